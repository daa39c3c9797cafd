//! The editor's own Markdown, in the post and in what shows the post.

mod support;

use daily_papers::{
    calendar::Period,
    papers::{CleanText, Count, Digest, EditorNotes, HttpUrl},
    post::{self, Block, Format, Oddity, RichText, Span, Target, user_markdown},
};
use proptest::prelude::*;
use pulldown_cmark::Parser;
use support::{at, day, own_words::any_words, paper};

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
    assert_eq!(
        user_markdown("하나\n둘", Target::Hugo),
        paragraph(vec![text("하나 둘")])
    );
    assert_eq!(user_markdown("하나\n\n둘", Target::Hugo).len(), 2);
    assert_eq!(user_markdown(" \n\n", Target::Hugo), []);
}

#[test]
fn bold_italics_and_code_are_set() {
    assert_eq!(
        user_markdown("**표 3**을 *꼭* `a*b` 보세요", Target::Hugo),
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
            user_markdown(plain, Target::Hugo),
            paragraph(vec![text(plain)]),
            "{plain}"
        );
    }
    assert_eq!(
        user_markdown(r"\*a\*", Target::Hugo),
        paragraph(vec![text("*a*")])
    );
}

#[test]
fn links_lead_to_the_web_only() {
    let link = HttpUrl::new("https://a.example/x").expect("it is an address");
    let leads = Span::Linked(RichText(vec![text("여기")]), link.clone());
    assert_eq!(
        user_markdown("[여기](https://a.example/x)", Target::Hugo),
        paragraph(vec![leads])
    );
    let bare = vec![text("보세요: "), Span::Address(link.clone()), text(".")];
    assert_eq!(
        user_markdown("보세요: https://a.example/x.", Target::Hugo),
        paragraph(bare)
    );
    assert_eq!(
        user_markdown("<https://a.example/x>", Target::Hugo),
        paragraph(vec![Span::Address(link)])
    );
    let script = "[x](javascript:alert(1))";
    assert_eq!(
        user_markdown(script, Target::Hugo),
        paragraph(vec![text(script)])
    );
}

