//! What the plans near the optimum have in common, and how firmly each candidate comes first.

use std::fmt::Display;

use crate::domain::Objective;
use crate::text::Text;
use crate::view::{Directory, Near, NearOfficial, NearPost, NearProof, NearState, Plan};

use super::cards::Cards;
use super::document::{Document, Table};

/// How many moves are safe to sign, how many people are free, how many posts contested.
pub(super) fn summary(text: &Text, mode: Objective, near: &Near) -> Document {
    let mut out = Document::default();
    let share = format!("{}", 100.0 * near.share);
    let (key, tiers): (&str, Vec<String>) = match mode {
        Objective::Lexicographic => {
            let tiers = near.tiers.iter().map(|tier| format!("{} {}", tier.id, tier.most));
            ("near-heading", tiers.collect())
        }
        Objective::Weighted => {
            ("near-heading-sum", near.tiers.iter().map(|sum| sum.most.to_string()).collect())
        }
    };
    out.paragraph(text.with(key, &[("share", &share), ("tiers", &tiers.join(", "))]));
    let count = |moves: bool, state: NearState| {
        let own = near.officials.iter().filter(|one| one.moves == moves && one.state == state);
        own.count()
    };
    let moves = near.officials.iter().filter(|one| one.moves).count();
    let safe = count(true, NearState::Same);
    out.item(text.with("near-safe", &[("count", &safe), ("moves", &moves)]));
    out.item(text.with("near-free", &[("count", &count(true, NearState::Free))]));
    let (fixed, might) = (count(false, NearState::Same), count(false, NearState::Free));
    out.item(text.with("near-stay", &[("fixed", &fixed), ("might", &might)]));
    let contested = near.posts.iter().filter(|post| post.state == NearState::Free).count();
    out.item(text.with("near-contested", &[("count", &contested)]));
    let open = count(true, NearState::Open) + count(false, NearState::Open);
    if open > 0 {
        out.item(text.with("near-open", &[("count", &open)]));
    }
    out
}

/// Whose move is safe to sign, who could be elsewhere, and which posts are contested, one by one.
pub fn near(text: &Text, plan: &Plan) -> Document {
    let mut out = Document::default();
    let Some(near) = &plan.near else { return out };
    let cards = Cards(plan.directory.as_ref());
    out.append(summary(text, plan.mode, near));
    out.space();
    for (key, wanted) in [("near-moves", true), ("near-stayers", false)] {
        let shown = |one: &&NearOfficial| {
            one.moves == wanted && (one.moves || one.state == NearState::Free)
        };
        let own: Vec<&NearOfficial> = near.officials.iter().filter(shown).collect();
        if !own.is_empty() {
            out.paragraph(text.with(key, &[("count", &own.len())]));
            out.table(officials(text, cards, &own));
            out.space();
        }
    }
    let contested: Vec<&NearPost> =
        near.posts.iter().filter(|post| post.state == NearState::Free).collect();
    if !contested.is_empty() {
        out.paragraph(text.plain("near-posts"));
        contested.iter().for_each(|post| out.item(cards.post(&post.post_id)));
        out.space();
    }
    out
}

fn officials(text: &Text, cards: Cards<'_>, shown: &[&NearOfficial]) -> Table {
    let heads = ["official", "post", "near", "instead"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).below([1, 3]);
    let post = |id: &Option<String>| cards.place(text, id);
    for one in shown {
        let instead = one.otherwise.as_ref().map_or_else(String::new, |other| post(&other.post_id));
        let person = cards.person(&one.official_id);
        table.row([person, post(&one.post_id), state(text, one.state, one.proof), instead]);
    }
    table
}

fn state(text: &Text, state: NearState, proof: Option<NearProof>) -> String {
    text.plain(match (state, proof) {
        (NearState::Same, Some(NearProof::ReducedCost)) => "near-state-reduced-cost",
        (NearState::Same, _) => "near-state-solve",
        (NearState::Free, _) => "near-state-free",
        (NearState::Open, _) => "near-state-open",
    })
}

/// Header of `near.csv`.
const NEAR: [&str; 8] =
    ["official_id", "name", "post_id", "title", "moves", "state", "proof", "otherwise_post_id"];

/// Everybody in the plans near the optimum, for a spreadsheet.
pub fn near_sheet(plan: &Plan) -> Table {
    let nobody = Directory::default();
    let directory = plan.directory.as_ref().unwrap_or(&nobody);
    let mut table = Table::new(NEAR);
    for one in plan.near.iter().flat_map(|near| &near.officials) {
        let post = one.post_id.clone().unwrap_or_default();
        let (state, proof) = (word(&one.state), one.proof.as_ref().map(word).unwrap_or_default());
        let otherwise = one.otherwise.as_ref().and_then(|other| other.post_id.clone());
        table.row([
            one.official_id.clone(),
            directory.name(&one.official_id).to_owned(),
            post.clone(),
            directory.title(&post).to_owned(),
            if one.moves { "yes" } else { "no" }.to_owned(),
            state,
            proof,
            otherwise.unwrap_or_default(),
        ]);
    }
    table
}

/// The word that JSON has for it.
fn word<T: serde::Serialize>(value: &T) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// In how many draws of other weights each candidate comes first.
pub(super) fn sampled(text: &Text, plan: &Plan) -> Option<String> {
    let sampled = plan.sampled.as_ref()?;
    let said = plan.candidates.iter().zip(&sampled.first).filter(|(_, count)| **count > 0);
    let said = said.map(|(candidate, count)| {
        let share = text.decimal(100.0 * *count as f64 / sampled.samples as f64, 1);
        let args: [(&str, &dyn Display); 2] = [("rank", &candidate.rank), ("share", &share)];
        text.with("sampled-one", &args)
    });
    let list = said.collect::<Vec<_>>().join(", ");
    let args: [(&str, &dyn Display); 4] = [
        ("list", &list),
        ("samples", &sampled.samples),
        ("seed", &sampled.seed),
        ("factor", &sampled.factor),
    ];
    Some(text.with("sampled", &args))
}
