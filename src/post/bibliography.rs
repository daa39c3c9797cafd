//! Bibliographies: papers as a file that a reference manager imports.
//!
//! Each format has the same facts: title, authors, the month of the first version, the abstract but for BibTeX, the arXiv
//! id and its URL. Its ids are the [citation keys](super::citation_keys), each different in the whole file. BibTeX is written
//! for TeX, the other two are Unicode text.

mod csl_json;
mod ris;

use std::collections::HashMap;

use super::{
    RichText,
    bibtex::{self, Name},
};
use crate::papers::{ArxivId, CleanText, Digest, Paper};

/// A format of bibliographies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BibliographyFormat {
    /// BibTeX, for LaTeX.
    BibTex,
    /// RIS, lines of tags and values, which every reference manager imports.
    Ris,
    /// CSL-JSON, for Pandoc and Zotero.
    CslJson,
}

impl BibliographyFormat {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::BibTex, Self::Ris, Self::CslJson];

    /// The extension of its files, without a dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }

    /// The media type of its files.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }
}

/// The bibliography of papers, in their order.
#[must_use]
pub fn bibliography(papers: &[&Paper], format: BibliographyFormat) -> String {
    write_all(papers.iter().copied().zip(bibtex::keys(papers)), format)
}

/// A bibliography of one paper of a list, under the key that it has in the bibliography of the list.
#[must_use]
pub fn bibliography_entry(list: &[Paper], paper: &Paper, format: BibliographyFormat) -> String {
    write_all([(paper, bibtex::key_within(list, paper))], format)
}

/// The bibliography of the papers of a post, under the keys that they have in the bibliography of the whole list. The
/// abstracts of a sample are made up, and left out.
#[must_use]
pub fn digest_bibliography(digest: &Digest<'_>, format: BibliographyFormat) -> String {
    let ids = digest.ranked.iter().map(|paper| &paper.id);
    let keys: HashMap<&ArxivId, String> = ids.zip(bibtex::citation_keys(digest.ranked)).collect();
    let mut papers: Vec<Paper> = digest.papers.iter().copied().cloned().collect();
    if digest.is_sample {
        for paper in &mut papers {
            paper.summary = CleanText::default();
        }
    }
    let key = |paper: &Paper| keys.get(&paper.id).cloned().unwrap_or_default();
    write_all(papers.iter().map(|paper| (paper, key(paper))), format)
}

fn write_all<'a>(
    papers: impl IntoIterator<Item = (&'a Paper, String)>,
    format: BibliographyFormat,
) -> String {
    let references = papers.into_iter();
    let references = references.map(|(paper, key)| Reference { paper, key });
    write(&references.collect::<Vec<_>>(), format)
}

/// A paper and its citation key.
struct Reference<'a> {
    paper: &'a Paper,
    key: String,
}

impl Reference<'_> {
    /// The title as a reader sees it; never empty.
    fn title(&self) -> CleanText {
        let title = readable(&self.paper.title);
        match title.is_empty() {
            true => self.paper.title.clone(),
            false => title,
        }
    }

    /// The authors. Neither format has a word for those that are not named.
    fn authors(&self) -> Vec<Name> {
        let mut names = bibtex::read_names(&self.paper.authors);
        names.retain(|name| !name.is_of_others());
        names
    }

    /// The abstract as a reader sees it; may be empty.
    fn summary(&self) -> CleanText {
        readable(&self.paper.summary)
    }
}

fn write(references: &[Reference<'_>], format: BibliographyFormat) -> String {
    match format {
        BibliographyFormat::BibTex => {
            let entry = |Reference { paper, key }: &Reference<'_>| {
                bibtex::entry(&paper.id, &paper.title, &paper.authors, key)
            };
            references.iter().map(entry).collect()
        }
        BibliographyFormat::Ris => references.iter().map(ris::record).collect(),
        BibliographyFormat::CslJson => csl_json::write(references),
    }
}

/// A text without TeX markup, on one line; formulas are TeX between dollars.
fn readable(text: &CleanText) -> CleanText {
    CleanText::new(&RichText::read(&text.composed()).plain())
}

/// Where the papers are published.
const ARCHIVE: &str = "arXiv";

/// The arXiv id as it is cited, `arXiv:1706.03762`.
fn number(id: &ArxivId) -> String {
    format!("{ARCHIVE}:{id}")
}
