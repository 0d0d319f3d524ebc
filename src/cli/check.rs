//! `luan check`: reads and validates, and says what is there.

use serde_json::json;

use crate::domain::{PairSet, Policy, Removed, SettingIx};
use crate::error::{Error, Problem};
use crate::read::codes;
use crate::{lint, pairs, report, validate};

use super::{Session, args, files, output};

pub(super) fn run(session: &Session<'_>, args: &args::Check) -> Result<(), Error> {
    let (_, validate::Loaded { instance, policy, mut warnings }) =
        files::load(session, &args.dir, args.model.as_deref())?;
    let eligible = pairs::eligible(&instance, &policy);
    let moves = eligible.moves().count();
    warnings.extend(lets_nothing_through(&policy, &eligible));
    let data = json!({ "schema": "luan.check/1", "name": instance.name, "model": policy.id,
        "plan_date": instance.plan_date.to_string(), "units": instance.units.len(),
        "posts": instance.posts.len(), "seats": instance.seats(),
        "officials": instance.officials.len(), "eligible_moves": moves,
        "removed_pairs": report::removed_data(&policy, &eligible),
        "warnings": output::problems_data(session.text, &warnings) });
    session.out.result(&data, || {
        let args: [(&str, &dyn std::fmt::Display); 7] = [
            ("name", &instance.name),
            ("model", &policy.id),
            ("units", &instance.units.len()),
            ("posts", &instance.posts.len()),
            ("officials", &instance.officials.len()),
            ("moves", &moves),
            ("count", &warnings.len()),
        ];
        let problems = session.out.problems_text(session.text, &warnings);
        let removed = report::removed_text(session.text, &policy, &eligible);
        format!("{problems}{removed}{}", session.text.with("check-done", &args))
    })
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
