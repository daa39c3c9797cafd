//! The settings, the preview, and what was escaped in the post.

use super::{Messages, messages, t};
use crate::{
    post::{Language, Setting},
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
            Setting::Time => t!(self, "글의 시각", "Time of the post"),
            Setting::Offset => t!(self, "UTC와의 차이", "Offset from UTC"),
            Setting::PostDay => t!(self, "글의 날짜", "Date of the post"),
            Setting::Permalink => t!(self, "고유 주소", "Permalink"),
            Setting::Description => t!(self, "설명", "Description"),
            Setting::AsOf => t!(self, "기준 시각 적기", "Say when the list was read"),
            Setting::Organization => {
                t!(self, "기관을 모를 때", "Where the institution is unknown")
            }
            Setting::Authors => t!(self, "저자 줄", "Authors"),
            Setting::Pdf => t!(self, "PDF 링크", "Link to the PDF"),
            Setting::Code => t!(self, "코드 링크", "Link to the code"),
            Setting::Project => t!(self, "프로젝트 링크", "Link to the project"),
            Setting::Comments => t!(self, "댓글 수", "Number of comments"),
            Setting::Keywords => t!(self, "키워드 줄", "Keywords"),
            Setting::AiSummary => t!(self, "AI 요약", "AI summary"),
            Setting::Summary => t!(self, "초록", "Abstract"),
            Setting::Repository => t!(self, "GitHub 저장소", "GitHub repository"),
            Setting::Vault => t!(self, "Obsidian 보관함", "Obsidian vault"),
        }
    }

    /// The name of a value that a setting can have.
    #[must_use]
    pub fn choice(self, setting: Setting, choice: &'static str) -> &'static str {
        match (setting, choice) {
            (_, "morning-after") => t!(self, "다음 날 아침", "The morning after"),
            (_, "list-day") => t!(self, "목록의 날", "The day of the list"),
            (_, "author-count") => t!(
                self,
                "저자 수 (·14 authors)",
                "Number of authors (·14 authors)"
            ),
            (_, "authors") => t!(self, "저자 이름", "Names of authors"),
            (Setting::Organization, "nothing") => t!(self, "그 줄 빼기", "Leave the line out"),
            (_, "no-line") => t!(self, "기관 줄을 늘 빼기", "Never a line for it"),
            (_, "whole") => t!(self, "전부", "Whole"),
            (_, "short") => t!(self, "앞부분만", "Shortened"),
            (_, "nothing") => t!(self, "없음", "None"),
            (_, other) => Self::proper_name(other),
        }
    }

    /// The name of a program or a language, which is the same in every language.
    fn proper_name(choice: &'static str) -> &'static str {
        match choice {
            "jekyll" => "Jekyll",
            "hugo" => "Hugo",
            "obsidian" => "Obsidian",
            "markdown" => "Markdown",
            "ko" => Self::language_name(Language::Korean),
            "en" => Self::language_name(Language::English),
            other => other,
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
            Setting::Count => t!(self, "숫자, 또는 모두 담으려면 all", "A number, or all"),
            Setting::Title => t!(
                self,
                "{date}는 글 날짜, {list}는 목록 날짜, {papers}는 편수",
                "{date} is the date of the post, {list} of the list, {papers} their number"
            ),
            Setting::Author => t!(self, "비우면 적지 않습니다", "Left out if empty"),
            Setting::Categories | Setting::Tags => {
                t!(self, "쉼표로 나눕니다", "Separated by commas")
            }
            Setting::Time => t!(
                self,
                "이 시각이 아직 오지 않았으면 지금 시각을 적습니다",
                "Until that time has come, a post carries the present time"
            ),
            Setting::Offset => t!(self, "한국은 +09:00", "Korea: +09:00"),
            Setting::Permalink | Setting::Description => t!(
                self,
                "비우면 적지 않습니다. {date}, {list}, {papers}를 쓸 수 있습니다",
                "Left out if empty. May contain {date}, {list}, {papers}"
            ),
            Setting::Repository => t!(
                self,
                "jane/blog처럼 적습니다. 브랜치가 main이 아니면 jane/blog@source, 폴더가 따로 있으면 jane/blog/docs/_posts",
                "Written like jane/blog; jane/blog@source where the branch is not main, jane/blog/docs/_posts for another folder"
            ),
            Setting::Vault => t!(
                self,
                "비우면 열려 있는 보관함",
                "The one that is open, if empty"
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
            Setting::Offset => t!(
                self,
                "+09:00처럼 적고, 14시간보다 클 수 없습니다",
                "Written like +09:00, at most 14 hours either way"
            ),
            other => self.setting_hint(other),
        };
        t!(
            self,
            format!("쓸 수 없는 값이어서 앞의 값을 그대로 씁니다. {hint}."),
            format!("It cannot be that, so the former value holds. {hint}."),
        )
    }

    /// What the last change of all settings did.
    #[must_use]
    pub fn settings_status(self, status: SettingsStatus) -> String {
        let message = match status {
            SettingsStatus::Reset => t!(
                self,
                "모두 기본값으로 돌렸습니다.",
                "Everything has its default again."
            ),
            SettingsStatus::Imported(0) => {
                t!(self, "설정을 가져왔습니다.", "The settings were imported.")
            }
            SettingsStatus::Restored => t!(
                self,
                "앞의 설정으로 되돌렸습니다.",
                "The former settings hold again."
            ),
            SettingsStatus::NotSettings => t!(
                self,
                "설정 파일이 아니거나 읽을 수 없어 아무것도 바꾸지 않았습니다. 여기에서 내보낸 파일을 골라 주세요.",
                "That is no file of settings, or could not be read. Nothing was changed. Choose a file that was exported here.",
            ),
            SettingsStatus::Exported => t!(self, "파일로 내보냈습니다.", "Exported as a file."),
            SettingsStatus::ExportFailed => t!(
                self,
                "브라우저가 파일을 만들지 못했습니다.",
                "The browser could not make the file.",
            ),
            SettingsStatus::Imported(lines) => {
                return t!(
                    self,
                    format!("설정을 가져왔습니다. {lines}줄은 읽지 못해 기본값입니다."),
                    format!(
                        "The settings were imported. Lines that could not be read and have their defaults: {lines}."
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
    /// The name of the preview.
    preview: "미리보기", "Preview";
    /// The name of the settings.
    settings: "글 설정", "Settings of the post";
    /// What happens to a setting that is changed.
    settings_stored: "바꾸는 대로 글에 담기고 이 기기에 저장됩니다.",
        "The post follows every change, and the settings are kept on this device.";
    /// The button that gives all settings their defaults.
    reset: "기본값으로", "Reset";
    /// The button that saves all settings as a file.
    export: "내보내기", "Export";
    /// The field of a file to import settings from.
    import: "가져오기", "Import";
    /// The button that takes back the last change of all settings.
    restore_settings: "되돌리기", "Undo";
    /// The button that copies the post as rich text.
    copy_rich_text: "서식 있는 글로 복사", "Copy as rich text";
    /// What rich text is for.
    rich_text_uses: "노션, 메일, 문서용", "for Notion, mail and documents";
    /// The name of what was escaped.
    changes: "바르게 고쳐 쓴 곳", "What was protected";
    /// What the passages are that were escaped.
    changes_hint: "그대로 두면 블로그가 기호로 잘못 읽을 곳입니다. 왼쪽이 받은 글, 오른쪽이 글 원문입니다.",
        "Passages a blog would have taken for markup, or TeX: as they came, and as they stand in the source.";
}
