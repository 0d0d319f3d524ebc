//! The rule catalogue: the trait every rule keeps, and the table that the policy parser, the
//! reference, `luan rules` and the tests read. One rule, one file, one table row.
//!
//! A rule says the same thing twice, written apart so that each checks the other: `refused` and
//! `rows` speak to the solver, `audit` reads a finished plan.

mod age_brackets;
mod backfill;
mod balance;
mod block_flow;
mod budget;
mod burden_fairness;
mod calendar;
mod chain_length;
mod cost;
mod critical_post_filled;
mod deputy_term;
mod development;
mod difficult_area_first;
mod direction_count;
mod distance;
mod draft;
mod evaluation_floor;
mod filter;
mod fit;
mod group;
mod hardship_share;
mod head_at_difficult;
mod head_continuity;
mod higher_bar;
mod higher_share;
mod home_posting;
mod homegrown_balance;
mod in_planning_pool;
mod joint_spouse;
mod kin_avoidance;
mod kinship;
mod locks_and_bans;
mod lower_lead_experience;
mod management_scope;
mod max_disappointment;
mod min_stint;
mod min_tenure_before_move;
mod minority_share;
mod moves;
mod near_retirement;
mod no_return_too_soon;
mod nonlocal_post;
mod nonlocal_share;
mod one_post_per_official;
mod origin_loss;
mod pair_cost;
mod persistence;
mod place_everyone;
mod plan_size;
mod points;
mod pool_openness;
mod position_change;
mod post_standards;
mod preference;
#[cfg(test)]
pub(crate) mod proof;
mod rank_equivalent;
mod remaining_service;
mod return_right;
mod return_seat;
mod seats;
mod share;
mod skill_supply;
mod stay_within;
mod stint_overdue;
mod successor_place;
mod table;
mod temporary_bar;
mod term;
mod two_term;
mod unit_disruption;
mod unit_in_force;
mod upward_share;
mod vacancy;
mod women_present;
mod women_share;
mod young_share;

use crate::domain::{
    Context, Instance, Kind, Move, OfficialIx, Pair, PairSet, Plan, Policy, PostIx, Reads, Role,
    Setting, SettingIx, Value,
};

pub use draft::{Draft, Measure, Shape};
pub use filter::Filter;
pub use share::{Asked, Held, Side};
pub use table::{RULES, find};
pub use term::Term;

/// What a rule sees: the roster, the policy and its own setting.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    /// The roster.
    pub instance: &'a Instance,
    /// The whole policy model.
    pub policy: &'a Policy,
    /// The position of the setting in the policy.
    pub at: SettingIx,
    /// This use of the rule.
    pub setting: &'a Setting,
    /// Waivers left out of account, to see what they buy.
    unwaived: Unwaived,
}

/// Whose waivers of a rule are left out of account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unwaived {
    Nobody,
    One(OfficialIx),
    Everybody,
}

impl<'a> Cx<'a> {
    /// The view of the setting at `at`.
    pub fn new(context: Context<'a>, at: SettingIx) -> Self {
        let Context { instance, policy } = context;
        Self { instance, policy, at, setting: policy.setting(at), unwaived: Unwaived::Nobody }
    }

    /// The roster under the policy.
    pub fn context(&self) -> Context<'a> {
        Context::new(self.instance, self.policy)
    }

    /// The same view, as if the board had not let this official through.
    #[must_use]
    pub fn without_waiver(self, official: OfficialIx) -> Self {
        Self { unwaived: Unwaived::One(official), ..self }
    }

    /// The same view, as if the board had let nobody through.
    #[must_use]
    pub fn without_waivers(self) -> Self {
        Self { unwaived: Unwaived::Everybody, ..self }
    }

    /// Whether the rule is not held against moves of the pair's purpose.
    pub fn exempt(&self, pair: &Pair) -> bool {
        pair.purpose.is_some_and(|purpose| self.setting.exempts(purpose))
    }

    /// Whether the board let this official through this rule.
    pub fn waived(&self, official: OfficialIx) -> bool {
        let counts = match self.unwaived {
            Unwaived::Nobody => true,
            Unwaived::One(other) => other != official,
            Unwaived::Everybody => false,
        };
        counts && self.instance.waived(official, &self.setting.name)
    }
}

/// The fact that made a rule refuse a pair: arguments of the message `refusal-<rule id>`.
pub type Fact = Vec<(&'static str, String)>;

/// What the audit found for one instance of a rule.
///
/// For a filter or a hard rule any finding with `amount > 0` is a breach of the law of the plan; for
/// the others `weight * amount` is what the plan pays in the rule's tier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Which unit, group or post it is about; empty when it is about the people alone. The same
    /// words as the row's label.
    pub label: String,
    /// Units short or over, or the priced amount; negative for a merit.
    pub amount: i64,
    /// The people concerned, sorted.
    pub officials: Vec<OfficialIx>,
    /// The posts concerned, sorted.
    pub posts: Vec<PostIx>,
}

