//! A roster builder for the tests inside the crate: one province with two districts, to which each
//! test adds the posts and people it is about. Every person is invented.

use jiff::civil::{Date, date};

use super::{
    Action, BlockIx, Decision, Decisions, Grade, Instance, Labels, LevelIx, Local, Objective,
    Official, OfficialIx, PairFact, PairFacts, PairUniverse, Policy, Post, PostIx, Retirement,
    Stint, Tenure, Tier, TierIx, Unit, UnitIx,
};

/// The plan date of every sample.
pub(crate) const PLAN_DATE: Date = date(2026, 3, 15);

/// Province `PRV`: its own offices, and the districts `D1` (normal) and `D2` (grade 2).
pub(crate) const PRV: UnitIx = UnitIx(0);
/// The province's party office.
pub(crate) const PRV_PARTY: UnitIx = UnitIx(1);
/// A district, state block.
pub(crate) const D1: UnitIx = UnitIx(2);
/// The party office of `D1`.
pub(crate) const D1_PARTY: UnitIx = UnitIx(3);
/// Another district, state block, in a difficult area.
pub(crate) const D2: UnitIx = UnitIx(4);
/// A commune of `D2`.
pub(crate) const C2: UnitIx = UnitIx(5);

/// An instance under construction.
pub(crate) struct Sample {
    instance: Instance,
    facts: Vec<((OfficialIx, PostIx), PairFact)>,
    decisions: Vec<Decision>,
}

impl Sample {
    /// The province without posts and people.
    pub fn new() -> Self {
        let unit = |id: &str, level, block, parent: Option<UnitIx>, territory, area_grade| Unit {
            id: id.to_owned(),
            name: id.to_owned(),
            level: LevelIx(level),
            block: BlockIx(block),
            parent,
            territory,
            area_grade,
            location: None,
            valid_from: None,
            valid_to: None,
            successor: None,
        };
        let units = vec![
            unit("PRV", 0, 2, None, true, 0),
            unit("PRV-PARTY", 0, 0, Some(PRV), false, 0),
            unit("D1", 1, 2, Some(PRV), true, 0),
            unit("D1-PARTY", 1, 0, Some(D1), false, 0),
            unit("D2", 1, 2, Some(PRV), true, 2),
            unit("C2", 2, 2, Some(D2), true, 0),
        ];
        let instance = Instance {
            name: "sample".to_owned(),
            plan_date: PLAN_DATE,
            currency: None,
            notes: None,
            units,
            posts: Vec::new(),
            officials: Vec::new(),
            pair_facts: PairFacts::default(),
            decisions: Decisions::default(),
            baseline: Vec::new(),
            labels: Labels::default(),
            holders: Vec::new(),
        };
        Self { instance, facts: Vec::new(), decisions: Vec::new() }
    }

    /// Adds a post of one seat.
    pub fn post(&mut self, id: &str, unit: UnitIx, set: impl FnOnce(&mut Post)) -> PostIx {
        let mut post = Post {
            id: id.to_owned(),
            unit,
            title: id.to_owned(),
            rank: None,
            head: false,
            seats: 1,
            critical: false,
            nonlocal: false,
            fields: Vec::new(),
            min_degree: None,
            min_theory: None,
            max_stay_years: None,
            priority: 1,
            budget: None,
        };
        set(&mut post);
        self.instance.posts.push(post);
        PostIx::new(self.instance.posts.len() - 1)
    }

    /// Adds an official of whom nothing is known but the present post.
    pub fn official(
        &mut self,
        id: &str,
        current: impl Into<Option<PostIx>>,
        set: impl FnOnce(&mut Official),
    ) -> OfficialIx {
        let mut official = Official {
            id: id.to_owned(),
            name: id.to_owned(),
            gender: None,
            birth_date: None,
            minority: None,
            home_unit: None,
            birth_unit: None,
            degree: None,
            field: None,
            theory_level: None,
            retirement_date: None,
            tenures: Vec::new(),
            residences: Vec::new(),
            evaluations: std::collections::BTreeMap::new(),
            pool: Vec::new(),
            restrictions: Vec::new(),
            relations: Vec::new(),
            current: current.into(),
        };
        set(&mut official);
        self.instance.officials.push(official);
        OfficialIx::new(self.instance.officials.len() - 1)
    }

    /// Changes a unit.
    pub fn unit(&mut self, at: UnitIx) -> &mut Unit {
        &mut self.instance.units[at.at()]
    }

    /// States something of a pair.
    pub fn pair(&mut self, official: OfficialIx, post: PostIx, fact: PairFact) {
        self.facts.push(((official, post), fact));
    }

    /// Adds a decision of the board.
    pub fn decide(
        &mut self,
        action: Action,
        official: OfficialIx,
        post: Option<PostIx>,
        rule: Option<&str>,
    ) {
        self.decisions.push(Decision {
            action,
            official,
            post,
            rule: rule.map(str::to_owned),
            reason: "sample".to_owned(),
            decided_by: "board".to_owned(),
            decided_on: None,
            until: None,
        });
    }

    /// The instance, with holders by post.
    pub fn finish(self) -> Instance {
        let mut instance = self.instance;
        instance.close_former_posts();
        instance.holders = vec![Vec::new(); instance.posts.len()];
        for (at, official) in instance.officials.iter().enumerate() {
            if let Some(post) = official.current {
                instance.holders[post.at()].push(OfficialIx::new(at));
            }
        }
        instance.pair_facts = PairFacts::new(self.facts);
        instance.decisions = self.decisions.into();
        instance
    }
}

/// A tenure in a post of `unit`, current unless `end` is given.
pub(crate) fn served(
    post: Option<PostIx>,
    unit: UnitIx,
    start: Date,
    end: Option<Date>,
    kind: Stint,
) -> Tenure {
    Tenure { post, unit, start, end, kind, return_unit: None }
}

/// Evaluations by year.
pub(crate) fn grades(grades: &[(i16, Grade)]) -> std::collections::BTreeMap<i16, Grade> {
    grades.iter().copied().collect()
}

/// A model with three levels, three blocks, the usual tiers and no rule.
pub(crate) fn policy() -> Policy {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let tiers = ["law", "fill", "goals", "disruption", "wishes"];
    Policy {
        id: "sample".to_owned(),
        title: "Sample".to_owned(),
        source: "none".to_owned(),
        chain: Vec::new(),
        levels: words(&["province", "district", "commune"]),
        blocks: words(&["party", "front", "state"]),
        degrees: words(&["college", "bachelor", "master"]),
        theory_levels: words(&["basic", "intermediate", "advanced"]),
        majority_ethnicity: "majority".to_owned(),
        local: Local::default(),
        retirement: Retirement::default(),
        objective: Objective::Lexicographic,
        pairs: PairUniverse::All,
        tiers: tiers.map(|id| Tier { id: id.to_owned(), tolerance: 0.0, gap: None }).to_vec(),
        rules: Vec::new(),
        emphases: Vec::new(),
    }
}

/// The tier called `id` in [`policy`].
pub(crate) fn tier(id: &str) -> TierIx {
    let tiers = policy().tiers;
    TierIx::new(tiers.iter().position(|tier| tier.id == id).expect("a tier of the sample"))
}
