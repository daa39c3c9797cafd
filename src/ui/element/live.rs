//! What changes by itself. Each change is an effect, which ends with the part of the page it belongs to.

use std::cell::{Cell, RefCell};

use web_sys::HtmlElement;

use super::{Element, field};
use crate::ui::signal::run_and_follow;

/// What is done to an element with a value.
type Apply<T> = Box<dyn Fn(&HtmlElement, &T)>;

/// What is done to an element, again and again.
type Act = Box<dyn Fn()>;

thread_local! {
    /// What follows signals in that which is being made together.
    static TOGETHER: RefCell<Option<Vec<Act>>> = const { RefCell::new(None) };
}

/// Makes something of which many parts change, but seldom, with one effect for all of them: it runs for all when one
/// changes. Effects for each were nearly half of what a card cost.
pub(super) fn together<R>(make: impl FnOnce() -> R) -> R {
    let outside = TOGETHER.replace(Some(Vec::new()));
    let made = make();
    let acts = TOGETHER.replace(outside).unwrap_or_default();
    run_and_follow(Box::new(move || acts.iter().for_each(|act| act())));
    made
}

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
        self.follow_whether(
            Box::new(holds),
            Box::new(move |element, holds| {
                let _ = element.toggle_attribute_with_force(name, *holds);
            }),
        )
    }

    /// An ARIA state, `true` or `false`.
    pub(in crate::ui) fn live_state(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + 'static,
    ) -> Self {
        self.follow_whether(
            Box::new(holds),
            Box::new(move |element, holds| {
                let _ = element.set_attribute(name, if *holds { "true" } else { "false" });
            }),
        )
    }

    /// A class that comes and goes.
    pub(in crate::ui) fn live_class(
        self,
        name: &'static str,
        holds: impl Fn() -> bool + 'static,
    ) -> Self {
        self.follow_whether(
            Box::new(holds),
            Box::new(move |element, holds| {
                let _ = element.class_list().toggle_with_force(name, *holds);
            }),
        )
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
        let content: Box<dyn Fn() -> Vec<Self>> = Box::new(content);
        self.follow_boxed(Box::new(move |element| {
            let content = content();
            element.set_text_content(None);
            for child in content {
                let _ = element.append_with_node_1(&child.0);
            }
        }))
    }

    /// Applies a text now, and again whenever it has become another one. The same one is not applied again: a screen
    /// reader would repeat it, and a field would forget what has been typed of a date.
    #[inline(never)]
    fn follow_text(self, text: Box<dyn Fn() -> String>, apply: Apply<str>) -> Self {
        let before = RefCell::new(None);
        self.follow_boxed(Box::new(move |element| {
            let now = Some(text());
            if *before.borrow() != now {
                apply(element, now.as_deref().unwrap_or_default());
                before.replace(now);
            }
        }))
    }

    /// Applies a yes or no now, and again whenever it has become the other.
    #[inline(never)]
    fn follow_whether(self, holds: Box<dyn Fn() -> bool>, apply: Apply<bool>) -> Self {
        let before = Cell::new(None);
        self.follow_boxed(Box::new(move |element| {
            let now = Some(holds());
            if before.replace(now) != now {
                apply(element, &(now == Some(true)));
            }
        }))
    }

    /// Does something to the element now, and again whenever a signal changes that is read in doing so, or in doing
    /// anything to what was made [together] with it.
    pub(in crate::ui) fn follow(self, act: impl Fn(&HtmlElement) + 'static) -> Self {
        self.follow_boxed(Box::new(act))
    }

    /// As [`follow`](Self::follow). Everything above ends here in a box: what is compiled for each caller is its own
    /// closure and nothing else.
    #[inline(never)]
    fn follow_boxed(self, act: Box<dyn Fn(&HtmlElement)>) -> Self {
        let element = self.0.clone();
        let act: Act = Box::new(move || act(&element));
        let alone = TOGETHER.with_borrow_mut(|together| match together {
            Some(acts) => {
                acts.push(act);
                None
            }
            None => Some(act),
        });
        if let Some(act) = alone {
            run_and_follow(act);
        }
        self
    }
}
