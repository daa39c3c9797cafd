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

/// Those that make no address unique.
const JEKYLL_OTHERS: [&str; 8] = [
    "categories",
    "slugified_categories",
    "collection",
    "path",
    "output_ext",
    "hour",
    "minute",
    "second",
];

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
    let tokens: Vec<&str> = tokens(permalink).collect();
    let has = |wanted: &&[&str]| wanted.iter().any(|token| tokens.contains(token));
    has(&name) || days.iter().any(|parts| parts.iter().all(has))
}

/// The tokens in a permalink. An underscore after one does not belong to it.
fn tokens(permalink: &str) -> impl Iterator<Item = &str> {
    permalink.split(':').skip(1).map(|token| {
        let is_part = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'_';
        token[..token.bytes().take_while(is_part).count()].trim_end_matches('_')
    })
}

/// The tokens in a permalink that Jekyll does not know: it would not build the blog.
pub(super) fn unknown_tokens(permalink: &str, target: Target) -> Vec<String> {
    let is_known = |token: &&str| {
        let mut days = JEKYLL.days.iter().copied().flatten().copied();
        token.is_empty()
            || JEKYLL.name.contains(token)
            || JEKYLL_OTHERS.contains(token)
            || days.any(|names| names.contains(token))
    };
    let is_unknown = |token: &&str| target == Target::Jekyll && !is_known(token);
    let unknown = tokens(permalink).filter(is_unknown);
    unknown.map(|token| [":", token].concat()).collect()
}
