"""The process that one peer runs in: `python -m peers.worker MODULE TASK.json TRACE`.

A process of its own makes its peak memory its own, and a crash the crash of this peer alone.
"""

import importlib
import json
import sys
from pathlib import Path

from .solvers import Task
from .trace import Trace


def main(module: str, task: Path, trace: Path) -> None:
    """Runs the peer of `module` on the task, writing its trace as it goes."""
    asked = json.loads(task.read_text(encoding="utf-8"))
    asked |= {name: Path(asked[name]) for name in ("mps", "solution")}
    peer = importlib.import_module(f"peers.solvers.{module}")
    with trace.open("w", encoding="utf-8") as out:
        peer.solve(Task(**asked), Trace(out))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
