//! What a solve tells while it runs: each step with what was tried and what it brought. Plain data,
//! for a log that people read, for programs, and for the line of progress on the terminal.

use serde::{Deserialize, Serialize};

use super::{Limit, Termination};

/// State of a running search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being decided: the id of the stage.
    pub stage: String,
    /// Best value so far.
    pub incumbent: Option<f64>,
    /// Proven bound so far.
    pub bound: Option<f64>,
}

impl Progress {
    /// Relative gap: the distance of the incumbent from the bound as a share of the incumbent.
    pub fn gap(&self) -> Option<f64> {
        let gap = |(incumbent, bound): (f64, f64)| {
            (incumbent - bound).max(0.0) / incumbent.abs().max(1.0)
        };
        self.incumbent.zip(self.bound).map(gap)
    }
}

/// News of a solve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A stage begins.
    Begin {
        /// The stage.
        stage: String,
        /// Columns that are not fixed.
        columns: usize,
        /// Rows, with the caps of earlier stages.
        rows: usize,
    },
    /// A general solver has a better point or bound.
    Progress(Progress),
    /// A step has ended.
    Step {
        /// How far the search is now.
        #[serde(flatten)]
        now: Progress,
        /// What was tried.
        tried: Tried,
        /// What it brought.
        brought: Brought,
    },
    /// A stage has ended.
    End {
        /// Its final value and bound.
        #[serde(flatten)]
        now: Progress,
        /// How it ended.
        termination: Termination,
        /// What stopped it, when not a full proof.
        limit: Option<Limit>,
    },
}

impl Event {
    /// Columns of a stage were fixed by reduced cost.
    pub(super) fn fixed(stage: &str, fixed: usize, free: usize) -> Event {
        let now = Progress { stage: stage.to_owned(), incumbent: None, bound: None };
        let tried = Tried::ReducedCostFixing { fixed, free };
        Event::Step { now, tried, brought: Brought::default() }
    }

    /// How far the search is, where the event says so of one that goes on.
    pub fn progress(&self) -> Option<&Progress> {
        match self {
            Event::Begin { .. } | Event::End { .. } => None,
            Event::Progress(now) => Some(now),
            Event::Step { now, .. } => {
                Some(now).filter(|now| now.incumbent.is_some() || now.bound.is_some())
            }
        }
    }
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Logged {
    /// Seconds since the log began.
    pub time_s: f64,
    /// What was told then.
    #[serde(flatten)]
    pub event: Event,
}

/// What a step brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Brought {
    /// By how much the incumbent got cheaper; 0 for a first plan.
    pub cheaper: f64,
    /// By how much the bound rose; 0 for a first bound.
    pub bound: f64,
    /// Seconds it took.
    pub seconds: f64,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Tried {
    /// Columns fixed by reduced cost, between stages.
    ReducedCostFixing {
        /// Columns that were free before and are not now.
        fixed: usize,
        /// Columns that still are.
        free: usize,
    },
    /// The program written as choices, and its presolve.
    Presolve {
        /// Groups of which each makes one choice.
        groups: usize,
        /// Choices.
        choices: usize,
        /// Rows beside them.
        rows: usize,
    },
    /// Passes of the volume algorithm over all choices: Lagrangian prices.
    Volume {
        /// Passes.
        passes: usize,
    },
    /// Prices and cuts of an earlier solve.
    WarmStart {
        /// Cuts taken over.
        cuts: usize,
    },
    /// A first plan, or the mending of one that was given.
    FirstPlan {
        /// Whether a plan was given.
        given: bool,
    },
    /// The linear relaxation over some of the choices, priced out over all.
    Relaxation {
        /// Choices in it.
        choices: usize,
        /// Components solved side by side.
        components: usize,
    },
    /// Mixed-integer rounding cuts.
    Cuts {
        /// Cuts added.
        added: usize,
    },
    /// The relaxation rounded: a sub-MIP over what it leaves undecided.
    Rounding {
        /// Groups that it leaves undecided.
        groups: usize,
    },
    /// A round of neighbourhoods.
    Neighbourhoods {
        /// Neighbourhoods, solved side by side.
        many: usize,
        /// Choices offered in each, about.
        size: usize,
        /// Those in which there was provably nothing better.
        proven: usize,
    },
    /// All that is still free at once.
    Kernel {
        /// Groups.
        groups: usize,
        /// Nodes of the search tree at most.
        nodes: i32,
    },
    /// Prices looked for anew, or further off.
    Restart,
}

impl Tried {
    /// The word for it, as `--log-json` has it and as messages are named by.
    pub fn id(&self) -> &'static str {
        match self {
            Tried::ReducedCostFixing { .. } => "reduced_cost_fixing",
            Tried::Presolve { .. } => "presolve",
            Tried::Volume { .. } => "volume",
            Tried::WarmStart { .. } => "warm_start",
            Tried::FirstPlan { .. } => "first_plan",
            Tried::Relaxation { .. } => "relaxation",
            Tried::Cuts { .. } => "cuts",
            Tried::Rounding { .. } => "rounding",
            Tried::Neighbourhoods { .. } => "neighbourhoods",
            Tried::Kernel { .. } => "kernel",
            Tried::Restart => "restart",
        }
    }

