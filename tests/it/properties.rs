//! What holds of every plan that luan hands out, on random rosters: it is the same clean plan when read back
//! from the files that were written, and it is never worse than a clean plan in which nobody moves.

use luan::model::Model;
use std::cell::Cell;
use std::num::NonZeroUsize;

use luan::answer::{self, Run};
use luan::audit::audit;
use luan::domain::{Context, Objective, Plan};
use luan::error::Error;
use luan::input::validate;
use luan::plan::{self, Drafted, Ranked, Request};
use luan::report::{moves_sheet, render};
use luan::solve::{Backend, Decomposed, Highs, Limits, Solver, Unwatched};
use luan::text::Text;
use luan::view;
use proptest::prelude::*;

use crate::random_rosters::{Case, cases};
use crate::second_backend::fixed;

const LIMITS: Limits = Limits { gap: 0.0, time: None, seed: 1 };

/// So many drafted plans at most, unless none can exist.
fn drafted(
    case: &Case,
    candidates: usize,
    backend: &dyn Backend,
) -> Result<Option<Drafted>, TestCaseError> {
    let request = Request {
        candidates: NonZeroUsize::new(candidates).expect("at least one"),
        ..Request::ONE
    };
    match plan::draft(
        Model::new(case.instance.clone(), case.policy.clone()),
        &request,
        Solver { backend, limits: LIMITS, watch: &Unwatched },
    ) {
        Ok(drafted) => Ok(Some(drafted)),
        Err(Error::Infeasible(_)) => Ok(None),
        Err(other) => Err(TestCaseError::fail(other.to_string())),
    }
}

/// The answer of a draft.
fn answered(drafted: &Drafted) -> view::Plan {
    let run = Run {
        solver: ("HiGHS", String::new()),
        limits: LIMITS,
        threads: 1,
        inputs: Vec::new(),
        wall_s: 0.0,
        peak_rss_bytes: None,
    };
    answer::plan(drafted, run)
}

/// The same clean plan when read back, and whether it moves anybody.
fn reads_back(case: &Case, ranked: &Ranked, plan: &view::Plan) -> Result<bool, TestCaseError> {
    let Case { instance, policy } = case;
    let made = &ranked.candidate;
    let read = |name: &str, bytes: &[u8], candidate: usize| {
        validate::plan(instance, name, bytes, candidate)
            .map_err(|problems| TestCaseError::fail(format!("{name}: {problems:?}")))
    };
    let from_json = read("plan.json", render::json(plan).expect("JSON").as_bytes(), ranked.rank)?;
    prop_assert_eq!(&from_json, &made.plan);
    let again = audit(Context::new(instance, policy), &from_json);
    prop_assert!(again.is_clean(), "{:?}", again);
    prop_assert_eq!(&again.tiers, &made.audit.tiers);
    let candidate = &plan.candidates[ranked.rank - 1];
    let moves = render::csv(&moves_sheet(&Text::english(), plan.directory.as_ref(), candidate));
    let from_csv = read("moves.csv", &moves, 1)?;
    prop_assert_eq!(&from_csv, &made.plan);
    Ok(!made.plan.moves(Context::new(instance, policy)).is_empty())
}

#[test]
fn every_plan_reads_back_from_csv_and_json_as_the_clean_plan_it_was() {
    let moved = Cell::new(0);
    let result = fixed(200, 51).run(&cases(), |case| {
        let Some(drafted) = drafted(&case, 3, &Highs)? else { return Ok(()) };
        let plan = answered(&drafted);
        for ranked in &drafted.candidates {
            moved.set(moved.get() + u32::from(reads_back(&case, ranked, &plan)?));
        }
        Ok(())
    });
    result.unwrap_or_else(|e| panic!("{e}"));
    assert!(moved.get() > 20, "only {} plans move anybody", moved.get());
}

/// Whether nobody moving is clean and the optimum better than it; an error where it is worse.
fn gains(case: &Case, backend: &dyn Backend) -> Result<Option<bool>, TestCaseError> {
    let standing =
        audit(Context::new(&case.instance, &case.policy), &Plan::standing(&case.instance));
    if !standing.is_clean() {
        return Ok(None);
    }
    let Some(drafted) = drafted(case, 1, backend)? else {
        return Err(TestCaseError::fail("no plan where nobody moving is clean"));
    };
    let best = &drafted.candidates[0].candidate.audit;
    let values = |audit: &luan::audit::Audit| match case.policy.objective {
        Objective::Lexicographic => audit.tiers.clone(),
        Objective::Weighted => vec![audit.objective],
    };
    let (best, standing) = (values(best), values(&standing));
    prop_assert!(best <= standing, "{:?} is worse than nobody moving: {:?}", best, standing);
    Ok(Some(best < standing))
}

/// Both engines; tiers are compared in their order, hence without tolerances, which let a tier be
/// given up for a later one.
#[test]
fn no_optimum_is_worse_than_nobody_moving() {
    for (seed, backend) in [(52, &Highs as &dyn Backend), (53, &Decomposed)] {
        let (clean, better) = (Cell::new(0), Cell::new(0));
        let result = fixed(300, seed).run(&cases(), |mut case| {
            case.policy.tiers.iter_mut().for_each(|tier| tier.tolerance = 0.0);
            if let Some(gain) = gains(&case, backend)? {
                clean.set(clean.get() + 1);
                better.set(better.get() + u32::from(gain));
            }
            Ok(())
        });
        result.unwrap_or_else(|e| panic!("{}: {e}", backend.name().0));
        let (clean, better) = (clean.get(), better.get());
        assert!(better > 10 && clean > better, "{clean} clean, {better} bettered");
    }
}
