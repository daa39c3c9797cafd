//! Bold and italics: kramdown looks for the end of what it reads, CommonMark for the start of what ends.

use super::{DEEPEST, Marks, Reader, is_punctuation, run_of};
use crate::{
    papers::{is_letter, is_word},
    post::{RichText, Span, Target},
};

/// How many marks nothing may close before those of their kind are text. Each is looked for to the end of the text.
const MAX_IN_VAIN: usize = 8;

// ---- kramdown ----

impl Reader<'_> {
    /// Adds the bold or italic text at the place, or its marks where nothing ends it.
    pub(super) fn set(&mut self, mark: char, spans: &mut RichText) {
        let (start, within) = (self.place, self.within);
        let rest = &self.text[start..];
        let before = &self.text[..start];
        let run = run_of(rest).min(2);
        let is_text = rest[run..].starts_with(char::is_whitespace)
            || mark == '_'
                && before
                    .strip_suffix('-')
                    .unwrap_or(before)
                    .ends_with(is_letter);
        // Two marks may be one that is text and one that begins italics.
        let lengths = match run {
            2 if !within.strong && !within.emphasis => &[2, 1][..],
            2 => &[2],
            _ => &[1],
        };
        for &length in lengths.iter().filter(|_| !is_text) {
            // There is no bold text in a bold one.
            if (length == 2 && within.strong) || (length == 1 && within.emphasis) {
                continue;
            }
            self.within.strong |= length == 2;
            self.within.emphasis |= length == 1;
            self.place = start + length;
            let set = self.closed((mark, length));
            self.within = within;
            if let Some(set) = set {
                self.place += length;
                spans.push(span(set, length));
                return;
            }
        }
        spans.push_text(&rest[..run]);
        self.place = start + run;
    }

    /// The text up to the marks that end it.
    fn closed(&mut self, marks: Marks) -> Option<RichText> {
        let is_given_up = |other: &&Marks| **other == marks;
        if self.in_vain.iter().filter(is_given_up).count() == MAX_IN_VAIN {
            return None;
        }
        let set = self.spans(Some(marks));
        if set.is_none() {
            self.in_vain.push(marks);
        }
        set
    }

    /// Whether marks end here what they have begun.
    pub(super) fn stops_at(&self, (mark, length): Marks) -> bool {
        let rest = &self.text[self.place..];
        let run = if rest.starts_with(mark) {
            run_of(rest)
        } else {
            0
        };
        // Of three marks the first ends italics, two begin bold text.
        run >= length
            && (length == 2 || run != 2)
            && !self.before().is_some_and(char::is_whitespace)
            && (mark != '_' || !rest[length..].starts_with(is_word))
    }
}

fn span(set: RichText, length: usize) -> Span {
    match length {
        2 => Span::Strong(set),
        _ => Span::Emphasis(set),
    }
}

// ---- CommonMark ----

/// Marks that may begin bold or italics, those that stand in one another.
pub(super) struct OpenMarks {
    open: Vec<OpenRun>,
    /// How many there may be. What begins before them is text.
    most: usize,
    /// The text before the first.
    done: RichText,
}

/// A run of such marks.
struct OpenRun {
    /// The text between it and the run before it.
    before: RichText,
    mark: char,
    /// How many there were.
    run: usize,
    /// How many have set nothing yet.
    left: usize,
    /// Whether they may end bold or italics as well.
    closes: bool,
}

impl OpenMarks {
    pub(super) fn new(most: usize) -> Self {
        Self {
            open: Vec::new(),
            most,
            done: RichText::default(),
        }
    }

    /// How many runs are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Takes the run of marks at the start of `rest`; `spans` are those after the last open one.
    pub(super) fn take(
        &mut self,
        rest: &str,
        before: Option<char>,
        target: Target,
        spans: &mut RichText,
    ) {
        let mark = if rest.starts_with('*') { '*' } else { '_' };
        let run = run_of(rest);
        let after = rest[run..].chars().next();
        let opens = run <= DEEPEST && can_open(rest, before, run, target);
        let closes = can_close(mark, before.unwrap_or(' '), after, target);
        let mut left = run;
        while closes && left > 0 {
            // Marks that may be either do not end others if the two make a multiple of three.
            let is_begin = |open: &OpenRun| {
                open.mark == mark
                    && (!(opens || open.closes)
                        || !(open.run + run).is_multiple_of(3)
                        || open.run.is_multiple_of(3))
            };
            let Some(place) = self.open.iter().rposition(is_begin) else {
                break;
            };
            let set = self.text_after(place + 1, spans);
            let begin = &mut self.open[place];
            let length = left.min(begin.left).min(2);
            left -= length;
            begin.left -= length;
            if begin.left == 0 {
                *spans = self
                    .open
                    .pop()
                    .map(|begin| begin.before)
                    .unwrap_or_default();
            }
            spans.push(span(set, length));
        }
        if !opens || self.most == 0 {
            spans.push_text(&rest[..left]);
        } else if left > 0 {
            if self.open.len() == self.most {
                self.done.append_open(self.open.remove(0));
            }
            self.open.push(OpenRun {
                before: std::mem::take(spans),
                mark,
                run,
                left,
                closes,
            });
        }
    }

