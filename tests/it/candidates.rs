//! Every candidate of small random rosters, held against all clean plans: what it keeps of the
//! optimum, how far it is from the candidates made before it, that its label is earned, and that
//! nothing better was there to be had under the same conditions.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use luan::audit::{Audit, audit};
use luan::domain::{Context, Emphasis, Objective, OfficialIx, Plan, PostIx, TierIx};
use luan::model::Model;
use luan::plan::{self, Drafted, Request};
use luan::solve::{Highs, Limits, Solver, Termination, Unwatched};
use luan::view::{Label, SoughtOutcome as Outcome};
use proptest::prelude::*;

use crate::exhaustive::plans;
use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

/// How many candidates are asked for: room for every emphasis of [`emphasised`], and often for an
/// alternative.
const CANDIDATES: usize = 4;

/// Cases under an order of tiers without tolerances, with up to three emphases on their priced
/// rules: each on one or two rules, after any of the three tiers or before all.
fn emphasised() -> impl Strategy<Value = Case> {
    let emphases = prop::collection::vec((any::<[u16; 2]>(), 0..=3_usize), 0..=3);
    (cases(), emphases).prop_map(|(mut case, drawn)| {
        let policy = &mut case.policy;
        policy.objective = Objective::Lexicographic;
        policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
        let priced: Vec<&String> =
            policy.rules.iter().filter(|rule| rule.tier.is_some()).map(|rule| &rule.name).collect();
        let emphasis = |(at, (picks, after)): (usize, ([u16; 2], usize))| {
            let named = picks.map(|pick| priced[usize::from(pick) % priced.len()].clone());
            let mut rules = named.to_vec();
            rules.dedup();
            Emphasis {
                id: format!("emphasis-{at}"),
                rules,
                after: after.checked_sub(1).map(TierIx::new),
            }
        };
        if !priced.is_empty() {
            policy.emphases = drawn.into_iter().enumerate().map(emphasis).collect();
        }
        case
    })
}

/// A clean plan with what the candidates are held to.
struct Clean {
    moves: Vec<(OfficialIx, PostIx)>,
    audit: Audit,
}

impl Clean {
    /// `None` when the audit finds a breach.
    fn of(case: &Case, plan: &Plan) -> Option<Self> {
        let audit = audit(Context::new(&case.instance, &case.policy), plan);
        let stays =
            |line: &(OfficialIx, PostIx)| case.instance.official(line.0).current == Some(line.1);
        let moves = plan.placed().filter(|line| !stays(line)).collect();
        audit.is_clean().then_some(Self { moves, audit })
    }

    /// At most nine in ten of the earlier plan's moves again, rounded down; any move at all after a
    /// plan that has none.
    fn far_from(&self, earlier: &Self) -> bool {
        if earlier.moves.is_empty() {
            return !self.moves.is_empty();
        }
        let again = earlier.moves.iter().filter(|m| self.moves.contains(m)).count();
        again <= earlier.moves.len() * 9 / 10
    }
}

/// What one candidate is for: the tiers it keeps, and the rules it decides next.
struct Aim {
    label: Label,
    kept: usize,
    rules: Vec<String>,
}

impl Aim {
    fn emphasis(emphasis: &Emphasis) -> Self {
        let kept = emphasis.after.map_or(0, |tier| tier.at() + 1);
        Self { label: Label::Emphasis(emphasis.id.clone()), kept, rules: emphasis.rules.clone() }
    }

    /// The program's own order after the deepest tier that an emphasis keeps.
    fn alternative(case: &Case, number: usize) -> Self {
        let deepest = case.policy.emphases.iter().filter_map(|emphasis| emphasis.after).max();
        let kept = deepest.map_or(0, |tier| tier.at() + 1);
        Self { label: Label::Alternative(number), kept, rules: Vec::new() }
    }

    fn is_emphasis(&self) -> bool {
        !self.rules.is_empty()
    }

    fn keeps(&self, plan: &Clean, optimum: &Clean) -> bool {
        plan.audit.tiers[..self.kept] == optimum.audit.tiers[..self.kept]
    }

    /// Total price of its rules.
    fn worth(&self, case: &Case, plan: &Clean) -> i64 {
        let settings = case.policy.rules.iter().zip(plan.audit.prices());
        let named = settings.filter(|(setting, _)| self.rules.contains(&setting.name));
        named.map(|(_, price)| price).sum()
    }

    /// Total price of its rules, then the tiers it does not keep.
    fn value(&self, case: &Case, plan: &Clean) -> Vec<i64> {
        [&[self.worth(case, plan)], &plan.audit.tiers[self.kept..]].concat()
    }

