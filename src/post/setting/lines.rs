//! All settings as lines, for the device and for files.

use super::Setting;
use crate::post::Format;

impl Format {
    /// All settings as lines of `name: value`.
    #[must_use]
    pub fn to_lines(&self) -> String {
        Setting::ALL
            .into_iter()
            .map(|setting| format!("{}: {}\n", setting.name(), setting.read(self)))
            .collect()
    }

    /// The format of such lines, and how many of them were not understood and so have their default. What is not
    /// there has its default, too. `None` where most lines were not understood: that is no file of settings, though a
    /// post has a line that reads `title: …`, too.
    #[must_use]
    pub fn from_lines(lines: &str) -> Option<(Self, usize)> {
        let mut format = Self::default();
        let (mut understood, mut not) = (0, 0);
        for line in lines.lines().filter(|line| !line.trim().is_empty()) {
            let set = line.split_once(':').and_then(|(name, value)| {
                let setting = Setting::ALL
                    .into_iter()
                    .find(|setting| setting.name() == name.trim())?;
                setting.write(&mut format, value).ok()
            });
            match set {
                Some(()) => understood += 1,
                None => not += 1,
            }
        }
        (understood >= not).then_some((format, not))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::post::{AbstractLength, InvalidSetting, Kind};

    #[test]
    fn what_is_written_reads_the_same_again() {
        let mut format = Format::default();
        for (setting, value) in [
            (Setting::Target, "hugo"),
            (Setting::Language, "en"),
            (Setting::Count, "all"),
            (Setting::Title, "논문: {date} #1"),
            (Setting::Categories, "Papers, 주간"),
            (Setting::Tags, ""),
            (Setting::Time, "23:05"),
            (Setting::Offset, "-03:30"),
            (Setting::PostDay, "list-day"),
            (Setting::AsOf, "yes"),
            (Setting::Organization, "no-line"),
            (Setting::Summary, "short"),
            (Setting::Repository, "jane/blog/_posts@main"),
            (Setting::Vault, "내 노트 #1"),
        ] {
            assert_eq!(setting.write(&mut format, value), Ok(()), "{setting:?}");
            assert_eq!(setting.read(&format), value, "{setting:?}");
        }
        assert_eq!(Format::from_lines(&format.to_lines()), Some((format, 0)));
    }

    #[test]
    fn the_choices_of_a_setting_are_what_it_can_be() {
        for setting in Setting::ALL {
            let choices: &[&str] = match setting.kind() {
                Kind::Choice(choices) => choices,
                Kind::Switch => &["yes", "no"],
                Kind::Text | Kind::Time => continue,
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
    fn lines_that_are_not_understood_are_counted_and_leave_the_rest() {
        let (format, not_understood) =
            Format::from_lines("author: jane\ntime: 25:00\ncolour: red\n\nabstract: short\n")
                .expect("settings");
        assert_eq!(not_understood, 2);
        assert_eq!(format.author, "jane");
        assert_eq!(format.shown.summary, AbstractLength::Short);
        assert_eq!(format.clock, Format::default().clock);
    }

    #[test]
    fn a_file_of_something_else_is_no_settings() {
        assert_eq!(Format::from_lines("{\"author\": \"jane\"}"), None);
        let post = "---\ntitle: Boats\nauthor: jane\nmath: true\n---\n\n## Ranking\n";
        assert_eq!(Format::from_lines(post), None);
        assert_eq!(Format::from_lines(""), Some((Format::default(), 0)));
    }
}
