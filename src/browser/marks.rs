//! Marking what was found, by the CSS Custom Highlight API: nothing in the document changes. A browser without it marks
//! nothing.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::{Node, Range};

use super::document;
use crate::papers::Search;

/// Where a search looks, as far as it is to be seen.
const LOOKED_INTO: &str = ".ranking :is(h2,.organization,.authors,.abstract,.keywords)";

/// More marks than this are not made: a single letter has so many that they keep the browser busy, and say nothing.
const MOST: usize = 1_000;

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

/// Marks what a search has found in the cards that are there; `::highlight(found)` in `style/papers.css` is how.
pub fn mark_found(search: &Search) {
    let Ok(highlight) = Highlight::new() else {
        return;
    };
    if search.words().next().is_some()
        && let Ok(parts) = document().query_selector_all(LOOKED_INTO)
    {
        let mut left = MOST;
        for place in 0..parts.length() {
            if let Some(part) = parts.get(place) {
                mark(&part, search, &highlight, &mut left);
            }
        }
    }
    set_highlight("found", &highlight);
}

/// Marks the texts in a node, as many as are left to mark.
fn mark(node: &Node, search: &Search, highlight: &Highlight, left: &mut usize) {
    if *left == 0 {
        return;
    }
    let mut child = node.first_child();
    while let Some(inner) = child {
        mark(&inner, search, highlight, left);
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
