//! Retirement as models declare it: the schedule of Decree 135/2020 in the models of that country, a
//! date derived in no other, inheritance, and what is refused in the table.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use luan::domain::{Gender, OfficialIx, Policy, Retirement, RetirementDay, RetiresBy};
use luan::error::Problem;
use luan::input::validate;

use crate::legal_case::Person;
use crate::scenario;

const VIETNAMESE: [&str; 4] =
    ["regulation-65", "regulation-65-twenty-years", "civil-service-170", "two-tier-2025"];

fn model(text: &str) -> Result<Policy, Vec<Problem>> {
    validate::policy("child", &|name| (name == "child").then(|| text.to_owned()))
}

fn declared(name: &str) -> Retirement {
    let policy = validate::policy(name, &|_| None);
    policy.unwrap_or_else(|problems| panic!("{problems:#?}")).retirement
}

/// Art. 4 of the decree: men 60 years 3 months in 2021 and 3 months more each year up to 62; women 55
/// years 4 months in 2021 and 4 months more each year up to 60.
fn roadmap(gender: Gender, year: i16) -> i64 {
    let years = i64::from(year) - 2021;
    match gender {
        Gender::Male => (60 * 12 + 3 + 3 * years).min(62 * 12),
        Gender::Female => (55 * 12 + 4 + 4 * years).min(60 * 12),
    }
}

/// The cohorts of Annex I are those who reach the age of a year within that year: for every month of
/// birth of those whom the roadmap is about, on its first and its last day.
#[test]
fn the_cohorts_are_those_of_the_roadmap() {
    let declared = declared("regulation-65");
    for (gender, first) in [(Gender::Male, date(1961, 1, 1)), (Gender::Female, date(1966, 1, 1))] {
        for birth in first.series(1.month()).take(25 * 12) {
            for birth in [birth, birth.last_of_month()] {
                let reached = |year: i16| birth.saturating_add(roadmap(gender, year).months());
                let year = (2021..2060).find(|&year| reached(year).year() <= year);
                let expected = reached(year.expect("a year")).last_of_month();
                assert_eq!(
                    declared.date(Some(gender), birth),
                    Some(expected),
                    "{gender:?} {birth}"
                );
            }
        }
    }
}

/// Months that the published Annex I names, and the day before each border.
#[test]
fn months_of_annex_i() {
    let declared = declared("civil-service-170");
    for (gender, birth, last_day) in [
        (Gender::Male, date(1960, 12, 31), date(2020, 12, 31)),
        (Gender::Male, date(1961, 1, 1), date(2021, 4, 30)),
        (Gender::Male, date(1961, 9, 30), date(2021, 12, 31)),
        (Gender::Male, date(1961, 10, 1), date(2022, 4, 30)),
        (Gender::Male, date(1966, 3, 31), date(2027, 12, 31)),
        (Gender::Male, date(1966, 4, 1), date(2028, 4, 30)),
        (Gender::Female, date(1965, 12, 31), date(2020, 12, 31)),
        (Gender::Female, date(1966, 1, 1), date(2021, 5, 31)),
        (Gender::Female, date(1966, 8, 31), date(2021, 12, 31)),
        (Gender::Female, date(1966, 9, 1), date(2022, 5, 31)),
        (Gender::Female, date(1975, 4, 30), date(2034, 12, 31)),
        (Gender::Female, date(1975, 5, 1), date(2035, 5, 31)),
    ] {
        assert_eq!(declared.date(Some(gender), birth), Some(last_day), "{gender:?} {birth}");
    }
}

#[test]
fn the_schedule_is_in_the_models_of_its_country_alone() {
    for name in VIETNAMESE {
        let declared = declared(name);
        assert!(matches!(&declared.by, RetiresBy::Cohort(rows) if rows.len() == 25), "{name}");
        assert_eq!(declared.day, RetirementDay::MonthEnd, "{name}");
        assert_eq!(declared.model, "regulation-65", "{name} inherits it");
        assert!(declared.source.contains("for the board to check"), "{name}");
    }
    for (name, _) in validate::builtin_models() {
        if *name != "base" && !VIETNAMESE.contains(name) {
            assert_eq!(declared(name).by, RetiresBy::Stated, "{name}");
        }
    }
    let school = scenario::load("school-authority");
    assert_eq!(school.policy.retirement.by, RetiresBy::Stated);
}

const LEVELS: &str = "title = 'x'\nlevels = ['a']\nblocks = ['b']\n";

#[test]
fn a_model_replaces_the_inherited_table_as_a_whole() {
    let own = "extends = 'regulation-65'\ntitle = 'x'\n[retirement]\nby = 'age'\nyears = 61\n";
    let policy = model(own).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let expected = Retirement {
        by: RetiresBy::Age(61 * 12),
        day: RetirementDay::Birthday,
        model: "child".to_owned(),
        source: String::new(),
    };
    assert_eq!(policy.retirement, expected);
    let silent = model("extends = 'regulation-65'\ntitle = 'x'\n").expect("a model");
    assert_eq!(silent.retirement, declared("regulation-65"));
    assert_eq!(model(LEVELS).expect("a model").retirement, Retirement::default());
}

