//! Where a paper leads.

use leptos::prelude::*;

use crate::{
    components::{ExternalLink, Icon, IconName},
    i18n::Messages,
    papers::PaperLink,
    state::AppState,
};

/// The links that the reader has chosen, as far as the paper has them, and the one to its comments.
#[component]
pub fn Links(
    /// The URL of each link that the paper has.
    urls: Vec<(PaperLink, String)>,
    /// The stars of its code, if the list tells them.
    stars: Option<u32>,
    /// The URL of its comments on Hugging Face, and how many there are.
    comments: (String, u32),
) -> impl IntoView {
    let preferences = expect_context::<AppState>().preferences;
    let t = expect_context::<Messages>();
    let link = move |(link, url): (PaperLink, String)| {
        let stars = stars
            .filter(|stars| *stars > 0 && link == PaperLink::Code)
            .map(|stars| {
                view! {
                    <span class="stars">
                        <span aria-hidden="true">{format!("★ {}", t.number(stars))}</span>
                        <span class="visually-hidden">{t.stars(stars)}</span>
                    </span>
                }
                .into_any()
            });
        view! { <ExternalLink url>{t.paper_link(link)} {stars}</ExternalLink> }.into_any()
    };
    let links = move || {
        let chosen = preferences.links.get().into_iter();
        let found = chosen.filter_map(|link| urls.iter().find(|(other, _)| *other == link));
        found.cloned().map(link).collect_view()
    };
    let (url, comments) = comments;
    let comments = (comments > 0).then(|| {
        let label = t.comments_on_hugging_face(comments);
        let title = label.clone();
        view! {
            <a
                href=url
                rel="noopener noreferrer"
                title=title
            >
                <Icon name=IconName::Comment />
                <span aria-hidden="true">{t.number(comments)}</span>
                <span class="visually-hidden">{label}</span>
            </a>
        }
        .into_any()
    });

    view! { <p class="links">{move || links()} {comments}</p> }
}
