//! A line of which narrow screens show less.

use leptos::prelude::*;

use crate::i18n::Shown;

/// A line in parts, each for the screens that have room for it.
#[component]
pub fn ResponsiveText(
    /// The parts, in their order.
    parts: Memo<Vec<(String, Shown)>>,
) -> impl IntoView {
    let part = |(text, shown): (String, Shown)| {
        let class = match shown {
            Shown::Always => return text.into_any(),
            Shown::Wide => "on-wide",
            Shown::Narrow => "on-narrow",
            Shown::Spoken => "visually-hidden",
        };
        view! { <span class=class>{text}</span> }.into_any()
    };

    move || parts.get().into_iter().map(part).collect_view()
}
