//! The shelf.

use super::{Messages, messages, t};
use crate::{calendar::Period, papers::MAX_SAVED};

messages! {
    shelf: "서재", "Shelf";
    save: "서재에 담기", "Save to the shelf";
    mark_read: "읽음으로 표시", "Mark as read";
    unread_only: "안 읽은 것만", "Unread only";
    shelf_hint: "담아 둔 논문은 이 기기에 남고, 다른 목록처럼 글이나 서지로 만들 수 있습니다.",
        "Saved papers stay on this device, and make a post or a bibliography like any list.";
    taken_off: "논문을 서재에서 뺐습니다.", "The paper is off the shelf.";
    put_back: "다시 담기", "Put it back";
    empty_shelf_title: "서재가 비어 있습니다", "The shelf is empty";
    empty_shelf_text: "논문 카드의 책갈피를 누르면 나중에 읽을 논문이 여기에 모입니다.",
        "Press the bookmark on a paper’s card to keep the paper here for later.";
}

impl Messages {
    /// The link to the shelf.
    #[must_use]
    pub fn shelf_link(self, papers: usize) -> String {
        let saved = self.saved_papers(papers);
        t!(self, format!("서재: {saved}"), format!("Shelf: {saved}"))
    }

    /// The status line of the shelf.
    #[must_use]
    pub fn shelf_status(self, papers: usize, unread: usize) -> String {
        let saved = self.saved_papers(papers);
        t!(
            self,
            format!("{saved} · 안 읽은 논문 {unread}편"),
            format!("{saved} · {unread} unread"),
        )
    }

    fn saved_papers(self, papers: usize) -> String {
        t!(
            self,
            format!("담아 둔 논문 {papers}편"),
            match papers {
                1 => "1 saved paper".to_owned(),
                _ => format!("{papers} saved papers"),
            },
        )
    }

    /// The entry of a menu that saves a paper to the shelf, or takes it off.
    #[must_use]
    pub fn save_action(self, saved: bool) -> &'static str {
        match saved {
            false => self.save(),
            true => t!(self, "서재에서 빼기", "Take off the shelf"),
        }
    }

    /// The link to the list that a paper was saved from.
    #[must_use]
    pub fn saved_from(self, list: Period) -> String {
        let list = self.period(list);
        t!(self, format!("{list} 목록"), format!("From {list}"))
    }

    /// That a paper was not saved, since the shelf is full.
    #[must_use]
    pub fn shelf_full(self) -> String {
        t!(
            self,
            format!(
                "서재에는 {MAX_SAVED}편까지 담을 수 있어 이 논문은 담지 못했습니다. 다 읽은 논문을 빼면 자리가 납니다."
            ),
            format!(
                "The shelf holds {MAX_SAVED} papers, so this one was not saved. Take off what you have read to make room."
            ),
        )
    }
}
