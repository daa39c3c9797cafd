//! The field of one setting.

use crate::{
    post::{Kind, Setting},
    ui::{
        Element, Page, Words,
        element::{element, field, field_of},
        signal::Signal,
    },
};

/// The field, as the setting's kind asks for.
pub(super) fn setting_field(page: Page, setting: Setting) -> Element {
    match setting.kind() {
        Kind::Choice(_) => choice(page, setting, page.words.setting(setting), Words::choice),
        Kind::Switch => switch(page, setting),
        Kind::Time => typed(page, setting, "time"),
        Kind::Text => typed(page, setting, "text"),
    }
}

/// A setting that is one of a few. Any other kind has none to offer.
pub(super) fn choice(
    page: Page,
    setting: Setting,
    label: &str,
    name: fn(Words, Setting, &'static str) -> &'static str,
) -> Element {
    let Page { desk, words } = page;
    let choices = match setting.kind() {
        Kind::Choice(choices) => choices,
        Kind::Text | Kind::Time | Kind::Switch => &[],
    };
    let options = choices.iter().map(|&choice| {
        let option = element("option")
            .attribute("value", choice)
            .text(name(words, setting, choice));
        // A language is offered by its own name.
        match setting {
            Setting::Language => option.attribute("lang", choice),
            _ => option,
        }
    });
    let select = element("select")
        .with_all(options)
        .live_value(move || desk.setting(setting))
        .on("change", move |event| {
            // Every choice is one the setting can have.
            let _ = desk.set(setting, &field_of(&event).value());
        });
    labelled(label).with(select)
}

fn switch(page: Page, setting: Setting) -> Element {
    let desk = page.desk;
    let input = element("input")
        .attribute("type", "checkbox")
        .follow(move |input| field(input).set_checked(desk.setting(setting) == "yes"))
        .on("change", move |event| {
            let chosen = if field_of(&event).checked() {
                "yes"
            } else {
                "no"
            };
            // A switch can be both.
            let _ = desk.set(setting, chosen);
        });
    labelled(page.words.setting(setting)).with(input)
}

/// A field that is typed into. The post follows every key; what cannot be is marked when the field is left, and the
/// former value holds meanwhile.
fn typed(page: Page, setting: Setting, kind: &str) -> Element {
    let Page { desk, words } = page;
    let impossible = Signal::new(false);
    let says_the_same = move |typed: &str| {
        let mut format = desk.format.get();
        setting.write(&mut format, typed).is_ok() && setting.read(&format) == desk.setting(setting)
    };
    let explained_by = format!("{}-explained", setting.name());
    let input = element("input")
        .id(&[setting.name(), "-field"].concat())
        .attribute("type", kind)
        .attribute("autocomplete", "off")
        .attribute("aria-describedby", &explained_by)
        .live_state("aria-invalid", move || impossible.get())
        .follow(move |input| {
            let input = field(input);
            // "Papers, " is a step on the way to "Papers, Weekly": only others than its typist write to the field.
            if !says_the_same(&input.value()) {
                input.set_value(&desk.setting(setting));
                impossible.set(false);
            }
        })
        .on("input", move |event| {
            if desk.set(setting, &field_of(&event).value()).is_ok() {
                impossible.set(false);
            }
        })
        .on("change", move |event| {
            let field = field_of(&event);
            let typed = desk.set(setting, &field.value());
            let holds = desk.setting(setting);
            // Says in full what holds now. A field of time tells of every key, and is left alone while it is typed into.
            if typed.is_ok() && field.value() != holds {
                field.set_value(&holds);
            }
            impossible.set(typed.is_err());
        });
    // Beside the label and not in it, or it would be read out as the field's name, too. It speaks up by itself: the
    // field has lost the focus by the time it is found to be wrong.
    let explained = element("p")
        .id(&explained_by)
        .class("hint")
        .attribute("aria-live", "polite")
        .live_text(move || match impossible.get() {
            true => words.impossible(setting),
            false => words.setting_hint(setting).to_owned(),
        });
    element("div")
        .class("typed")
        .with(labelled(words.setting(setting)).with(input))
        .with(explained)
}

fn labelled(label: &str) -> Element {
    let label = element("span").class("label").text(label);
    element("label").class("setting").with(label)
}
