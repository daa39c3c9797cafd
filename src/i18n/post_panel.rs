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
}

messages! {
    /// The name of the group of tabs.
    post_tabs: "글 보기 방식", "Views of the post";
    /// The name of the list of checks.
    checks: "발행 전 확인", "Before publishing";
}
