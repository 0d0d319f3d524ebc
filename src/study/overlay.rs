//! The files of an instance under a what-if. Changes are made in the tables and in a policy model that
//! extends the parent's, so that validation reads a what-if as it reads the instance itself; each
//! problem is then told where the what-if brought it about.

use std::collections::{BTreeMap, HashMap};

use crate::domain::Policy;
use crate::error::{Place, Problem};
use crate::input::read::{Input, Keys, LAYOUTS, Log, NO_NEAREST, Node, codes, nearest};
use crate::input::validate::{self, Loaded, Models};

use super::model;
use super::sheet::{self, Sheet};
use super::what_if::{Change, Subject, WhatIf, as_cell};

/// Files of an instance, as they stand under the what-ifs so far.
#[derive(Clone, Debug)]
pub(super) struct Files {
    /// Tables and documents.
    pub(super) input: Input,
    /// The policy model, by name.
    pub(super) model: String,
    /// Models that what-ifs made, by the files of the what-ifs: no file of an instance has such a name.
    pub(super) models: BTreeMap<String, String>,
    /// Where the what-ifs so far set what.
    places: Places,
}

/// An instance under the what-ifs so far, read and validated.
#[derive(Debug)]
pub(super) struct Case {
    /// Its files.
    pub(super) files: Files,
    /// What they say.
    pub(super) loaded: Loaded,
}

/// Where each cell and each row of a model that a what-if wrote was asked for.
#[derive(Clone, Debug, Default)]
struct Places {
    cells: HashMap<(String, u64, String), Place>,
    rows: HashMap<(String, u64), Place>,
}

impl Places {
    /// The problem as the writer of the what-ifs sees it.
    fn told(&self, mut problem: Problem) -> Problem {
        let Place { file, row: Some(row), column } = &problem.place else { return problem };
        let cell = column.as_ref().map(|column| (file.clone(), *row, column.clone()));
        let place = cell.and_then(|cell| self.cells.get(&cell));
        if let Some(place) = place.or_else(|| self.rows.get(&(file.clone(), *row))) {
            problem.place = place.clone();
        }
        problem
    }
}

impl Case {
    /// The instance itself.
    ///
    /// # Errors
    /// As for [`validate::load`].
    pub(super) fn base(
        input: Input,
        model: Option<&str>,
        models: &Models<'_>,
    ) -> Result<Case, Vec<Problem>> {
        let loaded = validate::load(&input, model, models)?;
        let files = Files {
            input,
            model: model::name(&loaded.policy),
            models: BTreeMap::new(),
            places: Places::default(),
        };
        Ok(Case { files, loaded })
    }

    /// The instance under one what-if more.
    ///
    /// # Errors
    /// Every error that the what-if brings, where it stands in the what-if.
    pub(super) fn under(
        &self,
        what_if: &WhatIf,
        models: &Models<'_>,
    ) -> Result<Case, Vec<Problem>> {
        let log = Log::default();
        let mut writer =
            Writer { parent: self, log: &log, files: self.files.clone(), open: Vec::new() };
        for change in &what_if.changes {
            writer.apply(change, what_if);
        }
        let mut files = writer.close();
        self.write_model(what_if, &mut files, &log);
        let known = |name: &str| files.models.get(name).cloned().or_else(|| models(name));
        let loaded = validate::load(&files.input, Some(&files.model), &known);
        let problems = |problems: Vec<Problem>| {
            problems.into_iter().map(|problem| files.places.told(problem)).collect::<Vec<_>>()
        };
        match loaded {
            Ok(mut loaded) if !log.has_errors() => {
                self.idle_changes(what_if, &loaded.policy, &log);
                loaded.warnings = problems(loaded.warnings);
                loaded.warnings.retain(|warning| !self.loaded.warnings.contains(warning));
                // One value of a sweep may well be the parent's own.
                let is_odd = |warning: &Problem| {
                    what_if.point.is_empty() || warning.code != codes::WHAT_IF_NO_EFFECT
                };
                loaded.warnings.extend(log.into_sorted().into_iter().filter(is_odd));
                Ok(Case { files, loaded })
            }
            other => {
                let mut found = other.map_or_else(problems, |_| Vec::new());
                found.retain(|problem| problem.is_error());
                found.extend(log.into_sorted());
                found.sort();
                found.dedup();
                Err(found)
            }
        }
    }

