//! The layers of the crate: which module may import which. The table is the one of docs/architecture.md.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each module, and the modules that it never imports.
const NEVER_IMPORTS: [(&str, &[&str]); 9] = [
    (
        "calendar",
        &[
            "papers",
            "hub",
            "post",
            "url_state",
            "browser",
            "api",
            "state",
            "components",
            "i18n",
        ],
    ),
    (
        "papers",
        &[
            "hub",
            "post",
            "url_state",
            "browser",
            "api",
            "state",
            "components",
            "i18n",
        ],
    ),
    (
        "hub",
        &[
            "post",
            "url_state",
            "browser",
            "api",
            "state",
            "components",
            "i18n",
        ],
    ),
    (
        "post",
        &[
            "hub",
            "url_state",
            "browser",
            "api",
            "state",
            "components",
            "i18n",
        ],
    ),
    (
        "url_state",
        &["hub", "browser", "api", "state", "components", "i18n"],
    ),
    ("browser", &["api", "state", "components", "i18n"]),
    ("api", &["state", "components", "i18n"]),
    ("state", &["components", "i18n"]),
    ("i18n", &["browser", "api", "components"]),
];

/// The modules without signal, DOM or clock, and the crates that would bring one in.
const PURE: [&str; 5] = ["calendar", "papers", "hub", "post", "url_state"];
const BROWSER_CRATES: [&str; 6] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo_net",
    "gloo_timers",
    "wasm_bindgen",
];

/// Every source file, with the module it is in.
fn sources() -> Vec<(String, PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src can be read") {
            let path = entry.expect("an entry of src can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let relative = path.strip_prefix(&src).expect("the file is in src");
                let first = relative.iter().next().expect("the path is not empty");
                let module = first.to_string_lossy().trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).expect("sources are UTF-8");
                found.push((module, path, text));
            }
        }
    }
    found
}

/// The lines of code that import or name something of a crate or a module.
fn code_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(str::trim_start)
        .filter(|line| !line.starts_with("//"))
}

/// Whether a text names a path that begins with these words: in an import, alone or in braces, or in code.
fn names(text: &str, module: &str) -> bool {
    let code: String = code_lines(text).collect::<Vec<_>>().join(" ");
    let mut rest = code.as_str();
    while let Some(at) = rest.find("crate::") {
        rest = &rest[at + "crate::".len()..];
        let import = match rest.strip_prefix('{') {
            Some(group) => top_level_names(group),
            None => vec![first_word(rest)],
        };
        if import.contains(&module) {
            return true;
        }
    }
    false
}

fn first_word(text: &str) -> &str {
    let end = text
        .find(|character: char| !(character.is_alphanumeric() || character == '_'))
        .unwrap_or(text.len());
    &text[..end]
}

/// The first words of the entries between braces, of which the opening one has been read.
fn top_level_names(text: &str) -> Vec<&str> {
    let (mut names, mut depth, mut start) = (Vec::new(), 1, 0);
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' => {}
            _ => continue,
        }
        if (character == ',' && depth == 1) || depth == 0 {
            names.push(first_word(text[start..at].trim_start()));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

#[test]
fn no_room_imports_one_that_it_must_not_know() {
    let sources = sources();
    for (module, never) in NEVER_IMPORTS {
        assert!(
            sources.iter().any(|(name, ..)| name == module),
            "there is no module {module}"
        );
        for (_, path, text) in sources.iter().filter(|(name, ..)| name == module) {
            for other in never {
                assert!(!names(text, other), "{} imports {other}", path.display());
            }
        }
    }
}

#[test]
fn components_know_nothing_of_the_wire_format() {
    for (_, path, text) in sources()
        .iter()
        .filter(|(module, ..)| module == "components")
    {
        assert!(!text.contains("hub::wire"), "{}", path.display());
    }
}

#[test]
fn the_pure_rooms_use_no_crate_of_the_browser() {
    for (module, path, text) in sources() {
        if PURE.contains(&module.as_str()) {
            for name in BROWSER_CRATES {
                let uses = code_lines(&text).any(|line| line.contains(&format!("{name}::")));
                assert!(!uses, "{} uses {name}", path.display());
            }
        }
    }
}

#[test]
fn an_import_is_found_alone_in_braces_and_in_code() {
    assert!(names("use crate::state::Clock;", "state"));
    assert!(names("use crate::{calendar::{Day, Week}, state};", "state"));
    assert!(names("let now = crate::browser::now();", "browser"));
    assert!(!names(
        "use crate::{calendar::state, papers::Paper};",
        "state"
    ));
    assert!(!names("// use crate::state", "state"));
}
