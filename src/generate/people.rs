//! Who holds or waits for a post, in which situation, and what kind of person: gender, age, people,
//! home, schooling. Shares are met exactly, by choosing as many people as the share asks for.

use std::sync::LazyLock;

use jiff::{ToSpan, civil::Date};

use super::Mix;
use super::draw::{CERTAIN, Draw, Topic};
use super::jobs::{ETHNIC_AFFAIRS, MILITARY, WOMENS_WORK, YOUTH_WORK};
use super::names::{MAJORITY, Names};
use super::world::{Area, Block, Level, Post, World};
use crate::domain::{Gender, Retirement, RetirementDay, months_between};
use crate::input::validate;

/// Fields of work, with weights for those whose post asks for none.
const FIELDS: &[(&str, usize)] = &[
    ("administration", 26),
    ("politics", 20),
    ("economics", 16),
    ("justice", 10),
    ("agriculture", 8),
    ("education", 7),
    ("finance", 5),
    ("environment", 3),
    ("construction", 2),
    ("transport", 1),
    ("health", 1),
    ("technology", 1),
];

/// An official's situation at the plan date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// In post for less than eight years.
    Regular,
    /// Head of the same unit for eight years or more.
    LongHead,
    /// On a rotation stint shorter than 36 months.
    ShortStint,
    /// On a stint of 36 to 60 months: may return.
    LongStint,
    /// Without a post: back from study or from a stint.
    Waiting,
}

impl Role {
    fn on_stint(self) -> bool {
        matches!(self, Role::ShortStint | Role::LongStint)
    }
}

/// A synthetic official.
pub(super) struct Person {
    pub name: String,
    /// The post held, or the last one of somebody who waits.
    pub post: usize,
    pub role: Role,
    pub woman: bool,
    pub young: bool,
    pub near_retirement: bool,
    pub ethnicity: &'static str,
    pub birth: Date,
    /// Home, a unit.
    pub home: usize,
    /// Unit of birth, when it is another than home.
    pub birthplace: Option<usize>,
    pub degree: &'static str,
    pub theory: &'static str,
    pub field: &'static str,
    /// In the planning pool.
    pub pooled: bool,
}

impl Person {
    fn new(post: usize, role: Role) -> Self {
        Self {
            name: String::new(),
            post,
            role,
            woman: false,
            young: false,
            near_retirement: false,
            ethnicity: MAJORITY,
            birth: Date::ZERO,
            home: 0,
            birthplace: None,
            degree: "",
            theory: "",
            field: "",
            pooled: false,
        }
    }

    pub(super) fn seated(&self) -> bool {
        self.role != Role::Waiting
    }

    fn gender(&self) -> Gender {
        if self.woman { Gender::Female } else { Gender::Male }
    }

    /// Whole months of service left at the plan date.
    pub(super) fn months_left(&self, world: &World) -> i64 {
        months_between(world.plan_date, retirement_date(self.gender(), self.birth))
    }
}

/// Everybody, incumbents in the order of their posts, then those who wait.
pub(super) fn staff(world: &World, mix: &Mix, vacant: &[usize], seed: u64) -> Vec<Person> {
    let mut draw = Draw::new(seed, Topic::Roles);
    let mut people = incumbents(world, vacant);
    give_roles(&mut draw, world, mix, &mut people);
    people.extend(
        (0..mix.waiting)
            .map(|nth| Person::new(last_post(&mut draw, world, vacant, nth), Role::Waiting)),
    );
    let mut draw = Draw::new(seed, Topic::Traits);
    give_shares(&mut draw, world, mix, &mut people);
    let births = Births::new(world.plan_date);
    for person in &mut people {
        person.birth = births.draw(&mut draw, world, person);
        person.home = home(&mut draw, world, person);
        give_schooling(&mut draw, &world.posts[person.post], person);
    }
    fill_pool(&mut draw, world, mix, &mut people);
    give_names(seed, &mut people);
    people
}

/// The empty seats: positions of posts, a post as often as it has empty seats.
pub(super) fn vacancies(world: &World, heads: usize, others: usize, seed: u64) -> Vec<usize> {
    let mut draw = Draw::new(seed, Topic::Vacancies);
    let mut lots: [Vec<usize>; 3] = Default::default();
    for (at, post) in world.posts.iter().enumerate() {
        let lot = if post.job.nonlocal { 2 } else { usize::from(!post.job.head()) };
        lots[lot].extend(std::iter::repeat_n(at, post.seats as usize));
    }
    lots.iter_mut().for_each(|lot| draw.shuffle(lot));
    let [head_seats, other_seats, kept_seats] = lots;
    let (first, more_heads) = head_seats.split_at(heads.min(head_seats.len()));
    let rest = other_seats.iter().chain(more_heads).chain(&kept_seats);
    let wanted = heads + others - first.len();
    first.iter().chain(rest.take(wanted)).copied().collect()
}

