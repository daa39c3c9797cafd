//! Entries for BibTeX, read by a strict little reader of it: every brace closed, every character that means something
//! to TeX escaped, and every text the one the paper has.

mod support;

use daily_papers::{
    papers::{ArxivId, CleanText, Paper},
    post::{RichText, bibtex, bibtex_within, citation_keys},
};
use proptest::prelude::*;
use support::{
    hostile::{any_paper, any_text},
    paper, real_answers,
};

// ---- A strict little reader ----

/// An entry: its key and its fields, in order.
struct Entry {
    key: String,
    fields: Vec<(String, String)>,
}

impl Entry {
    fn read(text: &str) -> Result<Self, String> {
        let rest = text.strip_prefix("@misc{").ok_or("no @misc{")?;
        let (key, mut rest) = rest.split_once(",\n").ok_or("no key")?;
        let plain = |character: char| character.is_ascii_alphanumeric() || ".-".contains(character);
        if key.is_empty() || !key.chars().all(plain) {
            return Err(format!("the key is {key:?}"));
        }
        let mut fields = Vec::new();
        while rest != "}\n" {
            let (name, after) = rest.split_once(" = ").ok_or("no field")?;
            let (value, after) = match after.strip_prefix('{') {
                Some(inside) => {
                    let end = closing(inside).ok_or_else(|| format!("{name} is not closed"))?;
                    (&inside[..end], &inside[end + 1..])
                }
                None => {
                    let end = after.find(',').ok_or("no comma")?;
                    if !after[..end].bytes().all(|byte| byte.is_ascii_lowercase()) {
                        return Err(format!("{name} is no macro"));
                    }
                    after.split_at(end)
                }
            };
            fields.push((name.trim().to_owned(), value.to_owned()));
            rest = after
                .strip_prefix(",\n")
                .ok_or_else(|| format!("after {name}: {after}"))?;
        }
        Ok(Self {
            key: key.to_owned(),
            fields,
        })
    }

    fn field(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(known, _)| known == name);
        field.map(|(_, value)| value.as_str())
    }
}

/// Where a value ends: BibTeX counts braces and knows no escaped ones.
fn closing(inside: &str) -> Option<usize> {
    let mut open = 1;
    inside.char_indices().find_map(|(place, character)| {
        open += i32::from(character == '{') - i32::from(character == '}');
        (open == 0).then_some(place)
    })
}

/// What TeX prints of a text, quotation marks and formulas in their spelling.
fn printed(tex: &str) -> Result<String, String> {
    let mut printed = String::new();
    let mut rest = tex;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        rest = match character {
            '\\' => {
                let escaped = after.chars().next().filter(|next| "&%#_$".contains(*next));
                printed.push(escaped.ok_or_else(|| format!("a bare backslash: {rest}"))?);
                &after[1..]
            }
            '{' if after.starts_with('$') => {
                let end = closing(after).ok_or("a formula is not closed")?;
                // Greek letters and arrows are characters to a reader.
                printed.push_str(&RichText::read(&CleanText::new(&after[..end])).plain());
                &after[end + 1..]
            }
            '{' if after.starts_with('\\')
                && !after[1..].starts_with(['&', '%', '#', '_', '$']) =>
            {
                let end = closing(after).ok_or("a group is not closed")?;
                printed.push_str(&match &after[..end] {
                    r"\textbraceleft" => "{".to_owned(),
                    r"\textbraceright" => "}".to_owned(),
                    r"\textbackslash" => "\\".to_owned(),
                    r"\textasciitilde" => "~".to_owned(),
                    r"\textasciicircum" => "^".to_owned(),
                    r"\textless" => "<".to_owned(),
                    r"\textgreater" => ">".to_owned(),
                    r"\textbar" => "|".to_owned(),
                    r"\ldots" => "…".to_owned(),
                    accent => {
                        let letter =
                            RichText::read(&CleanText::new(&format!("{{{accent}}}"))).plain();
                        if letter.chars().count() > 2 {
                            return Err(format!("{accent} is unknown"));
                        }
                        letter
                    }
                });
                &after[end + 1..]
            }
            // Braces that keep capitals.
            '{' | '}' => after,
            '&' | '%' | '#' | '_' | '$' | '~' | '^' | '<' | '>' | '|' | '"' => {
                return Err(format!("a bare {character}: {tex}"));
            }
            _ => {
                printed.push(character);
                after
            }
        };
    }
    Ok(printed)
}

