//! Lines of front matter that are read by several test files.

/// Valid lines with anchors, tags, marked keys and keys of any start.
pub(crate) const MARKED: [&str; 15] = [
    "a: &b c\nd: *b # e",
    "a: &b\n  c: d\ne:\n  <<: *b\n  f: g",
    "a: &b_1-c [c]\nd: [*b_1-c, *b_1-c]\ne: {f: *b_1-c}",
    "a: &b\n  - c\nd: &e |\n  f: g: h\ni: &j >-\n  k",
    "a: [&b c, *b, !!str 1, !x y]\nd: {&e f: g, ? h : i}",
    "a:\n  - &b c\n  - &d\n    e: f\n  - *b\n  - *d",
    "a:\n  &b c: d\n  e:\n    &f g",
    "&b a: c\n!!str d: e",
    "a: !!str 1\nb: !!str\nc: !foo 1\nd: !!binary aGVsbG8=\ne: !!str &f g\nh: &i !!str j",
    "? a\n: b\n? c\nd: e",
    "a:\n  ? b\n  : c",
    "<<: {a: b}",
    // Keys of any start, and values that are only a comment.
    ".a: b\n/a: c\n(a): d\n-a: e\n?a: f\n$a: g\n~: h\n\"a: b\": i",
    "a: # b\nc:\n  - d # e",
    "title: !!str 5\nslug: !!str 2026\ndate: &a 2026-01-06",
];
