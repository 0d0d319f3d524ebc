//! What was found, said as the plain data of `view`: identifiers in place of positions.

mod audit;
mod check;
mod compare;
mod conflict;
mod decision;
mod directory;
mod envy;
mod exceptions;
mod field;
mod letter;
mod made;
mod miss;
mod near;
mod plan;
mod problem;
mod review;
mod revise;
mod rule_prices;
mod trade;
mod warm_start;
mod why;

pub use audit::audit;
pub use check::{check, removed};
pub use compare::compared;
pub use conflict::conflict;
pub use directory::directory;
pub use envy::envied;
pub use exceptions::exceptions;
pub use field::{field, pair_bounds};
pub use letter::letter;
pub use plan::{Run, gap, plan, policy_digest, recomputed};
pub use problem::{failure, findings, problems};
pub use review::review;
pub use revise::{News, approved, nearest, reserves, revised, survival};
pub use rule_prices::rule_prices;
pub use trade::traded;
pub use warm_start::{ColdStart, start, warm_start};
pub use why::{About, why};

use crate::solve;
use crate::view;

impl From<solve::Termination> for view::Termination {
    fn from(termination: solve::Termination) -> Self {
        match termination {
            solve::Termination::Optimal => Self::Optimal,
            solve::Termination::Feasible => Self::Feasible,
            solve::Termination::Infeasible => Self::Infeasible,
            solve::Termination::NoPlan => Self::NoPlan,
        }
    }
}

impl From<solve::Limit> for view::Limit {
    fn from(limit: solve::Limit) -> Self {
        match limit {
            solve::Limit::Gap => Self::Gap,
            solve::Limit::Time => Self::Time,
            solve::Limit::Interrupt => Self::Interrupt,
            solve::Limit::Other => Self::Other,
        }
    }
}
