//! Authors as BibTeX wants them: `Given Family and {A Team} and Family, Jr., Given`.
//!
//! BibTeX takes names apart: the last word is the family name, small words before it belong to it, a comma turns the
//! order round, and the word "and" is where the next name begins. What is no person's name is kept whole by braces:
//! a name with a digit in it, or with one of the words that only teams are called by.

use super::tex;
use crate::{papers::CleanText, post::RichText};

/// Words that only teams are called by. `AI` is one in capitals only, since `Ai` is a name.
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

/// More people.
const ET_AL: &str = "et al.";

/// An author's name.
pub(super) enum Name {
    /// One that must not be taken apart.
    Whole(String),
    /// A person's.
    Person {
        /// May be empty.
        given: String,
        /// With its particles; never empty.
        family: String,
        /// `Jr.` and the like.
        suffix: Option<String>,
    },
    /// Those who are not named.
    Others,
}

impl Name {
    /// What a bibliography is sorted by.
    pub(super) fn sorted_by(&self) -> &str {
        match self {
            // Of several names that are kept as one, the first.
            Self::Whole(name) => name.split(',').next().unwrap_or_default(),
            Self::Person { family, .. } => family,
            Self::Others => "",
        }
    }
}

/// The names of all authors. An entry that joins people by "and" stands for each of them.
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
            // Nobody is called so: those after a name are more people.
            let (named, others) = match name.split_once(" et al") {
                Some((named, "" | ".")) => (named, Some(Name::Whole(ET_AL.to_owned()))),
                _ => (name.as_str(), None),
            };
            names.extend(person(named));
            names.extend(others);
            name.clear();
        }
    }
    // BibTeX has its own word for this, where somebody is named before.
    if names.len() > 1
        && let Some(Name::Whole(last)) = names.last()
        && (last == ET_AL || last == "others")
    {
        names.pop();
        names.push(Name::Others);
    }
    names
}

/// The names as the value of the field, every brace closed.
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

/// The name of one person, or one that is kept whole because it is not certain to be. Nothing where there is no name.
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
    // Without a comma there have to be a given and a family name before it.
    let by_blank = || {
        let split = text.rsplit_once(' ');
        split.filter(|(before, last)| is_suffix(last) && before.contains(' '))
    };
    let (name, suffix) = match by_comma.or_else(by_blank) {
        Some((name, suffix)) => (name.trim_end_matches(','), Some(suffix.to_owned())),
        None => (text, None),
    };
    let (given, family) = match name.split_once(',') {
        // `Family, Given`; where the first part has several words, it may as well be another person.
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

/// Where the family name begins: at the last word, or at the first of the small words before it, as of `van der Berg`.
/// The first word of all is a given name, however it is written.
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
