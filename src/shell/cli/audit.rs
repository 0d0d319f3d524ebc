//! `luan audit`: any plan, ours or made by hand, and the nearest one that keeps every must.

use std::time::Instant;

use crate::domain::{Context, Plan};
use crate::error::Error;
use crate::input::{read, validate};
use crate::model::Model;
use crate::plan::{self, Approved};
use crate::shell::hub::Hub;
use crate::solve::Solver;
use crate::view::RevisionPoint;
use crate::{answer, audit, report};

use super::progress::Terminal;
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
    let mut data = answer::audit(context, &plan, &audit, inputs);
    if args.nearest {
        let pool = Hub::of_process().pool(args.search.threads)?;
        let model = Model::new(instance.clone(), policy.clone());
        data.nearest = Some(pool.install(|| nearest(session, args, &model, &plan))?);
    }
    session.out.result(&data, || session.read(&data, report::audit))?;
    if audit.is_clean() { Ok(()) } else { Err(Failure::Breached) }
}

/// The plan with the fewest changes that keeps every must.
fn nearest(
    session: &Session<'_>,
    args: &args::Audit,
    model: &Model,
    plan: &Plan,
) -> Result<RevisionPoint, Error> {
    let began = Instant::now();
    let approved: Approved =
        plan.assignments.iter().map(|line| (line.official, line.post)).collect();
    let watch = Terminal::new(session, None)?;
    let limits = super::plan::limits(&args.search);
    let solver = Solver { backend: &args.search.engine, limits, watch: &watch };
    let found = plan::nearest(model, &approved, solver.after(began.elapsed()));
    watch.finish()?;
    Ok(answer::nearest(model.context(), &approved, &found?))
}
