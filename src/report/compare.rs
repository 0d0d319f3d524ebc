//! What-ifs side by side: as text, as CSV for a spreadsheet, and as `luan.compare/1`.

use std::collections::HashMap;
use std::fmt::Display;

use serde::{Deserialize, Serialize};

use crate::domain::{Instance, Policy};
use crate::read::Digest;
use crate::study::{Comparison, Curve, Drawn, Figure, Line, Outcome, Scenario, Worth};
use crate::text::Text;

use super::Table;

/// Schema of `compare.json`.
const SCHEMA: &str = "luan.compare/1";

/// Scenarios side by side in one table of text.
const ABREAST: usize = 5;

/// Figures that a table shows even where all scenarios agree on them.
const ALWAYS: [&str; 3] = ["moves", "vacancies", "nonlocal_heads"];

/// Width of the bars of a curve.
const BAR: usize = 40;

/// Result of `luan compare`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareReport {
    /// `luan.compare/1`.
    pub schema: String,
    /// Version of luan.
    pub luan: String,
    /// Name and version of the solver.
    pub solver: (String, String),
    /// Seed of random choices.
    pub seed: u32,
    /// Threads.
    pub threads: usize,
    /// Relative gap at which a plan counts as proven.
    pub gap: f64,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files, what-ifs among them, with their digests.
    pub inputs: Vec<Digest>,
    /// Policy model of the instance itself.
    pub model: String,
    /// Date for which is planned.
    pub plan_date: String,
    /// The scenarios and where they differ.
    #[serde(flatten)]
    pub comparison: Comparison,
}

impl CompareReport {
    /// The report of a comparison made under these terms.
    pub fn new(instance: &Instance, policy: &Policy, terms: Terms, comparison: Comparison) -> Self {
        let Terms { solver, seed, threads, gap, wall_s, inputs } = terms;
        Self {
            schema: SCHEMA.to_owned(),
            luan: env!("CARGO_PKG_VERSION").to_owned(),
            solver: (solver.0.to_owned(), solver.1),
            seed,
            threads,
            gap,
            wall_s,
            inputs,
            model: policy.id.clone(),
            plan_date: instance.plan_date.to_string(),
            comparison,
        }
    }
}

/// Under which terms scenarios were solved.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Name and version of the solver.
    pub solver: (&'static str, String),
    /// Seed of random choices.
    pub seed: u32,
    /// Threads.
    pub threads: usize,
    /// Relative gap at which a plan counts as proven.
    pub gap: f64,
    /// Seconds from start to end.
    pub wall_s: f64,
    /// Input files with their digests.
    pub inputs: Vec<Digest>,
}

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
    fn post(&self, instance: &Instance, id: &str) -> bool {
        let Some(post) = instance.posts.iter().find(|post| post.id == id) else {
            return self.unit.is_none() && self.title.is_none();
        };
        let unit = self.unit.as_ref().is_none_or(|unit| instance.unit(post.unit).id == *unit);
        unit && self.title.as_ref().is_none_or(|title| post.title == *title)
    }

    fn official_line(&self, instance: &Instance, line: &Line) -> bool {
        let posts = || line.before.iter().chain(line.scenarios.iter().flatten());
        let somewhere = self.unit.is_none() && self.title.is_none()
            || posts().any(|post| self.post(instance, post));
        somewhere && self.official.as_ref().is_none_or(|id| line.id == *id)
    }

    fn post_line(&self, instance: &Instance, line: &Line) -> bool {
        let held = |id: &String| {
            let cells = line.before.iter().chain(line.scenarios.iter().flatten());
            cells.flat_map(|cell| cell.split(' ')).any(|holder| holder == id)
        };
        self.post(instance, &line.id) && self.official.as_ref().is_none_or(held)
    }
}

