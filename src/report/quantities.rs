//! What one plan costs against another, in plain quantities.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Candidate, Kpis, Plan, Share};

/// A sentence for each candidate after the first: in what it differs from that.
pub(super) fn quantities(text: &Text, plan: &Plan) -> Vec<String> {
    plan.candidates.iter().skip(1).map(|other| sentence(text, plan, other)).collect()
}

/// In what a candidate differs from the first, in a sentence.
fn sentence(text: &Text, plan: &Plan, other: &Candidate) -> String {
    let args: [(&str, &dyn Display); 2] =
        [("rank", &other.rank), ("first", &plan.candidates[0].rank)];
    match against_first(text, plan, other) {
        list if list.is_empty() => text.with("quantity-none", &args),
        list => text.with("quantity-list", &[args[0], args[1], ("list", &list)]),
    }
}

/// In what a candidate differs from the first: a list, empty where all figures are the same.
pub(super) fn against_first(text: &Text, plan: &Plan, other: &Candidate) -> String {
    differences(text, &plan.candidates[0].kpis, &other.kpis).join(", ")
}

/// "14 fewer moves", "2 more empty seats".
fn differences(text: &Text, first: &Kpis, other: &Kpis) -> Vec<String> {
    let count = |kpis: &Kpis| figures(kpis).map(|(_, value)| value);
    let pairs = count(first).into_iter().zip(figures(other));
    let said = pairs.filter_map(|(before, (key, now))| {
        let difference = now? as i64 - before? as i64;
        let sign = if difference > 0 { "more" } else { "fewer" };
        let args: [(&str, &dyn Display); 2] = [("count", &difference.abs()), ("sign", &sign)];
        (difference != 0).then(|| text.with(&format!("quantity-{key}"), &args))
    });
    said.collect()
}

/// The figures by which people tell plans apart.
fn figures(kpis: &Kpis) -> [(&'static str, Option<usize>); 10] {
    let counted = |share: Option<Share>| share.map(|share| share.count);
    [
        ("moves", Some(kpis.moves)),
        ("upward", Some(kpis.upward)),
        ("downward", Some(kpis.downward)),
        ("vacancies", Some(kpis.vacancies.after)),
        ("critical", Some(kpis.critical_vacancies.after)),
        ("without-post", Some(kpis.without_post.after)),
        ("nonlocal", counted(kpis.nonlocal_heads.after)),
        ("women", counted(kpis.women_movers)),
        ("training", kpis.training_goals.map(|goals| goals.moves)),
        ("units", Some(kpis.disturbance.units)),
    ]
}
