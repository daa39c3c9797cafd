//! The tabs of the post.

use super::{Messages, export::size, messages, t};
use crate::{
    papers::Count,
    state::{PostTab, SettingGroup},
};

impl Messages {
    /// A group of settings.
    #[must_use]
    pub fn setting_group(self, group: SettingGroup) -> &'static str {
        match group {
            SettingGroup::FrontMatter => t!(self, "글머리", "Front matter"),
            SettingGroup::Date => t!(self, "날짜", "Date"),
            SettingGroup::Papers => t!(self, "논문마다", "Each paper"),
            SettingGroup::Translation => t!(self, "번역", "Translation"),
            SettingGroup::Layout => t!(self, "글 구성", "Layout"),
            SettingGroup::Export => t!(self, "내보내기", "Export"),
            SettingGroup::Device => t!(self, "이 기기", "This device"),
        }
    }

    /// The button that says how many papers go into the post.
    #[must_use]
    pub fn top_count(self, count: Count) -> String {
        match count {
            Count::Top(papers) => t!(self, format!("상위 {papers}편"), format!("Top {papers}")),
            Count::All => self.count(count),
        }
    }

    /// A size in bytes in decimal units.
    #[must_use]
    pub fn size(self, bytes: usize) -> String {
        size(bytes)
    }

    /// The check that papers of the post were in another one.
    #[must_use]
    pub fn repeated_papers(self, papers: usize) -> String {
        t!(
            self,
            format!("다른 글에 실은 논문이 {papers}편 있습니다."),
            match papers {
                1 => "1 paper was in another post.".to_owned(),
                _ => format!("{papers} papers were in another post."),
            },
        )
    }

    /// The button that shows a tab.
    #[must_use]
    pub fn post_tab(self, tab: PostTab) -> &'static str {
        match tab {
            PostTab::Source => t!(self, "Markdown", "Markdown"),
            PostTab::Preview => t!(self, "미리보기", "Preview"),
            PostTab::Changes => t!(self, "고친 곳", "Escaped"),
        }
    }

    /// The source is longer than what is shown of it.
    #[must_use]
    pub fn source_cut(self, characters: usize) -> String {
        t!(
            self,
            format!("앞부분 {characters}자만 보입니다. 복사·내려받기에는 전부 들어갑니다."),
            format!(
                "Only the first {characters} characters are shown. Copying and downloading take all."
            ),
        )
    }
}

messages! {
    /// The button that opens the checks.
    checks_button: "확인할 것", "Checks";
    /// The button of the post, once it is copied.
    copied: "복사됨", "Copied";
    /// The button that opens the sheet of the post.
    show_post: "글 보기", "Show post";
    swipe_to_close: "아래로 밀어 닫기", "Swipe down to close";
    /// The field that searches the settings.
    find_setting: "설정 찾기", "Find a setting";
    /// The same in the field itself, where there is less room.
    find: "찾기", "Find";
    /// The name of the group of tabs.
    post_tabs: "글 보기 방식", "Views of the post";
    /// The name of the list of checks.
    checks: "발행 전 확인", "Before publishing";
}
