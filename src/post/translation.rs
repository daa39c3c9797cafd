//! Which text of a paper a post shows: the original, its translation, or both.

use super::{AbstractLength, Format, Placeholder, RichText, layout::Name};
use crate::papers::{CleanText, Paper, PaperText, Translation, Translations};

/// The language of the papers, as a BCP 47 tag.
pub(super) const ORIGINAL: &str = "en";

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
    has_titles: bool,
    has_originals: bool,
}

impl<'a> Texts<'a> {
    /// The texts by a format. Translations into another language than its own are not shown.
    pub(super) fn new(format: &Format, translations: Option<&'a Translations>) -> Self {
        let language = format.translation_language();
        let is_shown = |translations: &&Translations| {
            format.shows_translations() && Some(translations.language()) == language
        };
        Self {
            translations: translations.filter(is_shown),
            has_titles: format.translated_titles,
            has_originals: format.translation == TextVersion::Both,
        }
    }

    /// The translation that is shown of a text.
    pub(super) fn translation(self, paper: &Paper, text: PaperText) -> Option<&'a Translation> {
        let is_shown = self.has_titles || text != PaperText::Title;
        self.translations.filter(|_| is_shown)?.get(paper, text)
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
            None => Some((text.of(paper)?, ORIGINAL)),
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
        let original = text.of(paper).filter(|_| has_both)?;
        Some(match text {
            PaperText::Abstract => length.apply(original),
            PaperText::Title | PaperText::AiSummary => RichText::read(original),
        })
    }

    /// Whether a machine's translation is shown of a paper, by the texts that posts show.
    pub(super) fn is_by_machine(self, paper: &Paper, texts: &[PaperText]) -> bool {
        let of_text = |text: &PaperText| self.translation(paper, *text);
        let mut shown = texts.iter().filter_map(of_text);
        shown.any(|translation| !translation.is_corrected)
    }
}
