//! The smaller files: evaluations, planning pool, restrictions, relations, pairs and baseline.

use std::collections::BTreeMap;

use crate::domain::{
    Grade, Labels, Official, OfficialIx, PairFact, PairFacts, PairRows, PoolTarget, Post, PostIx,
    Relation, Residence, Restriction, UnitIx,
};
use crate::error::{Place, Problem};
use crate::input::read::{NO_NEAREST, PAIRS, codes, nearest};

use super::cells::{Record, records};
use super::{MONEY, References, Source, titles};

/// Largest cost or preference of a pair either way.
const PRICE: i64 = 1_000_000_000;

/// `evaluations.csv`.
pub(super) fn evaluations(source: &Source<'_>, refs: &References<'_>, officials: &mut [Official]) {
    for record in records(source.tables.get("evaluations.csv"), source.log) {
        let official = refs.officials.needed(record, "official_id");
        record.needed("year");
        record.needed("grade");
        let year = record.int("year", 1900..=2200).filter(|year| !is_future(record, source, *year));
        let grade = record.word("grade", &Grade::WORDS);
        let (Some(official), Some(year), Some(grade)) = (official, year, grade) else { continue };
        let earlier = officials[official].evaluations.insert(year as i16, grade);
        if earlier.is_some() {
            let year = year.to_string();
            let args = [("official", officials[official].id.as_str()), ("year", &year)];
            record.report(codes::DUPLICATE_YEAR, "year", &args);
        }
    }
}

fn is_future(record: Record<'_>, source: &Source<'_>, year: i64) -> bool {
    let Some(plan_date) = source.plan_date else { return false };
    let future = year > i64::from(plan_date.year());
    if future {
        let (year, plan_date) = (year.to_string(), plan_date.to_string());
        record.report(codes::FUTURE_DATE, "year", &[("value", &year), ("plan_date", &plan_date)]);
    }
    future
}

