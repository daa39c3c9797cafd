//! The editor's words change nothing outside of their place, whatever they are.

mod support;

use daily_papers::post::{self, Format, Oddity, Target};
use proptest::prelude::*;
use support::{
    outline::{body_of, page_of_markdown},
    own_words::{NASTY, any_words, own_words, post_with, text_of},
};

fn format(target: Target) -> Format {
    Format {
        target,
        ..Format::default()
    }
}

/// A post as CommonMark and GFM read it.
fn page_of(introduction: &str, comments: [&str; 2], target: Target) -> (String, String) {
    let post = post_with(introduction, comments, &format(target)).text;
    (page_of_markdown(body_of(&post)), post)
}

/// In what a post is not the same around the editor's words.
fn difference(introduction: &str, comments: [&str; 2], target: Target) -> Option<String> {
    let (page, post) = page_of(introduction, comments, target);
    let (without, _) = page_of("", ["", ""], target);
    let error = own_words(&page, &without).err()?;
    Some(format!("{target:?}\n{error}\n{post}"))
}

#[test]
fn what_has_broken_posts_stays_in_its_place() {
    for target in Target::ALL {
        for words in NASTY {
            assert_eq!(difference(words, ["", ""], target), None, "{words}");
            assert_eq!(difference("", [words, ""], target), None, "{words}");
            assert_eq!(difference(words, [words, words], target), None, "{words}");
        }
    }
}

#[test]
fn what_has_broken_posts_is_previewed_as_commonmark_shows_it() {
    let mut differences = Vec::new();
    for target in [Target::Hugo, Target::Obsidian, Target::Markdown] {
        for words in NASTY {
            // A check says of these that the preview is another, or the test's reader is not the program itself.
            if [
                "$", "- [", "~~취소", "[^1]", "%%", "{{<", "==b==", "[그림", "{%c",
            ]
            .iter()
            .any(|mark| words.contains(mark))
            {
                continue;
            }
            let (page, _) = page_of(words, [words, ""], target);
            let (without, _) = page_of("", ["", ""], target);
            let [introduction, comment, _] =
                own_words(&page, &without).expect("it stays in its place");
            let preview = post::user_markdown_html(words, target);
            let shown = [text_of(&introduction), text_of(&comment)];
            let meant = [text_of(&preview), ["코멘트:", &text_of(&preview)].concat()];
            if shown != meant {
                differences.push(format!(
                    "{target:?}\n{words}\n{introduction}\n{comment}\nis shown as\n{preview}\n"
                ));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The introduction as a post has it.
fn introduction(words: &str, target: Target) -> String {
    let text = post_with(words, ["", ""], &format(target)).text;
    let without = post_with("", ["", ""], &format(target)).text;
    let start = without.find("총 ").expect("there is a count");
    let end = text.len() - (without.len() - start);
    text[start..end].trim_end().to_owned()
}

#[test]
fn indented_code_is_written_as_it_was_typed_but_for_what_is_read_before_markdown() {
    let code = "예:\n\n    {{ a }} $$ `b <c> \\*\n\n    {% d %}";
    let spelled = code
        .replace("{{", r#"{{ "{{" }}"#)
        .replace("{%", r#"{{ "{%" }}"#);
    assert_eq!(introduction(code, Target::Jekyll), spelled);
    for target in [Target::Hugo, Target::Markdown, Target::Obsidian] {
        assert_eq!(introduction(code, target), code);
    }
    let shortcode = "- a\n\n      {{< b >}}";
    assert_eq!(
        introduction(shortcode, Target::Hugo),
        "- a\n\n      {{</* b */>}}"
    );
    // A line of a paragraph is no code, however far it is indented.
    let paragraph = introduction("가\n    {{ a }}", Target::Jekyll);
    assert_eq!(paragraph, "가\n    {&#123; a }}");
}

#[test]
fn what_is_no_character_of_a_text_is_left_out() {
    assert_eq!(
        introduction("가\0나\u{8}다\n라", Target::Jekyll),
        "가나다\n라"
    );
}

#[test]
fn liquid_leaves_a_formula_between_double_dollars_alone() {
    let words = r"$$\frac{{a}}{{b}} {%<c$$ {{ d }}";
    let spelled = r"$$\frac{ {a}}{ {b}} { %\lt c$$ {&#123; d }}";
    assert_eq!(introduction(words, Target::Jekyll), spelled);
    let words = r"$$\frac{{a}}{{b}}$$";
    assert_eq!(introduction(words, Target::Markdown), words);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_an_editor_types_a_post_has_the_same_papers_with_the_same_lines(
        introduction in any_words(), first in any_words(), second in any_words(),
        target in prop::sample::select(Target::ALL.to_vec()),
    ) {
        let difference = difference(&introduction, [&first, &second], target);
        prop_assert!(difference.is_none(), "{}", difference.unwrap_or_default());
    }

    #[test]
    fn words_that_were_mended_stay_in_their_place_and_need_it_no_more(
        words in any_words(), oddity in prop::sample::select(Oddity::ALL.to_vec()),
        target in prop::sample::select(Target::ALL.to_vec()),
    ) {
        let mended = oddity.mend(&words, target);
        let difference = difference(&mended, [&mended, ""], target);
        prop_assert!(difference.is_none(), "{}", difference.unwrap_or_default());
        prop_assert_eq!(oddity.mend(&mended, target), mended, "{:?}", words);
    }
    #[test]
    fn no_letter_of_a_definition_is_lost_when_it_is_put_into_the_text(
        words in prop::collection::vec(prop::sample::select(vec![
            "a", "b", "[a]", "[^n]", "[b][a]", "`", " ", "\n", "\n\n", "```\n", "\n[a]: https://a.example/x",
            "\n[a]: https://b.example/y 'c' d", "\n[^n]: `e", "\n[e]: f", "\n[g]: <https://g.example> \"h\"",
        ]), 0..12),
        target in prop::sample::select(Target::ALL.to_vec()),
    ) {
        let words = words.concat();
        let mended = Oddity::Definition.mend(&words, target);
        for value in ["https://a.example/x", "https://b.example/y 'c' d", "`e", "f", "https://g.example", "\"h\""] {
            prop_assert!(!words.contains(value) || mended.contains(value), "{:?} {:?}", words, mended);
        }
    }
}
