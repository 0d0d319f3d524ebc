//! Why a move is in a plan: facts about the move that hold by the roster, never a trace of the
//! search.

use std::collections::BTreeMap;

use crate::audit::{Audit, Charge};
use crate::domain::{Context, OfficialIx};

use crate::view::Reason;

use super::Link;

/// What each official alone earns in a plan.
pub struct Merits<'a>(BTreeMap<OfficialIx, Vec<&'a Charge>>);

impl<'a> Merits<'a> {
    /// The merits that an audit found.
    pub fn of(audit: &'a Audit) -> Self {
        let mut merits: BTreeMap<OfficialIx, Vec<&Charge>> = BTreeMap::new();
        for charge in audit.charges.iter().filter(|charge| charge.price < 0) {
            if let [official] = charge.finding.officials[..] {
                merits.entry(official).or_default().push(charge);
            }
        }
        Self(merits)
    }
}

/// The facts that speak for the move of `link`.
pub fn reasons(context: Context<'_>, merits: &Merits<'_>, link: &Link) -> Vec<Reason> {
    let Context { instance, policy } = context;
    let moved = &link.moved;
    let target = instance.post(moved.to);
    let grade = instance.area_grade(target.unit);
    let mut reasons =
        vec![if link.fills_vacancy { Reason::FillsVacancy } else { Reason::Backfills }];
    if moved.from.is_none() {
        reasons.push(Reason::PlacesOfficial);
    }
    let own_unit = instance.current_unit(moved.official);
    let stays_head =
        target.head && own_unit.is_some_and(|own| instance.lives_on_in(own, target.unit));
    if !stays_head && instance.past_two_terms(policy, moved.official) {
        reasons.push(Reason::EndsTwoTerms);
    }
    if instance.fills_nonlocal(policy, moved.official, moved.to) {
        reasons.push(Reason::NonlocalHead);
    }
    if grade > 0 {
        reasons.push(Reason::DifficultArea { grade });
    }
    let own = merits.0.get(&moved.official).into_iter().flatten();
    reasons.extend(own.map(|charge| Reason::Merit {
        rule: policy.setting(charge.setting).name.clone(),
        points: charge.price.saturating_neg(),
    }));
    reasons
}
