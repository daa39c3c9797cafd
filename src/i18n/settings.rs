//! The settings, the preview, and what was escaped in the post.

use super::{Messages, messages, t};
use crate::{
    papers::MAX_SAVED,
    post::{Kind, Language, Setting},
    state::SettingsStatus,
};

impl Messages {
    /// The name of a setting.
    #[must_use]
    pub fn setting(self, setting: Setting) -> &'static str {
        match setting {
            Setting::Target => self.target(),
            Setting::Language => self.post_language(),
            Setting::Count => t!(self, "논문 편수", "Papers"),
            Setting::Title => t!(self, "제목", "Title"),
            Setting::Author => t!(self, "작성자", "Author"),
            Setting::Categories => t!(self, "카테고리", "Categories"),
            Setting::Tags => t!(self, "태그", "Tags"),
            Setting::Time => t!(self, "글 시각", "Time of the post"),
            Setting::Offset => t!(self, "시간대(UTC±)", "Offset from UTC"),
            Setting::PostDay => t!(self, "글 날짜", "Date of the post"),
            Setting::Permalink => t!(self, "주소(permalink)", "Permalink"),
            Setting::Description => t!(self, "설명", "Description"),
            Setting::AsOf => t!(self, "기준 시각 적기", "Say when the list was read"),
            Setting::Organization => {
                t!(self, "기관을 모를 때", "Where the institution is unknown")
            }
            Setting::Authors => t!(self, "저자 줄", "Authors"),
            Setting::Links => self.links(),
            Setting::Comments => t!(self, "댓글 수", "Number of comments"),
            Setting::Keywords => t!(self, "키워드 줄", "Keywords"),
            Setting::AiSummary => t!(self, "AI 요약", "AI summary"),
            Setting::Summary => t!(self, "초록", "Abstract"),
            Setting::Topics => t!(self, "관심 주제", "Topics"),
            Setting::Translation => t!(self, "원문과 번역", "Original or translation"),
            Setting::TranslationLanguage => t!(self, "번역 대상", "Translate into"),
            Setting::TranslatedTitles => t!(self, "제목도 번역하기", "Translate titles, too"),
            Setting::TranslationMark => t!(
                self,
                "기계 번역·요약이라고 적기",
                "Say that a machine has translated or summarized"
            ),
            Setting::Layout => t!(self, "구성", "Layout"),
            Setting::LayoutHead => t!(self, "머리", "Head"),
            Setting::LayoutItem => t!(self, "논문 하나", "A paper"),
            Setting::LayoutTopic => t!(self, "주제 제목", "Heading of a topic"),
            Setting::LayoutFoot => t!(self, "맺음", "Foot"),
            Setting::FrontMatter => t!(self, "글머리에 더할 줄", "More front matter"),
            Setting::Repository => t!(self, "GitHub 저장소", "GitHub repository"),
            Setting::Vault => t!(self, "Obsidian 보관함", "Obsidian vault"),
        }
    }

    /// The name of a value that a setting can have.
    #[must_use]
    pub fn choice(self, setting: Setting, choice: &'static str) -> &'static str {
        match (setting, choice) {
            (_, "morning-after") => t!(self, "다음 날 아침", "The morning after"),
            (_, "list-day") => t!(self, "목록 날짜", "The day of the list"),
            (_, "author-count") => t!(
                self,
                "저자 수 (·14 authors)",
                "Number of authors (·14 authors)"
            ),
            (_, "authors") => t!(self, "저자 이름", "Names of authors"),
            (Setting::Organization, "nothing") => t!(self, "기관 줄 빼기", "Omit the line"),
            (_, "no-line") => t!(self, "항상 기관 줄 빼기", "Never show it"),
            (_, "whole") => t!(self, "전부", "Full"),
            (_, "short") => t!(self, "앞부분만", "Shortened"),
            (_, "nothing") => t!(self, "없음", "None"),
            (_, "ignored") => t!(self, "상관없이 순위대로", "By rank, whatever the topic"),
            (_, "first") => t!(self, "관심 주제 먼저", "Papers of topics first"),
            (_, "only") => t!(self, "관심 주제만", "Only papers of topics"),
            (_, "headings") => t!(self, "주제별로 나누어", "Under headings by topic"),
            (Setting::Translation, "original") => t!(self, "원문", "Original"),
            (_, "translation") => t!(self, "번역", "Translation"),
            (_, "both") => t!(self, "번역과 원문", "Translation and original"),
            (_, "post") => t!(self, "글의 언어", "The language of the post"),
            (_, "reference") => t!(self, "기본", "Default"),
            (_, "compact") => t!(self, "한 줄씩", "Compact"),
            (_, "table") => t!(self, "표", "Table"),
            (_, "cards") => t!(self, "그림이 있는 카드", "Cards with pictures"),
            (_, "own") => t!(self, "직접 쓰기", "My own"),
            (_, other) => Self::proper_name(other),
        }
    }

    /// What the remedy of a check has changed.
    #[must_use]
    pub fn remedied(self, setting: Setting, value: &str) -> String {
        let value = match setting.kind() {
            Kind::Choice(choices) => choices
                .iter()
                .find(|choice| **choice == value)
                .map_or(value, |choice| self.choice(setting, choice)),
            Kind::Switch => t!(self, "켬", "on"),
            Kind::Text | Kind::Lines | Kind::Time | Kind::Links => value,
        };
        let setting = self.setting(setting);
        t!(
            self,
            format!("설정을 바꿨습니다 · {setting}: {value} · 앞으로의 글에도 적용됩니다."),
            format!("Setting changed · {setting}: {value} · It holds for later posts, too."),
        )
    }

    /// The name of a program or a language, which is the same in every language.
    pub(super) fn proper_name(choice: &'static str) -> &'static str {
        match choice {
            "jekyll" => "Jekyll",
            "hugo" => "Hugo",
            "obsidian" => "Obsidian",
            "markdown" => "Markdown",
            "ko" => Self::language_name(Language::Korean),
            "en" => Self::language_name(Language::English),
            "ja" => "日本語",
            "zh" => "简体中文",
            "zh-Hant" => "繁體中文",
            "de" => "Deutsch",
            "fr" => "Français",
            "es" => "Español",
            "pt" => "Português",
            "it" => "Italiano",
            "ru" => "Русский",
            "vi" => "Tiếng Việt",
            "id" => "Bahasa Indonesia",
            "tr" => "Türkçe",
            "ar" => "العربية",
            other => other,
        }
    }

    /// The value of a setting that is typed, as its field shows it.
    #[must_use]
    pub fn setting_value(self, setting: Setting, value: String) -> String {
        match (setting, &*value) {
            (Setting::Count, "all") => t!(self, "전부", "all").to_owned(),
            _ => value,
        }
    }

    /// What the field of a setting takes, and how it is used; empty where its name says so.
    #[must_use]
    pub fn setting_hint(self, setting: Setting) -> &'static str {
        match setting {
            Setting::Target => t!(
                self,
                "Hugo에서는 goldmark의 passthrough 확장에 \\(…\\)를 넣어야 수식이 보입니다",
                "Hugo shows formulas once goldmark’s passthrough extension has \\(…\\) among its delimiters"
            ),
            Setting::Count => t!(self, "숫자 또는 ‘전부’", "A number, or “all”"),
            Setting::Title => t!(
                self,
                "{date}는 글 날짜, {list}는 목록 날짜, {papers}는 편수",
                "{date} is the date of the post, {list} of the list, {papers} their number"
            ),
            Setting::Author => t!(self, "비우면 적지 않습니다", "Left out if empty"),
            Setting::Categories => t!(
                self,
                "쉼표로 나눕니다. 비우면 기본값, -는 없음",
                "Separated by commas. Empty: the default; -: none"
            ),
            Setting::Tags => t!(self, "쉼표로 나눕니다", "Separated by commas"),
            Setting::Time => t!(
                self,
                "이 시각이 아직 오지 않았으면 지금 시각을 적습니다",
                "If this time is still ahead, the current time is used"
            ),
            Setting::Offset => t!(self, "한국은 +09:00", "Korea: +09:00"),
            Setting::Permalink | Setting::Description => t!(
                self,
                "비우면 적지 않습니다. {date}, {list}, {papers}를 쓸 수 있습니다",
                "Left out if empty. May contain {date}, {list}, {papers}"
            ),
            Setting::Links => t!(
                self,
                "고른 순서대로 글에 들어갑니다",
                "Papers have them in the order in which you choose them"
            ),
            Setting::Repository => t!(
                self,
                "jane/blog처럼 적습니다. 브랜치가 main이 아니면 jane/blog@source, 폴더가 따로 있으면 jane/blog/docs/_posts",
                "Written like jane/blog; jane/blog@source where the branch is not main, jane/blog/docs/_posts for another folder"
            ),
            Setting::Vault => t!(self, "비우면 열려 있는 보관함", "Empty: the open vault"),
            Setting::Layout => t!(
                self,
                "‘논문마다’의 줄 설정은 기본 구성에만 쓰입니다",
                "The lines chosen for each paper are those of the default layout"
            ),
            Setting::LayoutHead => t!(
                self,
                "논문 앞에 올 마크다운. {introduction}, {count}, {ranking} 등을 쓰고, 끝의 빈 줄도 그대로 들어갑니다",
                "Markdown before the papers, with {introduction}, {count}, {ranking} and others; a blank line at its end stays"
            ),
            Setting::LayoutItem => t!(
                self,
                "{rank}, {title}, {link}, {organization}, {summary:short}, {comment}, {picture} 등을 씁니다. 값이 모두 빈 줄은 빠집니다",
                "With {rank}, {title}, {link}, {organization}, {summary:short}, {comment}, {picture} and others. A line without a value is left out"
            ),
            Setting::LayoutTopic => t!(
                self,
                "주제로 나눌 때 {topic}이 바뀌는 곳에 들어갑니다",
                "Where {topic} changes, in a post by topics"
            ),
            Setting::LayoutFoot => t!(
                self,
                "논문 뒤에 올 마크다운. 비워도 됩니다",
                "Markdown after the papers. May be empty"
            ),
            Setting::FrontMatter => t!(
                self,
                "image: {picture}처럼 한 줄에 하나씩 적습니다. 같은 이름의 기본 줄은 빠집니다",
                "One to a line, like image: {picture}. A line of the same name replaces ours"
            ),
            _ => "",
        }
    }

    /// The setting cannot have the value that was typed.
    #[must_use]
    pub fn invalid_setting(self, setting: Setting) -> String {
        let hint = match setting {
            Setting::Title => t!(self, "제목은 비울 수 없습니다", "The title cannot be empty"),
            Setting::Time => t!(self, "09:15처럼 적습니다", "Written like 09:15"),
            Setting::LayoutItem => t!(
                self,
                "논문 하나의 구성은 비울 수 없습니다",
                "The layout of a paper cannot be empty"
            ),
            Setting::Offset => t!(
                self,
                "+09:00처럼 적고, 14시간보다 클 수 없습니다",
                "Written like +09:00, at most 14 hours either way"
            ),
            other => self.setting_hint(other),
        };
        t!(
            self,
            format!("쓸 수 없는 값이라 이전 값을 그대로 둡니다. {hint}."),
            format!("That value isn’t valid; the previous one is kept. {hint}."),
        )
    }

    /// What the last change of all settings did.
    #[must_use]
    pub fn settings_status(self, status: SettingsStatus) -> String {
        let message = match status {
            SettingsStatus::Reset => {
                t!(self, "모두 기본값으로 되돌렸습니다.", "All settings reset.")
            }
            SettingsStatus::Imported(0) => {
                t!(self, "설정을 가져왔습니다.", "Settings imported.")
            }
            SettingsStatus::Restored => t!(
                self,
                "이전 설정으로 되돌렸습니다.",
                "Previous settings restored."
            ),
            SettingsStatus::NotSettings => t!(
                self,
                "설정 파일이 아니거나 읽을 수 없어 아무것도 바꾸지 않았습니다. 여기에서 내보낸 파일을 골라 주세요.",
                "That isn’t a settings file, or it couldn’t be read. Nothing was changed. Choose a file exported here.",
            ),
            SettingsStatus::Exported => t!(self, "파일로 내보냈습니다.", "Exported as a file."),
            SettingsStatus::ExportFailed => t!(
                self,
                "브라우저가 파일을 만들지 못했습니다.",
                "The browser couldn’t create the file.",
            ),
            SettingsStatus::Merged {
                added,
                kept,
                unread,
                no_room,
                unstored,
            } => {
                let mut merged = t!(
                    self,
                    format!(
                        "가져왔습니다. 더한 것 {added}, 이 기기 것을 그대로 둔 것 {kept}, 읽지 못한 것 {unread}."
                    ),
                    format!(
                        "Imported. Added: {added}. This device’s own kept: {kept}. Unreadable: {unread}."
                    ),
                );
                if no_room > 0 {
                    merged += &t!(
                        self,
                        format!(" 서재에는 {MAX_SAVED}편까지라 담지 못한 논문 {no_room}편."),
                        format!(" Papers left out, since the shelf holds {MAX_SAVED}: {no_room}."),
                    );
                }
                if unstored > 0 {
                    merged += &t!(
                        self,
                        format!(" 저장하지 못해 페이지를 닫으면 사라지는 것 {unstored}."),
                        format!(" Not stored, and gone once the page is closed: {unstored}."),
                    );
                }
                return merged;
            }
            SettingsStatus::Imported(lines) => {
                return t!(
                    self,
                    format!("설정을 가져왔습니다. {lines}줄은 읽지 못해 기본값입니다."),
                    format!(
                        "Settings imported. Lines that couldn’t be read and have their defaults: {lines}."
                    ),
                );
            }
        };
        message.to_owned()
    }
}

