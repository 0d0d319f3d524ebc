//! Plausible pairs of official and post, with the fit of the one for the other.

use std::collections::BTreeSet;

use super::careers::Tenure;
use super::dossiers::Dossiers;
use super::draw::{Draw, Topic};
use super::people::{Person, Role};
use super::world::{Area, Bucket, Level, Post, World};

/// Draws for each pair wanted before the search for more gives up.
const TRIES_PER_PAIR: usize = 8;

/// A listed pair.
pub(super) struct Listed {
    pub person: usize,
    pub post: usize,
    pub fit: i64,
    pub preference: Option<i64>,
}

/// How many pairs to list, and for whom.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    /// Eight to fifteen for those in the pool, past two terms, or at the end of a stint.
    Candidates,
    /// So many for everybody, fewer where fewer posts are in reach.
    Each(usize),
}

/// Lists pairs official by official, each official's in the order of the posts.
pub(super) fn pairs(
    world: &World,
    people: &[Person],
    careers: &[Vec<Tenure>],
    dossiers: &Dossiers,
    wanted: Wanted,
    seed: u64,
) -> Vec<Listed> {
    let mut draw = Draw::new(seed, Topic::Pairs);
    let mut pairs = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let count = match wanted {
            Wanted::Each(count) => count,
            Wanted::Candidates if is_candidate(person) => draw.between(8, 15) as usize,
            Wanted::Candidates => 0,
        };
        let owed = careers[at].last().and_then(|tenure| tenure.return_unit);
        let mut posts = posts_in_reach(&mut draw, world, person, owed, count);
        if let Wanted::Each(_) = wanted {
            fill(&mut posts, world, person, count);
        }
        for post in posts {
            let fit = fit(&mut draw, world, person, dossiers.grades[at].last(), post);
            let preference = draw.chance(400).then(|| draw.between(0, 10));
            pairs.push(Listed { person: at, post, fit, preference });
        }
    }
    pairs
}

fn is_candidate(person: &Person) -> bool {
    person.pooled || matches!(person.role, Role::LongHead | Role::LongStint)
}

/// At most `count` distinct posts other than the present one, drawn.
fn posts_in_reach(
    draw: &mut Draw,
    world: &World,
    person: &Person,
    owed: Option<usize>,
    count: usize,
) -> BTreeSet<usize> {
    let lots = lots(world, person);
    let owed = owed_posts(world, person, owed).into_iter();
    let mut posts: BTreeSet<usize> = owed.take(count.div_ceil(4)).collect();
    for _ in 0..TRIES_PER_PAIR * count {
        if posts.len() >= count || lots.is_empty() {
            break;
        }
        let lot: &[usize] = draw.weighted(&lots);
        let post = draw.pick(lot);
        if !holds(person, post) {
            posts.insert(post);
        }
    }
    posts
}

fn holds(person: &Person, post: usize) -> bool {
    person.seated() && post == person.post
}

/// Adds posts in reach as they come until there are `count`: the last ones are drawn seldom.
fn fill(posts: &mut BTreeSet<usize>, world: &World, person: &Person, count: usize) {
    for &post in lots(world, person).iter().flat_map(|(lot, _)| *lot) {
        if posts.len() >= count {
            break;
        }
        if !holds(person, post) {
            posts.insert(post);
        }
    }
}

/// Posts of the present rank in the unit that takes the official back.
fn owed_posts(world: &World, person: &Person, owed: Option<usize>) -> Vec<usize> {
    let Some(unit) = owed else { return Vec::new() };
    let from = world.posts.partition_point(|post| post.unit < unit);
    let rank = world.posts[person.post].job.rank;
    (from..world.posts.len())
        .take_while(|&at| world.posts[at].unit == unit)
        .filter(|&at| world.posts[at].job.rank == rank)
        .collect()
}

/// Groups of posts within reach, with weights: four in five of the present rank, the rest one above.
fn lots<'a>(world: &'a World, person: &Person) -> Vec<(&'a [usize], usize)> {
    let now = &world.posts[person.post];
    let mut lots = Vec::new();
    for (area, level, weight) in reach(world, now) {
        for (above, share) in [(0, 4), (1, 1)] {
            let posts = world.bucket(Bucket { area, level, rank: now.job.rank + above });
            if !posts.is_empty() {
                lots.push((posts, weight * share));
            }
        }
    }
    lots
}

/// Where an official may be sent from a post, with weights. Posts of a commune are filled from
/// within its district.
fn reach(world: &World, now: &Post) -> Vec<(Area, Level, usize)> {
    let places = &world.places;
    let province = (Area::Province(now.province), Level::Province);
    match (now.district, now.level) {
        (Some(at), Level::Commune) => {
            let own = Area::District(at);
            vec![(own, Level::Commune, 7), (own, Level::District, 3)]
        }
        (Some(at), _) => {
            let own = Area::District(at);
            let near = places.districts[at].near.iter();
            let mut reach: Vec<_> =
                near.map(|&next| (Area::District(next), Level::District, 2)).collect();
            reach.extend([(own, Level::District, 6), (own, Level::Commune, 5)]);
            reach.push((province.0, province.1, 4));
            reach
        }
        (None, _) => {
            let districts = places.provinces[now.province].districts.iter();
            let mut reach: Vec<_> =
                districts.map(|&at| (Area::District(at), Level::District, 1)).collect();
            reach.push((province.0, province.1, 2 * reach.len()));
            reach
        }
    }
}

/// How well an official suits a post, 0 to 100: field, block, grade, nearness, rank, and a chance
/// part for all that no file says.
pub(super) fn fit(
    draw: &mut Draw,
    world: &World,
    person: &Person,
    latest: Option<&(i16, &'static str)>,
    post: usize,
) -> i64 {
    let (now, post) = (&world.posts[person.post], &world.posts[post]);
    let field = match post.job.fields {
        "" => 0,
        asked if asked.split(';').any(|field| field == person.field) => 15,
        _ => -20,
    };
    let grade = match latest.map(|(_, grade)| *grade) {
        Some("excellent") => 12,
        Some("good") => 5,
        Some(_) => -10,
        None => 0,
    };
    let block = if now.block == post.block { 10 } else { 0 };
    let near = if now.area() == post.area() { 6 } else { 0 };
    let rank = if now.job.rank == post.job.rank { 4 } else { 0 };
    let score = 35 + field + grade + block + near + rank + draw.between(0, 28);
    score.clamp(0, 100)
}