/// A text in the form in which two are compared: without quotation marks and blanks, dashes and ellipses as TeX writes them,
/// the braces of formulas by their names.
fn comparable(text: &str) -> String {
    text.replace('—', "---")
        .replace('–', "--")
        .replace(r"\{", r"\lbrace")
        .replace(r"\}", r"\rbrace")
        .replace(r"\%", "%")
        .replace(r"\#", "#")
        .replace(['"', '“', '”', '\'', '‘', '’', '`', ' '], "")
}

/// The names of an `author` field, split as BibTeX does.
fn names(field: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut open = 0;
    for word in field.split(' ') {
        if open == 0 && word.eq_ignore_ascii_case("and") {
            names.push(String::new());
            continue;
        }
        open += word.matches('{').count();
        open -= word.matches('}').count();
        if let Some(name) = names.last_mut() {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(word);
        }
    }
    names
}

/// Reads the entry of a paper and holds it against the paper.
fn held(paper: &Paper) -> Result<Entry, String> {
    let text = bibtex(&paper.id, &paper.title, &paper.authors);
    let entry = Entry::read(&text).map_err(|reason| format!("{reason}\n{text}"))?;
    let id = paper.id.to_string();
    for (name, value) in [
        ("year", format!("20{}", &id[..2])),
        ("eprint", id.clone()),
        ("archivePrefix", "arXiv".to_owned()),
        ("url", format!("https://arxiv.org/abs/{id}")),
    ] {
        if entry.field(name) != Some(&value) {
            return Err(format!("{name} is {:?}\n{text}", entry.field(name)));
        }
    }
    let title = printed(entry.field("title").ok_or("there is no title")?)?;
    let meant = RichText::read(&paper.title.composed()).unset().plain();
    if comparable(&title) != comparable(&meant) {
        return Err(format!("the title is {title}, not {meant}\n{text}"));
    }
    let authors = entry.field("author");
    if paper.authors.is_empty() && authors.is_some() {
        return Err(format!("authors out of nothing\n{text}"));
    }
    for name in authors.map(names).unwrap_or_default() {
        let outside = |pair: &(usize, char)| {
            name[..pair.0].matches('{').count() == name[..pair.0].matches('}').count()
        };
        let commas = name
            .char_indices()
            .filter(outside)
            .filter(|(_, character)| *character == ',');
        if name.is_empty() || !matches!(commas.count(), 0 | 2) {
            return Err(format!("{name:?} is no name\n{text}"));
        }
        printed(&name)?;
    }
    Ok(entry)
}

#[test]
fn the_reader_refuses_what_bibtex_and_tex_would_stumble_over() {
    for text in [
        "@misc{a,\n  title = {a}},\n}\n",
        "@misc{a,\n  title = {{a},\n}\n",
        "@misc{a,\n  title = {a}\n}\n",
        "@misc{a b,\n  title = {a},\n}\n",
        "@misc{,\n  title = {a},\n}\n",
        "@misc{a,\n  month = June 1,\n}\n",
        r"@misc{a, title = {\{},}",
    ] {
        assert!(Entry::read(text).is_err(), "{text}");
    }
    for text in [
        "a & b",
        "50%",
        "a_b",
        "$x",
        r"\unknown",
        r"{\unknown}",
        "a~b",
        "\"a\"",
    ] {
        assert!(printed(text).is_err(), "{text}");
    }
    assert_eq!(
        printed(r"{\'E}cole {LLM}s \& {$x$}").as_deref(),
        Ok("École LLMs & $x$")
    );
}

// ---- Examples ----

fn entry(title: &str, authors: &[&str]) -> Entry {
    let paper = Paper {
        title: CleanText::new(title),
        authors: authors
            .iter()
            .map(|author| CleanText::new(author))
            .collect(),
        ..paper(1, 1)
    };
    held(&paper).unwrap_or_else(|reason| panic!("{reason}"))
}

