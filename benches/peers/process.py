"""Runs one program at a time and measures it: wall time, peak memory, how it ended."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# `ru_maxrss` counts kibibytes on Linux and bytes on macOS.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Ended:
    """How a program ended; `peak_bytes` is the largest of it and of what it started."""

    seconds: float
    peak_bytes: int
    exit_code: int
    killed: bool
    last_words: str

    def failure(self) -> str:
        """Why there is no result, for a person."""
        if self.killed:
            return f"killed after {self.seconds:.0f} s: far beyond its limit"
        return f"exit code {self.exit_code}: {self.last_words}"


def run(command: Sequence[str], stdout: Path, stderr: Path, patience: float) -> Ended:
    """Runs `command` and waits; it and all it started are killed after `patience` seconds."""
    killed = threading.Event()
    with stdout.open("wb") as out, stderr.open("wb") as err:
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=err, start_new_session=True)

        def kill() -> None:
            killed.set()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

        watchdog = threading.Timer(patience, kill)
        watchdog.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            kill()
            raise
        finally:
            watchdog.cancel()
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    return Ended(
        seconds,
        usage.ru_maxrss * RSS_UNIT,
        process.returncode,
        killed.is_set(),
        _last_line(stderr),
    )


def _last_line(path: Path) -> str:
    lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else ""
