//! What a writer is told to look at before publishing.

mod support;

use daily_papers::{
    calendar::{Instant, Period, Week},
    papers::{CleanText, Count, Digest, EditorNotes, Paper},
    post::{self, Change, Check, Format, Language, Oddity, Place, Setting, Target, changes},
};
use support::{at, day, front_matter, paper};

/// What is checked besides the author, whom nobody has confirmed in these tests.
fn checks(digest: &Digest<'_>, format: &Format, now: Instant) -> Vec<Check> {
    let mut checks = post::checks(digest, format, now);
    checks.retain(|check| *check != Check::Author);
    checks
}

const LATER: &str = "2026-02-01T00:00:00Z";

/// The checks of a list of one paper with this abstract and organization, made at an instant.
fn found(summary: &str, organization: &str, format: &Format, now: &str) -> Vec<Check> {
    let mut paper = paper(1, 1);
    paper.summary = CleanText::new(summary);
    paper.authors = vec![CleanText::new("Ada")];
    paper.organization = Some(CleanText::new(organization)).filter(|name| !name.is_empty());
    let papers = [paper];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    checks(&digest, format, at(now))
}

#[test]
fn a_plain_paper_of_a_closed_list_has_nothing_to_look_at() {
    let format = Format::default();
    assert_eq!(found("They float.", "Harbour Lab", &format, LATER), []);
}

#[test]
fn what_is_missing_or_was_changed_is_found() {
    let format = Format::default();
    assert_eq!(
        found("They float.", "", &format, LATER),
        [Check::NoOrganization(1)]
    );
    assert_eq!(found("", "Lab", &format, LATER), [Check::NoSummary(1)]);
    assert_eq!(
        found("A|B", "Lab", &format, LATER),
        [Check::Protected(vec![1])]
    );
    assert_eq!(
        found("They float.", "Lab", &format, "2026-01-05T12:00:00Z"),
        [Check::StillOpen]
    );
}

#[test]
fn what_the_settings_leave_out_is_not_missed() {
    let mut format = Format::default();
    let mut set = |setting: Setting, value: &str| {
        setting
            .write(&mut format, value)
            .expect("a value it can have");
    };
    set(Setting::Organization, "authors");
    set(Setting::Summary, "nothing");
    set(Setting::Title, &"long ".repeat(20));
    assert_eq!(found("", "", &format, LATER), [Check::LongTitle]);
}

#[test]
fn every_check_is_one_line_of_its_own() {
    let all = [
        Check::StillOpen,
        Check::Early,
        Check::NoOrganization(2),
        Check::NoSummary(3),
        Check::Protected(vec![1, 4]),
        Check::LongTitle,
        Check::Withdrawn(vec![(paper(1, 1).id, "Boats".to_owned())]),
        Check::WithdrawnLeftOut(vec!["Boats".to_owned()]),
        Check::Sample,
        Check::MissingDays(2),
        Check::Incomplete,
        Check::FetchedBeforeClosing,
        Check::Author,
        Check::SameAddress,
        Check::SameAddressInLines,
        Check::PermalinkTokens(vec![":titel".to_owned()]),
        Check::FrontMatterLine("a: b: c".to_owned()),
        Check::OtherDayInUtc,
        Check::Tags(vec!["C#".to_owned()]),
        Check::Categories(vec!["C#".to_owned()]),
        Check::OwnWords(Place::Introduction, Oddity::Emphasis),
        Check::OwnWords(Place::Introduction, Oddity::Underline),
        Check::OwnWords(Place::Introduction, Oddity::Definition),
        Check::OwnWords(Place::Introduction, Oddity::Unclosed),
        Check::OwnWords(Place::Comment(1, paper(1, 1).id), Oddity::Unseen),
    ];
    let mut lines = all.map(|check| check.to_string());
    assert!(
        lines.iter().all(|line| line.lines().count() == 1),
        "{lines:?}"
    );
    lines.sort();
    assert!(lines.windows(2).all(|two| two[0] != two[1]), "{lines:?}");
}

#[test]
fn a_post_is_early_from_the_end_of_its_list_to_the_moment_the_settings_date_it() {
    let mut format = Format::default();
    Setting::Time
        .write(&mut format, "21:00")
        .expect("a time it can have");
    let found = |now| found("They float.", "Lab", &format, now);
    assert_eq!(found("2026-01-05T23:59:59Z"), [Check::StillOpen]);
    assert_eq!(found("2026-01-06T00:00:00Z"), [Check::Early]);
    assert_eq!(found("2026-01-06T11:59:59Z"), [Check::Early]);
    assert_eq!(found("2026-01-06T12:00:00Z"), []);
}

#[test]
fn a_withdrawn_paper_is_named_whether_it_is_in_the_post_or_not() {
    let mut papers = [paper(1, 2), paper(2, 1)];
    for paper in &mut papers {
        paper.organization = Some(CleanText::new("Lab"));
        paper.summary = CleanText::new("They float.");
    }
    papers[0].withdrawn = true;
    let of = |places: &[usize]| {
        let period = Period::Day(day("2026-01-05"));
        let digest = Digest::from_indices(period, &papers, 1, places);
        checks(&digest, &Format::default(), at("2026-01-07T00:00:00Z"))
    };
    let title = "Paper 1".to_owned();
    assert_eq!(of(&[1]), [Check::WithdrawnLeftOut(vec![title.clone()])]);
    assert_eq!(
        of(&[0, 1]),
        [Check::Withdrawn(vec![(papers[0].id.clone(), title)])]
    );
}

