//! A field for the editor's own Markdown, as high as its text.

use leptos::{html::Textarea, prelude::*};

use crate::{
    browser,
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, NotesState},
};

/// What there is to know about the text in a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notice {
    /// It is not stored.
    NotStored,
    /// Another tab wrote it, in place of what was written here.
    Replaced,
    /// Its paper is not in the post.
    NotInPost,
}

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
    #[prop(into)]
    hidden: Signal<bool>,
    /// Whether what the text is about is in the post.
    #[prop(into, default = Signal::stored(true))]
    in_post: Signal<bool>,
) -> impl IntoView {
    let AppState { notes, storage, .. } = expect_context();
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
    let was_written = RwSignal::new(false);
    let write = move |text: String| {
        paper.with_value(|paper| notes.set(paper.as_ref(), &text));
        was_written.set(true);
    };
    let notice = Memo::new(move |_| {
        if hidden.get() {
            None
        } else if was_written.get() && storage.failed() {
            Some(Notice::NotStored)
        } else if !text(NotesState::replaced).is_empty() {
            Some(Notice::Replaced)
        } else {
            (!in_post.get()).then_some(Notice::NotInPost)
        }
    });
    let restore = move |_| {
        paper.with_value(|paper| notes.restore(paper.as_ref()));
        // The button is gone.
        if let Some(area) = area.get_untracked() {
            browser::focus_element(&area);
        }
    };
    let line = move || {
        let (text, is_replaced) = match notice.get()? {
            Notice::NotStored => (t.storage_failed(), false),
            Notice::Replaced => (t.replaced(), true),
            Notice::NotInPost => (t.not_in_post(), false),
        };
        let button =
            is_replaced.then(|| view! { <button on:click=restore>{t.restore_text()}</button> });
        Some(view! { <p class="notes-notice" role="alert">{text}{button}</p> })
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
        {line}
    }
}
