//! What the editor says of a paper.

use leptos::prelude::*;

use crate::{
    components::{Icon, IconName, NotesField, UserMarkdown},
    i18n::Messages,
    papers::ArxivId,
    state::{AppState, CardState},
};

/// The comment on a paper: its field while it is written, or else the comment as the post has it.
#[component]
pub fn Comment(
    /// The card's state.
    card: Memo<CardState>,
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The paper's title.
    title: String,
) -> impl IntoView {
    let AppState { cards, notes, .. } = expect_context();
    let t = expect_context::<Messages>();
    let is_commenting = move || id.with_value(|id| cards.is_commenting(id));
    let name = t.for_paper(t.comment(), &title);
    // The field is made when it is first shown, and stays: it may have the focus of a reader who folds it.
    let was_commenting =
        Memo::new(move |was: Option<&bool>| was.copied().unwrap_or_default() || is_commenting());
    let quoted = Memo::new(move |_| match is_commenting() {
        true => String::new(),
        false => id.with_value(|id| notes.comment(id)),
    });
    let field = move || {
        view! {
            <NotesField
                paper=id.get_value()
                name=name.clone()
                hint=t.comment_hint()
                hidden=Memo::new(move |_| !is_commenting())
                in_post=Memo::new(move |_| card.get().number.is_some())
            />
        }
    };

    view! {
        {move || {
            let text = quoted.get();
            let is_replaced = !is_commenting()
                && id.with_value(|id| !notes.replaced(Some(id)).is_empty());
            (is_replaced || !text.is_empty())
                .then(|| view! { <Quotation id text is_replaced /> }.into_any())
        }}
        <Show when=move || was_commenting.get()>{field()}</Show>
    }
}

/// A comment as the post has it, and the button that shows its field.
#[component]
fn Quotation(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The comment, in Markdown.
    text: String,
    /// Whether another tab has written it in the place of one of this tab.
    is_replaced: bool,
) -> impl IntoView {
    let AppState {
        cards, settings, ..
    } = expect_context();
    let t = expect_context::<Messages>();

    view! {
        <div class="comment">
            <Icon name=IconName::Comment />
            {move || {
                let target = settings.format.with(|format| format.target);
                view! { <UserMarkdown text=text.clone() target /> }
            }}
            <button on:click=move |_| id.with_value(|id| cards.toggle_comment(id))>
                {t.edit_comment()}
            </button>
            {is_replaced.then(|| view! { <p class="notes-notice" role="status">{t.replaced()}</p> }.into_any())}
        </div>
    }
}
