//! What every verb answers, as plain data: identifiers and numbers, both ways in JSON. Names and titles
//! stand beside, in one [`Directory`], so that an answer can be shared without them. Nothing here
//! computes; `answer` fills it in, `report` puts it into words.

mod audit;
mod batch;
mod check;
mod compare;
mod conflict;
mod directory;
mod envy;
mod exceptions;
mod field;
mod figures;
mod files;
mod import;
mod label;
mod letter;
mod lint;
mod made;
mod model;
mod near;
mod papers;
mod plan;
mod problem;
mod reason;
mod review;
mod revise;
mod rule_prices;
mod rules;
mod schema;
mod spoken;
mod trade;
mod verify;
mod warm_start;
mod why;

pub use crate::error::Clash;
pub use audit::Audit;
pub use batch::{Batch, BatchCase, BatchFigures, BatchSearch, BatchStatus};
pub use check::Check;
pub use compare::{
    AGAINST, Change, Compared, Comparison, Curve, Drawn, Figure, Line, Named, Outcome, Point,
    Scenario, Worth,
};
pub use conflict::{
    Conflict, ConflictInstance, FewestBreaches, GivenUp, HallSet, Member, TierValue,
};
pub use directory::{Directory, Person, Post, Unit};
pub use envy::{Envied, EnvyCase};
pub use exceptions::{BlockingRule, Excepted, ExceptedOptimum, Exceptions};
pub use field::{AtLeast, Contender, ExcludedOfficial, Field, PairBound, PairBounds};
pub use figures::{
    AgeBracket, BeforeAfter, Chains, Count, Disturbance, Flow, Kpis, Merit, Share, YOUNG,
};
pub use files::{Begun, Export, Exported, Generated, Page, RosterBook, RosterSheet, WhatIfFile};
pub use import::{
    Imported, LeftOut, LeftOutWhy, ReadBy, ReadColumn, ReadRemark, ReadSection, ReadUnit,
    ReadValue, ReadWhat, Reading, TableSize,
};
pub use label::{Label, Sought, SoughtOutcome};
pub use letter::{Barred, Letter, LetterLink, LetterPost, LetterRefusal};
pub use lint::{Finding, Lint, Severity};
pub use made::Made;
pub use model::{
    Model, ModelCohort, ModelEmphasis, ModelLink, ModelLocal, ModelNumber, ModelRetirement,
    ModelRule, ModelTier, SetIn, WasBefore,
};
pub use near::{
    Near, NearInstead, NearOfficial, NearPost, NearProof, NearState, NearTier, Sampled,
};
pub use papers::{
    Letterhead, PaperCandidate, PaperCount, PaperData, PaperDecision, PaperFigure, PaperGrade,
    PaperMove, PaperPost, PaperService, PaperUnit, PaperWaiver, Papers,
};
pub use plan::{
    AnsweredEmphasis, Assignment, Bar, Breach, Candidate, Clean, Decision, Digest, Limit, Miss,
    Move, Plan, Price, Refused, Removed, RowDigests, Settled, Solver, Termination, Tier, Under,
    Vacancy,
};
pub use problem::{Failure, Problem, Remedy};
pub use reason::Reason;
pub use review::{
    AgeShare, AreaSeats, Due, DueKind, FieldSupply, GroupMakeup, GroupSeats, HalfYear, Makeup,
    Movers, NonlocalHolder, Opening, Pool, PoolTitle, PurposeProspect, PurposeRefused, Review,
    ShareSide, ShareTarget, Spread, Stopped,
};
pub use revise::{
    Elsewhere, Gone, Refusal, Reserve, Revised, RevisionPoint, Substitute, Survival, Survived,
    TierCost, WeakMove,
};
pub use rule_prices::{Placed, RulePrice, RulePrices, Step, Stepped, Subject, Without};
pub use rules::{Catalogue, Param, Rule};
pub use schema::Schema;
pub use spoken::{ByOfficial, Spoken};
pub use trade::{TradeHole, TradePoint, Traded};
pub use verify::{ChangedRows, Difference, FileState, State, Verified, VerifiedCandidate};
pub use warm_start::{WarmChoice, WarmCut, WarmRow, WarmStage, WarmStart};
pub use why::{ExcludedPosts, Exclusion, ForcedPrice, MoveBill, OpenPost, Other, Why, WhyPost};
