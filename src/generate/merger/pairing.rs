//! Who suits which post after the merger: pairs with a fit, near the former post.

use super::super::dossiers::Dossiers;
use super::super::draw::{Draw, Topic};
use super::super::pairing::{Listed, fit};
use super::super::people::Person;
use super::super::world::Level;
use super::world::Merged;

/// Draws for each pair wanted before the search for more gives up.
const TRIES_PER_PAIR: usize = 8;
/// How far below and above the former rank posts are listed.
const BELOW: i64 = 2;
const ABOVE: i64 = 1;

/// Four to eight pairs for everybody whose post ends, official by official, each official's in the
/// order of the posts.
pub(super) fn pairs(
    merged: &Merged,
    people: &[Person],
    dossiers: &Dossiers,
    seed: u64,
) -> Vec<Listed> {
    let mut draw = Draw::new(seed, Topic::Pairs);
    let mut pairs = Vec::new();
    for (at, person) in people.iter().enumerate() {
        if merged.world.goes_on(person.post) {
            continue;
        }
        let count = draw.between(4, 8) as usize;
        for post in posts_in_reach(&mut draw, merged, person, count) {
            let fit = fit(&mut draw, &merged.world, person, dossiers.grades[at].last(), post);
            let preference = draw.chance(400).then(|| draw.between(0, 10));
            pairs.push(Listed { person: at, post, fit, preference });
        }
    }
    pairs
}

/// At most `count` distinct posts, ascending.
fn posts_in_reach(draw: &mut Draw, merged: &Merged, person: &Person, count: usize) -> Vec<usize> {
    let lots = lots(merged, person);
    let mut posts = Vec::new();
    for _ in 0..TRIES_PER_PAIR * count {
        if posts.len() >= count || lots.is_empty() {
            break;
        }
        let lot: &Vec<usize> = draw.weighted(&by_reference(&lots));
        let post = draw.pick(lot);
        if !posts.contains(&post) {
            posts.push(post);
        }
    }
    posts.sort_unstable();
    posts
}

fn by_reference(lots: &[(Vec<usize>, usize)]) -> Vec<(&Vec<usize>, usize)> {
    lots.iter().map(|(lot, weight)| (lot, *weight)).collect()
}

/// Groups of posts within reach, with weights: the unit that took over, those of the former district,
/// those of the districts next to it; for the province's people, the city's offices too.
fn lots(merged: &Merged, person: &Person) -> Vec<(Vec<usize>, usize)> {
    let world = &merged.world;
    let now = &world.posts[person.post];
    let heir = now.commune.map(|commune| merged.heirs[commune]);
    let near = match now.district {
        Some(at) => world.places.districts[at].near.clone(),
        None => world.places.provinces[now.province].districts.clone(),
    };
    let of_units = |wanted: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let units = (0..merged.new_units.len()).filter(|unit| wanted(*unit));
        units.flat_map(|unit| merged.new_units[unit].posts.clone()).collect()
    };
    let own_district = |unit: usize| now.district == Some(merged.new_units[unit].district);
    let city = || (0..world.posts.len()).filter(|&at| world.posts[at].level == Level::Province);
    let groups = [
        (of_units(&|unit| heir == Some(unit)), 6),
        (of_units(&|unit| heir != Some(unit) && own_district(unit)), 4),
        (of_units(&|unit| near.contains(&merged.new_units[unit].district)), 2),
        (city().filter(|&at| now.district.is_none() && world.goes_on(at)).collect(), 6),
    ];
    let reach = now.job.rank - BELOW..=now.job.rank + ABOVE;
    let in_reach = |posts: Vec<usize>| -> Vec<usize> {
        posts.into_iter().filter(|&at| reach.contains(&world.posts[at].job.rank)).collect()
    };
    let groups = groups.into_iter().map(|(posts, weight)| (in_reach(posts), weight));
    groups.filter(|(posts, _)| !posts.is_empty()).collect()
}
