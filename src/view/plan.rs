//! `luan.plan/1`: the result of `luan plan`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Kind, Objective};

use super::{Directory, Kpis, Label, Near, Reason, Refusal, Sampled, Schema, SoughtOutcome};

/// Ranked candidate plans, with what they were made from and what is proven of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// `luan.plan/1`.
    pub schema: Schema<Plan>,
    /// Version of luan.
    pub luan: String,
    /// The solver.
    pub solver: Solver,
    /// Seed of random choices.
    pub seed: u32,
    /// Threads used for candidates side by side.
    pub threads: usize,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Peak memory of the process, where the system tells.
    pub peak_rss_bytes: Option<u64>,
    /// Input files.
    pub inputs: Vec<Digest>,
    /// What stood in the rows of the tables, so that a later run can say which of them have changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowDigests>,
    /// The files written beside this one; empty when none are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Digest>,
    /// What the roster is other than its files say; left out where it is what they say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Under>,
    /// The policy model.
    pub model: String,
    /// BLAKE3 of its rules, tiers and scales as they were in force, in hexadecimal.
    pub model_blake3: String,
    /// How its tiers combine.
    pub mode: Objective,
    /// Date for which is planned.
    pub plan_date: String,
    /// How the search of the optimum ended.
    pub termination: Termination,
    /// What stopped it short of a full proof.
    pub limit: Option<Limit>,
    /// Value of candidate 1: the sum of its tiers.
    pub objective: i64,
    /// The same as each tier was decided, before later ones spent its tolerance.
    pub decided: i64,
    /// Proven lower bound on `decided`.
    pub bound: i64,
    /// What is not proven: (decided - bound) / max(1, |decided|).
    pub gap: f64,
    /// The tiers of candidate 1, with what is proven of each.
    pub tiers: Vec<Tier>,
    /// What the filters took away before the search.
    pub removed_pairs: Vec<Removed>,
    /// What ended the search before all candidates asked for were looked for.
    pub candidates_cut: Option<Limit>,
    /// How many plans were left out because a candidate dominates them.
    pub candidates_left_out: usize,
    /// The emphases that were looked for, in the model's order.
    pub emphases: Vec<AnsweredEmphasis>,
    /// What the plans within the loss asked for have in common.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<Near>,
    /// How often each candidate comes first under other weights; left out for a single one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampled: Option<Sampled>,
    /// The candidates, best first; never empty.
    pub candidates: Vec<Candidate>,
    /// Officials of the roster.
    pub officials: usize,
    /// Seats of all posts in force.
    pub seats: u64,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

impl Plan {
    /// The candidate whose solve proves the bound over every plan; ranked first, unless it stopped
    /// short of the proof and another came out better.
    pub fn optimum(&self) -> &Candidate {
        let whole = |c: &&Candidate| c.label.is_first();
        self.candidates.iter().find(whole).unwrap_or(&self.candidates[0])
    }
}

/// What a roster is other than its files say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Under {
    /// The what-if of the folder, by name.
    pub what_if: Option<String>,
    /// Moves of an approved plan that were refused; a ban each.
    pub refused: Vec<Refusal>,
}

/// Name and version of a solver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solver {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A fingerprint of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest {
    /// File name relative to its folder.
    pub file: String,
    /// BLAKE3 of its bytes, in hexadecimal.
    pub blake3: String,
}

/// What stood in the rows of the tables that are known by one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowDigests {
    /// The column.
    pub key: String,
    /// The tables.
    pub files: Vec<String>,
    /// By identifier six hexadecimal digits for each table, of the sum of the digests (BLAKE3) of its rows;
    /// `------` where the table has none.
    pub digests: BTreeMap<String, String>,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Termination {
    /// Proven within the asked gap.
    Optimal,
    /// A plan without the proof.
    Feasible,
    /// Proven that no plan exists.
    Infeasible,
    /// Stopped before any plan was found.
    NoPlan,
}

/// What stopped a search short of a full proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// The asked gap was reached before it closed.
    Gap,
    /// The time was up.
    Time,
    /// Ctrl-C.
    Interrupt,
    /// Another limit of the solver.
    Other,
}

/// A tier with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// Its id.
    pub id: String,
    /// In the plan as it is.
    pub value: i64,
    /// When the tier was decided, before later ones spent its tolerance: its optimum; null where
    /// `bound` is, and where the search ended before.
    pub decided: Option<i64>,
    /// Proven over the plans that keep the earlier tiers; null in a weighted model, which has one
    /// bound for the sum, and for a single candidate.
    pub bound: Option<i64>,
}

/// What one rule removed before the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Its name.
    pub rule: String,
    /// Pairs that no earlier rule of the model had removed.
    pub pairs: u64,
    /// Officials who lost at least one of them.
    pub officials: u64,
    /// Whether no move that the rule was asked about passed it.
    pub everything: bool,
}

/// What became of an emphasis that was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredEmphasis {
    /// Its id.
    pub id: String,
    /// What became of it.
    pub outcome: SoughtOutcome,
    /// Rank of the candidate with its label or, where nothing is better, of the best by it.
    pub rank: Option<usize>,
}

