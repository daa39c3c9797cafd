//! The grammar of a search: reading, writing and editing.

use super::{Condition, Field, Test, folding::fold};
use crate::papers::CleanText;

/// The quotation marks of a phrase. Phones type the round ones.
const QUOTES: [(char, char); 2] = [('"', '"'), ('“', '”')];

/// The word between alternatives; in capitals, so that the English word can be searched for.
const OR: &str = "OR";

/// How many brackets can be open at once; deeper ones mean nothing. The address bar can have any number of them.
const MAX_DEPTH: usize = 8;

/// A part of a search that has to hold, as it was typed.
pub(super) struct Clause {
    /// What it says, which may be nothing.
    pub(super) condition: Condition,
    /// The text, with the quotation marks and brackets that are missing at its end.
    text: String,
}

/// The clauses of a search.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let mut reader = Reader {
        rest: text,
        missing: String::new(),
    };
    let mut clauses = Vec::new();
    loop {
        reader.pass_separators(0);
        let start = reader.rest;
        let Some(condition) = reader.alternatives(0, Field::Any) else {
            return clauses;
        };
        let typed = &start[..start.len() - reader.rest.len()];
        clauses.push(Clause {
            condition,
            text: match &*reader.missing {
                "" => typed.trim_end().to_owned(),
                missing => [typed, missing].concat(),
            },
        });
    }
}

struct Reader<'a> {
    rest: &'a str,
    /// The quotation marks and brackets that are still open at the end of the text.
    missing: String,
}

impl<'a> Reader<'a> {
    /// Passes white space, each `OR` that has nothing before it, and outside brackets their ends.
    fn pass_separators(&mut self, depth: usize) {
        let is_passed =
            |character: char| character.is_whitespace() || (depth == 0 && character == ')');
        self.rest = self.rest.trim_start_matches(is_passed);
        while self.pass_or() {
            self.rest = self.rest.trim_start_matches(is_passed);
        }
    }

    /// Passes an `OR`, and what is white around it.
    fn pass_or(&mut self) -> bool {
        let after = self.rest.trim_start().strip_prefix(OR);
        let after = after.filter(|after| {
            let next = after.chars().next();
            next.is_none_or(|next| next.is_whitespace() || next == '(' || next == ')')
        });
        if let Some(after) = after {
            self.rest = after.trim_start();
        }
        after.is_some()
    }

    /// One condition, or several with `OR` between them; `None` at the end.
    fn alternatives(&mut self, depth: usize, field: Field) -> Option<Condition> {
        let mut alternatives = vec![self.condition(depth, field)?];
        while !alternatives[0].says_nothing() {
            let (rest, missing) = (self.rest, self.missing.len());
            if self.pass_or() {
                self.pass_separators(depth);
                if let Some(another) = self.condition(depth, field)
                    && !another.says_nothing()
                {
                    alternatives.push(another);
                    continue;
                }
            }
            self.rest = rest;
            self.missing.truncate(missing);
            break;
        }
        Some(Condition::joined(alternatives, Test::AnyOf))
    }

    fn condition(&mut self, depth: usize, field: Field) -> Option<Condition> {
        if self.is_at_end(depth) {
            return None;
        }
        let unsigned = self.rest.strip_prefix('-');
        self.rest = unsigned.unwrap_or(self.rest);
        let named = Field::NAMES.into_iter().find(|(name, _)| {
            let start = self.rest.get(..name.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(name))
                && self.rest[name.len()..].starts_with(':')
        });
        if let Some((name, _)) = named {
            self.rest = &self.rest[name.len() + 1..];
        }
        let mut condition = self.unsigned_condition(depth, named.map_or(field, |(_, field)| field));
        condition.excluded ^= unsigned.is_some();
        Some(condition)
    }

    fn unsigned_condition(&mut self, depth: usize, field: Field) -> Condition {
        if let Some(inside) = self.rest.strip_prefix('(') {
            self.rest = inside;
            return match depth < MAX_DEPTH {
                true => self.group(depth + 1, field),
                false => Condition::joined(Vec::new(), Test::AllOf),
            };
        }
        let quotes = QUOTES
            .into_iter()
            .find(|(opening, _)| self.rest.starts_with(*opening));
        let test = match quotes {
            Some((opening, closing)) => {
                let inside = &self.rest[opening.len_utf8()..];
                let (phrase, after) = inside.split_once(closing).unwrap_or_else(|| {
                    self.missing.push(closing);
                    (inside, "")
                });
                self.rest = after;
                Test::from_text(field, phrase)
            }
            None => self.word(depth, field),
        };
        Condition {
            excluded: false,
            test,
        }
    }

    /// What is in brackets.
    fn group(&mut self, depth: usize, field: Field) -> Condition {
        let mut conditions = Vec::new();
        loop {
            self.pass_separators(depth);
            match self.alternatives(depth, field) {
                Some(condition) if condition.says_nothing() => {}
                Some(condition) => conditions.push(condition),
                None => break,
            }
        }
        match self.rest.strip_prefix(')') {
            Some(after) => self.rest = after,
            None => self.missing.push(')'),
        }
        Condition::joined(conditions, Test::AllOf)
    }

