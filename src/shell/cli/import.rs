//! `luan import`: one list of people, split into an instance folder.

use crate::error::Error;
use crate::input::flat::{self, Ask, Means, OWN, Split};
use crate::report;
use crate::view::{Imported, Schema};

use super::{Session, args, files, results};

pub(super) fn run(session: &Session<'_>, args: &args::Import) -> Result<(), Error> {
    let dir = args.out.display().to_string();
    if files::has_entries(&args.out) {
        return Err(Error::Usage(session.text.with("import-not-empty", &[("dir", &dir)])));
    }
    let bytes = files::bytes(&args.file)?;
    let own = match &args.columns {
        Some(path) => Some((files::name(path), files::bytes(path)?)),
        None => None,
    };
    let ask = Ask {
        file: &files::name(&args.file),
        bytes: &bytes,
        own: own.as_ref().map(|(name, text)| (name.as_str(), text.as_slice())),
        model: &args.model,
        plan_date: args.plan_date,
    };
    let Split { files: made, reading, warnings } = flat::split(&ask).map_err(Error::Input)?;
    let made = match args.guess {
        false => made,
        true => {
            let meanings = Means::ALL.map(|(_, name)| name);
            let words = report::import_words(session.text, &reading, &meanings);
            vec![(OWN.to_owned(), words.into_bytes())]
        }
    };
    results::fill(&args.out, &made)?;
    session.out.remark(session.out.problems_text(session.text, &warnings).trim_end());
    let files = made.into_iter().map(|(name, _)| name).collect();
    let data = Imported { schema: Schema::HERE, out: dir, files, reading };
    session.out.result(&data, || session.page(&report::import(session.text, &data)))
}
