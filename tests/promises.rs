//! Every promise in `SECURITY.md` has tests that hold it, and they are there.

mod support;

use support::text_of;

/// Each promise with the tests that are named for it, by file.
fn promises() -> Vec<(String, Vec<(String, String)>)> {
    let document = text_of("SECURITY.md");
    let promised = document.split("\n# ").next().unwrap_or_default();
    let promises = promised.split("\n## ").skip(1).map(|promise| {
        let (title, text) = promise.split_once('\n').unwrap_or_default();
        let tests = text.lines().filter_map(|line| line.strip_prefix("- `"));
        let tests = tests.flat_map(|line| {
            let (file, names) = line.split_once("`: ").expect("a file has its tests");
            let quoted: Vec<&str> = names.split('"').collect();
            assert!(quoted.len() > 2 && quoted.len() % 2 == 1, "{line}");
            let names = quoted.into_iter().skip(1).step_by(2);
            names
                .map(|name| (file.to_owned(), name.to_owned()))
                .collect::<Vec<_>>()
        });
        (title.to_owned(), tests.collect())
    });
    promises.collect()
}

/// Whether a file has a test of this name. What differs from case to case stands in the name as in the source, in `${…}`.
fn has_test(text: &str, file: &str, name: &str) -> bool {
    if file.ends_with(".rs") {
        // Of the host, or of `wasm_bindgen_test`.
        return ["", "    "]
            .iter()
            .any(|indent| text.contains(&format!("test]\n{indent}fn {name}(")));
    }
    ['"', '`']
        .iter()
        .any(|quote| text.contains(&format!("test({quote}{name}{quote}, ")))
}

#[test]
fn every_promise_is_held_by_tests() {
    let promises = promises();
    assert!(promises.len() > 5, "the promises were found");
    for (title, tests) in &promises {
        assert!(!tests.is_empty(), "“{title}” is held by nothing");
    }
}

#[test]
fn every_test_that_holds_a_promise_is_there() {
    let mut missing = Vec::new();
    for (title, tests) in promises() {
        for (file, name) in tests {
            if !has_test(&text_of(&file), &file, &name) {
                missing.push(format!("“{title}”: {file} has no test “{name}”"));
            }
        }
    }
    assert!(missing.is_empty(), "SECURITY.md\n{}", missing.join("\n"));
}

#[test]
fn a_test_is_told_from_what_only_mentions_it() {
    let rust = "#[test]\nfn boats_float() {}\nfn boats_sink() {}\n";
    assert!(has_test(rust, "tests/a.rs", "boats_float"));
    assert!(!has_test(rust, "tests/a.rs", "boats_sink"));
    assert!(!has_test(rust, "tests/a.rs", "boats"));
    let browser = "#[wasm_bindgen_test]\nfn boats_float() {}\n";
    assert!(has_test(browser, "tests/a.rs", "boats_float"));
    let script = "test(\"boats float\", async () => {});\n// test: \"boats sink\"\ntest(`boats ${how}`, async () => {});";
    assert!(has_test(script, "tests/a.spec.ts", "boats float"));
    assert!(has_test(script, "tests/a.spec.ts", "boats ${how}"));
    assert!(!has_test(script, "tests/a.spec.ts", "boats sink"));
    assert!(!has_test(script, "tests/a.spec.ts", "boats"));
}
