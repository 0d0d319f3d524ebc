//! Service histories. A ledger keeps, for each post, the day before which nobody is on record in it,
//! so that two people are never said to have held one seat at the same time.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};

use super::draw::{Draw, Topic};
use super::people::{Person, Role};
use super::world::{Area, Bucket, Level, Post, World};

/// Youngest age in a leadership post.
const FIRST_POST_AGE: i64 = 23;
/// Tries to find a post that nobody is on record in at the time.
const TRIES: usize = 6;
/// Re-elections of two-term heads fall into the congress season of 2020.
const RE_ELECTION: Date = jiff::civil::date(2020, 7, 15);

/// Where somebody served.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Post(usize),
    Unit(usize),
}

/// A time of service.
pub(super) struct Tenure {
    pub place: Place,
    pub start: Date,
    pub end: Option<Date>,
    pub rotation: bool,
    /// The unit that takes the official back after a stint.
    pub return_unit: Option<usize>,
}

impl Tenure {
    fn past(place: Place, start: Date, end: Date) -> Self {
        Self { place, start, end: Some(end), rotation: false, return_unit: None }
    }
}

/// The service history of everybody, each in order of time.
pub(super) fn careers(
    world: &World,
    people: &[Person],
    vacant: &[usize],
    seed: u64,
) -> Vec<Vec<Tenure>> {
    let mut archive = Archive::new(world, vacant, Draw::new(seed, Topic::Careers));
    let mut careers: Vec<Vec<Tenure>> =
        people.iter().map(|person| archive.current(person)).collect();
    for (person, career) in people.iter().zip(&mut careers) {
        if person.role == Role::Waiting {
            career.push(archive.last(person));
        }
    }
    for (person, career) in people.iter().zip(&mut careers) {
        archive.earlier(person, career);
    }
    careers
}

struct Archive<'a> {
    world: &'a World,
    vacant: BTreeMap<Bucket, Vec<usize>>,
    /// For each post, the first day on record.
    since: Vec<Date>,
    draw: Draw,
}

impl<'a> Archive<'a> {
    fn new(world: &'a World, vacant: &[usize], mut draw: Draw) -> Self {
        let mut since = vec![world.plan_date; world.posts.len()];
        let mut by_bucket: BTreeMap<Bucket, Vec<usize>> = BTreeMap::new();
        for &post in vacant {
            by_bucket.entry(world.posts[post].bucket()).or_default().push(post);
            since[post] = since[post].min(months_ago(&mut draw, world, 1, 9));
        }
        Self { world, vacant: by_bucket, since, draw }
    }

    fn record(&mut self, post: usize, start: Date) {
        self.since[post] = self.since[post].min(start);
    }

    /// The tenure of an incumbent, in two parts for some who were re-elected; none for others.
    fn current(&mut self, person: &Person) -> Vec<Tenure> {
        let (low, high) = match person.role {
            Role::Waiting => return Vec::new(),
            Role::Regular => (6, 88),
            Role::LongHead => (96, 131),
            Role::ShortStint => (4, 34),
            Role::LongStint => (36, 58),
        };
        let start = months_ago(&mut self.draw, self.world, low, high).max(able_from(person));
        self.record(person.post, start);
        let place = Place::Post(person.post);
        let return_unit = self.return_unit(person);
        let rotation = return_unit.is_some();
        if person.role == Role::LongHead && self.draw.chance(400) {
            let again = RE_ELECTION.saturating_add(1.days());
            let open = Tenure { place, start: again, end: None, rotation, return_unit };
            return vec![Tenure::past(place, start, RE_ELECTION), open];
        }
        vec![Tenure { place, start, end: None, rotation, return_unit }]
    }

    /// The unit owed to somebody on a stint: it has posts of the same rank, and if the stint may
    /// end now, an empty one where there is any.
    fn return_unit(&mut self, person: &Person) -> Option<usize> {
        if !matches!(person.role, Role::ShortStint | Role::LongStint) {
            return None;
        }
        let from = &self.world.posts[person.post];
        let above = match from.level {
            Level::Commune => Bucket { level: Level::District, ..from.bucket() },
            _ => Bucket {
                area: Area::Province(from.province),
                level: Level::Province,
                rank: from.job.rank,
            },
        };
        let empty = self.vacant.get(&above).map_or(&[][..], Vec::as_slice);
        let posts = match person.role {
            Role::LongStint if !empty.is_empty() => empty,
            _ => self.world.bucket(above),
        };
        (!posts.is_empty()).then(|| self.world.posts[self.draw.pick(posts)].unit)
    }

