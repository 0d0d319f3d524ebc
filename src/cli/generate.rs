//! `luan generate`: a synthetic instance folder.

use crate::error::Error;
use crate::generate;

use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Generate) -> Result<(), Error> {
    let made = match &args.preset {
        Some(name) => generate::preset(name, args.seed).ok_or_else(|| {
            let presets = generate::PRESETS.join(", ");
            let args: [(&str, &dyn std::fmt::Display); 2] = [("name", name), ("presets", &presets)];
            Error::Usage(session.text.with("generate-unknown", &args))
        })?,
        None => generate::general(&generate::Spec {
            name: "synthetic".to_owned(),
            officials: args.officials.unwrap_or_default() as usize,
            posts: args.posts.unwrap_or_default() as usize,
            pairs: args.pairs as usize,
            seed: args.seed,
        }),
    };
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
