//! A ZIP writer for posts: stored entries, in memory.
//!
//! Without features, rawzip 0.5 costs 23 KB (brotli) more than this, zip 2.6 30 KB, zip 9.8 35 KB; the limit is 8 KB.
//! rawzip stores entries with data descriptors and UTC dates; Java's `ZipInputStream` refuses the former.

use std::fmt;

use chrono::{Datelike, NaiveDateTime, Timelike};

/// A ZIP archive in memory: stored entries with UTF-8 names, then the central directory.
/// Without ZIP64: at most 65,534 files and less than 4 GiB.
#[derive(Clone, Debug, Default)]
pub struct Zip {
    /// The files, each after its local header.
    bytes: Vec<u8>,
    /// The entries of the central directory.
    directory: Vec<u8>,
    file_count: u16,
}

/// The archive has no room for a file: the name is longer than 65,535 bytes, or there are too many files, or they are
/// too large together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchiveTooLarge;

impl Zip {
    /// Creates an archive without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file under a path with `/` between folders; duplicate names are not checked.
    /// `date` is local time, rounded down to even seconds and clamped to the years 1980 to 2107.
    ///
    /// # Errors
    ///
    /// [`ArchiveTooLarge`]; the archive is unchanged.
    pub fn add(
        &mut self,
        name: &str,
        content: &[u8],
        date: NaiveDateTime,
    ) -> Result<(), ArchiveTooLarge> {
        let name_length = u16::try_from(name.len()).map_err(|_| ArchiveTooLarge)?;
        // The maximum of each field is reserved: it refers to ZIP64.
        let file_count = self
            .file_count
            .checked_add(1)
            .filter(|count| *count < u16::MAX);
        let size = self.bytes.len() + self.directory.len() + content.len();
        let size = size + LOCAL_HEADER_SIZE + ENTRY_SIZE + 2 * name.len() + END_SIZE;
        let (Some(file_count), true) = (file_count, size < MAX_SIZE) else {
            return Err(ArchiveTooLarge);
        };
        let start = to_u32(self.bytes.len());
        // The fields shared by the local header and the directory entry.
        let mut common = Vec::new();
        put(&mut common, 2, 20); // Version needed: 2.0.
        put(&mut common, 2, 1 << 11); // Flags: the name is UTF-8.
        put(&mut common, 2, 0); // Method: stored.
        put(&mut common, 4, dos_date_time(date));
        put(&mut common, 4, crc32(content));
        put(&mut common, 4, to_u32(content.len())); // Compressed size.
        put(&mut common, 4, to_u32(content.len())); // Uncompressed size.
        put(&mut common, 2, name_length.into());
        put(&mut common, 2, 0); // No extra fields.

        put(&mut self.bytes, 4, 0x0403_4b50);
        self.bytes.extend_from_slice(&common);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(content);

        put(&mut self.directory, 4, 0x0201_4b50);
        put(&mut self.directory, 2, 3 << 8 | 20); // Made by: Unix, version 2.0, for the file mode below.
        self.directory.extend_from_slice(&common);
        put(&mut self.directory, 2, 0); // No comment.
        put(&mut self.directory, 2, 0); // First disk.
        put(&mut self.directory, 2, 0); // Internal attributes: binary.
        put(&mut self.directory, 4, 0o100_644 << 16);
        put(&mut self.directory, 4, start);
        self.directory.extend_from_slice(name.as_bytes());
        self.file_count = file_count;
        Ok(())
    }

    /// Writes the central directory and returns the archive.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let Self {
            mut bytes,
            directory,
            file_count,
        } = self;
        let start = to_u32(bytes.len());
        bytes.extend_from_slice(&directory);
        put(&mut bytes, 4, 0x0605_4b50);
        put(&mut bytes, 4, 0); // This disk, and the disk of the directory.
        put(&mut bytes, 2, file_count.into()); // Entries on this disk.
        put(&mut bytes, 2, file_count.into()); // Entries in total.
        put(&mut bytes, 4, to_u32(directory.len()));
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

/// The sizes of the fixed parts in bytes: local header, directory entry, end of central directory.
const LOCAL_HEADER_SIZE: usize = 30;
const ENTRY_SIZE: usize = 46;
const END_SIZE: usize = 22;

/// The size in bytes that no archive reaches.
const MAX_SIZE: usize = u32::MAX as usize;

/// Converts a length; [`Zip::add`] has checked that it fits.
fn to_u32(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Appends the low `length` bytes of a number, little-endian.
fn put(bytes: &mut Vec<u8>, length: usize, number: u32) {
    bytes.extend_from_slice(&number.to_le_bytes()[..length]);
}

/// The MS-DOS date in the upper half and time in the lower, clamped to the years 1980 to 2107.
fn dos_date_time(date: NaiveDateTime) -> u32 {
    let years = match date.year() {
        ..1980 => return 1 << 21 | 1 << 16,
        2108.. => return 127 << 25 | 12 << 21 | 31 << 16 | 23 << 11 | 59 << 5 | 29,
        year => year.abs_diff(1980),
    };
    let day = years << 25 | date.month() << 21 | date.day() << 16;
    day | date.hour() << 11 | date.minute() << 5 | (date.second() / 2)
}

/// CRC-32, half a byte at a time: a table of 64 bytes instead of the kilobyte for whole bytes.
fn crc32(bytes: &[u8]) -> u32 {
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        let crc = crc ^ u32::from(*byte);
        let crc = CRC_TABLE[crc as usize & 15] ^ (crc >> 4);
        CRC_TABLE[crc as usize & 15] ^ (crc >> 4)
    });
    !crc
}

/// The remainders of the polynomial for each half byte.
const CRC_TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut half = 0;
    while half < 16 {
        let mut crc = half;
        let mut bit = 0;
        while bit < 4 {
            crc = (crc >> 1) ^ ((crc & 1) * 0xedb8_8320);
            bit += 1;
        }
        table[half as usize] = crc;
        half += 1;
    }
    table
};
