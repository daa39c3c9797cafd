//! A reader's topics.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    CleanText, Paper, Search, Stored, Unreadable,
    letters::is_invisible,
    stored::{EntryReader, VERSION, from_json},
};

/// What a reader follows, or does not want to see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name, on cards and above its papers in a post.
    pub name: String,
    /// What its papers match, as it was typed: see [`Search`].
    pub search: String,
    /// Whether its papers are hidden.
    #[serde(default)]
    pub muted: bool,
}

/// The topics of a reader, in an order of theirs: a paper belongs to the first that it matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topics(Vec<Topic>);

/// What the topics do to the papers of a post and their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TopicOrder {
    /// Nothing.
    #[default]
    Ignored,
    /// Papers of followed topics come first.
    First,
    /// Papers of no followed topic are left out.
    Only,
    /// Each paper comes under its first topic, in the order of the topics; the others come last.
    Headings,
}

impl TopicOrder {
    /// Every order, the default first.
    pub const ALL: [Self; 4] = [Self::Ignored, Self::First, Self::Only, Self::Headings];

    /// The name in settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::First => "first",
            Self::Only => "only",
            Self::Headings => "headings",
        }
    }

    /// The order of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

/// The first followed topic of each paper of a ranking, and what follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicGroups {
    order: TopicOrder,
    /// The index of the topic; empty where topics change nothing.
    groups: Vec<Option<usize>>,
}

impl TopicGroups {
    /// Whether a paper, by its index in the ranking, is in a post by default as far as topics have a say.
    fn allows(&self, index: usize) -> bool {
        self.order != TopicOrder::Only || self.groups.is_empty() || self.group(index).is_some()
    }

    fn group(&self, index: usize) -> Option<usize> {
        self.groups.get(index).copied().flatten()
    }

    /// Where a paper comes before others: the lesser, the earlier.
    fn key(&self, index: usize) -> usize {
        match (self.order, self.group(index)) {
            (TopicOrder::First, group) => usize::from(group.is_none()),
            (TopicOrder::Headings, group) => group.unwrap_or(usize::MAX),
            (TopicOrder::Ignored | TopicOrder::Only, _) => 0,
        }
    }

    /// The indices of a ranking of so many papers in the order that a post has by default.
    pub(super) fn sorted(&self, papers: usize) -> Vec<usize> {
        let mut indices: Vec<usize> = (0..papers).collect();
        self.sort(&mut indices);
        indices
    }

    fn sort(&self, indices: &mut [usize]) {
        indices.sort_by_key(|index| self.key(*index));
    }

    /// The papers that a post can have by default: those that topics allow and that were not withdrawn, as indices, in the
    /// order of the post.
    pub fn offered<'a>(&'a self, ranked: &'a [Paper]) -> impl Iterator<Item = usize> + 'a {
        let indices = self.sorted(ranked.len()).into_iter();
        indices.filter(|index| !ranked[*index].withdrawn && self.allows(*index))
    }

    /// Sorts the papers of a post under their headings, if it has headings.
    pub fn sort_by_heading(&self, indices: &mut [usize]) {
        if self.order == TopicOrder::Headings {
            self.sort(indices);
        }
    }

    /// The topic whose heading each of these papers is under; `None` where the post has no headings.
    #[must_use]
    pub fn headings(&self, topics: &Topics, indices: &[usize]) -> Option<Vec<Option<String>>> {
        let name = |index: &usize| Some(topics.0.get(self.group(*index)?)?.name.clone());
        let has_headings = self.order == TopicOrder::Headings && !self.groups.is_empty();
        has_headings.then(|| indices.iter().map(name).collect())
    }

    /// Whether topics change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

/// The topics that a paper matches, as a set of their indices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TopicSet(u64);

impl TopicSet {
    /// The indices of the topics, in their order.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        (0..Topics::MAX).filter(move |index| self.0 & (1 << index) != 0)
    }
}

