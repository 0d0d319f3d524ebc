//! What-ifs side by side: each is solved from what its parent left, and all of them are told in one
//! set of figures, people and posts.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::domain::{Assignment, Instance, Plan, Policy};
use crate::error::{Clash, Error};
use crate::pipeline::{self, Drafted, Parent, Request};
use crate::rank::{Kpis, Ranked, Share};
use crate::solve::{Backend, Limit, Limits, Termination, Watch};
use crate::validate::Models;

use super::overlay::Case;
use super::tree::{Node, Tree, stem};
use super::what_if::BASE;

/// The instance and its what-ifs, solved and told by identifiers alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The instance itself and then its what-ifs, parents first.
    pub scenarios: Vec<Scenario>,
    /// The officials whom the scenarios do not all put into the same post.
    pub officials: Vec<Line>,
    /// The posts that the scenarios do not all fill with the same people.
    pub posts: Vec<Line>,
    /// The curves of the sweeps with one parameter.
    pub curves: Vec<Curve>,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Name of the what-if; `base` is the instance itself.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The scenario that it changes; null for the instance itself.
    pub parent: Option<String>,
    /// For a point of a sweep: parameter and value.
    pub point: Vec<(String, String)>,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What came of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// A plan.
    Plan(Box<Drawn>),
    /// Proven that there is none under the hard rules.
    Infeasible {
        /// What would have to give way at the least.
        clashes: Vec<Clash>,
    },
    /// Stopped before any plan was found.
    NoPlan,
    /// The solver failed.
    Failed {
        /// What it says.
        why: String,
    },
}

/// The plan of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Whether it is proven within the asked gap.
    pub proven: bool,
    /// What stopped the proof.
    pub limit: Option<Limit>,
    /// Sum of the tiers.
    pub objective: i64,
    /// Value of each tier, in their order.
    pub tiers: Vec<Named>,
    /// What each priced rule adds.
    pub prices: Vec<Named>,
    /// Figures of the plan.
    pub figures: Vec<Figure>,
    /// Against the parent's plan.
    pub change: Option<Change>,
    /// Who holds which post; null for people without one.
    pub holders: BTreeMap<String, Option<String>>,
}

/// A value under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// Tier or rule.
    pub id: String,
    /// Its value; lower is better.
    pub value: i64,
}

/// A figure of a plan: a count, or a count of a total.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name.
    pub id: String,
    /// How many; null where the data does not say.
    pub value: Option<i64>,
    /// Of how many, for shares.
    pub of: Option<i64>,
}

/// What a what-if does to its parent's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Officials with another post than in the parent's plan, or with none, or new.
    pub officials: usize,
    /// How its tiers compare with the parent's.
    pub worth: Worth,
}

/// How one plan's tiers compare with another's, in the model's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worth {
    /// Better in the first tier that differs.
    Better,
    /// The same in every tier.
    AsGood,
    /// Worse in the first tier that differs.
    Worse,
    /// The two have other tiers.
    Incomparable,
}

/// What each scenario says of one official or post, in the order of the scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The official or the post.
    pub id: String,
    /// At the plan date: the post held, or the holders.
    pub before: Option<String>,
    /// In each scenario; null where there is no plan, or nobody, or no post.
    pub scenarios: Vec<Option<String>>,
}

/// What a sweep of one parameter does to the first tier that it changes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// The what-if.
    pub what_if: String,
    /// The parameter.
    pub parameter: String,
    /// The first tier whose value changes; null when none does.
    pub tier: Option<String>,
    /// The values of the parameter, in the order of the sweep, with the tier's value.
    pub points: Vec<Point>,
    /// Positions of the points at which the value differs from the point before.
    pub breakpoints: Vec<usize>,
    /// Position of the point farthest from the straight line between the ends: beyond it, more of the
    /// parameter brings least.
    pub knee: Option<usize>,
}

/// One point of a curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Value of the parameter as typed.
    pub at: String,
    /// Value of the tier; null without a plan.
    pub value: Option<i64>,
}

