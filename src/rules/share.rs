//! Shares of a total: the total is the actual one of the plan, never a target, so that the row
//! stays linear: sum of (1000 * member - share) * x, in thousandths. In a small group a share is
//! noise, hence it becomes a count.

use crate::domain::OfficialIx;
use crate::program::ColIx;

use super::{Cx, DefaultValue, Draft, Finding, Param, Unit};

/// Thousandths in a whole.
const WHOLE: i64 = 1000;

/// Seats below which a share of a group becomes a count.
pub(super) const MIN_GROUP: Param =
    Param { name: "min_group", unit: Unit::Count, default: DefaultValue::Int(20) };

/// What a share asks of one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Thousandths of the actual total.
    Share(i64),
    /// A number of members.
    Count(i64),
}

impl From<i64> for Asked {
    fn from(share: i64) -> Self {
        Asked::Share(share)
    }
}

/// Which side of the members a share bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// There are at least so many.
    Least,
    /// There are at most so many.
    Most,
}

/// A share that a rule asks for, as a finished plan has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The group; the same words as the finding's label.
    pub label: String,
    /// Whether members are to be many or few.
    pub side: Side,
    /// What is asked.
    pub asked: Asked,
    /// Members.
    pub count: usize,
    /// All that count.
    pub of: usize,
    /// Whole people by which the members are better than asked; below 0 when the share is missed.
    pub margin: i64,
}

impl Asked {
    /// A least share of a group of so many seats; of a small group that share of its seats, rounded
    /// down, and 0 asks for nothing.
    pub(super) fn least(share: i64, seats: i64, min_group: i64) -> Self {
        if seats < min_group { Asked::Count(share * seats / WHOLE) } else { Asked::Share(share) }
    }

    /// A greatest share of a group of so many seats; of a small group that share of its seats,
    /// rounded up.
    pub(super) fn most(share: i64, seats: i64, min_group: i64) -> Self {
        let rounded_up = || (share * seats + WHOLE - 1) / WHOLE;
        if seats < min_group { Asked::Count(rounded_up()) } else { Asked::Share(share) }
    }
}

/// Members are at least what is asked of all the columns given.
pub(super) fn at_least(
    cx: &Cx<'_>,
    draft: &mut Draft,
    label: &str,
    asked: impl Into<Asked>,
    counted: impl Iterator<Item = (ColIx, bool)>,
) {
    match asked.into() {
        Asked::Share(share) => {
            let terms = terms(share, counted);
            // Without a column that pulls the sum down nothing can break the row.
            if terms.iter().any(|(_, coefficient)| *coefficient < 0) {
                draft.at_least(cx, label, terms, 0, WHOLE);
            }
        }
        Asked::Count(least) if least > 0 => {
            draft.at_least(cx, label, members(counted), least, 1);
        }
        Asked::Count(_) => {}
    }
}

/// Members are at most what is asked of all the columns given.
pub(super) fn at_most(
    cx: &Cx<'_>,
    draft: &mut Draft,
    label: &str,
    asked: impl Into<Asked>,
    counted: impl Iterator<Item = (ColIx, bool)>,
) {
    match asked.into() {
        Asked::Share(share) => {
            let terms = terms(share, counted);
            if terms.iter().any(|(_, coefficient)| *coefficient > 0) {
                draft.at_most(cx, label, terms, 0, WHOLE);
            }
        }
        Asked::Count(most) => {
            let members = members(counted);
            if members.len() as i64 > most {
                draft.at_most(cx, label, members, most, 1);
            }
        }
    }
}

/// Thousandths that each column adds to members less the share of the total.
fn terms(share: i64, counted: impl Iterator<Item = (ColIx, bool)>) -> Vec<(ColIx, i64)> {
    counted.map(|(col, member)| (col, WHOLE * i64::from(member) - share)).collect()
}

/// The members, one each.
fn members(counted: impl Iterator<Item = (ColIx, bool)>) -> Vec<(ColIx, i64)> {
    counted.filter(|(_, member)| *member).map(|(col, _)| (col, 1)).collect()
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

    /// The finding when the members are fewer than is asked of the total.
    pub fn below(self, label: &str, asked: impl Into<Asked>) -> Option<Finding> {
        let over = self.over(asked.into());
        self.finding(label, -over)
    }

    /// The finding when the members are more than is asked of the total.
    pub fn above(self, label: &str, asked: impl Into<Asked>) -> Option<Finding> {
        let over = self.over(asked.into());
        self.finding(label, over)
    }

    /// What is asked beside what is there.
    pub fn held(&self, label: &str, side: Side, asked: impl Into<Asked>) -> Held {
        let asked = asked.into();
        let over = self.over(asked);
        let better = if side == Side::Least { over } else { -over };
        Held {
            label: label.to_owned(),
            side,
            asked,
            count: self.members.len(),
            of: self.total as usize,
            margin: better.div_euclid(WHOLE),
        }
    }

    /// Thousandths of a member above what is asked.
    fn over(&self, asked: Asked) -> i64 {
        let limit = match asked {
            Asked::Share(share) => share * self.total,
            Asked::Count(count) => WHOLE * count,
        };
        WHOLE * self.members.len() as i64 - limit
    }

    /// Whole units, rounded up: part of a person is a person.
    fn finding(self, label: &str, thousandths: i64) -> Option<Finding> {
        let amount = -(-thousandths).div_euclid(WHOLE);
        (amount > 0).then(|| Finding::group(label, amount).about(self.members, Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 15 % of 19 seats are 2.85 people, of 20 they are a share; 50 % of 5 seats are 2.5 people.
    #[test]
    fn a_share_of_a_small_group_is_a_count() {
        assert_eq!(Asked::least(150, 19, 20), Asked::Count(2));
        assert_eq!(Asked::least(150, 20, 20), Asked::Share(150));
        assert_eq!(Asked::least(150, 6, 20), Asked::Count(0));
        assert_eq!(Asked::most(500, 5, 20), Asked::Count(3));
        assert_eq!(Asked::most(500, 4, 20), Asked::Count(2));
        assert_eq!(Asked::most(0, 4, 20), Asked::Count(0));
        assert_eq!(Asked::most(500, 20, 20), Asked::Share(500));
    }

    #[test]
    fn a_count_does_not_ask_who_else_is_there() {
        let tally = |total, members| Tally { total, members: vec![OfficialIx(0); members] };
        let amount = |finding: Option<Finding>| finding.map_or(0, |finding| finding.amount);
        let margin = |total, members, side, asked: Asked| {
            tally(total, members).held("g", side, asked).margin
        };
        assert_eq!(margin(9, 2, Side::Least, Asked::Share(334)), -2, "what is missing");
        assert_eq!(margin(9, 5, Side::Least, Asked::Share(334)), 1, "1.994 are whole once");
        assert_eq!(margin(3, 3, Side::Most, Asked::Count(2)), -1);
        assert_eq!(margin(3, 1, Side::Most, Asked::Count(2)), 1);
        assert_eq!(amount(tally(0, 0).below("g", Asked::Count(2))), 2);
        assert_eq!(amount(tally(9, 2).below("g", Asked::Count(2))), 0);
        assert_eq!(amount(tally(9, 2).below("g", Asked::Share(334))), 2, "1.006 are missing");
        assert_eq!(amount(tally(3, 3).above("g", Asked::Count(2))), 1);
        assert_eq!(amount(tally(3, 2).above("g", Asked::Count(2))), 0);
    }
}
