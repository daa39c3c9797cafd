//! Translations of papers' texts, by a machine or corrected by the editor.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{
    ArxivId, CleanText, Paper, Stored, Unreadable,
    stored::{EntryReader, VERSION, from_json},
};

/// A text of a paper that can be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperText {
    /// The title.
    Title,
    /// The abstract.
    Abstract,
    /// The AI summary.
    AiSummary,
}

impl PaperText {
    /// Every text, in the order in which a paper's are translated.
    pub const ALL: [Self; 3] = [Self::Title, Self::Abstract, Self::AiSummary];

    /// The name in storage.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Abstract => "abstract",
            Self::AiSummary => "ai-summary",
        }
    }

    /// The text of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|text| text.name() == name)
    }

    /// This text of a paper; `None` where it has none.
    #[must_use]
    pub fn of(self, paper: &Paper) -> Option<&CleanText> {
        let text = match self {
            Self::Title => Some(&paper.title),
            Self::Abstract => Some(&paper.summary),
            Self::AiSummary => paper.ai_summary.as_ref(),
        };
        text.filter(|text| !text.is_empty())
    }
}

/// What identifies the source of a translation: FNV-1a, 64 bits, over the UTF-8 of the text. The same on every device and in
/// every version, since it is stored.
#[must_use]
pub fn source_hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The most bytes of UTF-8 that a model may make of a text: no language needs as many, and a longer answer would freeze the page.
#[must_use]
pub fn max_answer_bytes(source: &str) -> usize {
    8 * source.len() + 1_000
}

/// A translation of one text of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Which text.
    pub field: PaperText,
    /// The [hash](source_hash) of the text that was translated.
    pub source: u64,
    /// The translation.
    pub text: CleanText,
    /// Whether the editor wrote it.
    pub is_corrected: bool,
}

/// The translations of papers into one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations {
    /// The BCP 47 tag of the language; empty where nothing is translated.
    language: &'static str,
    /// Sorted by paper.
    entries: Vec<(ArxivId, Translation)>,
}

impl Translations {
    /// None so far, into the language of this BCP 47 tag.
    #[must_use]
    pub fn new(language: &'static str) -> Self {
        Self {
            language,
            entries: Vec::new(),
        }
    }

    /// The BCP 47 tag of the language.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The translation of a text of a paper as it is now; a correction comes before a machine's. One of another text of
    /// that place, from before the paper changed, is not taken.
    #[must_use]
    pub fn get(&self, paper: &Paper, field: PaperText) -> Option<&Translation> {
        self.find(&paper.id, field, field.of(paper)?)
    }

    /// The same for a text that is known without its paper.
    #[must_use]
    pub fn find(
        &self,
        paper: &ArxivId,
        field: PaperText,
        source: &CleanText,
    ) -> Option<&Translation> {
        let entries = self.of_paper(paper);
        if entries.is_empty() {
            return None;
        }
        let source = source_hash(source);
        let is_wanted =
            |translation: &&Translation| translation.field == field && translation.source == source;
        let translations = || entries.iter().map(|(_, translation)| translation);
        let mut corrected = translations().filter(|translation| translation.is_corrected);
        corrected
            .find(is_wanted)
            .or_else(|| translations().find(is_wanted))
    }

    /// Whether there is a correction of a text of the paper as it was before; the text is this one now.
    #[must_use]
    pub fn has_outdated(
        &self,
        paper: &ArxivId,
        field: PaperText,
        source: Option<&CleanText>,
    ) -> bool {
        let entries = self.of_paper(paper).iter();
        let mut corrected = entries
            .filter(|(_, translation)| translation.is_corrected && translation.field == field)
            .peekable();
        let has_any = corrected.peek().is_some();
        let source = source.map(|text| source_hash(text));
        has_any && !corrected.any(|(_, translation)| Some(translation.source) == source)
    }

    /// Adds a translation, in place of one of the same text by the same hand. An empty one removes it.
    pub fn set(&mut self, paper: &ArxivId, translation: Translation) {
        let same = |(_, other): &(ArxivId, Translation)| {
            other.field == translation.field
                && other.source == translation.source
                && other.is_corrected == translation.is_corrected
        };
        let start = self.entries.partition_point(|(id, _)| id < paper);
        let place = self.of_paper(paper).iter().position(same);
        match (place, translation.text.is_empty()) {
            (Some(place), true) => drop(self.entries.remove(start + place)),
            (Some(place), false) => self.entries[start + place].1 = translation,
            (None, true) => {}
            (None, false) => self.entries.insert(start, (paper.clone(), translation)),
        }
    }

