//! The face of luan for other Rust programs: read a roster, check it, draft plans, hold what-ifs against
//! it, audit any plan. Answers are the plain data of [`view`], with a JSON form that keeps its meaning
//! from version to version. Everything else in this crate is its inside and may change.
//!
//! The smallest roster there is: two officials, two posts, each better at the other's.
//!
//! ```
//! use luan::api::{Case, Options, view::Termination};
//!
//! let files = [
//!     ("instance.toml", "name = 'Two'\nplan_date = 2026-01-01\nmodel = 'assignment'"),
//!     ("units.csv", "unit_id,name,level,block\nU,Office,any,any"),
//!     ("posts.csv", "post_id,unit_id,title\nP1,U,Director\nP2,U,Deputy"),
//!     ("officials.csv", "official_id,name\nA,First\nB,Second"),
//!     ("pairs.csv", "official_id,post_id,cost\nA,P1,7\nA,P2,2\nB,P1,3\nB,P2,9"),
//! ];
//! let case = Case::from_files(files.map(|(name, text)| (name.into(), text.into())), None)?;
//! let plan = case.plan(&Options::default())?;
//! assert_eq!(plan.termination, Termination::Optimal);
//! assert_eq!(plan.objective, 2 + 3); // A takes P2, B takes P1
//! # Ok::<(), luan::api::Error>(())
//! ```

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::answer::{self, Run};
use crate::input::read::{self, Input};
use crate::input::validate::{self, Loaded};
use crate::model::Model;
use crate::plan::{self, Request};
use crate::shell::cli::files;
use crate::study::{self, Tree};
use crate::text::Text;

pub use crate::error::{Error, Place, Problem, SolveError};
pub use crate::solve::{Backend, Engine, Limits, Solver, Unwatched, Watch};
pub use crate::view;

/// How plans are looked for. The default: one plan, ten minutes, 0.01 %.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// How many candidate plans at most.
    pub candidates: NonZeroUsize,
    /// Whether candidates that another one dominates are shown as well.
    pub keep_dominated: bool,
    /// Who solves, until when, and who looks on.
    pub solver: Solver<'a>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        let limits = Limits { gap: 1e-4, time: Some(Duration::from_secs(600)), seed: 1 };
        let solver = Solver { backend: &Engine::Auto, limits, watch: &Unwatched };
        Self { candidates: NonZeroUsize::MIN, keep_dominated: false, solver }
    }
}

/// A roster under its policy model, read and sound.
///
/// ```no_run
/// use luan::api::Case;
///
/// let case = Case::from_folder("scenarios/quang-nam-2023", None)?;
/// println!("{} eligible moves", case.check().eligible_moves);
/// # Ok::<(), luan::api::Error>(())
/// ```
#[derive(Debug)]
pub struct Case {
    input: Input,
    asked: Option<String>,
    dir: Option<PathBuf>,
    loaded: Loaded,
    model: Model,
}

impl Case {
    /// Reads an instance folder, under the policy model that it names or another one: the name of one
    /// that is built in, or a path.
    ///
    /// # Errors
    /// [`Error::Input`] with every problem of the input, [`Error::Io`] for what cannot be read.
    pub fn from_folder(dir: impl AsRef<Path>, model: Option<&str>) -> Result<Self, Error> {
        let dir = dir.as_ref();
        Self::made(files::folder(dir)?, model, Some(dir.to_owned()))
    }

