//! Paragraphs, headings, lists, quotations, code and tables.

use super::{Block, inline::inline};
use crate::post::{
    RichText, Target,
    markdown::own_words::{
        fence_marks, heading, is_attribute_list, is_delimiter_row, is_made_of, is_rule, marker,
    },
};

/// Reads lines as blocks.
pub(super) struct BlockReader<'a> {
    target: Target,
    /// The finished blocks.
    pub(super) blocks: Vec<Block>,
    /// The lines of the open paragraph.
    paragraph: Vec<&'a str>,
}

impl<'a> BlockReader<'a> {
    pub(super) fn new(target: Target) -> Self {
        Self {
            target,
            blocks: Vec::new(),
            paragraph: Vec::new(),
        }
    }

    /// The blocks of lines that stand in a block.
    fn inside(&self, lines: &[&str]) -> Vec<Block> {
        let mut reader = BlockReader::new(self.target);
        reader.read(lines);
        reader.blocks
    }

    /// Reads lines to their end.
    pub(super) fn read(&mut self, lines: &[&'a str]) {
        let mut place = 0;
        while let Some(line) = lines.get(place) {
            place += self.block(line, &lines[place..]).max(1);
        }
        self.end_paragraph();
    }

    /// Reads a line, or the block that it begins, and returns the number of lines; `lines` begin with it.
    fn block(&mut self, line: &'a str, lines: &[&'a str]) -> usize {
        let text = line.trim();
        let indent = indent(line);
        if text.is_empty() {
            self.end_paragraph();
            return 1;
        }
        if indent > 3 {
            if !self.paragraph.is_empty() {
                self.paragraph.push(text);
                return 1;
            }
            let length = lines
                .iter()
                .take_while(|line| is_blank(line) || self::indent(line) > 3);
            let length = length.count();
            let code: Vec<&str> = lines[..length]
                .iter()
                .map(|line| line.get(4..).unwrap_or_default())
                .collect();
            self.blocks.push(Block::Code(
                code.join("\n").trim_end_matches('\n').to_owned() + "\n",
            ));
            return length;
        }
        if self.underlines(text) {
            let heading = self.paragraph_text();
            self.blocks.push(Block::Heading(heading));
            return 1;
        }
        if self.is_rule(text) {
            self.end_paragraph();
            self.blocks.push(Block::Rule);
            return 1;
        }
        if let Some(title) = heading(text) {
            self.end_paragraph();
            self.blocks.push(Block::Heading(inline(title, self.target)));
            return 1;
        }
        if self.target == Target::Jekyll && is_attribute_list(text) {
            self.end_paragraph();
            return 1;
        }
        if let Some((marks, info)) = fence_marks(text)
            && !(marks.starts_with('`') && info.contains('`'))
        {
            self.end_paragraph();
            return self.code(marks, indent, lines);
        }
        if text.starts_with('>') {
            self.end_paragraph();
            return self.quotation(lines);
        }
        if self.begins_list(text) {
            self.end_paragraph();
            return self.list(lines);
        }
        let is_table =
            text.contains('|') && lines.get(1).is_some_and(|next| is_delimiter_row(next));
        // kramdown has no table without rows, and none right after a paragraph.
        let is_table = is_table
            && (self.target != Target::Jekyll
                || self.paragraph.is_empty() && lines.get(2).is_some_and(|row| row.contains('|')));
        if is_table {
            self.end_paragraph();
            return self.table(lines);
        }
        self.paragraph.push(text);
        1
    }

    /// Whether a line makes a heading of the paragraph above it. kramdown has none of several lines.
    fn underlines(&self, text: &str) -> bool {
        let lines = self.paragraph.len();
        (is_made_of(text, "-") || is_made_of(text, "="))
            && (lines == 1 || lines > 1 && self.target != Target::Jekyll)
    }

    fn is_rule(&self, text: &str) -> bool {
        is_rule(text) && (self.target != Target::Jekyll || self.paragraph.is_empty())
    }

    /// Whether a line begins a list. In CommonMark only a first item ends a paragraph, kramdown has no `1)`.
    fn begins_list(&self, text: &str) -> bool {
        marker(text).is_some_and(|width| {
            let number = text[..width].trim_end().strip_suffix(['.', ')']);
            match self.target {
                Target::Jekyll => !text[..width].contains(')'),
                _ => self.paragraph.is_empty() || number.is_none_or(|number| number == "1"),
            }
        })
    }

    /// Whether a line goes on with the paragraph before it.
    fn is_lazy(&self, line: &str) -> bool {
        let text = line.trim();
        let in_paragraph = BlockReader {
            paragraph: vec![text],
            ..BlockReader::new(self.target)
        };
        !(is_blank(line)
            || heading(text).is_some()
            || fence_marks(text).is_some()
            || text.starts_with('>')
            || in_paragraph.is_rule(text)
            || BlockReader::new(self.target).begins_list(text))
    }