/// Months, days, and rows for everybody.
#[test]
fn rows_begin_in_a_month_or_on_a_day() {
    let rows = "[retirement]\nby = 'cohort'\nday = 'birthday'\ncohorts = [\n{ years = 60 },\n\
                { born_from = '1970-09', years = 61, months = 6 },\n\
                { born_from = '1975-03-15', years = 62 },\n]\n";
    let retirement = model(&format!("{LEVELS}{rows}")).expect("a model").retirement;
    let on = |birth: Date| retirement.date(None, birth).expect("an age").to_string();
    assert_eq!(on(date(1970, 8, 31)), "2030-08-31");
    assert_eq!(on(date(1970, 9, 1)), "2032-03-01");
    assert_eq!(on(date(1975, 3, 14)), "2036-09-14");
    assert_eq!(on(date(1975, 3, 15)), "2037-03-15");
}

#[test]
fn every_fault_of_the_table_is_told_at_its_place() {
    for (table, code, row, column) in [
        ("retirement = 60", "E2004", 4, "retirement"),
        ("[retirement]\nsource = 's'", "E2003", 4, "by"),
        ("[retirement]\nby = 'ages'", "E2011", 5, "by"),
        ("[retirement]\nby = 'age'", "E2003", 5, "years"),
        ("[retirement]\nby = 'age'\nyears = '60'", "E2004", 6, "years"),
        ("[retirement]\nby = 'age'\nyears = 6", "E2029", 6, "years"),
        ("[retirement]\nby = 'age'\nyears = 60\nmonth = 3", "E2002", 7, "month"),
        ("[retirement]\nby = 'age'\nyears = 60\nday = 'monthend'", "E2011", 7, "day"),
        ("[retirement]\nby = 'cohort'", "E2003", 5, "cohorts"),
        ("[retirement]\nby = 'cohort'\ncohorts = []", "E2003", 6, "cohorts"),
        (
            "[retirement]\nby = 'cohort'\ncohorts = [{ years = 60 }]\nmonths = 3",
            "E2028",
            7,
            "months",
        ),
        (
            "[retirement]\nby = 'cohort'\ncohorts = [\n{ gender = 'm', years = 60 }]",
            "E2011",
            7,
            "gender",
        ),
        (
            "[retirement]\nby = 'cohort'\ncohorts = [\n{ born_from = 1961, years = 60 }]",
            "E2004",
            7,
            "born_from",
        ),
        ("[retirement]\nby = 'cohort'\ncohorts = [\n{ gender = 'male' }]", "E2003", 7, "years"),
        (
            "[retirement]\nby = 'cohort'\ncohorts = [{ years = 60 },\n{ gender = 'male', years = 61 }]",
            "E2027",
            7,
            "cohorts",
        ),
    ] {
        let problems = model(&format!("{LEVELS}{table}\n")).expect_err(table);
        let told: Vec<_> = problems.iter().map(|p| (p.code, p.place.to_string())).collect();
        assert_eq!(told, [(code, format!("child:{row} [{column}]"))], "{table}");
    }
}

/// Whoever is past retirement: stated, derived, or unknown, told with what the date comes from.
#[test]
fn a_warning_tells_whether_a_date_is_derived_and_by_which_table() {
    let warned = |parent: &str, retires: &str| -> Vec<(String, String)> {
        let born = "1960-05-20";
        let person = Person { born, retires, ..crate::legal_case::PERSON };
        let loaded = person.under((parent, "")).0;
        let told = luan::text::Text::english();
        let of = |p: &Problem| (p.code.to_owned(), told.cause(p));
        loaded.warnings.iter().filter(|p| ["W1008", "W1025"].contains(&p.code)).map(of).collect()
    };
    let derived = warned("regulation-65", "");
    assert_eq!(derived.len(), 1, "{derived:?}");
    assert_eq!(derived[0].0, "W1008");
    for word in ["2020-05-31", "derived", "cohorts", "regulation-65", "Decree 135/2020"] {
        assert!(derived[0].1.contains(word), "{word}: {derived:?}");
    }
    let stated = warned("regulation-65", "2026-03-15");
    assert!(stated[0].1.contains("states") && !stated[0].1.contains("derived"), "{stated:?}");
    assert_eq!(warned("regulation-65", "2026-03-16"), []);
    // No model of an officer corps derives anything: the date is unknown, and that is said.
    let officers = load_officers("");
    assert_eq!(officers.iter().map(|p| p.code).collect::<Vec<_>>(), ["W1025"]);
    assert_eq!(load_officers("2040-01-01"), []);
}

/// Warnings on retirement of one officer under `officer-rotation`.
fn load_officers(retires: &str) -> Vec<Problem> {
    let files = [
        (
            "instance.toml",
            "name = 'x'\nplan_date = '2026-01-15'\nmodel = 'officer-rotation'\n".to_owned(),
        ),
        ("units.csv", "unit_id,name,level,block\nF1,First,field,command\n".to_owned()),
        ("posts.csv", "post_id,unit_id,title,rank\nP1,F1,Commander,5\n".to_owned()),
        (
            "officials.csv",
            format!(
                "official_id,name,gender,birth_date,home_unit_id,retirement_date\n\
                 O1,First,male,1950-01-01,F1,{retires}\n"
            ),
        ),
        ("tenures.csv", "official_id,post_id,start\nO1,P1,2010-01-01\n".to_owned()),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.into_bytes())).into();
    let loaded = validate::load(&luan::input::read::Input { files }, None, &|_| None);
    let loaded = loaded.unwrap_or_else(|problems| panic!("{problems:#?}"));
    if retires.is_empty() {
        assert_eq!(loaded.instance.retires_on(&loaded.policy, OfficialIx(0)), None);
    }
    let ours = |p: &Problem| ["W1002", "W1003", "W1008", "W1025"].contains(&p.code);
    loaded.warnings.into_iter().filter(ours).collect()
}
