//! A small roster that is right in every cell, read by hand and by the code.

use std::collections::BTreeMap;

use jiff::civil::date;
use luan::domain::{Action, Gender, Grade, OfficialIx, PoolTarget, PostIx, Stint, UnitIx};
use luan::error::Problem;
use luan::input::read::{Input, digests};
use luan::input::validate::{self, Loaded};
use luan::text::Text;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const MODEL: &str = r#"
title = "Three levels"
levels = ["province", "district", "commune"]
blocks = ["party", "state"]
degrees = ["bachelor", "master"]
theory_levels = ["intermediate", "advanced"]
majority_ethnicity = "Kinh"
"#;

const FILES: [(&str, &str); 12] = [
    ("instance.toml", "name = \"Round 1\"\nplan_date = 2026-01-15\nmodel = \"m.toml\"\n"),
    (
        "units.csv",
        "\u{feff}unit_id,name,level,block,parent_id,territory,area_grade,latitude,longitude,valid_from\n\
         U1,Province,province,party,,yes,,16.5,107.6,\n\
         U2,\"Hill, district\",district,state,U1,TRUE,2,,,01/02/2020\n",
    ),
    (
        "posts.csv",
        "post_id,unit_id,title,rank,head,seats,critical,fields,min_degree,min_theory,priority,budget\n\
         P1,U1,Director,5,no,2,no,,,,,\n\
         P2,U2,Chair,4,yes,,1,law; finance|land,master,advanced,7,30\n",
    ),
    (
        "officials.csv",
        "official_id,name,gender,birth_date,ethnicity,home_unit_id,degree,field,theory_level\n\
         O1,A,N\u{1eef},1980-03-31,Tay,U2,bachelor,law,advanced\n\
         O2,B,nam,31/12/1975,kinh,,,,\n\
         \n\
         O3,C,F,,,,,,\n",
    ),
    (
        "tenures.csv",
        "official_id,post_id,unit_id,start,end,kind,return_unit_id\n\
         O1,P2,,2022-06-01,,rotation,U1\n\
         O1,P1,U1,01/05/2015,2022-06-01,,\n\
         O2,,U1,2010-01-01,,regular,\n\
         O3,P1,,2020-01-01,,,\n",
    ),
    ("evaluations.csv", "official_id,year,grade\nO1,2024,Good\nO1,2025,excellent\n"),
    ("pool.csv", "official_id,title,post_id\nO1,Chair,\nO2,,P2\n"),
    ("pairs.csv", "official_id,post_id,allowed,fit,preference,cost,load\nO2,P2,no,80,-1,12,3\n"),
    ("restrictions.csv", "official_id,reason,until\nO2,study,2026-06-30\n"),
    ("relations.csv", "official_id,other_id,relation\nO1,O2,spouse\n"),
    (
        "decisions.csv",
        "action,official_id,reason,decided_by,decided_on,post_id,rule\n\
         lock,O1,needed there,Board,2026-01-10,P2,\n\
         ban,O2,by request,Board,10/01/2026,,\n",
    ),
    ("baseline.csv", "official_id,post_id\nO2,P1\nO1,P2\n"),
];

fn files() -> BTreeMap<String, Vec<u8>> {
    let bytes = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
    FILES.iter().map(bytes).collect()
}

fn models(name: &str) -> Option<String> {
    (name == "m.toml").then(|| MODEL.to_owned())
}

