//! What the papers of a candidate say, in words of one language.

use jiff::civil::Date;

use crate::domain::{Context, Role};
use crate::text::Text;
use crate::view::{
    Candidate, Count, Decision, Directory, Letterhead, PaperCandidate, PaperCount, PaperData,
    PaperDecision, PaperFigure, PaperWaiver, Plan, Schema, Share,
};

use super::{person, units};
use crate::report::cards::Cards;
use crate::report::decisions::effect;
use crate::report::plan::{areas, figures, heading, known, label, shortfall};
use crate::report::quantities::against_first;
use crate::report::workbook::moves::direction;

/// Whom and what the papers are about.
pub(super) struct About<'a> {
    pub(super) text: &'a Text,
    pub(super) context: Context<'a>,
    pub(super) directory: &'a Directory,
    pub(super) candidate: &'a Candidate,
}

impl About<'_> {
    /// A day as papers write it.
    pub(super) fn day(&self, date: Date) -> String {
        let day = format!("{:02}", date.day());
        let month = format!("{:02}", date.month());
        self.text.with("papers-day", &[("day", &day), ("month", &month), ("year", &date.year())])
    }

    /// A day of a view as papers write it; what is no day stays as it is.
    fn day_of(&self, written: Option<&String>) -> String {
        let written = written.map_or("", String::as_str);
        written.parse().map_or_else(|_| written.to_owned(), |date| self.day(date))
    }

    /// The name of an official, or the identifier where there is none.
    pub(super) fn who(&self, id: &str) -> String {
        let name = self.directory.name(id);
        if name.is_empty() { id.to_owned() } else { name.to_owned() }
    }

    /// The title of a post, or its identifier where there is none.
    pub(super) fn title(&self, id: &str) -> String {
        let title = self.directory.title(id);
        if title.is_empty() { id.to_owned() } else { title.to_owned() }
    }
}

/// What the papers of the candidate of this rank say. `context` is the roster that the plan was made from; the
/// names are those of `directory`.
///
/// # Panics
/// When the plan has no candidate of that rank.
pub fn paper_data(
    text: &Text,
    context: Context<'_>,
    plan: &Plan,
    directory: &Directory,
    rank: usize,
    letterhead: Letterhead,
) -> PaperData {
    let candidate = &plan.candidates[rank - 1];
    let about = About { text, context, directory, candidate };
    let kpis = &candidate.kpis;
    let moves: Vec<_> = (1..).zip(&candidate.moves).map(|made| person::of(&about, made)).collect();
    let policy = context.policy;
    let months = policy.settings_as(Role::StintMonths).next().map(|rule| rule.int("months"));
    PaperData {
        schema: Schema::HERE,
        luan: plan.luan.clone(),
        language: text.language().tag().to_owned(),
        draft: text.plain("papers-draft"),
        letterhead,
        instance: directory.instance.clone(),
        plan_date: about.day(context.instance.plan_date),
        model: policy.title.clone(),
        source: policy.source.clone(),
        rank,
        label: label(text, &candidate.label),
        proof: heading(text, plan).sentences(),
        months,
        empty_before: kpis.vacancies.before,
        empty_after: kpis.vacancies.after,
        keep_allowance: moves.iter().filter(|made| made.keeps_allowance).count(),
        figures: told(text, candidate),
        by_title: kpis.moves_by_title.iter().map(count).collect(),
        by_direction: directions(text, candidate),
        by_purpose: purposes(text, candidate),
        by_area: areas(text, kpis).iter().map(count).collect(),
        candidates: plan.candidates.iter().map(|one| beside(text, plan, one, rank)).collect(),
        shortfalls: shortfalls(text, directory, candidate),
        decisions: candidate.decisions.iter().map(|one| decided(&about, one)).collect(),
        units: units::of(&about, &moves),
        moves,
    }
}

fn told(text: &Text, candidate: &Candidate) -> Vec<PaperFigure> {
    let figure = |row: Vec<String>| {
        let [name, before, after] = row.try_into().ok()?;
        Some(PaperFigure { name, before, after })
    };
    figures(text, &candidate.kpis).rows.into_iter().filter_map(figure).collect()
}

fn count(count: &Count) -> PaperCount {
    PaperCount { name: count.name.clone(), moves: count.moves }
}

fn directions(text: &Text, candidate: &Candidate) -> Vec<PaperCount> {
    let flows = candidate.kpis.moves_by_direction.iter().map(|flow| {
        let from = flow.from.as_deref().unwrap_or("none");
        let name = direction(text, &format!("{from}>{}", flow.to));
        PaperCount { name, moves: flow.moves }
    });
    flows.collect()
}

fn purposes(text: &Text, candidate: &Candidate) -> Vec<PaperCount> {
    let named = |one: &Count| PaperCount { name: text.named("purpose", &one.name), ..count(one) };
    candidate.kpis.moves_by_purpose.iter().map(named).collect()
}

/// A candidate among all of them.
fn beside(text: &Text, plan: &Plan, one: &Candidate, chosen: usize) -> PaperCandidate {
    let share = |share: Option<Share>| known(share.map(|s| format!("{}/{}", s.count, s.of)));
    PaperCandidate {
        rank: one.rank,
        label: label(text, &one.label),
        chosen: one.rank == chosen,
        moves: one.kpis.moves,
        empty: one.kpis.vacancies.after,
        nonlocal: share(one.kpis.nonlocal_heads.after),
        women: share(one.kpis.women_movers),
        against: against_first(text, plan, one),
    }
}

fn shortfalls(text: &Text, directory: &Directory, candidate: &Candidate) -> Vec<String> {
    let cards = Cards(Some(directory));
    candidate.breaches.iter().map(|breach| shortfall(text, cards, breach)).collect()
}

fn decided(about: &About<'_>, decision: &Decision) -> PaperDecision {
    let text = about.text;
    let about_what = match (&decision.rule, &decision.post_id) {
        (Some(rule), _) => rule.clone(),
        (None, Some(post)) => Cards(Some(about.directory)).post(post),
        (None, None) => text.plain("report-every-move"),
    };
    PaperDecision {
        action: text.plain(&format!("action-{}", decision.action)),
        official: about.who(&decision.official_id),
        about: about_what,
        reason: decision.reason.clone(),
        decided_by: decision.decided_by.clone(),
        decided_on: about.day_of(decision.decided_on.as_ref()),
        effect: effect(text, decision),
    }
}

impl About<'_> {
    /// Waivers that an official needs.
    pub(super) fn waivers(&self, official: &str) -> Vec<PaperWaiver> {
        let used = self
            .candidate
            .decisions
            .iter()
            .filter(|decision| decision.effect == "used" && decision.official_id == official);
        let waiver = |decision: &Decision| PaperWaiver {
            rule: decision.rule.clone().unwrap_or_default(),
            reason: decision.reason.clone(),
            decided_by: decision.decided_by.clone(),
            decided_on: self.day_of(decision.decided_on.as_ref()),
        };
        used.map(waiver).collect()
    }
}
