//! The components of the page in a real browser, over lists that the tests answer by hand: run by `scripts/test web`.

#![cfg(target_arch = "wasm32")]

#[path = "../support/fake_source.rs"]
mod fake_source;
mod mounted;

mod day_bar;
mod dialogs;
mod paper_card;
mod post_panel;
mod shelf;
mod stored;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