messages! {
    /// The setting of the program that a post is for.
    target: "형식", "Format";
    /// The setting of a post's language.
    post_language: "언어", "Language";
    /// The name of the settings.
    settings: "글 설정", "Post settings";
    /// What happens to a setting that is changed.
    settings_stored: "바꾸면 바로 글에 반영되고 이 기기에 저장됩니다.",
        "Changes apply at once and are saved on this device.";
    /// The button that gives all settings their defaults.
    reset: "기본값으로", "Reset";
    /// The button that saves all settings as a file.
    export: "파일로 내보내기", "Export to a file";
    /// What is in the file, and how it is merged.
    backup_rule: "파일 하나에 설정, 카드의 링크, 주제, 서재, 머리말, 코멘트, 고친 번역, 고른 논문, 글 낸 기록이 담깁니다. 가져오면 설정은 파일을 따르고 주제·서재·기록은 합칩니다. 이 기기의 다른 글과 선택은 그대로 두고 없는 것만 더합니다.",
        "One file holds settings, card links, topics, shelf, introductions, comments, edited translations, selections and history. On import, settings follow the file; topics, shelf and history are merged; other texts and selections on this device stay, and missing ones are added.";
    /// The field of a file to import settings from.
    import: "파일에서 가져오기", "Import from a file";
    /// The button that takes back the last change of all settings.
    restore_settings: "되돌리기", "Undo";
    /// The button that copies the post as rich text.
    copy_rich_text: "서식까지 복사", "Copy as rich text";
    /// What rich text is for.
    rich_text_uses: "노션, 메일, 문서용", "for Notion, mail and documents";
    /// The name of what was escaped.
    changes: "바르게 고쳐 쓴 곳", "What was escaped";
    /// What the passages are that were escaped.
    changes_hint: "그대로 두면 블로그가 기호로 잘못 읽을 곳입니다. 화살표 앞이 받은 그대로, 뒤가 글에 적힌 모습입니다.",
        "Passages a blog would read as markup, or TeX: as received before the arrow, as written in the post after it.";
}
