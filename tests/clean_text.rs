//! Texts, URLs and ids: clean by construction, whatever they are made from.

mod support;

use daily_papers::papers::{ArxivId, CleanText, HttpUrl};
use proptest::prelude::*;
use support::paper;

// ---- Lines ----

/// Text with much of what a line has to deal with.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            " ",
            "  ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\u{b}",
            "\u{c}",
            "\u{85}",
            "\u{a0}",
            "\u{2028}",
            "\u{2029}",
            "\u{3000}",
            "\0",
            "\u{1b}[31m",
            "\u{7f}",
            "\u{9f}",
            "\u{feff}",
            "\u{202a}",
            "\u{202e}",
            "\u{2066}",
            "\u{2069}",
            "👩‍🔬",
            "각",
            "e\u{301}",
            "שלום",
            "…",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether a line may hold the character, said in another way than the library says it.
fn may_be_in_a_line(character: char) -> bool {
    let dropped = matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !dropped && (character == ' ' || !character.is_whitespace())
}

#[test]
fn a_line_is_trimmed_and_its_white_space_is_single_blanks() {
    for (text, line) in [
        ("", ""),
        (" \n\t ", ""),
        ("a", "a"),
        ("  a  b  ", "a b"),
        ("a\nb", "a b"),
        ("a\r\n   b", "a b"),
        ("a\rb\tc\u{b}d\u{c}e", "a b c d e"),
        ("a\u{85}b\u{a0}c\u{2028}d\u{2029}e\u{3000}f", "a b c d e f"),
        // What would begin a block if a line could begin with it stays where it was.
        ("title\n# heading\n- item", "title # heading - item"),
    ] {
        assert_eq!(&*CleanText::new(text), line, "{text:?}");
    }
}

#[test]
fn control_characters_and_those_that_turn_the_text_are_gone() {
    for (text, line) in [
        ("a\0b\u{7}c\u{1b}d\u{7f}e\u{9f}f", "abcdef"),
        ("\u{feff}a\u{feff}", "a"),
        ("a\u{202a}b\u{202b}c\u{202c}d\u{202d}e\u{202e}f", "abcdef"),
        ("a\u{2066}b\u{2067}c\u{2068}d\u{2069}e", "abcde"),
        // Between two blanks, too: it is still one run of white space.
        ("a \u{202e} b", "a b"),
        (" \0 a", "a"),
        ("a \0 ", "a"),
        ("\u{202e}\u{2066}\0", ""),
    ] {
        assert_eq!(&*CleanText::new(text), line, "{text:?}");
    }
}

#[test]
fn what_scripts_need_is_kept() {
    for text in [
        "일간 논문",
        // Decomposed and composed alike, as they came.
        "e\u{301} é \u{1112}\u{1161}\u{11ab}",
        // Joined emoji, a skin tone, a flag, a variation selector.
        "👩‍🔬 👍🏽 🇰🇷 ❤\u{fe0f}",
        // Joiner and non-joiner in Persian and Devanagari.
        "می\u{200c}خواهم क\u{94d}\u{200d}ष",
        // Direction marks, which turn nothing but themselves.
        "שלום\u{200f}! \u{200e}abc",
        "x\u{304} ∑ 数学 Ω",
    ] {
        assert_eq!(&*CleanText::new(text), text);
    }
}

#[test]
fn a_line_is_cut_at_characters_and_says_so() {
    for (text, limit, cut) in [
        ("abcdef", 6, "abcdef"),
        ("abcdef", 7, "abcdef"),
        ("abcdef", 5, "abcde…"),
        ("abc def", 4, "abc…"),
        ("abc def", 3, "abc…"),
        ("가나다라", 2, "가나…"),
        ("👍👍👍", 1, "👍…"),
        ("abc", 0, "…"),
        ("", 0, ""),
        ("", 5, ""),
    ] {
        assert_eq!(
            &*CleanText::new(text).truncate_chars(limit),
            cut,
            "{text:?} at most {limit}"
        );
    }
}

proptest! {
    #[test]
    fn a_line_made_from_a_line_is_that_line(text in any_text()) {
        let line = CleanText::new(&text);
        prop_assert_eq!(CleanText::new(&line), line);
    }

    #[test]
    fn no_line_holds_what_a_line_may_not_hold(text in any_text()) {
        let line = CleanText::new(&text);
        prop_assert!(line.chars().all(may_be_in_a_line), "{:?}", line);
        prop_assert!(!line.contains("  ") && !line.starts_with(' ') && !line.ends_with(' '), "{:?}", line);
    }

    #[test]
    fn a_line_loses_nothing_else(text in any_text()) {
        let kept = |text: &str| -> String {
            text.chars().filter(|character| may_be_in_a_line(*character) && *character != ' ').collect()
        };
        prop_assert_eq!(kept(&CleanText::new(&text)), kept(&text));
    }

    #[test]
    fn a_line_is_written_as_it_is_held(text in any_text()) {
        let line = CleanText::new(&text);
        prop_assert_eq!(line.to_string(), &*line);
    }

    #[test]
    fn a_cut_line_is_a_line_and_no_longer_than_its_limit_and_the_mark(text in any_text(), limit in 0..30_usize) {
        let whole = CleanText::new(&text);
        let cut = whole.clone().truncate_chars(limit);
        prop_assert_eq!(&CleanText::new(&cut), &cut);
        if whole.chars().count() <= limit {
            prop_assert_eq!(cut, whole);
        } else {
            let kept = cut.strip_suffix('…').expect("it says that something is missing");
            prop_assert!(kept.chars().count() <= limit);
            prop_assert!(whole.starts_with(kept));
            // Blanks are single, so that one at the end is all that is given up beyond what the limit asks for.
            prop_assert!(kept.chars().count() + 1 >= limit);
        }
    }

    #[test]
    fn cutting_twice_is_cutting_once(text in any_text(), limit in 0..30_usize) {
        let once = CleanText::new(&text).truncate_chars(limit);
        prop_assert_eq!(once.clone().truncate_chars(limit), once);
    }
}