fn incumbents(world: &World, vacant: &[usize]) -> Vec<Person> {
    let mut filled: Vec<u32> = world.posts.iter().map(|post| post.seats).collect();
    for &post in vacant {
        filled[post] -= 1;
    }
    let holders = |(post, &count): (usize, &u32)| (0..count).map(move |_| post);
    let posts = filled.iter().enumerate().flat_map(holders);
    posts.map(|post| Person::new(post, Role::Regular)).collect()
}

/// The last post of somebody who waits: one like a post that is empty, so that there is a need.
fn last_post(draw: &mut Draw, world: &World, vacant: &[usize], nth: usize) -> usize {
    if vacant.is_empty() {
        return draw.below(world.posts.len());
    }
    let like = world.posts[vacant[nth % vacant.len()]].bucket();
    draw.pick(world.bucket(like))
}

fn give_roles(draw: &mut Draw, world: &World, mix: &Mix, people: &mut [Person]) {
    let own_secretary = |post: &Post| {
        let district = post.district.map(|at| &world.places.districts[at]);
        post.job.nonlocal && district.is_some_and(|d| !d.nonlocal_secretary)
    };
    let long_served = |post: &Post| {
        u32::from(post.job.head() && !post.job.nonlocal && post.level != Level::Province)
    };
    assign(draw, world, people, mix.long_secretaries, Role::LongHead, |post| {
        u32::from(own_secretary(post))
    });
    assign(draw, world, people, mix.long_heads, Role::LongHead, long_served);
    let rotated = |post: &Post| {
        let lead = post.job.rank >= 5 && post.block != Block::Front;
        u32::from(match post.level {
            Level::Province => false,
            Level::District => lead && !own_secretary(post),
            Level::Commune => post.job.rank == 4,
        })
    };
    assign(draw, world, people, mix.long_stints, Role::LongStint, rotated);
    assign(draw, world, people, mix.short_stints, Role::ShortStint, rotated);
}

/// Gives `role` to `count` people who have none yet, by the weight of their posts.
fn assign(
    draw: &mut Draw,
    world: &World,
    people: &mut [Person],
    count: usize,
    role: Role,
    weight: impl Fn(&Post) -> u32,
) {
    let weights = weigh(people, |person| {
        if person.role == Role::Regular { weight(&world.posts[person.post]) } else { 0 }
    });
    for at in draw.choose(count, &weights) {
        people[at].role = role;
    }
}

fn weigh(people: &[Person], weight: impl Fn(&Person) -> u32) -> Vec<u32> {
    people.iter().map(weight).collect()
}

fn give_shares(draw: &mut Draw, world: &World, mix: &Mix, people: &mut [Person]) {
    let post = |person: &Person| &world.posts[person.post];
    let weights = weigh(people, |person| woman_weight(post(person)));
    for at in draw.choose(mix.women, &weights) {
        people[at].woman = true;
    }
    let weights = weigh(people, |person| young_weight(person, post(person)));
    for at in draw.choose(mix.young, &weights) {
        people[at].young = true;
    }
    let weights = weigh(people, near_retirement_weight);
    for at in draw.choose(mix.near_retirement, &weights) {
        people[at].near_retirement = true;
    }
    let weights = weigh(people, |person| minority_weight(world, post(person)));
    for at in draw.choose(mix.minority, &weights) {
        people[at].ethnicity = minority(draw, world, post(&people[at]));
    }
}

fn woman_weight(post: &Post) -> u32 {
    let usual = match post.block {
        Block::Front => 30,
        Block::Party => 14,
        Block::State => 10,
    };
    match post.job.fields {
        _ if post.for_woman => CERTAIN,
        MILITARY => 1,
        _ if post.job.rank >= 6 => usual / 2,
        _ => usual,
    }
}

fn young_weight(person: &Person, post: &Post) -> u32 {
    let usual = match post.job.rank {
        ..=3 => 12,
        4 => 8,
        5 => 4,
        6 => 1,
        _ => 0,
    };
    match person.role {
        _ if post.for_young => CERTAIN,
        Role::LongHead => 0,
        _ if post.job.fields == MILITARY => 0,
        Role::ShortStint | Role::LongStint => 2 * usual,
        Role::Regular | Role::Waiting => usual,
    }
}

