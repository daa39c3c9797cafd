//! Reading a day's list, which may come in several answers.

use std::collections::HashSet;

use super::{api_error::ApiError, decode::decode, endpoints, list_url};
use crate::{
    calendar::ListDay,
    papers::{ArxivId, Paper, rank},
};

/// The most answers read for one day. The busiest day seen fills less than one.
const MAX_PAGES: usize = 5;

/// Reads the answers for one day, one after the other. It asks for requests and is given answers; who sends them is
/// not its business, so that the same reading serves the browser, the host and the tests.
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
            pages: 0,
            next_url: Some(list_url(day)),
            missing: None,
        }
    }

    /// The address to request next; `None` when everything has been read.
    #[must_use]
    pub fn next_url(&self) -> Option<&str> {
        self.next_url.as_deref()
    }

    /// Whether an answer has been read already. What goes wrong from now on leaves a list that can be shown.
    #[must_use]
    pub fn has_pages(&self) -> bool {
        self.pages > 0
    }

    /// Whether nothing has been missed so far.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.missing != Some(Missing::LaterPages)
    }

    /// Takes the answer to the request that was [`next_url`](Self::next_url): its status, its body and its `Link` header.
    ///
    /// # Errors
    /// The [`ApiError`] that the answer to the *first* request is. A later one is kept for the list's
    /// [`Missing`] instead, since the pages before it can be shown.
    pub fn push_page(
        &mut self,
        status: u16,
        body: &str,
        link_header: Option<&str>,
    ) -> Result<(), ApiError> {
        let rows = match ApiError::from_status(status) {
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

    /// Ends the reading although a further page is wanted, because it could not be had.
    pub fn stop_early(&mut self) {
        self.next_url = None;
        self.missing = Some(Missing::LaterPages);
    }

    /// The list as far as it was read, ranked.
    #[must_use]
    pub fn finish(self) -> DayList {
        let mut papers = self.papers;
        rank(&mut papers);
        DayList {
            day: self.day,
            papers,
            dropped: self.dropped,
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
    /// How many rows could not be used.
    pub dropped: usize,
    /// What is known to be missing at the end of the list.
    pub missing: Option<Missing>,
}

impl DayList {
    /// The list of a day without papers.
    #[must_use]
    pub fn empty(day: ListDay) -> Self {
        DayListReader::new(day).finish()
    }
}

/// Why a list does not hold all the papers of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A page after the first could not be fetched or read.
    LaterPages,
    /// There are more pages than are ever read.
    BeyondTheCap,
}
