//! What means something to an engine is written so that it means nothing, with as little as that takes: the measured
//! table, construct by construct, to the byte and as CommonMark and GFM read it.

mod support;

use daily_papers::{
    papers::{CleanText, Count, Digest, Paper},
    post::{self, Body, Format, OrganizationFallback, Target, inert_formula},
};
use support::{
    at, day,
    hostile::{adversarial, everything},
    outline::{Engine, Outline, body_of},
    paper,
};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

/// A paper with the same text as its title, its organization and its abstract.
fn saying(text: &str) -> Paper {
    let line = CleanText::new(text);
    Paper {
        title: line.clone(),
        organization: Some(line.clone()),
        summary: line,
        ..paper(1, 1)
    }
}

fn format(target: Target) -> Format {
    Format {
        target,
        ..Format::default()
    }
}

/// A post of one paper. Fails where CommonMark and GFM do not read in it what was meant.
fn post_of(paper: &Paper, format: &Format) -> String {
    let digest = Digest::top_of_day(day("2026-01-05"), std::slice::from_ref(paper), Count::All);
    let text = post::write(&digest, format, at(LATER)).text;
    let body = Body::new(&digest, format, at(LATER));
    let meant = Outline::meant(&body, format.target, Engine::CommonMark);
    let seen = Outline::of_post(body_of(&text), &body, format.target)
        .unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(seen.difference(&meant, Engine::CommonMark), None, "{text}");
    text
}

/// What stands in a post between two texts of which the first begins a line and the second ends it.
fn between<'a>(post: &'a str, before: &str, after: &str) -> &'a str {
    let field = post
        .lines()
        .find_map(|line| line.strip_prefix(before)?.strip_suffix(after));
    field.unwrap_or_else(|| panic!("{before}…{after} is not in\n{post}"))
}

/// How a text is written as a title and as an abstract.
fn written(text: &str, target: Target) -> [String; 2] {
    let post = post_of(&saying(text), &format(target));
    let title = between(&post, "1. **", "** - 👍 1").to_owned();
    [title, between(&post, "   - Abstract: ", "").to_owned()]
}

/// Asserts how a text is written, wherever it stands in a title, an organization or an abstract, for every target.
#[track_caller]
fn assert_written(text: &str, expected: &str) {
    for (before, after) in [("", ""), ("", " tail"), ("head ", " tail"), ("head ", "")] {
        let text = format!("{before}{text}{after}");
        let expected = format!("{before}{expected}{after}");
        for target in Target::ALL {
            let mut post = post_of(&saying(&text), &format(target));
            if target == Target::Markdown && !text.contains('\u{200b}') {
                // GitHub's own marks are kept from being any.
                post = post.replace('\u{200b}', "");
            }
            assert_eq!(between(&post, "1. **", "** - 👍 1"), expected, "{text}");
            assert_eq!(between(&post, "   - 기관: ", ""), expected, "{text}");
            assert_eq!(between(&post, "   - Abstract: ", ""), expected, "{text}");
        }
    }
}

// ---- Section 2: the shape ----

#[test]
fn a_text_stays_on_its_line_whatever_breaks_it() {
    let text = "a\n- b\r\n2. c\rd\n\n# e\u{2028}> f\u{b}| g\n---\nh\u{85}i\u{0}j\u{202e}k";
    let [_, summary] = written(text, Target::Jekyll);
    assert_eq!(summary, r"a - b 2. c d # e > f \| g --- h ijk");
}

#[test]
fn what_begins_a_block_begins_none_after_a_label() {
    for text in [
        "1. a", "1) a", "- a", "+ a", "# a", "## a ##", "> a", ": a", "= a", "--- a", "---", "^ a",
        "a: b", "1.",
    ] {
        assert_written(text, text);
    }
    assert_eq!(written("=== a", Target::Jekyll), ["=== a", "=== a"]);
    assert_eq!(written("* a", Target::Jekyll), [r"\* a", "* a"]);
    assert_eq!(written("* * *", Target::Jekyll), [r"\* * \*", r"* * \*"]);
    assert_written("***", r"\*\*\*");
    assert_written("~~~ a", r"\~\~\~ a");
    assert_written("``` a", r"\`\`\` a");
    assert_written("[a]: b", r"\[a]: b");
    assert_written("[^1]: b", r"\[^1]: b");
    assert_written("*[X]: b", r"\*\[X]: b");
}

