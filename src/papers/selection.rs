//! An editor's selection of papers.

mod stored;

use std::mem;

pub use stored::{EditedSelection, UndoStep};

use super::{ArxivId, Count, Paper, TopicGroups, paper::indices_by_id};

/// The papers of a post and their order, as far as they were chosen by hand. By default a post has the first papers of the
/// ranking, in its order.
///
/// A selection refers to papers by id, so that it survives a refresh of the ranking: a paper that leaves the list is
/// ignored until it returns, a new one comes after those with an order by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The papers included (`true`) or excluded by hand, regardless of rank and upvotes; sorted by id.
    choices: Vec<(ArxivId, bool)>,
    /// The pinned papers, in their order.
    pinned: Vec<ArxivId>,
    /// The papers below them that have an order by hand.
    order: Vec<ArxivId>,
    /// The fewest upvotes of a paper that was not included by hand.
    pub min_upvotes: u32,
}

/// What a post has before anything is chosen by hand.
#[derive(Clone, Copy, Debug)]
pub struct Defaults<'a> {
    /// How many papers.
    pub count: Count,
    /// What topics change, if they do.
    pub topics: Option<&'a TopicGroups>,
}

/// The first papers of the ranking.
impl From<Count> for Defaults<'_> {
    fn from(count: Count) -> Self {
        Self {
            count,
            topics: None,
        }
    }
}

/// A step in the order of the post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the top.
    Up,
    /// Towards the end.
    Down,
}

/// A ranking with a selection applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Every paper once, as its index in the ranking: the pinned ones, those with an order by hand, the rest.
    pub order: Vec<usize>,
    /// Whether the post includes each of them.
    pub included: Vec<bool>,
    /// The number of pinned papers, which come first.
    pub pinned_count: usize,
}

impl Arrangement {
    /// The papers of the post, in its order, as indices into the ranking.
    pub fn included_indices(&self) -> impl Iterator<Item = usize> {
        let all = self.order.iter().zip(&self.included);
        all.filter(|(_, included)| **included)
            .map(|(index, _)| *index)
    }
}

