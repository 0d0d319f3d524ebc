//! `moves-N.csv`: one candidate's moves for a spreadsheet.

use crate::domain::{Instance, Move, Policy};
use crate::rank::{Ranked, waivers_used};

/// Header of `moves-N.csv`; `official_id` and `post_id` make the file a plan that `luan audit` reads.
const HEADER: [&str; 16] = [
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
];

/// A cell that a spreadsheet takes as text: what would begin a formula gets an apostrophe.
fn safe(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// A table as UTF-8 CSV with a BOM, its cells guarded against formulas.
pub(super) fn table(head: &[String], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |row: &[String]| writer.write_record(row.iter().map(|cell| safe(cell)));
    let written = write(head).and_then(|()| rows.into_iter().try_for_each(|row| write(&row)));
    written.expect("memory takes every record of one width");
    writer.into_inner().expect("memory takes every byte")
}

/// The moves of one candidate, chain by chain, as UTF-8 CSV with a BOM so that Excel shows accents.
pub fn moves(instance: &Instance, policy: &Policy, ranked: &Ranked) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let written = writer.write_record(HEADER).and_then(|()| {
        for chain in &ranked.chains {
            for link in &chain.links {
                let waivers = waivers_used(instance, &ranked.effects, link.moved.official);
                let mut row = row(instance, policy, &chain.id, &link.moved).to_vec();
                row.push(safe(&waivers.join(";")));
                writer.write_record(row)?;
            }
        }
        Ok(())
    });
    written.expect("memory takes every record of one width");
    writer.into_inner().expect("memory takes every byte")
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
        safe(&official.name),
        from.map_or_else(String::new, |post| post.id.clone()),
        from.map_or_else(String::new, |post| safe(&post.title)),
        origin.map_or_else(String::new, |unit| safe(&unit.name)),
        to.id.clone(),
        safe(&to.title),
        safe(&instance.unit(to.unit).name),
        super::text::direction(policy, moved.direction),
        origin.map_or_else(String::new, |unit| policy.block(unit.block).to_owned()),
        policy.block(instance.unit(to.unit).block).to_owned(),
        moved.purpose.word().to_owned(),
        rank_change.replace("+0", "0"),
        instance.area_grade(to.unit).to_string(),
    ]
}
