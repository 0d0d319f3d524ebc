//! `development`: training moves that widen a planned official's experience have merit.

use std::collections::BTreeSet;

use crate::domain::{
    BlockIx, Instance, Kind, LevelIx, Move, OfficialIx, PairSet, Plan, PostIx, Purpose, Reads,
    Role, Setting, UnitIx,
};

use super::calendar::months_before;
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "development",
    kinds: &[Kind::Objective],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "grassroots", unit: Unit::Points, default: DefaultValue::Int(3) },
        Param { name: "cross_block", unit: Unit::Points, default: DefaultValue::Int(2) },
        Param { name: "head", unit: Unit::Points, default: DefaultValue::Int(2) },
        Param { name: "age", unit: Unit::Years, default: DefaultValue::Int(45) },
    ],
    source: "65-QD/TW Art. 3(1); provincial plans",
    reads: &[Reads::BirthDate],
    roles: &[Role::Training],
    rule: &Development,
};

struct Development;

impl Rule for Development {
    fn looks_at_blocks(&self, setting: &Setting) -> bool {
        setting.int("cross_block") > 0
    }

    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let past = Past::of(cx.instance, official);
            for (at, pair) in pairs.of_official(official) {
                if pair.purpose == Some(Purpose::Training) {
                    draft.price(cx, draft.pair(at), -past.merit(cx, official, pair.post));
                }
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let mut findings = Vec::new();
        for made in plan.moves(cx.context()) {
            let person = cx.instance.official(made.official);
            if made.purpose == Purpose::Training && !person.pool.is_empty() {
                let merit: i64 = gains(cx, &made).iter().map(|gain| cx.setting.int(gain)).sum();
                findings.push(Finding::pair(-merit, made.official, made.to));
            }
        }
        findings.retain(|finding| finding.amount != 0);
        findings
    }
}

/// What an official has known so far.
struct Past {
    lowest: Option<LevelIx>,
    blocks: BTreeSet<BlockIx>,
    headed: bool,
}

impl Past {
    fn of(instance: &Instance, official: OfficialIx) -> Self {
        let person = instance.official(official);
        let posts = || person.tenures.iter().filter_map(|t| t.post).chain(person.current);
        let units = person.tenures.iter().map(|t| t.unit);
        let units: BTreeSet<UnitIx> = units.chain(posts().map(|p| instance.post(p).unit)).collect();
        Self {
            lowest: units.iter().map(|unit| instance.level_of(*unit)).max(),
            blocks: units.iter().map(|unit| instance.unit(*unit).block).collect(),
            headed: posts().any(|post| instance.post(post).head),
        }
    }

    /// Nothing is "first of its kind" against an unknown past, except to lead.
    fn merit(&self, cx: &Cx<'_>, official: OfficialIx, post: PostIx) -> i64 {
        let unit = cx.instance.unit_of(post);
        let young = cx.instance.age(official).is_some_and(|age| age < cx.setting.int("age"));
        let grassroots = young && self.lowest.is_some_and(|lowest| unit.level > lowest);
        let crosses = !self.blocks.is_empty() && !self.blocks.contains(&unit.block);
        let leads = cx.instance.post(post).head && !self.headed;
        let points = |gained: bool, name: &str| if gained { cx.setting.int(name) } else { 0 };
        points(grassroots, "grassroots") + points(crosses, "cross_block") + points(leads, "head")
    }
}

/// The gains of a move, by parameter name: each past post and unit is held against it in turn.
fn gains(cx: &Cx<'_>, made: &Move) -> Vec<&'static str> {
    let instance = cx.instance;
    let (person, to) = (instance.official(made.official), instance.unit_of(made.to));
    let current = person.current.map(|post| (Some(post), instance.post(post).unit));
    let past: Vec<(Option<PostIx>, UnitIx)> =
        person.tenures.iter().map(|t| (t.post, t.unit)).chain(current).collect();
    let of_age = months_before(instance.plan_date, cx.setting.int("age").saturating_mul(12));
    let young = person.birth_date.is_some_and(|birth| birth > of_age);
    let known = !past.is_empty();
    let mut gains = Vec::new();
    if young && known && past.iter().all(|(_, unit)| instance.level_of(*unit) < to.level) {
        gains.push("grassroots");
    }
    if known && past.iter().all(|(_, unit)| instance.unit(*unit).block != to.block) {
        gains.push("cross_block");
    }
    let headed = |post: &Option<PostIx>| post.is_some_and(|post| instance.post(post).head);
    if instance.post(made.to).head && past.iter().all(|(post, _)| !headed(post)) {
        gains.push("head");
    }
    gains
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, PRV, Sample, served};
    use crate::domain::{PoolTarget, Stint};
    use crate::rules::proof::{Case, agree};
    use jiff::civil::date;

    /// A planned official of the province, state block, 44 years old on the plan date, and
    /// one of 45 with a past as head in D1's party office.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let own = sample.post("own", PRV, |post| post.seats = 2);
        sample.post("district", D1, |_| {});
        sample.post("party head", D1_PARTY, |post| post.head = true);
        sample.post("commune head", C2, |post| post.head = true);
        sample.post("beside", PRV, |_| {});
        let planned = vec![PoolTarget::Title("director".to_owned())];
        sample.official("O-1", own, |official| {
            official.pool = planned.clone();
            official.birth_date = Some(date(1981, 3, 16));
        });
        sample.official("O-2", own, |official| {
            let (from, to) = (date(2020, 1, 1), date(2021, 1, 1));
            let past = served(Some(PostIx(2)), D1_PARTY, from, Some(to), Stint::Regular);
            official.tenures = vec![past];
            official.pool = planned.clone();
            official.birth_date = Some(date(1981, 3, 15));
        });
        sample.official("O-3", None, |official| official.pool = planned.clone());
        sample.finish()
    }

    #[test]
    fn each_gain_has_its_points() {
        let case = Case::new(&roster(), "development", Kind::Objective, &[]);
        let merit = |official, post| {
            let moved = [(OfficialIx(official), Some(PostIx(post)))];
            -case.findings(&moved).iter().map(|f| f.amount).sum::<i64>()
        };
        assert_eq!(merit(0, 1), 3, "first stint in a district");
        assert_eq!(merit(0, 2), 3 + 2 + 2, "another level, another block, first time head");
        assert_eq!(merit(0, 3), 3 + 2);
        assert_eq!(merit(0, 4), 0, "the level and block of old");
        assert_eq!(merit(1, 1), 0, "has served in a district and in both blocks");
        assert_eq!(merit(1, 3), 0, "45 years old, has been head");
        assert_eq!(merit(2, 1), 0, "no past, so nothing is a first but to lead");
        assert_eq!(merit(2, 2), 2);
    }

    #[test]
    fn only_training_moves_count() {
        let mut instance = roster();
        instance.officials[0].pool.clear();
        let case = Case::new(&instance, "development", Kind::Objective, &[]);
        assert_eq!(case.amounts(&[(OfficialIx(0), Some(PostIx(1)))]), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "development", &[]);
    }
}