impl Tree {
    /// Solves the instance and its what-ifs, each from what its parent left, side by side where
    /// neither stands on the other. One that fails does not keep the others from being solved; those
    /// that stand on it start from nothing.
    ///
    /// # Errors
    /// [`Error::Internal`]: a mistake of ours.
    pub fn compare(
        &self,
        models: &(dyn Fn(&str) -> Option<String> + Sync),
        limits: Limits,
        backend: &dyn Backend,
        watch: &dyn Watch,
    ) -> Result<Comparison, Error> {
        let run = Run { tree: self, models, limits, backend, watch };
        let base = run.solve(&self.base, None);
        let (outcome, below) = run.told(&self.base, base)?;
        let root = Scenario {
            id: BASE.to_owned(),
            title: self.base.loaded.instance.name.clone(),
            parent: None,
            point: Vec::new(),
            outcome,
        };
        let mut found: BTreeMap<usize, Scenario> =
            run.children(None, &self.base, below.as_ref())?;
        let mut scenarios = vec![root];
        scenarios.extend((0..self.nodes.len()).filter_map(|at| found.remove(&at)));
        compare_with_parents(&mut scenarios);
        Ok(side_by_side(&self.base.loaded.instance, scenarios))
    }
}

/// A comparison at work.
struct Run<'a> {
    tree: &'a Tree,
    models: &'a (dyn Fn(&str) -> Option<String> + Sync),
    limits: Limits,
    backend: &'a dyn Backend,
    watch: &'a dyn Watch,
}

impl Run<'_> {
    /// The optimum of a case, from what its parent's solve left.
    fn solve(&self, case: &Case, parent: Option<(&Case, &Drafted)>) -> Result<Drafted, Error> {
        let request = Request { candidates: 1, keep_dominated: false, limits: self.limits };
        let (instance, policy) = (&case.loaded.instance, &case.loaded.policy);
        match parent {
            None => pipeline::plan(instance, policy, &request, self.backend, self.watch),
            Some((from, drafted)) => {
                let loaded = &from.loaded;
                let from = Parent { instance: &loaded.instance, policy: &loaded.policy, drafted };
                pipeline::what_if(from, instance, policy, &request, self.backend, self.watch)
            }
        }
    }

    /// What came of a solve, as data, and what it leaves to those that stand on it.
    fn told(
        &self,
        case: &Case,
        solved: Result<Drafted, Error>,
    ) -> Result<(Outcome, Option<Drafted>), Error> {
        Ok(match solved {
            Ok(drafted) => {
                let (instance, policy) = (&case.loaded.instance, &case.loaded.policy);
                let drawn = drawn(instance, policy, &drafted.candidates[0]);
                (Outcome::Plan(Box::new(drawn)), Some(drafted))
            }
            Err(Error::Infeasible(conflict)) => {
                (Outcome::Infeasible { clashes: conflict.clashes }, None)
            }
            Err(Error::NoPlan { .. }) => (Outcome::NoPlan, None),
            Err(Error::Internal(why)) => return Err(Error::Internal(why)),
            Err(other) => (Outcome::Failed { why: other.to_string() }, None),
        })
    }

    /// The what-ifs that stand on `parent`, and theirs, by their position.
    fn children(
        &self,
        parent: Option<usize>,
        case: &Case,
        drafted: Option<&Drafted>,
    ) -> Result<BTreeMap<usize, Scenario>, Error> {
        let all: Vec<(usize, &Node)> =
            self.tree.nodes.iter().enumerate().filter(|(_, node)| node.parent == parent).collect();
        let solved: Vec<BTreeMap<usize, Scenario>> = all
            .into_par_iter()
            .map(|(at, node)| self.child(at, node, case, drafted))
            .collect::<Result<_, _>>()?;
        Ok(solved.into_iter().flatten().collect())
    }

    fn child(
        &self,
        at: usize,
        node: &Node,
        parent: &Case,
        drafted: Option<&Drafted>,
    ) -> Result<BTreeMap<usize, Scenario>, Error> {
        let models: &Models<'_> = &|name| (self.models)(name);
        let case = parent.under(&node.what_if, models).map_err(Error::Input)?;
        let solved = self.solve(&case, drafted.map(|drafted| (parent, drafted)));
        let (outcome, left) = self.told(&case, solved)?;
        let mut found = self.children(Some(at), &case, left.as_ref())?;
        let above = node.parent.map(|at| self.tree.nodes[at].what_if.name.clone());
        let what_if = &node.what_if;
        let scenario = Scenario {
            id: what_if.name.clone(),
            title: what_if.title.clone(),
            parent: Some(above.unwrap_or_else(|| BASE.to_owned())),
            point: what_if.point.clone(),
            outcome,
        };
        found.insert(at, scenario);
        Ok(found)
    }
}

impl Scenario {
    /// Its plan, if there is one.
    pub fn plan(&self) -> Option<&Drawn> {
        match &self.outcome {
            Outcome::Plan(drawn) => Some(drawn),
            _ => None,
        }
    }
}

