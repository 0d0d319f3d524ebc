//! `skill_supply`: each place has holders of a field for the seats that ask for this field alone,
//! and, if the model says so, no more of them than seats that may take them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Instance, Kind, OfficialIx, PairSet, Plan, Post, PostIx, UnitIx};
use crate::program::ColIx;

use super::group::{self, LEVELS, PER_UNIT, PostGroups, at_levels};
use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "skill_supply",
    kinds: &[Kind::Elastic],
    tier: "goals",
    structural: false,
    params: &[
        PER_UNIT,
        Param { name: "surplus", unit: Unit::Flag, default: DefaultValue::Flag(false) },
        LEVELS,
    ],
    source: "practice reports: surplus and shortage by profession and place",
    reads: &[],
    roles: &[],
    rule: &SkillSupply,
};

struct SkillSupply;

impl Rule for SkillSupply {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let places = PostGroups::by_place(cx, group::place(cx), |post| at_levels(cx, post));
        let needs = needs(cx, &places);
        let holders = columns(cx, pairs, draft, &places);
        let mut posts: Vec<Vec<&Post>> = vec![Vec::new(); places.labels.len()];
        for at in cx.instance.post_ixs() {
            places.of(at).into_iter().for_each(|place| posts[place].push(cx.instance.post(at)));
        }
        let asked: BTreeSet<_> = needs.keys().chain(holders.keys()).copied().collect();
        for (place, field) in asked {
            let label = format!("{}/{field}", places.labels[place]);
            let terms = holders.get(&(place, field)).cloned().unwrap_or_default();
            let need = needs.get(&(place, field)).copied().unwrap_or(0);
            if need > 0 {
                draft.at_least(cx, label.clone(), terms.clone(), need, 1);
            }
            if cx.setting.flag("surplus") {
                let room = room(&posts[place], field);
                if terms.len() as i64 > room {
                    draft.at_most(cx, label, terms, room, 1);
                }
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let instance = cx.instance;
        let mut supply: BTreeMap<(UnitIx, &str), Supply> = BTreeMap::new();
        let mut inside: BTreeMap<UnitIx, Vec<PostIx>> = BTreeMap::new();
        for post in instance.post_ixs().filter(|post| at_levels(cx, *post)) {
            inside.entry(place(cx, post)).or_default().push(post);
            if let [field, rest @ ..] = instance.post(post).fields.as_slice()
                && rest.iter().all(|other| other == field)
            {
                let seats = i64::from(instance.post(post).seats);
                supply.entry((place(cx, post), field)).or_default().alone += seats;
            }
        }
        for (official, post) in plan.placed().filter(|(_, post)| at_levels(cx, *post)) {
            if let Some(field) = &instance.official(official).field {
                supply.entry((place(cx, post), field)).or_default().holders.push(official);
            }
        }
        let mut findings = Vec::new();
        for ((place, field), supply) in supply {
            let have = supply.holders.len() as i64;
            let surplus = if cx.setting.flag("surplus") {
                have - most(instance, &inside[&place], field)
            } else {
                0
            };
            let amount = surplus.max(supply.alone - have);
            if amount > 0 {
                let label = format!("{}/{field}", instance.unit(place).id);
                findings.push(Finding::group(label, amount).about(supply.holders, Vec::new()));
            }
        }
        findings
    }
}

/// What the audit counts of one field in one place.
#[derive(Default)]
struct Supply {
    /// Seats that ask for this field alone.
    alone: i64,
    /// Holders with this field after the plan.
    holders: Vec<OfficialIx>,
}

/// Seats that ask for one field alone, by place and field.
fn needs<'a>(cx: &Cx<'a>, places: &PostGroups) -> BTreeMap<(usize, &'a str), i64> {
    let mut needs = BTreeMap::new();
    for at in cx.instance.post_ixs() {
        let post = cx.instance.post(at);
        let fields: BTreeSet<&str> = post.fields.iter().map(String::as_str).collect();
        if let (Some(place), Some(field), 1) = (places.of(at), fields.first(), fields.len()) {
            *needs.entry((place, *field)).or_default() += i64::from(post.seats);
        }
    }
    needs
}

/// The pairs by place and the official's field.
fn columns<'a>(
    cx: &Cx<'a>,
    pairs: &PairSet,
    draft: &Draft,
    places: &PostGroups,
) -> BTreeMap<(usize, &'a str), Vec<(ColIx, i64)>> {
    let mut columns: BTreeMap<_, Vec<(ColIx, i64)>> = BTreeMap::new();
    for official in cx.instance.official_ixs() {
        let Some(field) = &cx.instance.official(official).field else { continue };
        for (at, pair) in pairs.of_official(official) {
            if let Some(place) = places.of(pair.post) {
                columns.entry((place, field.as_str())).or_default().push((draft.pair(at), 1));
            }
        }
    }
    columns
}

