//! The table of rules: ids, kinds, tiers, parameters with units and defaults, sources.

use super::Spec;
use super::{
    age_brackets, backfill, block_flow, budget, burden_fairness, chain_length, cost,
    critical_post_filled, deputy_term, development, difficult_area_first, direction_count,
    distance, evaluation_floor, fit, hardship_share, head_at_difficult, head_continuity,
    higher_bar, higher_share, home_posting, homegrown_balance, in_planning_pool, joint_spouse,
    kin_avoidance, locks_and_bans, lower_lead_experience, management_scope, max_disappointment,
    min_stint, min_tenure_before_move, minority_share, moves, near_retirement, no_return_too_soon,
    nonlocal_post, nonlocal_share, one_post_per_official, origin_loss, pair_cost, persistence,
    place_everyone, plan_size, pool_openness, position_change, post_standards, preference,
    rank_equivalent, remaining_service, return_right, return_seat, seats, skill_supply,
    stay_within, stint_overdue, successor_place, temporary_bar, two_term, unit_disruption,
    unit_in_force, upward_share, vacancy, women_present, women_share, young_share,
};

/// Every rule of the catalogue, in the order of the reference.
pub static RULES: &[Spec] = &[
    // Structure.
    one_post_per_official::SPEC,
    seats::SPEC,
    locks_and_bans::SPEC,
    unit_in_force::SPEC,
    // Who may move, and where.
    min_stint::SPEC,
    min_tenure_before_move::SPEC,
    near_retirement::SPEC,
    remaining_service::SPEC,
    temporary_bar::SPEC,
    higher_bar::SPEC,
    in_planning_pool::SPEC,
    post_standards::SPEC,
    lower_lead_experience::SPEC,
    evaluation_floor::SPEC,
    rank_equivalent::SPEC,
    management_scope::SPEC,
    stay_within::SPEC,
    nonlocal_post::SPEC,
    home_posting::SPEC,
    no_return_too_soon::SPEC,
    // Who has to leave or come back.
    two_term::SPEC,
    deputy_term::SPEC,
    position_change::SPEC,
    stint_overdue::SPEC,
    return_right::SPEC,
    return_seat::SPEC,
    // Couples and relatives.
    kin_avoidance::SPEC,
    joint_spouse::SPEC,
    // Filled posts.
    critical_post_filled::SPEC,
    vacancy::SPEC,
    backfill::SPEC,
    place_everyone::SPEC,
    successor_place::SPEC,
    // Disturbance.
    plan_size::SPEC,
    unit_disruption::SPEC,
    head_continuity::SPEC,
    origin_loss::SPEC,
    chain_length::SPEC,
    moves::SPEC,
    distance::SPEC,
    persistence::SPEC,
    // Balance.
    direction_count::SPEC,
    upward_share::SPEC,
    block_flow::SPEC,
    pool_openness::SPEC,
    nonlocal_share::SPEC,
    homegrown_balance::SPEC,
    higher_share::SPEC,
    women_share::SPEC,
    women_present::SPEC,
    young_share::SPEC,
    age_brackets::SPEC,
    minority_share::SPEC,
    skill_supply::SPEC,
    // Difficult areas.
    difficult_area_first::SPEC,
    head_at_difficult::SPEC,
    burden_fairness::SPEC,
    hardship_share::SPEC,
    // Merits, wishes, money.
    development::SPEC,
    fit::SPEC,
    preference::SPEC,
    max_disappointment::SPEC,
    cost::SPEC,
    // Classical problems.
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
    use crate::rules::{DefaultValue, Unit};
    use crate::text::Text;

    #[test]
    fn every_rule_and_parameter_has_its_messages() {
        let text = Text::english();
        for spec in RULES {
            let rule = format!("rule-{}", spec.id);
            let always = ["meaning", "formula", "example", "breach"];
            let mut keys = vec![rule.clone()];
            keys.extend(always.map(|attribute| format!("{rule}.{attribute}")));
            let shares = [Unit::Share, Unit::ShareList];
            if spec.params.iter().any(|param| shares.contains(&param.unit)) {
                keys.push(format!("{rule}.denominator"));
            }
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

    fn fits(unit: Unit, default: DefaultValue) -> bool {
        match (unit, default) {
            (
                Unit::Months | Unit::Days | Unit::Years | Unit::Count | Unit::Points | Unit::Km,
                DefaultValue::Int(least),
            ) => least >= 0,
            (Unit::Share, DefaultValue::Share(share)) => (0..=1000).contains(&share),
            (Unit::Flag, DefaultValue::Flag(_)) => true,
            (Unit::Grade, DefaultValue::Word(word)) => crate::domain::Grade::parse(word).is_some(),
            (Unit::Choice(words), DefaultValue::Word(word)) => words.contains(&word),
            (Unit::Purposes, DefaultValue::Words(words)) => words
                .iter()
                .all(|word| crate::domain::Purpose::ALL.iter().any(|p| p.word() == *word)),
            // Levels, blocks and titles are the user's words; reasons and relations have usual ones.
            (Unit::Levels | Unit::Blocks | Unit::Titles, DefaultValue::Words(words)) => {
                words.is_empty()
            }
            (Unit::Money, DefaultValue::Int(least)) => least >= 0,
            (Unit::KmList | Unit::YearList, DefaultValue::Ints(list)) => list.is_sorted(),
            (Unit::MoneyList, DefaultValue::Ints(list)) => list.iter().all(|amount| *amount >= 0),
            (Unit::ShareList, DefaultValue::Shares(list)) => {
                list.iter().all(|share| (0..=1000).contains(share))
            }
            (Unit::Groups, DefaultValue::Groups(groups)) => groups.is_empty(),
            (Unit::Reasons | Unit::Relations, DefaultValue::Words(_)) => true,
            _ => false,
        }
    }
}
