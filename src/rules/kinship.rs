//! Related officials as `relations.csv` lists them: what `kin_avoidance` and `joint_spouse` share.

use std::collections::BTreeSet;

use crate::domain::OfficialIx;

use super::Cx;

/// Two related officials, the earlier in the roster first.
pub(super) type Couple = (OfficialIx, OfficialIx);

/// The couples in one of the relations that the parameter `relations` names, or in any when it
/// names none; once each, whichever side lists it, without those whom the board let through.
pub(super) fn couples(cx: &Cx<'_>) -> BTreeSet<Couple> {
    let named = cx.setting.words("relations");
    let mut couples = BTreeSet::new();
    for official in cx.instance.official_ixs() {
        for relation in &cx.instance.official(official).relations {
            let other = relation.other;
            let counts = named.is_empty() || named.contains(&relation.relation);
            if counts && !cx.waived(official) && !cx.waived(other) {
                couples.insert((official.min(other), official.max(other)));
            }
        }
    }
    couples
}

/// "O-1/O-2".
pub(super) fn label(cx: &Cx<'_>, (one, other): Couple) -> String {
    format!("{}/{}", cx.instance.official(one).id, cx.instance.official(other).id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::{Action, Kind, Relation, Value};
    use crate::rules::proof::{Case, words};

    /// O-0 and O-1 list each other as spouses; O-2 lists O-0 as parent and O-1 as friend.
    fn found(waived: Option<u32>, relations: &[&str]) -> Vec<(u32, u32)> {
        let mut sample = Sample::new();
        for (at, list) in
            [vec![(1, "spouse")], vec![(0, "spouse")], vec![(0, "parent"), (1, "friend")]]
                .into_iter()
                .enumerate()
        {
            let relation = |(other, word): (u32, &str)| Relation {
                other: OfficialIx(other),
                relation: word.to_owned(),
            };
            sample.official(&format!("O-{at}"), None, |official| {
                official.relations = list.into_iter().map(relation).collect();
            });
        }
        if let Some(at) = waived {
            sample.decide(Action::Waive, OfficialIx(at), None, Some("kin_avoidance"));
        }
        let params: [(&'static str, Value); 1] = [("relations", words(relations))];
        let case = Case::new(&sample.finish(), "kin_avoidance", Kind::Hard, &params);
        couples(&case.cx()).into_iter().map(|(one, other)| (one.0, other.0)).collect()
    }

    #[test]
    fn each_couple_once_whoever_lists_it() {
        assert_eq!(found(None, &["spouse", "parent"]), [(0, 1), (0, 2)]);
        assert_eq!(found(None, &["spouse"]), [(0, 1)]);
        assert_eq!(found(None, &[]), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(found(Some(0), &[]), [(1, 2)]);
    }
}
