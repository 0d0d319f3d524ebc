//! Sifting: the linear relaxation over ever more choices, until its prices leave few others too cheap.

use crate::error::SolveError;

use super::super::super::RelaxationParams;
use super::super::super::Tried;
use super::super::context::{Context, Part};
use super::super::model::choices::{Choices, Constraint, Cut, Origin};
use super::super::model::incumbent::Incumbent;
use super::super::schedule::Outlook;
use super::relaxation::{Relaxation, Relaxed};
use super::{Bounds, lagrangian, volume};

/// A relaxation to be solved.
pub struct Sifting<'a> {
    /// Task, solver and time.
    pub cx: &'a Context<'a>,
    /// What is relaxed.
    pub choices: &'a Choices,
    /// The incumbent.
    pub incumbent: &'a Incumbent,
    /// The bounds, which may rise.
    pub bounds: &'a mut Bounds,
}

/// What came of it.
pub struct Sifted {
    /// LP value of each choice; `None` when there was no answer.
    pub lp_values: Option<Vec<f64>>,
    /// What there is to say for another one.
    pub outlook: Outlook,
}

impl Sifting<'_> {
    /// Solves the relaxation over some choices, then over those as well that its prices leave too
    /// cheap, until few are.
    ///
    /// # Errors
    /// [`SolveError::Failed`] when the solver fails.
    pub fn run(self) -> Result<Sifted, SolveError> {
        let (cx, params) = (self.cx, &self.cx.params.relaxation);
        let mut listed = self.listed();
        let typical = self.bounds.cheap.max(self.unit() / 10.0);
        let reach = self.reaches(typical * self.bounds.reach / 2.0);
        let (center, before) = (self.bounds.prices.clone(), self.bounds.dual.bound);
        let (mut lp_values, mut gain) = (None, 0.0);
        for pricing in 0..params.pricings {
            if cx.end(self.incumbent, self.bounds.proven).is_some() {
                return Ok(Sifted { lp_values, outlook: Outlook::Gained(gain) });
            }
            let Some(relaxed) = self.relaxed(&listed, &center, &reach)? else {
                return Ok(Sifted { lp_values, outlook: Outlook::Gained(gain) });
            };
            let components = self.bounds.components.groups.len();
            let tried = Tried::Relaxation { choices: listed.len(), components };
            let prices = adopt(cx, self.choices, self.bounds, relaxed.prices);
            cx.tell(tried, Some(self.incumbent), Some(self.bounds.proven));
            gain = self.bounds.dual.bound - before;
            lp_values = Some(relaxed.lp_values);
            let room = cx.room_ahead(self.incumbent, self.bounds.proven);
            let enough = params.missing * gain.max(room);
            // Where most choices cost the same, a few more of each group would never do.
            let many_each = params.listed << pricing.min(8);
            if self.add_missing(&mut listed, &prices, many_each) <= enough {
                return Ok(Sifted { lp_values, outlook: Outlook::Gained(gain) });
            }
        }
        let mut outlook = Outlook::Gained(gain);
        if gain <= 0.0 && self.bounds.reach > params.narrowest {
            // Too far from the prices at hand: next time nearer to them.
            self.bounds.reach /= cx.params.schedule.reach_growth;
            outlook = Outlook::Open;
        }
        Ok(Sifted { lp_values, outlook })
    }

    fn relaxed(
        &self,
        listed: &[u32],
        prices: &[f64],
        reach: &[f64],
    ) -> Result<Option<Relaxed>, SolveError> {
        let (choices, components, cx) = (self.choices, &self.bounds.components, self.cx);
        let solver = cx.solver;
        let relaxation = Relaxation { choices, components, listed, prices, reach, solver };
        relaxation.solve(cx.left(), &Part(cx.watch))
    }

    /// The choices that are nearly the cheapest. Of equals in one group the first are taken.
    fn listed(&self) -> Vec<u32> {
        let (bounds, many_each) = (&*self.bounds, self.cx.params.relaxation.listed);
        let mut listed = Vec::with_capacity(many_each * self.choices.len());
        for group in 0..self.choices.len() {
            let cheap = |choice: &usize| bounds.reduced_costs[*choice] <= bounds.cheap;
            let cheap = self.choices.of(group).filter(cheap).take(3 * many_each);
            listed.extend(cheap.map(|choice| choice as u32));
        }
        listed
    }

    /// Lists the choices that `prices` make cheaper than those listed of their group, the cheapest
    /// few of each; returns by how much the bound stays behind for want of them.
    fn add_missing(&self, listed: &mut Vec<u32>, prices: &[f64], many_each: usize) -> f64 {
        let reduced = |choice: usize| lagrangian::cost(self.choices, choice, prices);
        let mut missing = 0.0;
        let mut more = Vec::new();
        let mut own = listed.iter().copied().peekable();
        for group in 0..self.choices.len() {
            let range = self.choices.of(group);
            let least = std::iter::from_fn(|| own.next_if(|&c| (c as usize) < range.end))
                .map(|choice| reduced(choice as usize))
                .fold(f64::INFINITY, f64::min);
            let mut cheaper: Vec<(f64, u32)> = range
                .map(|choice| (reduced(choice), choice as u32))
                .filter(|(cost, _)| *cost < least - 1e-9 * least.abs().max(1.0))
                .collect();
            cheaper.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            missing += cheaper.first().map_or(0.0, |(cost, _)| least - cost);
            more.extend(cheaper.into_iter().take(many_each).map(|(_, choice)| choice));
        }
        listed.append(&mut more);
        listed.sort_unstable();
        missing
    }

    /// A typical price: the mean of those that are not zero.
    fn unit(&self) -> f64 {
        let slacks = self.choices.rows.iter().flat_map(|side| [side.under, side.over]).flatten();
        let prices = self.choices.cost.iter().copied().chain(slacks.map(|slack| slack.price));
        let priced = prices.filter(|price| *price != 0.0);
        let (sum, many) = priced.fold((0.0, 0.0), |(sum, many), p| (sum + p.abs(), many + 1.0));
        if many > 0.0 { sum / many } else { 0.0 }
    }

    /// How far each price may go: as far as makes one typical entry cost `reach` more; that of a cut
    /// as far as its slack costs.
    fn reaches(&self, reach: f64) -> Vec<f64> {
        let of = |row: &Constraint, scale: f64| match row.origin {
            Origin::Line(_) => reach.max(1e-3) / scale,
            Origin::Cut(Cut { row, over }) => {
                let (row, prices) = (row as usize, &self.bounds.prices);
                let slack = self.choices.rows[row].slack(over);
                slack.map_or(reach / scale, |slack| {
                    self.choices.slack_price(row, slack, over, prices)
                })
            }
        };
        let scales = volume::scales(self.choices);
        self.choices.rows.iter().zip(scales).map(|(row, scale)| of(row, scale)).collect()
    }
}

/// Takes over prices if they prove more; returns them as they can be used.
fn adopt(
    cx: &Context<'_>,
    choices: &Choices,
    bounds: &mut Bounds,
    mut prices: Vec<f64>,
) -> Vec<f64> {
    lagrangian::clamp(choices, &mut prices);
    let dual = lagrangian::evaluate(choices, &prices);
    if dual.bound > bounds.dual.bound {
        bounds.set(cx, choices, prices.clone(), dual);
    }
    prices
}

/// The reduced cost up to which each group has the choices of the first relaxation, on average.
pub fn cheap(choices: &Choices, reduced_costs: &[f64], params: &RelaxationParams) -> f64 {
    let mut sorted = reduced_costs.to_vec();
    let at = (params.listed * choices.len()).min(sorted.len() - 1);
    *sorted.select_nth_unstable_by(at, f64::total_cmp).1
}
