//! When the program itself breaks.

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use super::update;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// From now on a panic is written to the console and shown to the reader: after one, the program no longer answers,
/// and a page that looks alive but is not is the worst of all faces. The message is in `index.html` from the start,
/// because nothing can be rendered any more.
pub fn say_when_it_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error(&panic.to_string());
        let message = leptos::prelude::document().get_element_by_id("stopped");
        // Nothing is left to do if even this fails.
        let _: Option<Result<(), JsValue>> =
            message.map(|message| message.remove_attribute("hidden"));
        update::stopped();
    }));
}
