//! The uses of rules that remove pairs before the solver, asked in the model's order.

use crate::domain::{Context, Kind, OfficialIx, Pair, Purpose, Value};

use super::{Cx, Refused, Spec, find};

/// A use of a rule that removes pairs.
pub struct Filter<'a> {
    /// The rule's view of the roster.
    pub cx: Cx<'a>,
    /// The rule.
    pub spec: &'static Spec,
    /// Purposes whose moves it is not held against; looked up once, since it is asked of every pair.
    exempt: Vec<Purpose>,
}

impl<'a> Filter<'a> {
    /// The filter of a use of a rule.
    pub fn new(cx: Cx<'a>) -> Self {
        let exempt = Purpose::ALL.into_iter().filter(|purpose| cx.setting.exempts(*purpose));
        Self { cx, spec: find(cx.setting.rule), exempt: exempt.collect() }
    }

    /// The filters of a policy, in the model's order.
    pub fn all(context: Context<'a>) -> Vec<Self> {
        let policy = context.policy;
        policy
            .settings()
            .filter(|(_, setting)| setting.kind == Kind::Filter)
            .map(|(at, _)| Filter::new(Cx::new(context, at)))
            .collect()
    }

    /// The first of `filters` that refuses `pair`.
    pub fn first<'f>(filters: &'f [Self], pair: &Pair) -> Option<&'f Self> {
        filters.iter().find(|filter| filter.refuses(pair))
    }

    /// Whether it refuses `pair`.
    pub fn refuses(&self, pair: &Pair) -> bool {
        self.of(pair.official).is_some_and(|refused| self.covers(&refused, pair))
    }

    /// What it refuses of an official; `None` when nothing, or when the board let the official
    /// through.
    pub fn of(&self, official: OfficialIx) -> Option<Refused<'a>> {
        let refused = self.spec.rule.refused(&self.cx, official);
        let says_nothing = matches!(refused, Refused::Nothing) || self.cx.waived(official);
        (!says_nothing).then_some(refused)
    }

    /// Whether moves of `purpose` are held against it at all.
    pub fn asks(&self, purpose: Purpose) -> bool {
        let named = match self.cx.setting.params.get("purposes") {
            Some(Value::Words(words)) => words.iter().any(|word| word == purpose.word()),
            _ => true,
        };
        named && !self.exempt.contains(&purpose)
    }

    /// Whether `pair` is among what it `refused` of its official. Only a structural rule is asked
    /// about the post that somebody already holds.
    pub fn covers(&self, refused: &Refused<'_>, pair: &Pair) -> bool {
        let asked = self.spec.structural || !pair.stays();
        let exempt = || pair.purpose.is_some_and(|purpose| self.exempt.contains(&purpose));
        asked && refused.covers(pair) && !exempt()
    }
}
