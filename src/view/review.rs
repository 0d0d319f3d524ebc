//! `luan.review/1`: the result of `luan review`, the force before a plan.

use serde::{Deserialize, Serialize};

use super::{Digest, Directory, Refused, Removed, Schema, Share, Vacancy};

/// The cadre force at the plan date, and what falls due within the years asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// `luan.review/1`.
    pub schema: Schema<Review>,
    /// Version of luan.
    pub luan: String,
    /// Input files.
    pub inputs: Vec<Digest>,
    /// The files written beside this one; empty when none are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Digest>,
    /// Name of the instance.
    pub name: String,
    /// The policy model.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// Years that are looked ahead.
    pub years: u32,
    /// Officials.
    pub officials: usize,
    /// Holders of a post at the plan date.
    pub holders: usize,
    /// Seats of all posts in force.
    pub seats: u64,
    /// The half-years of the calendar from the day after the plan date to the end of the years asked.
    pub half_years: Vec<HalfYear>,
    /// Posts with empty seats at the plan date.
    pub vacancies: Vec<Vacancy>,
    /// Seats that are to become empty, one for each holder who retires or whose stint ends.
    pub openings: Vec<Opening>,
    /// Seats by level and block; the rows add up to all seats, empty seats and openings.
    pub groups: Vec<GroupSeats>,
    /// What falls due, by kind.
    pub dues: Vec<DueKind>,
    /// Who the holders are, by level, block, both, and difficulty of the area.
    pub makeup: Vec<GroupMakeup>,
    /// The shares that rules ask for, as the force has them.
    pub targets: Vec<ShareTarget>,
    /// The planning pool.
    pub pool: Pool,
    /// Supply of each field.
    pub fields: Vec<FieldSupply>,
    /// Seats by difficulty of the area; the rows add up to all seats.
    pub areas: Vec<AreaSeats>,
    /// Holders of the posts that ask for a non-local, and of those that a rule counts non-locals of.
    pub nonlocal: Vec<NonlocalHolder>,
    /// Who could move.
    pub movers: Movers,
    /// What the filters took away.
    pub removed_pairs: Vec<Removed>,
    /// Names and titles; left out for pseudonyms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<Directory>,
}

/// A half of a calendar year, as far as it lies in the years asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfYear {
    /// Year and half: `2024/1`.
    pub name: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// How many by time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// At the plan date or before.
    pub by_now: usize,
    /// In each half-year.
    pub by_half_year: Vec<usize>,
}

impl Spread {
    /// How many in all.
    pub fn total(&self) -> usize {
        self.by_now + self.by_half_year.iter().sum::<usize>()
    }
}

/// A seat that is to become empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The post.
    pub post_id: String,
    /// Its holder.
    pub official_id: String,
    /// Why: a kind of due.
    pub cause: String,
    /// From which day.
    pub on: String,
}

/// Seats of a level and block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSeats {
    /// Level.
    pub level: String,
    /// Block.
    pub block: String,
    /// Posts in force.
    pub posts: usize,
    /// Their seats.
    pub seats: usize,
    /// Seats that are empty at the plan date.
    pub empty: usize,
    /// Seats that are to become empty.
    pub openings: Spread,
}

/// What falls due under one rule, or by retirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueKind {
    /// Id of the rule that counts the term, or `retirement`.
    pub kind: String,
    /// Name of the rule in the model; `null` where the model has none and the usual term is counted.
    pub rule: Option<String>,
    /// How many by time.
    pub spread: Spread,
    /// Who, the earliest first.
    pub people: Vec<Due>,
}

/// Something that falls due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Whose.
    pub official_id: String,
    /// The post held; `null` = none.
    pub post_id: Option<String>,
    /// First day of the term; `null` for a retirement.
    pub since: Option<String>,
    /// On which day.
    pub on: String,
    /// The unit that takes the official back.
    pub return_unit_id: Option<String>,
}

/// Who some officials are; each share of those of whom it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Makeup {
    /// Officials.
    pub officials: usize,
    /// Women.
    pub women: Option<Share>,
    /// Younger than 40.
    pub young: Option<Share>,
    /// Ethnic minority.
    pub minority: Option<Share>,
    /// By age; the counts add up to those whose age is known.
    pub ages: Vec<AgeShare>,
}

/// Officials of an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeShare {
    /// Least age in whole years; `null` for the youngest.
    pub from: Option<i64>,
    /// Age below which they are; `null` for the oldest.
    pub below: Option<i64>,
    /// Of those whose age is known.
    pub share: Option<Share>,
}

