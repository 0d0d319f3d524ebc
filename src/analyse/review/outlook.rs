//! Empty posts at the plan date, and what falls due after it by half-year: terms that rules count, stints
//! that end, retirements, and the seats that these open.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::domain::{
    BlockIx, Context, Instance, LevelIx, OfficialIx, Plan, PostIx, Role, Setting, SettingIx,
};
use crate::rules::{self, Cx, Term};
use crate::view::Spread;

/// Months of two terms where the model has no rule on them (65-QD/TW Art. 3(3)).
const TWO_TERMS: i64 = 96;

/// Days that do not break the service of a head where the model does not say (ours: a month between two
/// appointments).
const GAP_DAYS: i64 = 31;

/// Months of a stint where the model has no `min_stint` (65-QD/TW Art. 8).
const STINT: i64 = 36;

/// The kind of due that no rule counts.
const RETIREMENT: &str = "retirement";

/// What falls due.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The half-years looked at.
    pub half_years: Vec<HalfYear>,
    /// What falls due, by kind.
    pub kinds: Vec<DueKind>,
    /// Seats that are to become empty, the earliest first.
    pub openings: Vec<Opening>,
    /// Seats by level and block.
    pub groups: BTreeMap<(LevelIx, BlockIx), GroupSeats>,
}

/// A half of a calendar year, as far as it lies in the years asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfYear {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// What falls due under one rule, or by retirement.
#[derive(Clone, Debug)]
pub struct DueKind {
    /// Id of the rule, or `retirement`.
    pub word: &'static str,
    /// The rule of the model that counts the term.
    pub rule: Option<SettingIx>,
    /// How many by time.
    pub spread: Spread,
    /// Who, the earliest first.
    pub dues: Vec<Due>,
}

/// Something that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// On which day.
    pub on: Date,
    /// Whose.
    pub official: OfficialIx,
    /// First day of the term; `None` for a retirement.
    pub since: Option<Date>,
}

/// A seat that is to become empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Opening {
    /// From which day.
    pub on: Date,
    /// The post.
    pub post: PostIx,
    /// Its holder.
    pub official: OfficialIx,
    /// The kind of due.
    pub cause: &'static str,
}

/// Seats of a level and block.
#[derive(Clone, Debug, Default)]
pub struct GroupSeats {
    /// Posts in force.
    pub posts: usize,
    /// Their seats.
    pub seats: usize,
    /// Seats that are empty at the plan date.
    pub empty: usize,
    /// Seats that are to become empty.
    pub openings: Spread,
}

impl Outlook {
    /// What falls due within so many years, and what is empty in `standing`.
    pub(super) fn new(context: Context<'_>, standing: &Plan, years: u32) -> Self {
        let instance = context.instance;
        let half_years = HalfYear::until(instance.plan_date, years);
        let kinds = kinds(context, &half_years);
        let openings = openings(instance, &kinds);
        let groups = groups(instance, &half_years, &standing.vacancies(instance), &openings);
        Self { half_years, kinds, openings, groups }
    }
}

impl HalfYear {
    /// The half-years from the day after `plan_date` to the same day so many years later.
    fn until(plan_date: Date, years: u32) -> Vec<HalfYear> {
        let last = plan_date.checked_add(i64::from(years).years()).unwrap_or(Date::MAX);
        let mut half_years = Vec::new();
        let mut next = plan_date.tomorrow().ok();
        while let Some(from) = next.filter(|from| *from <= last) {
            let (month, day) = if from.month() <= 6 { (6, 30) } else { (12, 31) };
            let to = date(from.year(), month, day).min(last);
            half_years.push(HalfYear { from, to });
            next = to.tomorrow().ok();
        }
        half_years
    }
}

