//! What is odd about the editor's words, and the words that mend it.

use super::inline::{can_close, can_open, run_of};
use crate::{
    papers::HttpUrl,
    post::{
        Target,
        markdown::{
            looks_like_an_entity,
            own_words::{Spelling, code_end, fence_marks, is_made_of, marker},
        },
    },
};

/// What an editor may not have meant. Wherever it is, the rest of the post is as it would be without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Marks of bold or italics that CommonMark does not take for such, as in `**표 3(정확도)**을`.
    Emphasis,
    /// A line of dashes, which makes a heading of the line above it.
    Underline,
    /// A definition of a link or a note. It would hold for the whole post, and is shown as typed.
    Definition,
    /// Anything else that would reach out of its place, and is shown as typed or closed.
    Unclosed,
    /// Images, HTML and other signs that the preview shows as typed.
    Unseen,
}

impl Oddity {
    /// Every oddity, in the order in which they are mended.
    pub const ALL: [Self; 5] = [
        Self::Emphasis,
        Self::Underline,
        Self::Definition,
        Self::Unclosed,
        Self::Unseen,
    ];

    /// Whether a text has it for a program.
    #[must_use]
    pub fn is_in(self, text: &str, target: Target) -> bool {
        self.mend(text, target) != text
    }

    /// The same text without it.
    ///
    /// ```
    /// use daily_papers::post::{Oddity, Target};
    ///
    /// let mended = Oddity::Emphasis.mend("**표 3(정확도)**을", Target::Hugo);
    /// assert_eq!(mended, "**표 3(정확도)\u{200b}**을");
    /// assert_eq!(Oddity::Underline.mend("글\n---", Target::Hugo), "글\n\n---");
    /// ```
    #[must_use]
    pub fn mend(self, text: &str, target: Target) -> String {
        match self {
            Self::Emphasis if target == Target::Jekyll => text.to_owned(),
            Self::Emphasis => {
                let mut unclosed = Unclosed::default();
                rewritten(text, &mut |rest, before| {
                    if before.is_none() {
                        unclosed = Unclosed::default();
                    }
                    closable(rest, before, target, &mut unclosed)
                })
            }
            Self::Underline => with_blank_lines(text),
            Self::Definition => inlined(text),
            Self::Unclosed => {
                let spelling = Spelling {
                    target,
                    in_post: false,
                    formulas_on_page: false,
                };
                let contained = spelling.contained(text);
                // Blanks alone are nothing to mend.
                if contained.split_whitespace().eq(text.split_whitespace()) {
                    text.to_owned()
                } else {
                    contained
                }
            }
            Self::Unseen => rewritten(text, &mut |rest, _| literal(rest, target)),
        }
    }
}

/// A spelling of what a text begins with, and the length of what it replaces.
type Replacement = Option<(String, usize)>;

/// The text with other spellings of what stands outside of code. Lines that may be one paragraph are looked at together.
fn rewritten(text: &str, spelling: &mut dyn FnMut(&str, Option<char>) -> Replacement) -> String {
    let mut rewritten = String::with_capacity(text.len());
    let mut fence: Option<&str> = None;
    let mut paragraph = String::new();
    for line in text.split_inclusive('\n') {
        let marks = fence_marks(line.trim_start()).map(|(marks, _)| marks);
        let is_text = fence.is_none() && marks.is_none();
        if !is_text || begins_paragraph(line) || paragraph.trim_start().starts_with('#') {
            rewrite_paragraph(&paragraph, spelling, &mut rewritten);
            paragraph.clear();
        }
        match (fence, marks) {
            (None, None) => {
                paragraph.push_str(line);
                continue;
            }
            (None, Some(_)) => fence = marks,
            (Some(open), Some(marks)) if marks.starts_with(open) => fence = None,
            _ => {}
        }
        rewritten.push_str(line);
    }
    rewrite_paragraph(&paragraph, spelling, &mut rewritten);
    rewritten
}

/// Whether a line does not go on with the text of the line above it.
fn begins_paragraph(line: &str) -> bool {
    let text = line.trim();
    text.is_empty() || marker(text).is_some() || text.starts_with(['>', '#']) || text.contains('|')
}

fn rewrite_paragraph(
    text: &str,
    spelling: &mut dyn FnMut(&str, Option<char>) -> Replacement,
    rewritten: &mut String,
) {
    let mut place = 0;
    while let Some(first) = text[place..].chars().next() {
        let rest = &text[place..];
        let before = text[..place].chars().next_back();
        if let Some((spelled, length)) = spelling(rest, before) {
            rewritten.push_str(&spelled);
            place += length;
            continue;
        }
        let length = match first {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_end(rest, run_of(rest)).unwrap_or_else(|| run_of(rest)),
            '*' => run_of(rest),
            _ => first.len_utf8(),
        };
        rewritten.push_str(&rest[..length]);
        place += length;
    }
}

