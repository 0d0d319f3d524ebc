//! `luan schema`: the JSON schema of policy models.

use crate::error::Error;
use crate::reference;

use super::{Session, output};

/// The schema is JSON whatever the format asked for.
pub(super) fn run(session: &Session<'_>) -> Result<(), Error> {
    session.out.print(&output::json_text(&reference::schema(session.text))?)
}
