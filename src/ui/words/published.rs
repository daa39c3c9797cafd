//! What is kept on the device of lists, and of posts that were handed over.

use chrono::{Datelike, NaiveDate};

use super::{Words, fixed, say};
use crate::calendar::ListDay;

impl Words {
    /// Which lists are kept on the device, the newest first.
    pub(in crate::ui) fn kept_lists(self, days: &[ListDay]) -> String {
        match days {
            [] => say!(
                self,
                "이 기기에 둔 목록이 없습니다.",
                "No list is kept on this device."
            )
            .to_owned(),
            [newest, .., oldest] => {
                let lists = days.len();
                say!(
                    self,
                    format!(
                        "다시 열 때 바로 보이도록 {oldest}부터 {newest}까지 목록 {lists}개를 이 기기에 두었습니다."
                    ),
                    format!(
                        "{lists} lists from {oldest} to {newest} are kept on this device, to be there at once."
                    ),
                )
            }
            [only] => say!(
                self,
                format!("다시 열 때 바로 보이도록 {only} 목록을 이 기기에 두었습니다."),
                format!("The list of {only} is kept on this device, to be there at once."),
            ),
        }
    }

    /// How many posts are noted.
    pub(in crate::ui) fn kept_posts(self, posts: usize) -> String {
        match posts {
            0 => say!(
                self,
                "글을 복사하거나 내려받으면 어떤 논문을 실었는지 이 기기에 적어 둡니다.",
                "When a post is copied or saved, this device will note which papers were in it."
            )
            .to_owned(),
            _ => say!(
                self,
                format!(
                    "복사하거나 내려받은 글 {posts}개에 어떤 논문을 실었는지 이 기기에 적어 두었습니다."
                ),
                format!(
                    "This device has noted which papers were in posts that were copied or saved. Posts: {posts}."
                ),
            ),
        }
    }

    /// A date without its year.
    pub(super) fn short_date(self, date: NaiveDate) -> String {
        let (month, of_month) = (date.month(), date.day());
        say!(
            self,
            format!("{month}월 {of_month}일"),
            format!("{of_month} {}", Self::month_in_english(month)),
        )
    }

    /// In which post a paper was before.
    pub(in crate::ui) fn in_post_of(self, date: NaiveDate) -> String {
        let date = self.short_date(date);
        say!(
            self,
            format!("{date} 글에 실음"),
            format!("In the post of {date}"),
        )
    }

    /// The button that leaves papers out that were in another post.
    pub(in crate::ui) fn leave_repeated_out(self, papers: usize) -> String {
        say!(
            self,
            format!("이미 실은 논문 {papers}편 빼기"),
            match papers {
                1 => "Leave out 1 paper of another post".to_owned(),
                _ => format!("Leave out {papers} papers of other posts"),
            },
        )
    }

    /// What is said of a day, and whether its post was handed over.
    pub(in crate::ui) fn day_published(self, said: String, published: bool) -> String {
        match published {
            true => said + say!(self, " · 글로 실은 날", " · published"),
            false => said,
        }
    }
}

fixed! {
    forget_lists: "목록 지우기", "Forget them";
    forget_posts: "실은 기록 지우기", "Forget the posts";
}
