//! The dual side of the search: Lagrangian prices, what they prove of the whole and of each choice, and
//! the cuts that make them prove more.

pub mod auction;
pub mod components;
pub mod lagrangian;
pub mod mir_cuts;
pub mod relaxation;
pub mod sifting;
pub mod volume;

use super::super::Tried;
use super::context::Context;
use super::model::choices::Choices;
use super::model::sparse::Sparse;
use super::warm_start::{self, CutBases};
use components::Components;
use lagrangian::Dual;
use mir_cuts::MirCut;
use volume::Volume;

/// What is known from below.
pub struct Bounds {
    /// Lagrangian price of each row: the best so far.
    pub prices: Vec<f64>,
    /// The dual function at them.
    pub dual: Dual,
    /// Reduced cost of each choice.
    pub reduced_costs: Vec<f64>,
    /// Reduced cost of the dearest choices in the relaxation.
    pub cheap: f64,
    /// Dual bound: no point costs less. A whole number.
    pub proven: f64,
    /// What relaxations are solved by.
    pub components: Components,
    /// Where the cuts among the rows come from.
    pub cuts: CutBases,
    /// LP value of each choice in the last relaxation; empty before the first.
    pub lp_values: Vec<f64>,
    /// Prices are looked for so many times as far from those at hand as at first.
    pub reach: f64,
}

impl Bounds {
    /// First prices: those of a warm start, with its cuts added to the rows of `choices`, or from an
    /// auction and an ascent.
    pub fn new(cx: &Context<'_>, choices: &mut Choices, of_row: &Sparse) -> Bounds {
        let tell = |tried, dual: &Dual| cx.tell(tried, None, Some(dual.whole_bound()));
        let (prices, dual, cuts) = match cx.task.trace {
            Some(trace) => {
                let before = choices.rows.len();
                let resumed = warm_start::resume(choices, of_row, trace, cx.params);
                let tried = Tried::WarmStart { cuts: choices.rows.len() - before };
                cx.tell(tried, None, Some(resumed.1.whole_bound()));
                let (prices, dual, cuts) = resumed;
                let (prices, dual) = match trace.is_rough {
                    true => climbed(cx, choices, prices, &tell),
                    false => (prices, dual),
                };
                (prices, dual, cuts)
            }
            None => {
                let (prices, dual) = ascend(cx, choices, &tell);
                (prices, dual, CutBases::default())
            }
        };
        let mut components = Components::new(choices, of_row, &cx.params.relaxation);
        components.extend(choices);
        let reduced_costs = lagrangian::reduced_costs(choices, &dual, &prices);
        let known = cx.task.trace.filter(|trace| !trace.lp_values.is_empty());
        let lp_values = known.map(|trace| warm_start::lp_values(choices, trace));
        Bounds {
            cheap: sifting::cheap(choices, &reduced_costs, &cx.params.relaxation),
            proven: dual.whole_bound(),
            prices,
            dual,
            reduced_costs,
            components,
            cuts,
            lp_values: lp_values.unwrap_or_default(),
            reach: 1.0,
        }
    }

    /// Goes on with other prices; a bound that was proven stays.
    pub fn set(&mut self, cx: &Context<'_>, choices: &Choices, prices: Vec<f64>, dual: Dual) {
        self.reduced_costs = lagrangian::reduced_costs(choices, &dual, &prices);
        self.cheap = sifting::cheap(choices, &self.reduced_costs, &cx.params.relaxation);
        self.proven = self.proven.max(dual.whole_bound());
        (self.prices, self.dual) = (prices, dual);
    }

    /// Makes room for cuts that were added to the rows.
    pub fn extend(&mut self, choices: &Choices) {
        self.components.extend(choices);
        self.prices.resize(choices.rows.len(), 0.0);
    }

    /// Begins anew with an auction and an ascent.
    pub fn ascend(&mut self, cx: &Context<'_>, choices: &Choices, tell: &dyn Fn(Tried, f64)) {
        let proven = self.proven;
        let (prices, dual) =
            ascend(cx, choices, &|tried, dual| tell(tried, proven.max(dual.whole_bound())));
        self.set(cx, choices, prices, dual);
    }

    /// The cuts around a base that the LP values violate.
    pub fn violated(
        cx: &Context<'_>,
        choices: &Choices,
        of_row: &Sparse,
        lp_values: &[f64],
        base: &[u32],
    ) -> Vec<MirCut> {
        let params = &cx.params.cuts;
        mir_cuts::Base::new(choices, of_row, base, params).violated(choices, lp_values)
    }
}

/// Prices from an auction and the volume algorithm.
fn ascend(cx: &Context<'_>, choices: &Choices, tell: &dyn Fn(Tried, &Dual)) -> (Vec<f64>, Dual) {
    climbed(cx, choices, auction::prices(choices, &cx.params.auction), tell)
}

/// What the volume algorithm makes of some prices.
fn climbed(
    cx: &Context<'_>,
    choices: &Choices,
    prices: Vec<f64>,
    tell: &dyn Fn(Tried, &Dual),
) -> (Vec<f64>, Dual) {
    let params = &cx.params.volume;
    let mut volume = Volume::new(choices, prices, params);
    let mut resting = 0;
    for _ in 0..params.looks {
        let gain = volume.climb(params.passes);
        tell(Tried::Volume { passes: params.passes }, &volume.dual);
        let is_up = cx.left().is_some_and(|left| left.is_zero());
        let is_end = is_up || volume.dual.bound > choices.ceiling;
        let is_resting = gain < params.least_rise * volume.dual.bound.abs();
        resting = if is_resting { resting + 1 } else { 0 };
        if resting == params.rests || is_end || cx.watch.interrupted() {
            break;
        }
    }
    (volume.prices, volume.dual)
}
