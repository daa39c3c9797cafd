//! One paper.

use leptos::prelude::*;

use super::{Words, live::live, prose, prose::showing};
use crate::{
    browser,
    papers::{Line, Paper},
};

/// How many authors are named before the rest is counted.
const AUTHORS_NAMED: usize = 3;

/// How many keywords are shown.
const KEYWORDS_SHOWN: usize = 6;

/// Abstracts longer than this many characters are folded to four lines. A shorter one fits about as many lines
/// anyway, and a button that unfolds nothing helps nobody.
const LONG_SUMMARY: usize = 320;

/// A paper's card.
#[component]
pub(super) fn PaperCard(
    /// Its place in the ranking, from 1.
    rank: usize,
    /// The paper.
    paper: Paper,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let title_id = browser::paper_id(rank);
    let heading_id = title_id.clone();
    view! {
        <li>
            <article class="card" aria-labelledby=title_id>
                <p class="rank" aria-hidden="true">{rank}</p>
                <div class="matter">
                    <h2 id=heading_id lang="en" dir="auto">
                        <a href=paper.id.page() rel="noopener">{prose::plain(&paper.title)}</a>
                    </h2>
                    <p class="facts">
                        <span class="upvotes">
                            <span aria-hidden="true">"▲ "{paper.upvotes}</span>
                            <span class="unseen">{words.upvotes(paper.upvotes)}</span>
                        </span>
                        <Origin organization=paper.organization.clone() authors=paper.authors.clone() />
                    </p>
                    <Summary text=paper.summary.clone() label=words.summary_of(rank) />
                    <Keywords keywords=paper.keywords.clone() />
                    <Links paper />
                </div>
            </article>
        </li>
    }
}

/// Who the paper is from: the organization, the first authors, and how many more there are.
#[component]
fn Origin(organization: Option<Line>, authors: Vec<Line>) -> impl IntoView {
    let words = expect_context::<Words>();
    let named = authors
        .iter()
        .take(AUTHORS_NAMED)
        .map(prose::plain)
        .collect::<Vec<_>>()
        .join(", ");
    let more = authors.len().saturating_sub(AUTHORS_NAMED);
    view! {
        {organization
            .map(|name| {
                view! { <span class="organization" lang="en" dir="auto">{prose::plain(&name)}</span> }
            })}
        {(!named.is_empty())
            .then(|| {
                view! {
                    <span class="authors">
                        <span lang="en" dir="auto">{named}</span>
                        {(more > 0).then(|| words.more_authors(more))}
                    </span>
                }
            })}
    }
}

/// The abstract, folded where it is long.
#[component]
fn Summary(
    /// The abstract; may be empty.
    text: Line,
    /// What the button unfolds, for those who meet it alone.
    label: String,
) -> impl IntoView {
    let words = expect_context::<Words>();
    let long = text.chars().count() > LONG_SUMMARY;
    let folded = RwSignal::new(long);
    let button = long.then(|| {
        view! {
            <button
                type="button"
                class="unfold"
                aria-expanded=live(move || (!folded.get()).to_string())
                aria-label=live(move || words.fold_label(folded.get(), &label))
                on:click=move |_| folded.update(|folded| *folded = !*folded)
            >
                {live(move || words.fold(folded.get()).to_owned())}
            </button>
        }
    });
    (!text.is_empty()).then(move || {
        view! {
            <p class="abstract" class:folded=live(move || folded.get()) lang="en" dir="auto" use:showing=text></p>
            {button}
        }
    })
}

/// The first keywords.
#[component]
fn Keywords(keywords: Vec<Line>) -> impl IntoView {
    let words = expect_context::<Words>();
    (!keywords.is_empty()).then(|| {
        let items = keywords
            .iter()
            .take(KEYWORDS_SHOWN)
            .map(|keyword| view! { <li>{prose::plain(keyword)}</li> })
            .collect_view();
        view! { <ul class="keywords" lang="en" aria-label=words.keywords()>{items}</ul> }
    })
}

/// The ways to the paper, its code and its project.
#[component]
fn Links(paper: Paper) -> impl IntoView {
    let words = expect_context::<Words>();
    let code = paper.code.map(|code| {
        let stars = code.stars.map(|stars| {
            view! {
                <span class="stars">
                    <span aria-hidden="true">" ★ "{words.number(stars)}</span>
                    <span class="unseen">{words.stars(stars)}</span>
                </span>
            }
        });
        let address = code.repository.to_string();
        view! {
            <a href=address rel="noopener noreferrer">{words.code()}{stars}</a>
        }
    });
    let project = paper.project.as_ref().map(|project| {
        view! { <a href=project.to_string() rel="noopener noreferrer">{words.project()}</a> }
    });
    view! {
        <p class="links">
            <a href=paper.id.arxiv() rel="noopener noreferrer">"arXiv"</a>
            <a href=paper.id.pdf() rel="noopener noreferrer">"PDF"</a>
            {code}
            {project}
        </p>
    }
}
