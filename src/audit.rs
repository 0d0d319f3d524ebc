//! Recomputes every rule and the objective on a finished plan, in whole numbers, from the roster
//! and the policy alone. It never sees pairs, program or solver.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::{Action, Context, Kind, OfficialIx, Plan, Setting, SettingIx};
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

    /// What a rule finds in all, in its own unit.
    pub fn amount(&self, rule: SettingIx) -> i64 {
        let own = self.charges.iter().filter(|charge| charge.setting == rule);
        own.fold(0, |sum, charge| sum.saturating_add(charge.finding.amount))
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
pub fn audit(context: Context<'_>, plan: &Plan) -> Audit {
    let policy = context.policy;
    let mut charges = Vec::new();
    let mut tiers = vec![0; policy.tiers.len()];
    for (at, findings) in findings(context, plan) {
        let setting = policy.setting(at);
        for finding in findings {
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

/// What each rule finds in `plan`, in the model's order.
fn findings(context: Context<'_>, plan: &Plan) -> Vec<(SettingIx, Vec<Finding>)> {
    let policy = context.policy;
    let settings: Vec<(SettingIx, &Setting)> = policy.settings().collect();
    let found = |(at, setting): (SettingIx, &Setting)| {
        let cx = Cx::new(context, at);
        (at, rules::find(setting.rule).rule.audit(&cx, plan))
    };
    settings.into_par_iter().map(found).collect()
}

/// What each waiver buys in `plan`, in the order of the instance's decisions: by how much the rule's
/// findings would grow if the board had not let the official through. 0 for one that is not needed
/// there, and for other decisions.
pub fn bought(context: Context<'_>, plan: &Plan) -> Vec<i64> {
    let Context { instance, policy } = context;
    let mut waivers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, decision) in instance.decisions.iter().enumerate() {
        if let Some(rule) = decision.rule.as_deref().filter(|_| decision.action == Action::Waive) {
            waivers.entry(rule).or_default().push(at);
        }
    }
    let mut bought = vec![0; instance.decisions.len()];
    for (name, waivers) in waivers {
        let named = |(_, setting): &(SettingIx, &Setting)| setting.name == name;
        let Some((at, _)) = policy.settings().find(named) else { continue };
        let whose: Vec<OfficialIx> =
            waivers.iter().map(|at| instance.decisions[*at].official).collect();
        let amounts = bought_of(&Cx::new(context, at), plan, &whose);
        for (at, amount) in waivers.into_iter().zip(amounts) {
            bought[at] = amount;
        }
    }
    bought
}

/// What the waivers of one rule buy each of these officials.
fn bought_of(cx: &Cx<'_>, plan: &Plan, whose: &[OfficialIx]) -> Vec<i64> {
    let rule = rules::find(cx.setting.rule).rule;
    let with = rule.audit(cx, plan);
    if rule.waivers_stand_alone() {
        let (with, without) =
            (by_official(&with), by_official(&rule.audit(&cx.without_waivers(), plan)));
        let of = |amounts: &BTreeMap<OfficialIx, i64>, official| {
            amounts.get(official).copied().unwrap_or(0)
        };
        return whose.iter().map(|o| of(&without, o).saturating_sub(of(&with, o))).collect();
    }
    let with = total(&with);
    let without = |official: &OfficialIx| total(&rule.audit(&cx.without_waiver(*official), plan));
    whose.iter().map(|official| without(official).saturating_sub(with)).collect()
}

fn total(findings: &[Finding]) -> i64 {
    findings.iter().fold(0, |sum, finding| i64::saturating_add(sum, finding.amount))
}

/// The sum of the findings that name each official.
fn by_official(findings: &[Finding]) -> BTreeMap<OfficialIx, i64> {
    let mut amounts: BTreeMap<OfficialIx, i64> = BTreeMap::new();
    for finding in findings {
        for official in &finding.officials {
            let amount = amounts.entry(*official).or_default();
            *amount = amount.saturating_add(finding.amount);
        }
    }
    amounts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, D1, D2, Sample, served};
    use crate::domain::{Assignment, Policy, PostIx, Stint, Value};
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
        bought(Context::new(&instance, &policy), &plan)[0]
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
