//! Units and posts of the merger: those until the day before, those from the day on, and who takes
//! over from whom.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::super::people;
use super::super::places::{Name, Point};
use super::super::world::{Level, Life, Seat, Unit, World};
use super::jobs;
use super::places::{Merger, NewUnit};

/// The day of the merger.
pub(super) const MERGER: Date = date(2025, 7, 1);
/// The last day of the units that end with it.
const LAST_DAY: Date = date(2025, 6, 30);
/// Empty seats in the former units.
const VACANT_HEADS: usize = 6;
const VACANT_OTHERS: usize = 44;
/// Additional deputies of each office of the city after the merger (ours; for a time, more are
/// allowed than the usual number).
const MORE_DEPUTIES: u32 = 2;
/// A unit put together from so many communes has a second deputy chair (ours).
const LARGE: usize = 3;

/// Everything but the people.
pub(super) struct Merged {
    pub world: World,
    /// The empty seats: positions of posts, a post as often as it has empty seats.
    pub vacant: Vec<usize>,
    /// For each former commune, the position of its heir among the new units.
    pub heirs: Vec<usize>,
    /// The posts of each new unit, and the former district that most of it belonged to.
    pub new_units: Vec<NewPosts>,
    /// Neighbouring provinces without any post here, where some are from.
    pub outside: Vec<usize>,
}

/// The posts of a unit that exists since the merger.
pub(super) struct NewPosts {
    pub posts: std::ops::Range<usize>,
    pub district: usize,
}

impl Merged {
    pub(super) fn da_nang(seed: u64) -> Self {
        let Merger { former, units, heirs } = Merger::da_nang();
        let all = [usize::MAX; 2];
        let mut world = World::of(former, &all, (MERGER, jobs::FORMER));
        let mut vacant = people::vacancies(&world, VACANT_HEADS, VACANT_OTHERS, seed);
        let former_units = world.units.len();
        vacant.extend(more_deputies(&mut world));
        let opened = world.posts.len();
        let city = city(&world);
        let mut territories = Vec::new();
        let mut new_units = Vec::new();
        for (at, unit) in units.iter().enumerate() {
            let parts = heirs.iter().filter(|heir| **heir == at).count();
            let first = world.posts.len();
            territories.push(add_new_unit(&mut world, unit, city, parts));
            new_units.push(NewPosts { posts: first..world.posts.len(), district: unit.district });
        }
        for (at, post) in world.posts.iter().enumerate().skip(opened) {
            vacant.extend(std::iter::repeat_n(at, post.seats as usize));
        }
        hand_over(&mut world, former_units, &territories, &heirs);
        let outside = neighbours(&mut world);
        Self { world, vacant, heirs, new_units, outside }
    }
}

/// The territory of the province that goes on existing, enlarged.
fn city(world: &World) -> usize {
    by_id(world)[&world.places.provinces[0].id]
}

fn by_id(world: &World) -> BTreeMap<String, usize> {
    world.units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect()
}

/// Gives the city's offices more deputies and returns their empty seats.
fn more_deputies(world: &mut World) -> Vec<usize> {
    let mut vacant = Vec::new();
    for (at, post) in world.posts.iter_mut().enumerate() {
        if post.level == Level::Province && post.province == 0 && !post.job.head() {
            post.seats += MORE_DEPUTIES;
            vacant.extend(std::iter::repeat_n(at, MORE_DEPUTIES as usize));
        }
    }
    vacant
}

/// Adds a unit that exists since the merger, put together from so many communes, with its organs,
/// and returns its position.
fn add_new_unit(world: &mut World, new: &NewUnit, city: usize, parts: usize) -> usize {
    let first = world.units.len();
    let unit = world.add_unit(Unit {
        parent: Some(city),
        grade: world.places.districts[new.district].grade,
        ..Unit::territory((&new.id, &new.name), Level::Commune, new.point)
    });
    let district = Some(new.district);
    let seat = Seat { unit, level: Level::Commune, province: 0, district, commune: None };
    let first_post = world.posts.len();
    world.add_organs(seat, jobs::NEW_COMMUNE);
    for post in &mut world.posts[first_post..] {
        post.seats += u32::from(parts >= LARGE && post.job.title == jobs::DEPUTY_CHAIR);
    }
    for unit in &mut world.units[first..] {
        unit.life.from = Some(MERGER);
    }
    unit
}

/// Ends the former units, all but the city and its offices, and says who takes over: the unit a
/// commune became part of, organ by organ; for the other province and its districts, the city.
fn hand_over(world: &mut World, former: usize, territories: &[usize], heirs: &[usize]) {
    let by_id = by_id(world);
    let mut heir_of: BTreeMap<&str, &str> = BTreeMap::new();
    for (commune, heir) in world.places.communes.iter().zip(heirs) {
        heir_of.insert(&commune.id, &world.units[territories[*heir]].id);
    }
    let [city, joining] = [0, 1].map(|at| world.places.provinces[at].id.as_str());
    heir_of.insert(joining, city);
    for district in &world.places.districts {
        heir_of.insert(&district.id, city);
    }
    let territory = |unit: &Unit| if unit.territory { None } else { unit.parent };
    let lives: Vec<Life> = world.units[..former]
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let place = &world.units[territory(unit).unwrap_or(at)].id;
            let Some(heir) = heir_of.get(place.as_str()) else { return Life::default() };
            let suffix = unit.id.strip_prefix(place.as_str()).unwrap_or_default();
            let successor = by_id.get(&format!("{heir}{suffix}")).copied();
            Life { from: None, to: Some(LAST_DAY), successor }
        })
        .collect();
    for (unit, life) in world.units.iter_mut().zip(lives) {
        unit.life = life;
    }
}

/// Adds the provinces next to the merged city.
fn neighbours(world: &mut World) -> Vec<usize> {
    let point = |latitude, longitude| Point { latitude, longitude };
    let hue = Unit::territory(
        ("HU", &Name::real("Thành phố", "Huế")),
        Level::Province,
        point(16_463_700, 107_590_900),
    );
    let quang_ngai = Unit::territory(
        ("QG", &Name::real("Tỉnh", "Quảng Ngãi")),
        Level::Province,
        point(15_120_500, 108_792_300),
    );
    [hue, quang_ngai].into_iter().map(|unit| world.add_unit(unit)).collect()
}