    /// Forgets every correction: they are read again.
    pub fn clear_corrections(&mut self) {
        self.entries
            .retain(|(_, translation)| !translation.is_corrected);
    }

    /// Forgets everything but the corrections.
    pub fn retain_corrections(&mut self) {
        self.entries
            .retain(|(_, translation)| translation.is_corrected);
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn of_paper(&self, paper: &ArxivId) -> &[(ArxivId, Translation)] {
        let start = self.entries.partition_point(|(id, _)| id < paper);
        let entries = &self.entries[start..];
        let end = entries.partition_point(|(id, _)| id == paper);
        &entries[..end]
    }
}

/// The editor's corrections of the texts of one paper, in any language. Each paper has a storage entry of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    entries: Vec<Correction>,
}

/// A correction as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Correction {
    /// The BCP 47 tag.
    language: String,
    /// The [name](PaperText::name) of the text.
    field: String,
    /// The [hash](source_hash) of the source, in hexadecimal digits: JSON's numbers are too small for it.
    source: String,
    text: String,
}

impl Correction {
    /// What it is a correction of: language, text and source.
    fn of(&self) -> (&str, &str, &str) {
        (&self.language, &self.field, &self.source)
    }
}

/// The JSON of the corrections of a paper.
#[derive(Serialize)]
struct CorrectionsJson<'a> {
    version: u32,
    corrections: &'a [Correction],
}

/// The JSON of the corrections of a paper; the entries are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredCorrections<'a> {
    #[serde(borrow)]
    corrections: Vec<&'a RawValue>,
}

impl Corrections {
    /// Sets the correction of a text, or removes it if it is empty. Those of other languages and of earlier texts stay.
    pub fn set(&mut self, language: &str, translation: &Translation) {
        let (field, source) = (translation.field.name(), hexadecimal(translation.source));
        self.entries
            .retain(|entry| entry.of() != (language, field, &source));
        if !translation.text.is_empty() {
            self.entries.push(Correction {
                language: language.to_owned(),
                field: field.to_owned(),
                source,
                text: translation.text.to_string(),
            });
        }
    }

    /// Adds the corrections of texts that have none here. Returns how many others there are in place of those that are here.
    pub fn unite(&mut self, other: Self) -> usize {
        let mut others = 0;
        for entry in other.entries {
            match self.entries.iter().find(|own| own.of() == entry.of()) {
                Some(own) => others += usize::from(*own != entry),
                None => self.entries.push(entry),
            }
        }
        others
    }

    /// Makes the changes that lead from some corrections to others; what else was corrected meanwhile stays.
    pub fn apply_changes(&mut self, before: &Self, after: &Self) {
        let only_in = |one: &Self, other: &Self| -> Vec<Correction> {
            let entries = one.entries.iter().cloned();
            entries
                .filter(|entry| !other.entries.contains(entry))
                .collect()
        };
        let (removed, added) = (only_in(before, after), only_in(after, before));
        let is_of = |own: &Correction| {
            let mut all = removed.iter().chain(&added);
            all.any(|entry| entry.of() == own.of())
        };
        self.entries.retain(|own| !is_of(own));
        self.entries.extend(added);
    }

    /// The corrections in a language.
    pub fn of_language(&self, language: &str) -> impl Iterator<Item = Translation> {
        let entries = self.entries.iter();
        entries
            .filter(move |entry| entry.language == language)
            .filter_map(|entry| {
                Some(Translation {
                    field: PaperText::from_name(&entry.field)?,
                    source: u64::from_str_radix(&entry.source, 16).ok()?,
                    text: CleanText::new(&entry.text),
                    is_corrected: true,
                })
            })
    }

    /// Writes the corrections as JSON, as [`from_stored`](Self::from_stored) reads them; an empty text for none.
    #[must_use]
    pub fn to_json(&self) -> String {
        if self.entries.is_empty() {
            return String::new();
        }
        // Serializing strings and numbers cannot fail.
        serde_json::to_string(&CorrectionsJson {
            version: VERSION,
            corrections: &self.entries,
        })
        .unwrap_or_default()
    }

    /// Reads what [`to_json`](Self::to_json) wrote. Unknown fields are ignored; of a field that is unknown, the entry stays.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or holds no corrections.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let json: StoredCorrections<'_> = from_json(text)?.ok_or(Unreadable::Malformed)?;
        let mut entries = EntryReader::default();
        Ok(Stored {
            value: Self {
                entries: entries.read_all(&json.corrections),
            },
            skipped: entries.skipped,
        })
    }
}

/// A hash as it is stored.
#[must_use]
pub fn hexadecimal(hash: u64) -> String {
    format!("{hash:016x}")
}
