//! Hugging Face's daily papers as a ranked list and a finished Markdown post.
#![doc = ""]
#![doc = include_str!("../docs/architecture.md")]

pub mod calendar;
pub mod hub;
pub mod papers;
pub mod post;
pub mod url_state;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
