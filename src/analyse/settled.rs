//! Officials whose stint is over and whom the plan leaves where it led them: they are settled and no
//! longer on rotation (65-QD/TW Art. 10), so that the unit they came from owes them no post. Whoever a
//! rule of the model still holds the stint against is overdue and not settled.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::domain::{Context, OfficialIx, Plan, PostIx, Role, UnitIx, months_between};
use crate::rules::{self, Cx};

/// Months of a stint where the model has no `min_stint` (65-QD/TW Art. 8).
const USUAL_MONTHS: i64 = 36;

/// Somebody who stays at the end of a stint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Who.
    pub official: OfficialIx,
    /// The post after the plan.
    pub post: PostIx,
    /// First day of the stint.
    pub since: Date,
    /// Whole months it has lasted at the plan date.
    pub months: i64,
    /// The unit that no longer has to take the official back.
    pub return_unit: Option<UnitIx>,
}

/// Everybody on a stint that has lasted its months who keeps the post or the unit, in plan order.
pub fn settled(context: Context<'_>, plan: &Plan) -> Vec<Settled> {
    let Context { instance, policy } = context;
    let asked = policy.settings_as(Role::StintMonths).map(|setting| setting.int("months")).max();
    let least = asked.unwrap_or(USUAL_MONTHS);
    let overdue = overdue(context, plan);
    let settled = |(official, post): (OfficialIx, PostIx)| {
        let stint = instance.rotation_stint(official)?;
        let months = months_between(stint.start, instance.plan_date);
        let keeps = instance.lives_on_in(stint.unit, instance.post(post).unit);
        let lien =
            Settled { official, post, since: stint.start, months, return_unit: stint.return_unit };
        (keeps && months >= least && !overdue.contains(&official)).then_some(lien)
    };
    plan.placed().filter_map(settled).collect()
}

/// Whose stint the plan lets go on for too long, by a rule of the model that the board did not waive.
fn overdue(context: Context<'_>, plan: &Plan) -> BTreeSet<OfficialIx> {
    let policy = context.policy;
    let uses = policy.settings().filter(|(_, setting)| setting.roles.contains(&Role::StintOverdue));
    let found = uses.flat_map(|(at, setting)| {
        rules::find(setting.rule).rule.audit(&Cx::new(context, at), plan)
    });
    found.flat_map(|finding| finding.officials).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, PRV, Sample, served};
    use crate::domain::{Action, Assignment, Kind, Policy, Stint, Value};
    use crate::rules::proof::setting;
    use jiff::civil::date;

    /// One official in P-1 of D1 since `start`, owed a post by the province; P-2 is in D1 too and
    /// P-3 in D2. Who is settled when the plan gives `post`, by number?
    fn found(start: Date, kind: Stint, months: Option<i64>, post: u32) -> Option<(i64, UnitIx)> {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.post("P-3", D2, |_| {});
        sample.official("O-1", own, |official| {
            let mut tenure = served(Some(own), D1, start, None, kind);
            tenure.return_unit = Some(PRV);
            official.tenures = vec![tenure];
        });
        let instance = sample.finish();
        let rule = |months| {
            setting(rules::find("min_stint"), Kind::Filter, &[("months", Value::Int(months))])
        };
        let policy = Policy { rules: months.map(rule).into_iter().collect(), ..sample::policy() };
        let line = Assignment { official: OfficialIx(0), post: Some(PostIx(post - 1)) };
        let found = settled(Context::new(&instance, &policy), &Plan::new(vec![line]));
        assert!(found.iter().all(|one| one.post == PostIx(post - 1) && one.since == start));
        found.first().map(|one| (one.months, one.return_unit.expect("the province")))
    }

    #[test]
    fn a_finished_stint_that_goes_on_is_settled() {
        let finished = date(2023, 3, 15);
        assert_eq!(found(finished, Stint::Rotation, None, 1), Some((36, PRV)));
        assert_eq!(found(finished, Stint::Rotation, None, 2), Some((36, PRV)), "the same unit");
        assert_eq!(found(finished, Stint::Rotation, None, 3), None, "another unit");
        assert_eq!(found(finished, Stint::Regular, None, 1), None, "no stint");
        assert_eq!(found(date(2023, 3, 16), Stint::Rotation, None, 1), None, "a day short");
    }

    /// A stint of 61 months in P-1, which the board may have waived the rule for.
    #[test]
    fn whoever_a_rule_holds_the_stint_against_is_not_settled() {
        let settled_with = |months: i64, waived: bool| {
            let mut sample = Sample::new();
            let own = sample.post("P-1", D1, |_| {});
            let official = sample.official("O-1", own, |official| {
                let start = date(2021, 2, 15);
                official.tenures = vec![served(Some(own), D1, start, None, Stint::Rotation)];
            });
            if waived {
                sample.decide(Action::Waive, official, None, Some("stint_overdue"));
            }
            let instance = sample.finish();
            let months = [("months", Value::Int(months))];
            let rule = setting(rules::find("stint_overdue"), Kind::Elastic, &months);
            let policy = Policy { rules: vec![rule], ..sample::policy() };
            let plan = Plan::standing(&instance);
            let charged =
                crate::audit::audit(Context::new(&instance, &policy), &plan).charges.len();
            (charged, settled(Context::new(&instance, &policy), &plan).len())
        };
        assert_eq!(settled_with(60, false), (1, 0));
        assert_eq!(settled_with(60, true), (0, 1));
        assert_eq!(settled_with(62, false), (0, 1));
    }

    #[test]
    fn the_model_says_how_long_a_stint_is() {
        assert_eq!(found(date(2023, 3, 15), Stint::Rotation, Some(37), 1), None);
        assert_eq!(found(date(2023, 2, 15), Stint::Rotation, Some(37), 1), Some((37, PRV)));
        assert_eq!(found(date(2025, 3, 15), Stint::Rotation, Some(12), 1), Some((12, PRV)));
    }
}
