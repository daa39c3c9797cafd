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

/// Those of Hugo, and the parts of dates as Go writes them. <https://gohugo.io/configuration/permalinks/#tokens>
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
        &[
            &["year", "2006", "06"],
            &["month", "monthname", "01", "1", "Jan", "January"],
            &["day", "02", "2"],
        ],
        &[&["year", "2006", "06"], &["yearday", "002"]],
    ],
};

/// Those that make no address unique.
const HUGO_OTHERS: [&str; 10] = [
    "weekday",
    "weekdayname",
    "section",
    "sections",
    "sectionslug",
    "sectionslugs",
    "Mon",
    "Monday",
    "PM",
    "MST",
];

/// Whether a permalink is unique to each post: whether it has the name of the post or the whole date, by a placeholder of ours
/// or by tokens of the program. Where posts have no names of their own only the date counts.
pub(super) fn is_unique(permalink: &str, target: Target, has_names: bool) -> bool {
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
    let tokens: Vec<&str> = tokens(permalink, target).collect();
    let has = |wanted: &&[&str]| wanted.iter().any(|token| tokens.contains(token));
    has_names && has(&name) || days.iter().any(|parts| parts.iter().all(has))
}

/// The tokens in a permalink. In Jekyll an underscore after one does not belong to it. In Hugo a colon after a backslash, or
/// between the brackets of `:sections[1:]`, begins none.
fn tokens(permalink: &str, target: Target) -> impl Iterator<Item = &str> {
    let is_hugo = target == Target::Hugo;
    permalink.match_indices(':').filter_map(move |(place, _)| {
        let before = &permalink[..place];
        if is_hugo && (before.ends_with('\\') || before.rfind('[') > before.rfind(']')) {
            return None;
        }
        let after = &permalink[place + 1..];
        let is_part = |byte: &u8| {
            byte.is_ascii_lowercase() || *byte == b'_' || is_hugo && byte.is_ascii_alphanumeric()
        };
        let token = &after[..after.bytes().take_while(is_part).count()];
        Some(match is_hugo {
            true => token,
            false => token.trim_end_matches('_'),
        })
    })
}

/// The tokens in a permalink that its program does not know: it would not build the blog.
pub(super) fn unknown_tokens(permalink: &str, target: Target) -> Vec<String> {
    let (Tokens { name, days }, others) = match target {
        Target::Jekyll => (JEKYLL, &JEKYLL_OTHERS[..]),
        Target::Hugo => (HUGO, &HUGO_OTHERS[..]),
        Target::Obsidian | Target::Markdown => return Vec::new(),
    };
    let is_unknown = |token: &&str| {
        let mut days = days.iter().copied().flatten().copied();
        // What Go replaces in a date, as in `:2006`.
        let is_date = token.contains(['1', '2', '3', '4', '5']) || token.contains("06");
        !(token.is_empty()
            || target == Target::Hugo && is_date
            || name.contains(token)
            || others.contains(token)
            || days.any(|names| names.contains(token)))
    };
    let unknown = tokens(permalink, target).filter(is_unknown);
    unknown.map(|token| [":", token].concat()).collect()
}
