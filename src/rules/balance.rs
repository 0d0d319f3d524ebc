//! The least share of certain officials among the movers or among the holders after the plan: what
//! `women_share`, `young_share` and `minority_share` have in common.

use std::collections::BTreeMap;

use crate::domain::{BlockIx, LevelIx, OfficialIx, PairSet, Plan};

use super::group::{PostGroups, at_levels, group_label};
use super::share::{self, Asked, Side, Tally};
use super::{Cx, DefaultValue, Draft, Finding, Held, Param, Rule, Unit};

/// Whom the share counts over: those who move, the holders by level and block, or all holders.
pub(super) const OF: Param = Param {
    name: "of",
    unit: Unit::Choice(&["movers", "unit-group", "all"]),
    default: DefaultValue::Word("movers"),
};

/// A least share of the officials that `counts`.
pub(super) struct Balance {
    /// Whether an official is a member, as the rows read the roster.
    pub counts: fn(&Cx<'_>, OfficialIx) -> bool,
    /// The same as the audit reads it, told in another way.
    pub found: fn(&Cx<'_>, OfficialIx) -> bool,
}

impl Rule for Balance {
    fn rows(&self, cx: &Cx<'_>, pairs: &PairSet, draft: &mut Draft) {
        let movers = cx.setting.word("of") == "movers";
        let groups = groups(cx);
        let mut counted = vec![Vec::new(); groups.labels.len()];
        for official in cx.instance.official_ixs() {
            let member = (self.counts)(cx, official);
            for (at, pair) in pairs.of_official(official) {
                if let Some(group) = groups.of(pair.post).filter(|_| !(movers && pair.stays())) {
                    counted[group].push((draft.pair(at), member));
                }
            }
        }
        let share = cx.setting.share("min_share");
        // Only a level and block may be too small for a share.
        let by_group = cx.setting.word("of") == "unit-group";
        let min_group = if by_group { cx.setting.int("min_group") } else { 0 };
        for ((label, seats), counted) in groups.labels.iter().zip(&groups.seats).zip(counted) {
            let asked = Asked::least(share, *seats, min_group);
            share::at_least(cx, draft, label, asked, counted.into_iter());
        }
    }

    fn audit(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Finding> {
        let tallies = self.tallies(cx, plan).into_iter();
        tallies.filter_map(|(label, asked, tally)| tally.below(&label, asked)).collect()
    }

    fn shares(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<Held> {
        let tallies = self.tallies(cx, plan).into_iter();
        tallies.map(|(label, asked, tally)| tally.held(&label, Side::Least, asked)).collect()
    }
}

impl Balance {
    /// What a finished plan counts in each group, and what is asked of it.
    fn tallies(&self, cx: &Cx<'_>, plan: &Plan) -> Vec<(String, Asked, Tally)> {
        let instance = cx.instance;
        let share = cx.setting.share("min_share");
        let of = cx.setting.word("of");
        let mut by_group: BTreeMap<(LevelIx, BlockIx), Tally> = BTreeMap::new();
        if of == "unit-group" {
            // A group that nobody holds a post of can still be short of a count.
            let posts = instance.post_ixs().filter(|post| at_levels(cx, *post));
            let units = posts.map(|post| instance.unit_of(post));
            by_group = units.map(|unit| ((unit.level, unit.block), Tally::default())).collect();
        }
        let mut all = Tally::default();
        for (official, post) in plan.placed().filter(|(_, post)| at_levels(cx, *post)) {
            let member = (self.found)(cx, official);
            let unit = instance.unit_of(post);
            match of {
                "movers" if instance.official(official).current == Some(post) => {}
                "area" if instance.area_grade(instance.post(post).unit) == 0 => {}
                "unit-group" => {
                    by_group.entry((unit.level, unit.block)).or_default().add(official, member);
                }
                _ => all.add(official, member),
            }
        }
        let label = if of == "area" { "areas" } else { of };
        let whole = (of != "unit-group").then(|| (label.to_owned(), Asked::Share(share), all));
        let parts = by_group.into_iter().map(|((level, block), tally)| {
            let asked = Asked::least(share, seats(cx, level, block), cx.setting.int("min_group"));
            (group_label(cx, level, block), asked, tally)
        });
        whole.into_iter().chain(parts).collect()
    }
}

fn groups(cx: &Cx<'_>) -> PostGroups {
    let instance = cx.instance;
    match cx.setting.word("of") {
        "unit-group" => PostGroups::by_level_and_block(cx, |post| at_levels(cx, post)),
        "area" => PostGroups::single(cx, "areas", |post| {
            at_levels(cx, post) && instance.area_grade(instance.post(post).unit) >= 1
        }),
        word => PostGroups::single(cx, word, |post| at_levels(cx, post)),
    }
}

/// Seats of a level and block.
fn seats(cx: &Cx<'_>, level: LevelIx, block: BlockIx) -> i64 {
    let inside = cx.instance.posts.iter().filter(|post| {
        let unit = cx.instance.unit(post.unit);
        (unit.level, unit.block) == (level, block)
    });
    inside.map(|post| i64::from(post.seats)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{C2, D1_PARTY, D2, Sample};
    use crate::domain::{Gender, Instance, Kind, PostIx, Value};
    use crate::rules::proof::{Case, agree, word, words};
    use jiff::civil::date;

    const OFFICE: PostIx = PostIx(0);
    const HILLS: PostIx = PostIx(1);
    const COMMUNE: PostIx = PostIx(2);

    /// Two men in D1's office (party block, 2 seats), a woman in D2 (state, grade 2, 2 seats), and
    /// an official of unknown gender, age and ethnicity without a post. C2 has one seat.
    fn roster() -> Instance {
        let mut sample = Sample::new();
        sample.post("office", D1_PARTY, |post| post.seats = 2);
        sample.post("hills", D2, |post| post.seats = 2);
        sample.post("commune", C2, |_| {});
        for (id, post, gender, born, minority) in [
            ("O-1", Some(OFFICE), Some(Gender::Male), Some(date(1986, 3, 15)), Some(false)),
            ("O-2", Some(OFFICE), Some(Gender::Male), Some(date(1986, 3, 16)), Some(true)),
            ("O-3", Some(HILLS), Some(Gender::Female), Some(date(1980, 1, 1)), Some(false)),
            ("O-4", None, None, None, None),
        ] {
            sample.official(id, post, |official| {
                official.gender = gender;
                official.birth_date = born;
                official.minority = minority;
            });
        }
        sample.finish()
    }

    fn params(of: &str, share: i64) -> Vec<(&'static str, Value)> {
        vec![("of", word(of)), ("min_share", Value::Share(share)), ("min_group", Value::Int(2))]
    }

    fn amounts(rule: &str, of: &str, share: i64, moves: &[(u32, PostIx)]) -> Vec<(String, i64)> {
        let moves: Vec<_> = moves.iter().map(|(o, post)| (OfficialIx(*o), Some(*post))).collect();
        Case::new(&roster(), rule, Kind::Hard, &params(of, share)).amounts(&moves)
    }

    #[test]
    fn each_denominator_has_its_people() {
        let women = |of, share, moves: &[(u32, PostIx)]| amounts("women_share", of, share, moves);
        let short = |label: &str, by| (label.to_owned(), by);
        assert_eq!(women("movers", 500, &[]), []);
        assert_eq!(women("movers", 500, &[(0, HILLS), (2, OFFICE)]), []);
        assert_eq!(women("movers", 500, &[(0, HILLS), (3, OFFICE)]), [short("movers", 1)]);
        // One woman among three holders, then among four.
        assert_eq!(women("all", 333, &[]), []);
        assert_eq!(women("all", 333, &[(3, HILLS)]), [short("all", 1)]);
        // No woman among two in the office; one of one in the hills.
        assert_eq!(women("unit-group", 500, &[]), [short("district/party", 1)]);
        assert_eq!(
            women("unit-group", 501, &[(1, HILLS)]),
            [short("district/party", 1), short("district/state", 1),]
        );
    }

    /// Born on 15 March 1986 = 40 at the plan date; a day later = 39.
    #[test]
    fn young_is_below_the_age() {
        assert_eq!(amounts("young_share", "movers", 1000, &[(1, HILLS)]), []);
        let none = [("movers".to_owned(), 1)];
        assert_eq!(amounts("young_share", "movers", 1000, &[(0, HILLS)]), none);
        assert_eq!(amounts("young_share", "movers", 1000, &[(3, HILLS)]), none);
    }

    #[test]
    fn difficult_areas_and_levels_of_a_minority_share() {
        let minority = |of, moves: &[_]| amounts("minority_share", of, 500, moves);
        let areas = |by| [("areas".to_owned(), by)];
        assert_eq!(minority("area", &[]), areas(1), "D2's one holder; C2 lies in D2");
        assert_eq!(minority("area", &[(1, COMMUNE)]), []);
        assert_eq!(minority("area", &[(1, COMMUNE), (3, HILLS)]), areas(1));
        let mut communes = params("all", 500);
        communes.push(("levels", words(&["commune"])));
        let case = Case::new(&roster(), "minority_share", Kind::Hard, &communes);
        assert_eq!(case.amounts(&[]), []);
        assert_eq!(case.amounts(&[(OfficialIx(0), Some(COMMUNE))]), [("all".to_owned(), 1)]);
    }

    /// Half of two seats is one woman, of one seat none: the commune has no row. Two seats are a
    /// group of their own again when two are enough for a share.
    #[test]
    fn a_small_group_is_asked_for_a_count() {
        let small = |share| {
            let mut small = params("unit-group", share);
            small[2].1 = Value::Int(3);
            Case::new(&roster(), "women_share", Kind::Hard, &small)
        };
        let one = |label: &str, terms| (label.to_owned(), Some(1), None, terms);
        let rows = [one("district/party", 1), one("district/state", 1)];
        assert_eq!(small(500).rows(), rows, "the pairs of the one woman");
        let short = |label: &str, by| (label.to_owned(), by);
        assert_eq!(small(500).amounts(&[]), [short("district/party", 1)]);
        let gone = small(500).amounts(&[(OfficialIx(2), None)]);
        assert_eq!(gone, [short("district/party", 1), short("district/state", 1)]);
        assert_eq!(small(499).amounts(&[]), [], "0.998 of a woman asks for none");
        assert_eq!(small(1000).amounts(&[]).len(), 3, "the commune's one seat as well");
    }

    #[test]
    fn rows_and_audit_agree() {
        for rule in ["women_share", "young_share", "minority_share"] {
            for of in ["movers", "unit-group", "all"] {
                agree(&roster(), rule, &params(of, 334));
            }
        }
        // D2 with its two seats is asked for one woman, the office with one seat for none.
        let mut instance = roster();
        instance.posts[0].seats = 1;
        instance.officials[1].current = None;
        instance.holders[0].pop();
        let mut small = params("unit-group", 500);
        small[2].1 = Value::Int(3);
        agree(&instance, "women_share", &small);
        agree(&roster(), "minority_share", &params("area", 500));
        let mut communes = params("movers", 500);
        communes.push(("levels", words(&["commune"])));
        agree(&roster(), "minority_share", &communes);
    }
}
