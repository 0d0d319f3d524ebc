//! A CSV file read piece by piece on all cores: its millions of rows are never held as text at once.

use std::borrow::Cow;

use rayon::prelude::*;

use super::{Layout, Log, Table};

/// Bytes of one piece.
const PIECE: usize = 1 << 22;

/// A CSV file whose header has been read.
#[derive(Debug)]
pub struct Pieces<'a> {
    /// The header, without rows.
    empty: Table,
    /// What follows the header, and the row it begins in.
    text: Cow<'a, str>,
    row: u64,
}

impl<'a> Pieces<'a> {
    /// Reads the header of the CSV file of `layout`; `None` when no cell of it can be trusted.
    pub fn open(layout: &Layout, bytes: &'a [u8], log: &Log) -> Option<Pieces<'a>> {
        let (empty, text, row) = Table::open(layout, bytes, log)?;
        Some(Pieces { empty, text, row })
    }

    /// What `read` makes of each piece, in file order. Problems of form are logged, and whatever
    /// `read` logs.
    pub fn map<T: Send>(&self, log: &Log, read: impl Fn(&Table, &Log) -> T + Sync) -> Vec<T> {
        let pieces = pieces(&self.text, self.row, PIECE);
        let pieces: Vec<_> = pieces.into_iter().map(|piece| (piece, log.fresh())).collect();
        let made: Vec<(T, Log)> = pieces
            .into_par_iter()
            .map(|((text, row), log)| {
                let mut table = self.empty.clone();
                table.extend(text, row, &log);
                (read(&table, &log), log)
            })
            .collect();
        made.into_iter()
            .map(|(made, own)| {
                log.absorb(own);
                made
            })
            .collect()
    }
}

/// Cuts `text`, which begins in `row`, behind line ends into pieces of about `size` bytes, each with
/// the row it begins in. A line end within quotes ends no record: there an odd number of quotes
/// goes before.
fn pieces(text: &str, mut row: u64, size: usize) -> Vec<(&str, u64)> {
    let bytes = text.as_bytes();
    let mut pieces = Vec::new();
    let (mut start, mut open, mut rows) = (0, false, 0);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => open = !open,
            b'\n' => {
                rows += 1;
                if !open && at + 1 - start >= size {
                    pieces.push((&text[start..=at], row));
                    (start, row, rows) = (at + 1, row + rows, 0);
                }
            }
            _ => {}
        }
    }
    pieces.push((&text[start..], row));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_end_with_records_and_know_their_rows() {
        let text = "a,1\nb,2\n\"c\n\n\",3\nd,\"\"\"\"\ne,5";
        let expected = [("a,1\n", 2), ("b,2\n", 3), ("\"c\n\n\",3\n", 4), ("d,\"\"\"\"\n", 7)];
        let cut = pieces(text, 2, 1);
        assert_eq!(cut[..4], expected);
        assert_eq!(cut[4..], [("e,5", 8)]);
        assert_eq!(pieces(text, 2, 5)[0], ("a,1\nb,2\n", 2));
        assert_eq!(pieces(text, 2, 1000), [(text, 2)]);
    }
}
