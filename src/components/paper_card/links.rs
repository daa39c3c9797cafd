//! Where a paper leads.

use leptos::prelude::*;

use crate::{
    components::ExternalLink,
    i18n::Messages,
    papers::{ArxivId, Code, HttpUrl},
};

/// The links to the paper, its code and its project.
#[component]
pub fn Links(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// Its code.
    code: Option<Code>,
    /// The page of its project.
    project: Option<HttpUrl>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let code = code.map(|code| view! { <CodeLink code /> });
    let project = project.map(|url| {
        view! { <ExternalLink url=url.to_string()>{t.project()}</ExternalLink> }
    });

    view! {
        <p class="links">
            <ExternalLink url=id.with_value(ArxivId::arxiv)>"arXiv"</ExternalLink>
            <ExternalLink url=id.with_value(ArxivId::pdf)>"PDF"</ExternalLink>
            {code}
            {project}
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
                <span aria-hidden="true">{format!(" ★ {}", t.number(stars))}</span>
                <span class="visually-hidden">{t.stars(stars)}</span>
            </span>
        }
    });

    view! { <ExternalLink url=code.repository.to_string()>{t.code()} {stars}</ExternalLink> }
}
