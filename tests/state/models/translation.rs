//! Translating the papers of the post, and correcting what came of it.

use daily_papers::{
    browser::{Availability, ModelError, Models},
    calendar::Period,
    hub::DayList,
    papers::{CleanText, PaperText, Translation, source_hash},
    post::{Check, Setting, TextVersion},
    state::{ModelPhase, ModelProgress},
};
use leptos::prelude::*;

use super::{MONDAY, TUESDAY, answer, boats, create, set};
use crate::support::{Device, FakeModels, FakeSource, Page, settle};

/// A page in Korean that shows a list on a device that translates.
fn showing(list: DayList, translator: &FakeModels) -> Page {
    let page = Page::open_on(
        Period::Day(list.day),
        FakeSource::default(),
        translator.clone(),
    );
    set(&page, Setting::Language, "ko");
    page.answer(list);
    page
}

fn phase(page: &Page) -> ModelPhase {
    page.state.models.translation.phase.get_untracked()
}

/// Presses the button, and gives the page its translator.
fn press(page: &Page, translator: &FakeModels) {
    page.state.models.translate();
    settle();
    create(translator);
}

fn checks(page: &Page) -> Vec<Check> {
    page.state.post.checks.get_untracked()
}

fn available() -> FakeModels {
    FakeModels::new(Availability::Available)
}

#[test]
fn a_press_translates_the_papers_of_the_post_in_order_and_two_at_a_time() {
    let translator = available();
    let page = showing(boats(MONDAY, 4), &translator);
    assert!(page.post_text().contains("- Abstract: Boat one floats."));
    press(&page, &translator);
    assert_eq!(translator.created(), ["ko"]);
    assert_eq!(
        translator.pending(),
        ["Boat one floats.", "Boat two floats."]
    );
    answer(&translator, "배 하나가 뜬다.");
    assert!(page.post_text().contains("- 초록: 배 하나가 뜬다."));
    assert!(checks(&page).contains(&Check::Untranslated(3)));
    assert_eq!(
        translator.pending(),
        ["Boat two floats.", "Boat three floats."]
    );
    for text in ["배 둘이 뜬다.", "배 셋이 뜬다.", "배 넷이 뜬다."] {
        answer(&translator, text);
    }
    let progress = ModelProgress {
        total: 4,
        done: 4,
        ..ModelProgress::default()
    };
    assert_eq!(phase(&page), ModelPhase::Done(progress));
    assert_eq!(translator.max_pending(), 2);
    assert!(translator.is_given_back());
    let text = page.post_text();
    assert!(
        text.contains("- 초록: 배 넷이 뜬다.") && !text.contains("floats"),
        "{text}"
    );
    assert_eq!(text.matches("기계 번역").count(), 1);
    assert!(
        !checks(&page)
            .iter()
            .any(|check| matches!(check, Check::Untranslated(_)))
    );
}

#[test]
fn a_model_is_loaded_within_the_press_and_said_in_percent() {
    let translator = FakeModels::new(Availability::Downloadable);
    let page = showing(boats(MONDAY, 1), &translator);
    let models = page.state.models;
    assert_eq!(
        models.translation.availability.get_untracked(),
        Some(Availability::Downloadable)
    );
    // What is to be loaded is said first.
    models.translate();
    assert_eq!(phase(&page), ModelPhase::Asking);
    assert!(!translator.is_creating());
    models.translate();
    // Before anything else has run.
    assert!(translator.is_creating());
    assert_eq!(phase(&page), ModelPhase::Starting);
    settle();
    translator.report(40);
    assert_eq!(phase(&page), ModelPhase::Downloading(40));
    translator.create(None);
    settle();
    assert!(matches!(phase(&page), ModelPhase::Running(_)));
    assert_eq!(
        models.translation.availability.get_untracked(),
        Some(Availability::Available)
    );
}

