//! The sides of the post.

use super::{Words, fixed, say};
use crate::ui::desk::Side;

impl Words {
    /// The button that turns to a side.
    pub(in crate::ui) fn side(self, side: Side) -> &'static str {
        match side {
            Side::Source => say!(self, "원문", "Source"),
            Side::Preview => say!(self, "미리보기", "Preview"),
            Side::Settings | Side::Changes => say!(self, "설정", "Settings"),
        }
    }
}

fixed! {
    sides: "글을 보는 방법", "Sides of the post";
    checks: "발행 전 확인", "Before publishing";
}
