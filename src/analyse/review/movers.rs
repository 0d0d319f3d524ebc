//! Who could move under which purpose, and what stops the rest.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::{Context, OfficialIx, Purpose, SettingIx};
use crate::model::pairs::{Prospect, prospects};

/// Who could move, and who could not.
#[derive(Clone, Debug)]
pub struct Movers {
    /// Officials who could take some other post.
    pub officials: usize,
    /// By purpose, as far as anybody has moves of it.
    pub purposes: BTreeMap<Purpose, PurposeProspect>,
    /// Officials who could not, and how many posts each rule refuses them first, most first.
    pub stopped: Vec<(OfficialIx, Vec<(SettingIx, u64)>)>,
}

/// Moves of one purpose.
#[derive(Clone, Debug, Default)]
pub struct PurposeProspect {
    /// Officials who could move under it.
    pub officials: usize,
    /// Moves that no rule refuses.
    pub moves: u64,
    /// Officials all of whose moves under it are refused.
    pub stopped: usize,
    /// Moves that each rule refuses first, and the officials stopped who lose one to it.
    pub refused: BTreeMap<SettingIx, (u64, usize)>,
}

impl Movers {
    pub(super) fn new(context: Context<'_>) -> Self {
        let prospects = prospects(context);
        let mut purposes: BTreeMap<Purpose, PurposeProspect> = BTreeMap::new();
        for prospect in &prospects {
            for purpose in Purpose::ALL {
                PurposeProspect::count(&mut purposes, prospect, purpose);
            }
        }
        let all = context.instance.official_ixs().zip(&prospects);
        let stopped = all.filter(|(_, prospect)| prospect.open.is_empty());
        let stopped: Vec<_> = stopped.map(|(who, prospect)| (who, removed(prospect))).collect();
        Self { officials: prospects.len() - stopped.len(), purposes, stopped }
    }
}

impl PurposeProspect {
    /// Adds what one official has of a purpose.
    fn count(purposes: &mut BTreeMap<Purpose, Self>, prospect: &Prospect, purpose: Purpose) {
        let open = prospect.open.get(&purpose).copied().unwrap_or(0);
        let refused = prospect.refused.iter().filter(|((of, _), _)| *of == purpose);
        let refused: Vec<(SettingIx, u64)> = refused.map(|((_, at), n)| (*at, *n)).collect();
        if open == 0 && refused.is_empty() {
            return;
        }
        let own = purposes.entry(purpose).or_default();
        own.officials += usize::from(open > 0);
        own.stopped += usize::from(open == 0);
        own.moves += open;
        for (rule, moves) in refused {
            let counts = own.refused.entry(rule).or_default();
            counts.0 += moves;
            counts.1 += usize::from(open == 0);
        }
    }
}

/// How many posts each rule refuses somebody, most first.
fn removed(prospect: &Prospect) -> Vec<(SettingIx, u64)> {
    let mut by_rule: BTreeMap<SettingIx, u64> = BTreeMap::new();
    for ((_, rule), moves) in &prospect.refused {
        *by_rule.entry(*rule).or_default() += moves;
    }
    let mut removed: Vec<(SettingIx, u64)> = by_rule.into_iter().collect();
    removed.sort_by_key(|(_, moves)| Reverse(*moves));
    removed
}
