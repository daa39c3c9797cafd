//! What is exported besides the whole post, and the addresses of the programs it is exported to.

mod support;

use daily_papers::{
    papers::{CleanText, Count, Digest, Paper},
    post::{
        Body, Format, InvalidSetting, Post, Setting, github_page, html_link, item, link_list,
        obsidian_page, record, title, write,
    },
};
use proptest::prelude::*;
use support::{at, day, hostile::any_paper, paper};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

fn titled(number: usize, title: &str) -> Paper {
    Paper {
        title: CleanText::new(title),
        ..paper(number, 42)
    }
}

fn format_with(settings: &[(Setting, &str)]) -> Format {
    let mut format = Format::default();
    for (setting, value) in settings {
        assert_eq!(setting.write(&mut format, value), Ok(()), "{value}");
    }
    format
}

fn named(file_name: &str) -> Post {
    Post {
        file_name: file_name.to_owned(),
        text: String::new(),
    }
}

// ---- One paper ----

#[test]
fn a_paper_for_itself_stands_as_in_the_post_but_for_its_number() {
    let paper = Paper {
        organization: Some(CleanText::new("Harbour Lab")),
        summary: CleanText::new("It costs $5, not $6."),
        ..titled(1, "Boats_of_Paper #1")
    };
    let format = format_with(&[(Setting::Links, "huggingface arxiv pdf")]);
    assert_eq!(
        item(&paper, "Worth reading.\n\nTwice.", &format),
        "- **Boats_of_Paper #1** - 👍 42\n  \
         - 코멘트: Worth reading.\n\n    Twice.\n  \
         - 기관: Harbour Lab\n  \
         - [HF 페이지](https://huggingface.co/papers/2601.00001)\n  \
         - [논문 링크](https://arxiv.org/abs/2601.00001)\n  \
         - [PDF](https://arxiv.org/pdf/2601.00001)\n  \
         - Abstract: It costs $5, not $6.\n"
    );
}

proptest! {
    #[test]
    fn any_paper_stands_alone_as_it_stands_in_a_post_of_its_own(paper in any_paper()) {
        let format = Format::default();
        let papers = [paper];
        let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
        let post = write(&digest, &format, at(LATER)).text;
        let alone = item(&papers[0], "", &format);
        let numbered = alone.replacen("- ", "1. ", 1).replace("\n  - ", "\n   - ");
        prop_assert!(post.ends_with(&format!("{numbered}\n")), "{numbered}\n---\n{post}");
    }

    #[test]
    fn a_rich_link_is_one_link_whatever_the_title(paper in any_paper()) {
        let html = html_link(&paper);
        let read = roxmltree::Document::parse(&html).expect("it is well-formed");
        let link = read.root_element();
        prop_assert_eq!(link.tag_name().name(), "a");
        prop_assert_eq!(link.attribute("href"), Some(&*paper.id.page()));
        prop_assert_eq!(link.children().filter(roxmltree::Node::is_element).count(), 0);
    }
}

#[test]
fn a_rich_link_shows_the_title_without_its_setting() {
    assert_eq!(
        html_link(&titled(1, r"\textbf{Boats} & <b>Ships</b>")),
        "<a href=\"https://huggingface.co/papers/2601.00001\">Boats &amp; &lt;b&gt;Ships&lt;/b&gt;</a>"
    );
}

// ---- The whole as a list ----

#[test]
fn the_list_has_the_posts_titles_in_its_order_each_leading_to_its_page() {
    let papers = [titled(1, "Boats [and] *Ships*"), titled(2, "Paper 2")];
    let mut digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    digest.papers.reverse();
    assert_eq!(
        link_list(&digest, &Format::default(), at(LATER)),
        "1. [Paper 2](https://huggingface.co/papers/2601.00002)\n\
         2. [Boats \\[and\\] \\*Ships\\*](https://huggingface.co/papers/2601.00001)\n"
    );
}

proptest! {
    #[test]
    fn every_line_of_the_list_is_one_link(papers in prop::collection::vec(any_paper(), 1..4)) {
        use pulldown_cmark::{Event, Parser, Tag};
        let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
        let list = link_list(&digest, &Format::default(), at(LATER));
        let links: Vec<String> = Parser::new(&list)
            .filter_map(|event| match event {
                Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
                _ => None,
            })
            .collect();
        let pages: Vec<String> = papers.iter().map(|paper| paper.id.page()).collect();
        prop_assert_eq!(links, pages, "{}", list);
    }
}

// ---- The record for the history ----