fn drawn(instance: &Instance, policy: &Policy, ranked: &Ranked) -> Drawn {
    let candidate = &ranked.candidate;
    let audit = &candidate.audit;
    let tiers = policy.tiers.iter().zip(&audit.tiers);
    let prices = policy.rules.iter().zip(audit.prices());
    let named = |id: &str, value: i64| Named { id: id.to_owned(), value };
    let line = |line: &Assignment| {
        let post = line.post.map(|post| instance.post(post).id.clone());
        (instance.official(line.official).id.clone(), post)
    };
    Drawn {
        proven: candidate.termination == Termination::Optimal,
        limit: candidate.limit,
        objective: audit.objective,
        tiers: tiers.map(|(tier, &value)| named(&tier.id, value)).collect(),
        prices: prices
            .filter(|(setting, _)| setting.tier.is_some())
            .map(|(setting, value)| named(&setting.name, value))
            .collect(),
        figures: figures(&ranked.kpis),
        change: None,
        holders: candidate.plan.assignments.iter().map(line).collect(),
    }
}

/// The figures that a comparison shows, in its order.
fn figures(kpis: &Kpis) -> Vec<Figure> {
    let known = |id: &str, value: Option<usize>, of: Option<usize>| Figure {
        id: id.to_owned(),
        value: value.map(|value| value as i64),
        of: of.map(|of| of as i64),
    };
    let count = |id: &str, value: usize| known(id, Some(value), None);
    let share =
        |id: &str, share: Option<Share>| known(id, share.map(|s| s.count), share.map(|s| s.of));
    vec![
        count("moves", kpis.moves),
        count("downward", kpis.downward),
        count("upward", kpis.upward),
        count("lateral", kpis.lateral),
        share("promotions", kpis.promotions),
        count("vacancies", kpis.vacancies.after),
        count("critical_vacancies", kpis.critical_vacancies.after),
        count("without_post", kpis.without_post.after),
        share("nonlocal_heads", kpis.nonlocal_heads.after),
        share("women", kpis.women.after),
        share("young", kpis.young.after),
        share("minority", kpis.minority.after),
        share("women_movers", kpis.women_movers),
        share("young_movers", kpis.young_movers),
        known("training_goals", kpis.training_goals.map(|goals| goals.moves), None),
        count("longest_chain", kpis.chains.longest),
        count("units_disturbed", kpis.disturbance.units),
    ]
}

/// Holds each what-if against its parent.
fn compare_with_parents(scenarios: &mut [Scenario]) {
    let changes: Vec<Option<Change>> = scenarios
        .iter()
        .map(|one| {
            let parent = scenarios.iter().find(|other| one.parent.as_ref() == Some(&other.id))?;
            Some(change(one.plan()?, parent.plan()?))
        })
        .collect();
    for (scenario, change) in scenarios.iter_mut().zip(changes) {
        if let Outcome::Plan(drawn) = &mut scenario.outcome {
            drawn.change = change;
        }
    }
}

fn change(own: &Drawn, parent: &Drawn) -> Change {
    let all: BTreeSet<&String> = own.holders.keys().chain(parent.holders.keys()).collect();
    let differs = |id: &&&String| own.holders.get(**id) != parent.holders.get(**id);
    Change { officials: all.iter().filter(differs).count(), worth: worth(own, parent) }
}

fn worth(own: &Drawn, parent: &Drawn) -> Worth {
    let same_tiers = own.tiers.iter().map(|t| &t.id).eq(parent.tiers.iter().map(|t| &t.id));
    if !same_tiers {
        return Worth::Incomparable;
    }
    let values = |drawn: &Drawn| drawn.tiers.iter().map(|tier| tier.value).collect::<Vec<_>>();
    match values(own).cmp(&values(parent)) {
        std::cmp::Ordering::Less => Worth::Better,
        std::cmp::Ordering::Equal => Worth::AsGood,
        std::cmp::Ordering::Greater => Worth::Worse,
    }
}

fn side_by_side(instance: &Instance, scenarios: Vec<Scenario>) -> Comparison {
    let curves = curves(&scenarios);
    let standing = Plan::standing(instance);
    let before: BTreeMap<String, Option<String>> = standing
        .assignments
        .iter()
        .map(|line| {
            let post = line.post.map(|post| instance.post(post).id.clone());
            (instance.official(line.official).id.clone(), post)
        })
        .collect();
    let plans: Vec<Option<&BTreeMap<String, Option<String>>>> =
        scenarios.iter().map(|scenario| scenario.plan().map(|drawn| &drawn.holders)).collect();
    let officials = lines(&before, &plans);
    let before = by_post(&before);
    let by_post: Vec<Option<BTreeMap<String, Option<String>>>> =
        plans.iter().map(|plan| plan.map(by_post)).collect();
    let posts = lines(&before, &by_post.iter().map(Option::as_ref).collect::<Vec<_>>());
    Comparison { scenarios, officials, posts, curves }
}

