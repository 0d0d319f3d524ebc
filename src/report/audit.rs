//! The audit of one plan.

use crate::text::Text;
use crate::view::{Audit, Clean};

use super::cards::Cards;
use super::decisions::{decisions, settled};
use super::document::Document;
use super::plan::{musts, shortfalls, tiers};

/// What a plan breaks and costs.
pub fn audit(text: &Text, audit: &Audit) -> Document {
    let cards = Cards(audit.directory.as_ref());
    let mut out = Document::default();
    let key = match audit.audit {
        Clean::Clean => "audit-clean",
        Clean::Breached => "audit-breached",
    };
    let breaches = musts(&audit.breaches).count();
    out.paragraph(text.with(key, &[("moves", &audit.moves), ("breaches", &breaches)]));
    out.paragraph(tiers(text, audit.mode, &audit.tiers));
    out.append(settled(text, cards, &audit.settled));
    out.append(decisions(text, cards, &audit.decisions));
    out.append(shortfalls(text, cards, &audit.breaches));
    out
}
