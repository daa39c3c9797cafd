//! The keyboard shortcuts.

use super::{Messages, messages, t};
use crate::state::Command;

messages! {
    shortcuts: "단축키", "Shortcuts";
    keyboard_shortcuts: "단축키", "Keyboard shortcuts";
    shortcuts_hint: "입력란에서는 작동하지 않습니다. 한글 상태에서도 같은 자리의 키를 누르면 됩니다.",
        "Not while typing. On every layout: the same physical keys.";
    use_shortcuts: "단축키 쓰기", "Use shortcuts";
}

impl Messages {
    /// What a shortcut does.
    #[must_use]
    pub fn command(self, command: Command) -> &'static str {
        match command {
            Command::Previous => t!(self, "이전 날 (주·달)", "Previous day, week or month"),
            Command::Next => t!(self, "다음 날 (주·달)", "Next day, week or month"),
            Command::Today => t!(self, "오늘 (UTC)", "Today (UTC)"),
            Command::Latest => t!(self, "최신 목록", "Latest list"),
            Command::NextPaper => t!(self, "다음 논문", "Next paper"),
            Command::PreviousPaper => t!(self, "이전 논문", "Previous paper"),
            Command::Include => t!(self, "글에 담기 · 빼기", "Include or exclude"),
            Command::Pin => t!(self, "맨 위에 고정 · 풀기", "Pin or unpin"),
            Command::Comment => t!(self, "코멘트 쓰기", "Comment"),
            Command::Save => t!(self, "서재에 담기 · 빼기", "Save to the shelf or take off"),
            Command::Undo => t!(
                self,
                "선택 되돌리기 (Ctrl+Z)",
                "Undo the selection (Ctrl+Z)"
            ),
            Command::CopyPaper => t!(self, "논문 하나 복사", "Copy the paper"),
            Command::CopyPost => t!(self, "글 복사", "Copy the post"),
            Command::Download => t!(self, "글 내려받기", "Download the post"),
            Command::Preview => t!(self, "미리보기 · Markdown", "Preview or Markdown"),
            Command::Search => t!(self, "논문 검색", "Search papers"),
            Command::Help => t!(self, "이 도움말", "This help"),
            Command::Escape => t!(self, "닫기 · 검색 지우기", "Close, or clear the search"),
        }
    }
}
