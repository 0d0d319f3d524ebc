//! The program while the rules write it.

use std::sync::Arc as Shared;

use crate::domain::{Kind, OfficialIx, PairIx, PostIx};
use crate::program::{Arc, ColIx, ColKey, Part, Program, Role, RowKey, WalkCap, saturated};

use super::Cx;

/// One of the things of which [`Draft::greatest`] takes the greatest: `base + terms`.
#[derive(Clone, Debug)]
pub struct Measure {
    /// What it is about.
    pub label: String,
    /// Amount before any term.
    pub base: i64,
    /// Columns with what each adds.
    pub terms: Vec<(ColIx, i64)>,
}

/// Columns that every program has, in this order: one per pair, one per official (unplaced) and one
/// per post (empty seats).
#[derive(Clone, Debug)]
pub struct Shape {
    pairs: u32,
    officials: u32,
    /// Seats of each post.
    seats: Vec<u32>,
}

impl Shape {
    /// The columns of so many pairs and officials, and of posts with so many seats each.
    ///
    /// # Panics
    /// When there are more than 2^32 columns.
    pub fn new(pairs: usize, officials: usize, seats: Vec<u32>) -> Self {
        let size = |n: usize| u32::try_from(n).expect("more than 2^32 columns");
        size(pairs + officials + seats.len());
        Self { pairs: size(pairs), officials: size(officials), seats }
    }

    /// A program with these columns and nothing else.
    pub fn program(&self) -> Program {
        let mut program = Program::default();
        program.columns.reserve(self.len() as usize);
        for at in 0..self.pairs {
            program.add_column(ColKey::Pair(PairIx(at)), 0, 1);
        }
        for at in 0..self.officials {
            program.add_column(ColKey::Unplaced(OfficialIx(at)), 0, 1);
        }
        for (at, &seats) in self.seats.iter().enumerate() {
            program.add_column(ColKey::Empty(PostIx::new(at)), 0, i64::from(seats));
        }
        program
    }

    fn len(&self) -> u32 {
        self.pairs + self.officials + self.seats.len() as u32
    }
}

/// What one rule writes: it may use the columns of the [`Shape`], add columns of its own, and add a
/// price or a row. Positions count as if nothing but the shape stood before, so that rules can write
/// side by side; [`Draft::append_to`] puts it behind the others.
#[derive(Clone, Debug)]
pub struct Draft {
    shape: Shared<Shape>,
    own: Program,
}

impl Draft {
    /// An empty draft.
    pub fn new(shape: Shared<Shape>) -> Self {
        Self { shape, own: Program::default() }
    }

    /// x of a pair.
    pub fn pair(&self, at: PairIx) -> ColIx {
        debug_assert!(at.0 < self.shape.pairs);
        ColIx(at.0)
    }

    /// u of an official.
    pub fn unplaced(&self, at: OfficialIx) -> ColIx {
        debug_assert!(at.0 < self.shape.officials);
        ColIx(self.shape.pairs + at.0)
    }

    /// v of a post.
    pub fn empty(&self, at: PostIx) -> ColIx {
        debug_assert!(at.at() < self.shape.seats.len());
        ColIx(self.shape.pairs + self.shape.officials + at.0)
    }

    /// Adds a column of its own.
    fn add_column(&mut self, key: ColKey, upper: i64) -> ColIx {
        let at = self.own.add_column(key, 0, upper).0.checked_add(self.shape.len());
        ColIx(at.expect("more than 2^32 columns"))
    }

    /// Adds a structural equation, with the role that it has for a solver.
    pub fn equation(&mut self, role: Role, key: RowKey, terms: Vec<(ColIx, i64)>, equals: i64) {
        self.own.add_equation(role, key, terms, equals);
    }

