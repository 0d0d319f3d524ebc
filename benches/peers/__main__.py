"""`python -m peers`: the peer comparison; `make bench-peers` calls it.

Exit codes: 0 done; 1 the solvers contradict each other; 2 usage.
"""

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from .cases import prepare
from .compare import Comparison
from .luan import ENGINES, Luan
from .report import Section, Settings, agreement, write
from .solvers import PEERS
from .store import Store
from .table import render

SOLVERS = [*ENGINES, *PEERS]


def main(arguments: Sequence[str]) -> int:
    """Runs the comparison; the report is written after every case."""
    options = _parser().parse_args(arguments)
    luan = Luan(options.luan)
    store = Store(options.work / "results.jsonl", options.resume)
    gaps = sorted(options.gaps, reverse=True)
    comparison = Comparison(
        luan,
        store,
        options.peers,
        gaps,
        options.time_limit,
        options.seed,
        options.threads,
        options.work,
    )
    today = datetime.date.today().isoformat()
    settings = Settings(gaps, options.time_limit, options.seed, options.threads, today, arguments)
    sections: list[Section] = []
    for name in options.cases:
        section = comparison.section(prepare(luan, name, options.seed, options.work))
        sections.append(section)
        write(options.out, settings, sections)
        print(f"\n{name}\n{render(section.rows, gaps, section.ours)}")
        print(agreement(section))
    return 1 if any(section.contradictions for section in sections) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="peers", description=__doc__)
    add = parser.add_argument
    add(
        "--cases",
        type=_words,
        default=["province"],
        help="presets (province, region:quotas) or instance folders, by comma",
    )
    add("--peers", type=_solvers, default=SOLVERS, help=f"some of {','.join(SOLVERS)}")
    add("--time-limit", type=float, default=600.0, help="seconds for each run")
    add("--gaps", type=_gaps, default=[0.01, 0.001, 0.0001], help="gaps to time, as shares")
    add("--seed", type=int, default=1, help="seed of the cases and of every solver")
    add("--threads", type=int, default=2, help="threads of every solver")
    add("--out", type=Path, default=Path("benches/RESULTS.md"), help="report to write")
    add("--work", type=Path, default=Path("target/peers"), help="cases and kept runs")
    add("--luan", type=Path, default=Path("target/release/luan"), help="the program measured")
    add("--resume", action="store_true", help="use the runs that are kept")
    return parser


def _words(text: str) -> list[str]:
    return [word for word in text.split(",") if word]


def _solvers(text: str) -> list[str]:
    names = _words(text)
    if unknown := [name for name in names if name not in SOLVERS]:
        raise argparse.ArgumentTypeError(f"no such solver: {', '.join(unknown)}")
    return names


def _gaps(text: str) -> list[float]:
    return [float(word) for word in _words(text)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
