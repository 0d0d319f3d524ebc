//! The arguments. Their help is not here: every text comes from the message files, by the key
//! `verb-<verb>`, `arg-<argument>` or `arg-<verb>-<argument>`.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{ArgGroup, Args as ClapArgs, Command, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter};
use jiff::civil::Date;

use crate::domain::Objective;
use crate::explain::Measure;
use crate::generate::Structure;
use crate::solve::Engine;
use crate::study::batch::Shard;
use crate::text::{Language, Text};

use super::complete;

#[derive(Debug, Parser)]
#[command(name = "luan", version, arg_required_else_help = true, subcommand_required = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub verb: Verb,
    #[command(flatten)]
    pub common: Common,
}

/// Arguments of every verb.
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Common {
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, global = true)]
    pub all_problems: bool,
    #[arg(long, global = true)]
    pub wide: bool,
    // What counts was found before this was read, for the help to be in that language.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub lang: Language,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Check(Check),
    Review(Review),
    Plan(Plan),
    Compare(Compare),
    WhatIf(WhatIf),
    Batch(Batch),
    Revise(Revise),
    Trade(Trade),
    Audit(Audit),
    Verify(Verify),
    Export(Export),
    Init(Init),
    Generate(Generate),
    Import(Import),
    Papers(Papers),
    Rules(Rules),
    Schema,
    LintModel(LintModel),
    Explain(Explain),
    Completions(Completions),
    Man(Man),
}

impl Verb {
    /// The instance folder that a plan is asked for.
    pub(super) fn roster(&self) -> Option<&Path> {
        match self {
            Verb::Plan(plan) => Some(&plan.dir),
            Verb::LintModel(lint) => lint.roster.as_deref(),
            Verb::Explain(explain) if explain.asks() => Some(Path::new(&explain.word)),
            _ => None,
        }
    }

    /// The one instance, a folder or a workbook, that is read.
    pub(super) fn instance(&self) -> Option<&Path> {
        match self {
            Verb::Check(verb) => Some(&verb.dir),
            Verb::Compare(verb) => Some(&verb.dir),
            Verb::Revise(verb) => Some(&verb.dir),
            Verb::Trade(verb) => Some(&verb.dir),
            Verb::Audit(verb) => Some(&verb.dir),
            Verb::Export(verb) => Some(&verb.dir),
            Verb::Review(verb) => Some(&verb.dir),
            Verb::Papers(verb) => verb.dir.as_deref(),
            _ => self.roster(),
        }
    }
}

/// Whether answers go without names.
#[derive(Clone, Debug, ClapArgs)]
pub(super) struct Hidden {
    #[arg(long, value_name = "KEYFILE")]
    pub pseudonyms: Option<PathBuf>,
}

impl Hidden {
    /// Where it is written who is who; `None` where names are shown.
    pub(super) fn key(&self) -> Option<&Path> {
        self.pseudonyms.as_deref()
    }
}