#[test]
fn a_summary_that_is_shown_stands_in_for_an_abstract() {
    let mut format = Format::default();
    let mut bare = paper(1, 1);
    bare.organization = Some(CleanText::new("Lab"));
    bare.summary = CleanText::new("");
    bare.ai_summary = Some(CleanText::new("Boats float."));
    let mut silent = bare.clone();
    silent.ai_summary = None;
    let papers = [bare, silent];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    assert_eq!(checks(&digest, &format, at(LATER)), [Check::NoSummary(2)]);
    Setting::AiSummary
        .write(&mut format, "yes")
        .expect("a switch can be that");
    assert_eq!(checks(&digest, &format, at(LATER)), [Check::NoSummary(1)]);
}

/// What was changed in the title and the abstract of one paper: before and after.
fn changed(title: &str, summary: &str, format: &Format) -> Vec<(String, String)> {
    let mut paper = paper(1, 1);
    paper.title = CleanText::new(title);
    paper.summary = CleanText::new(summary);
    let papers = [paper];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    changes(&digest, format, at(LATER))
        .into_iter()
        .map(
            |Change {
                 rank,
                 before,
                 after,
             }| {
                assert_eq!(rank, 1);
                (before, after)
            },
        )
        .collect()
}

#[test]
fn changes_show_the_passage_from_the_first_difference_to_the_last() {
    for (text, before, after) in [
        // At the start, at the end, and all of it.
        (
            "*A* plain sentence.",
            "*A* plain sent…",
            r"\*A\* plain sent…",
        ),
        (
            "Boats of paper cost |",
            "… paper cost |",
            r"… paper cost \|",
        ),
        ("|", "|", r"\|"),
        // Several, with plain words between them.
        (
            "a|b and then c|d",
            "a|b and then c|d",
            r"a\|b and then c\|d",
        ),
        // A sign that only loses something.
        (
            "up by 2.3\\% at last",
            "up by 2.3\\% at last",
            "up by 2.3% at last",
        ),
        // The same sign over and over: what is common at the start is not counted again at the end.
        ("a||b", "a||b", r"a\|\|b"),
        // Signs of several bytes around it.
        (
            "종이배를 접는 방법과 그 물에 뜨는 까닭 가|나 그리고 다시 접는 방법과 그 까닭",
            "…그 물에 뜨는 까닭 가|나 그리고 다시 접는…",
            r"…그 물에 뜨는 까닭 가\|나 그리고 다시 접는…",
        ),
    ] {
        assert_eq!(
            changed("Boats", text, &Format::default()),
            [(before.to_owned(), after.to_owned())],
            "{text}"
        );
    }
}

#[test]
fn changes_are_those_of_the_post_and_no_others() {
    let mut format = Format::default();
    assert_eq!(changed("Boats", "They float.", &format), []);
    // Money is hidden only from a page that looks for formulas.
    assert_eq!(changed("Boats for $60", "Or $80.", &format), []);
    assert_eq!(
        changed("Boats", "Or $80, $x^2$.", &format),
        [(
            "Or $80, $x^2$.".to_owned(),
            "Or <span>$</span>80, $x^2$.".to_owned()
        )]
    );
    // A title is bold as a whole, and has no bold of its own.
    assert_eq!(
        changed(r"\textbf{Paper} Boats", "They float.", &format),
        [(r"\textbf{Paper} Boats".to_owned(), "Paper Boats".to_owned())]
    );
    Setting::Summary
        .write(&mut format, "nothing")
        .expect("a choice it has");
    assert_eq!(changed("Boats", "A|B", &format), []);
    assert_eq!(found("A|B", "Lab", &format, LATER), []);
}

#[test]
fn of_a_short_abstract_what_the_post_shows_is_looked_at_and_no_more() {
    let mut format = Format::default();
    Setting::Summary
        .write(&mut format, "short")
        .expect("a choice it has");
    let plain = "Boats of paper float as long as nobody sits in them. ".repeat(4);
    let rest = "Then they sink, as everybody knows who has sat in one. ".repeat(4);

    // What was left out may hold anything.
    let left_out = format!("{plain}{rest}But a|b.");
    assert_eq!(changed("Boats", &left_out, &format), []);
    assert_eq!(found(&left_out, "Lab", &format, LATER), []);
    // So may what is left out within a sentence, for which an ellipsis stands.
    let words = format!("Boats {}and a|b", "of paper and ".repeat(40));
    assert_eq!(changed("Boats", &words, &format), []);

    for (summary, before, after) in [
        (
            format!("*A* first. {plain}{rest}But a|b."),
            "*A* first. Boa…",
            r"\*A\* first. Boa…",
        ),
        // The passage ends where the abstract does in the post.
        (
            format!("{plain}At last *so* it is. {}", "And so on, ".repeat(30)),
            "…em. At last *so* it is.",
            r"…em. At last \*so\* it is.",
        ),
        // What TeX takes in the list, it does not take in the post.
        (
            format!(r"{plain}Up by 2.3\% at last. {}", "And so on, ".repeat(30)),
            r"…m. Up by 2.3\% at last.",
            "…m. Up by 2.3% at last.",
        ),
        // A formula that does not fit ends it.
        (
            format!(
                "So *very* {}$x + y$ and more",
                "few boats of paper ".repeat(15)
            ),
            "So *very* few boats …",
            r"So \*very\* few boats …",
        ),
    ] {
        assert_eq!(
            changed("Boats", &summary, &format),
            [(before.to_owned(), after.to_owned())],
            "{summary}"
        );
        assert_eq!(
            found(&summary, "Lab", &format, LATER),
            [Check::Protected(vec![1])]
        );
    }
}

