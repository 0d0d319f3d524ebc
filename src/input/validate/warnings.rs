//! Warnings: what the model in use would like to know and the roster does not say, and what will
//! have no effect. A whole column that is missing is said once, not once per row.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Action, Context, Instance, Official, OfficialIx, Pair, PairUniverse, Policy, PostIx, Reads,
    Retirement, Role, Setting,
};
use crate::error::{Place, Problem};
use crate::input::read::{Log, Tables, codes};
use crate::rules::{self, Filter, Refused};

use super::cells::records;
use super::ids::Ids;
use super::{Source, officials};

/// Logs every warning about a sound instance under a sound policy; `rows` are the rows of its
/// decisions.
pub(super) fn check(source: &Source<'_>, ids: &Ids, rows: &[u64], context: Context<'_>) {
    let Context { instance, policy } = context;
    let check = Check { tables: source.tables, ids, rows, instance, policy, log: source.log };
    check.people();
    check.incumbents();
    check.evaluations();
    check.retired();
    check.barred_locks();
    check.fields();
    check.titles();
    check.named_units();
    check.closed();
    check.ranks();
}

struct Check<'a> {
    tables: &'a Tables<'a>,
    ids: &'a Ids,
    rows: &'a [u64],
    instance: &'a Instance,
    policy: &'a Policy,
    log: &'a Log,
}

