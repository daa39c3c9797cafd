//! What was published: which papers were in which post.

use chrono::NaiveDate;

use super::ArxivId;
use crate::calendar::{ListDay, Period};

/// So many posts are noted.
const MAX_POSTS: usize = 400;

/// A post that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostRecord {
    /// The day, week or month of its list.
    pub period: Period,
    /// The date it carries, at the blog's offset.
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

    /// Writes it down, a post a line: the period, the date, and the papers, with blanks between them.
    #[must_use]
    pub fn to_lines(&self) -> String {
        let mut lines = String::new();
        for post in &self.0 {
            lines.push_str(&post.period.to_string());
            lines.push(' ');
            lines.push_str(&post.date.to_string());
            for id in &post.papers {
                lines.push(' ');
                lines.push_str(&id.to_string());
            }
            lines.push('\n');
        }
        lines
    }

    /// Reads what [`to_lines`](Self::to_lines) wrote. A line without a period and a date is passed over, and so is what
    /// is no paper.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut published = Self::default();
        for line in lines.lines() {
            let mut words = line.split(' ');
            let period = words.next().and_then(Period::parse);
            let date = words.next().and_then(|date| ListDay::parse(date).ok());
            if let (Some(period), Some(date)) = (period, date) {
                published.record(PostRecord {
                    period,
                    // A post is never dated before its list.
                    date: date.date(),
                    papers: words.filter_map(ArxivId::new).collect(),
                });
            }
        }
        published
    }
}
