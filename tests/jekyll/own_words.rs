//! The editor's words in blogs that Jekyll builds.

use daily_papers::post::{self, Format, Target};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{Blog, SETTINGS, list_day};
use crate::support::own_words::{NASTY, any_words, own_words, post_with, text_of};

/// Words of editors: those that have broken posts, and some by chance, the same in every run.
fn words() -> Vec<String> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = any_words();
    let random = (0..300).map(|_| {
        let words = strategy.new_tree(&mut runner);
        words.expect("any words can be made").current()
    });
    NASTY.map(str::to_owned).into_iter().chain(random).collect()
}

/// Constructs that the page of a blog shows otherwise than the preview; a check says so.
fn is_shown_otherwise(words: &str) -> bool {
    [r"\frac{{", "- [ ]", "1. 라", "\nHTML"]
        .iter()
        .any(|mark| words.contains(mark))
}

#[test]
fn whatever_an_editor_types_stays_in_its_place_and_stops_no_blog() {
    for (number, [setting, changed]) in SETTINGS.into_iter().enumerate() {
        let blog = Blog::new(&format!("own-words-{number}"));
        blog.configure(setting, changed);
        assert_words_stay(&blog);
    }
}

/// Builds the blog with words of editors, and holds its pages against the one without.
fn assert_words_stay(blog: &Blog) {
    let words = words();
    let format = Format::default();
    let write = |number: usize, introduction: &str, comments: [&str; 2]| {
        let text = post_with(introduction, comments, &format).text;
        let date = list_day(number).to_string();
        super::write(
            &blog
                .folder
                .join(format!("source/_posts/{date}-words-{number}.md")),
            &text,
        );
    };
    write(0, "", ["", ""]);
    for (number, word) in (1..).zip(&words) {
        let next = &words[number % words.len()];
        write(number, word, [next, word]);
    }
    blog.build();
    let page = |number: usize| blog.page(&format!("words-{number}"));
    let without = page(0);
    let mut differences = Vec::new();
    for (number, word) in (1..).zip(&words) {
        match own_words(&page(number), &without) {
            Err(error) => differences.push(format!("{word:?}\n{error}\n")),
            Ok([introduction, _, comment])
                if NASTY.contains(&&**word) && !is_shown_otherwise(word) =>
            {
                let preview = post::user_markdown_html(word, Target::Jekyll);
                // The page has other delimiters than the preview, those of MathJax.
                let formulas = |page: &str| text_of(page).replace(r"\(", "$").replace(r"\)", "$");
                let shown = [formulas(&introduction), formulas(&comment)];
                let meant = [text_of(&preview), ["코멘트:", &text_of(&preview)].concat()];
                if shown != meant {
                    differences.push(format!(
                        "{word:?}\n{introduction}\n{comment}\nis shown as\n{preview}\n"
                    ));
                }
            }
            Ok(_) => {}
        }
    }
    assert!(
        differences.is_empty(),
        "{} of {}\n{}",
        differences.len(),
        words.len(),
        differences.join("\n")
    );
}
