//! Translations and machine summaries on the device, in the browser's Cache Storage: local storage is too small for them. Where
//! the browser stores nothing, they are made again. A summary is one of the AI summary in the papers' own language, and its
//! source is the abstract.

use js_sys::Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Cache, Request, Response};

use super::{cache_storage, window};
use crate::papers::{
    ArxivId, CleanText, PaperText, Translation, hexadecimal, max_answer_bytes, source_hash,
};

/// The name of the cache. Its number changes with what is stored.
const CACHE: &str = "daily-papers.translations.1";

/// What the paths of the keys begin with; nothing is ever requested from there.
const FOLDER: &str = "translations/";

/// The version of what is stored.
const VERSION: u32 = 1;

/// A stored translation.
#[derive(Serialize, Deserialize)]
struct StoredTranslation {
    version: u32,
    /// What was translated.
    source: String,
    text: String,
}

/// The translations of papers, which are sorted, into a language.
pub(super) async fn load(
    language: &str,
    papers: &[ArxivId],
) -> Option<Vec<(ArxivId, Translation)>> {
    let cache = existing().await?;
    let requests: Array = JsFuture::from(cache.keys()).await.ok()?.unchecked_into();
    let folder = format!("/{FOLDER}{language}/");
    let mut translations = Vec::new();
    for request in requests.iter() {
        let request: Request = request.unchecked_into();
        let url = request.url();
        let Some((_, key)) = url.split_once(&folder) else {
            continue;
        };
        if let Some((paper, field)) = parse(key)
            && papers.binary_search(&paper).is_ok()
            && let Some(translation) = read(&cache, &request, field).await
        {
            translations.push((paper, translation));
        }
    }
    Some(translations)
}

/// Stores a translation in place of one of the same text.
pub(super) fn store(
    language: &str,
    paper: &ArxivId,
    source: &CleanText,
    translation: &Translation,
) {
    if window().is_none() {
        return;
    }
    let (field, hash) = (translation.field.name(), hexadecimal(translation.source));
    let key = format!("{FOLDER}{language}/{paper}/{field}/{hash}");
    let body = serde_json::to_string(&StoredTranslation {
        version: VERSION,
        source: source.to_string(),
        text: translation.text.to_string(),
    });
    // Nothing waits for it.
    spawn_local(async move {
        let stored = async {
            let response = Response::new_with_opt_str(Some(&body.unwrap_or_default()))?;
            JsFuture::from(open().await?.put_with_str(&key, &response)).await
        };
        let _ = stored.await;
    });
}

/// How many are stored, in all languages.
pub(super) async fn count() -> Option<u32> {
    let keys = JsFuture::from(existing().await?.keys()).await.ok()?;
    Some(keys.unchecked_into::<Array>().length())
}

/// Removes all.
pub(super) async fn clear() {
    if let Some(caches) = cache_storage() {
        // What the browser does not remove is counted again.
        let _ = JsFuture::from(caches.delete(CACHE)).await;
    }
}

/// The paper and the text of a key behind the language.
fn parse(key: &str) -> Option<(ArxivId, PaperText)> {
    let mut parts = key.split('/');
    let paper = ArxivId::new(parts.next()?)?;
    Some((paper, PaperText::from_name(parts.next()?)?))
}

async fn read(cache: &Cache, request: &Request, field: PaperText) -> Option<Translation> {
    let found = JsFuture::from(cache.match_with_request(request))
        .await
        .ok()?;
    let response: Response = found.dyn_into().ok()?;
    let body = JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()?;
    let stored: StoredTranslation = serde_json::from_str(&body).ok()?;
    let is_usable = stored.text.len() <= max_answer_bytes(&stored.source);
    (stored.version == VERSION && is_usable).then(|| Translation {
        field,
        source: source_hash(&stored.source),
        text: CleanText::new(&stored.text),
        is_corrected: false,
    })
}

/// The cache, if something was ever stored: to look into it makes none.
async fn existing() -> Option<Cache> {
    let is_there = JsFuture::from(cache_storage()?.has(CACHE)).await.ok()?;
    if is_there.is_falsy() {
        return None;
    }
    open().await.ok()
}

/// The cache, which is made where there is none.
async fn open() -> Result<Cache, JsValue> {
    let caches = cache_storage().ok_or(JsValue::UNDEFINED)?;
    Ok(JsFuture::from(caches.open(CACHE)).await?.unchecked_into())
}