#[test]
fn from_item_ten_on_the_nested_list_is_indented_by_four() {
    let papers: Vec<Paper> = (1..=120).map(|number| paper(number, 1)).collect();
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    for target in Target::ALL {
        let text = post::write(&digest, &format(target), at(LATER)).text;
        let seen = Outline::of_markdown(body_of(&text)).expect("it is a post");
        assert_eq!(seen.items.len(), 120);
        assert!(seen.items.iter().all(|item| item.lines.len() == 2));
        assert!(text.contains("\n9. **Paper 9** - 👍 1\n   - [HF"), "{text}");
        assert!(
            text.contains("\n10. **Paper 10** - 👍 1\n    - [HF"),
            "{text}"
        );
        assert!(
            text.contains("\n100. **Paper 100** - 👍 1\n     - [HF"),
            "{text}"
        );
    }
}

#[test]
fn a_title_of_which_reading_leaves_nothing_is_left_as_it_is() {
    for (title, expected) in [
        (r"\textbf{}", r"\textbf{}"),
        (r"\textbf{ }", r"\textbf{ }"),
        (r"\,", r"\\,"),
        (r"\emph{\textbf{}}", r"\emph{\textbf{}}"),
    ] {
        let [written, _] = written(title, Target::Jekyll);
        assert_eq!(written, expected);
    }
}

#[test]
fn a_title_keeps_its_bold_whatever_it_begins_and_ends_with() {
    for title in [
        r"\textbf{ X } and Y",
        r"X \textbf{ Y }",
        r"\emph{X}",
        "M*",
        "*M",
        "_x_",
        "\"Quoted\"",
        "(x)",
        "x!",
        "!",
        "…",
        "“x”",
        r"x\",
        r"\",
        "`",
        "$x$",
        r"\(x\) y",
        "$5",
        "-",
        "👍",
        "https://a.example/",
        r"\href{https://a.example}{x}",
        "x~",
        "<x",
        "x<",
        "[",
        "]",
        "**",
        "*",
        "_",
        "~",
        "$",
        "$$",
        "&",
        "&lt;",
        "x\u{200b}",
        "\u{200b}",
        "。",
        "논문",
    ] {
        for target in Target::ALL {
            post_of(&saying(title), &format(target));
        }
    }
}

// ---- Section 3: the constructs ----

#[test]
fn a_pipe_makes_no_table() {
    assert_written("|", r"\|");
    assert_written("a|b", r"a\|b");
    assert_written("| a | b |", r"\| a \| b \|");
    assert_written("|---|---|", r"\|---\|---\|");
}

#[test]
fn a_backtick_makes_no_code() {
    assert_written("`code`", r"\`code\`");
    assert_written("``a", r"\`\`a");
    assert_written("a ` b", r"a \` b");
}

#[test]
fn stars_and_low_lines_are_no_emphasis() {
    assert_written("*a*", r"\*a\*");
    assert_written("**CAPO**", r"\*\*CAPO\*\*");
    assert_written("2*3*4", r"2\*3\*4");
    assert_written("M*", r"M\*");
    assert_written("a * b", "a * b");
    assert_written("_a_", r"\_a\_");
    assert_written("__a__", r"\_\_a\_\_");
    assert_written("a_", r"a\_");
    assert_written("1_000", r"1\_000");
    assert_written(")_x_", r")\_x\_");
    assert_written("논_문_", r"논\_문\_");
    assert_written("snake_case_name", "snake_case_name");
    assert_written("x_1", "x_1");
}

#[test]
fn a_tilde_strikes_nothing() {
    assert_written("~~x~~", r"\~\~x\~\~");
    assert_written("5~10 and 20~30", r"5\~10 and 20\~30");
    assert_written("~", r"\~");
    assert_written("~x~", r"~x\~");
    assert_written("~5", "~5");
    assert_written("(~5)", "(~5)");
}

