//! The page's own URL: `?date=2025-12-08&top=20&lang=en`, or `?week=2026-W24`, or `?month=2026-06&q=agents`, or `?shelf`.
//!
//! The state in the URL survives a reload, Back and Forward, and can be shared as a link. Defaults are not written.

use crate::{
    calendar::{Instant, ListDay, Month, Period, Week},
    papers::Count,
    post::Language,
};

/// The names of the query parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// A list day, `YYYY-MM-DD`, UTC.
    Date,
    /// An ISO week of list days, `YYYY-Www`, UTC.
    Week,
    /// A month of list days, `YYYY-MM`, UTC.
    Month,
    /// The reader's shelf; without a value.
    Shelf,
    /// The day of a bundled sample, `YYYY-MM-DD`.
    Sample,
    /// How many papers: a number or `all`.
    Top,
    /// The search, as it was typed: see `papers::Search`.
    Query,
    /// The page's language: `ko` or `en`.
    Lang,
}

impl Parameter {
    /// Every parameter.
    pub const ALL: [Self; 8] = [
        Self::Date,
        Self::Week,
        Self::Month,
        Self::Shelf,
        Self::Sample,
        Self::Top,
        Self::Query,
        Self::Lang,
    ];

    /// The name in the URL.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Week => "week",
            Self::Month => "month",
            Self::Shelf => "shelf",
            Self::Sample => "sample",
            Self::Top => "top",
            Self::Query => "q",
            Self::Lang => "lang",
        }
    }
}

/// Which list is shown, or which lists in one ranking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListQuery {
    /// The latest day that has papers; the URL without parameters.
    #[default]
    Latest,
    /// The list of a day.
    Day(ListDay),
    /// The lists of a week.
    Week(Week),
    /// The lists of a month.
    Month(Month),
    /// The papers that the reader has saved.
    Shelf,
    /// A list that is bundled with the page.
    Sample(Sample),
}

impl ListQuery {
    /// The day, week or month; `None` for the latest day, which depends on the lists, and for the shelf, which depends on the
    /// present day.
    #[must_use]
    pub fn period(self) -> Option<Period> {
        match self {
            Self::Latest | Self::Shelf => None,
            Self::Day(day) => Some(Period::Day(day)),
            Self::Week(week) => Some(Period::Week(week)),
            Self::Month(month) => Some(Period::Month(month)),
            Self::Sample(sample) => Some(Period::Day(sample.day())),
        }
    }
}

impl From<Period> for ListQuery {
    fn from(period: Period) -> Self {
        match period {
            Period::Day(day) => Self::Day(day),
            Period::Week(week) => Self::Week(week),
            Period::Month(month) => Self::Month(month),
            Period::Shelf(_) => Self::Shelf,
        }
    }
}

/// A list that is bundled with the page, for readers who cannot reach Hugging Face: real ids, titles, authors,
/// organizations and upvotes, with abstracts written for the sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// 2025-12-08, a Monday with twenty papers.
    Monday,
    /// 2025-12-26, a Friday with seven.
    Friday,
}

impl Sample {
    /// Every sample, the default first.
    pub const ALL: [Self; 2] = [Self::Monday, Self::Friday];

    /// The list day of the sample.
    #[must_use]
    pub fn day(self) -> ListDay {
        let text = match self {
            Self::Monday => "2025-12-08",
            Self::Friday => "2025-12-26",
        };
        ListDay::parse(text).unwrap_or(ListDay::FIRST)
    }

    /// The sample of a day written `YYYY-MM-DD`.
    fn parse(text: &str) -> Option<Self> {
        let day = ListDay::parse(text).ok()?;
        Self::ALL.into_iter().find(|sample| sample.day() == day)
    }

    /// The relative URL of the sample, a file in the API's format.
    #[must_use]
    pub fn file_url(self) -> String {
        format!("samples/{}.json", self.day())
    }
}

/// The state of the URL, valid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlState {
    /// Which list is shown, or which lists in one ranking.
    pub list: ListQuery,
    /// How many papers, if the URL says.
    pub count: Option<Count>,
    /// The search, as it was typed; may be empty.
    pub search: String,
    /// The language, if the URL says.
    pub language: Option<Language>,
}

/// A parameter with a value that it cannot have, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvalidParam {
    /// `date`, `week`, `month` or `sample` names no list.
    List {
        /// The value.
        requested: String,
        /// What is shown instead.
        fallback: ListQuery,
    },
    /// `top` is no number from 1 and not `all`.
    Count(String),
    /// `q` has nothing that can be searched for.
    Search,
    /// `lang` is no language of the page.
    Language(String),
}

