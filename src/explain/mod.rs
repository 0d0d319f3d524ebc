//! Why, why not, and at what price: answers about a plan that was found. Nothing is said that was not
//! evaluated or proven; what is a bound is called one.

mod changed;
mod conflict;
mod dropped;
mod envy;
mod exception;
mod field;
mod found;
mod hall;
mod price;
mod rows;
mod rule_price;
mod step;

pub use conflict::{Conflict, Fewest, GivenUp, conflict};
pub use dropped::{Dropped, droppable, without};
pub use envy::{Envy, Measure, envy, merit, wish};
pub use exception::{AtMost, Excepted, Exception, Exceptions, Worth, exceptions};
pub use field::{AtLeast, Bounds, Contender, Field, field};
pub use found::Found;
pub use price::{Price, price};
pub use rows::{Hall, Instance};
pub use rule_price::{Count, RulePrice, Without, rule_prices};
pub use step::{Step, Stepped, step_prices, steps};