/// Marks of bold or italics with an invisible character where CommonMark needs a letter inside of them.
fn closable(
    rest: &str,
    before: Option<char>,
    target: Target,
    unclosed: &mut Unclosed,
) -> Replacement {
    let run = run_of(rest);
    if !rest.starts_with('*') || run > 3 || !can_open(rest, before, run, Target::Jekyll) {
        return None;
    }
    let inner = &rest[run..];
    let end = unclosed.closing(inner, run)?;
    let marks = &rest[..run];
    let inner_end = inner[..end].chars().next_back()?;
    let opens = can_open(rest, before, run, target);
    // More marks may stand right behind those: `**표(1)***은*`.
    let after = inner[end + run..].trim_start_matches('*').chars().next();
    let closes = can_close('*', inner_end, after, target);
    let space = |is_fine: bool| if is_fine { "" } else { "\u{200b}" };
    let text = match run {
        2 => joined(&inner[..end]),
        _ => inner[..end].to_owned(),
    };
    let spelled = [marks, space(opens), &text, space(closes), marks].concat();
    Some((spelled, end + 2 * run))
}

/// A bold text without the marks of one that ends in it and one that begins there: `**표(1)****은**`. CommonMark takes the four
/// for one mark, and the two look like one.
fn joined(bold: &str) -> String {
    let is_edge = |character: char| character.is_whitespace() || character == '*';
    let is_part =
        |part: &str| !part.is_empty() && !part.starts_with(is_edge) && !part.ends_with(is_edge);
    match bold.contains(['`', '\\']) || !bold.split("****").all(is_part) {
        true => bold.to_owned(),
        false => bold.replace("****", ""),
    }
}

/// Lengths of marks that nothing closes any more, and how many were looked for in vain. What ends those of one place would
/// end those of an earlier one, too.
#[derive(Default)]
struct Unclosed(Vec<usize>, usize);

impl Unclosed {
    /// As [`closing`], of a place behind all that were asked about.
    fn closing(&mut self, inner: &str, length: usize) -> Option<usize> {
        if self.0.contains(&length) {
            return None;
        }
        let (end, is_certain) = closing(inner, length);
        let end = end.filter(|end| *end > 0);
        if end.is_none() {
            self.1 += 1;
            // Nobody has so many marks in vain, and each is looked for to the end of the text.
            if is_certain || self.1 > 50 {
                self.0.push(length);
            }
        }
        end
    }
}

/// Where stars stand that were meant to end what others have begun, and where none do, whether there are none at all.
fn closing(inner: &str, length: usize) -> (Option<usize>, bool) {
    let mut place = 0;
    let mut before = None;
    // Those of the other length that are begun within.
    let mut others_open = 0_usize;
    let mut is_certain = true;
    while let Some(first) = inner[place..].chars().next() {
        let rest = &inner[place..];
        let mut passed = first.len_utf8();
        if first == '\\' {
            passed += rest[1..].chars().next().map_or(0, char::len_utf8);
        } else if first == '`' {
            let run = run_of(rest);
            passed = code_end(rest, run).unwrap_or(run);
        } else if first == '*' {
            let run = run_of(rest);
            let after = rest[run..].chars().next();
            let closes = can_close('*', before.unwrap_or(' '), after, Target::Jekyll);
            if closes && (run == 3 || run == length) {
                let others = if run == 3 && others_open > 0 {
                    3 - length
                } else {
                    0
                };
                return (Some(place + others), true);
            }
            if run + length == 3 {
                if closes {
                    is_certain = false;
                    others_open = others_open.saturating_sub(1);
                } else if can_open(rest, before, run, Target::Jekyll) {
                    others_open += 1;
                }
            }
            passed = run;
        }
        place += passed;
        before = inner[..place].chars().next_back();
    }
    (None, is_certain)
}

/// A sign that the preview does not know, written so that no program does.
fn literal(rest: &str, target: Target) -> Replacement {
    let is_obsidian = target == Target::Obsidian;
    let is_task = ["[ ] ", "[x] ", "[X] "]
        .iter()
        .any(|task| rest.starts_with(task));
    let is_known = |rest: &str| {
        ["amp;", "lt;", "gt;"]
            .iter()
            .any(|name| rest.starts_with(name))
    };
    let is_entity = |rest: &str| looks_like_an_entity(rest) && !is_known(rest);
    let (spelled, length) = match rest.chars().next()? {
        '!' if is_obsidian && rest.starts_with("![[") => (r"\!\[\[", 3),
        '!' if rest.starts_with("![") => (r"\![", 2),
        '~' if rest.starts_with("~~") && rest[2..].contains("~~") => (r"\~\~", 2),
        '=' if is_obsidian && rest.starts_with("==") => (r"\=\=", 2),
        '[' if is_obsidian && rest.starts_with("[[") => (r"\[\[", 2),
        '[' if is_task => (r"\[", 1),
        '<' if is_tag(&rest[1..]) => (r"\<", 1),
        '&' if is_entity(&rest[1..]) => ("&amp;", 1),
        _ => return None,
    };
    Some((spelled.to_owned(), length))
}

