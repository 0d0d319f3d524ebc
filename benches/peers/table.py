"""The table of one case as Markdown: a row for each solver, times in seconds and against luan's."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from . import trace
from .outcome import Outcome

MIB = 2**20


@dataclass(frozen=True)
class Row:
    """A solver's line: its runs from the largest gap asked to the smallest, or one run for all."""

    title: str
    runs: list[Outcome]
    clock: bool = False

    def time_to(self, gap: float) -> float | None:
        """Seconds to the gap in the first run that was asked for it, or for less, and got there."""
        runs = (run for run in self.runs if run.gap <= gap and not run.broken)
        times = (run.time_to(gap) for run in runs)
        return next((time for time in times if time is not None), None)

    def last(self) -> Outcome:
        """The run that was asked for the smallest gap."""
        return self.runs[-1]


def render(rows: Sequence[Row], gaps: Sequence[float], ours: Row | None) -> str:
    """The table and, for each gap, the fastest peer against luan."""
    head = ["solver", *(f"to {percent(gap)}" for gap in gaps)]
    head += ["read", "end", "objective", "bound", "gap", "memory", "ended"]
    lines = [head, ["---"] * len(head), *(_cells(row, gaps, ours) for row in rows)]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return "\n".join([table, "", *_summary(rows, gaps, ours)])


def _cells(row: Row, gaps: Sequence[float], ours: Row | None) -> list[str]:
    last = row.last()
    return [
        row.title,
        *("" if row.clock else _time_cell(row, gap, ours) for gap in gaps),
        seconds(last.read_seconds),
        seconds(last.seconds),
        whole(last.value),
        whole(None if last.bound is None else trace.whole_bound(last.bound)),
        "" if row.clock else percent(trace.gap(last.value, last.bound)),
        f"{last.peak_bytes / MIB:.0f} MiB",
        last.status if row.clock else _remark(last),
    ]


def _time_cell(row: Row, gap: float, ours: Row | None) -> str:
    our_time = ours.time_to(gap) if ours else None
    reached = row.time_to(gap)
    if reached is not None:
        return seconds(reached) + _times(reached, our_time if row is not ours else None)
    last = row.last()
    if last.seconds is None:
        return "-"
    return f"not in {seconds(last.seconds)}" + _times(last.seconds, our_time, "over ")


def _times(theirs: float, our_time: float | None, prefix: str = "") -> str:
    return f" ({prefix}{theirs / our_time:.2g}x)" if our_time else ""


def _remark(run: Outcome) -> str:
    remark = run.status.replace("|", "/")
    if run.broken:
        remark += f"; BREAKS THE PROGRAM: {'; '.join(run.broken)}"
    elif run.value is not None and not run.checked:
        remark += "; value as claimed"
    return remark


def _summary(rows: Sequence[Row], gaps: Sequence[float], ours: Row | None) -> list[str]:
    if ours is None:
        return []
    peers = [row for row in rows if not row.clock and not row.title.startswith(ours.title)]
    clocks = [row for row in rows if row.clock]
    lines = []
    for gap in gaps:
        our_time = ours.time_to(gap)
        if our_time is None:
            lines.append(f"- To {percent(gap)}: luan does not get there.")
            continue
        lines.append(
            f"- To {percent(gap)}: luan {seconds(our_time)}{_fastest(peers, gap, our_time)}"
        )
        for clock in clocks:
            if time := clock.last().seconds:
                lines[-1] += f" The {clock.title}: 1/{our_time / time:.0f} of luan's time."
    return lines


def _fastest(peers: Sequence[Row], gap: float, our_time: float) -> str:
    times = [(time, row.title) for row in peers if (time := row.time_to(gap)) is not None]
    if not times:
        return "; no peer gets there."
    time, title = min(times)
    return f"; the fastest peer is {title}, {seconds(time)}, {time / our_time:.2g} times ours."


def seconds(value: float | None) -> str:
    """A time with three digits that count."""
    if value is None:
        return ""
    return f"{value:.0f} s" if value >= 100 else f"{value:.3g} s"


def percent(share: float) -> str:
    """A gap; beyond 100 % it says nothing, and infinite where there is no plan or no bound."""
    if share == math.inf:
        return "none"
    return f"{100 * share:.3g} %" if share <= 1 else "over 100 %"


def whole(value: float | None) -> str:
    """A value of the objective."""
    return "" if value is None else f"{value:.10g}"
