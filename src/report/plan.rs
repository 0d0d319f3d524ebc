//! Candidates: the ranked list with its proof, and one candidate in full.

use std::fmt::Display;

use crate::domain::{Kind, Objective};
use crate::text::Text;
use crate::view::{
    AgeBracket, AnsweredEmphasis, BeforeAfter, Breach, Candidate, Count, Flow, Kpis, Label, Limit,
    Move, Plan, Share, SoughtOutcome, Termination, Tier, Vacancy,
};

use super::cards::Cards;
use super::decisions::{decisions, settled, unused_waivers};
use super::document::{Document, Table};
use super::misses::misses;
use super::near;
use super::quantities::quantities;
use super::ranking::ranking;

/// Names a list prints before it says "and N more".
const MOST_NAMED: usize = 4;

/// The ranked list with the proof above it.
pub fn summary(text: &Text, plan: &Plan) -> Document {
    let mut out = heading(text, plan);
    out.space();
    out.push(ranking(text, plan));
    left_out(text, plan).into_iter().for_each(|s| out.paragraph(s));
    quantities(text, plan).into_iter().for_each(|s| out.paragraph(s));
    out.append(firmness(text, plan));
    out
}

/// Sentences on the candidates that are dominated, and on the emphases and plans that are not shown.
pub(super) fn left_out(text: &Text, plan: &Plan) -> Vec<String> {
    let dominated = plan.candidates.iter().filter_map(|candidate| {
        let by = candidate.dominated_by?;
        Some(text.with("report-dominated", &[("rank", &candidate.rank), ("by", &by)]))
    });
    let emphases = plan.emphases.iter().filter_map(|one| emphasis(text, one));
    let count = plan.candidates_left_out;
    let left_out = (count > 0).then(|| text.with("report-left-out", &[("count", &count)]));
    dominated.chain(emphases).chain(left_out).collect()
}

/// How firm the plans are: under other weights, near the optimum, and without waivers.
pub(super) fn firmness(text: &Text, plan: &Plan) -> Document {
    let mut out = Document::default();
    near::sampled(text, plan).into_iter().for_each(|s| out.paragraph(s));
    if let Some(near) = &plan.near {
        out.space();
        out.append(near::summary(text, plan.mode, near));
        out.space();
    }
    unused_waivers(text, &plan.candidates).into_iter().for_each(|s| out.paragraph(s));
    out
}

/// What was planned, and how firmly it is proven.
pub(super) fn heading(text: &Text, plan: &Plan) -> Document {
    let mut out = Document::default();
    let name = plan.directory.as_ref().map_or("", |directory| &directory.instance);
    out.paragraph(text.with(
        "report-heading",
        &[
            ("name", &name),
            ("date", &plan.plan_date),
            ("model", &plan.model),
            ("officials", &plan.officials),
            ("seats", &plan.seats),
        ],
    ));
    let status = text.plain(termination(plan.termination, plan.limit));
    match plan.mode {
        Objective::Lexicographic => out.paragraph(status),
        Objective::Weighted => {
            let gap = text.decimal(100.0 * plan.gap, 4);
            let args: [(&str, &dyn Display); 4] = [
                ("status", &status),
                ("objective", &plan.objective),
                ("bound", &plan.bound),
                ("gap", &gap),
            ];
            out.paragraph(text.with("report-sum", &args));
        }
    }
    out.paragraph(tiers(text, plan.mode, &plan.tiers));
    out
}

/// Key of the sentence on how the search ended.
pub(super) fn termination(termination: Termination, limit: Option<Limit>) -> &'static str {
    match (termination, limit) {
        (Termination::Optimal, None) => "report-optimal",
        (Termination::Optimal, Some(_)) => "report-optimal-gap",
        (_, Some(Limit::Interrupt)) => "report-interrupted",
        (_, Some(Limit::Time)) => "report-time",
        _ => "report-feasible",
    }
}

