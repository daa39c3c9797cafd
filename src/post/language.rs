//! The words a post has of its own.

/// A language the page and its posts can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 한국어.
    #[default]
    Korean,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    /// The BCP 47 tag, as in a page's `lang` and in the address.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag such as `ko-KR`, if it is one of ours.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The category that says a post holds one day.
    pub(super) fn daily(self) -> &'static str {
        match self {
            Self::Korean => "일간",
            Self::English => "Daily",
        }
    }

    /// The line that counts the papers.
    pub(super) fn count_line(self, papers: usize) -> String {
        match (self, papers) {
            (Self::Korean, _) => format!("총 **{papers}개**의 논문이 수집되었습니다."),
            (Self::English, 1) => "**1** paper was collected.".to_owned(),
            (Self::English, _) => format!("**{papers}** papers were collected."),
        }
    }

    /// The heading of the ranking.
    pub(super) fn ranking(self) -> &'static str {
        match self {
            Self::Korean => "📊 좋아요 순위",
            Self::English => "📊 Ranked by upvotes",
        }
    }

    /// The label of the organization.
    pub(super) fn organization(self) -> &'static str {
        match self {
            Self::Korean => "기관",
            Self::English => "Institution",
        }
    }

    /// The text of the link to the paper's page on Hugging Face.
    pub(super) fn hub_link(self) -> &'static str {
        match self {
            Self::Korean => "HF 페이지",
            Self::English => "HF page",
        }
    }

    /// The text of the link to the paper on arXiv.
    pub(super) fn paper_link(self) -> &'static str {
        match self {
            Self::Korean => "논문 링크",
            Self::English => "Paper",
        }
    }
}
