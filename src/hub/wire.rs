//! The wire format: the fields that are read, by the names the API gives them.

/// The fields that are read. Where two objects have one of the same name, it means the same kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Of a row: the paper itself, an object.
    Paper,
    /// Of a paper: an arXiv id without a version.
    Id,
    /// Of a paper and, the same, of its row. May hold line breaks and TeX.
    Title,
    /// Of a paper and, the same, of its row: the abstract. In early 2024 the paper's is the only one.
    Summary,
    /// Of a paper: objects; from 1 to 3,303 of them have been seen.
    Authors,
    /// Of an author: the name. Of an organization: its handle.
    Name,
    /// Of an author: whether the site leaves the name out.
    Hidden,
    /// Of a paper, not of its row.
    Upvotes,
    /// Of a row and, the same, of its paper: an object. Since 2025-10-03, in about two thirds of the rows.
    Organization,
    /// Of an organization: its name for people; may have outer blanks.
    Fullname,
    /// Of a paper: strings written by a machine. Can be `[""]` or hold repeats.
    AiKeywords,
    /// Of a paper: a text written by a machine; in about half of the rows.
    AiSummary,
    /// Of a paper: an address, sometimes with a line break inside.
    GithubRepo,
    /// Of a paper: can be there without a repository.
    GithubStars,
    /// Of a paper: an address, sometimes with a leading blank, sometimes `http:`.
    ProjectPage,
    /// Of a row, not of its paper.
    NumComments,
    /// Of the object that comes instead of a list when a request is refused: a sentence.
    Error,
}

impl Field {
    /// The name on the wire.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Id => "id",
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Authors => "authors",
            Self::Name => "name",
            Self::Hidden => "hidden",
            Self::Upvotes => "upvotes",
            Self::Organization => "organization",
            Self::Fullname => "fullname",
            Self::AiKeywords => "ai_keywords",
            Self::AiSummary => "ai_summary",
            Self::GithubRepo => "githubRepo",
            Self::GithubStars => "githubStars",
            Self::ProjectPage => "projectPage",
            Self::NumComments => "numComments",
            Self::Error => "error",
        }
    }
}
