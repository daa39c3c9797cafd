//! The settings of versions until November 2026. Only read.

use super::Format;
use crate::papers::{PaperLink, Stored};

/// Sets the link that had a switch of its own: `pdf`, `code` or `project`. It has the place that it had then. `None` if there
/// was no such switch, or if the value is invalid.
pub(super) fn set_link(format: &mut Format, name: &str, value: &str) -> Option<()> {
    let switches = [PaperLink::Pdf, PaperLink::Code, PaperLink::Project];
    let link = switches.into_iter().find(|link| link.name() == name)?;
    let is_shown = match value.trim() {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    let links = &mut format.shown.links;
    links.retain(|other| *other != link);
    if is_shown {
        let is_before = |other: &&PaperLink| (**other as usize) < link as usize;
        let place = links.iter().take_while(is_before).count();
        links.insert(place, link);
    }
    Some(())
}

/// Reads the format before JSON: lines of `name: value`. `None` where most lines are not settings, since the front matter of a post has a line
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
