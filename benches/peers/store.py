"""Finished runs, one JSON line each, so that an interrupted comparison goes on where it was."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .outcome import Outcome


@dataclass(frozen=True)
class Key:
    """What a run depends on; `build` is luan's digest for its own runs, else the pinned version."""

    mps: str
    solver: str
    build: str
    gap: float
    time_limit: float
    seed: int
    threads: int


class Store:
    """The kept runs of a file; a later line of the same key replaces an earlier one."""

    def __init__(self, path: Path, resume: bool) -> None:
        self._path = path
        self._kept: dict[Key, dict[str, Any]] = {}
        path.parent.mkdir(parents=True, exist_ok=True)
        if resume and path.exists():
            for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
                self._kept[Key(**line["key"])] = line["outcome"]

    def get(self, key: Key) -> Outcome | None:
        """The kept run of this key."""
        kept = self._kept.get(key)
        return Outcome.from_json(kept) if kept else None

    def put(self, key: Key, outcome: Outcome) -> None:
        """Keeps a finished run."""
        line = {"key": vars(key), "outcome": outcome.to_json()}
        with self._path.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")