    /// Whether a plan may carry the label: better by the emphasis than the optimum and as good as
    /// every other of `earlier`, and with fewer moves than the optimum where they are what it is about.
    fn earned(&self, case: &Case, plan: &Clean, earlier: &[Clean]) -> bool {
        if !self.is_emphasis() {
            return true;
        }
        let (own, optimum) = (self.worth(case, plan), self.worth(case, &earlier[0]));
        let named = |rule: &str| {
            let mut settings = case.policy.settings_of(rule);
            settings.any(|setting| self.rules.contains(&setting.name))
        };
        let fewer = !named("moves") || plan.moves.len() < earlier[0].moves.len();
        own < optimum && fewer && earlier.iter().all(|other| own <= self.worth(case, other))
    }

    /// The least value over the plans that keep its tiers and the distance from each of `earlier`,
    /// and earn its label among them.
    fn best(&self, case: &Case, clean: &[Clean], earlier: &[Clean]) -> Option<Vec<i64>> {
        let optimum = &earlier[0];
        let keeps = |plan: &&Clean| self.keeps(plan, optimum);
        let far = |plan: &&Clean| earlier.iter().all(|other| plan.far_from(other));
        let earned = |plan: &&Clean| self.earned(case, plan, earlier);
        let plans = clean.iter().filter(keeps).filter(far).filter(earned);
        plans.map(|plan| self.value(case, plan)).min()
    }
}

/// The candidate that `aim` led to, when there is one, against all clean plans.
fn holds(
    case: &Case,
    drafted: &Drafted,
    aim: &Aim,
    clean: &[Clean],
    earlier: &[Clean],
) -> Result<Option<Clean>, TestCaseError> {
    let label = &aim.label;
    let best = aim.best(case, clean, earlier);
    let Some(plan) = plan(case, drafted, label)? else {
        prop_assert_eq!(best, None, "{} is missing", label);
        return Ok(None);
    };
    let (kept, optimum) = (&plan.audit.tiers[..aim.kept], &earlier[0].audit.tiers);
    prop_assert_eq!(kept, &optimum[..aim.kept], "tiers that {} keeps", label);
    for (at, other) in earlier.iter().enumerate() {
        prop_assert!(plan.far_from(other), "{} is too close to candidate {}", label, at);
    }
    // An emphasis is first solved against the optimum alone, and again against all only if what
    // that gives is too close to one of them.
    let alone = if aim.is_emphasis() { aim.best(case, clean, &earlier[..1]) } else { None };
    let value = Some(aim.value(case, &plan));
    prop_assert!(
        value == best || value == alone,
        "{}: {:?}, against {:?} at the distance from all and {:?} from the optimum",
        label,
        value,
        best,
        alone
    );
    Ok(Some(plan))
}

/// The candidate with this label, which must be clean.
fn plan(case: &Case, drafted: &Drafted, label: &Label) -> Result<Option<Clean>, TestCaseError> {
    let ranked = drafted.candidates.iter().find(|ranked| ranked.candidate.label == *label);
    let Some(ranked) = ranked else { return Ok(None) };
    prop_assert_eq!(ranked.candidate.termination, Termination::Optimal, "{}", label);
    let clean = Clean::of(case, &ranked.candidate.plan);
    clean.map(Some).ok_or_else(|| TestCaseError::fail(format!("{label} is not clean")))
}

/// Whether a rule of the emphasis has a price on anything in this roster.
fn speaks(case: &Case, drafted: &Drafted, aim: &Aim) -> bool {
    let parts = &drafted.model.program.parts;
    parts.iter().any(|part| aim.rules.contains(&case.policy.setting(part.setting).name))
}

/// What happened in a case, by label, for [`series`] to count.
type Seen = Vec<&'static str>;

/// Every candidate of a case, in the order in which they are made.
fn agrees(case: &Case) -> Result<Seen, TestCaseError> {
    let clean: Vec<Clean> = plans(case).iter().filter_map(|plan| Clean::of(case, plan)).collect();
    let Some(optimum) = clean.iter().map(|plan| &plan.audit.tiers).min() else {
        return Ok(vec!["no plan"]);
    };
    let limits = Limits { gap: 0.0, time: None, seed: 0 };
    let request = Request {
        candidates: NonZeroUsize::new(CANDIDATES).expect("at least one"),
        keep_dominated: true,
        ..Request::ONE
    };
    let draft = |request| {
        let model = Model::new(case.instance.clone(), case.policy.clone());
        plan::draft(model, request, Solver { backend: &Highs, limits, watch: &Unwatched })
            .map_err(|e| TestCaseError::fail(e.to_string()))
    };
    let drafted = draft(&request)?;
    let Some(first) = plan(case, &drafted, &Label::Optimum)? else {
        return Err(TestCaseError::fail("no optimum"));
    };
    prop_assert_eq!(&first.audit.tiers, optimum, "the optimum");
    let mut seen = Vec::new();
    let mut made = vec![first];
    for emphasis in &case.policy.emphases {
        let aim = Aim::emphasis(emphasis);
        if !speaks(case, &drafted, &aim) {
            let free = clean.iter().all(|plan| aim.value(case, plan)[0] == 0);
            prop_assert!(free, "{} has something to decide", aim.label);
            prop_assert_eq!(outcome(&drafted, emphasis), Some(Outcome::NoBetter));
            prop_assert!(plan(case, &drafted, &aim.label)?.is_none(), "{}", aim.label);
            seen.push("silent emphasis");
            continue;
        }
        let found = holds(case, &drafted, &aim, &clean, &made)?;
        let told = if found.is_some() { Outcome::Shown } else { Outcome::NoBetter };
        prop_assert_eq!(outcome(&drafted, emphasis), Some(told), "{}", aim.label);
        seen.push(if found.is_some() { "emphasis" } else { "missing emphasis" });
        let again = aim.best(case, &clean, &made) != aim.best(case, &clean, &made[..1]);
        seen.extend((found.is_some() && again).then_some("emphasis that yields to another"));
        seen.extend(unpriced(&drafted, emphasis).then_some("emphasis after an unpriced tier"));
        made.extend(found);
    }
    for number in 1.. {
        if made.len() == CANDIDATES {
            break;
        }
        let found = holds(case, &drafted, &Aim::alternative(case, number), &clean, &made)?;
        seen.push(if found.is_some() { "alternative" } else { "missing alternative" });
        match found {
            Some(found) => made.push(found),
            None => break,
        }
    }
    prop_assert_eq!(drafted.candidates.len(), made.len(), "candidates nobody asked for");
    let without = draft(&Request { keep_dominated: false, ..request })?;
    seen.extend(undominated(case, &drafted, &without)?);
    Ok(seen)
}

