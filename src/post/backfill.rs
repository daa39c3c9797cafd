//! The posts of many days in one archive.

use std::rc::Rc;

use chrono::NaiveDateTime;

use super::{ArchiveTooLarge, Format, Post, Target, Zip, write};
use crate::{
    calendar::{DayRange, Instant, ListDay, Period},
    papers::{Digest, EditorNotes, Paper, Selection, Topics, Translations},
};

/// The posts of the days of a range. `F` is the error of a list that could not be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backfill<F> {
    range: DayRange,
    days: Vec<(ListDay, DayPost<F>)>,
}

/// What a day's post has beside its papers.
#[derive(Clone, Debug, Default)]
pub struct DayContent {
    /// Which papers were chosen.
    pub selection: Selection,
    /// The reader's topics.
    pub topics: Topics,
    /// What the editor wrote.
    pub notes: EditorNotes,
    /// The translations of the papers' texts.
    pub translations: Translations,
    /// The machine summaries of papers without an AI summary.
    pub summaries: Translations,
}

/// The state of the post of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayPost<F> {
    /// The list has not been fetched yet.
    Waiting,
    /// The backfill was stopped before the list came.
    Stopped,
    /// The list is empty, as on holidays.
    NoPapers,
    /// The list could not be fetched.
    Failed(F),
    /// The post, with its date at the blog's offset.
    Written(Rc<Post>, NaiveDateTime),
}

impl<F> DayPost<F> {
    /// Writes the post of a day at `now` from its ranked list and what belongs to it.
    #[must_use]
    pub fn write(
        day: ListDay,
        ranked: &[Paper],
        content: &DayContent,
        format: &Format,
        now: Instant,
    ) -> Self {
        if ranked.is_empty() {
            return Self::NoPapers;
        }
        let period = Period::Day(day);
        let topics = (&content.topics, format.topics);
        let ranking = (period, ranked, 1);
        let count = format.count(period);
        let digest = Digest::selected(ranking, &content.selection, count, topics)
            .with_notes(&content.notes)
            .with_translations(&content.translations)
            .with_summaries(&content.summaries);
        let date = format.clock.post_date(day, now).instant();
        let date = date.with_timezone(&format.clock.offset).naive_local();
        Self::Written(Rc::new(write(&digest, format, now)), date)
    }
}

impl<F> Backfill<F> {
    /// A backfill of the days that can have a list at `now`, all of them waiting.
    #[must_use]
    pub fn new(range: DayRange, now: Instant) -> Self {
        let days = range.list_days(now).map(|day| (day, DayPost::Waiting));
        Self {
            range,
            days: days.collect(),
        }
    }

    /// Every day that can have a list, and the state of its post.
    #[must_use]
    pub fn days(&self) -> &[(ListDay, DayPost<F>)] {
        &self.days
    }

    /// Sets the state of a day.
    pub fn record(&mut self, day: ListDay, post: DayPost<F>) {
        if let Some(found) = self.days.iter_mut().find(|(other, _)| *other == day) {
            found.1 = post;
        }
    }

    /// Stops waiting for lists.
    pub fn stop(&mut self) {
        for (_, post) in &mut self.days {
            if matches!(post, DayPost::Waiting) {
                *post = DayPost::Stopped;
            }
        }
    }

    /// Waits again for the days that failed or were stopped.
    pub fn resume(&mut self) {
        for (_, post) in &mut self.days {
            if matches!(post, DayPost::Stopped | DayPost::Failed(_)) {
                *post = DayPost::Waiting;
            }
        }
    }

    /// The days whose state meets a condition.
    #[must_use]
    pub fn days_where(&self, holds: fn(&DayPost<F>) -> bool) -> Vec<ListDay> {
        let days = self.days.iter().filter(|(_, post)| holds(post));
        days.map(|(day, _)| *day).collect()
    }

    /// The number of days that are not waiting.
    #[must_use]
    pub fn settled(&self) -> usize {
        let waiting = self.days_where(|post| matches!(post, DayPost::Waiting));
        self.days.len() - waiting.len()
    }

    /// The number of posts, and the sum of their bytes.
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

    /// The file name of the archive.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("daily-papers-{}.zip", self.range)
    }

    /// The archive of the posts; those for Jekyll are in `_posts`. No two lists give posts of the same name.
    ///
    /// # Errors
    /// [`ArchiveTooLarge`] if the posts are more than a ZIP file can hold.
    pub fn archive(&self, target: Target) -> Result<Vec<u8>, ArchiveTooLarge> {
        let folder = match target {
            Target::Jekyll => "_posts/",
            Target::Hugo | Target::Obsidian | Target::Markdown => "",
        };
        let mut zip = Zip::new();
        for (_, post) in &self.days {
            if let DayPost::Written(post, date) = post {
                let name = [folder, &post.file_name].concat();
                zip.add(&name, post.text.as_bytes(), *date)?;
            }
        }
        Ok(zip.finish())
    }
}
