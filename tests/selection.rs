//! What an editor makes of a ranking by hand, and the post that follows.

mod support;

use daily_papers::{
    calendar::Period,
    papers::{
        ArxivId, Choice, Count, Digest, EditedSelection, EditorNotes, Paper, Selection, Step,
        Stored, UndoStep, Unreadable,
    },
    post::{self, Format, Language},
};
use proptest::{prelude::*, sample::Index};
use serde_json::Value;
use support::{at, day, paper};

/// Long after the list has closed.
const LATER: &str = "2026-02-01T00:00:00Z";

/// Six papers, 60 upvotes the most and 10 the least.
fn six() -> Vec<Paper> {
    (1..=6)
        .map(|number| paper(number, 70 - 10 * number as u32))
        .collect()
}

fn id(number: usize) -> ArxivId {
    paper(number, 0).id
}

/// The numbers of the papers in the post, in its order.
fn in_post(selection: &Selection, papers: &[Paper], count: Count) -> Vec<usize> {
    let arrangement = selection.arrange(papers, count);
    arrangement
        .included_indices()
        .map(|place| number(&papers[place]))
        .collect()
}

fn number(paper: &Paper) -> usize {
    paper
        .title
        .trim_start_matches("Paper ")
        .parse()
        .expect("the title has the number")
}

#[test]
fn a_withdrawn_paper_is_left_out_unless_it_was_included_by_hand() {
    let mut ranked: Vec<Paper> = (1..=5).map(|number| paper(number, 10)).collect();
    ranked[0].withdrawn = true;
    ranked[3].withdrawn = true;
    let count = Count::top(3);
    let included = |selection: &Selection| -> Vec<usize> {
        selection
            .arrange(&ranked, count)
            .included_indices()
            .collect()
    };
    let mut selection = Selection::default();
    assert_eq!(included(&selection), [1, 2, 4]);
    let digest = Digest::top_of_day(day("2026-01-05"), &ranked, count);
    let ids = |papers: &[&Paper]| -> Vec<String> {
        papers.iter().map(|paper| paper.id.to_string()).collect()
    };
    assert_eq!(
        ids(&digest.papers),
        ["2601.00002", "2601.00003", "2601.00005"]
    );
    assert_eq!(
        ids(&digest.withdrawn_left_out),
        ["2601.00001", "2601.00004"]
    );
    assert_eq!(digest.choice, Choice::Top);
    selection.include(&ranked[0].id, true);
    assert_eq!(included(&selection), [0, 1, 2, 4]);
}

#[test]
fn untouched_the_first_papers_go_in_as_they_are_ranked() {
    assert_eq!(
        in_post(&Selection::default(), &six(), Count::top(3)),
        [1, 2, 3]
    );
    assert!(Selection::default().is_default());
}

#[test]
fn an_excluded_paper_leaves_the_post_and_no_other_takes_its_place() {
    let mut selection = Selection::default();
    selection.include(&id(2), false);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [1, 3]);
}

#[test]
fn several_papers_are_left_out_at_once_with_their_pins() {
    let mut selection = Selection::default();
    selection.pin(&id(5), true);
    selection.exclude(&[id(1), id(5)]);
    assert!(!selection.is_pinned(&id(5)));
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [2, 3]);
}

#[test]
fn a_paper_far_down_goes_in_once_it_is_included() {
    let mut selection = Selection::default();
    selection.include(&id(6), true);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [1, 2, 3, 6]);
}

#[test]
fn a_pinned_paper_comes_first_and_later_pins_come_after_it() {
    let mut selection = Selection::default();
    selection.pin(&id(5), true);
    selection.pin(&id(2), true);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [5, 2, 1, 3]);
    selection.pin(&id(5), false);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [2, 1, 3, 5]);
}

#[test]
fn a_paper_that_is_excluded_loses_its_pin() {
    let mut selection = Selection::default();
    selection.pin(&id(5), true);
    selection.include(&id(5), false);
    assert!(!selection.is_pinned(&id(5)));
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [1, 2, 3]);
}