    fn write_model(&self, what_if: &WhatIf, files: &mut Files, log: &Log) {
        let Some(written) = model::write(what_if, &self.files.model, &self.loaded.policy, log)
        else {
            return;
        };
        for (row, place) in written.places {
            files.places.rows.insert((what_if.file.clone(), row), place);
        }
        files.models.insert(what_if.file.clone(), written.text);
        files.model = what_if.file.clone();
    }

    /// Warns of each change of the policy model that leaves it as it was.
    fn idle_changes(&self, what_if: &WhatIf, policy: &Policy, log: &Log) {
        let own = &self.loaded.policy;
        let is_idle = |change: &&Change| match &change.subject {
            Subject::Rule(name) => rule_of(policy, name) == rule_of(own, name),
            Subject::Tier(id) => tolerance_of(policy, id) == tolerance_of(own, id),
            Subject::Rows(..) | Subject::Add(_) | Subject::Remove(_) => false, // seen in the tables
        };
        let changes = what_if.changes.iter().filter(is_idle).map(|change| change.place.clone());
        let combined = what_if.objective.iter().filter(|_| policy.objective == own.objective);
        for place in changes.chain(combined.map(|node| node.place("objective"))) {
            log.push(Problem::new(codes::WHAT_IF_NO_EFFECT, place));
        }
    }
}

/// All that a what-if can change of a rule.
fn rule_of<'a>(policy: &'a Policy, name: &str) -> Option<impl PartialEq + use<'a>> {
    let setting = policy.rules.iter().find(|setting| setting.name == name);
    setting.map(|own| (own.kind, own.tier, own.weight, &own.params))
}

/// All that a what-if can change of a tier.
fn tolerance_of(policy: &Policy, id: &str) -> Option<f64> {
    policy.tiers.iter().find(|tier| tier.id == id).map(|tier| tier.tolerance)
}

/// Makes the changes of one what-if in the tables.
struct Writer<'a> {
    parent: &'a Case,
    log: &'a Log,
    files: Files,
    open: Vec<Sheet>,
}

