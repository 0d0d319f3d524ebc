//! `--warm-start FILE`: what an earlier search left, in another process.

use std::path::Path;

use crate::answer::{self, ColdStart};
use crate::error::{Error, Place, Problem};
use crate::input::read::{Digest, codes};
use crate::model::Model;
use crate::report::render;
use crate::solve::Start;
use crate::view::WarmStart;

use super::{files, results};

/// Name of the file beside `plan.json`.
pub(super) const FILE: &str = "warm-start.json";

/// A warm start as it was read, not yet held against a roster.
pub(super) struct Given<'a> {
    path: &'a Path,
    left: WarmStart,
    /// The file's digest.
    pub(super) digest: Digest,
}

/// Reads a warm start.
pub(super) fn read(path: &Path) -> Result<Given<'_>, Error> {
    let bytes = files::bytes(path)?;
    let left = serde_json::from_slice(&bytes).map_err(|e| unreadable(path, &e.to_string()))?;
    let digest = Digest::of(&path.display().to_string(), &bytes);
    Ok(Given { path, left, digest })
}

impl Given<'_> {
    /// The start in terms of `model`.
    pub(super) fn start(&self, model: &Model) -> Result<Start, Error> {
        answer::start(model, &self.left).map_err(|cold| match cold {
            ColdStart::Broken => unreadable(self.path, "a position leads nowhere"),
            ColdStart::Foreign { known, of } => {
                let place = Place::file(self.path.display().to_string());
                let problem = Problem::new(codes::WARM_START_FOREIGN, place);
                Error::Input(vec![problem.with("known", known).with("of", of)])
            }
        })
    }
}

fn unreadable(path: &Path, cause: &str) -> Error {
    let place = Place::file(path.display().to_string());
    Error::Input(vec![Problem::new(codes::WARM_START_UNREADABLE, place).with("cause", cause)])
}

/// The file that a search leaves; none when it found no plan.
pub(super) fn left(model: &Model, start: &Start) -> Result<results::Set, Error> {
    let Some(left) = answer::warm_start(model, start) else { return Ok(results::Set::new()) };
    let json = render::json_line(&left)?;
    Ok(vec![(FILE.to_owned(), format!("{json}\n").into_bytes())])
}