#[test]
fn only_what_is_wanted_goes_in_wherever_it_is_ranked() {
    let wanted = [false, true, false, false, true, false];
    let mut selection = Selection::default();
    selection.pin(&id(1), true);
    selection.pin(&id(2), true);
    selection.include(&id(5), false);
    selection.include_only(&six(), Count::top(3), &wanted);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [2, 5]);
    assert!(selection.is_pinned(&id(2)), "it stays where it was");
    assert!(!selection.is_pinned(&id(1)));
    // What was not in the post was not left out by hand.
    assert_eq!(
        [4, 6].map(|number| selection.choice_for(&id(number))),
        [None; 2]
    );
    // A shorter answer than the ranking wants nothing of the rest.
    selection.include_only(&six(), Count::top(3), &[]);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [0; 0]);
}

#[test]
fn too_few_upvotes_keep_a_paper_out_unless_it_is_included_by_hand() {
    let mut selection = Selection::default();
    selection.min_upvotes = 45;
    assert_eq!(in_post(&selection, &six(), Count::All), [1, 2]);
    selection.include(&id(6), true);
    assert_eq!(in_post(&selection, &six(), Count::All), [1, 2, 6]);
}

#[test]
fn a_step_passes_over_papers_that_are_not_in_the_post() {
    let mut selection = Selection::default();
    selection.include(&id(2), false);
    selection.step(&six(), Count::top(3), &id(3), Step::Up);
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [3, 1]);
    selection.step(&six(), Count::top(3), &id(3), Step::Up);
    assert_eq!(
        in_post(&selection, &six(), Count::top(3)),
        [3, 1],
        "nothing is above the first"
    );
    selection.step(&six(), Count::top(3), &id(3), Step::Down);
    selection.step(&six(), Count::top(3), &id(3), Step::Down);
    assert_eq!(
        in_post(&selection, &six(), Count::top(3)),
        [1, 3],
        "nothing is below the last"
    );
}

#[test]
fn a_paper_that_is_moved_above_a_pinned_one_is_pinned_too() {
    let mut selection = Selection::default();
    selection.pin(&id(4), true);
    selection.put_before(&six(), Count::top(3), &id(2), &id(4));
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [2, 4, 1, 3]);
    assert!(selection.is_pinned(&id(2)) && selection.is_pinned(&id(4)));
    selection.step(&six(), Count::top(3), &id(4), Step::Down);
    assert!(
        !selection.is_pinned(&id(4)),
        "it went below a paper that is not pinned"
    );
    assert_eq!(in_post(&selection, &six(), Count::top(3)), [2, 1, 4, 3]);
}

#[test]
fn pinned_papers_change_places_among_themselves_and_stay_pinned() {
    let mut selection = Selection::default();
    selection.pin(&id(4), true);
    selection.pin(&id(5), true);
    selection.step(&six(), Count::top(2), &id(4), Step::Down);
    assert_eq!(in_post(&selection, &six(), Count::top(2)), [5, 4, 1, 2]);
    assert!(selection.is_pinned(&id(4)) && selection.is_pinned(&id(5)));
}

#[test]
fn what_was_chosen_by_hand_holds_when_the_ranks_have_moved() {
    let mut selection = Selection::default();
    selection.include(&id(2), false);
    selection.pin(&id(3), true);
    let mut newer = six();
    newer.push(paper(7, 90));
    newer.retain(|paper| number(paper) != 1);
    daily_papers::papers::rank(&mut newer);
    assert_eq!(in_post(&selection, &newer, Count::top(3)), [3, 7]);
    let gone: Vec<Paper> = newer
        .iter()
        .filter(|paper| number(paper) != 3)
        .cloned()
        .collect();
    assert_eq!(in_post(&selection, &gone, Count::top(3)), [7, 4]);
    assert_eq!(
        in_post(&selection, &newer, Count::top(3)),
        [3, 7],
        "it came back, and with it its pin"
    );
}