/// Holders by post, several in the order of their identifiers.
fn by_post(holders: &BTreeMap<String, Option<String>>) -> BTreeMap<String, Option<String>> {
    let mut posts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (official, post) in holders {
        if let Some(post) = post {
            posts.entry(post.clone()).or_default().push(official);
        }
    }
    posts.into_iter().map(|(post, holders)| (post, Some(holders.join(" ")))).collect()
}

/// A line for each key on which the plans that there are do not agree.
fn lines(
    before: &BTreeMap<String, Option<String>>,
    plans: &[Option<&BTreeMap<String, Option<String>>>],
) -> Vec<Line> {
    let keys: BTreeSet<&String> =
        plans.iter().flatten().flat_map(|plan| plan.keys()).chain(before.keys()).collect();
    let line = |id: &String| {
        let said =
            |plan: &Option<&BTreeMap<String, Option<String>>>| plan.map(|p| p.get(id).cloned());
        let all: Vec<Option<Option<Option<String>>>> = plans.iter().map(said).collect();
        let mut there = all.iter().flatten();
        let first = there.next()?;
        there.any(|other| other.clone().flatten() != first.clone().flatten()).then(|| Line {
            id: id.clone(),
            before: before.get(id).cloned().flatten(),
            scenarios: all.iter().map(|one| one.clone().flatten().flatten()).collect(),
        })
    };
    keys.into_iter().filter_map(line).collect()
}

/// The sweeps of one parameter as curves.
fn curves(scenarios: &[Scenario]) -> Vec<Curve> {
    let mut sweeps: BTreeMap<&str, Vec<&Scenario>> = BTreeMap::new();
    for scenario in scenarios.iter().filter(|scenario| scenario.point.len() == 1) {
        sweeps.entry(stem(&scenario.id)).or_default().push(scenario);
    }
    sweeps.into_iter().map(|(what_if, points)| curve(what_if, &points)).collect()
}

fn curve(what_if: &str, points: &[&Scenario]) -> Curve {
    let tiers = |scenario: &Scenario| scenario.plan().map(|drawn| drawn.tiers.clone());
    let first = points.iter().find_map(|point| tiers(point)).unwrap_or_default();
    let value = |scenario: &Scenario, id: &str| {
        let tier = tiers(scenario)?.into_iter().find(|tier| tier.id == id)?;
        Some(tier.value)
    };
    let varies = |tier: &&Named| {
        points.iter().filter_map(|point| value(point, &tier.id)).any(|other| other != tier.value)
    };
    let tier = first.iter().find(varies).map(|tier| tier.id.clone());
    let shown = tier.clone().or_else(|| first.first().map(|tier| tier.id.clone()));
    let point = |scenario: &&Scenario| Point {
        at: scenario.point[0].1.clone(),
        value: shown.as_ref().and_then(|id| value(scenario, id)),
    };
    let points_of: Vec<Point> = points.iter().map(point).collect();
    let breakpoints =
        (1..points_of.len()).filter(|&at| points_of[at].value != points_of[at - 1].value).collect();
    Curve {
        what_if: what_if.to_owned(),
        parameter: points[0].point[0].0.clone(),
        knee: tier.as_ref().and_then(|_| knee(&points_of)),
        tier,
        points: points_of,
        breakpoints,
    }
}

/// The point farthest from the chord between the ends, both axes scaled to one ("Kneedle", Satopää et
/// al. 2011, without smoothing); `None` where the curve has no bend, a gap, or words for values.
fn knee(points: &[Point]) -> Option<usize> {
    let at: Vec<(f64, f64)> = points
        .iter()
        .map(|point| Some((point.at.parse::<f64>().ok()?, point.value? as f64)))
        .collect::<Option<_>>()?;
    let (first, last) = (*at.first()?, *at.last()?);
    let (width, height) = (last.0 - first.0, last.1 - first.1);
    if width == 0.0 || height == 0.0 {
        return None;
    }
    let off = |(x, y): (f64, f64)| ((x - first.0) / width - (y - first.1) / height).abs();
    let farthest =
        (1..at.len() - 1).max_by(|&a, &b| off(at[a]).total_cmp(&off(at[b])).then(b.cmp(&a)))?;
    (off(at[farthest]) > 1e-9).then_some(farthest)
}
