//! The plans near the optimum: those as far apart as can be, and what all of them have in common.
//!
//! Plans that share few moves are looked for one after the other (Hop, Skip and Jump; Brill, Chang and
//! Hopkins 1982). What is in every plan is the backbone: as long as some plan of the region differs from
//! the optimum where nothing is known yet, it is found and shows who is free; once it is proven that none
//! does, the rest is fixed, all at once.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use crate::domain::{Move, OfficialIx, PostIx};
use crate::error::Error;
use crate::model::Model;
use crate::program::{ColIx, ColKey, Column, Program, Stage};
use crate::solve::{self, Decided, Limit, Limits, Region, Solver, Staged, Start, Termination};
use crate::view::Label;

use super::candidates::{Optimum, Variant};
use super::rank::Candidate;

/// What the plans of a region have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The share of each stage's optimum that a plan may lose.
    pub share: f64,
    /// The stages, with the optimum of each and the greatest value within the share.
    pub stages: Vec<(String, i64, i64)>,
    /// Each official, in the order of the roster, with the post in the optimum.
    pub officials: Vec<(OfficialIx, Option<PostIx>, Common<Option<PostIx>>)>,
    /// Each post in force, in the order of the roster.
    pub posts: Vec<(PostIx, Common<()>)>,
    /// What ended the search before all was known.
    pub cut: Option<Limit>,
}

/// Whether something is so in every plan of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common<T> {
    /// In every plan.
    Same(Proof),
    /// Not in the plan that was found: there it is so.
    Otherwise(T),
    /// The search ended before this was known.
    Open,
}

/// What proves that something is so in every plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Reduced costs: anything else costs more than the region allows.
    ReducedCost,
    /// A solve that looked for a plan in which it is not so.
    Solve,
}

/// Who holds what, by official.
pub type Held = BTreeMap<OfficialIx, Option<PostIx>>;

/// The plans within `share` of each tier of the optimum; `None` when the optimum is not proven.
pub(super) fn region(
    model: &Model,
    optimum: &Optimum,
    share: f64,
    solver: Solver<'_>,
) -> Option<Region> {
    let proven = optimum.candidate.termination == Termination::Optimal;
    let decided: Vec<i64> = optimum.decided.iter().map(|stage| stage.value).collect();
    proven.then(|| Region::new(&model.program, &decided, share, solver))
}

/// The plans of a region that share the fewest moves with `earlier` ones, and of these the best.
pub(super) fn apart(
    model: &Model,
    earlier: &[&Candidate],
    region: &Region,
    number: usize,
) -> Variant {
    let mut shared: BTreeMap<ColIx, i64> = BTreeMap::new();
    for made in earlier.iter().flat_map(|one| one.plan.moves(model.context())) {
        let Move { official, to, .. } = made;
        let own = model.pairs.of_official(official).find(|(_, pair)| pair.post == to);
        if let Some((at, _)) = own {
            *shared.entry(ColIx(at.0)).or_default() += 1;
        }
    }
    let columns = region.columns.clone();
    let program = Program { columns, ..Program::clone(&model.program) };
    Variant {
        label: Label::Near(number),
        program: program.first("overlap", shared.into_iter().collect()),
        caps: region.caps.clone(),
    }
}

/// What all plans of a region have in common with the optimum.
///
/// # Errors
/// What the solver reports.
pub(super) fn near(
    model: &Model,
    optimum: &Optimum,
    others: &[Candidate],
    region: &Region,
    solver: Solver<'_>,
) -> Result<Near, Error> {
    let values = optimum.start.values.clone().unwrap_or_default();
    let mut search = Search::new(model, region, values, solver);
    search.proven_by_reduced_cost();
    for other in others {
        let held = other.plan.assignments.iter().map(|line| (line.official, line.post)).collect();
        search.compare(&held);
    }
    let cut = search.run()?;
    let stages = model.program.stages.iter().zip(&optimum.decided).zip(&region.most);
    let stage = |((stage, decided), &most): ((&Stage, &Decided), &i64)| {
        (stage.id.clone(), decided.value, most)
    };
    let officials = search.officials.iter().map(|(&who, &known)| {
        (who, search.own.get(&who).copied().flatten(), known.unwrap_or(Common::Open))
    });
    let posts = search.posts.iter().map(|(&post, &known)| (post, known.unwrap_or(Common::Open)));
    Ok(Near {
        share: region.share,
        stages: stages.map(stage).collect(),
        officials: officials.collect(),
        posts: posts.collect(),
        cut,
    })
}

