//! `luan audit`: any plan, ours or made by hand.

use crate::error::Error;
use crate::{audit, read, report, validate};

use super::{Failure, Session, args, files, results};

pub(super) fn run(session: &Session<'_>, args: &args::Audit) -> Result<(), Failure> {
    let (mut input, validate::Loaded { instance, policy, .. }) =
        files::load(session, &args.dir, args.model.as_deref())?;
    let name = args.plan.display().to_string();
    if let Some(dir) = args.plan.parent() {
        results::finish(dir).map_err(files::failed(dir))?;
    }
    let bytes = files::bytes(&args.plan)?;
    let others = validate::plan_inputs(&name, &bytes, &read::digests(&input));
    session.out.remark(session.out.problems_text(session.text, &others).trim_end());
    let plan =
        validate::plan(&instance, &name, &bytes, args.candidate as usize).map_err(Error::Input)?;
    input.files.insert(name, bytes);
    let audit = audit::audit(&instance, &policy, &plan);
    let inputs = read::digests(&input);
    let data = report::audit_report(&instance, &policy, &plan, &audit, &inputs);
    session
        .out
        .result(&data, || report::audit_text(session.text, &instance, &policy, &plan, &audit))?;
    if audit.is_clean() { Ok(()) } else { Err(Failure::Breached) }
}
