//! What is made from the table of rules: the reference, the JSON schema, the page of a model.
//!
//! To accept a change: `LUAN_ACCEPT=1 make test`, then read the diff.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jsonschema::Validator;
use luan::domain::{Kind, Policy};
use luan::input::validate;
use luan::reference;
use luan::rules::RULES;
use luan::text::Text;
use serde_json::Value as Json;

use crate::golden;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn policy(name: &str, text: &str) -> Policy {
    let models = |asked: &str| (asked == name).then(|| text.to_owned());
    validate::policy(name, &models).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn builtin(name: &str) -> Policy {
    validate::policy(name, &|_| None).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn the_reference_is_up_to_date() {
    golden::check(&root().join("docs/rules.md"), &reference::book(&Text::english()));
}

#[test]
fn the_schema_file_is_up_to_date() {
    let schema = reference::schema(&Text::english());
    let text = serde_json::to_string_pretty(&schema).expect("JSON") + "\n";
    golden::check(&root().join("models/policy.schema.json"), &text);
}

/// Each example of the reference is a model that is read without a problem, and says the defaults.
#[test]
fn every_example_of_the_reference_is_a_model() {
    let book = reference::book(&Text::english());
    let examples: Vec<&str> = book
        .split("```toml\n")
        .skip(1)
        .map(|rest| rest.split("```").next().expect("the end of the example"))
        .collect();
    assert_eq!(examples.len(), RULES.len());
    for (spec, example) in RULES.iter().zip(examples) {
        let tier = spec.tier;
        let text = format!(
            "title = 'x'\nlevels = ['a']\nblocks = ['b']\n[[tier]]\nid = '{tier}'\n{example}"
        );
        let policy = policy("example", &text);
        let setting = policy.settings_of(spec.id).next().expect("the example's rule");
        assert_eq!(setting.kind, spec.kinds[0], "{}", spec.id);
        for param in spec.params {
            let default = luan::domain::Value::from(param.default);
            assert_eq!(setting.params[param.name], default, "{}.{}", spec.id, param.name);
        }
    }
}

/// How a rule heeds waivers: by asking for them, by what the rules share, which asks for them, or by
/// refusing pairs, since nothing is refused to somebody with a waiver.
const HEEDS: [&str; 4] = ["waived(", "moves_that(", "couples(", "fn refused<"];

/// A rule that is no filter and heeds waivers says what one does, and no other does.
#[test]
fn what_a_waiver_does_is_told_where_it_does_something() {
    let text = Text::english();
    for spec in RULES.iter().filter(|spec| !spec.kinds.contains(&Kind::Filter)) {
        let source = root().join(format!("src/rules/{}.rs", spec.id));
        let source = std::fs::read_to_string(source).expect("one file per rule");
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let told = text.has(&format!("rule-{}.waiver", spec.id));
        assert_eq!(told, HEEDS.iter().any(|call| code.contains(call)), "{}", spec.id);
    }
}

fn schema() -> Validator {
    jsonschema::draft202012::new(&reference::schema(&Text::english())).expect("a sound schema")
}

fn as_json(toml: &str) -> Json {
    let value: toml::Value = toml::from_str(toml).expect("TOML");
    serde_json::to_value(value).expect("JSON")
}

#[test]
fn the_schema_itself_is_sound() {
    let schema = reference::schema(&Text::english());
    assert!(jsonschema::meta::is_valid(&schema));
}

#[test]
fn every_shipped_model_keeps_the_schema() {
    let schema = schema();
    for (name, text) in validate::builtin_models() {
        let model = as_json(text);
        let faults: Vec<String> = schema.iter_errors(&model).map(|e| e.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
    }
}

/// Codes of a model's form; the others are about what keys say of each other, or about the chain.
/// Words of the model's own lists (E2011) are not known to a schema, and three decimals of a share
/// (E2010) are not asked for, since other validators divide in floating point.
const FORM: [&str; 11] = [
    "E2002", "E2004", "E2005", "E2006", "E2007", "E2009", "E2012", "E2019", "E2022", "E2026",
    "E2029",
];

#[test]
fn the_schema_refuses_what_the_checks_of_form_refuse() {
    let schema = schema();
    for code in validate::codes().iter().filter(|code| code.starts_with("E20")) {
        let path = root().join("tests/invalid").join(code).join("model.toml");
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let refused = !schema.is_valid(&as_json(&text));
        assert!(refused || !FORM.contains(code), "{code} passes the schema");
    }
    assert!(FORM.iter().all(|code| validate::codes().contains(code)));
}

#[test]
fn the_schema_refuses_a_misspelt_key_at_every_depth() {
    let schema = schema();
    let sound = "title = 't'\nlevels = ['a']\nblocks = ['b']\n[[tier]]\nid = 'goals'\n\
                 [[emphasis]]\nid = 'e'\nrules = ['women_share']\n[local]\nyears = 20\n\
                 [retirement]\nby = 'cohort'\ncohorts = [{ years = 60 }, \
                 { born_from = '1961-10', years = 60, months = 3 }]\n\
                 [[rule]]\nid = 'women_share'\nmin_share = 0.2\nsources = { min_share = 's' }\n";
    assert!(schema.is_valid(&as_json(sound)));
    for (right, wrong) in [
        ("title", "tittle"),
        ("levels = ['a']", "levels = [1]"),
        ("id = 'goals'", "id = 'goals'\ntolerence = 0.1"),
        ("rules = ['women_share']", "rule = ['women_share']"),
        ("years = 20", "year = 20"),
        ("id = 'women_share'", "id = 'woman_share'"),
        ("min_share = 0.2", "min_shares = 0.2"),
        ("min_share = 0.2", "min_share = 20"),
        ("years = 20", "years = -1"),
        ("by = 'cohort'", "by = 'cohorts'"),
        ("born_from = '1961-10'", "born_from = '1961'"),
        ("months = 3", "months = 15"),
        ("{ min_share", "{ min_shares"),
    ] {
        let broken = sound.replace(right, wrong);
        assert_ne!(broken, sound);
        assert!(!schema.is_valid(&as_json(&broken)), "{wrong} passes the schema");
    }
}

/// The checks say which keys they know: the schema knows the same.
#[test]
fn schema_and_checks_know_the_same_keys() {
    let known = |text: &str| -> BTreeSet<String> {
        let models = |name: &str| (name == "m").then(|| text.to_owned());
        let problems = validate::policy("m", &models).expect_err("an unknown key");
        let known = problems.iter().find_map(|p| p.args.get("known")).expect("known keys");
        known.split(", ").map(str::to_owned).collect()
    };
    let schema = reference::schema(&Text::english());
    let keys = |schema: &Json| -> BTreeSet<String> {
        schema["properties"].as_object().expect("properties").keys().cloned().collect()
    };
    let base = "title = 't'\nlevels = ['a']\nblocks = ['b']\n";
    assert_eq!(known(&format!("qqq = 1\n{base}")), keys(&schema));
    for table in ["local", "retirement"] {
        let own = known(&format!("{base}[{table}]\nqqq = 1\n"));
        assert_eq!(own, keys(&schema["properties"][table]), "{table}");
    }
    for spec in RULES {
        let rule = format!(
            "{base}[[tier]]\nid = '{}'\n[[rule]]\nid = '{}'\nqqq = 1\n",
            spec.tier, spec.id
        );
        assert_eq!(
            known(&rule),
            keys(&schema["$defs"][format!("rule-{}", spec.id)]),
            "{}",
            spec.id
        );
    }
}

/// A child of the 65 model, as a province would write it.
const PROVINCE: &str = "\
extends = 'regulation-65'
title = 'A province'
source = 'Resolution 7'
[[rule]]
id = 'min_stint'
months = 48
source = 'Resolution 7 Art. 2'
[[rule]]
id = 'moves'
weight = 4
[[rule]]
id = 'remaining_service'
sources = { short_months = 'Resolution 7 Art. 3' }
";

#[test]
fn the_page_of_a_model_tells_sources_and_differences() {
    let page = reference::page(&Text::english(), &policy("province", PROVINCE));
    let line = |word: &str| {
        let found = page.lines().find(|line| line.trim_start().starts_with(word));
        found.unwrap_or_else(|| panic!("no line {word} in {page}"))
    };
    let after = |head: &str, word: &str| {
        let rule = page.split(&format!("\n  {head}  ")).nth(1).expect("the rule's entry");
        let mut lines = rule.lines().skip_while(|line| !line.trim_start().starts_with(word));
        let indent = |line: &str| line.len() - line.trim_start().len();
        let first = lines.next().expect("a line");
        let more = lines.take_while(|line| indent(line) > indent(first));
        let words = first.split_whitespace().chain(more.flat_map(str::split_whitespace));
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        after("min_stint", "months"),
        "months 48 months Resolution 7 Art. 2; was 36 months in regulation-65"
    );
    assert_eq!(
        after("moves", "price per unit"),
        "price per unit 4 the model's own; was 2 in regulation-65"
    );
    assert_eq!(
        after("remaining_service", "short_months"),
        "short_months 60 months Resolution 7 Art. 3"
    );
    assert!(line("Extends").contains("regulation-65"), "{page}");
    assert!(line("Levels").ends_with("province > district > commune"), "{page}");
    let heads = ["Who may move where", "What every plan keeps", "Targets", "Prices"];
    let at: Vec<usize> = heads.iter().map(|head| page.find(head).expect("a heading")).collect();
    assert!(at.is_sorted(), "filters, musts, targets, prices");
}

#[test]
fn no_line_of_a_page_is_wider_than_a_terminal() {
    for (name, _) in validate::builtin_models().iter().filter(|(name, _)| *name != "base") {
        let page = reference::page(&Text::english(), &builtin(name));
        let wide: Vec<&str> = page.lines().filter(|line| line.chars().count() > 80).collect();
        assert_eq!(wide, Vec::<&str>::new(), "{name}");
        assert!(page.lines().all(|line| line == line.trim_end()), "{name}: blanks at an end");
    }
}

#[test]
fn every_rule_has_its_page_for_a_terminal() {
    let text = Text::english();
    for spec in RULES {
        let page = reference::entry(&text, spec);
        let wide: Vec<&str> = page.lines().filter(|line| line.chars().count() > 80).collect();
        // A line of TOML is not broken.
        assert!(wide.iter().all(|line| line.contains(" = [")), "{}: {wide:?}", spec.id);
        assert!(spec.params.iter().all(|param| page.contains(&format!("  {} = ", param.name))));
        assert!(page.contains(&format!("id = \"{}\"", spec.id)), "{page}");
    }
}

/// The words that the page names are those that the checks take, and no others.
#[test]
fn the_words_of_a_column_are_those_that_are_read() {
    let problems = |file: &str, column: &str, word: &str| {
        let mut input = crate::scenario::input("first-steps");
        let bytes = input.files.get(file).cloned().unwrap_or_default();
        let mut table = csv::Reader::from_reader(&bytes[..]);
        let mut head: Vec<String> =
            table.headers().expect("a header").iter().map(str::to_owned).collect();
        let mut rows: Vec<Vec<String>> = table
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect();
        let at = head.iter().position(|name| name == column).unwrap_or_else(|| {
            head.push(column.to_owned());
            rows.iter_mut().for_each(|row| row.push(String::new()));
            head.len() - 1
        });
        rows[0][at] = word.to_owned();
        let lines = std::iter::once(&head)
            .chain(&rows)
            .map(|row| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(","));
        let text = lines.collect::<Vec<_>>().join("\n");
        input.files.insert(file.to_owned(), text.into_bytes());
        let own = |name: &str| {
            std::fs::read_to_string(crate::scenario::dir("first-steps").join(name)).ok()
        };
        let loaded = validate::load(&input, None, &own);
        let found = loaded.map_or_else(|problems| problems, |loaded| loaded.warnings);
        found.into_iter().filter(|p| p.place.column.as_deref() == Some(column)).count()
    };
    let mut tried = 0;
    for allowed in validate::allowed_words() {
        let there = crate::scenario::input("first-steps").files.contains_key(allowed.file);
        let validate::Allowance::Fixed(words) = &allowed.words else { continue };
        if !there {
            continue;
        }
        for word in words {
            assert_eq!(problems(allowed.file, allowed.column, word), 0, "{allowed:?} {word}");
        }
        assert_eq!(problems(allowed.file, allowed.column, "qqq"), 1, "{allowed:?}");
        tried += 1;
    }
    assert!(tried >= 8, "{tried} columns");
}

#[test]
fn the_page_as_data_tells_where_each_number_was_set() {
    let policy = policy("province", PROVINCE);
    let data = serde_json::to_value(reference::model(&Text::english(), &policy)).expect("JSON");
    let rules = data["rules"].as_array().expect("rules");
    let stint = rules.iter().find(|rule| rule["name"] == "min_stint").expect("min_stint");
    let months = &stint["numbers"].as_array().expect("numbers")[1];
    assert_eq!((&months["name"], &months["value"]), (&"months".into(), &48.into()));
    assert_eq!(months["set_in"]["model"], "province");
    assert_eq!(months["set_in"]["row"], 6);
    assert_eq!(months["before"]["model"], "regulation-65");
    assert_eq!(months["before"]["value"], 36);
    let chain: Vec<&Json> =
        data["chain"].as_array().expect("chain").iter().map(|link| &link["model"]).collect();
    assert_eq!(chain, ["province", "regulation-65", "base"]);
}
