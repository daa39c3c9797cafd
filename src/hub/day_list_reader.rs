//! The pager of a day's list, sans-IO.

use std::collections::HashSet;

use super::{api_error::ApiError, decode::decode, endpoints, list_url};
use crate::{
    calendar::{Instant, ListDay},
    papers::{ArxivId, Paper, rank},
};

/// The most pages of one day. The busiest day seen fills less than one.
const MAX_PAGES: usize = 5;

/// Reads the pages of a day's list, one after the other. The caller sends the requests, so that the browser, the
/// command line and the tests share this code.
///
/// ```
/// use daily_papers::{calendar::ListDay, hub::DayListReader};
///
/// let mut reading = DayListReader::new(ListDay::parse("2025-12-27").unwrap());
/// assert!(reading.next_url().unwrap().contains("date=2025-12-27"));
/// reading.push_page(200, "[]", None).unwrap();
/// assert_eq!(reading.next_url(), None);
/// assert!(reading.finish().papers.is_empty());
/// ```
#[derive(Debug)]
pub struct DayListReader {
    day: ListDay,
    papers: Vec<Paper>,
    known: HashSet<ArxivId>,
    dropped: usize,
    latest_change: Option<Instant>,
    pages: usize,
    next_url: Option<String>,
    missing: Option<Missing>,
}

impl DayListReader {
    /// Starts reading the list of a day.
    #[must_use]
    pub fn new(day: ListDay) -> Self {
        Self {
            day,
            papers: Vec::new(),
            known: HashSet::new(),
            dropped: 0,
            latest_change: None,
            pages: 0,
            next_url: Some(list_url(day)),
            missing: None,
        }
    }

    /// The URL of the next page; `None` when the list is complete.
    #[must_use]
    pub fn next_url(&self) -> Option<&str> {
        self.next_url.as_deref()
    }

    /// Whether a page has been read. A later error leaves a list that can be shown.
    #[must_use]
    pub fn has_pages(&self) -> bool {
        self.pages > 0
    }

    /// Whether no page has failed so far.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing != Some(Missing::LaterPages)
    }

    /// Reads the answer from [`next_url`](Self::next_url): its status, its body and its `Link` header.
    ///
    /// # Errors
    /// The [`ApiError`] of the first page. An error of a later page becomes the list's [`Missing`] instead, since the pages
    /// before it can be shown.
    pub fn push_page(
        &mut self,
        status: u16,
        body: &str,
        link_header: Option<&str>,
    ) -> Result<(), ApiError> {
        let rows = match ApiError::from_answer(status, body) {
            Some(refusal) => Err(refusal),
            None => decode(body),
        };
        let rows = match rows {
            Ok(rows) => rows,
            Err(_) if self.has_pages() => {
                self.stop_early();
                return Ok(());
            }
            Err(refusal) => return Err(refusal),
        };
        self.pages += 1;
        self.dropped += rows.dropped;
        self.latest_change = self.latest_change.max(rows.latest_change);
        let known = self.papers.len();
        for paper in rows.papers {
            if self.known.insert(paper.id.clone()) {
                self.papers.push(paper);
            }
        }
        // A page without a new paper is the last, whatever its header says.
        self.next_url = link_header
            .and_then(endpoints::next_page)
            .filter(|_| self.papers.len() > known);
        if self.next_url.is_some() && self.pages >= MAX_PAGES {
            self.next_url = None;
            self.missing = Some(Missing::BeyondTheCap);
        }
        Ok(())
    }

    /// Ends the list before its last page, because that page could not be fetched.
    pub fn stop_early(&mut self) {
        self.next_url = None;
        self.missing = Some(Missing::LaterPages);
    }

    /// The ranked list of the pages that were read.
    #[must_use]
    pub fn finish(self) -> DayList {
        let mut papers = self.papers;
        rank(&mut papers);
        DayList {
            day: self.day,
            papers,
            dropped: self.dropped,
            latest_change: self.latest_change,
            missing: self.missing,
        }
    }
}

/// A day's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayList {
    /// The day, in UTC.
    pub day: ListDay,
    /// The papers, ranked by upvotes, each once. Empty for a day without papers.
    pub papers: Vec<Paper>,
    /// How many rows are not usable.
    pub dropped: usize,
    /// The latest change that the answers name, in UTC and to the minute: it is over.
    pub latest_change: Option<Instant>,
    /// Why the end of the list is missing, if it is.
    pub missing: Option<Missing>,
}

impl DayList {
    /// The list of a day without papers.
    #[must_use]
    pub fn empty(day: ListDay) -> Self {
        DayListReader::new(day).finish()
    }

    /// Whether it lacks pages that could not be fetched or read, and can be asked for again.
    #[must_use]
    pub fn lacks_pages(&self) -> bool {
        self.missing == Some(Missing::LaterPages)
    }
}

/// Why a list does not hold all the papers of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A page after the first could not be fetched or read.
    LaterPages,
    /// The list has more pages than are read.
    BeyondTheCap,
}
