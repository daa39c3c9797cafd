//! Hugging Face: endpoints, the wire format, decoding, the pager and the retry rules.
//!
//! Measured: no field is guaranteed, none is ever `null`, `limit` is 50 unless asked for more, and a day that has not
//! opened is refused with status 400. So an answer is decoded row by row into [`Rows`], or it is one [`ApiError`].
//!
//! Papers that are kept are [written](encode()) as they came, so that one reader reads both.
//!
//! Sans-IO: a [`DayListReader`] says which page to fetch next and takes the answer.

mod api_error;
mod day_list_reader;
mod decode;
mod encode;
mod endpoints;
mod fetch_error;
mod retry;
mod saved_paper;
mod wire;

pub use api_error::ApiError;
pub use day_list_reader::{DayList, DayListReader, Missing};
pub use decode::{Rows, decode};
pub use encode::encode;
pub use endpoints::{SITE, day_from_url, day_page, list_page, list_url, month_page, week_page};
pub use fetch_error::FetchError;
pub use retry::{Priority, Retryable, retry_delay};
pub use saved_paper::{read_saved_paper, saved_paper_json};
