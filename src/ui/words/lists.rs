//! The list as a whole, and the papers in it.

use super::{Words, say};

use crate::{
    calendar::ListDay, hub::FetchError, hub::Missing, papers::Count, ui::listing::Listing,
};

impl Words {
    pub(in crate::ui) fn count(self, count: Count) -> String {
        match count {
            Count::Top(papers) => papers.to_string(),
            Count::All => say!(self, "전부", "All").to_owned(),
        }
    }

    /// What is said of the list as a whole.
    pub(in crate::ui) fn listing(self, listing: &Listing, chosen: usize, by_hand: bool) -> String {
        match listing {
            Listing::Loading(_) => {
                say!(self, "목록을 불러오는 중…", "Fetching the list…").to_owned()
            }
            Listing::Papers(list, _) => {
                let all = list.papers.len();
                if by_hand {
                    say!(
                        self,
                        format!("논문 {all}편 가운데 {chosen}편을 골랐습니다"),
                        format!("{chosen} of {all} papers chosen"),
                    )
                } else if chosen < all {
                    say!(
                        self,
                        format!("논문 {all}편 가운데 좋아요 상위 {chosen}편"),
                        format!("The {chosen} most upvoted of {all} papers"),
                    )
                } else {
                    say!(
                        self,
                        format!("논문 {all}편 전부, 좋아요 순"),
                        format!("All {all} papers by upvotes"),
                    )
                }
            }
            Listing::Empty(_)
            | Listing::EmptyPeriod(_)
            | Listing::NotOpen(_)
            | Listing::Failed(..) => String::new(),
        }
    }

    pub(in crate::ui) fn dropped(self, rows: usize) -> String {
        say!(
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

    pub(in crate::ui) fn missing(self, missing: Missing) -> &'static str {
        match missing {
            Missing::LaterPages => say!(
                self,
                "목록의 뒷부분을 받지 못했습니다.",
                "The end of the list could not be fetched.",
            ),
            Missing::BeyondTheCap => say!(
                self,
                "이 날의 논문이 너무 많아 앞부분만 읽었습니다.",
                "This day has more papers than are read; these are the first.",
            ),
        }
    }

    pub(in crate::ui) fn sample_instead(self, failure: &FetchError) -> String {
        let reason = self.failure(failure);
        let sample = self.sample();
        say!(
            self,
            format!("오늘 목록을 가져오지 못해 예시를 보여 드립니다. {reason} {sample}"),
            format!("Today’s list could not be had, so this is a sample. {reason} {sample}"),
        )
    }

    pub(in crate::ui) fn show_sample(self, day: ListDay) -> String {
        say!(
            self,
            format!("예시 보기 · {day}"),
            format!("Show the sample of {day}")
        )
    }

    pub(in crate::ui) fn upvotes(self, upvotes: u32) -> String {
        say!(
            self,
            format!("좋아요 {upvotes}개"),
            match upvotes {
                1 => "1 upvote".to_owned(),
                _ => format!("{upvotes} upvotes"),
            },
        )
    }

    pub(in crate::ui) fn stars(self, stars: u32) -> String {
        say!(self, format!(" 별 {stars}개"), format!(" {stars} stars"))
    }

    /// A number as a card shows it: thousands shortened.
    pub(in crate::ui) fn number(self, number: u32) -> String {
        match number {
            0..1_000 => number.to_string(),
            _ => format!("{}.{}k", number / 1_000, number % 1_000 / 100),
        }
    }

    pub(in crate::ui) fn more_authors(self, more: usize) -> String {
        say!(self, format!(" 외 {more}명"), format!(" and {more} more"))
    }

    pub(in crate::ui) fn summary_of(self, rank: usize) -> String {
        say!(
            self,
            format!("{rank}위 논문의 초록"),
            format!("the abstract of paper {rank}")
        )
    }

    pub(in crate::ui) fn fold(self, folded: bool) -> &'static str {
        match folded {
            true => say!(self, "더 보기", "More"),
            false => say!(self, "접기", "Less"),
        }
    }

    /// The name of the folding button for those who meet it alone; begins with the words it shows.
    pub(in crate::ui) fn fold_label(self, folded: bool, of: &str) -> String {
        let shown = self.fold(folded);
        format!("{shown}: {of}")
    }

    pub(in crate::ui) fn include_rest(self, papers: usize) -> String {
        say!(
            self,
            format!("나머지 {papers}편도 담기"),
            match papers {
                1 => "Include the other paper".to_owned(),
                _ => format!("Include the other {papers} papers"),
            },
        )
    }
}
