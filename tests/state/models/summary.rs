//! Summarizing papers that have no AI summary.

use daily_papers::{
    browser::{Availability, ModelError},
    calendar::Period,
    hub::DayList,
    papers::{CleanText, PaperText},
    post::{Check, DayPost, Setting},
    state::{BackfillState, ModelPhase, ModelProgress},
};
use leptos::prelude::*;

use super::{MONDAY, TUESDAY, answer, boats, create, set};
use crate::support::{FakeModels, FakeSource, Page, day, settle};

/// A page in Korean, whose posts show AI summaries, on a device that summarizes.
fn showing(list: DayList, models: &FakeModels) -> Page {
    let page = Page::open_on(Period::Day(list.day), FakeSource::default(), models.clone());
    set(&page, Setting::Language, "ko");
    set(&page, Setting::AiSummary, "yes");
    page.answer(list);
    page
}

fn phase(page: &Page) -> ModelPhase {
    page.state.models.summary.phase.get_untracked()
}

/// Asks for the summary of the paper at a rank.
fn summarize(page: &Page, rank: usize) {
    page.state.models.summarize(&page.id(rank));
    settle();
}

fn can_summarize(page: &Page, rank: usize) -> bool {
    untrack(|| page.state.models.can_summarize(&page.id(rank)))
}

fn progress(total: usize, done: usize) -> ModelProgress {
    ModelProgress {
        total,
        done,
        ..ModelProgress::default()
    }
}

/// Summarizes the first of two papers, and translates both.
fn summarize_and_translate(page: &Page, models: &FakeModels) {
    summarize(page, 1);
    create(models);
    answer(models, "It floats.");
    page.state.models.translate();
    settle();
    create(models);
    for text in ["배 하나가 뜬다.", "뜬다.", "배 둘이 뜬다."] {
        answer(models, text);
    }
}

/// A device that summarizes and does not translate.
fn available() -> FakeModels {
    FakeModels::new(None).with_summaries(Availability::Available)
}

#[test]
fn a_paper_without_an_ai_summary_is_summarized_and_its_post_says_so() {
    let models = available();
    let mut list = boats(MONDAY, 2);
    list.papers[0].ai_summary = Some(CleanText::new("It floats."));
    list.papers[1].summary = CleanText::new(r"With $x_i$ \textbf{boats}.");
    let page = showing(list, &models);
    let before = page.post_text();
    assert!(!can_summarize(&page, 1) && can_summarize(&page, 2));
    summarize(&page, 1);
    assert!(models.created().is_empty());
    summarize(&page, 2);
    assert_eq!(models.created(), ["en"]);
    assert_eq!(phase(&page), ModelPhase::Starting);
    create(&models);
    // The emphasis is read; a formula stays one.
    assert_eq!(models.pending(), ["With $x_i$ boats."]);
    assert_eq!(phase(&page), ModelPhase::Running(progress(1, 0)));
    answer(&models, "  Boats,\nin short. ");
    assert_eq!(phase(&page), ModelPhase::Done(progress(1, 1)));
    assert!(models.is_given_back() && !can_summarize(&page, 2));
    let abstract_line = "   - Abstract: With $x_i$";
    let after = before
        .replace(
            abstract_line,
            &format!("   - AI 요약: Boats, in short.\n{abstract_line}"),
        )
        .replace(
            "수집되었습니다.",
            "수집되었습니다. 기계 요약이 들어 있습니다.",
        );
    assert_eq!(page.post_text(), after);
    // Cards show it, too.
    assert!(page.state.preferences.summaries.get_untracked());
    set(&page, Setting::TranslationMark, "no");
    assert!(!page.post_text().contains("기계 요약"));
    set(&page, Setting::AiSummary, "no");
    assert!(!page.post_text().contains("Boats, in short."));
}

#[test]
fn papers_are_summarized_as_they_are_asked_for_and_each_once() {
    let models = available();
    let page = showing(boats(MONDAY, 3), &models);
    for rank in [1, 1, 2] {
        summarize(&page, rank);
    }
    create(&models);
    assert_eq!(models.pending(), ["Boat one floats.", "Boat two floats."]);
    for rank in [3, 3, 1] {
        summarize(&page, rank);
    }
    assert_eq!(phase(&page), ModelPhase::Running(progress(3, 0)));
    for text in ["One.", "Two.", "Three."] {
        answer(&models, text);
    }
    assert_eq!(phase(&page), ModelPhase::Done(progress(3, 3)));
    assert_eq!(models.created(), ["en"]);
    assert_eq!(models.stored_texts(), ["One.", "Two.", "Three."]);
}

