//! Reads what the version before JSON, of November 2026, has stored: a line for each choice or post.

use super::{ArxivId, History, PostRecord, Selection, Stored, stored::EntryReader};
use crate::calendar::{ListDay, Period};

/// A selection in lines of `tick`, `untick`, `pin` or `order` with an id, and of `least` with a number of upvotes.
/// `None` where no line is one of those.
pub(super) fn selection(lines: &str) -> Option<Stored<Selection>> {
    let mut selection = Selection::default();
    read_lines(lines, |line, _| {
        let (what, value) = line.split_once(' ')?;
        if what == "least" {
            selection.min_upvotes = value.parse().ok()?;
            return Some(());
        }
        let id = ArxivId::new(value)?;
        match what {
            "tick" => selection.load_choice(id, true),
            "untick" => selection.load_choice(id, false),
            "pin" => selection.load_pin(id),
            "order" => selection.load_order(id),
            _ => return None,
        }
        Some(())
    })
    .map(|skipped| Stored {
        value: selection,
        skipped,
    })
}

/// A history in lines of a period, the date of its post, and the papers in it, with blanks between them. `None` where
/// no line is one of those.
pub(super) fn history(lines: &str) -> Option<Stored<History>> {
    let mut history = History::default();
    read_lines(lines, |line, entries| {
        let mut words = line.split(' ');
        let period = Period::parse(words.next()?)?;
        // A post is never dated before its list.
        let date = ListDay::parse(words.next()?).ok()?.date();
        history.record(PostRecord {
            period,
            date,
            papers: words
                .filter_map(|word| entries.count(ArxivId::new(word)))
                .collect(),
        });
        Some(())
    })
    .map(|skipped| Stored {
        value: history,
        skipped,
    })
}

/// Reads the lines that are not blank, and counts what cannot be read. `None` if no line can.
fn read_lines(
    lines: &str,
    mut read: impl FnMut(&str, &mut EntryReader) -> Option<()>,
) -> Option<usize> {
    let mut entries = EntryReader::default();
    let (mut all, mut unread) = (0, 0);
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        all += 1;
        unread += usize::from(read(line, &mut entries).is_none());
    }
    (all == 0 || unread < all).then_some(entries.skipped + unread)
}
