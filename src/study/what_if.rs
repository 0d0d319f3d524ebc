//! A what-if file as typed: a title, the parent it starts from, its changes and its sweeps.

use crate::error::{Place, Problem};
use crate::input::read::{Keys, Log, Node, Typed, codes, document, nearest};

/// Name of the instance itself, as the parent of a what-if.
pub const BASE: &str = "base";

/// Folder of the what-ifs, beside the tables of the instance.
pub const FOLDER: &str = "what-if";

/// Keys of the file.
const KEYS: [&str; 7] = ["title", "notes", "parent", "model", "objective", "change", "sweep"];

/// What a change may be about: each key with the table that it changes, if any.
const SUBJECTS: [(&str, Option<&str>); 10] = [
    ("rule", None),
    ("tier", None),
    ("official", Some("officials.csv")),
    ("post", Some("posts.csv")),
    ("unit", Some("units.csv")),
    ("tenure", Some("tenures.csv")),
    ("pair", Some("pairs.csv")),
    ("restriction", Some("restrictions.csv")),
    ("add", None),
    ("remove", None),
];

/// One what-if, or one point of its sweep.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// Stem of its file; a point of a sweep adds its values: `size@max=40`.
    pub name: String,
    /// Its file, relative to the instance folder.
    pub file: String,
    /// Title as printed.
    pub title: String,
    /// What it changes, by name; [`BASE`] is the instance itself.
    pub parent: String,
    /// Where the parent is named.
    pub(super) parent_place: Place,
    /// Another policy model to extend.
    pub(super) model: Option<Node>,
    /// Another way to combine the tiers.
    pub(super) objective: Option<Node>,
    /// The changes, in file order.
    pub(super) changes: Vec<Change>,
    /// Parameters to be varied, in file order.
    pub(super) sweeps: Vec<Sweep>,
    /// The values of a point: parameter and value as typed.
    pub point: Vec<(String, String)>,
}

/// What one `[[change]]` is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    /// A rule of the policy model by its name.
    Rule(String),
    /// A tier by its id.
    Tier(String),
    /// Rows of a table; the identifiers are those of the subject's own key columns.
    Rows(&'static str, Vec<String>),
    /// A new row of the table.
    Add(String),
    /// Rows that are taken away.
    Remove(String),
}

/// One `[[change]]`.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// What it is about.
    pub(super) subject: Subject,
    /// Where the subject is named.
    pub(super) place: Place,
    /// The new values.
    pub(super) fields: Keys,
    /// The expected old values, by field.
    pub(super) from: Keys,
}

/// One parameter that a sweep varies.
#[derive(Clone, Debug)]
pub(super) struct Sweep {
    /// The change without the parameter.
    pub(super) change: Change,
    /// The parameter.
    pub(super) key: String,
    /// Its values, in order.
    pub(super) values: Vec<Node>,
}

/// Reads a what-if; problems are logged, and `None` is what cannot be read at all.
pub(super) fn parse(name: &str, bytes: &[u8], log: &Log) -> Option<WhatIf> {
    let file = format!("{FOLDER}/{name}.toml");
    let keys = document(&file, bytes, log)?;
    for (key, node) in keys.iter().filter(|(key, _)| !KEYS.contains(&key.as_str())) {
        unknown_key(key, node, &KEYS, log);
    }
    let text = |key: &str| text(&keys, key, log);
    let place = |key: &str| keys.get(key).map_or_else(|| Place::file(&*file), |n| n.place(key));
    Some(WhatIf {
        name: name.to_owned(),
        title: text("title").unwrap_or_else(|| name.to_owned()),
        parent: text("parent").unwrap_or_else(|| BASE.to_owned()),
        parent_place: place("parent"),
        model: keys.get("model").cloned(),
        objective: keys.get("objective").cloned(),
        changes: tables(&keys, "change", log)
            .iter()
            .filter_map(|(place, fields)| change(place, fields, log))
            .collect(),
        sweeps: tables(&keys, "sweep", log)
            .iter()
            .flat_map(|(place, fields)| sweep(place, fields, log))
            .collect(),
        file,
        point: Vec::new(),
    })
}

fn unknown_key(key: &str, node: &Node, known: &[&str], log: &Log) {
    log.push(
        Problem::new(codes::WHAT_IF_UNKNOWN_KEY, node.place(key))
            .with("key", key)
            .with("nearest", nearest(key, known.iter().copied()))
            .with("known", known.join(", ")),
    );
}

