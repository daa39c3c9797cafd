//! The list as a whole, and the papers in it.

use super::{Messages, Shown, messages, t};
use crate::{
    calendar::{ListDay, Period},
    hub::Missing,
    papers::Count,
};

impl Messages {
    /// How many papers go into the post, on the button that chooses it.
    #[must_use]
    pub fn count(self, count: Count) -> String {
        match count {
            Count::Top(papers) => papers.to_string(),
            Count::All => t!(self, "전부", "All").to_owned(),
        }
    }

    /// How many papers of the list are in the post, and how many were left out by hand.
    #[must_use]
    pub fn selected(
        self,
        included: usize,
        left_out: usize,
        total: usize,
        by_hand: bool,
    ) -> Vec<(String, Shown)> {
        let selected = t!(
            self,
            format!("{included}편 선택"),
            format!("{included} selected")
        );
        if left_out > 0 {
            let left_out = t!(
                self,
                format!("{left_out}편 뺌"),
                format!("{left_out} left out")
            );
            return vec![
                (format!("{selected} · "), Shown::Wide),
                (left_out, Shown::Always),
            ];
        }
        if by_hand {
            return vec![(selected, Shown::Always)];
        }
        let top = if included == total {
            t!(self, format!("{total}편 모두"), format!("All {total}"))
        } else {
            t!(
                self,
                format!("상위 {included}편"),
                format!("Top {included}")
            )
        };
        vec![
            (top, Shown::Always),
            (t!(self, " 선택", " selected").to_owned(), Shown::Wide),
        ]
    }

    /// The notice that rows of the answer could not be used.
    #[must_use]
    pub fn dropped_rows(self, rows: usize) -> String {
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

    /// The notice that the list is incomplete, and which days of a week or a month are.
    #[must_use]
    pub fn missing_papers(self, reason: Missing, period: Period, days: &[ListDay]) -> String {
        if !period.is_multi_day() {
            return match reason {
                Missing::LaterPages => t!(
                    self,
                    "목록의 뒷부분을 받지 못했습니다.",
                    "The end of the list couldn’t be loaded.",
                ),
                Missing::BeyondTheCap => t!(
                    self,
                    "이날의 논문이 너무 많아 앞부분만 읽었습니다.",
                    "This day has too many papers; only the first are shown.",
                ),
            }
            .to_owned();
        }
        let days = self.list_of_days(days);
        match reason {
            Missing::LaterPages => t!(
                self,
                format!("목록의 뒷부분을 받지 못한 날이 있습니다: {days}."),
                format!("Couldn’t load the end of the list: {days}."),
            ),
            Missing::BeyondTheCap => t!(
                self,
                format!("논문이 너무 많아 앞부분만 읽은 날이 있습니다: {days}."),
                format!("Too many papers, of which only the first are shown: {days}."),
            ),
        }
    }

    /// The button that shows a sample.
    #[must_use]
    pub fn show_sample(self, day: ListDay) -> String {
        t!(
            self,
            format!("예시 보기 · {day}"),
            format!("Show the sample of {day}")
        )
    }

    /// The upvotes of a paper, for screen readers.
    #[must_use]
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

    /// The stars of a repository, for screen readers; follows the word for code.
    #[must_use]
    pub fn stars(self, stars: u32) -> String {
        t!(self, format!(" 별 {stars}개"), format!(" {stars} stars"))
    }

    /// A number as a card shows it: thousands are abbreviated.
    #[must_use]
    pub fn number(self, number: u32) -> String {
        match number {
            0..1_000 => number.to_string(),
            _ => format!("{}.{}k", number / 1_000, number % 1_000 / 100),
        }
    }

    /// How many authors there are besides those that are named.
    #[must_use]
    pub fn more_authors(self, more: usize) -> String {
        t!(self, format!(" 외 {more}명"), format!(" +{more}"))
    }

    /// The abstract of a paper, by its number in the list.
    #[must_use]
    pub fn summary_of(self, rank: usize) -> String {
        t!(
            self,
            format!("{rank}위 논문의 초록"),
            format!("the abstract of paper {rank}")
        )
    }

    /// The button that unfolds an abstract, or folds it.
    #[must_use]
    pub fn fold(self, folded: bool) -> &'static str {
        if folded {
            t!(self, "더 보기", "More")
        } else {
            t!(self, "접기", "Less")
        }
    }

    /// The name of that button for screen readers; it begins with the visible text.
    #[must_use]
    pub fn fold_label(self, folded: bool, of: &str) -> String {
        let shown = self.fold(folded);
        format!("{shown}: {of}")
    }

    /// The button that takes the rest of the list into the post.
    #[must_use]
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

messages! {
    /// The notice that a sample is shown since the latest list could not be loaded; the status line says why.
    sample_fallback: "오늘 목록을 불러오지 못해 예시를 보여 드립니다. 초록은 새로 쓴 글이니 발행하지 마세요.",
        "Couldn’t load today’s list, so this is a sample with made-up abstracts: don’t publish it.";
    /// The notice that some of the device's storage could not be read.
    data_set_aside: "이 기기에 저장된 내용 일부를 읽지 못했습니다. 지우지 않고 따로 보관해 두었으니 나머지는 그대로 쓸 수 있습니다.",
        "Some of the data stored on this device could not be read. It was set aside, not deleted; everything else works as before.";
}
