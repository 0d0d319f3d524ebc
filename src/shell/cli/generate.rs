//! `luan generate`: a synthetic instance folder.

use crate::error::Error;
use crate::generate::{self, Files, Size, Spec, Structure};

use crate::view::{Generated, Schema};

use super::{Session, args, files};

/// Pairs listed for each official of a roster of no named size.
const USUAL_PAIRS: u32 = 20;

pub(super) fn run(session: &Session<'_>, args: &args::Generate) -> Result<(), Error> {
    let Made { files: made, asked } = made(session, args)?;
    if !args.force && files::has_entries(&args.out) {
        let dir = args.out.display().to_string();
        return Err(Error::Usage(session.text.with("generate-not-empty", &[("dir", &dir)])));
    }
    for (name, bytes) in &made {
        files::write(&args.out.join(name), bytes)?;
    }
    let names: Vec<String> = made.keys().cloned().collect();
    let dir = args.out.display().to_string();
    let listed = made.get("pairs.csv").map_or(0, |pairs| records(pairs));
    if let Some(asked) = asked {
        session.out.remark(&fewer(session, &asked, listed));
    }
    let count = names.len();
    let data = Generated { schema: Schema::HERE, out: dir.clone(), files: names, pairs: listed };
    session
        .out
        .result(&data, || session.text.with("generate-done", &[("count", &count), ("dir", &dir)]))
}

/// What was made, and the size that was asked for where it was not a story.
struct Made {
    files: Files,
    asked: Option<Spec>,
}

/// Rows below the header.
fn records(csv: &[u8]) -> usize {
    csv.iter().filter(|&&byte| byte == b'\n').count().saturating_sub(1)
}

/// Why fewer pairs are listed than were asked for; nothing where they are not.
fn fewer(session: &Session<'_>, asked: &Spec, listed: usize) -> String {
    let wanted = asked.officials * asked.pairs;
    if listed >= wanted {
        return String::new();
    }
    let others = asked.posts.saturating_sub(1);
    let key = if others < asked.pairs { "generate-few-posts" } else { "generate-few-in-reach" };
    let args: [(&str, &dyn std::fmt::Display); 4] = [
        ("listed", &listed),
        ("wanted", &wanted),
        ("pairs", &asked.pairs),
        ("posts", &asked.posts),
    ];
    session.text.with(key, &args)
}

fn made(session: &Session<'_>, args: &args::Generate) -> Result<Made, Error> {
    let Some(name) = &args.preset else {
        let spec = Spec {
            name: "synthetic".to_owned(),
            officials: args.officials.unwrap_or_default() as usize,
            posts: args.posts.unwrap_or_default() as usize,
            pairs: args.pairs.unwrap_or(USUAL_PAIRS) as usize,
            seed: args.seed,
        };
        let files = match args.structure {
            Some(structure) => generate::bench(&spec, structure),
            None => generate::general(&spec),
        };
        return Ok(Made { files, asked: Some(spec) });
    };
    match Size::named(name) {
        Some(size) => Ok(sized(size, args)),
        None => story(session, args, name).map(|files| Made { files, asked: None }),
    }
}

fn sized(size: &Size, args: &args::Generate) -> Made {
    let spec = size.spec(args.seed);
    let pairs = args.pairs.map_or(spec.pairs, |pairs| pairs as usize);
    let spec = Spec { pairs, ..spec };
    let files = generate::bench(&spec, args.structure.unwrap_or(Structure::Soft));
    Made { files, asked: Some(spec) }
}

/// A roster that is made as it is.
fn story(session: &Session<'_>, args: &args::Generate, name: &str) -> Result<Files, Error> {
    let sizes: Vec<&str> = generate::SIZES.iter().map(|size| size.name).collect();
    let Some(files) = generate::preset(name, args.seed) else {
        let presets = [generate::PRESETS, &sizes].concat().join(", ");
        let args: [(&str, &dyn std::fmt::Display); 2] = [("name", &name), ("presets", &presets)];
        return Err(Error::Usage(session.text.with("generate-unknown", &args)));
    };
    if args.structure.is_some() || args.pairs.is_some() {
        let sizes = sizes.join(", ");
        let args: [(&str, &dyn std::fmt::Display); 2] = [("name", &name), ("sizes", &sizes)];
        return Err(Error::Usage(session.text.with("generate-story", &args)));
    }
    Ok(files)
}
