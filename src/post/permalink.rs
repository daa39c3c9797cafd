//! Permalinks: which of them give each post an address of its own.

use super::Target;

/// The marks that a program fills in, by what they tell of a post.
struct Marks {
    /// Its title or the name of its file.
    name: &'static [&'static str],
    /// Parts of its date that name the day together.
    days: &'static [&'static [&'static [&'static str]]],
}

/// The placeholders of Jekyll 4. <https://jekyllrb.com/docs/permalinks/#placeholders>
const JEKYLL: Marks = Marks {
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

/// The tokens of Hugo. <https://gohugo.io/configuration/permalinks/#tokens>
const HUGO: Marks = Marks {
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

/// Whether every post has another address with this permalink: whether it holds the name of the post or the whole date, by a
/// placeholder of ours or a mark of the program's.
pub(super) fn is_of_one_post(permalink: &str, target: Target) -> bool {
    if ["{date}", "{list}"]
        .iter()
        .any(|ours| permalink.contains(ours))
    {
        return true;
    }
    let Marks { name, days } = match target {
        Target::Jekyll => JEKYLL,
        Target::Hugo => HUGO,
        Target::Obsidian | Target::Markdown => return false,
    };
    let marks: Vec<&str> = permalink
        .split(':')
        .skip(1)
        .map(|mark| {
            let is_part = |byte: &u8| byte.is_ascii_lowercase() || *byte == b'_';
            &mark[..mark.bytes().take_while(is_part).count()]
        })
        .collect();
    let has = |wanted: &&[&str]| wanted.iter().any(|mark| marks.contains(mark));
    has(&name) || days.iter().any(|parts| parts.iter().all(has))
}
