//! The groups of the settings.

use crate::post::Setting;

/// A group of settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingGroup {
    /// The front matter.
    FrontMatter,
    /// The date of a post.
    Date,
    /// What a post says of its papers.
    Papers,
    /// What posts show of translated texts.
    Translation,
    /// What a post is laid out by.
    Layout,
    /// Where posts go.
    Export,
    /// What this device stores.
    Device,
}

impl SettingGroup {
    /// Every group, in the order of the dialog.
    pub const ALL: [Self; 7] = [
        Self::FrontMatter,
        Self::Date,
        Self::Papers,
        Self::Translation,
        Self::Layout,
        Self::Export,
        Self::Device,
    ];

    /// The `id` of its heading.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FrontMatter => "settings-front-matter",
            Self::Date => "settings-date",
            Self::Papers => "settings-papers",
            Self::Translation => "settings-translation",
            Self::Layout => "settings-layout",
            Self::Export => "settings-export",
            Self::Device => "settings-device",
        }
    }

    /// The group of a setting; none for those above the post.
    #[must_use]
    pub const fn for_setting(setting: Setting) -> Option<Self> {
        Some(match setting {
            Setting::Target | Setting::Language => return None,
            Setting::Title
            | Setting::Author
            | Setting::Categories
            | Setting::Tags
            | Setting::Permalink
            | Setting::Description => Self::FrontMatter,
            Setting::Time | Setting::Offset | Setting::PostDay | Setting::AsOf => Self::Date,
            Setting::Translation
            | Setting::TranslationLanguage
            | Setting::TranslatedTitles
            | Setting::TranslationMark => Self::Translation,
            Setting::Layout
            | Setting::LayoutHead
            | Setting::LayoutItem
            | Setting::LayoutTopic
            | Setting::LayoutFoot
            | Setting::FrontMatter => Self::Layout,
            Setting::Repository | Setting::Vault => Self::Export,
            Setting::Count
            | Setting::Topics
            | Setting::Organization
            | Setting::Authors
            | Setting::Links
            | Setting::Comments
            | Setting::Keywords
            | Setting::AiSummary
            | Setting::Summary => Self::Papers,
        })
    }

    /// The settings of the group.
    pub fn settings(self) -> impl Iterator<Item = Setting> {
        let is_mine = move |setting: &Setting| Self::for_setting(*setting) == Some(self);
        Setting::ALL.into_iter().filter(is_mine)
    }
}
