//! URLs of Hugging Face.

use crate::calendar::{ListDay, Month, Period, Week};

/// The web page of the daily papers.
pub const SITE: &str = "https://huggingface.co/papers";

/// The API of the lists. `static/boot.js` has this URL too, for the prefetch.
const API: &str = "https://huggingface.co/api/daily_papers";

/// The most papers per page; a greater number is an error. The default of 50 cuts busy days short.
const LIMIT: u32 = 100;

/// The URL of the list of a day. Sent without extra headers the request needs no preflight.
#[must_use]
pub fn list_url(day: ListDay) -> String {
    format!("{API}?date={day}&limit={LIMIT}")
}

/// The day of a list URL, of the first page or a later one.
#[must_use]
pub fn day_from_url(url: &str) -> Option<ListDay> {
    let query = url.strip_prefix(API)?.strip_prefix('?')?;
    let date = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("date="))?;
    ListDay::parse(date).ok()
}

/// The web page of a day's list. For an empty day the site shows the list of an earlier one.
#[must_use]
pub fn day_page(day: ListDay) -> String {
    format!("{SITE}/date/{day}")
}

/// The web page of a week's ranking.
#[must_use]
pub fn week_page(week: Week) -> String {
    format!("{SITE}/week/{week}")
}

/// The web page of a month's ranking.
#[must_use]
pub fn month_page(month: Month) -> String {
    format!("{SITE}/month/{month}")
}

/// The web page of a day's list, or of the ranking of a week or a month; of the shelf, which the site does not have, the
/// site itself.
#[must_use]
pub fn list_page(period: Period) -> String {
    match period {
        Period::Day(day) => day_page(day),
        Period::Week(week) => week_page(week),
        Period::Month(month) => month_page(month),
        Period::Shelf(_) => SITE.to_owned(),
    }
}

/// The URL of the next page in an answer's `Link` header, if it is one of the API of the lists.
///
/// The header has the form `<https://…>; rel="next", <https://…>; rel="last"`.
pub(super) fn next_page(link_header: &str) -> Option<String> {
    link_header.split('<').skip(1).find_map(|entry| {
        let (url, parameters) = entry.split_once('>')?;
        let is_next = parameters.split(';').any(|parameter| {
            let parameter = parameter.split(',').next().unwrap_or_default();
            matches!(parameter.trim(), r#"rel="next""# | "rel=next")
        });
        let query = url.strip_prefix(API)?;
        (is_next && query.starts_with('?')).then(|| url.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_period_has_its_page() {
        let week = Week::parse("2026-W24").expect("it is a week");
        let month = Month::parse("2026-06").expect("it is a month");
        assert_eq!(
            [day_page(ListDay::FIRST), week_page(week), month_page(month)],
            [
                "https://huggingface.co/papers/date/2023-05-04",
                "https://huggingface.co/papers/week/2026-W24",
                "https://huggingface.co/papers/month/2026-06"
            ]
        );
    }

    #[test]
    fn the_next_page_is_found_among_other_links() {
        let header = r#"<https://huggingface.co/api/daily_papers?p=0>; rel="prev", <https://huggingface.co/api/daily_papers?p=2>; rel="next""#;
        assert_eq!(
            next_page(header).as_deref(),
            Some("https://huggingface.co/api/daily_papers?p=2")
        );
    }

    #[test]
    fn a_next_page_elsewhere_is_not_followed() {
        for url in [
            "https://evil.example/api/daily_papers?p=1",
            "https://huggingface.co/api/daily_papersx?p=1",
            "https://huggingface.co/settings?p=1",
            "//huggingface.co/api/daily_papers?p=1",
        ] {
            assert_eq!(next_page(&format!(r#"<{url}>; rel="next""#)), None, "{url}");
        }
    }

    #[test]
    fn a_header_that_is_not_a_list_of_links_has_no_next_page() {
        for header in [
            "",
            "<",
            "<>",
            "next",
            "<https://huggingface.co/api/daily_papers?p=1",
        ] {
            assert_eq!(next_page(header), None, "{header}");
        }
    }
}
