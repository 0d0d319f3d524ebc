//! Many cases in a table, a row each.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{Batch, BatchCase, BatchStatus, Share};

use super::document::{Document, Table};
use super::plan::known;

/// Problems of one case that are printed before the rest is counted.
const MOST: usize = 3;

/// The table, and below it why cases have no plan.
pub fn batch(text: &Text, batch: &Batch) -> Document {
    let mut out = Document::default();
    let count = |status: BatchStatus| batch.cases.iter().filter(|c| c.status == status).count();
    let args: [(&str, &dyn Display); 3] = [
        ("count", &batch.cases.len()),
        ("proven", &count(BatchStatus::Proven)),
        ("failed", &count(BatchStatus::Failed)),
    ];
    out.paragraph(text.with("batch-heading", &args));
    out.space();
    out.table(table(text, &batch.cases));
    for case in &batch.cases {
        if let Some(error) = &case.error {
            out.paragraph(text.with("batch-why", &[("id", &case.id), ("why", error)]));
            for problem in case.problems.iter().take(MOST) {
                let row = problem.row.map_or_else(String::new, |row| format!(":{row}"));
                out.item(format!("{} {}{row}: {}", problem.code, problem.file, problem.cause));
            }
        }
    }
    out
}

fn table(text: &Text, cases: &[BatchCase]) -> Table {
    let heads = ["case", "status", "tiers", "gap", "moves", "vacant", "seconds"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).right([3, 4, 5, 6]).below([2]);
    for case in cases {
        let tiers: Vec<String> =
            case.tiers.iter().map(|tier| format!("{} {}", tier.id, tier.value)).collect();
        table.row([
            case.id.clone(),
            text.plain(&format!("batch-{}", word(case.status))),
            tiers.join(", "),
            known(case.gap.map(|gap| format!("{:.4} %", 100.0 * gap))),
            known(case.figures.as_ref().map(|figures| figures.moves)),
            known(case.figures.as_ref().map(|figures| figures.vacancies)),
            format!("{:.1}", case.wall_s),
        ]);
    }
    table
}

fn word(status: BatchStatus) -> &'static str {
    match status {
        BatchStatus::Proven => "proven",
        BatchStatus::Feasible => "feasible",
        BatchStatus::Infeasible => "infeasible",
        BatchStatus::NoPlan => "no_plan",
        BatchStatus::Failed => "failed",
    }
}

/// Header of `summary.csv`.
const HEADER: [&str; 18] = [
    "case",
    "dir",
    "model",
    "what_if",
    "status",
    "tiers",
    "gap",
    "moves",
    "vacancies",
    "nonlocal_heads",
    "nonlocal_of",
    "women_movers",
    "women_of",
    "seed",
    "error",
    "problems",
    "wall_s",
    "peak_rss_bytes",
];

/// `summary.csv`: one row a case.
pub fn sheet(batch: &Batch) -> Table {
    let mut table = Table::new(HEADER);
    batch.cases.iter().for_each(|case| table.row(row(case)));
    table
}

fn row(case: &BatchCase) -> [String; 18] {
    let number = |value: Option<usize>| value.map_or_else(String::new, |v| v.to_string());
    let figures = case.figures.as_ref();
    let share =
        |share: Option<Share>| (number(share.map(|s| s.count)), number(share.map(|s| s.of)));
    let (nonlocal, nonlocal_of) = share(figures.and_then(|figures| figures.nonlocal_heads));
    let (women, women_of) = share(figures.and_then(|figures| figures.women_movers));
    let tiers: Vec<String> =
        case.tiers.iter().map(|tier| format!("{} {}", tier.id, tier.value)).collect();
    [
        case.id.clone(),
        case.dir.clone(),
        case.model.clone().unwrap_or_default(),
        case.what_if.clone().unwrap_or_default(),
        word(case.status).to_owned(),
        tiers.join("; "),
        case.gap.map_or_else(String::new, |gap| format!("{gap:.6}")),
        number(figures.map(|figures| figures.moves)),
        number(figures.map(|figures| figures.vacancies)),
        nonlocal,
        nonlocal_of,
        women,
        women_of,
        case.search.seed.to_string(),
        case.error.clone().unwrap_or_default(),
        case.problems.len().to_string(),
        format!("{:.3}", case.wall_s),
        case.peak_rss_bytes.map_or_else(String::new, |bytes| bytes.to_string()),
    ]
}
