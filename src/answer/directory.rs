//! Who and what the identifiers are.

use std::collections::BTreeMap;

use crate::domain::{Context, OfficialIx, PostIx};
use crate::view::{Directory, Person, Post, Unit};

/// The directory of a roster.
pub fn directory(context: Context<'_>) -> Directory {
    let Context { instance, policy } = context;
    let officials: BTreeMap<String, Person> = instance
        .official_ixs()
        .map(|at| (instance.official(at).id.clone(), person(context, at)))
        .collect();
    let posts = instance.post_ixs().map(|at| (instance.post(at).id.clone(), post(context, at)));
    let units = instance.unit_ixs().map(|at| {
        let unit = instance.unit(at);
        let card = Unit {
            name: unit.name.clone(),
            level: policy.level(unit.level).to_owned(),
            block: policy.block(unit.block).to_owned(),
            area_grade: instance.area_grade(at),
        };
        (unit.id.clone(), card)
    });
    Directory {
        instance: instance.name.clone(),
        officials,
        posts: posts.collect(),
        units: units.collect(),
        labels: instance.labels.clone(),
    }
}

fn person(context: Context<'_>, at: OfficialIx) -> Person {
    let instance = context.instance;
    let official = instance.official(at);
    Person {
        name: official.name.clone(),
        birth_year: official.birth_date.map(|date| date.year()),
        rank: instance.rank_of(at),
        post_id: official.current.map(|post| instance.post(post).id.clone()),
        unit_id: instance.origin_unit(at).map(|unit| instance.unit(unit).id.clone()),
    }
}

fn post(context: Context<'_>, at: PostIx) -> Post {
    let post = context.instance.post(at);
    Post {
        title: post.title.clone(),
        unit_id: context.instance.unit(post.unit).id.clone(),
        rank: post.rank,
        head: post.head,
    }
}