impl Topics {
    /// The most topics that there can be.
    pub const MAX: usize = 64;

    /// The most characters of a name; longer ones are cut.
    pub const MAX_NAME: usize = 60;

    /// The topics, in their order.
    #[must_use]
    pub fn all(&self) -> &[Topic] {
        &self.0
    }

    /// Adds a topic, in place of one of the same name. `false` if it lacks a name or a search, or if there are too many.
    ///
    /// ```
    /// use daily_papers::papers::Topics;
    ///
    /// let mut topics = Topics::default();
    /// assert!(topics.add("Agents", r#"agents OR "tool use""#, false));
    /// assert!(!topics.add("Everything", " - ", false));
    /// ```
    pub fn add(&mut self, name: &str, search: &str, muted: bool) -> bool {
        let index = self.index_of(&clean_name(name));
        self.put(index, name, search, Some(muted))
    }

    /// Gives a topic a name and a search; its place stays, and whether it is muted. Without a topic of the former name it is
    /// a new one at the end. `false` as [`add`](Self::add), or if another topic has the name.
    ///
    /// ```
    /// use daily_papers::papers::Topics;
    ///
    /// let mut topics = Topics::default();
    /// assert!(topics.add("Boats", "boat", true));
    /// assert!(topics.change("Boats", "Ships", "boat OR ship"));
    /// assert!(topics.all().len() == 1 && topics.all()[0].muted);
    /// ```
    pub fn change(&mut self, former: &str, name: &str, search: &str) -> bool {
        !self.is_taken(former, name) && self.put(self.index_of(former), name, search, None)
    }

    /// Whether the name that the topic of a former name is to have, or a new one, is that of another topic.
    #[must_use]
    pub fn is_taken(&self, former: &str, name: &str) -> bool {
        let same = self.index_of(&clean_name(name));
        same.is_some() && same != self.index_of(former)
    }

