//! Which text of a paper a post shows: the original, its translation, or both. A machine summary is the original where there is no AI
//! summary.

use super::{AbstractLength, Format, Placeholder, RichText, layout::Name};
use crate::papers::{
    CleanText, Digest, PAPERS_LANGUAGE as ORIGINAL, Paper, PaperText, Translation, Translations,
};

/// What posts show of a text that has a translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextVersion {
    /// The original.
    #[default]
    Original,
    /// The translation.
    Translation,
    /// The translation, and the original on a line below it: not every program shows what HTML would fold, and Hugo leaves
    /// HTML out.
    Both,
}

impl TextVersion {
    /// Every version, the default first.
    pub const ALL: [Self; 3] = [Self::Original, Self::Translation, Self::Both];

    /// The name in settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Translation => "translation",
            Self::Both => "both",
        }
    }

    /// The version of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.name() == name)
    }
}

impl Format {
    /// The BCP 47 tag of the language that papers are translated into; `None` where that is their own.
    #[must_use]
    pub fn translation_language(&self) -> Option<&'static str> {
        let language = self.translation_language;
        Some(language.unwrap_or(self.language.tag())).filter(|tag| *tag != ORIGINAL)
    }

    /// Whether the posts show translations, where there are any.
    #[must_use]
    pub fn shows_translations(&self) -> bool {
        self.translation != TextVersion::Original && self.translation_language().is_some()
    }

    /// Whether the posts show AI summaries, where there are any.
    #[must_use]
    pub fn shows_ai_summaries(&self) -> bool {
        self.translated_texts().contains(&PaperText::AiSummary)
    }

    /// The texts of each paper that the posts show and that can be translated.
    #[must_use]
    pub fn translated_texts(&self) -> Vec<PaperText> {
        let fields = self.layout().fields();
        let shows = |name| fields.iter().any(|field: &Placeholder| field.name == name);
        PaperText::ALL
            .into_iter()
            .filter(|text| match text {
                PaperText::Title => self.translated_titles,
                PaperText::Abstract => shows(Name::Summary),
                PaperText::AiSummary => shows(Name::AiSummary),
            })
            .collect()
    }
}

/// The texts of papers as a post shows them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts<'a> {
    /// What there is to show beside the originals.
    translations: Option<&'a Translations>,
    summaries: Option<&'a Translations>,
    has_titles: bool,
    has_originals: bool,
}

impl<'a> Texts<'a> {
    /// The texts by a format, with translations and machine summaries. Translations into another language than its own are not
    /// shown.
    pub(super) fn new(
        format: &Format,
        translations: Option<&'a Translations>,
        summaries: Option<&'a Translations>,
    ) -> Self {
        let language = format.translation_language();
        let is_shown = |translations: &&Translations| {
            format.shows_translations() && Some(translations.language()) == language
        };
        Self {
            translations: translations.filter(is_shown),
            summaries,
            has_titles: format.translated_titles,
            has_originals: format.translation == TextVersion::Both,
        }
    }

    /// The texts of a digest by a format.
    pub(super) fn of_digest(digest: &Digest<'a>, format: &Format) -> Self {
        Self::new(format, digest.translations, digest.summaries)
    }

    /// The text before it is translated.
    pub(super) fn source<'t>(self, paper: &'t Paper, text: PaperText) -> Option<&'t CleanText>
    where
        'a: 't,
    {
        text.of_summarized(paper, self.summaries)
    }

    /// The translation that is shown of a text.
    pub(super) fn translation(self, paper: &Paper, text: PaperText) -> Option<&'a Translation> {
        let is_shown = self.has_titles || text != PaperText::Title;
        let translations = self.translations.filter(|_| is_shown)?;
        translations.find(&paper.id, text, self.source(paper, text)?)
    }

    /// The text that is shown, and the BCP 47 tag of its language.
    pub(super) fn shown<'t>(
        self,
        paper: &'t Paper,
        text: PaperText,
    ) -> Option<(&'t CleanText, &'static str)>
    where
        'a: 't,
    {
        let language = self.translations.map_or(ORIGINAL, Translations::language);
        match self.translation(paper, text) {
            Some(translation) => Some((&translation.text, language)),
            None => Some((self.source(paper, text)?, ORIGINAL)),
        }
    }

    /// The title that is shown, and the BCP 47 tag of its language.
    pub(super) fn title(self, paper: &Paper) -> (RichText, &'static str) {
        let shown = self.shown(paper, PaperText::Title);
        let (title, language) = shown.unwrap_or((&paper.title, ORIGINAL));
        (RichText::read(title), language)
    }

    /// The original of a translation that is shown, if it is shown as well; an abstract in its length.
    pub(super) fn original(
        self,
        paper: &Paper,
        text: PaperText,
        length: AbstractLength,
    ) -> Option<RichText> {
        let has_both = self.has_originals && self.translation(paper, text).is_some();
        let original = self.source(paper, text).filter(|_| has_both)?;
        Some(match text {
            PaperText::Abstract => length.apply(original),
            PaperText::Title | PaperText::AiSummary => RichText::read(original),
        })
    }

    /// Whether a machine's translation is shown of a paper, by the texts that posts show.
    pub(super) fn is_translated(self, paper: &Paper, texts: &[PaperText]) -> bool {
        let of_text = |text: &PaperText| self.translation(paper, *text);
        let mut shown = texts.iter().filter_map(of_text);
        shown.any(|translation| !translation.is_corrected)
    }

    /// Whether a machine summary of a paper is shown, in its own language or in a machine's translation.
    pub(super) fn is_summarized(self, paper: &Paper, texts: &[PaperText]) -> bool {
        let is_made = |summaries: &Translations| summaries.summary(paper).is_some();
        let translation = self.translation(paper, PaperText::AiSummary);
        let is_corrected = translation.is_some_and(|translation| translation.is_corrected);
        texts.contains(&PaperText::AiSummary)
            && self.summaries.is_some_and(is_made)
            && (self.has_originals || !is_corrected)
    }
}
