//! What-ifs side by side, for people and for a spreadsheet.

use std::fmt::Display;

use crate::text::Text;
use crate::view::{
    AGAINST, Compared, Comparison, Curve, Directory, Drawn, Figure, Line, Outcome, Scenario, Worth,
};

use super::chart::bar;
use super::document::{Document, Table};

/// Scenarios side by side in one table of text.
const ABREAST: usize = 5;

/// Figures that a table shows even where all scenarios agree on them.
const ALWAYS: [&str; 3] = ["moves", "vacancies", "nonlocal_heads"];

/// Width of the bars of a curve.
const BAR: usize = 40;

/// Which lines of people and posts are shown.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// An official's identifier.
    pub official: Option<String>,
    /// A unit's identifier: posts in it, and people who come from or go to one.
    pub unit: Option<String>,
    /// A title, likewise.
    pub title: Option<String>,
    /// Lines of text at the most; `None` = all.
    pub most: Option<usize>,
}

impl Filter {
    fn post(&self, directory: &Directory, id: &str) -> bool {
        let Some(post) = directory.posts.get(id) else {
            return self.unit.is_none() && self.title.is_none();
        };
        let unit = self.unit.as_ref().is_none_or(|unit| post.unit_id == *unit);
        unit && self.title.as_ref().is_none_or(|title| post.title == *title)
    }

    fn official_line(&self, directory: &Directory, line: &Line) -> bool {
        let posts = || line.before.iter().chain(line.scenarios.iter().flatten());
        let somewhere = self.unit.is_none() && self.title.is_none()
            || posts().any(|post| self.post(directory, post));
        somewhere && self.official.as_ref().is_none_or(|id| line.id == *id)
    }

    fn post_line(&self, directory: &Directory, line: &Line) -> bool {
        let held = |id: &String| {
            let cells = line.before.iter().chain(line.scenarios.iter().flatten());
            cells.flat_map(|cell| cell.split(' ')).any(|holder| holder == id)
        };
        self.post(directory, &line.id) && self.official.as_ref().is_none_or(held)
    }
}

/// The comparison as a person reads it.
pub fn compare(text: &Text, compared: &Compared, filter: &Filter) -> Document {
    let comparison = &compared.comparison;
    let nobody = Directory::default();
    let directory = compared.directory.as_ref().unwrap_or(&nobody);
    let mut out = Document::default();
    out.paragraph(text.with(
        "compare-heading",
        &[
            ("name", &directory.instance),
            ("count", &comparison.scenarios.len()),
            ("date", &compared.plan_date),
            ("model", &compared.model),
        ],
    ));
    branch(text, comparison, None, 0, &mut out);
    for first in (0..comparison.scenarios.len().max(2) - 1).step_by(ABREAST - 1) {
        out.space();
        out.table(figures(text, comparison, first));
    }
    for curve in &comparison.curves {
        out.space();
        out.append(self::curve(text, curve));
    }
    out.append(people(text, directory, comparison, filter));
    out.append(posts(text, directory, comparison, filter));
    out
}

/// Letter of the scenario at this position: A to Z, then A1 and so on.
fn letter(at: usize) -> String {
    let letter = char::from(b'A' + (at % 26) as u8);
    if at < 26 { letter.to_string() } else { format!("{letter}{}", at / 26) }
}

/// The scenarios that stand on `parent`, each with what the step from there does, and theirs.
fn branch(
    text: &Text,
    comparison: &Comparison,
    parent: Option<&str>,
    depth: usize,
    out: &mut Document,
) {
    for (at, scenario) in comparison.scenarios.iter().enumerate() {
        if scenario.parent.as_deref() != parent {
            continue;
        }
        let step = text.with(
            "compare-step",
            &[
                ("letter", &letter(at)),
                ("indent", &"  ".repeat(depth)),
                ("id", &scenario.id),
                ("step", &step(text, scenario)),
            ],
        );
        out.paragraph(step.trim_end());
        if scenario.title != scenario.id && parent.is_some() {
            out.paragraph(format!("     {}{}", "  ".repeat(depth), scenario.title));
        }
        branch(text, comparison, Some(&scenario.id), depth + 1, out);
    }
}

