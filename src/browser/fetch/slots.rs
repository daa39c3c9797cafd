//! At most four requests at once, whoever makes them.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    task::{Poll, Waker},
};

/// How many requests may be under way at once.
const SLOTS: usize = 4;

thread_local! {
    static FREE: Cell<usize> = const { Cell::new(SLOTS) };
    static WAITING: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
}

/// The right to have a request under way. Dropping it lets the next one begin.
pub(super) struct Slot(());

impl Slot {
    /// Waits for a slot.
    pub(super) async fn free() -> Self {
        poll_fn(|context| match FREE.get() {
            0 => {
                let waker = context.waker().clone();
                WAITING.with_borrow_mut(|waiting| waiting.push(waker));
                Poll::Pending
            }
            free => {
                FREE.set(free - 1);
                Poll::Ready(Self(()))
            }
        })
        .await
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        FREE.set(FREE.get() + 1);
        // All are woken, since one that was cancelled meanwhile would not pass its turn on. They queue in order.
        for waker in WAITING.take() {
            waker.wake();
        }
    }
}
