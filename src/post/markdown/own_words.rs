//! The editor's Markdown in a post: as typed, but for what would reach out of its place.
//!
//! A paragraph, a list or a table of the editor's ends where it ends. A fence, a tag or a comment that nobody closes, a
//! definition and a Liquid tag do not: they change papers after it, or stop the blog.

mod fence;
mod group;
mod piece;
mod tags;

use super::{Target, Writer};
use fence::{Fence, Items};
pub(in crate::post) use fence::{fence_marks, marker};
use group::Group;
pub(in crate::post) use group::{ends_table, is_delimiter_row};
pub(in crate::post) use piece::{code_end, formula, is_attribute_list};

/// How the editor's words are written.
#[derive(Clone, Copy, Debug)]
pub(in crate::post) struct Spelling {
    /// The program that reads them.
    pub(in crate::post) target: Target,
    /// Whether its own signs are spelled for the program: dollars, braces. A preview shows them as they are.
    pub(in crate::post) in_post: bool,
    /// Whether the page looks for formulas.
    pub(in crate::post) formulas_on_page: bool,
}

impl Writer {
    /// The editor's words as a post has them.
    pub(super) fn own_words(self, text: &str) -> String {
        Spelling {
            target: self.target,
            in_post: self.in_post,
            formulas_on_page: self.formulas_on_page,
        }
        .contained(text)
    }

    /// A line that ends with the editor's words: `lead` is what stands before them, `indent` what it is indented by.
    /// Further lines belong to the same block; a text that begins with a block of its own (a list, a quotation, code) comes
    /// below the label, which is `label` where the line has none.
    pub(super) fn own_block(self, indent: &str, lead: &str, label: &str, text: &str) -> String {
        let text = self.own_words(text);
        let is_jekyll = self.target == Target::Jekyll;
        let begins = lead.trim_start_matches(['>', ' ']);
        let (quotation, rest) = lead.split_at(lead.len() - begins.len());
        let (mark, rest) = rest.split_at(marker(rest).unwrap_or(0));
        let mut entry = [indent, quotation, mark].concat();
        // kramdown ends a list at a rule that stands less than four columns within it, in code as well.
        if is_jekyll && mark == "- " && text.lines().any(|line| is_rule(line.trim())) {
            entry.push_str("  ");
        }
        let blanks = " ".repeat(entry.len() - indent.len() - quotation.len());
        let margin = [indent, quotation, &blanks].concat();
        let has_code = text.contains("```") || text.contains("~~~");
        let is_below = begins_a_block(&text) || is_jekyll && has_code;
        let rest = rest.trim_end();
        entry.push_str(rest);
        if rest.is_empty() && is_below && !mark.is_empty() {
            entry.push_str(label);
            entry.push(':');
        }
        if entry.len() > margin.len() {
            if is_below {
                entry.push('\n');
                entry.push_str(margin.trim_end());
                entry.push('\n');
                entry.push_str(&margin);
            } else {
                entry.push(' ');
            }
        }
        for (place, line) in text.lines().enumerate() {
            if place > 0 {
                entry.push('\n');
                let margin = if line.is_empty() {
                    margin.trim_end()
                } else {
                    &margin
                };
                entry.push_str(margin);
            }
            entry.push_str(line);
        }
        entry.push('\n');
        entry
    }
}

impl Spelling {
    /// The same words, none of which reaches out of them.
    pub(in crate::post) fn contained(self, text: &str) -> String {
        // What is no character of a text stops some programs.
        let text = text.replace(
            |typed: char| typed.is_control() && !"\n\t".contains(typed),
            "",
        );
        let typed: Vec<&str> = text.lines().collect();
        let lines: Vec<String> = typed.iter().map(|line| with_blanks(line)).collect();
        let mut written = String::with_capacity(text.len() + 16);
        let mut items = Items::new();
        let mut group = Group::new(self);
        let mut place = 0;
        while let Some(line) = lines.get(place) {
            place += 1;
            if line.trim().is_empty() {
                group.end(&mut written);
                items.after_blank = true;
                written.push('\n');
                continue;
            }
            let after_blank = items.after_blank;
            items.pass(line);
            if after_blank && items.begins_code(line) {
                let end = lines[place..]
                    .iter()
                    .position(|line| !items.begins_code(line));
                let end = end.map_or(lines.len(), |length| place + length);
                for line in &lines[place - 1..end] {
                    written.push_str(&self.code(line, false));
                    written.push('\n');
                }
                // What stands right after it is a part of it for kramdown alone.
                let goes_on = lines.get(end).is_some_and(|line| !line.trim().is_empty());
                if goes_on && self.target == Target::Jekyll {
                    written.push('\n');
                }
                items.after_blank = true;
                place = end;
                continue;
            }
            let fence = Fence::open(line, &items);
            let fence = fence.and_then(|fence| Some((fence.end(&lines[place..])?, fence)));
            match fence {
                Some((length, fence)) => {
                    let end = place + length;
                    if fence.base == 0 && group.runs_on(self.target) {
                        group.push("");
                    }
                    group.end(&mut written);
                    written.push_str(&self.code(&fence.line(self), false));
                    written.push('\n');
                    for (line, typed) in lines[place..end].iter().zip(&typed[place..end]) {
                        let line = if fence.indent == 0 { *typed } else { &**line };
                        written.push_str(&self.code(line, false));
                        written.push('\n');
                    }
                    written.push_str(&" ".repeat(fence.indent));
                    written.push_str(fence.marks);
                    written.push('\n');
                    items.after_blank = true;
                    place = end + 1;
                }
                None => group.push(&line.replace('\t', " ")),
            }
        }
        group.end(&mut written);
        written.truncate(written.trim_end_matches('\n').len());
        written
    }

