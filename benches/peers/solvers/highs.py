"""HiGHS through highspy: its callbacks tell incumbents and bounds."""

import highspy

from ..evaluate import write_solution
from ..trace import Trace
from . import Task


def solve(task: Task, trace: Trace) -> None:
    """Solves the file as HiGHS does by default, but for what the task asks."""
    solver = highspy.Highs()
    options = {
        "output_flag": False,
        "threads": task.threads,
        "time_limit": float(task.time_limit),
        "mip_rel_gap": task.gap,
        "random_seed": task.seed,
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)
    if solver.readModel(str(task.mps)) == highspy.HighsStatus.kError:
        raise SystemExit("HiGHS cannot read the file")
    trace.loaded()

    def tell(event: highspy.HighsCallbackEvent) -> None:
        trace.point(event.data_out.mip_primal_bound, event.data_out.mip_dual_bound)

    for callback in (solver.cbMipInterrupt, solver.cbMipImprovingSolution, solver.cbMipLogging):
        callback += tell
    solver.run()
    info = solver.getInfo()
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    trace.point(info.objective_function_value if found else None, info.mip_dual_bound)
    trace.end(solver.modelStatusToString(solver.getModelStatus()), solver.version())
    if found:
        names = solver.getLp().col_names_
        write_solution(task.solution, dict(zip(names, solver.getSolution().col_value, strict=True)))
