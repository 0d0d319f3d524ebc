//! `luan schema`: the JSON schema of policy models.

use crate::error::Error;
use crate::{reference, report};

use super::Session;

/// The schema is JSON whatever the format asked for.
pub(super) fn run(session: &Session<'_>) -> Result<(), Error> {
    session.out.print(&report::render::json(&reference::schema(session.text))?)
}