impl Writer<'_> {
    fn apply(&mut self, change: &Change, what_if: &WhatIf) {
        match &change.subject {
            Subject::Rule(_) | Subject::Tier(_) => {} // said in the model
            Subject::Rows(file, ids) => self.change_rows(file, ids, change, what_if),
            Subject::Add(file) => self.add_row(file, change),
            Subject::Remove(file) => self.remove_rows(file, change),
        }
    }

    /// The open table at this position; `None` with a problem logged where there is no such file.
    fn sheet(&mut self, file: &str, place: &Place) -> Option<usize> {
        let Some(layout) = sheet::layout(file) else {
            let known: Vec<&str> = LAYOUTS.iter().map(|layout| layout.file).collect();
            self.unknown(file, place, &known);
            return None;
        };
        let open = self.open.iter().position(|sheet| sheet.file() == layout.file);
        Some(open.unwrap_or_else(|| {
            self.open.push(Sheet::open(&self.files.input, layout));
            self.open.len() - 1
        }))
    }

    fn unknown(&self, value: &str, place: &Place, known: &[&str]) {
        self.log.push(
            Problem::new(codes::WHAT_IF_UNKNOWN_NAME, place.clone())
                .with("value", value)
                .with("nearest", nearest(value, known.iter().copied()))
                .with(
                    "known",
                    if known.len() > 30 { NO_NEAREST.to_owned() } else { known.join(", ") },
                ),
        );
    }

    fn change_rows(
        &mut self,
        file: &'static str,
        ids: &[String],
        change: &Change,
        what_if: &WhatIf,
    ) {
        let Some(at) = self.sheet(file, &change.place) else { return };
        let decides = |key: &str| file == "officials.csv" && DECISION_FIELDS.contains(&key);
        let (decisions, cells): (Keys, Keys) =
            change.fields.clone().into_iter().partition(|(key, _)| decides(key));
        let known = [self.known_ids(file, ids, change), self.known_columns(at, &cells)];
        if known.contains(&false) {
            return;
        }
        if !decisions.is_empty() {
            self.decide(&ids[0], &decisions, change, what_if);
        }
        if !cells.is_empty() || decisions.is_empty() {
            for row in self.rows(at, ids, &cells, change) {
                self.set_cells(at, row, &cells, change);
            }
        }
    }

    /// The rows that a change is about. What is not there yet is added where that needs no more than
    /// its key; elsewhere that is a problem.
    fn rows(&mut self, at: usize, ids: &[String], cells: &Keys, change: &Change) -> Vec<usize> {
        let file = self.open[at].file();
        let keys: Vec<(&str, &str)> =
            key_columns(file).iter().copied().zip(ids.iter().map(String::as_str)).collect();
        let mut rows = self.open[at].find(&keys);
        match file {
            "tenures.csv" => rows.retain(|row| self.open[at].cell(*row, "end").is_empty()),
            "restrictions.csv" => {
                let reason = cells.get("reason").and_then(|node| as_cell(&node.value));
                rows.retain(|row| reason.as_deref() == Some(self.open[at].cell(*row, "reason")));
            }
            _ => {}
        }
        if rows.is_empty() && matches!(file, "pairs.csv" | "restrictions.csv") {
            let row = self.open[at].add();
            for (column, id) in &keys {
                self.open[at].set(row, column, id);
            }
            rows.push(row);
        }
        if rows.is_empty() {
            let problem = Problem::new(codes::WHAT_IF_NO_ROW, change.place.clone());
            self.log.push(problem.with("file", file).with("value", ids.join(", ")));
        }
        rows
    }

    /// Whether the table may have every column that is named; each other one is logged.
    fn known_columns(&self, at: usize, cells: &Keys) -> bool {
        let sheet = &self.open[at];
        let unknown = cells.iter().filter(|(column, _)| !sheet.may_have(column));
        let mut all = true;
        for (column, node) in unknown {
            self.unknown(column, &node.place(column), &sheet.known());
            all = false;
        }
        all
    }

    /// Whether every identifier of the change is one of the instance.
    fn known_ids(&mut self, file: &str, ids: &[String], change: &Change) -> bool {
        let mut all = true;
        for (column, id) in key_columns(file).iter().zip(ids) {
            let home = HOMES.iter().find(|(key, _)| key == column).map_or(file, |(_, file)| file);
            let Some(at) = self.sheet(home, &change.place) else { return false };
            if !self.open[at].values(column).any(|known| known == id) {
                let known: Vec<String> = self.open[at].values(column).map(str::to_owned).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                self.unknown(id, &change.place, &known);
                all = false;
            }
        }
        all
    }

    /// Sets the cells of a row; warns when all of them said so before.
    fn set_cells(&mut self, at: usize, row: usize, cells: &Keys, change: &Change) {
        let mut changed = cells.is_empty();
        for (column, node) in cells {
            let place = node.place(column);
            let Some(value) = as_cell(&node.value) else {
                self.log.push(
                    Problem::new(codes::WHAT_IF_WRONG_TYPE, place)
                        .with("key", column)
                        .with("found", node.value.type_name())
                        .with("expected", "string"),
                );
                continue;
            };
            let sheet = &mut self.open[at];
            let old = sheet.cell(row, column).to_owned();
            held(change.from.get(column), column, &old, self.log);
            changed |= old != value;
            sheet.set(row, column, &value);
            let cell = (sheet.file().to_owned(), sheet.line(row), column.clone());
            self.files.places.cells.insert(cell, place);
        }
        let sheet = &self.open[at];
        let line = (sheet.file().to_owned(), sheet.line(row));
        self.files.places.rows.insert(line, change.place.clone());
        if !changed {
            self.log.push(Problem::new(codes::WHAT_IF_NO_EFFECT, change.place.clone()));
        }
    }

    fn add_row(&mut self, file: &str, change: &Change) {
        let Some(at) = self.sheet(file, &change.place) else { return };
        if self.known_columns(at, &change.fields) {
            let row = self.open[at].add();
            self.set_cells(at, row, &change.fields, change);
        }
    }

    /// Takes the rows away whose cells are the change's, and with an official or a post every row of
    /// other tables about it.
    fn remove_rows(&mut self, file: &str, change: &Change) {
        let Some(at) = self.sheet(file, &change.place) else { return };
        let wanted: Option<Vec<(String, String)>> = change
            .fields
            .iter()
            .map(|(column, node)| Some((column.clone(), as_cell(&node.value)?)))
            .collect();
        let wanted = wanted.unwrap_or_default();
        if !self.known_columns(at, &change.fields) {
            return;
        }
        let pairs: Vec<(&str, &str)> =
            wanted.iter().map(|(c, v)| (c.as_str(), v.as_str())).collect();
        let found = if pairs.is_empty() { Vec::new() } else { self.open[at].find(&pairs) };
        if found.is_empty() {
            let value: Vec<String> = wanted.iter().map(|(c, v)| format!("{c} = {v}")).collect();
            let problem = Problem::new(codes::WHAT_IF_NO_ROW, change.place.clone());
            let file = self.open[at].file();
            self.log.push(problem.with("file", file).with("value", value.join(", ")));
            return;
        }
        let home = HOMES.iter().find(|(_, home)| *home == self.open[at].file());
        let gone: Vec<String> = home.map_or_else(Vec::new, |(column, _)| {
            found.iter().map(|row| self.open[at].cell(*row, column).to_owned()).collect()
        });
        self.open[at].remove(|sheet, row| pairs.iter().all(|(c, v)| sheet.cell(row, c) == *v));
        if let Some((column, _)) = home {
            self.cascade(column, &gone, change);
        }
    }

    /// Takes away what other tables say of officials or posts that are gone.
    fn cascade(&mut self, key: &str, gone: &[String], change: &Change) {
        let about: &[&str] = match key {
            "official_id" => &["official_id", "other_id"],
            "post_id" => &["post_id"],
            _ => return, // a unit is closed by a date, not taken away with all its posts
        };
        for layout in LAYOUTS {
            let named =
                about.iter().any(|column| layout.all_columns().any(|known| known == *column));
            if !named || !self.files.input.files.contains_key(layout.file) {
                continue;
            }
            let Some(at) = self.sheet(layout.file, &change.place) else { continue };
            self.open[at].remove(|sheet, row| {
                about.iter().any(|column| gone.iter().any(|id| sheet.cell(row, column) == id))
            });
        }
    }

    /// Adds a decision of the board.
    fn decide(&mut self, official: &str, fields: &Keys, change: &Change, what_if: &WhatIf) {
        let Some(at) = self.sheet("decisions.csv", &change.place) else { return };
        let text = |key: &str| fields.get(key).and_then(|node| as_cell(&node.value));
        for action in ["lock", "ban", "waive"] {
            let Some(node) = fields.get(action) else { continue };
            let Some(object) = text(action) else { continue };
            let object = match object.as_str() {
                STAY if action == "lock" => self.parent.post_of(official).unwrap_or(object),
                _ => object,
            };
            let row = self.open[at].add();
            let sheet = &mut self.open[at];
            let or = |key: &str, default: &str| text(key).unwrap_or_else(|| default.to_owned());
            let date = self.parent.loaded.instance.plan_date.to_string();
            sheet.set(row, "action", action);
            sheet.set(row, "official_id", official);
            sheet.set(row, if action == "waive" { "rule" } else { "post_id" }, &object);
            sheet.set(row, "reason", &or("reason", &what_if.title));
            sheet.set(row, "decided_by", &or("decided_by", &what_if.file));
            sheet.set(row, "decided_on", &or("decided_on", &date));
            sheet.set(row, "until", &or("until", ""));
            let line = (sheet.file().to_owned(), sheet.line(row));
            self.files.places.rows.insert(line, node.place(action));
        }
    }

    /// The files with every change written.
    fn close(mut self) -> Files {
        for sheet in self.open {
            let file = sheet.file();
            self.files.input.files.insert(file.to_owned(), sheet.into_bytes());
        }
        self.files
    }
}

