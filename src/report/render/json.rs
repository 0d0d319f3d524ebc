//! JSON for programs.

use serde::Serialize;

use crate::error::Error;
use crate::input::read::acts;

/// Pretty JSON in which every character is seen; those that are not are escaped as JSON has it.
///
/// # Errors
/// [`Error::Internal`]: a mistake of ours.
pub fn json<T: Serialize>(answer: &T) -> Result<String, Error> {
    serde_json::to_string_pretty(answer).map(spelt).map_err(|e| Error::Internal(e.to_string()))
}

/// JSON as [`json`] gives it, on one line: for what no person reads.
///
/// # Errors
/// [`Error::Internal`]: a mistake of ours.
pub fn json_line<T: Serialize>(answer: &T) -> Result<String, Error> {
    serde_json::to_string(answer).map(spelt).map_err(|e| Error::Internal(e.to_string()))
}

fn spelt(json: String) -> String {
    let hidden = |c: char| acts(c) && c != '\n';
    if !json.contains(hidden) {
        return json;
    }
    let spelt = |c: char| if hidden(c) { format!("\\u{:04x}", c as u32) } else { c.to_string() };
    json.chars().map(spelt).collect()
}
