//! What papers say of one move and of who makes it.

use jiff::civil::Date;

use crate::domain::{Gender, Grade, Official, PoolTarget, Purpose, Role, Stint, Tenure};
use crate::input::words;
use crate::text::Text;
use crate::view::{Move, PaperGrade, PaperMove, PaperService, Reason};

use super::data::About;
use crate::report::moved::Moved;
use crate::report::roster::in_language;
use crate::report::sheets::reason;
use crate::report::workbook::moves::{area, direction};

/// Years of which the evaluations are told: the file for a move has the last three.
const YEARS: usize = 3;

/// What papers say of a move with its number.
pub(super) fn of(about: &About<'_>, (number, made): (usize, &Move)) -> PaperMove {
    let text = about.text;
    let moved = Moved::new(about.directory, made);
    let unit_of = |post: &str| about.directory.posts.get(post).map(|post| post.unit_id.clone());
    let from = made.from_post.as_deref();
    let served = moved.person.and_then(|person| person.unit_id.clone());
    let rank_change = match moved.rank_change() {
        None => "",
        Some(0) => "equal",
        Some(1..) => "higher",
        Some(_) => "lower",
    };
    let rank_words = match rank_change {
        "" => String::new(),
        change => text.plain(&format!("papers-rank-{change}")),
    };
    PaperMove {
        number,
        name: about.who(&made.official_id),
        from_post: made.from_post.clone().unwrap_or_default(),
        from_title: from.map_or_else(|| text.plain("papers-no-post"), |post| about.title(post)),
        from_unit_id: from.and_then(unit_of).or(served).unwrap_or_default(),
        from_unit: moved.from_unit.map(|unit| unit.name.clone()).unwrap_or_default(),
        to_post: made.to_post.clone(),
        to_title: about.title(&made.to_post),
        to_unit_id: unit_of(&made.to_post).unwrap_or_default(),
        to_unit: moved.to_unit.map(|unit| unit.name.clone()).unwrap_or_default(),
        direction: direction(text, &made.direction),
        area: moved.to_unit.map(|unit| area(text, unit.area_grade)).unwrap_or_default(),
        purpose_id: made.purpose.clone(),
        purpose: text.plain(&format!("purpose-{}", made.purpose)),
        rank_change: rank_change.to_owned(),
        rank_words,
        keeps_allowance: rank_change == "lower",
        start: about.day(about.context.instance.plan_date),
        until: until(about, made).map_or_else(String::new, |date| about.day(date)),
        chain: match made.cycle {
            true => text.with("report-cycle", &[("id", &made.chain)]),
            false => made.chain.clone(),
        },
        reasons: made.reasons.iter().map(|one| spoken(text, one)).collect(),
        waivers: about.waivers(&made.official_id),
        ..known(about, &made.official_id)
    }
}

/// A reason; of points a paper says what they are.
fn spoken(text: &Text, one: &Reason) -> String {
    match one {
        Reason::Merit { rule, points } => {
            text.with("papers-merit", &[("rule", rule), ("points", points)])
        }
        _ => reason(text, one),
    }
}

/// What the roster says of an official.
fn known(about: &About<'_>, id: &str) -> PaperMove {
    let (text, instance) = (about.text, about.context.instance);
    let found = instance.official_ixs().find(|at| instance.official(*at).id == id);
    let nothing = PaperMove { official_id: id.to_owned(), ..PaperMove::default() };
    let Some(at) = found else { return nothing };
    let official = instance.official(at);
    let policy = about.context.policy;
    let word = |column: &str, words: &[String], at: Option<usize>| {
        at.and_then(|at| words.get(at)).map_or_else(String::new, |word| said(about, column, word))
    };
    let gender = match official.gender {
        Some(Gender::Female) => "female",
        Some(Gender::Male) => "male",
        None => "",
    };
    let address = if gender.is_empty() { "unknown" } else { gender };
    let retires = instance.retires_on(policy, at);
    PaperMove {
        gender: gender.to_owned(),
        gender_word: if gender.is_empty() { String::new() } else { said(about, "gender", gender) },
        honorific: text.plain(&format!("papers-address-{address}")),
        born: official.birth_date.map_or_else(String::new, |date| about.day(date)),
        degree: word("degree", &policy.degrees, official.degree),
        field: official.field.clone().unwrap_or_default(),
        theory: word("theory_level", &policy.theory_levels, official.theory_level),
        retires: retires.map_or_else(String::new, |date| about.day(date)),
        pool: pool(about, official),
        career: official.tenures.iter().rev().map(|tenure| service(about, tenure)).collect(),
        grades: grades(about, official),
        ..nothing
    }
}

/// A word of a table as the sheets of the language call it.
fn said(about: &About<'_>, column: &str, word: &str) -> String {
    let synonyms = words::values(column).iter().find(|one| one.name == word);
    in_language(about.text, word, synonyms.map_or(&[][..], |one| one.words))
}

fn pool(about: &About<'_>, official: &Official) -> Vec<String> {
    let planned = official.pool.iter().map(|target| match target {
        PoolTarget::Title(title) => title.clone(),
        PoolTarget::Post(post) => about.title(&about.context.instance.post(*post).id),
    });
    planned.collect()
}

fn service(about: &About<'_>, tenure: &Tenure) -> PaperService {
    let instance = about.context.instance;
    let unit = instance.unit(tenure.unit);
    let named = about.directory.units.get(&unit.id);
    PaperService {
        from: about.day(tenure.start),
        to: tenure.end.map_or_else(String::new, |date| about.day(date)),
        title: tenure.post.map_or_else(String::new, |at| about.title(&instance.post(at).id)),
        unit: named.map_or_else(|| unit.id.clone(), |unit| unit.name.clone()),
        rotation: tenure.kind == Stint::Rotation,
    }
}

fn grades(about: &About<'_>, official: &Official) -> Vec<PaperGrade> {
    let word = |grade: Grade| {
        let known = Grade::WORDS.iter().find(|(_, one)| *one == grade);
        known.map_or_else(String::new, |(word, _)| said(about, "grade", word))
    };
    let latest = official.evaluations.iter().rev().take(YEARS);
    latest.map(|(year, grade)| PaperGrade { year: *year, grade: word(*grade) }).collect()
}

/// The day before which a rotation does not end; `None` for a move that ends one or places somebody, and for a
/// purpose that the model's rule leaves out.
fn until(about: &About<'_>, made: &Move) -> Option<Date> {
    let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.word() == made.purpose)?;
    let is_rotation = !matches!(purpose, Purpose::Return | Purpose::Reorganisation);
    let rule = about.context.policy.settings_as(Role::StintMonths).next()?;
    let months = jiff::Span::new().try_months(rule.int("months")).ok()?;
    let asked = is_rotation && !rule.exempts(purpose);
    asked.then(|| about.context.instance.plan_date.checked_add(months).ok()).flatten()
}
