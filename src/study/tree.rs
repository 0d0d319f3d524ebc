//! The what-ifs of an instance as a tree: each is a change of its parent, and the root is the instance
//! itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Context;
use crate::error::Problem;
use crate::input::read::{Input, Log, NO_NEAREST, codes, nearest};
use crate::input::validate::{Loaded, Models};

use super::overlay::Case;
use super::what_if::{self, BASE, WhatIf};

/// The instance with its what-ifs, read and sound.
#[derive(Debug)]
pub struct Tree {
    pub(super) base: Case,
    /// Every what-if and every point of a sweep; parents come before their children.
    pub(super) nodes: Vec<Node>,
    /// What is odd in the instance, and in each what-if beyond it; sorted by place.
    pub warnings: Vec<Problem>,
}

/// One what-if in the tree.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) what_if: WhatIf,
    /// Position of the parent among the nodes; `None` is the instance itself.
    pub(super) parent: Option<usize>,
}

impl Tree {
    /// Reads and validates the instance and what-ifs: each as the instance would be if it were so.
    /// `files` are the what-ifs by name (the stem of the file).
    ///
    /// # Errors
    /// Every error of the instance; where it has none, every error of every what-if.
    pub fn load(
        input: Input,
        model: Option<&str>,
        models: &Models<'_>,
        files: &BTreeMap<String, Vec<u8>>,
    ) -> Result<Tree, Vec<Problem>> {
        let base = Case::base(input, model, models)?;
        let log = Log::default();
        let nodes = read(files, &log);
        let mut warnings = base.loaded.warnings.clone();
        let mut errors: Vec<Problem> = check(&base, &nodes, None, models, &mut warnings);
        let adopted = adopted(files);
        if adopted.len() > nodes.len() {
            let found = check(&base, &adopted, None, models, &mut Vec::new());
            errors.extend(found.into_iter().filter(|problem| !of_parent(problem.code)));
        }
        errors.extend(log.into_sorted());
        errors.sort();
        errors.dedup();
        match errors.iter().any(Problem::is_error) {
            true => Err(errors),
            false => Ok(Tree { base, nodes, warnings }),
        }
    }

    /// The roster and the policy of the instance itself.
    pub fn base(&self) -> Context<'_> {
        self.base.loaded.context()
    }

    /// Names of all what-ifs, points of sweeps among them; parents first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.nodes.iter().map(|node| node.what_if.name.as_str())
    }

    /// The tree with `wanted` what-ifs (a sweep's name stands for its points) and what they stand on.
    ///
    /// # Errors
    /// The names that are not there.
    pub fn only(mut self, wanted: &[String]) -> Result<Tree, Vec<String>> {
        let is = |node: &Node, name: &String| {
            node.what_if.name == *name || stem(&node.what_if.name) == name
        };
        let missing = |name: &&String| !self.nodes.iter().any(|node| is(node, name));
        let missing: Vec<String> = wanted.iter().filter(missing).cloned().collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        let mut kept: Vec<bool> =
            self.nodes.iter().map(|node| wanted.iter().any(|name| is(node, name))).collect();
        for at in (0..self.nodes.len()).rev().filter(|_| !wanted.is_empty()) {
            if let (true, Some(parent)) = (kept[at], self.nodes[at].parent) {
                kept[parent] = true;
            }
        }
        if !wanted.is_empty() {
            let mut new = vec![None; self.nodes.len()];
            let mut nodes = Vec::new();
            for (at, node) in self.nodes.into_iter().enumerate().filter(|(at, _)| kept[*at]) {
                new[at] = Some(nodes.len());
                nodes.push(Node { parent: node.parent.and_then(|parent| new[parent]), ..node });
            }
            self.nodes = nodes;
        }
        Ok(self)
    }
}

/// Names of the scenarios that what-ifs make, parents first, and then of those that make none because
/// they cannot be read or have no parent.
pub fn scenarios(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let nodes = read(files, &Log::default());
    let mut names: Vec<String> = nodes.into_iter().map(|node| node.what_if.name).collect();
    let made: BTreeSet<String> = names.iter().map(|name| stem(name).to_owned()).collect();
    names.extend(files.keys().filter(|name| !made.contains(*name)).cloned());
    names
}

/// The instance as it would be under one of its what-ifs; those on which it does not stand are not
/// looked at. `None` when there is none of that name.
///
/// # Errors
/// Every error of the instance, of the what-if, and of those on which it stands.
pub fn under(
    input: Input,
    model: Option<&str>,
    models: &Models<'_>,
    files: &BTreeMap<String, Vec<u8>>,
    name: &str,
) -> Result<Option<Loaded>, Vec<Problem>> {
    let log = Log::default();
    let nodes = read(files, &log);
    let Some(at) = nodes.iter().position(|node| node.what_if.name == name) else {
        return if files.contains_key(stem(name)) { Err(log.into_sorted()) } else { Ok(None) };
    };
    let above = |at: &usize| nodes[*at].parent;
    let path: Vec<usize> = std::iter::successors(Some(at), above).collect();
    let mut case = Case::base(input, model, models)?;
    for at in path.into_iter().rev() {
        case = case.under(&nodes[at].what_if, models)?;
    }
    Ok(Some(case.loaded))
}

/// The what-ifs of these files in order; problems are logged.
fn read(files: &BTreeMap<String, Vec<u8>>, log: &Log) -> Vec<Node> {
    let parse = |(name, bytes): (&String, &Vec<u8>)| what_if::parse(name, bytes, log);
    ordered(&files.iter().filter_map(parse).collect::<Vec<_>>(), log)
}

