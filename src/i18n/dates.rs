//! Days and dates, and parameters of the address that are none.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Messages, Shown, t};
use crate::{
    calendar::{ListDay, Period, Week},
    post::Language,
    url_state::{InvalidParam, ListQuery},
};

/// How many characters are quoted of a parameter that is no date.
const MAX_QUOTED_CHARS: usize = 40;

impl Messages {
    /// The title of the document.
    #[must_use]
    pub fn document_title(self, period: Option<Period>) -> String {
        match period {
            Some(Period::Shelf(_)) => format!("{} · Daily Papers", self.shelf()),
            Some(period) => format!("{period} · Daily Papers"),
            None => "Daily Papers".to_owned(),
        }
    }

    /// A day written out with its weekday.
    #[must_use]
    pub fn day(self, day: ListDay) -> String {
        let date = day.date();
        let (year, month, day_of_month) = (date.year(), date.month(), date.day());
        let weekday = self.weekday(day.weekday());
        t!(
            self,
            format!("{year}년 {month}월 {day_of_month}일 {weekday}"),
            format!(
                "{weekday}, {day_of_month} {} {year}",
                Self::month_in_english(month)
            ),
        )
    }

    /// A day without its year.
    pub(super) fn short_day(self, day: ListDay) -> String {
        self.short_date(day.date())
    }

    /// Days in order, separated by commas; three or more weekdays in a row as their first and last. With their years unless all
    /// are of the same.
    pub(super) fn list_of_days(self, days: &[ListDay]) -> String {
        let year = days.first().map(|day| day.date().year());
        let same = days.iter().all(|day| Some(day.date().year()) == year);
        let written = |day: ListDay| match same {
            true => self.short_day(day),
            false => day.to_string(),
        };
        let runs = days.chunk_by(|day, next| day.next_weekday() == Some(*next));
        let parts = runs.flat_map(|run| match run {
            [first, _, .., last] => vec![format!("{}–{}", written(*first), written(*last))],
            few => few.iter().map(|day| written(*day)).collect(),
        });
        parts.collect::<Vec<_>>().join(", ")
    }

    /// The heading of the page, in parts. The year is shown where it is not the present one.
    #[must_use]
    pub fn heading(self, period: Option<Period>, today: ListDay) -> Vec<(String, Shown)> {
        let Some(period) = period else {
            let latest = t!(self, "가장 최근 목록", "The latest list");
            return vec![(latest.to_owned(), Shown::Always)];
        };
        let first = period.first().date();
        let is_this_year = first.year() == today.date().year();
        match period {
            Period::Day(day) => self.day_heading(day, is_this_year),
            Period::Week(week) => self.week_heading(week, is_this_year),
            Period::Month(_) | Period::Shelf(_) => vec![(self.period(period), Shown::Always)],
        }
    }

    fn day_heading(self, list_day: ListDay, is_this_year: bool) -> Vec<(String, Shown)> {
        let date = list_day.date();
        let (year, month, day) = (date.year(), date.month(), date.day());
        let weekday = self.weekday(list_day.weekday());
        let short = self.short_weekday(list_day.weekday());
        let rest = weekday.get(short.len()..).unwrap_or_default();
        // Beside a year there is no room for the weekday.
        let (year_shown, short_shown) = match is_this_year {
            true => (Shown::Spoken, Shown::Always),
            false => (Shown::Always, Shown::Wide),
        };
        match self.language() {
            Language::Korean => vec![
                (format!("{year}년 "), year_shown),
                (format!("{month}월 {day}일"), Shown::Always),
                (format!(" {short}"), short_shown),
                (rest.to_owned(), Shown::Wide),
            ],
            Language::English => {
                let name = Self::month_in_english(month);
                let (short_month, rest_of_month) = name.split_at(3.min(name.len()));
                vec![
                    (short.to_owned(), short_shown),
                    (rest.to_owned(), Shown::Wide),
                    (", ".to_owned(), short_shown),
                    (format!("{day} {short_month}"), Shown::Always),
                    (rest_of_month.to_owned(), Shown::Wide),
                    (format!(" {year}"), year_shown),
                ]
            }
        }
    }

    fn week_heading(self, week: Week, is_this_year: bool) -> Vec<(String, Shown)> {
        let first = week.first().date();
        let year = first.year();
        let short = |date: NaiveDate| {
            let (month, day) = (date.month(), date.day());
            let name = Self::month_in_english(month);
            let name = name.get(..3).unwrap_or(name);
            t!(self, format!("{month}월 {day}일"), format!("{day} {name}"))
        };
        let last = week.last().date();
        let days = match first.month() == last.month() {
            // The month is named once.
            true => {
                let (from, to) = (first.day(), last.day());
                t!(
                    self,
                    format!("{}월 {from}–{to}일", first.month()),
                    format!("{from}–{}", short(last))
                )
            }
            false => format!("{} – {}", short(first), short(last)),
        };
        let days = (days, Shown::Always);
        let year_shown = match is_this_year {
            true => Shown::Spoken,
            false => Shown::Wide,
        };
        t!(
            self,
            vec![(format!("{year}년 "), year_shown), days],
            vec![days, (format!(" {year}"), year_shown)]
        )
    }