impl Selection {
    /// Whether nothing was chosen by hand.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// Applies the selection to a ranking, of which the first papers are included by default.
    #[must_use]
    pub fn arrange<'a>(&self, ranked: &[Paper], defaults: impl Into<Defaults<'a>>) -> Arrangement {
        self.arrange_by(ranked, defaults.into())
    }

    fn arrange_by(
        &self,
        ranked: &[Paper],
        Defaults { count, topics }: Defaults<'_>,
    ) -> Arrangement {
        let ignored = TopicGroups::default();
        let topics = topics.unwrap_or(&ignored);
        // Without an order by hand there is nothing to look up.
        let indices = match self.pinned.is_empty() && self.order.is_empty() {
            true => indices_by_id([]),
            false => indices_by_id(ranked),
        };
        let mut placed = vec![false; ranked.len()];
        let mut place = |ids: &[ArxivId]| -> Vec<usize> {
            ids.iter()
                .filter_map(|id| indices.get(id).copied())
                .filter(|&index| !mem::replace(&mut placed[index], true))
                .collect()
        };
        let mut order = place(&self.pinned);
        let pinned_count = order.len();
        order.extend(place(&self.order));
        let rest = topics.sorted(ranked.len()).into_iter();
        order.extend(rest.filter(|&index| !placed[index]));
        let mut is_top = vec![false; ranked.len()];
        for index in topics.offered(ranked).take(count.limit(ranked.len())) {
            is_top[index] = true;
        }
        let included = |&index: &usize| {
            let paper = &ranked[index];
            let by_rank = is_top[index] && paper.upvotes >= self.min_upvotes;
            self.choice_for(&paper.id).unwrap_or(by_rank)
        };
        Arrangement {
            included: order.iter().map(included).collect(),
            order,
            pinned_count,
        }
    }

    /// Whether a paper was included or excluded by hand; `None` if neither.
    #[must_use]
    pub fn choice_for(&self, id: &ArxivId) -> Option<bool> {
        let place = self.place_of_choice(id).ok()?;
        Some(self.choices[place].1)
    }

    /// Where the choice of a paper is, or would be.
    fn place_of_choice(&self, id: &ArxivId) -> Result<usize, usize> {
        self.choices.binary_search_by(|(other, _)| other.cmp(id))
    }

    /// Whether a paper is pinned to the top.
    #[must_use]
    pub fn is_pinned(&self, id: &ArxivId) -> bool {
        self.pinned.contains(id)
    }

    /// Includes or excludes a paper. An excluded paper is no longer pinned.
    pub fn include(&mut self, id: &ArxivId, wanted: bool) {
        match self.place_of_choice(id) {
            Ok(place) => self.choices[place].1 = wanted,
            Err(place) => self.choices.insert(place, (id.clone(), wanted)),
        }
        if !wanted {
            self.pinned.retain(|pinned| pinned != id);
        }
    }

    /// Includes the papers of a ranking that are `wanted`, and excludes every other paper of the post.
    pub fn include_only<'a>(
        &mut self,
        ranked: &[Paper],
        defaults: impl Into<Defaults<'a>>,
        wanted: &[bool],
    ) {
        let Arrangement {
            order, included, ..
        } = self.arrange(ranked, defaults);
        for (index, included) in order.into_iter().zip(included) {
            let id = &ranked[index].id;
            let wanted = wanted.get(index).is_some_and(|wanted| *wanted);
            if (wanted || included) && self.choice_for(id) != Some(wanted) {
                self.include(id, wanted);
            }
        }
    }

    /// Excludes several papers.
    pub fn exclude(&mut self, ids: &[ArxivId]) {
        for id in ids {
            self.include(id, false);
        }
    }

    /// Pins a paper below those that are pinned, and includes it; or unpins it.
    pub fn pin(&mut self, id: &ArxivId, wanted: bool) {
        self.pinned.retain(|pinned| pinned != id);
        if wanted {
            self.include(id, true);
            self.pinned.push(id.clone());
        }
    }

    /// Moves a paper of the post by one place. Nothing happens at its ends, or to a paper that is not in it.
    pub fn step<'a>(
        &mut self,
        ranked: &[Paper],
        defaults: impl Into<Defaults<'a>>,
        id: &ArxivId,
        step: Step,
    ) {
        let defaults = defaults.into();
        let post: Vec<&ArxivId> = self
            .arrange(ranked, defaults)
            .included_indices()
            .map(|place| &ranked[place].id)
            .collect();
        let Some(here) = post.iter().position(|other| *other == id) else {
            return;
        };
        let before = match step {
            Step::Up if here > 0 => Some(post[here - 1]),
            Step::Down if here + 1 < post.len() => post.get(here + 2).copied(),
            _ => return,
        };
        match before {
            Some(before) => self.put(ranked, defaults, id, before, 0),
            None => self.put(ranked, defaults, id, post[post.len() - 1], 1),
        }
    }

    /// Moves a paper before another one. A paper that is moved among the pinned ones becomes pinned, one that is moved out
    /// is unpinned.
    pub fn put_before<'a>(
        &mut self,
        ranked: &[Paper],
        defaults: impl Into<Defaults<'a>>,
        id: &ArxivId,
        other: &ArxivId,
    ) {
        self.put(ranked, defaults.into(), id, other, 0);
    }

    /// Moves a paper after another one, as [`put_before`](Self::put_before).
    pub fn put_after<'a>(
        &mut self,
        ranked: &[Paper],
        defaults: impl Into<Defaults<'a>>,
        id: &ArxivId,
        other: &ArxivId,
    ) {
        self.put(ranked, defaults.into(), id, other, 1);
    }

    fn put(
        &mut self,
        ranked: &[Paper],
        defaults: Defaults<'_>,
        id: &ArxivId,
        other: &ArxivId,
        behind: usize,
    ) {
        let arrangement = self.arrange_by(ranked, defaults);
        let mut ids: Vec<ArxivId> = arrangement
            .order
            .iter()
            .map(|place| ranked[*place].id.clone())
            .collect();
        let place_of = |ids: &[ArxivId], id| ids.iter().position(|other| other == id);
        let (Some(from), Some(_)) = (place_of(&ids, id), place_of(&ids, other)) else {
            return;
        };
        if id == other {
            return;
        }
        let moved = ids.remove(from);
        let Some(to) = place_of(&ids, other) else {
            return;
        };
        let to = to + behind;
        ids.insert(to, moved);
        let was_pinned = from < arrangement.pinned_count;
        let others_pinned = arrangement.pinned_count - usize::from(was_pinned);
        let is_pinned = to < others_pinned || (was_pinned && to == others_pinned);
        let pinned = others_pinned + usize::from(is_pinned);
        // Papers below the last one of the post need no order by hand, unless they have one.
        let of_post = arrangement.included.iter().rposition(|chosen| *chosen);
        let ordered = arrangement.pinned_count + self.order.len();
        let end = [
            of_post.map_or(0, |last| last + 1),
            to + 1,
            from + 1,
            ordered,
        ];
        let end = end.into_iter().fold(0, usize::max).min(ids.len());
        ids.truncate(end);
        self.order = ids.split_off(pinned);
        // A paper that was moved stays in the post, even if others overtake it.
        if arrangement.included[from] {
            self.include(id, true);
        }
        // Pinned papers that are not in the ranking stay pinned.
        let gone = |pinned: &ArxivId| !ranked.iter().any(|paper| paper.id == *pinned);
        self.pinned.retain(gone);
        self.pinned.splice(0..0, ids);
    }
}
