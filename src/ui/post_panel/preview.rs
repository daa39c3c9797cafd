//! The post as a blog will show it.

use std::cell::RefCell;

use super::{no_post, region};
use crate::{
    browser,
    post::Body,
    ui::{
        Element, Page,
        desk::{Side, Way},
        element::{button, element},
    },
};

/// The preview, made while it is looked at and again whenever the post changes; and a way to hand over what it shows.
pub(super) fn preview(Page { desk, words }: Page) -> Element {
    let shown = RefCell::new(None);
    let blog = region("blog", words.preview())
        .live_attribute("lang", move || {
            desk.format.with(|format| format.language.tag().to_owned())
        })
        .follow(move |blog| {
            if desk.side.get() != Side::Preview {
                return;
            }
            let body = desk.of_digest(Body::new);
            // Every tick of the clock asks for it; what has not changed keeps its focus and its selection.
            if *shown.borrow() != body {
                match &body {
                    Some(body) => browser::show_body(blog, body),
                    None => blog.set_text_content(None),
                }
                shown.replace(body);
            }
        });
    let copy = button(words.copy_rich(), move || desk.hand_over(Way::Rich))
        .live_flag("disabled", no_post(desk));
    element("div")
        .class("preview")
        .with(
            element("p")
                .class("rich")
                .with(copy)
                .with(element("span").text(words.rich_is_for())),
        )
        .with(blog)
}
