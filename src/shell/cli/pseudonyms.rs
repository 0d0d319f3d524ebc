//! Answers without names: identifiers alone, and a file apart that says who they are.
#![allow(clippy::disallowed_methods)] // the room where files are touched

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::report::document::Table;
use crate::view::Spoken;

use super::{Session, files};

/// Header of the file that says who is who; no other file of luan's begins so.
const HEADER: [&str; 2] = ["pseudonym", "name"];

/// Makes sure, before hours are spent, that the key may be written to `key`: not among what is handed on, and
/// not over a file that is no key.
pub(super) fn prepare(
    session: &Session<'_>,
    key: Option<&Path>,
    out: Option<&Path>,
) -> Result<(), Error> {
    let Some(key) = key else { return Ok(()) };
    let refused = |message: &str| {
        let path = key.display().to_string();
        Error::Usage(session.text.with(message, &[("path", &path)]))
    };
    if out.is_some_and(|out| lies_in(key, out)) {
        return Err(refused("pseudonyms-in-out"));
    }
    if key.exists() && !is_key(&files::bytes(key)?) {
        return Err(refused("pseudonyms-exists"));
    }
    Ok(())
}

/// Takes the names out of an answer and writes them to `key`, for the user's eyes alone.
pub(super) fn hide<T: Spoken>(
    session: &Session<'_>,
    key: Option<&Path>,
    answer: &mut T,
) -> Result<(), Error> {
    let Some(key) = key else { return Ok(()) };
    let mut table = Table::new(HEADER);
    for (id, name) in answer.take_names() {
        table.row([id, name]);
    }
    files::write_private(key, &session.csv(&table))
}

fn is_key(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    [",", ";"].into_iter().any(|separator| text.starts_with(&HEADER.join(separator)))
}

/// Whether a file that may not be there yet is in a folder, or below it.
fn lies_in(file: &Path, folder: &Path) -> bool {
    let (Some(file), Some(folder)) = (whole(file), whole(folder)) else { return false };
    file.starts_with(folder)
}

/// The path from the root, links followed as far as it exists.
fn whole(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let known = path.ancestors().find(|part| part.exists())?;
    let rest = path.strip_prefix(known).ok()?;
    Some(known.canonicalize().ok()?.join(rest))
}
