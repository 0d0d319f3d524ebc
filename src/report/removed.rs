//! What the rules took away before the search: as data and as a table.

use serde::Serialize;

use crate::domain::{PairSet, Policy, Removed, Setting};
use crate::text::Text;

use super::Table;

/// What one rule removed.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RemovedReport<'a> {
    rule: &'a str,
    /// Pairs that no earlier rule of the model had removed.
    pairs: u64,
    /// Officials who lost at least one of them.
    officials: u64,
    /// Whether no move that the rule was asked about passed it.
    everything: bool,
}

/// What each rule removed, in the model's order.
pub fn data<'a>(policy: &'a Policy, pairs: &'a PairSet) -> Vec<RemovedReport<'a>> {
    let report = |(setting, removed): (&'a Setting, Removed)| {
        let Removed { pairs, officials, everything } = removed;
        RemovedReport { rule: &setting.name, pairs, officials, everything }
    };
    rules(policy, pairs).map(report).collect()
}

/// The same as a table under its heading; nothing when no pair was removed.
pub fn words(text: &Text, policy: &Policy, pairs: &PairSet) -> String {
    if pairs.removed.is_empty() {
        return String::new();
    }
    let heads = ["column-rule", "column-pairs", "column-people"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right([1, 2]);
    for (setting, removed) in rules(policy, pairs) {
        table.row([&setting.name, &removed.pairs.to_string(), &removed.officials.to_string()]);
    }
    format!("{}\n{table}", text.plain("report-removed"))
}

fn rules<'a>(
    policy: &'a Policy,
    pairs: &'a PairSet,
) -> impl Iterator<Item = (&'a Setting, Removed)> {
    pairs.removed.iter().map(|(&at, &removed)| (policy.setting(at), removed))
}
