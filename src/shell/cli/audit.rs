//! `luan audit`: any plan, ours or made by hand.

use crate::domain::Context;
use crate::error::Error;
use crate::input::{read, validate};
use crate::{answer, audit, report};

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
    let context = Context::new(&instance, &policy);
    let audit = audit::audit(context, &plan);
    let inputs = read::digests(&input);
    let data = answer::audit(context, &plan, &audit, inputs);
    session.out.result(&data, || session.read(&data, report::audit))?;
    if audit.is_clean() { Ok(()) } else { Err(Failure::Breached) }
}