#[derive(Debug, ClapArgs)]
pub(super) struct Check {
    pub dir: PathBuf,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Review {
    pub dir: PathBuf,
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=10))]
    pub years: u32,
    #[arg(long)]
    pub what_if: Option<String>,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub hidden: Hidden,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Plan {
    pub dir: PathBuf,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[arg(long, value_parser = parse_objective, add = ArgValueCandidates::new(complete::objectives))]
    pub objective: Option<Objective>,
    #[arg(long, default_value = "5", value_parser = parse_candidates)]
    pub candidates: NonZeroUsize,
    #[arg(long)]
    pub keep_dominated: bool,
    #[arg(long, value_parser = parse_share, allow_negative_numbers = true)]
    pub within: Option<f64>,
    #[command(flatten)]
    pub search: Search,
    #[arg(long)]
    pub warm_start: Option<PathBuf>,
    #[arg(long)]
    pub engine_params: Option<PathBuf>,
    #[arg(long)]
    pub log: bool,
    #[arg(long)]
    pub log_json: Option<PathBuf>,
    #[arg(long)]
    pub accept_unproven: bool,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub hidden: Hidden,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Compare {
    pub dir: PathBuf,
    #[arg(long = "what-if")]
    pub what_if: Vec<String>,
    #[arg(long)]
    pub against: Option<PathBuf>,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[command(flatten)]
    pub search: Search,
    #[arg(long, add = ArgValueCompleter::new(complete::officials))]
    pub official: Option<String>,
    #[arg(long, add = ArgValueCompleter::new(complete::units))]
    pub unit: Option<String>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub accept_unproven: bool,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub hidden: Hidden,
}

#[derive(Debug, ClapArgs)]
pub(super) struct WhatIf {
    #[command(subcommand)]
    pub does: WhatIfVerb,
}

#[derive(Debug, Subcommand)]
pub(super) enum WhatIfVerb {
    New(NewWhatIf),
}

#[derive(Debug, ClapArgs)]
pub(super) struct NewWhatIf {
    pub name: String,
    #[arg(long, default_value = ".")]
    pub dir: PathBuf,
}

/// When a search stops, and what fixes its course.
#[derive(Clone, Copy, Debug, ClapArgs)]
pub(super) struct Search {
    #[arg(long, default_value_t = 600.0, allow_negative_numbers = true, value_parser = parse_seconds)]
    pub time_limit: f64,
    #[arg(long, default_value_t = 0.0001, allow_negative_numbers = true, value_parser = parse_gap)]
    pub gap: f64,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(0..=2_147_483_647))]
    pub seed: u32,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    #[arg(long, default_value = "auto", value_parser = parse_engine, add = ArgValueCandidates::new(complete::engines))]
    pub engine: Engine,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Audit {
    pub dir: PathBuf,
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub candidate: u32,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[arg(long)]
    pub nearest: bool,
    #[command(flatten)]
    pub search: Search,
}

#[derive(Debug, ClapArgs)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Batch {
    #[command(subcommand)]
    pub does: Option<BatchVerb>,
    pub paths: Vec<PathBuf>,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Vec<String>,
    #[arg(long)]
    pub what_ifs: bool,
    #[arg(long)]
    pub resume: bool,
    #[arg(long)]
    pub shard: Option<Shard>,
    #[arg(long, default_value = "1", value_parser = parse_candidates)]
    pub candidates: NonZeroUsize,
    #[command(flatten)]
    pub search: Search,
    #[arg(long)]
    pub accept_unproven: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum BatchVerb {
    Merge(Merge),
}

