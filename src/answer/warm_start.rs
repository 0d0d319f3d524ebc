//! A warm start in terms of a program, and by the names that another process knows it by.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use crate::domain::{OfficialIx, PostIx, SettingIx};
use crate::model::Model;
use crate::program::{ColIx, ColKey, RowKey};
use crate::solve::{Start, Trace, TracedCut};
use crate::view::{Assignment, Schema, WarmChoice, WarmCut, WarmRow, WarmStage, WarmStart};

/// Why a warm start is not taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColdStart {
    /// A position in it leads nowhere.
    Broken,
    /// Fewer than half of its officials are in the roster: it was made for another one.
    Foreign {
        /// How many of them are.
        known: usize,
        /// How many there are.
        of: usize,
    },
}

/// What a search of `model` left, by names; `None` when it found no plan.
pub fn warm_start(model: &Model, left: &Start) -> Option<WarmStart> {
    let values = left.values.as_deref()?;
    let plan = model.decode(values);
    let line = |line: &crate::domain::Assignment| Assignment {
        official_id: model.instance.official(line.official).id.clone(),
        post_id: line.post.map(|post| model.instance.post(post).id.clone()),
    };
    Some(WarmStart {
        schema: Schema::HERE,
        luan: env!("CARGO_PKG_VERSION").to_owned(),
        model: model.policy.id.clone(),
        assignments: plan.assignments.iter().map(line).collect(),
        stages: left.traces.iter().map(|(id, trace)| stage(model, id, trace)).collect(),
    })
}

fn stage(model: &Model, id: &str, trace: &Trace) -> WarmStage {
    let mut choices = Choices { model, known: HashMap::new(), all: Vec::new() };
    let priced = trace.prices.iter().enumerate().filter(|(_, price)| **price != 0.0);
    let cut = |cut: &TracedCut| WarmCut {
        row: row(model, cut.line as usize),
        over: cut.over,
        base: cut.base,
        price: cut.price,
    };
    let bases =
        trace.bases.iter().map(|base| base.iter().filter_map(|&at| choices.at(at)).collect());
    let bases = bases.collect();
    let lp_values =
        trace.lp_values.iter().filter_map(|&(at, value)| Some((choices.at(at)?, value)));
    let lp_values = lp_values.collect();
    WarmStage {
        stage: id.to_owned(),
        prices: priced.map(|(line, &price)| (row(model, line), price)).collect(),
        cuts: trace.cuts.iter().map(cut).collect(),
        choices: choices.all,
        bases,
        lp_values,
    }
}

/// The row at this position, or, counted on, the cap.
fn row(model: &Model, line: usize) -> WarmRow {
    let rows = &model.program.rows;
    match rows.get(line).map(|row| &row.key) {
        Some(RowKey::Official(at)) => WarmRow::Official(model.instance.official(*at).id.clone()),
        Some(RowKey::Post(at)) => WarmRow::Post(model.instance.post(*at).id.clone()),
        Some(RowKey::Rule(at, label)) => {
            WarmRow::Rule(model.policy.setting(*at).name.clone(), label.clone())
        }
        None => WarmRow::Cap((line - rows.len()) as u32),
    }
}

/// Choices that were named so far.
struct Choices<'a> {
    model: &'a Model,
    known: HashMap<ColIx, u32>,
    all: Vec<WarmChoice>,
}

impl Choices<'_> {
    /// Position of a column's choice; nothing for a column that follows from the choices.
    fn at(&mut self, column: ColIx) -> Option<u32> {
        if let Some(&at) = self.known.get(&column) {
            return Some(at);
        }
        let Model { instance, pairs, program, .. } = self.model;
        let official = |at: OfficialIx| instance.official(at).id.clone();
        let choice = match program.columns[column.at()].key {
            ColKey::Pair(at) => {
                let pair = pairs.pair(at);
                WarmChoice::Pair(official(pair.official), instance.post(pair.post).id.clone())
            }
            ColKey::Unplaced(at) => WarmChoice::Unplaced(official(at)),
            ColKey::Empty(at) => WarmChoice::Empty(instance.post(at).id.clone()),
            ColKey::Shortfall(_) | ColKey::Greatest { .. } => return None,
        };
        let at = self.all.len() as u32;
        self.all.push(choice);
        self.known.insert(column, at);
        Some(at)
    }
}

/// A warm start in terms of `model`. Whoever and whatever it does not have is left out, and who is new
/// stays where the roster has them.
///
/// # Errors
/// [`ColdStart`]: none of it is taken up.
pub fn start(model: &Model, left: &WarmStart) -> Result<Start, ColdStart> {
    let names = Names::new(model);
    let known = |line: &&Assignment| names.officials.contains_key(line.official_id.as_str());
    let (known, of) = (left.assignments.iter().filter(known).count(), left.assignments.len());
    if known * 2 < of || known == 0 {
        return Err(ColdStart::Foreign { known, of });
    }
    let traces = left.stages.iter().map(|stage| {
        names.trace(stage).map(|trace| (stage.stage.clone(), trace)).ok_or(ColdStart::Broken)
    });
    let traces = traces.collect::<Result<_, _>>()?;
    Ok(Start { values: Some(model.values(&names.placed(left))), standing: None, traces })
}