/// The search for what is in every plan.
struct Search<'a> {
    model: &'a Model,
    region: &'a Region,
    /// Values of the columns in the optimum.
    values: Vec<i64>,
    /// Who holds what in the optimum.
    own: Held,
    /// Who holds each post in the optimum.
    holders: BTreeMap<PostIx, Vec<OfficialIx>>,
    /// The column that each official's choice in the optimum is.
    chosen: BTreeMap<OfficialIx, ColIx>,
    /// The column of each post's empty seats.
    empty: BTreeMap<PostIx, ColIx>,
    /// What is known of each official.
    officials: BTreeMap<OfficialIx, Option<Common<Option<PostIx>>>>,
    /// What is known of each post.
    posts: BTreeMap<PostIx, Option<Common<()>>>,
    solver: Solver<'a>,
    began: Instant,
}

impl<'a> Search<'a> {
    fn new(model: &'a Model, region: &'a Region, values: Vec<i64>, solver: Solver<'a>) -> Self {
        let (mut chosen, mut empty) = (BTreeMap::new(), BTreeMap::new());
        let mut officials = BTreeMap::new();
        for (at, column) in model.program.columns.iter().enumerate() {
            if let Some((official, _)) = model.choice(column.key) {
                officials.insert(official, None);
                if values[at] > 0 {
                    chosen.insert(official, ColIx(at as u32));
                }
            }
            if let ColKey::Empty(post) = column.key {
                empty.insert(post, ColIx(at as u32));
            }
        }
        let own = held(model, &values);
        let mut holders: BTreeMap<PostIx, Vec<OfficialIx>> = BTreeMap::new();
        for (&who, post) in &own {
            post.iter().for_each(|post| holders.entry(*post).or_default().push(who));
        }
        let posts = empty.keys().map(|&post| (post, None)).collect();
        let began = Instant::now();
        Search {
            model,
            region,
            values,
            own,
            holders,
            chosen,
            empty,
            officials,
            posts,
            solver,
            began,
        }
    }

    /// What the tightened columns leave no choice about.
    fn proven_by_reduced_cost(&mut self) {
        let columns = &self.region.columns;
        let mut open: BTreeMap<OfficialIx, usize> = BTreeMap::new();
        for column in columns.iter().filter(|column| column.upper > 0) {
            if let Some((official, _)) = self.model.choice(column.key) {
                *open.entry(official).or_default() += 1;
            }
        }
        for (official, known) in &mut self.officials {
            let taken = self.chosen.get(official).map(|at| columns[at.at()]);
            let is_only = open.get(official) == Some(&1);
            if taken.is_some_and(|column| column.lower > 0 || is_only) {
                *known = Some(Common::Same(Proof::ReducedCost));
            }
        }
        let fixed = |at: &ColIx| columns[at.at()].lower >= self.values[at.at()];
        let settled: Vec<PostIx> = self
            .empty
            .iter()
            .filter(|(post, at)| fixed(at) && self.all_stay(**post))
            .map(|(post, _)| *post)
            .collect();
        for post in settled {
            self.posts.insert(post, Some(Common::Same(Proof::ReducedCost)));
        }
    }

    /// Whether everybody who holds a post in the optimum is known to hold it in every plan.
    fn all_stay(&self, post: PostIx) -> bool {
        let is_same = |who| matches!(self.officials.get(who), Some(Some(Common::Same(_))));
        self.holders.get(&post).into_iter().flatten().all(is_same)
    }

    /// Notes where another plan of the region differs.
    fn compare(&mut self, other: &Held) {
        for (official, known) in &mut self.officials {
            let before = self.own.get(official).copied().flatten();
            let now = other.get(official).copied().flatten();
            if before == now {
                continue;
            }
            known.get_or_insert(Common::Otherwise(now));
            for post in [before, now].into_iter().flatten() {
                if let Some(known) = self.posts.get_mut(&post) {
                    known.get_or_insert(Common::Otherwise(()));
                }
            }
        }
    }

    /// Finds out about the moves first, which wait to be signed, and then about everything.
    fn run(&mut self) -> Result<Option<Limit>, Error> {
        let everybody: Vec<OfficialIx> = self.officials.keys().copied().collect();
        let movers: Vec<OfficialIx> =
            everybody.iter().copied().filter(|who| self.moves(*who)).collect();
        let seats: Vec<PostIx> = self.posts.keys().copied().filter(|p| self.is_open(*p)).collect();
        let cut = self.run_among(&movers, &[])?;
        Ok(cut.or(self.run_among(&everybody, &seats)?))
    }

