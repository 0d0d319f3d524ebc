//! What-ifs side by side: each is solved from what its parent left, and all of them are told in one
//! set of figures, people and posts.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use rayon::prelude::*;

use crate::analyse::{self, Analysis};
use crate::audit::{Audit, audit};
use crate::domain::{Assignment, Context, Instance, Plan};
use crate::error::Error;
use crate::input::validate::Models;
use crate::model::Model;
use crate::plan::{self, Drafted, Ranked, Request};
use crate::solve::{Solver, Termination};
use crate::view::{
    AGAINST, Change, Comparison, Curve, Drawn, Figure, Kpis, Line, Named, Outcome, Point, Scenario,
    Share, Worth,
};

use super::overlay::Case;
use super::tree::{Node, Tree, stem};
use super::what_if::BASE;

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
        solver: Solver<'_>,
    ) -> Result<Comparison, Error> {
        let run = Run { tree: self, models, solver };
        let base = run.solve(&self.base, None);
        let (outcome, below) = run.told(base)?;
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

/// The comparison with a plan beside it that nobody solved for: one that was approved, or made by hand.
/// `context` is the instance itself; the plan is worth what it is worth there.
pub fn with_plan(
    context: Context<'_>,
    comparison: Comparison,
    title: &str,
    plan: &Plan,
) -> Comparison {
    let audit = audit(context, plan);
    let analysis = Analysis::new(context, plan, &audit);
    let outcome = Outcome::Plan(Box::new(drawn(context, plan, &audit, &analysis)));
    let scenario = Scenario {
        id: AGAINST.to_owned(),
        title: title.to_owned(),
        parent: Some(BASE.to_owned()),
        point: Vec::new(),
        outcome,
    };
    let mut scenarios = comparison.scenarios;
    scenarios.insert(1, scenario);
    compare_with_parents(&mut scenarios);
    side_by_side(context.instance, scenarios)
}

/// A comparison at work.
struct Run<'a> {
    tree: &'a Tree,
    models: &'a (dyn Fn(&str) -> Option<String> + Sync),
    solver: Solver<'a>,
}

impl Run<'_> {
    /// The optimum of a case, from what its parent's solve left.
    fn solve(&self, case: &Case, parent: Option<&Drafted>) -> Result<Drafted, Error> {
        let began = Instant::now();
        let model = Model::new(case.loaded.instance.clone(), case.loaded.policy.clone());
        let solver = self.solver.after(began.elapsed());
        match parent {
            None => plan::draft(model, &Request::ONE, solver),
            Some(parent) => plan::what_if(parent, model, &Request::ONE, solver),
        }
    }

    /// What came of a solve, as data, and what it leaves to those that stand on it.
    fn told(&self, solved: Result<Drafted, Error>) -> Result<(Outcome, Option<Drafted>), Error> {
        Ok(match solved {
            Ok(drafted) => (Outcome::Plan(Box::new(optimum(&drafted))), Some(drafted)),
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
        let solved = self.solve(&case, drafted);
        let (outcome, left) = self.told(solved)?;
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

/// The optimum of a draft with what is proven of it.
fn optimum(drafted: &Drafted) -> Drawn {
    let Ranked { candidate, analysis, .. } = &drafted.candidates[0];
    let context = drafted.model.context();
    Drawn {
        proven: candidate.termination == Termination::Optimal,
        limit: candidate.limit.map(Into::into),
        ..drawn(context, &candidate.plan, &candidate.audit, analysis)
    }
}

/// A plan of which nothing is proven.
fn drawn(context: Context<'_>, plan: &Plan, audit: &Audit, analysis: &Analysis) -> Drawn {
    let Context { instance, policy } = context;
    let tiers = policy.tiers.iter().zip(&audit.tiers);
    let prices = policy.rules.iter().zip(audit.prices());
    let named = |id: &str, value: i64| Named { id: id.to_owned(), value };
    let line = |line: &Assignment| {
        let post = line.post.map(|post| instance.post(post).id.clone());
        (instance.official(line.official).id.clone(), post)
    };
    Drawn {
        proven: false,
        limit: None,
        breaches: audit.hard_breaches().count(),
        objective: audit.objective,
        tiers: tiers.map(|(tier, &value)| named(&tier.id, value)).collect(),
        prices: prices
            .filter(|(setting, _)| setting.tier.is_some())
            .map(|(setting, value)| named(&setting.name, value))
            .collect(),
        figures: figures(&analysis.kpis),
        change: None,
        holders: plan.assignments.iter().map(line).collect(),
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

/// The knee of the curve; `None` where there is a gap in it, or words for values.
fn knee(points: &[Point]) -> Option<usize> {
    let at = |point: &Point| Some((point.at.parse::<f64>().ok()?, point.value? as f64));
    analyse::knee(&points.iter().map(at).collect::<Option<Vec<_>>>()?)
}