fn step(text: &Text, scenario: &Scenario) -> String {
    match &scenario.outcome {
        Outcome::Infeasible { clashes } => {
            let mut rules: Vec<&str> = clashes.iter().map(|clash| clash.name.as_str()).collect();
            rules.dedup();
            text.with("compare-infeasible", &[("rules", &rules.join(", "))])
        }
        Outcome::NoPlan => text.plain("compare-no-plan"),
        Outcome::Failed { why } => text.with("compare-failed", &[("why", why)]),
        Outcome::Plan(drawn) => {
            let change = drawn.change.map_or_else(String::new, |change| {
                let worth = match change.worth {
                    Worth::Better => "compare-better",
                    Worth::AsGood => "compare-as-good",
                    Worth::Worse => "compare-worse",
                    Worth::Incomparable => "compare-incomparable",
                };
                let elsewhere = text.with("compare-elsewhere", &[("count", &change.officials)]);
                format!("{}, {elsewhere}", text.plain(worth))
            });
            let open = match drawn.breaches {
                0 if drawn.proven || scenario.id == AGAINST => String::new(),
                0 => text.plain("compare-open"),
                breaches => text.with("compare-breached", &[("count", &breaches)]),
            };
            [change, open].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join("; ")
        }
    }
}

/// The instance itself beside the scenarios after position `first`.
fn figures(text: &Text, comparison: &Comparison, first: usize) -> Table {
    let all = &comparison.scenarios;
    let last = (first + ABREAST).min(all.len());
    let shown: Vec<usize> = std::iter::once(0).chain(first + 1..last).collect();
    let heads = shown.iter().map(|&at| letter(at));
    let mut table = Table::new(std::iter::once(text.plain("column-figure")).chain(heads))
        .right(1..=shown.len());
    let plans: Vec<Option<&Drawn>> = shown.iter().map(|&at| all[at].plan()).collect();
    for id in tier_ids(&plans) {
        let value = |plan: &Drawn| {
            plan.tiers.iter().find(|tier| tier.id == id).map(|tier| (tier.value, None))
        };
        table.row(row(format!("{} {id}", text.plain("column-tier")), &plans, value));
    }
    for figure in all.iter().find_map(Scenario::plan).map_or(&[][..], |plan| &plan.figures) {
        let value = |plan: &Drawn| {
            let own = plan.figures.iter().find(|own| own.id == figure.id)?;
            Some((own.value?, own.of))
        };
        let differs = |plan: &&Drawn| value(plan) != figure.value.map(|value| (value, figure.of));
        if ALWAYS.contains(&figure.id.as_str())
            || all.iter().filter_map(Scenario::plan).any(|p| differs(&p))
        {
            table.row(row(text.plain(&figure_key(figure)), &plans, value));
        }
    }
    table
}

fn figure_key(figure: &Figure) -> String {
    format!("compare-figure-{}", figure.id)
}

fn tier_ids(plans: &[Option<&Drawn>]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for tier in plans.iter().flatten().flat_map(|plan| &plan.tiers) {
        if !ids.contains(&tier.id) {
            ids.push(tier.id.clone());
        }
    }
    ids
}

/// One figure of all plans, each but the first with its difference from the first.
fn row(
    head: String,
    plans: &[Option<&Drawn>],
    value: impl Fn(&Drawn) -> Option<(i64, Option<i64>)>,
) -> Vec<String> {
    let base = plans[0].and_then(&value).map(|(value, _)| value);
    let cell = |(at, plan): (usize, &Option<&Drawn>)| {
        let Some((value, of)) = plan.and_then(&value) else { return "-".to_owned() };
        let shown = of.map_or_else(|| value.to_string(), |of| format!("{value}/{of}"));
        match base.filter(|_| at > 0).map(|base| value - base).filter(|difference| *difference != 0)
        {
            Some(difference) => format!("{shown} ({difference:+})"),
            None => shown,
        }
    };
    std::iter::once(head).chain(plans.iter().enumerate().map(cell)).collect()
}

