//! A plan as a page for a browser: one file, with the plan view, what is said of it in every language, and the
//! script that shows both (`web/`, built). It loads nothing: its policy names its own script and style by
//! their digests and lets in nothing else.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::Error;
use crate::text::{Language, Text};
use crate::view::{Candidate, Plan};

use super::cards::Cards;
use super::decisions::effect;
use super::plan::{age_bracket, firmness, heading, label, left_out, shortfall};
use super::quantities::against_first;
use super::ranking;
use super::render;
use super::spoken::for_readers;

/// The script, as `web/build.mjs` makes it.
const SCRIPT: &str = include_str!("../../web/dist/page.js");

/// The style.
const STYLE: &str = include_str!("../../web/dist/style.css");

/// What the page may do: nothing but run these two.
const POLICY: &str = include_str!("../../web/dist/policy.txt");

/// What is of the run and not of the plan: the same plan gives the same page.
const OF_THE_RUN: [&str; 5] = ["threads", "wall_s", "peak_rss_bytes", "files", "rows"];

/// Messages that the page shows as they are.
const WORDS: [&str; 109] = [
    "action-ban",
    "action-lock",
    "action-waive",
    "block-front",
    "block-party",
    "block-state",
    "book-column-bar",
    "book-column-born",
    "book-column-chain",
    "book-column-digest",
    "book-column-direction",
    "book-column-file",
    "book-column-from",
    "book-column-from-unit",
    "book-column-keeps",
    "book-column-keeps-unit",
    "book-column-leave",
    "book-column-name",
    "book-column-number",
    "book-column-official",
    "book-column-open",
    "book-column-open-empty",
    "book-column-purpose",
    "book-column-reasons",
    "book-column-removed",
    "book-column-target",
    "book-column-tier",
    "book-column-tier-bound",
    "book-column-tier-decided",
    "book-column-tier-value",
    "book-column-to",
    "book-column-to-unit",
    "book-column-tried",
    "book-column-unit",
    "book-column-value",
    "book-column-what",
    "book-draft",
    "book-draft-words",
    "book-lexicographic",
    "book-no-moves",
    "book-proof",
    "book-proof-bound",
    "book-proof-date",
    "book-proof-decided",
    "book-proof-gap",
    "book-proof-luan",
    "book-proof-mode",
    "book-proof-model",
    "book-proof-model-digest",
    "book-proof-objective",
    "book-proof-refused",
    "book-proof-seed",
    "book-proof-solver",
    "book-proof-what-if",
    "book-sheet-decisions",
    "book-sheet-misses",
    "book-sheet-proof",
    "book-weighted",
    "column-about",
    "column-adds",
    "column-after",
    "column-before",
    "column-by",
    "column-decision",
    "column-effect",
    "column-figure",
    "column-official",
    "column-on",
    "column-pairs",
    "column-people",
    "column-plan",
    "column-post",
    "column-price",
    "column-reason",
    "column-rule",
    "column-seats",
    "column-tier",
    "column-until",
    "figure-minority",
    "figure-minority-movers",
    "figure-nonlocal",
    "figure-promotions",
    "figure-women",
    "figure-women-movers",
    "figure-young",
    "figure-young-movers",
    "level-central",
    "level-commune",
    "level-district",
    "level-province",
    "purpose-nonlocal",
    "purpose-other",
    "purpose-reinforcement",
    "purpose-reorganisation",
    "purpose-return",
    "purpose-training",
    "purpose-two_term",
    "reason-backfills",
    "reason-ends-two-terms",
    "reason-fills-vacancy",
    "reason-nonlocal-head",
    "reason-places-official",
    "report-by-block",
    "report-by-direction",
    "report-every-move",
    "report-miss-no-rule",
    "report-no-post",
    "report-nowhere",
    "report-removed",
];

/// Messages that the page puts something into, with the names of what that is.
const SENTENCES: [(&str, &[&str]); 15] = [
    ("book-bar-musts", &["rules"]),
    ("book-bar-price", &["rules"]),
    ("book-column-against", &["first"]),
    ("book-direction", &["from", "to"]),
    ("book-removed", &["rule", "posts"]),
    ("book-title", &["name", "date"]),
    ("figure-unknown", &["share", "count"]),
    ("reason-difficult-area", &["grade"]),
    ("reason-merit", &["rule", "points"]),
    ("report-cycle", &["id"]),
    ("report-decisions", &["count"]),
    ("report-misses", &["count"]),
    ("report-shortfalls", &["count"]),
    ("report-vacancies", &["seats"]),
    ("revise-refused", &["official", "post"]),
];

