//! Authors, and how BibTeX writes them: `Given Family and {A Team} and Family, Jr., Given`.
//!
//! BibTeX parses names: the last word is the family name, lowercase words before it belong to it, a comma reverses the
//! order, and the word "and" separates names. The name of a group is put in braces, so that it is not parsed.

use super::tex;
use crate::{
    papers::{CleanText, is_letter, is_word},
    post::{RichText, Span},
};

/// Words of the names of groups, in lowercase.
const GROUPS: &str = "team teams group groups collaboration collaborations collaborators consortium consortia research \
    foundation community workshop project projects contributors contributor volunteers developers maintainers \
    organizers ministry ministries alliance initiative organization organisation association society council \
    committee commission agency authority bureau network networks partnership program programme federation union \
    coalition collective cooperative government taskforce museum library observatory forum division unit company collab authors members \
    corporation technologies technology systems solutions robotics dynamics sciences industries services partners";

/// Words of the names of institutions, where people work; in lowercase.
const INSTITUTIONS: &str = "lab labs laboratory laboratories inc university universities univ universität université \
    universidad università institute institutes institut college school department dept faculty academy center \
    centers centre centres hospital clinic ltd corp llc gmbh openai deepmind nvidia microsoft \
    google anthropic alibaba tencent bytedance baidu huawei laion mozilla cern hugging";

/// Parts of Korean, Chinese and Japanese names of institutions.
const EASTERN: [&str; 16] = [
    "대학",
    "연구소",
    "연구원",
    "연구실",
    "국어원",
    "학회",
    "협회",
    "재단",
    "위원회",
    "公司",
    "团队",
    "チーム",
    "学院",
    "大学",
    "大學",
    "研究",
];

/// Marks of footnotes, which are no part of a name.
const FOOTNOTE_MARKS: &str = "*∗⁎⋆★☆†‡§¶‖∥#•♠♣♥♦◇◆○●✉✝✦⁺⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾♯♮";

/// Titles before a name, and degrees after it, without full stops.
const TITLES: [&str; 7] = ["Dr", "Prof", "Professor", "Mr", "Mrs", "Ms", "Sir"];
const DEGREES: [&str; 16] = [
    "PhD", "DPhil", "MSc", "BSc", "MD", "MBA", "MPH", "MS", "MA", "BS", "BA", "DSc", "ScD", "JD",
    "RN", "Esq",
];

/// Words before a family name that belong to it, also where a name begins with them.
const PARTICLES: &str =
    "van von der den de del della di da dos du la le ter ten zu zur al el bin ibn";

/// Words between the two parts of a family name, as in `Ramón y Cajal`.
const BETWEEN: [&str; 3] = ["y", "i", "e"];

/// Words after a family name that belong to the person.
const SUFFIXES: [&str; 7] = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"];

/// The mark of further authors.
const ET_AL: &str = "et al.";

