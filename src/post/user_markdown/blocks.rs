//! Paragraphs, headings, quotations and code.

mod list;
mod table;

use super::{Block, inline::inline};
use crate::papers::is_word;
use crate::post::{
    RichText, Span, Target,
    markdown::own_words::{
        ends_table, fence_marks, heading, is_attribute_list, is_delimiter_row, is_made_of, is_rule,
        marker,
    },
};

/// How deep lists and quotations are read within one another. What stands deeper is text: each takes a part of the stack.
const DEEPEST: usize = 32;

/// Reads lines as blocks.
pub(super) struct BlockReader<'a> {
    target: Target,
    /// How many lists and quotations it stands in.
    depth: usize,
    /// The finished blocks.
    pub(super) blocks: Vec<Block>,
    /// The lines of the open paragraph.
    paragraph: Vec<&'a str>,
}

impl<'a> BlockReader<'a> {
    pub(super) fn new(target: Target) -> Self {
        Self {
            target,
            depth: 0,
            blocks: Vec::new(),
            paragraph: Vec::new(),
        }
    }

    /// The blocks of lines that stand in a block.
    fn inside(&self, lines: &[&str]) -> Vec<Block> {
        let mut reader = BlockReader {
            depth: self.depth + 1,
            ..BlockReader::new(self.target)
        };
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
        if self.depth > DEEPEST {
            self.paragraph.push(text);
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
            if let Some(title) = self.paragraph.last_mut() {
                *title = without_id(title, self.target);
            }
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
            let title = without_id(title, self.target);
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
                || self.paragraph.is_empty()
                    && lines.get(2).is_some_and(|row| row.contains('|'))
                    && ends_table(lines));
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

    /// Whether a line is a rule. For kramdown only the mark of a list ends a paragraph.
    fn is_rule(&self, text: &str) -> bool {
        is_rule(text)
            && (self.target != Target::Jekyll
                || self.paragraph.is_empty()
                || marker(text).is_some())
    }

    /// Whether a line begins a list. In CommonMark only a first item ends a paragraph, kramdown has no `1)`.
    fn begins_list(&self, text: &str) -> bool {
        self.marker(text).is_some_and(|width| {
            let sign = text.get(..width).unwrap_or(text).trim_end();
            let number = sign.strip_suffix(['.', ')']);
            match self.target {
                Target::Jekyll => !sign.ends_with(')'),
                _ => self.paragraph.is_empty() || number.is_none_or(|number| number == "1"),
            }
        })
    }

    /// The width of a list's mark at the start of a text. In CommonMark it may stand alone where no paragraph goes on.
    fn marker(&self, text: &str) -> Option<usize> {
        let alone = || {
            let may_be = self.target != Target::Jekyll && self.paragraph.is_empty();
            marker(&format!("{text} ")).filter(|width| may_be && *width > text.len())
        };
        marker(text).or_else(alone)
    }

    /// Whether a line goes on with the paragraph before it, and with the block which that is in. For kramdown every line up
    /// to a blank one goes on with a list's item or a quotation.
    fn is_lazy(&self, line: &str) -> bool {
        let text = line.trim();
        if self.target == Target::Jekyll {
            return !is_blank(line) && !is_attribute_list(text);
        }
        let in_paragraph = BlockReader {
            paragraph: vec![text],
            ..BlockReader::new(self.target)
        };
        // What would be code elsewhere is text in a paragraph.
        let is_far = indent(line) > 3;
        !is_blank(line) && is_far
            || !(is_blank(line)
                || heading(text).is_some()
                || fence_marks(text).is_some()
                || text.starts_with('>')
                || in_paragraph.is_rule(text)
                || BlockReader::new(self.target).begins_list(text))
    }

    /// Whether a line leaves a paragraph open, in whatever lists and quotations.
    fn is_open(&self, line: &str) -> bool {
        let mut text = line.trim_start();
        while let Some(inside) = text
            .strip_prefix('>')
            .or_else(|| text.get(marker(text)?..).filter(|_| !is_rule(text)))
        {
            text = inside.trim_start();
        }
        self.is_lazy(text)
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
                    && inside.last().is_some_and(|last| self.is_open(last)) =>
                {
                    inside.push(line)
                }
                None => break,
            }
        }
        let title = inside.first().and_then(|line| self.callout(line));
        let text = inside.get(usize::from(title.is_some())..);
        let mut blocks = Vec::from_iter(title);
        blocks.extend(self.inside(text.unwrap_or_default()));
        self.blocks.push(Block::Quotation(blocks));
        inside.len()
    }

    /// The title of a quotation that GitHub or Obsidian makes a box of for its first line, as for `[!NOTE]`.
    fn callout(&self, line: &str) -> Option<Block> {
        let (kind, title) = line.trim().strip_prefix("[!")?.split_once(']')?;
        let is_one = match self.target {
            Target::Markdown => {
                let kinds = ["note", "tip", "important", "warning", "caution"];
                title.is_empty() && kinds.contains(&&*kind.to_ascii_lowercase())
            }
            Target::Obsidian => !kind.is_empty(),
            Target::Jekyll | Target::Hugo => false,
        };
        let title = title.trim_start_matches(['+', '-']).trim();
        let title = match kind.split_at_checked(1) {
            Some((first, rest)) if title.is_empty() => RichText(vec![Span::Text(
                first.to_ascii_uppercase() + &rest.to_ascii_lowercase(),
            )]),
            _ => inline(title, self.target),
        };
        is_one.then(|| Block::Paragraph(RichText(vec![Span::Strong(title)])))
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
        // A name for the paragraph, which nobody sees.
        if self.target == Target::Obsidian
            && let Some((named, name)) = text.rsplit_once(" ^")
            && !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            text.truncate(named.len());
        }
        inline(&text, self.target)
    }
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// The number of blanks before a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A heading without the name that its end gives to it.
fn without_id(title: &str, target: Target) -> &str {
    let named = || {
        let (text, id) = title.strip_suffix('}')?.rsplit_once("{#")?;
        let is_id = |character: char| is_word(character) || matches!(character, '-' | '_' | ':');
        let takes = match target {
            Target::Jekyll => text.ends_with(' '),
            _ => target == Target::Hugo,
        };
        (takes && !id.is_empty() && id.chars().all(is_id)).then(|| text.trim_end())
    };
    named().unwrap_or(title)
}
