//! What papers say of the units that somebody leaves or joins.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::PostIx;
use crate::view::{PaperMove, PaperPost, PaperUnit};

use super::data::About;
use crate::report::workbook::moves::area;

/// The units that the moves begin or end in, in the order of the roster.
pub(super) fn of(about: &About<'_>, moves: &[PaperMove]) -> Vec<PaperUnit> {
    let left =
        moves.iter().filter(|made| !made.from_post.is_empty()).map(|made| &made.from_unit_id);
    let told: BTreeSet<&String> = left.chain(moves.iter().map(|made| &made.to_unit_id)).collect();
    let instance = about.context.instance;
    let after = after(about);
    let units = instance.unit_ixs().filter(|at| told.contains(&instance.unit(*at).id));
    let of_unit = |at| {
        let posts = instance.post_ixs().filter(|post| instance.post(*post).unit == at);
        let posts = posts.map(|post| of_post(about, post, &after)).collect();
        unit(about, &instance.unit(at).id, posts, moves)
    };
    units.map(of_unit).collect()
}

/// Who holds each post after the plan, in the order of its assignments.
fn after<'a>(about: &About<'a>) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut after: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in &about.candidate.assignments {
        if let Some(post) = &line.post_id {
            after.entry(post).or_default().push(&line.official_id);
        }
    }
    after
}

fn of_post(about: &About<'_>, at: PostIx, after: &BTreeMap<&str, Vec<&str>>) -> PaperPost {
    let instance = about.context.instance;
    let post = instance.post(at);
    let before = instance.holders[at.at()].iter().map(|one| &instance.official(*one).id);
    let after = after.get(post.id.as_str()).map_or(&[][..], Vec::as_slice);
    let filled = u32::try_from(after.len()).unwrap_or(u32::MAX);
    PaperPost {
        post_id: post.id.clone(),
        title: about.title(&post.id),
        head: post.head,
        seats: post.seats,
        before: before.map(|one| about.who(one)).collect(),
        after: after.iter().map(|one| about.who(one)).collect(),
        empty: post.seats.saturating_sub(filled),
    }
}

fn unit(about: &About<'_>, id: &str, posts: Vec<PaperPost>, moves: &[PaperMove]) -> PaperUnit {
    let text = about.text;
    let card = about.directory.units.get(id);
    let numbers = |of: fn(&PaperMove) -> &str| {
        let here = moves.iter().filter(|made| posts.iter().any(|post| post.post_id == of(made)));
        here.map(|made| made.number).collect::<Vec<_>>()
    };
    let leave = numbers(|made| &made.from_post);
    let is_head = |number: &&usize| {
        posts.iter().any(|post| post.head && post.post_id == moves[**number - 1].from_post)
    };
    PaperUnit {
        unit_id: id.to_owned(),
        name: card.map_or_else(|| id.to_owned(), |unit| unit.name.clone()),
        level: card.map_or_else(String::new, |unit| text.named("level", &unit.level)),
        block: card.map_or_else(String::new, |unit| text.named("block", &unit.block)),
        area: card.map_or_else(String::new, |unit| area(text, unit.area_grade)),
        before: posts.iter().map(|post| post.before.len()).sum(),
        after: posts.iter().map(|post| post.after.len()).sum(),
        empty: posts.iter().map(|post| post.empty as usize).sum(),
        heads_leave: leave.iter().filter(is_head).count(),
        arrive: numbers(|made| &made.to_post),
        leave,
        posts,
    }
}