fn load() -> Loaded {
    validate::load(&Input { files: files() }, None, &models)
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn units_and_posts_are_read() {
    let Loaded { instance, policy, .. } = load();
    assert_eq!((policy.id.as_str(), policy.title.as_str()), ("m", "Three levels"));
    assert_eq!((instance.name.as_str(), instance.plan_date), ("Round 1", date(2026, 1, 15)));
    let hill = &instance.units[1];
    assert_eq!((hill.name.as_str(), hill.level.at(), hill.block.at()), ("Hill, district", 1, 1));
    assert_eq!((hill.parent, hill.territory, hill.area_grade), (Some(UnitIx(0)), true, 2));
    assert_eq!((hill.valid_from, hill.valid_to), (Some(date(2020, 2, 1)), None));
    let there = instance.units[0].location.map(|point| (point.latitude, point.longitude));
    assert_eq!(there, Some((16.5, 107.6)));
    let [director, chair] = &instance.posts[..] else { panic!("two posts") };
    assert_eq!((director.seats, director.priority, director.budget), (2, 1, None));
    assert_eq!((chair.seats, chair.priority, chair.budget), (1, 7, Some(30)));
    assert_eq!(
        (chair.unit, chair.rank, chair.head, chair.critical),
        (UnitIx(1), Some(4), true, true)
    );
    assert_eq!(chair.fields, ["law", "finance", "land"]);
    assert_eq!((chair.min_degree, chair.min_theory), (Some(1), Some(1)));
}

#[test]
fn officials_carry_what_the_other_files_say() {
    let instance = load().instance;
    let [one, two, three] = &instance.officials[..] else { panic!("three officials") };
    assert_eq!((one.gender, two.gender), (Some(Gender::Female), Some(Gender::Male)));
    assert_eq!(three.gender, Some(Gender::Female));
    assert_eq!(one.birth_date, Some(date(1980, 3, 31)));
    assert_eq!(two.birth_date, Some(date(1975, 12, 31)));
    assert_eq!([one.minority, two.minority, three.minority], [Some(true), Some(false), None]);
    assert_eq!((one.home_unit, one.degree, one.theory_level), (Some(UnitIx(1)), Some(0), Some(1)));
    assert_eq!([one.current, two.current, three.current], [Some(PostIx(1)), None, Some(PostIx(0))]);
    let starts: Vec<_> = one.tenures.iter().map(|tenure| (tenure.start, tenure.kind)).collect();
    let expected = [(date(2015, 5, 1), Stint::Regular), (date(2022, 6, 1), Stint::Rotation)];
    assert_eq!(starts, expected);
    assert_eq!(one.tenures[1].return_unit, Some(UnitIx(0)));
    assert_eq!((two.tenures[0].post, two.tenures[0].unit), (None, UnitIx(0)));
    assert_eq!(one.evaluations, BTreeMap::from([(2024, Grade::Good), (2025, Grade::Excellent)]));
    assert_eq!(one.pool, [PoolTarget::Title("Chair".to_owned())]);
    assert_eq!(two.pool, [PoolTarget::Post(PostIx(1))]);
    assert_eq!(two.restrictions[0].until, Some(date(2026, 6, 30)));
    assert_eq!(one.relations[0].other, OfficialIx(1));
}

#[test]
fn pairs_decisions_and_holders_are_read() {
    let instance = load().instance;
    assert_eq!(instance.holders, [vec![OfficialIx(2)], vec![OfficialIx(0)]]);
    let fact = instance.pair_facts.get(OfficialIx(1), PostIx(1)).expect("a listed pair");
    assert_eq!((fact.allowed, fact.fit, fact.preference), (Some(false), Some(80), Some(-1)));
    assert_eq!((fact.cost, fact.load), (Some(12), Some(3)));
    let [lock, ban] = &instance.decisions[..] else { panic!("two decisions") };
    assert_eq!((lock.action, lock.post), (Action::Lock, Some(PostIx(1))));
    assert_eq!(
        (ban.action, ban.post, ban.decided_on),
        (Action::Ban, None, Some(date(2026, 1, 10)))
    );
    let baseline = [(OfficialIx(0), PostIx(1)), (OfficialIx(1), PostIx(0))];
    assert_eq!(instance.baseline, baseline);
}

/// What is wrong when these are the rows of `pairs.csv`.
fn problems_of_pairs(rows: &str) -> Vec<Problem> {
    let mut files = files();
    files.insert("pairs.csv".to_owned(), format!("official_id,post_id\n{rows}").into_bytes());
    validate::load(&Input { files }, None, &models).expect_err("a pair is wrong")
}

/// Ten million bytes are more than one piece of the file; the rows of both ends are still known.
#[test]
fn a_long_file_of_pairs_keeps_its_rows() {
    let blank = "\n".repeat(10_000_000);
    let problems = problems_of_pairs(&format!("O1,P1\n{blank}O2,P9\nO1,P1\n"));
    let found: Vec<_> = problems.iter().map(|p| (p.code, p.place.row)).collect();
    assert_eq!(found, [("E1302", Some(10_000_003)), ("E1211", Some(10_000_004))]);
    assert_eq!(problems[1].args["row"], "2", "the pair was listed in the first row of all");
}

/// Of many references to nothing only the first hundred are held against all that is known.
#[test]
fn a_wrong_file_of_pairs_is_told_in_time() {
    let problems = problems_of_pairs(&"O1,P12\n".repeat(250));
    assert_eq!(problems.len(), 250);
    let meant = problems.iter().filter(|problem| problem.args["nearest"] != "none").count();
    assert_eq!(meant, 100);
}

/// The published BLAKE3 digest of no bytes at all.
#[test]
fn digests_are_blake3() {
    let input = Input { files: BTreeMap::from([("a.csv".to_owned(), Vec::new())]) };
    let digest = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
    assert_eq!(digests(&input)[0].blake3, digest);
}

#[test]
fn the_caller_may_name_another_model() {
    let mut input = Input { files: files() };
    let manifest = "name = \"Round 1\"\nplan_date = \"15/01/2026\"\n".as_bytes().to_vec();
    input.files.insert("instance.toml".to_owned(), manifest);
    let named = validate::load(&input, Some("m.toml"), &models).expect("the model is named");
    assert_eq!(named.policy.id, "m");
    let unnamed = validate::load(&input, None, &models).expect_err("no model is named");
    let codes: Vec<_> = unnamed.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["E1012"]);
}

