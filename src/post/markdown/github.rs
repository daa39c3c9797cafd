//! What GitHub makes of texts in issues and discussions: links, notifications and emoji.

use crate::papers::is_word;

/// What keeps a mark from being one. It cannot be seen; a backslash is gone before GitHub looks for marks.
pub(super) const BREAK: &str = "\u{200b}";

/// A text in which GitHub finds no issue, no user, no commit and no emoji. `before` is the character before it.
pub(super) fn unlinked(text: &str, before: char) -> String {
    let mut unlinked = String::with_capacity(text.len());
    let mut before = before;
    for (place, character) in text.char_indices() {
        unlinked.push(character);
        let after = &text[place + character.len_utf8()..];
        let next_is =
            |like: fn(&char) -> bool| after.chars().next().is_some_and(|next| like(&next));
        let is_mark = match character {
            // `#1`, `org/repo#1`.
            '#' => before != '&' && next_is(char::is_ascii_digit),
            '@' => !is_word(before) && next_is(char::is_ascii_alphanumeric),
            // `GH-1`.
            '-' => {
                ["GH-", "gh-"].iter().any(|mark| unlinked.ends_with(mark))
                    && next_is(char::is_ascii_digit)
            }
            ':' => begins_emoji(after),
            _ => !is_word(before) && is_commit(&text[place..]),
        };
        if is_mark {
            unlinked.push_str(BREAK);
        }
        before = character;
    }
    unlinked
}

/// Whether the end of a text could be a mark together with what stands after it, a character or, if `None`, a value.
pub(super) fn goes_on(text: &str, after: Option<char>) -> bool {
    match after {
        Some(':') => text
            .rsplit_once(':')
            .is_some_and(|(_, name)| begins_emoji(&[name, ":"].concat())),
        Some(after) if !after.is_ascii_alphanumeric() => false,
        _ => ["#", "@", "GH-", "gh-"]
            .iter()
            .any(|mark| text.ends_with(mark)),
    }
}

/// Whether a colon before a text begins the name of an emoji: `:o:`, `:100:`.
fn begins_emoji(after: &str) -> bool {
    let is_named =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte);
    let name = after.split_once(':').map(|(name, _)| name);
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(is_named))
}

/// Whether a text begins with what may be the name of a commit. A number or a word alone is none.
fn is_commit(text: &str) -> bool {
    let is_end = |character: char| !is_word(character);
    let word = &text[..text.find(is_end).unwrap_or(text.len())];
    (7..=40).contains(&word.len())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        && word.contains(|character: char| character.is_ascii_digit())
        && word.contains(|character: char| character.is_ascii_lowercase())
}
