//! Tables for spreadsheets: the moves of a candidate, and who is missed.

use crate::text::Text;
use crate::view::{Candidate, Decision, Directory, Miss, Plan, Reason, Unit};

use super::document::Table;
use super::moved::Moved;

/// Header of `moves-N.csv`; `official_id` and `post_id` make the file a plan that `luan audit` reads.
const MOVES: [&str; 20] = [
    "chain",
    "official_id",
    "name",
    "from_post",
    "from_title",
    "from_unit",
    "post_id",
    "to_title",
    "to_unit",
    "direction",
    "from_block",
    "to_block",
    "purpose",
    "rank_change",
    "area_grade",
    "waivers",
    "birth_year",
    "rank_before",
    "rank_after",
    "reasons",
];

/// The moves of one candidate, chain by chain, and then a row with an empty `post_id` for each holder
/// whom it leaves without a post: read back, the table is the whole plan.
pub fn moves(text: &Text, directory: Option<&Directory>, candidate: &Candidate) -> Table {
    let nobody = Directory::default();
    let directory = directory.unwrap_or(&nobody);
    let mut table = Table::new(MOVES);
    for made in &candidate.moves {
        table.row(row(text, candidate, &Moved::new(directory, made)));
    }
    let left = candidate.assignments.iter().filter(|line| line.post_id.is_none());
    for line in left {
        if let Some(row) = released(directory, &line.official_id) {
            table.row(row);
        }
    }
    table
}

fn row(text: &Text, candidate: &Candidate, moved: &Moved<'_>) -> [String; 20] {
    let made = moved.made;
    let number = |number: Option<i64>| number.map_or_else(String::new, |n| n.to_string());
    let signed = |change: i64| format!("{change:+}").replace("+0", "0");
    let unit = |unit: Option<&Unit>, of: fn(&Unit) -> &String| {
        unit.map_or_else(String::new, |unit| of(unit).clone())
    };
    let (rank_before, rank_after) = moved.ranks();
    [
        made.chain.clone(),
        made.official_id.clone(),
        moved.name().to_owned(),
        made.from_post.clone().unwrap_or_default(),
        moved.from_title.to_owned(),
        unit(moved.from_unit, |unit| &unit.name),
        made.to_post.clone(),
        moved.to_title().to_owned(),
        unit(moved.to_unit, |unit| &unit.name),
        made.direction.clone(),
        unit(moved.from_unit, |unit| &unit.block),
        unit(moved.to_unit, |unit| &unit.block),
        made.purpose.clone(),
        moved.rank_change().map_or_else(String::new, signed),
        moved.to_unit.map_or(0, |unit| unit.area_grade).to_string(),
        waivers(&candidate.decisions, &made.official_id).join(";"),
        number(moved.born()),
        number(rank_before),
        number(rank_after),
        reasons(text, &made.reasons),
    ]
}

/// Names of the rules whose waiver an official needs.
pub(super) fn waivers<'a>(decisions: &'a [Decision], official: &str) -> Vec<&'a str> {
    let used = decisions
        .iter()
        .filter(|decision| decision.effect == "used" && decision.official_id == official);
    used.filter_map(|decision| decision.rule.as_deref()).collect()
}

/// The row of somebody who loses a post; `None` for people without one.
fn released(directory: &Directory, official: &str) -> Option<Vec<String>> {
    let person = directory.officials.get(official)?;
    let from = person.post_id.as_ref()?;
    let unit = directory.unit_of(from)?;
    let known = [
        ("official_id", official),
        ("name", &person.name),
        ("from_post", from),
        ("from_title", directory.title(from)),
        ("from_unit", &unit.name),
        ("from_block", &unit.block),
    ];
    let cell = |column: &&str| {
        let own = known.iter().find(|(name, _)| name == column);
        own.map_or_else(String::new, |(_, value)| (*value).to_owned())
    };
    Some(MOVES.iter().map(cell).collect())
}

/// The facts that speak for a move, in a row.
pub(super) fn reasons(text: &Text, reasons: &[Reason]) -> String {
    reasons.iter().map(|one| reason(text, one)).collect::<Vec<_>>().join("; ")
}

/// A fact that speaks for a move.
pub(super) fn reason(text: &Text, reason: &Reason) -> String {
    match reason {
        Reason::FillsVacancy => text.plain("reason-fills-vacancy"),
        Reason::Backfills => text.plain("reason-backfills"),
        Reason::PlacesOfficial => text.plain("reason-places-official"),
        Reason::EndsTwoTerms => text.plain("reason-ends-two-terms"),
        Reason::NonlocalHead => text.plain("reason-nonlocal-head"),
        Reason::DifficultArea { grade } => text.with("reason-difficult-area", &[("grade", grade)]),
        Reason::Merit { rule, points } => {
            text.with("reason-merit", &[("rule", rule), ("points", points)])
        }
    }
}

/// Header of `misses-N.csv`.
const MISSES: [&str; 10] = [
    "official_id",
    "name",
    "target",
    "keeps_post",
    "eligible_posts",
    "with_empty_seat",
    "removed",
    "tried_post",
    "breaks",
    "dearer_by",
];

/// The misses of one candidate.
pub fn misses(plan: &Plan, candidate: &Candidate) -> Table {
    let name = |id: &str| plan.directory.as_ref().map_or("", |d| d.name(id)).to_owned();
    let mut table = Table::new(MISSES);
    for miss in &candidate.misses {
        table.row(miss_row(name(&miss.official_id), miss));
    }
    table
}

fn miss_row(name: String, miss: &Miss) -> [String; 10] {
    let removed = miss.removed.iter().map(|refused| format!("{} {}", refused.rule, refused.posts));
    let bar = miss.bar.as_ref();
    [
        miss.official_id.clone(),
        name,
        miss.target.clone().unwrap_or_default(),
        miss.keeps_post.clone().unwrap_or_default(),
        miss.eligible_posts.to_string(),
        miss.with_empty_seat.to_string(),
        removed.collect::<Vec<_>>().join(";"),
        bar.map_or_else(String::new, |bar| bar.post_id.clone()),
        bar.map_or_else(String::new, |bar| bar.breaks.join(";")),
        bar.map_or_else(String::new, |bar| bar.dearer_by.join(";")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiver(official: &str, effect: &str) -> Decision {
        Decision {
            action: "waive".to_owned(),
            official_id: official.to_owned(),
            post_id: None,
            rule: Some("min_stint".to_owned()),
            reason: "Shown since".to_owned(),
            decided_by: "Board".to_owned(),
            decided_on: None,
            until: None,
            effect: effect.to_owned(),
            amount: (effect == "used").then_some(1),
        }
    }

    #[test]
    fn a_move_names_the_waivers_that_it_needs() {
        let decisions = [waiver("O-3", "used"), waiver("O-2", "unused")];
        let used = ["O-1", "O-2", "O-3"].map(|who| waivers(&decisions, who).len());
        assert_eq!(used, [0, 0, 1]);
        assert_eq!(waivers(&decisions, "O-3"), ["min_stint"]);
    }
}
