//! The keys of the page.

use super::{Words, fixed, say};
use crate::ui::keys::Deed;

fixed! {
    keys: "단축키", "Keys";
    keys_of_the_page: "단축키", "Keyboard shortcuts";
    keys_explained: "글을 쓰는 칸에서는 쓰이지 않습니다. 한글 자판에서도 같은 자리의 키입니다.",
        "Not while you type in a field. Every layout has them at the same place.";
    use_keys: "단축키 쓰기", "Use these keys";
}

impl Words {
    /// What a key does.
    pub(in crate::ui) fn deed(self, deed: Deed) -> &'static str {
        match deed {
            Deed::Before => say!(self, "앞의 날 (주, 달)", "The day, week or month before"),
            Deed::After => say!(self, "뒤의 날 (주, 달)", "The day, week or month after"),
            Deed::Today => say!(self, "오늘 (UTC)", "Today (UTC)"),
            Deed::Latest => say!(self, "최신 목록", "The latest list"),
            Deed::NextPaper => say!(self, "다음 논문", "The next paper"),
            Deed::PaperBefore => say!(self, "이전 논문", "The paper before"),
            Deed::Tick => say!(self, "글에 담기 · 빼기", "Into the post, or out of it"),
            Deed::CopyPaper => say!(self, "논문 하나 복사", "Copy the paper"),
            Deed::Copy => say!(self, "글 복사", "Copy the post"),
            Deed::Download => say!(self, "글 내려받기", "Download the post"),
            Deed::Preview => say!(self, "글 미리보기", "Preview the post"),
            Deed::Search => say!(self, "논문 찾기", "Find papers"),
            Deed::Help => say!(self, "이 도움말", "This help"),
            Deed::Back => say!(self, "닫기 · 검색 지우기", "Close, or clear the search"),
        }
    }
}
