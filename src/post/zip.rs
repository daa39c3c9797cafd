//! Several posts in one file.

use std::fmt;

use chrono::{Datelike, NaiveDateTime, Timelike};

/// A ZIP archive, written in memory: files one after another as they are, and a directory of them at the end.
///
/// Nothing is compressed: a year of posts is a few megabytes that never leave the device. Names are UTF-8 and marked
/// so. The format's first form has room for 65,534 files and for 4 GiB, which is more than a page can hold; what goes
/// beyond it is refused.
///
/// The `zip` crate, without features, is 37 KB of compressed WebAssembly more than nothing, and this is 1.4 KB.
#[derive(Clone, Debug, Default)]
pub struct Zip {
    /// The files, each after its header.
    bytes: Vec<u8>,
    /// The entries of the directory.
    directory: Vec<u8>,
    files: u16,
}

/// A file that an archive has no room for: its name is longer than 65,535 bytes, or there are too many files, or
/// together they are too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchiveTooLarge;

impl Zip {
    /// An archive without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. `name` is its path in the archive, with `/` between folders; that no two are the same is the
    /// caller's to see to. `date` is local time, as the format has it; it has even seconds of the years 1980 to 2107,
    /// and the nearest of them is written.
    ///
    /// # Errors
    ///
    /// [`ArchiveTooLarge`], and the archive is as it was.
    pub fn add(
        &mut self,
        name: &str,
        content: &[u8],
        date: NaiveDateTime,
    ) -> Result<(), ArchiveTooLarge> {
        let name_length = u16::try_from(name.len()).map_err(|_| ArchiveTooLarge)?;
        // The largest numbers of the format mean that the true ones are elsewhere.
        let files = self.files.checked_add(1).filter(|files| *files < u16::MAX);
        let whole = self.bytes.len() + self.directory.len() + content.len();
        let whole = whole + LOCAL_HEADER + ENTRY + 2 * name.len() + END;
        let (Some(files), true) = (files, whole < MOST) else {
            return Err(ArchiveTooLarge);
        };
        let start = small(self.bytes.len());
        // What the header of the file and the entry of the directory have in common.
        let mut common = Vec::new();
        put(&mut common, 2, 20); // The version to read it: 2.0.
        put(&mut common, 2, 1 << 11); // The name is UTF-8.
        put(&mut common, 2, 0); // Stored as it is.
        put(&mut common, 4, dos(date));
        put(&mut common, 4, checksum(content));
        put(&mut common, 4, small(content.len())); // As it is stored,
        put(&mut common, 4, small(content.len())); // and as it was.
        put(&mut common, 2, name_length.into());
        put(&mut common, 2, 0); // Nothing extra.

        put(&mut self.bytes, 4, 0x0403_4b50);
        self.bytes.extend_from_slice(&common);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(content);

        put(&mut self.directory, 4, 0x0201_4b50);
        put(&mut self.directory, 2, 3 << 8 | 20); // Written on Unix, so that it has rights to read and write.
        self.directory.extend_from_slice(&common);
        put(&mut self.directory, 2, 0); // No comment.
        put(&mut self.directory, 2, 0); // On the first disk.
        put(&mut self.directory, 2, 0); // Bytes, whether text or not.
        put(&mut self.directory, 4, 0o100_644 << 16);
        put(&mut self.directory, 4, start);
        self.directory.extend_from_slice(name.as_bytes());
        self.files = files;
        Ok(())
    }

    /// The finished archive.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let Self {
            mut bytes,
            directory,
            files,
        } = self;
        let start = small(bytes.len());
        bytes.extend_from_slice(&directory);
        put(&mut bytes, 4, 0x0605_4b50);
        put(&mut bytes, 4, 0); // One disk.
        put(&mut bytes, 2, files.into()); // On this disk,
        put(&mut bytes, 2, files.into()); // and on all.
        put(&mut bytes, 4, small(directory.len()));
        put(&mut bytes, 4, start);
        put(&mut bytes, 2, 0); // No comment.
        bytes
    }
}

impl fmt::Display for ArchiveTooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the archive has no room for the file")
    }
}

/// The lengths in bytes of what stands around a file, without its name, and at the end.
const LOCAL_HEADER: usize = 30;
const ENTRY: usize = 46;
const END: usize = 22;

/// What an archive is smaller than, in bytes.
const MOST: usize = u32::MAX as usize;

/// A length as it is written; [`Zip::add`] has seen to it that it fits.
fn small(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Writes the lowest `length` bytes of a number, the lowest first.
fn put(bytes: &mut Vec<u8>, length: usize, number: u32) {
    bytes.extend_from_slice(&number.to_le_bytes()[..length]);
}

/// The date in its upper half, the time in its lower, as DOS has them.
fn dos(date: NaiveDateTime) -> u32 {
    let years = match date.year() {
        ..1980 => return 1 << 21 | 1 << 16,
        2108.. => return 127 << 25 | 12 << 21 | 31 << 16 | 23 << 11 | 59 << 5 | 29,
        year => year.abs_diff(1980),
    };
    let day = years << 25 | date.month() << 21 | date.day() << 16;
    day | date.hour() << 11 | date.minute() << 5 | (date.second() / 2)
}

/// CRC-32, half a byte at a time: a table for whole ones is a kilobyte.
fn checksum(bytes: &[u8]) -> u32 {
    let rest = bytes.iter().fold(u32::MAX, |rest, byte| {
        let rest = rest ^ u32::from(*byte);
        let rest = HALVES[rest as usize & 15] ^ (rest >> 4);
        HALVES[rest as usize & 15] ^ (rest >> 4)
    });
    !rest
}

/// What the polynomial leaves of each half of a byte.
const HALVES: [u32; 16] = {
    let mut halves = [0; 16];
    let mut half = 0;
    while half < 16 {
        let mut rest = half;
        let mut bit = 0;
        while bit < 4 {
            rest = (rest >> 1) ^ ((rest & 1) * 0xedb8_8320);
            bit += 1;
        }
        halves[half as usize] = rest;
        half += 1;
    }
    halves
};