/// Seats of a place that list the field or none.
fn room(posts: &[&Post], field: &str) -> i64 {
    let takes = |post: &&&Post| post.fields.is_empty() || post.fields.iter().any(|f| f == field);
    posts.iter().filter(takes).map(|post| i64::from(post.seats)).sum()
}

/// Holders of a field that a place with these posts may have, as the audit counts them.
fn most(instance: &Instance, posts: &[PostIx], field: &str) -> i64 {
    let mut seats = 0;
    for post in posts.iter().map(|post| instance.post(*post)) {
        let asks_for_others = post.fields.iter().all(|asked| asked != field);
        if post.fields.is_empty() || !asks_for_others {
            seats += i64::from(post.seats);
        }
    }
    seats
}

/// The place of a post, as the audit finds it.
fn place(cx: &Cx<'_>, post: PostIx) -> UnitIx {
    let unit = cx.instance.post(post).unit;
    match cx.setting.word("per") {
        "unit" => unit,
        _ => cx.instance.locality(unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Value;
    use crate::domain::sample::{D1, D1_PARTY, Sample};
    use crate::rules::proof::{Case, agree, word, words};

    /// D1 asks for a lawyer, for a lawyer or an economist, and for anybody in its office.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        let fields = |list: &[&str]| list.iter().map(|field| (*field).to_owned()).collect();
        let law = sample.post("law", D1, |post| post.fields = fields(&["law"]));
        let either = sample.post("either", D1, |post| {
            post.fields = fields(&["law", "economy"]);
            post.seats = 2;
        });
        sample.post("any", D1_PARTY, |_| {});
        for (id, post, field) in [
            ("economist", Some(law), Some("economy")),
            ("lawyer", Some(either), Some("law")),
            ("another economist", Some(either), Some("economy")),
            ("engineer", None, Some("engineering")),
            ("unknown", None, None),
        ] {
            sample.official(id, post, |official| official.field = field.map(str::to_owned));
        }
        sample.finish()
    }

    fn params(per: &str, surplus: bool) -> Vec<(&'static str, Value)> {
        vec![("per", word(per)), ("surplus", Value::Flag(surplus))]
    }

    fn amounts(
        params: &[(&'static str, Value)],
        moves: &[(u32, Option<u32>)],
    ) -> Vec<(String, i64)> {
        let moves: Vec<_> =
            moves.iter().map(|(o, post)| (OfficialIx(*o), post.map(PostIx))).collect();
        Case::new(&roster(), "skill_supply", Kind::Elastic, params).amounts(&moves)
    }

    fn found(label: &str, by: i64) -> (String, i64) {
        (label.to_owned(), by)
    }

    #[test]
    fn a_field_asked_for_alone_is_supplied_by_any_holder_of_the_place() {
        let unit = params("unit", false);
        assert_eq!(amounts(&unit, &[]), [], "the lawyer sits in the other post of D1");
        assert_eq!(amounts(&unit, &[(1, None)]), [found("D1/law", 1)]);
        assert_eq!(amounts(&unit, &[(1, Some(2))]), [found("D1/law", 1)], "the office is a unit");
        assert_eq!(amounts(&params("locality", false), &[(1, Some(2))]), []);
    }

    /// Of D1's three seats two may take an economist, with its office three.
    #[test]
    fn a_surplus_is_more_holders_than_seats_that_take_them() {
        let (unit, locality) = (params("unit", true), params("locality", true));
        assert_eq!(amounts(&unit, &[]), [], "two economists");
        let engineer = [(0, None), (3, Some(0))];
        assert_eq!(amounts(&unit, &engineer), [found("D1/engineering", 1)]);
        assert_eq!(amounts(&locality, &engineer), [], "the office takes anybody");
        assert_eq!(amounts(&params("unit", false), &engineer), []);
    }

    #[test]
    fn other_levels_do_not_count() {
        let mut communes = params("unit", true);
        communes.push(("levels", words(&["commune"])));
        assert_eq!(amounts(&communes, &[(0, None), (1, None), (3, Some(0))]), []);
        assert_eq!(Case::new(&roster(), "skill_supply", Kind::Elastic, &communes).rows(), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        for per in ["unit", "locality"] {
            for surplus in [false, true] {
                agree(&roster(), "skill_supply", &params(per, surplus));
            }
        }
    }
}