    fn word(&mut self, depth: usize, field: Field) -> Test {
        // A bracket that was opened within the word is closed there, too.
        let mut open = 0_usize;
        let end = self.rest.find(|character: char| {
            match character {
                '(' => open += 1,
                ')' if open == 0 => return depth > 0,
                ')' => open -= 1,
                _ => {}
            }
            character.is_whitespace()
        });
        if end.is_none() && depth > 0 && open > 0 {
            // Else the bracket that is missing would be the word's.
            self.missing.push(' ');
        }
        let (word, after) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = after;
        let named = word.split_once(':').filter(|_| field == Field::Any);
        match named {
            Some((name, value))
                if name.eq_ignore_ascii_case("has") && value.eq_ignore_ascii_case("code") =>
            {
                Test::Code
            }
            Some((name, min)) if name.eq_ignore_ascii_case("upvotes") => match min.parse() {
                Ok(min) => Test::Upvotes(min),
                // A number is still to be typed.
                Err(_) if min.is_empty() => Test::from_text(field, ""),
                Err(_) => Test::from_text(field, word),
            },
            _ => Test::from_text(field, word),
        }
    }

    /// Whether there is no more of the text, or of what is in brackets.
    fn is_at_end(&self, depth: usize) -> bool {
        self.rest.is_empty() || (depth > 0 && self.rest.starts_with(')'))
    }
}

impl Condition {
    /// Several conditions as one.
    fn joined(mut conditions: Vec<Self>, join: fn(Vec<Self>) -> Test) -> Self {
        if conditions.len() == 1 {
            return conditions.remove(0);
        }
        Self {
            excluded: false,
            test: join(conditions),
        }
    }

    /// Whether there is nothing that it asks for, as in a `-` alone.
    pub(super) fn says_nothing(&self) -> bool {
        match &self.test {
            Test::Text { folded, .. } => folded.is_empty(),
            Test::AnyOf(conditions) | Test::AllOf(conditions) => conditions.is_empty(),
            Test::Code | Test::Upvotes(_) => false,
        }
    }
}

/// The clauses of a text that meet a condition, separated by blanks, every phrase and bracket closed.
pub(super) fn kept(text: &str, stays: &dyn Fn(&Condition) -> bool) -> String {
    let mut search = String::new();
    for clause in clauses(text) {
        if stays(&clause.condition) {
            add(&mut search, &clause.text);
        }
    }
    search
}

pub(super) fn add(search: &mut String, clause: &str) {
    if !search.is_empty() {
        search.push(' ');
    }
    search.push_str(clause);
}

/// Writes conditions so that they are read again as they are.
pub(super) fn write(conditions: &[Condition], between: &str, search: &mut String) {
    for (at, condition) in conditions.iter().enumerate() {
        if at > 0 {
            search.push_str(between);
        }
        if condition.excluded {
            search.push('-');
        }
        match &condition.test {
            Test::Text { field, typed, .. } => {
                let name = Field::NAMES.into_iter().find(|(_, named)| named == field);
                if let Some((name, _)) = name {
                    search.push_str(name);
                    search.push(':');
                }
                search.push_str(&match field {
                    Field::Any => quoted_phrase(typed),
                    _ => quoted(typed),
                });
            }
            Test::Code => search.push_str("has:code"),
            Test::Upvotes(min) => search.push_str(&format!("upvotes:{min}")),
            // Among clauses, alternatives need no brackets.
            Test::AnyOf(alternatives) if between == " " && !condition.excluded => {
                write(alternatives, " OR ", search);
            }
            Test::AnyOf(conditions) => write_group(conditions, " OR ", search),
            Test::AllOf(conditions) => write_group(conditions, " ", search),
        }
    }
}

fn write_group(conditions: &[Condition], between: &str, search: &mut String) {
    search.push('(');
    write(conditions, between, search);
    search.push(')');
}

/// Quotes a text where it needs it, with quotation marks that it does not have. A text with every kind of them is cut at
/// the first.
pub(super) fn quoted(text: &str) -> String {
    let begins_a_phrase = QUOTES.iter().any(|(opening, _)| text.starts_with(*opening));
    if !begins_a_phrase && !text.contains(|c: char| c.is_whitespace() || "()".contains(c)) {
        return text.to_owned();
    }
    let marks = QUOTES
        .into_iter()
        .find(|(_, closing)| text.chars().all(|character| character != *closing));
    let (opening, closing) = marks.unwrap_or(QUOTES[0]);
    let text = text.split(closing).find(|piece| !piece.trim().is_empty());
    format!("{opening}{}{closing}", text.unwrap_or_default())
}

/// A phrase as a condition of a search; quoted as well where it would be read as something else than text.
pub(super) fn quoted_phrase(phrase: &str) -> String {
    let alone = quoted(phrase);
    let is_text = match &clauses(&alone)[..] {
        [Clause { condition, .. }] => {
            !condition.excluded && condition.test.is_phrase(&fold(phrase))
        }
        _ => false,
    };
    if is_text {
        alone
    } else {
        let (opening, closing) = QUOTES[usize::from(phrase.contains('"'))];
        format!("{opening}{phrase}{closing}")
    }
}

impl Test {
    fn from_text(field: Field, typed: &str) -> Self {
        let typed = CleanText::new(typed);
        let folded = fold(&typed);
        Self::Text {
            field,
            typed,
            folded,
        }
    }
}
