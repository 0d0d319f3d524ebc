//! Decisions held against each other, against the roster and against time: the same one twice, two
//! that no plan can both keep, one about a situation that is over. Each error names both places.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Action, Decision, Kind, Official, OfficialIx, PairFacts, Policy, Post, PostIx, Tenure,
};
use crate::input::read::{Log, Table, codes};

use super::Source;
use super::cells::{Record, records};

/// A decision and the row it was read from.
pub(super) type Read<'a> = (Decision, Record<'a>);

/// Rows that a message names before it stops.
const MOST_ROWS: usize = 20;

/// What decisions are held against.
pub(super) struct Roster<'a> {
    pub(super) officials: &'a [Official],
    pub(super) posts: &'a [Post],
    pub(super) pair_facts: &'a PairFacts,
}

/// Logs every clash.
pub(super) fn check(
    read: &[Read<'_>],
    source: &Source<'_>,
    roster: &Roster<'_>,
    policy: Option<&Policy>,
) {
    let decided = distinct(read, roster.officials);
    let mut placing: BTreeMap<OfficialIx, Vec<&Read<'_>>> = BTreeMap::new();
    for one in decided.iter().filter(|(decision, _)| decision.action != Action::Waive) {
        placing.entry(one.0.official).or_default().push(one);
    }
    let check = Check { decided, placing, source, roster };
    check.locks();
    check.seats();
    check.bans_and_locks();
    check.bans_alone();
    check.pairs();
    if let Some(policy) = policy {
        check.waivers(policy);
    }
    check.stale();
}

/// The decisions without those that repeat an earlier one, which are logged.
fn distinct<'r, 'a>(read: &'r [Read<'a>], officials: &[Official]) -> Vec<&'r Read<'a>> {
    let mut first: BTreeMap<_, u64> = BTreeMap::new();
    let mut decided = Vec::new();
    for one in read {
        let (decision, record) = one;
        let key = (decision.action, decision.official, decision.post, &decision.rule);
        let row = *first.entry(key).or_insert(record.row());
        if row == record.row() {
            decided.push(one);
        } else {
            let id = officials[decision.official.at()].id.as_str();
            let args = [("official", id), ("row", &row.to_string())];
            record.report(codes::SAME_DECISION, "action", &args);
        }
    }
    decided
}

struct Check<'r, 'a> {
    decided: Vec<&'r Read<'a>>,
    /// Locks and bans by their official: thousands of them are not held against thousands.
    placing: BTreeMap<OfficialIx, Vec<&'r Read<'a>>>,
    source: &'r Source<'r>,
    roster: &'r Roster<'r>,
}

impl<'r, 'a> Check<'r, 'a> {
    fn of_action(&self, action: Action) -> impl Iterator<Item = &'r Read<'a>> {
        self.decided.iter().copied().filter(move |(decision, _)| decision.action == action)
    }

    fn placing(&self, official: OfficialIx) -> impl Iterator<Item = &'r Read<'a>> {
        self.placing.get(&official).into_iter().flatten().copied()
    }

