//! Authors in BibTeX: `Given Family and {A Team} and Family, Jr., Given`.
//!
//! BibTeX parses names: the last word is the family name, lowercase words before it belong to it, a comma reverses the
//! order, and the word "and" separates names. A name with a digit or with a word of team names is put in braces, so that
//! it is not parsed.

use super::tex;
use crate::{papers::CleanText, post::RichText};

/// Words of team names. `AI` is one in capitals only, since `Ai` is a name.
const TEAM_WORDS: [&str; 16] = [
    "team",
    "teams",
    "group",
    "collaboration",
    "consortium",
    "lab",
    "labs",
    "laboratory",
    "research",
    "inc",
    "university",
    "institute",
    "foundation",
    "community",
    "ltd",
    "corp",
];

/// Words after a family name that belong to the person.
const SUFFIXES: [&str; 7] = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

/// The mark of further authors.
const ET_AL: &str = "et al.";

/// An author's name.
pub(super) enum Name {
    /// A name that must not be parsed.
    Whole(String),
    /// The name of a person.
    Person {
        /// May be empty.
        given: String,
        /// With its particles; never empty.
        family: String,
        /// `Jr.` and the like.
        suffix: Option<String>,
    },
    /// Further authors without names.
    Others,
}

impl Name {
    /// The key by which bibliographies are sorted.
    pub(super) fn sorted_by(&self) -> &str {
        match self {
            // Of several names in one, the first.
            Self::Whole(name) => name.split(',').next().unwrap_or_default(),
            Self::Person { family, .. } => family,
            Self::Others => "",
        }
    }
}

/// The names of all authors. An entry that joins people with "and" gives several names.
pub(super) fn read(authors: &[CleanText]) -> Vec<Name> {
    let mut names = Vec::new();
    for author in authors {
        let author = RichText::read(author).plain();
        if is_team(&author) {
            names.push(Name::Whole(author));
            continue;
        }
        let mut name = String::new();
        for word in author.split_whitespace().chain(["and"]) {
            if !word.eq_ignore_ascii_case("and") {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word);
                continue;
            }
            // After a name this is the mark of further authors.
            let (named, others) = match name.split_once(" et al") {
                Some((named, "" | ".")) => (named, Some(Name::Whole(ET_AL.to_owned()))),
                _ => (name.as_str(), None),
            };
            names.extend(person(named));
            names.extend(others);
            name.clear();
        }
    }
    // BibTeX has a word for this, `others`, after another name.
    if names.len() > 1
        && let Some(Name::Whole(last)) = names.last()
        && (last == ET_AL || last == "others")
    {
        names.pop();
        names.push(Name::Others);
    }
    names
}

/// The names as the value of the field, with balanced braces.
pub(super) fn written(names: &[Name]) -> String {
    let mut written = String::new();
    for name in names {
        if !written.is_empty() {
            written.push_str(" and ");
        }
        let name = match name {
            Name::Whole(name) => format!("{{{}}}", tex::text(name)),
            Name::Person {
                given,
                family,
                suffix,
            } => {
                let (given, family) = (tex::text(given), tex::text(family));
                match suffix {
                    Some(suffix) => format!("{family}, {suffix}, {given}"),
                    None if given.is_empty() => family,
                    None => format!("{given} {family}"),
                }
            }
            Name::Others => "others".to_owned(),
        };
        written.push_str(&name);
    }
    written
}

fn is_team(name: &str) -> bool {
    let has_digit = name.bytes().any(|byte| byte.is_ascii_digit());
    let mut words = name.split(|character: char| !character.is_ascii_alphabetic());
    has_digit
        || words
            .any(|word| word == "AI" || TEAM_WORDS.contains(&word.to_ascii_lowercase().as_str()))
}

fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word)
}

/// The name of a person, or a whole name where that is not certain. `None` for an empty name.
fn person(text: &str) -> Option<Name> {
    let text = text.trim_matches([',', ' ']);
    let whole = || Some(Name::Whole(text.to_owned()));
    if text.trim_end_matches('.') == "et al" {
        return Some(Name::Whole(ET_AL.to_owned()));
    }
    if text == "others" {
        return whole();
    }
    let by_comma = text.rsplit_once(", ").filter(|(_, last)| is_suffix(last));
    // Without a comma a suffix needs a given and a family name before it.
    let by_blank = || {
        let split = text.rsplit_once(' ');
        split.filter(|(before, last)| is_suffix(last) && before.contains(' '))
    };
    let (name, suffix) = match by_comma.or_else(by_blank) {
        Some((name, suffix)) => (name.trim_end_matches(','), Some(suffix.to_owned())),
        None => (text, None),
    };
    let (given, family) = match name.split_once(',') {
        // `Family, Given`; a first part of several words may be another person.
        Some((family, given)) if !family.contains(' ') && !given.contains(',') => {
            (given.trim(), family)
        }
        Some(_) => return whole(),
        None => name.split_at(family_start(name)),
    };
    if family.is_empty() {
        return None;
    }
    if suffix.is_some() && given.is_empty() {
        return whole();
    }
    Some(Name::Person {
        given: given.trim().to_owned(),
        family: family.to_owned(),
        suffix,
    })
}

/// The start of the family name: the last word, with the lowercase words before it, as in `van der Berg`. The first word
/// of all is always a given name.
fn family_start(name: &str) -> usize {
    let mut start = name.rfind(' ').map_or(0, |blank| blank + 1);
    while let Some(before) = name.get(..start).map(str::trim_end)
        && let Some(blank) = before.rfind(' ')
        && before[blank + 1..].starts_with(|first: char| first.is_ascii_lowercase())
    {
        start = blank + 1;
    }
    start
}
