//! The post: its name, its text, and the buttons that hand it over.

use leptos::prelude::*;

use super::{Desk, Words, live::live, setting_choice::SettingChoice};
use crate::{browser::Place, post::Setting};

/// The post beside the list; on narrow screens a sheet that the bar opens.
#[component]
pub(super) fn PostPanel() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    let missing = move || desk.post.with(Option::is_none);
    let of_post = move |read: fn(&crate::post::Post) -> &str| {
        desk.post
            .with(|post| post.as_ref().map(|post| read(post).to_owned()))
            .unwrap_or_default()
    };
    view! {
        <section
            id=Place::PostPanel.id()
            class="post"
            aria-labelledby="post-heading"
        >
            <div class="post-top">
                <h2 id="post-heading">{words.post()}</h2>
                <SettingChoice setting=Setting::Target />
                <SettingChoice setting=Setting::Language />
            </div>
            <p class="file-name" title=words.file_name()>
                {live(move || of_post(|post| &post.file_name))}
            </p>
            <div class="hand-over">
                <CopyButton />
                <button
                    type="button"
                    disabled=live(missing)
                    on:click=move |_| desk.download_post()
                >
                    {words.download()}
                </button>
            </div>
            <textarea
                id=Place::PostText.id()
                readonly
                spellcheck="false"
                aria-label=words.post_text()
                placeholder=words.no_post()
                prop:value=live(move || of_post(|post| &post.text))
            ></textarea>
        </section>
    }
}

/// The one loud thing on the page.
#[component]
pub(super) fn CopyButton() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let words = expect_context::<Words>();
    view! {
        <button
            type="button"
            class="copy"
            disabled=live(move || desk.post.with(Option::is_none))
            on:click=move |_| desk.copy_post()
        >
            {live(move || words.copy(desk.chosen()))}
        </button>
    }
}