    fn moves(&self, official: OfficialIx) -> bool {
        let own = self.own.get(&official).copied().flatten();
        own != self.model.instance.official(official).current
    }

    /// Whether the optimum leaves a seat of the post empty.
    fn is_open(&self, post: PostIx) -> bool {
        self.values[self.empty[&post].at()] > 0
    }

    /// Looks for plans that differ in one of these officials or posts with an empty seat, where nothing
    /// is known yet, until there is none.
    fn run_among(
        &mut self,
        officials: &[OfficialIx],
        posts: &[PostIx],
    ) -> Result<Option<Limit>, Error> {
        loop {
            let terms = self.unknown(officials, posts);
            if terms.is_empty() {
                self.settle(officials, posts);
                return Ok(None);
            }
            let most = priced(&terms, &self.values);
            let staged = self.differing(&terms, most)?;
            if is_less(&staged, &terms, most) {
                self.compare(&held(self.model, staged.values.as_deref().unwrap_or_default()));
            } else if staged.stages.first().is_some_and(|stage| stage.bound < most) {
                return Ok(Some(staged.limit.unwrap_or(Limit::Other)));
            } else {
                self.settle(officials, posts);
                return Ok(None);
            }
        }
    }

    /// Prices under which a plan is cheaper than the optimum if it differs in one of these officials or
    /// posts, where nothing is known: -2 for any other choice, 1 for each empty seat. Whoever leaves a
    /// post adds at most one empty seat to it.
    fn unknown(&self, officials: &[OfficialIx], posts: &[PostIx]) -> Vec<(ColIx, i64)> {
        let is_unknown = |who: &&OfficialIx| matches!(self.officials.get(who), Some(None));
        let unknown: BTreeSet<&OfficialIx> = officials.iter().filter(is_unknown).collect();
        let columns = self.region.columns.iter().enumerate();
        let other = |(at, column): (usize, &Column)| {
            let (official, _) = self.model.choice(column.key)?;
            let is_other = column.upper > 0 && self.values[at] == 0;
            (is_other && unknown.contains(&official)).then_some((ColIx(at as u32), -2))
        };
        let seats = posts.iter().filter(|post| matches!(self.posts.get(post), Some(None)));
        let seats = seats.map(|post| (self.empty[post], 1));
        columns.filter_map(other).chain(seats).collect()
    }

    /// A plan of the region that is cheaper by `terms` than `most`, if there is one: any will do at
    /// first, and only where none comes up it is proven that there is none.
    fn differing(&self, terms: &[(ColIx, i64)], most: i64) -> Result<Staged, Error> {
        let columns = self.region.columns.clone();
        let program = Program { columns, ..self.model.program.unpriced() };
        let program = program.first("backbone", terms.to_vec());
        let start = Start { values: Some(self.values.clone()), ..Start::default() };
        let solve = |gap: f64| {
            let solver = self.solver.after(self.began.elapsed());
            let solver = Solver { limits: Limits { gap, ..solver.limits }, ..solver };
            solve::solve(&program, &self.region.caps, Some(&start), solver)
        };
        let quick = solve(QUICK)?;
        match is_less(&quick, terms, most) {
            true => Ok(quick),
            false => Ok(solve(0.0)?),
        }
    }

    /// Whatever is not known of these officials and posts is in every plan, and so are the posts without
    /// an empty seat whose holders all are.
    fn settle(&mut self, officials: &[OfficialIx], posts: &[PostIx]) {
        let same = Proof::Solve;
        for who in officials {
            if let Some(known) = self.officials.get_mut(who) {
                known.get_or_insert(Common::Same(same));
            }
        }
        let full = self.posts.keys().filter(|post| !self.is_open(**post) && self.all_stay(**post));
        let settled: Vec<PostIx> = full.chain(posts).copied().collect();
        for post in settled {
            if let Some(known) = self.posts.get_mut(&post) {
                known.get_or_insert(Common::Same(same));
            }
        }
    }
}

/// Gap of the first look for a plan that differs, as a share of the differences found.
const QUICK: f64 = 1.0;

/// Whether a plan was found that is cheaper than `most`.
fn is_less(staged: &Staged, terms: &[(ColIx, i64)], most: i64) -> bool {
    staged.values.as_ref().is_some_and(|values| priced(terms, values) < most)
}

fn priced(terms: &[(ColIx, i64)], values: &[i64]) -> i64 {
    terms.iter().map(|(at, price)| price * values[at.at()]).sum()
}

fn held(model: &Model, values: &[i64]) -> Held {
    let plan = model.decode(values);
    plan.assignments.iter().map(|line| (line.official, line.post)).collect()
}
