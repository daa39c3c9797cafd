//! What was published: which papers were in which post.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::{
    ArxivId, Stored, Unreadable, legacy,
    stored::{EntryReader, VERSION, from_json},
};
use crate::calendar::{ListDay, Period};

/// So many posts are noted.
const MAX_POSTS: usize = 400;

/// A post that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PostRecord {
    /// The day, week or month of its list.
    pub period: Period,
    /// The date it carries, at the blog's offset.
    #[serde(serialize_with = "write_date")]
    pub date: NaiveDate,
    /// The papers in it.
    pub papers: Vec<ArxivId>,
}

/// The posts that were handed over, one for each day, week or month, the last one last. The oldest are forgotten where
/// there are more than 400.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<PostRecord>);

impl History {
    /// How many posts are noted.
    #[must_use]
    pub fn post_count(&self) -> usize {
        self.0.len()
    }

    /// Whether no post is noted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Notes a post, in place of an earlier one of the same period.
    pub fn record(&mut self, record: PostRecord) {
        self.0.retain(|other| other.period != record.period);
        self.0.push(record);
        let surplus = self.0.len().saturating_sub(MAX_POSTS);
        self.0.drain(..surplus);
    }

    /// Whether a post of exactly this day, week or month is noted.
    #[must_use]
    pub fn contains(&self, period: Period) -> bool {
        self.0.iter().any(|post| post.period == period)
    }

    /// The date of the last post of another period that a paper was in.
    #[must_use]
    pub fn published_elsewhere(&self, id: &ArxivId, period: Period) -> Option<NaiveDate> {
        let mut posts = self.0.iter().rev();
        posts
            .find(|post| post.period != period && post.papers.contains(id))
            .map(|post| post.date)
    }

    /// Writes the history as JSON, as [`from_stored`](Self::from_stored) reads it.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Periods, dates and ids can always be written.
        serde_json::to_string(&HistoryJson {
            version: VERSION,
            posts: &self.0,
        })
        .unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote, or the lines of the version before. Unknown fields are ignored.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is of a newer version, or no history.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let Some(json) = from_json::<StoredHistory<'_>>(text)? else {
            return legacy::history(text).ok_or(Unreadable::Malformed);
        };
        let mut entries = EntryReader::default();
        let mut history = Self::default();
        for post in json.posts {
            let post: Option<StoredPost<'_>> = serde_json::from_str(post.get()).ok();
            if let Some(post) = entries.count(post) {
                history.record(PostRecord {
                    period: post.period,
                    date: post.date,
                    papers: entries.read_all(&post.papers),
                });
            }
        }
        Ok(Stored {
            value: history,
            skipped: entries.skipped,
        })
    }
}

/// A history as it is stored.
#[derive(Serialize)]
struct HistoryJson<'a> {
    version: u32,
    posts: &'a [PostRecord],
}

/// A stored history, its posts not yet read.
#[derive(Deserialize)]
struct StoredHistory<'a> {
    #[serde(borrow)]
    posts: Vec<&'a RawValue>,
}

/// A stored post, its papers not yet read.
#[derive(Deserialize)]
struct StoredPost<'a> {
    period: Period,
    #[serde(deserialize_with = "read_date")]
    date: NaiveDate,
    #[serde(borrow)]
    papers: Vec<&'a RawValue>,
}

/// `YYYY-MM-DD`. chrono's own support for serde would bring its parser of all formats.
fn write_date<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

/// A post is never dated before its list, and so its date is one that a list can have.
fn read_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    ListDay::deserialize(deserializer).map(ListDay::date)
}