#[test]
fn a_model_is_loaded_by_the_second_press() {
    let models = FakeModels::new(None).with_summaries(Availability::Downloadable);
    let page = showing(boats(MONDAY, 1), &models);
    page.state.models.summarize(&page.id(1));
    assert_eq!(phase(&page), ModelPhase::Asking);
    assert!(!models.is_creating() && !page.state.preferences.summaries.get_untracked());
    page.state.models.summarize(&page.id(1));
    // Before anything else has run.
    assert!(models.is_creating());
    settle();
    models.report(40);
    assert_eq!(phase(&page), ModelPhase::Downloading(40));
    page.state.models.stop();
    settle();
    assert!(!models.is_creating());
    assert_eq!(phase(&page), ModelPhase::Stopped(ModelProgress::default()));
}

#[test]
fn what_is_refused_leaves_the_paper_without_a_summary() {
    let models = available();
    let page = showing(boats(MONDAY, 3), &models);
    let before = page.post_text();
    summarize(&page, 1);
    models.create(Some(ModelError::NotSupported));
    settle();
    assert_eq!(phase(&page), ModelPhase::Failed(ModelError::NotSupported));
    for rank in [1, 2, 3] {
        summarize(&page, rank);
    }
    create(&models);
    models.answer(Err(ModelError::TooLong));
    answer(&models, " \n ");
    answer(&models, &"boats ".repeat(200));
    let failed = ModelProgress {
        too_long: 1,
        failed: 2,
        ..progress(3, 3)
    };
    assert_eq!(phase(&page), ModelPhase::Done(failed));
    assert_eq!(page.post_text(), before);
    assert!(can_summarize(&page, 1));
}

#[test]
fn a_hostile_summary_is_text() {
    let models = available();
    let page = showing(boats(MONDAY, 1), &models);
    summarize(&page, 1);
    create(&models);
    answer(
        &models,
        "<script>hacked = 1</script>{% raw %}[x](javascript:hacked=1)\u{202e}\n# Boats",
    );
    let text = page.post_text();
    let line = "- AI 요약: \\<script>hacked = 1\\</script>&#123;% raw %}\\[x](javascript:hacked=1) # Boats\n";
    assert!(text.contains(line), "{text}");
}

#[test]
fn a_summary_is_stored_and_not_that_of_another_abstract() {
    let models = available();
    let page = showing(boats(MONDAY, 1), &models);
    summarize(&page, 1);
    create(&models);
    answer(&models, "It floats.");
    drop(page);

    let page = showing(boats(MONDAY, 1), &models);
    assert!(page.post_text().contains("- AI 요약: It floats.\n"));
    assert!(!can_summarize(&page, 1));
    drop(page);

    let mut list = boats(MONDAY, 1);
    list.papers[0].summary = CleanText::new("Boat one sinks.");
    let page = showing(list, &models);
    assert!(!page.post_text().contains("It floats."));
    assert!(can_summarize(&page, 1));
}

#[test]
fn a_machine_summary_is_translated_as_an_ai_summary_is() {
    let models = FakeModels::new(Availability::Available).with_summaries(Availability::Available);
    let page = showing(boats(MONDAY, 1), &models);
    summarize(&page, 1);
    create(&models);
    answer(&models, "GPT-4 with $a$ boats floats.");
    page.state.models.translate();
    settle();
    assert_eq!(phase(&page), ModelPhase::Idle);
    create(&models);
    assert_eq!(
        models.pending(),
        ["Boat one floats.", "[1] with [2] boats floats."]
    );
    answer(&models, "배 하나가 뜬다.");
    let checks = page.state.post.checks.get_untracked();
    assert!(checks.contains(&Check::Untranslated(1)));
    answer(&models, "배 [2]와 [1]이 뜬다.");
    let text = page.post_text();
    assert!(
        text.contains("- AI 요약: 배 $a$와 GPT-4이 뜬다.\n"),
        "{text}"
    );
    assert!(
        text.contains("기계 번역과 기계 요약이 들어 있습니다."),
        "{text}"
    );

    // The editor's words are no machine's.
    let source = CleanText::new("GPT-4 with $a$ boats floats.");
    let field = PaperText::AiSummary;
    page.state
        .models
        .correct(&page.id(1), field, &source, "배가 뜬다.");
    let text = page.post_text();
    assert!(text.contains("- AI 요약: 배가 뜬다.\n"), "{text}");
    assert!(text.contains(" 기계 번역이 들어 있습니다."), "{text}");
    let checks = page.state.post.checks.get_untracked();
    let is_outdated = |check: &Check| matches!(check, Check::OutdatedCorrections(_));
    assert!(!checks.iter().any(is_outdated), "{checks:?}");
}