/// The tiers with their values, and with what is proven where that is less.
pub(super) fn tiers(text: &Text, mode: Objective, tiers: &[Tier]) -> String {
    let word = |tier: &Tier| {
        let Some(bound) = tier.bound.filter(|bound| *bound < tier.value) else {
            return format!("{} {}", tier.id, tier.value);
        };
        // A tolerance is no gap: the tier's optimum is proven, and later tiers spent of it.
        let decided = tier.decided.unwrap_or(tier.value);
        let is_spent = decided < tier.value && decided == bound;
        let key = if is_spent { "report-tier-spent" } else { "report-tier-open" };
        let open = (decided - bound) as f64 / decided.abs().max(1) as f64;
        let gap = text.decimal(100.0 * open, 2);
        let said: [(&str, &dyn Display); 4] =
            [("tier", &tier.id), ("value", &tier.value), ("bound", &bound), ("gap", &gap)];
        // A tier that spends of its tolerance has no gap.
        text.with(key, if is_spent { &said[..3] } else { &said })
    };
    let words: Vec<String> = tiers.iter().map(word).collect();
    let key = match mode {
        Objective::Lexicographic => "report-tiers",
        Objective::Weighted => "report-tiers-sum",
    };
    text.with(key, &[("tiers", &words.join(", "))])
}

/// The words for a candidate's label; an emphasis of a user's own model is its own word.
pub(super) fn label(text: &Text, label: &Label) -> String {
    let key = match label {
        Label::Optimum => "candidate-optimum".to_owned(),
        Label::BestSoFar => "candidate-best_so_far".to_owned(),
        Label::Alternative(number) => {
            return text.with("candidate-alternative", &[("number", number)]);
        }
        Label::Near(number) => {
            return text.with("candidate-near", &[("number", number)]);
        }
        Label::Traded(number) => {
            return text.with("candidate-traded", &[("number", number)]);
        }
        Label::Revision(changes) => {
            return text.with("candidate-revision", &[("count", changes)]);
        }
        Label::Emphasis(id) => format!("emphasis-{id}"),
    };
    if text.has(&key) { text.plain(&key) } else { label.to_string().replace('_', " ") }
}

/// A sentence for each emphasis without a candidate of its own.
fn emphasis(text: &Text, answered: &AnsweredEmphasis) -> Option<String> {
    let name = label(text, &Label::Emphasis(answered.id.clone()));
    Some(match answered.outcome {
        SoughtOutcome::Shown => return None,
        SoughtOutcome::NoBetter => {
            let best = answered.rank.unwrap_or(1);
            text.with("report-emphasis-none", &[("emphasis", &name), ("best", &best)])
        }
        SoughtOutcome::Dominated => text.with("report-emphasis-dominated", &[("emphasis", &name)]),
        SoughtOutcome::Open => text.with("report-emphasis-open", &[("emphasis", &name)]),
    })
}

/// One candidate in full: figures, moves, vacancies, shortfalls.
pub fn candidate(text: &Text, plan: &Plan, candidate: &Candidate) -> Document {
    let cards = Cards(plan.directory.as_ref());
    let kpis = &candidate.kpis;
    let mut out = Document::default();
    let name = label(text, &candidate.label);
    out.heading(text.with("report-candidate", &[("rank", &candidate.rank), ("label", &name)]));
    out.paragraph(tiers(text, plan.mode, &candidate.tiers));
    let tables = [
        prices(text, candidate),
        figures(text, kpis),
        flows(text, "report-by-direction", "level", &kpis.moves_by_direction, kpis.moves),
        flows(text, "report-by-block", "block", &kpis.moves_by_block, kpis.moves),
        counts(text, "report-by-title", &kpis.moves_by_title, kpis.moves),
        counts(text, "report-by-purpose", &kpis.moves_by_purpose, kpis.moves),
        counts(text, "report-by-area", &areas(text, kpis), kpis.moves),
    ];
    for table in tables {
        out.table(table);
        out.space();
    }
    out.append(chains(text, cards, &candidate.moves));
    out.append(vacancies(text, cards, &candidate.vacancies));
    out.append(settled(text, cards, &candidate.settled));
    out.append(decisions(text, cards, &candidate.decisions));
    out.append(shortfalls(text, cards, &candidate.breaches));
    out.append(misses(text, cards, &candidate.misses));
    out
}

