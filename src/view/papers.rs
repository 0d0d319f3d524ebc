//! `luan.paper-data/1`: what the papers of a plan say, and `luan.papers/1`: which papers were written. Unlike
//! other answers the first is in words of one language: whoever edits a template needs no more than to say where
//! they stand.

use serde::{Deserialize, Serialize};

use super::Schema;

/// Papers that were written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Papers {
    /// `luan.papers/1`.
    pub schema: Schema<Papers>,
    /// The folder.
    pub out: String,
    /// The files in it.
    pub files: Vec<String>,
}

/// Who issues the papers, as far as it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Whether the heading is that of the party, not of the state.
    pub party: bool,
    /// The body above the one that issues.
    pub above: String,
    /// The body that issues.
    pub body: String,
    /// The place of issue.
    pub place: String,
    /// Who decides.
    pub authority: String,
}

/// What all papers of a candidate say. Text is empty where nothing is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperData {
    /// `luan.paper-data/1`.
    pub schema: Schema<PaperData>,
    /// Version of luan.
    pub luan: String,
    /// Language of the words: `vi` or `en`.
    pub language: String,
    /// The word "draft", which stands on every paper.
    pub draft: String,
    /// Who issues.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// What the board calls the round.
    pub instance: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// Title of the policy model.
    pub model: String,
    /// Document that it stands on.
    pub source: String,
    /// Rank of the candidate.
    pub rank: usize,
    /// What it stands for.
    pub label: String,
    /// What was planned and how firmly it is proven, in sentences.
    pub proof: Vec<String>,
    /// Least months of a rotation by the model; null where no rule says so.
    pub months: Option<i64>,
    /// Empty seats before.
    pub empty_before: usize,
    /// Empty seats after.
    pub empty_after: usize,
    /// Officials who move to a lower rank and keep their allowance.
    pub keep_allowance: usize,
    /// The figures of the candidate.
    pub figures: Vec<PaperFigure>,
    /// Moves by title of the post taken; they add up to the moves.
    pub by_title: Vec<PaperCount>,
    /// The same by level from and to.
    pub by_direction: Vec<PaperCount>,
    /// The same by purpose.
    pub by_purpose: Vec<PaperCount>,
    /// The same by difficulty of the area.
    pub by_area: Vec<PaperCount>,
    /// All candidates of the plan.
    pub candidates: Vec<PaperCandidate>,
    /// Targets that the candidate misses, in sentences.
    pub shortfalls: Vec<String>,
    /// Decisions of the board and what they do.
    pub decisions: Vec<PaperDecision>,
    /// The moves, chain by chain.
    pub moves: Vec<PaperMove>,
    /// The units that somebody leaves or joins.
    pub units: Vec<PaperUnit>,
}

/// A figure before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperFigure {
    /// What is counted.
    pub name: String,
    /// Before the plan; empty for a figure of the plan itself.
    pub before: String,
    /// After it.
    pub after: String,
}

/// Moves under one word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCount {
    /// The word.
    pub name: String,
    /// Number of moves.
    pub moves: usize,
}

/// A candidate among all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCandidate {
    /// 1 = first.
    pub rank: usize,
    /// What it stands for.
    pub label: String,
    /// Whether the papers are about it.
    pub chosen: bool,
    /// Officials who move.
    pub moves: usize,
    /// Seats that stay empty.
    pub empty: usize,
    /// Non-local heads among those asked for.
    pub nonlocal: String,
    /// Women among those who move.
    pub women: String,
    /// In what it differs from the first.
    pub against: String,
}

/// A decision of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperDecision {
    /// Lock, ban or waiver.
    pub action: String,
    /// About whom.
    pub official: String,
    /// The post or the rule.
    pub about: String,
    /// Why.
    pub reason: String,
    /// By whom.
    pub decided_by: String,
    /// When.
    pub decided_on: String,
    /// What it does in the candidate.
    pub effect: String,
}

/// A move.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperMove {
    /// Its place in the list, from 1.
    pub number: usize,
    /// The official.
    pub official_id: String,
    /// Full name.
    pub name: String,
    /// `female`, `male` or nothing.
    pub gender: String,
    /// The word for that.
    pub gender_word: String,
    /// How the official is addressed.
    pub honorific: String,
    /// Date of birth, or the year where no more is known.
    pub born: String,
    /// Highest degree.
    pub degree: String,
    /// Professional field.
    pub field: String,
    /// Level of political theory.
    pub theory: String,
    /// Day of retirement.
    pub retires: String,
    /// The post that is left; nothing for people without one.
    pub from_post: String,
    /// Its title, or that there is no post.
    pub from_title: String,
    /// The unit that is left, or last served in.
    pub from_unit_id: String,
    /// Its name.
    pub from_unit: String,
    /// The post that is taken.
    pub to_post: String,
    /// Its title.
    pub to_title: String,
    /// Its unit.
    pub to_unit_id: String,
    /// The name of that.
    pub to_unit: String,
    /// Levels from and to.
    pub direction: String,
    /// Difficulty of the area.
    pub area: String,
    /// What the move is for, as in `plan.json`.
    pub purpose_id: String,
    /// The words for that.
    pub purpose: String,
    /// `higher`, `equal`, `lower`, or nothing where a rank is not known.
    pub rank_change: String,
    /// The words for that.
    pub rank_words: String,
    /// Whether the position allowance of the old post is kept, since the new rank is lower.
    pub keeps_allowance: bool,
    /// First day in the new post as proposed.
    pub start: String,
    /// The day before which a rotation does not end; nothing for moves that are none.
    pub until: String,
    /// The chain that it belongs to.
    pub chain: String,
    /// What speaks for it.
    pub reasons: Vec<String>,
    /// Waivers that it needs.
    pub waivers: Vec<PaperWaiver>,
    /// What the official is planned for.
    pub pool: Vec<String>,
    /// Where the official has served, latest first.
    pub career: Vec<PaperService>,
    /// The last three yearly evaluations, latest first.
    pub grades: Vec<PaperGrade>,
}

/// A waiver that a move needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperWaiver {
    /// The rule.
    pub rule: String,
    /// Why it is waived.
    pub reason: String,
    /// By whom.
    pub decided_by: String,
    /// When.
    pub decided_on: String,
}

/// A time of service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperService {
    /// First day.
    pub from: String,
    /// Last day; nothing where it lasts.
    pub to: String,
    /// Title, where the roster has it.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// Whether it was a rotation.
    pub rotation: bool,
}

/// An evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperGrade {
    /// The year.
    pub year: i16,
    /// The grade in words.
    pub grade: String,
}

/// A unit that somebody leaves or joins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperUnit {
    /// The unit.
    pub unit_id: String,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: String,
    /// Its block.
    pub block: String,
    /// Difficulty of the area.
    pub area: String,
    /// Leaders before.
    pub before: usize,
    /// Leaders after.
    pub after: usize,
    /// Seats empty after.
    pub empty: usize,
    /// Heads who leave it.
    pub heads_leave: usize,
    /// Numbers of the moves that leave it.
    pub leave: Vec<usize>,
    /// Numbers of the moves that join it.
    pub arrive: Vec<usize>,
    /// Its posts.
    pub posts: Vec<PaperPost>,
}

/// A post of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperPost {
    /// The post.
    pub post_id: String,
    /// Its title.
    pub title: String,
    /// Whether its holder leads the unit.
    pub head: bool,
    /// Its seats.
    pub seats: u32,
    /// Names of its holders before.
    pub before: Vec<String>,
    /// Names of its holders after.
    pub after: Vec<String>,
    /// Seats empty after.
    pub empty: u32,
}