#[test]
fn what_was_asked_for_is_translated_once_the_model_may_be_loaded() {
    let translator = FakeModels::new(Availability::Downloadable);
    let page = showing(boats(MONDAY, 3), &translator);
    page.state.models.translate_paper(&page.id(2));
    assert_eq!(phase(&page), ModelPhase::Asking);
    page.state.models.translate_asked();
    settle();
    create(&translator);
    assert_eq!(translator.pending(), ["Boat two floats."]);
    answer(&translator, "배 둘이 뜬다.");
    assert!(page.post_text().contains("- Abstract: Boat one floats."));
    drop(page);
    // What a refused model would have made is not asked for by another press.
    let translator = FakeModels::new(Availability::Downloadable);
    let page = showing(boats(MONDAY, 3), &translator);
    page.state.models.translate_paper(&page.id(3));
    page.state.models.translate_paper(&page.id(2));
    settle();
    translator.create(Some(ModelError::Network));
    settle();
    page.state.models.translate_paper(&page.id(1));
    settle();
    create(&translator);
    assert_eq!(translator.pending(), ["Boat one floats."]);
}

#[test]
fn a_translator_that_is_refused_leaves_the_post_in_english() {
    for error in [
        ModelError::NotAllowed,
        ModelError::NotSupported,
        ModelError::Network,
        ModelError::Failed,
    ] {
        let translator = available();
        let page = showing(boats(MONDAY, 2), &translator);
        page.state.models.translate();
        settle();
        translator.create(Some(error));
        settle();
        assert_eq!(phase(&page), ModelPhase::Failed(error));
        assert!(page.post_text().contains("- Abstract: Boat one floats."));
        assert!(checks(&page).contains(&Check::Untranslated(2)));
        // A browser that has removed its model loads it within the next press.
        page.state.models.translate();
        assert!(translator.is_creating());
    }
}

#[test]
fn a_text_that_is_spoilt_too_long_or_refused_stays_english_and_is_counted() {
    let translator = available();
    let mut list = boats(MONDAY, 5);
    list.papers[0].summary = CleanText::new("With $a$ boats.");
    let page = showing(list, &translator);
    press(&page, &translator);
    assert_eq!(translator.pending()[0], "With [1] boats.");
    answer(&translator, "배와 함께.");
    translator.answer(Err(ModelError::TooLong));
    translator.answer(Err(ModelError::Failed));
    settle();
    answer(&translator, "  ");
    answer(&translator, "배 다섯이 뜬다.");
    let progress = ModelProgress {
        total: 5,
        done: 5,
        spoilt: 1,
        too_long: 1,
        failed: 2,
    };
    assert_eq!(phase(&page), ModelPhase::Done(progress));
    let text = page.post_text();
    assert!(
        text.contains("- Abstract: With $a$ boats.") && text.contains("배 다섯이 뜬다."),
        "{text}"
    );
    assert!(checks(&page).contains(&Check::Untranslated(4)));
}

#[test]
fn a_text_that_is_spoilt_says_so_until_it_is_translated_by_hand() {
    let translator = available();
    let mut list = boats(MONDAY, 2);
    let source = CleanText::new("With $a$ boats.");
    list.papers[0].summary = source.clone();
    let page = showing(list, &translator);
    let models = page.state.models;
    let is_spoilt = |rank: usize, source: &CleanText| {
        let translation = models.translation;
        untrack(|| translation.is_spoilt(&page.id(rank), PaperText::Abstract, source))
    };
    press(&page, &translator);
    assert!(!is_spoilt(1, &source));
    answer(&translator, "배와 함께.");
    translator.answer(Err(ModelError::TooLong));
    settle();
    assert!(is_spoilt(1, &source) && !is_spoilt(2, &CleanText::new("Boat two floats.")));
    models.correct(&page.id(1), PaperText::Abstract, &source, "배 $a$와 함께.");
    assert!(!is_spoilt(1, &source));
    assert!(page.post_text().contains("- 초록: 배 $a$와 함께."));
    models.correct(&page.id(1), PaperText::Abstract, &source, "");
    assert!(is_spoilt(1, &source));
}

