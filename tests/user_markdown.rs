//! The editor's own Markdown, in the post and in what shows the post.

mod support;

use daily_papers::{
    calendar::Period,
    papers::{Count, Digest, EditorNotes, HttpUrl, Paper},
    post::{self, Block, Format, RichText, Span, Target, user_markdown},
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};
use support::{at, day, outline::body_of, paper};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

fn text(text: &str) -> Span {
    Span::Text(text.to_owned())
}

fn paragraph(spans: Vec<Span>) -> Vec<Block> {
    vec![Block::Paragraph(RichText(spans))]
}

#[test]
fn lines_without_a_blank_one_between_them_are_one_paragraph() {
    assert_eq!(user_markdown("하나\n둘"), paragraph(vec![text("하나 둘")]));
    assert_eq!(user_markdown("하나\n\n둘").len(), 2);
    assert_eq!(user_markdown(" \n\n"), []);
}

#[test]
fn bold_italics_and_code_are_set() {
    assert_eq!(
        user_markdown("**표 3**을 *꼭* `a*b` 보세요"),
        paragraph(vec![
            Span::Strong(RichText(vec![text("표 3")])),
            text("을 "),
            Span::Emphasis(RichText(vec![text("꼭")])),
            text(" "),
            Span::Code("a*b".to_owned()),
            text(" 보세요"),
        ])
    );
}

#[test]
fn marks_that_set_nothing_stay_as_they_are() {
    for plain in [
        "2 * 3 * 4",
        "snake_case_name",
        "a ** b",
        "[x]",
        "5 < 6 > 2",
        "`",
    ] {
        assert_eq!(
            user_markdown(plain),
            paragraph(vec![text(plain)]),
            "{plain}"
        );
    }
    assert_eq!(user_markdown(r"\*a\*"), paragraph(vec![text("*a*")]));
}

#[test]
fn links_lead_to_the_web_only() {
    let link = HttpUrl::new("https://a.example/x").expect("it is an address");
    let leads = Span::Linked(RichText(vec![text("여기")]), link.clone());
    assert_eq!(
        user_markdown("[여기](https://a.example/x)"),
        paragraph(vec![leads])
    );
    let bare = vec![text("보세요: "), Span::Address(link.clone()), text(".")];
    assert_eq!(
        user_markdown("보세요: https://a.example/x."),
        paragraph(bare)
    );
    assert_eq!(
        user_markdown("<https://a.example/x>"),
        paragraph(vec![Span::Address(link)])
    );
    let script = "[x](javascript:alert(1))";
    assert_eq!(user_markdown(script), paragraph(vec![text(script)]));
}

#[test]
fn headings_lists_quotations_and_code_are_blocks() {
    let words =
        "## 제목\n- 하나\n- 둘\n1. 첫째\n2) 둘째\n> 말\n> 씀\n```rust\nlet a = 1;\n\n```\n끝";
    let line = |line: &str| RichText(vec![text(line)]);
    assert_eq!(
        user_markdown(words),
        [
            Block::Heading(line("제목")),
            Block::List(vec![line("하나"), line("둘")], false),
            Block::List(vec![line("첫째"), line("둘째")], true),
            Block::Quotation(line("말 씀")),
            Block::Code("let a = 1;\n\n".to_owned()),
            Block::Paragraph(line("끝")),
        ]
    );
}

/// A text as CommonMark has it, with the elements that rich text makes of it.
fn as_commonmark(words: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new(words));
    let mut html = html.trim_end().replace(">\n<", "><");
    for (theirs, ours) in [
        ("h2>", "h3>"),
        ("<blockquote><p>", "<blockquote>"),
        ("</p></blockquote>", "</blockquote>"),
        ("<pre><code>", "<pre>"),
        ("</code></pre>", "</pre>"),
    ] {
        html = html.replace(theirs, ours);
    }
    if html.contains("<pre>") {
        html
    } else {
        html.replace('\n', " ")
    }
}

#[test]
fn what_editors_mostly_write_is_read_as_commonmark_reads_it() {
    for words in [
        "하나\n둘\n\n셋",
        "**표 3**을 *꼭* `a*b` 보세요, __네__ _예_.",
        "**가 *나* 다** a*b*c snake_case_name 2 * 3 * 4",
        "## 제목\n글",
        "글\n- 하나\n- 둘\n이어서\n\n글",
        "* 하나\n* 둘",
        "1. 하나\n2. **둘**",
        "1) 하나\n2) 둘",
        "> 말\n> 씀\n이어서",
        "글\n> 인용",
        "```\nlet a = 1;\n\n    b\n```\n글",
        "~~~~\n```\n~~~~",
        "[여기](https://a.example/x) <https://a.example/y>",
        r"\*a\* \[b\](c) \`d\`",
        "5 < 6 > 2 & 3",
    ] {
        assert_eq!(
            post::user_markdown_html(words),
            as_commonmark(words),
            "{words}"
        );
    }
}

