//! Hugging Face's daily papers as a ranked list and a finished Markdown post.
#![doc = ""]
#![doc = include_str!("../docs/architecture.md")]

pub mod api;
pub mod browser;
pub mod calendar;
pub mod components;
pub mod hub;
pub mod i18n;
pub mod papers;
pub mod post;
pub mod state;
pub mod url_state;
