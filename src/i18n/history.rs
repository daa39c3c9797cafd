//! The lists that are cached on the device, and the posts that were exported from it.

use chrono::{Datelike, NaiveDate};

use super::{Messages, messages, t};
use crate::calendar::ListDay;

impl Messages {
    /// How many lists are cached, and of which days.
    #[must_use]
    pub fn cached_lists(self, days: &[ListDay]) -> String {
        match (days.iter().min(), days.iter().max()) {
            (Some(oldest), Some(newest)) if oldest < newest => {
                let lists = days.len();
                t!(
                    self,
                    format!(
                        "다시 열 때 바로 보이도록 {oldest}부터 {newest}까지 목록 {lists}개를 이 기기에 저장했습니다."
                    ),
                    format!(
                        "{lists} lists from {oldest} to {newest} are saved on this device and load instantly."
                    ),
                )
            }
            (Some(only), _) => t!(
                self,
                format!("다시 열 때 바로 보이도록 {only} 목록을 이 기기에 저장했습니다."),
                format!("The list of {only} is saved on this device and loads instantly."),
            ),
            _ => t!(
                self,
                "이 기기에 저장된 목록이 없습니다.",
                "No lists are saved on this device."
            )
            .to_owned(),
        }
    }

    /// How many exported posts are recorded.
    #[must_use]
    pub fn post_records(self, posts: usize) -> String {
        match posts {
            0 => t!(
                self,
                "글을 복사하거나 내려받으면 어떤 논문을 실었는지 이 기기에 적어 둡니다.",
                "When you copy or download a post, this device records which papers were in it."
            )
            .to_owned(),
            _ => t!(
                self,
                format!(
                    "복사하거나 내려받은 글 {posts}개에 어떤 논문을 실었는지 이 기기에 적어 두었습니다."
                ),
                format!(
                    "This device has recorded which papers were in the posts you copied or downloaded. Posts: {posts}."
                ),
            ),
        }
    }

    /// A date without its year.
    pub(super) fn short_date(self, date: NaiveDate) -> String {
        let (month, of_month) = (date.month(), date.day());
        t!(
            self,
            format!("{month}월 {of_month}일"),
            format!("{of_month} {}", Self::month_in_english(month)),
        )
    }

    /// The post of this list was exported before, with this date.
    #[must_use]
    pub fn published(self, date: NaiveDate) -> String {
        let date = self.short_date(date);
        t!(
            self,
            format!("{date} 날짜로 이미 낸 글입니다."),
            format!("Already published, dated {date}."),
        )
    }

    /// The date of another post that a paper was in.
    #[must_use]
    pub fn published_in(self, date: NaiveDate) -> String {
        let date = self.short_date(date);
        t!(
            self,
            format!("{date} 글에 실음"),
            format!("In your {date} post"),
        )
    }

    /// The button that excludes so many papers of other posts.
    #[must_use]
    pub fn leave_repeated_out(self, papers: usize) -> String {
        t!(
            self,
            format!("이미 실은 논문 {papers}편 빼기"),
            match papers {
                1 => "Leave out 1 already posted".to_owned(),
                _ => format!("Leave out {papers} already posted"),
            },
        )
    }

    /// The label of a day in a calendar, and whether its post was exported.
    #[must_use]
    pub fn day_with_post(self, day: String, published: bool) -> String {
        match published {
            true => day + t!(self, " · 글을 낸 날", " · published"),
            false => day,
        }
    }
}

messages! {
    /// What the dot in a calendar means.
    published_day: "글을 낸 날", "Published";
    /// The button that clears the cache of lists.
    clear_lists: "저장된 목록 지우기", "Delete saved lists";
    /// The button that forgets the exported posts.
    clear_history: "글 낸 기록 지우기", "Clear publishing history";
}