fn wrong_type(node: &Node, key: &str, expected: &str, log: &Log) {
    log.push(
        Problem::new(codes::WHAT_IF_WRONG_TYPE, node.place(key))
            .with("key", key)
            .with("found", node.value.type_name())
            .with("expected", expected),
    );
}

fn text(keys: &Keys, key: &str, log: &Log) -> Option<String> {
    let node = keys.get(key)?;
    match &node.value {
        Typed::Text(text) => Some(text.clone()),
        _ => {
            wrong_type(node, key, "string", log);
            None
        }
    }
}

/// The tables under `key`: an array of tables, or a single one.
fn tables<'a>(keys: &'a Keys, key: &str, log: &Log) -> Vec<(Place, &'a Keys)> {
    let Some(node) = keys.get(key) else { return Vec::new() };
    let table = |node: &'a Node| match &node.value {
        Typed::Table(fields) => Some((node.place(key), fields)),
        _ => {
            wrong_type(node, key, "table", log);
            None
        }
    };
    match &node.value {
        Typed::List(items) => items.iter().filter_map(table).collect(),
        _ => table(node).into_iter().collect(),
    }
}

fn change(place: &Place, fields: &Keys, log: &Log) -> Option<Change> {
    // Of a rule, `tier` is a field.
    let names =
        |key: &str| fields.contains_key(key) && (key != "tier" || !fields.contains_key("rule"));
    let named: Vec<&(&str, Option<&'static str>)> =
        SUBJECTS.iter().filter(|(key, _)| names(key)).collect();
    let subjects = || SUBJECTS.map(|(key, _)| key).join(", ");
    let &[&(key, file)] = named.as_slice() else {
        let found = named.iter().map(|(key, _)| *key).collect::<Vec<_>>().join(", ");
        log.push(
            Problem::new(codes::WHAT_IF_SUBJECT, place.clone())
                .with("found", if found.is_empty() { "-" } else { &found })
                .with("known", subjects()),
        );
        return None;
    };
    let subject = subject(key, file, &fields[key], log)?;
    let is_value = |name: &str| name != key && name != "from";
    let values = fields.iter().filter(|(name, _)| is_value(name));
    let values: Keys = values.map(|(name, node)| (name.clone(), node.clone())).collect();
    let from = fields.get("from").map_or_else(Keys::new, |node| expected(node, &values, log));
    Some(Change { subject, place: fields[key].place(key), fields: values, from })
}

fn subject(key: &str, file: Option<&'static str>, node: &Node, log: &Log) -> Option<Subject> {
    if let (Typed::List(items), "pair") = (&node.value, key) {
        let ids: Vec<String> = items.iter().filter_map(word).collect();
        if let ([_, _], 2) = (ids.as_slice(), items.len()) {
            return Some(Subject::Rows(file?, ids));
        }
    }
    let Some(id) = word(node).filter(|_| key != "pair") else {
        let expected = if key == "pair" { "[\"official\", \"post\"]" } else { "string" };
        wrong_type(node, key, expected, log);
        return None;
    };
    Some(match (key, file) {
        ("rule", _) => Subject::Rule(id),
        ("tier", _) => Subject::Tier(id),
        ("add", _) => Subject::Add(id),
        ("remove", _) => Subject::Remove(id),
        (_, file) => Subject::Rows(file?, vec![id]),
    })
}

fn word(node: &Node) -> Option<String> {
    match &node.value {
        Typed::Text(text) => Some(text.clone()),
        _ => None,
    }
}

/// The expected old values: a table by field, or one value where one field changes.
fn expected(node: &Node, values: &Keys, log: &Log) -> Keys {
    match (&node.value, values.len()) {
        (Typed::Table(fields), _) => {
            let known: Vec<&str> = values.keys().map(String::as_str).collect();
            for (key, node) in fields.iter().filter(|(key, _)| !values.contains_key(*key)) {
                unknown_key(key, node, &known, log);
            }
            fields.clone()
        }
        (_, 1) => values.keys().map(|key| (key.clone(), node.clone())).collect(),
        _ => {
            wrong_type(node, "from", "table", log);
            Keys::new()
        }
    }
}

/// The parameters that a `[sweep]` varies: those whose value is a list, or a range.
fn sweep(place: &Place, fields: &Keys, log: &Log) -> Vec<Sweep> {
    let Some(mut fixed) = change(place, fields, log) else { return Vec::new() };
    let varied: Vec<(String, Vec<Node>)> = fixed
        .fields
        .iter()
        .filter_map(|(key, node)| Some((key.clone(), values(key, node, log)?)))
        .collect();
    fixed.fields.retain(|key, _| varied.iter().all(|(varied, _)| varied != key));
    if varied.is_empty() {
        let problem = Problem::new(codes::WHAT_IF_SWEEP, place.clone());
        log.push(problem.with("why", "nothing"));
    }
    varied.into_iter().map(|(key, values)| Sweep { change: fixed.clone(), key, values }).collect()
}

/// Values of a range before it counts as a mistake.
const MOST_POINTS: usize = 200;

fn values(key: &str, node: &Node, log: &Log) -> Option<Vec<Node>> {
    match &node.value {
        Typed::List(items) => Some(items.clone()),
        Typed::Table(range) => {
            let values = in_steps(range);
            if values.is_none() {
                let problem = Problem::new(codes::WHAT_IF_SWEEP, node.place(key));
                log.push(problem.with("why", "range"));
            }
            let value = |value| Node { value, ..node.clone() };
            Some(values.unwrap_or_default().into_iter().map(value).collect())
        }
        _ => None,
    }
}

/// `{ from, to, step }`: the values from the first to the last, both among them.
fn in_steps(range: &Keys) -> Option<Vec<Typed>> {
    let known = ["from", "to", "step"];
    if range.len() != known.len() || known.iter().any(|key| !range.contains_key(*key)) {
        return None;
    }
    let whole = |key: &str| match range[key].value {
        Typed::Int(value) => Some(value),
        _ => None,
    };
    if let (Some(from), Some(to), Some(step)) = (whole("from"), whole("to"), whole("step")) {
        let steps = to.checked_sub(from)?.checked_div(step).filter(|steps| *steps >= 0)?;
        let steps = usize::try_from(steps).ok().filter(|steps| *steps < MOST_POINTS)?;
        return Some((0..=steps).map(|at| Typed::Int(from + step * at as i64)).collect());
    }
    // Shares have three decimals: in thousandths the steps are whole.
    let thousandths = |key: &str| match range[key].value {
        Typed::Int(value) => Some(value as f64 * 1000.0),
        Typed::Float(value) => Some(value * 1000.0),
        _ => None,
    };
    let (from, to, step) = (thousandths("from")?, thousandths("to")?, thousandths("step")?);
    let (from, to, step) = (from.round(), to.round(), step.round());
    let steps = ((to - from) / step).floor();
    if !(0.0..MOST_POINTS as f64).contains(&steps) {
        return None;
    }
    let at = |at: usize| Typed::Float((from + step * at as f64) / 1000.0);
    Some((0..=steps as usize).map(at).collect())
}

impl WhatIf {
    /// The what-ifs that this one stands for: itself, or every point of its sweeps, the last parameter
    /// varied first.
    pub(super) fn points(&self, log: &Log) -> Vec<WhatIf> {
        let size = self.sweeps.iter().map(|sweep| sweep.values.len()).product::<usize>();
        if self.sweeps.len() > 2 || size > MOST_POINTS {
            let place = self.sweeps[0].change.place.clone();
            log.push(Problem::new(codes::WHAT_IF_SWEEP, place).with("why", "size"));
            return Vec::new();
        }
        let mut points = vec![WhatIf { sweeps: Vec::new(), ..self.clone() }];
        for sweep in &self.sweeps {
            let with = |point: &WhatIf, value: &Node| point.with(sweep, value);
            points = points
                .iter()
                .flat_map(|point| sweep.values.iter().map(move |value| with(point, value)))
                .collect();
        }
        points
    }

    /// This point, with one parameter more set.
    fn with(&self, sweep: &Sweep, value: &Node) -> WhatIf {
        let mut point = self.clone();
        let mut change = sweep.change.clone();
        change.fields.insert(sweep.key.clone(), value.clone());
        point.changes.push(change);
        let word = as_cell(&value.value).unwrap_or_default();
        let joint = if self.point.is_empty() { '@' } else { ',' };
        point.name = format!("{}{joint}{}={word}", self.name, sweep.key);
        point.title = format!(
            "{}{} {} = {word}",
            self.title,
            if joint == '@' { ":" } else { "," },
            sweep.key
        );
        point.point.push((sweep.key.clone(), word));
        point
    }
}

/// A value as a table's cell holds it; lists are separated as lists in cells are.
pub(super) fn as_cell(value: &Typed) -> Option<String> {
    Some(match value {
        Typed::Text(text) | Typed::Date(text) => text.clone(),
        Typed::Int(int) => int.to_string(),
        Typed::Float(float) => float.to_string(),
        Typed::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Typed::List(items) => {
            let words: Option<Vec<String>> =
                items.iter().map(|item| as_cell(&item.value)).collect();
            words?.join("; ")
        }
        Typed::Table(_) => return None,
    })
}
