//! Where a paper leads.

use leptos::prelude::*;

use crate::{
    components::{ExternalLink, Icon, IconName},
    i18n::Messages,
    papers::{ArxivId, Code, HttpUrl},
};

/// The links to the paper, its code, its project and its comments.
#[component]
pub fn Links(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// Its code.
    code: Option<Code>,
    /// The page of its project.
    project: Option<HttpUrl>,
    /// How many comments it has on Hugging Face.
    comments: u32,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let code = code.map(|code| view! { <CodeLink code /> });
    let project = project.map(|url| {
        view! { <ExternalLink url=url.to_string()>{t.project()}</ExternalLink> }
    });
    let comments = (comments > 0).then(|| {
        let label = t.comments_on_hugging_face(comments);
        let title = label.clone();
        view! {
            <a
                href=format!("{}#community", id.with_value(ArxivId::page))
                rel="noopener noreferrer"
                title=title
            >
                <Icon name=IconName::Comment />
                <span aria-hidden="true">{t.number(comments)}</span>
                <span class="visually-hidden">{label}</span>
            </a>
        }
    });

    view! {
        <p class="links">
            <ExternalLink url=id.with_value(ArxivId::arxiv)>"arXiv"</ExternalLink>
            <ExternalLink url=id.with_value(ArxivId::pdf)>"PDF"</ExternalLink>
            {code}
            {project}
            {comments}
        </p>
    }
}

/// The link to the code, and its stars where the list tells them.
#[component]
fn CodeLink(
    /// The repository.
    code: Code,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let stars = code.stars.map(|stars| {
        view! {
            <span class="stars">
                <span aria-hidden="true">{format!("★ {}", t.number(stars))}</span>
                <span class="visually-hidden">{t.stars(stars)}</span>
            </span>
        }
    });

    view! { <ExternalLink url=code.repository.to_string()>{t.code()} {stars}</ExternalLink> }
}
