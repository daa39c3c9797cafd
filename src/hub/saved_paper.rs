//! How a saved paper is stored: JSON with a version, in which the paper is a row as the API has it.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{decode::decode_row, encode};
use crate::{
    calendar::{Instant, Period},
    papers::{
        SavedPaper, Unreadable,
        stored::{VERSION, from_json},
    },
};

/// The JSON of a saved paper.
#[derive(Serialize, Deserialize)]
struct SavedPaperJson<'a> {
    version: u32,
    /// In milliseconds since 1970. A text would need chrono's parser of all formats.
    saved_at: i64,
    list: Period,
    read: bool,
    #[serde(borrow)]
    row: &'a RawValue,
}

/// Writes a saved paper as JSON, as [`read_saved_paper`] reads it.
#[must_use]
pub fn saved_paper_json(saved: &SavedPaper) -> String {
    // Serializing strings and numbers cannot fail.
    serde_json::to_string(&SavedPaperJson {
        version: VERSION,
        saved_at: saved.saved_at.timestamp_millis(),
        list: saved.list,
        read: saved.read,
        row: &encode(&saved.paper),
    })
    .unwrap_or_default()
}

/// Reads what [`saved_paper_json`] wrote. Unknown fields are ignored.
///
/// # Errors
/// [`Unreadable`] if the text is of a newer version, or not a saved paper.
pub fn read_saved_paper(text: &str) -> Result<SavedPaper, Unreadable> {
    let json: SavedPaperJson<'_> = from_json(text)?.ok_or(Unreadable::Malformed)?;
    let saved = || {
        Some(SavedPaper {
            paper: decode_row(json.row)?,
            list: json.list,
            saved_at: Instant::from_timestamp_millis(json.saved_at)?,
            read: json.read,
        })
    };
    saved().ok_or(Unreadable::Malformed)
}