/// How these days lie in the half-years; none of them is after the last one.
fn spread(half_years: &[HalfYear], days: impl Iterator<Item = Date>) -> Spread {
    let mut spread = Spread { by_now: 0, by_half_year: vec![0; half_years.len()] };
    for day in days {
        match half_years.iter().rposition(|half| half.from <= day) {
            None => spread.by_now += 1,
            Some(at) => spread.by_half_year[at] += 1,
        }
    }
    spread
}

/// What falls due until the end of the half-years: under each rule that counts a term for anybody, under the
/// usual terms where the model has no rule on them, and by retirement.
fn kinds(context: Context<'_>, half_years: &[HalfYear]) -> Vec<DueKind> {
    let Context { instance, policy } = context;
    let kind = |word, rule, dues| due_kind(instance, half_years, word, rule, dues);
    let mut kinds = Vec::new();
    let lacks = |role| policy.settings_as(role).next().is_none();
    if lacks(Role::TwoTerms) {
        let since = |official| instance.head_since(official, GAP_DAYS);
        let dues = terms(instance, |official| Some(Term::new(since(official)?, TWO_TERMS)));
        kinds.push(kind(usual(Role::TwoTerms), None, dues));
    }
    if lacks(Role::StintMonths) {
        let stint = |official| instance.rotation_stint(official);
        let dues = terms(instance, |official| Some(Term::new(stint(official)?.start, STINT)));
        kinds.push(kind(usual(Role::StintMonths), None, dues));
    }
    for (at, setting) in policy.settings() {
        let dues = of_rule(context, at, setting);
        if !dues.is_empty() {
            kinds.push(kind(setting.rule, Some(at), dues));
        }
    }
    let retires = |official| {
        let on = instance.retires_on(policy, official)?;
        Some(Due { on, official, since: None })
    };
    let retirements = instance.official_ixs().filter_map(retires).collect();
    kinds.push(kind(RETIREMENT, None, retirements));
    kinds
}

/// Id of the catalogue's rule that stands for this.
fn usual(role: Role) -> &'static str {
    let spec = rules::RULES.iter().find(|spec| spec.roles.contains(&role));
    spec.map_or("", |spec| spec.id)
}

/// The dues that lie in time, in order.
fn due_kind(
    instance: &Instance,
    half_years: &[HalfYear],
    word: &'static str,
    rule: Option<SettingIx>,
    mut dues: Vec<Due>,
) -> DueKind {
    let last = half_years.last().map_or(instance.plan_date, |half| half.to);
    dues.retain(|due| due.on <= last);
    dues.sort_unstable();
    let spread = spread(half_years, dues.iter().map(|due| due.on));
    DueKind { word, rule, spread, dues }
}

/// The terms that one use of a rule counts.
fn of_rule(context: Context<'_>, at: SettingIx, setting: &Setting) -> Vec<Due> {
    let cx = Cx::new(context, at);
    let rule = rules::find(setting.rule).rule;
    terms(context.instance, |official| rule.term(&cx, official))
}

fn terms(instance: &Instance, term: impl Fn(OfficialIx) -> Option<Term>) -> Vec<Due> {
    let due = |official| {
        let Term { since, ends } = term(official)?;
        Some(Due { on: ends, official, since: Some(since) })
    };
    instance.official_ixs().filter_map(due).collect()
}

/// The seat of each holder whose stint ends or who retires, whichever comes first. A seat that is gone with
/// its unit does not become empty.
fn openings(instance: &Instance, kinds: &[DueKind]) -> Vec<Opening> {
    let opens = |kind: &&DueKind| {
        let spec = rules::RULES.iter().find(|spec| spec.id == kind.word);
        spec.is_none_or(|spec| spec.roles.contains(&Role::StintMonths))
    };
    let mut first: BTreeMap<OfficialIx, Opening> = BTreeMap::new();
    for kind in kinds.iter().filter(opens) {
        for &Due { on, official, .. } in &kind.dues {
            let post = instance.official(official).current;
            let Some(post) = post.filter(|post| instance.post(*post).seats > 0) else { continue };
            let opening = Opening { on, post, official, cause: kind.word };
            let kept = first.entry(official).or_insert(opening);
            *kept = opening.min(*kept);
        }
    }
    let mut openings: Vec<Opening> = first.into_values().collect();
    openings.sort_unstable();
    openings
}

