//! Whom a plan leaves as they are against a target, or without a post, and what stands in the way: as
//! data, as `misses-N.csv` and as words.

use serde::Serialize;

use crate::domain::{Instance, Policy, SettingIx};
use crate::rank::{Bar, Miss, Ranked};
use crate::text::Text;

use super::csv::file;
use super::text::{person_words, post_words};

/// Header of `misses-N.csv`.
const HEADER: [&str; 10] = [
    "official_id",
    "name",
    "target",
    "keeps_post",
    "eligible_posts",
    "with_empty_seat",
    "removed",
    "tried_post",
    "breaks",
    "dearer_by",
];

/// One official of whom a target asks what the plan does not do.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MissReport<'a> {
    official_id: &'a str,
    /// Name of the target; null for somebody without a post whom no rule asks to place.
    target: Option<&'a str>,
    /// Null for somebody without a post.
    keeps_post: Option<&'a str>,
    /// Posts that the official may move to.
    eligible_posts: usize,
    /// Those of them in which the plan leaves a seat empty.
    with_empty_seat: usize,
    /// How many other posts each rule refuses (the first that does counts), most first.
    removed: Vec<RefusedReport<'a>>,
    /// What a move to one of the empty seats would do, where it does the least harm.
    bar: Option<BarReport<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct RefusedReport<'a> {
    rule: &'a str,
    posts: u64,
}

#[derive(Clone, Debug, Serialize)]
struct BarReport<'a> {
    post_id: &'a str,
    /// Musts that it would break.
    breaks: Vec<&'a str>,
    /// Otherwise the rules that it would make dearer in the first tier that it changes.
    dearer_by: Vec<&'a str>,
}

/// The misses of one candidate as data.
pub(super) fn misses_data<'a>(
    instance: &'a Instance,
    policy: &'a Policy,
    misses: &'a [Miss],
) -> Vec<MissReport<'a>> {
    misses.iter().map(|miss| report(instance, policy, miss)).collect()
}

fn report<'a>(instance: &'a Instance, policy: &'a Policy, miss: &'a Miss) -> MissReport<'a> {
    let rule = |at: SettingIx| policy.setting(at).name.as_str();
    let post = |at| instance.post(at).id.as_str();
    let refused = |&(at, posts): &(SettingIx, u64)| RefusedReport { rule: rule(at), posts };
    let bar = |bar: &Bar| {
        let rules: Vec<&str> = bar.rules.iter().map(|at| rule(*at)).collect();
        let (breaks, dearer_by) = if bar.musts { (rules, Vec::new()) } else { (Vec::new(), rules) };
        BarReport { post_id: post(bar.post), breaks, dearer_by }
    };
    MissReport {
        official_id: &instance.official(miss.official).id,
        target: miss.rule.map(rule),
        keeps_post: miss.keeps.map(post),
        eligible_posts: miss.open,
        with_empty_seat: miss.empty,
        removed: miss.removed.iter().map(refused).collect(),
        bar: miss.bar.as_ref().map(bar),
    }
}

/// `misses-N.csv`: the misses of one candidate for a spreadsheet.
pub fn csv(instance: &Instance, policy: &Policy, ranked: &Ranked) -> Vec<u8> {
    let row = |miss: &Miss| {
        let told = report(instance, policy, miss);
        let removed =
            told.removed.iter().map(|refused| format!("{} {}", refused.rule, refused.posts));
        let bar = told.bar.as_ref();
        let list = |list: Option<&Vec<&str>>| list.map_or_else(String::new, |l| l.join(";"));
        vec![
            told.official_id.to_owned(),
            instance.official(miss.official).name.clone(),
            told.target.unwrap_or_default().to_owned(),
            told.keeps_post.unwrap_or_default().to_owned(),
            told.eligible_posts.to_string(),
            told.with_empty_seat.to_string(),
            removed.collect::<Vec<_>>().join(";"),
            bar.map_or("", |bar| bar.post_id).to_owned(),
            list(bar.map(|bar| &bar.breaks)),
            list(bar.map(|bar| &bar.dearer_by)),
        ]
    };
    file(&HEADER, ranked.misses.iter().map(row))
}

/// The misses of one candidate, a line each under their count.
pub(super) fn misses_text(
    text: &Text,
    instance: &Instance,
    policy: &Policy,
    misses: &[Miss],
) -> String {
    let mut out = text.with("report-misses", &[("count", &misses.len())]);
    out.push('\n');
    for miss in misses {
        out.push_str(&format!("  {}\n", line(text, instance, policy, miss)));
    }
    out
}

fn line(text: &Text, instance: &Instance, policy: &Policy, miss: &Miss) -> String {
    let rule = miss.rule.map(|at| policy.setting(at).name.clone());
    let keeps = match miss.keeps {
        Some(post) => text.with("report-miss-keeps", &[("post", &post_words(instance, post))]),
        None => text.plain("report-miss-none"),
    };
    let args: [(&str, &dyn std::fmt::Display); 5] = [
        ("rule", &rule.unwrap_or_else(|| text.plain("report-miss-no-rule"))),
        ("who", &person_words(instance, miss.official)),
        ("keeps", &keeps),
        ("open", &open(text, policy, miss)),
        ("removed", &removed(text, policy, miss)),
    ];
    text.with("report-miss", &args)
}

/// Where the official could go, and what speaks against it.
fn open(text: &Text, policy: &Policy, miss: &Miss) -> String {
    let open = text.with("report-open", &[("count", &miss.open)]);
    if miss.open == 0 {
        return open;
    }
    let args: [(&str, &dyn std::fmt::Display); 2] = [("open", &open), ("count", &miss.empty)];
    let open = text.with("report-open-empty", &args);
    let Some(bar) = &miss.bar else { return open };
    let rules: Vec<&str> = bar.rules.iter().map(|at| policy.setting(*at).name.as_str()).collect();
    let key = if bar.musts { "report-bar-musts" } else { "report-bar-price" };
    text.with(key, &[("open", &open), ("rules", &rules.join(", "))])
}

fn removed(text: &Text, policy: &Policy, miss: &Miss) -> String {
    let mut out = String::new();
    for (at, posts) in &miss.removed {
        let key = if out.is_empty() { "report-miss-removed" } else { "report-miss-removed-more" };
        out.push_str(&text.with(key, &[("rule", &policy.setting(*at).name), ("posts", posts)]));
    }
    out
}
