//! One request: timeout, cancellation and retries.

use std::borrow::Cow;

use futures::future::{Either, select};
use gloo_net::http::{Request, Response as RawResponse};
use js_sys::Array;
use web_sys::{AbortController, AbortSignal, RequestInit};

use super::prefetch;
use crate::{
    browser::{is_online, sleep, window},
    hub::{ApiError, FetchError, Priority, Retryable, retry_delay},
};

/// How long one response may take, in milliseconds, its body included.
pub const TIMEOUT: u32 = 15_000;

/// A response with all of its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The `Link` header, if there is one.
    pub link: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// Reads all of a response.
    pub(super) async fn read(response: &RawResponse) -> Result<Self, gloo_net::Error> {
        Ok(Self {
            status: response.status(),
            link: response.headers().get("link"),
            body: response.binary().await?,
        })
    }

    /// The body as UTF-8, which all JSON is.
    pub(super) fn text(&self) -> Cow<'_, str> {
        // To look for invalid bytes takes much longer than to find that there are none.
        str::from_utf8(&self.body)
            .map_or_else(|_| String::from_utf8_lossy(&self.body), Cow::Borrowed)
    }
}

/// Sends one GET request, without headers of our own, so that the browser needs no preflight. Dropping the future
/// aborts the request.
///
/// # Errors
/// [`FetchError::Timeout`] after `timeout` milliseconds, [`FetchError::Network`] if no response came.
pub async fn get(url: &str, timeout: u32) -> Result<Response, FetchError> {
    if window().is_none() {
        return Err(FetchError::Network);
    }
    let controller = AbortController::new().map_err(|_| FetchError::Network)?;
    let timeout = AbortSignal::timeout_with_u32(timeout);
    let signal = AbortSignal::any(&Array::of2(&controller.signal(), &timeout));
    let mut abort = AbortOnDrop(Some(controller));
    let response = async {
        let response = request(url, &signal)?.send().await.ok()?;
        Response::read(&response).await.ok()
    };
    let response = response.await;
    abort.0 = None;
    response.ok_or_else(|| {
        if timeout.aborted() {
            FetchError::Timeout
        } else {
            FetchError::Network
        }
    })
}

/// The request of a browser instead of gloo-net's builder, which appends `&` to the query of the URL.
fn request(url: &str, signal: &AbortSignal) -> Option<Request> {
    let options = RequestInit::new();
    options.set_signal(Some(signal));
    let request = web_sys::Request::new_with_str_and_init(url, &options).ok()?;
    Some(request.into())
}

/// Sends a GET request, retried after a delay where `hub::retry` allows. The prefetched response counts as the first.
pub(super) async fn get_with_retry(url: &str, priority: Priority) -> Result<Response, FetchError> {
    let mut attempt = 0;
    loop {
        let response = match prefetch::response(url).await {
            Some(response) => response,
            None => get(url, TIMEOUT).await,
        };
        attempt += 1;
        let delay = retryable(&response)
            // Without a network a retry only delays the error.
            .filter(|_| is_online())
            .and_then(|problem| retry_delay(problem, attempt, priority, js_sys::Math::random()));
        match delay {
            Some(delay) => sleep(delay).await,
            None => return response,
        }
    }
}

fn retryable(response: &Result<Response, FetchError>) -> Option<Retryable> {
    match response {
        Ok(response) => match ApiError::from_status(response.status)? {
            ApiError::TooManyRequests => Some(Retryable::TooManyRequests),
            ApiError::Status(500..) => Some(Retryable::Server),
            _ => None,
        },
        // Fifteen seconds are enough to wait before a reader is told.
        Err(FetchError::Timeout) => None,
        Err(_) => Some(Retryable::Connection),
    }
}

/// The output of a future within some milliseconds; if it takes longer, it is dropped and the output is `None`.
pub(super) async fn within<T>(milliseconds: u32, future: impl Future<Output = T>) -> Option<T> {
    match select(Box::pin(future), Box::pin(sleep(milliseconds))).await {
        Either::Left((value, _)) => Some(value),
        Either::Right(_) => None,
    }
}

/// Aborts its request when it is dropped; `None` once the request has ended, since the browser makes an exception of
/// each abort.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
