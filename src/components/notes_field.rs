//! A field for the editor's own Markdown, as high as its text.

use leptos::{html::Textarea, prelude::*};

use crate::{
    browser,
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, NotesState},
};

/// A text area for an introduction or a comment, and a line below it on what became of the text. What is typed is
/// stored before it could be written back, so that nothing interrupts the composition of a syllable.
#[component]
pub fn NotesField(
    /// The paper that the comment is on; none for the introduction.
    #[prop(optional)]
    paper: Option<ArxivId>,
    /// Its name for screen readers.
    #[prop(into)]
    name: String,
    /// What stands in it while it is empty.
    hint: &'static str,
    /// Whether the field is hidden.
    hidden: Memo<bool>,
    /// Whether what the text is about is in the post.
    #[prop(optional)]
    in_post: Option<Memo<bool>>,
) -> impl IntoView {
    let AppState { notes, .. } = expect_context();
    let t = expect_context::<Messages>();
    let area = NodeRef::<Textarea>::new();
    let id = paper.as_ref().map(browser::comment_id);
    let paper = StoredValue::new(paper);
    let text = move |read: fn(NotesState, Option<&ArxivId>) -> String| {
        paper.with_value(|paper| read(notes, paper.as_ref()))
    };
    Effect::new(move |_| {
        let text = text(NotesState::text);
        if let Some(area) = area.get()
            && area.value() != text
        {
            area.set_value(&text);
        }
    });
    let write = move |text: String| {
        paper.with_value(|paper| notes.set(paper.as_ref(), &text));
    };
    let is_replaced = Memo::new(move |_| !text(NotesState::replaced).is_empty());
    let notice = move || {
        if hidden.get() {
            ""
        } else if paper.with_value(|paper| notes.is_unstored(paper.as_ref())) {
            t.storage_failed()
        } else if is_replaced.get() {
            t.replaced()
        } else if in_post.is_none_or(|in_post| in_post.get()) {
            ""
        } else {
            t.not_in_post()
        }
    };
    let answer = move |answer: fn(NotesState, Option<&ArxivId>)| {
        paper.with_value(|paper| answer(notes, paper.as_ref()));
        // The buttons may be hidden now.
        if let Some(area) = area.get_untracked() {
            browser::focus_element(&area);
        }
    };
    view! {
        <textarea
            node_ref=area
            id=id
            class="notes-field"
            rows="1"
            aria-label=name
            placeholder=hint
            hidden=move || hidden.get()
            on:input:target=move |event| write(event.target().value())
        ></textarea>
        <p class="notes-notice" role="alert" hidden=move || notice().is_empty()>
            {move || notice()}
            <button hidden=move || !is_replaced.get() on:click=move |_| answer(NotesState::restore)>
                {t.restore_text()}
            </button>
            <button
                hidden=move || !is_replaced.get()
                on:click=move |_| answer(NotesState::forget_replaced)
            >
                {t.forget_replaced()}
            </button>
        </p>
    }
}
