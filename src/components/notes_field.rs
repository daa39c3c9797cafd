//! A field for the editor's own Markdown, as high as its text.

use leptos::{html::Textarea, prelude::*};

use crate::{browser, calendar::Period};

/// A text area for an introduction or a comment. What is typed is never written back while the field has the focus:
/// that would interrupt the composition of a syllable. Once the field is about another list, it shows that one's text.
#[component]
pub fn NotesField(
    /// Its id, if it is looked up by one.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its name for screen readers.
    #[prop(into)]
    name: String,
    /// What stands in it while it is empty.
    hint: &'static str,
    /// The list that the text is about, where it changes with the list.
    #[prop(into, default = Signal::stored(None))]
    about: Signal<Option<Period>>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Whether the field is hidden.
    #[prop(into)]
    hidden: Signal<bool>,
    /// Stores what is typed.
    on_input: Callback<String>,
) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    Effect::new(move |before: Option<Option<Period>>| {
        let (about, text) = (about.get(), text.get());
        if let Some(area) = area.get() {
            let is_being_edited =
                before.is_none_or(|before| before == about) && browser::is_focused_element(&area);
            if !is_being_edited && area.value() != text {
                area.set_value(&text);
            }
        }
        about
    });

    view! {
        <textarea
            node_ref=area
            id=id
            class="notes-field"
            rows="1"
            aria-label=name
            placeholder=hint
            hidden=move || hidden.get()
            on:input:target=move |event| on_input.run(event.target().value())
        ></textarea>
    }
}
