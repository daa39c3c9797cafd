//! The state of the page on the host, over lists that the tests answer by hand.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

#[path = "../support/fake_models.rs"]
mod fake_models;
#[path = "../support/fake_source.rs"]
mod fake_source;
mod support;

mod all_days;
mod backfill;
mod cards;
mod export;
mod history;
mod loading;
mod models;
mod notes;
mod periods;
mod seen_papers;
mod selection;
mod settings;
mod shelf;
mod storage;
