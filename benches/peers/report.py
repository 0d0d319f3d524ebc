"""Puts RESULTS.md together: machine, settings, a table for each case, the notes on method."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import machine, table
from .cases import Case
from .table import Row

NOTES = Path(__file__).with_name("NOTES.md")


@dataclass(frozen=True)
class Section:
    """What there is to say on one case."""

    case: Case
    rows: list[Row]
    ours: Row | None
    contradictions: list[str]


@dataclass(frozen=True)
class Settings:
    """What all runs have in common."""

    gaps: Sequence[float]
    time_limit: float
    seed: int
    threads: int
    date: str
    arguments: Sequence[str]


def write(path: Path, settings: Settings, sections: Sequence[Section]) -> None:
    """Writes the whole file anew; what is written by hand comes from NOTES.md."""
    parts = [
        "# luan and general solvers on the same cases",
        "Written by `make bench-peers`; the notes at the end are `benches/peers/NOTES.md`.",
        _setting(settings, sections),
        *(_section(section, settings) for section in sections),
        NOTES.read_text(encoding="utf-8").strip(),
    ]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _setting(settings: Settings, sections: Sequence[Section]) -> str:
    runs = (row.last() for section in sections for row in section.rows)
    versions = {run.solver: run.version for run in runs if run.version}
    arguments = shlex.join(settings.arguments)
    facts = [
        *machine.describe(),
        ("Date", settings.date),
        ("Versions", "; ".join(f"{name} {version}" for name, version in versions.items())),
        ("Asked of each", _asked(settings)),
        ("Command", f"`make bench-peers PEERS_ARGS={shlex.quote(arguments)}`"),
    ]
    return "\n".join(["| | |", "|---|---|", *(f"| {key} | {text} |" for key, text in facts)])


def _asked(settings: Settings) -> str:
    return (
        f"gap {table.percent(min(settings.gaps))}, {settings.time_limit:g} s, "
        f"seed {settings.seed}, {settings.threads} threads"
    )


def _section(section: Section, settings: Settings) -> str:
    case = section.case
    return "\n\n".join(
        [
            f"## {case.name}",
            f"{case.columns:,} columns, {case.rows:,} rows, {case.nonzeros:,} coefficients; "
            f"MPS {case.digest}.",
            table.render(section.rows, settings.gaps, section.ours),
            agreement(section),
        ]
    )


def agreement(section: Section) -> str:
    """Whether all the runs of a case can be right together, and how many could be checked."""
    if section.contradictions:
        lines = [f"- {contradiction}" for contradiction in section.contradictions]
        return "\n".join(["**The solvers contradict each other:**", "", *lines])
    runs = [run for row in section.rows if not row.clock for run in row.runs]
    plans = [run for run in runs if run.value is not None]
    checked = sum(run.checked for run in plans)
    return (
        f"Of {len(plans)} plans, {checked} were counted anew from the MPS file and are worth what "
        "their solvers say; no proven bound lies above the value of any plan."
    )
