//! The keyboard shortcuts. One table says which there are: the page listens for these, and the dialog lists them.

use leptos::{ev, prelude::*};

use super::Dialog;
use crate::{
    browser::{ElementId, Key, UNDO},
    i18n::Messages,
    state::{AppState, Command},
};

/// A key of the page.
struct Shortcut {
    /// The key, as [`Key::code`] has it.
    code: &'static str,
    /// What is printed on it.
    label: &'static str,
    command: Command,
}

const fn shortcut(code: &'static str, label: &'static str, command: Command) -> Shortcut {
    Shortcut {
        code,
        label,
        command,
    }
}

/// Every shortcut, in the order of the dialog.
const SHORTCUTS: [Shortcut; 18] = [
    shortcut("ArrowLeft", "←", Command::Previous),
    shortcut("ArrowRight", "→", Command::Next),
    shortcut("KeyT", "T", Command::Today),
    shortcut("KeyL", "L", Command::Latest),
    shortcut("KeyJ", "J", Command::NextPaper),
    shortcut("KeyK", "K", Command::PreviousPaper),
    shortcut("KeyX", "X", Command::Include),
    shortcut("KeyI", "I", Command::Pin),
    shortcut("KeyM", "M", Command::Comment),
    shortcut("KeyB", "B", Command::Save),
    shortcut("KeyC", "C", Command::CopyPaper),
    shortcut("KeyU", "U", Command::Undo),
    shortcut("KeyY", "Y", Command::CopyPost),
    shortcut("KeyD", "D", Command::Download),
    shortcut("KeyP", "P", Command::Preview),
    shortcut("Slash", "/", Command::Search),
    shortcut("?", "?", Command::Help),
    shortcut("Escape", "Esc", Command::Escape),
];

/// Listens for shortcuts until the owner is cleaned up, which is when the page is closed.
pub fn listen_for_shortcuts(state: AppState) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if let Some(key) = Key::from_event(&event)
            && let Some(command) = command(&key, state.preferences.shortcuts.get_untracked())
        {
            event.prevent_default();
            state.perform(command);
        }
    });
    on_cleanup(move || listener.remove());
}

/// The command of a key. Where shortcuts are off only Escape and the keys of "undo" have one, in fields only Escape.
fn command(key: &Key, shortcuts_on: bool) -> Option<Command> {
    if key.code == UNDO {
        // A field undoes what was typed into it.
        return (!key.is_in_field).then_some(Command::Undo);
    }
    let Shortcut { command, .. } = SHORTCUTS
        .iter()
        .find(|shortcut| shortcut.code == key.code)?;
    let is_enabled = *command == Command::Escape || shortcuts_on && !key.is_in_field;
    (is_enabled && (!key.is_repeated || command.repeats())).then_some(*command)
}

/// The list of the shortcuts, and the checkbox that switches them off.
#[component]
pub fn ShortcutsDialog() -> impl IntoView {
    let AppState {
        panel, preferences, ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let shortcuts = SHORTCUTS
        .iter()
        .map(|Shortcut { label, command, .. }| {
            view! { <li><kbd>{*label}</kbd><span>{t.command(*command)}</span></li> }.into_any()
        })
        .collect_view();

    view! {
        <Dialog
            id=ElementId::Help
            class="shortcuts-dialog"
            heading=t.keyboard_shortcuts()
            open=panel.help_open
            light_dismiss=true
        >
            <ul>{shortcuts}</ul>
            <p class="hint">{t.shortcuts_hint()}</p>
            <label class="switch">
                <input
                    type="checkbox"
                    prop:checked=move || preferences.shortcuts.get()
                    on:change:target=move |event| {
                        preferences.set_shortcuts(event.target().checked());
                    }
                />
                {t.use_shortcuts()}
            </label>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: &str) -> Key {
        Key {
            code: code.to_owned(),
            is_repeated: false,
            is_in_field: false,
        }
    }

    #[test]
    fn every_key_and_every_command_is_there_once() {
        for (index, shortcut) in SHORTCUTS.iter().enumerate() {
            for other in &SHORTCUTS[..index] {
                assert_ne!(shortcut.code, other.code);
                assert_ne!(shortcut.command, other.command);
            }
            assert_eq!(command(&key(shortcut.code), true), Some(shortcut.command));
        }
        assert_eq!(command(&key("KeyQ"), true), None);
    }

    #[test]
    fn in_a_field_and_where_shortcuts_are_off_only_escape_is_one() {
        let commands = |is_in_field, on| -> Vec<Command> {
            let key = |code| Key {
                is_in_field,
                ..key(code)
            };
            SHORTCUTS
                .iter()
                .filter_map(|shortcut| command(&key(shortcut.code), on))
                .collect()
        };
        assert_eq!(commands(true, true), [Command::Escape]);
        assert_eq!(commands(false, false), [Command::Escape]);
        assert_eq!(commands(false, true).len(), SHORTCUTS.len());
    }

    #[test]
    fn the_keys_of_undo_undo_outside_fields_even_where_shortcuts_are_off() {
        let undo = |is_in_field| Key {
            is_in_field,
            ..key(UNDO)
        };
        assert_eq!(command(&undo(false), true), Some(Command::Undo));
        assert_eq!(command(&undo(false), false), Some(Command::Undo));
        assert_eq!(command(&undo(true), true), None);
    }

    #[test]
    fn a_key_that_is_held_down_goes_on_through_the_papers_and_repeats_nothing_else() {
        let held = |code: &str| Key {
            is_repeated: true,
            ..key(code)
        };
        let commands = SHORTCUTS
            .iter()
            .filter_map(|shortcut| command(&held(shortcut.code), true));
        let commands: Vec<Command> = commands.collect();
        assert_eq!(commands, [Command::NextPaper, Command::PreviousPaper]);
    }
}
