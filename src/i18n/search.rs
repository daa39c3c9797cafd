//! The search.

use super::{Messages, messages, t};

messages! {
    search: "논문 검색", "Search papers";
    search_hint: "검색: 낱말, \"구절\", -뺄 낱말", "Search: words, \"exact phrase\", -exclude";
    search_grammar: "제목, 저자, 기관, 키워드, 초록에서 찾습니다. org:기관 has:code 도 쓸 수 있습니다.",
        "Searches titles, authors, institutions, keywords and abstracts. org:name and has:code work, too.";
    has_code: "코드 있음", "Has code";
    organization: "기관", "Institution";
    any_organization: "모든 기관", "Any institution";
    clear_search: "검색 지우기", "Clear the search";
    include_matches: "찾은 논문만 담기", "Only these in the post";
    no_matches: "찾는 논문이 없습니다", "No papers found";
}

impl Messages {
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
