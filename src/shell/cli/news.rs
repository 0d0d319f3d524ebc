//! A roster as its files say, and the news beside them: a what-if, and moves that were refused.

use crate::error::Error;
use crate::input::read::{self, Digest};
use crate::input::validate::Loaded;
use crate::study::{self, BASE};
use crate::view::{Refusal, RowDigests, Under};

use super::{Session, files};

/// Name of the what-if that holds the refusals.
const REFUSALS: &str = "refused-moves";

/// A roster with its news, and the digests of the files that say so.
pub(super) struct Taken {
    pub(super) loaded: Loaded,
    pub(super) inputs: Vec<Digest>,
    /// What stands in the rows of the tables, before the news.
    pub(super) rows: Vec<RowDigests>,
}

/// Reads a roster and takes in the news.
pub(super) fn take(
    session: &Session<'_>,
    roster: &files::Roster<'_>,
    under: &Under,
) -> Result<Taken, Error> {
    let input = files::folder(roster.dir)?;
    let mut what_ifs = files::what_ifs(roster.dir)?;
    let inputs = match under.what_if {
        Some(_) => study::inputs(&input, &what_ifs),
        None => read::digests(&input),
    };
    let rows = read::row_digests(&input);
    let mut name = under.what_if.as_deref();
    if !under.refused.is_empty() {
        let bans = bans(name.unwrap_or(BASE), &under.refused);
        what_ifs.insert(REFUSALS.to_owned(), bans.into_bytes());
        name = Some(REFUSALS);
    }
    let loaded = files::under(session, roster, input, &what_ifs, name)?;
    Ok(Taken { loaded, inputs, rows })
}

/// A what-if that bans what was refused.
fn bans(parent: &str, refused: &[Refusal]) -> String {
    let text = |value: &str| toml::Value::String(value.to_owned()).to_string();
    let mut out = format!("parent = {}\n", text(parent));
    for refusal in refused {
        let Refusal { official_id, post_id, reason, decided_on } = refusal;
        let date = decided_on.iter().map(|date| ("decided_on", date));
        let keys = [("official", official_id), ("ban", post_id), ("reason", reason)];
        out.push_str("\n[[change]]\n");
        for (key, value) in keys.into_iter().chain(date) {
            out.push_str(&format!("{key} = {}\n", text(value)));
        }
    }
    out
}