/// The comparison as a person reads it.
pub fn text(text: &Text, instance: &Instance, report: &CompareReport, filter: &Filter) -> String {
    let comparison = &report.comparison;
    let mut out = text.with(
        "compare-heading",
        &[
            ("name", &instance.name),
            ("count", &comparison.scenarios.len()),
            ("date", &report.plan_date),
            ("model", &report.model),
        ],
    );
    out.push('\n');
    out.push_str(&tree(text, comparison));
    for first in (0..comparison.scenarios.len().max(2) - 1).step_by(ABREAST - 1) {
        out.push('\n');
        out.push_str(&figures(text, comparison, first).to_string());
    }
    for curve in &comparison.curves {
        out.push('\n');
        out.push_str(&self::curve(text, curve));
    }
    out.push_str(&people(text, instance, comparison, filter));
    out.push_str(&posts(text, instance, comparison, filter));
    out
}

/// Letter of the scenario at this position: A to Z, then A1 and so on.
fn letter(at: usize) -> String {
    let letter = char::from(b'A' + (at % 26) as u8);
    if at < 26 { letter.to_string() } else { format!("{letter}{}", at / 26) }
}

/// The scenarios, each below its parent, with what the step from there does.
fn tree(text: &Text, comparison: &Comparison) -> String {
    let mut out = String::new();
    branch(text, comparison, None, 0, &mut out);
    out
}

