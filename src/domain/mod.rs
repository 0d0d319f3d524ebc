//! The subject: officials, posts, units, the policy they rotate under, the pairs of official and
//! post, and the plan. Plain validated types and the facts derived from them; nothing here knows of
//! files, rules or solvers.

mod context;
mod decisions;
mod facts;
mod ids;
mod instance;
mod labels;
mod lineage;
mod local;
mod origin;
mod pair;
mod pair_facts;
mod plan;
mod policy;
mod purpose;
mod retirement;
mod role;
#[cfg(test)]
pub(crate) mod sample;
mod service;

pub use context::Context;
pub use decisions::Decisions;
pub use facts::{haversine_km, months_between};
pub use ids::{BlockIx, LevelIx, OfficialIx, PairIx, PostIx, SettingIx, TierIx, UnitIx};
pub use instance::{
    Action, Decision, Gender, Grade, Instance, Location, Official, PoolTarget, Post, Relation,
    Residence, Restriction, Stint, Tenure, Unit,
};
pub use labels::{Labelled, Labels, Names};
pub use local::{Local, Native};
pub use origin::{Before, Link, Origin, Source, Spot, Told};
pub use pair::{Direction, Pair, PairSet, Removal, Removed};
pub use pair_facts::{PairFact, PairFacts, PairRow, PairRows};
pub use plan::{Assignment, Move, Plan};
pub use policy::{Emphasis, Kind, Objective, PairUniverse, Policy, Setting, Tier, Value};
pub use purpose::Purpose;
pub use retirement::{Cohort, Retirement, RetirementDay, RetiresBy};
pub use role::{Reads, Role};