/// Those of the page alone.
const OWN: [(&str, &[&str]); 31] = [
    ("page-language", &[]),
    ("page-dark", &[]),
    ("page-print", &[]),
    ("page-candidates", &[]),
    ("page-moves", &[]),
    ("page-chains", &[]),
    ("page-chains-words", &[]),
    ("page-all-chains", &["total"]),
    ("page-post-opens", &[]),
    ("page-post-empty", &[]),
    ("page-link", &["who", "from", "to", "purpose", "reasons"]),
    ("page-people", &[]),
    ("page-state", &[]),
    ("page-state-moves", &[]),
    ("page-state-stays", &[]),
    ("page-state-without", &[]),
    ("page-why", &[]),
    ("page-missed", &["target"]),
    ("page-settled", &["since"]),
    ("page-search", &[]),
    ("page-all", &[]),
    ("page-shown", &["shown", "total"]),
    ("page-none", &[]),
    ("page-not-printed", &["more"]),
    ("page-shares", &[]),
    ("page-heads", &[]),
    ("page-heads-leave", &[]),
    ("page-heads-arrive", &[]),
    ("page-flow", &["from", "to", "moves"]),
    ("page-prices", &[]),
    ("page-inputs", &[]),
];

/// What is said in one language.
#[derive(Serialize)]
struct Said {
    words: BTreeMap<&'static str, String>,
    /// The roster's labels in this language, by kind and key: `title-...`.
    names: BTreeMap<String, String>,
    heading: Vec<String>,
    ranking: Ranking,
    against: Vec<String>,
    notes: Vec<String>,
    ages: Vec<String>,
    candidates: Vec<OfCandidate>,
}

/// The candidates, a row each.
#[derive(Serialize)]
struct Ranking {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// What is said of one candidate.
#[derive(Serialize)]
struct OfCandidate {
    title: String,
    breaches: Vec<String>,
    effects: Vec<String>,
}

/// The page of a plan; it opens in the language of `text` and speaks every other as well.
///
/// # Errors
/// [`Error::Internal`]: a mistake of ours.
pub fn page(text: &Text, plan: &Plan) -> Result<String, Error> {
    let said: BTreeMap<&str, Said> = Language::ALL
        .into_iter()
        .map(|language| match language == text.language() {
            true => (language.tag(), said_in(text, plan)),
            false => (language.tag(), said_in(&Text::of(language), plan)),
        })
        .collect();
    let shown = shown(plan)?;
    let said = data(&said)?;
    let language = text.language().tag();
    let title = escaped(&title(text, plan));
    let no_script = escaped(&text.plain("page-no-script"));
    Ok(format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{language}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <style>{STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <noscript><p>{no_script}</p></noscript>\n\
         <script type=\"application/json\" id=\"plan\">{shown}</script>\n\
         <script type=\"application/json\" id=\"text\">{said}</script>\n\
         <script>{SCRIPT}</script>\n\
         </body>\n\
         </html>\n"
    ))
}

/// The plan view without what is of the run, and without labels: they are among what is said.
fn shown(plan: &Plan) -> Result<String, Error> {
    let mut view = serde_json::to_value(plan).map_err(|e| Error::Internal(e.to_string()))?;
    if let Some(directory) = view.get_mut("directory").and_then(|one| one.as_object_mut()) {
        drop(directory.shift_remove("labels"));
    }
    if let Some(fields) = view.as_object_mut() {
        OF_THE_RUN.iter().for_each(|field| drop(fields.shift_remove(*field)));
    }
    data(&view)
}

/// JSON in which nothing can end the element around it, or begin another.
fn data<T: Serialize>(value: &T) -> Result<String, Error> {
    let json = render::json_line(value)?;
    let mut out = String::with_capacity(json.len() + json.len() / 16);
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                out.push_str(&format!("\\u{:04x}", c as u32));
            }
            _ => out.push(c),
        }
    }
    Ok(out)
}

