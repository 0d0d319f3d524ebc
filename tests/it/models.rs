//! The models that come with the tool, and models that extend them.

use luan::domain::{Kind, Objective, OfficialIx, PairUniverse, Policy, PostIx, Value};
use luan::input::validate;

fn none(_: &str) -> Option<String> {
    None
}

fn builtin(name: &str) -> Policy {
    validate::policy(name, &none).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn extended(text: &str) -> Policy {
    let models = |name: &str| (name == "child").then(|| text.to_owned());
    validate::policy("child", &models).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn tier_of<'a>(policy: &'a Policy, name: &str) -> Option<&'a str> {
    let setting = policy.rules.iter().find(|s| s.name == name).expect("a rule of this name");
    setting.tier.map(|tier| policy.tier(tier))
}

#[test]
fn regulation_65_holds_the_numbers_of_its_articles() {
    let policy = builtin("regulation-65");
    assert_eq!(policy.id, "regulation-65");
    assert_eq!(policy.levels, ["province", "district", "commune"]);
    assert_eq!(policy.blocks, ["party", "front", "state"]);
    let number = |rule: &str, param: &str| {
        policy.settings_of(rule).next().expect("the model has this rule").int(param)
    };
    assert_eq!(number("min_stint", "months"), 36, "Art. 8");
    assert_eq!(number("remaining_service", "months"), 120, "Art. 5: ten years");
    assert_eq!(number("remaining_service", "short_months"), 60, "Decree 138 Art. 56: one term");
    assert_eq!(number("two_term", "years"), 8, "Art. 3(3)");
    let names: Vec<&str> = policy.rules.iter().take(3).map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["one_post_per_official", "seats", "locks_and_bans"]);
    let emphases: Vec<&str> = policy.emphases.iter().map(|e| e.id.as_str()).collect();
    let expected = ["fewest_moves", "training_first", "difficult_areas_first", "nonlocal_first"];
    assert_eq!(emphases, expected);
    assert!(policy.emphases.iter().all(|e| e.after.map(|tier| policy.tier(tier)) == Some("fill")));
}

#[test]
fn one_rule_is_used_twice_under_two_names() {
    let policy = builtin("regulation-65");
    let uses: Vec<_> =
        policy.settings_of("place_everyone").map(|s| (s.name.as_str(), s.kind, s.weight)).collect();
    let expected = [("place_everyone", Kind::Hard, 1), ("place_waiting", Kind::Elastic, 5)];
    assert_eq!(uses, expected);
    assert_eq!(tier_of(&policy, "place_everyone"), None);
    assert_eq!(tier_of(&policy, "place_waiting"), Some("fill"));
}

#[test]
fn assignment_is_weighted_and_listed() {
    let policy = builtin("assignment");
    assert_eq!((policy.objective, policy.pairs), (Objective::Weighted, PairUniverse::Listed));
    let names: Vec<&str> = policy.rules.iter().map(|s| s.name.as_str()).collect();
    let structure = ["one_post_per_official", "seats", "locks_and_bans", "unit_in_force"];
    assert_eq!(names[..4], structure);
    assert_eq!(names[4..], ["place_everyone", "budget", "pair_cost"]);
    assert_eq!(tier_of(&policy, "pair_cost"), Some("cost"));
    assert!(policy.majority_ethnicity.is_empty() && policy.emphases.is_empty());
}

#[test]
fn every_builtin_but_the_base_is_whole() {
    for (name, _) in validate::builtin_models() {
        let found = validate::policy(name, &none);
        if *name == "base" {
            let codes: Vec<_> = found.err().unwrap_or_default().iter().map(|p| p.code).collect();
            assert_eq!(codes, ["E2020", "E2020"], "base says neither levels nor blocks");
        } else {
            assert!(found.is_ok(), "{name}: {found:?}");
        }
    }
}

