//! The table of candidates: a row each where the page is wide enough, else a column each.

use crate::rank::{Ranked, Share};
use crate::text::Text;

use super::fold::folded;
use super::text::{known, label};
use super::{Run, Table};

/// Columns for the name of a plan at the head of its column.
const NAME: usize = 10;

/// One column of the table: its head, and what it says of each candidate.
struct Figure {
    head: String,
    cells: Vec<String>,
}

/// The candidates with their figures and tiers.
pub(super) fn ranking(text: &Text, run: &Run<'_>) -> String {
    let figures = figures(text, run);
    let rows = by_row(text, run, &figures);
    if rows.fits() { rows.to_string() } else { by_column(text, run, &figures) }
}

fn figures(text: &Text, run: &Run<'_>) -> Vec<Figure> {
    let figure = |column: &str, cell: &dyn Fn(&Ranked) -> String| Figure {
        head: text.plain(&format!("column-{column}")),
        cells: run.candidates.iter().map(cell).collect(),
    };
    let share = |share: Option<Share>| known(share.map(|s| format!("{}/{}", s.count, s.of)));
    let mut figures = vec![
        figure("moves", &|c| c.kpis.moves.to_string()),
        figure("down", &|c| c.kpis.downward.to_string()),
        figure("up", &|c| c.kpis.upward.to_string()),
        figure("lateral", &|c| c.kpis.lateral.to_string()),
        figure("vacant", &|c| c.kpis.vacancies.after.to_string()),
        figure("critical", &|c| c.kpis.critical_vacancies.after.to_string()),
        figure("nonlocal", &|c| share(c.kpis.nonlocal_heads.after)),
        figure("women", &|c| share(c.kpis.women_movers)),
        figure("training", &|c| known(c.kpis.training_goals.map(|goals| goals.moves))),
        figure("longest", &|c| c.kpis.chains.longest.to_string()),
    ];
    figures.extend(run.policy.tiers.iter().enumerate().map(|(at, tier)| Figure {
        head: tier.id.clone(),
        cells: run.candidates.iter().map(|c| c.candidate.audit.tiers[at].to_string()).collect(),
    }));
    figures
}

fn by_row(text: &Text, run: &Run<'_>, figures: &[Figure]) -> Table {
    let heads = ["column-rank", "column-plan"].map(|key| text.plain(key));
    let heads = heads.into_iter().chain(figures.iter().map(|figure| figure.head.clone()));
    let columns = figures.len() + 2;
    let mut table = Table::new(heads).right((0..columns).filter(|&at| at != 1)).on(text);
    for (at, ranked) in run.candidates.iter().enumerate() {
        let name = label(text, &ranked.candidate.label);
        let figures = figures.iter().map(|figure| figure.cells[at].clone());
        table.row([ranked.rank.to_string(), name].into_iter().chain(figures));
    }
    table
}

/// As many plans side by side as fit, and the next ones below.
fn by_column(text: &Text, run: &Run<'_>, figures: &[Figure]) -> String {
    let all: Vec<usize> = (0..run.candidates.len()).collect();
    let beside = |many: usize| -> Vec<Table> {
        all.chunks(many).map(|plans| columns(text, run, figures, plans)).collect()
    };
    let fitting = (1..=all.len()).rev().map(beside);
    let tables = fitting.into_iter().find(|tables| tables.iter().all(Table::fits));
    let tables = tables.unwrap_or_else(|| beside(1));
    tables.iter().map(Table::to_string).collect::<Vec<_>>().join("\n")
}

fn columns(text: &Text, run: &Run<'_>, figures: &[Figure], plans: &[usize]) -> Table {
    let name = |&at: &usize| {
        let ranked = &run.candidates[at];
        let label = label(text, &ranked.candidate.label);
        format!("{}\n{}", ranked.rank, folded(&label, NAME, 0))
    };
    let heads = std::iter::once(text.plain("column-plan")).chain(plans.iter().map(name));
    let mut table = Table::new(heads).right(1..=plans.len()).on(text);
    let tiers = figures.len() - run.policy.tiers.len();
    for (at, figure) in figures.iter().enumerate() {
        let head = match at < tiers {
            true => figure.head.replace('\n', " "),
            false => text.with("figure-tier", &[("tier", &figure.head)]),
        };
        let cells = plans.iter().map(|&plan| figure.cells[plan].clone());
        table.row(std::iter::once(head).chain(cells));
    }
    table
}
