"""CP-SAT of OR-Tools on the same columns and rows: callbacks tell incumbents and bounds."""

from importlib.metadata import version

from ortools.sat.python import cp_model

from .. import mps
from ..evaluate import write_solution
from ..trace import Trace
from . import Task


class _Teller(cp_model.CpSolverSolutionCallback):
    """Passes each solution's value and the bound at that moment to the trace."""

    def __init__(self, trace: Trace) -> None:
        super().__init__()
        self._trace = trace

    def on_solution_callback(self) -> None:
        self._trace.point(self.objective_value, self.best_objective_bound)


def solve(task: Task, trace: Trace) -> None:
    """Solves the file as CP-SAT does by default, but for what the task asks."""
    program = mps.read(task.mps)
    model, columns = _build(program)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = task.threads
    solver.parameters.random_seed = task.seed
    solver.parameters.relative_gap_limit = task.gap
    solver.parameters.max_time_in_seconds = task.time_limit
    solver.best_bound_callback = lambda bound: trace.point(None, bound)
    trace.loaded()
    status = solver.solve(model, _Teller(trace))
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    trace.point(solver.objective_value if found else None, solver.best_objective_bound)
    trace.end(solver.status_name(status), version("ortools"))
    if found:
        values = {name: solver.value(x) for name, x in zip(program.columns, columns)}
        write_solution(task.solution, values)


def _build(program: mps.Program) -> tuple[cp_model.CpModel, list[cp_model.IntVar]]:
    model = cp_model.CpModel()
    columns = [
        model.new_int_var(
            cp_model.INT32_MIN if low is None else low,
            cp_model.INT32_MAX if high is None else high,
            name,
        )
        for low, high, name in zip(program.lower, program.upper, program.columns)
    ]
    rows: list[tuple[list[cp_model.IntVar], list[int]]] = [([], []) for _ in program.rows]
    for at, column in enumerate(columns):
        for row, coefficient in program.entries(at):
            rows[row][0].append(column)
            rows[row][1].append(coefficient)
    for (terms, coefficients), low, high in zip(rows, program.row_lower, program.row_upper):
        total = cp_model.LinearExpr.weighted_sum(terms, coefficients)
        model.add_linear_constraint(
            total,
            cp_model.INT_MIN if low is None else low,
            cp_model.INT_MAX if high is None else high,
        )
    costs = cp_model.LinearExpr.weighted_sum(columns, list(program.costs))
    model.minimize(costs + program.constant)
    return model, columns