#[test]
fn an_entry_has_this_layout() {
    let paper = Paper {
        id: ArxivId::new("1706.03762").expect("it is an id"),
        title: CleanText::new("Reading Is All You Want"),
        authors: ["Ada Lovelace", "Laurens van der Berg"]
            .map(CleanText::new)
            .to_vec(),
        ..paper(1, 1)
    };
    let expected = "\
@misc{lovelace2017reading,
  title         = {Reading Is All You Want},
  author        = {Ada Lovelace and Laurens van der Berg},
  year          = {2017},
  month         = jun,
  eprint        = {1706.03762},
  archivePrefix = {arXiv},
  url           = {https://arxiv.org/abs/1706.03762},
}
";
    assert_eq!(bibtex(&paper.id, &paper.title, &paper.authors), expected);
}

#[test]
fn the_key_is_the_family_name_the_year_and_a_word_that_says_something() {
    for (author, title, key) in [
        (
            "Ada Lovelace",
            "On the Letters of Others",
            "lovelace2026letters",
        ),
        (
            "Laurens van der Maaten",
            "The 3D Harbour",
            "vandermaaten20263d",
        ),
        ("María de la Cruz", "GPT-4 Reads", "delacruz2026gpt"),
        ("Ana Ramón y Cajal", "Tides", "ramonycajal2026tides"),
        (
            "José García-López",
            "Towards Self-Reading Letters",
            "garcialopez2026self",
        ),
        ("Łukasz Müller", "Qwen2.5-VL", "muller2026qwen25"),
        (
            "Jörg Straße",
            "$\\alpha$-Tides: A Study",
            "strasse2026tides",
        ),
        (
            "Søren Ærø",
            "\\textbf{S}tudio for Ångström",
            "aero2026studio",
        ),
        ("Nguyễn Đức Trần", "R&D, \"Quoted\"", "tran2026rd"),
        ("Sammy Lovelace, Jr.", "How and Why", "lovelace2026how"),
        ("Sammy Lovelace III", "潮汐", "lovelace2026"),
        ("Lovelace, Ada", "It's Late", "lovelace2026late"),
        ("Ada Lovelace and Bob Example", "Tides", "lovelace2026tides"),
        ("DeepSeek-AI", "A Tide", "deepseekai2026tide"),
        (
            "The Harbour Team, Harbour Inc",
            "A Tide",
            "theharbourteam2026tide",
        ),
        ("Plato", "A Tide", "plato2026tide"),
        ("张伟", "A Tide", "2601.00001-tide"),
        ("张伟", "潮汐", "2601.00001"),
    ] {
        assert_eq!(entry(title, &[author]).key, key, "{author}: {title}");
    }
}

#[test]
fn without_authors_there_is_no_author_and_the_key_begins_with_the_id() {
    for authors in [&[][..], &["and"], &[", "]] {
        let entry = entry("A Tide", authors);
        assert_eq!(entry.field("author"), None);
        assert_eq!(entry.key, "2601.00001-tide");
    }
}

#[test]
fn an_id_without_a_month_gives_none() {
    for (id, month) in [
        ("0704.0001", Some("apr")),
        ("2512.12345", Some("dec")),
        ("2500.00001", None),
        ("2513.00001", None),
    ] {
        let paper = Paper {
            id: ArxivId::new(id).expect("it has the form of an id"),
            ..paper(1, 1)
        };
        let entry = held(&paper).unwrap_or_else(|reason| panic!("{reason}"));
        assert_eq!(entry.field("month"), month, "{id}");
    }
}

