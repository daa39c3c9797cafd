//! The foot of the post: its file, what the last export did, and the buttons that export it.

use leptos::{ev::MouseEvent, prelude::*};

use super::CopyButton;
use crate::{
    browser::{self, ElementId},
    components::{Icon, IconName, Menu},
    i18n::Messages,
    post::{BibliographyFormat, Target},
    state::{AppState, ExportStatus, ExportTarget, PostExport},
};

/// The buttons that export the post.
#[component]
pub fn ExportButtons() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <div class="export-buttons">
            <CopyButton />
            <DownloadButton />
            <button popovertarget=ElementId::MoreExports.id()>
                {t.more_exports()}
                <Icon name=IconName::Open />
            </button>
        </div>
        <MoreExports />
    }
}

/// The label of a button that exports the post: where the post lacks days, the first press asks for a second one.
pub(super) fn export_label(export: PostExport) -> impl Fn() -> String + Copy + Send + 'static {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    move || match (state.export.unconfirmed_days(export), export) {
        (Some(days), _) => t.confirm_export(export, days),
        (None, PostExport::Copy) => t.copy_post(state.selection.included_count()),
        (None, PostExport::Download) => t.download().to_owned(),
        (None, PostExport::To(target)) => t.export_target(target).to_owned(),
    }
}

/// Whether a click is not the second of a double click, which would confirm what the first asks.
pub(super) fn is_single_click(event: &MouseEvent) -> bool {
    event.detail() < 2
}

/// The button that saves the post as a file. Where the post lacks days it has a text, which asks.
#[component]
fn DownloadButton() -> impl IntoView {
    let state = expect_context::<AppState>();
    let label = export_label(PostExport::Download);
    let asks = move || {
        state
            .export
            .unconfirmed_days(PostExport::Download)
            .is_some()
    };

    view! {
        <button
            class="download"
            aria-label=label
            title=label
            disabled=move || !state.post.exists()
            on:click=move |event| {
                if is_single_click(&event) {
                    state.download_post();
                }
            }
        >
            <Icon name=IconName::Download />
            {move || asks().then(label)}
        </button>
    }
}

/// The menu of further export targets.
#[component]
fn MoreExports() -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <Menu id=ElementId::MoreExports name=t.more_exports()>
            <Targets />
        </Menu>
    }
}

/// A button for every further export target.
#[component]
fn Targets() -> impl IntoView {
    let state = expect_context::<AppState>();
    let t = expect_context::<Messages>();
    let format = state.settings.format;
    let is_hidden = Memo::new(move |_| format.with(|format| format.target != Target::Obsidian));
    let share = browser::can_share().then(|| view! { <TargetButton target=ExportTarget::Share /> });
    let bibliography =
        |format| view! { <TargetButton target=ExportTarget::Bibliography(format) /> }.into_any();

    view! {
        <TargetButton target=ExportTarget::RichText autofocus=true note=t.rich_text_uses() />
        <TargetButton target=ExportTarget::LinkList />
        <TargetButton target=ExportTarget::GitHub />
        <TargetButton target=ExportTarget::Obsidian hidden=is_hidden />
        {share}
        <button on:click=move |_| state.open_backfill()>{t.many_days()}</button>
        <p class="menu-label">{t.papers_of_post()}</p>
        {BibliographyFormat::ALL.into_iter().map(bibliography).collect_view()}
    }
}

/// The button of one export target.
#[component]
fn TargetButton(
    /// The target.
    target: ExportTarget,
    /// Whether it takes the focus when the menu opens.
    #[prop(optional)]
    autofocus: bool,
    /// What it is for.
    #[prop(optional)]
    note: &'static str,
    /// Whether it is not offered.
    #[prop(optional)]
    hidden: Option<Memo<bool>>,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let export = PostExport::To(target);

    view! {
        <button
            autofocus=autofocus
            hidden=move || hidden.is_some_and(|hidden| hidden.get())
            title=(!note.is_empty()).then_some(note)
            disabled=move || !state.post.exists()
            on:click=move |event| {
                if is_single_click(&event) {
                    state.export_post(target);
                }
                if untrack(|| state.export.unconfirmed_days(export)).is_some() {
                    // The menu stays open for the second press.
                    event.stop_propagation();
                }
            }
        >
            {export_label(export)}
            {(!note.is_empty()).then(|| view! { <small aria-hidden="true">{note}</small> }.into_any())}
        </button>
    }
}

/// The name of the post's file, its size, and whether it was exported before.
#[component]
pub fn PostSize() -> impl IntoView {
    let AppState { post, history, .. } = expect_context();
    let t = expect_context::<Messages>();
    let shown = move || post.show(|| post.post.get());
    let facts = move || match history.published() {
        Some(date) => Some(t.published(date)),
        None => shown().map(|post| t.size(post.text.len())),
    };

    view! {
        <p class="post-file">
            <span class="file-name" title=t.file_name()>
                {move || shown().map(|post| post.file_name.clone())}
            </span>
            <span class="post-facts">{move || facts()}</span>
        </p>
    }
}

/// What the last export did. The element is there before it has a text: one that comes with its text is not read out.
#[component]
pub fn ExportStatusLine() -> impl IntoView {
    let status = expect_context::<AppState>().export.status;
    let t = expect_context::<Messages>();
    let message = Memo::new(move |_| status.with(|status| t.export_status(status)));

    view! {
        <p
            class="export-status"
            class:failed=move || status.with(ExportStatus::is_failure)
            role="status"
        >
            {message}
        </p>
    }
}
