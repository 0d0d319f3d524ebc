//! `[retirement]`: whether and how a date of retirement is derived where the roster states none. A
//! model that gives the table replaces the inherited one.

use jiff::civil::Date;

use crate::domain::{Cohort, Gender, Retirement, RetirementDay, RetiresBy};
use crate::error::{Place, Problem};
use crate::input::read::{Node, Typed as Raw, codes};
use crate::input::validate::dates;

use super::typed::{Typed, tables, wrong_type};

const KEYS: [&str; 6] = ["by", "day", "years", "months", "cohorts", "source"];

/// What `by` may say, with the keys that are read then.
const READ: [(&str, &[&str]); 3] =
    [("stated", &[]), ("age", &["day", "years", "months"]), ("cohort", &["day", "cohorts"])];

const GENDERS: [(&str, Gender); 2] = [("male", Gender::Male), ("female", Gender::Female)];

/// Ages in years that service can end at.
const YEARS: std::ops::RangeInclusive<i64> = 18..=100;

/// The declaration of the model; without one only stated dates are known.
pub(super) fn read(typed: &Typed<'_>) -> Retirement {
    let Some(node) = typed.keys.get("retirement") else { return Retirement::default() };
    let Raw::Table(keys) = &node.value else {
        wrong_type(node, "retirement", "table", typed.log);
        return Retirement::default();
    };
    let fields = Typed { keys, log: typed.log };
    fields.only(&KEYS);
    Retirement {
        by: by(&fields, node).unwrap_or_default(),
        day: fields.choice("day", &RetirementDay::WORDS).unwrap_or_default(),
        model: super::stem(&node.file).to_owned(),
        source: fields.text("source").unwrap_or_default(),
    }
}

fn by(fields: &Typed<'_>, table: &Node) -> Option<RetiresBy> {
    let Some(node) = fields.keys.get("by") else {
        fields.missing("by", table.place("by"));
        return None;
    };
    let by = fields.choice("by", &READ.map(|(word, _)| (word, word)))?;
    let read = READ.iter().find(|(word, _)| *word == by).map_or(&[][..], |(_, keys)| keys);
    for (key, unread) in fields.keys {
        let known = KEYS.contains(&key.as_str()) && !["by", "source"].contains(&key.as_str());
        if known && !read.contains(&key.as_str()) {
            let problem = Problem::new(codes::RETIREMENT_MISFIT, unread.place(key));
            fields.log.push(problem.with("key", key).with("by", by));
        }
    }
    match by {
        "age" => age(fields, node.place("years")).map(RetiresBy::Age),
        "cohort" => cohorts(fields, node).map(RetiresBy::Cohort),
        _ => Some(RetiresBy::Stated),
    }
}

/// `years` and `months` as months; `place` is where they are missed.
fn age(fields: &Typed<'_>, place: Place) -> Option<i64> {
    let whole = |key: &str| {
        let node = fields.keys.get(key)?;
        match node.value {
            Raw::Int(number) => Some((number, node.place(key))),
            _ => {
                wrong_type(node, key, "integer", fields.log);
                None
            }
        }
    };
    if !fields.keys.contains_key("years") {
        fields.missing("years", place);
        return None;
    }
    let (years, at) = whole("years")?;
    let (months, of_months) = match fields.keys.contains_key("months") {
        true => whole("months")?,
        false => (0, at.clone()),
    };
    let plausible = YEARS.contains(&years);
    if plausible && (0..12).contains(&months) {
        return Some(12 * years + months);
    }
    fields.log.push(
        Problem::new(codes::IMPLAUSIBLE_RETIREMENT, if plausible { of_months } else { at })
            .with("years", years)
            .with("months", months)
            .with("least", YEARS.start())
            .with("most", YEARS.end()),
    );
    None
}

fn cohorts(fields: &Typed<'_>, by: &Node) -> Option<Vec<Cohort>> {
    let Some(node) = fields.keys.get("cohorts") else {
        fields.missing("cohorts", by.place("cohorts"));
        return None;
    };
    let rows = tables(node, "cohorts", fields.log);
    if rows.is_empty() && matches!(node.value, Raw::List(_)) {
        fields.missing("cohorts", node.place("cohorts"));
    }
    let mut found: Vec<Cohort> = Vec::new();
    // The latest birth so far, of men and of women.
    let mut latest: [Option<Option<Date>>; 2] = [None, None];
    for (place, keys) in rows {
        let Some(row) = cohort(&Typed { keys, log: fields.log }, &place) else { continue };
        let own = GENDERS.iter().zip(&mut latest).filter(|((_, g), _)| row.covers(Some(*g)));
        let mut disordered = false;
        for (_, latest) in own {
            disordered |= latest.is_some_and(|latest| latest >= row.born_from);
            *latest = (*latest).max(Some(row.born_from));
        }
        if disordered {
            let from = row.born_from.map_or_else(|| "none".to_owned(), |from| from.to_string());
            fields.log.push(Problem::new(codes::COHORTS_DISORDERED, place).with("from", from));
        }
        found.push(row);
    }
    Some(found)
}

fn cohort(fields: &Typed<'_>, place: &Place) -> Option<Cohort> {
    fields.only(&["gender", "born_from", "years", "months"]);
    let gender = match fields.keys.contains_key("gender") {
        true => Some(fields.choice("gender", &GENDERS)?),
        false => None,
    };
    let born_from = match fields.keys.get("born_from") {
        Some(node) => Some(birth(node, fields)?),
        None => None,
    };
    let age = age(fields, Place { column: Some("years".to_owned()), ..place.clone() })?;
    Some(Cohort { gender, born_from, age })
}

/// A month of birth (its first day), or a day.
fn birth(node: &Node, fields: &Typed<'_>) -> Option<Date> {
    let (Raw::Text(text) | Raw::Date(text)) = &node.value else {
        wrong_type(node, "born_from", "string", fields.log);
        return None;
    };
    let found = dates::whole(text).or_else(|_| dates::whole(&format!("{text}-01"))).ok();
    if found.is_none() {
        let problem = Problem::new(codes::BAD_BIRTH, node.place("born_from"));
        fields.log.push(problem.with("value", text));
    }
    found
}
