//! Errors of the API.

use std::fmt;

use super::decode;
use crate::papers::CleanText;

/// What the sentence says that refuses a day because it has not opened.
const DAY_REFUSED: &str = "\"date\" must be less than or equal to";

/// Why an answer has no list. The page has messages of its own; `Display` is for the console and the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// Status 400 with the sentence that refuses a day: it has not opened yet. The date in that sentence lags by days and is
    /// ignored.
    NotOpen,
    /// Status 400 for another reason, with its sentence.
    Refused(CleanText),
    /// Status 429: over 500 requests in five minutes from one network address. Scripts cannot read how long to wait; five
    /// minutes are always enough.
    TooManyRequests,
    /// Any other status but 2xx.
    Status(u16),
    /// The body ends in the middle of the list: the connection was cut.
    CutOff,
    /// The body is not JSON; most often it is a web page of a proxy or a login screen.
    NotJson,
    /// The body is JSON but not a list; with its error text, if it has one.
    NotAList(Option<CleanText>),
    /// The list has this many rows and none of them is a paper: the format has changed.
    NoUsableRow(usize),
    /// The list has no rows, though it had papers before.
    Emptied,
}

impl ApiError {
    /// The error of a status other than 2xx. `None` for 2xx.
    #[must_use]
    pub fn from_status(status: u16) -> Option<Self> {
        match status {
            200..=299 => None,
            429 => Some(Self::TooManyRequests),
            other => Some(Self::Status(other)),
        }
    }

    /// The error of an answer whose status is other than 2xx, with the sentence in its body where that says more.
    #[must_use]
    pub fn from_answer(status: u16, body: &str) -> Option<Self> {
        let sentence = (status == 400)
            .then(|| decode::error_message(body))
            .flatten();
        match sentence {
            Some(sentence) if sentence.contains(DAY_REFUSED) => Some(Self::NotOpen),
            Some(sentence) => Some(Self::Refused(sentence)),
            None => Self::from_status(status),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOpen => f.write_str("the day has not opened yet"),
            Self::Refused(error) => write!(f, "Hugging Face refused the request: {error}"),
            Self::TooManyRequests => f.write_str("too many requests; wait five minutes"),
            Self::Status(status) => write!(f, "Hugging Face answered with status {status}"),
            Self::CutOff => f.write_str("the answer was cut off before its end"),
            Self::NotJson => f.write_str("the answer is not JSON"),
            Self::NotAList(None) => f.write_str("the answer is not a list of papers"),
            Self::NotAList(Some(error)) => {
                write!(
                    f,
                    "the answer is not a list of papers but an error: {error}"
                )
            }
            Self::NoUsableRow(rows) => {
                write!(
                    f,
                    "none of the answer's {rows} rows could be read as a paper"
                )
            }
            Self::Emptied => f.write_str("the answer has no papers, though the list had some"),
        }
    }
}

impl std::error::Error for ApiError {}
