//! The editor's own words: kept on the device with every key that is pressed.

use super::Desk;
use crate::{
    browser::{self, Remembered},
    papers::ArxivId,
    ui::listing::List,
};

impl Desk {
    /// The introduction of the post.
    pub(in crate::ui) fn introduction(self) -> String {
        let Some(period) = self.listed() else {
            return String::new();
        };
        self.remarks
            .with(|remarks| remarks.introduction(period).unwrap_or_default().to_owned())
    }

    /// The comment on a paper; empty where there is none.
    pub(in crate::ui) fn comment(self, id: &ArxivId) -> String {
        self.remarks
            .with(|remarks| remarks.comment(id).unwrap_or_default().to_owned())
    }

    /// Introduces the post.
    pub(in crate::ui) fn introduce(self, text: &str) {
        if let Some(list) = self.list() {
            self.keep(&Remembered::Introduction(list.period), text);
            self.remarks
                .update(|remarks| remarks.set_introduction(list.period, text));
        }
    }

    /// Comments on a paper.
    pub(in crate::ui) fn comment_on(self, id: &ArxivId, text: &str) {
        self.keep(&Remembered::Comment(id.clone()), text);
        self.remarks.update(|remarks| remarks.set_comment(id, text));
    }

    /// Reads what was written about a list and its papers: what is not known yet, or, `anew`, everything, since it may
    /// have been written in another window. Where nothing can be kept, what is known here is all there is.
    pub(super) fn recall_remarks(self, list: &List, anew: bool) {
        let anew = anew && !self.unkept.get_untracked();
        let before = self.remarks.get_untracked();
        let mut remarks = before.clone();
        if (anew || before.introduction(list.period).is_none())
            && let Some(text) = browser::recall(&Remembered::Introduction(list.period))
        {
            remarks.set_introduction(list.period, &text);
        }
        for paper in &list.papers {
            if (anew || before.comment(&paper.id).is_none())
                && let Some(text) = browser::recall(&Remembered::Comment(paper.id.clone()))
            {
                remarks.set_comment(&paper.id, &text);
            }
        }
        if remarks != before {
            self.remarks.set(remarks);
        }
    }

    /// Keeps what an editor did on the device, and notes if that did not work.
    pub(super) fn keep(self, what: &Remembered, value: &str) {
        self.unkept.set(browser::remember(what, value).is_err());
    }
}