/// Whether a plan keeps every must.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clean {
    /// It does.
    Clean,
    /// It does not.
    Breached,
}

/// One candidate plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// 1 = first.
    pub rank: usize,
    /// What it stands for.
    pub label: Label,
    /// How its search ended.
    pub termination: Termination,
    /// What stopped it short of a full proof.
    pub limit: Option<Limit>,
    /// The sum of its tiers.
    pub objective: i64,
    /// Its tiers.
    pub tiers: Vec<Tier>,
    /// What each priced rule adds; they add up to the tiers.
    pub prices: Vec<Price>,
    /// Rank of the first candidate that is as good by every rule and better by one.
    pub dominated_by: Option<usize>,
    /// Its figures.
    pub kpis: Kpis,
    /// Whether the audit found a breach of a must.
    pub audit: Clean,
    /// Who holds which post.
    pub assignments: Vec<Assignment>,
    /// The moves in the order of their chains, first link first.
    pub moves: Vec<Move>,
    /// Posts with empty seats.
    pub vacancies: Vec<Vacancy>,
    /// Who is no longer on rotation.
    pub settled: Vec<Settled>,
    /// What each decision of the board does.
    pub decisions: Vec<Decision>,
    /// Breaches of musts and priced shortfalls.
    pub breaches: Vec<Breach>,
    /// Who stays against a target or is left without a post.
    pub misses: Vec<Miss>,
}

/// What a priced rule adds to its tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// Its name.
    pub rule: String,
    /// Its tier.
    pub tier: String,
    /// The price; negative for a merit.
    pub price: i64,
}

/// Who holds which post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The official.
    pub official_id: String,
    /// The post; null for people without one.
    pub post_id: Option<String>,
}

/// One move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// Who moves.
    pub official_id: String,
    /// From which post; null for people without one.
    pub from_post: Option<String>,
    /// To which post.
    pub to_post: String,
    /// Level from and to: `province>district`; `none>district` for a first post.
    pub direction: String,
    /// What the move is for.
    pub purpose: String,
    /// The chain it belongs to.
    pub chain: String,
    /// Whether the chain closes: everybody takes the post of another of its links.
    pub cycle: bool,
    /// Facts that speak for it.
    pub reasons: Vec<Reason>,
}

/// A post with empty seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vacancy {
    /// The post.
    pub post_id: String,
    /// Empty seats.
    pub seats: u32,
}

/// An official who is no longer on rotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// The official.
    pub official_id: String,
    /// The post that is kept.
    pub post_id: String,
    /// First day of the stint.
    pub since: String,
    /// Whole months it has lasted at the plan date.
    pub months: i64,
    /// The unit that no longer has to take the official back.
    pub return_unit_id: Option<String>,
}

/// One decision of the board with its effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// `lock`, `ban` or `waive`.
    pub action: String,
    /// The official.
    pub official_id: String,
    /// The post, for a lock or a ban of one post.
    pub post_id: Option<String>,
    /// The rule, for a waiver.
    pub rule: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<String>,
    /// Until when it holds.
    pub until: Option<String>,
    /// `kept`, `moves`, `broken`, `removed`, `used` or `unused`.
    pub effect: String,
    /// Pairs that a ban removed, or the breach that a waiver let through.
    pub amount: Option<i64>,
}

/// A breach of a must or a missed target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// Name of the rule.
    pub rule: String,
    /// Id of the rule, which names its sentence.
    pub rule_id: String,
    /// Its kind.
    pub kind: Kind,
    /// Its tier, when it is priced.
    pub tier: Option<String>,
    /// Which unit, group or post it is about.
    pub label: String,
    /// By how much.
    pub amount: i64,
    /// What that costs.
    pub price: i64,
    /// The people concerned.
    pub officials: Vec<String>,
    /// The posts concerned.
    pub posts: Vec<String>,
}

/// One official of whom a target asks what the plan does not do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Miss {
    /// The official.
    pub official_id: String,
    /// Name of the target; null for somebody without a post whom no rule asks to place.
    pub target: Option<String>,
    /// Null for somebody without a post.
    pub keeps_post: Option<String>,
    /// Posts that the official may move to.
    pub eligible_posts: usize,
    /// Those of them in which the plan leaves a seat empty.
    pub with_empty_seat: usize,
    /// How many other posts each rule refuses (the first that does counts), most first.
    pub removed: Vec<Refused>,
    /// What a move to one of the empty seats would do, where it does the least harm.
    pub bar: Option<Bar>,
}

/// How many posts a rule refuses to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Name of the rule.
    pub rule: String,
    /// Posts.
    pub posts: u64,
}

/// What stands in the way of a move to an empty seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// The post of the seat.
    pub post_id: String,
    /// Musts that it would break.
    pub breaks: Vec<String>,
    /// Otherwise the rules that it would make dearer in the first tier that it changes.
    pub dearer_by: Vec<String>,
}