impl Finding {
    /// A finding about one official.
    pub fn official(amount: i64, official: OfficialIx) -> Self {
        Self { amount, officials: vec![official], ..Self::default() }
    }

    /// A finding about one official in one post.
    pub fn pair(amount: i64, official: OfficialIx, post: PostIx) -> Self {
        Self { amount, officials: vec![official], posts: vec![post], ..Self::default() }
    }

    /// A finding about one post.
    pub fn post(amount: i64, post: PostIx) -> Self {
        Self { amount, posts: vec![post], ..Self::default() }
    }

    /// The same finding under a label.
    #[must_use]
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// A finding about a labelled group.
    pub fn group(label: impl Into<String>, amount: i64) -> Self {
        Self { label: label.into(), amount, ..Self::default() }
    }

    /// With the people and posts concerned.
    #[must_use]
    pub fn about(mut self, officials: Vec<OfficialIx>, posts: Vec<PostIx>) -> Self {
        self.officials = officials;
        self.posts = posts;
        self
    }
}

/// Which pairs of one official a rule refuses; worked out once per official, since the roster is
/// asked for millions of pairs.
pub enum Refused<'a> {
    /// None of them.
    Nothing,
    /// Every move.
    Moves,
    /// Those for which this holds.
    Where(Box<dyn Fn(&Pair) -> bool + 'a>),
}

impl<'a> Refused<'a> {
    /// Every move if `barred`, else nothing.
    fn moves_if(barred: bool) -> Self {
        if barred { Refused::Moves } else { Refused::Nothing }
    }

    /// The pairs for which `test` holds.
    fn when(test: impl Fn(&Pair) -> bool + 'a) -> Self {
        Refused::Where(Box::new(test))
    }

    /// Whether `pair` is among them.
    pub fn covers(&self, pair: &Pair) -> bool {
        match self {
            Refused::Nothing => false,
            Refused::Moves => !pair.stays(),
            Refused::Where(test) => test(pair),
        }
    }
}

/// One rule of the catalogue.
pub trait Rule: Sync {
    /// The moves of `official` that are not eligible. Only a structural rule is asked about stays
    /// as well; nothing is asked about an official with a waiver.
    fn refused<'a>(&self, _cx: &Cx<'a>, _official: OfficialIx) -> Refused<'a> {
        Refused::Nothing
    }

    /// Why a refused pair is refused: arguments of the message `refusal-<rule id>`.
    fn fact(&self, _cx: &Cx<'_>, _pair: &Pair) -> Fact {
        Fact::new()
    }

    /// Adds rows and prices. The default prices each refused move, which makes an eligibility rule
    /// elastic when the policy model says so.
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        for official in cx.instance.official_ixs() {
            let refused = self.refused(cx, official);
            if matches!(refused, Refused::Nothing) || cx.waived(official) {
                continue;
            }
            for (at, pair) in pairs.of_official(official) {
                if !pair.stays() && !cx.exempt(pair) && refused.covers(pair) {
                    draft.price(cx, draft.pair(at), 1);
                }
            }
        }
    }

    /// What a finished plan breaks or pays. Must not call `refused`.
    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding>;

    /// The term that this use of the rule counts for an official, over or not; waivers are left out of
    /// account. `None` when it counts none.
    fn term(&self, _cx: &Cx<'_>, _official: OfficialIx) -> Option<Term> {
        None
    }

    /// The shares that this use of the rule asks for, as a finished plan has them; the audit finds what
    /// they lack.
    fn shares(&self, _cx: &Cx<'_>, _plan: &Plan) -> Vec<Held> {
        Vec::new()
    }

    /// Whether the waiver of one official changes findings about that official alone, whoever else
    /// has one. A rule that holds people against each other says no.
    fn waivers_stand_alone(&self) -> bool {
        true
    }

    /// The fewest moves that this use of the rule asks for, and the most that it lets be, where it
    /// says so.
    fn moves_asked(&self, _setting: &Setting) -> (Option<i64>, Option<i64>) {
        (None, None)
    }

    /// Whether this use of the rule refuses or prices moves from one block to another, or asks for
    /// them.
    fn looks_at_blocks(&self, _setting: &Setting) -> bool {
        false
    }

    /// Whether this use of the rule asks when people retire, though most of its uses do not.
    fn asks_retirement(&self, _setting: &Setting) -> bool {
        false
    }

    /// Units that this use of the rule names.
    fn named_units<'a>(&self, _setting: &'a Setting) -> Vec<&'a String> {
        Vec::new()
    }
}

/// Purposes whose moves a rule of eligibility is not held against.
const EXEMPT: Param =
    Param { name: "exempt_purposes", unit: Unit::Purposes, default: DefaultValue::Words(&[]) };

/// Days that may lie between two tenures without breaking the service.
const GAP_DAYS: Param =
    Param { name: "gap_days", unit: Unit::Days, default: DefaultValue::Int(31) };

