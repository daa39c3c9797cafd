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

/// The topics that a paper matches, as a set of their places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TopicSet(u64);

impl TopicSet {
    /// The places of the topics, in their order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..Topics::MAX).filter(move |place| self.0 & (1 << place) != 0)
    }
}

impl Topics {
    /// The most topics that there can be.
    pub const MAX: usize = 64;

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
        let name = CleanText::new(name).to_string();
        let search = CleanText::new(search).to_string();
        let same = self.0.iter().position(|topic| topic.name == name);
        let is_named = !name.chars().all(is_invisible);
        let is_valid = is_named && !Search::parse(&search).is_empty();
        if !is_valid || (same.is_none() && self.0.len() >= Self::MAX) {
            return false;
        }
        let topic = Topic {
            name,
            search,
            muted,
        };
        match same {
            Some(place) => self.0[place] = topic,
            None => self.0.push(topic),
        }
        true
    }

    /// Removes the topic at a place.
    pub fn remove(&mut self, place: usize) {
        if place < self.0.len() {
            self.0.remove(place);
        }
    }

    /// Mutes the topic at a place, or follows it again.
    pub fn mute(&mut self, place: usize, muted: bool) {
        if let Some(topic) = self.0.get_mut(place) {
            topic.muted = muted;
        }
    }

    /// Moves the topic at a place before the one above it.
    pub fn move_up(&mut self, place: usize) {
        if place > 0 && place < self.0.len() {
            self.0.swap(place - 1, place);
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
            TopicSet(matching.fold(0, |set, (place, _)| set | 1 << place))
        };
        papers.iter().map(topics_of).collect()
    }

    /// Whether one of these topics is muted.
    #[must_use]
    pub fn mutes(&self, set: TopicSet) -> bool {
        let mut topics = set.places().filter_map(|place| self.0.get(place));
        topics.any(|topic| topic.muted)
    }

    /// The followed topics among these.
    pub fn followed(&self, set: TopicSet) -> impl Iterator<Item = (usize, &Topic)> {
        let topics = set
            .places()
            .filter_map(|place| Some((place, self.0.get(place)?)));
        topics.filter(|(_, topic)| !topic.muted)
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