/// Whether an angle bracket before a text begins a tag, and no address.
fn is_tag(text: &str) -> bool {
    let is_address = text
        .split('>')
        .next()
        .is_some_and(|tag| tag.contains("://") || tag.contains('@'));
    !is_address && text.starts_with(|next: char| next.is_ascii_alphabetic() || next == '/')
}

/// The text with a blank line before each line of dashes that stands under another.
fn with_blank_lines(text: &str) -> String {
    let mut spaced = String::new();
    let mut fence = None;
    let mut is_under_text = false;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let marks = fence_marks(trimmed).map(|(marks, _)| marks);
        if is_under_text && fence.is_none() && is_made_of(trimmed, "-") {
            spaced.push('\n');
        }
        fence = match (fence, marks) {
            (None, marks) => marks,
            (Some(open), Some(marks)) if marks.starts_with(open) => None,
            (open, _) => open,
        };
        is_under_text = !trimmed.is_empty() && marks.is_none() && !is_made_of(trimmed, "-");
        spaced.push_str(line);
    }
    spaced
}

/// The text with its definitions where they are referred to. One that nothing refers to, or that is no address, stays where
/// it is, as a link or as text.
fn inlined(text: &str) -> String {
    let mut fence = false;
    let lines: Vec<(&str, Option<Definition<'_>>)> = text
        .split_inclusive('\n')
        .map(|line| {
            fence ^= fence_marks(line.trim_start()).is_some();
            (line, Definition::read(line).filter(|_| !fence))
        })
        .collect();
    if lines.iter().all(|(_, definition)| definition.is_none()) {
        return text.to_owned();
    }
    // A definition that stays may end code that another was referred to from, so that this one has to stay as well.
    let mut stays = vec![false; lines.len()];
    loop {
        let mut rest = String::new();
        for ((line, definition), stays) in lines.iter().zip(&stays) {
            match definition {
                Some(definition) if *stays => rest += &definition.in_place(line),
                Some(_) => {}
                None => rest += line,
            }
        }
        let mut is_used = vec![false; lines.len()];
        let inlined = rewritten(rest.trim_end(), &mut |rest, _| {
            let (number, replacement) = reference(rest, &lines)?;
            is_used[number] = true;
            Some(replacement)
        });
        let mut is_complete = true;
        for (number, (_, definition)) in lines.iter().enumerate() {
            if definition.is_some() && !is_used[number] && !stays[number] {
                stays[number] = true;
                is_complete = false;
            }
        }
        if is_complete {
            return inlined;
        }
    }
}

/// What stands for the reference that a text begins with, its length, and the number of the line that defines it.
fn reference(
    rest: &str,
    lines: &[(&str, Option<Definition<'_>>)],
) -> Option<(usize, (String, usize))> {
    let (label, after) = rest.strip_prefix('[')?.split_once(']')?;
    let defined = |label: &str| {
        let definitions = (0..).zip(lines);
        let mut found = definitions.filter_map(|(number, (_, found))| Some((number, (*found)?)));
        found.find(|(_, found)| found.label == label)
    };
    if let (Some((number, note)), true) = (defined(label), label.starts_with('^')) {
        return Some((number, (format!(" ({})", note.value), label.len() + 2)));
    }
    let reference = after
        .strip_prefix('[')
        .and_then(|after| after.split_once(']'));
    let (name, length) = match reference {
        Some((name, _)) => (name, name.len() + 2),
        None if after.starts_with('(') => return None,
        None => ("", 0),
    };
    let (number, definition) = defined(if name.is_empty() { label } else { name })?;
    let spelled = format!("[{label}]({})", definition.address()?);
    Some((number, (spelled, label.len() + 2 + length)))
}

/// A line that defines a link or a note.
#[derive(Clone, Copy)]
struct Definition<'a> {
    label: &'a str,
    value: &'a str,
}

impl<'a> Definition<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let (label, value) = line.trim().strip_prefix('[')?.split_once("]:")?;
        let value = value.trim();
        (!label.is_empty() && !label.contains([']', '[']) && !value.is_empty())
            .then_some(Self { label, value })
    }

    /// What a link has between its parentheses: the address, and the title if there is one. `None` if there is more.
    fn address(self) -> Option<String> {
        let (address, title) = self
            .value
            .split_once(char::is_whitespace)
            .unwrap_or((self.value, ""));
        let title = title.trim_start();
        let is_title =
            |quote| title.len() > 1 && title.starts_with(quote) && title.ends_with(quote);
        let address = address.trim_matches(['<', '>']);
        match title {
            "" => Some(address.to_owned()),
            _ if is_title('"') || is_title('\'') => Some(format!("{address} {title}")),
            _ => None,
        }
    }

    /// The line as a link, or as text.
    fn in_place(self, line: &str) -> String {
        let leads_to_web = |address: &String| address.split(' ').next().and_then(HttpUrl::new);
        match self.address() {
            Some(address) if leads_to_web(&address).is_some() => {
                line.replace(line.trim(), &format!("[{}]({address})", self.label))
            }
            _ => line.replacen('[', r"\[", 1),
        }
    }
}
