"""SCIP's concurrent mode: two settings raced on two threads, silent until the end."""

from ..trace import Trace
from . import Task, scip


def solve(task: Task, trace: Trace) -> None:
    """Races as many settings of SCIP as there are threads."""
    model = scip.load(task)
    model.setParam("parallel/minnthreads", task.threads)
    model.setParam("parallel/maxnthreads", task.threads)
    trace.loaded()
    model.solveConcurrent()
    scip.finish(model, task, trace)
