//! The tabs of the post.

use super::{Messages, messages, t};
use crate::state::PostTab;

impl Messages {
    /// The button that shows a tab.
    #[must_use]
    pub fn post_tab(self, tab: PostTab) -> &'static str {
        match tab {
            PostTab::Source => t!(self, "Markdown", "Markdown"),
            PostTab::Preview => t!(self, "미리보기", "Preview"),
            PostTab::Settings | PostTab::Changes => t!(self, "설정", "Settings"),
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
    /// The name of the group of tabs.
    post_tabs: "글 보기 방식", "Views of the post";
    /// The name of the list of checks.
    checks: "발행 전 확인", "Before publishing";
}
