//! Settings as JSON, for storage and for the exported file.

use std::collections::HashMap;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::value::RawValue;

use super::Setting;
use crate::{
    papers::{
        Stored, Unreadable,
        stored::{EntryReader, VERSION, from_json},
    },
    post::{Format, legacy},
};

/// The JSON of a format: its settings by name, each as [`Setting::read`] writes it.
#[derive(Serialize)]
struct FormatJson<'a> {
    version: u32,
    /// The language of the page, which posts follow where none is chosen for them. Whoever reads a file may have no page.
    #[serde(skip_serializing_if = "Option::is_none")]
    page_language: Option<String>,
    #[serde(serialize_with = "write_settings")]
    settings: &'a Format,
    #[serde(
        skip_serializing_if = "<[_]>::is_empty",
        serialize_with = "write_values"
    )]
    stored: &'a [(String, String)],
}

/// The JSON of a format; the settings are raw, to be read one by one.
#[derive(Deserialize)]
struct StoredFormat<'a> {
    #[serde(borrow, default)]
    page_language: Option<&'a RawValue>,
    #[serde(borrow)]
    settings: HashMap<String, &'a RawValue>,
    #[serde(borrow, default)]
    stored: HashMap<String, &'a RawValue>,
}

/// Reads the values that [`Format::to_json_with`] wrote beside the settings, in any order; none of a file that has only
/// settings.
#[must_use]
pub fn stored_values(text: &str) -> Stored<Vec<(String, String)>> {
    let mut entries = EntryReader::default();
    let json = from_json::<StoredFormat<'_>>(text).ok().flatten();
    let values = json.map_or_else(HashMap::new, |json| json.stored);
    let value = values
        .into_iter()
        .filter_map(|(name, value)| Some((name, entries.read(value)?)))
        .collect();
    Stored {
        value,
        skipped: entries.skipped,
    }
}

