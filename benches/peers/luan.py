"""luan itself: it makes and exports the cases, and its runs are timed from start to end."""

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import process
from .outcome import Outcome
from .process import Ended
from .runner import GRACE_SECONDS, check_plan
from .solvers import Task
from .trace import Point


@dataclass(frozen=True)
class Engine:
    """A row of luan's own in the table: one engine, run once for each gap."""

    name: str
    title: str
    engine: str


ENGINES = {
    engine.name: engine
    for engine in (
        Engine("luan", "luan", "decomposed"),
        Engine("luan-direct", "luan, direct engine", "direct"),
    )
}


@dataclass(frozen=True)
class Luan:
    """The program under measurement."""

    binary: Path

    def digest(self) -> str:
        """Tells one build from another."""
        return hashlib.sha256(self.binary.read_bytes()).hexdigest()[:16]

    def call(self, *arguments: str) -> str:
        """Runs it to the end and returns what it printed."""
        command = [str(self.binary), *arguments]
        return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout

    def plan(self, engine: Engine, instance: Path, task: Task, folder: Path) -> Outcome:
        """One run from scratch: reading, pairs, solving, audit and writing, all in its time."""
        folder.mkdir(parents=True, exist_ok=True)
        plan = folder / "plan.json"
        command = [str(self.binary), "plan", str(instance), *_options(engine, task)]
        patience = task.time_limit + GRACE_SECONDS
        ended = process.run(command, plan, folder / "err.txt", patience)
        if ended.exit_code != 0:
            return _failed(engine, task, ended)
        outcome = _outcome(engine, task, ended, _summary(plan))
        check_plan(outcome, ["plan", str(task.mps), str(plan)], folder)
        return outcome


def _options(engine: Engine, task: Task) -> list[str]:
    options = {
        "--engine": engine.engine,
        "--candidates": 1,
        "--objective": "weighted",
        "--gap": task.gap,
        "--time-limit": task.time_limit,
        "--seed": task.seed,
        "--threads": task.threads,
        "--format": "json",
    }
    return [str(word) for option in options.items() for word in option] + ["--quiet", "--accept-unproven"]


def _summary(plan: Path) -> dict[str, Any]:
    """Read by another process: a plan of 100,000 people would make this one large."""
    command = [sys.executable, "-m", "peers.summary", str(plan)]
    answer = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
    summary: dict[str, Any] = json.loads(answer)
    return summary


def _outcome(engine: Engine, task: Task, ended: Ended, summary: dict[str, Any]) -> Outcome:
    value, bound = summary["value"], summary["bound"]
    return Outcome(
        solver=engine.name,
        gap=task.gap,
        status=summary["status"],
        failed=False,
        seconds=ended.seconds,
        read_seconds=None,
        peak_bytes=ended.peak_bytes,
        version=summary["version"],
        claimed=value,
        bound=bound,
        points=[Point(ended.seconds, value, bound)],
        value=value,
    )


def _failed(engine: Engine, task: Task, ended: Ended) -> Outcome:
    return Outcome(
        solver=engine.name,
        gap=task.gap,
        status=ended.failure(),
        failed=True,
        seconds=None,
        read_seconds=None,
        peak_bytes=ended.peak_bytes,
        version="",
        claimed=None,
        bound=None,
        points=[],
    )