impl Check<'_> {
    fn reads(&self, fact: Reads) -> bool {
        self.policy.reads(fact)
    }

    /// Whether a rule asks when people retire.
    fn asks_retirement(&self) -> bool {
        let asks = |setting: &Setting| rules::find(setting.rule).rule.asks_retirement(setting);
        self.reads(Reads::Retirement) || self.policy.rules.iter().any(asks)
    }

    /// What rules read about each official. A stated retirement date is as good as the birth date and
    /// gender that the model would derive it from.
    fn people(&self) {
        let derived = &self.policy.retirement;
        let retires = |o: &Official| derived.date(o.gender, o.birth_date?);
        let (age, gender) = (self.reads(Reads::BirthDate), self.reads(Reads::Gender));
        let asked = self.asks_retirement();
        let to_derive = |o: &Official| asked && o.retirement_date.is_none();
        let no_birth = |o: &Official| o.birth_date.is_none() && derived.asks_birth();
        let no_gender = |o: &Official| o.gender.is_none() && derived.asks_gender();
        self.facts(codes::NO_BIRTH_DATE, "birth_date", |o| {
            o.birth_date.is_some() || !(age || to_derive(o) && no_birth(o))
        });
        self.facts(codes::NO_GENDER, "gender", |o| {
            o.gender.is_some() || !(gender || to_derive(o) && no_gender(o))
        });
        self.facts(codes::NO_RETIREMENT, "retirement_date", |o| {
            !to_derive(o) || no_birth(o) || no_gender(o) || retires(o).is_some()
        });
        let home = self.reads(Reads::Home);
        self.facts(codes::NO_HOME, "home_unit_id", |o| {
            !home || o.home_unit.is_some() || o.birth_unit.is_some()
        });
    }

    /// About one official, or about everybody.
    fn warn(&self, code: &'static str, place: Place, official: Option<&str>) {
        let scope = if official.is_some() { "one" } else { "everyone" };
        let problem = Problem::new(code, place).with("scope", scope);
        self.log.push(problem.with("official", official.unwrap_or_default()));
    }

    fn place(&self, official: OfficialIx, column: &str) -> Place {
        let row = self.ids.row(self.tables.get(officials::FILE), official.at());
        Place { row, column: Some(column.to_owned()), ..Place::file(officials::FILE) }
    }

    /// Officials for whom a fact is not `known` that a rule reads.
    fn facts(&self, code: &'static str, column: &str, known: impl Fn(&Official) -> bool) {
        if !self.tables.get(officials::FILE).is_some_and(|table| table.has(column)) {
            let place = Place { column: Some(column.to_owned()), ..Place::file(officials::FILE) };
            if !self.instance.officials.iter().all(known) {
                self.warn(code, place, None);
            }
            return;
        }
        for at in self.instance.official_ixs().filter(|at| !known(self.instance.official(*at))) {
            self.warn(code, self.place(at, column), Some(&self.instance.official(at).id));
        }
    }

    /// A roster in which nobody holds a post is a plan from nothing, and mostly a forgotten file.
    fn incumbents(&self) {
        let nobody = self.instance.holders.iter().all(Vec::is_empty);
        if nobody && self.reads(Reads::Incumbents) {
            self.log.push(Problem::new(codes::NO_INCUMBENT, Place::file("tenures.csv")));
        }
    }

    fn evaluations(&self) {
        if !self.reads(Reads::Evaluations) {
            return;
        }
        let unknown = |at: &OfficialIx| self.instance.official(*at).evaluations.is_empty();
        let missing: Vec<OfficialIx> = self.instance.official_ixs().filter(unknown).collect();
        if missing.len() == self.instance.officials.len() {
            return self.warn(codes::NO_EVALUATION, Place::file("evaluations.csv"), None);
        }
        for at in missing {
            let place = self.place(at, "official_id");
            self.warn(codes::NO_EVALUATION, place, Some(&self.instance.official(at).id));
        }
    }

    /// People past retirement; of a derived date the model is told that derives it.
    fn retired(&self) {
        let Retirement { by, model, source, .. } = &self.policy.retirement;
        for at in self.instance.official_ixs() {
            let date = self.instance.retires_on(self.policy, at);
            let Some(date) = date.filter(|date| *date <= self.instance.plan_date) else {
                continue;
            };
            let official = self.instance.official(at);
            let stated = official.retirement_date.is_some();
            let column = if stated { "retirement_date" } else { "birth_date" };
            self.log.push(
                Problem::new(codes::RETIRED, self.place(at, column))
                    .with("official", &official.id)
                    .with("date", date)
                    .with("by", if stated { "stated" } else { by.word() })
                    .with("model", model)
                    .with("source", source),
            );
        }
    }

    /// Units that a rule of the model names and the roster lacks.
    fn named_units(&self) {
        for setting in &self.policy.rules {
            for id in rules::find(setting.rule).rule.named_units(setting) {
                if self.instance.units.iter().all(|unit| unit.id != *id) {
                    let column = Some("unit_id".to_owned());
                    let problem = Problem::new(
                        codes::UNIT_OF_NO_ROSTER,
                        Place { column, ..Place::file("units.csv") },
                    );
                    self.log.push(problem.with("unit", id).with("rule", &setting.name));
                }
            }
        }
    }

    /// Locks that move somebody whom a restriction bars: one that the model's rule means, any one in
    /// a model without the rule.
    fn barred_locks(&self) {
        let bars: Vec<&Setting> = self.policy.settings_as(Role::Bar).collect();
        let barred = |at: OfficialIx| {
            let by = |setting: &&Setting| {
                self.instance.bar(at, setting.words("reasons")).is_some()
                    && !self.instance.waived(at, &setting.name)
            };
            bars.iter().any(by) || bars.is_empty() && self.instance.bar(at, &[]).is_some()
        };
        for (lock, row) in self.instance.decisions.iter().zip(self.rows) {
            let official = self.instance.official(lock.official);
            let moves = lock.action == Action::Lock && official.current != lock.post;
            if moves && barred(lock.official) {
                let place = Place::cell("decisions.csv", *row, "official_id");
                self.warn(codes::LOCKED_DESPITE_BAR, place, Some(&official.id));
            }
        }
    }

    fn fields(&self) {
        let known: BTreeSet<&str> =
            self.instance.officials.iter().filter_map(|o| o.field.as_deref()).collect();
        if known.is_empty() {
            return;
        }
        let asked: BTreeSet<&str> =
            self.instance.posts.iter().flat_map(|p| &p.fields).map(String::as_str).collect();
        for field in asked.difference(&known) {
            let place = Place { column: Some("fields".to_owned()), ..Place::file("posts.csv") };
            self.log.push(Problem::new(codes::FIELD_OF_NOBODY, place).with("field", field));
        }
    }

    /// Posts that nobody can take any more, said once with their number.
    fn closed(&self) {
        let posts = self.instance.posts.iter().filter(|post| post.seats == 0).count();
        let people = self.instance.official_ixs().filter(|at| self.instance.displaced(*at)).count();
        if posts > 0 {
            let place = Place { column: Some("unit_id".to_owned()), ..Place::file("posts.csv") };
            let problem = Problem::new(codes::CLOSED_POSTS, place);
            self.log.push(problem.with("posts", posts).with("people", people));
        }
    }

    /// Titles that a rule of the model names and no post has.
    fn titles(&self) {
        let of_posts: BTreeSet<&str> =
            self.instance.posts.iter().map(|post| post.title.as_str()).collect();
        for setting in self.policy.rules.iter().filter(|s| s.params.contains_key("titles")) {
            for title in setting.words("titles") {
                if !of_posts.contains(title.as_str()) {
                    let place =
                        Place { column: Some("title".to_owned()), ..Place::file("posts.csv") };
                    self.log.push(
                        Problem::new(codes::TITLE_OF_NO_POST, place)
                            .with("title", title)
                            .with("rule", &setting.name),
                    );
                }
            }
        }
    }

    /// Posts without a rank that somebody could move to: the rule on ranks lets those moves pass.
    fn ranks(&self) {
        if self.policy.settings_as(Role::Ranks).next().is_none() {
            return;
        }
        let unranked = |at: &PostIx| self.instance.post(*at).rank.is_none();
        let unranked: BTreeSet<PostIx> = self.instance.post_ixs().filter(unranked).collect();
        let column =
            |row| Place { row, column: Some("rank".to_owned()), ..Place::file("posts.csv") };
        if unranked.len() == self.instance.posts.len() {
            let problem = Problem::new(codes::NO_RANK, column(None));
            return self.log.push(problem.with("scope", "everyone").with("post", ""));
        }
        let rows: BTreeMap<&str, u64> = records(self.tables.get("posts.csv"), self.log)
            .filter_map(|record| Some((record.text("post_id")?, record.row())))
            .collect();
        for at in self.reachable(unranked) {
            let post = self.instance.post(at);
            let row = rows.get(post.id.as_str()).copied();
            let problem = Problem::new(codes::NO_RANK, column(row));
            self.log.push(problem.with("scope", "one").with("post", &post.id));
        }
    }

    /// Those of `posts` that no filter keeps everybody from.
    fn reachable(&self, mut posts: BTreeSet<PostIx>) -> Vec<PostIx> {
        let (instance, policy) = (self.instance, self.policy);
        let filters = Filter::all(Context::new(instance, policy));
        let mut reached = Vec::new();
        for official in instance.official_ixs() {
            if posts.is_empty() {
                break;
            }
            let asked = |filter| Some((filter, Filter::of(filter, official)?));
            let own: Vec<(&Filter<'_>, Refused<'_>)> = filters.iter().filter_map(asked).collect();
            let open = |post: &PostIx| {
                let there = policy.pairs == PairUniverse::All
                    || instance.pair_facts.get(official, *post).is_some();
                if !there || instance.official(official).current == Some(*post) {
                    return false;
                }
                let pair = Pair::of(Context::new(instance, policy), official, *post);
                !own.iter().any(|(filter, refused)| filter.covers(refused, &pair))
            };
            let now: Vec<PostIx> = posts.iter().copied().filter(open).collect();
            for post in now {
                posts.remove(&post);
                reached.push(post);
            }
        }
        reached
    }
}
