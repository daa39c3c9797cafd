//! A link to a list of the page itself.

use leptos::{ev, prelude::*};

use crate::url_state::{ListQuery, UrlState};

/// A link to a list. A plain click shows it in this page; with a key held down the browser does what it does with any link,
/// such as opening a tab.
#[component]
pub fn InternalLink(
    /// The list.
    list: ListQuery,
    /// What is searched for in it.
    #[prop(optional)]
    search: String,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// Its hint.
    #[prop(optional)]
    title: Option<Memo<String>>,
    /// Whether its list is the one that is shown.
    #[prop(optional)]
    is_current: Option<Memo<bool>>,
    /// Shows the list.
    on_follow: Callback<()>,
    /// What the link says.
    children: Children,
) -> impl IntoView {
    let url = UrlState {
        list,
        search,
        ..UrlState::default()
    };
    // An empty address would be the present one.
    let href = Some(url.to_query_string()).filter(|query| !query.is_empty());
    let follow = move |click: ev::MouseEvent| {
        if !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key()) {
            click.prevent_default();
            on_follow.run(());
        }
    };

    view! {
        <a
            class=class
            href=href.unwrap_or_else(|| "./".to_owned())
            title=move || title.map(|title| title.get())
            aria-current=move || is_current.is_some_and(|is| is.get()).then_some("page")
            on:click=follow
        >
            {children()}
        </a>
    }
}