#[test]
fn a_child_overrides_field_by_field() {
    let policy = extended(
        "extends = 'regulation-65'\n\
         title = 'Child'\n\
         [[rule]]\nid = 'minority_share'\nmin_share = 0.255\n\
         [[rule]]\nname = 'place_waiting'\nweight = 9\n\
         [[rule]]\nid = 'moves'\nenabled = false\n\
         [[rule]]\nid = 'higher_share'\nkind = 'elastic'\n",
    );
    let named = |name: &str| policy.rules.iter().find(|s| s.name == name);
    let minority = named("minority_share").expect("inherited");
    let kept = (minority.share("min_share"), minority.weight, minority.word("of"));
    assert_eq!(kept, (255, 10, "area"));
    let waiting = named("place_waiting").expect("inherited");
    assert_eq!(
        (waiting.rule, waiting.weight, waiting.word("scope")),
        ("place_everyone", 9, "waiting")
    );
    assert!(named("moves").is_none());
    assert_eq!((policy.title.as_str(), policy.levels.len()), ("Child", 3));
    assert_eq!(tier_of(&policy, "higher_share"), Some("law"), "the rule's usual tier");
    assert!(policy.emphases.iter().all(|e| e.id != "fewest_moves"), "nothing left to put first");
}

#[test]
fn tiers_are_replaced_as_a_whole() {
    let policy = extended(
        "extends = 'assignment'\n\
         [[tier]]\nid = 'cost'\ntolerance = 0.05\n\
         [[tier]]\nid = 'later'\ngap = 0.01\n",
    );
    let tiers: Vec<_> = policy.tiers.iter().map(|t| (t.id.as_str(), t.tolerance, t.gap)).collect();
    assert_eq!(tiers, [("cost", 0.05, None), ("later", 0.0, Some(0.01))]);
}

#[test]
fn months_are_said_in_three_ways() {
    for written in ["36", "'36 months'", "'3 years'"] {
        let text =
            format!("extends = 'regulation-65'\n[[rule]]\nid = 'min_stint'\nmonths = {written}\n");
        let policy = extended(&text);
        let setting = policy.settings_of("min_stint").next().expect("inherited");
        assert_eq!(setting.params["months"], Value::Int(36), "{written}");
    }
}

/// Numbers of the decree and of the procedure that goes with it (2025).
#[test]
fn civil_service_170_holds_the_numbers_of_its_articles() {
    let policy = builtin("civil-service-170");
    let rule = |name: &str| policy.rules.iter().find(|s| s.name == name).expect("a rule");
    assert_eq!(rule("min_stint").int("months"), 36, "Art. 48");
    assert_eq!(rule("min_stint").source_of("months"), Some("Decree 170/2025/ND-CP Art. 48"));
    assert_eq!(rule("remaining_service").int("months"), 120, "Decision 727: ten years");
    assert_eq!(rule("remaining_service").int("short_months"), 60, "Decision 727: one term");
    assert_eq!(rule("evaluation_floor").int("years"), 3, "Decision 727: three assessments");
    assert!(rule("temporary_bar").words("reasons").is_empty(), "Art. 25(5) ends with others");
    assert_eq!(rule("temporary_bar").kind, Kind::Filter);
    assert_eq!(rule("two_term").int("years"), 8, "inherited: 65-QD/TW Art. 3(3)");
    assert!(policy.settings_of("block_flow").next().is_none());
    assert_eq!(rule("nonlocal_share").words("titles"), ["Commune chair"], "no districts since");
    let chain: Vec<&str> = policy.chain.iter().map(|link| link.id.as_str()).collect();
    assert_eq!(chain, ["civil-service-170", "regulation-65", "base"]);
}

