//! The table of candidates: a row each where the page is wide enough, else a column each.

use crate::text::Text;
use crate::view::{Candidate, Plan, Share};

use super::document::{Block, Table};
use super::plan::{known, label};
use super::render::folded;

/// Columns for the name of a plan at the head of its column.
const NAME: usize = 10;

/// One column of the table: its head, and what it says of each candidate.
struct Figure {
    head: String,
    cells: Vec<String>,
}

/// The candidates with their figures and tiers.
pub(super) fn ranking(text: &Text, plan: &Plan) -> Block {
    let figures = figures(text, plan);
    let all: Vec<usize> = (0..plan.candidates.len()).collect();
    let beside = |many: usize| -> Vec<Table> {
        all.chunks(many).map(|shown| columns(text, plan, &figures, shown)).collect()
    };
    let by_column = (1..=all.len()).rev().map(beside);
    Block::Fitting(std::iter::once(vec![by_row(text, plan, &figures)]).chain(by_column).collect())
}

/// The candidates with their figures and tiers, a row each, however wide.
pub(super) fn rows(text: &Text, plan: &Plan) -> Table {
    let mut figures = figures(text, plan);
    let tiers = figures.len() - plan.tiers.len();
    for tier in &mut figures[tiers..] {
        tier.head = text.with("figure-tier", &[("tier", &tier.head)]);
    }
    by_row(text, plan, &figures)
}

fn figures(text: &Text, plan: &Plan) -> Vec<Figure> {
    let figure = |column: &str, cell: &dyn Fn(&Candidate) -> String| Figure {
        head: text.plain(&format!("column-{column}")),
        cells: plan.candidates.iter().map(cell).collect(),
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
    figures.extend(plan.tiers.iter().enumerate().map(|(at, tier)| Figure {
        head: tier.id.clone(),
        cells: plan.candidates.iter().map(|c| c.tiers[at].value.to_string()).collect(),
    }));
    figures
}

fn by_row(text: &Text, plan: &Plan, figures: &[Figure]) -> Table {
    let heads = ["column-rank", "column-plan"].map(|key| text.plain(key));
    let heads = heads.into_iter().chain(figures.iter().map(|figure| figure.head.clone()));
    let columns = figures.len() + 2;
    let mut table = Table::new(heads).right((0..columns).filter(|&at| at != 1));
    for (at, candidate) in plan.candidates.iter().enumerate() {
        let name = label(text, &candidate.label);
        let figures = figures.iter().map(|figure| figure.cells[at].clone());
        table.row([candidate.rank.to_string(), name].into_iter().chain(figures));
    }
    table
}

/// Some of the plans side by side.
fn columns(text: &Text, plan: &Plan, figures: &[Figure], shown: &[usize]) -> Table {
    let name = |&at: &usize| {
        let candidate = &plan.candidates[at];
        format!("{}\n{}", candidate.rank, folded(&label(text, &candidate.label), NAME, 0))
    };
    let heads = std::iter::once(text.plain("column-plan")).chain(shown.iter().map(name));
    let mut table = Table::new(heads).right(1..=shown.len());
    let tiers = figures.len() - plan.tiers.len();
    for (at, figure) in figures.iter().enumerate() {
        let head = match at < tiers {
            true => figure.head.replace('\n', " "),
            false => text.with("figure-tier", &[("tier", &figure.head)]),
        };
        let cells = shown.iter().map(|&plan| figure.cells[plan].clone());
        table.row(std::iter::once(head).chain(cells));
    }
    table
}
