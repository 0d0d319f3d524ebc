//! What can be traded: a tier, a rule or a figure, as a price of each column.

use crate::domain::{Objective, TierIx};
use crate::model::Model;
use crate::program::{self, ColIx, ColKey, Part};
use crate::solve::Cap;

use super::candidates;

/// What is traded: a price of each column, in units of their greatest common divisor.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its name.
    pub id: String,
    terms: Vec<(ColIx, i64)>,
    unit: i64,
    /// Number of stages that come before it: for a figure, those of which nothing is given away for
    /// variety.
    before: usize,
}

/// Why a name is no goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoGoal {
    /// There is nothing of that name.
    Unknown,
    /// The rule prices nothing: all plans are the same by it.
    Unpriced,
}

/// Figures that can be traded.
pub const FIGURES: [&str; 3] = ["moves", "vacancies", "without_post"];

impl Goal {
    /// The goal of this name: a tier, else a rule, else a figure of [`FIGURES`]. `tier:`, `rule:` or
    /// `figure:` before it says which.
    ///
    /// # Errors
    /// [`NoGoal`].
    pub fn named(model: &Model, word: &str) -> Result<Goal, NoGoal> {
        let makers =
            [("tier", Goal::tier as Maker), ("rule", Goal::rule), ("figure", Goal::figure)];
        let (kind, name) = match word.split_once(':') {
            Some((kind, name)) if makers.iter().any(|(known, _)| *known == kind) => (kind, name),
            _ => ("", word),
        };
        let asked = makers.iter().filter(|(known, _)| kind.is_empty() || *known == kind);
        let found = asked.filter_map(|(_, make)| make(model, name)).next();
        let (terms, before) = found.ok_or(NoGoal::Unknown)?;
        let unit = terms.iter().fold(0, |unit, (_, price)| program::gcd(unit, price.abs()));
        match unit {
            0 => Err(NoGoal::Unpriced),
            _ => {
                let terms = terms.into_iter().map(|(at, price)| (at, price / unit)).collect();
                Ok(Goal { id: word.to_owned(), terms, unit, before })
            }
        }
    }

    /// Every name that is a goal of the model.
    pub fn names(model: &Model) -> Vec<String> {
        let tiers = model.policy.tiers.iter().map(|tier| tier.id.clone());
        let rules = model.policy.rules.iter().filter(|rule| rule.tier.is_some());
        let rules = rules.map(|rule| rule.name.clone());
        let mut names: Vec<String> = tiers.chain(rules).chain(FIGURES.map(str::to_owned)).collect();
        names.retain(|name| Goal::named(model, name).is_ok());
        names.dedup();
        names
    }

    fn tier(model: &Model, name: &str) -> Option<Prices> {
        let at = model.policy.tiers.iter().position(|tier| tier.id == name)?;
        let parts = model.program.parts.iter().filter(|part| part.tier.at() == at);
        Some((priced(parts), stages_before(model, TierIx::new(at))))
    }

    fn rule(model: &Model, name: &str) -> Option<Prices> {
        let setting = model.policy.rules.iter().find(|rule| rule.name == name)?;
        let named = |at| model.policy.setting(at).name == name;
        let parts = model.program.parts.iter().filter(|part| named(part.setting));
        let before = setting.tier.map_or(0, |tier| stages_before(model, tier));
        Some((priced(parts), before))
    }

    fn figure(model: &Model, name: &str) -> Option<Prices> {
        if !FIGURES.contains(&name) {
            return None;
        }
        let counts = |key: ColKey| match (name, key) {
            ("moves", ColKey::Pair(at)) => !model.pairs.pair(at).stays(),
            ("vacancies", ColKey::Empty(_)) | ("without_post", ColKey::Unplaced(_)) => true,
            _ => false,
        };
        let columns = model.program.columns.iter().enumerate();
        let counted = columns.filter(|(_, column)| counts(column.key));
        let terms = counted.map(|(at, _)| (ColIx(at as u32), 1)).collect();
        Some((terms, candidates::kept_for_variety(model)))
    }

    /// Its prices in units.
    pub(super) fn terms(&self) -> &[(ColIx, i64)] {
        &self.terms
    }

    /// What one unit is worth.
    pub(super) fn unit(&self) -> i64 {
        self.unit
    }

    /// Number of stages that come before it.
    pub(super) fn before(&self) -> usize {
        self.before
    }

    /// The least and the greatest value in units that the bounds of the columns allow.
    pub(super) fn range(&self, model: &Model) -> [i64; 2] {
        let at = |price: i64, col: ColIx, is_least: bool| {
            let column = &model.program.columns[col.at()];
            let is_lower = (price > 0) == is_least;
            price * if is_lower { column.lower } else { column.upper }
        };
        [true, false]
            .map(|least| self.terms.iter().map(|&(col, price)| at(price, col, least)).sum())
    }

    /// Its value in units.
    pub(super) fn value(&self, values: &[i64]) -> i64 {
        self.terms.iter().map(|(at, price)| price * values[at.at()]).sum()
    }

    /// That it is at most `most` units.
    pub(super) fn cap(&self, most: i64) -> Cap {
        Cap { terms: self.terms.clone(), most }
    }
}

/// Prices of columns, and the number of stages that come before them.
type Prices = (Vec<(ColIx, i64)>, usize);
type Maker = fn(&Model, &str) -> Option<Prices>;

/// The prices of some parts, added up by column.
fn priced<'a>(parts: impl Iterator<Item = &'a Part>) -> Vec<(ColIx, i64)> {
    program::summed(parts.flat_map(|part| &part.terms).copied().collect())
}

/// Number of stages before that of a tier; the sum has none before it.
fn stages_before(model: &Model, tier: TierIx) -> usize {
    match model.policy.objective {
        Objective::Weighted => 0,
        Objective::Lexicographic => candidates::stages_before(model, tier),
    }
}