fn branch(
    text: &Text,
    comparison: &Comparison,
    parent: Option<&str>,
    depth: usize,
    out: &mut String,
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
        out.push_str(step.trim_end());
        out.push('\n');
        if scenario.title != scenario.id && parent.is_some() {
            out.push_str(&format!("     {}{}\n", "  ".repeat(depth), scenario.title));
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
            let open = if drawn.proven { String::new() } else { text.plain("compare-open") };
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
        .right(1..=shown.len())
        .on(text);
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
fn curve(text: &Text, curve: &Curve) -> String {
    let args: [(&str, &dyn Display); 2] =
        [("what_if", &curve.what_if), ("parameter", &curve.parameter)];
    let Some(tier) = &curve.tier else { return text.with("compare-flat", &args) + "\n" };
    let mut out = text.with("compare-curve", &[args[0], args[1], ("tier", tier)]);
    out.push('\n');
    let values = curve.points.iter().filter_map(|point| point.value);
    let (least, most) = (values.clone().min().unwrap_or(0), values.max().unwrap_or(0));
    let mut table =
        Table::new([curve.parameter.as_str(), tier.as_str(), "", ""]).right([0, 1]).on(text);
    for (at, point) in curve.points.iter().enumerate() {
        let share = |value: i64| (value - least) as f64 / (most - least).max(1) as f64;
        let bar = |value: i64| "█".repeat(1 + (share(value) * (BAR - 1) as f64).round() as usize);
        let remark =
            if curve.knee == Some(at) { text.plain("compare-knee") } else { String::new() };
        let value = point.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        table.row([point.at.clone(), value, point.value.map(bar).unwrap_or_default(), remark]);
    }
    out.push_str(&table.to_string());
    out
}

/// Names of officials by identifier.
fn names(instance: &Instance) -> HashMap<&str, &str> {
    instance.officials.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect()
}

/// Titles of posts by identifier.
fn titles(instance: &Instance) -> HashMap<&str, &str> {
    instance.posts.iter().map(|post| (post.id.as_str(), post.title.as_str())).collect()
}

fn people(text: &Text, instance: &Instance, comparison: &Comparison, filter: &Filter) -> String {
    let names = names(instance);
    let name = |id: &str| names.get(id).map_or_else(String::new, |name| (*name).to_owned());
    let lines: Vec<&Line> =
        comparison.officials.iter().filter(|line| filter.official_line(instance, line)).collect();
    lines_text(text, "compare-people", "column-official", comparison, &lines, filter, name)
}

fn posts(text: &Text, instance: &Instance, comparison: &Comparison, filter: &Filter) -> String {
    let titles = titles(instance);
    let name = |id: &str| titles.get(id).map_or_else(String::new, |title| (*title).to_owned());
    let lines: Vec<&Line> =
        comparison.posts.iter().filter(|line| filter.post_line(instance, line)).collect();
    lines_text(text, "compare-posts", "column-post", comparison, &lines, filter, name)
}

/// One line an official or a post, one column a scenario; `=` is what the instance itself says.
fn lines_text(
    text: &Text,
    heading: &str,
    column: &str,
    comparison: &Comparison,
    lines: &[&Line],
    filter: &Filter,
    name: impl Fn(&str) -> String,
) -> String {
    let mut out = format!("\n{}\n", text.with(heading, &[("count", &lines.len())]));
    let shown = filter.most.map_or(lines.len(), |most| lines.len().min(most));
    let scenarios = comparison.scenarios.len();
    for first in (0..scenarios.max(2) - 1).step_by(ABREAST - 1) {
        if shown == 0 {
            break;
        }
        let columns: Vec<usize> =
            std::iter::once(0).chain(first + 1..(first + ABREAST).min(scenarios)).collect();
        let heads = [text.plain(column), String::new(), text.plain("column-before")];
        let mut table =
            Table::new(heads.into_iter().chain(columns.iter().map(|&at| letter(at)))).on(text);
        for line in &lines[..shown] {
            let own = |at: usize| line.scenarios[at].clone().unwrap_or_else(|| "-".to_owned());
            let cell = |&at: &usize| match at > 0 && line.scenarios[at] == line.scenarios[0] {
                true => "=".to_owned(),
                false => own(at),
            };
            let before = line.before.clone().unwrap_or_else(|| "-".to_owned());
            let head = [line.id.clone(), clipped(&name(&line.id)), before];
            table.row(head.into_iter().chain(columns.iter().map(cell)));
        }
        out.push_str(&table.to_string());
    }
    if shown < lines.len() {
        out.push_str(&text.with("compare-more", &[("count", &(lines.len() - shown))]));
        out.push('\n');
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

/// The tables for a spreadsheet: file name and bytes.
pub fn csv(instance: &Instance, report: &CompareReport) -> Vec<(String, Vec<u8>)> {
    let comparison = &report.comparison;
    let ids = || comparison.scenarios.iter().map(|scenario| scenario.id.clone());
    let names = names(instance);
    let name = |id: &str| names.get(id).map_or_else(String::new, |name| (*name).to_owned());
    let titles = titles(instance);
    let title = |id: &str| titles.get(id).map_or_else(String::new, |title| (*title).to_owned());
    let lines = |head: [&str; 3], lines: &[Line], name: &dyn Fn(&str) -> String| {
        let head: Vec<String> = head.map(str::to_owned).into_iter().chain(ids()).collect();
        let row = |line: &Line| -> Vec<String> {
            let own = [line.id.clone(), name(&line.id), line.before.clone().unwrap_or_default()];
            let cells = line.scenarios.iter().map(|cell| cell.clone().unwrap_or_default());
            own.into_iter().chain(cells).collect()
        };
        super::csv::file(&borrowed(&head), lines.iter().map(row))
    };
    vec![
        ("compare-figures.csv".to_owned(), figures_csv(comparison)),
        (
            "compare-officials.csv".to_owned(),
            lines(["official_id", "name", "before"], &comparison.officials, &name),
        ),
        (
            "compare-posts.csv".to_owned(),
            lines(["post_id", "title", "before"], &comparison.posts, &title),
        ),
    ]
}

fn borrowed(head: &[String]) -> Vec<&str> {
    head.iter().map(String::as_str).collect()
}

/// One row a figure, one column a scenario: tiers, figures, prices by rule.
fn figures_csv(comparison: &Comparison) -> Vec<u8> {
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
    super::csv::file(&borrowed(&head), rows)
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
