//! The page's Content-Security-Policy, and the files that keep to it: no inline style, no inline script, no text as markup.
//! In `src/` the methods that make markup of a text are disallowed by `clippy.toml`.

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use support::text_of;

/// Every way in which a script turns a text into markup, or into a script.
const TEXT_AS_MARKUP: [&str; 9] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "parseFromString",
    "setHTMLUnsafe",
    "eval(",
    "new Function",
];

/// The paths of all files with one of these extensions in a folder and the folders in it, relative to the repository.
fn files(folder: &str, extensions: &[&str]) -> Vec<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mut found = Vec::new();
    for entry in entries.expect("the folder is there") {
        let entry = entry.expect("an entry of a folder can be read");
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files(&path, extensions));
        } else if extensions.iter().any(|extension| path.ends_with(extension)) {
            found.push(path);
        }
    }
    found
}

/// The start tags of a page, each with its name and the text between it and the next tag.
fn tags(page: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    page.split('<').skip(1).filter_map(|rest| {
        let (tag, text) = rest.split_once('>')?;
        let name = tag
            .split(|end: char| end.is_whitespace() || end == '/')
            .next()?;
        Some((name, tag, text))
    })
}

/// The names of a tag's attributes that have a value.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    tag.split_whitespace()
        .skip(1)
        .filter_map(|attribute| attribute.split_once('=').map(|(name, _)| name))
}

/// What in a page is an inline style or an inline script.
fn inline_parts(page: &str) -> Vec<&str> {
    let is_inline = |(name, tag, text): &(&str, &str, &str)| match *name {
        "style" => true,
        "script" if !attributes(tag).any(|name| name == "src") || !text.trim().is_empty() => true,
        // `onclick` and its like: no other attribute of HTML begins so.
        _ => {
            tag.contains("javascript:")
                || attributes(tag).any(|name| name == "style" || name.starts_with("on"))
        }
    };
    tags(page)
        .filter(is_inline)
        .map(|(_, tag, _)| tag)
        .collect()
}

#[test]
fn the_page_has_no_inline_style_and_no_inline_script() {
    let page = text_of("index.html").to_lowercase();
    assert!(tags(&page).count() > 50, "the tags were found");
    assert_eq!(inline_parts(&page), [""; 0], "index.html");
    // In `view!` the policy refuses `style="…"`; `style:name=…` and `style=("name", …)` are set by script, which it allows.
    for path in files("src/components", &[".rs"]) {
        let source = text_of(&path);
        let inline = source
            .split_whitespace()
            .find(|word| word.starts_with("style=") && !word.starts_with("style=("));
        assert_eq!(inline, None, "{path}");
    }
}

#[test]
fn inline_styles_and_scripts_are_told_from_files() {
    for allowed in [
        r#"<script type="module" src="boot.js"></script>"#,
        r#"<link rel="stylesheet" href="page.css"><p class="on style">javascript</p>"#,
    ] {
        assert_eq!(inline_parts(allowed), [""; 0], "{allowed}");
    }
    for refused in [
        "<style>p{}</style>",
        r#"<p style="color: red">"#,
        "<script>start()</script>",
        r#"<script src="boot.js">start()</script>"#,
        r#"<button onclick="start()">"#,
        r#"<a href="javascript:start()">"#,
    ] {
        assert_eq!(inline_parts(refused).len(), 1, "{refused}");
    }
}

#[test]
fn the_pages_policy_lets_nothing_else_run() {
    let page = text_of("index.html");
    let policy = page.split("http-equiv=\"Content-Security-Policy\"").nth(1);
    let policy = policy.and_then(|rest| rest.split('"').nth(1));
    let policy = policy.expect("index.html has a policy");
    let directives: BTreeMap<&str, BTreeSet<&str>> = policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect();
    for (directive, values) in [
        ("default-src", &["'none'"][..]),
        ("script-src", &["'self'", "'wasm-unsafe-eval'"]),
        ("style-src", &["'self'"]),
        ("connect-src", &["'self'", "https://huggingface.co"]),
        ("manifest-src", &["'self'"]),
        ("worker-src", &["'self'"]),
        ("base-uri", &["'none'"]),
        ("form-action", &["'none'"]),
    ] {
        let expected = values.iter().copied().collect();
        assert_eq!(directives.get(directive), Some(&expected), "{directive}");
    }
    let loose = [
        "*",
        "'unsafe-inline'",
        "'unsafe-eval'",
        "data:",
        "https:",
        "http:",
    ];
    for (directive, values) in &directives {
        let found = values.iter().find(|value| loose.contains(value));
        assert_eq!(found, None, "{directive} allows too much");
    }
}

#[test]
fn no_text_ever_becomes_markup() {
    let mut paths = files("static", &[".html", ".js", ".json", ".svg", ".webmanifest"]);
    assert!(
        paths.iter().any(|path| path == "static/boot.js"),
        "{paths:?}"
    );
    paths.push("index.html".to_owned());
    for path in paths {
        let text = text_of(&path);
        for word in TEXT_AS_MARKUP {
            assert!(!text.contains(word), "{path}: {word}");
        }
    }
}
