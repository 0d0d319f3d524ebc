//! `luan review`: the force before a plan.

use std::path::Path;

use crate::answer;
use crate::error::Error;
use crate::input::read::{Digest, visible};
use crate::model::Model;
use crate::report::{self, render};
use crate::text::{PAGE, Text};
use crate::view::{Review, Under};

use super::plan::prepare;
use super::{Session, args, files, news, pseudonyms, results};

/// The review for people.
const REPORT: &str = "review.txt";

pub(super) fn run(session: &Session<'_>, args: &args::Review) -> Result<(), Error> {
    let text = session.text;
    let roster = files::Roster { dir: &args.dir, model: args.model.as_deref() };
    let under = Under { what_if: args.what_if.clone(), refused: Vec::new() };
    let news::Taken { loaded, inputs, .. } = news::take(session, &roster, &under)?;
    session.out.remark(session.out.problems_text(text, &loaded.warnings).trim_end());
    pseudonyms::prepare(session, args.hidden.key(), args.out.as_deref())?;
    let model = Model::new(loaded.instance, loaded.policy);
    let mut data = answer::review(&model, args.years, inputs);
    pseudonyms::hide(session, args.hidden.key(), &mut data)?;
    if let Some(out) = &args.out {
        write(session, &args.dir, &mut data, out)?;
    }
    let words = |text: &Text, data: &Review| report::review(text, data, report::Named::Some);
    session.out.result(&data, || session.read(&data, words))
}

/// The review as data, for people, and a table each for spreadsheets.
fn write(session: &Session<'_>, roster: &Path, data: &mut Review, out: &Path) -> Result<(), Error> {
    let (_, shown) = report::spoken(session.text, data);
    let sheets = report::review_sheets(&shown).into_iter();
    let mut set: results::Set =
        sheets.map(|(name, table)| (format!("{name}.csv"), session.csv(&table))).collect();
    // The report is the same whatever terminal it was made on, and names everybody.
    let (text, shown) = report::for_readers(session.text, data);
    let words = report::review(&text, &shown, report::Named::All);
    let words = render::text(&words, Some(PAGE));
    set.push((REPORT.to_owned(), visible(&words).into_owned().into_bytes()));
    data.files = set.iter().map(|(name, bytes)| Digest::of(name, bytes)).collect();
    set.push((results::REVIEW.to_owned(), format!("{}\n", render::json(data)?).into_bytes()));
    let names: Vec<String> = set.iter().map(|(name, _)| name.clone()).collect();
    prepare(session, out, roster, &names)?;
    results::replace(out, &set)
}
