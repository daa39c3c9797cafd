//! The values of settings as text.

use chrono::Timelike;

use super::{InvalidSetting, Setting, clock};
use crate::{
    calendar::PostDay,
    papers::{CleanText, Count, PaperLink, TopicOrder},
    post::{
        AbstractLength, Format, Language, LayoutChoice, OrganizationFallback,
        TRANSLATION_LANGUAGES, Target, TextVersion, destination::is_repository, format::OF_POSTS,
    },
};

/// What stands for no categories at all; no text stands for those of the language.
const NONE: &str = "-";

impl Setting {
    /// The value of the setting in a format.
    #[must_use]
    pub fn read(self, format: &Format) -> String {
        match self {
            Self::Target => format.target.name().to_owned(),
            Self::Language => format.language.tag().to_owned(),
            Self::Count => format.count.to_string(),
            Self::Title => format.title.clone(),
            Self::Author => format.author().to_owned(),
            Self::Categories => format
                .categories
                .as_ref()
                .map_or_else(String::new, |words| match words.is_empty() {
                    true => NONE.to_owned(),
                    false => words.join(", "),
                }),
            Self::Tags => format.tags.join(", "),
            Self::Time => {
                let time = format.clock.time;
                format!("{:02}:{:02}", time.hour(), time.minute())
            }
            Self::Offset => clock::written_offset(format.clock.offset),
            Self::PostDay => match format.clock.day {
                PostDay::MorningAfter => "morning-after",
                PostDay::ListDay => "list-day",
            }
            .to_owned(),
            Self::Permalink => format.permalink.clone(),
            Self::Description => format.description.clone(),
            Self::Topics => format.topics.name().to_owned(),
            Self::Translation => format.translation.name().to_owned(),
            Self::TranslationLanguage => format.translation_language.unwrap_or(OF_POSTS).to_owned(),
            Self::Layout => format.layout.name().to_owned(),
            Self::LayoutHead => format.own_layout.head.to_string(),
            Self::LayoutItem => format.own_layout.item.to_string(),
            Self::LayoutTopic => format.own_layout.topic_heading.to_string(),
            Self::LayoutFoot => format.own_layout.foot.to_string(),
            Self::FrontMatter => format.front_matter.clone(),
            Self::Repository => format.destination.repository.clone(),
            Self::Vault => format.destination.vault.clone(),
            Self::Links => PaperLink::names(&format.shown.links),
            Self::Organization => match format.shown.organization {
                Some(OrganizationFallback::AuthorCount) => "author-count",
                Some(OrganizationFallback::Authors) => "authors",
                Some(OrganizationFallback::Nothing) => "nothing",
                None => "no-line",
            }
            .to_owned(),
            Self::Summary => match format.shown.summary {
                AbstractLength::Whole => "whole",
                AbstractLength::Short => "short",
                AbstractLength::Nothing => "nothing",
            }
            .to_owned(),
            switch => match switch.switch(&mut format.clone()) {
                Some(true) => "yes",
                _ => "no",
            }
            .to_owned(),
        }
    }