#[test]
fn a_new_paper_comes_below_those_put_in_order_by_hand() {
    let mut selection = Selection::default();
    selection.put_before(&six(), Count::top(3), &id(3), &id(1));
    let mut newer = six();
    newer.insert(0, paper(7, 90));
    let post = in_post(&selection, &newer, Count::top(3));
    assert_eq!(
        post,
        [3, 1, 2, 7],
        "the one that was moved stays, though it is fourth now"
    );
}

#[test]
fn the_heading_of_a_post_in_an_order_by_hand_speaks_of_no_ranking() {
    let papers = six();
    let digest =
        |places: &[usize]| Digest::from_indices(Period::Day(day("2026-01-05")), &papers, 1, places);
    assert_eq!(digest(&[0, 1, 2]).choice, Choice::Top);
    assert_eq!(digest(&[0, 2]).choice, Choice::ByHand);
    assert_eq!(digest(&[2, 0]).choice, Choice::InOrderByHand);
    let text = |places: &[usize]| post::write(&digest(places), &Format::default(), at(LATER)).text;
    assert!(text(&[0, 2]).contains("\n## 📊 좋아요 순위\n"));
    assert!(text(&[2, 0]).contains("\n## 📊 고른 논문\n"));
    assert!(text(&[2, 0]).contains("총 **2개**의 논문이 수집되었습니다."));
}

#[test]
fn words_of_ones_own_stand_before_the_count_and_first_among_the_lines_of_a_paper() {
    let papers = six();
    let mut notes = EditorNotes::default();
    notes.set_introduction(
        Period::Day(day("2026-01-05")),
        "오늘은 **조용한** 날입니다.\n\n- 하나\n- 둘  \n\n",
    );
    notes.set_comment(&id(2), "읽어 볼 만합니다.\n둘째 줄.\n\n둘째 문단.");
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::top(2)).with_notes(&notes);
    let text = post::write(&digest, &Format::default(), at(LATER)).text;
    assert!(
        text.contains("\n\n오늘은 **조용한** 날입니다.\n\n- 하나\n- 둘\n\n총 **2개**의"),
        "{text}"
    );
    assert!(
        text.contains(
            "2. **Paper 2** - 👍 50\n   - 코멘트: 읽어 볼 만합니다.\n     둘째 줄.\n\n     둘째 문단.\n   - [HF 페이지]"
        ),
        "{text}"
    );
    assert!(
        text.contains("1. **Paper 1** - 👍 60\n   - [HF 페이지]"),
        "{text}"
    );
    let english = Format {
        language: Language::English,
        ..Format::default()
    };
    assert!(
        post::write(&digest, &english, at(LATER))
            .text
            .contains("   - Comment: 읽어")
    );
}

#[test]
fn a_comment_that_begins_with_a_block_stands_below_its_label() {
    let papers = six();
    let mut notes = EditorNotes::default();
    notes.set_comment(&id(1), "- 하나\n- 둘");
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::top(1)).with_notes(&notes);
    let text = post::write(&digest, &Format::default(), at(LATER)).text;
    assert!(
        text.contains("   - 코멘트:\n\n     - 하나\n     - 둘\n   - [HF"),
        "{text}"
    );
}

#[test]
fn a_code_block_left_open_does_not_take_in_the_rest_of_the_post() {
    let papers = six();
    let mut notes = EditorNotes::default();
    notes.set_introduction(Period::Day(day("2026-01-05")), "```python\nprint(1)\n``");
    let digest = Digest::top_of_day(day("2026-01-05"), &papers, Count::top(1)).with_notes(&notes);
    let text = post::write(&digest, &Format::default(), at(LATER)).text;
    assert!(
        text.contains("```python\nprint(1)\n``\n```\n\n총 **1개**"),
        "{text}"
    );
}

// ---- What is stored ----

fn stored(value: Selection, skipped: usize) -> Result<Stored<Selection>, Unreadable> {
    Ok(Stored { value, skipped })
}

/// A selection with something in every part of it.
fn selection() -> Selection {
    let mut selection = Selection::default();
    selection.min_upvotes = 5;
    selection.include(&id(2), false);
    selection.include(&id(4), true);
    selection.pin(&id(3), true);
    selection.put_before(&six(), Count::top(5), &id(5), &id(4));
    selection
}

