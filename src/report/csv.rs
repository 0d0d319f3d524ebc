//! `moves-N.csv`: one candidate's moves for a spreadsheet, and what any such file has in common.

use crate::domain::{Instance, Move, OfficialIx, Policy};
use crate::rank::{Merits, Ranked, Reason, reasons, waivers_used};
use crate::read::spreadsheet;
use crate::text::Text;

/// Header of `moves-N.csv`; `official_id` and `post_id` make the file a plan that `luan audit` reads.
const HEADER: [&str; 20] = [
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
/// whom it leaves without a post: read back, the file is the whole plan.
pub fn moves(text: &Text, instance: &Instance, policy: &Policy, ranked: &Ranked) -> Vec<u8> {
    let merits = Merits::of(&ranked.candidate.audit);
    let mut rows = Vec::new();
    for chain in &ranked.chains {
        for link in &chain.links {
            let moved = &link.moved;
            let waivers = waivers_used(instance, &ranked.effects, moved.official);
            let reasons = reasons(instance, policy, &merits, link);
            let mut row = row(instance, policy, &chain.id, moved).to_vec();
            row.push(waivers.join(";"));
            row.extend(person(instance, moved));
            row.push(reason_words(text, &reasons));
            rows.push(row);
        }
    }
    let plan = &ranked.candidate.plan;
    let released = plan.assignments.iter().filter(|line| line.post.is_none());
    rows.extend(released.filter_map(|line| released_row(instance, policy, line.official)));
    file(&HEADER, rows)
}

/// The row of somebody who loses a post; `None` for people without one.
fn released_row(instance: &Instance, policy: &Policy, official: OfficialIx) -> Option<Vec<String>> {
    let one = instance.official(official);
    let from = instance.post(one.current?);
    let unit = instance.unit(from.unit);
    let known = [
        ("official_id", one.id.clone()),
        ("name", one.name.clone()),
        ("from_post", from.id.clone()),
        ("from_title", from.title.clone()),
        ("from_unit", unit.name.clone()),
        ("from_block", policy.block(unit.block).to_owned()),
    ];
    let cell = |column: &&str| {
        let own = known.iter().find(|(name, _)| name == column);
        own.map_or_else(String::new, |(_, value)| value.clone())
    };
    Some(HEADER.iter().map(cell).collect())
}

/// A header and rows as UTF-8 CSV with a BOM, so that Excel shows accents.
pub(super) fn file(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let written = writer.write_record(header).and_then(|()| {
        rows.into_iter()
            .try_for_each(|row| writer.write_record(row.iter().map(|cell| spreadsheet(cell))))
    });
    written.expect("memory takes every record of one width");
    writer.into_inner().expect("memory takes every byte")
}

/// Year of birth, rank before and after; empty where the roster does not say.
fn person(instance: &Instance, moved: &Move) -> [String; 3] {
    let number = |number: Option<i64>| number.map_or_else(String::new, |n| n.to_string());
    let born = instance.official(moved.official).birth_date;
    [
        number(born.map(|date| i64::from(date.year()))),
        number(instance.rank_of(moved.official)),
        number(instance.post(moved.to).rank),
    ]
}

/// The facts that speak for a move, in a row.
fn reason_words(text: &Text, reasons: &[Reason]) -> String {
    let word = |reason: &Reason| match reason {
        Reason::FillsVacancy => text.plain("reason-fills-vacancy"),
        Reason::Backfills => text.plain("reason-backfills"),
        Reason::PlacesOfficial => text.plain("reason-places-official"),
        Reason::EndsTwoTerms => text.plain("reason-ends-two-terms"),
        Reason::NonlocalHead => text.plain("reason-nonlocal-head"),
        Reason::DifficultArea { grade } => text.with("reason-difficult-area", &[("grade", grade)]),
        Reason::Merit { rule, points } => {
            text.with("reason-merit", &[("rule", rule), ("points", points)])
        }
    };
    reasons.iter().map(word).collect::<Vec<_>>().join("; ")
}

fn row(instance: &Instance, policy: &Policy, chain: &str, moved: &Move) -> [String; 15] {
    let official = instance.official(moved.official);
    let to = instance.post(moved.to);
    let from = moved.from.map(|post| instance.post(post));
    let origin = instance.origin_unit(moved.official).map(|unit| instance.unit(unit));
    let rank_change = match (instance.rank_of(moved.official), to.rank) {
        (Some(before), Some(after)) => format!("{:+}", after - before),
        _ => String::new(),
    };
    [
        chain.to_owned(),
        official.id.clone(),
        official.name.clone(),
        from.map_or_else(String::new, |post| post.id.clone()),
        from.map_or_else(String::new, |post| post.title.clone()),
        origin.map_or_else(String::new, |unit| unit.name.clone()),
        to.id.clone(),
        to.title.clone(),
        instance.unit(to.unit).name.clone(),
        super::text::direction(policy, moved.direction),
        origin.map_or_else(String::new, |unit| policy.block(unit.block).to_owned()),
        policy.block(instance.unit(to.unit).block).to_owned(),
        moved.purpose.word().to_owned(),
        rank_change.replace("+0", "0"),
        instance.area_grade(to.unit).to_string(),
    ]
}
