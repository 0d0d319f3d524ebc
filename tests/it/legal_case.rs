//! One official on a small roster of three districts, under a shipped model or a child of it: what
//! the cases of `legal_numbers` are made of. The plan is of 15 March 2026.
//!
//! A filter is asked in three ways that must agree: for the single pair, for the set of all pairs,
//! and in the audit of the plan that makes the move.

use std::collections::BTreeMap;

use luan::audit;
use luan::domain::{Assignment, Context, Kind, OfficialIx, Plan, PostIx};
use luan::input::read::Input;
use luan::input::validate::{self, Loaded};
use luan::model::pairs;

const UNITS: &str = "\
unit_id,name,level,block,parent_id,territory
PRV,Province,province,state,,yes
DA,District A,district,state,PRV,yes
DB,District B,district,state,PRV,yes
DC,District C,district,state,PRV,yes
";
const POSTS: &str = "\
post_id,unit_id,title,rank,head,seats,nonlocal,max_stay_years
HEAD,DA,Chair,5,yes,1,no,
DEPUTY,DA,Vice-chair,5,no,1,no,
TWO,DA,Cashier,5,no,1,no,2
THREE,DA,Registrar,5,no,1,no,3
FOUR,DA,Buyer,5,no,1,no,4
FIVE,DA,Builder,5,no,1,no,5
MANY,DA,Member,5,no,20,no,
ELSEWHERE,DB,Chair,5,yes,1,no,
HIGHER,DB,Director,6,yes,1,no,
NONLOCAL,DB,Secretary,5,yes,1,yes,
THIRD,DC,Chair,5,yes,20,no,
";
const HEADERS: [(&str, &str); 6] = [
    ("officials.csv", "official_id,name,gender,birth_date,home_unit_id,retirement_date"),
    ("tenures.csv", "official_id,post_id,unit_id,start,end,kind,return_unit_id"),
    ("evaluations.csv", "official_id,year,grade"),
    ("pool.csv", "official_id,title"),
    ("restrictions.csv", "official_id,reason,until"),
    ("residences.csv", "official_id,unit_id,start,end"),
];

/// A shipped model, and what a model that extends it says.
pub type Model<'a> = (&'a str, &'a str);

/// The official each case is about: in the planning pool, with three good years, far from retirement.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    pub gender: &'a str,
    pub born: &'a str,
    pub retires: &'a str,
    pub post: &'a str,
    pub since: &'a str,
    pub stint: &'a str,
    pub returns_to: &'a str,
    pub grades: [&'a str; 3],
    /// More rows: file, row.
    pub more: &'a [(&'a str, &'a str)],
}

pub const PERSON: Person<'_> = Person {
    gender: "male",
    born: "1980-05-01",
    retires: "",
    post: "DEPUTY",
    since: "2022-01-10",
    stint: "regular",
    returns_to: "",
    grades: ["good"; 3],
    more: &[],
};

/// The official of [`Person`].
pub const A: OfficialIx = OfficialIx(0);

impl Person<'_> {
    fn rows(&self) -> Vec<(&str, String)> {
        let Person { gender, born, retires, post, since, stint, returns_to, .. } = self;
        let mut rows = vec![
            ("officials.csv", format!("A,Anybody,{gender},{born},DA,{retires}")),
            ("tenures.csv", format!("A,{post},,{since},,{stint},{returns_to}")),
            ("pool.csv", "A,Chair".to_owned()),
        ];
        for (year, grade) in (2023..).zip(self.grades).filter(|(_, grade)| !grade.is_empty()) {
            rows.push(("evaluations.csv", format!("A,{year},{grade}")));
        }
        rows.extend(self.more.iter().map(|(file, row)| (*file, (*row).to_owned())));
        rows
    }

    /// Alone on the roster, under a model.
    pub fn under(&self, model: Model<'_>) -> Case {
        Case(load(model, &self.rows()))
    }
}

/// The roster with these rows, under a model.
pub fn load((parent, more): Model<'_>, rows: &[(&str, String)]) -> Loaded {
    let manifest = "name = 'limits'\nplan_date = '2026-03-15'\nmodel = 'model.toml'\n";
    let mut files = BTreeMap::from([
        ("instance.toml", manifest.to_owned()),
        ("model.toml", format!("title = 'm'\nextends = '{parent}'\n{more}")),
        ("units.csv", UNITS.to_owned()),
        ("posts.csv", POSTS.to_owned()),
    ]);
    files.extend(HEADERS.map(|(file, header)| (file, format!("{header}\n"))));
    for (file, row) in rows {
        let text = files.get_mut(file).expect("a file of the roster");
        text.push_str(row);
        text.push('\n');
    }
    let files = files.into_iter().map(|(file, text)| (file.to_owned(), text.into_bytes()));
    let loaded = validate::load(&Input { files: files.collect() }, None, &|_| None);
    loaded.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A sound roster under a model.
pub struct Case(pub Loaded);

impl Case {
    fn post(&self, id: &str) -> PostIx {
        let at = self.0.instance.posts.iter().position(|post| post.id == id);
        PostIx(u32::try_from(at.expect("a post of the roster")).expect("few posts"))
    }

    /// Everybody stays but those who are named.
    fn plan(&self, moves: &[(OfficialIx, &str)]) -> Plan {
        let mut plan = Plan::standing(&self.0.instance);
        for (official, post) in moves {
            plan.assignments[official.0 as usize] =
                Assignment { official: *official, post: Some(self.post(post)) };
        }
        plan
    }

    /// The filters that the audit finds broken in a plan.
    fn broken(&self, plan: &Plan) -> Vec<&str> {
        let Loaded { instance, policy, .. } = &self.0;
        let audit = audit::audit(Context::new(instance, policy), plan);
        let settings = audit.hard_breaches().map(|charge| policy.setting(charge.setting));
        let filters = settings.filter(|setting| setting.kind == Kind::Filter);
        filters.map(|setting| setting.rule).collect()
    }

    /// The rule that refuses A this post.
    pub fn refusal(&self, to: &str) -> Option<&str> {
        let Loaded { instance, policy, .. } = &self.0;
        let post = self.post(to);
        let removal = pairs::refusal(Context::new(instance, policy), A, post);
        let rule = removal.map(|removal| policy.setting(removal.rule).rule);
        let eligible = pairs::eligible(Context::new(instance, policy));
        assert_eq!(eligible.of_official(A).any(|(_, pair)| pair.post == post), rule.is_none());
        let broken = self.broken(&self.plan(&[(A, to)]));
        assert_eq!(broken.first().copied(), rule, "the audit of the move to {to}: {broken:?}");
        rule
    }

    /// What the audit finds under a rule in a plan: labels and amounts.
    pub fn found(&self, rule: &str, moves: &[(OfficialIx, &str)]) -> Vec<(String, i64)> {
        let Loaded { instance, policy, .. } = &self.0;
        assert!(policy.settings_of(rule).next().is_some(), "no {rule} in this model");
        let audit = audit::audit(Context::new(instance, policy), &self.plan(moves));
        let of_rule = |charge: &&audit::Charge| policy.setting(charge.setting).rule == rule;
        let charges = audit.charges.iter().filter(of_rule);
        charges.map(|charge| (charge.finding.label.clone(), charge.finding.amount)).collect()
    }

    /// By how much a rule falls short.
    pub fn short(&self, rule: &str, moves: &[(OfficialIx, &str)]) -> i64 {
        self.found(rule, moves).iter().map(|(_, amount)| amount).sum()
    }
}
