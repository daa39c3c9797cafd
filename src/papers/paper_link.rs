//! Where a paper leads.

use super::Paper;

/// A link that a card, or a paper of a post, can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperLink {
    /// The page on Hugging Face.
    HuggingFace,
    /// The abstract on arXiv.
    Arxiv,
    /// The PDF on arXiv.
    Pdf,
    /// The paper as a web page on arXiv, which not every paper has.
    Html,
    /// The discussion on alphaXiv.
    AlphaXiv,
    /// The page on Semantic Scholar, with references and citations.
    SemanticScholar,
    /// The code, if the list names it.
    Code,
    /// The page of the project, if the list names it.
    Project,
}

impl PaperLink {
    /// Every link.
    pub const ALL: [Self; 8] = [
        Self::HuggingFace,
        Self::Arxiv,
        Self::Pdf,
        Self::Html,
        Self::AlphaXiv,
        Self::SemanticScholar,
        Self::Code,
        Self::Project,
    ];

    /// Those that cards show by default, in their order; the title leads to Hugging Face.
    pub const DEFAULT: [Self; 4] = [Self::Arxiv, Self::Pdf, Self::Code, Self::Project];

    /// Those of the reference posts, in their order.
    pub const REFERENCE: [Self; 2] = [Self::HuggingFace, Self::Arxiv];

    /// Its name where it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::HuggingFace => "huggingface",
            Self::Arxiv => "arxiv",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::AlphaXiv => "alphaxiv",
            Self::SemanticScholar => "semantic-scholar",
            Self::Code => "code",
            Self::Project => "project",
        }
    }

    /// Reads names with blanks between them, each once; unknown ones are left out.
    ///
    /// ```
    /// use daily_papers::papers::PaperLink;
    ///
    /// assert_eq!(PaperLink::parse("pdf fax arxiv pdf"), [PaperLink::Pdf, PaperLink::Arxiv]);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Vec<Self> {
        let mut links = Vec::new();
        for name in text.split_whitespace() {
            let named = Self::ALL.into_iter().find(|link| link.name() == name);
            links.extend(named.filter(|link| !links.contains(link)));
        }
        links
    }

    /// Writes names with blanks between them, as [`parse`](Self::parse) reads them.
    #[must_use]
    pub fn names(links: &[Self]) -> String {
        let names: Vec<&str> = links.iter().map(|link| link.name()).collect();
        names.join(" ")
    }

    /// Chooses a link behind the others, or no longer.
    pub fn toggle(self, links: &mut Vec<Self>) {
        match links.iter().position(|other| *other == self) {
            Some(index) => _ = links.remove(index),
            None => links.push(self),
        }
    }

    /// The URL for a paper; `None` for what the paper has not.
    #[must_use]
    pub fn url(self, paper: &Paper) -> Option<String> {
        let id = &paper.id;
        match self {
            Self::HuggingFace => Some(id.page()),
            Self::Arxiv => Some(id.arxiv()),
            Self::Pdf => Some(id.pdf()),
            Self::Html => Some(format!("https://arxiv.org/html/{id}")),
            Self::AlphaXiv => Some(format!("https://www.alphaxiv.org/abs/{id}")),
            // As arXiv's own pages link there.
            Self::SemanticScholar => Some(format!("https://api.semanticscholar.org/arXiv:{id}")),
            Self::Code => paper.code.as_ref().map(|code| code.repository.to_string()),
            Self::Project => paper.project.as_ref().map(ToString::to_string),
        }
    }
}