fn near_retirement_weight(person: &Person) -> u32 {
    u32::from(person.role == Role::Regular && !person.young)
}

fn minority_weight(world: &World, post: &Post) -> u32 {
    let ethnic_affairs = world.units[post.unit].name.english.starts_with(ETHNIC_AFFAIRS);
    match post.district.map(|at| world.places.districts[at].grade) {
        Some(2) => 40,
        Some(1) => 3,
        Some(_) | None if ethnic_affairs => 40,
        Some(_) => 1,
        None => 4,
    }
}

/// A people at home where the post is, or else in some mountain district of the province.
fn minority(draw: &mut Draw, world: &World, post: &Post) -> &'static str {
    let own = post.district.map_or(&[][..], |at| world.places.districts[at].peoples);
    if !own.is_empty() {
        return draw.weighted(own);
    }
    let mountain = mountain_districts(world, post.province);
    if mountain.is_empty() {
        return "Co";
    }
    let district = draw.pick(&mountain);
    draw.weighted(world.places.districts[district].peoples)
}

fn mountain_districts(world: &World, province: usize) -> Vec<usize> {
    let places = &world.places;
    let districts = places.provinces[province].districts.iter().copied();
    districts.filter(|&at| !places.districts[at].peoples.is_empty()).collect()
}

/// Births that leave enough, or little, service, for men and for women.
struct Births {
    five_years_left: [Date; 2],
    ten_years_left: [Date; 2],
    two_months_left: [Date; 2],
}

impl Births {
    fn new(plan_date: Date) -> Self {
        let goal = |months: i64| plan_date.saturating_add(months.months());
        let both = |months| [Gender::Male, Gender::Female].map(|g| earliest_birth(g, goal(months)));
        Self { five_years_left: both(61), ten_years_left: both(121), two_months_left: both(2) }
    }

    fn draw(&self, draw: &mut Draw, world: &World, person: &Person) -> Date {
        let seniority = world.posts[person.post].job.rank - 3;
        let gender = usize::from(person.woman);
        let aged = |years: i64| world.plan_date.saturating_sub(years.years());
        if person.young {
            // The day after reads as still 39.
            return between(
                draw,
                aged(40).saturating_add(1.days()),
                aged(28 + 2 * seniority.min(4)),
            );
        }
        if person.near_retirement {
            let last = self.five_years_left[gender].saturating_sub(62.days());
            return between(draw, self.two_months_left[gender], last);
        }
        let lasting = person.role == Role::Waiting || person.role.on_stint();
        let first = if lasting { self.ten_years_left } else { self.five_years_left }[gender];
        between(draw, first, aged(40 + seniority).max(first))
    }
}

/// A day from `first` to `last`.
fn between(draw: &mut Draw, first: Date, last: Date) -> Date {
    let days = i64::from((last - first).get_days());
    first.saturating_add(draw.between(0, days.max(0)).days())
}

/// The first day of birth that leaves service until `goal`; retirement dates rise with birth dates.
fn earliest_birth(gender: Gender, goal: Date) -> Date {
    let (mut early, mut late) = (jiff::civil::date(1950, 1, 1), jiff::civil::date(1990, 1, 1));
    while early < late {
        let days = i64::from((late - early).get_days());
        let middle = early.saturating_add((days / 2).days());
        if retirement_date(gender, middle) < goal {
            early = middle.saturating_add(1.days());
        } else {
            late = middle;
        }
    }
    early
}

/// The schedule of the model that these rosters are planned under, by the day on which the age is
/// reached: whoever is drawn to have service left then has it at the end of the month too.
static SCHEDULE: LazyLock<Retirement> = LazyLock::new(|| {
    let model = validate::policy("regulation-65", &|_| None);
    let declared = model.map(|policy| policy.retirement).unwrap_or_default();
    Retirement { day: RetirementDay::Birthday, ..declared }
});

/// The day on which somebody reaches the age of retirement.
fn retirement_date(gender: Gender, birth: Date) -> Date {
    SCHEDULE.date(Some(gender), birth).unwrap_or(Date::MAX)
}

