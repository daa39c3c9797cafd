//! The Markdown of the post.

use leptos::{ev::ClipboardEvent, html::Textarea, prelude::*};

use super::tabs::{panel_id, tab_id};
use crate::{
    browser::{self, ElementId},
    i18n::Messages,
    state::{AppState, ExportStatus, PostTab},
};

/// How many bytes of a post are shown. A month of a thousand papers is a megabyte, which keeps a browser busy with its
/// layout; what is copied and saved is complete in any case.
const MAX_SHOWN_BYTES: usize = 200_000;

/// The Markdown of the post, to be read and selected.
#[component]
pub fn Source() -> impl IntoView {
    let AppState {
        export,
        panel,
        post: state,
        loader,
        ..
    } = expect_context();
    let post = state.post;
    let t = expect_context::<Messages>();
    let is_listed = move || loader.ranked.with(Option::is_some);
    // Where the clipboard refused the post, all of it is selected, to be copied by a key.
    let copy_failed = Memo::new(move |_| {
        export
            .status
            .with(|status| *status == ExportStatus::CopyFailed)
    });
    let text = Memo::new(move |last: Option<&String>| {
        if !panel.shows_post() {
            return last.cloned().unwrap_or_default();
        }
        let is_whole = copy_failed.get();
        state.show(|| {
            post.with(|post| match post {
                None => String::new(),
                Some(post) if is_whole => post.text.clone(),
                Some(post) => first_lines(&post.text, MAX_SHOWN_BYTES).to_owned(),
            })
        })
    });
    let area = NodeRef::<Textarea>::new();
    Effect::new(move |_| {
        let text = text.get();
        if let Some(area) = area.get() {
            browser::replace_text(&area, &text);
        }
    });

    let is_cut = move || {
        let shown = text.with(String::len);
        state.show(|| post.with(|post| post.as_ref().is_some_and(|post| post.text.len() > shown)))
    };
    // Whoever selects all that is shown means the whole post.
    let on_copy = move |event: ClipboardEvent| {
        if untrack(is_cut)
            && let Some(area) = area.get_untracked()
            && area.selection_start() == Ok(Some(0))
            && area.selection_end() == Ok(Some(area.text_length()))
            && let (Some(data), Some(post)) = (event.clipboard_data(), post.get_untracked())
            && data.set_data("text/plain", &post.text).is_ok()
        {
            event.prevent_default();
        }
    };

    view! {
        <div
            id=panel_id(PostTab::Source)
            class="source"
            role="tabpanel"
            aria-labelledby=tab_id(PostTab::Source)
            hidden=move || panel.is_hidden(PostTab::Source)
        >
            <p class="hint" hidden=move || !is_cut()>
                {move || text.with(|text| t.source_cut(text.chars().count()))}
            </p>
            <textarea
                node_ref=area
                on:copy=on_copy
                id=ElementId::PostText.id()
                readonly
                spellcheck="false"
                aria-label=t.post_text()
                placeholder=move || t.no_post(is_listed(), loader.is_loading())
            ></textarea>
        </div>
    }
}

/// As many of the first lines as have at most so many bytes.
fn first_lines(text: &str, max_bytes: usize) -> &str {
    if text.len() <= max_bytes {
        return text;
    }
    let mut bytes = text.as_bytes()[..max_bytes].iter();
    &text[..bytes.rposition(|byte| *byte == b'\n').unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::first_lines;

    #[test]
    fn a_text_that_is_too_long_ends_with_a_line() {
        let text = "논문\n한 편\n두 편\n";
        assert_eq!(first_lines(text, text.len()), text);
        assert_eq!(first_lines(text, text.len() - 1), "논문\n한 편");
        assert_eq!(first_lines(text, "논문\n한".len()), "논문");
        assert_eq!(first_lines(text, 2), "");
    }
}
