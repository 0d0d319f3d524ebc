"""SCIP through PySCIPOpt, its branch and bound in one thread: an event handler tells the rest."""

from pyscipopt import SCIP_EVENTTYPE, Eventhdlr, Model

from ..evaluate import write_solution
from ..trace import Trace
from . import Task

WATCHED = (
    SCIP_EVENTTYPE.BESTSOLFOUND,
    SCIP_EVENTTYPE.DUALBOUNDIMPROVED,
    SCIP_EVENTTYPE.LPSOLVED,
    SCIP_EVENTTYPE.NODESOLVED,
)


class _Teller(Eventhdlr):
    """Passes what SCIP knows to the trace."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace

    def eventinit(self) -> None:
        for kind in WATCHED:
            self.model.catchEvent(kind, self)

    def eventexit(self) -> None:
        for kind in WATCHED:
            self.model.dropEvent(kind, self)

    def eventexec(self, event: object) -> None:
        self._trace.point(self.model.getPrimalbound(), self.model.getDualbound())


def solve(task: Task, trace: Trace) -> None:
    """Solves the file as SCIP does by default, but for what the task asks."""
    model = load(task)
    model.includeEventhdlr(_Teller(trace), "teller", "tells incumbents and bounds")
    trace.loaded()
    model.optimize()
    finish(model, task, trace)


def load(task: Task) -> Model:
    """A model of the file with the options that the task asks for."""
    model = Model()
    model.hideOutput()
    model.readProblem(str(task.mps))
    model.setParam("limits/time", task.time_limit)
    model.setParam("limits/gap", task.gap)
    model.setParam("randomization/randomseedshift", task.seed)
    return model


def finish(model: Model, task: Task, trace: Trace) -> None:
    """Tells how it ended and keeps the best solution."""
    trace.point(model.getPrimalbound(), model.getDualbound())
    parts = (model.getMajorVersion(), model.getMinorVersion(), model.getTechVersion())
    trace.end(model.getStatus(), ".".join(map(str, parts)))
    best = model.getBestSol() if model.getNSols() > 0 else None
    if best is not None:
        write_solution(task.solution, {column.name: best[column] for column in model.getVars()})