#[test]
fn the_record_of_a_post_has_its_period_its_date_and_its_papers() {
    let papers = [titled(1, "One"), titled(2, "Two")];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::top(1));
    let record_of_post = record(&digest, &Format::default(), at(LATER));
    assert_eq!(record_of_post.period, digest.period);
    let body = Body::new(&digest, &Format::default(), at(LATER));
    assert_eq!(record_of_post.date, body.date.date());
    assert_eq!(record_of_post.date, day("2026-01-06").date());
    assert_eq!(record_of_post.papers, [papers[0].id.clone()]);
}

#[test]
fn the_title_for_the_share_sheet_is_that_of_the_post() {
    let papers = [titled(1, "One")];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::top(1));
    let format = Format::default();
    assert_eq!(
        title(&digest, &format, at(LATER)),
        "Hugging Face Daily Papers - 2026-01-06"
    );
}

// ---- Where it goes ----

#[test]
fn githubs_page_begins_the_file_where_the_blog_keeps_its_posts() {
    for (target, repository, page) in [
        (
            "jekyll",
            "jane/blog",
            "jane/blog/new/main?filename=_posts/a.md",
        ),
        (
            "hugo",
            "jane/blog",
            "jane/blog/new/main?filename=content/posts/a.md",
        ),
        ("markdown", "jane/blog", "jane/blog/new/main?filename=a.md"),
        (
            "obsidian",
            "jane/my.notes",
            "jane/my.notes/new/main?filename=a.md",
        ),
        (
            "jekyll",
            "jane/blog@gh-pages",
            "jane/blog/new/gh-pages?filename=_posts/a.md",
        ),
        (
            "jekyll",
            "jane/blog@a/b",
            "jane/blog/new/a/b?filename=_posts/a.md",
        ),
        (
            "hugo",
            "jane/blog/docs/글@source#1",
            "jane/blog/new/source%231?filename=docs/%EA%B8%80/a.md",
        ),
        (
            "jekyll",
            " https://github.com/jane/blog ",
            "jane/blog/new/main?filename=_posts/a.md",
        ),
    ] {
        let format = format_with(&[(Setting::Target, target), (Setting::Repository, repository)]);
        let expected = format!("https://github.com/{page}");
        assert_eq!(
            github_page(&named("a.md"), &format),
            Some(expected),
            "{target} {repository}"
        );
    }
}

#[test]
fn without_a_repository_there_is_no_page() {
    assert_eq!(github_page(&named("a.md"), &Format::default()), None);
}

#[test]
fn what_is_no_repository_is_not_taken_for_one() {
    for text in [
        "jane",
        "jane/",
        "/blog",
        "jane blog/x",
        "jane/../x",
        "../x",
        "jane/blog/",
        "jane/blog//x",
        "jane/blog/../x",
        "jane/blog@",
        "jane/blog@a b",
        "jane/blog@a/../b",
        "jane/blog?x=1",
        "jane/blog#x",
        "https://evil.example/jane/blog",
        "javascript:alert(1)//x",
        "한글/블로그",
    ] {
        let mut format = Format::default();
        let written = Setting::Repository.write(&mut format, text);
        assert_eq!(written, Err(InvalidSetting), "{text}");
        assert_eq!(format, Format::default());
    }
}

#[test]
fn a_repository_is_given_up_by_emptying_its_field() {
    let mut format = format_with(&[(Setting::Repository, "jane/blog")]);
    assert_eq!(Setting::Repository.write(&mut format, " "), Ok(()));
    assert_eq!(format, Format::default());
}

proptest! {
    #[test]
    fn whatever_is_typed_the_page_is_one_of_githubs_and_one_token(text in "\\PC{0,12}(/\\PC{0,12}){0,3}(@\\PC{0,12})?") {
        let mut format = Format::default();
        if Setting::Repository.write(&mut format, &text).is_ok() && !format.destination.repository.is_empty() {
            let page = github_page(&named("a.md"), &format).expect("there is a repository");
            prop_assert!(page.starts_with("https://github.com/"), "{page}");
            prop_assert!(page.is_ascii() && !page.contains([' ', '#', '&', '"', '<', '\\']), "{page}");
            prop_assert_eq!(page.matches('?').count(), 1);
            prop_assert!(!page.contains("/.."), "{page}");
            prop_assert!(page.ends_with("/a.md"), "{page}");
        }
    }
}

#[test]
fn obsidian_is_given_the_notes_name_and_takes_the_text_from_the_clipboard() {
    let post = named("daily-papers-2026-01-06.md");
    assert_eq!(
        obsidian_page(&post, &Format::default()),
        "obsidian://new?file=daily-papers-2026-01-06&clipboard"
    );
    let format = format_with(&[(Setting::Vault, "내 노트 & #1")]);
    assert_eq!(
        obsidian_page(&post, &format),
        "obsidian://new?vault=%EB%82%B4%20%EB%85%B8%ED%8A%B8%20%26%20%231&file=daily-papers-2026-01-06&clipboard"
    );
}
