//! The audit of one plan.

use crate::text::Text;
use crate::view::{Audit, Clean, RevisionPoint};

use super::cards::Cards;
use super::decisions::{decisions, settled};
use super::document::{Document, Table};
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
    audit.nearest.iter().for_each(|point| out.append(nearest(text, audit, point)));
    out
}

/// The nearest plan that keeps every must, and who would be elsewhere in it.
fn nearest(text: &Text, audit: &Audit, point: &RevisionPoint) -> Document {
    let cards = Cards(audit.directory.as_ref());
    let mut out = Document::default();
    out.space();
    out.paragraph(text.with("audit-nearest", &[("count", &point.changes)]));
    out.paragraph(tiers(text, audit.mode, &point.tiers));
    if !point.proven {
        out.paragraph(text.plain("audit-nearest-open"));
    }
    if point.elsewhere.is_empty() {
        return out;
    }
    let heads = ["official", "says", "nearest"].map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).below([1, 2]);
    for one in &point.elsewhere {
        let place = |post: &Option<String>| cards.place(text, post);
        table.row([cards.person(&one.official_id), place(&one.approved), place(&one.now)]);
    }
    out.table(table);
    out
}
