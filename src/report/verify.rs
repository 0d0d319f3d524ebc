//! Whether an old plan still holds.

use std::fmt::Display;

use serde_json::Value;

use crate::text::Text;
use crate::view::{Clean, Difference, FileState, State, Verified, VerifiedCandidate};

use super::document::Document;

/// Differences of one candidate that are listed before the rest is counted.
const MOST: usize = 20;

/// What holds, what has changed, and what was not found again.
pub fn verify(text: &Text, verified: &Verified) -> Document {
    let mut out = Document::default();
    let key = if verified.holds { "verify-holds" } else { "verify-fails" };
    let args: [(&str, &dyn Display); 4] = [
        ("made", &verified.made_with),
        ("now", &verified.luan),
        ("solver", &format!("{} {}", verified.solver.name, verified.solver.version)),
        ("model", &verified.model),
    ];
    out.paragraph(text.with(key, &args));
    files(text, "verify-inputs", &verified.inputs, &mut out);
    rows(text, verified, &mut out);
    if verified.policy != State::Same {
        out.paragraph(text.plain("verify-policy"));
    }
    files(text, "verify-files", &verified.files, &mut out);
    differences(text, &verified.differences, &mut out);
    verified.candidates.iter().for_each(|one| candidate(text, one, &mut out));
    out
}

/// How many files are the same, and an entry for each that is not.
fn files(text: &Text, key: &str, files: &[FileState], out: &mut Document) {
    let same = files.iter().filter(|file| file.state == State::Same).count();
    out.paragraph(text.with(key, &[("count", &files.len()), ("same", &same)]));
    for file in files {
        let key = match file.state {
            State::Same => continue,
            State::Changed => "verify-changed",
            State::Gone => "verify-gone",
            State::New => "verify-new",
        };
        out.item(text.with(key, &[("file", &file.file)]));
    }
}

/// Which rows are others, and of which tables that is not known.
fn rows(text: &Text, verified: &Verified, out: &mut Document) {
    for table in &verified.rows {
        let lists = [
            ("verify-rows-changed", &table.changed),
            ("verify-rows-added", &table.added),
            ("verify-rows-removed", &table.removed),
        ];
        for (key, ids) in lists.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            let more = match ids.len().saturating_sub(MOST) {
                0 => String::new(),
                count => format!(", {}", text.with("verify-more", &[("count", &count)])),
            };
            let shown = ids.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
            let args: [(&str, &dyn Display); 3] =
                [("file", &table.file), ("key", &table.key), ("ids", &format!("{shown}{more}"))];
            out.item(text.with(key, &args));
        }
    }
    if !verified.rows_unknown.is_empty() {
        let files = verified.rows_unknown.join(", ");
        out.item(text.with("verify-rows-unknown", &[("files", &files)]));
    }
}

fn candidate(text: &Text, candidate: &VerifiedCandidate, out: &mut Document) {
    let key = match (candidate.problems.is_empty(), candidate.differences.is_empty()) {
        (false, _) => "verify-candidate-gone",
        (true, true) => "verify-candidate-holds",
        (true, false) => "verify-candidate-differs",
    };
    let audit = match candidate.audit {
        Clean::Clean => text.plain("verify-clean"),
        Clean::Breached => text.plain("verify-breached"),
    };
    let args: [(&str, &dyn Display); 3] =
        [("rank", &candidate.rank), ("audit", &audit), ("count", &candidate.differences.len())];
    out.paragraph(text.with(key, &args));
    for problem in &candidate.problems {
        out.item(format!("{} {} {}", problem.code, problem.cause, problem.action));
    }
    differences(text, &candidate.differences, out);
}

fn differences(text: &Text, differences: &[Difference], out: &mut Document) {
    for one in differences.iter().take(MOST) {
        let args: [(&str, &dyn Display); 3] = [
            ("field", &one.field),
            ("recorded", &short(&one.recorded)),
            ("found", &short(&one.found)),
        ];
        out.item(text.with("verify-difference", &args));
    }
    if differences.len() > MOST {
        out.item(text.with("verify-more", &[("count", &(differences.len() - MOST))]));
    }
}

/// A value on one line, cut where it is long.
fn short(value: &Value) -> String {
    const LONGEST: usize = 60;
    let whole = value.to_string();
    match whole.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &whole[..at]),
        None => whole,
    }
}
