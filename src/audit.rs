//! Recomputes every rule and the objective on a finished plan, in whole numbers, from the roster
//! and the policy alone. It never sees pairs, program or solver.

use crate::domain::{Decision, Instance, Kind, Plan, Policy, Setting, SettingIx};
use crate::rules::{self, Cx, Finding};

/// One finding with the rule it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The rule.
    pub setting: SettingIx,
    /// What was found.
    pub finding: Finding,
    /// `weight * amount`: what it adds to the rule's tier; 0 for filter and hard rules.
    pub price: i64,
}

/// What a plan breaks and what it pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// Findings of every rule, in the model's order.
    pub charges: Vec<Charge>,
    /// Value of each tier.
    pub tiers: Vec<i64>,
    /// Sum of the tiers: the objective under the model's own weights.
    pub objective: i64,
    hard: Vec<bool>,
}

impl Audit {
    /// Breaches of filter and hard rules: a plan of ours has none.
    pub fn hard_breaches(&self) -> impl Iterator<Item = &Charge> {
        self.charges.iter().filter(|c| self.hard[c.setting.at()] && c.finding.amount > 0)
    }

    /// Whether no filter or hard rule is broken.
    pub fn is_clean(&self) -> bool {
        self.hard_breaches().next().is_none()
    }

    /// What each rule adds to the objective, by [`SettingIx`].
    pub fn prices(&self) -> Vec<i64> {
        let mut prices = vec![0_i64; self.hard.len()];
        for charge in &self.charges {
            let price = &mut prices[charge.setting.at()];
            *price = price.saturating_add(charge.price);
        }
        prices
    }
}

/// Audits `plan` under every rule of the policy.
pub fn audit(instance: &Instance, policy: &Policy, plan: &Plan) -> Audit {
    let mut charges = Vec::new();
    let mut tiers = vec![0; policy.tiers.len()];
    for (at, setting) in policy.settings() {
        let cx = Cx::new(instance, policy, at);
        for finding in rules::find(setting.rule).rule.audit(&cx, plan) {
            // Plans from a file may hold any load: what leaves 64 bits stays at their end.
            let price = setting.tier.map_or(0, |_| setting.weight.saturating_mul(finding.amount));
            if let Some(tier) = setting.tier {
                tiers[tier.at()] = i64::saturating_add(tiers[tier.at()], price);
            }
            charges.push(Charge { setting: at, finding, price });
        }
    }
    let hard = policy.rules.iter().map(|s| matches!(s.kind, Kind::Filter | Kind::Hard)).collect();
    let objective = tiers.iter().fold(0_i64, |sum, tier| sum.saturating_add(*tier));
    Audit { charges, tiers, objective, hard }
}

/// What a waiver buys in `plan`: by how much the rule's findings would grow if the board had not let
/// the official through. 0 for one that is not needed there.
pub fn bought(instance: &Instance, policy: &Policy, plan: &Plan, waiver: &Decision) -> i64 {
    let named = |(_, setting): &(SettingIx, &Setting)| Some(&setting.name) == waiver.rule.as_ref();
    let Some((at, setting)) = policy.settings().find(named) else { return 0 };
    let with = Cx::new(instance, policy, at);
    let amount = |cx: Cx<'_>| -> i64 {
        let findings = rules::find(setting.rule).rule.audit(&cx, plan);
        findings.iter().fold(0, |sum, finding| i64::saturating_add(sum, finding.amount))
    };
    amount(with.without_waiver(waiver.official)).saturating_sub(amount(with))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, Sample, served};
    use crate::domain::{Action, Assignment, OfficialIx, PostIx, Stint, Value};
    use crate::rules::proof::setting;
    use jiff::civil::date;

    const OWN: PostIx = PostIx(0);
    const FREE: PostIx = PostIx(1);

    /// A waiver of this rule for the first of two officials on a stint of fourteen months, who is
    /// placed in `post`, in a plan in which the other one moves as well.
    fn buys(rule: &str, kind: Kind, months: i64, post: Option<PostIx>) -> i64 {
        let mut sample = Sample::new();
        for id in ["P-1", "P-2", "P-3"] {
            sample.post(id, D1, |post| post.head = true);
        }
        sample.post("P-4", D2, |_| {});
        let tenure = |at| served(Some(at), D1, date(2025, 1, 1), None, Stint::Rotation);
        sample.official("O-1", OWN, |o| o.tenures = vec![tenure(OWN)]);
        sample.official("O-2", PostIx(2), |o| o.tenures = vec![tenure(PostIx(2))]);
        sample.decide(Action::Waive, OfficialIx(0), None, Some(rule));
        let instance = sample.finish();
        let stint = setting(rules::find("min_stint"), kind, &[("months", Value::Int(months))]);
        let place = setting(rules::find("place_everyone"), Kind::Hard, &[]);
        let policy = Policy { rules: vec![place, stint], ..sample::policy() };
        let other = Assignment { official: OfficialIx(1), post: Some(PostIx(3)) };
        let plan = Plan::new(vec![Assignment { official: OfficialIx(0), post }, other]);
        bought(&instance, &policy, &plan, &instance.decisions[0])
    }

    #[test]
    fn a_waiver_buys_the_breach_of_its_official_under_its_rule() {
        for kind in [Kind::Filter, Kind::Elastic] {
            assert_eq!(buys("min_stint", kind, 36, Some(FREE)), 1);
            assert_eq!(buys("min_stint", kind, 36, Some(OWN)), 0, "a stay needs none");
            assert_eq!(buys("min_stint", kind, 14, Some(FREE)), 0, "the stint has lasted");
        }
        assert_eq!(buys("place_everyone", Kind::Filter, 36, None), 1);
        assert_eq!(buys("place_everyone", Kind::Filter, 36, Some(OWN)), 0);
        assert_eq!(buys("distance", Kind::Filter, 36, Some(FREE)), 0, "no rule of this model");
    }
}
