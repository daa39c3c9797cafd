//! Days and dates, and dates that are none.

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Weekday};

use super::{Messages, t};
use crate::{
    url_state::{InvalidParam, ListQuery},
    calendar::{Instant, ListDay, Period, PostClock},
};

impl Messages {
    pub fn document_title(self, period: Option<Period>) -> String {
        match period {
            Some(period) => format!("{period} · Daily Papers"),
            None => "Daily Papers".to_owned(),
        }
    }

    /// A day written out with its weekday.
    pub fn day(self, day: ListDay) -> String {
        let date = day.date();
        let (year, month, of_month) = (date.year(), date.month(), date.day());
        let weekday = self.weekday(day.weekday());
        t!(
            self,
            format!("{year}년 {month}월 {of_month}일 {weekday}"),
            format!(
                "{weekday}, {of_month} {} {year}",
                MONTHS[date.month0() as usize]
            ),
        )
    }

    /// A day without its year.
    pub(super) fn short_day(self, day: ListDay) -> String {
        self.short_date(day.date())
    }

    pub fn heading(self, period: Option<Period>) -> String {
        period.map_or_else(
            || t!(self, "가장 최근 목록", "The latest list").to_owned(),
            |period| self.period(period),
        )
    }

    /// What day and time it is where the lists are dated, and where most readers are.
    pub fn clocks(self, now: Instant) -> String {
        let there = |clock: DateTime<FixedOffset>| {
            let (month, day) = (clock.month(), clock.day());
            let time = format!("{:02}:{:02}", clock.hour(), clock.minute());
            t!(
                self,
                format!("{month}월 {day}일 {time}"),
                format!("{day} {} {time}", Self::month_in_english(month)),
            )
        };
        let utc = there(now.fixed_offset());
        let korea = there(now.with_timezone(&PostClock::KOREAN_MORNING.offset));
        t!(
            self,
            format!("지금 UTC {utc} · 한국 {korea}. 목록의 날짜는 UTC입니다."),
            format!("Now: UTC {utc} · Korea {korea}. Lists are dated in UTC."),
        )
    }

    pub(super) fn month_in_english(month: u32) -> &'static str {
        MONTHS.get(month as usize - 1).copied().unwrap_or_default()
    }

    pub(super) fn weekday(self, weekday: Weekday) -> &'static str {
        let place = weekday.num_days_from_monday() as usize;
        t!(self, WEEKDAYS_KOREAN[place], WEEKDAYS_ENGLISH[place])
    }

    /// A weekday as a column of a calendar is headed by it: three letters, or one of three bytes.
    pub fn short_weekday(self, weekday: Weekday) -> &'static str {
        let name = self.weekday(weekday);
        name.get(..3).unwrap_or(name)
    }

    /// What the button does that turns a calendar's months.
    pub fn turn_month(self, forward: bool) -> &'static str {
        match forward {
            false => t!(self, "이전 달", "Previous month"),
            true => t!(self, "다음 달", "Next month"),
        }
    }

    /// A day of a calendar, and why it cannot be chosen if it cannot.
    pub fn day_to_choose(self, day: ListDay, today: ListDay) -> String {
        let written = self.day(day);
        let more = if day > today {
            t!(self, "아직 오지 않은 날", "to come")
        } else if day.is_weekend() {
            t!(self, "주말이라 목록 없음", "weekend, no list")
        } else if day == today {
            t!(self, "오늘(UTC)", "today (UTC)")
        } else {
            return written;
        };
        format!("{written} · {more}")
    }

    pub fn date_range(self, today: ListDay) -> String {
        let first = ListDay::FIRST;
        t!(
            self,
            format!("{first}부터 {today}까지의 날짜를 고를 수 있습니다. 보던 날짜로 되돌렸습니다."),
            format!(
                "Dates from {first} to {today} can be chosen. The field shows the former day again."
            ),
        )
    }

    pub fn invalid_param(self, param: &InvalidParam) -> String {
        let InvalidParam { requested, fallback } = param;
        let requested: String = requested.chars().take(40).collect();
        match *fallback {
            ListQuery::Latest => t!(
                self,
                format!("주소의 ‘{requested}’은(는) 날짜가 아닙니다. 가장 최근 목록을 보여 드립니다."),
                format!("“{requested}” in the address is not a date. This is the latest list instead."),
            ),
            ListQuery::Day(day) => {
                let day = self.day(day);
                t!(
                    self,
                    format!(
                        "주소의 ‘{requested}’에는 목록이 있을 수 없습니다. 가장 가까운 {day}을 보여 드립니다."
                    ),
                    format!(
                        "There can be no list for “{requested}” in the address. This is the nearest day, {day}."
                    ),
                )
            }
            ListQuery::Week(_) | ListQuery::Month(_) => {
                let period = fallback.period().map(|period| period.to_string());
                let period = period.unwrap_or_default();
                t!(
                    self,
                    format!(
                        "주소의 ‘{requested}’에는 목록이 있을 수 없습니다. 가장 가까운 {period}을(를) 보여 드립니다."
                    ),
                    format!(
                        "There can be no lists for “{requested}” in the address. The nearest is {period}."
                    ),
                )
            }
            ListQuery::Sample(sample) => {
                let day = self.day(sample.day());
                t!(
                    self,
                    format!("‘{requested}’의 예시는 없습니다. {day}의 예시를 보여 드립니다."),
                    format!("There is no sample for “{requested}”. This is the one of {day}."),
                )
            }
        }
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