    /// Takes the text from an open run on, with its marks and those after it.
    fn text_after(&mut self, place: usize, spans: &mut RichText) -> RichText {
        let mut text = RichText::default();
        self.open
            .drain(place..)
            .for_each(|open| text.append_open(open));
        text.append(std::mem::take(spans));
        text
    }

    /// Makes the whole text of what is open.
    pub(super) fn end(mut self, spans: &mut RichText) {
        let rest = self.text_after(0, spans);
        *spans = self.done;
        spans.append(rest);
    }
}

impl RichText {
    /// Adds a run that has set nothing, and the text before it.
    fn append_open(&mut self, open: OpenRun) {
        self.append(open.before);
        self.push_text(&open.mark.to_string().repeat(open.left));
    }
}

// ---- Where marks may stand ----

/// Whether the run of marks at the start of `rest` may begin bold or italics.
pub(in crate::post::user_markdown) fn can_open(
    rest: &str,
    before: Option<char>,
    run: usize,
    target: Target,
) -> bool {
    let Some(after) = rest[run..]
        .chars()
        .next()
        .filter(|after| !after.is_whitespace())
    else {
        return false;
    };
    let in_word = rest.starts_with('_') && before.is_some_and(is_word);
    !in_word && (target == Target::Jekyll || !is_mark(after, target) || is_edge(before, target))
}

/// Whether marks between two characters may end bold or italics. CommonMark does not take those after punctuation before a
/// letter, which is everyday Korean: `**표 3(정확도)**을`.
pub(in crate::post::user_markdown) fn can_close(
    mark: char,
    before: char,
    after: Option<char>,
    target: Target,
) -> bool {
    let in_word = mark == '_' && after.is_some_and(is_word);
    !before.is_whitespace()
        && !in_word
        && (target == Target::Jekyll || !is_mark(before, target) || is_edge(after, target))
}

fn is_edge(character: Option<char>, target: Target) -> bool {
    character.is_none_or(|character| character.is_whitespace() || is_mark(character, target))
}

/// Whether bold and italics may not lean on a character as on a letter. Symbols are such since CommonMark 0.31; GitHub has
/// an older one.
fn is_mark(character: char, target: Target) -> bool {
    if target == Target::Markdown {
        character.is_ascii() && is_punctuation(character)
            || is_punctuation(character) && !is_symbol(character)
    } else {
        is_punctuation(character) || is_symbol(character)
    }
}

/// Whether Unicode counts a character among symbols, as far as editors type them, and not among punctuation.
fn is_symbol(character: char) -> bool {
    matches!(character, '¢'..='¦' | '¨' | '©' | '¬' | '®'..='±' | '´' | '¸' | '×' | '÷' | '\u{2044}' | '\u{2052}'
        | '\u{207a}'..='\u{207c}' | '\u{208a}'..='\u{208c}' | '\u{20a0}'..='\u{20c0}' | '\u{2100}' | '\u{2101}'
        | '\u{2103}'..='\u{2106}' | '\u{2108}' | '\u{2109}' | '\u{2116}'..='\u{2118}' | '\u{211e}'..='\u{2123}'
        | '\u{2190}'..='\u{2307}' | '\u{230c}'..='\u{2328}' | '\u{232b}'..='\u{2426}' | '\u{249c}'..='\u{24e9}'
        | '\u{2500}'..='\u{2767}' | '\u{2794}'..='\u{27c4}' | '\u{27c7}'..='\u{27e5}' | '\u{27f0}'..='\u{2982}'
        | '\u{2999}'..='\u{29d7}' | '\u{29dc}'..='\u{29fb}' | '\u{29fe}'..='\u{2bff}' | '〄' | '〒' | '〓' | '〠'
        | '\u{3200}'..='\u{321e}' | '\u{322a}'..='\u{3247}' | '\u{3250}' | '\u{3260}'..='\u{327f}'
        | '\u{328a}'..='\u{32b0}' | '\u{32c0}'..='\u{33ff}' | '＄' | '＋' | '＜'..='＞' | '＾' | '｀' | '｜' | '～'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{1faff}')
}
