//! The keyboard shortcuts.

use super::{Messages, messages, t};
use crate::state::Command;

messages! {
    shortcuts: "단축키", "Keys";
    keyboard_shortcuts: "단축키", "Keyboard shortcuts";
    shortcuts_hint: "글을 쓰는 칸에서는 쓰이지 않습니다. 한글 자판에서도 같은 자리의 키입니다.",
        "Not while you type in a field. Every layout has them at the same place.";
    use_shortcuts: "단축키 쓰기", "Use these keys";
}

impl Messages {
    /// What a shortcut does.
    #[must_use]
    pub fn command(self, command: Command) -> &'static str {
        match command {
            Command::Previous => t!(self, "앞의 날 (주, 달)", "The day, week or month before"),
            Command::Next => t!(self, "뒤의 날 (주, 달)", "The day, week or month after"),
            Command::Today => t!(self, "오늘 (UTC)", "Today (UTC)"),
            Command::Latest => t!(self, "최신 목록", "The latest list"),
            Command::NextPaper => t!(self, "다음 논문", "The next paper"),
            Command::PreviousPaper => t!(self, "이전 논문", "The paper before"),
            Command::Include => t!(self, "글에 담기 · 빼기", "Into the post, or out of it"),
            Command::CopyPaper => t!(self, "논문 하나 복사", "Copy the paper"),
            Command::CopyPost => t!(self, "글 복사", "Copy the post"),
            Command::Download => t!(self, "글 내려받기", "Download the post"),
            Command::Preview => t!(self, "글 미리보기", "Preview the post"),
            Command::Search => t!(self, "논문 찾기", "Find papers"),
            Command::Help => t!(self, "이 도움말", "This help"),
            Command::Escape => t!(self, "닫기 · 검색 지우기", "Close, or clear the search"),
        }
    }
}
