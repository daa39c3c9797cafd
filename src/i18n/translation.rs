//! Translations and machine summaries of the papers' texts.

use super::{Messages, messages, t};
use crate::state::{ModelError, ModelPhase, ModelProgress, ModelTask};

messages! {
    /// Which browsers translate and summarize.
    translating_browsers: "번역은 브라우저가 이 기기 안에서 합니다. 데스크톱의 Chrome 138, Edge 148부터 됩니다. 한 문장 요약은 둘 다 138부터 만듭니다.",
        "Your browser translates, on this device: Chrome from 138, Edge from 148, on desktops. Both summarize from 138.";
    /// The switch of the cards' translations.
    translations: "번역", "Translations";
    /// What stands at a machine's translation.
    machine_translation: "기계 번역", "Machine translation";
    /// What stands at a translation of the editor.
    corrected_translation: "고친 번역", "Your translation";
    /// What stands at a text that the translator has spoilt.
    spoilt_translation: "수식이나 인용이 빠져 영어로 두었습니다.", "Left in English: a formula or a citation was lost.";
    /// The button that shows the original.
    show_original: "원문 보기", "Show original";
    /// The button that shows the translation.
    show_translation: "번역 보기", "Show translation";
    /// The button that opens the field of a translation.
    correct_translation: "번역 고치기", "Edit translation";
    /// The field of the title's translation.
    translated_title: "번역한 제목", "Translated title";
    /// What happens to a translation that is edited.
    correction_hint: "고친 번역은 이 기기에 저장되고 글에 그대로 쓰입니다. 모두 지우면 기계 번역으로 돌아갑니다.",
        "Your translation is stored on this device and used in posts. Empty the field to return to the machine’s.";
    /// What the button that translates says where there is little room.
    translate: "번역", "Translate";
    /// The button that loads the model and translates.
    load_and_translate: "내려받고 번역", "Load and translate";
    /// The button that stops a translation.
    stop_translation: "번역 멈추기", "Stop translating";
    /// What stands at the language that is translated into where the browser has no model for it.
    no_translator: "이 브라우저는 이 언어로 번역하지 못합니다. 다른 언어를 골라 주세요.",
        "This browser does not translate into that language. Choose another.";
    /// What stands at a machine summary.
    machine_summary: "기계 요약", "Machine summary";
    /// The button that summarizes an abstract.
    summarize: "한 문장 요약 만들기", "Summarize in one sentence";
    /// The same where a press loads the model first.
    load_and_summarize: "내려받고 한 문장 요약 만들기", "Load and summarize in one sentence";
    /// The button that stops a summary.
    stop_summary: "요약 멈추기", "Stop summarizing";
    /// The button that removes the stored translations and summaries.
    clear_translations: "이 기기에 저장된 번역과 요약 지우기", "Delete the translations and summaries on this device";
    /// The same once it has asked.
    confirm_clear_translations: "모두 지우기", "Delete all of them";
    /// The remedy of a check: translate the rest.
    translate_rest: "번역하기", "Translate them";
}

impl Messages {
    /// The button that translates into the language of a BCP 47 tag.
    #[must_use]
    pub fn translate_into(self, tag: &'static str) -> String {
        let korean = match tag {
            "ja" => "일본어",
            "zh" => "중국어 간체",
            "zh-Hant" => "중국어 번체",
            "de" => "독일어",
            "fr" => "프랑스어",
            "es" => "스페인어",
            "pt" => "포르투갈어",
            "it" => "이탈리아어",
            "ru" => "러시아어",
            "vi" => "베트남어",
            "id" => "인도네시아어",
            "tr" => "튀르키예어",
            "ar" => "아랍어",
            _ => "한국어",
        };
        t!(
            self,
            format!("{korean}로 번역"),
            format!("Translate into {}", Self::proper_name(tag)),
        )
    }

