//! `tenures.csv`: service histories, and from them who holds which post at the plan date.

use crate::domain::{Official, OfficialIx, Post, PostIx, Stint, Tenure, UnitIx};
use crate::input::read::codes;

use super::cells::{Record, records};
use super::officials::earliest_service;
use super::{References, Source};

const FILE: &str = "tenures.csv";

pub(super) const STINTS: [(&str, Stint); 2] =
    [("regular", Stint::Regular), ("rotation", Stint::Rotation)];

/// Reads the tenures into the officials and returns the holders of each post.
pub(super) fn build(
    source: &Source<'_>,
    refs: &References<'_>,
    posts: &[Post],
    officials: &mut [Official],
) -> Vec<Vec<OfficialIx>> {
    let mut read: Vec<(OfficialIx, Tenure, Record<'_>)> = Vec::new();
    for record in records(source.tables.get(FILE), source.log) {
        let official = refs.officials.needed(record, "official_id");
        let tenure = tenure(record, source, refs, posts);
        if let (Some(official), Some(tenure)) = (official, tenure) {
            check_age(record, &officials[official], &tenure);
            read.push((OfficialIx::new(official), tenure, record));
        }
    }
    check_overlaps(&read);
    let holders = holders(&read, posts, officials);
    for (official, tenure, _) in read {
        officials[official.at()].tenures.push(tenure);
    }
    holders
}

fn tenure(
    record: Record<'_>,
    source: &Source<'_>,
    refs: &References<'_>,
    posts: &[Post],
) -> Option<Tenure> {
    record.needed("start");
    let start = record.past_date("start", source.plan_date);
    let end = record.past_date("end", source.plan_date);
    let kind = record.word("kind", &STINTS).unwrap_or(Stint::Regular);
    let return_unit = refs.units.refer(record, "return_unit_id").map(UnitIx::new);
    let place = place(record, refs, posts);
    if record.text("end").is_some() && end.is_none() {
        return None;
    }
    let (start, (post, unit)) = (start?, place?);
    if let Some(end) = end.filter(|end| *end < start) {
        let (start, end) = (start.to_string(), end.to_string());
        record.report(codes::END_BEFORE_START, "end", &[("start", &start), ("end", &end)]);
        return None;
    }
    Some(Tenure { post, unit, start, end, kind, return_unit })
}

/// The post, if named, and the unit served in.
fn place(
    record: Record<'_>,
    refs: &References<'_>,
    posts: &[Post],
) -> Option<(Option<PostIx>, UnitIx)> {
    if record.blank(&["post_id", "unit_id"]) {
        record.report(codes::TENURE_WITHOUT_PLACE, "post_id", &[]);
        return None;
    }
    let post = refs.posts.refer(record, "post_id");
    let unit = refs.units.refer(record, "unit_id").map(UnitIx::new);
    let (Some(post), Some(id)) = (post, record.text("post_id")) else {
        let unit_alone = record.text("post_id").is_none();
        return unit.filter(|_| unit_alone).map(|unit| (None, unit));
    };
    let of_post = posts[post].unit;
    if unit.is_some_and(|unit| unit != of_post) && refs.post_units_known[post] {
        record.report(codes::POST_NOT_IN_UNIT, "unit_id", &[("post", id)]);
    }
    Some((Some(PostIx::new(post)), of_post))
}

fn check_age(record: Record<'_>, official: &Official, tenure: &Tenure) {
    if earliest_service(official).is_some_and(|earliest| tenure.start < earliest) {
        let start = tenure.start.to_string();
        record.report(codes::SERVED_AS_CHILD, "start", &[("start", &start)]);
    }
}

/// Two tenures of one official in one post share a day inside; one may end on the day the next
/// begins.
fn check_overlaps(read: &[(OfficialIx, Tenure, Record<'_>)]) {
    let mut in_post: Vec<_> = read.iter().filter(|(_, tenure, _)| tenure.post.is_some()).collect();
    in_post.sort_by_key(|(official, tenure, record)| {
        (*official, tenure.post, tenure.start, record.at())
    });
    for pair in in_post.windows(2) {
        let [(official, earlier, first), (other, later, record)] = pair else { continue };
        let overlap = earlier.end.is_none_or(|end| later.start < end);
        if official == other && earlier.post == later.post && overlap {
            let row = first.row().to_string();
            record.report(codes::OVERLAPPING_TENURES, "start", &[("row", &row)]);
        }
    }
}

/// Who holds each post; each official's current post is set on the way.
fn holders(
    read: &[(OfficialIx, Tenure, Record<'_>)],
    posts: &[Post],
    officials: &mut [Official],
) -> Vec<Vec<OfficialIx>> {
    let mut holders: Vec<Vec<OfficialIx>> = vec![Vec::new(); posts.len()];
    for (official, tenure, record) in read.iter().filter(|(_, tenure, _)| tenure.end.is_none()) {
        let Some(post) = tenure.post else { continue };
        let person = &mut officials[official.at()];
        match person.current {
            Some(current) if current == post => continue,
            Some(current) => {
                let (first, second) = (&posts[current.at()].id, &posts[post.at()].id);
                let args = [("official", person.id.as_str()), ("first", first), ("second", second)];
                record.report(codes::TWO_CURRENT_POSTS, "end", &args);
                continue;
            }
            None => person.current = Some(post),
        }
        holders[post.at()].push(*official);
        let seats = posts[post.at()].seats as usize;
        if holders[post.at()].len() > seats {
            let (post, seats) = (&posts[post.at()].id, seats.to_string());
            record.report(codes::SEATS_OVERFULL, "post_id", &[("post", post), ("seats", &seats)]);
        }
    }
    holders.iter_mut().for_each(|of_post| of_post.sort_unstable());
    holders
}
