//! Candidates in their order, each with its analysis.

use crate::analyse::{self, Analysis};
use crate::audit::Audit;
use crate::domain::{Context, Plan};
use crate::solve::{Limit, StageResult, Termination};
use crate::view::Label;

/// A plan with its audit and the proof that came with it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What it stands for.
    pub label: Label,
    /// Who holds which post.
    pub plan: Plan,
    /// What it breaks and pays, recomputed.
    pub audit: Audit,
    /// How its solve ended.
    pub termination: Termination,
    /// What stopped its solve, if not a full proof.
    pub limit: Option<Limit>,
    /// Values and bounds of the stages it was solved by.
    pub stages: Vec<StageResult>,
}

/// A candidate in its place.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// 1 = first.
    pub rank: usize,
    /// The candidate.
    pub candidate: Candidate,
    /// What is said of it.
    pub analysis: Analysis,
    /// Rank of the first candidate that is as good by every rule and better by one.
    pub dominated_by: Option<usize>,
}

/// Orders candidates by tiers, then by the weighted objective, then by the order they came in.
pub(super) fn rank(context: Context<'_>, mut candidates: Vec<Candidate>) -> Vec<Ranked> {
    candidates.sort_by(|a, b| analyse::better(context.policy, &a.audit, &b.audit));
    let dominator = |candidate: &Candidate| {
        candidates.iter().position(|other| analyse::dominates(&other.audit, &candidate.audit))
    };
    let dominated: Vec<Option<usize>> = candidates.iter().map(dominator).collect();
    let ranked = |(at, (candidate, by)): (usize, (Candidate, Option<usize>))| Ranked {
        rank: at + 1,
        analysis: Analysis::new(context, &candidate.plan, &candidate.audit),
        candidate,
        dominated_by: by.map(|by| by + 1),
    };
    candidates.into_iter().zip(dominated).enumerate().map(ranked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::audit;
    use crate::domain::sample::{self, D1, Sample};
    use crate::domain::{
        Assignment, Instance, Kind, Objective, OfficialIx, PairFact, Policy, PostIx, Setting,
    };
    use crate::rules;
    use crate::rules::proof::setting;

    /// What the only official costs in P-1, P-2, ... and how many points the fit for it lacks.
    const PRICES: [(i64, i64); 6] = [(1, 9), (2, 3), (2, 3), (2, 4), (3, 1), (4, 1)];

    fn roster() -> Instance {
        let mut sample = Sample::new();
        let official = sample.official("O-1", None, |_| {});
        for (at, (cost, lacking)) in PRICES.into_iter().enumerate() {
            let post = sample.post(&format!("P-{}", at + 1), D1, |_| {});
            let (cost, fit) = (Some(cost), Some(50 - lacking));
            sample.pair(official, post, PairFact { cost, fit, ..PairFact::default() });
        }
        sample.finish()
    }

    /// The cost in one tier and the fit in another, or in the same one.
    fn policy(objective: Objective, tiers: [&str; 2]) -> Policy {
        let priced = |id, tier| Setting {
            tier: Some(sample::tier(tier)),
            weight: 1,
            ..setting(rules::find(id), Kind::Objective, &[])
        };
        let rules = vec![priced("pair_cost", tiers[0]), priced("fit", tiers[1])];
        Policy { objective, rules, ..sample::policy() }
    }

    /// The posts of these candidates as they are ranked, each with the rank that dominates it.
    fn ranked(policy: &Policy, posts: [u32; 6]) -> Vec<(u32, Option<usize>)> {
        let instance = roster();
        let candidate = |number: u32| {
            let line = Assignment { official: OfficialIx(0), post: Some(PostIx(number - 1)) };
            let plan = Plan::new(vec![line]);
            Candidate {
                label: Label::Alternative(number as usize),
                audit: audit(Context::new(&instance, policy), &plan),
                plan,
                termination: Termination::Optimal,
                limit: None,
                stages: Vec::new(),
            }
        };
        let ranked = rank(Context::new(&instance, policy), posts.map(candidate).into());
        let ranks: Vec<usize> = ranked.iter().map(|ranked| ranked.rank).collect();
        assert_eq!(ranks, [1, 2, 3, 4, 5, 6]);
        let post = |ranked: &Ranked| ranked.candidate.plan.assignments[0].post.map(|p| p.0 + 1);
        ranked.iter().map(|ranked| (post(ranked).unwrap(), ranked.dominated_by)).collect()
    }

    /// P-2 and P-3 are worth the same and stay as they came. P-4 costs as much and fits worse; P-6
    /// fits like P-5 and costs more.
    #[test]
    fn tier_by_tier_in_a_lexicographic_model() {
        let policy = policy(Objective::Lexicographic, ["fill", "wishes"]);
        let first = [(1, None), (3, None), (2, None), (4, Some(2)), (5, None), (6, Some(5))];
        assert_eq!(ranked(&policy, [6, 3, 4, 2, 5, 1]), first);
        let second = [(1, None), (2, None), (3, None), (4, Some(2)), (5, None), (6, Some(5))];
        assert_eq!(ranked(&policy, [2, 5, 1, 3, 6, 4]), second);
    }

    /// The sums are 10, 5, 5, 6, 4 and 5; of the three fives P-6 has the dearer first tier.
    #[test]
    fn by_the_sum_and_then_by_tiers_in_a_weighted_model() {
        let policy = policy(Objective::Weighted, ["fill", "wishes"]);
        let expected = [(5, None), (3, None), (2, None), (6, Some(1)), (4, Some(2)), (1, None)];
        assert_eq!(ranked(&policy, [6, 3, 4, 2, 5, 1]), expected);
    }

    /// In one tier the sums alone count for the order, but each rule still counts by itself for what
    /// dominates: only P-5 and P-6, and P-4 with P-2 and P-3, can be compared.
    #[test]
    fn dominance_is_rule_by_rule_even_within_a_tier() {
        let policy = policy(Objective::Lexicographic, ["wishes", "wishes"]);
        let expected = [(5, None), (6, Some(1)), (3, None), (2, None), (4, Some(3)), (1, None)];
        assert_eq!(ranked(&policy, [6, 3, 4, 2, 5, 1]), expected);
    }
}