/// The checks of a list of one paper with an introduction and a comment.
fn found_in_words(introduction: &str, comment: &str, target: Target) -> Vec<Check> {
    let mut paper = paper(1, 1);
    paper.summary = CleanText::new("They float.");
    paper.organization = Some(CleanText::new("Lab"));
    let papers = [paper];
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(day("2026-01-05")), introduction);
    notes.set_comment(&papers[0].id, comment);
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All).with_notes(&notes);
    let format = Format {
        target,
        ..Format::default()
    };
    checks(&digest, &format, at(LATER))
}

#[test]
fn harmless_words_of_an_editor_have_nothing_to_look_at() {
    for words in [
        "**표 3**을 *꼭* `a*b` 보세요. $x_i$ [여기](https://a.example/x)",
        "## 제목\n\n- 하나\n- 둘\n  - 셋\n\n1. 넷\n\n> 말\n\n```rust\nlet a = 1;\n```",
        "하나\n\n---\n\n둘 5 < 6 & $5 <https://a.example>",
        "**하나 **** 둘** **`a****b` 셋**",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ] {
        for target in Target::ALL {
            assert_eq!(found_in_words(words, words, target), [], "{words}");
        }
    }
}

#[test]
fn what_is_odd_about_an_editors_words_is_found_where_it_is_and_mended() {
    for (words, oddity, mended) in [
        (
            "**표 3(정확도)**을, **“말”**은",
            Oddity::Emphasis,
            "**표 3(정확도)\u{200b}**을, **“말”\u{200b}**은",
        ),
        (
            "그는**(가)** 다",
            Oddity::Emphasis,
            "그는**\u{200b}(가)** 다",
        ),
        (
            "***표 3(정확도)***을, **표\n(3)**을, **가™**를",
            Oddity::Emphasis,
            "***표 3(정확도)\u{200b}***을, **표\n(3)\u{200b}**을, **가™\u{200b}**를",
        ),
        // Two bold texts without a blank between them look like one, and four marks end none.
        (
            "**가(나)****다**, **가****다****라**",
            Oddity::Emphasis,
            "**가(나)다**, **가다라**",
        ),
        (
            "**가(나)****(다)**라",
            Oddity::Emphasis,
            "**가(나)(다)\u{200b}**라",
        ),
        (
            "**가(나)***다*, *가(나)***다**, **가***나*",
            Oddity::Emphasis,
            "**가(나)\u{200b}***다*, *가(나)\u{200b}***다**, **가***나*",
        ),
        ("글\n---\n둘", Oddity::Underline, "글\n\n---\n둘"),
        ("용어\n: 뜻", Oddity::Unclosed, "용어\n\\: 뜻"),
        (
            "[글][1]과 [2]\n\n[1]: https://a.example\n[2]: <https://b.example>",
            Oddity::Definition,
            "[글](https://a.example)과 [2](https://b.example)",
        ),
        (
            "글[^1]이다.\n\n[^1]: 설명",
            Oddity::Definition,
            "글 (설명)이다.",
        ),
        (
            "See the demo.\n\n[demo]: https://demo.example/a",
            Oddity::Definition,
            "See the demo.\n\n[demo](https://demo.example/a)",
        ),
        (
            "[글][1]\n\n[1]: https://a.example \"제목\"\n[^2]: 아직\n[1]: /b",
            Oddity::Definition,
            "[글](https://a.example \"제목\")\n\n\\[^2]: 아직\n\\[1]: /b",
        ),
        (
            "[글][1]\n\n[1]: https://a.example 뒤의 말",
            Oddity::Definition,
            "[글][1]\n\n\\[1]: https://a.example 뒤의 말",
        ),
        ("<b>글", Oddity::Unclosed, r"\<b>글"),
        ("```\n글", Oddity::Unclosed, "```\n글\n```"),
        ("<b>글</b> ~~둘~~", Oddity::Unseen, r"\<b>글\</b> \~\~둘~~"),
        (
            "![배](https://a.example/b.png) &rarr;",
            Oddity::Unseen,
            r"\![배](https://a.example/b.png) &amp;rarr;",
        ),
    ] {
        let target = Target::Hugo;
        let id = paper(1, 1).id;
        assert_eq!(
            found_in_words(words, words, target),
            [
                Check::OwnWords(Place::Introduction, oddity),
                Check::OwnWords(Place::Comment(1, id), oddity)
            ],
            "{words}"
        );
        assert_eq!(oddity.mend(words, target), mended);
        assert!(!oddity.is_in(mended, target), "{words}");
    }
    let mended = Oddity::Unseen.mend("![[가]] [[나]]", Target::Obsidian);
    assert_eq!(mended, r"\!\[\[가]] \[\[나]]");
    assert!(!Oddity::Unseen.is_in(&mended, Target::Obsidian));
    // kramdown takes such marks.
    assert_eq!(found_in_words("**표 3(정확도)**을", "", Target::Jekyll), []);
}