#[derive(Debug, ClapArgs)]
pub(super) struct Merge {
    #[arg(required = true)]
    pub parts: Vec<PathBuf>,
    #[arg(long)]
    pub out: PathBuf,
    #[arg(long)]
    pub accept_unproven: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Revise {
    pub dir: PathBuf,
    #[arg(long)]
    pub from: PathBuf,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub rank: u32,
    #[arg(long, add = ArgValueCompleter::new(complete::officials))]
    pub refuse: Vec<String>,
    #[arg(long)]
    pub what_if: Option<String>,
    #[arg(long)]
    pub max_changes: Option<u32>,
    #[arg(long)]
    pub reason: Option<String>,
    #[arg(long)]
    pub refused_on: Option<String>,
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "1", value_parser = clap::value_parser!(u32).range(1..=9))]
    pub reserves: Option<u32>,
    #[arg(long, num_args = 0..=1, require_equals = true, default_missing_value = "5%", value_parser = parse_share)]
    pub survival: Option<f64>,
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub samples: u32,
    #[arg(long)]
    pub log: bool,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[command(flatten)]
    pub search: Search,
    #[arg(long)]
    pub accept_unproven: bool,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub hidden: Hidden,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Trade {
    pub dir: PathBuf,
    #[arg(long, required = true)]
    pub goal: Vec<String>,
    #[arg(long)]
    pub what_if: Option<String>,
    #[arg(long, default_value_t = 99, value_parser = clap::value_parser!(u32).range(2..=999))]
    pub points: u32,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[command(flatten)]
    pub search: Search,
    #[arg(long)]
    pub accept_unproven: bool,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub hidden: Hidden,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Verify {
    pub plan: PathBuf,
    pub dir: PathBuf,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
}

#[derive(Debug, ClapArgs)]
#[command(group = ArgGroup::new("form").args(["mps", "xlsx"]).required(true))]
pub(super) struct Export {
    pub dir: PathBuf,
    #[arg(long)]
    pub mps: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["objective", "time_limit", "seed"])]
    pub xlsx: Option<PathBuf>,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[arg(long, value_parser = parse_objective, add = ArgValueCandidates::new(complete::objectives))]
    pub objective: Option<Objective>,
    #[arg(long, default_value_t = 600.0, allow_negative_numbers = true, value_parser = parse_seconds)]
    pub time_limit: f64,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(0..=2_147_483_647))]
    pub seed: u32,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Init {
    pub path: PathBuf,
    #[arg(long, default_value = "regulation-65", add = ArgValueCompleter::new(complete::models))]
    pub model: String,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Generate {
    #[arg(long, required_unless_present_all = ["officials", "posts"], add = ArgValueCandidates::new(complete::presets))]
    pub preset: Option<String>,
    #[arg(long, conflicts_with = "preset", requires = "posts", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub officials: Option<u32>,
    #[arg(long, conflicts_with = "preset", requires = "officials", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub posts: Option<u32>,
    #[arg(long, value_parser = clap::value_parser!(u32).range(0..=10_000))]
    pub pairs: Option<u32>,
    #[arg(long, value_parser = parse_structure, add = ArgValueCandidates::new(complete::structures))]
    pub structure: Option<Structure>,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long)]
    pub out: PathBuf,
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Import {
    pub file: PathBuf,
    #[arg(long)]
    pub out: PathBuf,
    #[arg(long, default_value = "regulation-65", add = ArgValueCompleter::new(complete::models))]
    pub model: String,
    #[arg(long, value_parser = parse_day)]
    pub plan_date: Option<Date>,
    #[arg(long)]
    pub columns: Option<PathBuf>,
    #[arg(long)]
    pub guess: bool,
}

#[derive(Debug, ClapArgs)]
#[command(group = ArgGroup::new("papers").args(["out", "eject"]).required(true))]
pub(super) struct Papers {
    #[arg(required_unless_present = "eject", conflicts_with = "eject")]
    pub dir: Option<PathBuf>,
    #[arg(long, required_unless_present = "eject", conflicts_with = "eject")]
    pub plan: Option<PathBuf>,
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub rank: u32,
    #[arg(long)]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub templates: Option<PathBuf>,
    #[arg(long)]
    pub eject: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = Heading::Party)]
    pub heading: Heading,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub above: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub body: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub place: String,
    #[arg(long, default_value = "", hide_default_value = true)]
    pub authority: String,
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
}

/// Whose heading papers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Heading {
    Party,
    State,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Rules {
    #[arg(long, add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[arg(long, conflicts_with = "model")]
    pub reference: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct LintModel {
    #[arg(add = ArgValueCompleter::new(complete::models))]
    pub file: String,
    #[arg(long)]
    pub roster: Option<PathBuf>,
    #[arg(long, default_value_t = 60.0, allow_negative_numbers = true, value_parser = parse_seconds)]
    pub time_limit: f64,
}

#[derive(Debug, ClapArgs)]
#[command(group = ArgGroup::new("question")
    .args(["official", "post", "all", "envy", "rules", "rule", "exceptions", "letter", "conflict"])
    .multiple(true))]
