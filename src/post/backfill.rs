//! The posts of many days, and the one file they are saved in.

use std::{collections::HashMap, rc::Rc};

use chrono::NaiveDateTime;

use super::{ArchiveTooLarge, Format, Post, Target, Zip, write};
use crate::{
    calendar::{DayRange, Instant, ListDay, Period},
    papers::{Digest, EditorNotes, Paper, Selection},
};

/// The posts of the days of a range, as far as they have been written. `F` is why the list of a day could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backfill<F> {
    range: DayRange,
    days: Vec<(ListDay, DayPost<F>)>,
}

/// What became of the post of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayPost<F> {
    /// Its list is on its way, or will be.
    Waiting,
    /// The list was no longer waited for.
    Stopped,
    /// The list is empty, as on holidays: there is no post.
    NoPapers,
    /// The list could not be had.
    Failed(F),
    /// It is there, with its date at the blog's offset.
    Written(Rc<Post>, NaiveDateTime),
}

impl<F> DayPost<F> {
    /// Writes the post of a day at `now` from its ranked list, with what was chosen and written for it. A list without
    /// papers has none.
    #[must_use]
    pub fn write(
        day: ListDay,
        ranked: &[Paper],
        (selection, notes): (&Selection, &EditorNotes),
        format: &Format,
        now: Instant,
    ) -> Self {
        if ranked.is_empty() {
            return Self::NoPapers;
        }
        let period = Period::Day(day);
        let arrangement = selection.arrange(ranked, format.count(period));
        let places: Vec<usize> = arrangement.included_indices().collect();
        let digest = Digest::from_indices(period, ranked, 1, &places).with_notes(notes);
        let date = format.clock.post_date(day, now).instant();
        let date = date.with_timezone(&format.clock.offset).naive_local();
        Self::Written(Rc::new(write(&digest, format, now)), date)
    }
}

impl<F> Backfill<F> {
    /// None written yet, of the days whose lists are worth asking for at `now`.
    #[must_use]
    pub fn new(range: DayRange, now: Instant) -> Self {
        let days = range.list_days(now).map(|day| (day, DayPost::Waiting));
        Self {
            range,
            days: days.collect(),
        }
    }

    /// Every day whose list is worth asking for, and what became of its post.
    #[must_use]
    pub fn days(&self) -> &[(ListDay, DayPost<F>)] {
        &self.days
    }

    /// Notes what became of a day.
    pub fn record(&mut self, day: ListDay, post: DayPost<F>) {
        if let Some(found) = self.days.iter_mut().find(|(other, _)| *other == day) {
            found.1 = post;
        }
    }

    /// Waits no longer for what has not come.
    pub fn stop(&mut self) {
        for (_, post) in &mut self.days {
            if matches!(post, DayPost::Waiting) {
                *post = DayPost::Stopped;
            }
        }
    }

    /// Waits again for what is missing: the days that failed or were not waited for.
    pub fn resume(&mut self) {
        for (_, post) in &mut self.days {
            if matches!(post, DayPost::Stopped | DayPost::Failed(_)) {
                *post = DayPost::Waiting;
            }
        }
    }

    /// The days of which this holds.
    #[must_use]
    pub fn days_where(&self, holds: fn(&DayPost<F>) -> bool) -> Vec<ListDay> {
        let days = self.days.iter().filter(|(_, post)| holds(post));
        days.map(|(day, _)| *day).collect()
    }

    /// How many days are no longer waited for.
    #[must_use]
    pub fn settled(&self) -> usize {
        let waiting = self.days_where(|post| matches!(post, DayPost::Waiting));
        self.days.len() - waiting.len()
    }

    /// How many posts there are, and how many bytes they have together.
    #[must_use]
    pub fn totals(&self) -> (usize, usize) {
        let (mut posts, mut bytes) = (0, 0);
        for (_, post) in &self.days {
            if let DayPost::Written(post, _) = post {
                posts += 1;
                bytes += post.text.len();
            }
        }
        (posts, bytes)
    }

    /// The name of the file they are saved in.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("daily-papers-{}.zip", self.range)
    }

    /// The posts in one file, and nothing else: in the folder where Jekyll looks for them, for any other target in none.
    ///
    /// Two posts may have the same name: those of lists whose planned dates have not come are both dated now. The later
    /// one then has a number in its name, so that none is lost.
    ///
    /// # Errors
    /// [`ArchiveTooLarge`], if they are more than the format can hold.
    pub fn archive(&self, target: Target) -> Result<Vec<u8>, ArchiveTooLarge> {
        let folder = match target {
            Target::Jekyll => "_posts/",
            Target::Hugo | Target::Obsidian | Target::Markdown => "",
        };
        let (mut zip, mut names) = (Zip::new(), HashMap::<&str, usize>::new());
        for (_, post) in &self.days {
            let DayPost::Written(post, date) = post else {
                continue;
            };
            let name = post.file_name.as_str();
            let number = names.entry(name).or_default();
            *number += 1;
            let stem = name.strip_suffix(".md").unwrap_or(name);
            let name = match number {
                1 => [folder, name].concat(),
                number => format!("{folder}{stem}-{number}.md"),
            };
            zip.add(&name, post.text.as_bytes(), *date)?;
        }
        Ok(zip.finish())
    }
}