    /// The English name of a month, numbered from 1.
    pub(super) fn month_in_english(month: u32) -> &'static str {
        MONTHS.get(month as usize - 1).copied().unwrap_or_default()
    }

    /// The name of a weekday.
    pub(super) fn weekday(self, weekday: Weekday) -> &'static str {
        let index = weekday.num_days_from_monday() as usize;
        t!(self, WEEKDAYS_KOREAN[index], WEEKDAYS_ENGLISH[index])
    }

    /// A weekday as the head of a calendar column: the first three bytes of its name, which are three Latin letters or
    /// one Korean syllable.
    #[must_use]
    pub fn short_weekday(self, weekday: Weekday) -> &'static str {
        let name = self.weekday(weekday);
        name.get(..3).unwrap_or(name)
    }

    /// The button of the calendar that shows the month before or after.
    #[must_use]
    pub fn neighbor_month(self, forward: bool) -> &'static str {
        if forward {
            t!(self, "다음 달", "Next month")
        } else {
            t!(self, "이전 달", "Previous month")
        }
    }

    /// A day of the calendar, and why it cannot be chosen if it cannot.
    #[must_use]
    pub fn calendar_day(self, day: ListDay, today: ListDay) -> String {
        let date = self.day(day);
        let note = if day > today {
            t!(self, "아직 오지 않은 날", "to come")
        } else if day.is_weekend() {
            t!(self, "주말이라 목록 없음", "weekend, no list")
        } else if day == today {
            t!(self, "오늘(UTC)", "today (UTC)")
        } else {
            return date;
        };
        format!("{date} · {note}")
    }

    /// Which dates the date field takes, said after it was left with another.
    #[must_use]
    pub fn date_range(self, today: ListDay) -> String {
        let first = ListDay::FIRST;
        t!(
            self,
            format!("{first}부터 {today}까지의 날짜를 고를 수 있습니다. 보던 날짜로 되돌렸습니다."),
            format!("Choose a date from {first} to {today}. The previous date is back."),
        )
    }

    /// An invalid parameter of the address, and what is shown instead.
    #[must_use]
    pub fn invalid_param(self, param: &InvalidParam) -> String {
        let quoted = |text: &str| -> String { text.chars().take(MAX_QUOTED_CHARS).collect() };
        match param {
            InvalidParam::List {
                requested,
                fallback,
            } => self.invalid_list(&quoted(requested), *fallback),
            InvalidParam::Count(requested) => {
                let requested = quoted(requested);
                t!(
                    self,
                    format!(
                        "주소의 논문 수(‘{requested}’)를 읽을 수 없어 설정한 수를 따릅니다. 1 이상의 정수나 all을 쓸 수 있습니다."
                    ),
                    format!(
                        "“{requested}” in the address is not a number of papers, so the one in the settings applies. Use a whole number from 1, or “all”."
                    ),
                )
            }
            InvalidParam::Search => t!(
                self,
                "주소의 검색어를 읽을 수 없어 검색하지 않았습니다.".to_owned(),
                "The search in the address cannot be read and was left out.".to_owned(),
            ),
            InvalidParam::Language(requested) => {
                let requested = quoted(requested);
                t!(
                    self,
                    format!(
                        "주소의 언어(‘{requested}’)는 지원하지 않습니다. ko나 en을 쓸 수 있습니다."
                    ),
                    format!(
                        "The page does not speak “{requested}”, the language in the address. Use “ko” or “en”."
                    ),
                )
            }
        }
    }

    /// As [`invalid_param`](Self::invalid_param), where no list was named.
    fn invalid_list(self, requested: &str, fallback: ListQuery) -> String {
        match fallback {
            // No parameter asks for the shelf in vain.
            ListQuery::Latest | ListQuery::Shelf => t!(
                self,
                format!("주소의 날짜(‘{requested}’)를 읽을 수 없어 최신 목록을 보여 드립니다."),
                format!(
                    "“{requested}” in the address is not a date. Showing the latest list instead."
                ),
            ),
            ListQuery::Day(day) => {
                let day = self.day(day);
                t!(
                    self,
                    format!(
                        "주소의 ‘{requested}’에 맞는 목록이 없습니다. 가장 가까운 날({day})의 목록을 보여 드립니다."
                    ),
                    format!(
                        "There is no list for “{requested}” in the address. Showing the nearest day, {day}."
                    ),
                )
            }
            ListQuery::Week(week) => self.invalid_period(requested, Period::Week(week)),
            ListQuery::Month(month) => self.invalid_period(requested, Period::Month(month)),
            ListQuery::Sample(sample) => {
                let day = self.day(sample.day());
                t!(
                    self,
                    format!("‘{requested}’의 예시는 없습니다. {day}의 예시를 보여 드립니다."),
                    format!("There is no sample for “{requested}”. Showing the one of {day}."),
                )
            }
        }
    }

    /// As [`invalid_list`](Self::invalid_list), where a week or a month is shown instead.
    fn invalid_period(self, requested: &str, nearest: Period) -> String {
        t!(
            self,
            format!(
                "주소의 ‘{requested}’에 맞는 목록이 없습니다. 가장 가까운 기간({nearest})으로 보여 드립니다."
            ),
            format!(
                "There are no lists for “{requested}” in the address. Showing the nearest, {nearest}."
            ),
        )
    }
}

const WEEKDAYS_KOREAN: [&str; 7] = [
    "월요일",
    "화요일",
    "수요일",
    "목요일",
    "금요일",
    "토요일",
    "일요일",
];
const WEEKDAYS_ENGLISH: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
