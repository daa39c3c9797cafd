//! What the filters offer: the organizations and the keywords of a list.

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

use super::{
    Search,
    folding::{contains, fold},
};
use crate::papers::{CleanText, Paper};

/// The largest number of keywords that [`Search::frequent_keywords`] returns.
const MAX_FREQUENT_KEYWORDS: usize = 8;

impl Search {
    /// The organizations of a ranking, each with the number of papers that its filter matches; sorted by number, then by
    /// name.
    #[must_use]
    pub fn organizations(papers: &[Paper]) -> Vec<(&CleanText, usize)> {
        let all = || {
            papers
                .iter()
                .filter_map(|paper| paper.organization.as_ref())
        };
        let names: HashSet<&CleanText> = all().collect();
        let count = |name: &CleanText| {
            let wanted = fold(name);
            all().filter(|other| contains(other, &wanted)).count()
        };
        let mut offered: Vec<_> = names.into_iter().map(|name| (name, count(name))).collect();
        sort_by_count(&mut offered);
        offered
    }

    /// The keywords that more than one of these papers has and that are wanted, each with the number of these papers; those
    /// of the most papers first, at most eight.
    #[must_use]
    pub fn frequent_keywords<'a>(
        papers: impl IntoIterator<Item = &'a Paper>,
        is_wanted: &dyn Fn(&CleanText) -> bool,
    ) -> Vec<(&'a CleanText, usize)> {
        let mut counts: HashMap<String, (&CleanText, usize)> = HashMap::new();
        for keyword in papers.into_iter().flat_map(|paper| &paper.keywords) {
            counts.entry(fold(keyword)).or_insert((keyword, 0)).1 += 1;
        }
        let mut keywords: Vec<(&CleanText, usize)> = counts.into_values().collect();
        keywords.retain(|(keyword, papers)| *papers > 1 && is_wanted(keyword));
        sort_by_count(&mut keywords);
        keywords.truncate(MAX_FREQUENT_KEYWORDS);
        keywords
    }
}

/// Sorts texts by the numbers of their papers, most first, then by the texts themselves.
fn sort_by_count(texts: &mut [(&CleanText, usize)]) {
    texts.sort_unstable_by_key(|(text, papers)| (Reverse(*papers), *text));
}