impl UrlState {
    /// Parses the parameters that `value` looks up, and says which are invalid. No period after `now` is valid; an invalid
    /// one gives the nearest valid period, any other invalid parameter counts as absent. Of several periods, a sample goes
    /// before a day, a day before a week, a week before a month and a month before the shelf. A date without its zeros or
    /// hyphens is understood.
    ///
    /// ```
    /// use daily_papers::url_state::{InvalidParam, ListQuery, Parameter, UrlState};
    ///
    /// let now = "2026-01-01T00:00:00Z".parse().unwrap();
    /// let lookup = |parameter| (parameter == Parameter::Date).then(|| "2025-02-30".to_owned());
    /// let (state, invalid) = UrlState::parse(lookup, now);
    /// assert!(matches!(state.list, ListQuery::Day(day) if day.to_string() == "2025-02-28"));
    /// assert!(matches!(&invalid[..], [InvalidParam::List { requested, .. }] if requested == "2025-02-30"));
    /// ```
    pub fn parse(
        value: impl Fn(Parameter) -> Option<String>,
        now: Instant,
    ) -> (Self, Vec<InvalidParam>) {
        let asked = |parameter| value(parameter).filter(|text| !text.is_empty());
        let mut invalid = Vec::new();
        let shelf = || value(Parameter::Shelf).map(|_| ListQuery::Shelf);
        let list = [
            Parameter::Sample,
            Parameter::Date,
            Parameter::Week,
            Parameter::Month,
        ]
        .into_iter()
        .find_map(|parameter| Some((parameter, asked(parameter)?)))
        .map(|(parameter, requested)| {
            list_query(parameter, &requested, now).unwrap_or_else(|fallback| {
                invalid.push(InvalidParam::List {
                    requested,
                    fallback,
                });
                fallback
            })
        })
        .or_else(shelf);
        let count = asked(Parameter::Top).and_then(|text| {
            let count = Count::parse(&text);
            if count.is_none() {
                invalid.push(InvalidParam::Count(text));
            }
            count
        });
        let search = asked(Parameter::Query).map(|mut text| {
            text.retain(|character| !character.is_control());
            if text.trim().is_empty() {
                text.clear();
                invalid.push(InvalidParam::Search);
            }
            text
        });
        let language = asked(Parameter::Lang).and_then(|tag| {
            let language = Language::from_tag(&tag);
            if language.is_none() {
                invalid.push(InvalidParam::Language(tag));
            }
            language
        });
        let state = Self {
            list: list.unwrap_or_default(),
            count,
            search: search.unwrap_or_default(),
            language,
        };
        (state, invalid)
    }

    /// The parameters to write, without those that have their default.
    pub fn parameters(&self) -> impl Iterator<Item = (Parameter, String)> {
        let list = match self.list {
            ListQuery::Latest => None,
            ListQuery::Day(day) => Some((Parameter::Date, day.to_string())),
            ListQuery::Week(week) => Some((Parameter::Week, week.to_string())),
            ListQuery::Month(month) => Some((Parameter::Month, month.to_string())),
            ListQuery::Shelf => Some((Parameter::Shelf, String::new())),
            ListQuery::Sample(sample) => Some((Parameter::Sample, sample.day().to_string())),
        };
        let count = self.count.map(|count| (Parameter::Top, count.to_string()));
        let asks = !self.search.trim().is_empty();
        let search = asks.then(|| (Parameter::Query, self.search.clone()));
        let language = self
            .language
            .map(|language| (Parameter::Lang, language.tag().to_owned()));
        [list, count, search, language].into_iter().flatten()
    }

    /// The query with its question mark, `?date=2025-12-08`; empty without parameters. Percent-encoded, as
    /// `URLSearchParams` decodes it.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        let mut query = String::new();
        for (parameter, value) in self.parameters() {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(parameter.name());
            // Only the shelf has no value, and needs none.
            if !value.is_empty() {
                query.push('=');
                encode(&value, &mut query);
            }
        }
        query
    }
}

/// Percent-encodes a value of a query; a blank becomes a plus.
fn encode(value: &str, query: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b':' => {
                query.push(char::from(byte));
            }
            b' ' => query.push('+'),
            _ => {
                query.push('%');
                query.push(char::from(DIGITS[usize::from(byte >> 4)]));
                query.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
}

/// The list that one parameter names.
///
/// # Errors
/// If it names none: the nearest list, or the latest.
fn list_query(parameter: Parameter, requested: &str, now: Instant) -> Result<ListQuery, ListQuery> {
    let text = &padded(requested);
    let (said, nearest) = match parameter {
        Parameter::Week => (
            Week::parse(text).ok().map(ListQuery::Week),
            Week::nearest(text, now).map(ListQuery::Week),
        ),
        Parameter::Month => (
            Month::parse(text).ok().map(ListQuery::Month),
            Month::nearest(text, now).map(ListQuery::Month),
        ),
        Parameter::Sample => (
            Sample::parse(text).map(ListQuery::Sample),
            Some(ListQuery::Sample(Sample::Monday)),
        ),
        _ => (
            ListDay::parse(text).ok().map(ListQuery::Day),
            ListDay::nearest(text, now).map(ListQuery::Day),
        ),
    };
    let today = ListDay::today(now);
    let has_come = |list: &ListQuery| {
        let first = list.period().map(Period::first);
        matches!(list, ListQuery::Sample(_)) || first.is_some_and(|first| first <= today)
    };
    said.filter(has_come)
        .ok_or_else(|| nearest.unwrap_or_default())
}

/// A date, week or month with the zeros and hyphens that it lacks, as people write it: `2026-7-1`, `20260701`, `2026-w7`.
fn padded(text: &str) -> String {
    let text = text.trim();
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let ((year, month), day) = (text[..6].split_at(4), &text[6..]);
        return format!("{year}-{month}-{day}");
    }
    let parts: Vec<String> = text
        .split('-')
        .map(|part| match part.strip_prefix(['W', 'w']) {
            Some(week) => format!("W{week:0>2}"),
            None => format!("{part:0>2}"),
        })
        .collect();
    parts.join("-")
}
