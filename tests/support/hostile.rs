//! Texts that mean something to an engine without meaning to, and papers made of them.

use daily_papers::{
    papers::{CleanText, Code, HttpUrl, Paper, PaperLink},
    post::{AbstractLength, Format, ItemFields, Language, OrganizationFallback, Target},
};
use proptest::prelude::*;

use super::{paper, text_of};

/// The adversarial list: every construct that any engine, Liquid, YAML, HTML or TeX is known to take up.
pub(crate) fn adversarial() -> Vec<String> {
    let list = text_of("tests/jekyll/adversarial.json");
    serde_json::from_str(&list).expect("the adversarial list is a JSON array of texts")
}

/// What markup is made of.
const TOKENS: [&str; 112] = [
    "|",
    "`",
    "``",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~",
    "~~",
    "\\",
    "\\\\",
    "<",
    "<<",
    ">",
    ">>",
    "&",
    "&lt;",
    "&#60;",
    "{",
    "{{",
    "{%",
    "{:",
    "{::",
    "{#",
    "}",
    "}}",
    "%}",
    "[",
    "]",
    "](",
    "][",
    "]:",
    "[^",
    "[[",
    "[x]",
    "[ ]",
    "![",
    "!",
    "(",
    ")",
    "$",
    "$$",
    "-",
    "--",
    "---",
    "=",
    "==",
    "%",
    "%%",
    "#",
    "##",
    "^",
    "^[",
    ":",
    "::",
    ";",
    "'",
    "''",
    "\"",
    "+",
    ".",
    "...",
    "/",
    ",",
    "?",
    "@",
    "<b>",
    "</b>",
    "<b",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "<script>",
    "https://a.example",
    "https://a.example/x_y",
    "http://",
    "https",
    "www.",
    "www.a.example",
    "ftp://a.example",
    "{% raw %}",
    "{{ x }}",
    "{: .x}",
    "\\textbf{",
    "\\emph{",
    "\\texttt{",
    "\\href{",
    "\\url{",
    "\\href{https://a.example}{",
    "\\url{https://a.example/\\_x}",
    "\\(",
    "\\)",
    "\\[",
    "\\]",
    "\\%",
    "\\&",
    "\\_",
    "\\$",
    "\\{",
    "\\}",
    "\\times",
    "\\\"u",
    "\\'e",
    "\\o",
    "\\c{c}",
    "{\\\"u}",
    "x_i",
    "^2",
    "\\ ",
    "\\unknown",
];

/// Words and blanks, and characters that are letters, punctuation or neither in a way of their own.
const WORDS: [&str; 30] = [
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "a",
    "b",
    "x",
    "1",
    "2",
    "word",
    "Two",
    "lt",
    "script",
    "논문",
    "é",
    "e\u{301}",
    "ß",
    "😀",
    "👩‍🔬",
    "”",
    "“",
    "…",
    "—",
    "\u{200b}",
    "\u{a0}",
    "\u{200f}",
    "²",
    "。",
];

/// A text that is not kind.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let token = prop::sample::select(TOKENS.to_vec()).prop_map(str::to_owned);
    let word = prop::sample::select(WORDS.to_vec()).prop_map(str::to_owned);
    let whole = prop::sample::select(adversarial());
    let piece =
        prop_oneof![8 => token, 6 => word, 1 => whole, 1 => any::<String>(), 1 => "[ -~]{0,6}"];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// An address, now and then with everything in it that an address may hold.
fn any_link() -> impl Strategy<Value = HttpUrl> {
    prop_oneof![any_text(), "[!-~]{0,12}"].prop_map(|rest| {
        let link = HttpUrl::new(&format!("https://a.example/{rest}"));
        link.expect("whatever follows the host can be encoded")
    })
}

/// A paper whose texts are not kind.
pub(crate) fn any_paper() -> impl Strategy<Value = Paper> {
    let texts = || prop::collection::vec(any_text(), 0..5);
    let lines = |texts: Vec<String>| -> Vec<CleanText> {
        let lines = texts.iter().map(|text| CleanText::new(text));
        lines.filter(|line| !line.is_empty()).collect()
    };
    let words = (any_text(), any_text(), texts(), texts());
    let more = (
        prop::option::of(any_text()),
        prop::option::of(any_text()),
        prop::option::of((any_link(), prop::option::of(any::<u32>()))),
        prop::option::of(any_link()),
    );
    (words, more, 0..100_u32).prop_map(
        move |(
            (title, summary, authors, keywords),
            (organization, ai_summary, code, project),
            upvotes,
        )| {
            let filled = |text: Option<String>| {
                text.map(|text| CleanText::new(&text))
                    .filter(|line| !line.is_empty())
            };
            Paper {
                title: filled(Some(title)).unwrap_or(CleanText::new("Title")),
                summary: CleanText::new(&summary),
                authors: lines(authors),
                keywords: lines(keywords),
                organization: filled(organization),
                ai_summary: filled(ai_summary),
                code: code.map(|(repository, stars)| Code { repository, stars }),
                project,
                comments: upvotes,
                ..paper(1, upvotes)
            }
        },
    )
}

/// A format that shows everything, or as much of it as someone wants.
pub(crate) fn any_format(target: Target) -> impl Strategy<Value = Format> {
    let shown = (
        prop::sample::select(vec![
            None,
            Some(OrganizationFallback::AuthorCount),
            Some(OrganizationFallback::Authors),
            Some(OrganizationFallback::Nothing),
        ]),
        prop::sample::select(vec![
            AbstractLength::Whole,
            AbstractLength::Short,
            AbstractLength::Nothing,
        ]),
        prop::sample::select(Language::ALL.to_vec()),
        prop::sample::subsequence(PaperLink::ALL.to_vec(), ..=PaperLink::ALL.len()).prop_shuffle(),
        any::<[bool; 8]>(),
    );
    (
        shown,
        any_text(),
        any_text(),
        any_text(),
        any_text(),
        prop::collection::vec(any_text(), 0..4),
    )
        .prop_map(
            move |(
                (organization, summary, language, links, on),
                title,
                author,
                permalink,
                description,
                tags,
            )| Format {
                target,
                language,
                title,
                author,
                permalink,
                description,
                categories: on[6].then(|| tags.clone()),
                tags,
                as_of: on[7],
                shown: ItemFields {
                    organization,
                    authors: on[0],
                    links,
                    ai_summary: on[4],
                    keywords: on[5],
                    comments: on[0],
                    summary,
                },
                ..Format::default()
            },
        )
}

/// A format that shows everything there is.
pub(crate) fn everything(target: Target) -> Format {
    Format {
        target,
        as_of: true,
        shown: ItemFields {
            organization: Some(OrganizationFallback::Authors),
            authors: true,
            links: PaperLink::ALL.to_vec(),
            ai_summary: true,
            keywords: true,
            comments: true,
            summary: AbstractLength::Whole,
        },
        ..Format::default()
    }
}
