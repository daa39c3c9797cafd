//! What is needed to publish the page: the headers that hosts send with it, and the workflow that does it.

mod support;

use std::collections::BTreeMap;

use support::text_of;

/// The headers of each rule of `static/_headers`, by the rule's pattern.
fn headers() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut rules: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut pattern = None;
    for line in text_of("static/_headers").lines() {
        if line.starts_with('/') {
            pattern = Some(line.to_owned());
            let known = rules.insert(line.to_owned(), BTreeMap::new());
            assert_eq!(known, None, "{line} has one rule");
        } else if let Some(header) = line.strip_prefix("  ") {
            let (name, value) = header.split_once(": ").expect("a header has a value");
            let pattern = pattern.clone().expect("a header belongs to a pattern");
            let rule = rules.entry(pattern).or_default();
            assert_eq!(
                rule.insert(name.to_owned(), value.to_owned()),
                None,
                "{line}"
            );
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{line:?}");
        }
    }
    rules
}

/// The policy that `index.html` has of its own.
fn policy() -> String {
    let page = text_of("index.html");
    let policy = page.split("http-equiv=\"Content-Security-Policy\"").nth(1);
    let policy = policy.and_then(|after| after.split("content=\"").nth(1));
    let policy = policy.and_then(|after| after.split('"').next());
    policy.expect("index.html has a policy").to_owned()
}

#[test]
fn the_policy_of_the_headers_is_that_of_the_page_and_forbids_to_be_framed() {
    let everywhere = &headers()["/*"];
    assert_eq!(
        everywhere["Content-Security-Policy"],
        format!("{}; frame-ancestors 'none'", policy())
    );
    assert_eq!(everywhere["X-Content-Type-Options"], "nosniff");
    assert_eq!(everywhere["Referrer-Policy"], "no-referrer");
    assert!(text_of("index.html").contains("<meta name=\"referrer\" content=\"no-referrer\" />"));
}

#[test]
fn no_two_rules_give_one_header_to_one_file() {
    let rules = headers();
    let fits = |pattern: &str, other: &str| match pattern.strip_suffix('*') {
        Some(before) => other.starts_with(before),
        None => other == pattern,
    };
    for (pattern, given) in &rules {
        for (other, also_given) in rules.iter().filter(|(other, _)| *other != pattern) {
            let twice = given.keys().find(|name| also_given.contains_key(*name));
            let both = fits(pattern, other.trim_end_matches('*'));
            assert!(
                !(both && twice.is_some()),
                "{pattern} and {other}: {twice:?}"
            );
        }
    }
}

#[test]
fn every_file_that_is_named_after_what_it_holds_may_be_kept_for_ever() {
    let rules = headers();
    let hook = text_of("scripts/post_build");
    let names = hook
        .split_once("for (const name of [")
        .and_then(|(_, after)| after.split_once(']'));
    let (names, _) = names.expect("scripts/post_build names the files that it renames");
    let stems: Vec<&str> = names
        .split(['"', ','])
        .filter_map(|name| name.split_once('.'))
        .map(|(stem, _)| stem.trim_end_matches("_bg"))
        .collect();
    assert!(stems.len() > 4, "{stems:?}");
    for name in stems {
        let rule = rules.get(&format!("/{name}-*"));
        let said = rule.and_then(|rule| rule.get("Cache-Control"));
        let forever = "public, max-age=31536000, immutable";
        assert_eq!(said.map(String::as_str), Some(forever), "{name}");
    }
}

#[test]
fn the_headers_are_built_and_not_kept_by_the_worker() {
    let copied = "<link data-trunk rel=\"copy-file\" href=\"static/_headers\" />";
    assert!(text_of("index.html").contains(copied));
    // A host that reads the file may answer 404 to whoever asks for it, and then nothing would be kept.
    assert!(text_of("scripts/post_build").contains("name !== \"_headers\""));
}

#[test]
fn every_action_is_pinned_by_its_hash_and_named_by_its_version() {
    let workflow = text_of(".github/workflows/pages.yml");
    let mut actions = 0;
    for line in workflow.lines() {
        let Some((_, action)) = line.split_once("uses: ") else {
            continue;
        };
        actions += 1;
        let (_, pin) = action.split_once('@').expect("an action has a version");
        let (hash, version) = pin.split_once(" # v").unwrap_or_default();
        let is_hash = hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_version = version.split('.').count() == 3
            && version.split('.').all(|part| part.parse::<u32>().is_ok());
        assert!(is_hash && is_version, "{line}");
    }
    assert!(actions >= 3, "the workflow was read");
}

#[test]
fn the_workflow_builds_with_the_toolchain_that_is_pinned_and_has_no_permission_to_write_code() {
    let workflow = text_of(".github/workflows/pages.yml");
    let toolchain = text_of("rust-toolchain.toml");
    let channel = toolchain
        .lines()
        .find_map(|line| line.strip_prefix("channel = "));
    let channel = channel.expect("a toolchain is named").trim_matches('"');
    assert!(
        workflow.contains(&format!("container: rust:{channel}-")),
        "{channel}"
    );
    assert!(workflow.contains("\npermissions: {}\n"));
    let written: Vec<&str> = workflow
        .lines()
        .map(str::trim)
        .filter(|line| line.ends_with(": write"))
        .collect();
    assert_eq!(written, ["pages: write", "id-token: write"]);
}
