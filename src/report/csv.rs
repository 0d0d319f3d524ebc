//! `moves-N.csv`: one candidate's moves for a spreadsheet.

use crate::domain::{Instance, Move, Policy};
use crate::rank::{Ranked, waivers_used};
use crate::read::spreadsheet;

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

/// The moves of one candidate, chain by chain, as UTF-8 CSV with a BOM so that Excel shows accents.
pub fn moves(instance: &Instance, policy: &Policy, ranked: &Ranked) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let written = writer.write_record(HEADER).and_then(|()| {
        for chain in &ranked.chains {
            for link in &chain.links {
                let waivers = waivers_used(instance, &ranked.effects, link.moved.official);
                let mut row = row(instance, policy, &chain.id, &link.moved).to_vec();
                row.push(waivers.join(";"));
                writer.write_record(row.iter().map(|cell| spreadsheet(cell)))?;
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
