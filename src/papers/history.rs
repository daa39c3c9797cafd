//! The history of posts.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::{
    ArxivId, Stored, Unreadable, legacy,
    stored::{EntryReader, VERSION, from_json},
};
use crate::calendar::{ListDay, Period};

/// The most posts in a history.
const MAX_POSTS: usize = 400;

/// The record of an exported post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PostRecord {
    /// The day, week or month of the ranking.
    pub period: Period,
    /// The date of the post, at the blog's offset.
    #[serde(serialize_with = "write_date")]
    pub date: NaiveDate,
    /// The papers of the post.
    pub papers: Vec<ArxivId>,
}

/// The exported posts, one for each period, in the order of their export. Only the last 400 are recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History(Vec<PostRecord>);

impl History {
    /// The number of posts.
    #[must_use]
    pub fn post_count(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no post.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Records a post, in place of an earlier one of the same period.
    pub fn record(&mut self, record: PostRecord) {
        self.0.retain(|other| other.period != record.period);
        self.0.push(record);
        let surplus = self.0.len().saturating_sub(MAX_POSTS);
        self.0.drain(..surplus);
    }

    /// Whether a post of this day, week or month is recorded.
    #[must_use]
    pub fn contains(&self, period: Period) -> bool {
        self.date_of(period).is_some()
    }

    /// The date of the post of this day, week or month.
    #[must_use]
    pub fn date_of(&self, period: Period) -> Option<NaiveDate> {
        let post = self.0.iter().find(|post| post.period == period)?;
        Some(post.date)
    }

    /// Adds the posts of another device, but for the periods that have one here.
    pub fn unite(&mut self, other: Self) {
        let own = std::mem::replace(self, other);
        for record in own.0 {
            self.record(record);
        }
    }

    /// Makes the changes that lead from one history to another; what else was recorded meanwhile stays.
    pub fn apply_changes(&mut self, before: &Self, after: &Self) {
        self.0
            .retain(|own| !before.contains(own.period) || after.contains(own.period));
        let changed = after.0.iter().filter(|record| !before.0.contains(record));
        for record in changed {
            self.record(record.clone());
        }
    }

    /// The date of the last post of another period that has a paper.
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
        // Serializing strings and numbers cannot fail.
        serde_json::to_string(&HistoryJson {
            version: VERSION,
            posts: &self.0,
        })
        .unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote, or the lines of the version before. Unknown fields are ignored.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or not a history.
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

/// The JSON of a history.
#[derive(Serialize)]
struct HistoryJson<'a> {
    version: u32,
    posts: &'a [PostRecord],
}

/// The JSON of a history; the posts are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredHistory<'a> {
    #[serde(borrow)]
    posts: Vec<&'a RawValue>,
}

/// The JSON of a post; the papers are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredPost<'a> {
    period: Period,
    #[serde(deserialize_with = "read_date")]
    date: NaiveDate,
    #[serde(borrow)]
    papers: Vec<&'a RawValue>,
}

/// Writes `YYYY-MM-DD`. chrono's serde feature would add its parser of all formats.
fn write_date<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

/// Reads `YYYY-MM-DD`. A post is never dated before its list, so its date is a valid list day.
fn read_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    ListDay::deserialize(deserializer).map(ListDay::date)
}
