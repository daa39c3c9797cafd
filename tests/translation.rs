//! Translations: what a translator must leave alone, what is stored, and posts that show them.

mod support;

use std::fmt::Write as _;

use daily_papers::{
    papers::{
        ArxivId, CleanText, Corrections, Count, Digest, Paper, PaperText, Stored, Translation,
        Translations, Unreadable, source_hash,
    },
    post::{
        self, Body, Check, Format, Language, LostPlaceholder, Masked, Setting, Target, TextVersion,
    },
};
use proptest::prelude::*;
use support::{
    assert_same_text, at, day,
    hostile::{any_paper, any_text},
    outline::{Engine, Outline, body_of},
    paper, text_of,
};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

// ---- Masking ----

fn masked(text: &str) -> Masked {
    Masked::new(&CleanText::new(text))
}

#[test]
fn what_is_no_language_becomes_a_placeholder() {
    for (text, expected) in [
        ("Boats float on water.", "Boats float on water."),
        (
            "A boat, an e.g., and i.e. two.",
            "A boat, an e.g., and i.e. two.",
        ),
        (r"Since $x_i > 0$ it floats.", "Since [1] it floats."),
        (r"\textbf{Boats} cost \$60 or $70.", "[1] cost [2] or [3]."),
        (
            r"It is \(a + b\), or \emph{not {so}} much.",
            "It is [1], or [2] much.",
        ),
        ("Call `float()` twice.", "Call [1] twice."),
        (
            "See https://a.example/b_(c), and github.com/a.",
            "See [1], and [2].",
        ),
        (
            "Qwen2.5-VL-7B and GPT-4o beat LLaVA.",
            "[1] and [2] beat [3].",
        ),
        (
            "A GPT-based, LLM's and state-of-the-art boat",
            "A [1]-based, [2]'s and state-of-the-art boat",
        ),
        ("Chain-of-Thought helps Qwen-Image.", "[1] helps [2]."),
        (
            "By 3.5 % or 12% in 40 ms, 7B and 2x.",
            "By [1] or [2] in [3], [4] and [5].",
        ),
        (
            "It floats [3, 5], as (Muster et al., 2024) say [12].",
            "It floats [1], as [2] say [3].",
        ),
        (
            "So (Ada and Bora, 2024b) say (see above).",
            "So [1] say (see above).",
        ),
        (
            "With 12 boats GPT-4 [7] sinks.",
            "With [1] boats [2] sinks.",
        ),
        (
            "The snake_case of [MASK] and a@b.example",
            "The [1] of [[2]] and [3]",
        ),
        (
            "[ 1 ] and 【2】 are none of ours.",
            "[1] and [2] are none of ours.",
        ),
        (
            r"An open { and a lone \ and $",
            "An open [1] and a lone [2]and [3]",
        ),
    ] {
        let masked = masked(text);
        assert_eq!(masked.text(), expected, "{text}");
        assert_eq!(masked.unmask(masked.text()), Ok(CleanText::new(text)));
    }
}

#[test]
fn a_translation_may_have_another_order_and_other_brackets() {
    let masked = masked("With $a$ boats GPT-4 sinks, by Ada2.");
    assert_eq!(masked.text(), "With [1] boats [2] sinks, by [3].");
    for translated in [
        "[3]의 [2]는 배 [1]",
        "【3】의 [ 2 ]는 배 ［1］",
        " [3]의 \n[2]는 배 [1]",
    ] {
        let text = masked.unmask(translated).expect("all are there");
        assert_eq!(&*text, "Ada2의 GPT-4는 배 $a$", "{translated}");
    }
}

#[test]
fn a_placeholder_that_is_lost_doubled_or_invented_is_noticed() {
    let masked = masked("With $a$ boats GPT-4 sinks.");
    for translated in [
        "",
        "[1]",
        "[2] [2]",
        "[1] [2] [1]",
        "[1] [2] [3]",
        "[0] [1] [2]",
        "[1] [2] [99999999999999999999999999]",
        "1 2",
        "(1) (2)",
    ] {
        assert_eq!(
            masked.unmask(translated),
            Err(LostPlaceholder),
            "{translated}"
        );
    }
}

