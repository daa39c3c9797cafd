//! The band that tells a sample from a list.

use leptos::prelude::*;

use super::{Icon, IconName, RetryButton};
use crate::{
    i18n::Messages,
    state::{AppState, ListOrigin, ListState},
};

/// The band across the page of a sample. Where the sample takes the place of the latest list, that one can be loaded again.
#[component]
pub fn SampleBand() -> impl IntoView {
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let text = Memo::new(move |_| {
        loader.list.with(|list| match list.ready()?.1 {
            ListOrigin::SampleFallback(_) => Some(t.sample_fallback()),
            ListOrigin::Sample => Some(t.sample()),
            ListOrigin::HuggingFace { .. } | ListOrigin::Shelf => None,
        })
    });
    let is_fallback = move || {
        let origin =
            |list: &ListState| matches!(list.ready(), Some((_, ListOrigin::SampleFallback(_))));
        loader.list.with_untracked(origin)
    };
    let band = move || {
        let text = text.get()?;
        let band = view! {
            <p class="sample-band">
                <Icon name=IconName::Warning />
                <strong>{t.sample_label()}</strong>
                <span>{text}</span>
                {is_fallback().then(|| view! { <RetryButton /> })}
            </p>
        };
        Some(band.into_any())
    };

    view! { <div role="status">{move || band()}</div> }
}