/// Text between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What is planned, and for when.
fn title(text: &Text, plan: &Plan) -> String {
    let name = plan.directory.as_ref().map_or("", |directory| &directory.instance);
    let name = if name.is_empty() { &plan.model } else { name };
    text.with("book-title", &[("name", &name), ("date", &plan.plan_date)])
}

/// What is said in the language of `text`, with the roster's labels in it.
fn said_in(text: &Text, plan: &Plan) -> Said {
    let (named, shown) = for_readers(text, plan);
    let labels = plan.directory.as_ref().and_then(|one| one.labels.names(text.language().tag()));
    let names = labels.into_iter().flatten().flat_map(|(of, names)| {
        let group = of.word();
        names.iter().map(move |(key, label)| (format!("{group}-{key}"), label.clone()))
    });
    Said { names: names.collect(), ..said(&named, &shown) }
}

fn said(text: &Text, plan: &Plan) -> Said {
    let table = ranking::rows(text, plan);
    let mut notes = left_out(text, plan);
    notes.extend(firmness(text, plan).sentences());
    let brackets = &plan.candidates[0].kpis.age_brackets;
    Said {
        words: words(text),
        names: BTreeMap::new(),
        heading: heading(text, plan).sentences(),
        ranking: Ranking { head: table.head, rows: table.rows },
        against: plan.candidates.iter().map(|one| against_first(text, plan, one)).collect(),
        notes,
        ages: brackets.iter().map(|bracket| age_bracket(text, bracket)).collect(),
        candidates: plan.candidates.iter().map(|one| of_candidate(text, plan, one)).collect(),
    }
}

/// The messages of the page, with `{name}` where it puts something in.
fn words(text: &Text) -> BTreeMap<&'static str, String> {
    let plain = WORDS.map(|key| (key, text.plain(key)));
    let sentences = SENTENCES.iter().chain(&OWN).map(|(key, names)| {
        let holes = names.iter().map(|name| (*name, format!("{{{name}}}")));
        (*key, text.get(key, holes))
    });
    plain.into_iter().chain(sentences).collect()
}

fn of_candidate(text: &Text, plan: &Plan, candidate: &Candidate) -> OfCandidate {
    let cards = Cards(plan.directory.as_ref());
    let name = label(text, &candidate.label);
    OfCandidate {
        title: text.with("report-candidate", &[("rank", &candidate.rank), ("label", &name)]),
        breaches: candidate.breaches.iter().map(|one| shortfall(text, cards, one)).collect(),
        effects: candidate.decisions.iter().map(|one| effect(text, one)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The script's sources.
    const SOURCES: [&str; 6] = [
        include_str!("../../web/src/candidates.ts"),
        include_str!("../../web/src/chains.ts"),
        include_str!("../../web/src/lists.ts"),
        include_str!("../../web/src/page.ts"),
        include_str!("../../web/src/proof.ts"),
        include_str!("../../web/src/shares.ts"),
    ];

    #[test]
    fn the_page_has_the_same_words_in_every_language() {
        let keys = |language| words(&Text::of(language)).into_keys().collect::<Vec<_>>();
        let english = keys(Language::English);
        assert_eq!(english.len(), WORDS.len() + SENTENCES.len() + OWN.len());
        assert_eq!(keys(Language::Vietnamese), english);
    }

    #[test]
    fn every_message_of_the_page_is_in_it_in_the_order_of_the_catalogues() {
        let own: Vec<&str> = OWN.iter().map(|(key, _)| *key).collect();
        for catalogue in
            [include_str!("../text/en/report.ftl"), include_str!("../text/vi/report.ftl")]
        {
            let ids = catalogue.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id));
            let ids = ids.filter(|id| id.starts_with("page-") && *id != "page-no-script");
            assert_eq!(ids.collect::<Vec<_>>(), own);
        }
    }

    #[test]
    fn every_word_that_the_script_asks_for_by_name_is_there() {
        let words = words(&Text::english());
        let asked: Vec<&str> = SOURCES
            .iter()
            .flat_map(|source| source.split("word(\"").skip(1))
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(asked.len() > 40, "{}", asked.len());
        assert_eq!(asked.iter().find(|key| !words.contains_key(**key)), None);
    }

    #[test]
    fn data_cannot_leave_its_element() {
        let hostile = "</script><!-- & \u{2028}\u{2029}";
        let json = data(&hostile).expect("JSON");
        assert!(!json.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{json}");
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), hostile);
    }
}