    /// Code without what Liquid or Hugo would take up: they read a file before Markdown is read, code as well.
    pub(super) fn code(self, code: &str, in_line: bool) -> String {
        match self.target {
            Target::Jekyll if self.in_post && !in_line => {
                let code = code.replace("{{", "\0").replace("{%", r#"{{ "{%" }}"#);
                code.replace('\0', r#"{{ "{{" }}"#)
            }
            // Hugo's spelling of a shortcode that is not to be run. One that does not end has no such spelling.
            Target::Hugo if self.in_post => {
                let mut spelled = code.to_owned();
                for (open, close) in [("{{<", ">}}"), ("{{%", "%}}")] {
                    let mut parts = spelled.split(open);
                    let mut whole = parts.next().unwrap_or_default().to_owned();
                    for part in parts {
                        match part.split_once(close) {
                            Some((name, rest)) if !name.contains("*/") => {
                                whole += &[open, "/*", name, "*/", close, rest].concat();
                            }
                            _ => whole += &["{{\u{200b}", &open[2..], part].concat(),
                        }
                    }
                    spelled = whole;
                }
                spelled
            }
            _ => code.to_owned(),
        }
    }
}

/// Whether a text begins with a block, which has to be at the start of a line: a list, a quotation, code, a table, or what
/// its second line makes a heading of.
fn begins_a_block(text: &str) -> bool {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default().trim();
    let start = first.trim_start_matches(' ');
    let digits = start.trim_start_matches(|character: char| character.is_ascii_digit());
    let numbered = digits.len() < start.len() && digits.starts_with(['.', ')']);
    numbered
        || start.starts_with(['-', '*', '+', '>', '#', '|', '<']) && !start.starts_with("**")
        || fence_marks(start).is_some()
        || indent(first) > 3
        || is_rule(start)
        || is_attribute_list(second)
        || is_made_of(second, "-=|: ")
}

/// Whether a line is a rule: three marks of a kind or more, with nothing but blanks between them.
pub(in crate::post) fn is_rule(line: &str) -> bool {
    let marks = line.bytes().filter(|byte| *byte != b' ').count();
    marks > 2 && ["- ", "* ", "_ "].iter().any(|kind| is_made_of(line, kind))
}

/// Whether a line is made of some characters and has none beside them.
pub(in crate::post) fn is_made_of(line: &str, marks: &str) -> bool {
    !line.is_empty() && line.chars().all(|character| marks.contains(character))
}

/// The text of the heading that a line is, without the marks at its end.
pub(in crate::post) fn heading(text: &str) -> Option<&str> {
    let title = text.trim_start_matches('#');
    let is_one = (1..=6).contains(&(text.len() - title.len()))
        && (title.is_empty() || title.starts_with(' '));
    let title = title.trim_matches(' ');
    let unmarked = title.trim_end_matches('#');
    is_one.then_some(match unmarked.ends_with('\\') {
        true => title,
        false => unmarked.trim_end_matches(' '),
    })
}

/// A line with blanks in place of the tabs before it.
fn with_blanks(line: &str) -> String {
    let text = line.trim_start_matches([' ', '\t']);
    let mut width = 0;
    for character in line[..line.len() - text.len()].chars() {
        width += if character == '\t' { 4 - width % 4 } else { 1 };
    }
    [&*" ".repeat(width), text].concat()
}

/// The number of blanks before a line.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}
