//! Prose as elements.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::document;
use crate::post::{Prose, Span};

/// Puts a text at the end of an element. Text becomes text nodes and addresses become attributes, so that nothing in
/// them can be markup.
pub fn show_prose(parent: &Element, prose: &Prose) {
    // Fails only for names that are no element's.
    let _ = append(parent, prose);
}

fn append(parent: &Element, prose: &Prose) -> Result<(), JsValue> {
    for span in &prose.0 {
        match span {
            Span::Text(text) => parent.append_with_str_1(text)?,
            Span::Strong(inner) => append(&child(parent, "strong")?, inner)?,
            Span::Emphasis(inner) => append(&child(parent, "em")?, inner)?,
            Span::Math(tex) => child(parent, "code")?.append_with_str_1(tex)?,
            Span::Address(link) => link_to(parent, link)?.append_with_str_1(link)?,
            Span::Linked(inner, link) => {
                link_to(parent, link)?.append_with_str_1(&inner.plain())?
            }
        }
    }
    Ok(())
}

fn link_to(parent: &Element, address: &str) -> Result<Element, JsValue> {
    let link = child(parent, "a")?;
    link.set_attribute("href", address)?;
    link.set_attribute("rel", "noopener noreferrer")?;
    Ok(link)
}

fn child(parent: &Element, name: &str) -> Result<Element, JsValue> {
    let child = document().create_element(name)?;
    parent.append_with_node_1(&child)?;
    Ok(child)
}
