//! Units and posts: the organs of every territory, and which posts lie within whose reach.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::PLAN_DATE;
use super::jobs::{self, Job, Organ, Organs};
use super::places::{Name, Places, Point};
use super::vietnamese;

/// Posts of a made-up province's own organs, at most this many in a thousand of its posts.
const PROVINCE_SHARE: usize = 120;
/// Posts of a whole made-up district with its communes: 21 + 13 x 5.
const POSTS_PER_DISTRICT: usize = 86;
/// Posts of a whole made-up province, about those of Quang Nam.
const POSTS_PER_PROVINCE: usize = 1_670;

/// Level of a unit, highest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Level {
    Province,
    District,
    Commune,
}

impl Level {
    pub(super) fn word(self) -> &'static str {
        match self {
            Level::Province => "province",
            Level::District => "district",
            Level::Commune => "commune",
        }
    }
}

/// Sector of the political system.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Block {
    Party,
    Front,
    State,
}

impl Block {
    pub(super) fn word(self) -> &'static str {
        match self {
            Block::Party => "party",
            Block::Front => "front",
            Block::State => "state",
        }
    }
}

/// A territory, or an organ of one.
pub(super) struct Unit {
    pub id: String,
    pub name: Name,
    pub level: Level,
    pub block: Block,
    pub parent: Option<usize>,
    pub territory: bool,
    pub grade: u8,
    pub point: Option<Point>,
    pub life: Life,
}

/// When a unit exists, and which one takes over from it; nothing is said of most.
#[derive(Clone, Copy, Default)]
pub(super) struct Life {
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub successor: Option<usize>,
}

impl Unit {
    /// A territory of the top level.
    pub(super) fn territory((id, name): (&str, &Name), level: Level, point: Point) -> Self {
        Self {
            id: id.to_owned(),
            name: name.clone(),
            level,
            block: Block::State,
            parent: None,
            territory: true,
            grade: 0,
            point: Some(point),
            life: Life::default(),
        }
    }
}

/// Where posts are looked for together: the organs of a province, or a district with its communes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Area {
    Province(usize),
    District(usize),
}

/// A post of an organ.
pub(super) struct Post {
    pub unit: usize,
    pub job: Job,
    pub seats: u32,
    pub level: Level,
    pub block: Block,
    pub province: usize,
    pub district: Option<usize>,
    pub commune: Option<usize>,
    /// Kept for a woman (the women's organisations).
    pub for_woman: bool,
    /// Kept for somebody young (the youth organisations).
    pub for_young: bool,
}

impl Post {
    pub(super) fn area(&self) -> Area {
        self.district.map_or(Area::Province(self.province), Area::District)
    }

    pub(super) fn bucket(&self) -> Bucket {
        Bucket { area: self.area(), level: self.level, rank: self.job.rank }
    }
}

/// Posts of one rank and level in one area.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bucket {
    pub area: Area,
    pub level: Level,
    pub rank: i64,
}

/// The territory an organ belongs to, while the world is built.
#[derive(Clone, Copy)]
pub(super) struct Seat {
    pub unit: usize,
    pub level: Level,
    pub province: usize,
    pub district: Option<usize>,
    pub commune: Option<usize>,
}

/// Everything but the people.
pub(super) struct World {
    /// The date the roster is held against.
    pub plan_date: Date,
    /// The organs of each level.
    pub organs: Organs,
    pub places: Places,
    pub units: Vec<Unit>,
    pub posts: Vec<Post>,
    /// The territory unit of each commune.
    commune_units: Vec<usize>,
    buckets: BTreeMap<Bucket, Vec<usize>>,
}

impl World {
    /// Quang Nam with all its organs.
    pub(super) fn quang_nam() -> Self {
        Self::of(Places::quang_nam(), &[usize::MAX], (PLAN_DATE, jobs::ORGANS))
    }

    /// Made-up provinces with `posts` posts in all.
    pub(super) fn made_up(posts: usize) -> Self {
        let provinces = posts.div_ceil(POSTS_PER_PROVINCE).max(1);
        let share = |at: usize| posts * (at + 1) / provinces - posts * at / provinces;
        let quotas: Vec<usize> = (0..provinces).map(share).collect();
        let below = |quota: &usize| (quota - province_posts(*quota)).div_ceil(POSTS_PER_DISTRICT);
        let districts: Vec<usize> = quotas.iter().map(|quota| below(quota).max(1)).collect();
        Self::of(Places::made_up(&districts), &quotas, (PLAN_DATE, jobs::ORGANS))
    }

    /// The organs of `places`, each province cut off at its quota of posts.
    pub(super) fn of(
        places: Places,
        quotas: &[usize],
        (plan_date, organs): (Date, Organs),
    ) -> Self {
        let mut world = Self {
            plan_date,
            organs,
            places: Places::default(),
            units: Vec::new(),
            posts: Vec::new(),
            commune_units: vec![0; places.communes.len()],
            buckets: BTreeMap::new(),
        };
        for (at, &quota) in quotas.iter().enumerate() {
            let start = world.posts.len();
            world.add_province(&places, at, province_posts(quota));
            world.posts.truncate(start.saturating_add(quota));
        }
        world.places = places;
        for (at, post) in world.posts.iter().enumerate() {
            world.buckets.entry(post.bucket()).or_default().push(at);
        }
        world
    }