/// All what-ifs of these files, so that one without a parent hides no other mistake: it stands on what its
/// parent is most likely called, or else on the instance itself.
fn adopted(files: &BTreeMap<String, Vec<u8>>) -> Vec<Node> {
    let log = Log::default();
    let parse = |(name, bytes): (&String, &Vec<u8>)| what_if::parse(name, bytes, &log);
    let mut parsed: Vec<WhatIf> = files.iter().filter_map(parse).collect();
    loop {
        let nodes = ordered(&parsed, &log);
        let made: BTreeSet<String> =
            nodes.iter().map(|node| stem(&node.what_if.name).to_owned()).collect();
        let names: BTreeSet<String> = parsed.iter().map(|one| one.name.clone()).collect();
        let is_left = |one: &&mut WhatIf| !made.contains(&one.name) && one.parent != BASE;
        let mut left: Vec<&mut WhatIf> = parsed.iter_mut().filter(is_left).collect();
        if left.is_empty() {
            return nodes;
        }
        // Those whose parent is nowhere come first; without one there is a cycle, or a sweep as a parent.
        let waits = |one: &&mut WhatIf| names.contains(&one.parent) && !made.contains(&one.parent);
        let first = left.iter().position(|one| !waits(one)).unwrap_or(0);
        let one = left.swap_remove(first);
        let near = nearest(&one.parent, made.iter().map(String::as_str));
        let is_other = near != NO_NEAREST && !names.contains(&one.parent);
        one.parent = if is_other { near.to_owned() } else { BASE.to_owned() };
    }
}

/// Whether a problem of a what-if may come of standing on another parent than its own.
fn of_parent(code: &str) -> bool {
    const CODES: [&str; 3] =
        [codes::WHAT_IF_FROM, codes::WHAT_IF_NO_ROW, codes::WHAT_IF_UNKNOWN_NAME];
    CODES.contains(&code)
}

/// The name of a what-if without the values of a point.
pub(super) fn stem(name: &str) -> &str {
    name.split('@').next().unwrap_or(name)
}

/// The what-ifs and the points of their sweeps, parents first, otherwise by name. One whose parent is
/// not there, is a sweep, or stands on itself is logged and left out.
fn ordered(parsed: &[WhatIf], log: &Log) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut waiting: Vec<&WhatIf> = parsed.iter().collect();
    loop {
        let at = |name: &str| nodes.iter().position(|node| node.what_if.name == name);
        let (ready, rest): (Vec<&WhatIf>, Vec<&WhatIf>) =
            waiting.iter().partition(|one| one.parent == BASE || at(&one.parent).is_some());
        if ready.is_empty() {
            rest.iter().for_each(|one| blame(one, parsed, log));
            return nodes;
        }
        let new: Vec<Node> = ready
            .iter()
            .flat_map(|one| {
                let parent = at(&one.parent);
                one.points(log).into_iter().map(move |what_if| Node { what_if, parent })
            })
            .collect();
        nodes.extend(new);
        waiting = rest;
    }
}

/// Logs why a what-if has no parent to start from.
fn blame(one: &WhatIf, parsed: &[WhatIf], log: &Log) {
    let find = |name: &str| parsed.iter().find(|other| other.name == name);
    let mut path = vec![one.name.as_str()];
    let mut next = one;
    while let Some(parent) = find(&next.parent) {
        if !parent.sweeps.is_empty() || path.contains(&parent.name.as_str()) {
            break;
        }
        path.push(&parent.name);
        next = parent;
    }
    let known: Vec<&str> =
        parsed.iter().filter(|one| one.sweeps.is_empty()).map(|one| one.name.as_str()).collect();
    if find(&one.parent).is_none() {
        log.push(
            Problem::new(codes::WHAT_IF_PARENT, one.parent_place.clone())
                .with("value", &one.parent)
                .with("nearest", nearest(&one.parent, known.iter().copied().chain([BASE])))
                .with("known", known.join(", ")),
        );
    } else if find(&one.parent).is_some_and(|parent| !parent.sweeps.is_empty()) {
        let problem = Problem::new(codes::WHAT_IF_SWEEP_PARENT, one.parent_place.clone());
        log.push(problem.with("value", &one.parent));
    } else if next.parent == one.name {
        path.push(&one.name);
        let problem = Problem::new(codes::WHAT_IF_CYCLE, one.parent_place.clone());
        log.push(problem.with("path", path.join(" -> ")));
    }
}

/// The errors of all children of `parent`, and theirs; what is only odd goes to `warnings`.
fn check(
    case: &Case,
    nodes: &[Node],
    parent: Option<usize>,
    models: &Models<'_>,
    warnings: &mut Vec<Problem>,
) -> Vec<Problem> {
    let mut errors = Vec::new();
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.parent == parent) {
        match case.under(&node.what_if, models) {
            Ok(case) => {
                warnings.extend(case.loaded.warnings.iter().cloned());
                errors.extend(check(&case, nodes, Some(at), models, warnings));
            }
            Err(found) => {
                errors.extend(found);
                // What stands on it is held against what it would change.
                let below = check(case, nodes, Some(at), models, &mut Vec::new());
                errors.extend(below.into_iter().filter(|problem| !of_parent(problem.code)));
            }
        }
    }
    errors
}