#[command(group = ArgGroup::new("exact-of").args(["post", "exceptions"]))]
#[command(group = ArgGroup::new("numbers").args(["rules", "rule"]).multiple(true))]
pub(super) struct Explain {
    #[arg(add = ArgValueCandidates::new(complete::pages))]
    pub word: String,
    #[arg(long, conflicts_with_all = ["all", "envy", "rules", "rule"],
        add = ArgValueCompleter::new(complete::officials))]
    pub official: Option<String>,
    #[arg(long, conflicts_with_all = ["all", "envy", "rules", "rule"])]
    pub post: Option<String>,
    #[arg(long, requires = "official", requires = "post",
        add = ArgValueCompleter::new(complete::officials))]
    pub versus: Option<String>,
    #[arg(long, requires = "exact-of", conflicts_with = "official")]
    pub exact: Option<usize>,
    #[arg(long, conflicts_with_all = ["envy", "rules", "rule"])]
    pub all: bool,
    #[arg(long, requires = "all")]
    pub out: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["rules", "rule"])]
    pub envy: bool,
    #[arg(long, requires = "envy", default_value = "fit", value_parser = parse_measure)]
    pub merit: Measure,
    #[arg(long, conflicts_with_all = ["official", "post", "all", "envy", "rules", "rule", "exceptions"],
        add = ArgValueCompleter::new(complete::officials))]
    pub letter: Option<String>,
    #[arg(long, requires = "letter")]
    pub names: bool,
    #[arg(long)]
    pub rules: bool,
    #[arg(long)]
    pub rule: Vec<String>,
    #[arg(long, requires = "numbers")]
    pub steps: bool,
    #[arg(long, conflicts_with_all = ["official", "post", "all", "envy", "rules", "rule"])]
    pub exceptions: bool,
    #[arg(long, conflicts_with_all = ["official", "post", "all", "envy", "rules", "rule", "exceptions", "letter"])]
    pub conflict: bool,
    #[arg(long, requires = "question")]
    pub what_if: Option<String>,
    #[arg(long, requires = "question", add = ArgValueCompleter::new(complete::models))]
    pub model: Option<String>,
    #[command(flatten)]
    pub search: Search,
    #[command(flatten)]
    pub hidden: Hidden,
}

impl Explain {
    /// Whether something is asked of a roster; else the word is a page.
    pub(super) fn asks(&self) -> bool {
        let named = self.official.is_some() || self.post.is_some() || !self.rule.is_empty();
        named
            || self.letter.is_some()
            || self.all
            || self.envy
            || self.rules
            || self.exceptions
            || self.conflict
    }
}

