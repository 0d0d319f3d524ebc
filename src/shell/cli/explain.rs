//! `luan explain WORD`: the page of an error code or of a rule.

use crate::error::Error;
use crate::input::validate;
use crate::rules::{RULES, Spec};
use crate::{lint, reference};

use crate::view::{Page, Schema};

use super::{Session, args};

pub(super) fn run(session: &Session<'_>, args: &args::Explain) -> Result<(), Error> {
    let asked = args.word.trim();
    let (word, page) = match (rule(asked), code(asked)) {
        (Some(spec), _) => (spec.id, reference::entry(session.text, spec)),
        (None, Some(code)) => {
            (code, format!("{code}\n\n{}", session.text.plain(&format!("{code}.page"))))
        }
        (None, None) => return Err(unknown(session, asked)),
    };
    let data = Page { schema: Schema::HERE, code: word.to_owned(), page };
    session.out.result(&data, || data.page.clone())
}

/// The rule of this name, typed with blanks or dashes too.
fn rule(asked: &str) -> Option<&'static Spec> {
    let id = asked.to_lowercase().replace(['-', ' '], "_");
    RULES.iter().find(|spec| spec.id == id)
}

fn code(asked: &str) -> Option<&'static str> {
    let code = asked.to_uppercase();
    codes().find(|known| *known == code)
}

fn codes() -> impl Iterator<Item = &'static str> {
    validate::codes().iter().chain(lint::codes()).copied()
}

fn unknown(session: &Session<'_>, asked: &str) -> Error {
    let known = codes().chain(RULES.iter().map(|spec| spec.id));
    let distance = |word: &&str| strsim::osa_distance(&word.to_lowercase(), &asked.to_lowercase());
    let nearest = known.min_by_key(distance).unwrap_or_default();
    let args: [(&str, &dyn std::fmt::Display); 2] = [("word", &asked), ("nearest", &nearest)];
    Error::Usage(session.text.with("explain-unknown", &args))
}
