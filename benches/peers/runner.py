"""One run of one peer: its task, its process, its trace, and the exact check of its plan."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from . import process, trace
from .outcome import Outcome
from .process import Ended
from .solvers import Peer, Task

# A solver that overruns its limit by more than this is killed.
GRACE_SECONDS = 120.0


def run_peer(peer: Peer, task: Task, folder: Path) -> Outcome:
    """Runs the peer on the task in a process of its own; files of the run go to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    task.solution.unlink(missing_ok=True)
    asked, traced = folder / "task.json", folder / "trace.jsonl"
    traced.unlink(missing_ok=True)
    asked.write_text(json.dumps(asdict(task), default=str), encoding="utf-8")
    command = [sys.executable, "-m", "peers.worker", peer.module, str(asked), str(traced)]
    ended = process.run(
        command, folder / "out.txt", folder / "err.txt", task.time_limit + GRACE_SECONDS
    )
    outcome = _outcome(peer, task, ended, trace.read(traced))
    if task.solution.exists():
        check_plan(outcome, ["solution", str(task.mps), str(task.solution)], folder)
    return outcome


def _outcome(peer: Peer, task: Task, ended: Ended, record: trace.Record) -> Outcome:
    ended_itself = record.status is not None
    last = record.points[-1] if record.points else None
    return Outcome(
        solver=peer.name,
        gap=task.gap,
        status=str(record.status) if ended_itself else ended.failure(),
        failed=not ended_itself and not ended.killed,
        seconds=ended.seconds if ended.killed else record.seconds,
        read_seconds=record.read_seconds,
        peak_bytes=ended.peak_bytes,
        version=record.version,
        claimed=last.incumbent if last else None,
        bound=last.bound if last else None,
        points=record.points,
        value=last.incumbent if last else None,
    )


def check_plan(outcome: Outcome, arguments: list[str], folder: Path) -> None:
    """Counts the plan anew in a process of its own, so that this one stays small."""
    answer = folder / "check.json"
    command = [sys.executable, "-m", "peers.recount", *arguments]
    ended = process.run(command, answer, folder / "check.txt", patience=3600.0)
    if ended.exit_code != 0:
        outcome.status += f"; its plan could not be checked: {ended.last_words}"
        return
    # highspy greets on the standard output, silenced or not, before anything is counted.
    recount = json.loads(answer.read_text(encoding="utf-8").splitlines()[-1])
    outcome.value, outcome.broken = recount["value"], recount["broken"]
    outcome.checked = True
