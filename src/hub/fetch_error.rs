//! Errors of fetching a list.

use std::{error::Error, fmt};

use super::ApiError;
use crate::calendar::{Instant, ListDay};

/// Why a request gave no list. The page has messages of its own; `Display` is for the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: no network, no DNS name, a refused connection or a blocked request. Browsers do not tell which.
    Network,
    /// The answer took longer than the request's timeout.
    Timeout,
    /// The answer has no list.
    Rejected(ApiError),
}

impl FetchError {
    /// Whether the list of a day was refused at `now` because the day has not opened: the answer says so, or the day is yet
    /// to begin.
    #[must_use]
    pub fn is_not_open(&self, day: ListDay, now: Instant) -> bool {
        match self {
            Self::Rejected(ApiError::NotOpen) => true,
            Self::Rejected(ApiError::Refused(_) | ApiError::Status(400)) => now < day.opens(),
            _ => false,
        }
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network => f.write_str("no answer came: no network, or a blocked request"),
            Self::Timeout => f.write_str("the answer took too long"),
            Self::Rejected(error) => error.fmt(f),
        }
    }
}

impl Error for FetchError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Rejected(error) => Some(error),
            Self::Network | Self::Timeout => None,
        }
    }
}

impl From<ApiError> for FetchError {
    fn from(error: ApiError) -> Self {
        Self::Rejected(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_day_is_not_open_if_the_answer_says_so_or_it_is_yet_to_begin() {
        let day = ListDay::FIRST;
        let (before, after) = (day.opens() - chrono::TimeDelta::seconds(1), day.opens());
        let refused = FetchError::from(ApiError::Refused(crate::papers::CleanText::new("no")));
        for (error, is_not_open) in [
            (FetchError::from(ApiError::NotOpen), [true, true]),
            (refused, [true, false]),
            (FetchError::from(ApiError::Status(400)), [true, false]),
            (FetchError::from(ApiError::Status(404)), [false, false]),
            (FetchError::Network, [false, false]),
        ] {
            assert_eq!(
                [before, after].map(|now| error.is_not_open(day, now)),
                is_not_open,
                "{error}"
            );
        }
    }

    #[test]
    fn a_rejected_request_says_what_the_answer_was() {
        let error = FetchError::from(ApiError::NotJson);
        assert_eq!(error.to_string(), "the answer is not JSON");
        assert!(error.source().is_some());
        assert!(FetchError::Network.source().is_none());
    }
}
