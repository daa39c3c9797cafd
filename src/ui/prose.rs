//! Prose on the page, read as in the post.

use leptos::tachys::renderer::types::Element;

use crate::{browser, papers::Line, post::Prose};

/// The directive `use:showing=line`: fills an element with a text, its bold, italics and links as such and its
/// formulas as TeX. What a text consists of is known only when it is read, so there is no template for it to be
/// written in; the elements are made one by one.
pub(super) fn showing(element: Element, line: Line) {
    browser::show_prose(&element, &Prose::read(&line));
}

/// A text without its setting, for places that are set or linked as a whole.
pub(super) fn plain(line: &Line) -> String {
    Prose::read(line).plain()
}