/// One finding of amount 1 for each move that `breaks`, unless its purpose is exempt or the board
/// let the official through.
fn moves_that(cx: &Cx<'_>, plan: &Plan, breaks: impl Fn(&Move) -> bool) -> Vec<Finding> {
    plan.moves(cx.context())
        .iter()
        .filter(|made| !cx.setting.exempts(made.purpose))
        .filter(|made| breaks(made) && !cx.waived(made.official))
        .map(|made| Finding::pair(1, made.official, made.to))
        .collect()
}

/// Type, unit and default of a parameter.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    /// Name in the policy model.
    pub name: &'static str,
    /// Type and unit.
    pub unit: Unit,
    /// Default as it would stand in TOML.
    pub default: DefaultValue,
}

/// What a parameter measures; it fixes the type of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Whole months; also `"36 months"` or `"3 years"`.
    Months,
    /// Whole days; also `"31 days"`.
    Days,
    /// Whole years.
    Years,
    /// People, moves, posts or ranks.
    Count,
    /// Points of a score.
    Points,
    /// A share between 0 and 1, three decimals.
    Share,
    /// Kilometres.
    Km,
    /// Yes or no.
    Flag,
    /// Money, in whole units of the instance's currency.
    Money,
    /// A list of amounts of money.
    MoneyList,
    /// A list of whole years, ascending.
    YearList,
    /// A list of shares between 0 and 1, three decimals each.
    ShareList,
    /// A list of purposes of a move.
    Purposes,
    /// A list of levels of the model.
    Levels,
    /// A list of blocks of the model.
    Blocks,
    /// A list of post titles.
    Titles,
    /// A list of reasons of `restrictions.csv`.
    Reasons,
    /// A list of words of `relations.csv`.
    Relations,
    /// A list of groups, each a list of words: of blocks, levels or units.
    Groups,
    /// A list of kilometres, ascending.
    KmList,
    /// An evaluation grade.
    Grade,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// The number from which on a parameter asks for nothing: no plan has so many moves.
const NO_LIMIT: i64 = 1_000_000;

impl Unit {
    /// By how much a number of this unit is moved where one step of it is asked about: what boards argue
    /// about (ours). `None` for what is no number, or stands for no limit.
    pub fn step(self, value: Option<&Value>) -> Option<i64> {
        let (Value::Int(value) | Value::Share(value)) = value? else { return None };
        let length = match self {
            Unit::Months => 6,
            Unit::Days => 30,
            Unit::Years | Unit::Count | Unit::Points => 1,
            Unit::Share => 10,
            Unit::Km => 5,
            Unit::Money => return Some((value / 20).max(1)),
            _ => return None,
        };
        (*value < NO_LIMIT).then_some(length)
    }

    /// Whether a model may say this number.
    pub fn holds(self, number: i64) -> bool {
        number >= 0 && (self != Unit::Share || number <= 1000)
    }
}

/// Default of a parameter.
#[derive(Clone, Copy, Debug)]
pub enum DefaultValue {
    /// A whole number.
    Int(i64),
    /// Thousandths.
    Share(i64),
    /// Yes or no.
    Flag(bool),
    /// A word.
    Word(&'static str),
    /// Words.
    Words(&'static [&'static str]),
    /// Numbers.
    Ints(&'static [i64]),
    /// Thousandths.
    Shares(&'static [i64]),
    /// Groups of words.
    Groups(&'static [&'static [&'static str]]),
}

impl From<DefaultValue> for Value {
    fn from(default: DefaultValue) -> Self {
        let owned = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
        match default {
            DefaultValue::Int(value) => Value::Int(value),
            DefaultValue::Share(value) => Value::Share(value),
            DefaultValue::Flag(value) => Value::Flag(value),
            DefaultValue::Word(word) => Value::Word(word.to_owned()),
            DefaultValue::Words(words) => Value::Words(owned(words)),
            DefaultValue::Ints(values) => Value::Ints(values.to_vec()),
            DefaultValue::Shares(values) => Value::Shares(values.to_vec()),
            DefaultValue::Groups(groups) => {
                Value::Groups(groups.iter().map(|g| owned(g)).collect())
            }
        }
    }
}

/// One row of the catalogue.
pub struct Spec {
    /// Id in policy models; file name and message key too.
    pub id: &'static str,
    /// The kinds a model may give it, its usual one first.
    pub kinds: &'static [Kind],
    /// The tier it usually counts in when priced.
    pub tier: &'static str,
    /// Whether every model has it, said or not.
    pub structural: bool,
    /// Its parameters.
    pub params: &'static [Param],
    /// Where the default numbers come from.
    pub source: &'static str,
    /// What it reads that a roster may lack.
    pub reads: &'static [Reads],
    /// What it stands for beside its price: all that other rooms know of it.
    pub roles: &'static [Role],
    /// The rule.
    pub rule: &'static dyn Rule,
}
