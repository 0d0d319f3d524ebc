//! Why, why not, and at what price: answers about a plan that was found. Nothing is said that was not
//! evaluated or proven; what is a bound is called one.

mod conflict;
mod dropped;
mod envy;
mod field;
mod found;
mod price;
mod rule_price;

pub use conflict::{Conflict, GivenUp, conflict};
pub use dropped::{Dropped, droppable, without};
pub use envy::{Envy, Measure, envy, merit, wish};
pub use field::{AtLeast, Bounds, Contender, Field, field};
pub use found::Found;
pub use price::{Price, price};
pub use rule_price::{Count, RulePrice, Without, rule_prices};
