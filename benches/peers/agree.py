"""Whether the solvers agree: no proven bound may lie above the value of anybody's plan.

Two proven optima that differ are the same thing seen from both sides: each bound lies within its
gap of its own value, so one of them lies above the other value.
"""

from collections.abc import Iterable, Iterator

from .outcome import Outcome
from .trace import whole_bound

# Relative, for solvers that calculate in floating point.
ROUNDING = 1e-6


def contradictions(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Every reason why not all of these runs of one case can be right."""
    runs = list(outcomes)
    for run in runs:
        yield from _own_faults(run)
    for prover in runs:
        for finder in runs:
            if prover.bound is not None and finder.value is not None and finder.usable():
                yield from _crossed(prover, prover.bound, finder, finder.value)


def _own_faults(run: Outcome) -> Iterator[str]:
    if run.broken:
        yield f"{run.solver} gives a plan that breaks the program: {'; '.join(run.broken)}"
    claimed, value = run.claimed, run.value
    if not run.checked or claimed is None or value is None:
        return
    if abs(claimed - value) > _rounding(value):
        yield f"{run.solver} claims {claimed:.10g}, but its plan is worth {value:.10g}"


def _crossed(prover: Outcome, bound: float, finder: Outcome, value: float) -> Iterator[str]:
    # A solver may discard what is better by less than its gap, so its bound is only that good.
    slack = prover.gap * abs(value) + _rounding(value)
    if whole_bound(bound) > value + slack:
        yield (
            f"{prover.solver} (gap {prover.gap:g}) proves that nothing is below {bound:.10g}, "
            f"but {finder.solver} has a plan of {value:.10g}"
        )


def _rounding(value: float) -> float:
    return ROUNDING * max(1.0, abs(value))