#[test]
fn a_permalink_without_a_date_is_found_and_gets_one() {
    let mut format = Format::default();
    for (permalink, is_found) in [
        ("", false),
        ("/papers/daily/", true),
        ("/papers/{papers}/", true),
        ("/papers/{date}/", false),
        ("/papers/{list}/", false),
        ("/papers/{list_day}/", true),
        ("/papers/:title/", false),
        ("/papers/:titles/", true),
        ("/papers/:year/:month/:day/", false),
        ("/papers/:short_year/:y_day/", false),
        ("/papers/:year_:month_:day/", false),
        // The same every month, and every year.
        ("/papers/:day/", true),
        ("/papers/:month-:day/", true),
    ] {
        format.permalink = permalink.to_owned();
        let found = found("They float.", "Lab", &format, LATER);
        let expected: &[Check] = if is_found { &[Check::SameAddress] } else { &[] };
        assert_eq!(found, expected, "{permalink}");
    }
    assert_eq!(
        Check::SameAddress.remedy(&format),
        Some((Setting::Permalink, "/papers/{date}/".to_owned()))
    );
}

#[test]
fn a_permalink_is_checked_by_the_tokens_of_its_program() {
    for (target, permalink, is_found) in [
        (Target::Hugo, "/:year/:month/:day/", false),
        (Target::Hugo, "/:year/:monthname/:day/", false),
        (Target::Hugo, "/:filename/", false),
        (Target::Hugo, "/:year/:i_month/:i_day/", true),
        (Target::Hugo, "/:name/", true),
        (Target::Hugo, "/:2006/:Jan/:02/", false),
        (Target::Hugo, "/:2006/:01/", true),
        (Target::Jekyll, "/:year/:monthname/:day/", true),
        (Target::Jekyll, "/:name/", false),
        (Target::Obsidian, "/:title/", true),
        (Target::Obsidian, "/{date}/", false),
    ] {
        let format = Format {
            target,
            permalink: permalink.to_owned(),
            ..Format::default()
        };
        let found = found("They float.", "Lab", &format, LATER);
        let is_same = found.contains(&Check::SameAddress);
        assert_eq!(is_same, is_found, "{target:?} {permalink}");
    }
}

#[test]
fn a_permalink_with_a_token_that_jekyll_does_not_know_is_found_and_mended() {
    let tokens = |format: &Format| {
        let found = found("They float.", "Lab", format, LATER);
        let tokens = found.into_iter().find_map(|check| match check {
            Check::PermalinkTokens(tokens) => Some(tokens),
            _ => None,
        });
        tokens.unwrap_or_default()
    };
    for (permalink, unknown) in [
        ("/p/:titel/{date}/", vec![":titel"]),
        ("/a:b/{date}/:year_month/", vec![":b", ":year_month"]),
        ("/:categories/:year_:title:output_ext", vec![]),
        ("/p/{date}T09:00:/:Title/", vec![]),
        ("https://a.example/{date}/", vec![]),
    ] {
        for lines in ["", "permalink: "] {
            let mut format = Format::default();
            match lines {
                "" => format.permalink = permalink.to_owned(),
                key => format.front_matter = format!("{key}\"{permalink}\""),
            }
            assert_eq!(tokens(&format), unknown, "{permalink}");
            let remedy = Check::PermalinkTokens(Vec::new()).remedy(&format);
            assert_eq!(remedy.is_some(), lines.is_empty());
        }
    }
}

