//! Lists.

use super::{Block, BlockReader, indent, is_blank};
use crate::post::{Target, markdown::own_words::is_rule};

impl BlockReader<'_> {
    pub(super) fn list(&mut self, lines: &[&str]) -> usize {
        let mut items = Vec::new();
        let mut place = 0;
        let mut last_column = 4;
        let first = lines[0].trim_start();
        let kind = self.kind(first);
        let is_jekyll = self.target == Target::Jekyll;
        while let Some(line) = lines.get(place) {
            let text = line.trim_start();
            let Some(width) = self.marker(text).filter(|_| {
                // kramdown lets an item stand as far within the one before it as it likes, but for its text.
                let is_within = !is_jekyll || indent(line) < last_column;
                indent(line) < 4 && is_within && self.begins_list(text)
            }) else {
                break;
            };
            let after_blank = place > 0 && is_blank(lines[place - 1]);
            let is_rule = is_rule(text.trim_end()) && (!is_jekyll || place == 0 || after_blank);
            if is_rule || self.kind(text) != kind {
                break;
            }
            let column = indent(line) + width;
            let first = text.get(width..).unwrap_or_default();
            let (item, length) = if is_jekyll {
                self.kramdown_item(first, column, kind, &lines[place + 1..])
            } else {
                self.item(first, column, &lines[place + 1..])
            };
            items.push(item);
            place += 1 + length;
            last_column = column;
        }
        let number = first.split(['.', ')']).next();
        let number = number.and_then(|digits| digits.parse().ok());
        // kramdown numbers every list from 1.
        let start = number.map(|start: u32| if is_jekyll { 1 } else { start });
        self.blocks.push(Block::List(items, start));
        place
    }

    /// What the items of one list have in common: in CommonMark their very sign, for kramdown whether they are numbered.
    fn kind(&self, text: &str) -> Option<char> {
        let sign = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let sign = sign.chars().next();
        match sign {
            Some('*' | '+') if self.target == Target::Jekyll => Some('-'),
            sign => sign,
        }
    }

    /// The item of a list that begins with a line whose text stands at a column, and the number of its further lines.
    fn item(&self, first: &str, column: usize, lines: &[&str]) -> (Vec<Block>, usize) {
        let mut inside = vec![first];
        for line in lines {
            let last = inside.last().copied().unwrap_or_default();
            if indent(line) >= column {
                inside.push(&line[column..]);
            } else if is_blank(line) {
                inside.push("");
            } else if self.is_lazy(line) && self.is_open(last) {
                inside.push(line);
            } else {
                break;
            }
        }
        (self.inside(&inside), inside.len() - 1)
    }

    /// As [`Self::item`], for kramdown. It looks for a list in the item once, at the first line that could begin one; what
    /// looks like an item further on and stands less far within is text of the last one there is.
    fn kramdown_item(
        &self,
        first: &str,
        column: usize,
        kind: Option<char>,
        lines: &[&str],
    ) -> (Vec<Block>, usize) {
        let is_item = |line: &str| indent(line) < 4 && self.begins_list(line.trim_start());
        let mut has_list = is_item(first);
        let mut parts = vec![vec![first.to_owned()]];
        let mut after_blank = false;
        let mut length = 0;
        for line in lines {
            let ends = after_blank && is_rule(line.trim()) && indent(line) < 4;
            let is_next = indent(line) < column.min(4)
                && is_item(line)
                && self.kind(line.trim_start()) == kind;
            if ends || is_next {
                break;
            }
            let within = line
                .get(column..)
                .filter(|_| indent(line) >= column && !is_blank(line));
            let text = match within {
                Some(text) if !has_list && is_item(text) => {
                    has_list = true;
                    parts.push(Vec::new());
                    text.to_owned()
                }
                Some(text) => text.to_owned(),
                None if is_blank(line) => {
                    has_list = true;
                    String::new()
                }
                None if after_blank || !self.is_lazy(line) => break,
                None if has_list && is_item(line) => " ".repeat(column + 4) + line,
                None => (*line).to_owned(),
            };
            after_blank = is_blank(line);
            if let Some(part) = parts.last_mut() {
                part.push(text);
            }
            length += 1;
        }
        let blocks = parts.iter().flat_map(|part| {
            let lines: Vec<&str> = part.iter().map(String::as_str).collect();
            self.inside(&lines)
        });
        (blocks.collect(), length)
    }
}
