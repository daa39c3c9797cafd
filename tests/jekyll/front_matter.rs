//! The editor's own lines in the front matter of blogs that Jekyll builds.

use daily_papers::{
    papers::{Count, Digest},
    post::{self, Check, Format, Post},
};

use super::{Blog, LATER, list_day};
use crate::support::{at, front_matter::MARKED, paper};

/// Writes a post with lines of the editor's own, and tells whether a check is about them.
fn add(blog: &Blog, number: usize, lines: &str) -> bool {
    let format = Format {
        front_matter: lines.to_owned(),
        ..Format::default()
    };
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(list_day(number), &papers, Count::All);
    let Post { text, .. } = post::write(&digest, &format, at(LATER));
    let name = format!("{}-lines-{number}.md", list_day(number));
    super::write(&blog.folder.join("source/_posts").join(name), &text);
    let checks = post::checks(&digest, &format, at(LATER));
    let is_found = |check: &Check| matches!(check, Check::FrontMatterLine(_));
    checks.iter().any(is_found)
}

/// The layout of the blog, with the tags as a theme links them.
fn with_tags(blog: &Blog) {
    let tags = "{% for tag in page.tags %}{{ tag | slugify }}{% endfor %}\
        {% for name in page.categories %}{{ name | slugify }}{% endfor %}<article>{{ content }}</article>";
    super::write(&blog.folder.join("source/_layouts/post.html"), tags);
}

#[test]
fn lines_without_a_check_are_built() {
    let blog = Blog::new("lines");
    with_tags(&blog);
    let others = [
        "slug: a\nlayout: none\ntitle: 5",
        "slug: \"5\"\nlayout: post # a",
        "slug: ~\ntitle:\nlayout:",
        "slug: 2026-01-05-papers",
        "slug: {date}",
        "slug: |\n  b\ntitle: >-\n  a\n  b",
        "slug:\n  c",
        "tags: a b\ncategories: a",
        "tags: [a, '5', \"2026-01-01\", b c,]",
        "tags: []\ncategories: ~",
        "tags:\n- a\n- '5'\ncategories:\n  - b",
        "tag: a\ncategory: 5",
        "a:\n  slug: 5\n  tags: 5",
        "date: 2026-01-06 9:00\npublished: false",
        "date: 2026-01-06 09:00 KST",
        "date: \"2026-01-06T09:00:00.5+09:00\" # a",
        "date: 2026-01-06 morning",
        "date: 6 January 2026",
        "date: Tue, 06 Jan 2026 09:00:00 +0900",
        "date:\n  2026-01-06",
        "excerpt_separator: [a]\nexcerpt: 5",
        "permalink: /p/{date}/ # a",
    ];
    for (number, lines) in MARKED.into_iter().chain(others).enumerate() {
        assert!(!add(&blog, number, lines), "{lines}");
    }
    blog.build();
}

#[test]
fn lines_that_stop_a_blog_have_a_check() {
    for lines in [
        "slug: [a]",
        "slug: 2026",
        "slug:\n- a",
        "permalink: {a: b}",
        "categories: 5",
        "tags: [a, 2026-01-01]",
        "tag: 5",
        "date: 2026-01-06 25:00",
        "date: 2026-01-06 09:00:00 +9999",
        "a: *unknown",
        "a: !!set {b, c}",
        "a: [:b]",
        "a: \"\\é\"",
    ] {
        let blog = Blog::new("stopping-lines");
        with_tags(&blog);
        assert!(add(&blog, 0, lines), "{lines}");
        assert!(blog.try_build().is_err(), "{lines}");
    }
}
