//! The trade-off of two or three goals.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{TradeHole, Traded};

use super::chart::bar;
use super::document::{Document, Table};

/// Characters of the longest bar.
const BAR: usize = 16;

/// So many holes are named one by one.
const MOST_HOLES: usize = 12;

/// The trade-off with what is proven of it.
pub fn trade(text: &Text, traded: &Traded) -> Document {
    let mut out = Document::default();
    let goals = traded.goals.join(", ");
    let args: [(&str, &dyn Display); 3] =
        [("goals", &goals), ("date", &traded.plan_date), ("model", &traded.model)];
    out.paragraph(text.with("trade-heading", &args));
    if !traded.kept.is_empty() {
        out.paragraph(text.with("trade-kept", &[("tiers", &traded.kept.join(", "))]));
    }
    let key = if traded.is_complete { "trade-complete" } else { "trade-open" };
    out.paragraph(text.with(key, &[("count", &traded.points.len())]));
    if let Some(epsilon) = traded.epsilon.filter(|epsilon| *epsilon > 0.0) {
        let share = text.decimal(100.0 * epsilon, 1);
        out.paragraph(text.with("trade-epsilon", &[("share", &share)]));
    }
    out.space();
    out.table(points(text, traded));
    if traded.points.iter().all(|point| point.values != traded.optimum) {
        let values = traded.optimum.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
        out.paragraph(text.with("trade-optimum-aside", &[("values", &values)]));
    }
    holes(text, traded, &mut out);
    out
}

/// Where more plans may be; of many only how many.
fn holes(text: &Text, traded: &Traded, out: &mut Document) {
    if traded.holes.len() > MOST_HOLES {
        out.paragraph(text.with("trade-many-holes", &[("count", &traded.holes.len())]));
        return;
    }
    for hole in &traded.holes {
        out.item(hole_words(text, traded, hole));
    }
}

fn hole_words(text: &Text, traded: &Traded, hole: &TradeHole) -> String {
    let range = |((goal, least), most): ((&String, &i64), &i64)| {
        let args: [(&str, &dyn Display); 3] = [("goal", goal), ("least", least), ("most", most)];
        text.with("trade-hole-goal", &args)
    };
    let ranges = traded.goals.iter().zip(&hole.least).zip(&hole.most).map(range);
    text.with("trade-hole", &[("ranges", &ranges.collect::<Vec<_>>().join("; "))])
}

/// A row a point; a curve of two goals has a bar for the second goal and the step from the point before.
fn points(text: &Text, traded: &Traded) -> Table {
    let is_curve = traded.goals.len() == 2;
    let [rank, moves, vacant, step] =
        ["column-rank", "column-moves", "column-vacant", "column-step"].map(|key| text.plain(key));
    let drawn = if is_curve { vec![String::new(), step] } else { Vec::new() };
    // A figure of a column of its own may have the name of a goal.
    let goals = traded.goals.iter().map(|goal| format!("{} {goal}", text.plain("column-goal")));
    let heads = std::iter::once(rank).chain(goals).chain(drawn).chain([moves, vacant]);
    let heads: Vec<String> = heads.collect();
    let bar_at = is_curve.then_some(1 + traded.goals.len());
    let numbers: Vec<usize> = (0..heads.len()).filter(|at| Some(*at) != bar_at).collect();
    let mut table = Table::new(heads.into_iter().chain([String::new()])).right(numbers);
    for (at, point) in traded.points.iter().enumerate() {
        let values = point.values.iter().map(i64::to_string);
        let drawn = if is_curve { drawn_of(traded, at).into() } else { Vec::new() };
        let kpis = &point.candidate.kpis;
        let figures = [kpis.moves, kpis.vacancies.after].map(|count| count.to_string());
        let rank = point.candidate.rank.to_string();
        let row = std::iter::once(rank).chain(values).chain(drawn).chain(figures);
        table.row(row.chain([remarks(text, traded, at)]));
    }
    table
}

/// The bar of a point of a curve, and the step from the point before.
fn drawn_of(traded: &Traded, at: usize) -> [String; 2] {
    let values = traded.points.iter().map(|point| point.values[1]);
    let (least, most) = (values.clone().min().unwrap_or(0), values.max().unwrap_or(0));
    let own = &traded.points[at].values;
    let before = at.checked_sub(1).map(|before| &traded.points[before].values);
    let step = before.map_or_else(String::new, |before| {
        format!("{:+} / {:+}", own[0] - before[0], own[1] - before[1])
    });
    [bar(own[1], least, most, BAR), step]
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
    let goals = traded.goals.iter().map(|goal| format!("goal {goal}"));
    let heads = std::iter::once("point".to_owned()).chain(goals);
    let figures = ["moves", "empty_seats", "without_post"].map(str::to_owned);
    let tiers = tiers.iter().map(|tier| format!("tier {}", tier.id));
    let mut table = Table::new(heads.chain(figures).chain(tiers));
    for point in &traded.points {
        let kpis = &point.candidate.kpis;
        let own = std::iter::once(point.candidate.rank as i64).chain(point.values.iter().copied());
        let figures = [kpis.moves, kpis.vacancies.after, kpis.without_post.after];
        let tiers = point.candidate.tiers.iter().map(|tier| tier.value);
        let row = own.chain(figures.map(|count| count as i64)).chain(tiers);
        table.row(row.map(|value| value.to_string()));
    }
    table
}