/// A sweep: a bar for each value of the parameter.
fn curve(text: &Text, curve: &Curve) -> Document {
    let args: [(&str, &dyn Display); 2] =
        [("what_if", &curve.what_if), ("parameter", &curve.parameter)];
    let mut out = Document::default();
    let Some(tier) = &curve.tier else {
        out.paragraph(text.with("compare-flat", &args));
        return out;
    };
    out.paragraph(text.with("compare-curve", &[args[0], args[1], ("tier", tier)]));
    let values = curve.points.iter().filter_map(|point| point.value);
    let (least, most) = (values.clone().min().unwrap_or(0), values.max().unwrap_or(0));
    let mut table = Table::new([curve.parameter.as_str(), tier.as_str(), "", ""]).right([0, 1]);
    for (at, point) in curve.points.iter().enumerate() {
        let bar = |value: i64| bar(value, least, most, BAR);
        let remark =
            if curve.knee == Some(at) { text.plain("compare-knee") } else { String::new() };
        let value = point.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        table.row([point.at.clone(), value, point.value.map(bar).unwrap_or_default(), remark]);
    }
    out.table(table);
    out
}

fn people(
    text: &Text,
    directory: &Directory,
    comparison: &Comparison,
    filter: &Filter,
) -> Document {
    let shown = |line: &&Line| filter.official_line(directory, line);
    let lines: Vec<&Line> = comparison.officials.iter().filter(shown).collect();
    let heads = ("compare-people", "column-official");
    side_by_side(text, heads, comparison, &lines, filter, |id| directory.name(id))
}

fn posts(text: &Text, directory: &Directory, comparison: &Comparison, filter: &Filter) -> Document {
    let shown = |line: &&Line| filter.post_line(directory, line);
    let lines: Vec<&Line> = comparison.posts.iter().filter(shown).collect();
    let heads = ("compare-posts", "column-post");
    side_by_side(text, heads, comparison, &lines, filter, |id| directory.title(id))
}

/// One line an official or a post, one column a scenario; `=` is what the instance itself says.
fn side_by_side<'a>(
    text: &Text,
    (heading, column): (&str, &str),
    comparison: &Comparison,
    lines: &[&Line],
    filter: &Filter,
    name: impl Fn(&str) -> &'a str,
) -> Document {
    let mut out = Document::default();
    out.space();
    out.paragraph(text.with(heading, &[("count", &lines.len())]));
    let shown = filter.most.map_or(lines.len(), |most| lines.len().min(most));
    let scenarios = comparison.scenarios.len();
    for first in (0..scenarios.max(2) - 1).step_by(ABREAST - 1) {
        if shown == 0 {
            break;
        }
        let columns: Vec<usize> =
            std::iter::once(0).chain(first + 1..(first + ABREAST).min(scenarios)).collect();
        let heads = [text.plain(column), String::new(), text.plain("column-before")];
        let mut table = Table::new(heads.into_iter().chain(columns.iter().map(|&at| letter(at))));
        for line in &lines[..shown] {
            let own = |at: usize| line.scenarios[at].clone().unwrap_or_else(|| "-".to_owned());
            let cell = |&at: &usize| match at > 0 && line.scenarios[at] == line.scenarios[0] {
                true => "=".to_owned(),
                false => own(at),
            };
            let before = line.before.clone().unwrap_or_else(|| "-".to_owned());
            let head = [line.id.clone(), clipped(name(&line.id)), before];
            table.row(head.into_iter().chain(columns.iter().map(cell)));
        }
        out.table(table);
    }
    if shown < lines.len() {
        out.paragraph(text.with("compare-more", &[("count", &(lines.len() - shown))]));
    }
    out
}

