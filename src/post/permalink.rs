//! Permalinks: which of them give each post an address of its own.

use super::Target;

/// The tokens of a program, which it replaces in a permalink, by what they tell of a post.
struct Tokens {
    /// Its title or the name of its file.
    name: &'static [&'static str],
    /// Parts of its date that name the day together.
    days: &'static [&'static [&'static [&'static str]]],
}

/// Those of Jekyll 4, which calls them placeholders. <https://jekyllrb.com/docs/permalinks/#placeholders>
const JEKYLL: Tokens = Tokens {
    name: &["title", "slug", "name"],
    days: &[
        &[
            &["year", "short_year"],
            &["month", "i_month", "short_month", "long_month"],
            &["day", "i_day"],
        ],
        &[&["year", "short_year"], &["y_day"]],
        &[&["w_year"], &["week"], &["w_day", "short_day", "long_day"]],
    ],
};

/// Those of Hugo. <https://gohugo.io/configuration/permalinks/#tokens>
const HUGO: Tokens = Tokens {
    name: &[
        "title",
        "slug",
        "filename",
        "slugorfilename",
        "contentbasename",
        "slugorcontentbasename",
    ],
    days: &[
        &[&["year"], &["month", "monthname"], &["day"]],
        &[&["year"], &["yearday"]],
    ],
};

/// Whether a permalink is unique to each post: whether it has the name of the post or the whole date, by a placeholder of ours
/// or by tokens of the program.
pub(super) fn is_unique(permalink: &str, target: Target) -> bool {
    if ["{date}", "{list}"]
        .iter()
        .any(|ours| permalink.contains(ours))
    {
        return true;
    }
    let Tokens { name, days } = match target {
        Target::Jekyll => JEKYLL,
        Target::Hugo => HUGO,
        Target::Obsidian | Target::Markdown => return false,
    };
    let tokens: Vec<&str> = permalink
        .split(':')
        .skip(1)
        .map(|token| {
            let is_part = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'_';
            &token[..token.bytes().take_while(is_part).count()]
        })
        .collect();
    let has = |wanted: &&[&str]| wanted.iter().any(|token| tokens.contains(token));
    has(&name) || days.iter().any(|parts| parts.iter().all(has))
}
