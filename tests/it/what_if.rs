//! What-ifs: whatever a plan's parent left, the optimum is that of a solve from nothing by HiGHS.

use std::collections::BTreeSet;

use luan::domain::{Instance, Move};
use luan::generate::{Spec, Structure, bench};
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::model::Model;
use luan::plan::{self, Drafted, Request};
use luan::solve::{Backend, Decomposed, Highs, Limits, Solver, Unwatched};

const EXACT: Limits = Limits { gap: 0.0, time: None, seed: 1 };

/// A roster where the board has ruled out some moves, by official and post.
fn roster(structure: Structure, seed: u64, banned: &[(String, String)]) -> Loaded {
    let spec = Spec { name: "small".to_owned(), officials: 40, posts: 40, pairs: 10, seed };
    let mut files = bench(&spec, structure);
    let mut decisions = "action,official_id,post_id,rule,reason,decided_by,decided_on\n".to_owned();
    for (official, post) in banned {
        decisions +=
            &format!("ban,{official},{post},,The receiving unit objects,Board,2023-10-20\n");
    }
    files.insert("decisions.csv".into(), decisions.into_bytes());
    validate::load(&Input { files }, None, &|_| None).expect("sound")
}

fn model(loaded: &Loaded) -> Model {
    Model::new(loaded.instance.clone(), loaded.policy.clone())
}

fn solver(backend: &dyn Backend) -> Solver<'_> {
    Solver { backend, limits: EXACT, watch: &Unwatched }
}

fn plan(loaded: &Loaded, backend: &dyn Backend) -> Drafted {
    plan::draft(model(loaded), &Request::ONE, solver(backend)).expect("a plan")
}

fn moves(loaded: &Loaded, drafted: &Drafted) -> Vec<Move> {
    drafted.candidates[0].candidate.plan.moves(loaded.context())
}

fn named(instance: &Instance, m: &Move) -> (String, String) {
    (instance.official(m.official).id.clone(), instance.post(m.to).id.clone())
}

fn proven(drafted: &Drafted) -> Vec<(i64, i64)> {
    drafted.candidates[0].candidate.stages.iter().map(|stage| (stage.value, stage.bound)).collect()
}

#[test]
fn a_plan_without_some_moves_of_its_parent_has_the_optimum_of_a_plan_from_nothing() {
    let mut optima = BTreeSet::new();
    for (structure, seed) in [(Structure::Soft, 1), (Structure::Soft, 2), (Structure::Quotas, 3)] {
        let loaded = roster(structure, seed, &[]);
        let drafted = plan(&loaded, &Decomposed);
        let moves = moves(&loaded, &drafted);
        assert!(moves.len() >= 6, "{} moves", moves.len());
        for banned in moves.chunks(moves.len().div_ceil(6)) {
            let banned: Vec<_> = banned.iter().map(|m| named(&loaded.instance, m)).collect();
            let child = roster(structure, seed, &banned);
            let instance = &child.instance;
            let solver = solver(&Decomposed);
            let warm = plan::what_if(&drafted, model(&child), &Request::ONE, solver);
            let warm = warm.expect("a plan");
            let cold = plan(&child, &Highs);
            assert_eq!(proven(&warm), proven(&cold), "{structure:?}, seed {seed}, {banned:?}");
            let made = self::moves(&child, &warm);
            assert!(made.iter().all(|m| !banned.contains(&named(instance, m))));
            optima.insert((seed, proven(&warm)));
        }
    }
    assert!(optima.len() > 6, "bans that change nothing: {optima:?}");
}
