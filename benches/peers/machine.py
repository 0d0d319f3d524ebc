"""What the numbers were measured on."""

import os
import platform
from pathlib import Path


def describe() -> list[tuple[str, str]]:
    """Processor, cores, memory and system, as pairs of what and how much."""
    return [
        ("Processor", _first("/proc/cpuinfo", "model name") or platform.processor()),
        ("Cores", str(os.cpu_count())),
        ("Memory", f"{_memory_bytes() / 2**30:.1f} GiB"),
        ("System", f"{_system()}, kernel {platform.release()}"),
        ("Python", platform.python_version()),
    ]


def _first(path: str, key: str) -> str:
    """The value behind the first line `key : value` or `key=value` of a file."""
    file = Path(path)
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    for line in lines:
        if line.startswith(key):
            return line[len(key) :].strip(' \t:="')
    return ""


def _memory_bytes() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _system() -> str:
    return _first("/etc/os-release", "PRETTY_NAME") or platform.system()
