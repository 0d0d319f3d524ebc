//! `luan.envy/1`.

use crate::domain::{Grade, PostIx};
use crate::explain::{Envy, Measure, merit, wish};
use crate::plan::Drafted;
use crate::view::{Envied, EnvyCase, Schema};

use super::made::{is_proven, made};
use super::{Run, directory};

/// The cases of justified envy in the optimum, and how much was known to find them by.
pub fn envied(drafted: &Drafted, measure: Measure, cases: &[Envy], run: Run) -> Envied {
    let context = drafted.model.context();
    let instance = context.instance;
    let plan = &drafted.candidates[0].candidate.plan;
    let id = |post: PostIx| instance.post(post).id.clone();
    let case = |case: &Envy| EnvyCase {
        official_id: instance.official(case.official).id.clone(),
        planned: plan.posts_of(case.official).next().map(id),
        post_id: id(case.post),
        holder_id: instance.official(case.holder).id.clone(),
        merit: said(measure, case.merits[0]),
        holder_merit: said(measure, case.merits[1]),
    };
    let pairs = || drafted.model.pairs.iter().map(|(_, pair)| pair);
    Envied {
        schema: Schema::HERE,
        made: made(context, run),
        proven: is_proven(drafted),
        merit: measure.word().to_owned(),
        wishes: pairs().filter(|pair| wish(instance, pair.official, pair.post).is_some()).count(),
        merits: pairs()
            .filter(|pair| merit(instance, pair.official, pair.post, measure).is_some())
            .count(),
        cases: cases.iter().map(case).collect(),
        directory: Some(directory(context)),
    }
}

/// A fit as the number it is, a grade by its word.
fn said(measure: Measure, merit: i64) -> String {
    let grade = Grade::WORDS.iter().find(|(_, grade)| *grade as i64 == merit);
    match (measure, grade) {
        (Measure::Grade, Some((word, _))) => (*word).to_owned(),
        _ => merit.to_string(),
    }
}