#[test]
fn a_selection_is_stored_as_json_with_a_version() {
    assert_eq!(
        selection().to_json(),
        r#"{"version":1,"min_upvotes":5,"included":["2601.00003","2601.00004","2601.00005"],"excluded":["2601.00002"],"#
            .to_owned()
            + r#""pinned":["2601.00003"],"order":["2601.00001","2601.00002","2601.00005","2601.00004"]}"#
    );
}

#[test]
fn the_lines_of_the_version_before_are_read() {
    let lines = "least 5\nuntick 2601.00002\ntick 2601.00004\ntick 2601.00003\ntick 2601.00005\npin 2601.00003\n\
        order 2601.00001\norder 2601.00002\norder 2601.00005\norder 2601.00004\n";
    assert_eq!(Selection::from_stored(lines), stored(selection(), 0));
    assert_eq!(Selection::from_stored(""), stored(Selection::default(), 0));
}

#[test]
fn a_line_that_says_nothing_is_passed_over_and_counted() {
    let mut expected = Selection::default();
    expected.pin(&id(1), true);
    let lines = "pin 2601.00001\n\ntick 2601.00001\nuntick 2601.00001\npin 2601.00001\nleast many\ntick x\nbuy 2601.00002\nnonsense\n";
    assert_eq!(Selection::from_stored(lines), stored(expected, 4));
}

#[test]
fn an_entry_that_cannot_be_read_costs_itself_and_is_counted() {
    let mut expected = Selection::default();
    expected.include(&id(1), true);
    expected.pin(&id(2), true);
    let json = r#"{"version": 1, "min_upvotes": "many", "included": ["2601.00001", 7, "x", "2601.00002", null],
        "excluded": ["2601.00001", {}], "pinned": ["2601.00002", "2601.00002"], "colour": "red"}"#;
    assert_eq!(Selection::from_stored(json), stored(expected, 5));
    let bare = r#" {"version": 1} "#;
    assert_eq!(
        Selection::from_stored(bare),
        stored(Selection::default(), 0)
    );
}

#[test]
fn a_selection_of_a_newer_version_and_what_is_none_are_refused() {
    let newer = r#"{"version": 2, "chosen": ["2601.00001"]}"#;
    assert_eq!(Selection::from_stored(newer), Err(Unreadable::Newer(2)));
    for text in [
        "nonsense",
        "[]",
        "null",
        "{}",
        r#"{"version": 1"#,
        r#"{"version": 0}"#,
        r#"{"version": -1}"#,
        r#"{"version": null, "pinned": []}"#,
        r#"{"version": 1, "pinned": "2601.00001"}"#,
        "target: hugo\ntitle: Boats\n",
    ] {
        assert_eq!(
            Selection::from_stored(text),
            Err(Unreadable::Malformed),
            "{text}"
        );
    }
}

#[test]
fn steps_are_stored_with_the_selection_that_they_led_to() {
    let mut first = Selection::default();
    first.include(&id(2), false);
    let step = |selection: &Selection, count| UndoStep {
        selection: selection.clone(),
        count,
    };
    let edited = EditedSelection {
        selection: Selection::default(),
        undo: vec![
            step(&Selection::default(), None),
            step(&first, Some(Count::All)),
            step(&selection(), Some(Count::top(3))),
        ],
    };
    let read = EditedSelection::from_stored(&edited.to_json()).expect("it is read");
    assert_eq!((read.value, read.skipped), (edited, 0));
    assert_eq!(EditedSelection::default().to_json(), "");

    // Without steps the text is what it was before there were any.
    let bare = EditedSelection {
        selection: selection(),
        undo: Vec::new(),
    };
    assert_eq!(bare.to_json(), selection().to_json());
    assert_eq!(
        EditedSelection::from_stored(&selection().to_json()).map(|stored| stored.value),
        Ok(bare)
    );
    let spoilt = r#"{"version": 1, "undo": [5, {"excluded": ["2601.00002"], "count": "many"}]}"#;
    let read = EditedSelection::from_stored(spoilt).expect("it is read");
    assert_eq!(
        (read.value.undo, read.skipped),
        (vec![step(&first, None)], 2)
    );
}

