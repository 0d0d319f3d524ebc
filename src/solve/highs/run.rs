//! One run of HiGHS: on a thread of its own, which owns all it uses. HiGHS's scheduler is tied to a
//! thread, and a run that overstays its time can be left behind.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use highs::{HighsModelStatus, HighsSolutionStatus, Model, SolvedModel};

use crate::error::SolveError;

use super::super::problem::Verdict;
use super::super::{Event, Limit, Progress, Watch};
use super::callback::{self, Search};
use super::stragglers::Stragglers;
use super::wait::{Waited, Waiting};

/// HiGHS's own calls go deep on long chains of implications.
const STACK_BYTES: usize = 64 << 20;

/// A model yet to be made, on the thread that solves it.
pub(super) type Recipe = Box<dyn FnOnce() -> Result<Model, SolveError> + Send>;

/// All that HiGHS's thread owns.
pub(super) struct Job {
    /// Makes the model.
    pub(super) recipe: Recipe,
    /// A point to start from.
    pub(super) start: Option<Vec<f64>>,
    /// How hard to try.
    pub(super) effort: Effort,
    /// When the time began.
    pub(super) began: Instant,
}

/// How a run goes about a program.
#[derive(Clone, Copy, Debug)]
pub(super) enum Method {
    /// All that HiGHS can do.
    Whole,
    /// With so many nodes of the search tree at most, and without what is done around it: a part of
    /// a program has its cuts already, and neighbourhoods are for whoever made the part. On parts of
    /// 300 to 2,500 columns HiGHS spends most of its time on these two.
    Part(i32),
    /// A linear program by interior point, without a basis in the end: for prices that need not be
    /// exact.
    Interior,
}

/// When a run stops, and how it goes about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effort {
    /// Relative gap that is enough.
    pub(super) gap: f64,
    /// Absolute gap that is enough.
    pub(super) room: f64,
    /// Time from the beginning; `None` = no limit.
    pub(super) time: Option<Duration>,
    /// Seed of HiGHS's random choices.
    pub(super) seed: u32,
    /// The way there.
    pub(super) method: Method,
}

/// What a run of HiGHS left.
pub(super) struct End {
    pub(super) verdict: Verdict,
    pub(super) point: Option<Vec<f64>>,
    /// Prices of the rows, of use for a linear program only.
    pub(super) duals: Option<Vec<f64>>,
    pub(super) bound: f64,
}

impl Job {
    /// Runs HiGHS on a thread of its own and waits, with limited patience.
    pub(super) fn watched(self, stage: &str, watch: &dyn Watch) -> Result<End, SolveError> {
        let search = Arc::new(Search::default());
        let (began, time) = (self.began, self.effort.time);
        let (send, answer) = mpsc::channel();
        let theirs = Arc::clone(&search);
        let (running, waiter) = Stragglers::of_process().begin();
        thread::Builder::new()
            .name("highs".to_owned())
            .stack_size(STACK_BYTES)
            .spawn(move || {
                let _running = running;
                // Nobody listens to a run that was left behind.
                drop(send.send(self.run(&theirs)));
            })
            .map_err(|e| SolveError::Failed(format!("no thread: {e}")))?;
        let waiting = Waiting {
            answer,
            began,
            time,
            look: &|| report(&search, stage, watch),
            interrupted: &|| watch.interrupted(),
            stop: &|| search.stop(),
        };
        match waiting.run() {
            Waited::Answered(answer, asked) => {
                let Answer { status, point, duals, bound } = answer?;
                Ok(End { verdict: verdict(status, asked)?, point, duals, bound })
            }
            Waited::Abandoned(limit) => {
                waiter.leave();
                let seen = search.seen();
                let verdict = Verdict::Stopped(limit);
                Ok(End { verdict, point: seen.point.clone(), duals: None, bound: seen.bound })
            }
            Waited::Lost => {
                Err(SolveError::Failed("its thread ended without an answer".to_owned()))
            }
        }
    }

    fn run(self, search: &Search) -> Result<Answer, SolveError> {
        let mut model = (self.recipe)()?;
        options(&mut model, self.effort, self.began)?;
        if let Some(start) = &self.start {
            model
                .try_set_solution(Some(start), None, None, None)
                .map_err(|e| SolveError::Failed(format!("start: {e:?}")))?;
        }
        callback::solve(model, search, read).map_err(|e| SolveError::Failed(format!("run: {e:?}")))
    }
}

/// What HiGHS says at the end.
struct Answer {
    status: HighsModelStatus,
    point: Option<Vec<f64>>,
    duals: Option<Vec<f64>>,
    bound: f64,
}

fn read(solved: &SolvedModel) -> Answer {
    let feasible = solved.primal_solution_status() == HighsSolutionStatus::Feasible;
    let known = solved.primal_solution_status() != HighsSolutionStatus::None;
    let solution = known.then(|| solved.get_solution());
    Answer {
        status: solved.status(),
        point: solution.as_ref().filter(|_| feasible).map(|solution| solution.columns().to_vec()),
        duals: solution.as_ref().map(|solution| solution.dual_rows().to_vec()),
        bound: solved.double_info_value(c"mip_dual_bound").unwrap_or(f64::NEG_INFINITY),
    }
}

