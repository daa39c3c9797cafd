//! One question, asked until it is answered or given up.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response};

use super::{FetchError, Wanted, slots::Slot};
use crate::{
    browser::{answer::Answer, clock, early, window},
    hub::{ApiError, Retryable, retry_delay},
};

/// How long one answer may take, in milliseconds, its body included.
const PATIENCE: u32 = 15_000;

/// Asks, and asks again after a while where that may help.
pub(super) async fn ask(url: &str, wanted: &Wanted) -> Result<Answer, FetchError> {
    let mut repetition = 0;
    loop {
        let answer = get(url, wanted).await;
        repetition += 1;
        let pause = trouble_of(&answer)
            // Without a network it is better to say so at once.
            .filter(|_| clock::is_online())
            .and_then(|trouble| {
                retry_delay(trouble, repetition, wanted.waiting, js_sys::Math::random())
            });
        match pause {
            Some(pause) if wanted.still() => clock::rest(pause).await,
            _ => return answer,
        }
        if !wanted.still() {
            return answer;
        }
    }
}

fn trouble_of(answer: &Result<Answer, FetchError>) -> Option<Retryable> {
    match answer {
        Ok(answer) => match ApiError::from_status(answer.status())? {
            ApiError::TooManyRequests => Some(Retryable::TooManyRequests),
            ApiError::Status(500..) => Some(Retryable::Server),
            _ => None,
        },
        // Fifteen seconds are enough to wait before a reader is told.
        Err(FetchError::Timeout) => None,
        Err(_) => Some(Retryable::Connection),
    }
}

/// Takes over the answer that `static/boot.js` has asked for already, or sends one GET: without headers of our own, so
/// that the browser asks for no permission first.
pub(super) async fn get(url: &str, wanted: &Wanted) -> Result<Answer, FetchError> {
    let slot = Slot::free().await;
    let answer = match early::answer(url) {
        Some(early) => taken_over(&early).await,
        None => None,
    };
    let answer = match answer {
        Some(answer) => answer,
        None => sent(url, wanted).await,
    };
    drop(slot);
    answer
}

/// The early answer, if there was need to ask for one.
async fn taken_over(early: &Promise) -> Option<Result<Answer, FetchError>> {
    let in_time = Promise::race(&Array::of2(early, &clock::timer(PATIENCE)));
    match JsFuture::from(in_time).await {
        Err(_) => Some(Err(FetchError::Network)),
        Ok(late) if late.is_undefined() => Some(Err(FetchError::Timeout)),
        Ok(pair) => Answer::of_pair(&pair).map(Ok),
    }
}

async fn sent(url: &str, wanted: &Wanted) -> Result<Answer, FetchError> {
    let in_time = AbortSignal::timeout_with_u32(PATIENCE);
    let options = RequestInit::new();
    options.set_signal(Some(&AbortSignal::any(&Array::of2(
        &wanted.signal,
        &in_time,
    ))));
    let answer = async {
        let response = JsFuture::from(window().fetch_with_str_and_init(url, &options)).await?;
        let response: Response = response.unchecked_into();
        let body = JsFuture::from(response.array_buffer()?).await?;
        Ok(Answer::new(response, body))
    };
    answer.await.map_err(|_: JsValue| {
        if in_time.aborted() {
            FetchError::Timeout
        } else {
            FetchError::Network
        }
    })
}
