//! The editor's Markdown in a post, changed only where it would break the post around it.

/// Closes a code block at the end, which would swallow the rest of the post.
pub(super) fn closed(text: &str) -> String {
    match open_fence(text) {
        Some(fence) => format!("{text}\n{fence}"),
        None => text.to_owned(),
    }
}

/// A line of an item with its label. Further lines are indented, so that they belong to it; a text that begins with a
/// block (a list, a quotation, code) comes below the label.
pub(super) fn entry(indent: &str, label: &str, text: &str) -> String {
    let text = closed(text);
    let mut entry = format!("{indent}- {label}:");
    if begins_a_block(&text) {
        entry.push_str("\n\n");
        entry.push_str(indent);
        entry.push_str("  ");
    } else {
        entry.push(' ');
    }
    for (place, line) in text.lines().enumerate() {
        if place > 0 {
            entry.push('\n');
            if !line.is_empty() {
                entry.push_str(indent);
                entry.push_str("  ");
            }
        }
        entry.push_str(line);
    }
    entry.push('\n');
    entry
}

/// Whether a text begins with a block, which has to be at the start of a line.
fn begins_a_block(text: &str) -> bool {
    let digits = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let numbered = digits.len() < text.len() && digits.starts_with(['.', ')']);
    let marked = [
        "- ", "* ", "+ ", "> ", "#", "```", "~~~", "|", "<", "    ", "\t",
    ];
    numbered || marked.iter().any(|mark| text.starts_with(mark))
}

/// The fence of a code block that is open at the end of a text.
fn open_fence(text: &str) -> Option<&str> {
    let mut open = None;
    for line in text.lines() {
        let line = line.trim_start();
        let fence = ['`', '~'].into_iter().find_map(|mark| {
            let length = line.len() - line.trim_start_matches(mark).len();
            (length >= 3).then(|| &line[..length])
        });
        match (open, fence) {
            (None, Some(fence)) => open = Some(fence),
            // A fence is closed by one of the same kind, as long or longer, with nothing after it.
            (Some(opened), Some(fence)) if fence.starts_with(opened) && fence == line => {
                open = None
            }
            _ => {}
        }
    }
    open
}
