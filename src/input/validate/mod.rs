//! From what was typed to the domain: one numbered check per problem, all problems at once. What
//! cannot be read is logged once and stands aside: later checks hold nothing against it.

mod allowed;
mod cells;
mod clashes;
mod dates;
mod decisions;
mod ids;
mod labels;
mod lists;
mod locks;
mod manifest;
mod officials;
mod order;
mod plan;
mod policy;
mod posts;
mod tenures;
mod titles;
mod units;
mod unused;
mod warnings;

use std::ops::RangeInclusive;
use std::sync::Arc;

use jiff::civil::Date;

use crate::domain::{Context, Instance, Policy};
use crate::error::{Place, Problem};
use crate::input::read::{Input, Log, MOST_LISTED, Tables, codes, composed};

pub use allowed::{Allowance, Allowed, allowed_words};
pub use dates::day;
pub use plan::{assigned, plan, plan_inputs};
pub use policy::{MOST_MONEY, MOST_NUMBER, MOST_WEIGHT};

use ids::Ids;
use manifest::Manifest;

/// Ranks, priorities and other scores.
const POINTS: RangeInclusive<i64> = 0..=1_000_000;

/// Loads and budgets.
const MONEY: RangeInclusive<i64> = 0..=1_000_000_000;

/// A sound instance and the policy it is planned under.
#[derive(Debug)]
pub struct Loaded {
    /// The roster.
    pub instance: Arc<Instance>,
    /// The policy model.
    pub policy: Arc<Policy>,
    /// What is odd but does not stop the run, sorted by place.
    pub warnings: Vec<Problem>,
}

impl Loaded {
    /// The roster under the policy.
    pub fn context(&self) -> Context<'_> {
        Context::new(&self.instance, &self.policy)
    }
}

/// Text of the policy model with this name or path, when there is one.
pub type Models<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// Reads and validates an instance under `model`, or under the one that `instance.toml` names.
///
/// # Errors
/// The errors of every file, sorted by place, with the warnings found on the way; of one code in one
/// file no more than [`MOST_LISTED`].
pub fn load(
    input: &Input,
    model: Option<&str>,
    models: &Models<'_>,
) -> Result<Loaded, Vec<Problem>> {
    load_listing(MOST_LISTED, input, model, models)
}

/// Loads as [`load`] does, and lists at most so many problems of one code in one file; the last of
/// them says how [many more](Problem::more) there are.
///
/// # Errors
/// As for [`load`].
pub fn load_listing(
    most: usize,
    input: &Input,
    model: Option<&str>,
    models: &Models<'_>,
) -> Result<Loaded, Vec<Problem>> {
    let log = Log::listing(most);
    let manifest = manifest::read(input, model.is_some(), &log);
    let tables = Tables::read(input, &log);
    // Some systems decompose the names of files.
    let in_folder = |name: &str| {
        let (_, bytes) = input.files.iter().find(|(file, _)| composed(file) == composed(name))?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    };
    let find = |name: &str| in_folder(name).or_else(|| models(name));
    let asked = model.map(|name| (name.to_owned(), Place::file(name)));
    let (words, policy) = asked
        .or(manifest.model.clone())
        .map(|(name, place)| policy::load(&name, place, &find, &log))
        .unwrap_or_default();
    let source = Source { tables: &tables, plan_date: manifest.plan_date, log: &log };
    let official_ids = Ids::of_officials(&source);
    let instance = roster(&source, &words, &official_ids, &manifest, policy.as_ref());
    match (instance, policy) {
        (Some((mut instance, decision_rows)), Some(mut policy)) if !log.has_errors() => {
            instance.close_former_posts();
            titles::settle(&mut policy, &instance);
            locks::check(Context::new(&instance, &policy), &decision_rows, &log);
            if !log.has_errors() {
                warnings::check(
                    &source,
                    &official_ids,
                    &decision_rows,
                    Context::new(&instance, &policy),
                );
                unused::check(&tables, &policy, &log);
            }
            finish(instance, policy, log)
        }
        _ => Err(log.into_sorted()),
    }
}

/// The last word: checks that need a sound instance may have found errors too.
fn finish(instance: Instance, policy: Policy, log: Log) -> Result<Loaded, Vec<Problem>> {
    if log.has_errors() {
        return Err(log.into_sorted());
    }
    let (instance, policy) = (Arc::new(instance), Arc::new(policy));
    Ok(Loaded { instance, policy, warnings: log.into_sorted() })
}

