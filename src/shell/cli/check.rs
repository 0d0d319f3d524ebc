//! `luan check`: reads and validates, and says what is there.

use crate::domain::{PairSet, Policy, Removed, SettingIx};
use crate::error::{Error, Problem};
use crate::input::read::{Input, codes};
use crate::input::validate;
use crate::model::Model;
use crate::study::Tree;
use crate::{answer, lint, report};

use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Check) -> Result<(), Error> {
    let (input, validate::Loaded { instance, policy, mut warnings }) =
        files::load(session, &args.dir, args.model.as_deref())?;
    let what_ifs = what_ifs(input, args, &mut warnings)?;
    let model = Model::new(instance, policy);
    warnings.extend(lets_nothing_through(&model.policy, &model.pairs));
    let data = answer::check(&model, what_ifs, answer::problems(session.text, &warnings));
    session.out.result(&data, || {
        let args: [(&str, &dyn std::fmt::Display); 7] = [
            ("name", &data.name),
            ("model", &data.model),
            ("units", &data.units),
            ("posts", &data.posts),
            ("officials", &data.officials),
            ("moves", &data.eligible_moves),
            ("count", &warnings.len()),
        ];
        let problems = session.out.problems_text(session.text, &warnings);
        let removed = session.page(&report::removed(session.text, &data.removed_pairs));
        let done = session.text.with("check-done", &args);
        let scenarios = match data.what_ifs.is_empty() {
            true => String::new(),
            false => {
                let names = data.what_ifs.join(", ");
                format!("{}\n", session.text.with("check-what-ifs", &[("names", &names)]))
            }
        };
        format!("{problems}{removed}{scenarios}{done}")
    })
}

/// Names of the scenarios that the folder's what-ifs make; what is odd in them goes to `warnings`.
fn what_ifs(
    input: Input,
    args: &args::Check,
    warnings: &mut Vec<Problem>,
) -> Result<Vec<String>, Error> {
    let files = files::what_ifs(&args.dir)?;
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let models = |name: &str| files::model_text(&args.dir, name);
    let tree = Tree::load(input, args.model.as_deref(), &models, &files).map_err(Error::Input)?;
    let odd = tree.warnings.iter().filter(|warning| !warnings.contains(warning));
    let odd: Vec<Problem> = odd.cloned().collect();
    warnings.extend(odd);
    Ok(tree.names().map(str::to_owned).collect())
}

/// A warning for each rule that let nothing through of what it was asked about.
pub(super) fn lets_nothing_through(policy: &Policy, pairs: &PairSet) -> Vec<Problem> {
    let all = pairs.removed.iter().filter(|(_, removed)| removed.everything);
    let warning = |(&at, removed): (&SettingIx, &Removed)| {
        let setting = policy.setting(at);
        Problem::new(codes::REMOVES_EVERYTHING, lint::place(policy, setting))
            .with("rule", &setting.name)
            .with("pairs", removed.pairs)
            .with("officials", removed.officials)
    };
    all.map(warning).collect()
}