#[test]
fn an_answer_far_longer_than_its_text_is_none() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    press(&page, &translator);
    answer(&translator, &"배".repeat(800_000));
    let progress = ModelProgress {
        total: 1,
        done: 1,
        failed: 1,
        ..ModelProgress::default()
    };
    assert_eq!(phase(&page), ModelPhase::Done(progress));
    assert!(translator.stored_texts().is_empty());
    assert!(page.post_text().contains("- Abstract: Boat one floats."));
}

#[test]
fn a_paper_asked_for_while_the_post_is_translated_comes_next_and_the_rest_follows() {
    let translator = available();
    let page = showing(boats(MONDAY, 5), &translator);
    page.state.selection.include(&page.id(5), false);
    settle();
    press(&page, &translator);
    // It is being translated, it waits, and it is not in the post.
    for rank in [1, 4, 5] {
        page.state.models.translate_paper(&page.id(rank));
        settle();
    }
    let running = |done| {
        ModelPhase::Running(ModelProgress {
            total: 5,
            done,
            ..ModelProgress::default()
        })
    };
    assert_eq!(phase(&page), running(0));
    answer(&translator, "배 하나가 뜬다.");
    answer(&translator, "배 둘이 뜬다.");
    assert_eq!(
        translator.pending(),
        ["Boat five floats.", "Boat four floats."]
    );
    answer(&translator, "배 다섯이 뜬다.");
    assert_eq!(
        translator.pending(),
        ["Boat four floats.", "Boat three floats."]
    );
    assert_eq!(phase(&page), running(3));
    assert_eq!(translator.created(), ["ko"]);
}

#[test]
fn another_language_stops_a_translation_and_says_so() {
    let translator = available();
    let page = showing(boats(MONDAY, 3), &translator);
    press(&page, &translator);
    set(&page, Setting::TranslationLanguage, "ja");
    assert!(matches!(phase(&page), ModelPhase::Stopped(_)));
    assert!(translator.pending().is_empty());
}

#[test]
fn what_another_tab_has_translated_is_shown_when_this_one_is_looked_at() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    set(&page, Setting::Translation, "translation");
    let source = CleanText::new("Boat one floats.");
    let translation = Translation {
        field: PaperText::Abstract,
        source: source_hash(&source),
        text: CleanText::new("배 하나가 뜬다."),
        is_corrected: false,
    };
    translator.store("ko", page.id(1), &source, &translation);
    page.state.models.reload_made();
    settle();
    assert!(page.post_text().contains("- 초록: 배 하나가 뜬다."));
}

#[test]
fn a_translator_that_loses_a_name_is_asked_again_with_the_names_in_their_place() {
    let translator = available();
    let mut list = boats(MONDAY, 1);
    list.papers[0].summary = CleanText::new("GPT-4 with $a$ boats.");
    let page = showing(list, &translator);
    press(&page, &translator);
    assert_eq!(translator.pending(), ["[1] with [2] boats."]);
    answer(&translator, "배 [2]와 함께.");
    assert_eq!(translator.pending(), ["GPT-4 with [1] boats."]);
    answer(&translator, "GPT-4와 배 [1].");
    assert!(page.post_text().contains("- 초록: GPT-4와 배 $a$."));
}

#[test]
fn a_hostile_answer_is_text() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    press(&page, &translator);
    answer(
        &translator,
        "<script>1</script> {% raw %} [x](javascript:1) \u{202e}\n# 배",
    );
    let text = page.post_text();
    let line = "- 초록: \\<script>1\\</script> % raw %} \\[x](javascript:1) # 배\n";
    assert!(text.contains(line), "{text}");
}

#[test]
fn a_translation_can_be_stopped_and_what_is_translated_stays() {
    let translator = available();
    let page = showing(boats(MONDAY, 3), &translator);
    page.state.models.translate();
    settle();
    page.state.models.stop();
    settle();
    assert!(!translator.is_creating());
    assert_eq!(phase(&page), ModelPhase::Stopped(ModelProgress::default()));
    press(&page, &translator);
    answer(&translator, "배 하나가 뜬다.");
    page.state.models.stop();
    settle();
    assert!(matches!(phase(&page), ModelPhase::Stopped(progress) if progress.done == 1));
    assert!(translator.pending().is_empty() && translator.is_given_back());
    assert!(page.post_text().contains("배 하나가 뜬다."));
    // Another press goes on with the rest.
    press(&page, &translator);
    assert_eq!(
        translator.pending(),
        ["Boat two floats.", "Boat three floats."]
    );
}