#[test]
fn the_oldest_steps_are_not_stored_where_they_name_many_papers() {
    let mut many = Selection::default();
    for number in 0..299 {
        many.include(&id(number), true);
    }
    let edited = EditedSelection {
        selection: Selection::default(),
        undo: vec![
            UndoStep {
                selection: many,
                count: None,
            };
            9
        ],
    };
    let read = EditedSelection::from_stored(&edited.to_json()).expect("it is read");
    assert_eq!(read.value.undo.len(), 3);
}

// ---- Laws ----

/// What an editor may do.
#[derive(Clone, Debug)]
enum Edit {
    Tick(usize, bool),
    Pin(usize, bool),
    Step(usize, Step),
    Before(usize, usize),
    After(usize, usize),
    MinUpvotes(u32),
}

fn edit() -> impl Strategy<Value = Edit> {
    let number = || 1..=9_usize;
    prop_oneof![
        (number(), any::<bool>()).prop_map(|(number, wanted)| Edit::Tick(number, wanted)),
        (number(), any::<bool>()).prop_map(|(number, wanted)| Edit::Pin(number, wanted)),
        (number(), any::<bool>())
            .prop_map(|(number, up)| Edit::Step(number, if up { Step::Up } else { Step::Down })),
        (number(), number()).prop_map(|(number, other)| Edit::Before(number, other)),
        (number(), number()).prop_map(|(number, other)| Edit::After(number, other)),
        (0..100_u32).prop_map(Edit::MinUpvotes),
    ]
}

fn apply(edits: &[Edit], papers: &[Paper], count: Count) -> Selection {
    let mut selection = Selection::default();
    for edit in edits {
        match *edit {
            Edit::Tick(number, wanted) => selection.include(&id(number), wanted),
            Edit::Pin(number, wanted) => selection.pin(&id(number), wanted),
            Edit::Step(number, step) => selection.step(papers, count, &id(number), step),
            Edit::Before(number, other) => {
                selection.put_before(papers, count, &id(number), &id(other))
            }
            Edit::After(number, other) => {
                selection.put_after(papers, count, &id(number), &id(other))
            }
            Edit::MinUpvotes(upvotes) => selection.min_upvotes = upvotes,
        }
    }
    selection
}

fn some_papers() -> impl Strategy<Value = Vec<Paper>> {
    prop::collection::vec(0..100_u32, 0..9).prop_map(|upvotes| {
        let mut papers: Vec<Paper> = (1..)
            .zip(upvotes)
            .map(|(number, upvotes)| paper(number, upvotes))
            .collect();
        daily_papers::papers::rank(&mut papers);
        papers
    })
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec(edit(), 0..30)
}

