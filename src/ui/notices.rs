//! What has to be known about the list before it is read.

use super::{
    Element, Page,
    element::{button, element},
    listing::Source,
};
use crate::{browser, calendar::Period, hub::Missing};

/// The notices above the list: a newer version of the page, settings that were lost, words that could not be kept, a date that was nonsense, a list
/// that is a sample, is still open, or is not whole.
pub(super) fn notices(Page { desk, words }: Page) -> Element {
    let about_the_address = move || {
        let nonsense = desk
            .nonsense
            .with(|nonsense| nonsense.as_ref().map(|nonsense| words.nonsense(nonsense)));
        nonsense.as_deref().map(notice).into_iter().collect()
    };
    let about_the_source = move || {
        let (text, can_retry) = desk.listing.with(|listing| match listing.papers()?.1 {
            Source::HuggingFace { .. } => None,
            Source::Sample => Some((words.sample().to_owned(), false)),
            Source::SampleInstead(failure) => Some((words.sample_instead(failure), true)),
        })?;
        let retry = can_retry.then(|| button(words.retry(), move || desk.refresh()));
        let sample = element("p")
            .class("notice sample")
            .with(element("strong").text(words.sample_label()))
            .with(element("span").text(&text))
            .with_all(retry);
        Some(sample)
    };
    let about_the_list = move || {
        let now = desk.now.get();
        desk.listing.with(|listing| {
            let Some((list, source)) = listing.papers() else {
                return Vec::new();
            };
            let open = match list.period {
                Period::Day(day) if matches!(source, Source::HuggingFace { .. }) => {
                    day.is_open(now).then(|| words.still_open(day))
                }
                _ => None,
            };
            let cut = (list.missing == Some(Missing::LaterPages))
                .then(|| button(words.retry(), move || desk.refresh()));
            let dropped = (list.dropped > 0).then(|| words.dropped(list.dropped));
            let missing = list.missing.map(|missing| words.missing(missing));
            let missing = missing.map(|text| notice(text).with_all(cut));
            [open, dropped]
                .into_iter()
                .flatten()
                .map(|text| notice(&text))
                .chain(missing)
                .collect()
        })
    };
    let about_the_page = move || {
        let renewable = desk
            .renewable
            .get()
            .then(|| notice(words.new_version()).with(button(words.renew(), browser::renew)));
        renewable.into_iter().collect()
    };
    let about_the_device = move || {
        let unkept = desk.unkept.get().then(|| notice(words.unkept()));
        unkept.into_iter().collect()
    };
    let lost = desk.settings_lost.then(|| notice(words.settings_lost()));
    element("div")
        .class("notices")
        .attribute("role", "status")
        .with(element("div").live(about_the_page))
        .with(element("div").live(about_the_device))
        .with_all(lost)
        .with(element("div").live(about_the_address))
        .with(element("div").live(move || about_the_source().into_iter().collect()))
        .with(element("div").live(about_the_list))
}

fn notice(text: &str) -> Element {
    element("p").class("notice").text(text)
}
