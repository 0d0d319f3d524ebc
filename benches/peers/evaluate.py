"""What a solution is truly worth: value and broken rows in whole numbers, with no tolerance."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .mps import Program


@dataclass(frozen=True)
class Verdict:
    """The value of a solution, and every row or bound that it breaks, in words."""

    value: int
    broken: list[str]


def judge(program: Program, values: Mapping[str, int]) -> Verdict:
    """Holds `values` (a column that is not named is 0) against the whole program."""
    strangers = values.keys() - set(program.columns)
    broken = [f"column {name} is not in the program" for name in sorted(strangers)]
    activity = [0] * len(program.rows)
    value = program.constant
    for at, name in enumerate(program.columns):
        x = values.get(name, 0)
        broken += _outside(name, x, program.lower[at], program.upper[at])
        if x == 0:
            continue
        value += program.costs[at] * x
        for row, coefficient in program.entries(at):
            activity[row] += coefficient * x
    for at, name in enumerate(program.rows):
        broken += _outside(name, activity[at], program.row_lower[at], program.row_upper[at])
    return Verdict(value, broken)


def _outside(name: str, value: int, lower: int | None, upper: int | None) -> list[str]:
    if lower is not None and value < lower:
        return [f"{name} is {value}, at least {lower} asked"]
    if upper is not None and value > upper:
        return [f"{name} is {value}, at most {upper} allowed"]
    return []


def write_solution(path: Path, values: Mapping[str, float]) -> None:
    """Keeps the columns that are not 0, each rounded to the whole number it stands for."""
    whole = ((name, round(value)) for name, value in values.items())
    lines = [f"{name} {value}\n" for name, value in whole if value != 0]
    path.write_text("".join(lines), encoding="utf-8")


def read_solution(path: Path) -> dict[str, int]:
    """The solution that `write_solution` kept."""
    pairs = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {name: int(value) for name, value in pairs}
