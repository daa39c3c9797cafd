//! The part of an abstract that a post shows.

use super::{AbstractLength, RichText, Span};
use crate::papers::{CleanText, is_word};

/// The length of a shortened abstract, in characters.
const SHORT_SUMMARY: std::ops::RangeInclusive<usize> = 120..=300;

/// Abbreviations after which a sentence goes on. One in lowercase is known with a capital, too. One of single letters, such
/// as `e.g.`, needs no entry.
const ABBREVIATIONS: &str = "\
    Acad Adv al alg Ann approx appx apr assoc aug avg b.sc ca capt cf chap cit co Col Commun Comput conf cor corp \
    dec def dept dr ed eds eq eqn eqns eqs esp est et etal ex excl feb fig figs gen gov Hon inc incl Inst int intl \
    jan jr jul jun Learn lem Lett lt ltd m.sc mach Math misc mr mrs ms mt Nat natl nov oct op orig ph ph.d phd Phys \
    pp proc prof prop ref refs rem Rep Res resp rev Sci sec secs sen sep sept sgt Soc sr st std supp suppl tab tabs \
    tbl Tech thm trans univ viz vol vols vs wrt";

/// Words that are abbreviations only before a number, and with a capital before a letter: `No. 5`, `art. 3`, `App. A`.
const BEFORE_NUMBERS: &str = "algo app appx art ch exp hyp max min no nos obs p par pt sect ver";

/// Names that end with a mark.
const MARKED_NAMES: &str = "jeopardy yahoo";

impl AbstractLength {
    /// The part of an abstract that the post shows.
    pub(super) fn apply(self, summary: &CleanText) -> RichText {
        match self {
            Self::Nothing => RichText::default(),
            Self::Whole => RichText::read(summary),
            Self::Short => shortened(RichText::read(summary)),
        }
    }
}

/// The first sentences of an abstract that fit, or the first words of a longer sentence.
fn shortened(summary: RichText) -> RichText {
    let plain: Vec<char> = summary.plain().chars().collect();
    if plain.len() <= *SHORT_SUMMARY.end() {
        return summary;
    }
    let sentence = SHORT_SUMMARY.rev().find(|&end| ends_sentence(&plain, end));
    let beginning = &plain[..*SHORT_SUMMARY.end()];
    let word = || {
        let blank = beginning.iter().rposition(|&character| character == ' ');
        blank.filter(|end| SHORT_SUMMARY.contains(end))
    };
    let end = sentence.or_else(word).unwrap_or(beginning.len());
    let mut shortened = summary.beginning(end);
    if sentence.is_none() || shortened.plain().chars().count() < end {
        shortened.push(Span::Text("…".to_owned()));
    }
    shortened
}

/// Whether a sentence ends at a place of a text: after a full stop that belongs to no abbreviation, or another mark, and
/// before a word that can begin one. After a mark of Chinese and Japanese no blank follows.
fn ends_sentence(text: &[char], end: usize) -> bool {
    let (before, after) = text.split_at(end);
    let is_wide_end = |character: &char| "。？！".contains(*character);
    if before.last().is_some_and(is_wide_end) {
        let goes_on = |next: &char| is_wide_end(next) || "」』）】》”’".contains(*next);
        return !after.first().is_some_and(goes_on);
    }
    let [' ', after @ ..] = after else {
        return false;
    };
    let opening = |character: &char| "\"'“‘([".contains(*character);
    let next = after.iter().position(|character| !opening(character));
    let next = &after[next.unwrap_or(after.len())..];
    if next.first().is_some_and(|next| next.is_ascii_lowercase()) {
        return false;
    }
    match before {
        [before @ .., '?' | '!'] => {
            let word = before.rsplit(|character| !is_word(*character)).next();
            !is_in(MARKED_NAMES, &lowercase(word.unwrap_or_default()))
        }
        [before @ .., '.'] => !is_abbreviation(before, next) && !is_list_mark(before),
        _ => false,
    }
}

/// Whether the word before a full stop is an abbreviation or an initial.
fn is_abbreviation(before: &[char], next: &[char]) -> bool {
    let is_part = |character: &char| character.is_ascii_alphabetic() || *character == '.';
    let start = before.iter().rposition(|character| !is_part(character));
    let word = &before[start.map_or(0, |place| place + 1)..];
    let is_whole = start.is_none_or(|place| !is_word(before[place]));
    // Initials and `e.g`: nothing but single letters.
    let letters = word.split(|character| *character == '.');
    let of_letters = !word.is_empty() && letters.clone().all(|part| part.len() <= 1);
    let has_capital = word.first().is_some_and(char::is_ascii_uppercase);
    let before_number = match next {
        [first, ..] if first.is_ascii_digit() => true,
        [first, rest @ ..] if has_capital && first.is_ascii_uppercase() => {
            !rest.first().is_some_and(|next| is_word(*next))
        }
        _ => false,
    };
    let as_written: String = word.iter().collect();
    let is_known = |words| {
        is_in(words, as_written.trim_matches('.'))
            || is_in(words, lowercase(word).trim_matches('.'))
    };
    is_whole && (of_letters || is_known(ABBREVIATIONS) || before_number && is_known(BEFORE_NUMBERS))
}