/// The holders of a group of posts; a group is all of them when nothing is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupMakeup {
    /// Level; `null` = every one.
    pub level: Option<String>,
    /// Block; `null` = every one.
    pub block: Option<String>,
    /// Difficulty of the area: 0 normal, 1 difficult, 2 especially difficult; `null` = every one.
    pub area_grade: Option<u8>,
    /// The holders.
    #[serde(flatten)]
    pub makeup: Makeup,
}

/// Which side of the members a share bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShareSide {
    /// There are at least so many.
    Least,
    /// There are at most so many.
    Most,
}

/// A share that a rule asks for, as the force has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShareTarget {
    /// Name of the rule in the model.
    pub rule: String,
    /// Whether it asks for non-locals.
    pub is_of_nonlocals: bool,
    /// The group that is counted; `movers` = those who move in a plan, of whom there are none yet.
    pub group: String,
    /// Which side is asked.
    pub side: ShareSide,
    /// Thousandths of the group; `null` where a number of members is asked.
    pub share: Option<i64>,
    /// Members of a small group; `null` where a share is asked.
    pub members: Option<i64>,
    /// How many there are.
    pub count: usize,
    /// Of how many.
    pub of: usize,
    /// Whole people by which the force is better than asked; below 0 when the target is missed.
    pub margin: i64,
}

/// The planning pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// Everybody in it.
    pub makeup: Makeup,
    /// Each title, whoever is planned for it or nobody; the highest level first.
    pub titles: Vec<PoolTitle>,
    /// Titles with none, one, two, three, and more candidates.
    pub titles_by_candidates: [usize; 5],
    /// Who is in it and may move nowhere.
    pub without_move: Vec<String>,
}

/// What the pool has for one title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolTitle {
    /// The title.
    pub title: String,
    /// The highest level that has it.
    pub level: String,
    /// Posts with it in force.
    pub posts: usize,
    /// Their seats.
    pub seats: usize,
    /// Who is planned for it, or for one of its posts.
    pub officials: Vec<String>,
    /// Who they are.
    pub makeup: Makeup,
    /// Those who serve in no locality that has a post they are planned for.
    pub outsiders: Option<Share>,
}

/// Supply of one field, counted as the rule `skill_supply` does, over all places or those of one grade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldSupply {
    /// The field.
    pub field: String,
    /// Difficulty of the area; `null` = everywhere.
    pub area_grade: Option<u8>,
    /// Seats that ask for this field alone.
    pub asked: usize,
    /// Seats that may be held with it: they name it, or no field.
    pub room: usize,
    /// Holders with it.
    pub holders: usize,
    /// Holders lacking for the seats that ask for it alone.
    pub shortage: usize,
    /// Holders beyond the seats that may be held with it.
    pub surplus: usize,
}

/// Seats in areas of one difficulty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaSeats {
    /// 0 normal, 1 difficult, 2 especially difficult.
    pub area_grade: u8,
    /// Posts in force.
    pub posts: usize,
    /// Their seats.
    pub seats: usize,
    /// Holders.
    pub holders: usize,
    /// Seats without a holder.
    pub shortage: usize,
    /// Empty seats of critical posts.
    pub critical_empty: usize,
}

/// The holder of a post of which non-locals are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonlocalHolder {
    /// The post.
    pub post_id: String,
    /// Its holder; `null` = an empty post.
    pub official_id: Option<String>,
    /// Whether the holder is a local of the place; `null` = not known.
    pub is_local: Option<bool>,
}

/// Who could move, under which purpose, and what stops the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movers {
    /// Officials who could take some other post.
    pub officials: usize,
    /// By purpose, in order of precedence.
    pub purposes: Vec<PurposeProspect>,
    /// Officials who could not, and how many posts each rule refuses them first.
    pub stopped: Vec<Stopped>,
}

/// Moves of one purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeProspect {
    /// The purpose.
    pub purpose: String,
    /// Officials who could move under it.
    pub officials: usize,
    /// Moves that no rule refuses.
    pub moves: u64,
    /// Officials who would have moves under it, all of which rules refuse.
    pub stopped: usize,
    /// What refuses moves under it, in the model's order; each move counts for the first rule that does.
    pub refused: Vec<PurposeRefused>,
}

/// What one rule refuses of a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeRefused {
    /// Name of the rule.
    pub rule: String,
    /// Moves.
    pub moves: u64,
    /// Officials who are stopped and lose one of their moves to it.
    pub stopped: usize,
}

/// Somebody who may take no other post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopped {
    /// Who.
    pub official_id: String,
    /// What refuses how many posts, most first.
    pub removed: Vec<Refused>,
}
