//! What editors type that could reach out of its place, and what a post is to look like around it.

use daily_papers::{
    calendar::Period,
    papers::{CleanText, Count, Digest, EditorNotes, Paper},
    post::{self, Format, Post},
};
use proptest::prelude::*;

use super::{at, day, paper};

/// Words of editors, each of which has broken a post or could.
pub(crate) const NASTY: [&str; 101] = [
    // Fences.
    "```\ncode",
    "~~~\ncode",
    "글\n````\n```\ncode",
    "- 하나\n  ```\n  code",
    "- 하나\n  ```\ncode\n```",
    "> ```\n글 <b>",
    "```a`b\n<div>",
    "    ```\n    code",
    "글\n    ~~~\n    <div>\n    ~~~",
    "~~~\n```\n<div>",
    "```\n<div>\n```\n<div>",
    "- a\n```\nb\n\n<b>\n```",
    "```\n{{ a }} {% b %} {{{\n```",
    "- a\n\n      ~~~\n      <div>",
    "1) a\n   ```\n   b\n   ```",
    // HTML.
    "<div>",
    "<b>굵게",
    "</div></li></ol>",
    "<!-- 메모",
    "<!-- 메모 -->",
    "<script>alert(1)",
    "<style>*{}</style>",
    "<pre>",
    "<details>\n<summary>더</summary>\n글\n</details>",
    "<b>가</b> <br> <img src=\"a.png\" alt=\"b\"/>",
    "`<b>` 가 </b>",
    "[a](<b>) </b>",
    "<논문> 이름",
    "<?php",
    "<![CDATA[ x",
    "<!DOCTYPE html>",
    "<a href=\"x\">가",
    "- <b>가\n- 나</b>",
    "<div>\n`<b>`\n</div>",
    "x ` y\n2. ` <script> `",
    "` <script> `",
    "a `b``<i>`` `",
    "<textarea>",
    "<table><tr>",
    "\\<b>\\</i>",
    // Definitions.
    "[1]: https://a.example",
    "[a\nb]: https://a.example",
    "> [1]: /x",
    "- [1]: /x",
    "[^1]: 각주",
    "글[^1]\n\n[^1]: 각주\n    더",
    "*[HTML]: 약어",
    "[1]:\n/x\n\"y\"",
    "  [a]: <https://a.example> 'x",
    "1. [1]: /x\n2. [a]: /y",
    // Headings, rules, tables.
    "글\n---",
    "글\n===",
    "글\n둘\n---",
    "---",
    "***",
    "# 제목",
    "###### 제목 #",
    "| a | b |\n|---|---|\n| 1 | `x\n| 2 |",
    "a | b",
    "a | b\n--|--\n1 | `c | <i> ` |",
    "글\n| a |\n|---|",
    "|",
    "용어\n: 뜻",
    "`a|b` | c",
    // Emphasis, links, dollars.
    "**굵게",
    "*기울임 _밑",
    "**표 3(정확도)**을",
    "[링크](https://a.example",
    "![그림](x",
    "[[a]] ==b== %%c",
    "~~취소",
    "$$",
    "$3에서 $1",
    "$x_1$ $$\ny\n$$",
    "$$\n\n글",
    "\\",
    "`",
    "``` ` ```",
    "\\`<b>`",
    // Liquid, kramdown, Hugo, front matter.
    "{{ a }} {% b %}",
    "`{{ a }}` `{% raw %}`",
    "{% endraw %} {{",
    "\\{{ x }} \\{% y",
    "{:.x}",
    "글\n{: .x}",
    "글\n\n {: .x}",
    "   {:.x}",
    "글\n\n    {{ a }}\n\n    {% b %} `c *d*",
    "- a\n\n      {{ a }} {:.x}\n\n  b",
    "$$\\frac{{a}}{{%}}$$ 글 {{ a }}",
    "{::comment}\n글",
    "{::options parse_block_html=\"true\" /}",
    "{:/}",
    "~~~ {{ a\n~~~",
    "{{< a >}} {{% b %}}",
    "`{{< a` `{{% b %}}`",
    "[a](https://a.example/{{b}}) <https://a.example/{%c%}>",
    "^",
    "* toc\n{:toc}",
    "- [ ] 할 일\n- [x] 한 일",
    "- 가\n  - 나\n\n    다\n1. 라\n3. 마\n   > 바\n사",
];

/// Words of which some were meant as markup.
pub(crate) fn any_words() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "`",
        "``",
        "```",
        "~~~",
        "~~~~",
        "*",
        "**",
        "_",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<!--",
        "-->",
        "<",
        ">",
        "<script>",
        "<br>",
        "[",
        "]",
        "](",
        "]:",
        "[1]:",
        "[^1]",
        "[^1]: ",
        "!",
        "|",
        "|-|",
        "---",
        "===",
        "#",
        "# ",
        "- ",
        "* ",
        "1. ",
        "2. ",
        "1) ",
        "> ",
        "$",
        "$$",
        "{{",
        "}}",
        "{%",
        "%}",
        "{:",
        "{::",
        "}",
        ": ",
        "^",
        "\\",
        "%%",
        "==",
        "~~",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        " ",
        "  ",
        "    ",
        "\t",
        "a",
        "가",
        "1",
        "x_y",
        "https://a.example/",
        "&lt;",
        "<https://a.example>",
        "{{<",
        ">}}",
        "=\"",
        "\"",
    ])
    .prop_map(str::to_owned);
    let whole = prop::sample::select(NASTY.to_vec()).prop_map(str::to_owned);
    let piece = prop_oneof![12 => token, 1 => whole, 1 => "[ -~가-힣]{0,6}"];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