    /// The button that summarizes an abstract, in a phase.
    #[must_use]
    pub fn summarize_in(self, phase: ModelPhase) -> &'static str {
        match phase {
            ModelPhase::Asking => self.load_and_summarize(),
            _ => self.summarize(),
        }
    }

    /// How many translations and summaries are stored, or the question whether to remove them; empty for none.
    #[must_use]
    pub fn stored_translations(self, count: u32, asks: bool) -> String {
        match (count, asks) {
            (0, _) => String::new(),
            (_, false) => t!(
                self,
                format!("번역과 요약 {count}개가 이 기기에 저장되어 있습니다."),
                format!("Translations and summaries stored on this device: {count}."),
            ),
            (_, true) => t!(
                self,
                format!("번역과 요약 {count}개를 지울까요? 고친 번역은 남습니다."),
                format!("Delete {count} translations and summaries? Translations of yours stay."),
            ),
        }
    }

    /// What becomes of a task, or what another press begins; empty where there is nothing to say.
    #[must_use]
    pub fn model_status(self, task: ModelTask, phase: ModelPhase) -> String {
        let is_summary = task == ModelTask::Summary;
        let noun = if is_summary { "요약" } else { "번역" };
        match phase {
            ModelPhase::Idle => String::new(),
            ModelPhase::Asking => t!(
                self,
                format!("브라우저가 {noun} 모델을 한 번 내려받아야 합니다."),
                "Your browser has to load a language model first, once.".to_owned(),
            ),
            ModelPhase::Starting => t!(
                self,
                format!("{noun}을 준비하고 있습니다."),
                "Getting ready.".to_owned(),
            ),
            ModelPhase::Downloading(percent) => t!(
                self,
                format!("{noun} 모델을 내려받는 중입니다 · {percent}%"),
                format!("Loading the language model · {percent}%"),
            ),
            ModelPhase::Running(ModelProgress { done, total, .. }) => t!(
                self,
                format!("{noun}하는 중입니다 · {done}/{total}"),
                match is_summary {
                    true => format!("Summarizing · {done} of {total}"),
                    false => format!("Translating · {done} of {total}"),
                },
            ),
            ModelPhase::Done(progress) if is_summary => self.summarized(progress),
            ModelPhase::Done(progress) => {
                let left = self.left_in_english(progress);
                t!(
                    self,
                    format!("번역을 마쳤습니다.{left}"),
                    format!("Translated.{left}")
                )
            }
            ModelPhase::Stopped(_) if is_summary => {
                t!(self, "요약을 멈췄습니다.", "Stopped.").to_owned()
            }
            ModelPhase::Stopped(_) => t!(
                self,
                "번역을 멈췄습니다. 나머지는 영어로 나갑니다.",
                "Stopped. The rest goes out in English."
            )
            .to_owned(),
            ModelPhase::Failed(error) => self.model_error(task, error),
        }
    }

    /// What became of summaries.
    fn summarized(self, progress: ModelProgress) -> String {
        match (progress.total, progress.failures()) {
            (_, 0) => t!(self, "요약을 마쳤습니다.", "Summarized.").to_owned(),
            (1, _) if progress.too_long > 0 => t!(
                self,
                "초록이 너무 길어 요약하지 못했습니다.",
                "The abstract is too long to be summarized."
            )
            .to_owned(),
            (_, failures) => t!(
                self,
                format!("브라우저가 요약하지 못한 논문 {failures}편. 다시 눌러 보세요."),
                format!("Not summarized by the browser: {failures}. Try again."),
            ),
        }
    }

    /// Which texts stay in English, and why; empty for none.
    fn left_in_english(self, progress: ModelProgress) -> String {
        let mut left = String::new();
        for (texts, korean, english) in [
            (
                progress.spoilt,
                "수식이나 이름이 깨져",
                "lost a formula or a name",
            ),
            (progress.too_long, "너무 길어", "is too long"),
            (
                progress.failed,
                "브라우저가 번역하지 못해",
                "was not translated by the browser",
            ),
        ] {
            if texts > 0 {
                left += &t!(
                    self,
                    format!(" {korean} 영어로 둔 글 {texts}개."),
                    format!(" Left in English, since it {english}: {texts}."),
                );
            }
        }
        left
    }

    /// Why there is no model.
    fn model_error(self, task: ModelTask, error: ModelError) -> String {
        let noun = match task {
            ModelTask::Translation => "번역",
            ModelTask::Summary => "요약",
        };
        match error {
            ModelError::NotAllowed => t!(
                self,
                format!("브라우저가 {noun}을 허락하지 않았습니다. 한 번 더 눌러 보거나 브라우저 설정을 확인해 주세요."),
                "The browser does not allow it. Press again, or look at the browser’s settings.".to_owned(),
            ),
            ModelError::NotSupported if task == ModelTask::Summary => t!(
                self,
                "이 브라우저는 영어 초록을 요약하지 못합니다.",
                "This browser does not summarize English abstracts."
            )
            .to_owned(),
            ModelError::NotSupported => t!(
                self,
                "이 브라우저는 이 언어로 번역하지 못합니다. 설정에서 다른 언어를 골라 주세요.",
                "This browser does not translate into that language. Choose another in the settings."
            )
            .to_owned(),
            ModelError::Network => t!(
                self,
                format!("{noun} 모델을 내려받지 못했습니다. 연결을 확인하고 다시 눌러 주세요."),
                "The language model could not be loaded. Check the connection and press again."
                    .to_owned(),
            ),
            ModelError::TooLong | ModelError::Aborted | ModelError::Failed => t!(
                self,
                format!("브라우저가 {noun}을 시작하지 못했습니다. 디스크 공간을 확인하고 다시 눌러 주세요."),
                "The browser could not begin. Check the free space on the disk and press again."
                    .to_owned(),
            ),
        }
    }
}