    fn add_province(&mut self, places: &Places, at: usize, own_posts: usize) {
        let province = &places.provinces[at];
        let unit = self.add_unit(Unit::territory(
            (&province.id, &province.name),
            Level::Province,
            province.point,
        ));
        let start = self.posts.len();
        let seat =
            Seat { unit, level: Level::Province, province: at, district: None, commune: None };
        self.add_organs(seat, self.organs[seat.level as usize]);
        self.posts.truncate(start + own_posts);
        for &district in &province.districts {
            self.add_district(places, district, seat);
        }
    }

    fn add_district(&mut self, places: &Places, at: usize, above: Seat) {
        let district = &places.districts[at];
        let unit = self.add_unit(Unit {
            parent: Some(above.unit),
            grade: district.grade,
            ..Unit::territory((&district.id, &district.name), Level::District, district.point)
        });
        let seat = Seat { unit, level: Level::District, district: Some(at), ..above };
        self.add_organs(seat, self.organs[seat.level as usize]);
        for &commune in &district.communes {
            self.add_commune(places, commune, seat);
        }
    }

    fn add_commune(&mut self, places: &Places, at: usize, above: Seat) {
        let commune = &places.communes[at];
        let unit = self.add_unit(Unit {
            parent: Some(above.unit),
            ..Unit::territory((&commune.id, &commune.name), Level::Commune, commune.point)
        });
        self.commune_units[at] = unit;
        let seat = Seat { unit, level: Level::Commune, commune: Some(at), ..above };
        self.add_organs(seat, self.organs[seat.level as usize]);
    }

    /// Adds the organs of a territory with their posts.
    pub(super) fn add_organs(&mut self, seat: Seat, organs: &[Organ]) {
        for organ in organs {
            let territory = &self.units[seat.unit];
            let unit = self.add_unit(Unit {
                id: format!("{}-{}", territory.id, organ.suffix),
                name: Name {
                    english: format!("{} of {}", organ.name, territory.name.english),
                    vietnamese: vietnamese::organ(organ.name, &territory.name.vietnamese),
                },
                level: seat.level,
                block: organ.block,
                parent: Some(seat.unit),
                territory: false,
                grade: 0,
                point: None,
                life: Life::default(),
            });
            self.posts.extend(organ.jobs.iter().map(|job| post_of(organ, job, unit, seat)));
        }
    }

    pub(super) fn add_unit(&mut self, unit: Unit) -> usize {
        self.units.push(unit);
        self.units.len() - 1
    }

    /// The posts of a bucket, in order.
    pub(super) fn bucket(&self, bucket: Bucket) -> &[usize] {
        self.buckets.get(&bucket).map_or(&[], Vec::as_slice)
    }

    /// The territory unit of the commune at `commune`.
    pub(super) fn home(&self, commune: usize) -> usize {
        self.commune_units[commune]
    }

    /// Whether the unit of a post goes on existing, as far as is known.
    pub(super) fn goes_on(&self, post: usize) -> bool {
        self.units[self.posts[post].unit].life.to.is_none()
    }

    /// Total number of seats.
    pub(super) fn seats(&self) -> usize {
        self.posts.iter().map(|post| post.seats as usize).sum()
    }

    /// Sets the seats so that there are `target` in all, at least one to each post: first the usual
    /// additional ones, then more beside every post that is not a head's.
    pub(super) fn fit_seats(&mut self, target: usize) {
        let additional = target.saturating_sub(self.posts.len());
        let usual: Vec<usize> = self.posts.iter().map(|post| post.seats as usize - 1).collect();
        let beside_head = |post: &Post| if post.job.head() { 0 } else { post.seats as usize };
        let beside_heads: Vec<usize> = self.posts.iter().map(beside_head).collect();
        let weights = if additional <= usual.iter().sum() { usual } else { beside_heads };
        for (post, more) in self.posts.iter_mut().zip(spread(additional, &weights)) {
            post.seats = 1 + u32::try_from(more).unwrap_or(u32::MAX - 1);
        }
    }
}

/// Posts that a made-up province of `quota` posts has in its own organs.
fn province_posts(quota: usize) -> usize {
    let all: usize = jobs::PROVINCE.iter().map(|organ| organ.jobs.len()).sum();
    (quota.min(POSTS_PER_PROVINCE) * PROVINCE_SHARE / 1000).clamp(1, all)
}

fn post_of(organ: &Organ, job: &Job, unit: usize, seat: Seat) -> Post {
    let fields = if job.fields.is_empty() { organ.fields } else { job.fields };
    // Two communes in five are large enough for a second vice-chair.
    let large = seat.commune.is_some_and(|commune| commune % 5 < 2);
    let more = u32::from(large && job.title == jobs::COMMUNE_VICE_CHAIR);
    Post {
        unit,
        job: Job { fields, ..*job },
        seats: job.seats + more,
        level: seat.level,
        block: organ.block,
        province: seat.province,
        district: seat.district,
        commune: seat.commune,
        for_woman: job.title == jobs::DISTRICT_WOMEN || organ.name == jobs::WOMEN && job.head(),
        for_young: job.title == jobs::DISTRICT_YOUTH || organ.name == jobs::YOUTH,
    }
}

/// Shares out `total` by weight, each share the difference of two rounded running sums.
fn spread(total: usize, weights: &[usize]) -> Vec<usize> {
    let all = weights.iter().sum::<usize>().max(1);
    let mut sum = 0;
    let mut given = 0;
    let share = |weight: &usize| {
        sum += weight;
        let upto = total * sum / all;
        let now = upto - given;
        given = upto;
        now
    };
    weights.iter().map(share).collect()
}
