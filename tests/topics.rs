//! A reader's topics: which papers belong to them, and how they are stored.

mod support;

use daily_papers::{
    calendar::Period,
    papers::{
        CleanText, Count, Defaults, Digest, Paper, Selection, Stored, Topic, TopicGroups,
        TopicOrder, Topics, Unreadable,
    },
    post::{self, Format, Target},
};
use proptest::prelude::*;
use support::{at, day, paper};

fn titled(number: usize, title: &str) -> Paper {
    Paper {
        title: CleanText::new(title),
        ..paper(number, 1)
    }
}

fn topics(all: &[(&str, &str, bool)]) -> Topics {
    let mut topics = Topics::default();
    for (name, search, muted) in all {
        assert!(topics.add(name, search, *muted), "{name}");
    }
    topics
}

fn names(topics: &Topics) -> Vec<&str> {
    topics.all().iter().map(|topic| &*topic.name).collect()
}

#[test]
fn a_paper_belongs_to_every_topic_whose_search_it_matches_in_the_readers_order() {
    let topics = topics(&[
        ("Boats", "boat OR ship", false),
        ("Sails", "sail -survey", false),
        ("Surveys", "title:survey", true),
    ]);
    let papers = [
        titled(1, "Boats under sail"),
        titled(2, "A survey of ships and sails"),
        titled(3, "Kites"),
    ];
    let sets = topics.of_papers(&papers);
    let followed = |index: usize| -> Vec<&str> {
        let followed = topics.followed(sets[index]);
        followed.map(|(_, topic)| &*topic.name).collect()
    };
    assert_eq!(followed(0), ["Boats", "Sails"]);
    assert_eq!(followed(1), ["Boats"]);
    assert_eq!(followed(2), [""; 0]);
    assert_eq!(sets[1].indices().collect::<Vec<_>>(), [0, 2]);
    let muted: Vec<bool> = sets.iter().map(|set| topics.mutes(*set)).collect();
    assert_eq!(muted, [false, true, false]);
}

#[test]
fn a_topic_with_another_name_is_the_same_topic() {
    let mut topics = topics(&[
        ("Boats", "boat", false),
        ("Kites", "kite", true),
        ("Sails", "sail", false),
    ]);
    assert!(topics.change("Kites", " Paper  kites ", "kite paper"));
    assert_eq!(names(&topics), ["Boats", "Paper kites", "Sails"]);
    let expected = Topic {
        name: "Paper kites".to_owned(),
        search: "kite paper".to_owned(),
        muted: true,
    };
    assert_eq!(topics.all()[1], expected);
    // What is invalid changes nothing, and no other topic is lost.
    for (name, search) in [("", "kite"), ("Paper kites", " - "), ("Sails", "kite")] {
        assert!(
            !topics.change("Paper kites", name, search),
            "{name} {search}"
        );
        assert_eq!(topics.all()[1], expected);
    }
    for former in ["Paper kites", ""] {
        assert!(topics.is_taken(former, "Sails "), "{former}");
    }
    for (former, name) in [
        ("Paper kites", "Paper kites"),
        ("Paper kites", "Ships"),
        ("", "Ships"),
    ] {
        assert!(!topics.is_taken(former, name), "{former} {name}");
    }
    // Another tab has removed it: it is there again.
    topics.remove(1);
    assert!(topics.change("Paper kites", "Kites", "kite"));
    assert_eq!(names(&topics), ["Boats", "Sails", "Kites"]);
    // A new one of a name that there is would take its search from it.
    assert!(!topics.change("", "Boats", "ship"));
    assert_eq!(names(&topics), ["Boats", "Sails", "Kites"]);
    assert_eq!(topics.all()[0].search, "boat");
}

#[test]
fn as_many_topics_as_there_can_be_can_have_other_names() {
    let mut topics = Topics::default();
    for number in 0..Topics::MAX {
        assert!(topics.change("", &format!("Topic {number}"), "boat"));
    }
    assert!(!topics.change("", "One more", "boat"));
    assert!(topics.change("Topic 3", "Boats", "boat"));
    assert_eq!(names(&topics)[3], "Boats");
    assert_eq!(topics.all().len(), Topics::MAX);
}