fn groups(
    instance: &Instance,
    half_years: &[HalfYear],
    vacancies: &[(PostIx, u32)],
    openings: &[Opening],
) -> BTreeMap<(LevelIx, BlockIx), GroupSeats> {
    let group = |post: PostIx| {
        let unit = instance.unit_of(post);
        (unit.level, unit.block)
    };
    let mut groups: BTreeMap<(LevelIx, BlockIx), GroupSeats> = BTreeMap::new();
    for post in instance.post_ixs().filter(|post| instance.post(*post).seats > 0) {
        let own = groups.entry(group(post)).or_default();
        own.posts += 1;
        own.seats += instance.post(post).seats as usize;
    }
    for (post, seats) in vacancies {
        groups.entry(group(*post)).or_default().empty += *seats as usize;
    }
    for (key, own) in &mut groups {
        let inside = openings.iter().filter(|opening| group(opening.post) == *key);
        own.openings = spread(half_years, inside.map(|opening| opening.on));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Stint;
    use crate::domain::sample::{self, D1, Sample, served};

    fn half_years(plan_date: Date, years: u32) -> Vec<[String; 2]> {
        let halves = HalfYear::until(plan_date, years);
        halves.iter().map(|half| [half.from.to_string(), half.to.to_string()]).collect()
    }

    #[test]
    fn half_years_follow_each_other_without_a_gap() {
        let from_a_half = [["2026-01-01", "2026-06-30"], ["2026-07-01", "2026-12-31"]];
        assert_eq!(half_years(date(2025, 12, 31), 1), from_a_half);
        let cut = [
            ["2024-03-01", "2024-06-30"],
            ["2024-07-01", "2024-12-31"],
            ["2025-01-01", "2025-02-28"],
        ];
        assert_eq!(half_years(date(2024, 2, 29), 1), cut);
        assert_eq!(HalfYear::until(Date::MAX, 1), []);
    }

    #[test]
    fn a_day_counts_in_its_half_year_and_the_plan_date_as_now() {
        let halves = HalfYear::until(date(2025, 12, 31), 1);
        let days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1)];
        let expected = Spread { by_now: 1, by_half_year: vec![2, 1] };
        assert_eq!(spread(&halves, days.into_iter()), expected);
        assert_eq!(expected.total(), 4);
    }

    /// Both are on a stint since August 2023, and the first retires before it ends; the seat of the third is
    /// gone with its unit. The plan date is 15 March 2026.
    #[test]
    fn a_seat_opens_once_at_the_first_of_both() {
        let mut sample = Sample::new();
        for (id, seats) in [("P-1", 1), ("P-2", 1), ("P-3", 0)] {
            let post = sample.post(id, D1, |post| post.seats = seats);
            sample.official(id, post, |official| {
                let start = date(2023, 8, 1);
                official.tenures = vec![served(Some(post), D1, start, None, Stint::Rotation)];
                official.retirement_date = (id == "P-1").then_some(date(2026, 5, 1));
            });
        }
        let (instance, policy) = (sample.finish(), sample::policy());
        let context = Context::new(&instance, &policy);
        let outlook = Outlook::new(context, &Plan::standing(&instance), 1);
        let openings = outlook.openings.iter().map(|one| (one.post, one.on, one.cause));
        let stint = usual(Role::StintMonths);
        let expected =
            [(PostIx(0), date(2026, 5, 1), RETIREMENT), (PostIx(1), date(2026, 8, 1), stint)];
        assert_eq!(openings.collect::<Vec<_>>(), expected);
        let opening: usize = outlook.groups.values().map(|group| group.openings.total()).sum();
        assert_eq!(opening, 2);
    }
}
