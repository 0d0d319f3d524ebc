//! Reports for people: the ranked list, one candidate in full, an audit.

use std::fmt::Write;

use crate::audit::{Audit, Charge};
use crate::domain::{Direction, Instance, Kind, Objective, OfficialIx, Plan, Policy, PostIx, Tier};
use crate::rank::{AgeBracket, BeforeAfter, Count, Flow, Ranked, Share, effects, settled};
use crate::solve::{Limit, StageResult, Termination};
use crate::text::Text;

use super::decisions::{decisions_text, settled_text, unused_waivers};
use super::{Run, Table};

/// Names a list prints before it says "and N more".
const MOST_NAMED: usize = 4;

/// `province>district`; `none>district` for a first post.
pub(super) fn direction(policy: &Policy, direction: Direction) -> String {
    let from = direction.from.map_or("none", |level| policy.level(level));
    format!("{from}>{}", policy.level(direction.to))
}

/// The ranked list with the proof above it.
pub fn summary(text: &Text, run: &Run<'_>) -> String {
    let mut out = heading(text, run);
    out.push('\n');
    out.push_str(&ranking(text, run).to_string());
    for ranked in run.candidates.iter().filter(|c| c.dominated_by.is_some()) {
        let by = ranked.dominated_by.unwrap_or_default();
        line(&mut out, &text.with("report-dominated", &[("rank", &ranked.rank), ("by", &by)]));
    }
    out.push_str(&unused_waivers(text, run));
    out
}

fn heading(text: &Text, run: &Run<'_>) -> String {
    let instance = run.instance;
    let mut out = String::new();
    line(
        &mut out,
        &text.with(
            "report-heading",
            &[
                ("name", &instance.name),
                ("date", &instance.plan_date),
                ("model", &run.policy.id),
                ("officials", &instance.officials.len()),
                ("seats", &instance.seats()),
            ],
        ),
    );
    let proof = &run.optimum().candidate;
    let status = text.plain(termination(proof.termination, proof.limit));
    let audit = &run.candidates[0].candidate.audit;
    match run.policy.objective {
        Objective::Lexicographic => line(&mut out, &status),
        Objective::Weighted => {
            let gap = format!("{:.4}", 100.0 * run.gap());
            let args: [(&str, &dyn std::fmt::Display); 4] = [
                ("status", &status),
                ("objective", &run.objective()),
                ("bound", &run.bound()),
                ("gap", &gap),
            ];
            line(&mut out, &text.with("report-sum", &args));
        }
    }
    line(&mut out, &tiers(text, run.policy, audit, &proof.stages));
    out
}

/// Key of the sentence on how the search ended.
fn termination(termination: Termination, limit: Option<Limit>) -> &'static str {
    match (termination, limit) {
        (Termination::Optimal, None) => "report-optimal",
        (Termination::Optimal, Some(_)) => "report-optimal-gap",
        (_, Some(Limit::Interrupt)) => "report-interrupted",
        (_, Some(Limit::Time)) => "report-time",
        _ => "report-feasible",
    }
}

/// The tiers with their values, and with what is proven where that is less.
fn tiers(text: &Text, policy: &Policy, audit: &Audit, stages: &[StageResult]) -> String {
    let word = |(tier, value): (&Tier, &i64)| {
        let stage = stages.iter().find(|stage| stage.id == tier.id);
        let Some(stage) = stage.filter(|stage| stage.bound < *value) else {
            return format!("{} {value}", tier.id);
        };
        // A tolerance is no gap: the tier's optimum is proven, and later tiers spent of it.
        let is_spent = stage.decided.is_some_and(|decided| decided < *value);
        let key = if is_spent { "report-tier-spent" } else { "report-tier-open" };
        text.with(key, &[("tier", &tier.id), ("value", value), ("bound", &stage.bound)])
    };
    let words: Vec<String> = policy.tiers.iter().zip(&audit.tiers).map(word).collect();
    let key = match policy.objective {
        Objective::Lexicographic => "report-tiers",
        Objective::Weighted => "report-tiers-sum",
    };
    text.with(key, &[("tiers", &words.join(", "))])
}

fn ranking(text: &Text, run: &Run<'_>) -> Table {
    let columns = [
        "rank", "plan", "moves", "down", "up", "lateral", "vacant", "critical", "nonlocal",
        "women", "training", "longest",
    ];
    let heads = columns.iter().map(|column| text.plain(&format!("column-{column}")));
    let tiers = run.policy.tiers.iter().map(|tier| tier.id.clone());
    let mut table = Table::new(heads.chain(tiers)).right((0..30).filter(|&at| at != 1));
    for ranked in run.candidates {
        let kpis = &ranked.kpis;
        let cells = [
            ranked.rank.to_string(),
            label(text, &ranked.candidate.label),
            kpis.moves.to_string(),
            kpis.downward.to_string(),
            kpis.upward.to_string(),
            kpis.lateral.to_string(),
            kpis.vacancies.after.to_string(),
            kpis.critical_vacancies.after.to_string(),
            share(kpis.nonlocal_heads.after),
            share(kpis.women_movers),
            kpis.training_goals.moves.to_string(),
            kpis.chains.longest.to_string(),
        ];
        let tiers = ranked.candidate.audit.tiers.iter().map(ToString::to_string);
        table.row(cells.into_iter().chain(tiers));
    }
    table
}