proptest! {
    #[test]
    fn an_arrangement_has_every_paper_once(papers in some_papers(), edits in edits(), count in 1..12_usize) {
        let arrangement = apply(&edits, &papers, Count::top(count)).arrange(&papers, Count::top(count));
        let mut places = arrangement.order.clone();
        places.sort_unstable();
        prop_assert_eq!(places, (0..papers.len()).collect::<Vec<_>>());
        prop_assert_eq!(arrangement.included.len(), papers.len());
        prop_assert!(arrangement.pinned_count <= papers.len());
    }

    #[test]
    fn what_is_left_out_is_never_in_the_post(papers in some_papers(), edits in edits(), left_out in 1..=9_usize) {
        let mut selection = apply(&edits, &papers, Count::All);
        selection.include(&id(left_out), false);
        let places: Vec<usize> = selection.arrange(&papers, Count::All).included_indices().collect();
        let digest = Digest::from_indices(Period::Day(day("2026-01-05")), &papers, 1, &places);
        let text = post::write(&digest, &Format::default(), at(LATER)).text;
        prop_assert!(!text.contains(&id(left_out).to_string()), "{}", text);
    }

    #[test]
    fn only_what_is_wanted_is_in_the_post(
        papers in some_papers(), edits in edits(), wanted in prop::collection::vec(any::<bool>(), 0..12),
    ) {
        let mut selection = apply(&edits, &papers, Count::top(3));
        let before = selection.clone();
        selection.include_only(&papers, Count::top(3), &wanted);
        let arrangement = selection.arrange(&papers, Count::top(3));
        for (place, chosen) in arrangement.order.iter().zip(&arrangement.included) {
            prop_assert_eq!(*chosen, wanted.get(*place).copied().unwrap_or_default());
        }
        let of_others = |selection: &Selection| {
            let json: Value = serde_json::from_str(&selection.to_json()).expect("it is JSON");
            let of_list = |id: &Value| papers.iter().any(|paper| *id == paper.id.to_string());
            ["included", "excluded", "pinned", "order"].map(|list| {
                let ids = json[list].as_array().expect("it is a list").iter();
                ids.filter(|id| !of_list(id)).cloned().collect::<Vec<_>>()
            })
        };
        prop_assert_eq!(of_others(&selection), of_others(&before));
    }

    #[test]
    fn pinned_papers_are_the_first_of_the_arrangement(papers in some_papers(), edits in edits()) {
        let selection = apply(&edits, &papers, Count::top(3));
        let arrangement = selection.arrange(&papers, Count::top(3));
        for (rank, place) in arrangement.order.iter().enumerate() {
            prop_assert_eq!(selection.is_pinned(&papers[*place].id), rank < arrangement.pinned_count);
        }
    }

    #[test]
    fn a_paper_stands_where_it_was_put(papers in some_papers(), edits in edits(), one: Index, other: Index) {
        prop_assume!(papers.len() > 1);
        let (one, other) = (number(one.get(&papers)), number(other.get(&papers)));
        let mut selection = apply(&edits, &papers, Count::top(4));
        let order = |selection: &Selection| -> Vec<usize> {
            let places = selection.arrange(&papers, Count::top(4)).order;
            places.into_iter().map(|place| number(&papers[place])).collect()
        };
        let before = order(&selection);
        selection.put_before(&papers, Count::top(4), &id(one), &id(other));
        let now = order(&selection);
        if one == other {
            prop_assert_eq!(now, before);
        } else {
            let place = now.iter().position(|number| *number == one).expect("it is there");
            prop_assert_eq!(now.get(place + 1), Some(&other));
            let others = |order: Vec<usize>| order.into_iter().filter(|number| *number != one).collect::<Vec<_>>();
            prop_assert_eq!(others(now), others(before));
        }
    }

    #[test]
    fn a_step_up_undoes_a_step_down(papers in some_papers(), edits in edits(), place: Index) {
        let count = Count::top(5);
        let mut selection = apply(&edits, &papers, count);
        let before = in_post(&selection, &papers, count);
        prop_assume!(before.len() > 1);
        let number = before[place.index(before.len() - 1)];
        selection.step(&papers, count, &id(number), Step::Down);
        prop_assert_ne!(&in_post(&selection, &papers, count), &before);
        selection.step(&papers, count, &id(number), Step::Up);
        prop_assert_eq!(in_post(&selection, &papers, count), before);
    }

    #[test]
    fn a_selection_that_is_written_down_is_read_again(papers in some_papers(), edits in edits()) {
        let selection = apply(&edits, &papers, Count::top(3));
        prop_assert_eq!(Selection::from_stored(&selection.to_json()), stored(selection, 0));
    }

    #[test]
    fn any_text_gives_a_selection_or_is_refused(
        lines in "((least|tick|untick|pin|order|x)? ?[0-9.a-z]{0,12}\n){0,6}",
        json in r#"\{"version": ?1(, ?"(min_upvotes|included|pinned|order)": ?(\[("2601.0000[1-3]",?|7){0,3}\]|5|"x")){0,3}\}"#,
    ) {
        for text in [lines, json] {
            if let Ok(Stored { value, .. }) = Selection::from_stored(&text) {
                prop_assert_eq!(Selection::from_stored(&value.to_json()), stored(value, 0));
            }
        }
    }
}
