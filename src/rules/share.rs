//! Shares of a total: the total is the actual one of the plan, never a target, so that the row
//! stays linear: sum of (1000 * member - share) * x, in thousandths.

use crate::domain::OfficialIx;
use crate::program::ColIx;

use super::{Cx, Draft, Finding};

/// Thousandths in a whole.
const WHOLE: i64 = 1000;

/// Members make up at least `share` of all the columns given.
pub(super) fn at_least(
    cx: &Cx<'_>,
    draft: &mut Draft,
    label: &str,
    share: i64,
    counted: impl Iterator<Item = (ColIx, bool)>,
) {
    let terms = terms(share, counted);
    // Without a column that pulls the sum down nothing can break the row.
    if terms.iter().any(|(_, coefficient)| *coefficient < 0) {
        draft.at_least(cx, label, terms, 0, WHOLE);
    }
}

/// Members make up at most `share` of all the columns given.
pub(super) fn at_most(
    cx: &Cx<'_>,
    draft: &mut Draft,
    label: &str,
    share: i64,
    counted: impl Iterator<Item = (ColIx, bool)>,
) {
    let terms = terms(share, counted);
    if terms.iter().any(|(_, coefficient)| *coefficient > 0) {
        draft.at_most(cx, label, terms, 0, WHOLE);
    }
}

/// Thousandths that each column adds to members less the share of the total.
fn terms(share: i64, counted: impl Iterator<Item = (ColIx, bool)>) -> Vec<(ColIx, i64)> {
    counted.map(|(col, member)| (col, WHOLE * i64::from(member) - share)).collect()
}

/// What a finished plan counts under one label.
#[derive(Default)]
pub(super) struct Tally {
    /// All that count.
    pub total: i64,
    /// The members among them.
    pub members: Vec<OfficialIx>,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, official: OfficialIx, member: bool) {
        self.total += 1;
        if member {
            self.members.push(official);
        }
    }

    /// The finding when the members are fewer than `share` of the total.
    pub fn below(self, label: &str, share: i64) -> Option<Finding> {
        let missing = share * self.total - WHOLE * self.members.len() as i64;
        self.finding(label, missing)
    }

    /// The finding when the members are more than `share` of the total.
    pub fn above(self, label: &str, share: i64) -> Option<Finding> {
        let over = WHOLE * self.members.len() as i64 - share * self.total;
        self.finding(label, over)
    }

    /// Whole units, rounded up: part of a person is a person.
    fn finding(self, label: &str, thousandths: i64) -> Option<Finding> {
        let amount = -(-thousandths).div_euclid(WHOLE);
        (amount > 0).then(|| Finding::group(label, amount).about(self.members, Vec::new()))
    }
}
