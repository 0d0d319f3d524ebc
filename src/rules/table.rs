//! The table of rules: ids, kinds, tiers, parameters with units and defaults, sources.

use super::Spec;
use super::{
    block_flow, budget, chain_length, critical_post_filled, development, difficult_area_first,
    distance, evaluation_floor, fit, head_continuity, higher_share, in_planning_pool,
    locks_and_bans, management_scope, min_stint, minority_share, moves, nonlocal_post,
    nonlocal_share, one_post_per_official, pair_cost, place_everyone, plan_size, post_standards,
    rank_equivalent, remaining_service, seats, temporary_bar, two_term, unit_disruption,
    unit_in_force, upward_share, vacancy, women_share, young_share,
};

/// Every rule of the catalogue, in the order of the reference.
pub static RULES: &[Spec] = &[
    one_post_per_official::SPEC,
    seats::SPEC,
    locks_and_bans::SPEC,
    unit_in_force::SPEC,
    chain_length::SPEC,
    min_stint::SPEC,
    remaining_service::SPEC,
    in_planning_pool::SPEC,
    post_standards::SPEC,
    evaluation_floor::SPEC,
    temporary_bar::SPEC,
    rank_equivalent::SPEC,
    higher_share::SPEC,
    nonlocal_post::SPEC,
    management_scope::SPEC,
    critical_post_filled::SPEC,
    vacancy::SPEC,
    two_term::SPEC,
    place_everyone::SPEC,
    head_continuity::SPEC,
    unit_disruption::SPEC,
    plan_size::SPEC,
    nonlocal_share::SPEC,
    upward_share::SPEC,
    block_flow::SPEC,
    women_share::SPEC,
    young_share::SPEC,
    minority_share::SPEC,
    difficult_area_first::SPEC,
    development::SPEC,
    fit::SPEC,
    distance::SPEC,
    moves::SPEC,
    pair_cost::SPEC,
    budget::SPEC,
];

/// The rule with this id.
///
/// # Panics
/// When there is none: settings carry only ids of this table.
pub fn find(id: &str) -> &'static Spec {
    RULES.iter().find(|spec| spec.id == id).unwrap_or_else(|| panic!("no rule {id}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, sample};
    use crate::rules::proof::setting;
    use crate::rules::{Default, Unit};
    use crate::text::Text;

    #[test]
    fn every_rule_and_parameter_has_its_messages() {
        let text = Text::english();
        for spec in RULES {
            let rule = format!("rule-{}", spec.id);
            let mut keys = vec![rule.clone(), format!("{rule}.meaning"), format!("{rule}.breach")];
            keys.extend(spec.params.iter().map(|param| format!("{rule}.param-{}", param.name)));
            if spec.kinds.contains(&Kind::Filter) {
                keys.push(format!("refusal-{}", spec.id));
            }
            for key in keys {
                assert!(text.has(&key), "no message {key}");
            }
            let finding = [("amount", "2".to_owned()), ("label", "P-1".to_owned())];
            assert!(text.get(&format!("{rule}.breach"), finding).ends_with('.'));
        }
    }

    #[test]
    fn every_row_of_the_table_is_sound() {
        for (at, spec) in RULES.iter().enumerate() {
            assert!(!spec.kinds.is_empty() && !spec.source.is_empty(), "{}", spec.id);
            assert!(RULES[..at].iter().all(|other| other.id != spec.id), "{} twice", spec.id);
            let tiers = sample::policy().tiers;
            assert!(tiers.iter().any(|tier| tier.id == spec.tier), "tier of {}", spec.id);
            assert_eq!(setting(spec, spec.kinds[0], &[]).params.len(), spec.params.len());
            for param in spec.params {
                assert!(fits(param.unit, param.default), "default of {}.{}", spec.id, param.name);
            }
        }
    }

    fn fits(unit: Unit, default: Default) -> bool {
        match (unit, default) {
            (
                Unit::Months | Unit::Years | Unit::Count | Unit::Points | Unit::Km,
                Default::Int(least),
            ) => least >= 0,
            (Unit::Share, Default::Share(share)) => (0..=1000).contains(&share),
            (Unit::Flag, Default::Flag(_)) => true,
            (Unit::Grade, Default::Word(word)) => crate::domain::Grade::parse(word).is_some(),
            (Unit::Choice(words), Default::Word(word)) => words.contains(&word),
            (Unit::Purposes, Default::Words(words)) => words
                .iter()
                .all(|word| crate::domain::Purpose::ALL.iter().any(|p| p.word() == *word)),
            (Unit::Levels | Unit::Blocks | Unit::Titles | Unit::Reasons, Default::Words(words)) => {
                words.is_empty()
            }
            (Unit::Money, Default::Int(least)) => least >= 0,
            (Unit::KmList | Unit::YearList, Default::Ints(list)) => list.is_sorted(),
            (Unit::MoneyList, Default::Ints(list)) => list.iter().all(|amount| *amount >= 0),
            (Unit::ShareList, Default::Shares(list)) => {
                list.iter().all(|share| (0..=1000).contains(share))
            }
            (Unit::Relations, Default::Words(_)) => true,
            _ => false,
        }
    }
}