/// Whether the text before a full stop ends with the number of an item of a list: 1, or a number that follows another.
fn is_list_mark(before: &[char]) -> bool {
    let start = before
        .iter()
        .rposition(|character| !character.is_ascii_digit());
    let (before, digits) = before.split_at(start.map_or(0, |place| place + 1));
    let number: Option<usize> = digits.iter().collect::<String>().parse().ok();
    let follows = |number: usize| {
        let mark: Vec<char> = format!(" {number}. ").chars().collect();
        let is_first = before.starts_with(&mark[1..]);
        number == 0 || is_first || before.windows(mark.len()).any(|window| window == mark)
    };
    matches!(before, [] | [.., ' '])
        && number.is_some_and(|number| number.checked_sub(1).is_some_and(follows))
}

/// Whether a word is in a list of them.
fn is_in(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}

fn lowercase(word: &[char]) -> String {
    word.iter().map(char::to_ascii_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The short form of an abstract that begins so, goes on with a middle, and is too long to be shown whole.
    fn short(middle: &str) -> String {
        let text = format!(
            "Harbours are judged by the boats that come home, which says little about the water in between. {} {middle} {}",
            "Two kinds of signal matter to us here, and both of them are measured.",
            "water and wind ".repeat(20)
        );
        AbstractLength::Short.apply(&CleanText::new(&text)).plain()
    }

    #[test]
    fn a_short_abstract_ends_with_a_sentence() {
        for middle in [
            "One is the tide.",
            "Is it the tide?",
            "It is 2.5!",
            "It is from 2024.",
        ] {
            assert!(
                short(&format!("{middle} The")).ends_with(middle),
                "{middle}"
            );
        }
    }

    #[test]
    fn no_sentence_ends_after_an_abbreviation_an_initial_or_before_a_small_letter() {
        for middle in [
            "We ask many (e.g. Ada) and",
            "We ask many (i.e. All) and",
            "We follow Muster et al. And",
            "We follow Muster et. al. And",
            "We see it in Fig. 3 and",
            "We see it in Figs. A and",
            "By Eq. (3) and Sec. B we see",
            "By Thm. 2 we see",
            "One vs. Two of them",
            "See (cf. Muster) and",
            "It takes approx. 30 of them",
            "It is by A. B. Muster and",
            "It is by Prof. Muster and",
            "It is by Dr. Muster and",
            "It is No. 5 and",
            "In the U.S. Harbours are",
            "It is for Ph.D. Students and",
            "Boats, ropes, etc. are there",
            "Is it yahoo! or not",
            "Reading w.r.t. Tides is",
            "Reading e. g. Tides is",
            "We see in App. A and",
            "We see in Appx. A and",
            "By Algo. 1 and Obs. 3 we see",
            "By Hyp. 3 and Exp. 3 we see",
            "It is for M.Sc. Students and",
            "It is for B.Sc. Students and",
            "It sails at avg. 5 with std. Boats",
            "All boats excl. Ferries and misc. Rafts are",
            "We see in op. cit. And",
            "It is a Tech. Rep. And",
            "It is in J. Mach. Learn. Res. And",
            "It is in Nat. Commun. And Phys. Rev. Lett. And",
            "It is in Ann. Math. And Proc. Natl. Acad. Sci. And",
            "By Sgt. Muster and Col. Muster and",
            "It is from Yahoo! Answers and",
            "1. Boats are 2. Water is",
        ] {
            assert!(
                short(middle).ends_with("both of them are measured."),
                "{middle}: {}",
                short(middle)
            );
        }
        // Where no sentence is short enough, its first words are told from a whole one.
        let long = format!("{} (e.g. {}", "wind ".repeat(40), "tide ".repeat(40));
        let short = AbstractLength::Short.apply(&CleanText::new(&long)).plain();
        assert!(short.ends_with("tide…"), "{short}");
    }

    #[test]
    fn a_text_without_blanks_ends_with_a_sentence_or_as_long_as_may_be() {
        let short = |text: &str| AbstractLength::Short.apply(&CleanText::new(text)).plain();
        let sentences = "舟が港へ帰る道は長く、しばらくは誰もそれを測らなかった。".repeat(20);
        let read = short(&format!("本研究では Boat を測る。{sentences}"));
        assert!(
            read.ends_with("測らなかった。") && read.chars().count() > 250,
            "{read}"
        );
        let words = "舟が港へ帰る道は長く".repeat(40);
        let read = short(&format!("本研究では Boat {words}"));
        assert_eq!(read.chars().count(), 301, "{read}");
        assert!(read.ends_with('…'), "{read}");
        let quoted = format!(
            "{}「それは長い。」{}",
            "長い道を測る".repeat(25),
            "長い道を測る".repeat(40)
        );
        assert!(short(&quoted).ends_with('…'), "{}", short(&quoted));
    }

    #[test]
    fn a_word_that_only_looks_like_an_abbreviation_ends_a_sentence() {
        for middle in [
            "The answer is no.",
            "We built an app.",
            "It is the best.",
            "Some are in a row, etc.",
            "This is how boats learn.",
            "We built an app. A boat is there.",
            "There are two of 12.",
        ] {
            assert!(
                short(&format!("{middle} The")).ends_with(middle),
                "{middle}"
            );
        }
    }
}
