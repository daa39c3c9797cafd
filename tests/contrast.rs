//! The colours of `style/tokens.css` can be told apart, in both themes, as WCAG 2.2 asks: texts 4.5 to 1 (1.4.3), the
//! edges of controls and the focus 3 to 1 (1.4.11).

use std::fs;

/// Texts, and what they stand on.
const TEXTS: &[(&str, &str)] = &[
    ("ink", "bg"),
    ("ink", "pane"),
    ("ink", "sheet"),
    ("ink", "raised"),
    ("ink", "hover"),
    ("ink", "pressed"),
    ("ink", "chosen"),
    ("ink", "accent-soft"),
    ("ink", "warning-soft"),
    ("ink", "mark"),
    ("ink-2", "bg"),
    ("ink-2", "pane"),
    ("ink-2", "sheet"),
    ("ink-2", "raised"),
    ("ink-2", "hover"),
    ("ink-2", "pressed"),
    ("ink-3", "bg"),
    ("ink-3", "pane"),
    ("ink-3", "sheet"),
    ("ink-3", "raised"),
    ("ink-3", "hover"),
    ("ink-3", "pressed"),
    ("accent", "bg"),
    ("accent", "pane"),
    ("accent", "sheet"),
    ("accent", "raised"),
    ("accent", "hover"),
    ("accent", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("warning", "bg"),
    ("warning", "sheet"),
    ("warning", "warning-soft"),
    ("warning", "mark"),
    ("bg", "warning"),
    ("alarm", "bg"),
    ("alarm", "pane"),
    ("alarm", "raised"),
];

/// Edges, bars and signs, and what they stand on.
const SHAPES: &[(&str, &str)] = &[
    ("control", "bg"),
    ("control", "sheet"),
    ("control", "raised"),
    ("accent", "bg"),
    ("accent", "pane"),
    ("accent", "pressed"),
];

/// What tells nothing by itself: lines between things that stand apart anyway, and outlines of buttons that have a name.
const ORNAMENT: &[&str] = &["line", "line-raised", "outline"];

/// Red, green and blue, from 0 to 255.
type Colour = [u8; 3];

/// Every colour by its name, for the light theme and for the dark one.
fn colours() -> Vec<(String, [Colour; 2])> {
    let css = fs::read_to_string("style/tokens.css").expect("the tokens are there");
    let colour = |text: &str| -> Colour {
        let digits = text
            .trim()
            .strip_prefix('#')
            .expect("a colour is written #rrggbb");
        assert_eq!(digits.len(), 6, "{text}");
        let part = |at| u8::from_str_radix(&digits[at..at + 2], 16).expect("it is hexadecimal");
        [part(0), part(2), part(4)]
    };
    css.lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": light-dark("))
        .map(|(name, pair)| {
            let (light, dark) = pair
                .strip_suffix(");")
                .and_then(|pair| pair.split_once(','))
                .expect("there are two colours");
            (name.to_owned(), [colour(light), colour(dark)])
        })
        .collect()
}

/// The relative luminance of a colour, as WCAG defines it.
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// From 1, the same, to 21, black on white.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The pairs that are too much alike.
fn too_alike(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let colours = colours();
    let of = |name: &str| {
        let found = colours.iter().find(|(known, _)| known == name);
        found
            .unwrap_or_else(|| panic!("no colour is called {name}"))
            .1
    };
    let mut alike = Vec::new();
    for &(front, back) in pairs {
        for (theme, (one, other)) in ["light", "dark"]
            .iter()
            .zip(of(front).iter().zip(of(back).iter()))
        {
            let ratio = contrast(*one, *other);
            if ratio < least {
                alike.push(format!("{front} on {back}, {theme}: {ratio:.2}"));
            }
        }
    }
    alike
}

#[test]
fn texts_can_be_read_on_what_they_stand_on() {
    assert_eq!(too_alike(TEXTS, 4.5), Vec::<String>::new());
}

#[test]
fn edges_of_controls_and_the_focus_can_be_seen() {
    assert_eq!(too_alike(SHAPES, 3.0), Vec::<String>::new());
}

#[test]
fn no_colour_is_left_out_of_the_pairs() {
    let paired = |name: &str| {
        let mut pairs = TEXTS.iter().chain(SHAPES);
        ORNAMENT.contains(&name) || pairs.any(|&(front, back)| front == name || back == name)
    };
    let names = colours().into_iter().map(|(name, _)| name);
    let unpaired: Vec<_> = names.filter(|name| !paired(name)).collect();
    assert_eq!(unpaired, Vec::<String>::new());
}

#[test]
fn contrast_is_counted_as_wcag_does() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    // The lightest grey that may be written with on white, by the rounding that everybody uses.
    assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.005);
}
