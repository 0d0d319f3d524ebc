//! `luan init`: a roster to be filled in, as a workbook or as a folder.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::report::{self, render};

use crate::view::{Begun, Schema};

use super::{Session, args, files};

pub(super) fn run(session: &Session<'_>, args: &args::Init) -> Result<(), Error> {
    let policy = files::policy(&args.model)?;
    let text = session.text;
    let is_book = args.path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("xlsx"));
    let written = if is_book {
        let book = render::xlsx(&report::form(text, &policy, &args.model))?;
        fresh(session, vec![(args.path.clone(), book)])?
    } else {
        let made = report::form_files(text, &args.model).into_iter();
        let made = made.map(|(name, bytes)| (args.path.join(name), bytes));
        fresh(session, made.collect())?
    };
    let data = Begun { schema: Schema::HERE, files: written };
    let (path, count) = (args.path.display(), data.files.len());
    let key = if is_book { "init-book" } else { "init-folder" };
    session.out.result(&data, || text.with(key, &[("path", &path), ("count", &count)]))
}

/// Writes files that are not there yet, or none where one of them is; gives their names.
fn fresh(session: &Session<'_>, made: Vec<(PathBuf, Vec<u8>)>) -> Result<Vec<String>, Error> {
    let shown = |path: &Path| path.display().to_string();
    if let Some((path, _)) = made.iter().find(|(path, _)| Path::exists(path)) {
        return Err(Error::Usage(session.text.with("init-exists", &[("path", &shown(path))])));
    }
    for (path, bytes) in &made {
        files::write(path, bytes)?;
    }
    Ok(made.iter().map(|(path, _)| shown(path)).collect())
}
