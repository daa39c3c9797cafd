//! Tags and categories, as far as a program can have them.

use super::{Target, user_markdown::is_punctuation};
use crate::papers::{fold_case, is_word};

/// The most categories that a post of Chirpy has: one, and one within it.
const MAX_CATEGORIES: usize = 2;

/// Texts in the spelling of a program, and those that it cannot have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sorted {
    pub(super) usable: Vec<String>,
    pub(super) unusable: Vec<String>,
}

/// Tags for a program.
pub(super) fn tags(tags: &[String], target: Target) -> Sorted {
    sorted(tags, target, usize::MAX)
}

/// Categories for a program. Chirpy is the one that restricts them.
pub(super) fn categories(categories: &[String], target: Target) -> Sorted {
    match target {
        Target::Jekyll => sorted(categories, target, MAX_CATEGORIES),
        _ => Sorted::default(),
    }
}

/// Sorts texts by whether a program can have them beside those before them.
fn sorted(texts: &[String], target: Target, most: usize) -> Sorted {
    let mut sorted = Sorted::default();
    let mut keys: Vec<String> = Vec::new();
    for text in texts {
        let (spelled, key) = match target {
            Target::Jekyll => (Some(text.clone()), slug(text)),
            Target::Obsidian => {
                let spelled = obsidian(text);
                let key = spelled.as_deref().unwrap_or_default();
                let key = key.chars().map(fold_case).collect();
                (spelled, key)
            }
            Target::Hugo | Target::Markdown => (Some(text.clone()), text.clone()),
        };
        match spelled {
            Some(spelled) if !key.is_empty() && !keys.contains(&key) && keys.len() < most => {
                keys.push(key);
                sorted.usable.push(spelled);
            }
            // The same tag twice is no loss.
            Some(_) if target == Target::Obsidian => {}
            _ => sorted.unusable.push(text.clone()),
        }
    }
    sorted
}

/// The name of a page of Chirpy's about a tag or a category: two with the same name share one, and without a name there is
/// none.
fn slug(text: &str) -> String {
    let is_named = |character: char| {
        is_word(character) || (!character.is_ascii() && !is_punctuation(character))
    };
    let words = text.split(|character| !is_named(character));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").chars().map(fold_case).collect()
}

/// A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, and not digits alone.
fn obsidian(tag: &str) -> Option<String> {
    let tag = tag.trim_start_matches('#').trim().replace(' ', "-");
    let is_allowed = |character: char| match character {
        '_' | '-' | '/' => true,
        _ if character.is_ascii() => character.is_ascii_alphanumeric(),
        // An emoji is allowed.
        _ => !is_punctuation(character) || character > '\u{1f000}',
    };
    let is_tag = tag.chars().all(is_allowed) && !tag.bytes().all(|byte| byte.is_ascii_digit());
    is_tag.then_some(tag)
}
