//! Signals of any type at the price of one.
//!
//! A Leptos signal is compiled for each type it holds: reading, writing, telling and dropping it, a kilobyte or more
//! every time. Here one of them holds whatever it is in a box, and only the few instructions that open the box are
//! compiled for each type.

use std::{any::Any, marker::PhantomData, rc::Rc};

use leptos::{prelude::*, reactive::effect::RenderEffect};

/// A signal. A handle: copies are the same signal.
///
/// It goes with the part of the page that made it, and is not to be read after that. So what waits for a frame, a timer or
/// an answer reads only the desk's signals, which stay; it may set any, since setting one that is gone does nothing.
pub(super) struct Signal<T>(RwSignal<Rc<dyn Any>, LocalStorage>, PhantomData<fn() -> T>);

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    /// A signal with its first value.
    pub(super) fn new(value: T) -> Self {
        Self(boxed_signal(Rc::new(value)), PhantomData)
    }

    /// A signal that is computed anew whenever one that was read for it changes, and changes itself only if the value
    /// has become another.
    pub(super) fn computed(compute: impl Fn() -> T + 'static) -> Self
    where
        T: PartialEq,
    {
        let value = Self::new(untrack(&compute));
        run_and_follow(Box::new(move || {
            let now = compute();
            if value.with_untracked(|before| *before != now) {
                value.set(now);
            }
        }));
        value
    }

    /// Reads the value; whoever follows what calls this is told of changes.
    pub(super) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(open(&*boxed(self.0)))
    }

    /// Reads the value without being told of changes.
    pub(super) fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(open(&*boxed_untracked(self.0)))
    }

    /// Sets the value.
    #[inline(never)]
    pub(super) fn set(self, value: T) {
        set_boxed(self.0, Rc::new(value));
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// The value; whoever follows what calls this is told of changes.
    #[inline(never)]
    pub(super) fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is now.
    #[inline(never)]
    pub(super) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// Changes the value.
    pub(super) fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

impl<T: Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

#[inline(never)]
fn boxed_signal(value: Rc<dyn Any>) -> RwSignal<Rc<dyn Any>, LocalStorage> {
    RwSignal::new_local(value)
}

#[inline(never)]
fn boxed(signal: RwSignal<Rc<dyn Any>, LocalStorage>) -> Rc<dyn Any> {
    signal.get()
}

#[inline(never)]
fn boxed_untracked(signal: RwSignal<Rc<dyn Any>, LocalStorage>) -> Rc<dyn Any> {
    untrack(|| signal.get())
}

#[inline(never)]
fn set_boxed(signal: RwSignal<Rc<dyn Any>, LocalStorage>, value: Rc<dyn Any>) {
    signal.set(value);
}

#[inline(never)]
fn open<T: 'static>(value: &dyn Any) -> &T {
    match value.downcast_ref() {
        Some(value) => value,
        None => unreachable!("only values of its own type were put into the signal"),
    }
}

/// Runs now, and again whenever a signal that was read changes, until the part of the page that called this is made
/// anew or removed.
#[inline(never)]
pub(super) fn run_and_follow(run: Box<dyn Fn()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| run()));
}