    /// Reads an instance from memory: the bytes of its files by name, its own models among them.
    ///
    /// ```
    /// use luan::api::{Case, Error};
    ///
    /// let files = [("instance.toml".to_owned(), b"name = 'Nothing'".to_vec())];
    /// let Err(Error::Input(problems)) = Case::from_files(files, None) else { panic!() };
    /// assert!(problems.iter().any(|problem| problem.place.file == "units.csv"));
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] with every problem of the input.
    pub fn from_files(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
        model: Option<&str>,
    ) -> Result<Self, Error> {
        Self::made(Input { files: files.into_iter().collect() }, model, None)
    }

    fn made(input: Input, asked: Option<&str>, dir: Option<PathBuf>) -> Result<Self, Error> {
        let models = |name: &str| model_text(dir.as_deref(), name);
        let loaded = validate::load(&input, asked, &models).map_err(Error::Input)?;
        let model = Model::new(loaded.instance.clone(), loaded.policy.clone());
        Ok(Self { input, asked: asked.map(str::to_owned), dir, loaded, model })
    }

    /// What is odd about the input and does not keep it from being used.
    pub fn warnings(&self) -> &[Problem] {
        &self.loaded.warnings
    }

    /// What is in the instance: counts, pairs that the rules removed, warnings.
    ///
    /// ```
    /// # use luan::api::Case;
    /// let case = Case::from_folder("scenarios/first-steps", None)?;
    /// assert_eq!(case.check().officials, 8);
    /// # Ok::<(), luan::api::Error>(())
    /// ```
    pub fn check(&self) -> view::Check {
        let warnings = answer::problems(&Text::english(), self.warnings());
        answer::check(&self.model, Vec::new(), warnings)
    }

    /// Ranked, audited candidate plans.
    ///
    /// ```
    /// # use luan::api::{Case, Options};
    /// let case = Case::from_folder("scenarios/first-steps", None)?;
    /// let plan = case.plan(&Options::default())?;
    /// assert_eq!(plan.candidates[0].moves.len(), 4);
    /// let json = serde_json::to_string(&plan).expect("plain data");
    /// # assert_eq!(serde_json::from_str::<luan::api::view::Plan>(&json).expect("our own"), plan);
    /// # Ok::<(), luan::api::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Infeasible`] with the musts that clash, [`Error::NoPlan`] when the search ended before
    /// it had any, [`Error::Solver`] and [`Error::Magnitude`] when the solver cannot go on.
    pub fn plan(&self, options: &Options<'_>) -> Result<view::Plan, Error> {
        let began = Instant::now();
        let Options { candidates, keep_dominated, solver } = *options;
        let request = Request { candidates, keep_dominated, ..Request::ONE };
        let drafted = plan::draft(self.model.clone(), &request, solver)?;
        let plan = answer::plan(&drafted, run(solver, read::digests(&self.input), began));
        Ok(view::Plan { rows: read::row_digests(&self.input), ..plan })
    }

    /// The instance and its what-ifs side by side; `what_ifs` are TOML documents by name.
    ///
    /// ```
    /// # use std::collections::BTreeMap;
    /// # use luan::api::{Case, Options};
    /// let case = Case::from_folder("scenarios/first-steps", None)?;
    /// let stays = "title = 'O-3 stays'\n[[change]]\nofficial = 'O-3'\nlock = 'stay'\n";
    /// let what_ifs = BTreeMap::from([("stays".to_owned(), stays.into())]);
    /// let compared = case.compare(&what_ifs, &Options::default())?;
    /// assert_eq!(compared.comparison.scenarios.len(), 2);
    /// # Ok::<(), luan::api::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] with every problem of the what-ifs. A scenario without a plan is no error.
    pub fn compare(
        &self,
        what_ifs: &BTreeMap<String, Vec<u8>>,
        options: &Options<'_>,
    ) -> Result<view::Compared, Error> {
        let began = Instant::now();
        let models = |name: &str| model_text(self.dir.as_deref(), name);
        let tree = Tree::load(self.input.clone(), self.asked.as_deref(), &models, what_ifs)
            .map_err(Error::Input)?;
        let comparison = tree.compare(&models, options.solver)?;
        let run = run(options.solver, study::inputs(&self.input, what_ifs), began);
        Ok(answer::compared(tree.base(), run, comparison))
    }

    /// What a plan breaks and costs: the bytes of a `plan.json`, a `moves-N.csv` or a list made by
    /// hand; `rank` is the candidate of a `plan.json`.
    ///
    /// ```
    /// # use luan::api::{Case, view::Clean};
    /// let case = Case::from_folder("scenarios/first-steps", None)?;
    /// let by_hand = "official_id,post_id\nO-3,P-7\n";
    /// let audit = case.audit("by-hand.csv", by_hand.as_bytes(), 1)?;
    /// assert_eq!((audit.moves, audit.audit), (1, Clean::Breached));
    /// # Ok::<(), luan::api::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] with every problem of the plan; `name` is what they call it.
    pub fn audit(&self, name: &str, bytes: &[u8], rank: usize) -> Result<view::Audit, Error> {
        let plan =
            validate::plan(&self.loaded.instance, name, bytes, rank).map_err(Error::Input)?;
        let audit = crate::audit::audit(self.model.context(), &plan);
        let mut inputs = read::digests(&self.input);
        inputs.push(view::Digest::of(name, bytes));
        Ok(answer::audit(self.model.context(), &plan, &audit, inputs))
    }
}

/// What an answer says of the run beside what was found.
fn run(solver: Solver<'_>, inputs: Vec<view::Digest>, began: Instant) -> Run {
    Run {
        solver: solver.backend.name(),
        limits: solver.limits,
        threads: rayon::current_num_threads(),
        inputs,
        wall_s: began.elapsed().as_secs_f64(),
        peak_rss_bytes: None,
    }
}

/// The text of a policy model beside the instance, where there is a folder.
fn model_text(dir: Option<&Path>, name: &str) -> Option<String> {
    files::model_text(dir?, name)
}

/// Problems as plain data, with a sentence on the cause and one on what to do.
///
/// ```
/// use luan::api::{Case, Error, told};
///
/// let files = [("instance.toml".to_owned(), b"name = 'Nothing'".to_vec())];
/// let Err(Error::Input(problems)) = Case::from_files(files, None) else { panic!() };
/// assert!(told(&problems).iter().all(|problem| !problem.action.is_empty()));
/// ```
pub fn told(problems: &[Problem]) -> Vec<view::Problem> {
    answer::problems(&Text::english(), problems)
}