#[test]
fn what_is_translated_for_a_list_is_stored_and_not_translated_again() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    press(&page, &translator);
    answer(&translator, "배 하나가 뜬다.");
    assert_eq!(translator.stored_texts(), ["배 하나가 뜬다."]);
    drop(page);

    let page = showing(boats(MONDAY, 1), &translator);
    assert!(!page.post_text().contains("배 하나가"));
    set(&page, Setting::Translation, "translation");
    assert!(page.post_text().contains("배 하나가 뜬다."));
    page.state.models.translate();
    settle();
    assert_eq!(translator.created(), ["ko"]);
    assert_eq!(phase(&page), ModelPhase::Done(ModelProgress::default()));
    drop(page);

    // Where nothing has asked for what is stored, it is found before a model is made.
    let page = showing(boats(MONDAY, 1), &translator);
    page.state.models.translate();
    settle();
    assert_eq!(translator.created(), ["ko"]);
    assert_eq!(phase(&page), ModelPhase::Done(ModelProgress::default()));
    assert!(page.post_text().contains("배 하나가 뜬다."));
}

#[test]
fn an_abstract_that_has_changed_is_translated_again() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    press(&page, &translator);
    answer(&translator, "배 하나가 뜬다.");
    drop(page);
    let mut list = boats(MONDAY, 1);
    list.papers[0].summary = CleanText::new("Boat one sinks.");
    let page = showing(list, &translator);
    press(&page, &translator);
    assert_eq!(translator.pending(), ["Boat one sinks."]);
}

#[test]
fn another_list_ends_a_translation() {
    let translator = available();
    let page = showing(boats(MONDAY, 3), &translator);
    press(&page, &translator);
    page.show(boats(TUESDAY, 2));
    assert_eq!(phase(&page), ModelPhase::Idle);
    assert!(translator.pending().is_empty());
    press(&page, &translator);
    assert_eq!(translator.pending().len(), 2);
}

#[test]
fn titles_and_summaries_are_translated_where_they_are_shown() {
    let translator = available();
    let mut list = boats(MONDAY, 1);
    list.papers[0].title = CleanText::new("A boat");
    list.papers[0].ai_summary = Some(CleanText::new("It floats."));
    let page = showing(list, &translator);
    set(&page, Setting::TranslatedTitles, "yes");
    set(&page, Setting::AiSummary, "yes");
    press(&page, &translator);
    for (text, translated) in [
        ("A boat", "배"),
        ("Boat one floats.", "배 하나가 뜬다."),
        ("It floats.", "뜬다."),
    ] {
        assert_eq!(translator.pending()[0], text);
        answer(&translator, translated);
    }
    let text = page.post_text();
    assert!(
        text.contains("1. **배** - 👍") && text.contains("- AI 요약: 뜬다."),
        "{text}"
    );
}

#[test]
fn one_paper_alone_is_translated_and_both_texts_are_shown_if_they_are_wanted() {
    let translator = available();
    let page = showing(boats(MONDAY, 3), &translator);
    set(&page, Setting::Translation, "both");
    page.state.models.translate_paper(&page.id(2));
    settle();
    translator.create(None);
    settle();
    assert_eq!(translator.pending(), ["Boat two floats."]);
    answer(&translator, "배 둘이 뜬다.");
    let text = page.post_text();
    assert!(
        text.contains("   - 초록: 배 둘이 뜬다.\n   - Abstract: Boat two floats.\n"),
        "{text}"
    );
    let version = page
        .state
        .settings
        .format
        .with_untracked(|format| format.translation);
    assert_eq!(version, TextVersion::Both);
    assert!(page.state.preferences.translations.get_untracked());
}

