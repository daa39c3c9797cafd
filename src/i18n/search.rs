//! The search.

use super::{Messages, messages, t};
use crate::{
    calendar::ListDay,
    state::{SearchProgress, SortOrder},
};

messages! {
    search: "논문 검색", "Search papers";
    search_grammar: "제목·저자·기관·키워드·초록·내 코멘트 · \"구절\" · A OR B · -뺄 낱말 · org:기관 · 논문은 영어로 찾습니다",
        "Titles, authors, institutions, keywords, abstracts, your comments · \"exact phrase\" · A OR B · -exclude · org:name";
    filters: "필터", "Filter";
    clear_filters: "필터 지우기", "Clear filters";
    has_code: "코드가 있는 논문만", "Only papers with code";
    shown_upvotes: "좋아요(이 수 이상만 보기)", "Upvotes (show at least)";
    order: "정렬", "Order";
    order_hint: "보는 순서만 바뀝니다. 글의 순서는 그대로입니다.", "For looking only: the post keeps its own order.";
    restore_order: "글 순서로", "Back to the post’s order";
    cards_show: "보이는 것", "Cards show";
    summaries: "AI 요약", "AI summaries";
    organization: "기관", "Institution";
    any_organization: "모든 기관", "Any institution";
    clear_search: "검색 지우기", "Clear the search";
    include_matches: "찾은 논문만 담기", "Only these in the post";
    search_all_days: "모든 날에서 찾기", "Search all days";
    all_days_hint: "이 기기에 저장된 목록을 최근 것부터 모두 찾습니다.", "Searches every list stored on this device, the newest first.";
    no_matches: "찾는 논문이 없습니다", "No papers found";
}

impl Messages {
    /// The button that opens the filters, and how many are set.
    #[must_use]
    pub fn filters_set(self, filters: usize) -> String {
        let name = self.filters();
        match filters {
            0 => name.to_owned(),
            _ => t!(
                self,
                format!("{name} {filters}개 적용됨"),
                format!("{name}, {filters} set")
            ),
        }
    }

    /// How many papers the filters leave, and that the post has as many as before.
    #[must_use]
    pub fn filter_result(self, matches: usize, total: usize, included: usize) -> String {
        t!(
            self,
            format!("{total}편 중 {matches}편 · 글에는 {included}편 그대로"),
            format!("{matches} of {total} · the post keeps its {included}"),
        )
    }

    /// A number of upvotes to choose; none are asked for where it is 0.
    #[must_use]
    pub fn min_upvotes_choice(self, min: u32) -> String {
        match min {
            0 => t!(self, "모두", "Any").to_owned(),
            _ => min.to_string(),
        }
    }

    /// How far the search through all stored lists is, and what it found.
    #[must_use]
    pub fn found_in_all_days(self, progress: SearchProgress, searches: bool) -> String {
        let SearchProgress {
            searched,
            days,
            papers,
        } = progress;
        if days == 0 {
            return t!(
                self,
                "이 기기에 저장된 목록이 아직 없습니다. 목록을 한 번 보면 저장됩니다.",
                "No list is stored on this device yet. Each list you open is."
            )
            .to_owned();
        }
        if !searches {
            return t!(
                self,
                format!("저장된 목록은 {days}일치입니다."),
                format!("Lists stored: {days}."),
            );
        }
        let lists = if days == 1 { "list" } else { "lists" };
        if searched < days {
            return t!(
                self,
                format!("{days}일 가운데 {searched}일까지 {papers}편 찾음"),
                format!("{papers} found in {searched} of {days} {lists} so far"),
            );
        }
        t!(
            self,
            format!("저장된 {days}일치 목록에서 {papers}편 찾음"),
            format!("{papers} found in {days} stored {lists}"),
        )
    }

    /// How many papers of a day were found and are not shown.
    #[must_use]
    pub fn more_found(self, papers: usize) -> String {
        t!(
            self,
            format!("이 밖에 {papers}편이 더 있습니다. 날짜를 누르면 볼 수 있습니다."),
            format!("{papers} more. Press the day to see them."),
        )
    }

    /// A day, and how many of its papers were found.
    #[must_use]
    pub fn found_on_day(self, day: ListDay, papers: usize) -> String {
        let day = self.day(day);
        t!(
            self,
            format!("{day} · {papers}편"),
            format!("{day} · {papers}")
        )
    }

    /// An order of the list.
    #[must_use]
    pub fn sort_order(self, order: SortOrder) -> &'static str {
        match order {
            SortOrder::Post => t!(self, "좋아요", "Upvotes"),
            SortOrder::Newest => t!(self, "최신", "Newest"),
            SortOrder::Comments => t!(self, "댓글", "Comments"),
            SortOrder::Stars => t!(self, "별", "Stars"),
            SortOrder::Saved => t!(self, "담은 날짜", "Date saved"),
        }
    }

    /// That the list is read in another order than the post's.
    #[must_use]
    pub fn sorted_for_looking(self, order: SortOrder) -> String {
        let order = self.sort_order(order);
        t!(
            self,
            format!("{order}순으로 보는 중 · 글의 순서는 그대로입니다"),
            format!(
                "Ordered by {} · the post keeps its own order",
                order.to_ascii_lowercase()
            ),
        )
    }

    /// An organization to search for, and how many papers match it.
    #[must_use]
    pub fn organization_option(self, name: &str, papers: usize) -> String {
        format!("{name} ({papers})")
    }

    /// How many papers of the list match the search.
    #[must_use]
    pub fn match_count(self, matches: usize, total: usize) -> String {
        let hidden = total.saturating_sub(matches);
        t!(
            self,
            format!("논문 {total}편 가운데 {matches}편 찾음 · {hidden}편 숨김"),
            format!("{matches} of {total} papers found · {hidden} hidden"),
        )
    }

    /// What to do where no paper matches.
    #[must_use]
    pub fn no_matches_text(self, total: usize) -> String {
        t!(
            self,
            format!(
                "이 목록의 논문 {total}편 가운데 맞는 것이 없습니다. 낱말을 줄이거나 바꿔 보세요. 논문은 영어로 찾아야 합니다."
            ),
            format!("None of the {total} papers match. Try fewer or different words."),
        )
    }
}
