//! Small random rosters under random policies, drawn from a tape of numbers: a shorter tape with
//! smaller numbers is a simpler roster, so that a failure shrinks to a readable case.

use std::cell::Cell;

use indexmap::IndexMap;
use jiff::civil::{Date, date};
use luan::domain::{
    Action, BlockIx, Cohort, Decision, Decisions, Gender, Grade, Instance, Kind, Labels, LevelIx,
    Local, Location, Native, Objective, Official, OfficialIx, Origin, PairFact, PairFacts,
    PairUniverse, Policy, PoolTarget, Post, PostIx, Purpose, Relation, Residence, Restriction,
    Retirement, RetirementDay, RetiresBy, Setting, Stint, Tenure, Tier, TierIx, Unit, UnitIx,
    Value,
};
use luan::rules::{self, RULES, Spec};
use proptest::prelude::*;

const PLAN_DATE: Date = date(2026, 1, 1);
const LEVELS: [&str; 3] = ["province", "district", "commune"];
const BLOCKS: [&str; 3] = ["party", "front", "state"];
const TITLES: [&str; 2] = ["chair", "deputy"];
const RELATIONS: [&str; 2] = ["spouse", "parent"];
const REASONS: [&str; 2] = ["study", "warning"];
const FIELDS: [&str; 2] = ["law", "economy"];

/// Days on either side of every default: 36 and 60 months, 2, 5 and 8 years before the plan date.
const STARTS: [Date; 10] = [
    date(2025, 11, 30),
    date(2024, 1, 1),
    date(2023, 1, 1),
    date(2023, 1, 2),
    date(2021, 1, 1),
    date(2020, 12, 31),
    date(2018, 1, 1),
    date(2018, 1, 2),
    date(2017, 12, 31),
    date(2012, 5, 31),
];

/// A roster and the policy it is planned under.
#[derive(Clone, Debug)]
pub struct Case {
    pub instance: Instance,
    pub policy: Policy,
}

impl Case {
    /// The case after the board banned an official from a post, or from every move.
    pub fn banned(&self, official: OfficialIx, post: Option<PostIx>) -> Case {
        let mut decisions = self.instance.decisions.to_vec();
        decisions.push(Decision {
            action: Action::Ban,
            official,
            post,
            rule: None,
            reason: "Refused".to_owned(),
            decided_by: "Board".to_owned(),
            decided_on: None,
            until: None,
        });
        let instance = Instance { decisions: decisions.into(), ..self.instance.clone() };
        Case { instance, policy: self.policy.clone() }
    }
}

/// Random cases of up to six officials and six posts.
pub fn cases() -> impl Strategy<Value = Case> {
    prop::collection::vec(any::<u16>(), 300..=3000).prop_map(|tape| Tape::new(tape).case())
}

/// The numbers a case is drawn from; zeros once they run out.
struct Tape {
    numbers: Vec<u16>,
    next: Cell<usize>,
}

impl Tape {
    fn new(numbers: Vec<u16>) -> Self {
        Self { numbers, next: Cell::new(0) }
    }

    /// A number below `n`.
    fn below(&self, n: usize) -> usize {
        let at = self.next.replace(self.next.get() + 1);
        usize::from(self.numbers.get(at).copied().unwrap_or(0)) % n
    }

    fn number(&self, n: usize) -> i64 {
        self.below(n) as i64
    }

    /// One in `n`.
    fn rarely(&self, n: usize) -> bool {
        self.below(n) == n - 1
    }

