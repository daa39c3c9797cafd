//! What the page's own address says: `?date=2025-12-08&top=20&lang=en`.
//!
//! The address is the page's memory that can be shared: everything in it survives a reload, Back and Forward, and
//! sending the link to somebody. What it does not name has its default, and defaults are not written into it.

use crate::{
    calendar::{Instant, ListDay},
    papers::Count,
    post::Language,
};

/// The names of the query parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// A list day, `YYYY-MM-DD`, UTC.
    Date,
    /// The day of a bundled sample, `YYYY-MM-DD`.
    Sample,
    /// How many papers: a number or `all`.
    Top,
    /// The page's language: `ko` or `en`.
    Lang,
}

impl Parameter {
    /// Every parameter.
    pub const ALL: [Self; 4] = [Self::Date, Self::Sample, Self::Top, Self::Lang];

    /// The name in the address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Sample => "sample",
            Self::Top => "top",
            Self::Lang => "lang",
        }
    }
}

/// Which list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// The latest day that has papers; the bare address.
    #[default]
    Latest,
    /// The list of a day.
    Day(ListDay),
    /// A list that comes with the page.
    Sample(Sample),
}

/// A day whose list comes with the page: true ids, titles, authors, organizations and upvotes, with abstracts written
/// for the sample. It lets the page show what it does where Hugging Face cannot be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sample {
    /// 2025-12-08, a Monday with twenty papers.
    Monday,
    /// 2025-12-26, a Friday with seven.
    Friday,
}

impl Sample {
    /// Every sample, the one shown first in front.
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

    /// Where the sample lies, beside the page; in the form of the API's answers.
    #[must_use]
    pub fn url(self) -> String {
        format!("samples/{}.json", self.day())
    }
}

/// What the address says, read and made valid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Which list is shown.
    pub subject: Subject,
    /// How many of its papers, if the address names a number.
    pub count: Option<Count>,
    /// The language, if the address names one.
    pub language: Option<Language>,
}

/// What the address asked for and did not get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nonsense {
    /// What `date` or `sample` said.
    pub asked: String,
    /// What is shown instead.
    pub instead: Subject,
}

impl Address {
    /// Reads the parameters that `value` looks up, at `now` (no day after the present UTC date can be shown). What is
    /// not understood has its default; a date that is none gives the nearest valid day and says so.
    ///
    /// ```
    /// use daily_papers::address::{Address, Parameter, Subject};
    ///
    /// let now = "2026-01-01T00:00:00Z".parse().unwrap();
    /// let lookup = |parameter| (parameter == Parameter::Date).then(|| "2025-02-30".to_owned());
    /// let (address, nonsense) = Address::read(lookup, now);
    /// assert!(matches!(address.subject, Subject::Day(day) if day.to_string() == "2025-02-28"));
    /// assert_eq!(nonsense.unwrap().asked, "2025-02-30");
    /// ```
    pub fn read(
        value: impl Fn(Parameter) -> Option<String>,
        now: Instant,
    ) -> (Self, Option<Nonsense>) {
        let asked = |parameter| value(parameter).filter(|text| !text.is_empty());
        let (subject, nonsense) = match (asked(Parameter::Sample), asked(Parameter::Date)) {
            (Some(text), _) => understood(
                text,
                |text| Sample::parse(text).map(Subject::Sample),
                || Subject::Sample(Sample::Monday),
            ),
            (None, Some(text)) => day_asked_for(text, now),
            (None, None) => (Subject::Latest, None),
        };
        let address = Self {
            subject,
            count: asked(Parameter::Top).and_then(|text| Count::parse(&text)),
            language: asked(Parameter::Lang).and_then(|tag| Language::of_tag(&tag)),
        };
        (address, nonsense)
    }

    /// The parameters to write, without those that have their default.
    pub fn parameters(&self) -> impl Iterator<Item = (Parameter, String)> {
        let subject = match self.subject {
            Subject::Latest => None,
            Subject::Day(day) => Some((Parameter::Date, day.to_string())),
            Subject::Sample(sample) => Some((Parameter::Sample, sample.day().to_string())),
        };
        let count = self.count.map(|count| (Parameter::Top, count.to_string()));
        let language = self
            .language
            .map(|language| (Parameter::Lang, language.tag().to_owned()));
        subject.into_iter().chain(count).chain(language)
    }

    /// The query, with its question mark: `?date=2025-12-08`; empty for the bare address. All values are plain ASCII
    /// that needs no encoding.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = String::new();
        for (parameter, value) in self.parameters() {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(parameter.name());
            query.push('=');
            query.push_str(&value);
        }
        query
    }
}

fn day_asked_for(text: String, now: Instant) -> (Subject, Option<Nonsense>) {
    let valid = |text: &str| {
        let day = ListDay::parse(text).ok()?;
        (day <= ListDay::today(now)).then_some(Subject::Day(day))
    };
    let nearest = ListDay::nearest(&text, now).map_or(Subject::Latest, Subject::Day);
    understood(text, valid, || nearest)
}

fn understood(
    asked: String,
    read: impl Fn(&str) -> Option<Subject>,
    instead: impl Fn() -> Subject,
) -> (Subject, Option<Nonsense>) {
    match read(&asked) {
        Some(subject) => (subject, None),
        None => {
            let instead = instead();
            (instead, Some(Nonsense { asked, instead }))
        }
    }
}
