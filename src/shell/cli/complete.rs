//! Completion: the shell asks the program itself, so that what is offered is what there is.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use clap::Command;
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter};
use clap_complete::env::{CompleteEnv, EnvCompleter, Shells};

use crate::error::Error;
use crate::generate::{PRESETS, SIZES, Structure};
use crate::input::validate;
use crate::lint;
use crate::rules::RULES;
use crate::solve::Engine;
use crate::text::Text;

use super::{Session, args, files, language};

/// Variable by which the script tells the program that a shell is asking.
const ASKED: &str = "LUAN_COMPLETE";

/// Answers a shell that asks what may come next; `false` when nobody asked.
pub(super) fn answered(
    command: impl Fn() -> Command,
    arguments: &[OsString],
) -> clap::error::Result<bool> {
    let here = std::env::current_dir().ok();
    let env = CompleteEnv::with_factory(command).var(ASKED);
    env.try_complete(arguments.iter().cloned(), here.as_deref())
}

/// The script that makes a shell ask.
pub(super) fn script(session: &Session<'_>, args: &args::Completions) -> Result<(), Error> {
    let shells = Shells::builtins();
    let name = args.shell.to_string();
    let shell: &dyn EnvCompleter =
        shells.completer(&name).ok_or_else(|| Error::Internal(format!("no shell {name}")))?;
    let mut script = Vec::new();
    shell
        .write_registration(ASKED, "luan", "luan", "luan", &mut script)
        .map_err(|e| Error::Internal(e.to_string()))?;
    let script = String::from_utf8(script).map_err(|e| Error::Internal(e.to_string()))?;
    session.out.print(&script)
}

/// The models that are built in, and files of own ones.
pub(super) fn models(typed: &OsStr) -> Vec<CompletionCandidate> {
    let built_in = validate::builtin_models().iter().map(|(name, _)| *name);
    let begun = typed.to_str().unwrap_or_default();
    let named = built_in.filter(|name| name.starts_with(begun)).map(CompletionCandidate::new);
    let toml = |path: &Path| path.extension().is_some_and(|kind| kind == "toml");
    named.chain(PathCompleter::file().filter(toml).complete(typed)).collect()
}

/// The engines by name.
pub(super) fn engines() -> Vec<CompletionCandidate> {
    Engine::NAMES.iter().map(|(name, _)| CompletionCandidate::new(*name)).collect()
}

/// The two ways in which tiers combine.
pub(super) fn objectives() -> Vec<CompletionCandidate> {
    ["lexicographic", "weighted"].map(CompletionCandidate::new).into()
}

/// Stories and sizes of rosters.
pub(super) fn presets() -> Vec<CompletionCandidate> {
    let sizes = SIZES.iter().map(|size| size.name);
    PRESETS.iter().copied().chain(sizes).map(CompletionCandidate::new).collect()
}

/// The structures of generated models.
pub(super) fn structures() -> Vec<CompletionCandidate> {
    Structure::ALL.iter().map(|structure| CompletionCandidate::new(structure.word())).collect()
}

/// Officials of the folder that the command line names.
pub(super) fn officials(typed: &OsStr) -> Vec<CompletionCandidate> {
    identifiers("officials.csv", "official_id", typed)
}

/// Its units.
pub(super) fn units(typed: &OsStr) -> Vec<CompletionCandidate> {
    identifiers("units.csv", "unit_id", typed)
}

/// The identifiers in a table of the first folder on the command line that has it.
fn identifiers(file: &str, column: &str, typed: &OsStr) -> Vec<CompletionCandidate> {
    let begun = typed.to_str().unwrap_or_default();
    let table = |word: OsString| files::bytes(&Path::new(&word).join(file)).ok();
    let Some(bytes) = std::env::args_os().find_map(table) else { return Vec::new() };
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let at = reader.headers().ok().and_then(|head| head.iter().position(|name| name == column));
    let Some(at) = at else { return Vec::new() };
    let id = |record: csv::StringRecord| record.get(at).map(str::to_owned);
    let ids = reader.records().filter_map(|record| id(record.ok()?));
    ids.filter(|id| id.starts_with(begun)).map(CompletionCandidate::new).collect()
}

/// What has a page: rules with their titles, and codes.
pub(super) fn pages() -> Vec<CompletionCandidate> {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let text = Text::of(language::of(&arguments));
    let rules = RULES.iter().map(|spec| {
        let title = text.plain(&format!("rule-{}", spec.id));
        CompletionCandidate::new(spec.id).help(Some(title.into()))
    });
    let codes = validate::codes().iter().chain(lint::codes()).copied();
    rules.chain(codes.map(CompletionCandidate::new)).collect()
}
