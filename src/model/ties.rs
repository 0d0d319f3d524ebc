//! Prices that settle ties between plans that every tier leaves equal.

use std::collections::HashSet;

use crate::domain::{Instance, OfficialIx, PairSet};
use crate::program::{ColIx, ColKey, Program};

use super::Model;

/// Prices of ties are drawn from 1 to this (ours): so many that hardly any two plans cost the same
/// (Mulmuley, Vazirani and Vazirani 1987), and few enough for their sums to be exact in the solver.
const TIE_PRICES: u64 = 1 << 20;

/// What each choice costs among plans that the tiers leave equal: nothing for keeping the post, or
/// for going on without one; else a number that the two identifiers fix and nothing besides.
pub(super) fn drawn(instance: &Instance, pairs: &PairSet, program: &Program) -> Vec<(ColIx, i64)> {
    let officials: Vec<u64> = instance.officials.iter().map(|one| digest(&one.id)).collect();
    let posts: Vec<u64> = instance.posts.iter().map(|one| digest(&one.id)).collect();
    let drawn = |a: u64, b: u64| 1 + (mixed(a ^ b.rotate_left(32)) % TIE_PRICES) as i64;
    let price = |key: ColKey| match key {
        ColKey::Pair(at) => {
            let pair = pairs.pair(at);
            let drawn = drawn(officials[pair.official.at()], posts[pair.post.at()]);
            (!pair.stays()).then_some(drawn)
        }
        ColKey::Unplaced(who) => {
            let own = instance.official(who).current;
            own.map(|_| drawn(officials[who.at()], 0))
        }
        _ => None,
    };
    let columns = program.columns.iter().enumerate();
    columns.filter_map(|(at, column)| Some((ColIx(at as u32), price(column.key)?))).collect()
}

/// Prices of ties that keep a plan near `parent`, values of the program's columns: first how many
/// officials it puts elsewhere, then the usual prices, cut to so few that those of a thousand moves do
/// not outweigh one official.
pub(super) fn near(model: &Model, parent: &[i64]) -> Vec<(ColIx, i64)> {
    let usual = model.program.tie_costs();
    let chosen = |&(at, _): &(usize, OfficialIx)| parent.get(at) == Some(&1);
    let columns = model.program.columns.iter().enumerate();
    let choices: Vec<(usize, OfficialIx)> =
        columns.filter_map(|(at, column)| Some((at, model.choice(column.key)?.0))).collect();
    let placed: HashSet<OfficialIx> = choices.iter().filter(|c| chosen(c)).map(|c| c.1).collect();
    let price = |choice: &(usize, OfficialIx)| {
        let elsewhere = placed.contains(&choice.1) && !chosen(choice);
        let price = i64::from(elsewhere) * ELSEWHERE + usual[choice.0] / (TIE_PRICES as i64 >> 10);
        (ColIx(choice.0 as u32), price)
    };
    choices.iter().map(price).filter(|(_, price)| *price != 0).collect()
}

/// Price of an official who is elsewhere than in the parent's plan.
const ELSEWHERE: i64 = 1 << 20;

/// The first eight bytes of a digest.
fn digest(id: &str) -> u64 {
    let hash = blake3::hash(id.as_bytes());
    hash.as_bytes()[..8].iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A number in which every bit of `x` counts for every other (Steele, Lea and Flood 2014, the last
/// step of SplitMix).
fn mixed(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
