//! What holds for every answer, whatever its bytes: every row is a paper or counted, and every paper can be trusted.

use daily_papers::{
    hub::{ApiError, Rows, decode},
    papers::{ArxivId, CleanText, HttpUrl, Paper},
};
use proptest::prelude::*;
use serde_json::Value;

/// The longest text that a field gives, in characters: an abstract's, and the ellipsis of what was cut off.
const LONGEST: usize = 10_001;

/// Reads a body, and fails where what comes out breaks a law.
pub(crate) fn assert_lawful(body: &str) -> Result<(), TestCaseError> {
    let rows = serde_json::from_str::<Value>(body);
    let rows = rows.as_ref().ok().and_then(Value::as_array).map(Vec::len);
    match decode(body) {
        Ok(Rows {
            papers, dropped, ..
        }) => {
            if let Some(rows) = rows {
                prop_assert_eq!(papers.len() + dropped, rows);
            }
            prop_assert!(!papers.is_empty() || dropped == 0);
            for paper in &papers {
                assert_trusted(paper)?;
            }
        }
        Err(ApiError::NoUsableRow(unusable)) => {
            prop_assert!(unusable > 0);
            prop_assert!(rows.is_none_or(|rows| rows == unusable));
        }
        Err(error) => {
            prop_assert_eq!(rows, None, "a list was refused: {}", error);
            assert_line(&error.to_string())?;
        }
    }
    Ok(())
}

/// A paper holds nothing but ids by arXiv's grammar, single clean lines and addresses of the web.
pub(crate) fn assert_trusted(paper: &Paper) -> Result<(), TestCaseError> {
    let id = paper.id.to_string();
    prop_assert_eq!(ArxivId::new(&id), Some(paper.id.clone()));
    let (month, number) = id.split_once('.').unwrap_or_default();
    prop_assert!(
        month.len() == 4 && (4..=5).contains(&number.len()),
        "{}",
        id
    );
    prop_assert!(
        id.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'),
        "{}",
        id
    );

    prop_assert!(!paper.title.is_empty());
    prop_assert!(paper.keywords.len() <= 50);
    let named = paper.authors.iter().chain(&paper.keywords);
    let named = named.chain(&paper.organization).chain(&paper.ai_summary);
    for line in named {
        prop_assert!(!line.is_empty());
        assert_line(line)?;
    }
    assert_line(&paper.title)?;
    assert_line(&paper.summary)?;

    let code = paper.code.iter().map(|code| &code.repository);
    for link in code.chain(&paper.project) {
        assert_address(link)?;
    }
    Ok(())
}

/// A single line, without anything in it that cannot be seen and turns what can.
fn assert_line(line: &str) -> Result<(), TestCaseError> {
    // Said once more, and not by the program's own rule.
    let turns = |character: char| {
        character.is_control()
            || ('\u{202a}'..='\u{202e}').contains(&character)
            || ('\u{2066}'..='\u{2069}').contains(&character)
            || ['\u{2028}', '\u{2029}', '\u{feff}'].contains(&character)
    };
    prop_assert!(!line.contains(turns), "{:?}", line);
    prop_assert!(!line.contains("  ") && line.trim() == line, "{:?}", line);
    prop_assert!(line.chars().count() <= LONGEST);
    prop_assert_eq!(&*CleanText::new(line), line);
    Ok(())
}

/// An address that leads into the web, and that no program takes for more or less than itself.
fn assert_address(link: &HttpUrl) -> Result<(), TestCaseError> {
    let web = link.starts_with("https://") || link.starts_with("http://");
    prop_assert!(web, "{:?}", link);
    let bends = |character: char| {
        character.is_whitespace() || character.is_control() || "()<>{}|\\^`\"".contains(character)
    };
    prop_assert!(!link.contains(bends), "{:?}", link);
    prop_assert_eq!(HttpUrl::new(link), Some(link.clone()));
    Ok(())
}
