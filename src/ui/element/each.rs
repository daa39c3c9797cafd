//! A child for every entry of a list that changes.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::Node;

use super::{Element, live::together};
use crate::{browser, ui::signal::Signal};

/// A child of [`Element::each`].
struct Child<K> {
    key: K,
    element: Element,
    place: Signal<usize>,
    /// Owns what follows signals in it.
    owner: Owner,
}

impl<K> Child<K> {
    fn new(
        outside: &Owner,
        key: K,
        place: usize,
        child_for: &dyn Fn(&K, Signal<usize>) -> Element,
    ) -> Self {
        let owner = outside.with(Owner::new);
        let (element, place) = owner.with(|| {
            let place = Signal::new(place);
            (together(|| untrack(|| child_for(&key, place))), place)
        });
        Self {
            key,
            element,
            place,
            owner,
        }
    }
}

impl Element {
    /// A child for every key, in the order of the keys, told its place among them, from 0. A key that stays keeps its
    /// child as it is, so that a list that grows, shrinks or is ordered anew leaves alone what a reader has open, and
    /// costs what has changed.
    pub(in crate::ui) fn each<K: Clone + PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        child_for: impl Fn(&K, Signal<usize>) -> Self + 'static,
    ) -> Self {
        let kept = RefCell::new(Vec::<Child<K>>::new());
        // Children outlive the run of the effect that made them.
        let outside = Owner::current().unwrap_or_default();
        self.follow(move |parent| {
            // A child that is moved loses the focus, and so does what is in it.
            let focused = browser::focused();
            let mut former = kept.take();
            // The first in order comes last, where it is taken away at no cost.
            former.reverse();
            let mut children = Vec::new();
            let mut next = parent.first_child();
            for (place, key) in keys().into_iter().enumerate() {
                // Lists are hardly ever in quite another order, so that the one looked for is among the next.
                let child = match former.iter().rposition(|child| child.key == key) {
                    Some(found) => former.remove(found),
                    None => Child::new(&outside, key, place, &child_for),
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
                children.push(child);
            }
            for child in former {
                child.element.0.remove();
                child.owner.cleanup();
            }
            kept.replace(children);
            if let Some(focused) = focused
                && parent.contains(Some(&focused))
                && !browser::is_focused_on(&focused)
            {
                browser::focus_on(&focused);
            }
        })
    }
}