/// What a change of an official may say beside the columns of `officials.csv`.
const DECISION_FIELDS: [&str; 7] =
    ["lock", "ban", "waive", "reason", "decided_by", "decided_on", "until"];

/// `lock = "stay"`: in the post that the official holds.
const STAY: &str = "stay";

/// The table in which each identifier is at home.
const HOMES: [(&str, &str); 3] =
    [("official_id", "officials.csv"), ("post_id", "posts.csv"), ("unit_id", "units.csv")];

/// The columns that name a row of the table in a change.
fn key_columns(file: &str) -> &'static [&'static str] {
    match file {
        "posts.csv" => &["post_id"],
        "units.csv" => &["unit_id"],
        "pairs.csv" => &["official_id", "post_id"],
        _ => &["official_id"],
    }
}

impl Case {
    /// The post that an official holds, by their identifiers.
    fn post_of(&self, official: &str) -> Option<String> {
        let instance = &self.loaded.instance;
        let official = instance.officials.iter().find(|one| one.id == official)?;
        Some(instance.post(official.current?).id.clone())
    }
}

/// Logs that what stands there is not what the what-if expects.
pub(super) fn held(expected: Option<&Node>, key: &str, found: &str, log: &Log) {
    let Some(node) = expected else { return };
    let wanted = as_cell(&node.value).unwrap_or_default();
    let number = |word: &str| word.parse::<f64>().ok();
    let same = wanted == found || number(&wanted).is_some_and(|n| number(found) == Some(n));
    if !same {
        log.push(
            Problem::new(codes::WHAT_IF_FROM, node.place("from"))
                .with("key", key)
                .with("expected", wanted)
                .with("found", if found.is_empty() { "-" } else { found }),
        );
    }
}