#[test]
fn a_topic_has_a_name_and_something_to_find_and_there_are_only_so_many() {
    let mut topics = Topics::default();
    for (name, search) in [
        ("", "boat"),
        (" \u{200e}\n", "boat"),
        ("Boats", ""),
        ("Boats", "- \"\" OR"),
    ] {
        let is_named = !CleanText::new(name).is_empty();
        assert!(
            !topics.add(name, search, false) || is_named,
            "{name:?} {search:?}"
        );
    }
    for number in 0..Topics::MAX {
        assert!(topics.add(&format!("Topic {number}"), "boat", false));
    }
    assert!(!topics.add("One more", "boat", false));
    // One that there is can still be changed.
    assert!(topics.add("Topic 3", " sail \n OR ship", true));
    assert_eq!(topics.all().len(), Topics::MAX);
    let changed = Topic {
        name: "Topic 3".to_owned(),
        search: "sail OR ship".to_owned(),
        muted: true,
    };
    assert_eq!(topics.all()[3], changed);
}

#[test]
fn a_name_is_cut_where_it_is_too_long_and_is_the_same_name_then() {
    let mut topics = Topics::default();
    let long = "가".repeat(300);
    assert!(topics.change("", &long, "boat"));
    assert_eq!(names(&topics), [&*"가".repeat(Topics::MAX_NAME)]);
    assert!(topics.is_taken("", &long) && !topics.change("", &long, "ship"));
    // No blank is left at its end.
    let words = [&*"b".repeat(Topics::MAX_NAME - 1), " c"].concat();
    assert!(topics.add(&words, "boat", false));
    assert_eq!(names(&topics)[1], "b".repeat(Topics::MAX_NAME - 1));
    let text = format!(r#"{{"version":1,"topics":[{{"name":"{long}","search":"boat"}}]}}"#);
    let read = Topics::from_stored(&text).expect("they are topics").value;
    assert_eq!(names(&read), names(&topics)[..1]);
}

#[test]
fn topics_can_be_ordered_muted_and_removed() {
    let mut topics = topics(&[("A", "a", false), ("B", "b", false), ("C", "c", false)]);
    topics.move_up(2);
    assert_eq!(names(&topics), ["A", "C", "B"]);
    topics.move_up(0);
    topics.move_up(9);
    topics.remove(9);
    topics.mute(9, true);
    assert_eq!(names(&topics), ["A", "C", "B"]);
    topics.mute(1, true);
    assert!(topics.all()[1].muted);
    topics.remove(0);
    assert_eq!(names(&topics), ["C", "B"]);
}

#[test]
fn the_topics_of_another_device_are_added_behind_and_those_of_this_one_stay() {
    let mut own = topics(&[("A", "a", true), ("B", "b", false)]);
    own.unite(topics(&[("C", "c", true), ("A", "x", false)]));
    assert_eq!(
        own,
        topics(&[("A", "a", true), ("B", "b", false), ("C", "c", true)])
    );
}

#[test]
fn what_is_no_topic_in_a_stored_text_is_left_out_and_counted() {
    let text = r#"{"version":1,"topics":[{"name":"A","search":"a","colour":1},7,{"name":"B"},{"name":"C","search":"-"},{"name":"D","search":"d","muted":true}]}"#;
    let read = Topics::from_stored(text).expect("they are topics");
    assert_eq!(read.skipped, 3);
    assert_eq!(read.value, topics(&[("A", "a", false), ("D", "d", true)]));
    assert_eq!(
        Topics::from_stored(r#"{"version":99,"topics":[]}"#),
        Err(Unreadable::Newer(99))
    );
    for text in ["", "topics", "[]", r#"{"topics":[]}"#, r#"{"version":1}"#] {
        assert_eq!(
            Topics::from_stored(text),
            Err(Unreadable::Malformed),
            "{text}"
        );
    }
    assert_eq!(Topics::default().to_json(), "");
}

// ---- The post ----

/// The post of the six papers by topics, in Korean for Jekyll.
fn text_of(topics: &Topics, order: TopicOrder, target: Target) -> String {
    let mut format = Format {
        topics: order,
        target,
        ..Format::default()
    };
    format.count = Count::All;
    let papers = six();
    let ranking = (Period::Day(day("2026-06-29")), &papers[..], 1);
    let digest = Digest::selected(ranking, &Selection::default(), Count::All, (topics, order));
    post::write(&digest, &format, at("2026-06-30T05:00:00Z")).text
}

/// The headings and the titles of a post, in their order.
fn outline(text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .filter(|line| line.starts_with("###") || line.contains(". **"));
    let title = |line: &str| line.split("**").nth(1).unwrap_or(line).to_owned();
    lines.map(title).collect()
}

#[test]
fn a_post_has_each_paper_once_under_its_first_topic_and_the_rest_under_a_last_heading() {
    let (topics, _) = groups(TopicOrder::Headings);
    assert_eq!(
        outline(&text_of(&topics, TopicOrder::Headings, Target::Jekyll)),
        [
            "### Boats",
            "Boat",
            "Boat with a sail",
            "### Sails",
            "Sail",
            "### 그 밖의 논문",
            "Kite",
            "Kite again",
            "Survey",
        ]
    );
    // Each list counts from 1, as kramdown shows it whatever it says.
    let text = text_of(&topics, TopicOrder::Headings, Target::Jekyll);
    assert!(text.contains("### Sails\n\n1. **Sail**"), "{text}");
    let first = text_of(&topics, TopicOrder::First, Target::Jekyll);
    assert_eq!(
        outline(&first),
        [
            "Sail",
            "Boat",
            "Boat with a sail",
            "Kite",
            "Kite again",
            "Survey"
        ]
    );
    let only = text_of(&topics, TopicOrder::Only, Target::Jekyll);
    assert_eq!(outline(&only), ["Sail", "Boat", "Boat with a sail"]);
}

#[test]
fn a_post_that_no_topic_has_a_say_in_is_that_of_the_ranking() {
    let none = Topics::default();
    let plain = text_of(&none, TopicOrder::Ignored, Target::Jekyll);
    for order in TopicOrder::ALL {
        assert_eq!(text_of(&none, order, Target::Jekyll), plain, "{order:?}");
    }
    let (topics, _) = groups(TopicOrder::Ignored);
    assert_eq!(text_of(&topics, TopicOrder::Ignored, Target::Jekyll), plain);
}

#[test]
fn the_name_of_a_topic_is_text_in_every_post() {
    let hostile = topics(&[("{% raw %} *B* <b> [x](y) `c` #1 {{ z }} $m$", "boat", false)]);
    for target in Target::ALL {
        let text = text_of(&hostile, TopicOrder::Headings, target);
        let html = markdown_as_html(&text);
        assert!(html.contains("<h3>"), "{target:?}: {html}");
        for markup in ["<b>", "<em>B</em>", "<a href=\"y\">", "<code>c</code>"] {
            assert!(!html.contains(markup), "{target:?} {markup}: {text}");
        }
        if target == Target::Jekyll {
            assert!(
                !text.contains("{% raw %}") && !text.contains("{{ z }}"),
                "{text}"
            );
        }
    }
}

#[test]
fn a_preview_shows_the_name_of_a_topic_as_it_is() {
    let papers = [titled(1, "Boats")];
    let format = Format {
        topics: TopicOrder::Headings,
        ..Format::default()
    };
    for (name, shown) in [
        ("# Boats", "# Boats"),
        ("C#", "C#"),
        ("## Boats ##", "## Boats ##"),
        ("#", "#"),
        ("#boats", "#boats"),
    ] {
        for target in Target::ALL {
            let format = Format {
                target,
                ..format.clone()
            };
            let digest = Digest::selected(
                (Period::Day(day("2026-01-05")), &papers, 1),
                &Selection::default(),
                Count::All,
                (&topics(&[(name, "boat", false)]), TopicOrder::Headings),
            );
            let html = post::html(&digest, &format, at("2026-02-01T00:00:00Z"));
            assert!(
                html.contains(&format!("<h3>{shown}</h3>")),
                "{name}: {html}"
            );
        }
    }
}

fn markdown_as_html(text: &str) -> String {
    let body = text.split_once("\n---\n").map_or(text, |(_, body)| body);
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(body));
    html
}

// ---- The order of a post ----

/// Six papers, of which the second and the fifth sail, the third and the fifth float, and the sixth is muted.
fn six() -> Vec<Paper> {
    let titles = [
        "Kite",
        "Sail",
        "Boat",
        "Kite again",
        "Boat with a sail",
        "Survey",
    ];
    (1..)
        .zip(titles)
        .map(|(number, title)| titled(number, title))
        .collect()
}

fn groups(order: TopicOrder) -> (Topics, TopicGroups) {
    let topics = topics(&[
        ("Boats", "boat", false),
        ("Sails", "sail", false),
        ("Surveys", "survey", true),
    ]);
    let groups = topics.groups(&topics.of_papers(&six()), order);
    (topics, groups)
}

/// The numbers of the papers of a post of at most so many, in its order.
fn post(selection: &Selection, order: TopicOrder, count: usize) -> Vec<usize> {
    let (_, groups) = groups(order);
    let defaults = Defaults {
        count: Count::top(count),
        topics: Some(&groups),
    };
    let arrangement = selection.arrange(&six(), defaults);
    let mut indices: Vec<usize> = arrangement.included_indices().collect();
    groups.sort_by_heading(&mut indices);
    indices.into_iter().map(|index| index + 1).collect()
}

#[test]
fn papers_of_followed_topics_come_first_alone_or_under_headings() {
    let default = Selection::default();
    for (order, count, expected) in [
        (TopicOrder::Ignored, 4, &[1, 2, 3, 4][..]),
        (TopicOrder::First, 4, &[2, 3, 5, 1]),
        (TopicOrder::First, 9, &[2, 3, 5, 1, 4, 6]),
        (TopicOrder::Only, 2, &[2, 3]),
        (TopicOrder::Only, 9, &[2, 3, 5]),
        (TopicOrder::Headings, 2, &[3, 5]),
        (TopicOrder::Headings, 9, &[3, 5, 2, 1, 4, 6]),
    ] {
        assert_eq!(post(&default, order, count), expected, "{order:?} {count}");
    }
}

#[test]
fn what_was_chosen_by_hand_holds_whatever_the_topics_say() {
    let mut chosen = Selection::default();
    let papers = six();
    chosen.include(&papers[0].id, true);
    chosen.include(&papers[4].id, false);
    assert_eq!(post(&chosen, TopicOrder::Only, 9), [1, 2, 3]);
    chosen.pin(&papers[3].id, true);
    assert_eq!(post(&chosen, TopicOrder::First, 9), [4, 2, 3, 1, 6]);
    assert_eq!(post(&chosen, TopicOrder::Headings, 9), [3, 2, 4, 1, 6]);
}

#[test]
fn each_paper_is_under_its_first_topic_and_the_others_under_none() {
    let (topics, groups) = groups(TopicOrder::Headings);
    let names = groups.headings(&topics, &[2, 4, 1, 0]);
    let names = names.expect("the post has headings");
    let names: Vec<Option<&str>> = names.iter().map(Option::as_deref).collect();
    assert_eq!(names, [Some("Boats"), Some("Boats"), Some("Sails"), None]);
    for order in [TopicOrder::Ignored, TopicOrder::First, TopicOrder::Only] {
        let (topics, groups) = self::groups(order);
        assert_eq!(groups.headings(&topics, &[2]), None, "{order:?}");
    }
}

#[test]
fn without_a_followed_topic_a_post_is_as_ever() {
    let muted = topics(&[("Boats", "boat", true)]);
    for order in TopicOrder::ALL {
        let groups = muted.groups(&muted.of_papers(&six()), order);
        assert_eq!(groups, TopicGroups::default());
        assert_eq!(TopicOrder::from_name(order.name()), Some(order));
    }
}

proptest! {
    #[test]
    fn every_paper_has_one_place_whatever_the_topics_say(
        searches in prop::collection::vec("(kite|sail|boat|survey|again)( OR (kite|boat))?", 0..5),
        order in prop::sample::select(TopicOrder::ALL.to_vec()),
        count in 1_usize..8,
    ) {
        let mut topics = Topics::default();
        for search in &searches {
            topics.add(search, search, false);
        }
        let papers = six();
        let sets = topics.of_papers(&papers);
        let groups = topics.groups(&sets, order);
        let defaults = Defaults { count: Count::top(count), topics: Some(&groups) };
        let arrangement = Selection::default().arrange(&papers, defaults);
        let mut all = arrangement.order.clone();
        all.sort_unstable();
        prop_assert_eq!(all, (0..papers.len()).collect::<Vec<_>>());
        let mut post: Vec<usize> = arrangement.included_indices().collect();
        prop_assert!(post.len() <= count);
        groups.sort_by_heading(&mut post);
        // A heading comes once.
        if let Some(mut headings) = groups.headings(&topics, &post) {
            headings.dedup();
            let mut different = headings.clone();
            different.sort();
            different.dedup();
            prop_assert_eq!(headings.len(), different.len());
        }
    }

    #[test]
    fn topics_are_read_as_they_were_stored(
        all in prop::collection::vec((any::<String>(), any::<String>(), any::<bool>()), 0..8),
    ) {
        let mut topics = Topics::default();
        for (name, search, muted) in &all {
            topics.add(name, search, *muted);
        }
        prop_assume!(!topics.all().is_empty());
        let read = Topics::from_stored(&topics.to_json());
        prop_assert_eq!(read, Ok(Stored { value: topics, skipped: 0 }));
    }
}
