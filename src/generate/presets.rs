//! Ready-made rosters by name.

use super::draw::{Draw, Topic};
use super::pairing::Wanted;
use super::people::{Person, Role};
use super::tables::Decision;
use super::world::{Level, World};
use super::{Files, Made, Mix, merger};

/// Names that [`preset`] knows.
pub const PRESETS: &[&str] = &["da-nang-2025", "first-steps", "quang-nam-2023"];

/// The files of a preset, or `None` when there is no such preset. Nothing is drawn for
/// `first-steps`: it is written by hand.
pub fn preset(name: &str, seed: u64) -> Option<Files> {
    match name {
        "da-nang-2025" => Some(merger::da_nang_2025(seed)),
        "first-steps" => Some(first_steps()),
        "quang-nam-2023" => Some(quang_nam_2023(seed)),
        _ => None,
    }
}

macro_rules! first_steps_files {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_bytes!(concat!("../../scenarios/first-steps/", $file)) as &[u8])),+]
    };
}

/// Eight officials and nine posts, to be checked by hand.
fn first_steps() -> Files {
    let files = first_steps_files![
        "README.md",
        "evaluations.csv",
        "first-steps.toml",
        "instance.toml",
        "officials.csv",
        "pairs.csv",
        "pool.csv",
        "posts.csv",
        "restrictions.csv",
        "tenures.csv",
        "units.csv",
    ];
    files.into_iter().map(|(name, bytes)| (name.to_string(), bytes.to_vec())).collect()
}

/// Quang Nam at 6 November 2023: the real 18 districts and 241 communes, the usual organs, and
/// synthetic people with the situations a yearly plan has to settle.
fn quang_nam_2023(seed: u64) -> Files {
    let world = World::quang_nam();
    let (vacant, waiting) = (90, 45);
    let seats = world.seats();
    let mix = Mix {
        vacant_heads: 10,
        vacant_others: 80,
        long_heads: 13,
        long_secretaries: 3,
        short_stints: 40,
        long_stints: 20,
        barred: 15,
        near_retirement: 80,
        ..Mix::usual(seats - vacant + waiting, seats - vacant, seats)
    };
    let made = Made::new(world, &mix, Wanted::Candidates, seed);
    let notes = "Synthetic officials in the real territory of Quang Nam Province as of 2023.";
    let mut files = made.vietnamese_files("Quảng Nam 2023", "regulation-65", notes);
    files.insert("decisions.csv".into(), decisions(&made, seed));
    files
}

/// What the board has settled beforehand, about one official each.
fn decisions(made: &Made, seed: u64) -> Vec<u8> {
    let mut draw = Draw::new(seed, Topic::Decisions);
    let at = |person: &Person| made.world.posts[person.post].level;
    let pooled = |p: &Person| p.pooled && p.role == Role::Regular && at(p) == Level::District;
    let [kept, barred, turned_down] = some(&mut draw, made, pooled);
    let other = made.pairs.iter().find(|pair| pair.person == turned_down);
    let refused = other.map_or(made.people[turned_down].post, |pair| pair.post);
    let on_stint = |p: &Person| p.pooled && p.role == Role::ShortStint;
    let [recalled] = some(&mut draw, made, on_stint);
    let senior =
        |p: &Person| p.pooled && p.role == Role::Regular && p.months_left(&made.world) < 120;
    let [trusted] = some(&mut draw, made, senior);
    let own = made.people[kept].post;
    let asked_through = "Asked to see a reorganisation through";
    made.decisions(
        "2023-10-20",
        &[
            Decision::lock(kept, own, "Leads a project that ends next year"),
            Decision::ban(barred, None, "Appointed to a working group until the end of the term"),
            Decision::ban(turned_down, Some(refused), "The receiving unit has objected"),
            Decision::waive(recalled, "min_stint", "The unit of the stint is being merged"),
            Decision::waive(trusted, "remaining_service", asked_through),
        ],
    )
}

/// Distinct officials of a kind, of which the roster has enough.
pub(super) fn some<const N: usize>(
    draw: &mut Draw,
    made: &Made,
    kind: impl Fn(&Person) -> bool,
) -> [usize; N] {
    let weights: Vec<u32> = made.people.iter().map(|person| u32::from(kind(person))).collect();
    let chosen = draw.choose(N, &weights);
    std::array::from_fn(|nth| chosen[nth])
}
