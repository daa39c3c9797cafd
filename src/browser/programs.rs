//! The two programs of the page. `static/boot.js` loads the second when something of it is first asked for; here is what
//! they say to each other, as events of the window that carry a few texts.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, CustomEventInit};

use super::{update::hear, window};

/// What the second program can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The dialog that writes the posts of many days.
    Backfill,
    /// The settings, in their place on the page: the lines of the format, the page's language, and the id of a field
    /// that is to have the focus, or nothing.
    Settings,
    /// The calendar, in its place on the page: the page's language, and the day, week or month that is shown, or nothing.
    Calendar,
    /// The help, in a language.
    Help,
    /// The editor's own words, read: in the element of an id, or, without one, as HTML that is answered.
    OwnWords,
    /// A paper as an entry for a bibliography: its id, its title, and its authors, a line each. The answer is one text.
    BibTex,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Backfill => "backfill",
            Self::Settings => "settings",
            Self::Calendar => "calendar",
            Self::Help => "help",
            Self::OwnWords => "own-words",
            Self::BibTex => "bibtex",
        }
    }
}

/// What the first program says when it wants something of the second. `static/boot.js` hears it until the second
/// program is there, and then says it once more, to that.
const WANTED: &str = "daily-papers.wanted";

/// What the second program says when the settings have changed: the lines of the format.
const SETTINGS: &str = "daily-papers.settings";

/// Asks the second program for something. What it answers, if it is there and answers at once.
#[must_use]
pub fn ask_for(part: Part, texts: &[&str]) -> Option<String> {
    let said = Array::of1(&part.name().into());
    for text in texts {
        said.push(&JsValue::from_str(text));
    }
    tell(WANTED, &said);
    let answer = u32::try_from(texts.len() + 1).ok()?;
    said.get(answer).as_string()
}

/// Does what is asked for, with the texts it is asked with, for as long as the page is open; an answer may be given.
pub fn when_asked_for(part: Part, act: impl Fn(&[String]) -> Option<String> + 'static) {
    hear_texts(WANTED, move |said, texts| {
        if let Some((first, texts)) = texts.split_first()
            && first == part.name()
            && let Some(answer) = act(texts)
        {
            said.push(&answer.into());
        }
    });
}

/// Calls a function, for as long as the page is open, whenever the second program was asked for and could not be loaded.
pub fn when_second_is_missing(missing: impl Fn() + 'static) {
    hear("daily-papers.second-missing", missing);
}

/// Calls a function, for as long as the page is open, when the second program has come.
pub fn when_second_is_there(there: impl Fn() + 'static) {
    hear("daily-papers.second-there", there);
}

/// Tells the first program how posts are written from now on.
pub fn tell_settings(lines: &str) {
    tell(SETTINGS, &Array::of1(&lines.into()));
}

/// Calls a function, for as long as the page is open, when the second program has changed how posts are written.
pub fn when_settings_change(changed: impl Fn(&str) + 'static) {
    hear_texts(SETTINGS, move |_, texts| {
        texts.iter().for_each(|lines| changed(lines));
    });
}

/// Says something with texts; who hears it may add to them.
pub(super) fn tell(what: &str, said: &Array) {
    let options = CustomEventInit::new();
    options.set_detail(said);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(what, &options) {
        // Fails only for an event that is being dispatched already.
        let _ = window().dispatch_event(&event);
    }
}

/// A promise that was added to what was said.
pub(super) fn promise(said: &Array, place: u32) -> Option<Promise> {
    let promise = Some(said.get(place)).filter(JsValue::is_object)?;
    Some(promise.unchecked_into())
}

fn hear_texts(what: &str, heard: impl Fn(&Array, &[String]) + 'static) {
    let heard: Box<dyn Fn(CustomEvent)> = Box::new(move |event| {
        let said: Array = event.detail().unchecked_into();
        let texts: Vec<String> = said.iter().filter_map(|text| text.as_string()).collect();
        heard(&said, &texts);
    });
    let heard = Closure::wrap(heard);
    // Fails for no name and no function.
    let _ = window().add_event_listener_with_callback(what, heard.as_ref().unchecked_ref());
    heard.forget();
}
