//! Archives of posts, read by another program than wrote them.

use std::io::{Cursor, Read};

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use daily_papers::post::{ArchiveTooLarge, Zip};
use proptest::prelude::*;
use zip::{CompressionMethod, ZipArchive};

fn at(year: i32, month: u32, day: u32, hour: u32, minute: u32, second: u32) -> NaiveDateTime {
    let date = NaiveDate::from_ymd_opt(year, month, day).expect("it is a date");
    date.and_hms_opt(hour, minute, second)
        .expect("it is a time")
}

/// A file of an archive, as it is read: name, content, and year to second.
type File = (String, Vec<u8>, [u16; 6]);

/// Reads every file; the reader holds each against its checksum.
fn read(bytes: Vec<u8>) -> Result<Vec<File>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut files = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).map_err(|error| error.to_string())?;
        let mut content = Vec::new();
        file.read_to_end(&mut content)
            .map_err(|error| error.to_string())?;
        if file.compression() != CompressionMethod::Stored || file.unix_mode() != Some(0o100_644) {
            return Err(format!("{} is no plain file", file.name()));
        }
        let date = file.last_modified().ok_or("there is no date")?;
        let date = [
            date.year(),
            date.month().into(),
            date.day().into(),
            date.hour().into(),
            date.minute().into(),
            date.second().into(),
        ];
        files.push((file.name().to_owned(), content, date));
    }
    Ok(files)
}

#[test]
fn an_archive_has_the_files_that_were_added_in_their_order() {
    let mut zip = Zip::new();
    let date = at(2026, 6, 15, 9, 15, 31);
    for (name, text) in [
        (
            "_posts/2026-06-15-daily-papers-2026-06-15.md",
            "# 데일리 페이퍼\n",
        ),
        ("보고서/6월.txt", ""),
        ("a b.md", "👍"),
    ] {
        assert_eq!(zip.add(name, text.as_bytes(), date), Ok(()));
    }
    let written = [2026, 6, 15, 9, 15, 30];
    let expected = [
        (
            "_posts/2026-06-15-daily-papers-2026-06-15.md",
            "# 데일리 페이퍼\n",
        ),
        ("보고서/6월.txt", ""),
        ("a b.md", "👍"),
    ]
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec(), written));
    assert_eq!(read(zip.finish()), Ok(expected.to_vec()));
}

#[test]
fn an_archive_has_these_bytes() {
    let mut zip = Zip::new();
    // The checksum of these nine digits is what CRC-32 is known by.
    assert_eq!(zip.add("ㄱ", b"123456789", at(1980, 1, 1, 0, 0, 2)), Ok(()));
    let common = "14000008000001002100 2639f4cb 09000000 09000000 0300 0000";
    let expected = format!(
        "504b0304 {common} e384b1 313233343536373839 \
         504b0102 1403 {common} 0000 0000 0000 0000a481 00000000 e384b1 \
         504b0506 0000 0000 0100 0100 31000000 2a000000 0000"
    );
    let written = zip
        .finish()
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    assert_eq!(written, expected.replace(' ', ""));
}

#[test]
fn an_archive_without_files_is_one() {
    assert_eq!(read(Zip::new().finish()), Ok(vec![]));
}

#[test]
fn a_date_the_format_has_not_is_the_nearest_it_has() {
    for (date, written) in [
        (at(1979, 12, 31, 23, 59, 59), [1980, 1, 1, 0, 0, 0]),
        (at(1980, 1, 1, 0, 0, 0), [1980, 1, 1, 0, 0, 0]),
        (at(2107, 12, 31, 23, 59, 59), [2107, 12, 31, 23, 59, 58]),
        (at(2108, 1, 1, 0, 0, 0), [2107, 12, 31, 23, 59, 58]),
    ] {
        let mut zip = Zip::new();
        assert_eq!(zip.add("a", b"", date), Ok(()));
        assert_eq!(
            read(zip.finish()),
            Ok(vec![("a".to_owned(), vec![], written)]),
            "{date}"
        );
    }
}

#[test]
fn what_there_is_no_room_for_is_refused_and_nothing_is_lost() {
    let date = at(2026, 6, 15, 9, 15, 30);
    let mut zip = Zip::new();
    let longest = "n".repeat(65_535);
    assert_eq!(
        zip.add(&format!("{longest}n"), b"", date),
        Err(ArchiveTooLarge)
    );
    assert_eq!(zip.add(&longest, b"long", date), Ok(()));
    for _ in 1..65_534 {
        assert_eq!(zip.add("a", b"", date), Ok(()));
    }
    assert_eq!(zip.add("a", b"", date), Err(ArchiveTooLarge));
    let bytes = zip.finish();
    let count = &bytes[bytes.len() - 12..][..2];
    assert_eq!(count, 65_534_u16.to_le_bytes());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let first = archive.by_name(&longest).expect("the first file is there");
    assert_eq!(first.size(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_added_is_read_again(
        files in prop::collection::vec((any::<String>(), prop::collection::vec(any::<u8>(), 0..300)), 0..8),
        seconds in 0..4_039_000_000_i64,
    ) {
        // From 1980 on.
        let date = chrono::DateTime::from_timestamp(seconds + 315_532_800, 0).expect("it is an instant").naive_utc();
        let mut zip = Zip::new();
        let mut expected = Vec::new();
        for (number, (name, content)) in files.into_iter().enumerate() {
            let name = format!("{number}{name}");
            prop_assert_eq!(zip.add(&name, &content, date), Ok(()));
            let year = u16::try_from(date.year()).expect("it is a year");
            let [month, day, hour, minute, second] =
                [date.month(), date.day(), date.hour(), date.minute(), date.second() / 2 * 2]
                    .map(|part| u16::try_from(part).expect("it is small"));
            expected.push((name, content, [year, month, day, hour, minute, second]));
        }
        prop_assert_eq!(read(zip.finish()), Ok(expected));
    }
}
