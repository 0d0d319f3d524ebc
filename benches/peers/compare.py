"""All runs of one case, one at a time; those that were kept are not run again."""

import hashlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .agree import contradictions
from .cases import Case
from .luan import ENGINES, Luan
from .outcome import Outcome
from .report import Section
from .runner import run_peer
from .solvers import PEERS, Task
from .store import Key, Store
from .table import Row, percent

REQUIREMENTS = Path(__file__).with_name("requirements.txt")


@dataclass(frozen=True)
class Comparison:
    """What to run, on which limits, and where the runs are kept."""

    luan: Luan
    store: Store
    solvers: Sequence[str]
    gaps: Sequence[float]
    time_limit: float
    seed: int
    threads: int
    work: Path

    def section(self, case: Case) -> Section:
        """Every solver on the case, with the check that they agree."""
        rows = {name: self._row(case, name) for name in self.solvers}
        compared = [run for row in rows.values() if not row.clock for run in row.runs]
        faults = list(dict.fromkeys(contradictions(compared)))
        return Section(case, list(rows.values()), rows.get("luan"), faults)

    def _row(self, case: Case, name: str) -> Row:
        if name in ENGINES:
            engine = ENGINES[name]

            def plan(task: Task, folder: Path) -> Outcome:
                return self.luan.plan(engine, case.instance, task, folder)

            return Row(engine.title, self._each_gap(case, name, self.luan.digest(), plan))
        peer = PEERS[name]

        def solve(task: Task, folder: Path) -> Outcome:
            return run_peer(peer, task, folder)

        if peer.traced:
            task = self._task(case, name, min(self.gaps))
            return Row(peer.title, [self._run(case, name, _pins(), task, solve)], peer.clock)
        return Row(peer.title, self._each_gap(case, name, _pins(), solve))

    def _each_gap(
        self, case: Case, name: str, build: str, solve: Callable[[Task, Path], Outcome]
    ) -> list[Outcome]:
        """A run for each gap, the largest first; none after one that used up its time."""
        runs: list[Outcome] = []
        for gap in self.gaps:
            run = self._run(case, name, build, self._task(case, name, gap), solve)
            runs.append(run)
            if run.time_to(gap) is None and (run.seconds or 0.0) >= self.time_limit:
                break
        return runs

    def _task(self, case: Case, name: str, gap: float) -> Task:
        solution = self._folder(case, name) / "solution.txt"
        return Task(case.mps, solution, gap, self.time_limit, self.seed, self.threads)

    def _folder(self, case: Case, name: str) -> Path:
        return self.work / "runs" / case.name / name

    def _run(
        self,
        case: Case,
        name: str,
        build: str,
        task: Task,
        solve: Callable[[Task, Path], Outcome],
    ) -> Outcome:
        key = Key(case.digest, name, build, task.gap, task.time_limit, task.seed, task.threads)
        what = f"{case.name}: {name} to {percent(task.gap)}"
        if kept := self.store.get(key):
            _say(f"{what}: kept, {kept.status}")
            return kept
        _say(f"{what} ...")
        outcome = solve(task, self._folder(case, name))
        _say(f"{what}: {outcome.status}")
        if not outcome.failed:
            self.store.put(key, outcome)
        return outcome


def _pins() -> str:
    return hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:16]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