/// What was told of an emphasis.
fn outcome(drafted: &Drafted, emphasis: &Emphasis) -> Option<Outcome> {
    let sought = drafted.sought.iter().find(|sought| sought.emphasis == emphasis.id);
    sought.map(|sought| sought.outcome)
}

/// Without `--keep-dominated`: nothing that another candidate dominates is shown, every label is
/// earned among all that are shown, and the same plans come out where none is dominated.
fn undominated(case: &Case, kept: &Drafted, without: &Drafted) -> Result<Seen, TestCaseError> {
    let dominated = |drafted: &Drafted| {
        drafted.candidates.iter().filter(|ranked| ranked.dominated_by.is_some()).count()
    };
    prop_assert_eq!(dominated(without), 0);
    let plans = |drafted: &Drafted| -> Vec<Plan> {
        drafted.candidates.iter().map(|ranked| ranked.candidate.plan.clone()).collect()
    };
    if dominated(kept) == 0 {
        prop_assert_eq!((plans(kept), 0), (plans(without), without.left_out));
    } else {
        prop_assert!(without.left_out > 0);
    }
    let shown: Vec<Clean> =
        plans(without).iter().filter_map(|plan| Clean::of(case, plan)).collect();
    prop_assert_eq!(shown.len(), without.candidates.len());
    for emphasis in &case.policy.emphases {
        let aim = Aim::emphasis(emphasis);
        let own = without.candidates.iter().position(|c| c.candidate.label == aim.label);
        let told = outcome(without, emphasis);
        prop_assert_eq!(told == Some(Outcome::Shown), own.is_some(), "{}", &aim.label);
        // The optimum is ranked first.
        prop_assert!(own.is_none_or(|own| aim.earned(case, &shown[own], &shown)), "{}", aim.label);
    }
    let gained = kept.candidates.len() - dominated(kept) < without.candidates.len();
    Ok([(without.left_out > 0, "left out"), (gained, "another in its place")]
        .into_iter()
        .filter_map(|(happened, what)| happened.then_some(what))
        .collect())
}

/// Whether the emphasis comes after a tier that prices nothing, with a priced one before it.
fn unpriced(drafted: &Drafted, emphasis: &Emphasis) -> bool {
    let priced = |tier| drafted.model.program.parts.iter().any(|part| part.tier == tier);
    let before = |after: TierIx| (0..after.at()).any(|tier| priced(TierIx::new(tier)));
    emphasis.after.is_some_and(|after| !priced(after) && before(after))
}

/// Cases `seed` of a series, each kind of outcome in a good number of them.
fn series(seed: u8) {
    let counts: RefCell<BTreeMap<&str, u32>> = RefCell::default();
    let result = fixed(1600, seed).run(&emphasised(), |case| {
        for seen in agrees(&case)? {
            *counts.borrow_mut().entry(seen).or_default() += 1;
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    let counts = counts.into_inner();
    let wanted = [
        ("emphasis", 15),
        ("missing emphasis", 100),
        ("emphasis after an unpriced tier", 40),
        ("alternative", 150),
        ("missing alternative", 150),
        ("left out", 50),
        ("another in its place", 5),
    ];
    for (kind, least) in wanted {
        assert!(counts.get(kind).is_some_and(|&count| count >= least), "{kind}: {counts:?}");
    }
}

#[test]
fn candidates_of_series_1() {
    series(11);
}

#[test]
fn candidates_of_series_2() {
    series(12);
}
