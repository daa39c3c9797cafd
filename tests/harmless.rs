//! A text in which no construct stands is written as it stands, and its item is the reference's to the byte.

mod support;

use daily_papers::{
    papers::{CleanText, Count, Digest, Paper},
    post::{self, Format, Target},
};
use proptest::prelude::*;
use support::{at, day, paper, real_answers};

/// Long after every list has closed.
const LATER: &str = "2027-02-01T00:00:00Z";

/// Whether a clean line holds nothing that means something to TeX, Liquid, Markdown or HTML anywhere in a text: none
/// of the characters all constructs begin with, no low line but inside a word, no address, no two apostrophes in a
/// row, no two hyphens but between blanks.
fn is_harmless(line: &str) -> bool {
    let characters: Vec<char> = line.chars().collect();
    let inside_a_word = |place: usize| {
        place > 0
            && characters[place - 1].is_ascii_alphabetic()
            && characters
                .get(place + 1)
                .is_some_and(char::is_ascii_alphanumeric)
    };
    let low_lines_inside =
        (0..characters.len()).all(|place| characters[place] != '_' || inside_a_word(place));
    low_lines_inside
        && !line.contains(['\\', '$', '`', '*', '|', '~', '<', '>', '&', '{', '['])
        && !["://", "www.", "--", "''"]
            .iter()
            .any(|mark| line.replace(" -- ", " ").contains(mark))
}

/// A text with each of its plain addresses between angles, which is all that makes a link of one everywhere. An
/// address is plain if it holds nothing but what addresses are mostly made of.
fn with_links(line: &str) -> String {
    let linked = |word: &str| {
        let start = word.find("https://").or(word.find("http://"))?;
        let (before, address) = word.split_at(start);
        let plain =
            |character: char| character.is_ascii_alphanumeric() || "/.:-_#?=%".contains(character);
        let end = address
            .find(|character| !plain(character))
            .unwrap_or(address.len());
        let address = address[..end].trim_end_matches(['.', ':', '?', '_']);
        let after = &word[start + address.len()..];
        let is_plain = ["", "("].contains(&before)
            && after.chars().all(|character| ".,;:?!)".contains(character));
        is_plain.then(|| format!("{before}<{address}>{after}"))
    };
    let words: Vec<String> = line
        .split(' ')
        .map(|word| linked(word).unwrap_or_else(|| word.to_owned()))
        .collect();
    words.join(" ")
}

/// A text without its plain addresses.
fn without_links(line: &str) -> String {
    let linked = with_links(line);
    let mut parts = linked.split("<http");
    let before = parts.next().unwrap_or_default().to_owned();
    parts.fold(before, |text, part| match part.split_once('>') {
        Some((_, after)) => text + after,
        None => text + part,
    })
}

/// An item of the reference layout, put together from a paper's cleaned texts.
fn item(rank: usize, paper: &Paper) -> String {
    let number = format!("{rank}. ");
    let indent = " ".repeat(number.len());
    let id = &paper.id;
    let origin = match (&paper.organization, paper.authors.len()) {
        (Some(organization), _) => format!("{indent}- 기관: {organization}\n"),
        (None, 0) => String::new(),
        (None, 1) => format!("{indent}- 기관: ·1 author\n"),
        (None, authors) => format!("{indent}- 기관: ·{authors} authors\n"),
    };
    let summary = match paper.summary.is_empty() {
        true => String::new(),
        false => format!("{indent}- Abstract: {}\n", paper.summary),
    };
    format!(
        "{number}**{}** - 👍 {}\n{origin}\
         {indent}- [HF 페이지](https://huggingface.co/papers/{id})\n\
         {indent}- [논문 링크](https://arxiv.org/abs/{id})\n{summary}\n",
        paper.title, paper.upvotes,
    )
}

/// The items of a post, each with the blank line after it.
fn items(post: &str) -> Vec<String> {
    let (_, list) = post
        .split_once("## 📊 좋아요 순위\n\n")
        .expect("the post has its heading");
    list.split_terminator("\n\n")
        .map(|item| format!("{item}\n\n"))
        .collect()
}

/// The texts of a paper that its item shows.
fn texts(paper: &Paper) -> [&str; 3] {
    let organization = paper.organization.as_deref().unwrap_or_default();
    [&paper.title, &paper.summary, organization]
}

#[test]
fn every_real_paper_without_a_construct_is_written_as_the_reference_writes_it() {
    let Some(real) = real_answers() else { return };
    let (mut harmless, mut with_addresses, mut others) = (0, 0, 0);
    for stem in real.stems() {
        let list = real.list(&stem);
        let digest = Digest::top_of_day(list.day, &list.papers, Count::All);
        let text = post::write(&digest, &Format::default(), at(LATER)).text;
        let items = items(&text);
        assert_eq!(items.len(), list.papers.len(), "{stem}");
        for (rank, (written, paper)) in (1..).zip(items.iter().zip(&list.papers)) {
            if texts(paper).into_iter().all(is_harmless) {
                assert_eq!(*written, item(rank, paper), "{stem}");
                harmless += 1;
            } else if texts(paper)
                .into_iter()
                .all(|text| !text.contains('<') && is_harmless(&without_links(text)))
            {
                let expected =
                    item(rank, paper).replace(&*paper.summary, &with_links(&paper.summary));
                assert_eq!(*written, expected, "{stem}");
                with_addresses += 1;
            } else {
                others += 1;
            }
        }
    }
    // So that the comparison cannot become empty.
    assert_eq!((harmless, with_addresses, others), (668, 259, 229));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_without_a_construct_is_written_as_it_stands(
        texts in prop::collection::vec("[^\\\\$`*|~<>&{\\[_]{1,40}|[a-z]_[a-z0-9]|[ -#%'-)+-;=?@A-Z\\]^a-z}]{1,40}", 3),
    ) {
        let lines: Vec<CleanText> = texts.iter().map(|text| CleanText::new(text)).collect();
        prop_assume!(lines.iter().all(|line| !line.is_empty() && is_harmless(line)));
        let paper = Paper {
            title: lines[0].clone(),
            organization: Some(lines[1].clone()),
            summary: lines[2].clone(),
            ..paper(1, 7)
        };
        let papers = [paper];
        let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::All);
        for target in [Target::Jekyll, Target::Hugo, Target::Markdown] {
            let format = Format { target, ..Format::default() };
            let text = post::write(&digest, &format, at(LATER)).text;
            // Invisible characters keep marks from being GitHub's.
            let seen = |text: &str| match target {
                Target::Markdown => text.replace('\u{200b}', ""),
                _ => text.to_owned(),
            };
            let written: Vec<String> = items(&text).iter().map(|item| seen(item)).collect();
            prop_assert_eq!(written, [seen(&item(1, &papers[0]))]);
        }
    }
}
