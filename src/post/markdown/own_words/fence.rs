//! Fences of code, and the list items that they may be in.

use super::{Spelling, Target, heading, indent};

/// The list items that are open at a line.
pub(super) struct Items {
    /// The columns where their texts begin.
    columns: Vec<usize>,
    pub(super) after_blank: bool,
    /// Whether one of them is an item for some programs only.
    is_disputed: bool,
}

impl Items {
    /// At the start of a text.
    pub(super) fn new() -> Self {
        Self {
            columns: Vec::new(),
            after_blank: true,
            is_disputed: false,
        }
    }

    /// Goes on to a line.
    pub(super) fn pass(&mut self, line: &str) {
        let mut column = indent(line);
        let mut rest = &line[column..];
        let fence = fence_marks(rest);
        // A fence with more marks in its line is one for kramdown only.
        self.is_disputed |= fence.is_some_and(|(_, info)| info.contains('`'));
        let begins_a_block = marker(rest).is_some()
            || rest.starts_with('>')
            || heading(rest).is_some()
            || fence.is_some();
        if self.after_blank || begins_a_block {
            self.columns.retain(|open| *open <= column);
        }
        if self.after_blank && column == 0 {
            self.is_disputed = false;
        }
        let in_paragraph = !self.after_blank && self.columns.is_empty();
        while let Some(width) = marker(rest) {
            // kramdown has no list with `1)`, CommonMark none with `2.` right after a paragraph.
            let is_first = !in_paragraph || rest.starts_with("1.");
            let is_bullet = !rest.starts_with(|first: char| first.is_ascii_digit());
            self.is_disputed |= !is_bullet && (!is_first || rest[..width].contains(')'));
            column += width;
            rest = &rest[width..];
            self.columns.push(column);
        }
        self.after_blank = false;
    }

    /// Whether a line after a blank one is indented code, for every program.
    pub(super) fn begins_code(&self, line: &str) -> bool {
        let base = self.columns.last().copied().unwrap_or(0);
        !self.is_disputed && indent(line) >= base + 4 && !line.trim().is_empty()
    }
}

/// The width of a list's marker at the start of a text, with the blanks after it.
pub(in crate::post) fn marker(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = match digits {
        0 => ['-', '*', '+'],
        1..=9 => ['.', ')', ')'],
        _ => return None,
    };
    let rest = text[digits..].strip_prefix(sign)?;
    let blanks = indent(rest);
    (blanks > 0).then_some(digits + 1 + if blanks < 5 { blanks } else { 1 })
}

/// The fence that opens a code block.
pub(super) struct Fence<'a> {
    /// The blanks before it.
    pub(super) indent: usize,
    /// The column where the text of its list item begins.
    pub(super) base: usize,
    pub(super) marks: &'a str,
    info: &'a str,
}

impl<'a> Fence<'a> {
    /// The fence that a line is, if every program sees one.
    pub(super) fn open(line: &'a str, items: &Items) -> Option<Self> {
        let indent = indent(line);
        let base = items.columns.last().copied().unwrap_or(0);
        let (marks, info) = fence_marks(&line[indent..])?;
        let is_one = (base..base + 4).contains(&indent)
            && (indent == 0 || !items.is_disputed)
            && !info.contains('`');
        is_one.then_some(Self {
            indent,
            base,
            marks,
            info,
        })
    }

    /// The fence with what follows it. kramdown knows no fence with several words.
    pub(super) fn line(&self, spelling: Spelling) -> String {
        let info = match spelling.target {
            Target::Jekyll if spelling.in_post => {
                self.info.split_whitespace().next().unwrap_or_default()
            }
            _ => self.info,
        };
        [&" ".repeat(self.indent), self.marks, info].concat()
    }

    /// The number of lines before the one that closes it; all of them if none does. `None` if a line does not
    /// stand where it does, so that programs may differ.
    pub(super) fn end(&self, lines: &[String]) -> Option<usize> {
        for (place, line) in lines.iter().enumerate() {
            let blanks = indent(line);
            if blanks < self.indent && !line.trim().is_empty() {
                return None;
            }
            let closes = fence_marks(&line[blanks..]).is_some_and(|(marks, info)| {
                marks.starts_with(self.marks) && info.trim().is_empty()
            });
            if closes && blanks < self.base + 4 {
                return (blanks == self.indent).then_some(place);
            }
        }
        Some(lines.len())
    }
}

/// The marks of a fence at the start of a text, and what follows them.
pub(in crate::post) fn fence_marks(text: &str) -> Option<(&str, &str)> {
    let mark = text
        .chars()
        .next()
        .filter(|mark| matches!(mark, '`' | '~'))?;
    let length = text.len() - text.trim_start_matches(mark).len();
    (length >= 3).then(|| text.split_at(length))
}
