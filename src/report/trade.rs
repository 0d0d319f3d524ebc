//! The curve of two goals.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{TradeHole, Traded};

use super::chart::bar;
use super::document::{Document, Table};

/// Characters of the longest bar.
const BAR: usize = 16;

/// The curve with what is proven of it.
pub fn trade(text: &Text, traded: &Traded) -> Document {
    let mut out = Document::default();
    let [first, second] = &traded.goals;
    let args: [(&str, &dyn Display); 4] = [
        ("first", first),
        ("second", second),
        ("date", &traded.plan_date),
        ("model", &traded.model),
    ];
    out.paragraph(text.with("trade-heading", &args));
    if !traded.kept.is_empty() {
        out.paragraph(text.with("trade-kept", &[("tiers", &traded.kept.join(", "))]));
    }
    let key = if traded.is_complete { "trade-complete" } else { "trade-open" };
    out.paragraph(text.with(key, &[("count", &traded.points.len())]));
    out.space();
    out.table(curve(text, traded));
    if traded.points.iter().all(|point| point.values != traded.optimum) {
        let [first, second] = traded.optimum;
        let args: [(&str, &dyn Display); 2] = [("first", &first), ("second", &second)];
        out.paragraph(text.with("trade-optimum-aside", &args));
    }
    for hole in &traded.holes {
        out.item(hole_words(text, traded, hole));
    }
    out
}

fn hole_words(text: &Text, traded: &Traded, hole: &TradeHole) -> String {
    let args: [(&str, &dyn Display); 6] = [
        ("first", &traded.goals[0]),
        ("second", &traded.goals[1]),
        ("first_least", &hole.least[0]),
        ("first_most", &hole.most[0]),
        ("second_least", &hole.least[1]),
        ("second_most", &hole.most[1]),
    ];
    text.with("trade-hole", &args)
}

/// A row a point, with a bar for the second goal and the step from the point before.
fn curve(text: &Text, traded: &Traded) -> Table {
    let values = traded.points.iter().map(|point| point.values[1]);
    let (least, most) = (values.clone().min().unwrap_or(0), values.max().unwrap_or(0));
    let [first, second] = &traded.goals;
    let heads = ["column-rank", "column-moves", "column-vacant", "column-step"];
    let [rank, moves, vacant, step] = heads.map(|key| text.plain(key));
    let heads = [rank, first.clone(), second.clone(), String::new(), step, moves, vacant];
    let mut table = Table::new(heads.into_iter().chain([String::new()])).right([0, 1, 2, 4, 5, 6]);
    for (at, point) in traded.points.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| traded.points[before].values);
        let step = before.map_or_else(String::new, |[first, second]| {
            format!("{:+} / {:+}", point.values[0] - first, point.values[1] - second)
        });
        let kpis = &point.candidate.kpis;
        table.row([
            point.candidate.rank.to_string(),
            point.values[0].to_string(),
            point.values[1].to_string(),
            bar(point.values[1], least, most, BAR),
            step,
            kpis.moves.to_string(),
            kpis.vacancies.after.to_string(),
            remarks(text, traded, at),
        ]);
    }
    table
}

fn remarks(text: &Text, traded: &Traded, at: usize) -> String {
    let point = &traded.points[at];
    let said = [
        (point.values == traded.optimum, "trade-optimum"),
        (traded.knee == Some(at), "compare-knee"),
        (!point.is_settled, "trade-unsettled"),
    ];
    let said = said.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| text.plain(key));
    said.collect::<Vec<_>>().join(", ")
}

/// The curve for a spreadsheet: a row a point with its goals, tiers and main figures.
pub fn trade_sheet(traded: &Traded) -> Table {
    let tiers = traded.points.first().map_or(&[][..], |point| &point.candidate.tiers);
    let heads = ["point".to_owned(), traded.goals[0].clone(), traded.goals[1].clone()];
    let figures = ["moves", "empty_seats", "without_post"].map(str::to_owned);
    let tiers = tiers.iter().map(|tier| format!("tier {}", tier.id));
    let mut table = Table::new(heads.into_iter().chain(figures).chain(tiers));
    for point in &traded.points {
        let kpis = &point.candidate.kpis;
        let own = [point.candidate.rank as i64, point.values[0], point.values[1]];
        let figures = [kpis.moves, kpis.vacancies.after, kpis.without_post.after];
        let tiers = point.candidate.tiers.iter().map(|tier| tier.value);
        let row = own.into_iter().chain(figures.map(|count| count as i64)).chain(tiers);
        table.row(row.map(|value| value.to_string()));
    }
    table
}
