//! Layouts: posts by patterns, the ready ones and any that an editor may write.

mod support;

use std::borrow::Cow;

use daily_papers::{
    calendar::{Period, Week},
    papers::{CleanText, Code, Count, Digest, EditorNotes, HttpUrl, Paper, PaperLink},
    post::{
        self, Body, Check, Format, InvalidSetting, Language, Layout, LayoutChoice, Part, Pattern,
        Piece, Placeholder, RichText, Setting, Span, Target,
    },
};
use proptest::prelude::*;
use saphyr::{LoadableYamlNode, Yaml};
use support::{
    assert_same_text, at, day,
    hostile::{adversarial, any_text},
    outline::{body_of, front_matter_of, page_of_markdown},
    own_words, paper, text_of,
};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

fn format(layout: LayoutChoice, target: Target) -> Format {
    Format {
        layout,
        target,
        ..Format::default()
    }
}

/// A format with an item of one's own, and nothing around it.
fn with_item(item: &str, target: Target) -> Format {
    Format {
        own_layout: Layout {
            head: Cow::Borrowed(""),
            item: Cow::Owned(item.to_owned()),
            topic_heading: Cow::Borrowed(""),
            foot: Cow::Borrowed(""),
        },
        ..format(LayoutChoice::Own, target)
    }
}

fn body(papers: &[Paper], notes: &EditorNotes, format: &Format) -> String {
    let digest = Digest::top_of_day(day("2026-01-05"), papers, Count::All).with_notes(notes);
    body_of(&post::write(&digest, format, at(LATER)).text).to_owned()
}

/// The body of a post by an item of one's own.
fn written(item: &str, papers: &[Paper]) -> String {
    body(
        papers,
        &EditorNotes::default(),
        &with_item(item, Target::Jekyll),
    )
}

/// Papers with marks of every kind, and one that has nothing but what every paper has.
fn some_papers() -> [Paper; 3] {
    let [mut one, mut two, three] = [paper(1, 41), paper(2, 9), paper(3, 5)];
    one.title = CleanText::new("Reading [1] *Long* Letters|Twice");
    one.organization = Some(CleanText::new("A | B <Lab>"));
    one.summary = CleanText::new("- Letters of $x_i$ for $5 and $6.");
    one.code = Some(Code {
        repository: HttpUrl::new("https://github.com/a/b").expect("it is an address"),
        stars: Some(12),
    });
    one.project = HttpUrl::new("https://a.example/x|y");
    two.authors = vec![CleanText::new("Ada Example"); 5];
    two.summary = CleanText::new("1. The second.");
    [one, two, three]
}

/// An introduction, and a comment on the first paper.
fn some_notes() -> EditorNotes {
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(day("2026-01-05")), "Hello **you**\n\n- a\n- b");
    notes.set_comment(&paper(1, 1).id, "Read | this:\n\n- *one*\n- two");
    notes
}

// ---- What nobody may miss ----

/// The body of a sample, of a day without its end or of a week without days, by a layout of one's own with this head.
fn body_with_head(head: &str, digest: &Digest<'_>, language: Language) -> String {
    let mut format = with_item("{title}", Target::Jekyll);
    format.own_layout.head = Cow::Owned(head.to_owned());
    format.language = language;
    body_of(&post::write(digest, &format, at(LATER)).text).to_owned()
}

#[test]
fn what_a_layout_has_no_place_for_stands_before_its_head() {
    let papers = [paper(1, 1)];
    let monday = || Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let week = Period::Week(Week::from(day("2026-01-05")));
    let week = || Digest::top(week, &papers, 3, Count::All);
    let sample =
        "**This is a sample list.** Its abstracts are not the papers’ own: do not publish it.";
    for (digest, sentence) in [
        (monday().sample(true), sample),
        (
            monday().fetched(true, false),
            "The end of the list is missing.",
        ),
        (
            monday().fetched(false, true),
            "The list is from before it closed.",
        ),
        (week().missing_days(2), "The lists of 2 days are missing."),
        (
            week().missing_days(1).fetched(true, false),
            "The list of 1 day is missing. The end of a day’s list is missing.",
        ),
    ] {
        let body = |head| body_with_head(head, &digest, Language::English);
        for head in ["", "## Head", "{date}"] {
            let text = body(head);
            assert!(text.starts_with(&format!("{sentence}\n\n")), "{text}");
            assert_eq!(text.matches(sentence).count(), 1, "{text}");
        }
        let placed = body("## Head\n\n{introduction}\n\n{count}");
        assert!(placed.starts_with("## Head\n\n"), "{placed}");
        let korean = body_with_head("## Head", &digest, Language::Korean);
        assert!(!korean.starts_with("## Head"), "{korean}");
        assert!(!korean.contains(sentence), "{korean}");
    }
    let text = body_with_head("## Head", &monday(), Language::English);
    assert!(text.starts_with("## Head\n"), "{text}");
}

// ---- The grammar ----

