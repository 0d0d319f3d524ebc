//! The merger of Da Nang and Quang Nam into 94 units of two levels on 1 July 2025: everybody who led
//! a former commune, district or provincial office needs a place.

mod jobs;
mod pairing;
mod places;
mod world;

use super::careers;
use super::dossiers::Dossiers;
use super::draw::{Draw, Topic};
use super::people::{self, Person, Role};
use super::presets::some;
use super::tables::{Decision, Ids};
use super::world::{Level, Post, World};
use super::{Files, Made, Mix};
use world::Merged;

/// Officials who are from a neighbouring province, in a thousand.
const FROM_OUTSIDE: usize = 25;
/// Places so near each other in latitude and longitude, in millionths of a degree, are within 10 km.
const NEAR: i64 = 60_000;
/// Officials born in another commune than the one their family is from, in a thousand.
const BORN_ELSEWHERE: usize = 60;

/// The merger of 2025: the real units on both sides, the usual organs, and synthetic people.
pub(super) fn da_nang_2025(seed: u64) -> Files {
    let merged = Merged::da_nang(seed);
    let seats = merged.world.seats();
    let officials = seats - merged.vacant.len();
    let mix = Mix {
        long_heads: 24,
        long_secretaries: 3,
        short_stints: 12,
        long_stints: 6,
        barred: 12,
        near_retirement: 60,
        ..Mix::usual(officials, officials, seats)
    };
    let made = made(merged, &mix, seed);
    let notes = "Synthetic officials in the real territories of Da Nang and Quang Nam as of 2025.";
    let mut files = made.vietnamese_files("Đà Nẵng 2025", "two-tier-2025", notes);
    files.insert("decisions.csv".into(), decisions(&made, seed));
    files
}

fn made(merged: Merged, mix: &Mix, seed: u64) -> Made {
    let mut people = people::staff(&merged.world, mix, &merged.vacant, seed);
    give_origins(&merged, &mut people, seed);
    let careers = careers::careers(&merged.world, &people, &merged.vacant, seed);
    let dossiers = Dossiers::new(&merged.world, mix, &people, seed);
    let pairs = pairing::pairs(&merged, &people, &dossiers, seed);
    let ids = Ids::new(people.len(), merged.world.posts.len());
    Made { world: merged.world, people, careers, dossiers, pairs, ids }
}

/// Gives some a home outside, rather those of higher rank, and some a place of birth of their own.
fn give_origins(merged: &Merged, people: &mut [Person], seed: u64) {
    let mut draw = Draw::new(seed, Topic::Homes);
    let weight = |person: &Person| match merged.world.posts[person.post].level {
        Level::Province => 8,
        Level::District => 4,
        Level::Commune => 1,
    };
    let weights: Vec<u32> = people.iter().map(weight).collect();
    for at in draw.choose(people.len() * FROM_OUTSIDE / 1000, &weights) {
        people[at].home = draw.pick(&merged.outside);
    }
    let communes = merged.heirs.len();
    for at in draw.choose(people.len() * BORN_ELSEWHERE / 1000, &vec![1; people.len()]) {
        let birthplace = merged.world.home(draw.below(communes));
        people[at].birthplace = Some(birthplace).filter(|unit| *unit != people[at].home);
    }
}

/// What the board has settled beforehand, about one official each.
fn decisions(made: &Made, seed: u64) -> Vec<u8> {
    let mut draw = Draw::new(seed, Topic::Decisions);
    let post = |person: &Person| &made.world.posts[person.post];
    let ending = |p: &Person| p.role == Role::Regular && !made.world.goes_on(p.post);
    let leads = |p: &Person| ending(p) && post(p).level == Level::Commune && post(p).job.critical();
    let near = |p: &Person| leads(p) && equal_post(&made.world, p.post).is_some();
    let far = |p: &Person| leads(p) && equal_post(&made.world, p.post).is_none();
    let [trusted] = some(&mut draw, made, near);
    let [turned_down, moved] = some(&mut draw, made, far);
    let office = |p: &Person| p.role == Role::Regular && made.world.goes_on(p.post);
    let [kept] = some(&mut draw, made, office);
    let own = equal_post(&made.world, made.people[trusted].post);
    let lock = own.map(|post| {
        Decision::lock(trusted, post, "Prepared the merger of the unit and is to complete it")
    });
    let mut suited = made.pairs.iter().filter(|pair| pair.person == turned_down);
    let decisions = lock.into_iter().chain([
        Decision::ban(kept, None, "Heads the office while its two parts are put together"),
        Decision::ban(
            turned_down,
            suited.next().map(|pair| pair.post),
            "The people of the place have objected",
        ),
        Decision::waive(moved, "near_home", "Family lives at the other end of the city"),
    ]);
    made.decisions("2025-06-24", &decisions.collect::<Vec<_>>())
}

/// A post of equal rank, open to any field, in the organ that takes over from a post's, when the two
/// places are near each other.
fn equal_post(world: &World, post: usize) -> Option<usize> {
    let now = &world.posts[post];
    let heir = world.units[now.unit].life.successor?;
    let place = |organ: usize| world.units[world.units[organ].parent?].point;
    let (from, to) = (place(now.unit)?, place(heir)?);
    let apart = |a: i64, b: i64| (a - b).abs() > NEAR;
    if apart(from.latitude, to.latitude) || apart(from.longitude, to.longitude) {
        return None;
    }
    let equal = |post: &Post| {
        post.unit == heir && post.job.rank == now.job.rank && post.job.fields.is_empty()
    };
    world.posts.iter().position(equal)
}