    fn code(&mut self, marks: &str, indent: usize, lines: &[&str]) -> usize {
        let mut code = String::new();
        for (place, line) in (1..).zip(&lines[1..]) {
            if line
                .trim_end()
                .trim_start_matches(' ')
                .strip_prefix(marks)
                .is_some_and(|rest| marks.starts_with(rest) || is_made_of(rest, &marks[..1]))
            {
                self.blocks.push(Block::Code(code));
                return place + 1;
            }
            let blanks = self::indent(line).min(indent);
            code.push_str(&line[blanks..]);
            code.push('\n');
        }
        self.blocks.push(Block::Code(code));
        lines.len()
    }

    fn quotation(&mut self, lines: &[&str]) -> usize {
        let mut inside = Vec::new();
        for line in lines {
            let text = line.trim_start();
            match text.strip_prefix('>') {
                Some(rest) => inside.push(rest.strip_prefix(' ').unwrap_or(rest)),
                None if self.is_lazy(line)
                    && inside.last().is_some_and(|last| self.is_lazy(last)) =>
                {
                    inside.push(text)
                }
                None => break,
            }
        }
        let blocks = self.inside(&inside);
        self.blocks.push(Block::Quotation(blocks));
        inside.len()
    }

    fn list(&mut self, lines: &[&str]) -> usize {
        let mut items = Vec::new();
        let mut place = 0;
        let number = |text: &str| {
            text.split(['.', ')'])
                .next()
                .and_then(|digits| digits.parse().ok())
        };
        let first = lines[0].trim_start();
        let is_numbered = number(first).is_some();
        while let Some(line) = lines.get(place) {
            let text = line.trim_start();
            let Some(width) = marker(text)
                .filter(|_| indent(line) < 4 && self.begins_list(text) && !is_rule(text))
            else {
                break;
            };
            if number(text).is_some() != is_numbered {
                break;
            }
            let column = indent(line) + width;
            let mut inside = vec![&text[width..]];
            place += 1;
            while let Some(line) = lines.get(place) {
                let after_blank = inside.last().is_some_and(|last| is_blank(last));
                if indent(line) >= column {
                    inside.push(&line[column..]);
                } else if is_blank(line) {
                    inside.push("");
                } else if !after_blank && self.is_lazy(line) {
                    inside.push(line.trim_start());
                } else {
                    break;
                }
                place += 1;
            }
            items.push(self.inside(&inside));
        }
        // kramdown numbers every list from 1.
        let start = number(first).map(|start: u32| {
            if self.target == Target::Jekyll {
                1
            } else {
                start
            }
        });
        self.blocks.push(Block::List(items, start));
        place
    }

    fn table(&mut self, lines: &[&str]) -> usize {
        let rows = lines
            .iter()
            .take_while(|line| line.contains('|') && !is_blank(line));
        let length = rows.clone().count().max(2);
        // kramdown alone has rows that are longer than the head.
        let most = match self.target {
            Target::Jekyll => usize::MAX,
            _ => cells(lines[0]).count(),
        };
        let rows = lines[..length].iter().enumerate();
        let rows = rows.filter(|(place, _)| *place != 1).map(|(_, row)| {
            let cells = cells(row).take(most);
            cells.map(|cell| inline(&cell, self.target)).collect()
        });
        let rows = rows.collect();
        self.blocks.push(Block::Table(rows));
        length
    }

    fn end_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            let text = self.paragraph_text();
            self.blocks.push(Block::Paragraph(text));
        }
    }

    fn paragraph_text(&mut self) -> RichText {
        // Obsidian shows every line end.
        let line_end = if self.target == Target::Obsidian {
            "\n"
        } else {
            " "
        };
        let mut text = String::new();
        for line in self.paragraph.drain(..) {
            if !text.is_empty() {
                match text.strip_suffix('\\') {
                    Some(before) if !before.ends_with('\\') => text = before.to_owned() + "\n",
                    _ => text.push_str(line_end),
                }
            }
            text.push_str(line);
        }
        inline(&text, self.target)
    }
}

/// The cells of a table's row.
fn cells(row: &str) -> impl Iterator<Item = String> {
    let row = row.trim().replace(r"\|", "\0");
    let row = row.strip_prefix('|').unwrap_or(&row);
    let row = row.strip_suffix('|').unwrap_or(row);
    let cells: Vec<String> = row
        .split('|')
        .map(|cell| cell.trim().replace('\0', "|"))
        .collect();
    cells.into_iter()
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// The number of blanks before a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}