    /// The last tenure of somebody who waits: a post that somebody else has taken since.
    fn last(&mut self, person: &Person) -> Tenure {
        let bucket = self.world.posts[person.post].bucket();
        let recent = self.world.plan_date.saturating_sub(30.months());
        for _ in 0..8 * TRIES {
            let post = self.draw.pick(self.world.bucket(bucket));
            if self.since[post] >= recent {
                return self.last_in(person, post);
            }
        }
        self.last_in(person, person.post)
    }

    fn last_in(&mut self, person: &Person, post: usize) -> Tenure {
        let weeks = self.draw.between(0, 3);
        let end = self.since[post]
            .saturating_sub((1 + 7 * weeks).days())
            .min(self.world.plan_date.saturating_sub(1.months()));
        let start = end.saturating_sub(self.draw.between(24, 58).months());
        if start < able_from(person) {
            // Too young to have held it back then: some service in the same unit.
            let end = self.world.plan_date.saturating_sub(2.months());
            let start = able_from(person).max(end.saturating_sub(3.years()));
            return Tenure::past(Place::Unit(self.world.posts[post].unit), start, end);
        }
        self.record(post, start);
        let rotation = self.draw.chance(350);
        Tenure { rotation, ..Tenure::past(Place::Post(post), start, end) }
    }

    /// Up to three earlier tenures, put before those in `career`.
    fn earlier(&mut self, person: &Person, career: &mut Vec<Tenure>) {
        let count = self.draw.between(1, 3);
        for nth in 0..count {
            let next = &career[0];
            let end = next.start.saturating_sub(1.days());
            let start = end.saturating_sub(self.draw.between(24, 72).months());
            if start < able_from(person) {
                break;
            }
            let owed = next.return_unit.filter(|_| nth == 0);
            let place = match owed {
                Some(unit) => Place::Unit(unit),
                None => self.place_before(person, end, nth),
            };
            if let Place::Post(post) = place {
                self.record(post, start);
            }
            career.insert(0, Tenure::past(place, start, end));
        }
    }

    /// A post of equal or lower rank that nobody is on record in at the time, or else its unit.
    fn place_before(&mut self, person: &Person, end: Date, nth: i64) -> Place {
        let now = &self.world.posts[person.post];
        let mut unit = now.unit;
        for _ in 0..TRIES {
            let lower = self.draw.between(0, 1 + nth);
            let (area, level) = self.elsewhere(now);
            let rank = (now.job.rank - lower).max(3);
            let posts = self.world.bucket(Bucket { area, level, rank });
            if posts.is_empty() {
                continue;
            }
            let post = self.draw.pick(posts);
            if post == person.post {
                continue;
            }
            unit = self.world.posts[post].unit;
            if self.since[post] > end {
                return Place::Post(post);
            }
        }
        Place::Unit(unit)
    }

    /// Where people of a level mostly served before.
    fn elsewhere(&mut self, now: &Post) -> (Area, Level) {
        let own = now.area();
        let province = (Area::Province(now.province), Level::Province);
        let districts = &self.world.places.provinces[now.province].districts;
        let paths = match now.level {
            Level::Province => {
                let district = Area::District(self.draw.pick(districts));
                [(province, 70), ((district, Level::District), 25), ((district, Level::Commune), 5)]
            }
            Level::District => {
                [(province, 15), ((own, Level::District), 45), ((own, Level::Commune), 40)]
            }
            Level::Commune => {
                [(province, 1), ((own, Level::District), 19), ((own, Level::Commune), 80)]
            }
        };
        self.draw.weighted(&paths)
    }
}

/// The first day on which somebody may have led anything.
fn able_from(person: &Person) -> Date {
    person.birth.saturating_add(FIRST_POST_AGE.years())
}

/// A day `low` to `high` months and up to four weeks before the plan date.
fn months_ago(draw: &mut Draw, world: &World, low: i64, high: i64) -> Date {
    let months = draw.between(low, high).months();
    world.plan_date.saturating_sub(months).saturating_sub(draw.between(0, 27).days())
}
