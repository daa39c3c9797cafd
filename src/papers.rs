//! Papers: what a row of the list tells of one, how a list is ranked, and how papers are found.
//!
//! Everything here is clean by construction: a text is a [`Line`] (no line break, no control or bidirectional
//! character), an address is a [`Link`] (`http` or `https`, safe to put into a Markdown link), an id is an
//! [`ArxivId`]. Whoever holds a [`Paper`] need not ask again where its text came from.

mod accent;
mod count;
mod digest;
mod letter;
mod line;
mod link;
mod merged;
mod moves;
mod paper;
mod published;
mod remarks;
mod search;
mod selection;

pub use accent::{accent_of, accented};
pub use count::Count;
pub use digest::{Choice, Digest, Totals, rank};
pub use letter::{folded, is_letter, is_word};
pub use line::Line;
pub use link::Link;
pub use merged::merged;
pub use moves::{Move, Moves};
pub use paper::{ArxivId, Code, Paper};
pub use published::{Publication, Published};
pub use remarks::Remarks;
pub use search::Search;
pub use selection::{Arrangement, Selection, Step};