    /// The index of the topic of this name, from 0.
    #[must_use]
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|topic| topic.name == name)
    }

    /// Puts a topic at an index, or at the end; without a word about it, it is muted if the one there was.
    fn put(&mut self, index: Option<usize>, name: &str, search: &str, muted: Option<bool>) -> bool {
        let name = clean_name(name);
        let search = CleanText::new(search).to_string();
        let is_named = !name.chars().all(is_invisible);
        let is_valid = is_named && !Search::parse(&search).is_empty();
        if !is_valid || (index.is_none() && self.0.len() >= Self::MAX) {
            return false;
        }
        let before = index.and_then(|index| self.0.get_mut(index));
        let was_muted = before.as_ref().is_some_and(|topic| topic.muted);
        let topic = Topic {
            name,
            search,
            muted: muted.unwrap_or(was_muted),
        };
        match before {
            Some(before) => *before = topic,
            None => self.0.push(topic),
        }
        true
    }

    /// Removes the topic at an index.
    pub fn remove(&mut self, index: usize) {
        if index < self.0.len() {
            self.0.remove(index);
        }
    }

    /// Mutes the topic at an index, or follows it again.
    pub fn mute(&mut self, index: usize, muted: bool) {
        if let Some(topic) = self.0.get_mut(index) {
            topic.muted = muted;
        }
    }

    /// Moves the topic at an index before the one above it.
    pub fn move_up(&mut self, index: usize) {
        if index > 0 && index < self.0.len() {
            self.0.swap(index - 1, index);
        }
    }

    /// Adds the topics of another device, but for those whose names there are.
    pub fn unite(&mut self, other: Self) {
        for topic in other.0 {
            if self.0.iter().all(|own| own.name != topic.name) {
                self.add(&topic.name, &topic.search, topic.muted);
            }
        }
    }

    /// Makes the changes that lead from some topics to others; what else was changed meanwhile stays.
    pub fn apply_changes(&mut self, before: &Self, after: &Self) {
        let is_in = |topics: &Self, name: &str| topics.index_of(name).is_some();
        self.0
            .retain(|own| !is_in(before, &own.name) || is_in(after, &own.name));
        for topic in after.0.iter().filter(|topic| !before.0.contains(topic)) {
            self.add(&topic.name, &topic.search, topic.muted);
        }
        if before.names_in(after) != after.names_in(before) {
            self.0
                .sort_by_key(|own| after.index_of(&own.name).unwrap_or(Self::MAX));
        }
    }

    /// The names that others have, too, in the order of these topics.
    fn names_in<'a>(&'a self, others: &Self) -> Vec<&'a str> {
        let names = self.0.iter().map(|topic| &*topic.name);
        names
            .filter(|name| others.index_of(name).is_some())
            .collect()
    }

    /// The topics that each paper matches.
    #[must_use]
    pub fn of_papers(&self, papers: &[Paper]) -> Vec<TopicSet> {
        let searches: Vec<Search> = self
            .0
            .iter()
            .map(|topic| Search::parse(&topic.search))
            .collect();
        let topics_of = |paper: &Paper| {
            let matching = (0..Self::MAX)
                .zip(&searches)
                .filter(|(_, search)| search.matches(paper));
            TopicSet(matching.fold(0, |set, (index, _)| set | 1 << index))
        };
        papers.iter().map(topics_of).collect()
    }

    /// Whether one of these topics is muted.
    #[must_use]
    pub fn mutes(&self, set: TopicSet) -> bool {
        let mut topics = set.indices().filter_map(|index| self.0.get(index));
        topics.any(|topic| topic.muted)
    }

    /// The followed topics among these.
    pub fn followed(&self, set: TopicSet) -> impl Iterator<Item = (usize, &Topic)> {
        let topics = set
            .indices()
            .filter_map(|index| Some((index, self.0.get(index)?)));
        topics.filter(|(_, topic)| !topic.muted)
    }

    /// The first followed topic of each paper, of whose topics these are the sets; nothing without a followed topic, so that
    /// whoever follows none has no empty post.
    #[must_use]
    pub fn groups(&self, sets: &[TopicSet], order: TopicOrder) -> TopicGroups {
        let follows_any = self.0.iter().any(|topic| !topic.muted);
        if order == TopicOrder::Ignored || !follows_any {
            return TopicGroups::default();
        }
        let first = |set: &TopicSet| self.followed(*set).next().map(|(index, _)| index);
        TopicGroups {
            order,
            groups: sets.iter().map(first).collect(),
        }
    }

    /// Writes the topics as JSON, as [`from_stored`](Self::from_stored) reads them; empty without topics.
    #[must_use]
    pub fn to_json(&self) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        // Serializing strings and truth values cannot fail.
        serde_json::to_string(&TopicsJson {
            version: VERSION,
            topics: &self.0,
        })
        .unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote. Unknown fields are ignored, a topic that cannot be read is counted.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or has no topics.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let json = from_json::<StoredTopics<'_>>(text)?.ok_or(Unreadable::Malformed)?;
        let mut entries = EntryReader::default();
        let mut topics = Self::default();
        for topic in json.topics {
            let topic = serde_json::from_str(topic.get()).ok();
            let added =
                topic.filter(|topic: &Topic| topics.add(&topic.name, &topic.search, topic.muted));
            entries.count(added);
        }
        Ok(Stored {
            value: topics,
            skipped: entries.skipped,
        })
    }
}

/// A name as a topic has it: one line, not too long.
fn clean_name(name: &str) -> String {
    let start: String = CleanText::new(name)
        .chars()
        .take(Topics::MAX_NAME)
        .collect();
    start.trim_end().to_owned()
}

/// The JSON of topics.
#[derive(Serialize)]
struct TopicsJson<'a> {
    version: u32,
    topics: &'a [Topic],
}

/// The JSON of topics; they are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredTopics<'a> {
    #[serde(borrow)]
    topics: Vec<&'a RawValue>,
}
