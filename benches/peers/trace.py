"""What a solver knew when: incumbents and bounds over time, written while it runs.

A line is flushed as it happens, so that the trace of a solver that is killed or crashes is still
there. All values are of a minimisation.
"""

import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

# Solvers say "none" by numbers of this size.
INFINITE = 1e19


@dataclass(frozen=True)
class Point:
    """The best value and the best bound known after `seconds` of solving."""

    seconds: float
    incumbent: float | None
    bound: float | None


class Trace:
    """The solver's side: tells when reading is done, what is known, and how it ended."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._created = time.monotonic()
        self._started = self._created
        self._last: tuple[float | None, float | None] = (None, None)

    def loaded(self) -> None:
        """The program is in memory: the clock starts here."""
        self._started = time.monotonic()
        self._write({"read_seconds": self._started - self._created})

    def point(self, incumbent: float | None, bound: float | None) -> None:
        """What is known now; None, or a number beyond use, where nothing is."""
        before = self._last
        known = (_better(incumbent, before[0], min), _better(bound, before[1], max))
        if known != before:
            self._last = known
            self._write({"point": asdict(Point(self.seconds(), *known))})

    def end(self, status: str, version: str) -> None:
        """The solver has returned."""
        self._write({"end": {"seconds": self.seconds(), "status": status, "version": version}})

    def seconds(self) -> float:
        """Time since the program was in memory."""
        return time.monotonic() - self._started

    def _write(self, line: object) -> None:
        self._out.write(json.dumps(line) + "\n")
        self._out.flush()


def _better(
    new: float | None, old: float | None, best: Callable[[float, float], float]
) -> float | None:
    if new is None or not abs(new) < INFINITE:
        return old
    return new if old is None else best(new, old)


@dataclass
class Record:
    """The reader's side of a trace."""

    points: list[Point]
    read_seconds: float | None = None
    seconds: float | None = None
    status: str | None = None
    version: str = ""


def read(path: Path) -> Record:
    """The trace at `path`, as far as it was written."""
    record = Record(points=[])
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line in map(json.loads, lines):
        if "read_seconds" in line:
            record.read_seconds = line["read_seconds"]
        elif "point" in line:
            record.points.append(Point(**line["point"]))
        else:
            end = line["end"]
            record.seconds, record.status = end["seconds"], end["status"]
            record.version = end["version"]
    return record


def whole_bound(bound: float) -> int:
    """The bound on a whole-number objective: rounded up, but for the solver's own tolerance."""
    return math.ceil(bound - 1e-6 * max(1.0, abs(bound)))


def gap(incumbent: float | None, bound: float | None) -> float:
    """How far the incumbent can be from the optimum, as a share of the incumbent."""
    if incumbent is None or bound is None:
        return math.inf
    distance = max(0.0, incumbent - whole_bound(bound))
    if distance < 1e-6:
        return 0.0
    return distance / abs(incumbent) if incumbent else math.inf


def time_to(points: list[Point], asked: float) -> float | None:
    """The first moment at which the gap was at most `asked`."""
    return next((p.seconds for p in points if gap(p.incumbent, p.bound) <= asked), None)
