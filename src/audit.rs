//! Recomputes every rule and the objective on a finished plan, in whole numbers, from the roster
//! and the policy alone. It never sees pairs, program or solver.

use crate::domain::{Instance, Kind, Plan, Policy, SettingIx};
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
        let mut prices = vec![0; self.hard.len()];
        for charge in &self.charges {
            prices[charge.setting.at()] += charge.price;
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