#[test]
fn accents_are_written_as_tex() {
    for (name, written) in [
        ("José Müller", r#"Jos{\'e} M{\"u}ller"#),
        ("Łukasz Sørensen", r"{\L}ukasz S{\o}rensen"),
        ("Åsa Straße", r"{\AA}sa Stra{\ss}e"),
        ("Françoise Dvořák", r"Fran{\c{c}}oise Dvo{\v{r}}{\'a}k"),
        ("María Erdős", r"Mar{\'\i}a Erd{\H{o}}s"),
        ("Ĭ Grĭb", r"{\u{I}} Gr{\u{\i}}b"),
        ("J\\\"urgen Ha\\v{c}ek", r#"J{\"u}rgen Ha{\v{c}}ek"#),
        (r"Shaq O\'Neill", "Shaq O'Neill"),
        (r"Conan O\'Brien", "Conan O'Brien"),
        ("Nguyễn Trần", r"Nguy{\~{\^e}}n Tr{\`{\^a}}n"),
        ("Đỗ Mậu Ắt", r"{\DJ}{\~{\^o}} M{\d{\^a}}u {\'{\u{A}}}t"),
        // What TeX has no name for is left to engines that read UTF-8.
        ("Đức 김하늘", r"{\DJ}ức 김하늘"),
    ] {
        assert_eq!(entry("Tides", &[name]).field("author"), Some(written));
    }
    assert_eq!(
        entry("K\u{302}-Boats and an x\u{302}", &[]).field("title"),
        Some(r"{{\^{K}}}-Boats and an {\^{x}}")
    );
    assert_eq!(
        entry("École Élan", &[]).field("title"),
        Some(r"{\'E}cole {\'E}lan")
    );
}

#[test]
fn teams_are_kept_whole() {
    for (name, written) in [
        ("Gemini Team", "{Gemini Team}"),
        ("DeepSeek-AI", "{DeepSeek-AI}"),
        ("Gemini Team, Google", "{Gemini Team, Google}"),
        (
            "Institute for Research and Development",
            "{Institute for Research and Development}",
        ),
        ("R&D Lab", r"{R\&D Lab}"),
        ("Boat R&D", r"{Boat R\&D}"),
        ("01.ai", "{01.ai}"),
        ("ACME Inc.", "{ACME Inc.}"),
        ("Example University", "{Example University}"),
        (
            "Ada Example, Bob Example, Cleo Example",
            "{Ada Example, Bob Example, Cleo Example}",
        ),
        ("Ada Example, Bob Example", "{Ada Example, Bob Example}"),
        // Names of people.
        ("Ai Teamwork", "Ai Teamwork"),
        ("Qwen", "Qwen"),
    ] {
        assert_eq!(entry("Tides", &[name]).field("author"), Some(written));
    }
}

#[test]
fn groups_of_every_kind_are_kept_whole() {
    for name in [
        "BigBoat Workshop",
        "BoatCode Project",
        "Boat Contributors",
        "Example Center for Boats",
        "Ministry of Boats",
        "Boat Alliance",
        "Boat Initiative",
        "Example Society",
        "Boat Community",
        "Department of Boats",
        "Technische Universität Hafen",
        "Université de Rade",
        "Google Boats",
        "Boat Developers",
        "네이버 연구소",
        "보트 팀",
        "국립국어원",
        "船舶有限公司",
        "Hugging Face",
        "Boat Collab",
        "Anonymous Authors",
    ] {
        let entry = entry("Tides", &[name]);
        let author = entry.field("author").unwrap_or_default();
        assert!(author.starts_with('{') && author.ends_with('}'), "{author}");
    }
}

#[test]
fn marks_affiliations_and_titles_are_no_part_of_a_name() {
    for (name, written) in [
        ("Ada Example*", "Ada Example"),
        ("Ada Example†‡", "Ada Example"),
        ("*Ada Example", "Ada Example"),
        ("Ada Example ∗", "Ada Example"),
        ("Ada Example¹²", "Ada Example"),
        ("Ada Example$^{1,2}$", "Ada Example"),
        (r"Ada Example$^\dagger$", "Ada Example"),
        (r"Ada Example\textsuperscript{1}", "Ada Example"),
        ("Ada Example1,2", "Ada Example"),
        ("Ada Example^{1,2}", "Ada Example"),
        ("Ada Example^1", "Ada Example"),
        ("Ada Example^{a,12}", "Ada Example"),
        ("Ada {Example}", "Ada Example"),
        ("Ada Example, MIT", "Ada Example"),
        ("Ada Example ✉", "Ada Example"),
        ("Cleo (Example Univ.)", "Cleo"),
        ("Ada Example (Google)", "Ada Example"),
        ("Ada Example（예시대학교）", "Ada Example"),
        ("Ada Example [2]", "Ada Example"),
        ("Ada Example, Example University", "Ada Example"),
        ("Ada Example, Google", "Ada Example"),
        ("Ada Example <ada@a.example>", "Ada Example"),
        ("Ada Example - MIT", "Ada Example"),
        ("D. Example, PhD", "D. Example"),
        ("D. Example, Ph.D., M.D.", "D. Example"),
        ("D. Example PhD", "D. Example"),
        ("Prof. Dr. Ada Example", "Ada Example"),
        ("Ada Example*, Jr.", "Example, Jr., Ada"),
        ("Boat Project*", "{Boat Project}"),
        // Parts of a name.
        ("Wei (Will) Example", "Wei (Will) Example"),
        ("The Anh Example", "The Anh Example"),
        ("Ma Example", "Ma Example"),
    ] {
        assert_eq!(
            entry("Tides", &[name]).field("author"),
            Some(written),
            "{name}"
        );
    }
    assert_eq!(entry("Tides", &["*", "†", ":", "@"]).field("author"), None);
}

#[test]
fn what_hides_a_word_is_not_in_an_entry() {
    let entry = entry(
        "Tran\u{ad}sformers\u{200b} fo\u{2060}r eﬃcient ﬂows, H₂O and m²…",
        &[
            "Jose\u{301} Mu\u{308}ller",
            "\u{1112}\u{1161}\u{11ab} Example\u{200d}",
        ],
    );
    assert_eq!(
        entry.field("title"),
        Some(r"Transformers for efficient flows, {H{$_2$}O} and m{$^2$}{\ldots}")
    );
    assert_eq!(
        entry.field("author"),
        Some(r#"Jos{\'e} M{\"u}ller and 한 Example"#)
    );
    assert_eq!(entry.key, "muller2026transformers");
}

/// Papers with an author and a title each.
fn papers(of: &[(&str, &str)]) -> Vec<Paper> {
    let paper = |(number, (author, title)): (usize, &(&str, &str))| Paper {
        title: CleanText::new(title),
        authors: vec![CleanText::new(author)],
        ..paper(number, 1)
    };
    (1..).zip(of).map(paper).collect()
}

#[test]
fn papers_of_a_list_with_one_key_get_the_next_words_of_their_titles_or_a_letter() {
    let list = papers(&[
        ("Wei Wang", "Learning Boats from Water"),
        ("Yi Wang", "Learning Water from Boats"),
        ("Ada Li", "Tides"),
        ("Bob Li", "Tides"),
        ("Cleo Li", "The Tides of June"),
        ("Ada Kim", "Learning"),
    ]);
    let keys = [
        "wang2026learningboats",
        "wang2026learningwater",
        "li2026tidesa",
        "li2026tidesb",
        "li2026tidesjune",
        "kim2026learning",
    ];
    assert_eq!(citation_keys(&list), keys);
    for (paper, key) in list.iter().zip(keys) {
        assert!(bibtex_within(&list, paper).starts_with(&format!("@misc{{{key},\n")));
    }
    // A paper alone, or one of another list.
    assert_eq!(
        bibtex_within(&list[..1], &list[1]),
        bibtex(&list[1].id, &list[1].title, &list[1].authors)
    );
}

#[test]
fn people_are_split_where_that_is_certain_and_turned_where_bibtex_wants_it() {
    for (authors, written) in [
        (
            &["Ada Example and Bob Example"][..],
            "Ada Example and Bob Example",
        ),
        (
            &["and Ada Example AND Bob", "Cleo and"],
            "Ada Example and Bob and Cleo",
        ),
        (
            &["Ada Example, Bob Example and Cleo"],
            "{Ada Example, Bob Example} and Cleo",
        ),
        (&["Example, Ada"], "Ada Example"),
        (
            &["Bob Byron & Ada Example", "Cleo Li; Dan Wu;"],
            "Bob Byron and Ada Example and Cleo Li and Dan Wu",
        ),
        (&["van der Example, Ada"], "Ada van der Example"),
        (&["Example, Jr., Sammy"], "Example, Jr., Sammy"),
        (&["Example Harbour, Ada"], "{Example Harbour, Ada}"),
        (&["Sammy Example, Jr."], "Example, Jr., Sammy"),
        (
            &["Sammy van der Example Jr."],
            "van der Example, Jr., Sammy",
        ),
        (&["Example, Sammy, III"], "Example, III, Sammy"),
        (&["Sammy B. Example III"], "Example, III, Sammy B."),
        (&["Example, Jr."], "{Example, Jr.}"),
        (&["Yi Sr"], "Yi Sr"),
        (&["Ada Example,"], "Ada Example"),
        (&["Ada Example", "et al."], "Ada Example and others"),
        (&["Ada Example et al."], "Ada Example and others"),
        (
            &["Ada Example et al", "Bob"],
            "Ada Example and {et al.} and Bob",
        ),
        (&["Ada Example", "and 12 others"], "Ada Example and others"),
        (&["Ada Example", "+ 3 more"], "Ada Example and others"),
        (&["Ada Example", "..."], "Ada Example and others"),
        (&["Ada Example，Bob Example"], "{Ada Example, Bob Example}"),
        (&["Da Example, Ada"], "Ada Da Example"),
        (&["a ,]"], "] a"),
        (&["et al."], "{et al.}"),
        (&["Ada", "others"], "Ada and others"),
        (&["others", "Ada"], "{others} and Ada"),
        (&["Wei \"Will\" Example"], "Wei ``Will'' Example"),
        (&["Santiago Ramón y Cajal"], r"Santiago {Ram{\'o}n y Cajal}"),
        (
            &["Ramón y Cajal, Santiago"],
            r"Santiago {Ram{\'o}n y Cajal}",
        ),
        (&["Garcia y Vega"], "{Garcia y Vega}"),
        (
            &["Juana de la Cruz y Mendoza"],
            "Juana de la {Cruz y Mendoza}",
        ),
        (
            &["de la Cruz y Mendoza, Juana"],
            "Juana de la {Cruz y Mendoza}",
        ),
        (
            &["Ana María Garcia y de la Vega"],
            r"Ana Mar{\'\i}a {Garcia y de la Vega}",
        ),
        (
            &["José Ortega y Gasset Jr."],
            r"{Ortega y Gasset}, Jr., Jos{\'e}",
        ),
        (&["Antoni Puig i Cadafalch"], "Antoni {Puig i Cadafalch}"),
        (&["Maria da Costa e Silva"], "Maria da {Costa e Silva}"),
    ] {
        assert_eq!(
            entry("Tides", authors).field("author"),
            Some(written),
            "{authors:?}"
        );
    }
}

#[test]
fn hundreds_of_authors_are_all_written() {
    let authors: Vec<String> = (0..700)
        .map(|number| format!("Ada {}xample", "E".repeat(number % 7 + 1)))
        .collect();
    let authors: Vec<&str> = authors.iter().map(String::as_str).collect();
    let entry = entry("Tides", &authors);
    assert_eq!(
        names(entry.field("author").expect("there are authors")),
        authors
    );
}

#[test]
fn titles_keep_the_capitals_that_mean_something() {
    for (title, written) in [
        ("NeRF: A Field", "{NeRF}: {A} Field"),
        (
            "LLMs Read GPT-4 and Qwen2.5-VL",
            "{LLMs} Read {GPT-4} and {Qwen2.5}-{VL}",
        ),
        (
            "CLIP-Guided Text-to-Image in 3D",
            "{CLIP}-Guided Text-to-Image in {3D}",
        ),
        (
            "A Phase-2 Study (RLHF) of 24 Harbours",
            "A {Phase-2} Study ({RLHF}) of 24 Harbours",
        ),
        (
            "Tides: Letters and More. Second: \"Quoted\"",
            "Tides: {L}etters and More. {S}econd: ``{Q}uoted''",
        ),
        ("Tides: letters", "Tides: letters"),
        ("Plan B for A Harbour", "Plan {B} for A Harbour"),
        ("Vision/LANGUAGE's", "Vision/{LANGUAGE's}"),
        ("ÉCOLE: Élan", r"{{\'E}COLE}: {{\'E}}lan"),
        ("논문 LLM의 읽기", "논문 {LLM의} 읽기"),
        (
            "Gaussian Boats in Korean and Non-Euclidean Harbours",
            "{Gaussian} Boats in {Korean} and Non-{Euclidean} Harbours",
        ),
        (
            "Markov Chains, Newton's Method, and Bayesians on Wikipedia",
            "{Markov} Chains, {Newton's} Method, and {Bayesians} on {Wikipedia}",
        ),
        ("The Median Guardian", "The Median Guardian"),
        (
            "Chomsky, Watson and Javanese in Berlin",
            "{Chomsky}, {Watson} and {Javanese} in {Berlin}",
        ),
        ("An ℓ2 Boat, ℏ", r"An {$\ell$}2 Boat, {$\hbar$}"),
    ] {
        assert_eq!(entry(title, &[]).field("title"), Some(written));
    }
}

#[test]
fn titles_are_escaped_for_tex() {
    for (title, written) in [
        ("R&D at 50% of a_b #1", r"{R\&D} at 50\% of a\_b \#1"),
        (
            "a {b} c^d ~5 \\unknown \\$5",
            r"a {\textbraceleft}b{\textbraceright} c{\textasciicircum}d {\textasciitilde}5 {\textbackslash}unknown \$5",
        ),
        ("an open { brace", r"an open {\textbraceleft} brace"),
        (
            "p < 1 > q | r",
            r"p {\textless} 1 {\textgreater} q {\textbar} r",
        ),
        (
            "Learning $K$-Means in $O(n^2)$",
            "Learning {$K$}-Means in {$O(n^2)$}",
        ),
        (r"On $\{x, y\}$", r"On {$\{x, y\}$}"),
        (
            r"On $x \left\{ y \right.$",
            r"On {$x \left\lbrace y \right.$}",
        ),
        (
            r"From $\alpha$ to $\rightarrow$ 2$\times$",
            r"From {$\alpha$} to {$\to$} 2×",
        ),
        ("λ-Reading of Ελληνικά", r"{$\lambda$}-Reading of Ελληνικά"),
        (
            "\"Quoted\" and 'single' ones, it's '90s",
            "``Quoted'' and `single' ones, it's '90s",
        ),
        ("“Round” — ‘ones’ 10--20", "``Round'' --- `ones' 10--20"),
        (r"\textbf{S}tudio \emph{LLM}", "Studio {LLM}"),
    ] {
        assert_eq!(entry(title, &[]).field("title"), Some(written));
    }
}

// ---- Laws ----

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_paper_says_its_entry_can_be_read(paper in any_paper()) {
        held(&paper).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn names_are_written_whatever_is_in_them(
        names in prop::collection::vec(
            (any_text(), prop::sample::select(vec![" and ", ", ", " Jr.", ", III", " et al.", " van ", "others", ""]), any_text()),
            1..4,
        ),
    ) {
        let names = names.iter().map(|(one, between, other)| CleanText::new(&format!("{one}{between}{other}")));
        let paper = Paper { authors: names.filter(|name| !name.is_empty()).collect(), ..paper(1, 1) };
        held(&paper).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn every_paper_of_a_list_has_a_key_of_its_own_in_any_order(
        of in prop::collection::vec(
            (prop::sample::select(vec!["Ada Li", "Bob Li", "Li A", "*", "Ada Liz"]), "(A |B |Ab |The |a){0,4}"),
            0..12,
        ),
        turn in 0_usize..12,
    ) {
        let of: Vec<(&str, &str)> = of.iter().map(|(author, title)| (*author, title.as_str())).collect();
        let mut list = papers(&of);
        let mut keys = citation_keys(&list);
        let turn = turn % list.len().max(1);
        list.rotate_left(turn);
        keys.rotate_left(turn);
        prop_assert_eq!(&citation_keys(&list), &keys);
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), list.len());
    }

    #[test]
    fn every_letter_with_an_accent_is_read_as_it_was_written(letter in prop::char::range('À', 'ỹ')) {
        let name = format!("Ada {letter}x{letter}");
        // What is read is what TeX and this page's own reader of it make of the name.
        let written = entry("Tides", &[&name]);
        prop_assert_eq!(printed(written.field("author").unwrap_or_default()), Ok(RichText::read(&CleanText::new(&name).composed()).plain()));
    }
}

#[test]
fn the_entries_of_real_papers_can_be_read() {
    let Some(real) = real_answers() else { return };
    let mut papers = 0;
    for stem in real.stems() {
        for paper in &real.list(&stem).papers {
            let entry = held(paper).unwrap_or_else(|reason| panic!("{stem}: {reason}"));
            assert!(entry.field("month").is_some(), "{stem}: {}", paper.id);
            papers += 1;
        }
    }
    assert!(papers > 100, "{papers} papers");
}