#[test]
fn a_correction_of_an_earlier_visit_is_there_once_its_paper_takes_the_place_of_another() {
    let _device = Device::new();
    let models = FakeModels::new(Availability::Available);
    let page = showing(boats(MONDAY, 4), &models);
    set(&page, Setting::Translation, "translation");
    let source = boats(MONDAY, 4).papers[2].summary.clone();
    page.state
        .models
        .correct(&page.id(3), PaperText::Abstract, &source, "세 번째 배.");
    drop(page);
    let without = |rank: usize| {
        let mut list = boats(MONDAY, 4);
        list.papers.remove(rank - 1);
        list
    };
    let page = showing(without(3), &models);
    assert!(!page.post_text().contains("세 번째 배."));
    page.state.loader.refresh();
    settle();
    // As many papers as before, and others.
    page.answer(without(2));
    assert!(page.post_text().contains("세 번째 배."));
}

#[test]
fn a_correction_wins_until_it_is_emptied() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    press(&page, &translator);
    answer(&translator, "배 하나가 뜬다.");
    let (models, id) = (page.state.models, page.id(1));
    let source = CleanText::new("Boat one floats.");
    let correct = |text: &str| models.correct(&id, PaperText::Abstract, &source, text);
    let find =
        || untrack(|| models.translation.find(&id, PaperText::Abstract, &source)).expect("one");
    correct("배가 떠 있다. ");
    assert_eq!(
        (&*find().text, find().is_corrected),
        ("배가 떠 있다.", true)
    );
    let text = page.post_text();
    assert!(
        text.contains("- 초록: 배가 떠 있다.\n") && !text.contains("기계 번역"),
        "{text}"
    );
    for text in ["", "배 하나가 뜬다."] {
        correct("배가 떠 있다.");
        correct(text);
        assert_eq!(
            (&*find().text, find().is_corrected),
            ("배 하나가 뜬다.", false)
        );
    }
    // Nothing can be stored here, and what was written is kept.
    correct("배가 떠 있다.");
    models.reload();
    assert_eq!(&*find().text, "배가 떠 있다.");
    assert!(page.state.storage.failed());
}

#[test]
fn a_post_in_english_has_nothing_to_translate_unless_another_language_is_chosen() {
    let translator = available();
    let page = showing(boats(MONDAY, 1), &translator);
    assert!(untrack(|| page.state.models.translation.is_offered()));
    set(&page, Setting::Language, "en");
    assert!(!untrack(|| page.state.models.translation.is_offered()));
    page.state.models.translate();
    settle();
    assert!(translator.created().is_empty());
    set(&page, Setting::TranslationLanguage, "ja");
    assert!(untrack(|| page.state.models.translation.is_offered()));
    press(&page, &translator);
    assert_eq!(translator.created(), ["ja"]);
    answer(&translator, "船が浮かぶ。");
    assert!(page.post_text().contains("- Abstract: 船が浮かぶ。"));
    // What is translated into one language is not shown in another.
    set(&page, Setting::Language, "ko");
    set(&page, Setting::TranslationLanguage, "post");
    assert!(page.post_text().contains("- Abstract: Boat one floats."));
}

#[test]
fn nothing_is_offered_where_the_browser_does_not_translate() {
    for translator in [
        FakeModels::new(None),
        FakeModels::new(Availability::Unavailable),
    ] {
        let page = showing(boats(MONDAY, 1), &translator);
        assert!(!untrack(|| page.state.models.translation.is_offered()));
        assert_eq!(phase(&page), ModelPhase::Idle);
    }
}

#[test]
fn a_page_that_is_closed_ends_its_translation() {
    let translator = available();
    let page = showing(boats(MONDAY, 3), &translator);
    press(&page, &translator);
    drop(page);
    for text in ["배", "보트"] {
        translator.answer(Ok(text));
        settle();
    }
    assert!(translator.is_given_back());
    assert!(translator.stored_texts().is_empty());
}
