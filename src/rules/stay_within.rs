//! `stay_within`: a move stays within the kind of unit that the official comes from, or within a group
//! of kinds.

use crate::domain::{Kind, OfficialIx, Pair, Plan, Setting, UnitIx};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "stay_within",
    kinds: &[Kind::Filter, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[
        Param {
            name: "by",
            unit: Unit::Choice(&["block", "level", "unit"]),
            default: DefaultValue::Word("block"),
        },
        Param { name: "groups", unit: Unit::Groups, default: DefaultValue::Groups(&[]) },
        EXEMPT,
    ],
    source: "ours: who leads one kind of unit is not fit for every other",
    reads: &[],
    roles: &[],
    rule: &StayWithin,
};

struct StayWithin;

impl Rule for StayWithin {
    fn looks_at_blocks(&self, setting: &Setting) -> bool {
        setting.word("by") != "level"
    }

    fn named_units<'a>(&self, setting: &'a Setting) -> Vec<&'a String> {
        let groups = if setting.word("by") == "unit" { setting.groups("groups") } else { &[] };
        groups.iter().flatten().collect()
    }

    /// Whoever has served nowhere comes from no kind of unit and is not held.
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let cx = *cx;
        let Some(from) = comes_from(&cx, official) else { return Refused::Nothing };
        let own = kind(&cx, from);
        let shared = |word: &str| {
            let both =
                |group: &Vec<String>| [own, word].iter().all(|w| group.iter().any(|g| g == w));
            word == own || cx.setting.groups("groups").iter().any(both)
        };
        // Blocks and levels are few: looked up by index, since millions of pairs are asked about.
        let open = |words: &[String]| words.iter().map(|word| shared(word)).collect::<Vec<bool>>();
        let unit = move |pair: &Pair| cx.instance.post(pair.post).unit;
        match cx.setting.word("by") {
            "block" => {
                let open = open(&cx.policy.blocks);
                Refused::when(move |pair| !open[cx.instance.unit(unit(pair)).block.at()])
            }
            "level" => {
                let open = open(&cx.policy.levels);
                Refused::when(move |pair| !open[cx.instance.level_of(unit(pair)).at()])
            }
            _ => {
                let groups = cx.setting.groups("groups").iter();
                let held: Vec<&Vec<String>> =
                    groups.filter(|group| group.iter().any(|word| word == own)).collect();
                Refused::when(move |pair| {
                    let to = kind(&cx, unit(pair));
                    to != own && !held.iter().any(|group| group.iter().any(|word| word == to))
                })
            }
        }
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let from = comes_from(cx, pair.official).map_or("", |from| kind(cx, from));
        let to = kind(cx, cx.instance.post(pair.post).unit);
        vec![("from", from.to_owned()), ("to", to.to_owned())]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let groups = cx.setting.groups("groups");
        moves_that(cx, plan, |made| {
            let Some(from) = comes_from(cx, made.official) else { return false };
            let ways = [kind(cx, from), kind(cx, cx.instance.post(made.to).unit)];
            let holds = |group: &[String]| {
                ways.iter().filter(|way| group.iter().any(|word| word == *way)).count()
                    == ways.len()
            };
            ways[0] != ways[1] && !groups.iter().any(|group| holds(group))
        })
    }
}

/// The unit an official comes from; where it has ended, its kind by unit is that of the place it lives
/// on in.
fn comes_from(cx: &Cx<'_>, official: OfficialIx) -> Option<UnitIx> {
    let own = cx.instance.origin_unit(official)?;
    let ended = cx.setting.word("by") == "unit" && !cx.instance.in_force(own);
    Some(if ended { cx.instance.locality_today(own) } else { own })
}

