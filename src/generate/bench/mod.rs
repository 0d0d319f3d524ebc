//! Rosters to measure the search on: of any size, with lists of pairs so long that nearly everybody
//! may move, and a policy model of one structure or another in the folder. People, posts and service
//! histories are drawn as for any other made-up roster.

mod pairing;

use super::dossiers::Dossiers;
use super::tables::Ids;
use super::world::World;
use super::{Files, Made, Mix, Spec, careers, people};

/// A size by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// What the preset is called.
    pub name: &'static str,
    /// Officials, and as many posts.
    pub officials: usize,
    /// Pairs listed for each official unless others are asked for.
    pub pairs: usize,
}

/// The sizes that have a name.
pub const SIZES: &[Size] = &[
    Size { name: "province", officials: 1_000, pairs: 40 },
    Size { name: "region", officials: 3_000, pairs: 65 },
    Size { name: "nation", officials: 10_000, pairs: 65 },
    Size { name: "army", officials: 100_000, pairs: 50 },
];

impl Size {
    /// The size of this name.
    pub fn named(name: &str) -> Option<&'static Size> {
        SIZES.iter().find(|size| size.name == name)
    }

    /// What is asked of the generator for a roster of this size.
    pub fn spec(&self, seed: u64) -> Spec {
        let Size { name, officials, pairs } = *self;
        Spec { name: name.to_owned(), officials, posts: officials, pairs, seed }
    }
}

/// What kind of rules the policy model of the folder has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Structure {
    /// Soft rules per locality, per level and block, and per flow.
    Soft,
    /// Hard quotas of who moves and who holds posts, and hard caps per locality.
    Quotas,
}

impl Structure {
    /// Every structure, the usual one first.
    pub const ALL: [Structure; 2] = [Structure::Soft, Structure::Quotas];

    /// The word on the command line, and the stem of the model's file.
    pub fn word(self) -> &'static str {
        match self {
            Structure::Soft => "soft",
            Structure::Quotas => "quotas",
        }
    }

    /// What its rules are, for the folder's page.
    fn rules(self) -> &'static str {
        match self {
            Structure::Soft => "soft rules per locality, per level and block, and per flow",
            Structure::Quotas => {
                "hard shares of who moves and who holds posts, hard caps per locality"
            }
        }
    }

    fn model(self) -> &'static str {
        match self {
            Structure::Soft => include_str!("soft.toml"),
            Structure::Quotas => include_str!("quotas.toml"),
        }
    }
}

/// What both structures have in common.
const COMMON: &str = include_str!("common.toml");
/// The page of the folder, with places for the numbers.
const PAGE: &str = include_str!("readme.md");
/// The model that the folder names: a structure, with the numbers that grow with the roster.
const POLICY: &str = "policy.toml";

/// Seats in a thousand incumbents: about seven seats in a hundred are empty.
const SEATS: usize = 1080;
/// Officials without a post, in a thousand.
const WAITING: usize = 25;

/// A roster of `spec` under a policy model of `structure`. The same spec has the same units, posts,
/// people and pairs under every structure.
///
/// ```
/// use luan::generate::{Spec, Structure, bench};
/// let spec = Spec { name: "small".into(), officials: 60, posts: 60, pairs: 10, seed: 1 };
/// let files = bench(&spec, Structure::Quotas);
/// assert_eq!(files["pairs.csv"].iter().filter(|&&byte| byte == b'\n').count(), 1 + 60 * 10);
/// assert!(files.contains_key("quotas.toml"));
/// ```
pub fn bench(spec: &Spec, structure: Structure) -> Files {
    let made = made(spec);
    let notes = "Synthetic: no real person, no real place, and a made-up policy model.";
    let mut files = made.files(&spec.name, POLICY, notes);
    let word = structure.word();
    files.insert(POLICY.into(), policy(spec, structure).into_bytes());
    files.insert("common.toml".into(), COMMON.into());
    files.insert(format!("{word}.toml"), structure.model().into());
    files.insert("README.md".into(), page(spec, structure).into_bytes());
    files
}

/// What the folder is, for people.
fn page(spec: &Spec, structure: Structure) -> String {
    [
        ("{name}", spec.name.clone()),
        ("{officials}", spec.officials.to_string()),
        ("{posts}", spec.posts.to_string()),
        ("{pairs}", spec.pairs.to_string()),
        ("{seed}", spec.seed.to_string()),
        ("{word}", structure.word().to_owned()),
        ("{rules}", structure.rules().to_owned()),
    ]
    .into_iter()
    .fold(PAGE.to_owned(), |page, (place, value)| page.replace(place, &value))
}

fn made(spec: &Spec) -> Made {
    let mut world = World::made_up(spec.posts.max(1));
    let wish = spec.officials - spec.officials * WAITING / 1000;
    world.fit_seats(wish * SEATS / 1000);
    let incumbents = wish.min(world.seats());
    let mix = Mix::usual(spec.officials, incumbents, world.seats());
    let vacant = people::vacancies(&world, mix.vacant_heads, mix.vacant_others, spec.seed);
    let people = people::staff(&world, &mix, &vacant, spec.seed);
    let careers = careers::careers(&world, &people, &vacant, spec.seed);
    let dossiers = Dossiers::new(&world, &mix, &people, spec.seed);
    let pairs = pairing::pairs(&world, &people, &dossiers, spec.pairs, spec.seed);
    let ids = Ids::new(people.len(), world.posts.len());
    Made { world, people, careers, dossiers, pairs, ids }
}

/// Moves asked for in each direction, in a thousand officials.
const FLOWS: [(&str, usize); 3] = [("sent_down", 25), ("sent_to_communes", 45), ("brought_up", 45)];
/// Moves asked for from each block to each other one, in a thousand officials.
const BLOCK_FLOW: usize = 60;

/// The model that the folder names: the structure, and the counts that grow with the roster.
fn policy(spec: &Spec, structure: Structure) -> String {
    let word = structure.word();
    let per_mille = |share: usize| spec.officials * share / 1000;
    let mut model = format!(
        "title = \"Benchmark {}: {word}\"\nsource = \"ours\"\nextends = \"{word}.toml\"\n",
        spec.name
    );
    if structure == Structure::Soft {
        let flows = FLOWS.iter().map(|(name, share)| (*name, "direction_count", *share));
        for (name, id, share) in flows.chain([("block_flow", "block_flow", BLOCK_FLOW)]) {
            let min = per_mille(share);
            model += &format!("\n[[rule]]\nname = \"{name}\"\nid = \"{id}\"\nmin = {min} # ours\n");
        }
    }
    model
}
