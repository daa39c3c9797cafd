//! Hugging Face: where its lists are, what its answers look like, and what they mean.
//!
//! Facts of the API, and the measurements behind them: no field is promised, none is ever `null`, `limit` is 50 unless
//! asked for more, and a day that has not opened is refused with status 400. So nothing is taken for granted here:
//! an answer becomes [`Rows`], row by row, or one [`Refusal`] that says what came instead.
//!
//! Pure: bytes in, papers out. The fetching is in `browser`, page after page as [`Reading`] asks for it.

mod address;
mod decode;
mod json;
mod patience;
mod reading;
mod refusal;
mod wire;

pub use address::{SITE, day_of_url, day_page, list_url, month_page, week_page};
pub use decode::{Rows, decode};
pub use patience::{Trouble, Waiting, pause};
pub use reading::{DayList, Missing, Reading};
pub use refusal::Refusal;