/// Letters of a name or title that a table shows.
const NAME: usize = 22;

fn clipped(name: &str) -> String {
    match name.char_indices().nth(NAME) {
        Some((at, _)) => format!("{}…", &name[..at]),
        None => name.to_owned(),
    }
}

/// The tables for a spreadsheet, by file name.
pub fn sheets(compared: &Compared) -> Vec<(String, Table)> {
    let comparison = &compared.comparison;
    let nobody = Directory::default();
    let directory = compared.directory.as_ref().unwrap_or(&nobody);
    let lines = |head: [&str; 3], lines: &[Line], name: &dyn Fn(&str) -> String| {
        let ids = comparison.scenarios.iter().map(|scenario| scenario.id.clone());
        let mut table = Table::new(head.map(str::to_owned).into_iter().chain(ids));
        for line in lines {
            let own = [line.id.clone(), name(&line.id), line.before.clone().unwrap_or_default()];
            let cells = line.scenarios.iter().map(|cell| cell.clone().unwrap_or_default());
            table.row(own.into_iter().chain(cells));
        }
        table
    };
    let name = |id: &str| directory.name(id).to_owned();
    let title = |id: &str| directory.title(id).to_owned();
    let officials = lines(["official_id", "name", "before"], &comparison.officials, &name);
    let posts = lines(["post_id", "title", "before"], &comparison.posts, &title);
    vec![
        ("compare-figures.csv".to_owned(), figures_sheet(comparison)),
        ("compare-officials.csv".to_owned(), officials),
        ("compare-posts.csv".to_owned(), posts),
    ]
}

/// One row a figure, one column a scenario: tiers, figures, prices by rule.
fn figures_sheet(comparison: &Comparison) -> Table {
    let all = &comparison.scenarios;
    let head: Vec<String> = ["kind".to_owned(), "id".to_owned()]
        .into_iter()
        .chain(all.iter().map(|scenario| scenario.id.clone()))
        .collect();
    let mut keys: Vec<(&str, String)> = Vec::new();
    type Read = fn(&Drawn) -> Vec<(String, String)>;
    let kinds: [(&str, Read); 3] = [
        ("tier", |plan| named(plan.tiers.iter().map(|tier| (&tier.id, Some(tier.value), None)))),
        ("figure", |plan| named(plan.figures.iter().map(|own| (&own.id, own.value, own.of)))),
        ("price", |plan| {
            named(plan.prices.iter().map(|price| (&price.id, Some(price.value), None)))
        }),
    ];
    for (kind, read) in &kinds {
        for (id, _) in all.iter().filter_map(Scenario::plan).flat_map(read) {
            if !keys.contains(&(*kind, id.clone())) {
                keys.push((*kind, id));
            }
        }
    }
    let rows = keys.into_iter().map(|(kind, id)| {
        let read = kinds.iter().find(|(known, _)| *known == kind).map(|(_, read)| *read);
        let cell = |scenario: &Scenario| {
            let values = scenario.plan().zip(read).map(|(plan, read)| read(plan));
            let own = values.and_then(|values| values.into_iter().find(|(own, _)| *own == id));
            own.map_or_else(String::new, |(_, value)| value)
        };
        [kind.to_owned(), id.clone()].into_iter().chain(all.iter().map(cell)).collect::<Vec<_>>()
    });
    let mut table = Table::new(head);
    rows.for_each(|row| table.row(row));
    table
}

fn named<'a>(
    values: impl Iterator<Item = (&'a String, Option<i64>, Option<i64>)>,
) -> Vec<(String, String)> {
    let word = |value: Option<i64>, of: Option<i64>| match (value, of) {
        (None, _) => "-".to_owned(),
        (Some(value), Some(of)) => format!("{value}/{of}"),
        (Some(value), None) => value.to_string(),
    };
    values.map(|(id, value, of)| (id.clone(), word(value, of))).collect()
}
