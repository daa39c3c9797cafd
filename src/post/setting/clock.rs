//! Times of day and offsets from UTC.

use chrono::{FixedOffset, NaiveTime};

/// The largest offset that is in use, in minutes.
const MAX_OFFSET_MINUTES: u32 = 14 * 60;

/// Parses `HH:MM`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once(':')?;
    NaiveTime::from_hms_opt(number(hours)?, number(minutes)?, 0)
}

/// Parses `+HH:MM`, `-HHMM` or `+9`.
pub(super) fn offset(text: &str) -> Option<FixedOffset> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    (minutes < 60 && hours * 60 + minutes <= MAX_OFFSET_MINUTES)
        .then(|| FixedOffset::east_opt(sign * seconds))
        .flatten()
}

/// `+HH:MM`.
pub(super) fn written_offset(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// Parses one or two digits.
fn number(text: &str) -> Option<u32> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("+09:00", 540),
            ("9", 540),
            ("-0330", -210),
            ("+14", 840),
            ("-12:00", -720),
        ] {
            let offset = offset(text).map(|offset| offset.local_minus_utc() / 60);
            assert_eq!(offset, Some(minutes), "{text}");
        }
        for text in ["", "+", "15", "+14:01", "+9:60", "KST", "+ 9", "--9"] {
            assert_eq!(offset(text), None, "{text}");
        }
    }
}