#[test]
fn what_is_no_placeholder_is_text() {
    for text in [
        "{",
        "}",
        "{}",
        "{ title }",
        "{titles}",
        "{{ page.title }}",
        "{title",
        "{TITLE}",
        "{% raw %}",
        "$\\frac{a}{b}$",
    ] {
        let pattern = Pattern::parse(text);
        assert_eq!(pattern.lines, [vec![Piece::Text(text)]], "{text}");
        assert_eq!(written(text, &[paper(1, 1)]), format!("{text}\n"));
    }
    assert_eq!(Pattern::parse("").lines.len(), 0);
    assert_eq!(written("{{rank}}", &[paper(1, 1)]), "{1}\n");
}

#[test]
fn every_placeholder_is_read_as_it_is_written() {
    for part in [
        Part::Head,
        Part::Item,
        Part::TopicHeading,
        Part::Foot,
        Part::FrontMatter,
    ] {
        for placeholder in Placeholder::of(part) {
            assert_eq!(
                Placeholder::from_text(placeholder.text()),
                Some(placeholder)
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pattern_prints_as_it_was_parsed(text in any::<String>(), pattern in any_pattern()) {
        for text in [text, pattern] {
            let parsed = Pattern::parse(&text);
            prop_assert_eq!(parsed.to_string(), text.clone());
            let printed = parsed.to_string();
            prop_assert_eq!(Pattern::parse(&printed).lines, parsed.lines);
        }
    }
}

// ---- Lines and their values ----

#[test]
fn a_line_whose_placeholders_are_empty_disappears_with_the_blank_one_after_it() {
    let papers = [paper(1, 1)];
    assert_eq!(written("a\n{organization} {project}\nb", &papers), "a\nb\n");
    assert_eq!(written("a\n\n- {code}\n\nb", &papers), "a\n\nb\n");
    assert_eq!(written("{summary}\n\na\n\n{summary}", &papers), "a\n\n");
    assert_eq!(
        written("a\n- {organization:label}: {organization}\n\nb", &papers),
        "a\n\nb\n"
    );
    // A line without a placeholder stays, and one with a value.
    assert_eq!(written("a\n\n\nb {code}{rank}", &papers), "a\n\n\nb 1\n");
}

#[test]
fn an_empty_value_takes_its_separator_along() {
    let papers = [paper(1, 7)];
    let upvotes = |item: &str| written(item, &papers);
    assert_eq!(
        upvotes("{title} · {organization} · 👍 {upvotes}"),
        "Paper 1 · 👍 7\n"
    );
    assert_eq!(upvotes("- {organization} · 👍 {upvotes}"), "- 👍 7\n");
    assert_eq!(
        upvotes("- {organization} · {code} · 👍 {upvotes}"),
        "- 👍 7\n"
    );
    assert_eq!(
        upvotes("👍 {upvotes} · {code:link} · {project:link}"),
        "👍 7\n"
    );
    assert_eq!(
        upvotes("| {rank} | {code:link} · {comment} | x |"),
        "| 1 |  | x |\n"
    );
}

#[test]
fn further_lines_of_an_item_are_indented_by_its_mark() {
    let papers: Vec<Paper> = (1..=10).map(|number| paper(number, 1)).collect();
    for item in ["{rank}. a\n- b\n\n  c", "{rank}. a\n   - b\n\n     c"] {
        let text = written(item, &papers);
        assert!(text.contains("9. a\n   - b\n\n     c\n"), "{text}");
        assert!(text.ends_with("10. a\n    - b\n\n      c\n"), "{text}");
    }
    assert_eq!(written("- a\n- b", &papers[..1]), "- a\n  - b\n");
    assert_eq!(written("# a\n  b", &papers[..1]), "# a\nb\n");
}

#[test]
fn html_in_a_layout_leaves_its_numbers_and_labels_as_they_are() {
    let papers = some_papers();
    let item = "{rank}. [{title}]({link})<br>{organization:label}: {organization}, {id}\n- {summary:short}";
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    for target in Target::ALL {
        let format = with_item(item, target);
        let text = body(&papers, &EditorNotes::default(), &format);
        assert!(text.contains("\n2. [Paper 2]("), "{text}");
        assert!(text.contains("<br>기관: A &#124; B"), "{text}");
        assert!(text.contains(", 2601.00001\n   - "), "{text}");
        let preview = post::html(&digest, &format, at(LATER));
        for page in [page_of_markdown(&text), preview] {
            assert_eq!(count(&page, "<ol>"), 1, "{page}");
            assert_eq!(count(&page, "<ul>"), 2, "{page}");
            assert_eq!(count(&page, "<li>"), 5, "{page}");
        }
    }
    // Where it could be taken for the number of a list, a number of a paper's is none.
    let mut number = paper(1, 1);
    number.title = CleanText::new("1");
    assert_eq!(written("{title}. <b>a</b>", &[number]), "&#49;. <b>a</b>\n");
}

#[test]
fn words_of_the_editor_stay_in_their_place() {
    let papers = [paper(1, 1)];
    let mut notes = EditorNotes::default();
    let mut post = |item: &str, comment: &str| {
        notes.set_comment(&papers[0].id, comment);
        body(&papers, &notes, &with_item(item, Target::Hugo))
    };
    assert_eq!(
        post("{rank}. a\n- {comment}", "b\nc"),
        "1. a\n   - b\n     c\n"
    );
    assert_eq!(
        post("{rank}. a\n- {comment}\n- d", "- b\n- c"),
        "1. a\n   - 코멘트:\n\n     - b\n     - c\n   - d\n"
    );
    assert_eq!(
        post("a\n\n> {comment}\n\nd", "b\n\n- c"),
        "a\n\n> b\n>\n> - c\n\nd\n"
    );
    // Right beside other lines it stands apart from them.
    assert_eq!(post("a\n{comment}\nd", "b\n---"), "a\n\nb\n---\n\nd\n");
    // Where there is place for one line it is one.
    assert_eq!(
        post("| {rank} | {comment} |", "b | c\n\n- *d*\n- e"),
        "| 1 | b \\| c *d* e |\n"
    );
    assert_eq!(post("**{comment}**", "b *c*\nd"), "**b c d**\n");
    assert_eq!(
        post("[{comment}]({link})", "[b](https://a.example)"),
        "[b](https://huggingface.co/papers/2601.00001)\n"
    );
    assert_eq!(post("<p>{comment}</p>", "<b>b"), "<p>&#60;b&#62;b</p>\n");
}

#[test]
fn a_value_is_written_by_where_it_stands() {
    let mut paper = paper(1, 1);
    paper.title = CleanText::new("<b> \"a\" [c](javascript:d) {{e}} | `f`");
    let papers = [paper];
    for (item, expected) in [
        (
            "[x]({title})",
            "[x](%3Cb%3E%20%22a%22%20%5Bc%5D%28javascript%3Ad%29%20%7B%7Be%7D%7D%20%7C%20%60f%60)\n",
        ),
        (
            "<a href=\"{title}\">",
            "<a href=\"%3Cb%3E%20%22a%22%20%5Bc%5D%28javascript%3Ad%29%20%7B%7Be%7D%7D%20%7C%20%60f%60\">\n",
        ),
        (
            "<img alt=\"{title}\">",
            "<img alt=\"&#60;b&#62; &#34;a&#34; &#91;c&#93;(javascript&#58;d) &#123;&#123;e&#125;&#125; &#124; &#96;f&#96;\">\n",
        ),
        // Neither a tag nor a variable can be made of a text.
        ("<{title}>", "<>\n"),
        ("{{ {title} }}", "{{  }}\n"),
        ("<{link}>", "<https://huggingface.co/papers/2601.00001>\n"),
        ("{link}", "<https://huggingface.co/papers/2601.00001>\n"),
        (
            "[a]: {link}",
            "[a]: https://huggingface.co/papers/2601.00001\n",
        ),
        (
            "[a]: {organization}{id} \"{keywords}\"",
            "[a]: 2601.00001 \"\"\n",
        ),
        // The address and the title of a definition may begin lines of their own; what a note says is a text.
        (
            "[a]:\n{title}{id}",
            "[a]:\n%3Cb%3E%20%22a%22%20%5Bc%5D%28javascript%3Ad%29%20%7B%7Be%7D%7D%20%7C%20%60f%602601.00001\n",
        ),
        (
            "[^1]: {id} {title}",
            "[^1]: 2601.00001 \\<b> \"a\" \\[c\\](javascript:d) {\\{e}} \\| \\`f\\`\n",
        ),
        (
            "a [b]: {title}",
            "a [b]: \\<b> \"a\" \\[c\\](javascript:d) {\\{e}} \\| \\`f\\`\n",
        ),
        // A separator stays between values that would join.
        ("{id} · {code}{upvotes}", "2601.00001 · 1\n"),
        (
            "<img src='{picture}' width={rank}>",
            "<img src='https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.00001.png' width=1>\n",
        ),
        (
            "`{title}`",
            "`&#60;b> \"a\" \\[c\\](javascript:d) {\\{e}} \\| &#96;f&#96;`\n",
        ),
        ("({id}) `{id}`", "(2601.00001) `2601.00001`\n"),
    ] {
        assert_eq!(written(item, &papers), expected, "{item}");
    }
}

// ---- The ready layouts ----

#[test]
fn the_ready_layouts_give_the_golden_posts() {
    let (papers, notes) = (some_papers(), some_notes());
    for (layout, target) in [
        (LayoutChoice::Compact, Target::Jekyll),
        (LayoutChoice::Table, Target::Markdown),
        (LayoutChoice::Cards, Target::Jekyll),
    ] {
        let post = body(&papers, &notes, &format(layout, target));
        let file = format!("tests/golden/layout-{}.md", layout.name());
        assert_same_text(&post, &text_of(&file), layout.name());
    }
}

#[test]
fn the_documentation_shows_the_ready_layouts() {
    let documentation = text_of("docs/layouts.md");
    for layout in LayoutChoice::ALL {
        let layout = format(layout, Target::Jekyll).layout();
        let item = format!("```text\n{}\n```", layout.item);
        assert!(documentation.contains(&item), "{item}");
    }
    for part in [
        Part::Head,
        Part::Item,
        Part::TopicHeading,
        Part::FrontMatter,
    ] {
        for placeholder in Placeholder::of(part) {
            let text = placeholder.text();
            let is_shown = documentation.contains(&format!("`{{{text}}}`"))
                || text
                    .strip_suffix(":label")
                    .is_some_and(|name| documentation.contains(&format!("`{name}`")));
            assert!(is_shown, "{text}");
        }
    }
}

#[test]
fn an_own_layout_is_the_reference_until_it_is_changed() {
    let (papers, notes) = (some_papers(), some_notes());
    for target in Target::ALL {
        let [own, reference] = [LayoutChoice::Own, LayoutChoice::Reference]
            .map(|layout| body(&papers, &notes, &format(layout, target)));
        assert_same_text(&own, &reference, target.name());
    }
}

#[test]
fn a_single_paper_has_a_bullet_and_is_no_row() {
    let papers = some_papers();
    let item = |layout| post::item(&papers[0], "Read this", &format(layout, Target::Hugo));
    let reference = item(LayoutChoice::Reference);
    assert!(
        reference.starts_with("- **Reading") && reference.contains("\n  - Abstract: "),
        "{reference}"
    );
    assert_eq!(item(LayoutChoice::Table), reference);
    let compact = item(LayoutChoice::Compact);
    assert!(
        compact.starts_with("- [Reading") && compact.ends_with("\n  - Read this\n"),
        "{compact}"
    );
}

/// The texts of a page's elements of a name.
fn texts(page: &str, name: &str) -> Vec<String> {
    let [open, close] = [format!("<{name}"), format!("</{name}>")];
    let parts = page.split(&open).skip(1);
    let inside = parts.filter_map(|part| {
        let (_, text) = part.split_once('>')?;
        Some(text.split(&close).next().unwrap_or_default().to_owned())
    });
    inside.collect()
}

#[test]
fn the_ready_layouts_have_every_paper_once_whatever_its_texts_are() {
    let texts_of_papers = adversarial();
    let papers: Vec<Paper> = texts_of_papers
        .iter()
        .map(|text| CleanText::new(text))
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(|(number, line)| Paper {
            title: line.clone(),
            organization: Some(line.clone()),
            summary: line,
            ..paper(number, 1)
        })
        .collect();
    for target in Target::ALL {
        for (layout, element, others) in [
            (
                LayoutChoice::Compact,
                "li",
                &["h3", "table", "ul", "img", "pre", "script", "blockquote"][..],
            ),
            (
                LayoutChoice::Table,
                "tr",
                &["h3", "li", "img", "pre", "script", "blockquote"],
            ),
            (
                LayoutChoice::Cards,
                "h3",
                &["li", "table", "pre", "script", "blockquote", "h4"],
            ),
        ] {
            let post = body(&papers, &EditorNotes::default(), &format(layout, target));
            let page = page_of_markdown(&post);
            let found = texts(&page, element).len() - usize::from(element == "tr");
            assert_eq!(found, papers.len(), "{} {}", layout.name(), target.name());
            for other in others {
                assert_eq!(
                    texts(&page, other).len(),
                    0,
                    "{} {} <{other}>",
                    layout.name(),
                    target.name()
                );
            }
            if layout == LayoutChoice::Table {
                assert_eq!(
                    texts(&page, "td").len(),
                    5 * papers.len(),
                    "{}",
                    target.name()
                );
            }
        }
    }
}

#[test]
fn words_of_the_editor_change_nothing_beside_them_in_the_ready_layouts() {
    let papers = own_words::papers();
    let of_paper = "<a href=\"https://huggingface.co/papers/";
    for target in Target::ALL {
        for (layout, element, expected) in [
            (LayoutChoice::Compact, "ol", 1),
            (LayoutChoice::Table, "tr", 3),
            (LayoutChoice::Cards, "img", 2),
        ] {
            for words in own_words::NASTY {
                let mut notes = EditorNotes::default();
                for paper in &papers {
                    notes.set_comment(&paper.id, words);
                }
                let post = body(&papers, &notes, &format(layout, target));
                let page = page_of_markdown(&post);
                assert_eq!(page.matches(of_paper).count(), 2, "{words}\n{post}");
                let name = format!("<{element}");
                let (found, own) = (
                    page.matches(&name).count(),
                    words.contains("1. ") || words.contains("1) "),
                );
                let own_images = words.matches("<img src=\"a").count() * 2;
                assert!(
                    found == expected || element == "ol" && own || found == expected + own_images,
                    "{words}\n{post}\n{page}"
                );
            }
        }
    }
}

// ---- Links ----

#[test]
fn the_default_layout_has_the_links_of_the_settings_in_their_order() {
    let mut format = Format::default();
    let links = "project semantic-scholar code html huggingface alphaxiv arxiv pdf";
    assert_eq!(Setting::Links.write(&mut format, links), Ok(()));
    let post = body(&some_papers(), &EditorNotes::default(), &format);
    let links = |post: &str| -> Vec<String> {
        let lines = post.lines().map(str::trim_start);
        let links = lines.filter_map(|line| line.strip_prefix("- ["));
        links.map(str::to_owned).collect()
    };
    assert_eq!(
        links(&post)[..8],
        [
            "프로젝트](https://a.example/x%7Cy)",
            "Semantic Scholar](https://api.semanticscholar.org/arXiv:2601.00001)",
            "코드 ★ 12](https://github.com/a/b)",
            "HTML](https://arxiv.org/html/2601.00001)",
            "HF 페이지](https://huggingface.co/papers/2601.00001)",
            "alphaXiv](https://www.alphaxiv.org/abs/2601.00001)",
            "논문 링크](https://arxiv.org/abs/2601.00001)",
            "PDF](https://arxiv.org/pdf/2601.00001)",
        ]
    );
    // The second has neither code nor a project.
    assert_eq!(links(&post).len(), 8 + 6 + 6);
    assert_eq!(Setting::Links.write(&mut format, ""), Ok(()));
    let post = body(&some_papers(), &EditorNotes::default(), &format);
    assert_eq!(links(&post), [""; 0]);
}

#[test]
fn every_link_of_a_card_is_a_placeholder() {
    let item = "{link} {arxiv} {pdf} {html} {alphaxiv} {semantic-scholar} {code} {project}";
    let paper = &some_papers()[..1];
    let urls: Vec<String> = PaperLink::ALL
        .into_iter()
        .filter_map(|link| link.url(&paper[0]))
        .collect();
    let post = written(item, paper);
    for url in &urls {
        assert!(post.contains(&url.replace('|', "%7C")), "{url}: {post}");
    }
    let labels = "{html:label} · {alphaxiv:link} · {semantic-scholar:label}";
    assert_eq!(
        written(labels, paper),
        "HTML · [alphaXiv](https://www.alphaxiv.org/abs/2601.00001) · Semantic Scholar\n"
    );
}

proptest! {
    #[test]
    fn links_are_read_as_they_are_written(
        links in prop::sample::subsequence(PaperLink::ALL.to_vec(), ..=PaperLink::ALL.len()).prop_shuffle(),
        link in prop::sample::select(PaperLink::ALL.to_vec()),
    ) {
        prop_assert_eq!(&PaperLink::parse(&PaperLink::names(&links)), &links);
        let mut toggled = links.clone();
        link.toggle(&mut toggled);
        prop_assert_eq!(toggled.contains(&link), !links.contains(&link));
        link.toggle(&mut toggled);
        let others = |links: &[PaperLink]| -> Vec<PaperLink> {
            links.iter().copied().filter(|other| *other != link).collect()
        };
        prop_assert_eq!(others(&toggled), others(&links));
    }
}

// ---- Any layout ----

/// Markup of every kind with placeholders in it.
fn any_pattern() -> impl Strategy<Value = String> {
    let names: Vec<String> = Placeholder::of(Part::Item)
        .map(|placeholder| format!("{{{}}}", placeholder.text()))
        .collect();
    let text = prop::sample::select(vec![
        "{title}",
        "{organization}",
        "{summary}",
        "{keywords}",
        "{ai-summary}",
        "{authors:short}",
    ]);
    let markup = prop::sample::select(vec![
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "a",
        "말",
        "1",
        "**",
        "*",
        "_",
        "~~",
        "==",
        "`",
        "```",
        "~~~",
        "[",
        "](",
        "]",
        ")",
        "(",
        "![",
        "[x]: ",
        "[x]:\n",
        "[^1]: ",
        "[^1]",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<a href=\"{title}\">",
        "<img alt=\"{summary}\">",
        "<img src={picture}>",
        "<b title='{title}'>",
        ">",
        "<",
        "\"",
        "<!-- ",
        "-->",
        "> ",
        "- ",
        "1. ",
        "{rank}. ",
        "# ",
        "## ",
        "| ",
        " | ",
        "|",
        "\n|---|---|\n",
        "---",
        "===",
        "    ",
        "  ",
        "{",
        "}",
        "{{ ",
        " }}",
        "{% a \"{title}\" %}",
        "{{< b c=\"{title}\" >}}",
        "$",
        "$$",
        "\\",
        "&",
        ";",
        ":",
        "!",
        "#",
        " · ",
        ".",
        ",",
        "'",
        "=",
        "%%",
        "^",
        "http://",
        "www.",
    ]);
    let piece = prop_oneof![
        4 => text.prop_map(str::to_owned),
        2 => prop::sample::select(names),
        9 => markup.prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..14).prop_map(|pieces| pieces.concat())
}

/// A text that is nothing but text: no TeX, no address.
fn any_plain_text() -> impl Strategy<Value = CleanText> {
    any_text().prop_map(|text| {
        let line = CleanText::new(&text.replace('$', ""));
        match &RichText::read(&line).0[..] {
            [Span::Text(plain)] if *plain == *line => line,
            _ => CleanText::new(
                &[
                    "a",
                    &line.replace(['\\', '$', '`', '\'', '~', '{', ':', '.', '-'], ""),
                ]
                .concat(),
            ),
        }
    })
}

fn any_plain_paper() -> impl Strategy<Value = Paper> {
    (any_plain_text(), any_plain_text(), any_plain_text()).prop_map(|(title, other, summary)| {
        Paper {
            title,
            organization: Some(other.clone()),
            ai_summary: Some(summary.clone()),
            summary,
            keywords: vec![other.clone()],
            authors: vec![other],
            ..paper(1, 1)
        }
    })
}

/// The tags of a page, with the names of their attributes.
fn tags(page: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        if !after.starts_with(|first: char| first.is_ascii_alphabetic() || "/!?".contains(first)) {
            rest = after;
            continue;
        }
        if let Some(comment) = after.strip_prefix("!--") {
            tags.push("!--".to_owned());
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        // A bogus comment to HTML: it ends at the next bracket, within quotes or not.
        if after.starts_with(['!', '?']) {
            tags.push("!".to_owned());
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
            continue;
        }
        let mut tag = String::new();
        let mut quote = None;
        let mut end = after.len();
        for (place, character) in after.char_indices() {
            match quote {
                Some(mark) if mark == character => quote = None,
                Some(_) => {}
                None if matches!(character, '"' | '\'') => quote = Some(character),
                None if character == '>' => {
                    end = place + 1;
                    break;
                }
                None => tag.push(character),
            }
        }
        // Whether marks of the editor's own set anything depends on the letters beside them.
        if !["strong", "em", "del"].contains(&tag.trim_start_matches('/')) {
            tags.push(tag);
        }
        rest = &after[end..];
    }
    tags
}

fn count(text: &str, mark: &str) -> usize {
    text.matches(mark).count()
}

/// In what a post by a pattern has other markup for these papers than for papers of words.
fn difference(pattern: &str, papers: &[Paper], target: Target) -> Option<String> {
    let word = CleanText::new("word");
    let words: Vec<Paper> = papers
        .iter()
        .map(|paper| {
            let word_of = |line: &CleanText| {
                if line.is_empty() {
                    line.clone()
                } else {
                    word.clone()
                }
            };
            let all = |lines: &[CleanText]| {
                lines
                    .iter()
                    .map(word_of)
                    .filter(|line| !line.is_empty())
                    .collect::<Vec<_>>()
            };
            Paper {
                title: word.clone(),
                organization: paper.organization.as_ref().map(word_of),
                ai_summary: paper.ai_summary.as_ref().map(word_of),
                summary: word_of(&paper.summary),
                keywords: all(&paper.keywords),
                authors: all(&paper.authors),
                ..paper.clone()
            }
        })
        .collect();
    let format = with_item(pattern, target);
    let [seen, meant] =
        [papers, &words].map(|papers| body(papers, &EditorNotes::default(), &format));
    let [seen_tags, meant_tags] = [&seen, &meant].map(|post| tags(&page_of_markdown(post)));
    if seen_tags != meant_tags {
        return Some(format!("{seen_tags:?}\n{meant_tags:?}\n{seen}\n{meant}"));
    }
    // Liquid and Hugo read the file before it is Markdown.
    let mark = ["{{", "}}", "{%", "%}", "{{<"].into_iter().find(|mark| {
        let is_open = mark.starts_with('{');
        is_open && count(&seen, mark) != count(&meant, mark)
    })?;
    Some(format!("{mark}\n{seen}\n{meant}"))
}

#[test]
fn backticks_in_two_cells_of_a_row_are_no_code_for_kramdown() {
    let mut paper = paper(1, 20);
    paper.title = CleanText::new("`quote' and `more'");
    paper.organization = Some(CleanText::new("a ``` b"));
    let format = |target| Format {
        target,
        layout: LayoutChoice::Table,
        ..Format::default()
    };
    let row = |target| {
        let text = body(&[paper.clone()], &EditorNotes::default(), &format(target));
        let row = text.lines().last().unwrap_or_default().to_owned();
        assert!(row.contains("quote"), "{text}");
        row
    };
    assert!(
        !row(Target::Jekyll).contains('`'),
        "{}",
        row(Target::Jekyll)
    );
    assert!(
        row(Target::Markdown).contains('`'),
        "{}",
        row(Target::Markdown)
    );
}

#[test]
fn a_name_that_looks_like_a_block_begins_none() {
    let papers = ["a", "~~~", "---", "1"].map(|author| {
        let mut paper = paper(1, 20);
        paper.title = CleanText::new("1. item");
        paper.authors = vec![CleanText::new(author)];
        paper
    });
    for target in Target::ALL {
        for pattern in [
            "{authors:short}](",
            "{authors:short}{title}",
            "](\n{authors:short}",
            "{authors:short}1. a",
        ] {
            let difference = difference(pattern, &papers, target);
            assert_eq!(difference, None, "{target:?} {pattern}");
        }
    }
}

#[test]
fn what_a_pattern_or_another_value_goes_on_with_is_no_markup_together_with_a_text() {
    let starts = [
        "a <1@a",
        "a <1",
        "a <a@b",
        "a <http:",
        "a <mailto:x",
        "<a",
        "a <",
        "a <!--",
        "a &am",
        "a &#6",
        "[x",
        "![x",
        "*[a",
        "[[a",
        "[x]",
        "[x](",
        "a \\",
        "a \\\\",
        "1",
        "a|b",
        ":o",
        "a :",
        "{:",
        "{::",
        "{",
        "{{",
        "{%",
        "**a",
        "_a",
        "`",
        "a #",
        "%",
        "==a",
        "[^1",
        "www",
        "http",
    ];
    let ends = [
        "b>",
        ".b>",
        "-b>",
        "@x>",
        ".b@x>",
        ">",
        " href=\"x\">",
        "-->",
        "p;",
        "5;",
        "](y)",
        " ](y)",
        "]",
        "[y]",
        "]: y",
        "(y)",
        ". a",
        ") a",
        "| a |",
        ": a",
        ":",
        ".x}",
        ":comment}",
        "{ x }}",
        "% x %}",
        "**",
        "_",
        "`",
        "//a.b",
        ".a.b",
        "1]",
        "\nb",
        "\n: b",
        "a",
    ];
    for before in ["", "- ", "> ", "# ", "{rank}. ", "a "] {
        for start in starts {
            for end in ends {
                let mut one = paper(1, 1);
                one.title = CleanText::new(start);
                one.organization = Some(CleanText::new(end));
                let patterns = ["{title}", "{title}{organization}", "{title}.{organization}"];
                for (number, pattern) in patterns.into_iter().enumerate() {
                    let pattern = match number {
                        0 => [before, pattern, end].concat(),
                        _ => [before, pattern].concat(),
                    };
                    let found = difference(&pattern, std::slice::from_ref(&one), Target::Jekyll);
                    assert_eq!(found, None, "{pattern:?} {start:?} {end:?}");
                }
            }
        }
    }
}

#[test]
fn a_backslash_at_the_end_of_a_line_breaks_no_line() {
    let mut one = paper(1, 1);
    one.title = CleanText::new(r"a \");
    let papers = [one];
    assert_eq!(written("{title}\nb", &papers), "a &#92;\nb\n");
    assert_eq!(written("- {title}\n- b", &papers), "- a \\\\\n  - b\n");
    // After the last line may stand the same of another paper.
    assert_eq!(written("{title}", &papers), "a &#92;\n");
}

#[test]
fn a_mark_of_github_or_obsidian_is_none_with_what_follows_it() {
    let line = |target, item: &str, title: &str| {
        let mut one = paper(1, 1);
        one.title = CleanText::new(title);
        body(&[one], &EditorNotes::default(), &with_item(item, target))
    };
    for (item, title, expected) in [
        ("{title}1", "a #", "a #\u{200b}1\n"),
        ("{title}b", "a @", "a @\u{200b}b\n"),
        ("{title}{rank}", "see GH-", "see GH&#45;\u{200b}1\n"),
        ("{title}: b", "an :o", "an :o\u{200b}: b\n"),
        // Nothing of these is a mark.
        ("{title}: b", "an a: b", "an a: b: b\n"),
        ("{title} 1", "a #", "a # 1\n"),
        ("{title}", "a #", "a #\n"),
    ] {
        assert_eq!(line(Target::Markdown, item, title), expected, "{item}");
    }
    assert_eq!(line(Target::Obsidian, "{title}b", "a #"), "a \\#b\n");
    assert_eq!(line(Target::Obsidian, "{title} b", "a #"), "a # b\n");
}

proptest! {
    // A pattern has many more forms than a text.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 8 * ProptestConfig::default().cases,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_text_of_a_paper_is_markup_in_any_layout(
        pattern in any_pattern(),
        papers in prop::collection::vec(any_plain_paper(), 1..3),
        target in prop::sample::select(Target::ALL.to_vec()),
    ) {
        let difference = difference(&pattern, &papers, target);
        prop_assert!(difference.is_none(), "{:?}\n{}", pattern, difference.unwrap_or_default());
    }
}

// ---- The settings ----

fn set(format: &mut Format, settings: &[(Setting, &str)]) {
    for (setting, value) in settings {
        assert_eq!(setting.write(format, value), Ok(()), "{setting:?}");
    }
}

#[test]
fn a_layout_is_stored_with_the_other_settings() {
    let mut format = Format::default();
    let item = "- {title}\n\n  {summary}\n";
    set(
        &mut format,
        &[
            (Setting::Layout, "own"),
            (Setting::LayoutItem, item),
            (Setting::LayoutFoot, "a\tb\u{7}\r\n"),
        ],
    );
    assert_eq!(format.own_layout.item, item);
    assert_eq!(format.own_layout.foot, "a    b\n");
    let read = Format::from_stored(&format.to_json()).expect("settings");
    assert_eq!(read.value, format);
    assert_eq!(
        Setting::LayoutItem.write(&mut format, " \n"),
        Err(InvalidSetting)
    );
    assert_eq!(
        Setting::Layout.write(&mut format, "columns"),
        Err(InvalidSetting)
    );
}

#[test]
fn a_name_that_stands_for_nothing_is_a_check() {
    let papers = some_papers();
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let unknown = |format: &Format| {
        let checks = post::checks(&digest, format, at(LATER)).into_iter();
        let found = checks.filter_map(|check| match check {
            Check::Placeholders(part, names) => Some((part, names.join(" "))),
            _ => None,
        });
        found.collect::<Vec<_>>()
    };
    let mut format = format(LayoutChoice::Own, Target::Jekyll);
    assert_eq!(unknown(&format), []);
    set(
        &mut format,
        &[
            (
                Setting::LayoutHead,
                "{title} {rank} {code:label} {page.title} { a }",
            ),
            (
                Setting::LayoutItem,
                "{titel} {titel} {summary:long} {date} {제목}",
            ),
            (Setting::FrontMatter, "image: {picture}\nkey: {x}"),
        ],
    );
    let front_matter = (Part::FrontMatter, "x".to_owned());
    assert_eq!(
        unknown(&format),
        [
            front_matter.clone(),
            (Part::Head, "rank".to_owned()),
            (Part::Item, "date summary:long titel 제목".to_owned()),
        ]
    );
    // What is not written is not looked at.
    set(&mut format, &[(Setting::Layout, "table")]);
    assert_eq!(unknown(&format), [front_matter]);
}

#[test]
fn a_check_looks_at_what_the_layout_shows() {
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let lacks_summary = |layout| {
        let checks = post::checks(&digest, &format(layout, Target::Jekyll), at(LATER));
        checks.contains(&Check::NoSummary(1))
    };
    assert!(lacks_summary(LayoutChoice::Reference) && lacks_summary(LayoutChoice::Cards));
    assert!(!lacks_summary(LayoutChoice::Table));
}

// ---- The front matter ----

/// The front matter of a post with lines of one's own, as YAML has it.
fn front_matter(
    lines: &str,
    title: &str,
    target: Target,
) -> (String, Vec<(String, Option<String>)>) {
    let mut one = paper(1, 1);
    one.title = CleanText::new(title);
    let papers = [one];
    let mut format = format(LayoutChoice::Table, target);
    set(&mut format, &[(Setting::FrontMatter, lines)]);
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let text = post::write(&digest, &format, at(LATER)).text;
    let yaml = front_matter_of(&text)
        .expect("there is front matter")
        .to_owned();
    let documents = Yaml::load_from_str(&yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}"));
    let [document] = &documents[..] else {
        panic!("{yaml}")
    };
    let mapping = document.as_mapping().expect("it is a mapping");
    let values = mapping
        .iter()
        .map(|(key, value)| {
            let key = key.as_str().expect("keys are texts").to_owned();
            (key, value.as_str().map(str::to_owned))
        })
        .collect();
    (yaml, values)
}

#[test]
fn lines_of_ones_own_come_last_and_replace_ours() {
    let lines = "image:\n  path: {picture}\n  alt: 'Of {top}'\nauthor: [jane, {period}]\ntoc: true\n---\nnote: {topic}{as-of}\n{papers}";
    let (yaml, values) = front_matter(lines, "A: \"b\" #c", Target::Hugo);
    let keys: Vec<&str> = values.iter().map(|(key, _)| &**key).collect();
    assert_eq!(
        keys,
        [
            "title",
            "date",
            "categories",
            "tags",
            "image",
            "author",
            "toc"
        ]
    );
    let end = "\nimage:\n  path: https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.00001.png\n  \
        alt: \"Of A: \\\"b\\\" #c\"\nauthor: [jane, 일간]\ntoc: true\n";
    assert!(yaml.ends_with(end), "{yaml}");
}

#[test]
fn no_title_reaches_out_of_a_line_of_the_front_matter() {
    for target in [Target::Jekyll, Target::Hugo, Target::Obsidian] {
        for text in adversarial() {
            let title = CleanText::new(&text);
            let plain = RichText::read(&title).plain();
            if title.is_empty() {
                continue;
            }
            let (yaml, values) = front_matter("own: {top}\nlast: x", &title, target);
            let [.., (own, value), (last, _)] = &values[..] else {
                panic!("{yaml}")
            };
            assert_eq!([&**own, &**last], ["own", "last"], "{yaml}");
            let value = value.clone().unwrap_or_else(|| panic!("{yaml}"));
            let shown = match target {
                Target::Jekyll => value.replace("&lt;", "<").replace("&amp;", "&"),
                _ => value,
            };
            let meant = CleanText::new(&plain).to_string();
            assert_eq!(shown, meant, "{yaml}");
        }
    }
}

// ---- The preview ----

#[test]
fn a_preview_shows_what_the_layout_gives() {
    let (papers, notes) = (some_papers(), some_notes());
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All).with_notes(&notes);
    let html = |layout, target| post::html(&digest, &format(layout, target), at(LATER));
    for target in Target::ALL {
        let table = html(LayoutChoice::Table, target);
        assert_eq!(table.matches("<tr>").count(), 4, "{table}");
        assert!(
            table.contains(">Reading [1] *Long* Letters|Twice</a>"),
            "{table}"
        );
        assert!(table.contains("<td>A | B &lt;Lab&gt;</td>"), "{table}");
        let cards = html(LayoutChoice::Cards, target);
        assert!(
            cards.contains(
                "<h3>2. <a href=\"https://huggingface.co/papers/2601.00002\">Paper 2</a></h3>"
            ),
            "{cards}"
        );
        assert!(
            cards.contains("<p>- Letters of $x_i$ for $5 and $6.</p>"),
            "{cards}"
        );
        assert!(cards.contains("<p>1. The second.</p>"), "{cards}");
        assert!(cards.contains("<blockquote><p>Read | this:</p><ul><li><em>one</em></li><li>two</li></ul></blockquote>"), "{cards}");
    }
    let format = Format::default();
    assert_eq!(
        Body::new(&digest, &format, at(LATER)).preview(&format),
        None
    );
}
