//! `age_brackets`: of the holders of each level and block, or of all, each age bracket makes up a
//! share within its band.

use std::collections::BTreeMap;

use crate::domain::{Kind, OfficialIx, PairSet, Plan, Reads, Role};
use crate::program::ColIx;

use super::calendar::months_before;
use super::group::{LEVELS, PostGroups, at_levels, group_label};
use super::share::{self, Asked, MIN_GROUP, Side, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Held, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "age_brackets",
    kinds: &[Kind::Elastic, Kind::Hard],
    tier: "goals",
    structural: false,
    params: &[
        Param { name: "ages", unit: Unit::YearList, default: DefaultValue::Ints(&[40, 50]) },
        Param {
            name: "min_shares",
            unit: Unit::ShareList,
            default: DefaultValue::Shares(&[100, 400, 0]),
        },
        Param {
            name: "max_shares",
            unit: Unit::ShareList,
            default: DefaultValue::Shares(&[1000, 500, 1000]),
        },
        Param {
            name: "of",
            unit: Unit::Choice(&["unit-group", "all"]),
            default: DefaultValue::Word("unit-group"),
        },
        MIN_GROUP,
        LEVELS,
    ],
    source: "Directive 35-CT/TW 2019",
    reads: &[Reads::BirthDate],
    roles: &[Role::AgeBorders],
    rule: &AgeBrackets,
};

struct AgeBrackets;

/// The two sides of a band.
const SIDES: [Side; 2] = [Side::Least, Side::Most];

/// What a finished plan counts on one side of one bracket's band.
struct Counted {
    label: String,
    side: Side,
    asked: Asked,
    tally: Tally,
}

impl Rule for AgeBrackets {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let ages = cx.setting.ints("ages");
        let groups = groups(cx);
        let mut counted = vec![Vec::new(); groups.labels.len()];
        for official in cx.instance.official_ixs() {
            let age = cx.instance.age(official);
            let bracket = age.map(|age| ages.iter().filter(|border| age >= **border).count());
            for (at, pair) in pairs.of_official(official) {
                if let Some(group) = groups.of(pair.post) {
                    counted[group].push((draft.pair(at), bracket));
                }
            }
        }
        for ((name, seats), counted) in groups.labels.iter().zip(&groups.seats).zip(counted) {
            for bracket in 0..=ages.len() {
                let group = Group { name, seats: *seats, bracket };
                group.rows(cx, draft, &counted);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let finding = |Counted { label, side, asked, tally }| match side {
            Side::Least => tally.below(&label, asked),
            Side::Most => tally.above(&label, asked),
        };
        counted(cx, plan).into_iter().filter_map(finding).collect()
    }

    fn shares(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Held> {
        let held = |Counted { label, side, asked, tally }| tally.held(&label, side, asked);
        counted(cx, plan).into_iter().map(held).collect()
    }
}

/// Both sides of every bracket of every group.
fn counted(cx: &Cx<'_>, plan: &Plan) -> Vec<Counted> {
    let mut counted = Vec::new();
    for (name, (seats, holders)) in &holders(cx, plan) {
        for bracket in 0..=cx.setting.ints("ages").len() {
            let group = Group { name, seats: *seats, bracket };
            for side in SIDES {
                let mut tally = Tally::default();
                for official in holders {
                    tally.add(*official, is_in(cx, *official, bracket));
                }
                let (label, asked) = (group.label(cx, side), group.asked(cx, side));
                counted.push(Counted { label, side, asked, tally });
            }
        }
    }
    counted
}

/// One age bracket of one group of posts.
struct Group<'a> {
    name: &'a str,
    seats: i64,
    bracket: usize,
}

impl Group<'_> {
    fn rows(&self, cx: &Cx<'_>, draft: &mut Draft, counted: &[(ColIx, Option<usize>)]) {
        let counted = counted.iter().map(|&(col, bracket)| (col, bracket == Some(self.bracket)));
        let [least, most] = SIDES.map(|side| (self.label(cx, side), self.asked(cx, side)));
        share::at_least(cx, draft, &least.0, least.1, counted.clone());
        share::at_most(cx, draft, &most.0, most.1, counted);
    }