/// Numbers of services that published theirs: domain notes on other systems.
#[test]
fn officer_rotation_holds_the_numbers_it_names() {
    let policy = builtin("officer-rotation");
    let rule = |name: &str| policy.rules.iter().find(|s| s.name == name).expect("a rule");
    let window = rule("no_return_too_soon");
    assert_eq!(
        (window.int("served_months"), window.int("window_months")),
        (36, 48),
        "3 in 4 years"
    );
    assert_eq!(rule("home_posting").words("levels"), ["field"], "no home district");
    let share = rule("hardship_share");
    assert_eq!((share.share("min_share"), share.int("years")), (200, 7), "a fifth within 7 years");
    assert_eq!(rule("position_change").int("years"), 5, "a move every five years");
    assert_eq!(policy.levels, ["headquarters", "region", "field"]);
    let vietnamese = ["QD/TW", "ND-CP", "KL/TW", "Directive", "Decree"];
    for setting in policy.rules.iter().filter(|s| !s.origin.mentions.is_empty()) {
        let told = vietnamese.iter().any(|word| setting.source.contains(word));
        assert!(!told, "{}: {}", setting.name, setting.source);
    }
}

/// Every model for people has a rule on rank; the one that has none says so in its head.
#[test]
fn every_shipped_model_has_a_rule_on_rank_or_says_why_not() {
    for (name, text) in validate::builtin_models().iter().filter(|(name, _)| *name != "base") {
        let head: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        let ranked = builtin(name).settings_of("rank_equivalent").next().is_some();
        assert!(ranked || head.contains("has no rule on rank"), "{name}");
    }
}

/// A chief of logistics is not sent to a deputy command, nor over to the other block for nothing.
#[test]
fn officer_rotation_demotes_nobody_and_prices_the_other_block() {
    let policy = builtin("officer-rotation");
    let rule = |name: &str| policy.rules.iter().find(|s| s.name == name).expect("a rule");
    let rank = rule("rank_equivalent");
    assert_eq!((rank.kind, rank.int("max_up"), rank.int("max_down")), (Kind::Filter, 1, 0));
    let within = rule("stay_within");
    assert_eq!((within.kind, within.word("by")), (Kind::Elastic, "block"));
    assert!(within.weight > rule("moves").weight, "dearer than a move within the block");
}

/// Two officers and two posts in the field; O1 comes from the first district, O2 served in the
/// second until `left`.
fn refused_under_officer_rotation(left: &str) -> Vec<Option<String>> {
    let tenures = format!("official_id,unit_id,start,end\nO2,F2,2021-06-01,{left}\n");
    let files = [
        ("instance.toml", "name = 'x'\nplan_date = 2026-01-15\nmodel = 'officer-rotation'".to_owned()),
        (
            "units.csv",
            "unit_id,name,level,block,parent_id,territory\nH,Headquarters,headquarters,command,,no\n\
             F1,First,field,command,H,yes\nF2,Second,field,command,H,yes\n"
                .to_owned(),
        ),
        ("posts.csv", "post_id,unit_id,title\nP1,F1,Commander\nP2,F2,Commander\n".to_owned()),
        (
            "officials.csv",
            "official_id,name,home_unit_id\nO1,First,F1\nO2,Second,H\n".to_owned(),
        ),
        ("tenures.csv", tenures),
    ];
    let files =
        files.map(|(name, text)| (name.to_owned(), text.into_bytes())).into_iter().collect();
    let loaded = validate::load(&luan::input::read::Input { files }, None, &none)
        .unwrap_or_else(|problems| panic!("{problems:#?}"));
    let refusal = |official: usize, post: usize| {
        let (official, post) = (OfficialIx::new(official), PostIx::new(post));
        let removal = luan::model::pairs::refusal(loaded.context(), official, post)?;
        Some(loaded.policy.setting(removal.rule).name.clone())
    };
    vec![refusal(0, 0), refusal(0, 1), refusal(1, 0), refusal(1, 1)]
}

/// The window is 15 January 2022 to 15 January 2026: 36 months of it end on 15 January 2025.
#[test]
fn nobody_goes_home_nor_back_before_the_window_has_passed() {
    let home = Some("home_posting".to_owned());
    let back = Some("no_return_too_soon".to_owned());
    let long = refused_under_officer_rotation("2025-02-15");
    assert_eq!(long, [home.clone(), None, None, back]);
    let short = refused_under_officer_rotation("2024-12-14");
    assert_eq!(short, [home, None, None, None]);
}
