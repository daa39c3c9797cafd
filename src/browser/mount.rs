//! Replacing the static shell with the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{ElementId, document, focus_element, focused, window};

/// A new `div` for the page to be mounted in, which is not in the document. `None` without a static shell to replace.
#[must_use]
pub fn detached_root() -> Option<HtmlElement> {
    ElementId::App.element()?;
    let root = document()?.create_element("div").ok()?;
    root.set_id(ElementId::App.id());
    root.dyn_into().ok()
}

/// Replaces the static shell with the page, once. The scroll position stays, and a title that has the focus keeps it.
pub fn replace_shell(page: &HtmlElement) {
    if page.is_connected() {
        return;
    }
    let (Some(window), Some(shell)) = (window(), ElementId::App.element()) else {
        return;
    };
    let scrolled = window.scroll_y().unwrap_or_default();
    let href = focused_href(&shell);
    // Fails only for an element that lies in this one.
    let _ = shell.replace_with_with_node_1(page);
    if scrolled > 0.0 {
        window.scroll_to_with_x_and_y(0.0, scrolled);
    }
    if let Some(link) = href.and_then(|href| title_link(page, &href)) {
        focus_element(&link);
    }
}

/// The address of the link in the shell that has the focus.
fn focused_href(shell: &Element) -> Option<String> {
    let link = focused()?;
    shell.contains(Some(&link)).then_some(())?;
    link.get_attribute("href")
}

/// The title with this address. Addresses are compared instead of put into a selector, which would have to escape them.
fn title_link(page: &Element, href: &str) -> Option<HtmlElement> {
    let links = page.query_selector_all("h2 a").ok()?;
    (0..links.length())
        .filter_map(|index| links.get(index)?.dyn_into::<HtmlElement>().ok())
        .find(|link| link.get_attribute("href").as_deref() == Some(href))
}
