//! The review of the cadre force before a plan (65-QD/TW Art. 7(2), step 1): empty posts, what falls due in the
//! years ahead, shares, the planning pool, supply, non-local heads, and who could move. Counted from the
//! roster as it stands, with the facts and the rules that a plan is held against.

mod makeup;
mod movers;
mod nonlocal;
mod outlook;
mod pool;
mod supply;

use crate::domain::Plan;
use crate::model::Model;
use crate::view::{AreaSeats, FieldSupply, GroupMakeup, ShareTarget};

pub use movers::{Movers, PurposeProspect};
pub use nonlocal::NonlocalHolder;
pub use outlook::{Due, DueKind, GroupSeats, HalfYear, Opening, Outlook};
pub use pool::{Pool, PoolTitle};

/// The force at the plan date, and what falls due.
#[derive(Clone, Debug)]
pub struct Review {
    /// Empty posts, and what falls due by half-year.
    pub outlook: Outlook,
    /// Who the holders are, group by group.
    pub makeup: Vec<GroupMakeup>,
    /// The shares that rules ask for, as the force has them.
    pub targets: Vec<ShareTarget>,
    /// The planning pool.
    pub pool: Pool,
    /// Supply of each field.
    pub fields: Vec<FieldSupply>,
    /// Seats by difficulty of the area.
    pub areas: Vec<AreaSeats>,
    /// Holders of the posts of which non-locals are asked.
    pub nonlocal: Vec<NonlocalHolder>,
    /// Who could move.
    pub movers: Movers,
}

impl Review {
    /// The review of a roster, with what falls due within so many years.
    pub fn new(model: &Model, years: u32) -> Self {
        let context = model.context();
        let standing = Plan::standing(&model.instance);
        Self {
            outlook: Outlook::new(context, &standing, years),
            makeup: makeup::groups(context),
            targets: makeup::targets(context, &standing),
            pool: Pool::new(model),
            fields: supply::fields(&model.instance),
            areas: supply::areas(&model.instance, &standing),
            nonlocal: nonlocal::holders(context),
            movers: Movers::new(context),
        }
    }
}