/// The words for a candidate's label; an emphasis of a user's own model is its own word.
fn label(text: &Text, label: &str) -> String {
    let key = format!("candidate-{label}");
    if text.has(&key) {
        return text.plain(&key);
    }
    match label.strip_prefix("alternative-") {
        Some(number) => text.with("candidate-alternative", &[("number", &number)]),
        None => label.replace('_', " "),
    }
}

fn share(share: Share) -> String {
    format!("{}/{}", share.count, share.of)
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn title(out: &mut String, text: &str) {
    let _ = writeln!(out, "\n{text}\n{}", "-".repeat(text.chars().count()));
}

/// One candidate in full: figures, moves, vacancies, shortfalls.
pub fn candidate(text: &Text, run: &Run<'_>, ranked: &Ranked) -> String {
    let mut out = String::new();
    let name = label(text, &ranked.candidate.label);
    title(&mut out, &text.with("report-candidate", &[("rank", &ranked.rank), ("label", &name)]));
    line(&mut out, &tiers(text, run.policy, &ranked.candidate.audit, &[]));
    line(&mut out, &prices(text, run.policy, &ranked.candidate.audit).to_string());
    line(&mut out, &figures(text, ranked).to_string());
    for (key, flows) in [
        ("report-by-direction", &ranked.kpis.moves_by_direction),
        ("report-by-block", &ranked.kpis.moves_by_block),
    ] {
        line(&mut out, &flow_table(text, key, flows, ranked.kpis.moves).to_string());
    }
    for (key, counts) in [
        ("report-by-title", &ranked.kpis.moves_by_title),
        ("report-by-purpose", &ranked.kpis.moves_by_purpose),
        ("report-by-area", &ranked.kpis.moves_by_area_grade),
    ] {
        line(&mut out, &count_table(text, key, counts, ranked.kpis.moves).to_string());
    }
    out.push_str(&chains(text, run, ranked));
    out.push_str(&vacancies(text, run.instance, &ranked.candidate.plan));
    out.push_str(&settled_text(text, run.instance, &ranked.settled));
    out.push_str(&decisions_text(text, run.instance, &ranked.effects));
    out.push_str(&shortfalls(text, run.instance, run.policy, &ranked.candidate.audit));
    out
}

/// What each rule adds to its tier; the rows add up to the tiers.
fn prices(text: &Text, policy: &Policy, audit: &Audit) -> Table {
    let heads = ["column-tier", "column-rule", "column-adds"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right([2]);
    let prices = audit.prices();
    for (at, tier) in policy.tiers.iter().enumerate() {
        let of_tier = policy.settings().filter(|(_, s)| s.tier.is_some_and(|t| t.at() == at));
        for (rule, setting) in of_tier.filter(|(rule, _)| prices[rule.at()] != 0) {
            table.row([tier.id.clone(), setting.name.clone(), prices[rule.at()].to_string()]);
        }
    }
    table.row([text.plain("report-total"), String::new(), audit.objective.to_string()]);
    table
}

fn figures(text: &Text, ranked: &Ranked) -> Table {
    let kpis = &ranked.kpis;
    let heads = ["column-figure", "column-before", "column-after"].map(|key| text.plain(key));
    let mut table = Table::new(heads).right(1..3);
    let mut counts = |key: &str, figure: BeforeAfter<usize>| {
        table.row([text.plain(key), figure.before.to_string(), figure.after.to_string()]);
    };
    counts("figure-vacancies", kpis.vacancies);
    counts("figure-critical", kpis.critical_vacancies);
    counts("figure-without-post", kpis.without_post);
    let mut shares = |key: &str, figure: BeforeAfter<Share>| {
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
    after("figure-promotions", kpis.promotions.to_string());
    after("figure-training", kpis.training_goals.moves.to_string());
    after("figure-chains", kpis.chains.chains.to_string());
    after("figure-cycles", kpis.chains.cycles.to_string());
    after("figure-longest", kpis.chains.longest.to_string());
    after("figure-leavers", kpis.disturbance.leavers.to_string());
    after("figure-units", kpis.disturbance.units.to_string());
    after("figure-most", kpis.disturbance.most_in_one_unit.to_string());
    after("figure-disturbance", kpis.disturbance.price.to_string());
    table
}

fn age_bracket(text: &Text, bracket: &AgeBracket) -> String {
    let from = bracket.from.map_or_else(|| "none".to_owned(), |from| from.to_string());
    let below = bracket.below.map_or_else(|| "none".to_owned(), |below| below.to_string());
    text.with("figure-age", &[("from", &from), ("below", &below)])
}

fn percent(share: Share) -> String {
    match share.of {
        0 => "-".to_owned(),
        of => format!("{}/{} ({:.1} %)", share.count, of, 100.0 * share.count as f64 / of as f64),
    }
}

fn flow_table(text: &Text, key: &str, flows: &[Flow], total: usize) -> Table {
    let heads = [text.plain(key), text.plain("column-to"), text.plain("column-moves")];
    let mut table = Table::new(heads).right([2]);
    for flow in flows {
        let from = flow.from.clone().unwrap_or_else(|| text.plain("report-nowhere"));
        table.row([from, flow.to.clone(), flow.moves.to_string()]);
    }
    table.row([text.plain("report-total"), String::new(), total.to_string()]);
    table
}

fn count_table(text: &Text, key: &str, counts: &[Count], total: usize) -> Table {
    let mut table = Table::new([text.plain(key), text.plain("column-moves")]).right([1]);
    for count in counts {
        table.row([count.name.clone(), count.moves.to_string()]);
    }
    table.row([text.plain("report-total"), total.to_string()]);
    table
}

pub(super) fn post_words(instance: &Instance, post: PostIx) -> String {
    let target = instance.post(post);
    format!("{} {}, {}", target.id, target.title, instance.unit(target.unit).name)
}

pub(super) fn person_words(instance: &Instance, official: OfficialIx) -> String {
    let person = instance.official(official);
    format!("{} {}", person.id, person.name)
}

fn chains(text: &Text, run: &Run<'_>, ranked: &Ranked) -> String {
    let instance = run.instance;
    let heads = ["chain", "official", "from", "to-post", "purpose"];
    let heads = heads.map(|column| text.plain(&format!("column-{column}")));
    let mut table = Table::new(heads);
    for chain in &ranked.chains {
        let id = if chain.cycle {
            text.with("report-cycle", &[("id", &chain.id)])
        } else {
            chain.id.clone()
        };
        for link in &chain.links {
            let moved = &link.moved;
            let from = match moved.from {
                Some(post) => post_words(instance, post),
                None => text.plain("report-no-post"),
            };
            table.row([
                id.clone(),
                person_words(instance, moved.official),
                from,
                post_words(instance, moved.to),
                text.plain(&format!("purpose-{}", moved.purpose)),
            ]);
        }
    }
    format!("{}\n{table}\n", text.with("report-moves", &[("count", &ranked.kpis.moves)]))
}

fn vacancies(text: &Text, instance: &Instance, plan: &Plan) -> String {
    let vacancies = plan.vacancies(instance);
    let seats: u32 = vacancies.iter().map(|(_, seats)| seats).sum();
    let mut out = text.with("report-vacancies", &[("seats", &seats)]);
    out.push('\n');
    let mut table = Table::new(["column-post", "column-seats"].map(|k| text.plain(k))).right([1]);
    for (post, seats) in vacancies {
        table.row([post_words(instance, post), seats.to_string()]);
    }
    out.push_str(&table.to_string());
    out.push('\n');
    out
}

/// Breaches of must rules, if any, and missed targets, with people and posts.
fn shortfalls(text: &Text, instance: &Instance, policy: &Policy, audit: &Audit) -> String {
    let broken: Vec<&Charge> = audit.hard_breaches().collect();
    let target = |c: &&Charge| policy.setting(c.setting).kind == Kind::Elastic;
    let missed: Vec<&Charge> =
        audit.charges.iter().filter(|c| c.finding.amount > 0).filter(target).collect();
    let mut out = String::new();
    for (key, charges) in [("report-breaches", broken), ("report-shortfalls", missed)] {
        if charges.is_empty() && key == "report-breaches" {
            continue;
        }
        line(&mut out, &text.with(key, &[("count", &charges.len())]));
        for charge in charges {
            line(&mut out, &shortfall(text, instance, policy, charge));
        }
    }
    out
}

fn shortfall(text: &Text, instance: &Instance, policy: &Policy, charge: &Charge) -> String {
    let setting = policy.setting(charge.setting);
    let breach = text.with(
        &format!("rule-{}.breach", setting.rule),
        &[("amount", &charge.finding.amount), ("label", &charge.finding.label)],
    );
    let people = charge.finding.officials.iter().map(|&o| person_words(instance, o));
    let posts = charge.finding.posts.iter().map(|&p| post_words(instance, p));
    let named = named(text, people.chain(posts).collect());
    let kind = text.plain(&format!("kind-{}", setting.kind));
    let mut out = format!("  [{}, {kind}] {breach}", setting.name);
    if !named.is_empty() {
        let _ = write!(out, " ({named})");
    }
    out
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

/// The audit of one plan.
pub fn audit(
    text: &Text,
    instance: &Instance,
    policy: &Policy,
    plan: &Plan,
    audit: &Audit,
) -> String {
    let moves = plan.moves(instance, policy).len();
    let key = if audit.is_clean() { "audit-clean" } else { "audit-breached" };
    let breaches = audit.hard_breaches().count();
    let mut out = text.with(key, &[("moves", &moves), ("breaches", &breaches)]);
    out.push('\n');
    line(&mut out, &tiers(text, policy, audit, &[]));
    out.push_str(&settled_text(text, instance, &settled(instance, policy, plan)));
    out.push_str(&decisions_text(text, instance, &effects(instance, policy, plan)));
    out.push_str(&shortfalls(text, instance, policy, audit));
    out
}
