//! The texts that take the place of the list where there is none.

use chrono::FixedOffset;

use super::{Messages, t};
use crate::{
    calendar::{Instant, ListDay, Period, Phase},
    hub::{ApiError, FetchError},
};

impl Messages {
    /// The title where a day has no papers.
    #[must_use]
    pub fn empty_title(self, day: ListDay, now: Instant) -> String {
        match EmptyReason::new(day, now) {
            EmptyReason::Weekend => {
                let weekday = self.weekday(day.weekday());
                t!(
                    self,
                    format!("{weekday}에는 목록이 없습니다"),
                    format!("There is no list on a {weekday}"),
                )
            }
            EmptyReason::TooEarly | EmptyReason::StillEmpty => t!(
                self,
                "아직 논문이 올라오지 않았습니다",
                "No papers yet today"
            )
            .to_owned(),
            EmptyReason::Holiday => {
                t!(self, "논문이 없는 날입니다", "A day without papers").to_owned()
            }
        }
    }

    /// Why a day has no papers, and when it may have some.
    #[must_use]
    pub fn empty_text(self, day: ListDay, now: Instant) -> &'static str {
        match EmptyReason::new(day, now) {
            EmptyReason::Weekend => t!(
                self,
                "주말에는 오늘의 논문이 없습니다. 금요일 목록이 가장 가깝습니다.",
                "There are no daily papers on weekends. Friday’s list is the nearest.",
            ),
            EmptyReason::TooEarly => t!(
                self,
                "그날의 첫 논문은 보통 한국 시간 오전 10시 30분(01:30 UTC)쯤 나타납니다. 조금 뒤에 다시 와 주세요.",
                "A day’s first papers usually appear about 01:30 UTC (10:30 in Korea). Come back a little later.",
            ),
            EmptyReason::StillEmpty => t!(
                self,
                "첫 논문이 보일 시각이 지났지만 목록이 비어 있습니다. 휴일에는 끝까지 비어 있기도 합니다. 목록은 한국 시간 다음 날 오전 9시(24:00 UTC)에 마감됩니다.",
                "The first papers should be there by now, but the list is empty. On holidays it stays empty. It closes at 24:00 UTC (09:00 the next morning in Korea).",
            ),
            EmptyReason::Holiday => t!(
                self,
                "오류가 아니라 정말 비어 있는 목록입니다. 휴일에 가끔 그렇습니다.",
                "This is not an error: the list is really empty, as happens on holidays.",
            ),
        }
    }

    /// When a day opens that Hugging Face has not opened yet.
    #[must_use]
    pub fn not_open_text(self, day: ListDay, now: Instant, reader: FixedOffset) -> String {
        let date = self.day(day);
        let for_reader = self.for_reader(day.opens(), reader, self.list_time_zone(), true);
        if day.clock_error(false, now).is_some() {
            t!(
                self,
                format!(
                    "이 기기의 시계로는 {date}이 이미 시작되었는데 허깅페이스에서는 아직입니다. 기기의 날짜와 시각을 확인해 주세요. 시계가 맞다면 잠시 뒤 다시 시도해 주세요."
                ),
                format!(
                    "By your device’s clock {date} has begun, and at Hugging Face it has not. Check the date and time of the device; if they are right, try again later."
                ),
            )
        } else {
            t!(
                self,
                format!(
                    "{date}의 목록은 0시(UTC), 한국 시간 오전 9시{for_reader}에 열리고, 첫 논문은 한 시간 반쯤 뒤에 나타납니다."
                ),
                format!(
                    "The list of {date} opens at 00:00 UTC (09:00 in Korea){for_reader}; its first papers appear about an hour and a half later."
                ),
            )
        }
    }

    /// The button that goes to a day.
    #[must_use]
    pub fn go_to_day(self, day: ListDay) -> String {
        let day = self.day(day);
        t!(self, format!("{day} 보기"), format!("Go to {day}"))
    }

    /// The title where a list could not be loaded, with a connection or without.
    #[must_use]
    pub fn failed_title(self, period: Option<Period>, is_online: bool) -> String {
        if !is_online {
            return t!(
                self,
                "오프라인이고, 이 목록은 이 기기에 없습니다",
                "You’re offline, and this list isn’t on this device"
            )
            .to_owned();
        }
        match period {
            Some(period) => {
                let period = self.period(period);
                t!(
                    self,
                    format!("{period} 목록을 불러오지 못했습니다"),
                    format!("Couldn’t load the papers of {period}"),
                )
            }
            None => t!(self, "목록을 불러오지 못했습니다", "Couldn’t load the list").to_owned(),
        }
    }

    /// Why a list could not be loaded, and what to do about it.
    #[must_use]
    pub fn fetch_error(self, error: &FetchError) -> String {
        match error {
            FetchError::Network => t!(
                self,
                "허깅페이스에서 응답이 오지 않았습니다. 인터넷 연결을 확인해 주세요. 확장 프로그램이 huggingface.co를 막고 있을 수도 있습니다.",
                "No response from Hugging Face. Check your connection; an extension may also be blocking huggingface.co.",
            )
            .to_owned(),
            FetchError::Timeout => t!(
                self,
                "15초를 기다려도 응답이 다 오지 않았습니다. 연결이 느린 듯합니다. 다시 시도해 주세요.",
                "The response did not arrive within 15 seconds. The connection seems slow; try again.",
            )
            .to_owned(),
            FetchError::Rejected(error) => self.api_error(error),
        }
    }

    /// Why an answer could not be used.
    fn api_error(self, error: &ApiError) -> String {
        match error {
            ApiError::NotOpen => self.not_open_title().to_owned(),
            ApiError::Refused(error) => t!(
                self,
                format!("허깅페이스가 요청을 거절했습니다. 까닭: {error}"),
                format!("Hugging Face refused the request, and says: {error}"),
            ),
            ApiError::TooManyRequests => t!(
                self,
                "짧은 시간에 요청이 너무 많았습니다(429). 5분쯤 뒤에 다시 시도해 주세요.",
                "Too many requests from your network (429). Try again in about five minutes.",
            )
            .to_owned(),
            ApiError::Status(status @ 500..) => t!(
                self,
                format!("허깅페이스 서버에 문제가 있습니다({status}). 잠시 뒤 다시 시도해 주세요."),
                format!("Hugging Face is having problems ({status}). Try again in a while."),
            ),
            ApiError::Status(status) => t!(
                self,
                format!("허깅페이스가 요청을 거절했습니다({status}). 다른 날을 고르거나 나중에 다시 시도해 주세요."),
                format!("Hugging Face refused the request ({status}). Choose another day, or try again later."),
            ),
            ApiError::CutOff => t!(
                self,
                "응답이 중간에 끊겼습니다. 일부만으로는 순위를 알 수 없어 쓰지 않았습니다. 다시 시도해 주세요.",
                "The response was cut off. Part of a list would rank wrongly, so it was discarded; try again.",
            )
            .to_owned(),
            ApiError::NotJson => t!(
                self,
                "목록 대신 다른 내용이 왔습니다. 와이파이 로그인 화면이나 회사 프록시가 가로챘을 수 있습니다.",
                "The response wasn’t a list. It may have come from a Wi-Fi login page or a proxy.",
            )
            .to_owned(),
            ApiError::NotAList(error) => {
                let error = error.as_deref().unwrap_or("?");
                t!(
                    self,
                    format!("목록 대신 오류가 왔습니다: {error}"),
                    format!("The response was an error instead of a list: {error}"),
                )
            }
            ApiError::NoUsableRow(rows) => t!(
                self,
                format!("항목 {rows}개가 왔지만 하나도 읽을 수 없었습니다. 허깅페이스의 형식이 바뀐 듯합니다."),
                format!("{rows} entries arrived, and none could be read. Hugging Face may have changed its format."),
            ),
            ApiError::Emptied => t!(
                self,
                "논문이 있던 목록인데 빈 목록이 왔습니다. 잠시 뒤 다시 시도해 주세요.",
                "An empty list arrived, though it had papers before. Try again in a while.",
            )
            .to_owned(),
        }
    }
}

/// Why the list of a day is empty.
enum EmptyReason {
    /// It is a weekend.
    Weekend,
    /// Its first papers have not appeared yet.
    TooEarly,
    /// They are late, or it is a holiday.
    StillEmpty,
    /// It was a holiday.
    Holiday,
}

impl EmptyReason {
    fn new(day: ListDay, now: Instant) -> Self {
        match day.phase(now) {
            _ if day.is_weekend() => Self::Weekend,
            Phase::Future | Phase::Early => Self::TooEarly,
            Phase::Open => Self::StillEmpty,
            Phase::Closed => Self::Holiday,
        }
    }
}
