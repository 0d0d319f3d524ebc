//! What was proven, by what, and from which files.

use std::fmt::Display;

use crate::domain::Objective;
use crate::text::Text;
use crate::view::{Plan, Refusal, Tier};

use super::heads;
use crate::report::book::{Cell, Sheet};
use crate::report::plan::termination;
use crate::report::removed;

/// Characters of a digest.
const DIGEST: usize = 64;

/// The sheet on the proof. Nothing in it is about the machine: the same plan gives the same sheet.
pub(super) fn proof(text: &Text, plan: &Plan) -> Sheet {
    let mut sheet = Sheet::new(text.plain("book-sheet-proof"));
    sheet.widest = DIGEST;
    sheet.title(text.plain("book-proof"));
    sheet.head(heads(text, ["what", "value"]));
    for (key, value) in facts(text, plan) {
        sheet.cells([Cell::text(text.plain(&format!("book-proof-{key}"))), value]);
    }
    sheet.blank();
    tiers(text, &mut sheet, plan);
    sheet.blank();
    sheet.head(heads(text, ["file", "digest"]));
    for input in &plan.inputs {
        sheet.cells([Cell::text(&input.file), Cell::text(&input.blake3)]);
    }
    sheet.blank();
    sheet.document(&removed(text, &plan.removed_pairs));
    sheet
}

fn facts(text: &Text, plan: &Plan) -> Vec<(&'static str, Cell)> {
    let solver = format!("{} {}", plan.solver.name, plan.solver.version);
    let objective = match plan.mode {
        Objective::Lexicographic => "book-lexicographic",
        Objective::Weighted => "book-weighted",
    };
    let mut facts = vec![
        ("luan", Cell::text(&plan.luan)),
        ("solver", Cell::text(solver)),
        ("seed", Cell::Number(plan.seed.into())),
        ("model", Cell::text(&plan.model)),
        ("model-digest", Cell::text(&plan.model_blake3)),
        ("mode", Cell::text(text.plain(objective))),
        ("date", Cell::text(&plan.plan_date)),
        ("termination", Cell::text(text.plain(termination(plan.termination, plan.limit)))),
        ("objective", Cell::Number(plan.objective)),
        ("decided", Cell::Number(plan.decided)),
        ("bound", Cell::Number(plan.bound)),
        ("gap", Cell::Share(plan.gap)),
    ];
    if let Some(under) = &plan.under {
        facts.extend(under.what_if.as_ref().map(|name| ("what-if", Cell::text(name))));
        let refused = under.refused.iter().map(|refusal| ("refused", refusal_words(text, refusal)));
        facts.extend(refused);
    }
    facts
}

fn refusal_words(text: &Text, refusal: &Refusal) -> Cell {
    let args: [(&str, &dyn Display); 2] =
        [("official", &refusal.official_id), ("post", &refusal.post_id)];
    Cell::text(text.with("revise-refused", &args))
}

fn tiers(text: &Text, sheet: &mut Sheet, plan: &Plan) {
    sheet.head(heads(text, ["tier", "tier-value", "tier-decided", "tier-bound"]));
    let known = |value: Option<i64>| value.map_or(Cell::Blank, Cell::Number);
    for Tier { id, value, decided, bound } in &plan.tiers {
        sheet.cells([Cell::text(id), Cell::Number(*value), known(*decided), known(*bound)]);
    }
}
