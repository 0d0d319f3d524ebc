//! The program while the rules write it.

use crate::domain::{Kind, OfficialIx, PairIx, PostIx};
use crate::program::{Arc, ColIx, ColKey, Part, Program, RowKey, WalkCap, saturated};

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

/// The program under construction: columns by pair, official and post, and the two ways a rule may
/// add to it, a price or a row.
#[derive(Clone, Debug)]
pub struct Draft {
    program: Program,
    officials: u32,
    posts: u32,
    pairs: u32,
}

impl Draft {
    /// A program with one column per pair, one per official (unplaced) and one per post (empty
    /// seats), in this order; `seats` by post.
    pub fn new(pairs: usize, officials: usize, seats: &[u32]) -> Self {
        let mut program = Program::default();
        program.columns.reserve(pairs + officials + seats.len());
        for at in 0..pairs {
            program.add_column(ColKey::Pair(PairIx::new(at)), 0, 1);
        }
        for at in 0..officials {
            program.add_column(ColKey::Unplaced(OfficialIx::new(at)), 0, 1);
        }
        for (at, &seats) in seats.iter().enumerate() {
            program.add_column(ColKey::Empty(PostIx::new(at)), 0, i64::from(seats));
        }
        let size = |n: usize| u32::try_from(n).expect("more than 2^32 columns");
        Self { program, pairs: size(pairs), officials: size(officials), posts: size(seats.len()) }
    }

    /// x of a pair.
    pub fn pair(&self, at: PairIx) -> ColIx {
        debug_assert!(at.0 < self.pairs);
        ColIx(at.0)
    }

    /// u of an official.
    pub fn unplaced(&self, at: OfficialIx) -> ColIx {
        debug_assert!(at.0 < self.officials);
        ColIx(self.pairs + at.0)
    }

    /// v of a post.
    pub fn empty(&self, at: PostIx) -> ColIx {
        debug_assert!(at.0 < self.posts);
        ColIx(self.pairs + self.officials + at.0)
    }

    /// Adds a structural equation.
    pub fn equation(&mut self, key: RowKey, terms: Vec<(ColIx, i64)>, equals: i64) {
        self.program.add_row(key, terms, Some(equals), Some(equals));
    }

    /// Prices `amount` of the rule on a column; nothing for a filter or hard rule.
    pub fn price(&mut self, cx: &Cx<'_>, col: ColIx, amount: i64) {
        let Some(tier) = cx.setting.tier else { return };
        let price = cx.setting.weight * amount;
        if price == 0 {
            return;
        }
        let part = match self.program.parts.last() {
            Some(last) if last.setting == cx.at => self.program.parts.len() - 1,
            _ => {
                self.program.parts.push(Part { setting: cx.at, tier, terms: Vec::new() });
                self.program.parts.len() - 1
            }
        };
        self.program.parts[part].terms.push((col, price));
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
            let row = u32::try_from(self.program.rows.len()).expect("more than 2^32 rows");
            let reach: i128 = terms.iter().map(|&(col, c)| self.least_term(col, c)).sum();
            let most = (i128::from(least) - reach).max(0);
            let units = saturated((most + i128::from(per) - 1) / i128::from(per));
            let short = self.program.add_column(ColKey::Shortfall(row), 0, units);
            terms.push((short, per));
            self.price(cx, short, 1);
        }
        let key = RowKey::Rule(cx.at, label.into());
        self.program.add_row(key, terms, Some(least), None);
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
        let key =
            ColKey::Greatest { first: size(self.program.rows.len()), rows: size(measures.len()) };
        let reach = |measure: &Measure| {
            let most = |&(col, c): &(ColIx, i64)| -self.least_term(col, -c);
            i128::from(measure.base) + measure.terms.iter().map(most).sum::<i128>()
        };
        let most = measures.iter().map(reach).max().unwrap_or(0);
        let greatest = self.program.add_column(key, 0, saturated(most.max(0)));
        self.price(cx, greatest, 1);
        for Measure { label, base, terms } in measures {
            let terms = terms.into_iter().map(|(col, c)| (col, -c)).chain([(greatest, 1)]);
            let key = RowKey::Rule(cx.at, label);
            self.program.add_row(key, terms.collect(), Some(base), None);
        }
    }

    /// No `most + 1` of the arcs chosen may follow one another, each beginning where the one before
    /// ends.
    pub fn cap_walks(&mut self, cx: &Cx<'_>, arcs: Vec<Arc>, most: usize) {
        self.program.walks.push(WalkCap { setting: cx.at, arcs: arcs.into(), most });
    }

    fn least_term(&self, col: ColIx, coefficient: i64) -> i128 {
        let column = &self.program.columns[col.at()];
        let term = |bound: i64| i128::from(coefficient) * i128::from(bound);
        term(column.lower).min(term(column.upper))
    }

    /// The finished program, stages still empty.
    pub fn finish(self) -> Program {
        self.program
    }
}
