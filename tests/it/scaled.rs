//! The largest prices that the input allows: what is proven under a weight of one is proven under a
//! weight near a million, or refused, but never another plan called optimal. Both are held against
//! dynamic programming over sets of posts.

use luan::error::Error;
use luan::input::read::Input;
use luan::input::validate;
use luan::model::Model;
use luan::plan::{self, Request};
use luan::solve::{Highs, Limits, Solver, Termination, Unwatched};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Officials, and posts of one seat.
const SIZE: usize = 10;

/// A prime near the largest weight there is.
const WEIGHT: i64 = 999_983;

/// Cost and fit of each official in each post. The costs are close together on either side of zero,
/// so that only the last of their nine digits tell plans apart.
type Table = Vec<Vec<(i64, i64)>>;

fn table(seed: u64) -> Table {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut pair = || {
        let sign = if rng.random_range(0..2) == 0 { -1 } else { 1 };
        (sign * 800_000_000 + rng.random_range(-9..=9), rng.random_range(0..=100))
    };
    (0..SIZE).map(|_| (0..SIZE).map(|_| pair()).collect()).collect()
}

/// The two tiers of the best plan when each pair adds `tiers` of its cost and its lack of fit (against
/// 50, the rule's default): the best of each set of posts under the first officials.
fn least(table: &Table, tiers: impl Fn(i64, i64) -> [i64; 2]) -> Vec<i64> {
    let mut best: Vec<Option<[i64; 2]>> = vec![None; 1 << SIZE];
    best[0] = Some([0, 0]);
    for taken in 0_usize..1 << SIZE {
        let Some([first, last]) = best[taken] else { continue };
        let Some(row) = table.get(taken.count_ones() as usize) else { continue };
        for (post, (cost, fit)) in row.iter().enumerate().filter(|(post, _)| taken >> post & 1 == 0)
        {
            let next = &mut best[taken | 1 << post];
            let more = tiers(*cost, 50 - fit);
            let sum = [first + more[0], last + more[1]];
            *next = Some(next.map_or(sum, |known| known.min(sum)));
        }
    }
    best[(1 << SIZE) - 1].expect("everybody fits in").to_vec()
}

fn input(table: &Table, weight: i64, fit: &str) -> Input {
    let model = format!(
        "title = 'Scaled'\nsource = 'none'\nlevels = ['any']\nblocks = ['any']\n\
         objective = 'lexicographic'\npairs = 'listed'\n\
         tier = [{{ id = 'first' }}, {{ id = 'last' }}]\n\
         rule = [\n\
         {{ id = 'place_everyone', kind = 'hard', source = 'none' }},\n\
         {{ id = 'pair_cost', kind = 'objective', tier = 'first', weight = {weight}, source = 'none' }},\n\
         {{ id = 'fit', kind = 'objective', tier = '{fit}', weight = 1, source = 'none' }},\n\
         ]\n"
    );
    let mut posts = "post_id,unit_id,title\n".to_owned();
    let mut officials = "official_id,name\n".to_owned();
    let mut pairs = "official_id,post_id,cost,fit\n".to_owned();
    for (at, row) in table.iter().enumerate() {
        posts.push_str(&format!("P{at},U,Post {at}\n"));
        officials.push_str(&format!("O{at},Official {at}\n"));
        for (post, (cost, fit)) in row.iter().enumerate() {
            pairs.push_str(&format!("O{at},P{post},{cost},{fit}\n"));
        }
    }
    let instance = "name = 'Scaled'\nplan_date = 2026-01-01\nmodel = 'model.toml'\n";
    let files = [
        ("instance.toml", instance.to_owned()),
        ("model.toml", model),
        ("units.csv", "unit_id,name,level,block\nU,Office,any,any\n".to_owned()),
        ("posts.csv", posts),
        ("officials.csv", officials),
        ("pairs.csv", pairs),
    ];
    Input { files: files.map(|(name, text)| (name.to_owned(), text.into_bytes())).into() }
}

/// The tiers of the plan that is called optimal, or why there is none, with the costs under `weight`
/// in the first tier and the fit in the tier `fit`.
fn tiers(table: &Table, weight: i64, fit: &str) -> Result<Vec<i64>, String> {
    let loaded = validate::load(&input(table, weight, fit), None, &|_| None)
        .map_err(|problems| format!("{problems:?}"))?;
    let limits = Limits { gap: 0.0, time: None, seed: 1 };
    let request = Request::ONE;
    match plan::draft(
        Model::new(loaded.instance.clone(), loaded.policy.clone()),
        &request,
        Solver { backend: &Highs, limits, watch: &Unwatched },
    ) {
        Ok(drafted) => {
            let best = &drafted.candidates[0].candidate;
            assert_eq!(best.termination, Termination::Optimal, "weight {weight}");
            for (stage, tier) in best.stages.iter().zip(&best.audit.tiers) {
                assert_eq!((stage.value, stage.bound), (*tier, *tier), "{}", stage.id);
            }
            Ok(best.audit.tiers.clone())
        }
        Err(refused @ (Error::Magnitude { .. } | Error::Solver(_))) => Err(refused.to_string()),
        Err(other) => panic!("weight {weight}: {other}"),
    }
}

#[test]
fn large_prices_are_proven() {
    for seed in 0..10 {
        let table = table(seed);
        let expected = least(&table, |cost, lack| [cost, lack]);
        assert_eq!(tiers(&table, 1, "last"), Ok(expected), "seed {seed}");
    }
}

#[test]
fn the_largest_prices_are_proven_or_refused() {
    for seed in 0..10 {
        let table = table(seed);
        let expected = least(&table, |cost, lack| [cost * WEIGHT, lack]);
        if let Ok(tiers) = tiers(&table, WEIGHT, "last") {
            assert_eq!(tiers, expected, "seed {seed}");
        }
    }
}

/// Fit in the tier of the costs: a point more or less, beside prices with fifteen digits.
#[test]
fn prices_too_far_apart_are_proven_or_refused() {
    for seed in 0..10 {
        let table = table(seed);
        let expected = least(&table, |cost, lack| [cost * WEIGHT + lack, 0]);
        if let Ok(tiers) = tiers(&table, WEIGHT, "first") {
            assert_eq!(tiers, expected, "seed {seed}");
        }
    }
}
