//! Translation by the browser, on the device: the Translator API. Where there is none, nothing is translated.

use std::rc::Rc;

use futures::future::LocalBoxFuture;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, EventTarget};

use super::{translation_cache, window};
use crate::papers::{ArxivId, CleanText, Translation};

/// The language of the papers, as a BCP 47 tag.
const SOURCE: &str = "en";

/// Translates texts, and remembers what it has translated. The page uses [`OnDevice`]; tests of the state use their own.
pub trait Translate {
    /// Whether the browser translates at all.
    fn is_supported(&self) -> bool;

    /// Whether it translates into the language of a BCP 47 tag.
    fn availability(&self, language: &'static str) -> LocalBoxFuture<'static, Availability>;

    /// A translator into the language of a BCP 47 tag. Where a model has to be loaded first, this has to be called within a
    /// click, and says how much of it is there, in percent. Dropping the future stops it.
    fn create(
        &self,
        language: &'static str,
        on_progress: Box<dyn Fn(u32)>,
    ) -> LocalBoxFuture<'static, Result<Rc<dyn Translator>, TranslatorError>>;

    /// What is stored of the translations of papers, which are sorted.
    fn stored(
        &self,
        language: &'static str,
        papers: Vec<ArxivId>,
    ) -> LocalBoxFuture<'static, Vec<(ArxivId, Translation)>>;

    /// Stores the translation of a text, or not where the browser refuses.
    fn store(
        &self,
        language: &'static str,
        paper: ArxivId,
        source: &CleanText,
        translation: &Translation,
    );
}

/// A translator into one language.
pub trait Translator {
    /// Translates a text. Dropping the future stops it.
    fn translate(&self, text: &str) -> LocalBoxFuture<'static, Result<String, TranslatorError>>;
}

/// Whether the browser translates into a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It does not.
    Unavailable,
    /// Once it has loaded a model, which begins with a press.
    Downloadable,
    /// It is loading the model.
    Downloading,
    /// At once.
    Available,
}

/// Why the browser has not translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TranslatorError {
    /// It was not asked within a press, or its owner forbids it.
    NotAllowed,
    /// It does not translate into that language.
    NotSupported,
    /// The model could not be loaded.
    Network,
    /// The text is too long for it.
    TooLong,
    /// It was stopped.
    Aborted,
    /// Anything else.
    Failed,
}

#[wasm_bindgen]
extern "C" {
    /// Not in web-sys, though in Chrome since 138 and in Edge since 148, on desktops.
    #[wasm_bindgen(js_name = Translator)]
    type JsTranslator;

    #[wasm_bindgen(static_method_of = JsTranslator, js_class = "Translator", catch)]
    fn availability(options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(static_method_of = JsTranslator, js_class = "Translator", catch)]
    fn create(options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn translate(this: &JsTranslator, text: &str, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method)]
    fn destroy(this: &JsTranslator);
}

/// The browser's own translation.
#[derive(Clone, Copy, Debug, Default)]
pub struct OnDevice;

impl Translate for OnDevice {
    fn is_supported(&self) -> bool {
        window().is_some_and(|window| {
            Reflect::has(&window, &JsValue::from_str("Translator")).unwrap_or_default()
        })
    }

    fn availability(&self, language: &'static str) -> LocalBoxFuture<'static, Availability> {
        Box::pin(async move {
            let answer =
                async { JsFuture::from(JsTranslator::availability(&pair(language))?).await };
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
        language: &'static str,
        on_progress: Box<dyn Fn(u32)>,
    ) -> LocalBoxFuture<'static, Result<Rc<dyn Translator>, TranslatorError>> {
        let progress = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let loaded = property(&event, "loaded").as_f64().unwrap_or_default();
            // A fraction from 0 to 1.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and 100, and `as` saturates"
            )]
            on_progress((loaded * 100.0).clamp(0.0, 100.0) as u32);
        });
        let listener = progress.as_ref().clone();
        let monitor = Closure::<dyn Fn(JsValue)>::new(move |monitor: JsValue| {
            let monitor = monitor.unchecked_into::<EventTarget>();
            // Fails for no type and no function.
            let _ = monitor
                .add_event_listener_with_callback("downloadprogress", listener.unchecked_ref());
        });
        let abort = AbortOnDrop::new();
        let options = pair(language);
        set(&options, "monitor", monitor.as_ref());
        set(&options, "signal", &abort.signal());
        // At once: the press that allows it is over when the future is polled.
        let promise = JsTranslator::create(&options);
        Box::pin(async move {
            let created = JsFuture::from(promise.map_err(|error| TranslatorError::from(&error))?);
            let created = created.await;
            // Its signal would give the translator back, too.
            abort.disarm();
            drop((monitor, progress));
            let translator = created.map_err(|error| TranslatorError::from(&error))?;
            let translator: Rc<dyn Translator> = Rc::new(Created(translator.unchecked_into()));
            Ok(translator)
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
}

/// A translator of the browser, which is given back when it is dropped.
struct Created(JsTranslator);

impl Translator for Created {
    fn translate(&self, text: &str) -> LocalBoxFuture<'static, Result<String, TranslatorError>> {
        let abort = AbortOnDrop::new();
        let options = Object::new();
        set(&options, "signal", &abort.signal());
        let promise = self.0.translate(text, &options);
        Box::pin(async move {
            let translated = async { JsFuture::from(promise?).await }.await;
            abort.disarm();
            let translated = translated.map_err(|error| TranslatorError::from(&error))?;
            translated.as_string().ok_or(TranslatorError::Failed)
        })
    }
}

impl Drop for Created {
    fn drop(&mut self) {
        self.0.destroy();
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

impl From<&JsValue> for TranslatorError {
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

/// The languages of a translation.
fn pair(language: &str) -> Object {
    let options = Object::new();
    set(&options, "sourceLanguage", &JsValue::from_str(SOURCE));
    set(&options, "targetLanguage", &JsValue::from_str(language));
    options
}

fn set(options: &Object, name: &str, value: &JsValue) {
    // A new object takes any property.
    let _ = Reflect::set(options, &JsValue::from_str(name), value);
}

fn property(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}
