//! Lists of pairs that are as long as asked for, for everybody, whatever the post held now: near posts
//! of about the same rank first, and wider where there are too few of them.

use super::super::dossiers::Dossiers;
use super::super::draw::{Draw, Topic};
use super::super::pairing::{Listed, fit};
use super::super::people::Person;
use super::super::world::{Area, Bucket, Level, Post, World};

/// Draws for each pair wanted before the search goes one rank further up and down.
const TRIES_PER_RANK: usize = 4;
/// Ranks up and down after which any post will do.
const WIDEST: usize = 4;
/// Pairs with a stated preference, in a thousand.
const STATED: usize = 600;

/// Lists pairs official by official, each official's in the order of the posts.
pub(super) fn pairs(
    world: &World,
    people: &[Person],
    dossiers: &Dossiers,
    count: usize,
    seed: u64,
) -> Vec<Listed> {
    let mut reach = Reach::new(world, Draw::new(seed, Topic::Pairs));
    let mut pairs = Vec::with_capacity(people.len() * count);
    for (at, person) in people.iter().enumerate() {
        let grade = dossiers.grades[at].last();
        for post in reach.posts(at, person, count) {
            let fit = fit(&mut reach.draw, world, person, grade, post);
            let preference = reach.draw.chance(STATED).then(|| reach.draw.between(0, 10));
            pairs.push(Listed { person: at, post, fit, preference });
        }
    }
    pairs
}

struct Reach<'a> {
    world: &'a World,
    draw: Draw,
    /// For each post, the last person whose list it is on, counted from 1.
    taken: Vec<usize>,
}

impl<'a> Reach<'a> {
    fn new(world: &'a World, draw: Draw) -> Self {
        Self { world, draw, taken: vec![0; world.posts.len()] }
    }

    /// `count` distinct posts other than the present one, or all there are, ascending.
    fn posts(&mut self, at: usize, person: &Person, count: usize) -> Vec<usize> {
        let mark = at + 1;
        let mut others = self.world.posts.len();
        if person.seated() {
            self.taken[person.post] = mark;
            others -= 1;
        }
        let count = count.min(others);
        let mut posts = Vec::with_capacity(count);
        let mut tries = 0;
        while posts.len() < count {
            let ranks = 1 + tries / (TRIES_PER_RANK * count);
            tries += 1;
            let Some(post) = self.post(&self.world.posts[person.post], ranks) else { continue };
            if self.taken[post] != mark {
                self.taken[post] = mark;
                posts.push(post);
            }
        }
        posts.sort_unstable();
        posts
    }

    /// A post within so many ranks, three times in five of the present one; any at the widest.
    fn post(&mut self, now: &Post, ranks: usize) -> Option<usize> {
        if ranks > WIDEST {
            return Some(self.draw.below(self.world.posts.len()));
        }
        let area = self.area(now);
        let level = match area {
            Area::Province(_) => Level::Province,
            Area::District(_) => self.draw.pick(&[Level::District, Level::Commune]),
        };
        let same = self.draw.chance(600);
        let steps = self.draw.between(1, ranks as i64);
        let down = self.draw.chance(500);
        let shift = if same { 0 } else { steps * if down { -1 } else { 1 } };
        let posts = self.world.bucket(Bucket { area, level, rank: now.job.rank + shift });
        (!posts.is_empty()).then(|| self.draw.pick(posts))
    }

    /// The own district, one next to it, any of the province, the province itself, or elsewhere.
    fn area(&mut self, now: &Post) -> Area {
        let near = now.district.map_or(&[][..], |at| &self.world.places.districts[at].near);
        match (now.district, self.draw.below(20)) {
            (_, 0) => self.elsewhere(now.province),
            (_, 1..=2) | (None, 3..=9) => Area::Province(now.province),
            (Some(own), 3..=8) => Area::District(own),
            (Some(_), 9..=14) if !near.is_empty() => Area::District(self.draw.pick(near)),
            _ => self.district_of(now.province),
        }
    }

    fn district_of(&mut self, province: usize) -> Area {
        Area::District(self.draw.pick(&self.world.places.provinces[province].districts))
    }

    /// Anywhere in the next province; the own one where there is no other.
    fn elsewhere(&mut self, province: usize) -> Area {
        let next = (province + 1) % self.world.places.provinces.len();
        match self.draw.chance(500) {
            true => Area::Province(next),
            false => self.district_of(next),
        }
    }
}
