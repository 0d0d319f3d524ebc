//! Justified envy: who would rather have the post of somebody else, may take it, and has better merit. The
//! list, or that there is none, is what a board can say before a complaint (Abdulkadiroglu and Sonmez 2003
//! for the notion, in school choice).

use crate::domain::{Instance, OfficialIx, Plan, PostIx};
use crate::model::Model;

/// By what merit is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The fit for the post in `pairs.csv`.
    Fit,
    /// The latest evaluation.
    Grade,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 2] = [Self::Fit, Self::Grade];

    /// Its word, as the command line takes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Grade => "grade",
        }
    }
}

/// A pair of officials of whom the first has a justified complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envy {
    /// Who would rather have it.
    pub official: OfficialIx,
    /// The post.
    pub post: PostIx,
    /// Who has it in the plan.
    pub holder: OfficialIx,
    /// Merit of the first for the post, then of the holder.
    pub merits: [i64; 2],
}

/// Every case of justified envy in a plan, by official and post. Somebody prefers one post to another when
/// `pairs.csv` says so; a wish that is stated comes before a post of which none is. Nobody envies without a
/// merit that is known, and nobody is envied without one.
pub fn envy(model: &Model, plan: &Plan, measure: Measure) -> Vec<Envy> {
    let instance = &*model.instance;
    let holders = plan.holders();
    let mut found = Vec::new();
    for official in instance.official_ixs() {
        let own = plan.posts_of(official).next();
        let now = own.and_then(|post| wish(instance, official, post));
        for (_, pair) in model.pairs.of_official(official) {
            let is_preferred = wish(instance, official, pair.post) > now;
            if Some(pair.post) == own || !is_preferred {
                continue;
            }
            for &holder in holders.get(&pair.post).into_iter().flatten() {
                let merits = [official, holder].map(|who| merit(instance, who, pair.post, measure));
                if let [Some(mine), Some(theirs)] = merits
                    && mine > theirs
                {
                    let merits = [mine, theirs];
                    found.push(Envy { official, post: pair.post, holder, merits });
                }
            }
        }
    }
    found
}

/// How much an official would like the post; `None` when no wish is stated.
pub fn wish(instance: &Instance, official: OfficialIx, post: PostIx) -> Option<i64> {
    instance.pair_facts.get(official, post).and_then(|fact| fact.preference)
}

/// Merit of an official for the post; `None` when it is not known.
pub fn merit(
    instance: &Instance,
    official: OfficialIx,
    post: PostIx,
    measure: Measure,
) -> Option<i64> {
    match measure {
        Measure::Fit => instance.pair_facts.get(official, post).and_then(|fact| fact.fit),
        Measure::Grade => instance.latest_grade(official).map(|grade| grade as i64),
    }
}
