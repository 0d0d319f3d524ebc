//! `luan generate`: a synthetic instance folder.

use crate::error::Error;
use crate::generate::{self, Files, Size, Spec, Structure};

use super::{Session, args, files};

/// Pairs listed for each official of a roster of no named size.
const USUAL_PAIRS: u32 = 20;

pub(super) fn run(session: &Session<'_>, args: &args::Generate) -> Result<(), Error> {
    let made = made(session, args)?;
    if !args.force && files::has_entries(&args.out) {
        let dir = args.out.display().to_string();
        return Err(Error::Usage(session.text.with("generate-not-empty", &[("dir", &dir)])));
    }
    for (name, bytes) in &made {
        files::write(&args.out.join(name), bytes)?;
    }
    let names: Vec<&str> = made.keys().map(String::as_str).collect();
    let dir = args.out.display().to_string();
    let data = serde_json::json!({ "schema": "luan.generate/1", "out": dir, "files": names });
    session.out.result(&data, || {
        session.text.with("generate-done", &[("count", &names.len()), ("dir", &dir)])
    })
}

fn made(session: &Session<'_>, args: &args::Generate) -> Result<Files, Error> {
    let Some(name) = &args.preset else {
        let spec = Spec {
            name: "synthetic".to_owned(),
            officials: args.officials.unwrap_or_default() as usize,
            posts: args.posts.unwrap_or_default() as usize,
            pairs: args.pairs.unwrap_or(USUAL_PAIRS) as usize,
            seed: args.seed,
        };
        return Ok(match args.structure {
            Some(structure) => generate::bench(&spec, structure),
            None => generate::general(&spec),
        });
    };
    match Size::named(name) {
        Some(size) => Ok(sized(size, args)),
        None => story(session, args, name),
    }
}

fn sized(size: &Size, args: &args::Generate) -> Files {
    let spec = size.spec(args.seed);
    let pairs = args.pairs.map_or(spec.pairs, |pairs| pairs as usize);
    let spec = Spec { pairs, ..spec };
    generate::bench(&spec, args.structure.unwrap_or(Structure::Soft))
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
