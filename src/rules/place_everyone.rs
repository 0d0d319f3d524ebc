//! `place_everyone`: nobody of the scope is left without a post.

use std::collections::BTreeSet;

use crate::domain::{Kind, OfficialIx, PairSet, Plan};

use super::{Cx, DefaultValue, Draft, Finding, Param, Rule, Spec, Unit};

pub(super) const SPEC: Spec = Spec {
    id: "place_everyone",
    kinds: &[Kind::Hard, Kind::Elastic],
    tier: "law",
    structural: false,
    params: &[Param {
        name: "scope",
        unit: Unit::Choice(&["incumbents", "continuing", "displaced", "waiting", "everyone"]),
        default: DefaultValue::Word("everyone"),
    }],
    source: "the right to a post; the scope is the user's",
    reads: &[],
    roles: &[],
    rule: &PlaceEveryone,
};

struct PlaceEveryone;

impl Rule for PlaceEveryone {
    fn rows(&self, cx: &Cx<'_>, _pairs: &PairSet, draft: &mut Draft) {
        let scope = cx.setting.word("scope");
        for official in cx.instance.official_ixs() {
            let person = cx.instance.official(official);
            let own = match person.current {
                Some(_) if cx.instance.displaced(official) => ["incumbents", "displaced"],
                Some(_) => ["incumbents", "continuing"],
                None => ["waiting"; 2],
            };
            let concerned = scope == "everyone" || own.contains(&scope);
            if concerned && !cx.waived(official) {
                let left_out = vec![(draft.unplaced(official), 1)];
                draft.at_most(cx, &person.id, left_out, 0, 1);
            }
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let placed: BTreeSet<OfficialIx> = plan.placed().map(|(official, _)| official).collect();
        let mut findings = Vec::new();
        for official in cx.instance.official_ixs().filter(|official| !placed.contains(official)) {
            let person = cx.instance.official(official);
            let in_force =
                person.current.map(|post| cx.instance.in_force(cx.instance.post(post).unit));
            let concerned = match cx.setting.word("scope") {
                "incumbents" => in_force.is_some(),
                "continuing" => in_force == Some(true),
                "displaced" => in_force == Some(false),
                "waiting" => in_force.is_none(),
                _ => true,
            };
            if concerned && !cx.waived(official) {
                findings.push(Finding::official(1, official).labelled(&person.id));
            }
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{D1, D2, PLAN_DATE, Sample};
    use crate::domain::{Action, Instance};
    use crate::rules::proof::{Case, agree, word};

    const INCUMBENT: OfficialIx = OfficialIx(0);
    const WAITING: OfficialIx = OfficialIx(1);

    fn roster() -> Sample {
        let mut sample = Sample::new();
        let own = sample.post("P-1", D1, |_| {});
        sample.post("P-2", D1, |_| {});
        sample.official("incumbent", own, |_| {});
        sample.official("waiting", None, |_| {});
        sample
    }

    fn left_out(instance: &Instance, scope: &str) -> Vec<String> {
        let case = Case::new(instance, "place_everyone", Kind::Hard, &[("scope", word(scope))]);
        let found = case.amounts(&[(INCUMBENT, None), (WAITING, None)]).into_iter();
        found.map(|(label, amount)| format!("{label} {amount}")).collect()
    }

    /// The unit of one of two incumbents ends the day before.
    #[test]
    fn those_whose_post_has_ended_are_a_scope_of_their_own() {
        let mut sample = roster();
        let ended = sample.post("P-3", D2, |_| {});
        sample.official("displaced", ended, |_| {});
        sample.unit(D2).valid_to = PLAN_DATE.yesterday().ok();
        let instance = sample.finish();
        let left_out = |scope| {
            let case =
                Case::new(&instance, "place_everyone", Kind::Hard, &[("scope", word(scope))]);
            let nobody = [INCUMBENT, WAITING, OfficialIx(2)].map(|official| (official, None));
            case.amounts(&nobody).into_iter().map(|(label, _)| label).collect::<Vec<_>>()
        };
        assert_eq!(left_out("continuing"), ["incumbent"]);
        assert_eq!(left_out("displaced"), ["displaced"]);
        assert_eq!(left_out("incumbents"), ["incumbent", "displaced"]);
        for scope in ["continuing", "displaced"] {
            agree(&instance, "place_everyone", &[("scope", word(scope))]);
        }
    }

    #[test]
    fn each_scope_counts_its_people() {
        let instance = roster().finish();
        assert_eq!(left_out(&instance, "incumbents"), ["incumbent 1"]);
        assert_eq!(left_out(&instance, "waiting"), ["waiting 1"]);
        assert_eq!(left_out(&instance, "everyone"), ["incumbent 1", "waiting 1"]);
        let mut waived = roster();
        waived.decide(Action::Waive, INCUMBENT, None, Some("place_everyone"));
        assert_eq!(left_out(&waived.finish(), "everyone"), ["waiting 1"]);
    }

    #[test]
    fn rows_and_audit_agree() {
        for scope in ["incumbents", "waiting", "everyone"] {
            agree(&roster().finish(), "place_everyone", &[("scope", word(scope))]);
        }
    }
}