    /// What one side of the band asks; a bracket that the model says nothing of is free.
    fn asked(&self, cx: &Cx<'_>, side: Side) -> Asked {
        let of = |list: &str| cx.setting.shares(list).get(self.bracket).copied();
        let min_group = if by_group(cx) { cx.setting.int("min_group") } else { 0 };
        match side {
            Side::Least => Asked::least(of("min_shares").unwrap_or(0), self.seats, min_group),
            Side::Most => Asked::most(of("max_shares").unwrap_or(1000), self.seats, min_group),
        }
    }

    /// "district/party 40-49 min".
    fn label(&self, cx: &Cx<'_>, side: Side) -> String {
        let ages = cx.setting.ints("ages");
        let from = self.bracket.checked_sub(1).map_or(0, |before| ages[before]);
        let bracket = match ages.get(self.bracket) {
            Some(border) => format!("{from}-{}", (border - 1).max(from)),
            None => format!("{from}+"),
        };
        let side = if side == Side::Least { "min" } else { "max" };
        format!("{} {bracket} {side}", self.name)
    }
}

fn by_group(cx: &Cx<'_>) -> bool {
    cx.setting.word("of") == "unit-group"
}

fn groups(cx: &Cx<'_>) -> PostGroups {
    if by_group(cx) {
        PostGroups::by_level_and_block(cx, |post| at_levels(cx, post))
    } else {
        PostGroups::single(cx, "all", |post| at_levels(cx, post))
    }
}

/// Seats and holders of each group after the plan, as the audit finds them.
fn holders(cx: &Cx<'_>, plan: &Plan) -> BTreeMap<String, (i64, Vec<OfficialIx>)> {
    let held = plan.holders();
    let mut groups: BTreeMap<String, (i64, Vec<OfficialIx>)> = BTreeMap::new();
    for post in cx.instance.post_ixs().filter(|post| at_levels(cx, *post)) {
        let unit = cx.instance.unit_of(post);
        let name = match cx.setting.word("of") {
            "all" => "all".to_owned(),
            _ => group_label(cx, unit.level, unit.block),
        };
        let (seats, holders) = groups.entry(name).or_default();
        *seats += i64::from(cx.instance.post(post).seats);
        holders.extend(held.get(&post).into_iter().flatten());
    }
    groups
}

