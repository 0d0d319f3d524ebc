//! What the personnel file adds: yearly evaluations, the planning pool, temporary bars.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};

use super::Mix;
use super::draw::{Draw, Topic};
use super::jobs::Job;
use super::people::{Person, Role};
use super::world::{Level, Post, World};

/// Evaluated years, the last before the plan date.
const YEARS: i16 = 3;
/// Chance in a thousand that a year's evaluation is in the file.
const ON_FILE: usize = 985;

/// Grades in a thousand. With three in ten people in the pool the whole comes to 15 percent
/// excellent, 70 good, 13 complete, 2 incomplete.
const POOL_GRADES: &[(&str, usize)] = &[("excellent", 350), ("good", 600), ("complete", 50)];
const OTHER_GRADES: &[(&str, usize)] =
    &[("excellent", 64), ("good", 743), ("complete", 164), ("incomplete", 29)];

/// Reasons for a temporary bar; the last comes up for women under forty alone.
const REASONS: [&str; 5] = ["discipline", "investigation", "illness", "study", "maternity"];

/// An entry of the planning pool.
pub(super) enum Target {
    Title(&'static str),
    Post(usize),
}

/// A temporary bar.
pub(super) struct Bar {
    pub person: usize,
    pub reason: &'static str,
    pub until: Option<Date>,
}

/// Everybody's personnel file; the vectors run parallel to the people.
pub(super) struct Dossiers {
    pub grades: Vec<Vec<(i16, &'static str)>>,
    pub targets: Vec<Vec<Target>>,
    pub bars: Vec<Bar>,
}

impl Dossiers {
    pub(super) fn new(world: &World, mix: &Mix, people: &[Person], seed: u64) -> Self {
        let mut draw = Draw::new(seed, Topic::Dossiers);
        let titles = titles(world);
        Self {
            grades: people.iter().map(|person| grades(&mut draw, world, person)).collect(),
            targets: people.iter().map(|p| targets(&mut draw, world, &titles, p)).collect(),
            bars: bars(&mut draw, world, mix.barred, people),
        }
    }
}

fn grades(draw: &mut Draw, world: &World, person: &Person) -> Vec<(i16, &'static str)> {
    let scale = if person.pooled { POOL_GRADES } else { OTHER_GRADES };
    let mut known = Vec::new();
    let now = world.plan_date.year();
    for year in now - YEARS..now {
        let grade = draw.weighted(scale);
        if draw.chance(ON_FILE) {
            known.push((year, grade));
        }
    }
    known
}

/// The jobs of each rank with distinct titles that some post has, and their levels.
type Titles = BTreeMap<i64, Vec<(Level, Job)>>;

fn titles(world: &World) -> Titles {
    let in_use: BTreeSet<&str> = world.posts.iter().map(|post| post.job.title).collect();
    let mut titles = Titles::new();
    for level in [Level::Province, Level::District, Level::Commune] {
        for job in world.organs[level as usize].iter().flat_map(|organ| organ.jobs) {
            let of_rank = titles.entry(job.rank).or_default();
            let known = of_rank.iter().any(|(_, known)| known.title == job.title);
            if !known && in_use.contains(job.title) {
                of_rank.push((level, *job));
            }
        }
    }
    titles
}

/// One to three titles of equal or next higher rank, at the same level or the next; for one in ten
/// a single post as well.
fn targets(draw: &mut Draw, world: &World, titles: &Titles, person: &Person) -> Vec<Target> {
    if !person.pooled {
        return Vec::new();
    }
    let now = &world.posts[person.post];
    let (open, weights) = open_titles(titles, now, person);
    let count = draw.between(1, 3) as usize;
    let chosen = draw.choose(count, &weights).into_iter();
    let mut targets: Vec<Target> = chosen.map(|at| Target::Title(open[at])).collect();
    let likes = world.bucket(now.bucket());
    if targets.is_empty() || draw.chance(100) {
        let post = draw.pick(likes);
        if post != person.post || targets.is_empty() {
            targets.truncate(2);
            targets.push(Target::Post(post));
        }
    }
    targets
}

/// Titles to be planned for, with weights: key posts and a step up before the rest.
fn open_titles(titles: &Titles, now: &Post, person: &Person) -> (Vec<&'static str>, Vec<u32>) {
    let mut open = (Vec::new(), Vec::new());
    for rank in now.job.rank..=now.job.rank + 1 {
        for (level, job) in titles.get(&rank).into_iter().flatten() {
            if within_one(*level, now.level) && suits(job, now, person) {
                let key = if job.critical() { 3 } else { 1 };
                let step = if rank > now.job.rank { 3 } else { 1 };
                open.0.push(job.title);
                open.1.push(key * step);
            }
        }
    }
    open
}

fn within_one(a: Level, b: Level) -> bool {
    (a as i8 - b as i8).abs() <= 1
}

/// Not the present title, unless at the very top, and in the own field if one is asked for.
fn suits(job: &Job, now: &Post, person: &Person) -> bool {
    let asked = job.fields;
    let in_field = asked.is_empty() || asked.split(';').any(|field| field == person.field);
    (job.title != now.job.title || now.job.rank == 7) && in_field
}

fn bars(draw: &mut Draw, world: &World, count: usize, people: &[Person]) -> Vec<Bar> {
    let mother = |person: &Person| person.woman && person.young;
    // A bar tells most for those who would be asked, and young mothers are the most frequent case.
    let weight = |person: &Person| match person.role {
        Role::Regular if mother(person) => 8,
        Role::Regular if person.pooled => 4,
        Role::Regular => 1,
        _ => 0,
    };
    let weights: Vec<u32> = people.iter().map(weight).collect();
    let barred = draw.choose(count, &weights);
    let bar = |(nth, person): (usize, usize)| {
        let mother = mother(&people[person]);
        let reasons = if mother { &REASONS[..] } else { &REASONS[..REASONS.len() - 1] };
        let reason = if mother && nth % 2 == 0 { "maternity" } else { draw.pick(reasons) };
        // One bar in five is over by the plan date, one in fifteen has no end yet.
        let until = match nth % 15 {
            0 | 5 | 10 => Some(world.plan_date.saturating_sub(draw.between(5, 120).days())),
            7 if reason == "investigation" => None,
            _ => Some(world.plan_date.saturating_add(draw.between(10, 500).days())),
        };
        Bar { person, reason, until }
    };
    barred.into_iter().enumerate().map(bar).collect()
}
