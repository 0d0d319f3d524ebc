//! What the tests of every rule share: one rule alone over a tiny roster, its audit of a plan made
//! by hand, and the proof that rows and audit agree on every plan there is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::sample;
use crate::domain::{
    Assignment, Context, Instance, Kind, OfficialIx, Origin, Pair, PairSet, Plan, Policy, PostIx,
    Retirement, RetirementDay, RetiresBy, Setting, SettingIx, Value,
};
use crate::program::{ColKey, Program, Row, RowKey};

use super::{Cx, Draft, Filter, Finding, Shape, Spec, find};

/// Price of one unit in every case: a prime, so that a lost weight shows.
const WEIGHT: i64 = 7;

/// A setting of the rule with its defaults and these changes.
pub(crate) fn setting(spec: &Spec, kind: Kind, params: &[(&'static str, Value)]) -> Setting {
    let mut values: indexmap::IndexMap<&'static str, Value> =
        spec.params.iter().map(|param| (param.name, param.default.into())).collect();
    for (name, value) in params {
        let old = values.insert(name, value.clone());
        let old = old.unwrap_or_else(|| panic!("{} has no parameter {name}", spec.id));
        assert_eq!(
            std::mem::discriminant(&old),
            std::mem::discriminant(value),
            "type of {}.{name}",
            spec.id
        );
    }
    let priced = matches!(kind, Kind::Elastic | Kind::Objective);
    Setting {
        rule: spec.id,
        roles: spec.roles,
        reads: spec.reads,
        name: spec.id.to_owned(),
        kind,
        tier: priced.then(|| sample::tier(spec.tier)),
        weight: WEIGHT,
        params: values,
        source: String::new(),
        origin: Origin::default(),
    }
}

/// A list of words as a parameter.
pub(super) fn words(list: &[&str]) -> Value {
    Value::Words(list.iter().map(|word| (*word).to_owned()).collect())
}

/// A word as a parameter.
pub(super) fn word(word: &str) -> Value {
    Value::Word(word.to_owned())
}

/// One rule alone over one roster.
pub(super) struct Case {
    instance: Instance,
    policy: Policy,
    spec: &'static Spec,
}

impl Case {
    pub fn new(
        instance: &Instance,
        rule: &str,
        kind: Kind,
        params: &[(&'static str, Value)],
    ) -> Self {
        let spec = find(rule);
        let mut policy = sample::policy();
        policy.rules.push(setting(spec, kind, params));
        Self { instance: instance.clone(), policy, spec }
    }

    /// The same case under a model in which everybody retires at one age, in months.
    pub fn retiring_at(mut self, age: i64, day: RetirementDay) -> Self {
        let by = RetiresBy::Age(age);
        self.policy.retirement = Retirement { by, day, ..Retirement::default() };
        self
    }

    pub fn cx(&self) -> Cx<'_> {
        Cx::new(Context::new(&self.instance, &self.policy), SettingIx(0))
    }

    fn pair(&self, official: OfficialIx, post: PostIx) -> Pair {
        Pair::of(Context::new(&self.instance, &self.policy), official, post)
    }

    /// Whether the filter refuses a pair, under the terms on which filters are asked; a refusal
    /// must have its message.
    pub fn refuses(&self, official: OfficialIx, post: PostIx) -> bool {
        let (cx, pair) = (self.cx(), self.pair(official, post));
        let filter = Filter::new(cx);
        let refuses = filter.of(official).is_some_and(|refused| filter.covers(&refused, &pair));
        if refuses {
            let fact = self.spec.rule.fact(&cx, &pair);
            let text = crate::text::Text::english();
            let said = text.get(&format!("refusal-{}", self.spec.id), fact);
            assert!(said.ends_with('.') && !said.contains("  "), "{said}");
        }
        refuses
    }

    /// Those of `posts` that the filter refuses an official; the audit must find the same moves.
    pub fn refused(
        &self,
        official: OfficialIx,
        posts: impl IntoIterator<Item = PostIx>,
    ) -> Vec<PostIx> {
        let refused = |post: &PostIx| {
            let refused = self.refuses(official, *post);
            let audited = self.amounts(&[(official, Some(*post))]);
            assert_eq!(audited.len(), usize::from(refused), "{post:?}");
            refused
        };
        posts.into_iter().filter(refused).collect()
    }

    /// Everybody stands still but for these.
    pub fn plan(&self, changes: &[(OfficialIx, Option<PostIx>)]) -> Plan {
        let line = |official| {
            let change = changes.iter().find(|(changed, _)| *changed == official);
            let post = change.map_or(self.instance.official(official).current, |(_, post)| *post);
            Assignment { official, post }
        };
        Plan::new(self.instance.official_ixs().map(line).collect())
    }

    /// Audit of a plan in which everybody stands still but for these.
    pub fn findings(&self, changes: &[(OfficialIx, Option<PostIx>)]) -> Vec<Finding> {
        self.spec.rule.audit(&self.cx(), &self.plan(changes))
    }

    /// Labels and amounts of the findings.
    pub fn amounts(&self, changes: &[(OfficialIx, Option<PostIx>)]) -> Vec<(String, i64)> {
        let findings = self.findings(changes).into_iter();
        findings.map(|finding| (finding.label, finding.amount)).collect()
    }

    /// Every pair, without those that the rule removes.
    fn pairs(&self) -> PairSet {
        let filters = self.cx().setting.kind == Kind::Filter;
        let all = self.instance.official_ixs().flat_map(|official| {
            self.instance.post_ixs().map(move |post| self.pair(official, post))
        });
        let kept = all.filter(|pair| !(filters && self.refuses(pair.official, pair.post)));
        PairSet::new(&self.instance, kept.collect(), BTreeMap::new())
    }

    /// What the rule writes.
    fn program(&self, pairs: &PairSet) -> Program {
        let seats: Vec<u32> = self.instance.posts.iter().map(|post| post.seats).collect();
        let shape = Shape::new(pairs.pairs.len(), self.instance.officials.len(), seats);
        let mut program = shape.program();
        let mut draft = Draft::new(Arc::new(shape));
        let cx = self.cx();
        if cx.setting.kind != Kind::Filter || self.spec.structural {
            self.spec.rule.rows(&cx, pairs, &mut draft);
        }
        draft.append_to(&mut program);
        program
    }

    /// The rows the rule writes: label, least, greatest, number of terms.
    pub fn rows(&self) -> Vec<(String, Option<i64>, Option<i64>, usize)> {
        let rows = self.program(&self.pairs()).rows;
        rows.into_iter().map(|row| (label(&row), row.lower, row.upper, row.terms.len())).collect()
    }

    /// Holds rows against audit on every plan: each official in any post or none, seats kept.
    /// Returns the sums of amounts seen.
    fn prove(&self) -> BTreeSet<i64> {
        let pairs = self.pairs();
        let program = self.program(&pairs);
        let mut sums = BTreeSet::new();
        for plan in every_plan(&self.instance) {
            let findings = self.spec.rule.audit(&self.cx(), &plan);
            let judged = judge(&self.instance, &program, &pairs, &plan);
            match self.cx().setting.kind {
                Kind::Filter | Kind::Hard => self.hold_law(&judged, &findings, &plan),
                Kind::Elastic | Kind::Objective if judged.possible => {
                    self.hold_price(&judged, &findings, &plan);
                }
                Kind::Elastic | Kind::Objective => continue,
            }
            sums.insert(findings.iter().map(|finding| finding.amount).sum());
        }
        sums
    }

    fn hold_law(&self, judged: &Judged, findings: &[Finding], plan: &Plan) {
        let lawful = judged.possible && judged.broken.is_empty();
        let clean = findings.iter().all(|finding| finding.amount <= 0);
        assert_eq!(lawful, clean, "{}: {plan:?} {findings:?}", self.spec.id);
        if self.cx().setting.kind == Kind::Hard {
            let found: BTreeSet<&str> = findings.iter().map(|f| f.label.as_str()).collect();
            let broken: BTreeSet<&str> = judged.broken.keys().map(String::as_str).collect();
            assert_eq!(broken, found, "{}: {plan:?}", self.spec.id);
        }
    }

    fn hold_price(&self, judged: &Judged, findings: &[Finding], plan: &Plan) {
        let amount: i64 = findings.iter().map(|finding| finding.amount).sum();
        assert_eq!(judged.paid, WEIGHT * amount, "{}: {plan:?} {findings:?}", self.spec.id);
        if findings.iter().all(|finding| !finding.label.is_empty()) {
            let mut found: BTreeMap<String, i64> = BTreeMap::new();
            for finding in findings {
                *found.entry(finding.label.clone()).or_default() += finding.amount;
            }
            assert_eq!(judged.broken, found, "{}: {plan:?}", self.spec.id);
        }
    }
}

/// Proves that rows and audit agree on every plan over `instance`, for each kind the rule may have,
/// and that the roster puts something at stake: plans differ, and a law can be kept.
pub(super) fn agree(instance: &Instance, rule: &str, params: &[(&'static str, Value)]) {
    for &kind in find(rule).kinds {
        let sums = Case::new(instance, rule, kind, params).prove();
        let keepable = kind == Kind::Objective || sums.contains(&0);
        assert!(sums.len() > 1 && keepable, "{rule} {kind}: nothing at stake in {sums:?}");
    }
}

/// A plan under the program.
struct Judged {
    /// Whether the program has all its pairs.
    possible: bool,
    /// Least price.
    paid: i64,
    /// Rows broken, or short by how much.
    broken: BTreeMap<String, i64>,
}

fn judge(instance: &Instance, program: &Program, pairs: &PairSet, plan: &Plan) -> Judged {
    let taken: BTreeSet<(OfficialIx, PostIx)> = plan.placed().collect();
    let chosen = |pair: &Pair| taken.contains(&(pair.official, pair.post));
    let held = plan.holders();
    let mut values: Vec<i64> = Vec::new();
    for column in &program.columns {
        values.push(match column.key {
            ColKey::Pair(at) => i64::from(chosen(pairs.pair(at))),
            ColKey::Unplaced(at) => i64::from(taken.iter().all(|(official, _)| *official != at)),
            ColKey::Empty(at) => {
                i64::from(instance.post(at).seats) - held.get(&at).map_or(0, Vec::len) as i64
            }
            ColKey::Shortfall(row) => shortfall(&program.rows[row as usize], &values),
            ColKey::Greatest { .. } => {
                let rows = rows_of(program, column.key);
                rows.iter().map(|row| shortfall(row, &values)).max().unwrap_or(0)
            }
        });
    }
    let mut broken = BTreeMap::new();
    for (column, value) in program.columns.iter().zip(&values) {
        assert!((column.lower..=column.upper).contains(value), "{:?} = {value}", column.key);
        let rows = rows_of(program, column.key);
        let same = rows.windows(2).all(|two| label(&two[0]) == label(&two[1]));
        if let Some(row) = rows.first().filter(|_| *value > 0 && same) {
            broken.insert(label(row), *value);
        }
    }
    if !program.broken_walks(&values).is_empty() {
        broken.insert(String::new(), 1);
    }
    for row in &program.rows {
        let activity: i64 = row.terms.iter().map(|(col, a)| a * values[col.at()]).sum();
        let kept = row.lower.is_none_or(|lower| lower <= activity)
            && row.upper.is_none_or(|upper| activity <= upper);
        if !kept {
            broken.insert(label(row), 1);
        }
    }
    let paid = program.parts.iter().flat_map(|part| &part.terms);
    Judged {
        possible: pairs.pairs.iter().filter(|pair| chosen(pair)).count() == taken.len(),
        paid: paid.map(|(col, price)| price * values[col.at()]).sum(),
        broken,
    }
}

/// The rows that a shortfall or a greatest serves.
fn rows_of(program: &Program, key: ColKey) -> &[Row] {
    let (first, rows) = match key {
        ColKey::Shortfall(row) => (row, 1),
        ColKey::Greatest { first, rows } => (first, rows),
        _ => (0, 0),
    };
    &program.rows[first as usize..(first + rows) as usize]
}

/// The least shortfall that keeps the row; its column is the last one with a value to come.
fn shortfall(row: &Row, values: &[i64]) -> i64 {
    let known = row.terms.iter().filter(|(col, _)| col.at() < values.len());
    let activity: i64 = known.map(|(col, a)| a * values[col.at()]).sum();
    let per = row.terms.iter().find(|(col, _)| col.at() == values.len()).map_or(1, |(_, a)| *a);
    let missing = row.lower.expect("elastic rows have a least activity") - activity;
    (0..).find(|units| units * per >= missing).expect("some number of units is enough")
}

fn label(row: &Row) -> String {
    match &row.key {
        RowKey::Rule(_, label) => label.clone(),
        other => panic!("a rule wrote {other:?}"),
    }
}

/// Every plan over the roster: each official in any post or none, seats kept.
fn every_plan(instance: &Instance) -> Vec<Plan> {
    let mut plans: Vec<Vec<Assignment>> = vec![Vec::new()];
    for official in instance.official_ixs() {
        let mut longer = Vec::new();
        for lines in &plans {
            let free = instance.post_ixs().filter(|post| {
                let held = lines.iter().filter(|line| line.post == Some(*post)).count();
                held < instance.post(*post).seats as usize
            });
            for post in free.map(Some).chain([None]) {
                let mut more = lines.clone();
                more.push(Assignment { official, post });
                longer.push(more);
            }
        }
        plans = longer;
    }
    plans.into_iter().map(Plan::new).collect()
}
