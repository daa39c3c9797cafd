//! What the browser can, and what the device has for the list that is shown.

use leptos::{prelude::*, task::spawn_local};

use super::ModelsState;
use crate::{browser::ModelTask, calendar::Period, papers::PAPERS_LANGUAGE, post::Format};

impl ModelsState {
    /// Asks the browser what it can, and reads what the device has for each list that is shown, as far as it is looked at.
    pub(in crate::state) fn follow_list(self) {
        let language = self.language;
        let is_listed = Memo::new(move |_| self.loader.ranked.with(Option::is_some));
        Effect::new(move |_| {
            self.translation.availability.set(None);
            if !is_listed.get() {
                return;
            }
            if let (true, Some(language)) = (self.translation.is_supported(), language.get()) {
                self.ask(ModelTask::Translation, language);
            }
            if self.summary.is_supported() {
                self.ask(ModelTask::Summary, PAPERS_LANGUAGE);
            }
        });
        let follow = |task, wanted: Memo<Option<&'static str>>| {
            Effect::new(move |before: Option<Option<(Period, &'static str)>>| {
                // Papers may come to the list, or take the place of others.
                let period = self.loader.ranked.with(|list| Some(list.as_ref()?.period));
                let now = period.zip(wanted.get());
                if let Some(before) = before.flatten().filter(|before| Some(*before) != now) {
                    // What is made for one list is not for the next. Of the same list the reader is told that the rest is not
                    // made.
                    match period == Some(before.0) && untrack(|| self.task(task).is_running()) {
                        true => self.stop_task(task),
                        false => self.end(task),
                    }
                }
                if let Some((_, language)) = now {
                    self.load(task, language);
                }
                now
            });
        };
        let format = self.settings.format;
        let translations = Memo::new(move |_| {
            let language = language.get()?;
            let in_posts = format.with(Format::shows_translations);
            (in_posts || self.preferences.translations.get()).then_some(language)
        });
        follow(ModelTask::Translation, translations);
        if self.summary.is_supported() {
            let summaries = Memo::new(move |_| {
                let in_posts = format.with(Format::shows_ai_summaries);
                (in_posts || self.preferences.summaries.get()).then_some(PAPERS_LANGUAGE)
            });
            follow(ModelTask::Summary, summaries);
        }
    }

    /// Asks the browser whether it has a model.
    fn ask(self, task: ModelTask, language: &'static str) {
        let answer = self.with_models(|models| models.availability(task, language));
        spawn_local(async move {
            let answer = answer.await;
            let is_wanted = match task {
                ModelTask::Translation => self.language.try_get_untracked() == Some(Some(language)),
                ModelTask::Summary => true,
            };
            if is_wanted {
                // The page may be closed by then.
                self.task(task).availability.set(Some(answer));
            }
        });
    }

    /// Reads what there is of the list's papers in a language.
    fn load(self, task: ModelTask, language: &'static str) {
        let made = self.task(task);
        made.set_language(language);
        if task == ModelTask::Translation {
            let ids = self.paper_ids();
            made.texts
                .update(|texts| self.load_corrections(texts, &ids));
        }
        self.load_made(task, language);
    }

    /// Reads what the machine has made again: another tab may have added to it.
    pub fn reload_made(self) {
        for task in [ModelTask::Translation, ModelTask::Summary] {
            let texts = self.task(task).texts;
            let language = texts.with_untracked(|texts| texts.language());
            if !language.is_empty() {
                self.load_made(task, language);
            }
        }
    }

    fn load_made(self, task: ModelTask, language: &'static str) {
        let made = self.task(task);
        let mut ids = self.paper_ids();
        ids.sort_unstable();
        let stored = self.with_models(|models| models.stored(language, ids));
        spawn_local(async move {
            let stored = stored.await;
            if !stored.is_empty() {
                made.add(language, stored);
            }
        });
    }
}
