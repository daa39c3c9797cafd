//! Weeks, months and the shelf.

use chrono::Datelike;

use super::{Messages, t};
use crate::{
    calendar::{ListDay, Period},
    state::{DayStatus, PeriodProgress},
};

impl Messages {
    /// A day, a week or a month written out, or the shelf.
    #[must_use]
    pub fn period(self, period: Period) -> String {
        let (first, last) = (period.first(), period.last());
        let (year, month) = (first.date().year(), first.date().month());
        match period {
            Period::Day(day) => self.day(day),
            Period::Week(week) => {
                let iso = first.date().iso_week();
                let (year, number) = (iso.year(), iso.week());
                let (first, last) = (self.short_day(first), self.short_day(last));
                t!(
                    self,
                    format!("{year}년 {number}주 · {first}–{last}"),
                    format!("Week {week} · {first}–{last}"),
                )
            }
            Period::Month(_) => t!(
                self,
                format!("{year}년 {month}월"),
                format!("{} {year}", Self::month_in_english(month)),
            ),
            Period::Shelf(_) => self.shelf().to_owned(),
        }
    }

    /// The button that goes one day, week or month back or forward.
    #[must_use]
    pub fn neighbor(self, period: Option<Period>, forward: bool) -> &'static str {
        match (period, forward) {
            (Some(Period::Week(_)), false) => t!(self, "한 주 전", "The week before"),
            (Some(Period::Week(_)), true) => t!(self, "한 주 뒤", "The week after"),
            (Some(Period::Month(_)), false) => t!(self, "한 달 전", "The month before"),
            (Some(Period::Month(_)), true) => t!(self, "한 달 뒤", "The month after"),
            (_, false) => t!(self, "하루 전", "The day before"),
            (_, true) => t!(self, "하루 뒤", "The day after"),
        }
    }

    /// How many lists of a period are loaded, and which are missing in the end.
    #[must_use]
    pub fn period_progress(self, progress: &PeriodProgress) -> String {
        let (settled, all) = (progress.settled(), progress.days.len());
        let missing = progress.missing();
        if progress.is_loading() {
            return t!(
                self,
                format!("목록 {all}일치 가운데 {settled}일치를 받았습니다…"),
                format!("{settled} of {all} lists loaded…"),
            );
        }
        if missing.is_empty() {
            return String::new();
        }
        let days = self.list_of_days(&missing);
        let ranked = match all - missing.len() {
            0 => t!(self, "받은 목록이 없습니다.", "No list was loaded.").to_owned(),
            1 => t!(
                self,
                "나머지 1일치로 순위를 냈습니다.",
                "Ranked from the only other day."
            )
            .to_owned(),
            others => t!(
                self,
                format!("나머지 {others}일치로 순위를 냈습니다."),
                format!("Ranked from the other {others} days."),
            ),
        };
        t!(
            self,
            format!("받지 못한 날이 있습니다: {days}. {ranked}"),
            format!("Couldn’t load: {days}. {ranked}"),
        )
    }

    /// A day of a week or a month, and what its list has.
    #[must_use]
    pub fn day_status(self, day: ListDay, status: Option<&DayStatus>) -> String {
        let day = self.day(day);
        match status {
            Some(DayStatus::Loaded { papers: 0, .. }) | None => t!(
                self,
                format!("{day} · 논문 없음"),
                format!("{day} · no papers"),
            ),
            Some(DayStatus::Loaded { papers, upvotes }) => t!(
                self,
                format!("{day} · 논문 {papers}편 · 좋아요 {upvotes}개"),
                format!("{day} · {papers} papers · {upvotes} upvotes"),
            ),
            Some(DayStatus::Pending) => t!(
                self,
                format!("{day} · 불러오는 중"),
                format!("{day} · loading"),
            ),
            Some(DayStatus::Stopped) => t!(
                self,
                format!("{day} · 받기 전에 멈췄습니다"),
                format!("{day} · stopped before loading"),
            ),
            Some(DayStatus::Failed(error)) => {
                let reason = self.fetch_error(error);
                format!("{day} · {reason}")
            }
        }
    }

    /// The title where a week or a month has no papers.
    #[must_use]
    pub fn empty_period_title(self, period: Period) -> String {
        let period = self.period(period);
        t!(
            self,
            format!("{period}에는 아직 논문이 없습니다"),
            format!("No papers yet: {period}"),
        )
    }

    /// Why a week or a month may have no papers.
    #[must_use]
    pub fn empty_period_text(self) -> &'static str {
        t!(
            self,
            "이 기간의 목록이 아직 열리지 않았거나, 목록 받기를 멈췄습니다.",
            "None of its lists has opened yet, or loading was stopped.",
        )
    }
}
