//! What changes by itself. Each change is an effect, which ends with the part of the page it belongs to.

use std::{cell::RefCell, collections::BTreeMap};

use leptos::{
    prelude::{Owner, StoredValue, untrack},
    reactive::effect::RenderEffect,
};
use web_sys::{HtmlElement, Node};

use super::{Element, field};

/// What is done to an element with a text.
type Apply = Box<dyn Fn(&HtmlElement, &str)>;

impl Element {
    /// Its text, which changes.
    pub(in crate::ui) fn live_text(self, text: impl Fn() -> String + 'static) -> Self {
        self.follow_text(
            Box::new(text),
            Box::new(|element, text| {
                element.set_text_content(Some(text));
            }),
        )
    }

    /// An attribute that changes.
    pub(in crate::ui) fn live_attribute(
        self,
        name: &'static str,
        value: impl Fn() -> String + 'static,
    ) -> Self {
        self.follow_text(
            Box::new(value),
            Box::new(move |element, value| {
                let _ = element.set_attribute(name, value);
            }),
        )
    }

    /// An attribute that says yes by being there.
    pub(in crate::ui) fn live_flag(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + 'static,
    ) -> Self {
        self.follow(move |element| {
            let _ = element.toggle_attribute_with_force(name, holds());
        })
    }

    /// An ARIA state, `true` or `false`.
    pub(in crate::ui) fn live_state(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + 'static,
    ) -> Self {
        self.live_attribute(name, move || holds().to_string())
    }

    /// A class that comes and goes.
    pub(in crate::ui) fn live_class(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + 'static,
    ) -> Self {
        self.follow(move |element| {
            let _ = element.class_list().toggle_with_force(name, holds());
        })
    }

    /// What stands in a field, which changes.
    pub(in crate::ui) fn live_value(self, value: impl Fn() -> String + 'static) -> Self {
        self.follow_text(
            Box::new(value),
            Box::new(|element, value| field(element).set_value(value)),
        )
    }

    /// What is in it, made anew whenever it changes.
    pub(in crate::ui) fn live(self, content: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.follow(move |element| {
            let content = content();
            element.set_text_content(None);
            for child in content {
                let _ = element.append_with_node_1(&child.0);
            }
        })
    }

    /// A child for every key, in the order of the keys. A key that stays keeps its child as it is, so that a list that
    /// grows, shrinks or is ordered anew leaves alone what a reader has open, and costs what has changed.
    pub(in crate::ui) fn each(
        self,
        keys: impl Fn() -> Vec<usize> + 'static,
        child_for: impl Fn(usize) -> Self + 'static,
    ) -> Self {
        let children = RefCell::new(BTreeMap::<usize, (Self, Owner)>::new());
        // Children outlive the run of the effect that made them.
        let outside = Owner::current().unwrap_or_default();
        self.follow(move |parent| {
            let keys = keys();
            let mut children = children.borrow_mut();
            children.retain(|key, (child, _)| {
                let stays = keys.contains(key);
                if !stays {
                    child.0.remove();
                }
                stays
            });
            let mut place = parent.first_child();
            for key in keys {
                let (child, _) = children.entry(key).or_insert_with(|| {
                    let owner = outside.with(Owner::new);
                    (owner.with(|| untrack(|| child_for(key))), owner)
                });
                let child: &Node = &child.0;
                if place.as_ref() == Some(child) {
                    place = child.next_sibling();
                } else {
                    let _ = parent.insert_before(child, place.as_ref());
                }
            }
        })
    }

    /// Applies a text now, and again whenever it has become another one. The same one is not applied again: a screen
    /// reader would repeat it, and a field would forget what has been typed of a date.
    fn follow_text(self, text: Box<dyn Fn() -> String>, apply: Apply) -> Self {
        let element = self.0.clone();
        StoredValue::new_local(RenderEffect::new(move |before: Option<String>| {
            let now = text();
            if before.as_ref() != Some(&now) {
                apply(&element, &now);
            }
            now
        }));
        self
    }

    /// Does something to the element now, and again whenever a signal read in doing so changes.
    pub(in crate::ui) fn follow(self, act: impl Fn(&HtmlElement) + 'static) -> Self {
        let element = self.0.clone();
        run_and_follow(Box::new(move || act(&element)));
        self
    }
}

/// Runs now, and again whenever a signal that was read changes, until the part of the page that called this is made
/// anew or removed.
fn run_and_follow(run: Box<dyn Fn()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| run()));
}
