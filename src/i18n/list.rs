//! The list as a whole, and the papers in it.

use super::{Messages, t};

use crate::{
    hub::FetchError, calendar::ListDay, hub::Missing, papers::Count, state::ListState,
};

impl Messages {
    pub fn count(self, count: Count) -> String {
        match count {
            Count::Top(papers) => papers.to_string(),
            Count::All => t!(self, "전부", "All").to_owned(),
        }
    }

    /// What is said of the list as a whole.
    pub fn list_summary(self, list: &ListState, chosen: usize, by_hand: bool) -> String {
        match list {
            ListState::Loading(_) => {
                t!(self, "목록을 불러오는 중…", "Fetching the list…").to_owned()
            }
            ListState::Ready(list, _) => {
                let all = list.papers.len();
                if by_hand {
                    t!(
                        self,
                        format!("논문 {all}편 가운데 {chosen}편을 골랐습니다"),
                        format!("{chosen} of {all} papers chosen"),
                    )
                } else if chosen < all {
                    t!(
                        self,
                        format!("논문 {all}편 가운데 좋아요 상위 {chosen}편"),
                        format!("The {chosen} most upvoted of {all} papers"),
                    )
                } else {
                    t!(
                        self,
                        format!("논문 {all}편 전부, 좋아요 순"),
                        format!("All {all} papers by upvotes"),
                    )
                }
            }
            ListState::Empty(_)
            | ListState::EmptyPeriod(_)
            | ListState::NotOpen(_)
            | ListState::Failed(..) => String::new(),
        }
    }

    pub fn dropped(self, rows: usize) -> String {
        t!(
            self,
            format!("읽을 수 없는 항목 {rows}개를 뺐습니다. 나머지는 그대로입니다."),
            match rows {
                1 => "1 entry could not be read and was left out. The others are unaffected."
                    .to_owned(),
                _ => format!(
                    "{rows} entries could not be read and were left out. The others are unaffected."
                ),
            },
        )
    }

    pub fn missing(self, missing: Missing) -> &'static str {
        match missing {
            Missing::LaterPages => t!(
                self,
                "목록의 뒷부분을 받지 못했습니다.",
                "The end of the list could not be fetched.",
            ),
            Missing::BeyondTheCap => t!(
                self,
                "이 날의 논문이 너무 많아 앞부분만 읽었습니다.",
                "This day has more papers than are read; these are the first.",
            ),
        }
    }

    pub fn sample_fallback(self, failure: &FetchError) -> String {
        let reason = self.fetch_error(failure);
        let sample = self.sample();
        t!(
            self,
            format!("오늘 목록을 가져오지 못해 예시를 보여 드립니다. {reason} {sample}"),
            format!("Today’s list could not be had, so this is a sample. {reason} {sample}"),
        )
    }

    pub fn show_sample(self, day: ListDay) -> String {
        t!(
            self,
            format!("예시 보기 · {day}"),
            format!("Show the sample of {day}")
        )
    }

    pub fn upvotes(self, upvotes: u32) -> String {
        t!(
            self,
            format!("좋아요 {upvotes}개"),
            match upvotes {
                1 => "1 upvote".to_owned(),
                _ => format!("{upvotes} upvotes"),
            },
        )
    }

    pub fn stars(self, stars: u32) -> String {
        t!(self, format!(" 별 {stars}개"), format!(" {stars} stars"))
    }

    /// A number as a card shows it: thousands shortened.
    pub fn number(self, number: u32) -> String {
        match number {
            0..1_000 => number.to_string(),
            _ => format!("{}.{}k", number / 1_000, number % 1_000 / 100),
        }
    }

    pub fn more_authors(self, more: usize) -> String {
        t!(self, format!(" 외 {more}명"), format!(" and {more} more"))
    }

    pub fn summary_of(self, rank: usize) -> String {
        t!(
            self,
            format!("{rank}위 논문의 초록"),
            format!("the abstract of paper {rank}")
        )
    }

    pub fn fold(self, folded: bool) -> &'static str {
        match folded {
            true => t!(self, "더 보기", "More"),
            false => t!(self, "접기", "Less"),
        }
    }

    /// The name of the folding button for those who meet it alone; begins with the words it shows.
    pub fn fold_label(self, folded: bool, of: &str) -> String {
        let shown = self.fold(folded);
        format!("{shown}: {of}")
    }

    pub fn include_rest(self, papers: usize) -> String {
        t!(
            self,
            format!("나머지 {papers}편도 담기"),
            match papers {
                1 => "Include the other paper".to_owned(),
                _ => format!("Include the other {papers} papers"),
            },
        )
    }
}
