//! `luan check`: reads and validates, and says what is there.

use serde_json::json;

use crate::error::Error;
use crate::{pairs, validate};

use super::{Session, args, files, output};

pub(super) fn run(session: &Session<'_>, args: &args::Check) -> Result<(), Error> {
    let (_, validate::Loaded { instance, policy, warnings }) =
        files::load(session, &args.dir, args.model.as_deref())?;
    let eligible = pairs::eligible(&instance, &policy);
    let moves = eligible.moves().count();
    let removed: Vec<_> = eligible
        .removed
        .iter()
        .map(|(&rule, &count)| json!({ "rule": policy.setting(rule).name, "pairs": count }))
        .collect();
    let data = json!({ "schema": "luan.check/1", "name": instance.name, "model": policy.id,
        "plan_date": instance.plan_date.to_string(), "units": instance.units.len(),
        "posts": instance.posts.len(), "seats": instance.seats(),
        "officials": instance.officials.len(), "eligible_moves": moves,
        "removed_pairs": removed,
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
        format!("{problems}{}", session.text.with("check-done", &args))
    })
}