// ---- Links ----

#[test]
fn an_address_on_the_web_is_a_link() {
    for (text, link) in [
        ("https://a.example", "https://a.example"),
        ("https://a.example/", "https://a.example/"),
        ("http://a.example/x", "http://a.example/x"),
        ("HTTPS://A.example/X", "https://A.example/X"),
        (
            "https://a.example:8080/x?y=z&w#f",
            "https://a.example:8080/x?y=z&w#f",
        ),
        ("https://a.example?y=z", "https://a.example?y=z"),
        ("https://a.example#f", "https://a.example#f"),
        ("http://192.0.2.7:5000/demo", "http://192.0.2.7:5000/demo"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        (
            "https://sub_domain.a-b.example",
            "https://sub_domain.a-b.example",
        ),
        ("https://한국.example/논문", "https://한국.example/논문"),
        (
            "https://xn--3e0b707e.example",
            "https://xn--3e0b707e.example",
        ),
        // What looks like a user name is none behind the host.
        ("https://a.example/@user", "https://a.example/@user"),
        (
            "https://a.example/?to=https://b.example",
            "https://a.example/?to=https://b.example",
        ),
        (
            "https://a.example/50%25%20off",
            "https://a.example/50%25%20off",
        ),
        (
            "https://a.example/~user/x_y*z",
            "https://a.example/~user/x_y*z",
        ),
    ] {
        assert_eq!(HttpUrl::new(text).as_deref(), Some(link), "{text}");
    }
}

#[test]
fn blanks_and_line_breaks_in_an_address_are_taken_out() {
    for text in [
        " https://a.example/x",
        "https://a.example/x\n",
        "https://a.example/\n  x",
        "https://a.ex\tample/x",
        "ht\ntps://a.example/x",
        "https://a.example/\u{a0}x\u{3000}",
    ] {
        assert_eq!(
            HttpUrl::new(text).as_deref(),
            Some("https://a.example/x"),
            "{text:?}"
        );
    }
}

#[test]
fn what_would_bend_a_link_is_percent_encoded() {
    for (text, link) in [
        ("https://a.example/x(1)", "https://a.example/x%281%29"),
        ("https://a.example/<b>", "https://a.example/%3Cb%3E"),
        (
            "https://a.example/{{x}}|y",
            "https://a.example/%7B%7Bx%7D%7D%7Cy",
        ),
        (
            r#"https://a.example/"x"`y`"#,
            "https://a.example/%22x%22%60y%60",
        ),
        (r"https://a.example/a\b^c", "https://a.example/a%5Cb%5Ec"),
        (
            "https://a.example/\0\u{1b}\u{7f}",
            "https://a.example/%00%1B%7F",
        ),
        (
            "https://a.example/\u{202e}x\u{2066}",
            "https://a.example/%E2%80%AEx%E2%81%A6",
        ),
        (
            "https://a.example/\u{feff}\u{200e}\u{200f}",
            "https://a.example/%EF%BB%BF%E2%80%8E%E2%80%8F",
        ),
        ("https://a.example?)", "https://a.example?%29"),
    ] {
        assert_eq!(HttpUrl::new(text).as_deref(), Some(link), "{text:?}");
    }
}

#[test]
fn what_is_not_plainly_on_the_web_is_no_link() {
    for text in [
        "",
        " ",
        "a.example",
        "/x",
        "//a.example/x",
        "://a.example",
        "https:a.example",
        "https:/a.example",
        "https:",
        "https://",
        "https:///x",
        "https://?x",
        "https://#x",
        "https:// ",
        "https://./x",
        "https://-a.example",
        "https://:80/",
        "javascript:alert(1)",
        "javascript://a.example/%0aalert(1)",
        "JavaScript:alert(1)//https://a.example",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "data://text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://a.example",
        "ws://a.example",
        "blob:https://a.example/x",
        "view-source:https://a.example",
        "mailto:a@a.example",
        "see https://a.example",
        "xhttps://a.example",
        "\0https://a.example",
        // A user name can look like the host.
        "https://user@a.example/",
        "https://user:password@a.example/",
        "https://huggingface.co@a.example",
        "https://@a.example",
        r"https://huggingface.co\@a.example/",
        r"https:\\a.example",
        "https://a.example%2f@b.example",
        "https://a.example\0/x",
        "https://a.exa\u{200b}mple/",
        "https://a.example\u{202e}/",
        "https://a.example\u{ff0f}x",
        "https://(a.example)",
        "https://a,b.example",
        "https://<a.example>",
        "https://a.example;x",
    ] {
        assert_eq!(HttpUrl::new(text), None, "{text:?}");
    }
}

/// Text that is an address more often than not.
fn nearly_an_address() -> impl Strategy<Value = String> {
    let scheme = prop::sample::select(vec![
        "https://",
        "http://",
        "HTTPS://",
        "https:",
        "//",
        "",
        " https://",
        "javascript:",
        "javascript://",
        "https://a.example/",
    ]);
    let host = prop_oneof!["[a-z0-9.:@\\[\\]_-]{0,12}", any::<String>()];
    let rest = prop_oneof!["[/?#][ -~\n]{0,20}", any::<String>()];
    (scheme, host, rest).prop_map(|(scheme, host, rest)| format!("{scheme}{host}{rest}"))
}

proptest! {
    #[test]
    fn every_link_is_on_the_web_and_one_straight_token(text in prop_oneof![nearly_an_address(), any::<String>()]) {
        if let Some(link) = HttpUrl::new(&text) {
            let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
            let rest = rest.expect("it is http or https");
            let host = rest.split(['/', '?', '#']).next().expect("split gives one part at least");
            prop_assert!(!host.is_empty() && !host.contains(['@', '%']), "{:?}", link);
            let bends = |character: char| {
                character.is_whitespace()
                    || character.is_control()
                    || "()<>{}|\\^`\"".contains(character)
                    || matches!(character, '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            prop_assert!(!link.chars().any(bends), "{:?}", link);
            prop_assert_eq!(link.to_string(), &*link, "it is written as it is held");
        }
    }

    #[test]
    fn a_link_made_from_a_link_is_that_link(text in nearly_an_address()) {
        if let Some(link) = HttpUrl::new(&text) {
            prop_assert_eq!(HttpUrl::new(&link), Some(link));
        }
    }

    #[test]
    fn a_plain_address_is_a_link_as_it_stands(text in "https?://[a-z0-9]{1,8}\\.example(/[a-zA-Z0-9._~!$&'*+,;=:@%-]{0,8}){0,3}") {
        let link = HttpUrl::new(&text);
        prop_assert_eq!(link.as_deref(), Some(text.as_str()));
    }
}

// ---- Ids ----

#[test]
fn an_arxiv_id_is_four_digits_a_point_and_four_or_five_digits() {
    for (text, id) in [
        ("2512.05150", "2512.05150"),
        ("0704.0001", "0704.0001"),
        (" 2512.05150\n", "2512.05150"),
        ("2512.05150v1", "2512.05150"),
        ("2512.05150v12", "2512.05150"),
    ] {
        assert_eq!(
            ArxivId::new(text).map(|id| id.to_string()).as_deref(),
            Some(id),
            "{text:?}"
        );
    }
    for text in [
        "",
        ".",
        "2512",
        "2512.",
        ".05150",
        "2512.051",
        "2512.051500",
        "251.05150",
        "25121.0515",
        "2512.05150v",
        "2512.05150vv1",
        "2512.05150V1",
        "2512.05150 v1",
        "v1",
        "2512.05150v1/x",
        "2512.0515a",
        "2512.05 50",
        "2512-05150",
        "2512.05150.1",
        "2512,05150",
        "arXiv:2512.05150",
        "hep-th/9901001",
        "../../settings",
        "2512.05150?x",
        "2512.05150#x",
        "2512.٠٥١٥٠",
        "２５１２.05150",
        "+512.05150",
        "2512.+5150",
        "2512.05150\0",
        "2512\u{202e}.05150",
    ] {
        assert_eq!(ArxivId::new(text), None, "{text:?}");
    }
}

#[test]
fn a_papers_addresses_are_made_from_its_id_alone() {
    let id = paper(42, 1).id;
    assert_eq!(id.page(), "https://huggingface.co/papers/2601.00042");
    assert_eq!(id.arxiv(), "https://arxiv.org/abs/2601.00042");
    assert_eq!(id.pdf(), "https://arxiv.org/pdf/2601.00042");
}

proptest! {
    #[test]
    fn every_id_obeys_its_grammar(text in prop_oneof!["[0-9]{3,5}[.v][0-9]{3,6}(v[0-9]{0,2})?", any::<String>()]) {
        if let Some(id) = ArxivId::new(&text) {
            let id = id.to_string();
            prop_assert!(text.trim().starts_with(&id));
            prop_assert!(matches!(id.len(), 9 | 10) && id.as_bytes()[4] == b'.');
            prop_assert!(id.bytes().enumerate().all(|(at, byte)| at == 4 || byte.is_ascii_digit()));
            prop_assert_eq!(ArxivId::new(&id).map(|id| id.to_string()), Some(id));
        }
    }
}
