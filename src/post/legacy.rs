//! Reads what the version before JSON, of November 2026, has stored: a line for each setting.

use super::Format;
use crate::papers::Stored;

/// A format in lines of `name: value`. `None` where most lines are not understood: a post has a line that reads
/// `title: …`, too.
pub(super) fn format(lines: &str) -> Option<Stored<Format>> {
    let mut format = Format::default();
    let (mut understood, mut skipped) = (0, 0);
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let set = line
            .split_once(':')
            .and_then(|(name, value)| format.set_by_name(name.trim(), value));
        match set {
            Some(()) => understood += 1,
            None => skipped += 1,
        }
    }
    (understood >= skipped).then_some(Stored {
        value: format,
        skipped,
    })
}