/// What each rule adds to its tier; the rows add up to the tiers.
fn prices(text: &Text, candidate: &Candidate) -> Table {
    let heads = ["column-tier", "column-rule", "column-adds"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right([2]);
    for tier in &candidate.tiers {
        let of_tier = candidate.prices.iter().filter(|price| price.tier == tier.id);
        for price in of_tier.filter(|price| price.price != 0) {
            table.row([tier.id.clone(), price.rule.clone(), price.price.to_string()]);
        }
    }
    table.row([text.plain("report-total"), String::new(), candidate.objective.to_string()]);
    table
}

pub(super) fn figures(text: &Text, kpis: &Kpis) -> Table {
    let heads = ["column-figure", "column-before", "column-after"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right(1..3);
    let mut counts = |key: &str, figure: BeforeAfter<usize>| {
        table.row([text.plain(key), figure.before.to_string(), figure.after.to_string()]);
    };
    counts("figure-vacancies", kpis.vacancies);
    counts("figure-critical", kpis.critical_vacancies);
    counts("figure-without-post", kpis.without_post);
    let percent = |share| percent(text, share);
    let mut shares = |key: &str, figure: BeforeAfter<Option<Share>>| {
        table.row([text.plain(key), percent(figure.before), percent(figure.after)]);
    };
    shares("figure-nonlocal", kpis.nonlocal_heads);
    shares("figure-women", kpis.women);
    shares("figure-young", kpis.young);
    shares("figure-minority", kpis.minority);
    for bracket in &kpis.age_brackets {
        let (before, after) = (bracket.holders.before, bracket.holders.after);
        table.row([age_bracket(text, bracket), percent(before), percent(after)]);
    }
    let mut after = |key: &str, figure: String| table.row([text.plain(key), String::new(), figure]);
    after("figure-women-movers", percent(kpis.women_movers));
    after("figure-young-movers", percent(kpis.young_movers));
    after("figure-minority-movers", percent(kpis.minority_movers));
    after("figure-promotions", percent(kpis.promotions));
    after("figure-training", known(kpis.training_goals.map(|goals| goals.moves)));
    after("figure-chains", kpis.chains.chains.to_string());
    after("figure-cycles", kpis.chains.cycles.to_string());
    after("figure-longest", kpis.chains.longest.to_string());
    after("figure-leavers", kpis.disturbance.leavers.to_string());
    after("figure-units", kpis.disturbance.units.to_string());
    after("figure-most", kpis.disturbance.most_in_one_unit.to_string());
    after("figure-disturbance", kpis.disturbance.price.to_string());
    table
}

/// The name of an age bracket.
pub(super) fn age_bracket(text: &Text, bracket: &AgeBracket) -> String {
    let from = bracket.from.map_or_else(|| "none".to_owned(), |from| from.to_string());
    let below = bracket.below.map_or_else(|| "none".to_owned(), |below| below.to_string());
    text.with("figure-age", &[("from", &from), ("below", &below)])
}

/// A figure, or "-" where it is not known.
pub(super) fn known(figure: Option<impl ToString>) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string())
}

/// "2/8 (25.0 %)", and of how many more it is not known.
fn percent(text: &Text, share: Option<Share>) -> String {
    known(share.map(|Share { count, of, unknown }| {
        let percent = text.decimal(100.0 * count as f64 / of as f64, 1);
        let share = format!("{count}/{of} ({percent} %)");
        match unknown {
            0 => share,
            _ => text.with("figure-unknown", &[("share", &share), ("count", &unknown)]),
        }
    }))
}

/// Moves from and to the words of a group, levels or blocks.
fn flows(text: &Text, key: &str, group: &str, flows: &[Flow], total: usize) -> Table {
    let heads = [text.plain(key), text.plain("column-to"), text.plain("column-moves")];
    let mut table = Table::new(heads).right([2]);
    for flow in flows {
        let from = flow.from.as_ref().map(|from| text.named(group, from));
        let from = from.unwrap_or_else(|| text.plain("report-nowhere"));
        table.row([from, text.named(group, &flow.to), flow.moves.to_string()]);
    }
    table.row([text.plain("report-total"), String::new(), total.to_string()]);
    table
}

