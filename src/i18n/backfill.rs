//! The posts of many days at once.

use super::{Messages, export::size, messages, t};
use crate::{
    calendar::{DayRange, InvalidRange, ListDay},
    hub::FetchError,
    post::{Backfill, DayPost},
    state::{ArchiveStatus, CannotStart},
};

impl Messages {
    /// How many lists are to be loaded, and about how long that takes: half a second each.
    #[must_use]
    pub fn lists_to_load(self, lists: usize) -> String {
        let seconds = lists.div_ceil(2);
        let (minutes, seconds) = (seconds / 60, seconds % 60);
        let time = match minutes {
            0 => t!(self, format!("{seconds}초"), format!("{seconds} s")),
            _ => t!(
                self,
                format!("{minutes}분 {seconds}초"),
                format!("{minutes} min {seconds} s"),
            ),
        };
        t!(
            self,
            format!("평일 {lists}일 · {time}쯤 걸리고, 이 기기에 저장된 목록은 바로 씁니다."),
            format!("Weekdays: {lists} · about {time}; saved lists load instantly."),
        )
    }

    /// Why the load cannot start, and what to do.
    #[must_use]
    pub fn cannot_start(self, reason: CannotStart) -> String {
        let most = DayRange::MAX_DAYS;
        match reason {
            CannotStart::NotADay => {
                let first = ListDay::FIRST;
                t!(
                    self,
                    format!("시작일과 종료일을 {first} ~ 오늘(UTC) 사이에서 골라 주세요."),
                    format!("Choose a first and a last day from {first} to today (UTC)."),
                )
            }
            CannotStart::Range(InvalidRange::Backwards) => t!(
                self,
                "종료일이 시작일보다 앞섭니다. 두 날짜를 확인해 주세요.",
                "The last day is before the first. Check the two dates.",
            )
            .to_owned(),
            CannotStart::Range(InvalidRange::TooLong) => t!(
                self,
                format!("한 번에 {most}일까지 받을 수 있습니다. 기간을 나누어 주세요."),
                format!("At most {most} days at once. Split the range."),
            ),
            CannotStart::NoLists => t!(
                self,
                "목록이 있는 날이 없습니다. 주말에는 목록이 없고, 오늘 목록은 01:30 UTC쯤 나타납니다.",
                "None of these days has a list: there are none on weekends, and today’s appears about 01:30 UTC.",
            )
            .to_owned(),
        }
    }

    /// How many of the days are done, next to the progress bar.
    #[must_use]
    pub fn days_done(self, settled: usize, days: usize) -> String {
        t!(
            self,
            format!("{days}일 가운데 {settled}일"),
            format!("{settled} of {days} days"),
        )
    }

    /// The progress for screen readers: every quarter, and the end.
    #[must_use]
    pub fn backfill_status(self, backfill: &Backfill<FetchError>) -> String {
        let (settled, days) = (backfill.settled(), backfill.days().len());
        let (posts, _) = backfill.totals();
        if settled < days {
            let percent = settled * 4 / days.max(1) * 25;
            return t!(
                self,
                format!("{days}일 가운데 {percent}퍼센트를 받았습니다."),
                format!("{percent} percent of {days} days."),
            );
        }
        let is_stopped = |post: &DayPost<FetchError>| matches!(post, DayPost::Stopped);
        let end = match backfill.days().iter().any(|(_, post)| is_stopped(post)) {
            true => t!(self, "멈췄습니다.", "Stopped."),
            false => t!(self, "끝났습니다.", "Done."),
        };
        t!(
            self,
            format!("{end} 글 {posts}편을 만들었습니다."),
            format!("{end} Posts: {posts}."),
        )
    }

    /// How many posts there are, and their size.
    #[must_use]
    pub fn post_count(self, posts: usize, bytes: usize) -> String {
        let size = size(bytes);
        match posts {
            0 => t!(self, "저장할 글이 없습니다.", "No posts to save.").to_owned(),
            1 => t!(self, format!("글 1편 · {size}"), format!("1 post · {size}")),
            _ => t!(
                self,
                format!("글 {posts}편 · {size}"),
                format!("{posts} posts · {size}"),
            ),
        }
    }

    /// The result of saving the posts.
    #[must_use]
    pub fn archive_status(self, status: &ArchiveStatus) -> String {
        match status {
            ArchiveStatus::Saved { file_name, bytes } => {
                let size = size(*bytes);
                t!(
                    self,
                    format!("내려받았습니다 · {file_name} · {size}"),
                    format!("Downloaded · {file_name} · {size}"),
                )
            }
            ArchiveStatus::Failed => t!(
                self,
                "이 브라우저에서는 파일을 저장하지 못했습니다. 앱 안에서 연 것이면 다른 브라우저로 열고, 아니면 기간을 나누어 다시 해 주세요.",
                "This browser couldn’t save the file. If you are inside an app, open the page in a browser; otherwise try again with fewer days.",
            )
            .to_owned(),
        }
    }

    /// The days without a post and why, a line for each reason.
    #[must_use]
    pub fn days_without_posts(self, backfill: &Backfill<FetchError>) -> Vec<String> {
        let mut lines = Vec::new();
        let empty = backfill.days_where(|post| matches!(post, DayPost::NoPapers));
        if !empty.is_empty() {
            let days = self.list_of_days(&empty);
            lines.push(t!(
                self,
                format!("논문이 없어 건너뛴 날: {days}"),
                format!("Skipped, no papers: {days}"),
            ));
        }
        let mut reported: Vec<&FetchError> = Vec::new();
        for (_, post) in backfill.days() {
            let DayPost::Failed(error) = post else {
                continue;
            };
            if reported.contains(&error) {
                continue;
            }
            reported.push(error);
            let is_same = |post: &DayPost<FetchError>| *post == DayPost::Failed(error.clone());
            let days = backfill.days().iter().filter(|(_, post)| is_same(post));
            let days: Vec<ListDay> = days.map(|(day, _)| *day).collect();
            let (days, reason) = (self.list_of_days(&days), self.fetch_error(error));
            lines.push(t!(
                self,
                format!("받지 못한 날: {days}. {reason}"),
                format!("Couldn’t load: {days}. {reason}"),
            ));
        }
        let stopped = backfill.days_where(|post| matches!(post, DayPost::Stopped));
        if let [first, ..] = &stopped[..] {
            let (days, first) = (stopped.len(), self.list_of_days(&[*first]));
            lines.push(t!(
                self,
                format!("멈춰서 받지 않은 날이 {days}일 있습니다({first}부터)."),
                format!("Days not loaded after the stop: {days}, from {first} on."),
            ));
        }
        lines
    }
}

messages! {
    close: "닫기", "Close";
    start: "시작", "Start";
    first_day: "시작일 (UTC)", "First day (UTC)";
    last_day: "종료일 (UTC)", "Last day (UTC)";
    days_done_label: "받은 날", "Done";
    download_zip: ".zip으로 내려받기", "Download as .zip";
    backfill_description: "하루에 글 하나씩 만들어 .zip 하나로 묶습니다. 지금의 글 설정과 날마다 고르고 적어 둔 내용을 따르며, 글 날짜는 제때 올렸을 때의 날짜입니다.",
        "Writes a post for every day into one .zip file, with your settings and what you chose and wrote for each day, dated as if posted on time.";
}
