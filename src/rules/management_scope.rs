//! `management_scope`: a post of certain levels is filled from within the unit above its locality.

use crate::domain::{Instance, Kind, LevelIx, OfficialIx, Pair, Plan, Reads, UnitIx};

use super::{
    Cx, DefaultValue, EXEMPT, Fact, Finding, Param, Refused, Rule, Spec, Unit, moves_that,
};

pub(super) const SPEC: Spec = Spec {
    id: "management_scope",
    kinds: &[Kind::Filter],
    tier: "law",
    structural: false,
    params: &[
        Param { name: "levels", unit: Unit::Levels, default: DefaultValue::Words(&[]) },
        EXEMPT,
    ],
    source: "65-QD/TW Art. 6",
    reads: &[Reads::Home],
    roles: &[],
    rule: &ManagementScope,
};

struct ManagementScope;

impl Rule for ManagementScope {
    fn refused<'a>(&self, cx: &Cx<'a>, official: OfficialIx) -> Refused<'a> {
        let Cx { instance, .. } = *cx;
        let levels = levels(cx);
        if levels.is_empty() {
            return Refused::Nothing;
        }
        let comes_from = comes_from(cx, official);
        Refused::when(move |pair| {
            let unit = instance.post(pair.post).unit;
            levels.contains(&instance.level_of(unit))
                && scope(instance, unit).is_some_and(|scope| {
                    comes_from.is_none_or(|from| !instance.within(from, scope))
                })
        })
    }

    fn fact(&self, cx: &Cx<'_>, pair: &Pair) -> Fact {
        let scope = scope(cx.instance, cx.instance.post(pair.post).unit);
        vec![("scope", scope.map_or_else(String::new, |unit| cx.instance.unit(unit).id.clone()))]
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let named = cx.setting.words("levels");
        moves_that(cx, plan, |made| {
            let unit = cx.instance.post(made.to).unit;
            if !named.iter().any(|level| level == cx.policy.level(cx.instance.level_of(unit))) {
                return false;
            }
            let mut around = cx.instance.ancestors(unit);
            let territory = around.find(|unit| cx.instance.unit(*unit).territory).unwrap_or(unit);
            let Some(above) = cx.instance.unit(territory).parent else { return false };
            let from = comes_from(cx, made.official);
            !from.into_iter().flat_map(|from| cx.instance.ancestors(from)).any(|unit| unit == above)
        })
    }
}

/// The unit that manages the posts of `unit`'s locality; a locality under no unit is open to all.
fn scope(instance: &Instance, unit: UnitIx) -> Option<UnitIx> {
    instance.unit(instance.locality(unit)).parent
}

/// Where an official belongs today: the present or last unit, else the home unit; where it has ended
/// without a successor of its own, the locality that it lives on in.
fn comes_from(cx: &Cx<'_>, official: OfficialIx) -> Option<UnitIx> {
    let own = cx.instance.origin_unit(official).or(cx.instance.official(official).home_unit)?;
    Some(if cx.instance.in_force(own) { own } else { cx.instance.locality_today(own) })
}

fn levels(cx: &Cx<'_>) -> Vec<LevelIx> {
    let named = cx.setting.words("levels");
    let levels = cx.policy.levels.iter().enumerate();
    levels.filter(|(_, id)| named.contains(id)).map(|(at, _)| LevelIx::new(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1, D2, PRV_PARTY, Sample, served};
    use crate::domain::{PostIx, Stint};
    use crate::rules::proof::{Case, agree, words};
    use jiff::civil::date;

    /// A commune post in C2, a district post in D1 and one of the province.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        sample.post("commune", C2, |_| {});
        let district = sample.post("district", D1, |_| {});
        sample.post("province", PRV_PARTY, |_| {});
        sample.official("of D1", district, |official| official.home_unit = Some(D2));
        sample.official("last in D2", None, |official| {
            let start = date(2020, 1, 1);
            official.tenures = vec![served(None, D2, start, Some(start), Stint::Regular)];
        });
        sample.official("home in C2", None, |official| official.home_unit = Some(C2));
        sample.official("unknown", None, |_| {});
        sample.finish()
    }

    #[test]
    fn a_commune_is_filled_from_its_district() {
        let instance = roster();
        let levels = [("levels", words(&["commune"]))];
        let case = Case::new(&instance, "management_scope", Kind::Filter, &levels);
        let expected = [true, false, false, true];
        for (official, refused) in instance.official_ixs().zip(expected) {
            assert_eq!(case.refuses(official, PostIx(0)), refused, "{official:?}");
            assert!(!case.refuses(official, PostIx(1)), "another level");
            let audited = case.amounts(&[(official, Some(PostIx(0)))]);
            assert_eq!(audited.len(), usize::from(refused), "{official:?}");
        }
    }

    #[test]
    fn a_locality_under_no_unit_is_open() {
        let instance = roster();
        let levels = [("levels", words(&["province", "district"]))];
        let case = Case::new(&instance, "management_scope", Kind::Filter, &levels);
        assert!(!case.refuses(OfficialIx(3), PostIx(2)));
        assert!(case.refuses(OfficialIx(3), PostIx(1)), "an official of unknown origin");
        assert!(!case.refuses(OfficialIx(2), PostIx(1)), "C2 lies in the province");
    }

    #[test]
    fn rows_and_audit_agree() {
        agree(&roster(), "management_scope", &[("levels", words(&["commune", "district"]))]);
    }
}
