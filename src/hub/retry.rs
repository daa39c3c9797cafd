//! When a failed request is retried.

/// A transient failure. Any other status, and an answer without a list, is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retryable {
    /// No answer, or a timeout.
    Connection,
    /// Status 5xx.
    Server,
    /// Status 429: over 500 requests in five minutes. Scripts cannot read how long to wait.
    TooManyRequests,
}

/// What the request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// One day that is shown next: an error that needs a long wait is shown at once.
    Interactive,
    /// One of many days, where waiting is better than leaving a day out.
    Background,
}

/// The delay in milliseconds before the `attempt`-th retry, from 1; `None` to give up.
///
/// Exponential backoff with jitter: `chance`, from 0 to 1, spreads delays over a factor of three.
#[must_use]
pub fn retry_delay(
    problem: Retryable,
    attempt: u32,
    priority: Priority,
    chance: f64,
) -> Option<u32> {
    let (first, most) = match (problem, priority) {
        (Retryable::Connection | Retryable::Server, _) => (400.0, 2),
        (Retryable::TooManyRequests, Priority::Interactive) => return None,
        (Retryable::TooManyRequests, Priority::Background) => (30_000.0, 3),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 30 s, doubled twice, times one and a half"
    )]
    let pause =
        (first * f64::from(1_u32 << (attempt - 1).min(8)) * (0.5 + chance.clamp(0.0, 1.0))) as u32;
    (attempt <= most).then_some(pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        let pauses = |trouble, waiting| -> Vec<Option<u32>> {
            (1..=4)
                .map(|n| retry_delay(trouble, n, waiting, 0.5))
                .collect()
        };
        for trouble in [Retryable::Connection, Retryable::Server] {
            for waiting in [Priority::Interactive, Priority::Background] {
                assert_eq!(pauses(trouble, waiting), [Some(400), Some(800), None, None]);
            }
        }
        assert_eq!(
            pauses(Retryable::TooManyRequests, Priority::Background),
            [Some(30_000), Some(60_000), Some(120_000), None]
        );
    }

    #[test]
    fn a_reader_is_told_of_too_many_requests_at_once() {
        assert_eq!(
            retry_delay(Retryable::TooManyRequests, 1, Priority::Interactive, 0.5),
            None
        );
    }

    #[test]
    fn chance_spreads_a_pause_over_a_factor_of_three() {
        let at = |chance| retry_delay(Retryable::Connection, 1, Priority::Interactive, chance);
        assert_eq!((at(0.0), at(1.0)), (Some(200), Some(600)));
        assert_eq!((at(-7.0), at(f64::INFINITY)), (Some(200), Some(600)));
    }
}
