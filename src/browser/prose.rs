//! Prose as elements.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::{Part, ask_for, document};
use crate::post::{Block, Body, Item, RichText, Span, user_markdown};

/// Puts a text at the end of an element. Text becomes text nodes and addresses become attributes, so that nothing in
/// them can be markup.
pub fn show_prose(parent: &Element, prose: &RichText) {
    // Fails only for names that are no element's.
    let _ = append(parent, prose);
}

/// Shows a post in an element as a blog will, in place of what was there.
pub fn show_body(parent: &Element, body: &Body) {
    parent.set_text_content(None);
    let _ = append_body(parent, body);
}

fn append_body(parent: &Element, body: &Body) -> Result<(), JsValue> {
    // The page's own heading is the first; the post's title is a paragraph that looks like one.
    let title = child(parent, "p")?;
    title.set_class_name("post-title");
    title.append_with_str_1(&body.title)?;
    let date = child(parent, "p")?;
    date.set_class_name("post-date");
    date.append_with_str_1(&body.date.minute())?;
    append_as_typed(parent, &body.introduction, 0)?;
    append(&child(parent, "p")?, &body.count)?;
    if let Some(as_of) = &body.as_of {
        append(&child(parent, "p")?, as_of)?;
    }
    child(parent, "h3")?.append_with_str_1(body.ranking)?;
    let list = child(parent, "ol")?;
    (1..)
        .zip(&body.items)
        .try_for_each(|(number, item)| append_item(&list, item, number))
}

fn append_item(list: &Element, item: &Item, number: usize) -> Result<(), JsValue> {
    let entry = child(list, "li")?;
    append(&in_english(&entry, "strong")?, &item.title)?;
    entry.append_with_str_1(&format!(" - 👍 {}", item.upvotes))?;
    let lines = child(&entry, "ul")?;
    if let Some(comment) = &item.comment {
        let entry = child(&lines, "li")?;
        entry.append_with_str_1(&format!("{}: ", comment.label))?;
        append_as_typed(&entry, &comment.text, number)?;
    }
    for line in &item.lines {
        let entry = child(&lines, "li")?;
        if let Some(label) = line.label {
            entry.append_with_str_1(&format!("{label}: "))?;
            append(&in_english(&entry, "span")?, &line.text)?;
        } else {
            append(&entry, &line.text)?;
        }
    }
    Ok(())
}

/// Puts an editor's own words there as they were typed, and asks the second program to read them.
fn append_as_typed(parent: &Element, text: &str, number: usize) -> Result<(), JsValue> {
    if !text.is_empty() {
        let words = child(parent, "div")?;
        words.set_class_name("own");
        words.set_id(&format!("own-words-{number}"));
        words.append_with_str_1(text)?;
        let _ = ask_for(Part::OwnWords, &[&words.id(), text]);
    }
    Ok(())
}

/// Shows an editor's own words in the element of an id, in place of what was there. Done by the second program.
pub fn show_own_words(id: &str, text: &str) {
    if let Some(parent) = document().get_element_by_id(id) {
        parent.set_text_content(None);
        let _ = append_own_words(&parent, text);
    }
}

fn append_own_words(parent: &Element, text: &str) -> Result<(), JsValue> {
    for block in user_markdown(text) {
        match block {
            Block::Paragraph(prose) => append(&child(parent, "p")?, &prose)?,
            Block::Heading(prose) => append(&child(parent, "h4")?, &prose)?,
            Block::Quotation(prose) => append(&child(parent, "blockquote")?, &prose)?,
            Block::Code(code) => child(parent, "pre")?.append_with_str_1(&code)?,
            Block::List(items, is_numbered) => {
                let list = child(parent, if is_numbered { "ol" } else { "ul" })?;
                for item in &items {
                    append(&child(&list, "li")?, item)?;
                }
            }
        }
    }
    Ok(())
}

fn append(parent: &Element, prose: &RichText) -> Result<(), JsValue> {
    for span in &prose.0 {
        match span {
            Span::Text(text) => parent.append_with_str_1(text)?,
            Span::Strong(inner) => append(&child(parent, "strong")?, inner)?,
            Span::Emphasis(inner) => append(&child(parent, "em")?, inner)?,
            Span::Math(tex) | Span::Code(tex) => child(parent, "code")?.append_with_str_1(tex)?,
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

/// A child for what the papers say of themselves, which is English whatever the language of the post.
fn in_english(parent: &Element, name: &str) -> Result<Element, JsValue> {
    let child = child(parent, name)?;
    child.set_attribute("lang", "en")?;
    Ok(child)
}

fn child(parent: &Element, name: &str) -> Result<Element, JsValue> {
    let child = document().create_element(name)?;
    parent.append_with_node_1(&child)?;
    Ok(child)
}