/// Home, the unit of a commune: mostly where one serves, and elsewhere for those sent there.
fn home(draw: &mut Draw, world: &World, person: &Person) -> usize {
    let post = &world.posts[person.post];
    let places = &world.places;
    let from_afar = person.role.on_stint() && post.level == Level::District;
    let home = match post.area() {
        Area::Province(province) if person.ethnicity != MAJORITY => {
            mountain_home(draw, world, province)
        }
        Area::Province(province) => any_home(draw, world, province),
        Area::District(at) if post.job.nonlocal => match places.districts[at].nonlocal_secretary {
            true => neighbour_home(draw, world, at),
            false => commune_of(draw, world, at),
        },
        Area::District(at) if person.ethnicity != MAJORITY => {
            let own = !places.districts[at].peoples.is_empty() && !from_afar;
            if own {
                commune_of(draw, world, at)
            } else {
                mountain_home(draw, world, post.province)
            }
        }
        Area::District(at) if from_afar => neighbour_home(draw, world, at),
        Area::District(at) => near_home(draw, world, person, at),
    };
    world.home(home)
}

/// Most at home in their own commune or district, some in a neighbouring one.
fn near_home(draw: &mut Draw, world: &World, person: &Person, district: usize) -> usize {
    let own = world.posts[person.post].commune;
    let stays = if own.is_some() { 920 } else { 780 };
    if !draw.chance(stays) {
        return neighbour_home(draw, world, district);
    }
    match own {
        Some(commune) if !person.role.on_stint() && draw.chance(650) => commune,
        _ => commune_of(draw, world, district),
    }
}

/// A commune of a district, or of the nearest one if it has none.
fn commune_of(draw: &mut Draw, world: &World, district: usize) -> usize {
    let places = &world.places;
    let own = &places.districts[district];
    let none = own.communes.is_empty();
    let from = own.near.first().filter(|_| none).map_or(district, |&near| near);
    draw.pick(&places.districts[from].communes)
}

fn neighbour_home(draw: &mut Draw, world: &World, district: usize) -> usize {
    let places = &world.places;
    let near = &places.districts[district].near;
    let from = if near.is_empty() { district } else { draw.pick(near) };
    commune_of(draw, world, from)
}

fn any_home(draw: &mut Draw, world: &World, province: usize) -> usize {
    let places = &world.places;
    let district = draw.pick(&places.provinces[province].districts);
    commune_of(draw, world, district)
}

fn mountain_home(draw: &mut Draw, world: &World, province: usize) -> usize {
    let mountain = mountain_districts(world, province);
    if mountain.is_empty() {
        return any_home(draw, world, province);
    }
    let district = draw.pick(&mountain);
    commune_of(draw, world, district)
}

/// Degree, theory level and field, at least those that the post asks for.
fn give_schooling(draw: &mut Draw, post: &Post, person: &mut Person) {
    let degrees: &[(&str, usize)] = match post.level {
        Level::Province => &[("bachelor", 55), ("master", 41), ("doctor", 4)],
        Level::District => &[("bachelor", 70), ("master", 30)],
        Level::Commune => &[("college", 9), ("bachelor", 86), ("master", 5)],
    };
    let theory: &[(&str, usize)] = match (post.job.asks(post.level).1, post.level) {
        ("advanced", _) => &[("advanced", 1)],
        (_, Level::Commune) => &[("intermediate", 3), ("advanced", 1)],
        _ => &[("intermediate", 1), ("advanced", 3)],
    };
    person.degree = draw.weighted(degrees);
    person.theory = draw.weighted(theory);
    person.field = field(draw, post, person);
}

/// A field that the post asks for, or any; some outside the mass organisations come from their work.
fn field(draw: &mut Draw, post: &Post, person: &Person) -> &'static str {
    let asked: Vec<&'static str> = post.job.fields.split_terminator(';').collect();
    match person {
        _ if !asked.is_empty() => draw.pick(&asked),
        Person { woman: true, .. } if draw.chance(80) => WOMENS_WORK,
        Person { young: true, .. } if draw.chance(120) => YOUTH_WORK,
        Person { woman: false, young: false, .. } if draw.chance(30) => MILITARY,
        _ => draw.weighted(FIELDS),
    }
}

/// Chooses the pool: those who wait, then rather the young, women, and those with ten years left.
fn fill_pool(draw: &mut Draw, world: &World, mix: &Mix, people: &mut [Person]) {
    let weights = weigh(people, |person| {
        if person.role == Role::Waiting {
            return CERTAIN;
        }
        let promise = match person.months_left(world) {
            ..60 => 0,
            60..120 => 1,
            _ if person.young => 6,
            _ => 4,
        };
        promise * if person.woman { 2 } else { 1 }
    });
    for at in draw.choose(mix.pool, &weights) {
        people[at].pooled = true;
    }
}

fn give_names(seed: u64, people: &mut [Person]) {
    let names = Names::new();
    let mut draw = Draw::new(seed, Topic::Names);
    for person in people {
        person.name = names.person(&mut draw, person.woman, person.ethnicity);
    }
}
