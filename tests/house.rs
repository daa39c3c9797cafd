//! The house rules, read from `docs/architecture.md` and held against every file: which room may know which, what
//! never appears anywhere, and how long a file may be.

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use support::text_of;

/// The rooms without signal, DOM or clock.
const PURE: [&str; 5] = ["calendar", "papers", "hub", "post", "url_state"];

/// The crates through which a browser is reached.
const BROWSER_CRATES: [&str; 5] = ["leptos", "web_sys", "js_sys", "gloo", "wasm_bindgen"];

/// Every way to turn a text into markup, or into a program.
const TEXT_AS_MARKUP: [&str; 11] = [
    "inner_html",
    "innerHTML",
    "outer_html",
    "outerHTML",
    "insert_adjacent_html",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "setHTMLUnsafe",
    "eval(",
    "new Function",
];

// ---- The files ----

/// A source file of the crate.
struct Source {
    /// Relative to the repository's root.
    path: String,
    /// The first part of its module path; empty for `lib.rs`, `main.rs` and the other programs in `bin`.
    room: String,
    /// How many parts its module path has.
    depth: usize,
    text: String,
}

impl Source {
    /// The lines before the tests, if the file has any.
    fn before_tests(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    /// The rooms that the code names, by `crate::…` or by as many `super::` as lead out of its own.
    fn rooms_named(&self) -> BTreeSet<String> {
        let before = self.before_tests();
        let tests = &self.text[before.len()..];
        let mut rooms = rooms_named(&code(before), self.depth);
        // A module of tests is one deeper.
        rooms.append(&mut rooms_named(&code(tests), self.depth + 1));
        rooms.remove(&self.room);
        rooms
    }
}

/// All files in a folder, with the folders in it, as paths relative to the repository's root.
fn files(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mut files: Vec<String> = entries
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .flat_map(|entry| {
            let entry = entry.expect("an entry of a folder can be read");
            let name = entry.file_name().into_string().expect("names are UTF-8");
            let path = format!("{folder}/{name}");
            if entry.path().is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect();
    files.sort();
    files
}

fn sources() -> Vec<Source> {
    let sources: Vec<Source> = files("src")
        .into_iter()
        .filter(|path| path.ends_with(".rs"))
        .map(|path| {
            let module = path.trim_start_matches("src/").trim_end_matches(".rs");
            let root = matches!(module, "lib" | "main") || module.starts_with("bin/");
            Source {
                room: module
                    .split('/')
                    .next()
                    .filter(|_| !root)
                    .unwrap_or_default()
                    .to_owned(),
                depth: if root { 0 } else { module.split('/').count() },
                text: text_of(&path),
                path,
            }
        })
        .collect();
    assert!(sources.len() > 20, "the sources were found");
    sources
}

/// The code without the lines that are comments, documentation included.
fn code(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.fold(String::new(), |code, line| code + line + "\n")
}

// ---- Who names whom ----

/// The first parts of all paths in the code that begin at the crate's root, for code `depth` modules below it.
fn rooms_named(code: &str, depth: usize) -> BTreeSet<String> {
    let code: String = code
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" ::", "::")
        .replace(":: ", "::");
    let mut named = BTreeSet::new();
    let roots = ["crate::".to_owned(), "super::".repeat(depth)];
    for root in roots.iter().filter(|root| !root.is_empty()) {
        for (at, _) in code.match_indices(root.as_str()) {
            let before = &code[..at];
            let whole = !before
                .ends_with(|last: char| last.is_alphanumeric() || last == '_' || last == ':');
            if whole {
                named.extend(first_parts(&code[at + root.len()..]));
            }
        }
    }
    named
}

/// The first part of a path, or of each path in a group: of `{a::b, c::{d, e}}` it is `a` and `c`.
fn first_parts(path: &str) -> Vec<String> {
    let name = |path: &str| {
        let path = path.trim_start();
        let end = path.find(|end: char| !(end.is_alphanumeric() || end == '_' || end == '*'));
        path[..end.unwrap_or(path.len())].to_owned()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let (mut depth, mut parts, mut start) = (0, Vec::new(), 0);
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                parts.push(name(&group[start..at]));
                start = at + 1;
                if character == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[test]
fn the_reader_of_paths_finds_every_spelling() {
    for (code, depth, rooms) in [
        ("use crate::hub;", 1, vec!["hub"]),
        ("use crate::hub::{Rows, decode};", 1, vec!["hub"]),
        (
            "use crate::{hub, papers::{Paper, rank}, post::Post as P};",
            1,
            vec!["hub", "papers", "post"],
        ),
        (
            "use crate::{\n    calendar::ListDay,\n    papers::{\n        rank,\n    },\n};",
            2,
            vec!["calendar", "papers"],
        ),
        ("let url = crate::hub::list_url(day);", 2, vec!["hub"]),
        ("use crate :: hub;", 1, vec!["hub"]),
        (
            "fn f(day: &crate::calendar::ListDay) -> crate::post::Post",
            1,
            vec!["calendar", "post"],
        ),
        ("use crate::*;", 1, vec!["*"]),
        // In `src/post.rs` one `super` leads out, in `src/post/layout.rs` it takes two.
        ("use super::hub;", 1, vec!["hub"]),
        ("use super::{hub, browser::now};", 1, vec!["browser", "hub"]),
        ("use super::hub;", 2, vec![]),
        ("use super::super::hub;", 2, vec!["hub"]),
        (
            "use supercrate::hub; use mycrate::hub; use std::fmt;",
            1,
            vec![],
        ),
    ] {
        let expected: BTreeSet<String> = rooms.into_iter().map(str::to_owned).collect();
        assert_eq!(rooms_named(code, depth), expected, "{code}");
    }
}

// ---- The rules ----

/// For each room of the table in `docs/architecture.md`, what it never imports: other rooms, and crates.
fn rules() -> BTreeMap<String, BTreeSet<String>> {
    let quoted = |cell: &str| -> BTreeSet<String> {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    let document = text_of("docs/architecture.md");
    let rows: Vec<Vec<&str>> = document
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let rooms: BTreeSet<String> = rows.iter().flat_map(|row| quoted(row[0])).collect();
    rows.iter()
        .map(|row| {
            let &[room, _, never] = row.as_slice() else {
                panic!("docs/architecture.md: a row has three cells: {row:?}")
            };
            let room = room.trim_matches('`').to_owned();
            let mut never_imports = quoted(never);
            if never == "any other room" {
                never_imports = rooms
                    .iter()
                    .filter(|other| **other != room)
                    .cloned()
                    .collect();
            }
            assert!(
                !never_imports.is_empty(),
                "docs/architecture.md: {room} has no rule that can be checked"
            );
            (room, never_imports)
        })
        .collect()
}

/// Fails with all that was found, one a line.
fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

#[test]
fn every_room_is_in_the_table_and_every_room_of_the_table_is_there() {
    let lib = code(&text_of("src/lib.rs"));
    let modules: BTreeSet<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let rules = rules();
    let rooms: BTreeSet<&str> = rules.keys().map(String::as_str).collect();
    assert_eq!(
        modules, rooms,
        "src/lib.rs, and the table in docs/architecture.md"
    );
    assert!(PURE.iter().all(|room| rooms.contains(room)), "{rooms:?}");
    for source in sources().iter().filter(|source| !source.room.is_empty()) {
        assert!(
            rooms.contains(source.room.as_str()),
            "{}: no room of the table",
            source.path
        );
    }
}

#[test]
fn no_room_imports_what_the_table_says_it_never_does() {
    let rules = rules();
    let mut found = Vec::new();
    for source in sources() {
        let Some(never) = rules.get(&source.room) else {
            continue;
        };
        let named = source.rooms_named();
        if named.contains("*") {
            found.push(format!(
                "{}: imports everything from the crate's root",
                source.path
            ));
        }
        for room in named.intersection(never) {
            found.push(format!(
                "{}: `{}` never imports `{room}`",
                source.path, source.room
            ));
        }
        // What is no room is a crate.
        for name in never.iter().filter(|name| !rules.contains_key(*name)) {
            if code(&source.text).contains(name.as_str()) {
                found.push(format!(
                    "{}: `{}` never imports `{name}`",
                    source.path, source.room
                ));
            }
        }
    }
    assert_none("docs/architecture.md says who never imports whom", &found);
}

#[test]
fn no_two_rooms_know_each_other_not_even_by_way_of_a_third() {
    let mut knows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources().iter().filter(|source| !source.room.is_empty()) {
        knows
            .entry(source.room.clone())
            .or_default()
            .append(&mut source.rooms_named());
    }
    // Take away the rooms that know none of those left, until nothing can be taken away.
    while let Some(free) = knows
        .iter()
        .find(|(_, known)| !known.iter().any(|room| knows.contains_key(room)))
        .map(|(room, _)| room.clone())
    {
        knows.remove(&free);
    }
    assert!(
        knows.is_empty(),
        "these rooms of src/ know each other in a circle: {knows:?}"
    );
}

#[test]
fn the_pure_rooms_know_no_browser() {
    let mut found = Vec::new();
    for source in sources()
        .iter()
        .filter(|source| PURE.contains(&source.room.as_str()))
    {
        for name in BROWSER_CRATES
            .iter()
            .filter(|name| code(&source.text).contains(*name))
        {
            found.push(format!(
                "{}: `{}` is pure and never uses `{name}`",
                source.path, source.room
            ));
        }
    }
    assert_none("the pure rooms have no signal, no DOM and no clock", &found);
}

#[test]
fn the_views_know_no_address_of_hugging_face() {
    // A sentence may name the host; an address has a scheme before it or a path behind it.
    let addresses = ["//huggingface.co", "huggingface.co/", "huggingface.co?"];
    let found: Vec<String> = sources()
        .iter()
        .filter(|source| source.room == "ui")
        .filter(|source| {
            addresses
                .iter()
                .any(|address| code(&source.text).contains(address))
        })
        .map(|source| format!("{}: an address of Hugging Face", source.path))
        .collect();
    assert_none(
        "addresses of Hugging Face are made in `hub` and `papers`",
        &found,
    );
}

#[test]
fn no_text_ever_becomes_markup() {
    let mut texts: Vec<(String, String)> = sources()
        .into_iter()
        .map(|source| (source.path, code(&source.text)))
        .collect();
    texts.extend(
        files("static")
            .into_iter()
            .filter(|path| !path.ends_with(".png"))
            .map(|path| (path.clone(), text_of(&path))),
    );
    texts.push(("index.html".to_owned(), text_of("index.html")));
    let mut found = Vec::new();
    for (path, text) in &texts {
        for word in TEXT_AS_MARKUP.iter().filter(|word| text.contains(*word)) {
            found.push(format!("{path}: `{word}`"));
        }
    }
    assert_none(
        "what comes from elsewhere goes into text nodes only",
        &found,
    );
}

#[test]
fn nothing_is_unwrapped() {
    let mut found = Vec::new();
    for source in sources() {
        // Documentation may: a reader's example is not the program.
        for (number, line) in (1..).zip(source.text.lines()) {
            if !line.trim_start().starts_with("//") && line.contains(".unwrap()") {
                found.push(format!("{}:{number}: `.unwrap()`", source.path));
            }
        }
    }
    assert_none(
        "no `.unwrap()` in src/: a page that panics is a dead page",
        &found,
    );
}

#[test]
fn the_page_has_no_inline_style_and_no_inline_script() {
    let page = text_of("index.html").to_lowercase();
    let mut found = Vec::new();
    for (at, _) in page.match_indices('<') {
        let tag = page[at..].split('>').next().unwrap_or_default();
        let name = tag[1..]
            .split(|end: char| end.is_whitespace() || end == '/')
            .next()
            .unwrap_or_default();
        let attributes: Vec<&str> = tag
            .split_whitespace()
            .skip(1)
            .filter_map(|attribute| attribute.split_once('=').map(|(name, _)| name))
            .collect();
        let content = page[at + tag.len()..]
            .trim_start_matches('>')
            .split('<')
            .next()
            .unwrap_or_default();
        if name == "style" || attributes.contains(&"style") {
            found.push(format!("index.html: inline style in {tag}>"));
        }
        if name == "script" && (!attributes.contains(&"src") || !content.trim().is_empty()) {
            found.push(format!("index.html: inline script in {tag}>"));
        }
        // `onclick` and its like. No other attribute of HTML begins so.
        if attributes
            .iter()
            .any(|attribute| attribute.starts_with("on"))
            || tag.contains("javascript:")
        {
            found.push(format!("index.html: inline script in {tag}>"));
        }
    }
    for source in sources().iter().filter(|source| source.room == "ui") {
        for (number, line) in (1..).zip(source.text.lines()) {
            if line
                .split_whitespace()
                .any(|word| word.starts_with("style="))
            {
                found.push(format!("{}:{number}: inline style", source.path));
            }
        }
    }
    assert_none(
        "the Content-Security-Policy allows neither inline styles nor inline scripts",
        &found,
    );
}

#[test]
fn the_pages_policy_lets_nothing_else_run() {
    let page = text_of("index.html");
    let (_, policy) = page
        .split_once("http-equiv=\"Content-Security-Policy\"")
        .expect("index.html: there is a Content-Security-Policy");
    let policy = policy.split('>').next().unwrap_or_default();
    let policy = policy
        .split('"')
        .nth(1)
        .expect("index.html: the policy has a content");
    let directives: BTreeMap<&str, BTreeSet<&str>> = policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect();
    let only = |directive: &str, values: &[&str]| {
        let expected = values.iter().copied().collect();
        assert_eq!(
            directives.get(directive),
            Some(&expected),
            "index.html: {directive}"
        );
    };
    only("default-src", &["'none'"]);
    only("script-src", &["'self'", "'wasm-unsafe-eval'"]);
    only("style-src", &["'self'"]);
    only("connect-src", &["'self'", "https://huggingface.co"]);
    only("manifest-src", &["'self'"]);
    only("worker-src", &["'self'"]);
    only("base-uri", &["'none'"]);
    only("form-action", &["'none'"]);
    for (directive, values) in &directives {
        let loose = values.iter().any(|value| {
            matches!(
                *value,
                "*" | "'unsafe-inline'" | "'unsafe-eval'" | "data:" | "https:" | "http:"
            )
        });
        assert!(
            !loose,
            "index.html: {directive} allows too much: {values:?}"
        );
    }
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let mut found = Vec::new();
    for source in sources() {
        let most = if source.room == "ui" { 200 } else { 300 };
        let lines = source.before_tests().lines().count();
        if lines > most {
            found.push(format!("{}: {lines} lines, {most} at most", source.path));
        }
    }
    assert_none(
        "lines before the tests, blank ones and comments included",
        &found,
    );
}