/// Bytes are replaced, removed and inserted at random: whatever comes out, reading ends with a
/// roster or with problems whose messages can all be written.
#[test]
fn no_damage_to_the_files_is_a_panic() {
    const DAMAGE: [&[u8]; 12] =
        [b"", b",", b"\"", b"\n", b"\r", b"\xff", b"\0", b"-", b"O1", b"U2", b"99", b"[["];
    let text = Text::english();
    let mut rng = ChaCha8Rng::seed_from_u64(65);
    let (mut sound, mut broken) = (0, 0);
    for _ in 0..3000 {
        let mut files = files();
        files.insert("m.toml".to_owned(), MODEL.as_bytes().to_vec());
        for _ in 0..rng.random_range(1..4) {
            let file = rng.random_range(0..files.len());
            let bytes = files.values_mut().nth(file).expect("a file");
            let at = rng.random_range(0..bytes.len());
            let end = (at + rng.random_range(0..4)).min(bytes.len());
            bytes.splice(at..end, DAMAGE[rng.random_range(0..DAMAGE.len())].iter().copied());
        }
        match validate::load(&Input { files }, None, &|_| None) {
            Ok(_) => sound += 1,
            Err(problems) => {
                broken += 1;
                assert!(problems.iter().any(|problem| problem.is_error()));
                for problem in &problems {
                    assert!(!text.cause(problem).is_empty() && !text.action(problem).is_empty());
                }
            }
        }
    }
    assert!(sound > 50 && broken > 1000, "{sound} sound and {broken} broken");
}

/// The same roster typed on two systems: one decomposes its accents (NFD), one leaves blanks that
/// nobody sees. Everything that is compared is compared as it looks.
#[test]
fn what_looks_the_same_is_the_same() {
    let (composed, decomposed) = ("Tr\u{1b0}\u{1edf}ng ban", "Tru\u{31b}o\u{31b}\u{309}ng ban");
    let mut files = files();
    let mut change = |name: &str, old: &str, new: &str| {
        let text = String::from_utf8(files[name].clone()).expect("UTF-8");
        assert!(text.contains(old), "{name} has no {old}");
        files.insert(name.to_owned(), text.replace(old, new).into_bytes());
    };
    change("posts.csv", "P2,U2,Chair", &format!("P\u{e9},U2,{composed}"));
    change("tenures.csv", "O1,P2", "O1\u{a0},Pe\u{301}");
    change("pairs.csv", "O2,P2", "\u{200b}O2,Pe\u{301}\u{feff}");
    change("baseline.csv", "O1,P2", "O1,Pe\u{301}");
    change("decisions.csv", "2026-01-10,P2", "2026-01-10,Pe\u{301}");
    change("pool.csv", "O1,Chair,\nO2,,P2", &format!("O1,{decomposed}\u{a0},\nO2,,Pe\u{301}"));
    change("posts.csv", "law; finance|land", "law;\u{200b}finance\u{200b}|land");
    let model = format!(
        "{MODEL}\n[[tier]]\nid = \"goals\"\n\n[[rule]]\nid = \"nonlocal_share\"\n\
         titles = [\"Tru\\u031Bo\u{31b}\u{309}ng ban\"]\n"
    );
    let loaded = validate::load(&Input { files }, None, &|_| Some(model.clone()))
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    let instance = &loaded.instance;
    assert_eq!(instance.post(PostIx(1)).title, composed);
    assert_eq!(instance.official(OfficialIx(0)).pool, [PoolTarget::Title(composed.to_owned())]);
    assert_eq!(instance.post(PostIx(1)).fields, ["law", "finance", "land"]);
    let titles = loaded.policy.settings_of("nonlocal_share").map(|setting| setting.words("titles"));
    assert_eq!(titles.collect::<Vec<_>>(), [[composed.to_owned()]]);
    let plan = "official_id,post_id\nO2\u{200b},Pe\u{301}\n".as_bytes();
    let plan = validate::plan(instance, "plan.csv", plan, 1).expect("a plan");
    assert!(plan.placed().any(|line| line == (OfficialIx(1), PostIx(1))));
}
