//! Errors of fetching a list.

use std::{error::Error, fmt};

use super::ApiError;

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
    fn a_rejected_request_says_what_the_answer_was() {
        let error = FetchError::from(ApiError::NotJson);
        assert_eq!(error.to_string(), "the answer is not JSON");
        assert!(error.source().is_some());
        assert!(FetchError::Network.source().is_none());
    }
}
