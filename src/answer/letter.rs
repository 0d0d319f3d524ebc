//! `luan.letter/1`: what is said to one official, made of what is known of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{OfficialIx, SettingIx};
use crate::model::pairs;
use crate::plan::Drafted;
use crate::text::Text;
use crate::view::{
    Barred, Directory, Letter, LetterLink, LetterPost, LetterRefusal, Schema, TierCost, Why,
};

use super::why::Tally;

/// Facts of one rule that are told before the rest is left out: one rule may say something else of each post.
const MOST_FACTS: usize = 3;

/// The page for the official whom `why` is about; other people are named where `names` says so.
pub fn letter(
    text: &Text,
    drafted: &Drafted,
    official: OfficialIx,
    why: Why,
    names: bool,
) -> Letter {
    let own = |id: &String| *id == why.official_id;
    let link = |made: &crate::view::Move| LetterLink {
        official_id: Some(made.official_id.clone()).filter(|id| names || own(id)),
        is_own: own(&made.official_id),
        from_post: made.from_post.clone(),
        to_post: made.to_post.clone(),
    };
    let mine = why.chain.iter().find(|made| own(&made.official_id));
    let moves = why.post.as_ref().filter(|post| post.is_planned && why.holds != why.planned);
    let open = why.open.iter();
    let mut letter = Letter {
        schema: Schema::HERE,
        reasons: mine.map(|made| made.reasons.clone()).unwrap_or_default(),
        chain: why.chain.iter().map(link).collect(),
        is_cycle: mine.is_some_and(|made| made.cycle),
        refusal: moves.and_then(|post| post.price.as_ref()).map(|price| LetterRefusal {
            proven: price.proven,
            tiers: price
                .tiers
                .iter()
                .filter(|one| one.difference != 0)
                .cloned()
                .collect::<Vec<TierCost>>(),
            others: price.elsewhere.iter().filter(|one| !own(&one.official_id)).count(),
        }),
        is_needed: moves.is_some_and(|post| post.is_impossible),
        barred: barred(text, drafted, official),
        open: open
            .map(|post| LetterPost { post_id: post.post_id.clone(), empty: post.empty })
            .collect(),
        directory: Directory::default(),
        made: why.made,
        proven: why.proven,
        official_id: why.official_id,
        holds: why.holds,
        planned: why.planned,
        bill: why.bill,
    };
    letter.directory = named(&letter, why.directory.unwrap_or_default());
    letter
}

/// The directory of whom and what the letter names, and of nobody else.
fn named(letter: &Letter, all: Directory) -> Directory {
    let people = letter.chain.iter().filter_map(|link| link.official_id.as_ref());
    let people: BTreeSet<&String> = people.chain([&letter.official_id]).collect();
    let links = letter.chain.iter().flat_map(|link| link.from_post.iter().chain([&link.to_post]));
    let open = letter.open.iter().map(|post| &post.post_id);
    let own = letter.holds.iter().chain(&letter.planned);
    let posts: BTreeSet<&String> = links.chain(open).chain(own).collect();
    let Directory { instance, mut officials, posts: mut all_posts, mut units, labels } = all;
    officials.retain(|id, _| people.contains(id));
    all_posts.retain(|id, _| posts.contains(id));
    let places: BTreeSet<&String> = all_posts.values().map(|post| &post.unit_id).collect();
    let homes = officials.values().filter_map(|person| person.unit_id.as_ref());
    let places: BTreeSet<&String> = places.into_iter().chain(homes).collect();
    units.retain(|id, _| places.contains(id));
    Directory { instance, posts: all_posts, officials, units, labels }
}

/// The rules that refuse posts, with the facts that they name.
fn barred(text: &Text, drafted: &Drafted, official: OfficialIx) -> Vec<Barred> {
    let context = drafted.model.context();
    let policy = context.policy;
    let own = context.instance.official(official).current;
    let mut tally = Tally::default();
    let mut facts: BTreeMap<SettingIx, BTreeSet<String>> = BTreeMap::new();
    let mut free: BTreeMap<SettingIx, Option<String>> = BTreeMap::new();
    for post in pairs::considered(context, official).into_iter().filter(|post| Some(*post) != own) {
        let refused = pairs::refusals(context, official, post);
        tally.add(&refused);
        for removal in refused {
            // Days are looked for once a rule: it takes long to ask it of every post.
            free.entry(removal.rule).or_insert_with(|| {
                let day = pairs::free_from(context, official, post, removal.rule);
                day.map(|day| day.to_string())
            });
            let key = format!("refusal-{}", policy.setting(removal.rule).rule);
            facts.entry(removal.rule).or_default().insert(text.get(&key, removal.fact));
        }
    }
    let barred = |told: crate::view::ExcludedPosts| {
        let (at, setting) = policy.settings().find(|(_, setting)| setting.name == told.rule)?;
        Some(Barred {
            posts: told.posts,
            alone: told.alone,
            facts: facts.remove(&at)?.into_iter().take(MOST_FACTS).collect(),
            source: setting.source.clone(),
            free_from: free.remove(&at)?,
            rule: told.rule,
        })
    };
    tally.said(policy).into_iter().filter_map(barred).collect()
}
