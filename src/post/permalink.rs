//! Permalinks: which of them give each post an address of its own.

use super::Target;

/// The tokens of a program, which it replaces in a permalink, by what they tell of a post.
struct Tokens {
    /// Its title or the name of its file.
    name: &'static [&'static str],
    /// Parts of its date that name the day together.
    days: &'static [&'static [&'static [&'static str]]],
    /// Those that make no address unique.
    others: &'static [&'static str],
}

/// Those of Jekyll 4, which calls them placeholders. <https://jekyllrb.com/docs/permalinks/#placeholders>
static JEKYLL: Tokens = Tokens {
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
    others: &[
        "categories",
        "slugified_categories",
        "collection",
        "path",
        "output_ext",
        "hour",
        "minute",
        "second",
    ],
};

/// Those of Hugo, and the parts of dates as Go writes them. <https://gohugo.io/configuration/permalinks/#tokens>
static HUGO: Tokens = Tokens {
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
    others: &[
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
    ],
};

/// Whether a permalink has the whole date of a post, by a placeholder of ours or by tokens of the program.
pub(super) fn has_date(permalink: &str, target: Target) -> bool {
    let has_placeholder = ["{date}", "{list}"]
        .iter()
        .any(|ours| permalink.contains(ours));
    has_placeholder
        || known_tokens(target).is_some_and(|Tokens { days, .. }| {
            let has = |wanted: &&[&str]| has_any(permalink, target, wanted);
            days.iter().any(|parts| parts.iter().all(has))
        })
}

/// Whether a permalink has the name of a post, by a token of the program.
pub(super) fn has_name(permalink: &str, target: Target) -> bool {
    known_tokens(target).is_some_and(|Tokens { name, .. }| has_any(permalink, target, name))
}

fn has_any(permalink: &str, target: Target, wanted: &[&str]) -> bool {
    tokens(permalink, target).any(|token| wanted.contains(&token))
}

/// The tokens of a program that has permalinks.
fn known_tokens(target: Target) -> Option<&'static Tokens> {
    match target {
        Target::Jekyll => Some(&JEKYLL),
        Target::Hugo => Some(&HUGO),
        Target::Obsidian | Target::Markdown => None,
    }
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
    let Some(Tokens { name, days, others }) = known_tokens(target) else {
        return Vec::new();
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
