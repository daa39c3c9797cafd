//! What came of the load: the posts, and the days without one.

use leptos::prelude::*;

use crate::{
    browser::ElementId,
    i18n::Messages,
    post::Backfill,
    state::{ArchiveStatus, BackfillPhase, BackfillState},
};

/// The posts to save, and which days have none and why. Hidden until the load is over.
#[component]
pub fn Report() -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let t = expect_context::<Messages>();
    let is_over = move || {
        let phase = backfill.phase.get();
        matches!(phase, BackfillPhase::Incomplete | BackfillPhase::Complete)
    };
    let totals = move || {
        let posts = backfill.posts;
        posts.with(|posts| posts.as_ref().map_or((0, 0), Backfill::totals))
    };
    let days_without_posts = Memo::new(move |_| {
        if !is_over() {
            return vec![];
        }
        backfill.posts.with(|posts| {
            let posts = posts.as_ref();
            posts
                .map(|posts| t.days_without_posts(posts))
                .unwrap_or_default()
        })
    });
    let item = |line| view! { <li>{line}</li> }.into_any();

    view! {
        <div class="report" hidden=move || !is_over()>
            <div class="backfill-outcome">
                <p class="post-count">
                    {move || {
                        let (posts, bytes) = totals();
                        t.post_count(posts, bytes)
                    }}
                </p>
                <button
                    id=ElementId::BackfillSave.id()
                    class="copy"
                    hidden=move || totals().0 == 0
                    on:click=move |_| backfill.save()
                >
                    {t.download_zip()}
                </button>
            </div>
            <ArchiveLine />
            <ul class="days-without-posts">
                {move || days_without_posts.get().into_iter().map(item).collect_view()}
            </ul>
        </div>
    }
}

/// What became of saving the posts.
#[component]
fn ArchiveLine() -> impl IntoView {
    let backfill = expect_context::<BackfillState>();
    let t = expect_context::<Messages>();
    let text = move || {
        let status = backfill.archive.get();
        status
            .map(|status| t.archive_status(&status))
            .unwrap_or_default()
    };

    view! {
        <p
            class="saved"
            class:failed=move || backfill.archive.get() == Some(ArchiveStatus::Failed)
            role="status"
        >
            {move || text()}
        </p>
    }
}
