//! The browser's own models: the Translator API and the Summarizer API. Where there is none, nothing is translated or
//! summarized.

use std::rc::Rc;

use futures::future::LocalBoxFuture;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, EventTarget};

use super::{Availability, Model, ModelError, ModelTask, Models};
use crate::{
    browser::{translation_cache, window},
    papers::{ArxivId, CleanText, PAPERS_LANGUAGE, Translation},
};

/// What is summarized, for the browser.
const CONTEXT: &str = "The abstract of a scientific paper.";

#[wasm_bindgen]
extern "C" {
    /// `Translator`, in Chrome since 138 and in Edge since 148, or `Summarizer`, in both since 138; on desktops. Not in web-sys.
    type ModelClass;

    #[wasm_bindgen(method, catch)]
    fn availability(this: &ModelClass, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn create(this: &ModelClass, options: &Object) -> Result<Promise, JsValue>;

    /// An object of such a class.
    type JsModel;

    #[wasm_bindgen(method, catch)]
    fn translate(this: &JsModel, text: &str, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn summarize(this: &JsModel, text: &str, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method)]
    fn destroy(this: &JsModel);
}

impl ModelTask {
    /// The class of the browser's models for the task; `undefined` where there is none, whose methods throw.
    fn class(self) -> ModelClass {
        let name = match self {
            Self::Translation => "Translator",
            Self::Summary => "Summarizer",
        };
        let class = window().map_or(JsValue::UNDEFINED, |window| property(&window, name));
        class.unchecked_into()
    }

    /// The options of a model with answers in a language.
    fn options(self, language: &str) -> Object {
        let options = Object::new();
        let set_text = |name, value| set(&options, name, &JsValue::from_str(value));
        match self {
            Self::Translation => {
                set_text("sourceLanguage", PAPERS_LANGUAGE);
                set_text("targetLanguage", language);
            }
            Self::Summary => {
                set_text("type", "tldr");
                set_text("format", "plain-text");
                set_text("length", "short");
                let languages = Array::of1(&JsValue::from_str(PAPERS_LANGUAGE));
                set(&options, "expectedInputLanguages", &languages);
                set_text("outputLanguage", language);
            }
        }
        options
    }
}

/// The browser's own models.
#[derive(Clone, Copy, Debug, Default)]
pub struct OnDevice;

impl Models for OnDevice {
    fn is_supported(&self, task: ModelTask) -> bool {
        window().is_some() && !task.class().is_undefined()
    }

    fn availability(
        &self,
        task: ModelTask,
        language: &'static str,
    ) -> LocalBoxFuture<'static, Availability> {
        Box::pin(async move {
            let options = task.options(language);
            let answer = async { JsFuture::from(task.class().availability(&options)?).await };
            let answer = answer.await.ok().and_then(|answer| answer.as_string());
            match answer.as_deref() {
                Some("available") => Availability::Available,
                Some("downloadable") => Availability::Downloadable,
                Some("downloading") => Availability::Downloading,
                _ => Availability::Unavailable,
            }
        })
    }

    fn create(
        &self,
        task: ModelTask,
        language: &'static str,
        on_progress: Box<dyn Fn(u32)>,
    ) -> LocalBoxFuture<'static, Result<Rc<dyn Model>, ModelError>> {
        let on_progress = Rc::new(on_progress);
        let waiting = Rc::downgrade(&on_progress);
        // Browsers report progress after the model is there, too, or was given up: the listener belongs to them, and does
        // nothing by then.
        let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let Some(on_progress) = waiting.upgrade() else {
                return;
            };
            let loaded = property(&event, "loaded").as_f64().unwrap_or_default();
            // A fraction from 0 to 1.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and 100, and `as` saturates"
            )]
            on_progress((loaded * 100.0).clamp(0.0, 100.0) as u32);
        })
        .into_js_value();
        let monitor = Closure::<dyn Fn(JsValue)>::new(move |monitor: JsValue| {
            let monitor = monitor.unchecked_into::<EventTarget>();
            // Fails for no type and no function.
            let _ = monitor
                .add_event_listener_with_callback("downloadprogress", listener.unchecked_ref());
        })
        .into_js_value();
        let abort = AbortOnDrop::new();
        let options = task.options(language);
        set(&options, "monitor", &monitor);
        set(&options, "signal", &abort.signal());
        // At once: the press that allows it is over when the future is polled.
        let promise = task.class().create(&options);
        Box::pin(async move {
            let created = JsFuture::from(promise.map_err(|error| ModelError::from(&error))?);
            let created = created.await;
            // Its signal would give the model back, too.
            abort.disarm();
            drop(on_progress);
            let model = created.map_err(|error| ModelError::from(&error))?;
            let model: Rc<dyn Model> = Rc::new(Created(task, model.unchecked_into()));
            Ok(model)
        })
    }

    fn stored(
        &self,
        language: &'static str,
        papers: Vec<ArxivId>,
    ) -> LocalBoxFuture<'static, Vec<(ArxivId, Translation)>> {
        Box::pin(async move {
            let stored = translation_cache::load(language, &papers).await;
            stored.unwrap_or_default()
        })
    }

    fn store(
        &self,
        language: &'static str,
        paper: ArxivId,
        source: &CleanText,
        translation: &Translation,
    ) {
        translation_cache::store(language, &paper, source, translation);
    }

    fn count_stored(&self) -> LocalBoxFuture<'static, u32> {
        Box::pin(async { translation_cache::count().await.unwrap_or_default() })
    }

    fn clear_stored(&self) -> LocalBoxFuture<'static, ()> {
        Box::pin(translation_cache::clear())
    }
}

/// A model of the browser, which is given back when it is dropped.
struct Created(ModelTask, JsModel);

impl Model for Created {
    fn answer(&self, text: &str) -> LocalBoxFuture<'static, Result<String, ModelError>> {
        let Self(task, model) = self;
        let abort = AbortOnDrop::new();
        let options = Object::new();
        set(&options, "signal", &abort.signal());
        let promise = match task {
            ModelTask::Translation => model.translate(text, &options),
            ModelTask::Summary => {
                set(&options, "context", &JsValue::from_str(CONTEXT));
                model.summarize(text, &options)
            }
        };
        Box::pin(async move {
            let answer = async { JsFuture::from(promise?).await }.await;
            abort.disarm();
            let answer = answer.map_err(|error| ModelError::from(&error))?;
            answer.as_string().ok_or(ModelError::Failed)
        })
    }
}

impl Drop for Created {
    fn drop(&mut self) {
        self.1.destroy();
    }
}

/// A call that is stopped when this is dropped, unless it is over.
struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// The call is over.
    fn disarm(mut self) {
        self.0 = None;
    }

    fn signal(&self) -> JsValue {
        let signal = self.0.as_ref().map(AbortController::signal);
        signal.map_or(JsValue::UNDEFINED, JsValue::from)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

impl From<&JsValue> for ModelError {
    fn from(error: &JsValue) -> Self {
        match property(error, "name").as_string().as_deref() {
            Some("NotAllowedError") => Self::NotAllowed,
            Some("NotSupportedError") => Self::NotSupported,
            Some("NetworkError") => Self::Network,
            Some("QuotaExceededError") => Self::TooLong,
            Some("AbortError") => Self::Aborted,
            _ => Self::Failed,
        }
    }
}

fn set(options: &Object, name: &str, value: &JsValue) {
    // A new object takes any property.
    let _ = Reflect::set(options, &JsValue::from_str(name), value);
}

fn property(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
