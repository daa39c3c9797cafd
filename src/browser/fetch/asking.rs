//! One question, asked until it is answered or given up.

use gloo_net::http;
use js_sys::Array;
use web_sys::AbortSignal;

use super::{Failure, Wanted, slots::Slot};
use crate::{
    browser::clock,
    hub::{Refusal, Trouble, pause},
};

/// How long one answer may take, in milliseconds, its body included.
const PATIENCE: u32 = 15_000;

/// An answer, whatever it says.
#[derive(Clone, Debug)]
pub(in crate::browser) struct Answer {
    pub(in crate::browser) status: u16,
    pub(in crate::browser) body: String,
    pub(in crate::browser) link: Option<String>,
}

/// Asks, and asks again after a while where that may help.
pub(super) async fn ask(url: &str, wanted: &Wanted) -> Result<Answer, Failure> {
    let mut repetition = 0;
    loop {
        let answer = get(url, wanted).await;
        repetition += 1;
        let pause = trouble_of(&answer)
            // Without a network it is better to say so at once.
            .filter(|_| clock::is_online())
            .and_then(|trouble| pause(trouble, repetition, wanted.waiting, js_sys::Math::random()));
        match pause {
            Some(pause) if wanted.still() => clock::rest(pause).await,
            _ => return answer,
        }
        if !wanted.still() {
            return answer;
        }
    }
}

fn trouble_of(answer: &Result<Answer, Failure>) -> Option<Trouble> {
    match answer {
        Ok(answer) => match Refusal::of_status(answer.status)? {
            Refusal::TooManyRequests => Some(Trouble::TooManyRequests),
            Refusal::Status(500..) => Some(Trouble::Server),
            _ => None,
        },
        // Fifteen seconds are enough to wait before a reader is told.
        Err(Failure::TooSlow) => None,
        Err(_) => Some(Trouble::Connection),
    }
}

/// Sends one GET without headers of our own, so that the browser asks for no permission first and can use the answer
/// that `boot.js` has already asked for.
pub(super) async fn get(url: &str, wanted: &Wanted) -> Result<Answer, Failure> {
    let slot = Slot::free().await;
    let in_time = AbortSignal::timeout_with_u32(PATIENCE);
    let signal = AbortSignal::any(&Array::of2(&wanted.signal, &in_time));
    let answer = async {
        let response = http::Request::get(url)
            .abort_signal(Some(&signal))
            .send()
            .await?;
        Ok(Answer {
            status: response.status(),
            link: response.headers().get("link"),
            body: response.text().await?,
        })
    };
    let answer = answer.await.map_err(|_: gloo_net::Error| {
        if in_time.aborted() {
            Failure::TooSlow
        } else {
            Failure::NoAnswer
        }
    });
    drop(slot);
    answer
}