/// The column "Here" of the table in `src/post/user_markdown.rs`.
#[test]
fn what_the_targets_read_otherwise_is_shown_as_documented() {
    for typed in [
        "~~a~~",
        "==a==",
        "$x_1$ $x_2$",
        "$$x$$",
        "a[^1]",
        "---",
        "[[a]]",
        "%%a%%",
        "#a",
        "| a | b |",
    ] {
        assert_eq!(post::user_markdown_html(typed), format!("<p>{typed}</p>"));
    }
    for (typed, shown) in [
        ("가  \n나", "<p>가 나</p>"),
        ("가\\\n나", "<p>가\\ 나</p>"),
        (r#"**"말"**은"#, "<p><strong>&quot;말&quot;</strong>은</p>"),
        ("- [ ] a", "<ul><li>[ ] a</li></ul>"),
        ("- a\n  - b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a", "<ol><li>a</li></ol>"),
        ("|a|b|\n|---|---|\n|1|2|", "<p>|a|b| |---|---| |1|2|</p>"),
        ("    let a", "<p>let a</p>"),
        ("<b>&rarr;", "<p>&lt;b&gt;&amp;rarr;</p>"),
        (
            "![a](https://a.example/)",
            "<p>!<a href=\"https://a.example/\">a</a></p>",
        ),
        (
            "https://a.example/x",
            "<p><a href=\"https://a.example/x\">https://a.example/x</a></p>",
        ),
    ] {
        assert_eq!(post::user_markdown_html(typed), shown, "{typed}");
    }
}

/// A post with this introduction and this comment on the first of two papers.
fn post_with(introduction: &str, comment: &str, target: Target) -> String {
    let papers = [paper(1, 20), paper(2, 10)];
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(day("2026-01-05")), introduction);
    notes.set_comment(&papers[0].id, comment);
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All).with_notes(&notes);
    let format = Format {
        target,
        ..Format::default()
    };
    post::write(&digest, &format, at(LATER)).text
}

#[test]
fn a_formula_in_a_comment_turns_mathematics_on() {
    assert!(post_with("", "$x^2$을 보세요.", Target::Jekyll).contains("\nmath: true\n"));
    assert!(!post_with("", "$5와 $6입니다.", Target::Jekyll).contains("\nmath: true\n"));
}

#[test]
fn rich_text_has_the_editors_words_set_and_escaped() {
    let papers = [paper(1, 20)];
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(day("2026-01-05")), "**안녕** <b>");
    notes.set_comment(&papers[0].id, "- 하나\n- `x<y`");
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All).with_notes(&notes);
    let html = post::html(&digest, &Format::default(), at(LATER));
    assert!(
        html.contains("<p><strong>안녕</strong> &lt;b&gt;</p>"),
        "{html}"
    );
    assert!(
        html.contains("<li>코멘트: <ul><li>하나</li><li><code>x&lt;y</code></li></ul></li>"),
        "{html}"
    );
}

fn in_list(paper: &Paper, html: &str) -> bool {
    html.contains(&paper.id.page())
}

fn any_words() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[ -~가-힣]{0,24}",
        Just("```".to_owned()),
        Just("- 항목".to_owned()),
        Just("> 인용".to_owned()),
        Just("    들여쓰기".to_owned()),
        Just(String::new()),
    ];
    prop::collection::vec(line, 0..6)
        .prop_map(|lines| lines.join("\n"))
        // HTML is the editor's own affair: it can hide what follows, and may be meant to.
        .prop_filter("no HTML", |words| !words.contains('<'))
}

proptest! {
    #[test]
    fn no_words_are_lost_in_reading_and_none_panics(words in any_words()) {
        let letters = |text: &str| text.chars().filter(|character| character.is_alphabetic()).collect::<String>();
        let mut shown = String::new();
        for block in user_markdown(&words) {
            match block {
                Block::Paragraph(rich_text) | Block::Heading(rich_text) | Block::Quotation(rich_text) => shown.push_str(&rich_text.plain()),
                Block::List(items, _) => items.iter().for_each(|item| shown.push_str(&item.plain())),
                Block::Code(code) => shown.push_str(&code),
            }
        }
        prop_assume!(!words.contains("](") && !words.contains("```") && !words.contains("~~~"));
        prop_assert_eq!(letters(&shown), letters(&words));
    }

    #[test]
    fn whatever_an_editor_writes_both_papers_stay_items_of_one_list(comment in any_words()) {
        let text = post_with("", &comment, Target::Markdown);
        let mut depth = 0;
        let mut top_items = 0;
        for event in Parser::new(body_of(&text)) {
            match event {
                Event::Start(Tag::List(Some(_))) if depth == 0 => depth = 1,
                Event::Start(Tag::Item) if depth == 1 => { top_items += 1; depth = 2; }
                Event::Start(Tag::List(_) | Tag::Item) if depth > 1 => depth += 1,
                Event::End(end) if depth > 0 && matches!(end, pulldown_cmark::TagEnd::List(_) | pulldown_cmark::TagEnd::Item) => depth -= 1,
                _ => {}
            }
        }
        prop_assert_eq!(top_items, 2, "{}", text);
        prop_assert!(in_list(&paper(2, 10), &text));
    }
}