    /// Prices `amount` of the rule on a column; nothing for a filter or hard rule.
    pub fn price(&mut self, cx: &Cx<'_>, col: ColIx, amount: i64) {
        let Some(tier) = cx.setting.tier else { return };
        let price = cx.setting.weight * amount;
        if price == 0 {
            return;
        }
        let part = match self.own.parts.last() {
            Some(last) if last.setting == cx.at => self.own.parts.len() - 1,
            _ => {
                self.own.parts.push(Part { setting: cx.at, tier, terms: Vec::new() });
                self.own.parts.len() - 1
            }
        };
        self.own.parts[part].terms.push((col, price));
    }

    /// `terms >= least`. Elastic: short by whole units of `per`, each at the rule's weight, and
    /// the audit's amount for the same instance is `ceil((least - terms) / per)`.
    pub fn at_least(
        &mut self,
        cx: &Cx<'_>,
        label: impl Into<String>,
        mut terms: Vec<(ColIx, i64)>,
        least: i64,
        per: i64,
    ) {
        if cx.setting.kind == Kind::Elastic {
            let row = u32::try_from(self.own.rows.len()).expect("more than 2^32 rows");
            let reach: i128 = terms.iter().map(|&(col, c)| self.least_term(col, c)).sum();
            let most = (i128::from(least) - reach).max(0);
            let units = saturated((most + i128::from(per) - 1) / i128::from(per));
            let short = self.add_column(ColKey::Shortfall(row), units);
            terms.push((short, per));
            self.price(cx, short, 1);
        }
        let key = RowKey::Rule(cx.at, label.into());
        self.own.add_row(key, terms, Some(least), None);
    }

    /// `terms <= most`; elastic like [`Draft::at_least`].
    pub fn at_most(
        &mut self,
        cx: &Cx<'_>,
        label: impl Into<String>,
        mut terms: Vec<(ColIx, i64)>,
        most: i64,
        per: i64,
    ) {
        for term in &mut terms {
            term.1 = -term.1;
        }
        self.at_least(cx, label, terms, -most, per);
    }

    /// Prices the greatest of what `measures` count, each a base and terms to add to it, by the
    /// rule's weight; never below zero.
    pub fn greatest(&mut self, cx: &Cx<'_>, measures: Vec<Measure>) {
        if measures.is_empty() {
            return;
        }
        let size = |n: usize| u32::try_from(n).expect("more than 2^32 rows");
        let key = ColKey::Greatest { first: size(self.own.rows.len()), rows: size(measures.len()) };
        let reach = |measure: &Measure| {
            let most = |&(col, c): &(ColIx, i64)| -self.least_term(col, -c);
            i128::from(measure.base) + measure.terms.iter().map(most).sum::<i128>()
        };
        let most = measures.iter().map(reach).max().unwrap_or(0);
        let greatest = self.add_column(key, saturated(most.max(0)));
        self.price(cx, greatest, 1);
        for Measure { label, base, terms } in measures {
            let terms = terms.into_iter().map(|(col, c)| (col, -c)).chain([(greatest, 1)]);
            let key = RowKey::Rule(cx.at, label);
            self.own.add_row(key, terms.collect(), Some(base), None);
        }
    }

    /// No `most + 1` of the arcs chosen may follow one another, each beginning where the one before
    /// ends.
    pub fn cap_walks(&mut self, cx: &Cx<'_>, arcs: Vec<Arc>, most: usize) {
        self.own.walks.push(WalkCap { setting: cx.at, arcs: arcs.into(), most });
    }

    fn least_term(&self, col: ColIx, coefficient: i64) -> i128 {
        // The columns of the shape are 0 at least, and so are those that a draft adds.
        let upper = match col.0.checked_sub(self.shape.pairs + self.shape.officials) {
            None => 1,
            Some(post) => match self.shape.seats.get(post as usize) {
                Some(seats) => i64::from(*seats),
                None => self.own.columns[(col.0 - self.shape.len()) as usize].upper,
            },
        };
        (i128::from(coefficient) * i128::from(upper)).min(0)
    }

    /// Puts what was written behind what `program` has, which began with the columns of the shape.
    pub fn append_to(self, program: &mut Program) {
        program.append(self.own, self.shape.len());
    }
}