/// Reads and validates one policy model with all that it extends.
///
/// # Errors
/// Every error of the model, sorted by place.
pub fn policy(name: &str, models: &Models<'_>) -> Result<Policy, Vec<Problem>> {
    let log = Log::default();
    match policy::load(name, Place::file(name), models, &log).1 {
        Some(policy) if !log.has_errors() => Ok(policy),
        _ => Err(log.into_sorted()),
    }
}

/// The models that come with the tool: name and text.
pub fn builtin_models() -> &'static [(&'static str, &'static str)] {
    policy::BUILTIN
}

/// Every code of a problem, in order.
pub fn codes() -> &'static [&'static str] {
    codes::ALL
}

/// What every check reads, and where it writes.
struct Source<'a> {
    tables: &'a Tables<'a>,
    plan_date: Option<Date>,
    log: &'a Log,
}

/// The words of the policy model that the roster uses; empty lists when the model does not say.
#[derive(Default)]
struct Words {
    levels: Vec<String>,
    blocks: Vec<String>,
    degrees: Vec<String>,
    theory_levels: Vec<String>,
    majority: String,
    lists: policy::Lists,
}

/// What the smaller files refer to.
struct References<'a> {
    units: &'a Ids,
    posts: &'a Ids,
    officials: &'a Ids,
    /// Whether the unit of each post could be read.
    post_units_known: Vec<bool>,
    /// Whether the title of every post could be read.
    titles_known: bool,
}

impl Ids {
    fn of_officials(source: &Source<'_>) -> Ids {
        let table = source.tables.get(officials::FILE);
        Ids::collect(table, "official_id", codes::UNKNOWN_OFFICIAL, source.log)
    }
}

/// The instance, with stand-ins where a problem was logged, and the rows of its decisions; `None`
/// without a name or a plan date.
fn roster(
    source: &Source<'_>,
    words: &Words,
    official_ids: &Ids,
    manifest: &Manifest,
    policy: Option<&Policy>,
) -> Option<(Instance, Vec<u64>)> {
    let table = |file: &str| source.tables.get(file);
    let log = source.log;
    let unit_ids = Ids::collect(table("units.csv"), "unit_id", codes::UNKNOWN_UNIT, log);
    let post_ids = Ids::collect(table("posts.csv"), "post_id", codes::UNKNOWN_POST, log);
    let units = units::build(source, words, &unit_ids);
    let posts = posts::build(source, words, (&unit_ids, &units), &post_ids);
    let mut officials = officials::build(source, words, &unit_ids, official_ids);
    let refs = references(source, &unit_ids, &post_ids, official_ids);
    let holders = tenures::build(source, &refs, &posts, &mut officials);
    lists::evaluations(source, &refs, &mut officials);
    let labels = labels::build(source, words, &refs, &posts);
    lists::pool(source, &refs, (&posts, &labels), &mut officials);
    lists::restrictions(source, &refs, &mut officials);
    lists::relations(source, &refs, &mut officials);
    lists::residences(source, &refs, &mut officials);
    let pair_facts = lists::pairs(source, &refs);
    let baseline = lists::baseline(source, &refs);
    let people = clashes::Roster { officials: &officials, posts: &posts, pair_facts: &pair_facts };
    let (decisions, rows) = decisions::build(source, &refs, &people, policy);
    order::of_officials(&mut officials);
    let instance = Instance {
        name: manifest.name.clone()?,
        plan_date: manifest.plan_date?,
        currency: manifest.currency.clone(),
        notes: manifest.notes.clone(),
        units,
        posts,
        officials,
        pair_facts,
        decisions: decisions.into(),
        baseline,
        holders,
        labels,
    };
    Some((instance, rows))
}

fn references<'a>(
    source: &Source<'_>,
    units: &'a Ids,
    posts: &'a Ids,
    officials: &'a Ids,
) -> References<'a> {
    let table = source.tables.get(posts::FILE);
    let records = posts.records(table, source.log);
    let unit_known = |id: &str| units.knows(id);
    References {
        units,
        posts,
        officials,
        post_units_known: records
            .iter()
            .map(|(_, record)| record.text("unit_id").is_some_and(unit_known))
            .collect(),
        titles_known: posts.are_complete()
            && records.iter().all(|(_, record)| record.text("title").is_some()),
    }
}