/// An author's name.
pub(in crate::post) enum Name {
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
    /// Whether it stands for authors that are not named.
    pub(in crate::post) fn is_of_others(&self) -> bool {
        match self {
            Self::Whole(name) => name == ET_AL,
            Self::Person { .. } => false,
            Self::Others => true,
        }
    }

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

/// The names of all authors. An entry that joins people with "and", "&" or ";" gives several names.
pub(in crate::post) fn read(authors: &[CleanText]) -> Vec<Name> {
    let mut names = Vec::new();
    for author in authors {
        let author = without_marks(RichText::read(&author.composed()));
        if author.is_empty() {
            continue;
        }
        if is_of_others(&author) {
            names.push(Name::Whole(ET_AL.to_owned()));
            continue;
        }
        if is_team(&author) {
            names.push(Name::Whole(author));
            continue;
        }
        let mut name = String::new();
        for word in author.split_whitespace().chain(["and"]) {
            let ends = word.ends_with(';');
            if !word.eq_ignore_ascii_case("and") && word != "&" {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(word.trim_end_matches(';'));
                if !ends {
                    continue;
                }
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

/// Whether an entry says that there are further authors: `and 12 others`, `+ 3 more`, `...`.
fn is_of_others(author: &str) -> bool {
    let number = author
        .strip_suffix("others")
        .or_else(|| author.strip_suffix("more"))
        .map(|before| before.trim_end_matches("other").trim_start_matches("and"));
    number.is_some_and(|number| {
        number.bytes().any(|byte| byte.is_ascii_digit())
            && number.bytes().all(|byte| !byte.is_ascii_alphabetic())
    }) || matches!(author, "..." | "…")
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
                let (given, family) = (tex::text(given), written_family(family));
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

/// A family name. One of two parts is in braces behind its particles, since BibTeX would take the first for a given name.
fn written_family(family: &str) -> String {
    let begins = |(blank, _): (usize, &str)| !is_small(&family[blank + 1..]);
    let start = match is_small(family) {
        true => family.match_indices(' ').find(|blank| begins(*blank)),
        false => Some((0, "")),
    };
    let (particles, name) = family.split_at(start.map_or(0, |(blank, mark)| blank + mark.len()));
    if name.split(' ').any(|word| BETWEEN.contains(&word)) {
        format!("{}{{{}}}", tex::text(particles), tex::text(name))
    } else {
        tex::text(family)
    }
}

/// The name of an author without what stands beside it: marks of footnotes, affiliations, titles and degrees. `Ada
/// Lovelace*`, `Ada Lovelace (Example Univ.)` and `Ada Lovelace, PhD` are one name.
fn without_marks(mut author: RichText) -> String {
    // `$^{*}$`
    author
        .0
        .retain(|span| !matches!(span, Span::Math(tex) if tex.starts_with(['^', '\\', '*'])));
    let plain = author.plain();
    let plain = plain.replace('，', ", ");
    let is_mark = |character| FOOTNOTE_MARKS.contains(character);
    let kept: String = plain
        .chars()
        .filter(|&character| !is_mark(character))
        .collect();
    let kept = without_superscript(&kept).replace(['{', '}'], "");
    let mut name = kept.trim_matches([' ', ',', ';', '^']);
    // An affiliation.
    for (open, close) in [('(', ')'), ('[', ']'), ('（', '）'), ('<', '>')] {
        if let Some((before, inside)) = name.split_once(open)
            && !before.trim().is_empty()
            && inside
                .find(close)
                .is_none_or(|end| end + close.len_utf8() == inside.len())
        {
            name = before;
        }
    }
    if let Some((before, _)) = name.split_once(" @") {
        name = before;
    }
    name = without_titles(name.trim_matches([' ', ',', ';']));
    let parts = [", ", " - ", " – "].iter();
    if let Some((person, affiliation)) = parts.filter_map(|mark| name.split_once(mark)).next()
        && person.contains(' ')
        && !is_team(person)
        && (is_acronym(affiliation)
            || has_word(affiliation, INSTITUTIONS) && !has_word(affiliation, GROUPS))
    {
        name = person;
    }
    without_numbers(name).to_owned()
}

/// A name without footnote marks in superscript: `Ada Lovelace^{1,2}`.
fn without_superscript(name: &str) -> &str {
    let is_mark = |mark: &str| {
        let mut marks = mark.split(',').map(str::trim);
        marks.all(|mark| mark.len() <= 1 || mark.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match name.split_once('^') {
        Some((before, marks)) if is_mark(marks.trim_matches(['{', '}', ' ', ','])) => before,
        _ => name,
    }
}

/// Whether a word is the acronym of an institution: `MIT`, though not `III`.
fn is_acronym(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && !is_suffix(word)
}

/// A name without titles before it and degrees after it.
fn without_titles(mut name: &str) -> &str {
    let is_in = |word: &str, words: &[&str]| words.contains(&word.replace('.', "").as_str());
    while let Some((first, rest)) = name.split_once(' ')
        && is_in(first, &TITLES)
        && rest.contains(' ')
    {
        name = rest.trim_start();
    }
    while let Some((before, last)) = name.rsplit_once([' ', ','])
        && is_in(last, &DEGREES)
        && (name.contains(',') || last.starts_with("Ph"))
    {
        name = before.trim_end_matches([' ', ',']);
    }
    name
}

/// A person's name without the numbers of affiliations: `Ada Lovelace1,2`. A single word, as of a model, keeps its own.
fn without_numbers(name: &str) -> &str {
    let before =
        name.trim_end_matches(|character: char| character.is_ascii_digit() || character == ',');
    let is_person = before.contains(' ')
        && before.ends_with(|last: char| last.is_ascii_lowercase() || !last.is_ascii())
        && !before.bytes().any(|byte| byte.is_ascii_digit())
        && !is_team(before);
    if is_person { before } else { name }
}

/// Whether a name is that of a group: it has a digit, or a word of such names. `AI` is one in capitals only, since `Ai` is
/// a name.
fn is_team(name: &str) -> bool {
    let has_digit = name.bytes().any(|byte| byte.is_ascii_digit());
    let mut words = name.split(|character: char| !character.is_ascii_alphabetic());
    has_digit
        || words.any(|word| word == "AI")
        || has_word(name, GROUPS)
        || has_word(name, INSTITUTIONS)
        || EASTERN.iter().any(|part| name.contains(part))
        || name.ends_with('팀')
        || name
            .split(' ')
            .any(|word| word.len() > 1 && word.contains('&'))
}

/// Whether a text has one of these words, in any case.
fn has_word(text: &str, words: &str) -> bool {
    text.split(|character: char| !is_letter(character))
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .any(|word| words.split_whitespace().any(|known| known == word))
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
    // A colon between a team and its members.
    if !text.contains(is_word) {
        return None;
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
    // `Family, Jr., Given`
    let (name, suffix) = match name.split(',').map(str::trim).collect::<Vec<_>>()[..] {
        [family, between, given] if suffix.is_none() && is_suffix(between) => {
            (format!("{family}, {given}"), Some(between.to_owned()))
        }
        _ => (name.to_owned(), suffix),
    };
    let name = name.as_str();
    let (given, family) = match name.split_once(',') {
        // `Family, Given`; a first part of several words may be another person, but for particles before its last.
        Some((family, given)) if is_family(family) && !given.contains(',') => {
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
        family: family.trim().to_owned(),
        suffix,
    })
}

/// Whether a word begins with a small letter.
fn is_small(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
}

/// Whether a text before a comma is a family name: one word, with lowercase ones before it, as in `van Gogh`, or two such
/// parts.
fn is_family(text: &str) -> bool {
    let is_particle = |word: &&str| is_small(word) || has_word(word, PARTICLES);
    let is_part = |part: &[&str]| match part.split_last() {
        Some((last, before)) => {
            before.is_empty() || before.iter().all(is_particle) && !is_small(last)
        }
        None => false,
    };
    let words: Vec<&str> = text.split(' ').collect();
    words.len() == 1 || words.split(|word| BETWEEN.contains(word)).all(is_part)
}

/// The start of the family name: the last word, with the lowercase words before it, as in `van der Berg`, and what they
/// join to it, as in `de la Cruz y Mendoza`. The first word of all is a given name, but for a particle in lowercase before
/// such words only.
fn family_start(name: &str) -> usize {
    let mut start = name.rfind(' ').map_or(0, |blank| blank + 1);
    while let Some(before) = name.get(..start).map(str::trim_end)
        && let Some(blank) = before.rfind(' ')
        && is_small(&before[blank + 1..])
    {
        start = blank + 1;
        if BETWEEN.contains(&&before[start..]) {
            let first = before[..blank].trim_end();
            start = first.rfind(' ').map_or(0, |blank| blank + 1);
        }
    }
    let first = name.get(..start).unwrap_or_default().trim_end();
    let is_particle = is_small(first) && !first.contains(' ') && has_word(first, PARTICLES);
    if is_particle { 0 } else { start }
}
