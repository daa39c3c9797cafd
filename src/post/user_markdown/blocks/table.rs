//! Tables.

use super::{super::inline::inline, Block, BlockReader};
use crate::post::Target;

impl BlockReader<'_> {
    pub(super) fn table(&mut self, lines: &[&str]) -> usize {
        // For kramdown alone a row has a bar, and may be longer than the head.
        let is_jekyll = self.target == Target::Jekyll;
        let is_row = |line: &&&str| match is_jekyll {
            true => line.contains('|'),
            false => self.is_lazy(line),
        };
        let length = lines.iter().skip(2).take_while(is_row).count() + 2;
        let rows = lines[..length].iter().enumerate();
        let rows = rows
            .filter(|(place, _)| *place != 1)
            .map(|(_, row)| cells(row));
        let width = match is_jekyll {
            true => rows
                .clone()
                .map(|row| row.count())
                .max()
                .unwrap_or_default(),
            false => cells(lines[0]).count(),
        };
        let rows = rows.map(|row| {
            let cells = row.chain(std::iter::repeat(String::new())).take(width);
            cells.map(|cell| inline(&cell, self.target)).collect()
        });
        let rows = rows.collect();
        self.blocks.push(Block::Table(rows));
        length
    }
}

/// The cells of a table's row.
fn cells(row: &str) -> impl Iterator<Item = String> {
    let row = row.trim().replace(r"\|", "\0");
    let row = row.strip_prefix('|').unwrap_or(&row);
    let row = row.strip_suffix('|').unwrap_or(row);
    let cells: Vec<String> = row
        .split('|')
        .map(|cell| cell.trim().replace('\0', "|"))
        .collect();
    cells.into_iter()
}
