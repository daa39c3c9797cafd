//! The field of one setting.

use leptos::{
    html::{Input, Textarea},
    prelude::*,
};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use crate::{
    browser::Availability,
    components::LinkToggles,
    i18n::Messages,
    post::{Kind, Setting},
    state::AppState,
};

/// The layout with which the editor's own patterns are shown.
const OWN_LAYOUT: &str = "own";

/// The choice of a language that names none.
const OF_POSTS: &str = "post";

/// The field of a setting, as its kind asks for.
#[component]
pub fn SettingField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    match setting.kind() {
        Kind::Choice(choices) => view! { <ChoiceField setting choices /> }.into_any(),
        Kind::Switch => view! { <SwitchField setting /> }.into_any(),
        Kind::Time => view! { <TypedField setting input_type="time" /> }.into_any(),
        Kind::Text => view! { <TypedField setting input_type="text" /> }.into_any(),
        Kind::Lines => view! { <LinesField setting /> }.into_any(),
        Kind::Links => view! { <LinksField setting /> }.into_any(),
    }
}

/// A setting that has one of a few values.
#[component]
fn ChoiceField(
    /// The setting.
    setting: Setting,
    /// The values it can have.
    choices: &'static [&'static str],
) -> impl IntoView {
    let AppState {
        settings, models, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let value = Memo::new(move |_| settings.value(setting));
    let option = move |&choice: &&'static str| {
        // A language is offered by its own name.
        let lang = match setting {
            Setting::Language => Some(choice),
            Setting::TranslationLanguage if choice != OF_POSTS => Some(choice),
            _ => None,
        };
        let is_selected = move || value.with(|value| value == choice);
        view! {
            <option value=choice lang=lang prop:selected=is_selected>
                {t.choice(setting, choice)}
            </option>
        }
    };

    // What a blog for Hugo has to allow, and what a layout leaves out.
    let needs_hint = match setting {
        Setting::Target => Some((|value| value == "hugo") as fn(&str) -> bool),
        Setting::Layout => Some((|value| value != "reference") as fn(&str) -> bool),
        _ => None,
    };
    let hint = needs_hint.map(|needs_hint| {
        let hidden = move || value.with(|value| !needs_hint(value));
        view! { <p class="hint" hidden=hidden>{t.setting_hint(setting)}</p> }
    });

    // There is no button then that could say it.
    let lacks_model = (setting == Setting::TranslationLanguage).then(|| {
        let availability = models.translation.availability;
        view! {
            <p
                class="hint"
                role="status"
                hidden=move || availability.get() != Some(Availability::Unavailable)
            >
                {t.no_translator()}
            </p>
        }
    });

    view! {
        <div class="typed">
            <Labelled setting>
                <select on:change:target=move |event| {
                    // Every choice is a value that the setting can have.
                    let _ = settings.set(setting, &event.target().value());
                }>{choices.iter().map(option).collect_view()}</select>
            </Labelled>
            {hint}
            {lacks_model}
        </div>
    }
}

/// A setting that is on or off.
#[component]
fn SwitchField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let settings = expect_context::<AppState>().settings;
    let toggle = move |input: HtmlInputElement| {
        let value = if input.checked() { "yes" } else { "no" };
        // A switch can have both values.
        let _ = settings.set(setting, value);
    };

    view! {
        <Labelled setting>
            <input
                type="checkbox"
                prop:checked=move || settings.value(setting) == "yes"
                on:change:target=move |event| toggle(event.target())
            />
        </Labelled>
    }
}

