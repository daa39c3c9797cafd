//! Motion that explains a change.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::Element;

use super::{cards::all_cards, matches, next_frame, window};

/// How long a card slides, in milliseconds.
const DURATION: f64 = 180.0;

/// How far a card slides at most, in pixels: one that moves far comes from that direction.
const MAX_DISTANCE: i32 = 56;

#[wasm_bindgen]
extern "C" {
    /// An element; `animate` is not in web-sys without unstable flags, though in every browser since 2020.
    type Animated;

    #[wasm_bindgen(method)]
    fn animate(this: &Animated, keyframes: &Array, milliseconds: f64);
}

/// Lets the cards in the window slide from where they are to where the next frame has them, unless the reader asked for less
/// motion. They take no click on the way, so that a button that stays in its place can be pressed again at once.
pub fn slide_cards() {
    if !matches("(prefers-reduced-motion: no-preference)") {
        return;
    }
    let before = cards_in_window();
    next_frame(move || {
        for (card, top) in before {
            let distance = top - top_of(&card);
            // The card that was pressed stays where it is but for a part of a pixel.
            let is_pressed = card.matches(":hover, :focus-within").unwrap_or_default();
            if distance != 0 && !is_pressed && card.is_connected() {
                slide(card, distance.clamp(-MAX_DISTANCE, MAX_DISTANCE));
            }
        }
    });
}

/// The cards in the window, and their distances from its top, in pixels.
fn cards_in_window() -> Vec<(Element, i32)> {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    let height = height.unwrap_or_default();
    let bounds = |card: Element| (card.get_bounding_client_rect(), card);
    all_cards()
        .map(bounds)
        .take_while(|(bounds, _)| bounds.top() < height)
        .filter(|(bounds, _)| bounds.bottom() > 0.0)
        .map(|(bounds, card)| (card, bounds.top().round() as i32))
        .collect()
}

fn top_of(card: &Element) -> i32 {
    card.get_bounding_client_rect().top().round() as i32
}

fn slide(card: Element, distance: i32) {
    let frame = |transform: &str, opacity: &str| {
        let frame = Object::new();
        for (name, value) in [
            ("transform", transform),
            ("opacity", opacity),
            ("pointerEvents", "none"),
        ] {
            let _ = Reflect::set(&frame, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        frame
    };
    let from = frame(&format!("translateY({distance}px)"), "0.3");
    let keyframes = Array::of2(&from, &frame("none", "1"));
    card.unchecked_into::<Animated>()
        .animate(&keyframes, DURATION);
}