#[test]
fn a_summary_waits_for_the_translation_and_one_task_runs_at_a_time() {
    let models = FakeModels::new(Availability::Available).with_summaries(Availability::Available);
    let page = showing(boats(MONDAY, 3), &models);
    let translated = || page.state.models.translation.phase.get_untracked();
    page.state.models.translate();
    settle();
    create(&models);
    answer(&models, "배 하나가 뜬다.");
    summarize(&page, 1);
    assert_eq!(translated(), ModelPhase::Running(progress(3, 1)));
    assert_eq!(phase(&page), ModelPhase::Starting);
    assert_eq!(models.created(), ["ko"]);
    answer(&models, "배 둘이 뜬다.");
    answer(&models, "배 셋이 뜬다.");
    assert_eq!(translated(), ModelPhase::Done(progress(3, 3)));
    assert_eq!(models.created(), ["ko", "en"]);
    create(&models);
    assert_eq!(models.pending(), ["Boat one floats."]);
    answer(&models, "It floats.");
    assert_eq!(phase(&page), ModelPhase::Done(progress(1, 1)));
}

#[test]
fn what_is_stopped_is_what_runs_and_the_other_task_follows() {
    let models = FakeModels::new(Availability::Available).with_summaries(Availability::Available);
    let page = showing(boats(MONDAY, 2), &models);
    page.state.models.translate();
    settle();
    create(&models);
    summarize(&page, 1);
    page.state.models.stop();
    settle();
    let translated = page.state.models.translation.phase.get_untracked();
    assert_eq!(translated, ModelPhase::Stopped(progress(2, 0)));
    create(&models);
    assert_eq!(models.pending(), ["Boat one floats."]);
    // A translation waits for a summary, too.
    page.state.models.translate();
    settle();
    assert_eq!(models.created(), ["ko", "en"]);
    page.state.models.stop();
    settle();
    assert_eq!(phase(&page), ModelPhase::Stopped(progress(1, 0)));
    assert_eq!(models.created(), ["ko", "en", "ko"]);
}

#[test]
fn another_list_ends_a_summary() {
    let models = available();
    let page = showing(boats(MONDAY, 1), &models);
    summarize(&page, 1);
    create(&models);
    page.show(boats(TUESDAY, 1));
    assert_eq!(phase(&page), ModelPhase::Idle);
    assert!(models.pending().is_empty());
}

#[test]
fn what_a_machine_has_made_is_removed_and_corrections_stay() {
    let models = FakeModels::new(Availability::Available).with_summaries(Availability::Available);
    let page = showing(boats(MONDAY, 2), &models);
    let before = page.post_text();
    summarize_and_translate(&page, &models);
    let source = CleanText::new("Boat two floats.");
    page.state
        .models
        .correct(&page.id(2), PaperText::Abstract, &source, "배가 뜬다.");
    assert_eq!(models.stored_texts().len(), 4);
    any_spawner::Executor::spawn_local(page.state.models.clear_stored());
    settle();
    assert!(models.stored_texts().is_empty());
    let expected = before.replace("- Abstract: Boat two floats.", "- 초록: 배가 뜬다.");
    assert_eq!(page.post_text(), expected);
}

#[test]
fn the_posts_of_several_days_have_what_the_device_has_made_for_them() {
    let models = FakeModels::new(Availability::Available).with_summaries(Availability::Available);
    let page = showing(boats(MONDAY, 2), &models);
    summarize_and_translate(&page, &models);
    let expected = page.post_text();
    assert!(expected.contains("- AI 요약: 뜬다.\n") && expected.contains("배 둘이 뜬다."));

    let backfill = BackfillState::new(page.state);
    backfill.set_day(backfill.first, MONDAY);
    backfill.set_day(backfill.last, TUESDAY);
    backfill.start();
    settle();
    page.answer(boats(MONDAY, 2));
    page.answer(boats(TUESDAY, 2));
    let posts = backfill.posts.get_untracked().expect("it was started");
    let text = |date: &str| {
        let posts = posts.days().iter();
        let found = posts.filter(|(of, _)| *of == day(date));
        let text = found.map(|(_, post)| match post {
            DayPost::Written(post, _) => post.text.clone(),
            other => format!("{other:?}"),
        });
        text.collect::<String>()
    };
    assert_eq!(text(MONDAY), expected);
    assert!(text(TUESDAY).contains("- Abstract: Boat one floats."));
}

#[test]
fn nothing_is_offered_where_the_browser_does_not_summarize() {
    for models in [
        FakeModels::new(Availability::Available),
        FakeModels::new(None).with_summaries(Availability::Unavailable),
    ] {
        let page = showing(boats(MONDAY, 1), &models);
        assert!(!can_summarize(&page, 1));
        assert_eq!(phase(&page), ModelPhase::Idle);
    }
}
