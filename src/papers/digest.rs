//! The papers of a post.

use std::{borrow::Borrow, cmp::Reverse};

use super::{Count, Defaults, EditorNotes, Paper, Selection, TopicOrder, Topics, Translations};
use crate::calendar::{Instant, ListDay, Period};

/// Ranks papers by upvotes, most first; papers with equal upvotes stay in the order of the list.
pub fn rank<P: Borrow<Paper>>(papers: &mut [P]) {
    papers.sort_by_key(|paper| Reverse(paper.borrow().upvotes));
}

/// The papers that a post has by default: the first `count` of the ranking that were not withdrawn, as indices.
pub fn top_indices(ranked: &[Paper], count: Count) -> impl Iterator<Item = usize> {
    let indices = (0..).zip(ranked).filter(|(_, paper)| !paper.withdrawn);
    indices
        .map(|(index, _)| index)
        .take(count.limit(ranked.len()))
}

/// The input of a post: the period of the ranking, the papers of the post, the totals of the ranking, and the editor's
/// notes.
#[derive(Clone, Debug)]
pub struct Digest<'a> {
    /// The day, week or month of the ranking, or the shelf.
    pub period: Period,
    /// The papers of the post, in its order.
    pub papers: Vec<&'a Paper>,
    /// The whole ranking.
    pub ranked: &'a [Paper],
    /// The totals of the whole ranking.
    pub totals: Totals,
    /// How the papers were chosen.
    pub choice: Choice,
    /// The papers of the ranking that are not in the post and were withdrawn.
    pub withdrawn_left_out: Vec<&'a Paper>,
    /// The introduction and the comments, if there are any.
    pub notes: Option<&'a EditorNotes>,
    /// The translations of the papers' texts, if there are any.
    pub translations: Option<&'a Translations>,
    /// The machine summaries of papers without an AI summary, if there are any.
    pub summaries: Option<&'a Translations>,
    /// How many days of the period have a list that is not in the ranking.
    pub missing_days: usize,
    /// The topic whose heading each of the papers is under, `None` for the last heading, in the order of `papers`; no
    /// headings where there are none.
    pub headings: Option<Vec<Option<String>>>,
    /// Whether the list is a sample, whose abstracts are made up. Its post says so, and is not for publishing.
    pub is_sample: bool,
    /// Whether it is known that a list in the ranking has more papers.
    pub is_incomplete: bool,
    /// Whether the list was fetched before it closed.
    pub fetched_before_closing: bool,
}

/// How the papers of a digest were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The first papers of the ranking, in its order.
    Top,
    /// By hand, in the order of their upvotes.
    ByHand,
    /// By hand, in an order by hand.
    InOrderByHand,
    /// By the reader's topics, and maybe by hand.
    ByTopic,
}

/// The totals of a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// The number of papers.
    pub papers: usize,
    /// The sum of their upvotes.
    pub upvotes: u64,
    /// The number of days that have papers.
    pub days: usize,
}

impl<'a> Digest<'a> {
    /// The first `count` papers of the ranked list of a day.
    #[must_use]
    pub fn top_of_day(day: ListDay, ranked: &'a [Paper], count: Count) -> Self {
        Self::top(Period::Day(day), ranked, 1, count)
    }

    /// The [first papers](top_indices) of the ranking of a period, merged from the lists of `days` days that have papers.
    #[must_use]
    pub fn top(period: Period, ranked: &'a [Paper], days: usize, count: Count) -> Self {
        let papers = top_indices(ranked, count).collect::<Vec<_>>();
        Self::from_indices(period, ranked, days, &papers)
    }

    /// The papers at these indices of the ranking, in this order; otherwise as [`top`](Self::top).
    #[must_use]
    pub fn from_indices(
        period: Period,
        ranked: &'a [Paper],
        days: usize,
        places: &[usize],
    ) -> Self {
        let papers: Vec<&Paper> = places
            .iter()
            .filter_map(|place| ranked.get(*place))
            .collect();
        let mut is_included = vec![false; ranked.len()];
        for &place in places.iter().filter(|place| **place < ranked.len()) {
            is_included[place] = true;
        }
        let left_out = ranked.iter().zip(is_included);
        let left_out = left_out.filter(|(paper, included)| paper.withdrawn && !included);
        let withdrawn_left_out = left_out.map(|(paper, _)| paper).collect();
        let choice = if top_indices(ranked, Count::All)
            .zip(places)
            .all(|(top, place)| top == *place)
        {
            Choice::Top
        } else if papers.is_sorted_by(|one, next| one.upvotes >= next.upvotes) {
            Choice::ByHand
        } else {
            Choice::InOrderByHand
        };
        Self {
            period,
            papers,
            ranked,
            totals: Totals {
                papers: ranked.len(),
                upvotes: ranked.iter().map(|paper| u64::from(paper.upvotes)).sum(),
                days,
            },
            choice,
            withdrawn_left_out,
            notes: None,
            translations: None,
            summaries: None,
            missing_days: 0,
            headings: None,
            is_sample: false,
            is_incomplete: false,
            fetched_before_closing: false,
        }
    }

    /// The papers of the ranking that a selection and a reader's topics give, of at most `count` by default.
    #[must_use]
    pub fn selected(
        (period, ranked, days): (Period, &'a [Paper], usize),
        selection: &Selection,
        count: Count,
        (topics, order): (&Topics, TopicOrder),
    ) -> Self {
        let groups = topics.groups(&topics.of_papers(ranked), order);
        let defaults = Defaults {
            count,
            topics: Some(&groups),
        };
        let arrangement = selection.arrange(ranked, defaults);
        let mut indices: Vec<usize> = arrangement.included_indices().collect();
        groups.sort_by_heading(&mut indices);
        let digest = Self::from_indices(period, ranked, days, &indices);
        match groups.is_empty() {
            true => digest,
            false => digest.by_topic(groups.headings(topics, &indices)),
        }
    }

    /// Marks the list as a sample, or not.
    #[must_use]
    pub fn sample(mut self, is_sample: bool) -> Self {
        self.is_sample = is_sample;
        self
    }

    /// Says whether papers of a list are missing, and whether the day's was fetched before it closed.
    #[must_use]
    pub fn fetched(mut self, is_incomplete: bool, before_closing: bool) -> Self {
        self.is_incomplete = is_incomplete;
        self.fetched_before_closing = before_closing;
        self
    }

    /// Whether the list is closed at `now`, but was fetched before.
    #[must_use]
    pub fn is_early(&self, now: Instant) -> bool {
        self.fetched_before_closing && !self.period.is_open(now)
    }

    /// Says that topics had a say in the choice, and under which headings the papers are, if there are headings.
    #[must_use]
    pub fn by_topic(mut self, headings: Option<Vec<Option<String>>>) -> Self {
        self.choice = Choice::ByTopic;
        self.headings = headings;
        self
    }

    /// Says how many days the ranking lacks.
    #[must_use]
    pub fn missing_days(mut self, days: usize) -> Self {
        self.missing_days = days;
        self
    }

    /// Adds the editor's notes.
    #[must_use]
    pub fn with_notes(mut self, notes: &'a EditorNotes) -> Self {
        self.notes = Some(notes);
        self
    }

    /// Adds translations of the papers' texts.
    #[must_use]
    pub fn with_translations(mut self, translations: &'a Translations) -> Self {
        self.translations = Some(translations);
        self
    }

    /// Adds machine summaries of papers without an AI summary.
    #[must_use]
    pub fn with_summaries(mut self, summaries: &'a Translations) -> Self {
        self.summaries = Some(summaries);
        self
    }
}