    fn official(&self, decision: &Decision) -> &'r Official {
        &self.roster.officials[decision.official.at()]
    }

    /// The post that the decision leaves its official: the locked one, or the present one of somebody
    /// who must not move.
    fn held(&self, decision: &Decision) -> Option<PostIx> {
        match (decision.action, decision.post) {
            (Action::Lock, post) => post,
            (Action::Ban, None) => self.official(decision).current,
            _ => None,
        }
    }

    fn locks(&self) {
        let mut first: BTreeMap<OfficialIx, Record<'a>> = BTreeMap::new();
        for (lock, record) in self.of_action(Action::Lock) {
            let earlier = *first.entry(lock.official).or_insert(*record);
            if earlier.row() != record.row() {
                let id = self.official(lock).id.as_str();
                let args = [("official", id), ("row", &earlier.row().to_string())];
                record.report(codes::TWO_LOCKS, "post_id", &args);
            }
        }
    }

    /// Posts in which decisions hold more officials than there are seats, some of them by a lock.
    fn seats(&self) {
        let mut held: BTreeMap<PostIx, (Vec<u64>, bool)> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (decision, record) in &self.decided {
            let Some(at) = self.held(decision) else { continue };
            if !seen.insert((at, decision.official)) {
                continue;
            }
            let (rows, locked) = held.entry(at).or_default();
            *locked |= decision.action == Action::Lock;
            let post = &self.roster.posts[at.at()];
            if rows.len() >= post.seats as usize && *locked {
                let (seats, rows) = (post.seats.to_string(), listed(rows));
                let args = [("post", post.id.as_str()), ("seats", &seats), ("rows", &rows)];
                record.report(codes::LOCKS_OVER_SEATS, "post_id", &args);
            }
            rows.push(record.row());
        }
    }

    /// A ban of the very pair, or a ban of every move against a lock that is a move.
    fn bans_and_locks(&self) {
        for (ban, record) in self.of_action(Action::Ban) {
            let own = self.official(ban).current;
            let against = |lock: &Decision| match ban.post {
                Some(_) => lock.post == ban.post,
                None => lock.post != own,
            };
            let opposed = self
                .placing(ban.official)
                .find(|(lock, _)| lock.action == Action::Lock && against(lock));
            if let Some((lock, locked)) = opposed {
                let post = lock.post.map_or("", |post| &self.roster.posts[post.at()].id);
                let id = self.official(ban).id.as_str();
                let args = [("official", id), ("post", post), ("row", &locked.row().to_string())];
                record.report(codes::LOCK_AND_BAN, "post_id", &args);
            }
        }
    }

    /// A ban of every move and a ban of the present post leave no place at all.
    fn bans_alone(&self) {
        let mut first: BTreeMap<OfficialIx, Record<'a>> = BTreeMap::new();
        for (ban, record) in self.of_action(Action::Ban) {
            let official = self.official(ban);
            if ban.post.is_some() && ban.post != official.current {
                continue;
            }
            let earlier = *first.entry(ban.official).or_insert(*record);
            if earlier.row() != record.row() {
                let args =
                    [("official", official.id.as_str()), ("row", &earlier.row().to_string())];
                record.report(codes::BANS_LEAVE_NOTHING, "post_id", &args);
            }
        }
    }

    /// Locks to a post that `pairs.csv` does not allow.
    fn pairs(&self) {
        for (lock, record) in self.of_action(Action::Lock) {
            let Some(at) = lock.post else { continue };
            let fact = self.roster.pair_facts.get(lock.official, at);
            if fact.is_none_or(|fact| fact.allowed != Some(false)) {
                continue;
            }
            let official = self.official(lock).id.as_str();
            let post = self.roster.posts[at.at()].id.as_str();
            let row = match record.is_one_of_many() {
                true => String::new(), // each look goes through the whole file
                false => self.row_of_pair(official, post),
            };
            let args = [("official", official), ("post", post), ("row", &row)];
            record.report(codes::LOCK_NOT_ALLOWED, "post_id", &args);
        }
    }

    fn row_of_pair(&self, official: &str, post: &str) -> String {
        let row = |table: &Table, log: &Log| {
            let mut listed = records(Some(table), log);
            let same = |pair: &Record<'_>| {
                pair.text("official_id") == Some(official) && pair.text("post_id") == Some(post)
            };
            listed.find(same).map(Record::row)
        };
        // What is wrong with the form of the file has been logged.
        let rows = self.source.tables.pairs().map(|pieces| pieces.map(&Log::default(), row));
        let first = rows.into_iter().flatten().flatten().next();
        first.map_or_else(String::new, |row| row.to_string())
    }

    /// Waivers of a rule that asks about moves alone, for somebody whom a decision keeps in place.
    fn waivers(&self, policy: &Policy) {
        for (waiver, record) in self.of_action(Action::Waive) {
            let Some(rule) = waiver.rule.as_deref() else { continue };
            let mut settings = policy.rules.iter().filter(|setting| setting.name == rule);
            let own = self.official(waiver).current;
            let stays = self.placing(waiver.official).find(|(other, _)| {
                let still = other.action == Action::Ban && other.post.is_none();
                let locked = other.action == Action::Lock && other.post == own;
                still || locked
            });
            let about_moves = settings.any(|setting| setting.kind == Kind::Filter);
            if let Some((_, keeping)) = stays.filter(|_| about_moves) {
                let id = self.official(waiver).id.as_str();
                let row = keeping.row().to_string();
                let args = [("official", id), ("rule", rule), ("row", &row)];
                record.report(codes::WAIVER_WITHOUT_MOVE, "rule", &args);
            }
        }
    }

    /// Decisions from before the official's present tenure, unless they say how long they hold.
    fn stale(&self) {
        for (decision, record) in &self.decided {
            let Some(decided_on) = decision.decided_on.filter(|_| decision.until.is_none()) else {
                continue;
            };
            let official = self.official(decision);
            let present = present(official).filter(|tenure| decided_on < tenure.start);
            if let Some(tenure) = present {
                let (date, start) = (decided_on.to_string(), tenure.start.to_string());
                let row = match record.is_one_of_many() {
                    true => String::new(),
                    false => self.row_of(&official.id, tenure),
                };
                let args = [
                    ("date", date.as_str()),
                    ("official", &official.id),
                    ("start", &start),
                    ("row", &row),
                ];
                record.report(codes::STALE_DECISION, "decided_on", &args);
            }
        }
    }

    fn row_of(&self, official: &str, tenure: &Tenure) -> String {
        let mut rows = records(self.source.tables.get("tenures.csv"), self.source.log);
        let starts = |record: Record<'_>| Some(record.day("start")?.ok()?.0);
        let row = rows.find(|record| {
            record.text("official_id") == Some(official)
                && record.text("end").is_none()
                && starts(*record) == Some(tenure.start)
        });
        row.map_or_else(String::new, |record| record.row().to_string())
    }
}

/// The first of these rows, as a message names them.
fn listed(rows: &[u64]) -> String {
    let first: Vec<String> = rows.iter().take(MOST_ROWS).map(u64::to_string).collect();
    let more = if rows.len() > MOST_ROWS { ", ..." } else { "" };
    format!("{}{more}", first.join(", "))
}

/// The tenure in the present post, or else any that lasts.
fn present(official: &Official) -> Option<&Tenure> {
    let mut lasting = official.tenures.iter().filter(|tenure| tenure.end.is_none());
    let in_post = lasting.clone().find(|tenure| tenure.post.is_some());
    in_post.or_else(|| lasting.next())
}
