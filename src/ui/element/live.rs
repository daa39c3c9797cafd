//! What changes by itself. Each change is an effect, which ends with the part of the page it belongs to.

use std::{cell::RefCell, collections::BTreeMap};

use leptos::{prelude::*, reactive::effect::RenderEffect};
use web_sys::{HtmlElement, Node};

use super::{Element, field};

/// A child of [`Element::each`].
struct Child {
    element: Element,
    place: RwSignal<usize>,
    /// Owns what follows signals in it.
    owner: Owner,
}

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

    /// A child for every key, in the order of the keys, told its place among them, from 0. A key that stays keeps its
    /// child as it is, so that a list that grows, shrinks or is ordered anew leaves alone what a reader has open, and
    /// costs what has changed.
    pub(in crate::ui) fn each<K: Clone + Ord + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        child_for: impl Fn(&K, RwSignal<usize>) -> Self + 'static,
    ) -> Self {
        let kept = RefCell::new(BTreeMap::<K, Child>::new());
        // Children outlive the run of the effect that made them.
        let outside = Owner::current().unwrap_or_default();
        self.follow(move |parent| {
            let mut former = kept.take();
            let mut children = BTreeMap::new();
            let keys = keys();
            for (place, key) in keys.iter().enumerate() {
                let child = former.remove(key).unwrap_or_else(|| {
                    let owner = outside.with(Owner::new);
                    owner.with(|| {
                        let place = RwSignal::new(place);
                        let element = untrack(|| child_for(key, place));
                        let owner = owner.clone();
                        Child {
                            element,
                            place,
                            owner,
                        }
                    })
                });
                children.insert(key.clone(), child);
            }
            for child in former.into_values() {
                child.element.0.remove();
                child.owner.cleanup();
            }
            let mut next = parent.first_child();
            for (place, key) in keys.iter().enumerate() {
                let Some(child) = children.get(key) else {
                    continue;
                };
                let node: &Node = &child.element.0;
                if next.as_ref() == Some(node) {
                    next = node.next_sibling();
                } else {
                    let _ = parent.insert_before(node, next.as_ref());
                }
                if child.place.get_untracked() != place {
                    child.place.set(place);
                }
            }
            kept.replace(children);
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
