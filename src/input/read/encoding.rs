//! From bytes to text: UTF-8 with or without a byte order mark, or a clear error.

use crate::error::{Place, Problem};

use super::{Log, codes};

/// Longest line of any file, in bytes; no honest row comes near it.
const LINE_LIMIT: usize = 1 << 20;

/// How far to look for the zero bytes that betray UTF-16 without a mark.
const PROBE: usize = 1024;

/// The text of `bytes`; problems are logged and yield `None`.
pub(super) fn text<'a>(file: &str, bytes: &'a [u8], log: &Log) -> Option<&'a str> {
    let problem = checked(file, bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    match problem {
        Ok(text) => Some(text),
        Err(problem) => {
            log.push(problem);
            None
        }
    }
}

fn checked<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Problem> {
    let marked = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    if marked || bytes.iter().take(PROBE).any(|&byte| byte == 0) {
        return Err(Problem::new(codes::UTF16, Place::row(file, 1)));
    }
    if let Some(at) = bytes.split(|&byte| byte == b'\n').position(|line| line.len() > LINE_LIMIT) {
        let place = Place::row(file, at as u64 + 1);
        return Err(Problem::new(codes::LONG_LINE, place).with("limit", LINE_LIMIT));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        Problem::new(codes::NOT_UTF8, Place::row(file, row_of(bytes, at)))
            .with("byte", format!("{:02X}", bytes[at]))
    })
}

/// The row (1 = the first) that holds byte `at`.
pub(super) fn row_of(bytes: &[u8], at: usize) -> u64 {
    1 + bytes[..at.min(bytes.len())].iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// Positions of the line ends of `text`, ascending.
pub(super) fn line_ends(text: &str) -> Vec<usize> {
    text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect()
}
