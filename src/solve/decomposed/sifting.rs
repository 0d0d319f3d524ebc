//! The relaxation over ever more choices (sifting), with the cuts that its answer breaks.

use crate::error::Error;

use super::choices::{Choices, Origin, Side};
use super::parts::Parts;
use super::relaxation::Relaxation;
use super::rounding::{self, Draft};
use super::search::{Part, Search};
use super::state::State;
use super::{ascent, construct, ejection, prices};

/// Choices of each group in the first relaxation, on average.
const LISTED: usize = 4;

/// Relaxations with more and more choices, at most.
const PRICINGS: usize = 8;

/// Choices that are not listed may keep this share of the gain, or of the gap that was asked for.
const MISSING: f64 = 0.1;

/// A relaxation that brings nothing is solved again nearer to the prices at hand, down to this share
/// of the first reach.
const NARROWEST: f64 = 0.01;

impl Search<'_> {
    /// Solves the relaxation, adds the cuts that it breaks (around its own point in whole numbers, and
    /// around the best one), and makes a point of it.
    ///
    /// # Errors
    /// [`Error::Solver`] when the solver fails.
    pub(super) fn sift(&mut self) -> Result<(), Error> {
        self.gain = 0.0;
        let Some(shares) = self.price_out()? else { return Ok(()) };
        let base = construct::most_shared(&self.choices, &shares);
        let mut cuts = self.broken(&shares, &base);
        let chosen = self.state.chosen.clone();
        let mut more = match self.state.is_plan() {
            true => self.broken(&shares, &chosen),
            false => Vec::new(),
        };
        more.retain(|cut| !cuts.contains(cut));
        self.cuts.add(&base, &cuts);
        self.cuts.add(&chosen, &more);
        cuts.extend(more);
        self.add(&cuts);
        if !self.is_worth_it() && !self.parts.is_whole() {
            // The parts have said what they can.
            self.parts = Parts::whole(&self.choices);
            self.gain = f64::INFINITY;
        }
        let mut state = construct::greedy(&self.choices, &self.extra);
        ejection::improve(&self.choices, &self.of_row, &self.extra, &mut state);
        self.offer(state);
        self.round_off(&shares, &base)?;
        self.shares = shares;
        Ok(())
    }

    /// The cuts around a base that the shares break.
    fn broken(&self, shares: &[f64], base: &[u32]) -> Vec<Draft> {
        rounding::Base::new(&self.choices, &self.of_row, base).broken(&self.choices, shares)
    }

    /// Adds cuts to the rows.
    fn add(&mut self, cuts: &[Draft]) {
        if cuts.is_empty() {
            return;
        }
        rounding::add(&mut self.choices, cuts);
        self.parts.extend(&self.choices);
        self.prices.resize(self.choices.rows.len(), 0.0);
        let State { chosen, loose, .. } = &self.state;
        self.state = State::new(&self.choices, chosen.clone(), loose.clone());
    }

    /// Solves the relaxation over some choices, then over those as well that its prices leave too
    /// cheap, until few are; returns the shares.
    fn price_out(&mut self) -> Result<Option<Vec<f64>>, Error> {
        let mut listed = self.listed();
        let reach = self.reaches(self.cheap.max(self.unit() / 10.0) * self.reach / 2.0);
        let (center, before) = (self.prices.clone(), self.priced.bound);
        let mut shares = None;
        for _ in 0..PRICINGS {
            if self.end().is_some() {
                return Ok(shares);
            }
            let (choices, parts) = (&self.choices, &self.parts);
            let relaxation =
                Relaxation { choices, parts, listed: &listed, prices: &center, reach: &reach };
            let relaxed = relaxation.solve(self.left(), &Part(self.watch))?;
            let Some(relaxed) = relaxed else { return Ok(shares) };
            let prices = self.adopt(relaxed.prices);
            self.gain = self.priced.bound - before;
            shares = Some(relaxed.shares);
            if self.add_missing(&mut listed, &prices) <= MISSING * self.gain.max(self.room()) {
                return Ok(shares);
            }
        }
        if self.gain <= 0.0 && self.reach > NARROWEST {
            // Too far from the prices at hand: next time nearer to them.
            self.reach /= 4.0;
            self.gain = f64::INFINITY;
        }
        Ok(shares)
    }

    /// The choices that are nearly the cheapest. Of equals in one group the first are taken.
    fn listed(&self) -> Vec<u32> {
        let mut listed = Vec::with_capacity(LISTED * self.choices.len());
        for group in 0..self.choices.len() {
            let present = self.state.chosen[group] as usize;
            let cheap = |choice: &usize| self.extra[*choice] <= self.cheap || *choice == present;
            let mut many = 0;
            for choice in self.choices.of(group).filter(cheap) {
                many += 1;
                if many <= 3 * LISTED || choice == present {
                    listed.push(choice as u32);
                }
            }
        }
        listed
    }

    /// Lists the choices that `prices` make cheaper than those listed of their group, the cheapest
    /// few of each; returns by how much the bound stays behind for want of them.
    fn add_missing(&self, listed: &mut Vec<u32>, prices: &[f64]) -> f64 {
        let reduced = |choice: usize| prices::reduced(&self.choices, choice, prices);
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
            more.extend(cheaper.into_iter().take(LISTED).map(|(_, choice)| choice));
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
        let of = |side: &Side, scale: f64| match side.origin {
            Origin::Line(_) => reach.max(1e-3) / scale,
            Origin::Cut(cut) => {
                let slack = self.choices.rows[cut.row as usize].slack(cut.over);
                slack.map_or(reach / scale, |slack| slack.price)
            }
        };
        let scales = ascent::scales(&self.choices);
        self.choices.rows.iter().zip(scales).map(|(side, scale)| of(side, scale)).collect()
    }

    /// Takes over prices if they prove more; returns them as they can be used.
    fn adopt(&mut self, mut prices: Vec<f64>) -> Vec<f64> {
        prices::clamp(&self.choices, &mut prices);
        let priced = prices::price(&self.choices, &prices);
        if priced.bound > self.priced.bound {
            self.set_prices(prices.clone(), priced);
        }
        prices
    }
}

/// The extra up to which each group has [`LISTED`] choices on average.
pub(super) fn cheap(choices: &Choices, extra: &[f64]) -> f64 {
    let mut extra = extra.to_vec();
    let at = (LISTED * choices.len()).min(extra.len() - 1);
    *extra.select_nth_unstable_by(at, f64::total_cmp).1
}
