//! Synthetic rosters: every file of an instance folder, drawn from a seed. The same seed yields the
//! same bytes everywhere. No real person is in them; only the names of territories are real.
//!
//! Shares follow what was observed of 1,298 committees above the grassroots in 2020: women 17.3,
//! under forty 14.8, ethnic minorities 10.8 percent.

mod bench;
mod careers;
mod dossiers;
mod draw;
mod jobs;
mod merger;
mod names;
mod pairing;
mod people;
mod places;
mod presets;
mod tables;
mod vietnamese;
mod world;

use std::collections::BTreeMap;

use jiff::civil::Date;

use careers::Tenure;
use dossiers::Dossiers;
use pairing::Wanted;
use people::Person;
use tables::{Decision, Ids, Roster};
use world::World;

pub use bench::{SIZES, Size, Structure, bench};
pub use presets::{PRESETS, preset};

/// File name to contents.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The date that rosters are held against, unless a preset has its own.
const PLAN_DATE: Date = jiff::civil::date(2023, 11, 6);

/// Shares in a thousand officials.
const WOMEN: usize = 173;
const YOUNG: usize = 148;
const MINORITY: usize = 108;
const POOL: usize = 300;

/// Size of a made-up roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Name of the instance.
    pub name: String,
    /// Number of officials; an instance without any is refused when it is read.
    pub officials: usize,
    /// Number of posts; seats are added to them until most officials have one.
    pub posts: usize,
    /// Pairs to list for each official, fewer where fewer posts are in reach.
    pub pairs: usize,
    /// Seed of every draw.
    pub seed: u64,
}

/// How many people are in which situation.
struct Mix {
    waiting: usize,
    vacant_heads: usize,
    vacant_others: usize,
    long_heads: usize,
    long_secretaries: usize,
    short_stints: usize,
    long_stints: usize,
    barred: usize,
    near_retirement: usize,
    women: usize,
    young: usize,
    minority: usize,
    pool: usize,
}

impl Mix {
    /// The usual shares for so many officials, of whom `incumbents` hold one of `seats`.
    fn usual(officials: usize, incumbents: usize, seats: usize) -> Self {
        let per_mille = |share: usize| (officials * share + 500) / 1000;
        let vacant = seats - incumbents;
        Self {
            waiting: officials - incumbents,
            vacant_heads: vacant / 9,
            vacant_others: vacant - vacant / 9,
            long_heads: per_mille(8),
            long_secretaries: per_mille(1),
            short_stints: per_mille(22),
            long_stints: per_mille(11),
            barred: per_mille(8),
            near_retirement: per_mille(43),
            women: per_mille(WOMEN),
            young: per_mille(YOUNG),
            minority: per_mille(MINORITY),
            pool: per_mille(POOL),
        }
    }
}

/// A roster of any size with the structure of the preset: provinces, districts and communes with
/// their Party, front and State organs; incumbents, vacancies, stints, a planning pool. Its policy
/// model, in the folder as well, is Regulation 65 with the listed pairs alone.
///
/// ```
/// use luan::generate::{Spec, general};
/// let spec = Spec { name: "small".into(), officials: 60, posts: 50, pairs: 4, seed: 1 };
/// let files = general(&spec);
/// assert_eq!(files["officials.csv"].iter().filter(|&&byte| byte == b'\n').count(), 61);
/// assert_eq!(files["posts.csv"].iter().filter(|&&byte| byte == b'\n').count(), 51);
/// ```
pub fn general(spec: &Spec) -> Files {
    let mut world = World::made_up(spec.posts.max(1));
    let waiting = spec.officials * 25 / 1000;
    let wish = spec.officials - waiting;
    world.fit_seats(wish + wish / 20);
    let incumbents = wish.min(world.seats());
    let mix = Mix::usual(spec.officials, incumbents, world.seats());
    let made = Made::new(world, &mix, Wanted::Each(spec.pairs), spec.seed);
    let notes = "Synthetic: no real person, no real place.";
    let mut files = made.files(&spec.name, LISTED_MODEL, notes);
    files.insert(LISTED_MODEL.into(), listed_model(spec.officials).into_bytes());
    files
}

/// The policy model of a made-up roster.
const LISTED_MODEL: &str = "policy.toml";

/// Regulation 65 with the listed pairs alone, and a plan in proportion: 150 moves are a full plan
/// for the 1,849 officials of the preset.
fn listed_model(officials: usize) -> String {
    let most = (officials * 150 / 1849).max(20);
    format!(
        "title = \"Regulation 65-QD/TW, listed pairs\"\n\
         source = \"65-QD/TW (2022)\"\n\
         extends = \"regulation-65\"\n\
         pairs = \"listed\"\n\n\
         [[rule]]\n\
         id = \"plan_size\"\n\
         max = {most}\n"
    )
}

/// A whole roster before it is written.
struct Made {
    world: World,
    people: Vec<Person>,
    careers: Vec<Vec<Tenure>>,
    dossiers: Dossiers,
    pairs: Vec<pairing::Listed>,
    ids: Ids,
}

impl Made {
    fn new(world: World, mix: &Mix, wanted: Wanted, seed: u64) -> Self {
        let vacant = people::vacancies(&world, mix.vacant_heads, mix.vacant_others, seed);
        let people = people::staff(&world, mix, &vacant, seed);
        let careers = careers::careers(&world, &people, &vacant, seed);
        let dossiers = Dossiers::new(&world, mix, &people, seed);
        let pairs = pairing::pairs(&world, &people, &careers, &dossiers, wanted, seed);
        let ids = Ids::new(people.len(), world.posts.len());
        Self { world, people, careers, dossiers, pairs, ids }
    }

    fn files(&self, name: &str, model: &str, notes: &str) -> Files {
        self.roster(false).files(name, model, notes)
    }

    /// The files with titles and units in Vietnamese, and what they are in English.
    fn vietnamese_files(&self, name: &str, model: &str, notes: &str) -> Files {
        self.roster(true).files(name, model, notes)
    }

    fn roster(&self, vietnamese: bool) -> Roster<'_> {
        let Self { world, people, careers, dossiers, pairs, ids } = self;
        Roster { world, people, careers, dossiers, pairs, ids, vietnamese }
    }

    /// `decisions.csv`: what the board decided on that day.
    fn decisions(&self, day: &str, decisions: &[Decision]) -> Vec<u8> {
        tables::decisions(&self.ids, day, decisions)
    }
}
