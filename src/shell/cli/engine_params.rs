//! `--engine-params FILE`: the numbers that steer the decomposed engine, for people who tune it.

use std::path::Path;

use crate::error::{Error, Place, Problem};
use crate::input::read::{self, Keys, Typed, codes};
use crate::solve::{EngineParams, ParamFault};

use super::files;

/// Reads a file of parameters.
pub(super) fn load(path: &Path) -> Result<EngineParams, Error> {
    parsed(&path.display().to_string(), &files::bytes(path)?).map_err(Error::Input)
}

fn parsed(file: &str, bytes: &[u8]) -> Result<EngineParams, Vec<Problem>> {
    let log = read::Log::default();
    let Some(keys) = read::document(file, bytes, &log) else { return Err(log.into_sorted()) };
    let problem =
        |place, cause: String| Problem::new(codes::ENGINE_PARAMS, place).with("cause", cause);
    let params: EngineParams = toml::from_slice(bytes).map_err(|error| {
        let before = error.span().map_or(0, |span| span.start);
        let row = 1 + bytes.iter().take(before).filter(|byte| **byte == b'\n').count() as u64;
        vec![problem(Place::row(file, row), error.message().to_owned())]
    })?;
    let faults = params.faults();
    match faults.is_empty() {
        true => Ok(params),
        false => {
            Err(faults.iter().map(|f| problem(place(file, &keys, f), f.to_string())).collect())
        }
    }
}

/// Where a file gives the parameter that is at fault.
fn place(file: &str, keys: &Keys, fault: &ParamFault) -> Place {
    match keys.get(fault.group).map(|group| &group.value) {
        Some(Typed::Table(group)) => {
            group.get(fault.name).map_or_else(|| Place::file(file), |node| node.place(fault.name))
        }
        _ => Place::file(file),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<(Place, String)> {
        let problems = parsed("p.toml", text.as_bytes()).expect_err("a problem");
        problems.into_iter().map(|p| (p.place, p.args["cause"].clone())).collect()
    }

    #[test]
    fn a_number_that_is_given_counts_and_the_others_keep_their_default() {
        let params = parsed("p.toml", b"[schedule]\npatience = 9\n").expect("parameters");
        assert_eq!(params.schedule.patience, 9);
        assert_eq!(params.volume, EngineParams::DEFAULT.volume);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_row() {
        let unknown = problems("[schedule]\n\npatiense = 9\n");
        assert_eq!(unknown[0].0.row, Some(3));
        assert!(unknown[0].1.contains("patiense"), "{unknown:?}");
        let outside = problems("# tuned\n[sub_mip]\nnodes = 0\n");
        let said = "sub_mip.nodes = 0 is outside 1 to 1000000000".to_owned();
        assert_eq!(outside, [(Place::cell("p.toml", 3, "nodes"), said)]);
    }
}
