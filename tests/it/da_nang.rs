//! The merger of 2025: the generated roster against the published numbers, and what it settles.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use luan::domain::{Instance, Native, OfficialIx, Policy, UnitIx};
use luan::generate::preset;
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};

use crate::scenario;

const MERGER: Date = date(2025, 7, 1);

fn load() -> Loaded {
    scenario::load("da-nang-2025")
}

/// Territories of a level whose id starts so.
fn territories(instance: &Instance, level: &str, prefix: &str) -> Vec<UnitIx> {
    let levels = ["province", "district", "commune"];
    let wanted = |at: &UnitIx| {
        let unit = instance.unit(*at);
        let level_id = levels[unit.level.at()];
        unit.territory && level_id == level && unit.id.starts_with(prefix)
    };
    (0..instance.units.len()).map(UnitIx::new).filter(wanted).collect()
}

/// 94 units of one level: 23 wards, 70 communes and a special zone (Resolution of the National
/// Assembly's Standing Committee of June 2025); before, Quang Nam had 17 districts with 233 communes
/// and Da Nang 8 with 47.
#[test]
fn both_sides_of_the_merger_are_there() {
    let Loaded { instance, .. } = load();
    let count = |level, prefix| territories(&instance, level, prefix).len();
    assert_eq!((count("district", "QN-"), count("commune", "QN-")), (17, 233));
    assert_eq!((count("district", "DN-"), count("commune", "DN-")), (8, 47));
    let new = territories(&instance, "commune", "DN25-");
    assert_eq!(new.len(), 94);
    let named =
        |kind: &str| new.iter().filter(|at| instance.unit(**at).name.starts_with(kind)).count();
    assert_eq!((named("Phường "), named("Xã "), named("Đặc khu ")), (23, 70, 1));
    for at in new {
        assert_eq!(instance.unit(at).valid_from, Some(MERGER));
        assert!(instance.in_force(at));
    }
    for (level, prefix) in [("district", "QN-"), ("commune", "QN-"), ("district", "DN-")] {
        assert!(territories(&instance, level, prefix).iter().all(|at| !instance.in_force(*at)));
    }
}

/// The special zone of the islands was a district without communes; every other new unit took over
/// at least one commune. Two of them as the resolution tells them.
#[test]
fn every_former_commune_lives_on_in_one_of_the_94_units() {
    let Loaded { instance, .. } = load();
    let mut parts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let former = ["QN-", "DN-"].map(|prefix| territories(&instance, "commune", prefix)).concat();
    for at in former {
        let heir = instance.unit(instance.heir(at));
        assert!(heir.id.starts_with("DN25-"), "{} lives on in {}", instance.unit(at).id, heir.id);
        parts.entry(&heir.name).or_default().insert(&instance.unit(at).name);
    }
    assert_eq!(parts.len(), 93);
    let hai_van = ["Xã Hòa Bắc (cũ)", "Phường Hòa Hiệp Bắc (cũ)", "Phường Hòa Hiệp Nam (cũ)"];
    assert!(hai_van.iter().all(|name| parts["Phường Hải Vân"].contains(name)));
    let island: Vec<&str> = parts["Xã Tân Hiệp"].iter().copied().collect();
    assert_eq!(island, ["Xã Tân Hiệp (cũ)"]);
    let city = territories(&instance, "province", "DN")[0];
    for province in territories(&instance, "province", "QN") {
        assert_eq!(instance.heir(province), city);
    }
}

/// New units by the former district that most of them belonged to: Tay Giang 3, Dong Giang 4, Nam
/// Giang 6, Phuoc Son 5, Bac Tra My 5, Nam Tra My 5 are especially difficult; Hiep Duc 3 and Tien
/// Phuoc 4 difficult.
#[test]
fn new_units_keep_the_difficulty_of_the_former_district() {
    let Loaded { instance, .. } = load();
    let new = territories(&instance, "commune", "DN25-");
    let graded = |grade| new.iter().filter(|at| instance.area_grade(**at) == grade).count();
    assert_eq!((graded(2), graded(1)), (3 + 4 + 6 + 5 + 5 + 5, 3 + 4));
}

/// Nobody holds a post of a new unit yet; who holds one of a former unit has to be placed.
#[test]
fn almost_everybody_has_to_be_placed() {
    let Loaded { instance, warnings, .. } = load();
    let codes: Vec<&str> = warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["W1013"], "posts of former units are closed");
    let all = instance.officials.len();
    assert!((900..=1100).contains(&all), "{all}");
    // The 27 who go on are those of the city's nine offices, a head and two deputies each.
    let displaced = instance.official_ixs().filter(|at| instance.displaced(*at)).count();
    assert!(all - displaced <= 27, "{displaced} of {all}");
    for post in instance.post_ixs().filter(|post| instance.post(*post).seats == 0) {
        assert!(!instance.in_force(instance.post(post).unit));
    }
    let new = |at: &OfficialIx| {
        let post = instance.official(*at).current.expect("nobody waits");
        instance.unit_of(post).id.starts_with("DN25-")
    };
    assert_eq!(instance.official_ixs().filter(new).count(), 0);
}

/// Observed 2020: women 17.3, under forty 14.8, minority 10.8 percent; half a person in a thousand
/// is within one official.
#[test]
fn shares_are_the_published_ones() {
    let Loaded { instance, .. } = load();
    let all = instance.officials.len() as f64;
    let share = |count: usize| (count as f64 / all * 1000.0).round();
    let count =
        |is: &dyn Fn(OfficialIx) -> bool| instance.official_ixs().filter(|o| is(*o)).count();
    assert_eq!(share(count(&|o| instance.is_woman(o) == Some(true))), 173.0);
    assert_eq!(share(count(&|o| instance.age(o) < Some(40))), 148.0);
    assert_eq!(share(count(&|o| instance.official(o).minority == Some(true))), 108.0);
}

/// With lineage every native of Quang Nam is a local of the merged city; without, the former wards of
/// Da Nang alone lie in it.
#[test]
fn the_merger_turns_strangers_into_locals() {
    let Loaded { instance, policy, .. } = load();
    let mut policy = Policy::clone(&policy);
    policy.local.native = vec![Native::Ancestral];
    let city = territories(&instance, "province", "DN")[0];
    let mut local_from = |lineage: bool, province: &str| {
        policy.local.lineage = lineage;
        let home = |at: OfficialIx| instance.official(at).home_unit.expect("everybody has one");
        let from = |at: &OfficialIx| instance.unit(home(*at)).id.starts_with(province);
        let natives: Vec<OfficialIx> = instance.official_ixs().filter(from).collect();
        let local = |at: &&OfficialIx| instance.is_local(&policy, **at, city) == Some(true);
        (natives.iter().filter(local).count(), natives.len())
    };
    let (local, natives) = local_from(true, "QN-");
    assert!(natives > 500);
    assert_eq!(local, natives);
    assert_eq!(local_from(false, "QN-"), (0, natives));
    let (local, natives) = local_from(false, "DN-");
    assert_eq!(local, natives);
    assert_eq!(local_from(true, "HU").0, 0, "Hue has joined nothing");
}

#[test]
fn other_seeds_are_sound_too() {
    for seed in 2..=4 {
        let files = preset("da-nang-2025", seed).expect("a preset");
        let loaded = validate::load(&Input { files }, None, &|_| None);
        let Loaded { warnings, .. } = loaded.unwrap_or_else(|problems| panic!("{problems:#?}"));
        assert!(warnings.iter().all(|warning| warning.code == "W1013"), "{warnings:?}");
    }
}
