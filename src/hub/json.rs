//! Reading JSON that promises nothing.
//!
//! A value is understood only when it is asked for, as what it is asked for, and is simply not there if it is
//! something else: so no field can spoil another, nor a row the list.
//!
//! In the browser the text is parsed by the browser: its parser is on every phone already, and native. Leaving
//! one of our own choice out, together with Unicode's tables of letters, made the page 11 KB smaller. On the host, where there is no browser, serde_json does
//! the same. Both have the same two types, [`Value`] and [`Object`]; `tests/decoding.rs` holds the one on the host, the
//! specs of the built page hold the other.

#[cfg(not(target_arch = "wasm32"))]
mod host;
#[cfg(target_arch = "wasm32")]
mod native;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use host::{Object, Value};
#[cfg(target_arch = "wasm32")]
pub(super) use native::{Object, Value};

/// The text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Broken;

/// The whole number that a JSON number is, if it is one that counts something. JSON has one kind of number: `12.0` is
/// twelve.
fn whole(number: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "compared with what was cast right after"
    )]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

/// Whether a text that is not JSON is one that was cut off: an array or object is still open at its end.
pub(super) fn is_cut_off(text: &str) -> bool {
    let mut open = 0_usize;
    let mut in_text = false;
    let mut escaped = false;
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
    }
    open > 0
}
