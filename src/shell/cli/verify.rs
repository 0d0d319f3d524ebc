//! `luan verify`: whether an old plan still holds.

use std::path::Path;

use crate::archive::{self, AtHand};
use crate::error::{Error, Place, Problem};
use crate::input::read::{Digest, codes};
use crate::report;
use crate::view::Plan;

use super::{Failure, Session, args, files, news, results};

pub(super) fn run(session: &Session<'_>, args: &args::Verify) -> Result<(), Failure> {
    if let Some(dir) = args.plan.parent() {
        results::finish(dir).map_err(files::failed(dir))?;
    }
    let bytes = files::bytes(&args.plan)?;
    let plan = parsed(&args.plan, &bytes)?;
    let beside = beside(&args.plan, &plan)?;
    let under = plan.under.clone().unwrap_or_default();
    let roster = files::Roster { dir: &args.dir, model: args.model.as_deref() };
    let news::Taken { loaded, mut inputs, rows } = news::take(session, &roster, &under)?;
    inputs.extend(elsewhere(&plan, &inputs)?);
    let at_hand = AtHand { loaded: &loaded, inputs: &inputs, rows: &rows, beside: &beside };
    let verified = archive::verify(session.text, &plan, at_hand);
    session.out.result(&verified, || session.page(&report::verify(session.text, &verified)))?;
    if verified.holds { Ok(()) } else { Err(Failure::Breached) }
}

/// A `plan.json`, whole; other forms of a plan are for `luan audit`.
pub(super) fn parsed(path: &Path, bytes: &[u8]) -> Result<Plan, Error> {
    let refused = |why: String| {
        let place = Place::file(path.display().to_string());
        Error::Input(vec![Problem::new(codes::PLAN_UNREADABLE, place).with("why", why)])
    };
    let plan: Plan = serde_json::from_slice(bytes).map_err(|e| refused(e.to_string()))?;
    match plan.candidates.is_empty() {
        true => Err(refused("no candidates".to_owned())),
        false => Ok(plan),
    }
}

/// Digests of what the plan was made from besides the roster's own files, such as the approved plan that it
/// revises, as far as it is still where it was.
fn elsewhere(plan: &Plan, known: &[Digest]) -> Result<Vec<Digest>, Error> {
    let is_known = |file: &str| known.iter().any(|one| one.file == file);
    let other = plan.inputs.iter().map(|input| &input.file).filter(|file| !is_known(file));
    let there = other.filter(|file| Path::new(file).is_file());
    there.map(|file| Ok(Digest::of(file, &files::bytes(Path::new(file))?))).collect()
}

/// Digests of the files that the plan names and that are still beside it.
fn beside(path: &Path, plan: &Plan) -> Result<Vec<Digest>, Error> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let there = plan.files.iter().filter(|file| dir.join(&file.file).is_file());
    there.map(|file| Ok(Digest::of(&file.file, &files::bytes(&dir.join(&file.file))?))).collect()
}
