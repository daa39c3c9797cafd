//! Where a paper leads.

use crate::{
    papers::Paper,
    ui::{
        Element, Words,
        element::{element, link},
    },
};

/// The ways to the paper, its code and its project.
pub(super) fn links(words: Words, paper: &Paper) -> Element {
    let code = paper.code.as_ref().map(|code| {
        let stars = code.stars.map(|stars| {
            element("span").class("stars").with_all(seen_and_said(
                &format!(" ★ {}", words.number(stars)),
                &words.stars(stars),
            ))
        });
        link(&code.repository, words.code()).with_all(stars)
    });
    let project = paper
        .project
        .as_ref()
        .map(|project| link(project, words.project()));
    element("p")
        .class("links")
        .with(link(&paper.id.arxiv(), "arXiv"))
        .with(link(&paper.id.pdf(), "PDF"))
        .with_all(code)
        .with_all(project)
}

/// A sign for those who see it, and its meaning for those who hear the page.
fn seen_and_said(sign: &str, meaning: &str) -> [Element; 2] {
    [
        element("span").for_eyes_only().text(sign),
        element("span").class("unseen").text(meaning),
    ]
}
