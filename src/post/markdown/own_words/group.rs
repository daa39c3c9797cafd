//! Lines without a blank one between them.

use super::{
    Spelling, Target, fence_marks, indent, is_made_of, marker,
    piece::{Piece, is_attribute_list},
    tags,
};

/// Lines of the editor's between two blank ones. Whatever a program makes of them, it ends with them.
pub(super) struct Group {
    spelling: Spelling,
    /// The lines in pieces, none of which a program would begin another block within.
    pieces: Vec<String>,
}

impl Group {
    pub(super) fn new(spelling: Spelling) -> Self {
        Self {
            spelling,
            pieces: Vec::new(),
        }
    }

    /// Adds a line.
    pub(super) fn push(&mut self, line: &str) {
        let text = line.trim_start();
        let begins = marker(text).is_some()
            || text.starts_with(['>', '#', '|', ':', '{', '^', '<', '='])
            || text.starts_with("[^")
            || fence_marks(text).is_some()
            || is_made_of(text, "-*_ ")
            || indent(line) > 3
            || self
                .pieces
                .last()
                .is_some_and(|piece| indent(piece) > 3 || piece.contains('#'));
        match self.pieces.last_mut() {
            Some(piece) if !begins => {
                piece.push_str(line);
                piece.push('\n');
            }
            _ => self.pieces.push(format!("{line}\n")),
        }
    }

    /// Whether a fence right after it would be a part of it: of HTML, for kramdown of the last paragraph of a list or a
    /// quotation, too.
    pub(super) fn runs_on(&self, target: Target) -> bool {
        self.pieces.iter().any(|piece| {
            piece.contains('<') || has_marker(piece.trim_start()) && target == Target::Jekyll
        })
    }

    /// Writes the group, and begins another.
    pub(super) fn end(&mut self, written: &mut String) {
        let mut pieces = std::mem::take(&mut self.pieces);
        let whole = pieces.concat();
        let is_table = is_table(&whole, self.spelling.target);
        if is_table {
            // The cells of a table are texts of their own.
            pieces = cells(&whole);
        }
        // A line of HTML in a list or a quotation ends with the item; only a paragraph of its own goes on.
        let is_free =
            !whole.starts_with(' ') && !is_table && pieces.len() == 1 && !has_marker(&whole);
        let lines: Vec<String> = pieces
            .iter()
            .flat_map(|piece| piece.lines())
            .map(str::to_owned)
            .collect();
        let keeps_tags =
            whole.contains('<') && tags::are_closed(if is_free { &pieces } else { &lines });
        let mut writer = Piece {
            spelling: self.spelling,
            written,
            keeps_tags,
            is_table,
            is_display_math: whole.matches("$$").count() % 2 == 0,
            in_display_math: false,
            hides_dollars: self.spelling.formulas_on_page && whole.matches('$').count() > 1,
            has_definition: whole.contains("]:"),
            keeps_comments: whole.matches("%%").count() % 2 == 0,
        };
        for piece in pieces {
            writer.write(&piece);
        }
    }
}

/// Whether a text begins with the mark of a list or a quotation.
fn has_marker(text: &str) -> bool {
    marker(text).is_some() || text.starts_with('>')
}

/// Whether a line of a group makes a table of it: for kramdown its second if a row follows, for others any that follows one with a bar.
fn is_table(group: &str, target: Target) -> bool {
    let lines: Vec<&str> = group.lines().collect();
    let mut pairs = lines.windows(2);
    let is_one = |pair: &[&str]| pair[0].contains('|') && is_delimiter_row(pair[1]);
    match target {
        Target::Jekyll => {
            pairs.next().is_some_and(is_one)
                && lines.get(2).is_some_and(|row| row.contains('|'))
                && ends_table(&lines)
        }
        _ => pairs.any(is_one),
    }
}

/// Whether the rows at the start of some lines are all there is to a paragraph: for kramdown there is no table before text.
pub(in crate::post) fn ends_table(lines: &[&str]) -> bool {
    let after = lines.iter().find(|line| !line.contains('|'));
    after.is_none_or(|line| line.trim().is_empty() || is_attribute_list(line))
}

/// Whether a line divides the head of a table from the rest of it.
pub(in crate::post) fn is_delimiter_row(line: &str) -> bool {
    line.contains('-') && is_made_of(line.trim(), "|:- ")
}

/// The texts between the bars of a table, each with the bar that ends it.
fn cells(table: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for character in table.chars() {
        if let Some(cell) = cells.last_mut() {
            cell.push(character);
        }
        if character == '\n' || character == '|' && !escaped {
            cells.push(String::new());
        }
        escaped = character == '\\' && !escaped;
    }
    cells
}
