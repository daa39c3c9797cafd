//! Stands in for wasm-streams in the build of Daily Papers.
//!
//! Leptos brings the client of its server functions along, and that brings wasm-streams, whose exports to JavaScript no
//! linker may drop: 4 KB (Brotli) of every download for code that is never called, since this page has no server. Here
//! is what that client names, so that it compiles, and nothing behind it. Should it ever be called, it says so.

#![forbid(unsafe_code)]

use std::{
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll},
};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream of the body of a server function's request or answer, of which there are none.
#[derive(Debug)]
pub struct ReadableStream<'a>(web_sys::ReadableStream, PhantomData<&'a ()>);

impl<'a> ReadableStream<'a> {
    /// Would be the body of a request.
    ///
    /// # Panics
    /// Always.
    #[must_use]
    pub fn from_stream<S>(_: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        panic!("this page has no server functions")
    }

    /// Takes the body of an answer.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw, PhantomData)
    }

    /// Gives back what was taken.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// The body of an answer, piece by piece: none.
    #[must_use]
    pub fn into_stream(self) -> NoPieces<'a> {
        NoPieces(PhantomData)
    }
}

/// A stream that has ended.
#[derive(Debug)]
pub struct NoPieces<'a>(PhantomData<&'a ()>);

impl Stream for NoPieces<'_> {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