    fn pick<T: Clone>(&self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    fn maybe<T>(&self, value: impl FnOnce(&Self) -> T) -> Option<T> {
        (self.below(2) == 1).then(|| value(self))
    }

    fn some_of(&self, words: &[&str]) -> Vec<String> {
        words.iter().filter(|_| self.below(2) == 1).map(|word| (*word).to_owned()).collect()
    }

    fn case(&self) -> Case {
        let posts = 1 + self.below(6);
        // Large cases are rare, because every plan of each is tried.
        let most = if self.rarely(24) { 20_000 } else { 2_500 };
        let fits = |n: &usize| (posts + 1).pow(*n as u32) <= most;
        let officials = (1..=1 + self.below(6)).filter(fits).max().unwrap_or(1);
        let mut instance = self.instance(posts, officials);
        let policy = self.policy();
        instance.decisions = self.decisions(&instance, &policy).into();
        Case { instance, policy }
    }

    fn instance(&self, posts: usize, officials: usize) -> Instance {
        let units: Vec<Unit> = (0..1 + self.below(5)).map(|at| self.unit(at)).collect();
        let posts: Vec<Post> = (0..posts).map(|at| self.post(at, units.len())).collect();
        let mut holders = vec![Vec::new(); posts.len()];
        let mut people: Vec<Official> = Vec::new();
        for at in 0..officials {
            let mut person = self.official(at, &units, &posts);
            let taken = |post: &PostIx| {
                holders[post.at()].len() < posts[post.at()].seats as usize && !self.rarely(4)
            };
            person.current = Some(PostIx::new(self.below(posts.len()))).filter(taken);
            if let Some(post) = person.current {
                holders[post.at()].push(OfficialIx::new(at));
            }
            person.tenures = self.tenures(person.current, &units, &posts);
            people.push(person);
        }
        let baseline = self.baseline(people.len(), posts.len());
        let mut instance = Instance {
            name: "random".to_owned(),
            plan_date: PLAN_DATE,
            currency: None,
            notes: None,
            pair_facts: self.pair_facts(people.len(), posts.len()),
            decisions: Decisions::default(),
            baseline,
            units,
            posts,
            officials: people,
            holders,
            labels: Labels::default(),
        };
        instance.close_former_posts();
        instance
    }

    fn unit(&self, at: usize) -> Unit {
        let parent = (at > 0 && self.below(3) > 0).then(|| UnitIx::new(self.below(at)));
        let latitude = [16.0, 16.1, 16.2, 16.9];
        let ends = [PLAN_DATE, date(2025, 12, 31), date(2025, 12, 31)];
        let valid_to = self.rarely(6).then(|| self.pick(&ends));
        let taken_over = at > 0 && (self.rarely(4) || valid_to.is_some());
        let locate = |tape: &Self| Location { latitude: tape.pick(&latitude), longitude: 108.0 };
        Unit {
            id: format!("U{at}"),
            name: format!("Unit {at}"),
            level: LevelIx::new(self.below(LEVELS.len())),
            block: BlockIx::new(self.below(BLOCKS.len())),
            parent,
            territory: self.below(2) == 1,
            area_grade: self.below(3) as u8,
            location: (self.below(4) > 0).then(|| locate(self)),
            valid_from: None,
            valid_to,
            successor: taken_over.then(|| UnitIx::new(self.below(at))),
        }
    }

    fn post(&self, at: usize, units: usize) -> Post {
        Post {
            id: format!("P{at}"),
            unit: UnitIx::new(self.below(units)),
            title: self.pick(&TITLES).to_owned(),
            rank: self.maybe(|tape| 1 + tape.number(3)),
            head: self.below(2) == 1,
            seats: 1 + u32::from(self.rarely(3)),
            critical: self.below(2) == 1,
            nonlocal: self.below(2) == 1,
            fields: if self.rarely(3) { self.some_of(&FIELDS) } else { Vec::new() },
            min_degree: self.rarely(3).then(|| self.below(2)),
            min_theory: self.rarely(3).then(|| self.below(2)),
            max_stay_years: self.rarely(3).then(|| 2 + self.number(4)),
            priority: self.number(4),
            budget: self.rarely(2).then(|| self.number(6)),
        }
    }

    fn official(&self, at: usize, units: &[Unit], posts: &[Post]) -> Official {
        let births = [date(1990, 3, 5), date(1986, 1, 1), date(1986, 1, 2), date(1971, 7, 31)];
        let births = [births, [date(1964, 2, 29); 4]].concat();
        let retirements = [date(2031, 1, 1), date(2030, 12, 31), date(2036, 1, 1)];
        let grades = Grade::WORDS.map(|(_, grade)| grade);
        let grades = [&[Grade::Excellent], &grades[..]].concat();
        let evaluations = (2022..=2026_i16).filter(|_| self.below(3) > 0);
        Official {
            id: format!("O{at}"),
            name: format!("Official {at}"),
            gender: self.maybe(|tape| tape.pick(&[Gender::Female, Gender::Male])),
            birth_date: (self.below(4) > 0).then(|| self.pick(&births)),
            minority: self.maybe(|tape| tape.below(2) == 1),
            home_unit: (self.below(3) > 0).then(|| UnitIx::new(self.below(units.len()))),
            birth_unit: self.rarely(4).then(|| UnitIx::new(self.below(units.len()))),
            degree: self.maybe(|tape| tape.below(2)),
            field: self.maybe(|tape| tape.pick(&FIELDS).to_owned()),
            theory_level: self.maybe(|tape| tape.below(2)),
            retirement_date: self.rarely(3).then(|| self.pick(&retirements)),
            tenures: Vec::new(),
            residences: self.residences(units),
            evaluations: evaluations.map(|year| (year, self.pick(&grades[..]))).collect(),
            pool: self.pool(posts),
            restrictions: self.restrictions(),
            relations: self.relations(at),
            current: None,
        }
    }

    fn pool(&self, posts: &[Post]) -> Vec<PoolTarget> {
        match self.below(4) {
            0 | 1 => Vec::new(),
            2 => vec![PoolTarget::Title(self.pick(&TITLES).to_owned())],
            _ => vec![PoolTarget::Post(PostIx::new(self.below(posts.len())))],
        }
    }

    fn residences(&self, units: &[Unit]) -> Vec<Residence> {
        let starts = [date(2006, 1, 1), date(2006, 1, 2), date(2018, 1, 1)];
        let lived = |_| Residence {
            unit: UnitIx::new(self.below(units.len())),
            start: self.pick(&starts),
            end: self.rarely(3).then(|| date(2025, 6, 30)),
        };
        (0..self.below(6) / 4).map(lived).collect()
    }

    /// Relatives among the officials before this one.
    fn relations(&self, at: usize) -> Vec<Relation> {
        let related = |_| Relation {
            other: OfficialIx::new(self.below(at)),
            relation: self.pick(&RELATIONS).to_owned(),
        };
        (0..usize::from(at > 0 && self.rarely(4))).map(related).collect()
    }

    /// A last draft that names some of the officials.
    fn baseline(&self, officials: usize, posts: usize) -> Vec<(OfficialIx, PostIx)> {
        let named = (0..officials).filter(|_| self.rarely(3));
        named.map(|at| (OfficialIx::new(at), PostIx::new(self.below(posts)))).collect()
    }

    fn restrictions(&self) -> Vec<Restriction> {
        let until = [PLAN_DATE, date(2025, 12, 31), date(2027, 1, 1)];
        let bar = |_| Restriction {
            reason: self.pick(&REASONS).to_owned(),
            until: self.maybe(|tape| tape.pick(&until)),
        };
        (0..self.below(4) / 2).map(bar).collect()
    }

    /// Past service, then the open tenure in the current post or, without one, perhaps in a unit.
    fn tenures(&self, current: Option<PostIx>, units: &[Unit], posts: &[Post]) -> Vec<Tenure> {
        let back = |tape: &Self| tape.maybe(|tape| UnitIx::new(tape.below(units.len())));
        let kind = |tape: &Self| if tape.rarely(3) { Stint::Rotation } else { Stint::Regular };
        let start = self.pick(&STARTS);
        let mut tenures: Vec<Tenure> = Vec::new();
        if self.below(2) == 1 {
            // Often the same post or unit as now, with a gap of 0, 30, 31 or 32 days before it.
            let same = current.filter(|_| self.below(2) == 1);
            let post = same.or_else(|| self.maybe(|t| PostIx::new(t.below(posts.len()))));
            let unit = UnitIx::new(self.below(units.len()));
            let gap = self.pick(&[1, 30, 31, 32]);
            let end = start.checked_sub(jiff::Span::new().days(gap)).expect("a date");
            tenures.push(Tenure {
                post,
                unit: post.map_or(unit, |post| posts[post.at()].unit),
                start: date(2010, 1, 1 + self.below(3) as i8),
                end: Some(end),
                kind: kind(self),
                return_unit: None,
            });
        }
        let unit = match current {
            Some(post) => Some(posts[post.at()].unit),
            None => self.maybe(|tape| UnitIx::new(tape.below(units.len()))),
        };
        tenures.extend(unit.map(|unit| Tenure {
            post: current,
            unit,
            start,
            end: None,
            kind: kind(self),
            return_unit: back(self),
        }));
        tenures
    }

    fn pair_facts(&self, officials: usize, posts: usize) -> PairFacts {
        let mut rows = Vec::new();
        for official in 0..officials {
            for post in (0..posts).filter(|_| self.below(2) == 1) {
                let fact = PairFact {
                    allowed: self.rarely(3).then(|| self.below(3) > 0),
                    fit: self.maybe(|tape| tape.pick(&[100, 0, 30, 70])),
                    preference: self.maybe(|tape| tape.number(7) - 3),
                    cost: self.maybe(|tape| tape.number(12) - 3),
                    load: self.maybe(|tape| tape.number(4)),
                };
                rows.push(((OfficialIx::new(official), PostIx::new(post)), fact));
            }
        }
        PairFacts::new(rows)
    }

    /// Decisions as the checks of the input let them through: one lock per official, no more locks
    /// on a post than it has seats, no waiver of a structural rule.
    fn decisions(&self, instance: &Instance, policy: &Policy) -> Vec<Decision> {
        let named: Vec<&str> = policy
            .rules
            .iter()
            .filter(|setting| !rules::find(setting.rule).structural)
            .map(|setting| setting.name.as_str())
            .collect();
        let mut decisions: Vec<Decision> = Vec::new();
        for official in instance.official_ixs() {
            let post = PostIx::new(self.below(instance.posts.len()));
            let locked = decisions.iter().filter(|d| d.action == Action::Lock);
            let full = locked.filter(|d| d.post == Some(post)).count()
                >= instance.post(post).seats as usize;
            let (action, post, rule) = match self.below(12) {
                8 if !full => (Action::Lock, Some(post), None),
                9 => (Action::Ban, Some(post), None),
                10 => (Action::Ban, None, None),
                11 if !named.is_empty() => {
                    (Action::Waive, None, Some(self.pick(&named).to_owned()))
                }
                _ => continue,
            };
            decisions.push(Decision {
                action,
                official,
                post,
                rule,
                reason: "drawn".to_owned(),
                decided_by: "board".to_owned(),
                decided_on: None,
                until: None,
            });
        }
        decisions
    }

    fn policy(&self) -> Policy {
        let tiers: Vec<Tier> = ["law", "fill", "goals"]
            .map(|id| Tier {
                id: id.to_owned(),
                tolerance: self.pick(&[0.0, 0.0, 0.0, 0.25]),
                gap: None,
            })
            .into();
        let mut rules = Vec::new();
        // From sparse policies, which show one rule alone, to dense ones.
        let one_in = self.pick(&[3, 2, 4, 8]);
        for spec in RULES {
            let uses = match (spec.structural, self.rarely(one_in), self.rarely(8)) {
                (true, ..) => 1,
                (false, false, _) => 0,
                (false, true, twice) => 1 + usize::from(twice),
            };
            rules.extend((0..uses).map(|at| self.setting(spec, at, tiers.len())));
        }
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Policy {
            id: "random".to_owned(),
            title: "random".to_owned(),
            source: "none".to_owned(),
            chain: Vec::new(),
            levels: words(&LEVELS),
            blocks: words(&BLOCKS),
            degrees: words(&["bachelor", "master"]),
            theory_levels: words(&["intermediate", "advanced"]),
            majority_ethnicity: "Kinh".to_owned(),
            local: self.local(),
            retirement: self.retirement(),
            objective: self.pick(&[Objective::Lexicographic, Objective::Weighted]),
            pairs: if self.rarely(4) { PairUniverse::Listed } else { PairUniverse::All },
            tiers,
            rules,
            emphases: Vec::new(),
        }
    }

    fn local(&self) -> Local {
        Local {
            native: self.pick(&[vec![Native::Birth, Native::Ancestral], vec![Native::Ancestral]]),
            worked_share: self.pick(&[0, 0, 500]),
            years: self.pick(&[0, 0, 20]),
            lineage: self.below(2) == 0,
            source: String::new(),
        }
    }

    /// Ages at which those born on 29 February 1964 or 31 July 1971 are near a limit.
    fn retirement(&self) -> Retirement {
        let row =
            |gender, born_from, years: i64| Cohort { gender, born_from, age: 12 * years + 10 };
        let cohorts = vec![
            row(Some(Gender::Female), None, 61),
            row(Some(Gender::Male), None, 66),
            row(Some(Gender::Male), Some(date(1971, 7, 31)), 59),
        ];
        let by = [RetiresBy::Cohort(cohorts), RetiresBy::Stated, RetiresBy::Age(12 * 62 + 8)];
        Retirement {
            by: self.pick(&by),
            day: self.pick(&[RetirementDay::MonthEnd, RetirementDay::Birthday]),
            ..Retirement::default()
        }
    }

    fn setting(&self, spec: &'static Spec, at: usize, tiers: usize) -> Setting {
        let kind = self.pick(spec.kinds);
        let priced = matches!(kind, Kind::Elastic | Kind::Objective);
        let params: IndexMap<&'static str, Value> =
            spec.params.iter().map(|param| (param.name, self.value(param))).collect();
        Setting {
            roles: spec.roles,
            reads: spec.reads,
            rule: spec.id,
            name: if at == 0 { spec.id.to_owned() } else { format!("{}_{at}", spec.id) },
            kind,
            tier: priced.then(|| TierIx::new(self.below(tiers))),
            weight: 1 + self.number(4),
            params: ordered(params),
            source: "none".to_owned(),
            origin: Origin::default(),
        }
    }

    /// Numbers for a list, as many as its default has.
    fn like(&self, param: &rules::Param, from: &[i64]) -> Vec<i64> {
        let length = match Value::from(param.default) {
            Value::Ints(list) | Value::Shares(list) => list.len(),
            _ => 0,
        };
        (0..length).map(|_| self.pick(from)).collect()
    }

    /// Up to two groups of blocks, levels and units; a word of another kind is never met.
    fn groups(&self) -> Vec<Vec<String>> {
        let words = [&BLOCKS[..], &LEVELS[..], &["U0", "U1", "U2"]].concat();
        (0..self.below(3)).map(|_| self.some_of(&words)).collect()
    }

    fn value(&self, param: &rules::Param) -> Value {
        use rules::Unit as U;
        // Usual amounts of money times any weight are dearer than the solver takes.
        let money = matches!(param.unit, U::Money | U::MoneyList);
        if self.below(3) == 0 && !money {
            return Value::from(param.default);
        }
        let grades: Vec<&str> = Grade::WORDS.iter().map(|(word, _)| *word).collect();
        match param.unit {
            U::Months => Value::Int(self.pick(&[0, 12, 36, 60, 120])),
            U::Days => Value::Int(self.pick(&[31, 0, 400])),
            U::Years => Value::Int(self.pick(&[0, 2, 5, 8, 40, 45])),
            U::Count => Value::Int(self.pick(&[1, 0, 2, 0, 1, 3, 4])),
            U::Points => Value::Int(self.number(6)),
            U::Km => Value::Int(self.pick(&[0, 10, 11, 15, 40])),
            U::Share => Value::Share(self.pick(&[0, 1, 100, 150, 333, 334, 500, 667, 1000])),
            U::Money => Value::Int(self.pick(&[0, 1, 5, 20])),
            U::MoneyList => Value::Ints(self.like(param, &[0, 1, 3, 8])),
            U::YearList => Value::Ints(self.pick(&[vec![40, 50], vec![35], vec![]])),
            U::ShareList => Value::Shares(self.like(param, &[0, 100, 334, 500, 1000])),
            U::Relations => Value::Words(self.some_of(&RELATIONS)),
            U::Flag => Value::Flag(self.below(2) == 1),
            U::Purposes => Value::Words(self.some_of(&Purpose::ALL.map(Purpose::word))),
            U::Levels => Value::Words(self.some_of(&LEVELS)),
            U::Blocks => Value::Words(self.some_of(&BLOCKS)),
            U::Titles => Value::Words(self.some_of(&TITLES)),
            U::Reasons => Value::Words(self.some_of(&REASONS)),
            U::Groups => Value::Groups(self.groups()),
            U::KmList => Value::Ints(self.pick(&[vec![], vec![11], vec![5, 23], vec![15, 40]])),
            U::Grade => Value::Word(self.pick(&grades).to_owned()),
            U::Choice(words) => Value::Word(self.pick(words).to_owned()),
        }
    }
}

/// As the model's parser demands, `min` is not above `max`.
fn ordered(mut params: IndexMap<&'static str, Value>) -> IndexMap<&'static str, Value> {
    if let (Some(Value::Int(min)), Some(Value::Int(max))) = (params.get("min"), params.get("max")) {
        let (min, max) = (*min.min(max), *min.max(max));
        params.insert("min", Value::Int(min));
        params.insert("max", Value::Int(max));
    }
    params
}