/// Where the names of a model are.
struct Names<'a> {
    model: &'a Model,
    officials: HashMap<&'a str, OfficialIx>,
    posts: HashMap<&'a str, PostIx>,
    rules: HashMap<&'a str, SettingIx>,
    rows: HashMap<&'a RowKey, u32>,
    columns: HashMap<ColKey, ColIx>,
}

impl<'a> Names<'a> {
    fn new(model: &'a Model) -> Self {
        let Model { instance, policy, program, .. } = model;
        let officials = instance.official_ixs();
        let posts = instance.post_ixs();
        let rules = policy.settings();
        Names {
            model,
            officials: officials.map(|at| (instance.official(at).id.as_str(), at)).collect(),
            posts: posts.map(|at| (instance.post(at).id.as_str(), at)).collect(),
            rules: rules.map(|(at, setting)| (setting.name.as_str(), at)).collect(),
            rows: numbered(program.rows.iter().map(|row| &row.key)),
            columns: numbered(program.columns.iter().map(|column| column.key))
                .into_iter()
                .map(|(key, at)| (key, ColIx(at)))
                .collect(),
        }
    }

    /// Where a warm start puts the officials that there are; a post that is gone is not said.
    fn placed(&self, left: &WarmStart) -> BTreeMap<OfficialIx, Option<PostIx>> {
        let line = |line: &Assignment| {
            let official = *self.officials.get(line.official_id.as_str())?;
            let post = line.post_id.as_deref().map(|id| self.posts.get(id).copied());
            match post {
                Some(None) => None,
                post => Some((official, post.flatten())),
            }
        };
        left.assignments.iter().filter_map(line).collect()
    }

    /// A stage's trace; `None` where a position in it leads nowhere.
    fn trace(&self, stage: &WarmStage) -> Option<Trace> {
        let rows = self.model.program.rows.len();
        let mut prices = vec![0.0; rows];
        for (row, price) in &stage.prices {
            if let Some(line) = self.line(row) {
                let line = line as usize;
                prices.resize(prices.len().max(line + 1), 0.0);
                prices[line] = *price;
            }
        }
        let columns: Vec<Option<ColIx>> =
            stage.choices.iter().map(|one| self.column(one)).collect();
        let column = |at: &u32| columns.get(*at as usize).copied();
        let base = |base: &Vec<u32>| {
            let columns = base.iter().map(column).collect::<Option<Vec<Option<ColIx>>>>()?;
            Some(columns.into_iter().flatten().collect())
        };
        let bases: Vec<Vec<ColIx>> = stage.bases.iter().map(base).collect::<Option<_>>()?;
        let value = |(at, value): &(u32, f64)| Some((column(at)?, *value));
        let values = stage.lp_values.iter().map(value).collect::<Option<Vec<_>>>()?;
        let cut = |cut: &WarmCut| {
            let line = self.line(&cut.row)?;
            Some(TracedCut { line, over: cut.over, base: cut.base, price: cut.price })
        };
        if stage.cuts.iter().any(|cut| cut.base as usize >= bases.len()) {
            return None;
        }
        Some(Trace {
            prices,
            cuts: stage.cuts.iter().filter_map(cut).collect(),
            bases,
            lp_values: values.into_iter().filter_map(|(at, value)| Some((at?, value))).collect(),
            is_rough: false,
        })
    }

    /// Position of a row, or, counted on, of a cap.
    fn line(&self, row: &WarmRow) -> Option<u32> {
        let key = match row {
            WarmRow::Official(id) => RowKey::Official(*self.officials.get(id.as_str())?),
            WarmRow::Post(id) => RowKey::Post(*self.posts.get(id.as_str())?),
            WarmRow::Rule(name, label) => {
                RowKey::Rule(*self.rules.get(name.as_str())?, label.clone())
            }
            WarmRow::Cap(at) if *at < MOST_CAPS => {
                return Some(self.model.program.rows.len() as u32 + at);
            }
            WarmRow::Cap(_) => return None,
        };
        self.rows.get(&key).copied()
    }

    fn column(&self, choice: &WarmChoice) -> Option<ColIx> {
        let official = |id: &String| self.officials.get(id.as_str()).copied();
        let post = |id: &String| self.posts.get(id.as_str()).copied();
        match choice {
            WarmChoice::Pair(who, to) => {
                let (who, to) = (official(who)?, post(to)?);
                let mut own = self.model.pairs.of_official(who);
                own.find(|(_, pair)| pair.post == to).map(|(at, _)| ColIx(at.0))
            }
            WarmChoice::Unplaced(who) => {
                self.columns.get(&ColKey::Unplaced(official(who)?)).copied()
            }
            WarmChoice::Empty(at) => self.columns.get(&ColKey::Empty(post(at)?)).copied(),
        }
    }
}

/// More caps than a walk ever has: a position beyond is a fault of the file.
const MOST_CAPS: u32 = 1 << 20;

/// Position of each key; of several that are alike, the last.
fn numbered<K: Eq + Hash>(keys: impl Iterator<Item = K>) -> HashMap<K, u32> {
    keys.zip(0..).collect()
}
