//! Papers, their ranking, search, an editor's selection and notes, the shelf, and the history of posts.
//!
//! Every part of a [`Paper`] is clean by construction: a text is a [`CleanText`] (no line break, no control or
//! bidirectional character), a URL is an [`HttpUrl`] (`http` or `https`, safe in a Markdown link), an id is an
//! [`ArxivId`].

mod accent;
mod chars;
mod clean_text;
mod count;
mod digest;
mod history;
mod http_url;
mod legacy;
mod letters;
mod merge;
mod notes;
mod paper;
mod paper_link;
mod rank_changes;
mod search;
mod selection;
mod shelf;
pub(crate) mod stored;
mod summary;
mod topics;
mod translation;

pub use accent::{accent_of, accented};
pub use chars::{fold_case, is_letter, is_word};
pub use clean_text::CleanText;
pub use count::Count;
pub use digest::{Choice, Digest, Totals, rank, top_indices};
pub use history::{History, PostRecord};
pub use http_url::HttpUrl;
pub(crate) use letters::{accent_of_combining, combining_of};
pub use merge::{merge_rankings, merge_rows};
pub use notes::{EditorNotes, NotesIndex};
pub use paper::{ArxivId, Code, NotAnArxivId, Paper};
pub use paper_link::PaperLink;
pub use rank_changes::{RankChange, RankChanges};
pub use search::Search;
pub use selection::{Arrangement, Defaults, EditedSelection, Selection, Step, UndoStep};
pub use shelf::{MAX_SAVED, SavedPaper, Shelf, merge_saved};
pub use stored::{Stored, Unreadable};
pub use summary::{MAX_SUMMARY_CHARS, PAPERS_LANGUAGE, summary_of_answer};
pub use topics::{Topic, TopicGroups, TopicOrder, TopicSet, Topics};
pub use translation::{
    Corrections, PaperText, Translation, Translations, hexadecimal, max_answer_bytes, source_hash,
};