/// Two papers whose texts would be changed by what an editor leaves open or defines.
pub(crate) fn papers() -> [Paper; 2] {
    let papers = [paper(1, 20), paper(2, 10)];
    papers.map(|mut paper| {
        paper.title = CleanText::new(&format!("Paper [1] of [a] {}", paper.id));
        paper.organization = Some(CleanText::new("HTML [a b] Lab"));
        paper.summary =
            CleanText::new("As in [1], `code` and *this* -- a HTML page of <b> and $x_1$ for [a].");
        paper
    })
}

/// The post of the two papers with an introduction and a comment on each.
pub(crate) fn post_with(introduction: &str, comments: [&str; 2], format: &Format) -> Post {
    let papers = papers();
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(day("2026-01-05")), introduction);
    for (paper, comment) in papers.iter().zip(comments) {
        notes.set_comment(&paper.id, comment);
    }
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All).with_notes(&notes);
    post::write(&digest, format, at("2026-02-01T00:00:00Z"))
}

/// The editor's words in a page, if all around them is as in the page without them: introduction and comments, as HTML.
pub(crate) fn own_words(page: &str, without: &str) -> Result<[String; 3], String> {
    let (page, without) = (without_paragraphs(page), without_paragraphs(without));
    let count = without.find("총 ").ok_or("there is a count")?;
    let mut places = vec![without[..count].rfind('>').map_or(0, |end| end + 1)];
    places.extend(without.match_indices("<li>기관").map(|(place, _)| place));
    let mut rest = page
        .strip_prefix(&without[..places[0]])
        .ok_or_else(|| format!("another beginning\n{page}"))?;
    let mut words: Vec<String> = Vec::new();
    for (number, start) in places.iter().enumerate() {
        let end = places.get(number + 1).copied().unwrap_or(without.len());
        let part = &without[*start..end];
        let found = rest
            .find(part)
            .ok_or_else(|| format!("{part}\nis not in\n{rest}"))?;
        is_balanced(&rest[..found])?;
        words.push(rest[..found].to_owned());
        rest = &rest[found + part.len()..];
    }
    if !rest.is_empty() {
        return Err(format!("there is more: {rest}"));
    }
    words.try_into().map_err(|words| format!("{words:?}"))
}

/// A page without its paragraphs: a list with blank lines has more of them.
fn without_paragraphs(page: &str) -> String {
    let page = page
        .replace("<p>", "")
        .replace("<p class=\"x\">", "")
        .replace("</p>", "");
    page.split_inclusive('>')
        .map(str::trim_start)
        .collect::<String>()
        .replace("\n<", "<")
}

/// Every tag is closed, and nothing is open at the end.
fn is_balanced(html: &str) -> Result<(), String> {
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((_, tag)) = rest.split_once('<') {
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment
                .split_once("-->")
                .ok_or_else(|| format!("a comment is open: {html}"))?
                .1;
            continue;
        }
        let (tag, after) = tag
            .split_once('>')
            .ok_or_else(|| format!("a tag is open: {html}"))?;
        rest = after;
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/', '\n'])
            .next()
            .unwrap_or_default();
        if ["br", "img", "hr", "input", "wbr"].contains(&name) {
            continue;
        }
        let known = "a abbr b code del details div em h1 h2 h3 h4 h5 h6 i li ol p pre span strong summary sup table tbody td th thead tr ul blockquote dl dt dd";
        if !known.split(' ').any(|known| known == name) {
            return Err(format!("there is <{name}> in {html}"));
        }
        if tag.starts_with('/') {
            // `<b>*</b>*` is closed crosswise, which ends where it is.
            let place = open.iter().rposition(|open| *open == name);
            let place = place.ok_or_else(|| format!("</{name}> closes nothing in {html}"))?;
            open.remove(place);
        } else {
            open.push(name);
        }
    }
    open.is_empty()
        .then_some(())
        .ok_or_else(|| format!("{open:?} is open in {html}"))
}

/// The text of a page without blanks and with plain quotation marks.
pub(crate) fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let end = if after.starts_with("!--") { "-->" } else { ">" };
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    text.push_str(rest);
    for (shown, plain) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
        ("–", "--"),
        ("—", "---"),
        ("…", "..."),
        ("“", "\""),
        ("”", "\""),
        ("‘", "'"),
        ("’", "'"),
        ("«", "<<"),
        ("»", ">>"),
        ("\u{a0}", ""),
    ] {
        text = text.replace(shown, plain);
    }
    for code in 33..127 {
        let character = char::from(code);
        text = text.replace(&format!("&#{code};"), &character.to_string());
    }
    text.retain(|character| !character.is_whitespace());
    text
}
