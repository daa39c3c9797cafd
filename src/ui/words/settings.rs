//! The settings that can be chosen beside the post.

use super::{Words, say};
use crate::post::{Language, Setting, Target};

impl Words {
    /// What a setting is called.
    pub(in crate::ui) fn setting(self, setting: Setting) -> &'static str {
        match setting {
            Setting::Target => say!(self, "형식", "Format"),
            Setting::Language => say!(self, "언어", "Language"),
            other => other.name(),
        }
    }

    /// What a choice is called.
    pub(in crate::ui) fn choice(self, choice: &'static str) -> &'static str {
        if let Some(language) = Language::of_tag(choice) {
            return Self::own_name(language);
        }
        match Target::of_name(choice) {
            Some(Target::Jekyll) => "Jekyll",
            Some(Target::Hugo) => "Hugo",
            Some(Target::Obsidian) => "Obsidian",
            Some(Target::Markdown) => "Markdown",
            None => choice,
        }
    }

    /// Settings kept on the device could not be read.
    pub(in crate::ui) fn settings_lost(self) -> &'static str {
        say!(
            self,
            "저장된 글 설정을 다 읽지 못해 일부는 기본값입니다. 형식과 언어를 확인해 주세요.",
            "Not all of the saved settings could be read, and some have their defaults. Check format and language.",
        )
    }
}