/// HiGHS's own searches for better points.
const SEARCHES: [&str; 4] = [
    "mip_heuristic_run_rins",
    "mip_heuristic_run_rens",
    "mip_heuristic_run_root_reduced_cost",
    "mip_heuristic_run_feasibility_jump",
];

/// Everything that fixes the course of the search, said even where it is HiGHS's default.
fn options(model: &mut Model, effort: Effort, began: Instant) -> Result<(), SolveError> {
    let left = effort.time.map(|time| time.saturating_sub(began.elapsed()));
    let time_limit = left.map_or(f64::INFINITY, |left: Duration| left.as_secs_f64());
    let seed = i32::try_from(effort.seed & 0x7fff_ffff).unwrap_or(i32::MAX);
    let (solver, crossover) = match effort.method {
        Method::Interior => ("ipm", "off"),
        Method::Whole | Method::Part(_) => ("choose", "on"),
    };
    // A full pool of cuts ends the search for those of the tableau, the slowest to find.
    let (nodes, pool, searches) = match effort.method {
        Method::Part(nodes) => (nodes, 1, false),
        Method::Whole | Method::Interior => (i32::MAX, 10_000, true),
    };
    let set = [
        ("mip_rel_gap", model.try_set_option("mip_rel_gap", effort.gap)),
        ("mip_abs_gap", model.try_set_option("mip_abs_gap", effort.room)),
        ("mip_max_nodes", model.try_set_option("mip_max_nodes", nodes)),
        ("mip_pool_soft_limit", model.try_set_option("mip_pool_soft_limit", pool)),
        ("solver", model.try_set_option("solver", solver)),
        ("run_crossover", model.try_set_option("run_crossover", crossover)),
        ("random_seed", model.try_set_option("random_seed", seed)),
        ("threads", model.try_set_option("threads", 1)),
        ("parallel", model.try_set_option("parallel", "off")),
        ("time_limit", model.try_set_option("time_limit", time_limit)),
        ("output_flag", model.try_set_option("output_flag", false)),
    ];
    let searches = SEARCHES.map(|name| (name, model.try_set_option(name, searches)));
    match set.iter().chain(&searches).find(|(_, set)| set.is_err()) {
        None => Ok(()),
        Some((name, _)) => Err(SolveError::Failed(format!("option {name}"))),
    }
}

fn report(search: &Search, stage: &str, watch: &dyn Watch) {
    let mut seen = search.seen();
    if !std::mem::take(&mut seen.news) {
        return;
    }
    let progress = Progress {
        stage: stage.to_owned(),
        incumbent: seen.objective,
        bound: Some(seen.bound).filter(|bound| bound.is_finite()),
    };
    drop(seen);
    watch.event(&Event::Progress(progress));
}

/// What a status means; `asked` is what the run was asked to stop for.
fn verdict(status: HighsModelStatus, asked: Option<Limit>) -> Result<Verdict, SolveError> {
    use HighsModelStatus as Status;
    Ok(match status {
        Status::Optimal => Verdict::Proven,
        // Every column is bounded, so nothing is unbounded.
        Status::Infeasible | Status::UnboundedOrInfeasible => Verdict::Infeasible,
        Status::ReachedTimeLimit => Verdict::Stopped(Limit::Time),
        Status::ReachedInterrupt => Verdict::Stopped(asked.unwrap_or(Limit::Interrupt)),
        Status::ReachedIterationLimit
        | Status::ReachedSolutionLimit
        | Status::ReachedMemoryLimit
        | Status::ObjectiveBound
        | Status::ObjectiveTarget
        | Status::Unknown => Verdict::Stopped(Limit::Other),
        failed => return Err(SolveError::Failed(format!("status {failed:?}"))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_an_honest_meaning() {
        use HighsModelStatus as Status;
        let means = |status| verdict(status, None).ok();
        assert_eq!(means(Status::Optimal), Some(Verdict::Proven));
        assert_eq!(means(Status::Infeasible), Some(Verdict::Infeasible));
        assert_eq!(means(Status::UnboundedOrInfeasible), Some(Verdict::Infeasible));
        assert_eq!(means(Status::ReachedTimeLimit), Some(Verdict::Stopped(Limit::Time)));
        assert_eq!(means(Status::ReachedInterrupt), Some(Verdict::Stopped(Limit::Interrupt)));
        let overdue = verdict(Status::ReachedInterrupt, Some(Limit::Time)).ok();
        assert_eq!(overdue, Some(Verdict::Stopped(Limit::Time)), "the watcher asked");
        for other in [
            Status::ReachedIterationLimit,
            Status::ReachedSolutionLimit,
            Status::ReachedMemoryLimit,
            Status::ObjectiveBound,
            Status::ObjectiveTarget,
            Status::Unknown,
        ] {
            assert_eq!(means(other), Some(Verdict::Stopped(Limit::Other)), "{other:?}");
        }
        for failed in [
            Status::NotSet,
            Status::LoadError,
            Status::ModelError,
            Status::PresolveError,
            Status::SolveError,
            Status::PostsolveError,
            Status::ModelEmpty,
            Status::Unbounded,
        ] {
            assert_eq!(means(failed), None, "{failed:?}");
        }
    }
}
