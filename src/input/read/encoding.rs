//! From bytes to text: UTF-8 with or without a byte order mark, what spreadsheet programs save as
//! "Unicode text" (UTF-16) or in the Vietnamese code page (Windows-1258), or a clear error.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1258};

use crate::error::{Place, Problem};

use super::{Log, codes};

/// Longest line of any file, in bytes; no honest row comes near it.
const LINE_LIMIT: usize = 1 << 20;

/// How far to look for the zero bytes that betray UTF-16 without a mark.
const PROBE: usize = 1024;

/// The text of `bytes`; problems are logged and yield `None`.
pub(in crate::input) fn text<'a>(file: &str, bytes: &'a [u8], log: &Log) -> Option<Cow<'a, str>> {
    let text = match utf16(bytes) {
        Some(encoding) => wide(file, bytes, encoding),
        None => eight_bits(file, bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes), log),
    };
    text.map_err(|problem| log.push(problem)).ok()
}

/// The kind of UTF-16 that `bytes` are in, by their mark or by the zeros between ASCII letters.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(UTF_16LE),
        [0xFE, 0xFF, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let zero = bytes.iter().take(PROBE).position(|&byte| byte == 0)?;
    Some(if zero % 2 == 1 { UTF_16LE } else { UTF_16BE })
}

fn wide(
    file: &str,
    bytes: &[u8],
    encoding: &'static Encoding,
) -> Result<Cow<'static, str>, Problem> {
    let (text, _, broken) = encoding.decode(bytes);
    if broken || text.contains('\0') {
        return Err(Problem::new(codes::NOT_TEXT, Place::row(file, 1)).with("byte", "00"));
    }
    long_line(file, text.as_bytes())?;
    Ok(Cow::Owned(text.into_owned()))
}

fn eight_bits<'a>(file: &str, bytes: &'a [u8], log: &Log) -> Result<Cow<'a, str>, Problem> {
    long_line(file, bytes)?;
    let at = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error.valid_up_to(),
    };
    let row = row_of(bytes, at);
    let (text, _, _) = WINDOWS_1258.decode(bytes);
    // What has letters of UTF-8 before is UTF-8 with a broken byte, not a code page.
    if !bytes[..at].is_ascii() || text.chars().any(|c| c.is_control() && !c.is_ascii()) {
        let problem = Problem::new(codes::NOT_TEXT, Place::row(file, row));
        return Err(problem.with("byte", format!("{:02X}", bytes[at])));
    }
    let accented = |part: &&str| !part.is_ascii();
    let first = text.split([',', ';', '\t', '\n']).find(accented).unwrap_or_default().trim();
    log.push(Problem::new(codes::CODE_PAGE, Place::row(file, row)).with("value", first));
    Ok(Cow::Owned(text.into_owned()))
}

fn long_line(file: &str, bytes: &[u8]) -> Result<(), Problem> {
    match bytes.split(|&byte| byte == b'\n').position(|line| line.len() > LINE_LIMIT) {
        Some(at) => {
            let place = Place::row(file, at as u64 + 1);
            Err(Problem::new(codes::LONG_LINE, place).with("limit", LINE_LIMIT))
        }
        None => Ok(()),
    }
}

/// The row (1 = the first) that holds byte `at`.
pub(super) fn row_of(bytes: &[u8], at: usize) -> u64 {
    1 + bytes[..at.min(bytes.len())].iter().filter(|&&byte| byte == b'\n').count() as u64
}

/// Positions of the line ends of `text`, ascending.
pub(super) fn line_ends(text: &str) -> Vec<usize> {
    text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect()
}