/// Moves by difficulty of the area reached, which JSON names in words of its own.
pub(super) fn areas(text: &Text, kpis: &Kpis) -> Vec<Count> {
    let said = |count: &Count| Count {
        name: text.plain(&format!("area-{}", count.name.replace(' ', "-"))),
        moves: count.moves,
    };
    kpis.moves_by_area_grade.iter().map(said).collect()
}

fn counts(text: &Text, key: &str, counts: &[Count], total: usize) -> Table {
    let mut table = Table::new([text.plain(key), text.plain("column-moves")]).right([1]);
    for count in counts {
        table.row([count.name.clone(), count.moves.to_string()]);
    }
    table.row([text.plain("report-total"), total.to_string()]);
    table
}

fn chains(text: &Text, cards: Cards<'_>, moves: &[Move]) -> Document {
    let heads = ["chain", "official", "from", "to-post", "purpose"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads).below([2, 3]);
    for made in moves {
        let chain = match made.cycle {
            true => text.with("report-cycle", &[("id", &made.chain)]),
            false => made.chain.clone(),
        };
        let from = cards.place(text, &made.from_post);
        table.row([
            chain,
            cards.person(&made.official_id),
            from,
            cards.post(&made.to_post),
            text.plain(&format!("purpose-{}", made.purpose)),
        ]);
    }
    let mut out = Document::default();
    out.paragraph(text.with("report-moves", &[("count", &moves.len())]));
    out.table(table);
    out.space();
    out
}

fn vacancies(text: &Text, cards: Cards<'_>, vacancies: &[Vacancy]) -> Document {
    let seats: u32 = vacancies.iter().map(|vacancy| vacancy.seats).sum();
    let heads = ["column-post", "column-seats"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right([1]);
    for vacancy in vacancies {
        table.row([cards.post(&vacancy.post_id), vacancy.seats.to_string()]);
    }
    let mut out = Document::default();
    out.paragraph(text.with("report-vacancies", &[("seats", &seats)]));
    out.table(table);
    out.space();
    out
}

/// The breaches of musts; what else is among `breaches` is a missed target.
pub(super) fn musts(breaches: &[Breach]) -> impl Iterator<Item = &Breach> {
    breaches.iter().filter(|breach| breach.kind != Kind::Elastic)
}

/// Breaches of must rules, if any, and missed targets, with people and posts.
pub(super) fn shortfalls(text: &Text, cards: Cards<'_>, breaches: &[Breach]) -> Document {
    let broken: Vec<&Breach> = musts(breaches).collect();
    let missed: Vec<&Breach> = breaches.iter().filter(|b| b.kind == Kind::Elastic).collect();
    let mut out = Document::default();
    for (key, breaches) in [("report-breaches", broken), ("report-shortfalls", missed)] {
        if breaches.is_empty() && key == "report-breaches" {
            continue;
        }
        out.paragraph(text.with(key, &[("count", &breaches.len())]));
        breaches.into_iter().for_each(|breach| out.item(shortfall(text, cards, breach)));
    }
    out
}

/// One breach in a sentence, with people and posts.
pub(super) fn shortfall(text: &Text, cards: Cards<'_>, breach: &Breach) -> String {
    let said = text.with(
        &format!("rule-{}.breach", breach.rule_id),
        &[("amount", &breach.amount), ("label", &breach.label)],
    );
    let people = breach.officials.iter().map(|official| cards.person(official));
    let posts = breach.posts.iter().map(|post| cards.post(post));
    let named = named(text, people.chain(posts).collect());
    let kind = text.plain(&format!("kind-{}", breach.kind));
    let said = format!("[{}, {kind}] {said}", breach.rule);
    if named.is_empty() { said } else { format!("{said} ({named})") }
}

fn named(text: &Text, mut names: Vec<String>) -> String {
    let more = names.len().saturating_sub(MOST_NAMED);
    names.truncate(MOST_NAMED);
    let list = names.join("; ");
    match more {
        0 => list,
        more => text.with("report-and-more", &[("list", &list), ("more", &more)]),
    }
}
