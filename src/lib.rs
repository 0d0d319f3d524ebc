//! luan drafts leadership rotation plans: who moves to which post, who fills what they leave, who
//! stays. It reads a roster, writes the rotation as an integer program under a declared policy
//! model, solves it to a proven gap, audits every plan with code that never saw the program, and
//! ranks several distinct candidates.
//!
//! The walk, on the smallest roster there is: two officials, two posts, each better at the other's.
//!
//! ```
//! use std::collections::BTreeMap;
//! use luan::input::{read::Input, validate};
//! use luan::model::Model;
//! use luan::plan::{self, Request};
//! use luan::solve::{Highs, Limits, Solver, Termination, Unwatched};
//!
//! let files = [
//!     ("instance.toml", "name = 'Two'\nplan_date = 2026-01-01\nmodel = 'assignment'"),
//!     ("units.csv", "unit_id,name,level,block\nU,Office,any,any"),
//!     ("posts.csv", "post_id,unit_id,title\nP1,U,Director\nP2,U,Deputy"),
//!     ("officials.csv", "official_id,name\nA,First\nB,Second"),
//!     ("pairs.csv", "official_id,post_id,cost\nA,P1,7\nA,P2,2\nB,P1,3\nB,P2,9"),
//! ];
//! let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
//! let input = Input { files: BTreeMap::from(files) };
//!
//! // Files to domain, or every problem at once with file, row, column, cause and remedy.
//! let loaded = validate::load(&input, None, &|_| None).expect("no problem in the input");
//!
//! // Pairs and program; then solve, decode, audit, rank.
//! let model = Model::new(loaded.instance, loaded.policy);
//! let limits = Limits { gap: 1e-4, time: None, seed: 1 };
//! let solver = Solver { backend: &Highs, limits, watch: &Unwatched };
//! let drafted = plan::draft(model, &Request::ONE, solver).expect("a plan");
//!
//! let best = &drafted.candidates[0].candidate;
//! assert_eq!(best.termination, Termination::Optimal);
//! assert_eq!(best.audit.objective, 2 + 3); // A takes P2, B takes P1
//! assert!(best.audit.is_clean());
//! ```

pub mod analyse;
pub mod answer;
pub mod api;
pub mod archive;
pub mod audit;
pub mod domain;
pub mod error;
pub mod explain;
pub mod generate;
pub mod input;
pub mod lint;
pub mod model;
pub mod plan;
pub mod program;
pub mod reference;
pub mod report;
pub mod rules;
pub mod shell;
pub mod solve;
pub mod study;
pub mod text;
pub mod view;
