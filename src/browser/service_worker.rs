//! The service worker, `static/worker.js`: it stores the page's own files on the device, and newer versions of them.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::{listen, on_return, window};

/// The worker's script, beside the page.
const SCRIPT: &str = "worker.js";

/// The message that makes a waiting worker the active one.
const TAKE_OVER: &str = "take over";

thread_local! {
    static IS_REGISTERED: Cell<bool> = const { Cell::new(false) };
    static REGISTRATION: RefCell<Option<ServiceWorkerRegistration>> = const { RefCell::new(None) };
    static LISTENERS: RefCell<Vec<Rc<dyn Fn()>>> = const { RefCell::new(Vec::new()) };
}

/// Registers the service worker once, and checks for a newer version whenever the page becomes visible again. To be
/// called when the first list is shown: storing the page's files must not delay it.
pub fn register() {
    if IS_REGISTERED.replace(true) {
        return;
    }
    let Some(container) = container() else {
        return;
    };
    spawn_local(async move {
        // Without a worker the page needs the network.
        let registration = JsFuture::from(container.register(SCRIPT)).await;
        if let Some(registration) = registration.ok().and_then(|found| found.dyn_into().ok()) {
            follow(registration);
        }
    });
}

/// Calls a function whenever a newer version of the page is on the device and waits, for as long as the page is open.
pub fn on_update_available(handler: impl Fn() + 'static) {
    LISTENERS.with_borrow_mut(|listeners| listeners.push(Rc::new(handler)));
}

/// Activates the version that waits, and reloads the page when it is active; at once if none waits, since another tab
/// may have activated it.
pub fn activate_update() {
    let waiting = REGISTRATION.with_borrow(|registration| registration.as_ref()?.waiting());
    let Some(worker) = waiting else {
        return reload();
    };
    let activated = worker.clone();
    listen(&worker, "statechange", move || {
        if activated.state() != ServiceWorkerState::Activating {
            reload();
        }
    });
    if worker.post_message(&JsValue::from_str(TAKE_OVER)).is_err() {
        reload();
    }
}

/// Reports the version that waits now, and every later one.
fn follow(registration: ServiceWorkerRegistration) {
    REGISTRATION.set(Some(registration.clone()));
    let found = registration.clone();
    listen(&registration, "updatefound", move || {
        follow_installing(&found)
    });
    follow_installing(&registration);
    report(&registration);
    // Browsers check for a newer worker on load only, and a page on a phone can stay open for weeks.
    on_return(move || {
        if let Ok(update) = registration.update() {
            spawn_local(async move {
                // Fails without a network; the next return tries again.
                let _ = JsFuture::from(update).await;
            });
        }
    });
}

fn follow_installing(registration: &ServiceWorkerRegistration) {
    if let Some(worker) = registration.installing() {
        let registration = registration.clone();
        listen(&worker, "statechange", move || report(&registration));
    }
}

/// Calls the listeners if a version waits. Without an active one it is the first, which is no update.
fn report(registration: &ServiceWorkerRegistration) {
    if registration.active().is_some() && registration.waiting().is_some() {
        for listener in LISTENERS.with_borrow(Clone::clone) {
            listener();
        }
    }
}

/// The service worker container. Some browsers lack it, and some throw on access, which web-sys does not catch.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    let container = Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    container.is_object().then(|| container.unchecked_into())
}

fn reload() {
    if let Some(window) = window() {
        // Fails in no browser that shows the page.
        let _ = window.location().reload();
    }
}