/// Writes values by name.
fn write_values<S: Serializer>(
    values: &[(String, String)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(values.iter().map(|(name, value)| (name, value)))
}

/// Writes the settings in the order in which they are shown, but for a language and an author that nobody chose.
fn write_settings<S: Serializer>(format: &Format, serializer: S) -> Result<S::Ok, S::Error> {
    let settings = Setting::ALL.into_iter();
    serializer
        .collect_map(settings.filter_map(|setting| Some((setting.name(), format.chosen(setting)?))))
}

impl Format {
    /// Writes all settings as indented JSON, which a person can edit and [`from_stored`](Self::from_stored) reads.
    #[must_use]
    pub fn to_json(&self) -> String {
        self.to_json_with(&[])
    }

    /// As [`to_json`](Self::to_json), with the other values of the device by name, as they are stored.
    #[must_use]
    pub fn to_json_with(&self, stored: &[(String, String)]) -> String {
        // Serializing strings and numbers cannot fail.
        let json = serde_json::to_string_pretty(&FormatJson {
            version: VERSION,
            page_language: (!self.is_language_chosen).then(|| Setting::Language.read(self)),
            settings: self,
            stored,
        });
        json.unwrap_or_default() + "\n"
    }

    /// Reads what [`to_json`](Self::to_json) wrote, or the lines of the version before. Settings that are unknown or have
    /// an invalid value are skipped and counted; they have their default, as have missing ones.
    ///
    /// # Errors
    /// [`Unreadable`] if the text is of a newer version, or has no settings.
    pub fn from_stored(text: &str) -> Result<Stored<Self>, Unreadable> {
        let Some(mut json) = from_json::<StoredFormat<'_>>(text)? else {
            return legacy::format(text).ok_or(Unreadable::Malformed);
        };
        let mut entries = EntryReader::default();
        let mut format = Self::default();
        if let Some(language) = json
            .page_language
            .and_then(|value| entries.read::<String>(value))
        {
            entries.count(Setting::Language.write(&mut format, &language).ok());
            format.is_language_chosen = false;
        }
        // They say more than the switches that the version before had in their place.
        let links = json.settings.remove_entry(Setting::Links.name());
        for (name, value) in json.settings.into_iter().chain(links) {
            if let Some(value) = entries.read::<String>(value) {
                entries.count(format.set_by_name(&name, &value));
            }
        }
        Ok(Stored {
            value: format,
            skipped: entries.skipped,
        })
    }

    /// The value of a setting; `None` for a language and an author that nobody chose.
    fn chosen(&self, setting: Setting) -> Option<String> {
        let is_chosen = match setting {
            Setting::Language => self.is_language_chosen,
            Setting::Author => self.is_author_confirmed,
            _ => true,
        };
        is_chosen.then(|| setting.read(self))
    }

    /// Whether a setting was not changed between this format and another.
    #[must_use]
    pub fn has_same(&self, setting: Setting, other: &Self) -> bool {
        self.chosen(setting) == other.chosen(setting)
    }

    /// Gives a setting the value that it has in another format; nobody chose it if nobody did there.
    pub fn copy(&mut self, setting: Setting, other: &Self) {
        // Another format's value is one that the setting can have.
        let _ = setting.write(self, &setting.read(other));
        match setting {
            Setting::Language => self.is_language_chosen = other.is_language_chosen,
            Setting::Author => {
                self.author.clone_from(&other.author);
                self.is_author_confirmed = other.is_author_confirmed;
            }
            _ => {}
        }
    }

    /// Makes the changes that lead from one format to another; what else was set meanwhile stays.
    pub fn apply_changes(&mut self, before: &Self, after: &Self) {
        for setting in Setting::ALL {
            if !after.has_same(setting, before) {
                self.copy(setting, after);
            }
        }
    }

    /// Sets the setting of this name. `None` if there is none, or if the value is invalid.
    pub(in crate::post) fn set_by_name(&mut self, name: &str, value: &str) -> Option<()> {
        let setting = Setting::ALL
            .into_iter()
            .find(|setting| setting.name() == name);
        match setting {
            Some(setting) => setting.write(self, value).ok(),
            None => legacy::set_link(self, name, value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::post::{AbstractLength, InvalidSetting, Kind};

    fn stored(value: Format, skipped: usize) -> Result<Stored<Format>, Unreadable> {
        Ok(Stored { value, skipped })
    }

    #[test]
    fn what_is_written_reads_the_same_again() {
        let mut format = Format::default();
        for (setting, value) in [
            (Setting::Target, "hugo"),
            (Setting::Language, "en"),
            (Setting::Count, "all"),
            (Setting::Title, "논문: {date} #1 \"\\\""),
            (Setting::Categories, "Papers, 주간"),
            (Setting::Categories, "-"),
            (Setting::Tags, ""),
            (Setting::Time, "23:05"),
            (Setting::Offset, "-03:30"),
            (Setting::PostDay, "list-day"),
            (Setting::AsOf, "yes"),
            (Setting::Topics, "headings"),
            (Setting::Organization, "no-line"),
            (Setting::Summary, "short"),
            (Setting::Layout, "own"),
            (Setting::LayoutHead, ""),
            (
                Setting::LayoutItem,
                "{rank}. \"{title}\"\n   - {summary} {x}\\\n",
            ),
            (Setting::LayoutTopic, "## {topic}\n"),
            (Setting::LayoutFoot, "\n---\n"),
            (Setting::FrontMatter, "image:\n  path: {picture}"),
            (Setting::Repository, "jane/blog/_posts@main"),
            (Setting::Vault, "내 노트 #1"),
        ] {
            assert_eq!(setting.write(&mut format, value), Ok(()), "{setting:?}");
            assert_eq!(setting.read(&format), value, "{setting:?}");
        }
        assert_eq!(Format::from_stored(&format.to_json()), stored(format, 0));
    }

    #[test]
    fn other_values_stand_beside_the_settings_and_are_read_one_by_one() {
        let values = [("comment.2512.00001", "\"*한*\"\n"), ("theme", "dark")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let json = Format::default().to_json_with(&values);
        assert_eq!(Format::from_stored(&json), stored(Format::default(), 0));
        let read = Stored {
            value: values.to_vec(),
            skipped: 0,
        };
        let mut values = stored_values(&json);
        values.value.sort();
        assert_eq!(values, read);

        let spoilt = r#"{"version": 1, "settings": {}, "stored": {"theme": 5, "dense": "yes"}}"#;
        let read = Stored {
            value: vec![("dense".to_owned(), "yes".to_owned())],
            skipped: 1,
        };
        assert_eq!(stored_values(spoilt), read);
        for text in [&*Format::default().to_json(), "author: jane\n", ""] {
            assert_eq!(stored_values(text).value, [], "{text}");
        }
    }

    #[test]
    fn the_settings_are_written_by_name_in_their_order() {
        let mut format = Format::default();
        for (setting, value) in [(Setting::Language, "ko"), (Setting::Author, "jane")] {
            assert_eq!(setting.write(&mut format, value), Ok(()));
        }
        let json = format.to_json();
        assert!(
            json.starts_with(
                "{\n  \"version\": 1,\n  \"settings\": {\n    \"target\": \"jekyll\",\n    \"language\": \"ko\",\n"
            ),
            "{json}"
        );
        let places: Vec<Option<usize>> = Setting::ALL
            .iter()
            .map(|setting| json.find(&format!("\n    \"{}\": ", setting.name())))
            .collect();
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{json}"
        );
    }

    #[test]
    fn a_language_and_an_author_are_written_once_they_are_chosen() {
        let mut format = Format::default();
        let names = |format: &Format| {
            let json = format.to_json();
            [json.contains("\"language\""), json.contains("\"author\"")]
        };
        assert_eq!(names(&format), [false, false]);
        assert_eq!(
            Format::from_stored(&format.to_json()),
            stored(format.clone(), 0)
        );
        assert!(format.to_json().contains("\"page_language\": \"ko\""));
        let written = [(Setting::Language, "ko"), (Setting::Author, "lim4349")];
        for (setting, value) in written {
            assert_eq!(setting.write(&mut format, value), Ok(()));
        }
        assert_eq!(names(&format), [true, true]);
        assert_eq!(Format::from_stored(&format.to_json()), stored(format, 0));
    }

    #[test]
    fn the_language_of_the_page_is_read_and_not_chosen() {
        let json = r#"{"version": 1, "page_language": "en", "settings": {"title": "Boats"}}"#;
        let Stored { value, skipped } = Format::from_stored(json).expect("settings");
        assert_eq!(skipped, 0);
        assert_eq!(Setting::Language.read(&value), "en");
        assert!(!value.is_language_chosen);
        assert_eq!(Format::from_stored(&value.to_json()), stored(value, 0));

        let both = r#"{"version": 1, "page_language": "en", "settings": {"language": "ko"}}"#;
        let Stored { value, .. } = Format::from_stored(both).expect("settings");
        assert_eq!(Setting::Language.read(&value), "ko");
        assert!(value.is_language_chosen);
        for spoilt in ["5", "\"Klingon\""] {
            let json = format!(r#"{{"version": 1, "page_language": {spoilt}, "settings": {{}}}}"#);
            assert_eq!(Format::from_stored(&json), stored(Format::default(), 1));
        }
    }

    #[test]
    fn a_language_and_an_author_that_were_stored_are_chosen() {
        for text in [
            r#"{"version": 1, "settings": {"language": "ko", "author": "lim4349"}}"#,
            "language: ko\nauthor: lim4349\n",
        ] {
            let Stored { value, skipped } = Format::from_stored(text).expect("settings");
            assert_eq!((value.author(), skipped), ("lim4349", 0));
            assert!(
                value.is_language_chosen && value.is_author_confirmed,
                "{text}"
            );
        }
    }

    #[test]
    fn a_post_in_english_has_no_author_until_one_is_written() {
        let mut format = Format::default();
        assert_eq!(Setting::Language.write(&mut format, "en"), Ok(()));
        assert_eq!(Setting::Author.read(&format), "");
        assert_eq!(Setting::Author.write(&mut format, "lim4349"), Ok(()));
        assert_eq!(Setting::Author.read(&format), "lim4349");
    }

    #[test]
    fn the_choices_of_a_setting_are_what_it_can_be() {
        for setting in Setting::ALL {
            let choices: &[&str] = match setting.kind() {
                Kind::Choice(choices) => choices,
                Kind::Switch => &["yes", "no"],
                Kind::Text | Kind::Lines | Kind::Time | Kind::Links => continue,
            };
            for choice in choices {
                let mut format = Format::default();
                assert_eq!(
                    setting.write(&mut format, choice),
                    Ok(()),
                    "{setting:?} {choice}"
                );
                assert_eq!(setting.read(&format), *choice);
            }
            let mut format = Format::default();
            assert_eq!(
                setting.write(&mut format, "something else"),
                Err(InvalidSetting)
            );
            assert_eq!(format, Format::default(), "{setting:?}");
        }
    }

    #[test]
    fn a_setting_that_is_not_understood_costs_itself_and_is_counted() {
        let json = r#"{"version": 1, "note": [1], "settings": {"author": "jane", "time": "25:00", "colour": "red",
            "papers": 5, "tags": null, "abstract": "short"}}"#;
        let Stored { value, skipped } = Format::from_stored(json).expect("settings");
        assert_eq!(skipped, 4);
        assert_eq!(value.author, "jane");
        assert_eq!(value.shown.summary, AbstractLength::Short);
        let default = Format::default();
        assert_eq!(
            (value.clock, value.count, value.tags),
            (default.clock, default.count, default.tags)
        );
    }

    #[test]
    fn settings_of_a_newer_version_are_not_touched() {
        let json = r#"{"version": 2, "settings": {"author": "jane"}}"#;
        assert_eq!(Format::from_stored(json), Err(Unreadable::Newer(2)));
    }

    #[test]
    fn json_of_something_else_is_no_settings() {
        for json in [
            r#"{"author": "jane"}"#,
            r#"{"version": 1}"#,
            r#"{"version": 0, "settings": {}}"#,
            r#"{"version": "1", "settings": {}}"#,
            r#"{"version": 1, "settings": ["author"]}"#,
            r#"{"version": 1, "settings": {"author": "jane""#,
            r#"{"version": 1, "posts": []}"#,
            "[]",
            "{}",
        ] {
            assert_eq!(
                Format::from_stored(json),
                Err(Unreadable::Malformed),
                "{json}"
            );
        }
    }

    // ---- Links, which had switches of their own ----

    #[test]
    fn the_switches_of_links_are_read_in_the_order_that_they_had() {
        for (json, links) in [
            (
                r#"{"pdf": "no", "code": "no", "project": "no"}"#,
                "huggingface arxiv",
            ),
            (
                r#"{"project": "yes", "code": "no", "pdf": "yes"}"#,
                "huggingface arxiv pdf project",
            ),
            (
                r#"{"code": "yes", "pdf": "yes", "project": "yes"}"#,
                "huggingface arxiv pdf code project",
            ),
        ] {
            let json = format!(r#"{{"version": 1, "settings": {json}}}"#);
            let Stored { value, skipped } = Format::from_stored(&json).expect("settings");
            assert_eq!(
                (&*Setting::Links.read(&value), skipped),
                (links, 0),
                "{json}"
            );
        }
        let lines = "project: yes\npdf: yes\ncode: no\n";
        let Stored { value, skipped } = Format::from_stored(lines).expect("settings");
        assert_eq!(Setting::Links.read(&value), "huggingface arxiv pdf project");
        assert_eq!(skipped, 0);
        assert_eq!(Format::from_stored(&value.to_json()), stored(value, 0));
    }

    #[test]
    fn links_come_before_the_switches_that_they_have_replaced() {
        for json in [
            r#"{"version": 1, "settings": {"links": "code arxiv", "pdf": "yes", "code": "no"}}"#,
            r#"{"version": 1, "settings": {"pdf": "yes", "code": "no", "links": "code arxiv"}}"#,
        ] {
            let Stored { value, skipped } = Format::from_stored(json).expect("settings");
            assert_eq!(
                (&*Setting::Links.read(&value), skipped),
                ("code arxiv", 0),
                "{json}"
            );
        }
    }

    #[test]
    fn a_switch_or_a_link_that_is_not_understood_is_counted() {
        for json in [
            r#"{"version": 1, "settings": {"pdf": "maybe"}}"#,
            r#"{"version": 1, "settings": {"arxiv": "no"}}"#,
            r#"{"version": 1, "settings": {"links": "arxiv fax"}}"#,
            r#"{"version": 1, "settings": {"links": "pdf pdf"}}"#,
        ] {
            assert_eq!(
                Format::from_stored(json),
                stored(Format::default(), 1),
                "{json}"
            );
        }
    }

    #[test]
    fn a_paper_can_have_no_link_at_all() {
        let mut format = Format::default();
        assert_eq!(Setting::Links.write(&mut format, ""), Ok(()));
        assert_eq!(format.shown.links, []);
        assert_eq!(Format::from_stored(&format.to_json()), stored(format, 0));
    }

    // ---- The lines of the version before ----

    #[test]
    fn the_lines_of_the_version_before_are_read() {
        let lines = "target: hugo\ntitle: 논문: {date} #1\npapers: all\ntags: \noffset: -03:30\ndate: list-day\n";
        let mut format = Format::default();
        for (setting, value) in [
            (Setting::Target, "hugo"),
            (Setting::Title, "논문: {date} #1"),
            (Setting::Count, "all"),
            (Setting::Tags, ""),
            (Setting::Offset, "-03:30"),
            (Setting::PostDay, "list-day"),
        ] {
            assert_eq!(setting.write(&mut format, value), Ok(()), "{setting:?}");
        }
        assert_eq!(Format::from_stored(lines), stored(format.clone(), 0));
        assert_eq!(Format::from_stored(&format.to_json()), stored(format, 0));
    }

    #[test]
    fn lines_that_are_not_understood_are_counted_and_leave_the_rest() {
        let lines = "author: jane\ntime: 25:00\ncolour: red\n\nabstract: short\n";
        let Stored { value, skipped } = Format::from_stored(lines).expect("settings");
        assert_eq!(skipped, 2);
        assert_eq!(value.author, "jane");
        assert_eq!(value.shown.summary, AbstractLength::Short);
        assert_eq!(value.clock, Format::default().clock);
    }

    #[test]
    fn a_file_of_something_else_is_no_settings() {
        let post = "---\ntitle: Boats\nauthor: jane\nmath: true\n---\n\n## Ranking\n";
        assert_eq!(Format::from_stored(post), Err(Unreadable::Malformed));
        assert_eq!(Format::from_stored(""), stored(Format::default(), 0));
    }
}