#[derive(Debug, ClapArgs)]
pub(super) struct Completions {
    #[arg(value_enum)]
    pub shell: Shell,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Man {
    #[arg(long)]
    pub out: PathBuf,
}

fn parse_objective(word: &str) -> Result<Objective, String> {
    match word {
        "lexicographic" => Ok(Objective::Lexicographic),
        "weighted" => Ok(Objective::Weighted),
        _ => Err("lexicographic | weighted".to_owned()),
    }
}

fn parse_measure(word: &str) -> Result<Measure, String> {
    let known = Measure::ALL.into_iter().find(|measure| measure.word() == word);
    known.ok_or_else(|| Measure::ALL.map(Measure::word).join(" | "))
}

fn parse_structure(word: &str) -> Result<Structure, String> {
    let words = Structure::ALL.map(Structure::word);
    let known = Structure::ALL.into_iter().find(|structure| structure.word() == word);
    known.ok_or_else(|| words.join(" | "))
}

fn parse_engine(word: &str) -> Result<Engine, String> {
    let names = Engine::NAMES.map(|(name, _)| name);
    let known = Engine::NAMES.into_iter().find(|(name, _)| *name == word);
    known.map(|(_, engine)| engine).ok_or_else(|| names.join(" | "))
}

fn parse_candidates(word: &str) -> Result<NonZeroUsize, String> {
    let value: usize = word.parse().map_err(|e: std::num::ParseIntError| e.to_string())?;
    NonZeroUsize::new(value).filter(|value| value.get() <= 99).ok_or_else(|| "1 to 99".to_owned())
}

/// `2026-01-15` or `15/01/2026`.
fn parse_day(word: &str) -> Result<Date, String> {
    let day = Date::strptime("%Y-%m-%d", word).or_else(|_| Date::strptime("%d/%m/%Y", word));
    day.map_err(|_| "YYYY-MM-DD | DD/MM/YYYY".to_owned())
}

/// A year is longer than anybody waits.
const MOST_SECONDS: f64 = 31_536_000.0;

fn parse_seconds(word: &str) -> Result<f64, String> {
    let value: f64 = word.parse().map_err(|e: std::num::ParseFloatError| e.to_string())?;
    let fits = value > 0.0 && value <= MOST_SECONDS;
    fits.then_some(value).ok_or_else(|| format!("0 < s <= {MOST_SECONDS}"))
}

fn parse_gap(word: &str) -> Result<f64, String> {
    let value: f64 = word.parse().map_err(|e: std::num::ParseFloatError| e.to_string())?;
    (0.0..=1.0).contains(&value).then_some(value).ok_or_else(|| "0 <= gap <= 1".to_owned())
}

/// `1%` or `0.01`.
fn parse_share(word: &str) -> Result<f64, String> {
    let (number, unit) = match word.strip_suffix('%') {
        Some(number) => (number.trim(), 100.0),
        None => (word, 1.0),
    };
    let value: f64 = number.parse().map_err(|e: std::num::ParseFloatError| e.to_string())?;
    let value = value / unit;
    (0.0..=1.0).contains(&value).then_some(value).ok_or_else(|| "0 % to 100 %".to_owned())
}

/// The command with every help text in its place.
pub(super) fn command(text: &Text) -> Command {
    let command = Args::command();
    let verbs: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    let mut command = helped(command, text, "luan")
        .mut_arg("lang", |arg| arg.default_value(text.language().tag()))
        .about(text.plain("verb-luan"))
        .after_help(text.plain("verb-luan.after"));
    for verb in verbs {
        command = command.mut_subcommand(&verb, |sub| {
            let key = format!("verb-{verb}");
            let inner: Vec<String> =
                sub.get_subcommands().map(|c| c.get_name().to_owned()).collect();
            inner.iter().fold(told(sub, text, &verb, &key), |sub, name| {
                sub.mut_subcommand(name, |sub| told(sub, text, name, &format!("{key}-{name}")))
            })
        });
    }
    command
}

/// A verb with its texts: those of its arguments, and what `key` says of it.
fn told(command: Command, text: &Text, verb: &str, key: &str) -> Command {
    let command = helped(command, text, verb).about(text.plain(key));
    let (long, after) = (format!("{key}.long"), format!("{key}.after"));
    let command = if text.has(&long) { command.long_about(text.plain(&long)) } else { command };
    if text.has(&after) { command.after_help(text.plain(&after)) } else { command }
}

fn helped(command: Command, text: &Text, verb: &str) -> Command {
    command.mut_args(|arg| {
        let own = format!("arg-{verb}-{}", arg.get_id().as_str().replace('_', "-"));
        let shared = format!("arg-{}", arg.get_id().as_str().replace('_', "-"));
        match [own, shared].iter().find(|key| text.has(key)) {
            Some(key) => arg.help(text.plain(key)),
            None => arg,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_and_argument_has_its_help() {
        let command = command(&Text::english());
        command.clone().debug_assert();
        for verb in command.get_subcommands() {
            assert!(verb.get_about().is_some(), "{} has no help", verb.get_name());
            for arg in verb.get_arguments() {
                assert!(
                    arg.get_help().is_some(),
                    "{} {} has no help",
                    verb.get_name(),
                    arg.get_id()
                );
            }
        }
    }
}
