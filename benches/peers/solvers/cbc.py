"""CBC through the program that cbcbox brings: its log tells incumbents and bounds."""

import re
import subprocess
from collections.abc import Iterable
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

from cbcbox import cbc_bin_path

from ..evaluate import write_solution
from ..trace import Trace
from . import Task

NUMBER = r"(-?\d[\d.]*(?:e[+-]?\d+)?)"
# What tells something, by the section of the log that it stands in; "★" marks a new incumbent.
ROOT_LP = re.compile(rf"^✔ LP Optimal .*Obj: {NUMBER}")
PUMPED = re.compile(rf"^ *★.* {NUMBER} +[\d.]+$")
HEURISTICS = re.compile(rf"^✔ Root node heuristics — best {NUMBER}")
CUT_PASS = re.compile(rf"^ *\d+(?: +\S+){{4}} +{NUMBER} +[\d.]+$")
TREE = re.compile(rf"^ *★? *\d+ +\d+ +\d+ +{NUMBER} .*? *{NUMBER} +[\d.]+% +[\d.]+$")
DONE = re.compile(rf"(?:Obj|BestSol): {NUMBER} +Bound: {NUMBER}")
DONE_WITHOUT = re.compile(rf"No integer solution +Bound: {NUMBER}")
# The first line of a solution file that holds the relaxation, for want of anything better.
RELAXATION = "no integer solution"


def solve(task: Task, trace: Trace) -> None:
    """Solves the file as CBC does by default, but for what the task asks."""
    kept = task.solution.with_suffix(".cbc")
    kept.unlink(missing_ok=True)
    with subprocess.Popen(_command(task, kept), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        build, status = follow(process.stdout, trace)
    trace.end(status, f"{build} of cbcbox {version('cbcbox')}")
    if kept.exists():
        _keep_solution(kept, task.solution)


def _command(task: Task, kept: Path) -> list[str]:
    options = {
        "-seconds": task.time_limit,
        "-threads": task.threads,
        "-ratioGap": task.gap,
        "-randomCbcSeed": task.seed,
        "-randomSeed": task.seed,
    }
    words = [str(word) for option in options.items() for word in option]
    return [cbc_bin_path(), str(task.mps), *words, "-solve", "-solution", str(kept), "-quit"]


def follow(log: Iterable[str], trace: Trace) -> tuple[str, str]:
    """Tells the trace what the log says; which build it was and how it ended."""
    build, status, section = "", "no result", ""
    for line in map(str.rstrip, log):
        if line.startswith("CBC "):
            build = line.split(" — ")[0].removeprefix("CBC ")
        elif "Problem loaded" in line:
            trace.loaded()
        elif line.startswith("Result - "):
            status = line.removeprefix("Result - ")
        elif line.startswith("▶ "):
            section = line.removeprefix("▶ ")
        else:
            trace.point(*knowledge(section, line))
    return build, status


def knowledge(section: str, line: str) -> tuple[float | None, float | None]:
    """The incumbent and the bound that a line of the log tells."""
    if found := DONE.search(line):
        return _value(found[1]), _bound(found[2])
    if section == "Branch and bound" and (found := TREE.search(line)):
        return _value(found[1]), _bound(found[2])
    if found := HEURISTICS.search(line):
        return _value(found[1]), None
    if section.startswith("Feasibility pump") and (found := PUMPED.search(line)):
        return _value(found[1]), None
    if found := ROOT_LP.search(line) or DONE_WITHOUT.search(line):
        return None, _bound(found[1])
    if section.startswith("Cut generation") and (found := CUT_PASS.search(line)):
        return None, _bound(found[1])
    return None, None


def _half_digit(printed: str) -> Decimal:
    """How far the value can be from what is printed: the log keeps six digits.

    Nothing for a number without a fraction: values are whole, and a bound is rounded up to one.
    """
    exponent = Decimal(printed).as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(5).scaleb(exponent - 1) if exponent else Decimal(0)


def _value(printed: str) -> float:
    """The greatest number that is printed so: a value may not gain by rounding."""
    return float(Decimal(printed) + _half_digit(printed))


def _bound(printed: str) -> float:
    """The least number that is printed so: a bound may not gain by rounding."""
    return float(Decimal(printed) - _half_digit(printed))


def _keep_solution(kept: Path, solution: Path) -> None:
    head, *lines = kept.read_text(encoding="utf-8").splitlines()
    if RELAXATION in head:
        return
    words = (line.replace("**", "").split() for line in lines)
    write_solution(solution, {name: float(value) for _, name, value, *_ in words})