#[test]
fn headings_lists_quotations_and_code_are_blocks() {
    let words =
        "## 제목\n- 하나\n- 둘\n1. 첫째\n2. 둘째\n> 말\n> 씀\n```rust\nlet a = 1;\n\n```\n끝";
    let line = |line: &str| RichText(vec![text(line)]);
    let item = |words: &str| vec![Block::Paragraph(line(words))];
    assert_eq!(
        user_markdown(words, Target::Hugo),
        [
            Block::Heading(line("제목")),
            Block::List(vec![item("하나"), item("둘")], None),
            Block::List(vec![item("첫째"), item("둘째")], Some(1)),
            Block::Quotation(item("말 씀")),
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
        ("<pre><code>", "<pre>"),
        ("</code></pre>", "</pre>"),
    ] {
        html = html.replace(theirs, ours);
    }
    if html.contains("<pre>") {
        html
    } else {
        html.replace("\n<", "<").replace('\n', " ")
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
        "3. 셋\n4. 넷",
        "- 하나\n  - 둘\n    이어서\n- 셋",
        "> 말\n>\n> - 하나\n> - 둘\n\n글",
        "글\n---\n둘\n셋\n-\n넷",
        "글\n\n---\n\n***",
        "핵심은 **표 3(정확도)**을 보면 **“물에 뜬다”**는 __(가)__나 *(나)* 다",
        "**가*나*다** *마**바**사* **아",
        "글\n2. 둘",
        "글\n1. 하나",
        "`` a`b `` ` `` `",
        "> 말\n> 씀\n이어서",
        "글\n> 인용",
        "```\nlet a = 1;\n\n    b\n```\n글",
        "~~~~\n```\n~~~~",
        "[여기](https://a.example/x) <https://a.example/y>",
        r"\*a\* \[b\](c) \`d\`",
        "[보트](https://ko.example/boat_%28b%29) [1] 글 [여기](https://a.example/x) [[나]](https://a.example/y)",
        "[가](/x_(b) [나](/y z)",
        "[**가** *나*](https://a.example/x)",
        "**가℃**를",
        "**가㎏**를",
        "**가㈜**를",
        "**가№**는",
        "**가→**를",
        "**가₩**을",
        "**가©**는",
        "**①**은 **가ℓ**를",
        "***가** 나* ***가* 나**",
        "* 하나\n+ 둘\n- 셋",
        "1. 하나\n2) 둘",
        "-\n\n글",
        "- 하나\n-\n- 둘",
        "1.",
        "> - 하나\n이어서",
        "- > 하나\n이어서",
        "- - 하나\n이어서",
        "5 < 6 > 2 & 3",
        "*가 나 *다*",
        "*가 *나* 다*",
        "**가 **나** 다**",
        "**가(나)**다 **라**",
        "*가***나**",
        "**가***나*",
        "*가 **나***",
        "**가 *나* *다***",
        "****x****",
        "*****가*****",
        "***가***",
        "***가** 나* ***다***",
        "*a **b* c** d",
        "**a *b** c* d",
        "_a __b_ c__",
        "**a* b *c** ***d* ***e** f",
        "**가(나)****다**",
        "[*a*](https://a.example/x) *[b](https://a.example/*) c*",
    ] {
        assert_eq!(
            post::user_markdown_html(words, Target::Hugo),
            as_commonmark(words),
            "{words}"
        );
    }
}

#[test]
fn what_kramdown_reads_otherwise_is_shown_as_it_reads_it() {
    for (typed, shown) in [
        (
            "**표 3(정확도)**을",
            "<p><strong>표 3(정확도)</strong>을</p>",
        ),
        (r#"**"말"**은"#, "<p><strong>&quot;말&quot;</strong>은</p>"),
        ("1) 하나", "<p>1) 하나</p>"),
        ("3. 셋", "<ol><li>셋</li></ol>"),
        ("글\n2. 둘", "<p>글</p><ol><li>둘</li></ol>"),
        ("하나\n둘\n---", "<p>하나 둘 ---</p>"),
        ("하나\n---", "<h3>하나</h3>"),
        ("https://a.example/x", "<p>https://a.example/x</p>"),
        (
            "> 팁\n{: .prompt-tip }",
            "<blockquote><p>팁</p></blockquote>",
        ),
        ("a | b", "<p>a | b</p>"),
        ("a | b\n-|-\n1 | 2\n글", "<p>a | b -|- 1 | 2 글</p>"),
        (
            "**가 __나__** *다 _라_*",
            "<p><strong>가 __나__</strong> <em>다 _라_</em></p>",
        ),
        ("    가\n나", "<pre>가\n</pre><p>나</p>"),
        ("| a |\n|---|", "<p>| a | |---|</p>"),
        ("용어\n: 뜻", "<p>용어 : 뜻</p>"),
        ("글\n- - -", "<p>글</p><hr />"),
        ("글\n***", "<p>글 ***</p>"),
        (
            "> 말\n# 제목\n글\n\n끝",
            "<blockquote><p>말</p><h3>제목</h3><p>글</p></blockquote><p>끝</p>",
        ),
        (
            "> 말\n- 하나",
            "<blockquote><p>말</p><ul><li>하나</li></ul></blockquote>",
        ),
        ("# 제목 {#id}", "<h3>제목</h3>"),
        ("# 제목{#id}", "<h3>제목{#id}</h3>"),
        ("제목 {#id}\n---", "<h3>제목</h3>"),
        (
            "[가](https://a.example/x y)",
            "<p><a href=\"https://a.example/xy\">가</a></p>",
        ),
        ("-", "<p>-</p>"),
        (r"50\%", r"<p>50\%</p>"),
        (
            "**가****나** **(다)****라**",
            "<p><strong>가</strong><strong>나</strong> <strong>(다)</strong><strong>라</strong></p>",
        ),
        (
            "__가____나__",
            "<p><strong>가</strong><strong>나</strong></p>",
        ),
        ("****x****", "<p><strong>**x</strong>**</p>"),
        ("****가** 나**", "<p><strong>**가</strong> 나**</p>"),
        ("*a **b* c**", "<p>*a <strong>b* c</strong></p>"),
        ("**a *b** c* d", "<p><em>*a *b** c</em> d</p>"),
        ("_a __b_ c__", "<p>_a <strong>b_ c</strong></p>"),
        ("***a* b", "<p><em>**a</em> b</p>"),
        (
            "***a** b* ***c***",
            "<p><strong><em>a** b</em> **<em>c</em></strong></p>",
        ),
    ] {
        let html = post::user_markdown_html(typed, Target::Jekyll);
        assert_eq!(html, shown, "{typed}");
    }
}

#[test]
fn kramdown_has_formulas_between_double_dollars_within_a_line_too() {
    for (typed, shown) in [
        ("$$x$$", "<p>$x$</p>"),
        (
            "가 $$ x_1 $$는 $$y*z*w$$ 글",
            "<p>가 $x_1$는 $y*z*w$ 글</p>",
        ),
        ("글\n$$a\nb$$ 끝", "<p>글 $a b$ 끝</p>"),
        (
            "- **$$x$$**\n- *a $$b*c$$ d*",
            "<ul><li><strong>$x$</strong></li><li><em>a $b*c$ d</em></li></ul>",
        ),
        ("> $$x$$ 글", "<blockquote><p>$x$ 글</p></blockquote>"),
        ("`$$x$$`", "<p><code>$$x$$</code></p>"),
        // What does not come in pairs is escaped in the post.
        ("$$x$$ $$y", "<p>$$x$$ $$y</p>"),
    ] {
        let html = post::user_markdown_html(typed, Target::Jekyll);
        assert_eq!(html, shown, "{typed}");
    }
}

#[test]
fn a_row_of_a_table_has_as_many_cells_as_its_head_and_needs_no_bar() {
    let row = |first: &str| format!("<tr><td>{first}</td><td></td></tr>");
    let html = post::user_markdown_html("|가|나|\n|-|-|\n|다|\n라\n\n마", Target::Hugo);
    assert!(html.contains(&[row("다"), row("라")].concat()), "{html}");
    assert!(html.ends_with("<p>마</p>"), "{html}");
}

#[test]
fn hugo_has_formulas_between_backslashes_and_parentheses() {
    for words in [r"\(x_1\) 글", r"\( x_1 \) 글"] {
        assert_eq!(
            user_markdown(words, Target::Hugo),
            paragraph(vec![Span::Math("x_1".to_owned()), text(" 글")])
        );
        assert!(!Oddity::ALL.iter().any(|odd| odd.is_in(words, Target::Hugo)));
        assert!(post_with(words, "", Target::Hugo).contains(r"\(x_1\) 글"));
    }
    assert_eq!(
        user_markdown(r"\(a\)", Target::Obsidian),
        paragraph(vec![text("(a)")])
    );
}

#[test]
fn a_definition_list_is_shown_as_typed() {
    for target in [Target::Jekyll, Target::Hugo] {
        let words = "> 용어\n> : 뜻";
        assert!(post_with(words, "", target).contains("> 용어\n> \\: 뜻"));
        assert_eq!(
            post::user_markdown_html(words, target),
            "<blockquote><p>용어 : 뜻</p></blockquote>"
        );
    }
}

#[test]
fn kramdown_nests_a_list_of_another_kind_in_the_item_above_it() {
    let nested = "<ol><li>가<ul><li>나</li></ul></li></ol>";
    for (typed, shown) in [
        ("1. 가\n- 나", nested),
        ("1. 가\n - 나", nested),
        ("1. 가\n  - 나", nested),
        ("1. 가\n   - 나", nested),
        ("1. 가\n\n- 나", "<ol><li>가</li></ol><ul><li>나</li></ul>"),
        (
            "1. 가\n\n  - 나",
            "<ol><li>가</li></ol><ul><li>나</li></ul>",
        ),
        (
            "- 가\n1. 나\n- 다",
            "<ul><li>가<ol><li>나</li></ol></li><li>다</li></ul>",
        ),
        (
            "- 가\n1. 나\n2. 다",
            "<ul><li>가<ol><li>나</li><li>다</li></ol></li></ul>",
        ),
        (
            "1. 가\n  이어\n  - 나\n  - 다\n2. 라",
            "<ol><li>가   이어<ul><li>나</li><li>다</li></ul></li><li>라</li></ol>",
        ),
        (
            "1. 가\n  - 나\n    - 다",
            "<ol><li>가<ul><li>나</li></ul><ul><li>다</li></ul></li></ol>",
        ),
        (
            "1. 가\n   - 나\n  - 다\n- 라",
            "<ol><li>가<ul><li>나 - 다 - 라</li></ul></li></ol>",
        ),
        (
            "- 가\n- 나\n - 다\n  - 라",
            "<ul><li>가</li><li>나</li><li>다</li><li>라</li></ul>",
        ),
        (
            "* 가\n+ 나\n- 다",
            "<ul><li>가</li><li>나</li><li>다</li></ul>",
        ),
        (
            "- 가\n# 나\n- 다",
            "<ul><li>가<h3>나</h3></li><li>다</li></ul>",
        ),
        ("- 가\n\n- - -\n나", "<ul><li>가</li></ul><hr /><p>나</p>"),
    ] {
        let html = post::user_markdown_html(typed, Target::Jekyll);
        // Blanks in a line are nothing to look at.
        let html = html.replace("  ", " ").replace("  ", " ");
        assert_eq!(html, shown.replace("   ", " "), "{typed}");
    }
}

#[test]
fn a_link_ends_at_the_parenthesis_that_closes_it() {
    let address = "<a href=\"https://ko.example/보트_%28배%29\">보트</a>";
    for target in Target::ALL {
        for (typed, shown) in [
            ("[보트](https://ko.example/보트_(배))", address.to_owned()),
            (
                "[1] [보트](https://ko.example/보트_(배))",
                format!("[1] {address}"),
            ),
            (
                "[보트]( https://ko.example/보트_(배) \"a) b\")은",
                format!("{address}은"),
            ),
            ("[보트](/보트_(배))", "보트".to_owned()),
            (
                "[보트](boat.md) [배](ftp://a.example/)",
                "보트 배".to_owned(),
            ),
        ] {
            let html = post::user_markdown_html(typed, target);
            assert_eq!(html, format!("<p>{shown}</p>"), "{typed}");
        }
    }
}

#[test]
fn symbols_are_letters_to_the_marks_of_githubs_older_commonmark() {
    let html = |typed| post::user_markdown_html(typed, Target::Markdown);
    assert_eq!(html("**가℃**를"), "<p><strong>가℃</strong>를</p>");
    assert_eq!(html("**가→**를"), "<p><strong>가→</strong>를</p>");
    assert_eq!(html("**가$**를 **가。**를"), "<p>**가$**를 **가。**를</p>");
}

#[test]
fn hugo_takes_its_name_off_a_heading() {
    let html = |typed| post::user_markdown_html(typed, Target::Hugo);
    assert_eq!(html("## 제목 {#name}"), "<h3>제목</h3>");
    let html = post::user_markdown_html("## 제목 {#name}", Target::Markdown);
    assert_eq!(html, "<h3>제목 {#name}</h3>");
}

#[test]
fn githubs_alerts_are_shown_under_their_names() {
    for (typed, shown) in [
        ("> [!NOTE]\n> 글", "<p><strong>Note</strong></p><p>글</p>"),
        ("> [!NOTE] 글", "<p>[!NOTE] 글</p>"),
        ("> [!배]\n> 글", "<p>[!배] 글</p>"),
    ] {
        let html = post::user_markdown_html(typed, Target::Markdown);
        assert_eq!(html, format!("<blockquote>{shown}</blockquote>"), "{typed}");
    }
}

/// Texts of 100 KB that are read to their end for each mark only by a reader that forgets what it has seen.
#[test]
fn a_long_text_of_marks_that_nothing_closes_is_read_to_its_end() {
    for marks in [
        "*a ",
        "**a *b ",
        "a* *b",
        "***a*b ",
        "**a* b*c ",
        "_a __b ",
        "`a ``b ",
        "h-a",
        "<a",
    ] {
        let words = marks.repeat(100_000 / marks.len());
        for target in [Target::Jekyll, Target::Hugo] {
            let letters = post::user_markdown_html(&words, target)
                .matches('a')
                .count();
            assert_eq!(letters, words.matches('a').count(), "{marks} {target:?}");
            let mended = Oddity::Emphasis.mend(&words, target);
            assert!(mended.contains('a'), "{marks} {target:?}");
        }
    }
}

#[test]
fn lists_and_quotations_in_one_another_are_read_however_many_there_are() {
    for marks in ["> - ", "> ", "- ", "1. "] {
        let words = marks.repeat(5_000) + "boats";
        for target in [Target::Jekyll, Target::Markdown] {
            let html = post::user_markdown_html(&words, target);
            assert!(html.contains("boats"), "{marks} {target:?}");
        }
    }
}

#[test]
fn obsidian_shows_line_ends_and_hides_comments() {
    for (typed, shown) in [
        ("하나\n둘", "<p>하나<br />둘</p>"),
        ("하나 %%메모%%둘", "<p>하나 둘</p>"),
        ("하나 %%둘", "<p>하나 %%둘</p>"),
        ("하나\n둘 ^name-1", "<p>하나<br />둘</p>"),
        ("하나 ^둘", "<p>하나 ^둘</p>"),
        (
            "> [!tip]- **하나**\n> 둘",
            "<blockquote><p><strong><strong>하나</strong></strong></p><p>둘</p></blockquote>",
        ),
    ] {
        let html = post::user_markdown_html(typed, Target::Obsidian);
        assert_eq!(html, shown, "{typed}");
    }
}

#[test]
fn what_is_not_read_is_shown_as_typed() {
    for typed in [
        "~~a~~",
        "==a==",
        "$x_1$ $x_2$",
        "$$x$$",
        "a[^1]",
        "[[a]]",
        "%%a%%",
        "#a",
    ] {
        let html = post::user_markdown_html(typed, Target::Hugo);
        assert_eq!(html, format!("<p>{typed}</p>"));
    }
    for (typed, shown) in [
        ("가\\\n나", "<p>가<br />나</p>"),
        ("- [ ] a", "<ul><li>[ ] a</li></ul>"),
        ("<b>&rarr;", "<p>&lt;b&gt;&amp;rarr;</p>"),
        ("a &amp; b &lt; c", "<p>a &amp; b &lt; c</p>"),
        ("<b>가</b><br>나<!-- 메모 -->", "<p>가<br />나</p>"),
        (
            "[여기](/posts/1) [저기](mailto:a@b.example)",
            "<p>여기 저기</p>",
        ),
        ("<a@b.example>", "<p>a@b.example</p>"),
        (
            "![a](https://a.example/)",
            "<p>!<a href=\"https://a.example/\">a</a></p>",
        ),
        (
            "|a|b|\n|---|---|\n|1|2|",
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ),
        ("    let a", "<pre>let a\n</pre>"),
    ] {
        let html = post::user_markdown_html(typed, Target::Hugo);
        assert_eq!(html, shown, "{typed}");
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

#[test]
fn rich_text_has_bold_where_the_post_has_it() {
    for (summary, expected) in [
        (
            r"\textbf{Boats} float.",
            "Abstract: <strong>Boats</strong> float.",
        ),
        (
            r"Up \textbf{+19.3\%}, \textbf{Code:} boats",
            "Up <strong>+19.3%</strong>, <strong>Code:</strong> boats",
        ),
        (r"\textbf{표 3(정확도)}을", "표 3(정확도)을"),
        (r"boat\textbf{+5}", "boat+5"),
    ] {
        let mut paper = paper(1, 20);
        paper.summary = CleanText::new(summary);
        let papers = [paper];
        let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
        let html = post::html(&digest, &Format::default(), at(LATER));
        assert!(html.contains(expected), "{html}");
    }
}

/// The letters of a block, whatever they are set as.
fn letters_of(block: &Block) -> String {
    let blocks = |blocks: &[Block]| blocks.iter().map(letters_of).collect::<String>();
    match block {
        Block::Paragraph(text) | Block::Heading(text) => text.plain(),
        Block::Quotation(inside) => blocks(inside),
        Block::List(items, _) => items.iter().map(|item| blocks(item)).collect(),
        Block::Code(code) => code.clone(),
        Block::Table(rows) => rows.iter().flatten().map(RichText::plain).collect(),
        Block::Rule => String::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_are_lost_in_reading_and_none_panics(
        words in any_words(), target in prop::sample::select(Target::ALL.to_vec()),
    ) {
        // What is not shown as it is typed: tags, addresses, fences, attributes, comments, tables, heads of lists.
        let hides = ["&", "<", "://", "](", "`", "~", "{:", "%%", "|"];
        let words = hides.iter().fold(words, |words, mark| words.replace(mark, "\u{b7}"));
        let letters = |text: &str| text.chars().filter(|character| character.is_alphabetic()).collect::<String>();
        let shown: String = user_markdown(&words, target).iter().map(letters_of).collect();
        prop_assert_eq!(letters(&shown), letters(&words));
    }
}
