//! Highlights the matches of a search with the CSS Custom Highlight API; the document does not change. Without the API
//! nothing is highlighted.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Node, Range};

use super::document;
use crate::papers::Search;

/// The parts of the cards that a search looks into, as far as they are visible.
const SEARCHED: &str =
    ".paper-list > :not([hidden]) :is(h2,.organization,.authors,.abstract,.keywords)";

/// The most highlights at once: the matches of a single letter would slow the browser down.
const MAX_HIGHLIGHTS: usize = 1_000;

#[wasm_bindgen]
extern "C" {
    /// Not in web-sys without unstable flags, though in every browser since 2025.
    type Highlight;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;

    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set)]
    fn set_highlight(name: &str, highlight: &Highlight);
}

/// Highlights the matches of a search in the cards that are there, as `::highlight(found)` in `style/papers.css` says.
pub fn highlight_matches(search: &Search) {
    let Some(document) = document() else { return };
    let Ok(highlight) = Highlight::new() else {
        return;
    };
    if search.words().next().is_some()
        && let Ok(parts) = document.query_selector_all(SEARCHED)
    {
        let mut left = MAX_HIGHLIGHTS;
        for index in 0..parts.length() {
            if let Some(part) = parts.get(index) {
                highlight_in(&part, search, &highlight, &mut left);
            }
        }
    }
    set_highlight("found", &highlight);
}

/// Highlights the matches in the texts of a node, as many as are left.
fn highlight_in(node: &Node, search: &Search, highlight: &Highlight, left: &mut usize) {
    if *left == 0 {
        return;
    }
    let mut child = node.first_child();
    while let Some(inner) = child {
        highlight_in(&inner, search, highlight, left);
        child = inner.next_sibling();
    }
    if node.node_type() != Node::TEXT_NODE {
        return;
    }
    let text = node.text_content().unwrap_or_default();
    // The document counts UTF-16 units.
    let units = |bytes: usize| text[..bytes].encode_utf16().count() as u32;
    for found in search.match_ranges(&text) {
        if let Ok(range) = Range::new() {
            // Fails only beyond the end of the text.
            let _ = range.set_start(node, units(found.start));
            let _ = range.set_end(node, units(found.end));
            highlight.add(&range);
            *left = left.saturating_sub(1);
        }
    }
}