#[test]
fn with_names_left_in_their_place_a_translation_has_to_have_them_all() {
    let masked = Masked::with_names(&CleanText::new(
        "With $a$ GPT-4 beats LLaVA, and LLaVA [3] LLaVA-2.",
    ));
    assert_eq!(
        masked.text(),
        "With [1] GPT-4 beats LLaVA, and LLaVA [2] LLaVA-2."
    );
    let found = masked.unmask("[2] LLaVA-2는 LLaVA, LLaVA, GPT-4와 [1].");
    assert_eq!(
        found.as_deref(),
        Ok("[3] LLaVA-2는 LLaVA, LLaVA, GPT-4와 $a$.")
    );
    for translated in [
        "[2] LLaVA-2는 LLaVA, GPT-5와 [1].",
        "[2] LLaVA는 LLaVA, LLaVA, GPT-4와 [1].",
        "LLaVA-2는 LLaVA, LLaVA, GPT-4와 [1].",
        "[2] 라바-2는 LLaVA, LLaVA, GPT-4와 [1].",
    ] {
        assert_eq!(
            masked.unmask(translated),
            Err(LostPlaceholder),
            "{translated}"
        );
    }
}

#[test]
fn a_text_of_nothing_but_names_needs_no_translator() {
    for (text, has_words) in [
        ("GPT-4o 12%", false),
        ("GPT-4o: boats", true),
        ("배", false),
    ] {
        assert_eq!(masked(text).has_words(), has_words, "{text}");
    }
}

#[test]
fn what_a_hostile_translator_adds_is_text() {
    let masked = masked("With $a$ boats float.");
    let text = masked.unmask("{% raw %}\\textbf{$x$} [1]\u{202e}\n<b>](javascript:1)");
    let text = text.expect("the placeholder is there");
    assert_eq!(&*text, "% raw %}textbfx} $a$ <b>](javascript:1)");
}

/// Texts as papers have them: words, formulas, links, citations and names, with punctuation between them.
fn any_scientific_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-z]{1,8}",
        "[A-Z][a-z]{0,6}",
        "[0-9]{1,3}(\\.[0-9])?( ?%| ms|x)?",
        "\\[[0-9, ]{1,6}\\]",
        "\\$[a-z_^{}0-9\\\\ =]{0,8}\\$?",
        "\\\\[a-z]{1,5}(\\{[a-z ]{0,5}\\}?)?",
        "https?://[a-z./_()-]{1,12}",
        "\\((Ada|Bora) (et al\\.|and Chen), 20[0-9]{2}[a-b]?\\)",
        "[A-Z]{1,3}[a-z0-9.-]{0,6}",
        "[\\[\\](){}【】［］`'\"_~*<>|#&%$\\\\.,;:!?-]{1,3}",
        any_text(),
    ];
    let separator = prop::sample::select(vec![" ", " ", " ", "", ", ", "-"]);
    prop::collection::vec((part, separator), 0..16).prop_map(|parts| {
        parts
            .into_iter()
            .fold(String::new(), |mut text, (part, separator)| {
                let _ = write!(text, "{part}{separator}");
                text
            })
    })
}

/// The numbers of the placeholders of a masked text.
fn placeholders(masked: &Masked) -> usize {
    (1..)
        .take_while(|number| masked.text().contains(&format!("[{number}]")))
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn masking_and_unmasking_give_the_text_back(text in any_scientific_text()) {
        let text = CleanText::new(&text);
        for masked in [Masked::new(&text), Masked::with_names(&text)] {
            prop_assert_eq!(masked.unmask(masked.text()), Ok(text.clone()), "{}", masked.text());
            prop_assert!(!masked.text().contains(['$', '\\', '{']), "{}", masked.text());
        }
    }

    #[test]
    fn whatever_is_translated_around_the_placeholders_every_part_comes_back_once(
        text in any_scientific_text(),
        words in "[가-힣 ]{0,20}",
    ) {
        let masked = masked(&text);
        let count = placeholders(&masked);
        let backwards: String = (1..=count).rev().map(|number| format!("{words}[{number}]")).collect();
        prop_assert!(masked.unmask(&backwards).is_ok(), "{backwards}");
        if count > 0 {
            let last = format!("[{count}]");
            prop_assert_eq!(masked.unmask(&backwards.replace(&last, "")), Err(LostPlaceholder));
            prop_assert_eq!(masked.unmask(&format!("{backwards}{last}")), Err(LostPlaceholder));
        }
    }

    #[test]
    fn any_answer_is_clean_or_refused(text in any_scientific_text(), answer in any::<String>()) {
        if let Ok(text) = masked(&text).unmask(&answer) {
            prop_assert_eq!(CleanText::new(&text), text);
        }
    }
}