    /// Sets the setting in a format.
    ///
    /// # Errors
    /// [`InvalidSetting`] if the value is invalid; the format does not change.
    pub fn write(self, format: &mut Format, value: &str) -> Result<(), InvalidSetting> {
        let lines = clean_lines(value);
        let value = CleanText::new(value);
        match self {
            Self::Target => format.target = Target::from_name(&value).ok_or(InvalidSetting)?,
            Self::Language => {
                format.language = Language::from_tag(&value).ok_or(InvalidSetting)?;
                format.is_language_chosen = true;
            }
            Self::Count => format.count = Count::parse(&value).ok_or(InvalidSetting)?,
            // A post has a title, and its papers.
            Self::Title | Self::LayoutItem if value.is_empty() => return Err(InvalidSetting),
            Self::Title => format.title = value.to_string(),
            Self::Author => {
                format.author = value.to_string();
                format.is_author_confirmed = true;
            }
            Self::Categories if *value == *NONE => format.categories = Some(Vec::new()),
            Self::Categories => {
                let words = words(&value);
                format.categories = (!words.is_empty()).then_some(words);
            }
            Self::Tags => format.tags = words(&value),
            Self::Time => format.clock.time = clock::time(&value).ok_or(InvalidSetting)?,
            Self::Offset => format.clock.offset = clock::offset(&value).ok_or(InvalidSetting)?,
            Self::PostDay => {
                format.clock.day = match &*value {
                    "morning-after" => PostDay::MorningAfter,
                    "list-day" => PostDay::ListDay,
                    _ => return Err(InvalidSetting),
                };
            }
            Self::Permalink => format.permalink = value.to_string(),
            Self::Description => format.description = value.to_string(),
            Self::Repository => {
                // The URL of the repository is valid, too.
                let name = value.strip_prefix("https://github.com/").unwrap_or(&value);
                if !name.is_empty() && !is_repository(name) {
                    return Err(InvalidSetting);
                }
                format.destination.repository = name.to_owned();
            }
            Self::Topics => {
                format.topics = TopicOrder::from_name(&value).ok_or(InvalidSetting)?;
            }
            Self::Translation => {
                format.translation = TextVersion::from_name(&value).ok_or(InvalidSetting)?;
            }
            Self::TranslationLanguage if *value == *OF_POSTS => format.translation_language = None,
            Self::TranslationLanguage => {
                let mut known = TRANSLATION_LANGUAGES.iter().copied();
                let known = known.find(|tag| *tag == &*value);
                format.translation_language = Some(known.ok_or(InvalidSetting)?);
            }
            Self::Layout => {
                format.layout = LayoutChoice::from_name(&value).ok_or(InvalidSetting)?;
            }
            Self::LayoutHead => format.own_layout.head = lines.into(),
            Self::LayoutItem => format.own_layout.item = lines.into(),
            Self::LayoutTopic => format.own_layout.topic_heading = lines.into(),
            Self::LayoutFoot => format.own_layout.foot = lines.into(),
            Self::FrontMatter => format.front_matter = lines,
            Self::Vault => format.destination.vault = value.to_string(),
            Self::Links => {
                let links = PaperLink::parse(&value);
                // An unknown name, or one that is there twice.
                if links.len() < value.split_whitespace().count() {
                    return Err(InvalidSetting);
                }
                format.shown.links = links;
            }
            Self::Organization => {
                format.shown.organization = match &*value {
                    "author-count" => Some(OrganizationFallback::AuthorCount),
                    "authors" => Some(OrganizationFallback::Authors),
                    "nothing" => Some(OrganizationFallback::Nothing),
                    "no-line" => None,
                    _ => return Err(InvalidSetting),
                };
            }
            Self::Summary => {
                format.shown.summary = match &*value {
                    "whole" => AbstractLength::Whole,
                    "short" => AbstractLength::Short,
                    "nothing" => AbstractLength::Nothing,
                    _ => return Err(InvalidSetting),
                };
            }
            switch => {
                *switch.switch_mut(format).ok_or(InvalidSetting)? = match &*value {
                    "yes" => true,
                    "no" => false,
                    _ => return Err(InvalidSetting),
                };
            }
        }
        Ok(())
    }

    fn switch(self, format: &mut Format) -> Option<bool> {
        self.switch_mut(format).map(|switch| *switch)
    }

    /// The field of a switch.
    fn switch_mut(self, format: &mut Format) -> Option<&mut bool> {
        let shown = &mut format.shown;
        Some(match self {
            Self::AsOf => &mut format.as_of,
            Self::Authors => &mut shown.authors,
            Self::Comments => &mut shown.comments,
            Self::Keywords => &mut shown.keywords,
            Self::AiSummary => &mut shown.ai_summary,
            Self::TranslatedTitles => &mut format.translated_titles,
            Self::TranslationMark => &mut format.translation_mark,
            _ => return None,
        })
    }
}

/// A text of several lines, with their blanks and without control characters and those that are none, which YAML refuses.
fn clean_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => lines.push_str("    "),
            '\n' => lines.push('\n'),
            _ if character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}') => {}
            _ => lines.push(character),
        }
    }
    lines
}

/// The words of a text, separated by commas.
fn words(text: &str) -> Vec<String> {
    text.split(',')
        .map(|word| CleanText::new(word).to_string())
        .filter(|word| !word.is_empty())
        .collect()
}