/// Whether an official is at least as old as the bracket's lower border and younger than its upper.
fn is_in(cx: &Cx<'_>, official: OfficialIx, bracket: usize) -> bool {
    let ages = cx.setting.ints("ages");
    let reached = |age: i64| {
        let latest = months_before(cx.instance.plan_date, age.saturating_mul(12));
        cx.instance.official(official).birth_date.is_some_and(|birth| birth <= latest)
    };
    let known = cx.instance.official(official).birth_date.is_some();
    let from = bracket.checked_sub(1).is_none_or(|before| reached(ages[before]));
    known && from && !ages.get(bracket).is_some_and(|border| reached(*border))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D1_PARTY, D2, Sample};
    use crate::domain::{Instance, PostIx, Value};
    use crate::rules::proof::{Case, agree, word, words};
    use jiff::civil::date;

    const OWN: PostIx = PostIx(0);
    const OFFICE: PostIx = PostIx(1);

    /// Three seats in the state block, two in the party's. The plan date is 15 March 2026: one is
    /// 39 until the day after, one is 40, one is 50, one of unknown age waits.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        sample.post("own", D1, |post| post.seats = 3);
        sample.post("office", D1_PARTY, |post| post.seats = 2);
        for (id, post, born) in [
            ("39", Some(OWN), Some(date(1986, 3, 16))),
            ("40", Some(OWN), Some(date(1986, 3, 15))),
            ("50", Some(OFFICE), Some(date(1976, 3, 15))),
            ("unknown", None, None),
        ] {
            sample.official(id, post, |official| official.birth_date = born);
        }
        sample.finish()
    }

    fn params(of: &str, min: [i64; 3], max: [i64; 3], group: i64) -> Vec<(&'static str, Value)> {
        vec![
            ("of", word(of)),
            ("min_shares", Value::Shares(min.to_vec())),
            ("max_shares", Value::Shares(max.to_vec())),
            ("min_group", Value::Int(group)),
        ]
    }

    const FREE: [i64; 3] = [1000; 3];

    fn amounts(params: &[(&'static str, Value)], moves: &[(u32, PostIx)]) -> Vec<(String, i64)> {
        let moves: Vec<_> = moves.iter().map(|(o, post)| (OfficialIx(*o), Some(*post))).collect();
        Case::new(&roster(), "age_brackets", Kind::Hard, params).amounts(&moves)
    }

    fn found(label: &str, by: i64) -> (String, i64) {
        (label.to_owned(), by)
    }

    #[test]
    fn an_age_belongs_to_one_bracket() {
        let each = |min| params("all", min, FREE, 0);
        assert_eq!(amounts(&each([333, 333, 333]), &[]), [], "one of three in each");
        let four = amounts(&each([333, 333, 333]), &[(3, OFFICE)]);
        let all = ["all 0-39 min", "all 40-49 min", "all 50+ min"].map(|label| found(label, 1));
        assert_eq!(four, all, "the unknown age makes it one of four");
    }

    #[test]
    fn both_sides_of_a_band_by_level_and_block() {
        let band = params("unit-group", [0, 600, 0], [1000, 1000, 500], 2);
        let expected = [
            found("district/party 40-49 min", 1),
            found("district/party 50+ max", 1),
            found("district/state 40-49 min", 1),
        ];
        assert_eq!(amounts(&band, &[]), expected);
        let moved = amounts(&band, &[(0, OFFICE), (2, OWN)]);
        assert_eq!(
            moved,
            [found("district/party 40-49 min", 1), found("district/state 40-49 min", 1)]
        );
    }

    /// 0.4 of three seats are 1.2 people, of two 0.8; 0.5 of three are 1.5, hence at most two.
    #[test]
    fn a_small_group_is_held_to_counts() {
        let band = params("unit-group", [0, 400, 0], [500, 1000, 0], 20);
        assert_eq!(amounts(&band, &[]), [found("district/party 50+ max", 1)]);
        let moved = amounts(&band, &[(1, OFFICE)]);
        let expected = [found("district/party 50+ max", 1), found("district/state 40-49 min", 1)];
        assert_eq!(moved, expected);
    }

    /// Lists that do not fit: a bracket without a share is free, a share without a bracket idle.
    #[test]
    fn missing_shares_ask_for_nothing() {
        let mut short = params("all", [1000, 0, 0], [1000, 0, 0], 0);
        short.push(("ages", Value::Ints(Vec::new())));
        assert_eq!(amounts(&short, &[]), []);
        short[1].1 = Value::Shares(Vec::new());
        short[2].1 = Value::Shares(Vec::new());
        short[4].1 = Value::Ints(vec![40, 50]);
        assert_eq!(amounts(&short, &[]), []);
        assert_eq!(Case::new(&roster(), "age_brackets", Kind::Hard, &short).rows(), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "age_brackets", &params("all", [100, 400, 0], [1000, 500, 1000], 0));
        for group in [0, 3, 20] {
            let band = params("unit-group", [0, 334, 0], [500, 1000, 500], group);
            agree(&roster(), "age_brackets", &band);
        }
        let mut sample = Sample::new();
        sample.post("own", D2, |post| post.seats = 2);
        sample.official("39", None, |o| o.birth_date = Some(date(1986, 3, 16)));
        let mut districts = params("all", [0, 0, 0], [0, 1000, 1000], 0);
        districts.push(("levels", words(&["district"])));
        agree(&sample.finish(), "age_brackets", &districts);
    }
}