#[test]
fn a_permalink_with_a_token_that_hugo_does_not_know_is_found() {
    for (permalink, unknown) in [
        ("/p/:titel/{date}/", &[":titel"][..]),
        // All letters, digits and underscores after a colon belong to its token.
        ("/:year_:month_:day/{date}/", &[":year_", ":month_"]),
        (
            "/:categories/:title:output_ext",
            &[":categories", ":output_ext"],
        ),
        ("/p/{date}T09:00:/:Title/", &[":00", ":Title"]),
        (r"/{date}\:b/:weekday/", &[]),
        ("/:sections[1:]/:sectionslugs[last]/:slug/", &[]),
        ("/:sections[:x]/:slug/", &[]),
        // Dates as Go writes them.
        ("/:2006/:01/:02/:Jan/:Monday/:15/{date}/", &[]),
        ("https://a.example/{date}/", &[]),
    ] {
        for key in ["", "url"] {
            let mut format = Format {
                target: Target::Hugo,
                ..Format::default()
            };
            match key {
                "" => format.permalink = permalink.replace(r"\\", r"\"),
                key => format.front_matter = format!("{key}: \"{permalink}\""),
            }
            let unknown = unknown.iter().map(|&token| token.to_owned()).collect();
            let expected = match unknown {
                unknown if Vec::is_empty(&unknown) => vec![],
                unknown => vec![Check::PermalinkTokens(unknown)],
            };
            let found = found("They float.", "Lab", &format, LATER);
            assert_eq!(found, expected, "{permalink}");
        }
    }
}

/// What is found in lines of the editor's front matter, beside a permalink of the settings.
fn found_in_lines_beside(permalink: &str, lines: &str, target: Target) -> Vec<Check> {
    let format = Format {
        target,
        permalink: permalink.to_owned(),
        front_matter: lines.to_owned(),
        ..Format::default()
    };
    found("They float.", "Lab", &format, LATER)
}

/// What is found in lines of the editor's front matter for Jekyll.
fn found_in_lines(lines: &str) -> Vec<Check> {
    found_in_lines_beside("", lines, Target::Jekyll)
}

/// What is found in lines of the editor's front matter for Hugo.
fn found_in_lines_for_hugo(lines: &str) -> Vec<Check> {
    found_in_lines_beside("", lines, Target::Hugo)
}

/// What is found in them where each post has an address of its own.
fn found_in_lines_of_unique(lines: &str, target: Target) -> Vec<Check> {
    found_in_lines_beside("/p/{date}/", lines, target)
}

#[test]
fn a_permalink_among_ones_own_lines_is_found_if_it_has_no_date() {
    assert_eq!(
        found_in_lines("permalink: /papers/"),
        [Check::SameAddressInLines]
    );
    for lines in [
        "permalink: /p/{date}/",
        "permalink: \"/:title/\"",
        "url: /papers/",
    ] {
        assert_eq!(found_in_lines(lines), [], "{lines}");
    }
}

#[test]
fn a_line_of_ones_own_that_is_not_valid_yaml_is_found() {
    let broken = |lines: &str, line: &str| {
        let expected = [Check::FrontMatterLine(line.to_owned())];
        assert_eq!(found_in_lines(lines), expected, "{lines}");
    };
    for line in [
        "a: b: c",
        "  indented: x",
        "a: {{ x }}",
        "no key",
        "a: \"open",
        "a: 'it's'",
        "a: @me",
        "a: - b",
        "- entry",
        "\ta: b",
        "a: [b, c",
        "a: {b: c",
        "a: [b, \"c]",
        "a: [b]]",
        "a: [b}",
        "a: [b] c",
        "a: [b, , c]",
        "a: [b: c: d]",
        "a: [b #c]",
        "a: [:]",
        "a: {b: :}",
        "a: [@b]",
        "a: [{% b %}]",
        "a: {% b %}",
        "a: ? b",
        "a: -",
        "a: |22",
        "a: |x",
        "a: \"\\q\"",
        "a: \"\\xZZ\"",
        "a: :b",
        "a #b: c",
        "date: tomorrow",
        "date: \"2026-W02\"",
        "date: 2026-13-01",
        "date: 5",
        "date:",
        "date: [a]",
    ] {
        broken(line, line);
    }
    for (lines, line) in [
        ("a: \"b\"\n  c", "  c"),
        ("a: [b]\n  c", "  c"),
        ("a: b # c\n  d", "  d"),
        ("a: |\n    b\n  c", "  c"),
        ("a: |\n  b\n# c\n  d", "  d"),
        ("a:\n  b: 1\n c: 2", " c: 2"),
        ("a:\n  b: 1\n  b: 2", "  b: 2"),
        ("a:\n  - b\n  c: d", "  c: d"),
        ("a:\n  b: c\n  - d", "  - d"),
        ("a:\n  - b\n - c", " - c"),
        ("a:\n  b\n  c: d", "  c: d"),
        ("a:\n- b: c\n d: e", " d: e"),
        ("a:\n  b: c\n    d: e", "    d: e"),
        ("a:\n  [b", "  [b"),
        ("a:\n  - {b: c", "  - {b: c"),
        ("a: b\n- c", "- c"),
        ("a: b\n  {c: d}", "  {c: d}"),
        ("a: b\n  |2\n    c: d", "  |2"),
        // A value without a place is left out.
        ("{date}: a", "{date}: a"),
        ("toc: true\n  {date}", "  {date}"),
    ] {
        broken(lines, line);
    }
    broken("a: 1\nb: 2\na: 3", "a: 3");
    broken("a: b\n  c: d", "  c: d");
    broken("a:\n  - b: c: d", "  - b: c: d");
    for lines in [
        "image: {picture}",
        "image:\n  path: {picture}\n  alt: \"a: b\"",
        "a: |\n  any: thing: {top}\nb: >-\n  more",
        "list:\n- a\n- b: c",
        "a: [b, c]\nd: {e: f}",
        "a: 'it''s' # so: it is",
        "a: \"say \\\"hi\\\"\"",
        "# a: b: c",
        "a: b # c: d",
        "pin: true\ntoc: false",
        "url: https://a.example/b:c",
        "a:\n  b: |\n    any: thing: {top}\n\n    more\n  c: d",
        "a:\n  - >\n    any: thing\n  - b: c\n    d: e\n  - - f\n    - g",
        "a: |2\n    b\n  c",
        "a: | # c\n  b",
        "a: \"b\n  c\"",
        "a: [b,\n  c\n  ]\nd: e",
        "a: [{b: c, \"d\":e}, [f], 'g, h'] # i",
        "a: {b: [c, d], e: , f}",
        "a: b\n  c\n  d\ne:\n- f\n# g\n- h\n\ni:\n  # j\n  k: l",
        "a: \"\\u00e9\\\\q\"",
        "논문 제목: {top}",
        "date: {date}",
        "date: 2026-01-06 09:00:00 +0900\nlast:\n  date: tomorrow",
        "date: '2026-01-06T09:00'",
        "date: 2026/1/6 # so",
    ] {
        assert_eq!(found_in_lines(lines), [], "{lines}");
    }
}

#[test]
fn anchors_tags_and_keys_with_a_mark_are_valid_yaml() {
    for lines in front_matter::MARKED {
        for target in [Target::Jekyll, Target::Hugo] {
            assert_eq!(found_in_lines_of_unique(lines, target), [], "{lines}");
        }
    }
    for (lines, line) in [
        ("a: *unknown", "a: *unknown"),
        ("a: *b\nc: &b d", "a: *b"),
        ("<<: *a", "<<: *a"),
        ("a: &b c\nd: [*c]", "d: [*c]"),
        ("a: &b c\nd: *b e", "d: *b e"),
        ("a: & b", "a: & b"),
        ("a: &é b", "a: &é b"),
        ("a: &b &c d", "a: &b &c d"),
        ("a: &b c\nd: &e *b", "d: &e *b"),
        ("a: *", "a: *"),
        ("a: !ruby/object:Object {}", "a: !ruby/object:Object {}"),
        ("a: !!set {b, c}", "a: !!set {b, c}"),
        ("? a: b", "? a: b"),
        (": a", ": a"),
        ("? title\n: a\ntitle: b", "title: b"),
        // libyaml, by which Jekyll reads, wants a blank before or after the colon.
        ("a: [:b]", "a: [:b]"),
        ("a: {:b: c}", "a: {:b: c}"),
        ("a: \"\\é\"", "a: \"\\é\""),
    ] {
        let expected = [Check::FrontMatterLine(line.to_owned())];
        assert_eq!(found_in_lines(lines), expected, "{lines}");
    }
}

#[test]
fn a_value_of_a_type_that_stops_jekyll_or_is_lost_there_is_found() {
    for lines in [
        "slug: [a]",
        "slug: 5",
        "slug: 2026",
        "slug: 1.5",
        "slug: true",
        "slug: {a: b}",
        "slug: 2026-01-01",
        "slug:\n  - a",
        "slug:\n- a",
        "slug:\n  a: b",
        "permalink: [\"/:title/\"]",
        "permalink:\n  - /:title/",
        "title: [a]",
        "title: {a: b}",
        "layout: [post]",
        "layout:\n  - post",
        "categories: {a: b}",
        "categories: 5",
        "categories: true",
        "categories: 2026-01-01",
        "categories: [a, 5]",
        "categories: [{a: b}]",
        "tags: 5",
        "tags: {a: b}",
        "tags: [2026-01-01]",
        "tags: [a, \"b, c\", yes]",
        "tags:\n  a: b",
        "tag: 5",
        "date: 2026-01-06 25:00",
        "date: 2026-01-06 09:61:00",
        "date: 2026-01-06 09:00:00 +9999",
        "date: 5 o'clock",
    ] {
        let line = match lines.split_once('\n') {
            Some((_, line)) => line,
            None => lines,
        };
        let found = found_in_lines(lines);
        let expected = Check::FrontMatterLine(line.to_owned());
        assert!(found.contains(&expected), "{lines}: {found:?}");
    }
    assert_eq!(
        found_in_lines("tags:\n  - a\n  - 5"),
        [Check::FrontMatterLine("  - 5".to_owned())]
    );
    for lines in [
        "slug: a\nlayout: none\ntitle: 5",
        "slug: \"5\"\nlayout: post # a",
        "slug: ~\ntitle:\nlayout:",
        "slug: 2026-01-05-papers",
        "slug: {date}",
        "slug: |\n  a\ntitle: >-\n  a\n  b",
        "slug:\n  a",
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
    ] {
        let found = found_in_lines_of_unique(lines, Target::Jekyll);
        assert_eq!(found, [], "{lines}");
    }
}

#[test]
fn a_date_that_hugo_does_not_read_is_found() {
    for line in [
        "date: 2026-01-06 09:00",
        "date: 2026/01/06",
        "date: 2026-01-06 morning",
        "date: 2026-01-06 25:00:00",
        "date: [a]",
        "title: [a]",
    ] {
        let expected = [Check::FrontMatterLine(line.to_owned())];
        assert_eq!(found_in_lines_for_hugo(line), expected, "{line}");
    }
    for line in [
        "date: 2026-01-06",
        "date: 2026-01-06T09:00:00Z",
        "date: 2026-01-06 09:00:00 +0900",
        "date: '2026-01-06T09:00:00+09:00'",
        "date: {date}",
        // A number is a text to Hugo.
        "slug: 5\nurl: /p/{date}/\ntags: [2026, a]",
    ] {
        assert_eq!(found_in_lines_for_hugo(line), [], "{line}");
    }
}

#[test]
fn a_slug_among_ones_own_lines_is_found_if_it_has_no_date_and_the_permalink_neither() {
    let same = [Check::SameAddressInLines];
    for lines in [
        "slug: a",
        "slug: a\npermalink: /p/:title/",
        "slug: a\npermalink: /:slug/",
    ] {
        assert_eq!(found_in_lines(lines), same, "{lines}");
    }
    for lines in ["slug: a", "slug: 5", "slug: a\nurl: /p/:slug/"] {
        assert_eq!(found_in_lines_for_hugo(lines), same, "{lines}");
    }
    for lines in [
        "slug:",
        "slug: 'a-{date}'",
        "slug: '{list}'",
        "slug: a\npermalink: /p/{date}/",
        "slug: a\npermalink: /:year/:month/:day/:title/",
    ] {
        assert_eq!(found_in_lines(lines), [], "{lines}");
    }
    for (permalink, target, expected) in [
        ("/p/{date}/", Target::Jekyll, &[][..]),
        ("/p/:title/", Target::Jekyll, &same),
        ("/p/:slug/", Target::Hugo, &same),
        ("", Target::Obsidian, &[]),
    ] {
        let found = found_in_lines_beside(permalink, "slug: a", target);
        assert_eq!(found, expected, "{permalink} {target:?}");
    }
}

#[test]
fn an_empty_permalink_among_ones_own_lines_is_the_start_of_a_blog_of_jekyll() {
    let found = found_in_lines("permalink: ''");
    assert_eq!(found, [Check::SameAddressInLines]);
    assert_eq!(found_in_lines("permalink:"), []);
    assert_eq!(found_in_lines_for_hugo("url: ''"), []);
}

#[test]
fn a_post_that_is_of_another_day_in_utc_is_found_and_can_be_mended() {
    for (offset, time) in [
        ("+09:00", "07:30"),
        ("-05:00", "20:00"),
        ("+14:00", "13:59"),
    ] {
        let mut format = Format::default();
        let set = |format: &mut Format, setting: Setting, value: &str| {
            setting.write(format, value).expect("a value it can have");
        };
        set(&mut format, Setting::Offset, offset);
        set(&mut format, Setting::Time, time);
        assert_eq!(
            found("They float.", "Lab", &format, LATER),
            [Check::OtherDayInUtc],
            "{offset}"
        );
        let (setting, value) = Check::OtherDayInUtc.remedy(&format).expect("there is one");
        set(&mut format, setting, &value);
        assert_eq!(found("They float.", "Lab", &format, LATER), [], "{offset}");
    }
}

#[test]
fn tags_and_categories_that_a_program_cannot_have_are_found_and_left_out() {
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let mut format = Format::default();
    let set = |format: &mut Format, setting: Setting, value: &str| {
        setting.write(format, value).expect("any text");
    };
    set(
        &mut format,
        Setting::Tags,
        "AI, ai, C++, C#, 🚢, ++, 논문 요약",
    );
    set(
        &mut format,
        Setting::Categories,
        "Papers, papers, Daily, More",
    );
    let tags = Check::Tags(named(&["ai", "C#", "🚢", "++"]));
    let categories = Check::Categories(named(&["papers", "More"]));
    assert_eq!(
        found("They float.", "Lab", &format, LATER),
        [tags.clone(), categories.clone()]
    );
    for check in [tags, categories] {
        let (setting, value) = check.remedy(&format).expect("there is one");
        set(&mut format, setting, &value);
    }
    assert_eq!(found("They float.", "Lab", &format, LATER), []);

    format.target = Target::Obsidian;
    set(
        &mut format,
        Setting::Tags,
        "#AI, machine learning, 2026, C++, 논문 요약, ai",
    );
    assert_eq!(
        found("They float.", "Lab", &format, LATER),
        [Check::Tags(named(&["2026", "C++"]))]
    );
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let post = daily_papers::post::write(&digest, &format, at(LATER)).text;
    assert!(
        post.contains("\ntags: [AI, machine-learning, 논문-요약]\n"),
        "{post}"
    );
}

#[test]
fn the_default_author_is_looked_at_until_somebody_writes_or_confirms_one() {
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    let signed = |settings: &[(Setting, &str)]| {
        let mut format = Format::default();
        for (setting, value) in settings {
            assert_eq!(setting.write(&mut format, value), Ok(()));
        }
        post::checks(&digest, &format, at(LATER)).contains(&Check::Author)
    };
    assert!(signed(&[]));
    assert!(signed(&[(Setting::Target, "hugo")]));
    for settings in [
        (Setting::Author, "jane"),
        (Setting::Author, "lim4349"),
        (Setting::Author, ""),
        // These posts have no author.
        (Setting::Language, "en"),
        (Setting::Target, "markdown"),
    ] {
        assert!(!signed(&[settings]), "{settings:?}");
    }
}

#[test]
fn an_address_that_was_only_put_in_brackets_is_nothing_to_look_at() {
    let format = Format::default();
    for target in Target::ALL {
        let format = Format {
            target,
            ..format.clone()
        };
        let summary = "Code at https://a.example/x and http://b.example.";
        assert_eq!(found(summary, "Lab", &format, LATER), [], "{target:?}");
        let papers = [Paper {
            summary: CleanText::new(summary),
            ..paper(1, 1)
        }];
        let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
        assert_eq!(changes(&digest, &format, at(LATER)), []);
        let also = format!("{summary} A|B");
        assert_eq!(
            found(&also, "Lab", &format, LATER),
            [Check::Protected(vec![1])]
        );
    }
}

// ---- What the list of a day does not have ----

/// The checks of a plain list, and the line of its post that counts the papers, with a list that lacks papers or was fetched
/// before it closed.
fn checks_and_count(
    period: Period,
    (is_incomplete, before_closing): (bool, bool),
    language: Language,
    now: &str,
) -> (Vec<Check>, String) {
    let mut paper = paper(1, 1);
    paper.organization = Some(CleanText::new("Lab"));
    paper.summary = CleanText::new("They float.");
    let papers = [paper];
    let digest = Digest::top(period, &papers, 1, Count::All).fetched(is_incomplete, before_closing);
    let format = Format {
        language,
        ..Format::default()
    };
    let text = post::write(&digest, &format, at(now)).text;
    let mut lines = text.lines();
    let count = lines.find(|line| line.contains("**1")).unwrap_or_default();
    (checks(&digest, &format, at(now)), count.to_owned())
}

#[test]
fn a_closed_list_that_was_fetched_before_says_so_in_its_post() {
    let monday = Period::Day(day("2026-01-05"));
    let of = |early, language, now| checks_and_count(monday, (false, early), language, now);
    for (language, count, early) in [
        (
            Language::Korean,
            "총 **1개**의 논문이 수집되었습니다.",
            " 마감되기 전의 목록입니다.",
        ),
        (
            Language::English,
            "**1** paper was collected.",
            " The list is from before it closed.",
        ),
    ] {
        assert_eq!(
            of(true, language, LATER),
            (vec![Check::FetchedBeforeClosing], format!("{count}{early}"))
        );
        assert_eq!(of(false, language, LATER), (vec![], count.to_owned()));
    }
    let open = of(true, Language::English, "2026-01-05T23:59:59Z");
    assert_eq!(
        open,
        (
            vec![Check::StillOpen],
            "**1** paper was collected.".to_owned()
        ),
        "an open list is not expected to be more"
    );
}

#[test]
fn a_closed_week_that_was_loaded_before_says_so_in_its_post() {
    let week = Period::Week(Week::from(day("2026-01-05")));
    let of = |early, now| checks_and_count(week, (false, early), Language::English, now);
    let (_, on_time) = of(false, LATER);
    let (found, early) = of(true, LATER);
    assert_eq!(found, [Check::FetchedBeforeClosing]);
    assert_eq!(
        early,
        format!("{on_time} The list is from before it closed.")
    );
    let (_, open) = of(true, "2026-01-09T12:00:00Z");
    assert!(!open.contains("before it closed"), "{open}");
}

#[test]
fn a_list_without_its_end_says_so_in_its_post_and_then_nothing_of_its_age() {
    let monday = Period::Day(day("2026-01-05"));
    for (language, lack) in [
        (Language::Korean, "목록의 뒷부분이 빠져 있습니다."),
        (Language::English, "The end of the list is missing."),
    ] {
        let (found, count) = checks_and_count(monday, (true, false), language, LATER);
        assert_eq!(found, [Check::Incomplete]);
        assert!(count.ends_with(&format!(". {lack}")), "{count}");
        let (found, both) = checks_and_count(monday, (true, true), language, LATER);
        assert_eq!(found, [Check::Incomplete, Check::FetchedBeforeClosing]);
        assert_eq!(both, count);
    }
}

#[test]
fn the_post_of_a_sample_has_its_mark_in_title_permalink_and_file_name() {
    let papers = [paper(1, 1)];
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
    for target in Target::ALL {
        for (language, mark) in [(Language::Korean, "예시"), (Language::English, "sample")] {
            let format = Format {
                target,
                language,
                permalink: "/papers/{date}/".to_owned(),
                ..Format::default()
            };
            let body =
                |is_sample| post::Body::new(&digest.clone().sample(is_sample), &format, at(LATER));
            let (real, sample) = (body(false), body(true));
            assert_eq!(sample.title, format!("{} ({mark})", real.title));
            assert_eq!(sample.permalink, "/papers/2026-01-06-sample/");
            let name = |body: post::Body| body.write(&format, at(LATER)).file_name;
            let stem = name(real).replace(".md", "");
            assert_eq!(name(sample), format!("{stem}-sample.md"));
        }
    }
}
