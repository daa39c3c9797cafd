//! Hugging Face: where its lists are, what its answers look like, and what they mean.
//!
//! Facts of the API, and the measurements behind them: no field is promised, none is ever `null`, `limit` is 50 unless
//! asked for more, and a day that has not opened is refused with status 400. So nothing is taken for granted here:
//! an answer becomes [`Rows`], row by row, or one [`ApiError`] that says what came instead.
//!
//! Pure: bytes in, papers out. A [`DayListReader`] says which page is to be fetched next; whoever fetches it passes the
//! answer back.

mod api_error;
mod day_list_reader;
mod decode;
mod endpoints;
mod fetch_error;
mod retry;
mod wire;

pub use api_error::ApiError;
pub use day_list_reader::{DayList, DayListReader, Missing};
pub use decode::{Rows, decode};
pub use endpoints::{SITE, day_from_url, day_page, list_url, month_page, week_page};
pub use fetch_error::FetchError;
pub use retry::{Priority, Retryable, retry_delay};
