//! `officials.csv`: the people.

use std::collections::BTreeMap;

use jiff::ToSpan;

use crate::domain::{Gender, Official, UnitIx};
use crate::input::read::codes;

use super::cells::Record;
use super::ids::Ids;
use super::{Source, Words};

/// File of the officials.
pub(super) const FILE: &str = "officials.csv";

/// Words for gender.
pub(super) const GENDERS: [(&str, Gender); 2] =
    [("female", Gender::Female), ("male", Gender::Male)];

/// Ages at which somebody can be in a roster.
const AGES: std::ops::RangeInclusive<i64> = 18..=100;

/// Builds the officials, without what other files say of them.
pub(super) fn build(source: &Source<'_>, words: &Words, units: &Ids, ids: &Ids) -> Vec<Official> {
    let records = ids.records(source.tables.get(FILE), source.log);
    records.iter().map(|(id, record)| official(id, *record, source, words, units)).collect()
}

fn official(
    id: &str,
    record: Record<'_>,
    source: &Source<'_>,
    words: &Words,
    units: &Ids,
) -> Official {
    let minority = |ethnicity: &str| ethnicity.to_lowercase() != words.majority.to_lowercase();
    let official = Official {
        id: id.to_owned(),
        name: record.needed("name").unwrap_or_default().to_owned(),
        gender: record.word("gender", &GENDERS),
        birth_date: record.past_date("birth_date", source.plan_date),
        minority: record.text("ethnicity").map(minority),
        home_unit: units.refer(record, "home_unit_id").map(UnitIx::new),
        birth_unit: units.refer(record, "birth_unit_id").map(UnitIx::new),
        degree: record.index("degree", &words.degrees),
        field: record.text("field").map(str::to_owned),
        theory_level: record.index("theory_level", &words.theory_levels),
        retirement_date: record.date("retirement_date"),
        tenures: Vec::new(),
        residences: Vec::new(),
        evaluations: BTreeMap::new(),
        pool: Vec::new(),
        restrictions: Vec::new(),
        relations: Vec::new(),
        current: None,
    };
    check_dates(record, source, &official);
    official
}

fn check_dates(record: Record<'_>, source: &Source<'_>, official: &Official) {
    let Some(birth) = official.birth_date else { return };
    if let Some(plan_date) = source.plan_date {
        let age = crate::domain::months_between(birth, plan_date).div_euclid(12);
        if !AGES.contains(&age) {
            let (age, least, most) =
                (age.to_string(), AGES.start().to_string(), AGES.end().to_string());
            let args = [("age", age.as_str()), ("least", &least), ("most", &most)];
            record.report(codes::IMPLAUSIBLE_AGE, "birth_date", &args);
        }
    }
    if official.retirement_date.is_some_and(|retires| retires <= birth) {
        let birth = birth.to_string();
        record.report(codes::RETIRED_BEFORE_BIRTH, "retirement_date", &[("birth", &birth)]);
    }
}

/// The first day on which an official can have held a post, if the birth date is known.
pub(super) fn earliest_service(official: &Official) -> Option<jiff::civil::Date> {
    official.birth_date.map(|birth| birth.saturating_add(15.years()))
}
