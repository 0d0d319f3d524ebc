//! The merger of 2025 on a roster of one official: a native of the province that joined was a
//! stranger to the city, and is a local of the merged one.

use std::collections::BTreeMap;

use luan::domain::{Context, OfficialIx, PostIx};
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::model::pairs;

const UNITS: &str = "\
unit_id,name,level,block,parent_id,territory,valid_from,valid_to,successor_id
CITY,City,province,state,,yes,,,
WARD,New ward,commune,state,CITY,yes,2025-07-01,,
PROV,Joining province,province,state,,yes,,2025-06-30,CITY
COMM,Former commune,commune,state,PROV,yes,,2025-06-30,WARD
AWAY,Other province,province,state,,yes,,,
";
const POSTS: &str = "\
post_id,unit_id,title,rank,head,nonlocal
OLD,COMM,Chair,4,yes,no
NEW,CITY,Inspection head,4,yes,yes
";
const TENURES: &str = "\
official_id,post_id,start,end
O-1,OLD,2021-01-01,
O-2,OLD,2016-01-01,2020-12-31
";
const OFFICIALS: &str = "\
official_id,name,gender,birth_date,home_unit_id
O-1,From the commune,female,1980-05-01,COMM
O-2,From elsewhere,male,1980-05-01,AWAY
";
const INSTANCE: &str = "name = 'merger'\nplan_date = '2025-07-01'\nmodel = 'two-tier-2025'\n";

const NATIVE: OfficialIx = OfficialIx(0);
const STRANGER: OfficialIx = OfficialIx(1);
/// Posts are in the order of their identifiers.
const INSPECTION_HEAD: PostIx = PostIx(0);

fn load(lineage: bool) -> Loaded {
    let model = format!("title = 'm'\nextends = 'two-tier-2025'\n[local]\nlineage = {lineage}\n");
    let files = [
        ("instance.toml", INSTANCE.replace("two-tier-2025", "model.toml")),
        ("model.toml", model),
        ("units.csv", UNITS.to_owned()),
        ("posts.csv", POSTS.to_owned()),
        ("tenures.csv", TENURES.to_owned()),
        ("officials.csv", OFFICIALS.to_owned()),
    ];
    let files: BTreeMap<String, Vec<u8>> =
        files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect();
    let loaded = validate::load(&Input { files }, None, &|_| None);
    loaded.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Who may become the city's inspection head, a post that asks for a non-local.
fn may_inspect(loaded: &Loaded) -> Vec<OfficialIx> {
    let Loaded { instance, policy, .. } = loaded;
    let pairs = pairs::eligible(Context::new(instance, policy));
    pairs.of_post(INSPECTION_HEAD).map(|(_, pair)| pair.official).collect()
}

#[test]
fn the_merger_makes_a_local_of_a_native_of_the_province_that_joined() {
    let city = |loaded: &Loaded| loaded.instance.post(INSPECTION_HEAD).unit;
    let local = |loaded: &Loaded, who| {
        loaded.instance.is_local(&loaded.policy, who, city(loaded)).expect("a home is stated")
    };
    let with = load(true);
    assert!(local(&with, NATIVE) && !local(&with, STRANGER));
    assert!(!may_inspect(&with).contains(&NATIVE));
    let without = load(false);
    assert!(!local(&without, NATIVE) && !local(&without, STRANGER));
    assert!(may_inspect(&without).contains(&NATIVE));
}
