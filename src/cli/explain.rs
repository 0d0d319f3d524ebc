//! `luan explain CODE`: the page of an error code.

use serde_json::json;

use crate::error::Error;
use crate::{lint, validate};

use super::{Session, args};

pub(super) fn run(session: &Session<'_>, args: &args::Explain) -> Result<(), Error> {
    let code = args.code.to_uppercase();
    let known = || validate::codes().iter().chain(lint::codes());
    let Some(code) = known().find(|known| **known == code) else {
        let nearest = known()
            .min_by_key(|known| strsim::levenshtein(known, &code))
            .copied()
            .unwrap_or_default();
        let args: [(&str, &dyn std::fmt::Display); 2] =
            [("code", &args.code), ("nearest", &nearest)];
        return Err(Error::Usage(session.text.with("explain-unknown", &args)));
    };
    let page = session.text.plain(&format!("{code}.page"));
    let data = json!({ "schema": "luan.explain/1", "code": code, "page": page });
    session.out.result(&data, || format!("{code}\n\n{page}"))
}