#[test]
fn a_backslash_is_doubled_only_where_it_would_escape() {
    assert_written(r"\-", r"\\-");
    assert_written(r"\*", r"\\\*");
    assert_written(r"\|", r"\\\|");
    assert_written(r"\\ a", r"\\\ a");
    assert_written(r"\unknown", r"\unknown");
    assert_written(r"\unknown{x}", r"\unknown{x}");
    assert_written(r"C:\1", r"C:\1");
}

#[test]
fn a_backslash_at_the_end_is_doubled_too() {
    for target in Target::ALL {
        assert_eq!(written(r"x\", target), [r"x\\", r"x\\"]);
        assert_eq!(written(r"x\\", target), [r"x\\\\", r"x\\\\"]);
    }
}

#[test]
fn a_tag_is_text() {
    for text in [
        "<b>",
        "<eos>",
        "</think>",
        "<논문>",
        "<!-- a",
        "<!DOCTYPE html>",
        "<? a ?>",
        "<script>",
        "<b",
        "<a href=\"x\">",
    ] {
        assert_written(text, &format!(r"\{text}"));
    }
    assert_written("</li></ul></ol></div>", r"\</li>\</ul>\</ol>\</div>");
    assert_written(
        "<img src=\"x\" onerror=\"alert(1)\">",
        "\\<img src=\"x\" onerror=\"alert(1)\">",
    );
    assert_written("<![CDATA[x]]>", r"\<!\[CDATA\[x]]>");
    assert_written("a<b", r"a\<b");
    for text in ["<16GB", "< 4", "<=", "a > b", "->", "=>"] {
        assert_written(text, text);
    }
}

#[test]
fn what_an_angle_would_make_an_address_of_is_text() {
    for text in ["<#@a>", "<1@a>", "<.@a.example>", "<a@b>"] {
        assert_written(text, &format!(r"\{text}"));
    }
    for text in ["<1@a", "<5 @ 3>", "<5> @"] {
        assert_written(text, text);
    }
}

#[test]
fn two_angles_are_no_quotation_mark() {
    assert_written("<<", r"\<\<");
    assert_written(">>", r"\>\>");
    assert_written("<<<x>>>", r"\<\<\<x\>\>\>");
    assert_written("<https://a.example/x>", r"&lt;<https://a.example/x>\>");
}

#[test]
fn the_name_of_a_character_is_not_that_character() {
    for text in [
        "&lt;",
        "&amp;",
        "&copy;",
        "&#60;",
        "&#x3c;",
        "&#X3C;",
        "&nosuchname;",
    ] {
        assert_written(text, &text.replacen('&', "&amp;", 1));
    }
    for text in [
        "&",
        "AT&T",
        "R&D",
        "a & b",
        "a&b, c; d",
        "&lt",
        "&;",
        "&#;",
        "&#x;",
        "&#6a;",
        "&a b;",
    ] {
        assert_written(text, text);
    }
}

#[test]
fn nothing_is_left_to_liquid() {
    assert_written("{{ x }}", r"{\{ x }}");
    assert_written("{{ x", r"{\{ x");
    assert_written("{{{x}}}", r"{\{\{x}}}");
    assert_written("{{ '{{' }}", r"{\{ '{\{' }}");
    assert_written("{{< x >}}", r"{\{< x >}}");
    assert_written("{x} }} %}", "{x} }} %}");
}

#[test]
fn nothing_is_left_to_liquids_tags() {
    // Obsidian takes two percent signs for a comment; here there is one each.
    assert_written("{% think %}", "&#123;% think %}");
    assert_written("{% raw %}", "&#123;% raw %}");
    assert_written("{%- x -%}", "&#123;%- x -%}");
    assert_written("{%", "&#123;%");
    assert_written("{{%", "{&#123;%");
    assert_written("{{{%", r"{\{&#123;%");
}

#[test]
fn nothing_is_an_attribute_list() {
    assert_written("{: .x}", r"\{: .x}");
    assert_written("{::comment}", r"\{::comment}");
    assert_written("{:toc}", r"\{:toc}");
    assert_written("{{:", r"{\{:");
}

#[test]
fn brackets_are_no_links_images_footnotes_or_boxes() {
    assert_written("[a](b)", r"\[a](b)");
    assert_written("[a](javascript:b)", r"\[a](javascript:b)");
    assert_written("[a][b]", r"\[a]\[b]");
    assert_written("![a](b)", r"!\[a](b)");
    assert_written("![", r"!\[");
    assert_written("[[a]]", r"\[[a]]");
    assert_written("[^1]", r"\[^1]");
    assert_written("[ ] a", r"\[ ] a");
    assert_written("[x] a", r"\[x] a");
    assert_written("[X]", r"\[X]");
    for text in ["[1]", "[Cosmos]", "[1, 2]", "[", "]", "a] (b)", "!"] {
        assert_written(text, text);
    }
}

#[test]
fn a_flag_keeps_its_hyphens_and_a_dash_is_left_to_the_engine() {
    for target in Target::ALL {
        assert_eq!(
            written("use --fast", target),
            [r"use \--fast", r"use \--fast"]
        );
        for text in ["a -- b", "a --- b", "-x", "a - b", "--"] {
            let text = format!("head {text}");
            assert_eq!(written(&text, target), [text.clone(), text]);
        }
    }
}

#[test]
fn what_only_looks_like_an_address_has_no_escape_inside_that_a_link_would_take_in() {
    assert_written("www.a.example", "www.a.example");
    assert_written("www.a_b_.example", r"www\.a_b\_.example");
    assert_written("http://*a*", r"http\://\*a\*");
    assert_written("ftp://a.example/*", r"ftp\://a.example/\*");
    assert_written("ftp://a.example/x", "ftp://a.example/x");
}

#[test]
fn an_address_is_a_link_and_none_of_it_is_markup() {
    for (text, expected) in [
        ("https://a.example/x", "<https://a.example/x>"),
        (
            "https://a.example/a_b_*c*--d'e'~~f~~$g$h",
            "<https://a.example/a_b_*c*--d'e'~~f~~$g$h>",
        ),
        ("see https://a.example/x.", "see <https://a.example/x>."),
        ("(https://a.example/x)", "(<https://a.example/x>)"),
        ("https://a.example/x_(y)", "<https://a.example/x_%28y%29>"),
        (
            "https://a.example/?a=b&copy=c&d",
            "<https://a.example/?a=b&copy=c&d>",
        ),
        (
            "https://a.example/?a&copy;b",
            "<https://a.example/?a%26copy;b>",
        ),
        ("[https://a.example/x]", "[<https://a.example/x>]"),
        (
            "[https://a.example/x](https://a.example/x)",
            r"\[<https://a.example/x>](<https://a.example/x>)",
        ),
        ("“https://a.example/x”", "“<https://a.example/x>”"),
        ("https://a.example/x, y", "<https://a.example/x>, y"),
        ("https://a.example/x|y", r"<https://a.example/x>\|y"),
        (r"\url{https://a.example/x\_y}", "<https://a.example/x_y>"),
    ] {
        assert_eq!(
            written(text, Target::Jekyll),
            [expected, expected],
            "{text}"
        );
    }
}

#[test]
fn a_link_is_a_link_whatever_is_around_it_and_in_it() {
    for (text, expected) in [
        (
            r"\href{https://a.example}{x}y",
            "[&#120;](https://a.example)y",
        ),
        (
            r"\href{https://a.example}{the code}",
            "[the code](https://a.example)",
        ),
        (
            r"\href{https://a.example}{ the code }here",
            "[the code](https://a.example) here",
        ),
        (
            r"wow!\href{https://a.example}{here}",
            r"wow\![here](https://a.example)",
        ),
        (
            r"[a]\href{https://a.example}{b}",
            "[a][b](https://a.example)",
        ),
        (
            r"\href{https://a.example}{[a](b)}",
            r"[\[a\](b)](https://a.example)",
        ),
        (
            r"\href{https://a.example}{^note}",
            "[&#94;note](https://a.example)",
        ),
        (
            r"\href{https://a.example}{a|*b*}",
            r"[a\|\*b\*](https://a.example)",
        ),
        (
            r"\href{https://a.example}{\textbf{a}}",
            "[a](https://a.example)",
        ),
        (
            r"\href{https://a.example/?a&copy;=b}{c}",
            "[c](https://a.example/?a&amp;copy;=b)",
        ),
        (
            r"\href{https://a.example/a\_b\%20(c)}{d}",
            "[d](https://a.example/a_b%20%28c%29)",
        ),
        (r"\href{this https URL}{the code}", "the code"),
        (r"\href{javascript:alert(1)}{the code}", "the code"),
    ] {
        assert_eq!(
            written(text, Target::Jekyll),
            [expected, expected],
            "{text}"
        );
    }
}

#[test]
fn what_needs_no_escape_has_none() {
    for text in [
        "a@a.example",
        "@user",
        "#1",
        "(c)",
        ":smile:",
        "a^2",
        "^",
        "50%",
        "a = b",
        "a/b",
        "C++",
        "'a' \"b\"",
        "it's",
        "a...",
        "a… b",
        "$5",
        "5$",
        "{a}",
        "a}",
        "Ünïcödé",
        "논문",
        "שלום",
        "👩‍🔬",
        "e\u{301}",
        "a; b: c, d. e! f?",
    ] {
        assert_written(text, text);
    }
}

#[test]
fn obsidian_has_three_constructs_of_its_own() {
    for (text, obsidian) in [
        ("==x==", r"\==x\=="),
        ("===", r"\=\=="),
        ("%%x%%", "&#37;%x&#37;%"),
        ("see #tag", r"see \#tag"),
        ("see #논문", r"see \#논문"),
        ("see #3d", r"see \#3d"),
        ("#1 and C#x and # and ##", "#1 and C#x and # and ##"),
    ] {
        assert_eq!(written(text, Target::Obsidian), [obsidian, obsidian]);
        assert_eq!(written(text, Target::Jekyll), [text, text]);
    }
}

// ---- Where two spans meet ----

#[test]
fn nothing_arises_where_a_setting_is_left_out() {
    for (text, expected) in [
        (r"{\textbf{%x}", "&#123;%x"),
        (r"{\textbf{:x}", r"\{:x"),
        (r"<\textbf{/b>}", r"\</b>"),
        (r"<\emph{!-- x}", r"\<!-- x"),
        (r"&\textbf{lt;}", "&amp;lt;"),
        (r"[\textbf{ }]x", r"\[ ]x"),
        (r"!\textbf{[x]}", r"!\[x]"),
        (r"[a]\emph{(b)}", r"\[a](b)"),
    ] {
        let [_, summary] = written(text, Target::Jekyll);
        assert_eq!(summary, expected, "{text}");
    }
}

#[test]
fn bold_and_italics_are_set_where_every_engine_sees_them_so() {
    for (text, title, summary) in [
        (r"\textbf{X}", "X", "**X**"),
        (r"\emph{X} and \textit{Y}", "X and Y", "*X* and *Y*"),
        (r"\textbf{S}tudio", "Studio", "**S**tudio"),
        (r"pre\textbf{X}post", "preXpost", "pre**X**post"),
        (r"\textbf{X}, \textbf{Y}.", "X, Y.", "**X**, **Y**."),
        (r"(\textbf{X})", "(X)", "(**X**)"),
        (r"\textbf{50\%} more", "50% more", "**50%** more"),
        (r"\textbf{X }y", "X y", "**X** y"),
        (r"\textbf{a*b}", r"a\*b", r"**a\*b**"),
        (r"\textbf{(X)}", "(X)", "**(X)**"),
        (
            r"by \textbf{+19.3\%} more",
            "by +19.3% more",
            "by **+19.3%** more",
        ),
        (r"\textbf{Code:} X", "Code: X", "**Code:** X"),
        // Closely beside a mark, beside another setting, between punctuation and a letter: just the text.
        (r"*\textbf{X}", r"\*X", r"\*X"),
        (r"\textbf{X}\emph{Y}", "XY", "X*Y*"),
        (r"\textbf{50\%}more", "50%more", "50%more"),
        (r"at\textbf{(X)}", "at(X)", "at(X)"),
        (r"\textbf{표 3(X)}을", "표 3(X)을", "표 3(X)을"),
        (r"\textbf{\emph{X}}", "X", "X"),
        (r"\textbf{$x_i$}", "$x_i$", "$x_i$"),
    ] {
        assert_eq!(written(text, Target::Jekyll), [title, summary], "{text}");
    }
}

// ---- Dollars ----

#[test]
fn a_dollar_on_a_page_without_formulas_is_a_dollar() {
    for text in ["$5", "$5 to $6", "from $5M to $60, or $250", "US$"] {
        for target in [Target::Jekyll, Target::Hugo] {
            assert_eq!(written(text, target), [text, text]);
        }
    }
    // Two at once would be a formula to kramdown on any page.
    assert_eq!(
        written("a $$ b", Target::Jekyll),
        [r"a \$\$ b", r"a \$\$ b"]
    );
}

#[test]
fn two_dollars_on_a_page_with_formulas_are_hidden_from_what_looks_for_them() {
    let hidden = "<span>$</span>";
    for (target, dollar) in [
        (Target::Jekyll, hidden),
        (Target::Markdown, hidden),
        (Target::Obsidian, r"\$"),
    ] {
        for (text, expected) in [
            (
                "from $5 to $6, $O(N)$",
                format!("from {dollar}5 to {dollar}6, $O(N)$"),
            ),
            ("$60, $x_i$", format!("{dollar}60, $x_i$")),
            ("$x_i$ <$5", format!("$x_i$ &lt;{dollar}5")),
            (r"$x_i$ \\$5", format!(r"$x_i$ \\\\{dollar}5")),
        ] {
            let expected = expected.as_str();
            assert_eq!(written(text, target), [expected, expected], "{text}");
        }
    }
    // Hugo's documented settings leave single dollars alone, and pass `\(…\)` through.
    let [_, summary] = written("from $5 to <$6, $O(N)$$x_i$", Target::Hugo);
    assert_eq!(summary, r"from $5 to <$6, \(O(N)\)\(x_i\)");
    // GitHub and Obsidian look everywhere.
    assert_eq!(
        written("$5 to $6", Target::Markdown),
        ["<span>$</span>5 to <span>$</span>6"; 2]
    );
    assert_eq!(written("$5 to $6", Target::Obsidian), [r"\$5 to \$6"; 2]);
}

// ---- What GitHub makes of texts in issues ----

#[test]
fn no_text_is_an_issue_a_user_a_commit_or_an_emoji_to_github() {
    for (text, shown) in [
        ("Ranked #1 of 40", "Ranked #|1 of 40"),
        ("see org/repo#12 and GH-7", "see org/repo#|12 and GH-|7"),
        (
            "by @everyone, not a@b.example",
            "by @|everyone, not a@b.example",
        ),
        (
            "a 1:100:1 mix of :o:-shapes",
            "a 1:|100:1 mix of :|o:-shapes",
        ),
        ("commit deadbeef1", "commit d|eadbeef1"),
        // None of these is one.
        ("C# 1, # 2, a: b: c, 10:30, e.g. 12345678, defaced", ""),
    ] {
        let expected = if shown.is_empty() { text } else { shown }.replace('|', "\u{200b}");
        assert_eq!(written(text, Target::Markdown), [&*expected; 2], "{text}");
        for target in [Target::Jekyll, Target::Hugo, Target::Obsidian] {
            let [title, _] = written(text, target);
            assert!(!title.contains('\u{200b}'), "{title}");
        }
    }
}

#[test]
fn a_post_says_that_it_has_formulas_only_if_it_has() {
    for (text, target, math) in [
        ("$x_i$", Target::Jekyll, true),
        ("$x_i$", Target::Hugo, true),
        ("$x_i$", Target::Obsidian, false),
        ("$x_i$", Target::Markdown, false),
        ("$5 to $6", Target::Jekyll, false),
        (r"$2.3\%$", Target::Jekyll, false),
        (r"\textbf{\emph{a $x_i$ b}}", Target::Jekyll, true),
    ] {
        let post = post_of(&saying(text), &format(target));
        assert_eq!(post.contains("\nmath: true\n"), math, "{text}");
    }
}

#[test]
fn a_formula_holds_nothing_that_an_engine_would_touch() {
    for unchanged in [
        "O(N)",
        "x_i",
        r"P_\theta",
        r"n \times n",
        "x'",
        "a > b",
        "a < 5",
        "[0, 1]",
        r"\frac{a}{b}",
        "f(x) = y",
        "1, ..., n",
    ] {
        assert_eq!(inert_formula(unchanged, Target::Jekyll), unchanged);
    }
    for (formula, inert) in [
        ("|x|", r"\vert x\vert"),
        ("a|b", r"a\vert b"),
        (r"\|x\|", r"\Vert x\Vert"),
        ("x^*", r"x^\ast"),
        ("x^*y", r"x^\ast y"),
        (r"\operatorname*{argmax}_x", r"\mathop{\mathrm{argmax}}_ x"),
        (
            r"\operatorname*{arg\,max}",
            r"\mathop{\mathrm{arg\thinspace max}}",
        ),
        (r"{a}_\texttt{b}", r"{a}_ \texttt{b}"),
        (r"\{x\}", r"\lbrace x\rbrace"),
        (
            r"a\!b\,c\:d\;e\>f",
            r"a\mkern-3mu b\thinspace c\mkern4mu d\mkern5mu e\mkern4mu f",
        ),
        (r"a\\b", r"a\newline b"),
        (r"a~b", r"a\thinspace b"),
        ("a<b", "a< b"),
        ("a<<b", "a< < b"),
        ("a>>b", "a> >b"),
        (r"\mathcal{{x}}", r"\mathcal{ {x}}"),
        ("{%x}", "{ %x}"),
        ("{:x}", "{ :x}"),
        ("[a](b)", "[a] (b)"),
        ("[a][b]", "[a] [b]"),
        ("![a]", "! [a]"),
        ("[[a]]", "[ [a]]"),
        ("[^1]", "[ ^1]"),
        ("[x]", "[ x]"),
        ("a--b", "a- -b"),
        ("a---b", "a- - -b"),
        ("&lt;", "& lt;"),
        ("a & b", "a & b"),
    ] {
        assert_eq!(inert_formula(formula, Target::Jekyll), inert, "{formula}");
        assert_eq!(
            inert_formula(inert, Target::Jekyll),
            inert,
            "it is inert already"
        );
        post_of(
            &saying(&format!("in ${formula}$ of $y_i$")),
            &format(Target::Jekyll),
        );
    }
}

#[test]
fn what_is_no_mathematics_in_a_formula_reaches_the_page_as_it_was() {
    for (formula, inert) in [
        (
            r"\begin{cases} a \\ b \end{cases} \\ c",
            r"\begin{cases} a \cr b \end{cases} \newline c",
        ),
        (
            r"\begin{align*} a &= b \end{align*}",
            r"\begin{align\*} a &= b \end{align\*}",
        ),
        (r"\text{top~1 | best}", r"\text{top\~1 \| best}"),
        (r"\text{a_b* -- c}", r"\text{a\_b\* -\- c}"),
        (r"\mathrm{x}_{\textbf{a|b}}", r"\mathrm{x}_ {\textbf{a\|b}}"),
        (
            r"\begin{array}{c|c} a & b \end{array}",
            r"\begin{array}{c\|c} a & b \end{array}",
        ),
        (r"x\hspace*{1em}y", r"x\hspace\*{1em}y"),
        (r"\tag*{a*}", r"\tag\*{a\*}"),
        (r"x_\#", r"x_\\#"),
        (r"x = 5\%", r"x = 5\\%"),
        (r"\&lt;", r"\\& lt;"),
        (
            r"\text{ {% raw %} &lt; [a](b)}",
            r"\text{ { % raw %} & lt; \[a\](b)}",
        ),
    ] {
        assert_eq!(inert_formula(formula, Target::Jekyll), inert, "{formula}");
        for target in Target::ALL {
            post_of(
                &saying(&format!("in ${formula}$ of $y_i$")),
                &format(target),
            );
        }
    }
    let starred = r"\begin{align*} \text{a|b} \end{align*}";
    assert_eq!(inert_formula(starred, Target::Obsidian), starred);
}

#[test]
fn two_formulas_that_touch_are_kept_apart() {
    assert_eq!(
        written("$x_i$$y_i$", Target::Jekyll),
        ["$x_i$\u{200b}$y_i$"; 2]
    );
}

// ---- The heading ----

#[test]
fn a_heading_shows_all_of_the_title_that_was_typed() {
    for (title, heading) in [
        ("Papers {date}", Some("# Papers 2026-01-06")),
        ("Papers in C#", Some(r"# Papers in C\#")),
        ("Papers ##", Some(r"# Papers #\#")),
        ("Papers {#id}", Some(r"# Papers \{#id}")),
        ("{#id}", Some("# {#id}")),
        ("# Papers", Some("# # Papers")),
        ("1. Papers", Some("# 1. Papers")),
        (
            "*Papers* {{ x }} {% x %}",
            Some(r"# \*Papers\* {\{ x }} &#123;% x %}"),
        ),
        ("<b>Papers</b> | x", Some(r"# \<b>Papers\</b> \| x")),
        ("---", Some("# ---")),
        ("", None),
        (" \n ", None),
    ] {
        for target in [Target::Jekyll, Target::Markdown] {
            let title = title.to_owned();
            let format = Format {
                title,
                ..format(target)
            };
            let post = post_of(&saying("x"), &format);
            assert_eq!(
                body_of(&post).lines().find(|line| line.starts_with("# ")),
                heading
            );
        }
    }
}

// ---- All of it at once ----

#[test]
fn the_adversarial_list_is_harmless_in_every_field_of_every_target() {
    for text in adversarial() {
        let line = CleanText::new(&text);
        for target in Target::ALL {
            let paper = Paper {
                authors: vec![line.clone(), line.clone()],
                keywords: vec![line.clone(), line.clone()],
                ai_summary: Some(line.clone()),
                ..saying(&text)
            };
            let format = Format {
                title: text.clone(),
                description: text.clone(),
                ..everything(target)
            };
            post_of(&paper, &format);
        }
    }
}

#[test]
fn a_text_of_any_length_is_a_text() {
    for text in [
        "word".repeat(5_000),
        "![".repeat(10_000),
        "*a ".repeat(10_000),
        "**a *b ".repeat(5_000),
        "[".repeat(20_000),
        "`".repeat(20_001),
        "\\textbf{".repeat(1_000),
        format!("{}x{}", "\\textbf{".repeat(1_000), "}".repeat(1_000)),
        format!("\\({}x{}\\)", "\\textbf{".repeat(1_000), "}".repeat(1_000)),
        "\\(".repeat(5_000),
        "$".repeat(20_001),
        "$x_i$".repeat(4_000),
        "{{".repeat(10_000),
        "&".repeat(20_000),
        "&a;".repeat(7_000),
        "https://a.example/".repeat(1_000),
        "www.".repeat(2_000),
        "\\href{https://a.example}{x}".repeat(1_000),
        "--".repeat(10_000),
        "~a".repeat(10_000),
        "``a ".repeat(2_000),
    ] {
        let paper = Paper {
            summary: CleanText::new(&text),
            ..paper(1, 1)
        };
        post_of(&paper, &format(Target::Jekyll));
    }
}

#[test]
fn a_bracket_in_a_formula_and_one_in_the_text_make_no_link_together() {
    let mut paper = saying("A boat");
    paper.organization = None;
    paper.authors = vec![CleanText::new("$[$"), CleanText::new(r"!\textbf{[x](y)}")];
    let mut format = format(Target::Jekyll);
    format.shown.organization = Some(OrganizationFallback::Authors);
    let post = post_of(&paper, &format);
    assert_eq!(between(&post, "   - 저자: ", ""), r"$[$, !\[x\](y)");
}

#[test]
fn no_formula_begins_an_emphasis_that_another_ends() {
    for target in Target::ALL {
        let paper = saying(r"$_$ boats $a$ and $\operatorname*{argmax}_x$ of $b_$ and $}_y$");
        post_of(&paper, &format(target));
    }
    assert_eq!(inert_formula("_", Target::Jekyll), r"\_");
    assert_eq!(inert_formula("a_", Target::Jekyll), "a_");
}
