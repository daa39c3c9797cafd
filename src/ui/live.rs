//! What changes by itself, at one price.
//!
//! A closure in a view is a type of its own, and the machinery that watches it is compiled for each: a kilobyte or
//! more for every `{move || …}`. Boxed, all of one result share the machinery. Views use [`live`] for every text,
//! attribute and part that changes; the page is downloaded on phones.

use leptos::prelude::{AnyView, IntoAny, IntoView};

/// A value that is computed anew whenever a signal it reads changes.
pub(super) type Live<T> = Box<dyn Fn() -> T + Send>;

/// A text or an attribute that changes.
pub(super) fn live<T>(value: impl Fn() -> T + Send + 'static) -> Live<T> {
    Box::new(value)
}

/// A part of the view that changes.
pub(super) fn live_view<V>(view: impl Fn() -> V + Send + 'static) -> Live<AnyView>
where
    V: IntoView + 'static,
{
    Box::new(move || view().into_any())
}