/// What a unit is told by: its block, its level, or the nearest unit at or above it that a group
/// names; a unit under none is a kind of its own.
fn kind<'a>(cx: &Cx<'a>, unit: UnitIx) -> &'a str {
    let Cx { instance, policy, setting, .. } = *cx;
    match setting.word("by") {
        "block" => policy.block(instance.unit(unit).block),
        "level" => policy.level(instance.level_of(unit)),
        _ => {
            let named = |id: &String| setting.groups("groups").iter().any(|g| g.contains(id));
            let mut around = instance.ancestors(unit).map(|unit| &instance.unit(unit).id);
            around.find(|id| named(id)).unwrap_or(&instance.unit(unit).id)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D1_PARTY, D2, PRV, PRV_PARTY, Sample, served};
    use crate::domain::{Instance, PostIx, Stint, Value};
    use crate::rules::proof::{Case, agree, word, words};
    use jiff::civil::date;

    const PARTY: OfficialIx = OfficialIx(0);
    const STATE: OfficialIx = OfficialIx(1);
    const WAITING: OfficialIx = OfficialIx(2);
    const NEW: OfficialIx = OfficialIx(3);

    /// Posts of the provincial party office, the province, the party office of D1, D1, D2 and C2 (see
    /// the sample for their blocks and levels); the first two are held, one official served in C2 last.
    fn roster() -> Sample {
        let mut sample = Sample::new();
        for unit in [PRV_PARTY, PRV, D1_PARTY, D1, D2, C2] {
            sample.post(&format!("P-{unit:?}"), unit, |_| {});
        }
        sample.official("party", PostIx(2), |_| {});
        sample.official("state", PostIx(3), |_| {});
        sample.official("waiting", None, |official| {
            let start = date(2020, 1, 1);
            official.tenures = vec![served(None, C2, start, Some(start), Stint::Regular)];
        });
        sample.official("new", None, |_| {});
        sample
    }

    fn groups(groups: &[&[&str]]) -> Value {
        let owned = |group: &&[&str]| group.iter().map(|word| (*word).to_owned()).collect();
        Value::Groups(groups.iter().map(owned).collect())
    }

    fn refused(instance: &Instance, by: &str, named: &[&[&str]], who: OfficialIx) -> Vec<u32> {
        let params = [("by", word(by)), ("groups", groups(named))];
        let case = Case::new(instance, "stay_within", Kind::Filter, &params);
        case.refused(who, instance.post_ixs()).into_iter().map(|post| post.0).collect()
    }

    #[test]
    fn without_groups_everybody_stays_in_the_own_kind() {
        let instance = roster().finish();
        assert_eq!(refused(&instance, "block", &[], PARTY), [1, 3, 4, 5]);
        assert_eq!(refused(&instance, "block", &[], STATE), [0, 2]);
        assert_eq!(refused(&instance, "level", &[], STATE), [0, 1, 5]);
        assert_eq!(refused(&instance, "level", &[], WAITING), [0, 1, 2, 3, 4]);
        assert_eq!(refused(&instance, "unit", &[], STATE), [0, 1, 2, 4, 5]);
        assert_eq!(refused(&instance, "block", &[], NEW), [0_u32; 0], "comes from nowhere");
    }

    /// The province stands in two groups: both levels below reach it, and not each other.
    #[test]
    fn a_group_opens_the_way_between_its_kinds_alone() {
        let instance = roster().finish();
        let two: [&[&str]; 2] = [&["province", "district"], &["province", "commune"]];
        assert_eq!(refused(&instance, "level", &two, STATE), [5]);
        assert_eq!(refused(&instance, "level", &two, WAITING), [2, 3, 4]);
        let party_alone: [&[&str]; 1] = [&["party", "front"]];
        assert_eq!(refused(&instance, "block", &party_alone, STATE), [0, 2], "in no group");
    }

    /// A unit counts with all below it.
    #[test]
    fn units_are_told_by_the_nearest_one_that_a_group_names() {
        let instance = roster().finish();
        let districts: [&[&str]; 2] = [&["D1"], &["D2"]];
        assert_eq!(refused(&instance, "unit", &districts, PARTY), [0, 1, 4, 5]);
        assert_eq!(refused(&instance, "unit", &districts, WAITING), [0, 1, 2, 3]);
        let together: [&[&str]; 1] = [&["D1", "D2"]];
        assert_eq!(refused(&instance, "unit", &together, PARTY), [0, 1]);
    }

    #[test]
    fn a_former_unit_counts_as_the_one_that_took_it_over() {
        let mut sample = roster();
        sample.unit(C2).valid_to = date(2026, 1, 1).into();
        sample.unit(C2).successor = Some(D1);
        let instance = sample.finish();
        let districts: [&[&str]; 2] = [&["D1"], &["D2"]];
        assert_eq!(refused(&instance, "unit", &districts, WAITING), [0, 1, 4, 5]);
    }

    #[test]
    fn purposes_may_be_exempt() {
        let instance = roster().finish();
        let other = [("exempt_purposes", words(&["other", "reinforcement"]))];
        let case = Case::new(&instance, "stay_within", Kind::Filter, &other);
        assert_eq!(case.refused(PARTY, instance.post_ixs()), []);
    }

    #[test]
    fn rows_and_audit_agree() {
        let mut instance = roster().finish();
        instance.officials.truncate(3);
        for (by, named) in [("block", &[][..]), ("level", &[&["province", "district"][..]][..])] {
            agree(&instance, "stay_within", &[("by", word(by)), ("groups", groups(named))]);
        }
        let named = groups(&[&["D1"], &["D2", "PRV"]]);
        agree(&instance, "stay_within", &[("by", word("unit")), ("groups", named)]);
    }
}
