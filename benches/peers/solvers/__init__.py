"""The peers: a file each with `solve(task, trace)`, loaded only in the process that runs it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Task:
    """One solve: the file, what is asked, and where the best solution is kept."""

    mps: Path
    solution: Path
    gap: float
    time_limit: float
    seed: int
    threads: int


@dataclass(frozen=True)
class Peer:
    """A solver of the comparison.

    `traced`: it tells incumbents and bounds while it runs, so that one run to the smallest gap
    shows the time to each; a solver that does not is run once for each gap. `clock`: it ignores
    the rules, so its time is a measure and its value is compared with nothing.
    """

    name: str
    title: str
    module: str
    traced: bool = True
    clock: bool = False


PEERS = {
    peer.name: peer
    for peer in (
        Peer("highs", "HiGHS", "highs"),
        Peer("scip", "SCIP, one thread", "scip"),
        Peer("scip-race", "SCIP, two settings raced", "scip_race", traced=False),
        Peer("cbc", "CBC", "cbc"),
        Peer("cpsat", "CP-SAT", "cpsat"),
        Peer("flow", "min-cost flow, rules ignored", "flow", clock=True),
    )
}