/// A setting that is typed. The post follows every key; a value that the setting cannot have is marked when the field
/// is left, and the former value holds meanwhile.
#[component]
fn TypedField(
    /// The setting.
    setting: Setting,
    /// The type of the input.
    input_type: &'static str,
) -> impl IntoView {
    let settings = expect_context::<AppState>().settings;
    let selection = expect_context::<AppState>().selection;
    let loader = expect_context::<AppState>().loader;
    let t = expect_context::<Messages>();
    let input = NodeRef::<Input>::new();
    let is_invalid = RwSignal::new(false);
    // "Papers, " is a step on the way to "Papers, Weekly": the field is written to only if it means another value.
    Effect::new(move |_| {
        let value = settings.value(setting);
        if setting == Setting::Count {
            // It is changed above the list, too, and what is typed here may be no number.
            selection.count.track();
        }
        if let Some(input) = input.get()
            && settings.parse(setting, &input.value()).as_ref() != Some(&value)
        {
            input.set_value(&t.setting_value(setting, value));
            is_invalid.set(false);
        }
    });
    let on_input = move |input: HtmlInputElement| {
        if settings.set(setting, &input.value()).is_ok() {
            is_invalid.set(false);
        }
    };
    let on_change = move |input: HtmlInputElement| {
        let result = settings.set(setting, &input.value());
        let value = t.setting_value(setting, untrack(|| settings.value(setting)));
        // Writes the value in full. A time field reports every key as a change, and is left alone while it is typed in.
        if result.is_ok() && input.value() != value {
            input.set_value(&value);
        }
        is_invalid.set(result.is_err());
    };
    // The categories there are while none are set.
    let placeholder = move || match loader.listed_period() {
        Some(period) if setting == Setting::Categories => settings
            .format
            .with(|format| format.categories(period))
            .join(", "),
        _ => String::new(),
    };

    view! {
        <div class="typed">
            <Labelled setting>
                <input
                    node_ref=input
                    id=format!("{}-field", setting.name())
                    type=input_type
                    autocomplete="off"
                    placeholder=placeholder
                    aria-describedby=explanation_id(setting)
                    aria-invalid=move || is_invalid.get().to_string()
                    on:input:target=move |event| on_input(event.target())
                    on:change:target=move |event| on_change(event.target())
                />
            </Labelled>
            <Explanation setting is_invalid />
        </div>
    }
}

/// A setting of several lines. The post follows every key; a text that the setting cannot have is marked, and the former
/// holds. The patterns of an own layout are there while it is chosen.
#[component]
fn LinesField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let settings = expect_context::<AppState>().settings;
    let area = NodeRef::<Textarea>::new();
    let is_invalid = RwSignal::new(false);
    Effect::new(move |_| {
        let value = settings.value(setting);
        if let Some(area) = area.get()
            && settings.parse(setting, &area.value()).as_ref() != Some(&value)
        {
            area.set_value(&value);
            is_invalid.set(false);
        }
    });
    let write = move |area: HtmlTextAreaElement| {
        is_invalid.set(settings.set(setting, &area.value()).is_err());
    };
    let is_hidden =
        move || setting.is_of_own_layout() && settings.value(Setting::Layout) != OWN_LAYOUT;

    view! {
        <div class="typed" hidden=is_hidden>
            <Labelled setting>
                <textarea
                    node_ref=area
                    id=format!("{}-field", setting.name())
                    class="pattern"
                    rows="3"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=explanation_id(setting)
                    aria-invalid=move || is_invalid.get().to_string()
                    on:input:target=move |event| write(event.target())
                ></textarea>
            </Labelled>
            <Explanation setting is_invalid />
        </div>
    }
}

/// The links of a paper.
#[component]
fn LinksField(
    /// The setting.
    setting: Setting,
) -> impl IntoView {
    let t = expect_context::<Messages>();

    view! {
        <div class="typed">
            <div class="setting">
                <span class="label" id="post-links">{t.setting(setting)}</span>
                <LinkToggles
                    label="post-links"
                    shown=|state| state.settings.format.with(|format| format.shown.links.clone())
                    toggle=|state, link| state.settings.toggle_link(link)
                />
            </div>
            <p class="hint">{t.setting_hint(setting)}</p>
        </div>
    }
}

/// The id of the explanation of a setting.
fn explanation_id(setting: Setting) -> String {
    format!("{}-explained", setting.name())
}

/// What can be written into a field, or why what was written is invalid. It stands outside the label, or it would be a part
/// of the field's name, and is read out when it changes: the field may have lost the focus by then.
#[component]
fn Explanation(
    /// The setting.
    setting: Setting,
    /// Whether what was written is invalid.
    is_invalid: RwSignal<bool>,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    let text = move || match is_invalid.get() {
        true => t.invalid_setting(setting),
        false => t.setting_hint(setting).to_owned(),
    };

    view! {
        <p id=explanation_id(setting) class="hint" aria-live="polite">
            {text}
        </p>
    }
}

/// A field with the name of its setting.
#[component]
fn Labelled(
    /// The setting.
    setting: Setting,
    /// The field.
    children: Children,
) -> impl IntoView {
    let t = expect_context::<Messages>();
    view! { <label class="setting"><span class="label">{t.setting(setting)}</span>{children()}</label> }
}
