//! What describes rules to people and programs, made from the table of rules: the page of a policy
//! model, the reference of all rules, and the JSON schema of a model. Values in, text or JSON out.

mod book;
mod catalogue;
mod entry;
mod facts;
mod model;
mod page;
mod schema;
mod value;
mod wrap;

pub use book::book;
pub use catalogue::catalogue;
pub use entry::entry;
pub use model::model;
pub use page::page;
pub use schema::schema;
pub use value::unit_name;

use crate::domain::Kind;

/// The kinds in the order of every listing.
const KINDS: [Kind; 4] = [Kind::Filter, Kind::Hard, Kind::Elastic, Kind::Objective];
