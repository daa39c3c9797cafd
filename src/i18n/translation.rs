//! Translations of the papers' texts.

use super::{Messages, messages, t};
use crate::state::{TranslationPhase, TranslationProgress, TranslatorError};

messages! {
    /// Which browsers translate.
    translating_browsers: "번역은 브라우저가 이 기기 안에서 합니다. 데스크톱의 Chrome 138, Edge 148부터 됩니다.",
        "Your browser translates, on this device: Chrome from 138, Edge from 148, on desktops.";
    /// The switch of the cards' translations.
    translations: "번역", "Translations";
    /// What stands at a machine's translation.
    machine_translation: "기계 번역", "Machine translation";
    /// What stands at a translation of the editor.
    corrected_translation: "고친 번역", "Your translation";
    /// The button that shows the original.
    show_original: "원문 보기", "Show original";
    /// The button that shows the translation.
    show_translation: "번역 보기", "Show translation";
    /// The button that opens the field of a translation.
    correct_translation: "번역 고치기", "Edit translation";
    /// What happens to a translation that is edited.
    correction_hint: "고친 번역은 이 기기에 저장되고 글에 그대로 쓰입니다. 모두 지우면 기계 번역으로 돌아갑니다.",
        "Your translation is stored on this device and used in posts. Empty the field to return to the machine’s.";
    /// What the button that translates says where there is little room.
    translate: "번역", "Translate";
    /// The button that loads the model and translates.
    load_and_translate: "내려받고 번역", "Load and translate";
    /// The button that stops a translation.
    stop_translation: "번역 멈추기", "Stop translating";
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

    /// What becomes of the translation, or what another press begins; empty where there is nothing to say.
    #[must_use]
    pub fn translation_status(self, phase: TranslationPhase) -> String {
        match phase {
            TranslationPhase::Idle => String::new(),
            TranslationPhase::Asking => t!(
                self,
                "브라우저가 번역 모델을 한 번 내려받아야 합니다.",
                "Your browser has to load a language model first, once."
            )
            .to_owned(),
            TranslationPhase::Starting => {
                t!(self, "번역을 준비하고 있습니다.", "Getting ready.").to_owned()
            }
            TranslationPhase::Downloading(percent) => t!(
                self,
                format!("번역 모델을 내려받는 중입니다 · {percent}%"),
                format!("Loading the language model · {percent}%"),
            ),
            TranslationPhase::Running(TranslationProgress { done, total, .. }) => t!(
                self,
                format!("번역하는 중입니다 · {done}/{total}"),
                format!("Translating · {done} of {total}"),
            ),
            TranslationPhase::Done(progress) => {
                let left = self.left_in_english(progress);
                t!(
                    self,
                    format!("번역을 마쳤습니다.{left}"),
                    format!("Translated.{left}")
                )
            }
            TranslationPhase::Stopped(_) => t!(
                self,
                "번역을 멈췄습니다. 나머지는 영어로 나갑니다.",
                "Stopped. The rest goes out in English."
            )
            .to_owned(),
            TranslationPhase::Failed(error) => self.translator_error(error).to_owned(),
        }
    }

    /// Which texts stay in English, and why; empty for none.
    fn left_in_english(self, progress: TranslationProgress) -> String {
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

    /// Why there is no translator.
    fn translator_error(self, error: TranslatorError) -> &'static str {
        match error {
            TranslatorError::NotAllowed => t!(
                self,
                "브라우저가 번역을 허락하지 않았습니다. 한 번 더 눌러 보거나 브라우저 설정을 확인해 주세요.",
                "The browser does not allow it. Press again, or look at the browser’s settings."
            ),
            TranslatorError::NotSupported => t!(
                self,
                "이 브라우저는 이 언어로 번역하지 못합니다. 설정에서 다른 언어를 골라 주세요.",
                "This browser does not translate into that language. Choose another in the settings."
            ),
            TranslatorError::Network => t!(
                self,
                "번역 모델을 내려받지 못했습니다. 연결을 확인하고 다시 눌러 주세요.",
                "The language model could not be loaded. Check the connection and press again."
            ),
            TranslatorError::TooLong | TranslatorError::Aborted | TranslatorError::Failed => t!(
                self,
                "브라우저가 번역을 시작하지 못했습니다. 디스크 공간을 확인하고 다시 눌러 주세요.",
                "The browser could not begin. Check the free space on the disk and press again."
            ),
        }
    }
}