/// `pool.csv`.
pub(super) fn pool(
    source: &Source<'_>,
    refs: &References<'_>,
    (posts, labels): (&[Post], &Labels),
    officials: &mut [Official],
) {
    let mut titles: Vec<&str> = posts.iter().map(|post| post.title.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    let mut meant = BTreeMap::new();
    for record in records(source.tables.get("pool.csv"), source.log) {
        let official = refs.officials.needed(record, "official_id");
        if record.blank(&["title", "post_id"]) {
            record.report(codes::POOL_WITHOUT_TARGET, "title", &[]);
        }
        let typed = record.text("title");
        let mut named = typed.map_or_else(Vec::new, |typed| match titles.binary_search(&typed) {
            Ok(_) => vec![typed],
            Err(_) => titles::own(typed, &titles, labels),
        });
        if named.is_empty() {
            named.extend(typed.filter(|_| known_title(record, refs, &titles, &mut meant)));
        }
        let post = refs.posts.refer(record, "post_id");
        let Some(official) = official else { continue };
        let pool = &mut officials[official].pool;
        let targets = post
            .map(|post| PoolTarget::Post(PostIx::new(post)))
            .into_iter()
            .chain(named.into_iter().map(|title| PoolTarget::Title(title.to_owned())));
        for target in targets {
            if !pool.contains(&target) {
                pool.push(target);
            }
        }
    }
}

/// Edits within which two titles are taken for one, misspelt.
const SLIP: usize = 2;

/// Unknown titles that are held against all known ones; more of them come from another file.
const MOST_UNKNOWN: usize = 1000;

/// Whether the title can stand. The pool may name titles outside this plan, so one that no post has
/// is odd and no more, unless a post has nearly the same.
fn known_title<'a>(
    record: Record<'a>,
    refs: &References<'_>,
    titles: &[&'a str],
    meant: &mut BTreeMap<&'a str, &'a str>,
) -> bool {
    let title = record.text("title").unwrap_or_default();
    if titles.binary_search(&title).is_ok() || !refs.titles_known {
        return true;
    }
    let room = meant.len() < MOST_UNKNOWN;
    let near = *meant.entry(title).or_insert_with(|| match room {
        true => nearest(title, titles.iter().copied()),
        false => NO_NEAREST,
    });
    let slip = strsim::osa_distance(&near.to_lowercase(), &title.to_lowercase()) <= SLIP;
    let misspelt = near != NO_NEAREST && slip;
    let code = if misspelt { codes::UNKNOWN_TITLE } else { codes::TITLE_OUTSIDE };
    record.report(code, "title", &[("value", title), ("nearest", near)]);
    !misspelt
}

/// `restrictions.csv`.
pub(super) fn restrictions(source: &Source<'_>, refs: &References<'_>, officials: &mut [Official]) {
    for record in records(source.tables.get("restrictions.csv"), source.log) {
        let official = refs.officials.needed(record, "official_id");
        let reason = record.needed("reason");
        let until = record.date("until");
        if let (Some(official), Some(reason)) = (official, reason) {
            let restriction = Restriction { reason: reason.to_owned(), until };
            officials[official].restrictions.push(restriction);
        }
    }
}

/// `relations.csv`.
pub(super) fn relations(source: &Source<'_>, refs: &References<'_>, officials: &mut [Official]) {
    for record in records(source.tables.get("relations.csv"), source.log) {
        let official = refs.officials.needed(record, "official_id");
        let other = refs.officials.needed(record, "other_id");
        let relation = record.needed("relation");
        let (Some(official), Some(other)) = (official, other) else { continue };
        if official == other {
            let id = officials[official].id.as_str();
            record.report(codes::OWN_RELATION, "other_id", &[("official", id)]);
        } else if let Some(relation) = relation {
            let other = OfficialIx::new(other);
            let relation = Relation { other, relation: relation.to_owned() };
            officials[official].relations.push(relation);
        }
    }
}

/// `residences.csv`.
pub(super) fn residences(source: &Source<'_>, refs: &References<'_>, officials: &mut [Official]) {
    for record in records(source.tables.get("residences.csv"), source.log) {
        let official = refs.officials.needed(record, "official_id");
        let unit = refs.units.needed(record, "unit_id").map(UnitIx::new);
        record.needed("start");
        let start = record.past_date("start", source.plan_date);
        let end = record.past_date("end", source.plan_date);
        let (Some(official), Some(unit), Some(start)) = (official, unit, start) else { continue };
        if let Some(end) = end.filter(|end| *end < start) {
            let (start, end) = (start.to_string(), end.to_string());
            record.report(codes::END_BEFORE_START, "end", &[("start", &start), ("end", &end)]);
        }
        officials[official].residences.push(Residence { unit, start, end });
    }
}

/// `pairs.csv`.
pub(super) fn pairs(source: &Source<'_>, refs: &References<'_>) -> PairFacts {
    let Some(pieces) = source.tables.pairs() else { return PairFacts::default() };
    let read = pieces.map(source.log, |table, log| {
        let mut rows = PairRows::default();
        let mut numbers: Vec<u64> = Vec::new();
        for record in records(Some(table), log) {
            let fact = fact(record);
            if let Some(key) = pair(record, refs) {
                rows.push((key, fact));
                numbers.push(record.row());
            }
        }
        (rows, numbers)
    });
    let (mut rows, mut numbers) = (PairRows::default(), Vec::new());
    for (more, mut more_numbers) in read {
        rows.append(&more);
        numbers.append(&mut more_numbers);
    }
    rows.sorted(|(_, post), first, later| {
        let place = Place::cell(PAIRS, numbers[later], "post_id");
        let value = refs.posts.name(post.at());
        let problem = Problem::new(codes::DUPLICATE_ROW, place).with("value", value);
        source.log.push(problem.with("row", numbers[first]));
    })
}

fn fact(record: Record<'_>) -> PairFact {
    PairFact {
        allowed: record.flag("allowed"),
        fit: record.int("fit", 0..=100),
        preference: record.int("preference", -PRICE..=PRICE),
        cost: record.int("cost", -PRICE..=PRICE),
        load: record.int("load", MONEY),
    }
}

/// `baseline.csv`: the last draft gives an official one post.
pub(super) fn baseline(source: &Source<'_>, refs: &References<'_>) -> Vec<(OfficialIx, PostIx)> {
    let mut rows = Vec::new();
    let mut seen = BTreeMap::new();
    for record in records(source.tables.get("baseline.csv"), source.log) {
        let key = pair(record, refs);
        rows.extend(key.filter(|(who, _)| first(record, &mut seen, *who, "official_id")));
    }
    rows.sort_unstable();
    rows
}

fn pair(record: Record<'_>, refs: &References<'_>) -> Option<(OfficialIx, PostIx)> {
    let official = refs.officials.needed(record, "official_id");
    let post = refs.posts.needed(record, "post_id");
    Some((OfficialIx::new(official?), PostIx::new(post?)))
}

/// Whether no earlier record has this key; a repetition is logged.
fn first<K: Ord>(record: Record<'_>, seen: &mut BTreeMap<K, u64>, key: K, column: &str) -> bool {
    let row = record.row();
    let earlier = *seen.entry(key).or_insert(row);
    if earlier != row {
        let value = record.text(column).unwrap_or_default();
        let earlier = earlier.to_string();
        record.report(codes::DUPLICATE_ROW, column, &[("value", value), ("row", &earlier)]);
    }
    earlier == row
}
