//! Dropping a card on another one.

use leptos::ev::DragEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    browser::{self, Drag, ElementId},
    papers::ArxivId,
    state::SelectionState,
};

/// The class of the item of the list that a card is dragged over.
const TARGET: &str = "drop-target";

/// Marks the item of the list that a card is dragged over. The list listens for all of its items: a month has hundreds.
pub fn drag_over(event: &DragEvent) {
    event.prevent_default();
    let (item, marked) = (target_item(event), marked_item());
    if item != marked {
        set_class(marked, "");
        set_class(item, TARGET);
    }
}

/// Marks no item once what is dragged has left one.
pub fn drag_leave() {
    set_class(marked_item(), "");
}

/// Moves the paper that is dropped to the place of the one whose card it is dropped on.
pub fn drop(event: &DragEvent, selection: SelectionState) {
    event.prevent_default();
    drag_leave();
    let dropped = Drag::from(event).text();
    if let Some(dropped) = dropped.and_then(|text| ArxivId::new(&text))
        && let Some(target) = target_item(event).and_then(|item| browser::paper_of(&item))
    {
        selection.move_to(&dropped, &target);
    }
}

/// The item of the list that an event is in.
fn target_item(event: &DragEvent) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(".paper-list > li").ok()?
}

fn marked_item() -> Option<Element> {
    let list = ElementId::Papers.element()?;
    list.query_selector(&format!(".{TARGET}")).ok()?
}

fn set_class(item: Option<Element>, class: &str) {
    if let Some(item) = item {
        item.set_class_name(class);
    }
}