    /// Its numbers by name.
    pub fn numbers(&self) -> Vec<(&'static str, usize)> {
        match *self {
            Tried::ReducedCostFixing { fixed, free } => vec![("fixed", fixed), ("free", free)],
            Tried::Presolve { groups, choices, rows } => {
                vec![("groups", groups), ("choices", choices), ("rows", rows)]
            }
            Tried::Volume { passes } => vec![("passes", passes)],
            Tried::WarmStart { cuts } => vec![("cuts", cuts)],
            Tried::FirstPlan { given } => vec![("given", usize::from(given))],
            Tried::Relaxation { choices, components } => {
                vec![("choices", choices), ("components", components)]
            }
            Tried::Cuts { added } => vec![("added", added)],
            Tried::Rounding { groups } => vec![("groups", groups)],
            Tried::Neighbourhoods { many, size, proven } => {
                vec![("many", many), ("size", size), ("proven", proven)]
            }
            Tried::Kernel { groups, nodes } => vec![("groups", groups), ("nodes", nodes as usize)],
            Tried::Restart => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(incumbent: Option<f64>, bound: Option<f64>) -> Progress {
        Progress { stage: "law".to_owned(), incumbent, bound }
    }

    #[test]
    fn a_line_of_the_log_is_read_back_as_it_was() {
        let brought = Brought { cheaper: 3.0, bound: 0.5, seconds: 0.25 };
        let step = |tried| Event::Step { now: now(Some(9.0), Some(7.5)), tried, brought };
        let (termination, limit) = (Termination::Feasible, Some(Limit::Time));
        let events = [
            Event::Begin { stage: "law".to_owned(), columns: 4, rows: 2 },
            Event::Progress(now(None, Some(1.0))),
            step(Tried::Neighbourhoods { many: 2, size: 1000, proven: 1 }),
            step(Tried::Restart),
            Event::End { now: now(Some(9.0), None), termination, limit },
        ];
        for event in events {
            let logged = Logged { time_s: 1.5, event };
            let line = serde_json::to_string(&logged).expect("JSON");
            assert_eq!(serde_json::from_str::<Logged>(&line).ok(), Some(logged), "{line}");
        }
    }

    #[test]
    fn a_step_says_its_name_and_numbers_as_the_file_does() {
        let tried = Tried::Kernel { groups: 7, nodes: 100 };
        let value = serde_json::to_value(&tried).expect("JSON");
        assert_eq!(value["step"], tried.id());
        for (name, number) in tried.numbers() {
            assert_eq!(value[name], number);
        }
    }

    #[test]
    fn what_is_not_known_is_no_progress() {
        assert_eq!(Event::fixed("law", 3, 4).progress(), None);
        let begun = Event::Progress(now(None, None));
        assert_eq!(begun.progress(), Some(&now(None, None)));
        assert_eq!(now(Some(200.0), Some(190.0)).gap(), Some(0.05));
        assert_eq!(now(Some(200.0), None).gap(), None);
    }
}
