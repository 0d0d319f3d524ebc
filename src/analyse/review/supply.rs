//! Surplus and shortage: fields as the rule `skill_supply` counts them, and seats by difficulty of the area.

use std::collections::BTreeSet;

use crate::domain::{Instance, OfficialIx, Plan, Post, PostIx};
use crate::view::{AreaSeats, FieldSupply};

/// The difficulties that an area may have.
const GRADES: std::ops::RangeInclusive<u8> = 0..=2;

/// Every field that a post or a holder names, everywhere and then by difficulty of the area; none where the
/// posts name none.
pub(super) fn fields(instance: &Instance) -> Vec<FieldSupply> {
    if instance.posts.iter().all(|post| post.fields.is_empty()) {
        return Vec::new();
    }
    let of_posts = instance.posts.iter().flat_map(|post| &post.fields);
    let of_people = instance.officials.iter().filter(|one| one.current.is_some());
    let fields: BTreeSet<&String> =
        of_posts.chain(of_people.filter_map(|one| one.field.as_ref())).collect();
    let grades = || std::iter::once(None).chain(GRADES.map(Some));
    fields
        .iter()
        .flat_map(|field| grades().filter_map(|grade| of_field(instance, field, grade)))
        .collect()
}

/// The supply of a field; `None` where neither a seat asks for it nor a holder has it.
fn of_field(instance: &Instance, field: &str, area_grade: Option<u8>) -> Option<FieldSupply> {
    let posts = posts(instance, area_grade);
    let seats = |counts: &dyn Fn(&Post) -> bool| -> usize {
        let posts = posts.iter().map(|post| instance.post(*post)).filter(|post| counts(post));
        posts.map(|post| post.seats as usize).sum()
    };
    let names = |post: &Post| post.fields.iter().any(|own| own == field);
    let asked = seats(&|post| names(post) && post.fields.iter().all(|own| own == field));
    let room = seats(&|post| post.fields.is_empty() || names(post));
    let holds =
        |official: &&OfficialIx| instance.official(**official).field.as_deref() == Some(field);
    let holders = posts.iter().flat_map(|post| &instance.holders[post.at()]).filter(holds).count();
    (asked > 0 || holders > 0).then(|| FieldSupply {
        field: field.to_owned(),
        area_grade,
        asked,
        room,
        holders,
        shortage: asked.saturating_sub(holders),
        surplus: holders.saturating_sub(room),
    })
}

/// Posts in force in areas of one difficulty, or everywhere.
fn posts(instance: &Instance, area_grade: Option<u8>) -> Vec<PostIx> {
    let counts = |post: &PostIx| {
        let grade = || instance.area_grade(instance.post(*post).unit);
        instance.post(*post).seats > 0 && area_grade.is_none_or(|asked| grade() == asked)
    };
    instance.post_ixs().filter(counts).collect()
}

/// Seats by difficulty of the area, as far as there are any.
pub(super) fn areas(instance: &Instance, standing: &Plan) -> Vec<AreaSeats> {
    let vacancies = standing.vacancies(instance);
    let of_grade = |area_grade| {
        let posts = posts(instance, Some(area_grade));
        let empty = |counts: &dyn Fn(PostIx) -> bool| -> usize {
            let inside = vacancies.iter().filter(|(post, _)| posts.contains(post) && counts(*post));
            inside.map(|(_, seats)| *seats as usize).sum()
        };
        (!posts.is_empty()).then(|| AreaSeats {
            area_grade,
            posts: posts.len(),
            seats: posts.iter().map(|post| instance.post(*post).seats as usize).sum(),
            holders: posts.iter().map(|post| instance.holders[post.at()].len()).sum(),
            shortage: empty(&|_| true),
            critical_empty: empty(&|post| instance.post(post).critical),
        })
    };
    GRADES.filter_map(of_grade).collect()
}