// ---- What is stored ----

fn id(number: usize) -> ArxivId {
    paper(number, 0).id
}

fn translation(field: PaperText, source: &str, text: &str, is_corrected: bool) -> Translation {
    Translation {
        field,
        source: source_hash(&CleanText::new(source)),
        text: CleanText::new(text),
        is_corrected,
    }
}

#[test]
fn the_hash_of_a_source_is_the_same_on_every_device() {
    // Of the authors of FNV.
    assert_eq!(source_hash(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(source_hash("foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn a_correction_comes_before_a_machine_and_both_are_of_one_text() {
    let mut boats = paper(1, 1);
    boats.summary = CleanText::new("Boats float.");
    let mut translations = Translations::new("ko");
    let field = PaperText::Abstract;
    assert_eq!(translations.get(&boats, field), None);
    let machine = translation(field, "Boats float.", "보트 뜬다.", false);
    let corrected = translation(field, "Boats float.", "배는 뜬다.", true);
    for translation in [&corrected, &machine] {
        translations.set(&boats.id, translation.clone());
    }
    assert_eq!(translations.get(&boats, field), Some(&corrected));
    assert_eq!(translations.get(&paper(2, 1), field), None);
    assert!(!translations.has_outdated(&boats.id, field, field.of(&boats)));

    let taken_back = translation(field, "Boats float.", "", true);
    translations.set(&boats.id, taken_back);
    assert_eq!(translations.get(&boats, field), Some(&machine));

    translations.set(&boats.id, corrected);
    boats.summary = CleanText::new("Boats float well.");
    assert_eq!(translations.get(&boats, field), None);
    assert!(translations.has_outdated(&boats.id, field, field.of(&boats)));
    translations.clear_corrections();
    assert!(
        !translations.has_outdated(&boats.id, field, field.of(&boats)) && !translations.is_empty()
    );
}

#[test]
fn corrections_are_read_as_they_were_written() {
    let mut corrections = Corrections::default();
    assert_eq!(corrections.to_json(), "");
    let korean = translation(PaperText::Abstract, "Boats float.", "배는 \"뜬다\".", true);
    let title = translation(PaperText::Title, "Boats", "배", true);
    corrections.set("ko", &korean);
    corrections.set("ko", &title);
    corrections.set("ja", &translation(PaperText::Title, "Boats", "船", true));
    corrections.set("ko", &translation(PaperText::Title, "Boats", "", true));
    let json = corrections.to_json();
    let read = Corrections::from_stored(&json);
    assert_eq!(
        read,
        Ok(Stored {
            value: corrections.clone(),
            skipped: 0
        })
    );
    assert_eq!(corrections.of_language("ko").collect::<Vec<_>>(), [korean]);
    assert_eq!(corrections.of_language("ja").count(), 1);
    assert_eq!(corrections.of_language("de").count(), 0);
}

#[test]
fn corrections_of_two_devices_are_united_and_the_own_ones_stay() {
    let of = |entries: &[(&str, PaperText, &str)]| {
        let mut corrections = Corrections::default();
        for (language, field, text) in entries {
            corrections.set(language, &translation(*field, "Boats", text, true));
        }
        corrections
    };
    let mut own = of(&[
        ("ko", PaperText::Title, "배"),
        ("ja", PaperText::Title, "船"),
    ]);
    let other = of(&[
        ("ko", PaperText::Title, "보트"),
        ("ja", PaperText::Title, "船"),
        ("ko", PaperText::Abstract, "배가 뜬다."),
        ("de", PaperText::Title, "Boote"),
    ]);
    assert_eq!(own.unite(other), 1);
    let united = of(&[
        ("ko", PaperText::Title, "배"),
        ("ja", PaperText::Title, "船"),
        ("ko", PaperText::Abstract, "배가 뜬다."),
        ("de", PaperText::Title, "Boote"),
    ]);
    assert_eq!(own, united);
    // Of an earlier text it is another correction.
    let mut earlier = Corrections::default();
    earlier.set("ko", &translation(PaperText::Title, "A boat", "배", true));
    assert_eq!(own.unite(earlier), 0);
    assert_eq!(own.of_language("ko").count(), 3);
}

#[test]
fn a_correction_that_cannot_be_read_costs_itself_and_a_newer_version_everything() {
    let json = r#"{"version": 1, "corrections": [{"language": "ko"}, 7,
        {"language": "ko", "field": "poem", "source": "00", "text": "배"},
        {"language": "ko", "field": "title", "source": "00000000000000ff", "text": " 배\n"}]}"#;
    let read = Corrections::from_stored(json).expect("corrections");
    assert_eq!(read.skipped, 2);
    let of_title = Translation {
        field: PaperText::Title,
        source: 255,
        text: CleanText::new("배"),
        is_corrected: true,
    };
    assert_eq!(read.value.of_language("ko").collect::<Vec<_>>(), [of_title]);
    // A text that a later page may know stays.
    assert!(read.value.to_json().contains("poem"));
    assert_eq!(
        Corrections::from_stored(r#"{"version": 2, "corrections": []}"#),
        Err(Unreadable::Newer(2))
    );
    for text in ["", "배", "[]", r#"{"version": 1}"#] {
        assert_eq!(
            Corrections::from_stored(text),
            Err(Unreadable::Malformed),
            "{text}"
        );
    }
}

// ---- Posts ----

/// Four papers: two are translated by a machine, one by the editor, and one not.
fn papers() -> Vec<Paper> {
    let texts = [
        (
            "Boats of Paper",
            r"Boats with $n$ folds float for 40 ms [3].",
        ),
        (
            "Kites: A Survey",
            "Kites fly, and KiteNet-2 flies *higher*.",
        ),
        ("Ropes", "Ropes hold."),
        ("Tides", "Tides come."),
    ];
    let paper_of = |(number, (title, summary)): (usize, (&str, &str))| {
        let mut paper = paper(number, 10 - u32::try_from(number).expect("it is small"));
        paper.title = CleanText::new(title);
        paper.summary = CleanText::new(summary);
        paper.ai_summary = (number == 1).then(|| CleanText::new("Boats in short."));
        paper
    };
    (1..).zip(texts).map(paper_of).collect()
}

fn translations() -> Translations {
    let mut translations = Translations::new("ko");
    for (number, field, source, text, is_corrected) in [
        (
            1,
            PaperText::Abstract,
            r"Boats with $n$ folds float for 40 ms [3].",
            "$n$번 접은 배는 40 ms [3] 동안 뜹니다.",
            false,
        ),
        (1, PaperText::Title, "Boats of Paper", "종이배", false),
        (
            1,
            PaperText::AiSummary,
            "Boats in short.",
            "배를 줄이면.",
            false,
        ),
        (
            2,
            PaperText::Abstract,
            "Kites fly, and KiteNet-2 flies *higher*.",
            "<b>연</b>은 {{ 날고 }} KiteNet-2는 *더 높이* 납니다.",
            false,
        ),
        (
            3,
            PaperText::Abstract,
            "Ropes hold.",
            "밧줄이 버틴다.",
            false,
        ),
        (
            3,
            PaperText::Abstract,
            "Ropes hold.",
            "밧줄은 끊어지지 않는다.",
            true,
        ),
    ] {
        translations.set(&id(number), translation(field, source, text, is_corrected));
    }
    translations
}

fn with(settings: &[(Setting, &str)]) -> Format {
    let mut format = Format::default();
    for (setting, value) in settings {
        assert_eq!(setting.write(&mut format, value), Ok(()), "{setting:?}");
    }
    format
}

fn digest<'a>(papers: &'a [Paper], translations: &'a Translations) -> Digest<'a> {
    Digest::top_of_day(day("2026-01-05"), papers, Count::All).with_translations(translations)
}

fn post(format: &Format) -> String {
    post::write(&digest(&papers(), &translations()), format, at(LATER)).text
}

#[test]
fn a_post_of_translations_is_the_golden_one() {
    let format = with(&[(Setting::Translation, "translation")]);
    let golden = text_of("tests/golden/translation.md");
    assert_same_text(&post(&format), &golden, "the translated post");
}

#[test]
fn a_post_of_translations_and_originals_is_the_golden_one() {
    let format = with(&[
        (Setting::Translation, "both"),
        (Setting::TranslatedTitles, "yes"),
        (Setting::AiSummary, "yes"),
    ]);
    let golden = text_of("tests/golden/translation-both.md");
    assert_same_text(&post(&format), &golden, "the post of both");
}

#[test]
fn translations_change_no_post_that_shows_originals() {
    let without = |format: &Format| {
        let papers = papers();
        let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
        (
            post::write(&digest, format, at(LATER)).text,
            post::checks(&digest, format, at(LATER)),
        )
    };
    let english = [(Setting::Language, "en"), (Setting::Translation, "both")];
    let other = [
        (Setting::TranslationLanguage, "ja"),
        (Setting::Translation, "translation"),
    ];
    for settings in [&[][..], &english, &[(Setting::TranslatedTitles, "yes")]] {
        let format = with(settings);
        let (text, checks) = without(&format);
        assert_same_text(&post(&format), &text, "the original post");
        let papers = papers();
        let found = post::checks(&digest(&papers, &translations()), &format, at(LATER));
        assert_eq!(found, checks);
    }
    // Those of another language are not shown.
    let format = with(&other);
    assert_same_text(
        &post(&format),
        &without(&format).0,
        "the post in another language",
    );
}

#[test]
fn the_mark_of_a_machine_is_once_in_every_layout_unless_it_is_switched_off() {
    let mark = "기계 번역";
    for layout in ["reference", "compact", "table", "cards"] {
        let mut format = with(&[
            (Setting::Translation, "translation"),
            (Setting::TranslatedTitles, "yes"),
            (Setting::Layout, layout),
        ]);
        assert_eq!(post(&format).matches(mark).count(), 1, "{layout}");
        format.translation_mark = false;
        assert_eq!(post(&format).matches(mark).count(), 0, "{layout}");
    }
    let own = with(&[
        (Setting::Translation, "translation"),
        (Setting::Layout, "own"),
        (Setting::LayoutHead, "# {title}"),
        (Setting::LayoutItem, "{summary} ({summary:label})"),
    ]);
    let text = post(&own);
    assert_eq!(text.matches(mark).count(), 1, "{text}");
    assert!(
        text.ends_with("Tides come. (Abstract)\n\n기계 번역이 들어 있습니다.\n"),
        "{text}"
    );
    assert!(text.contains("밧줄은 끊어지지 않는다. (초록)\n"), "{text}");

    // What the editor wrote is none of a machine.
    let papers = papers();
    let digest = Digest::from_indices(
        daily_papers::calendar::Period::Day(day("2026-01-05")),
        &papers,
        1,
        &[2],
    );
    let translations = translations();
    let digest = digest.with_translations(&translations);
    let format = with(&[(Setting::Translation, "translation")]);
    let text = post::write(&digest, &format, at(LATER)).text;
    assert!(text.contains("끊어지지") && !text.contains(mark), "{text}");
}

#[test]
fn an_own_layout_places_translation_and_original() {
    let format = with(&[
        (Setting::Translation, "both"),
        (Setting::TranslatedTitles, "yes"),
        (Setting::Layout, "own"),
        (Setting::LayoutHead, "{count}"),
        (
            Setting::LayoutItem,
            "- {title} · {title:original}\n- {summary:short}\n- {summary:original}\n- {ai-summary} · {ai-summary:original}",
        ),
    ]);
    let text = post(&format);
    let item = "- 종이배 · Boats of Paper\n  - $n$번 접은 배는 40 ms [3] 동안 뜹니다.\n  \
        - Boats with $n$ folds float for 40 ms [3].\n  - 배를 줄이면. · Boats in short.\n";
    assert!(text.contains(item), "{text}");
    assert!(text.contains("- Tides\n  - Tides come.\n"), "{text}");
}

#[test]
fn a_single_paper_is_copied_as_it_is_in_the_post() {
    let (papers, translations) = (papers(), translations());
    let format = with(&[(Setting::Translation, "translation")]);
    let item = post::translated_item(
        &papers[2],
        "",
        (&translations, &Translations::default()),
        &format,
    );
    assert!(item.contains("- 초록: 밧줄은 끊어지지 않는다."), "{item}");
    assert!(post::item(&papers[2], "", &format).contains("- Abstract: Ropes hold."));
}

#[test]
fn every_run_knows_its_language() {
    let (papers, translations) = (papers(), translations());
    let format = with(&[
        (Setting::Translation, "both"),
        (Setting::TranslatedTitles, "yes"),
    ]);
    let body = Body::new(&digest(&papers, &translations), &format, at(LATER));
    let languages = |item: &post::Item| -> Vec<&str> {
        let of_texts = item.lines.iter().filter(|line| line.label.is_some());
        [item.language]
            .into_iter()
            .chain(of_texts.map(|line| line.language))
            .collect()
    };
    // Title; original title, abstract, original abstract.
    assert_eq!(languages(&body.items[0]), ["ko", "en", "ko", "en"]);
    assert_eq!(languages(&body.items[3]), ["en", "en"]);
}

#[test]
fn a_check_says_how_many_papers_go_out_in_english() {
    let (papers, mut translations) = (papers(), translations());
    let untranslated = |translations: &Translations, format: &Format| -> Vec<Check> {
        let checks = post::checks(&digest(&papers, translations), format, at(LATER));
        let of_translation = |check: &Check| {
            matches!(
                check,
                Check::Untranslated(_) | Check::OutdatedCorrections(_)
            )
        };
        checks.into_iter().filter(of_translation).collect()
    };
    let abstracts = with(&[(Setting::Translation, "translation")]);
    let titles = with(&[
        (Setting::Translation, "both"),
        (Setting::TranslatedTitles, "yes"),
    ]);
    assert_eq!(
        untranslated(&translations, &abstracts),
        [Check::Untranslated(1)]
    );
    assert_eq!(
        untranslated(&translations, &titles),
        [Check::Untranslated(3)]
    );
    assert_eq!(
        untranslated(&Translations::default(), &abstracts),
        [Check::Untranslated(4)]
    );
    let none = with(&[
        (Setting::Translation, "translation"),
        (Setting::Summary, "nothing"),
    ]);
    assert_eq!(untranslated(&Translations::default(), &none), []);

    let field = PaperText::Abstract;
    translations.set(
        &id(4),
        translation(field, "Tides went.", "물이 빠졌다.", true),
    );
    assert_eq!(
        untranslated(&translations, &abstracts),
        [Check::Untranslated(1), Check::OutdatedCorrections(vec![4])]
    );
}

#[test]
fn the_settings_say_into_which_language() {
    let format = Format::default();
    assert_eq!(format.translation_language(), Some("ko"));
    assert!(!format.shows_translations());
    let english = with(&[(Setting::Language, "en"), (Setting::Translation, "both")]);
    assert_eq!(english.language, Language::English);
    assert_eq!(
        (english.translation_language(), english.shows_translations()),
        (None, false)
    );
    let japanese = with(&[
        (Setting::Language, "en"),
        (Setting::TranslationLanguage, "ja"),
    ]);
    assert_eq!(japanese.translation_language(), Some("ja"));
    for version in TextVersion::ALL {
        assert_eq!(TextVersion::from_name(version.name()), Some(version));
    }
}

/// Papers with translations of their texts, by whoever.
fn any_translated_papers() -> impl Strategy<Value = (Vec<Paper>, Translations)> {
    let texts = (any_text(), any_text(), any_text(), any::<[bool; 3]>());
    prop::collection::vec((any_paper(), texts), 1..4).prop_map(|papers| {
        let mut translations = Translations::new("ko");
        for (paper, (title, summary, ai_summary, corrected)) in &papers {
            let texts = [title, summary, ai_summary];
            for ((field, text), corrected) in PaperText::ALL.into_iter().zip(texts).zip(corrected) {
                let source = field.of(paper).cloned().unwrap_or_default();
                translations.set(&paper.id, translation(field, &source, text, *corrected));
            }
        }
        (
            papers.into_iter().map(|(paper, _)| paper).collect(),
            translations,
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_a_translator_says_becomes_markup(
        (papers, translations) in any_translated_papers(),
        target in prop::sample::select(Target::ALL.to_vec()),
        version in prop::sample::select(TextVersion::ALL.to_vec()),
    ) {
        let mut format = support::hostile::everything(target);
        format.translation = version;
        format.translated_titles = true;
        let digest = digest(&papers, &translations);
        let text = post::write(&digest, &format, at(LATER)).text;
        let body = Body::new(&digest, &format, at(LATER));
        let meant = Outline::meant(&body, target, Engine::CommonMark);
        let seen = Outline::of_post(body_of(&text), &body, target);
        let seen = seen.map_err(TestCaseError::fail)?;
        prop_assert_eq!(seen.difference(&meant, Engine::CommonMark), None, "{}", text);
    }
}
