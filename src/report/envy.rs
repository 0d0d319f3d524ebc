//! Justified envy: the cases, or that there is none.

use std::fmt::Display;

use crate::text::Text;
use crate::view::Envied;

use super::cards::Cards;
use super::document::{Document, Table};

/// The cases, and how much was known to find them by.
pub fn envy(text: &Text, envied: &Envied) -> Document {
    let cards = Cards(envied.directory.as_ref());
    let mut out = Document::default();
    let merit = text.plain(&format!("envy-merit-{}", envied.merit));
    let args: [(&str, &dyn Display); 3] =
        [("count", &envied.cases.len()), ("merit", &merit), ("date", &envied.made.plan_date)];
    out.paragraph(text.with("envy-heading", &args));
    let known: [(&str, &dyn Display); 2] = [("wishes", &envied.wishes), ("merits", &envied.merits)];
    out.paragraph(text.with("envy-known", &known));
    if envied.cases.is_empty() {
        return out;
    }
    let heads = ["official", "planned", "prefers", "merit", "holder", "merit"];
    let heads = heads.map(|head| text.plain(&format!("column-{head}")));
    let mut table = Table::new(heads).right([3, 5]).below([1, 2]);
    for case in &envied.cases {
        table.row([
            cards.person(&case.official_id),
            cards.place(text, &case.planned),
            cards.post(&case.post_id),
            case.merit.clone(),
            cards.person(&case.holder_id),
            case.holder_merit.clone(),
        ]);
    }
    out.table(table);
    out
}
