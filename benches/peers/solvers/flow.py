"""OR-Tools' min-cost flow on the same pairs, rules ignored: a clock, not an answer.

Officials send one unit each, posts take as many as they have seats. A pair is an arc at its own
price; a bench takes who is left without a post and fills seats that stay empty.
"""

from dataclasses import dataclass, field
from importlib.metadata import version

import numpy as np
from ortools.graph.python import min_cost_flow

from .. import mps
from ..trace import Trace
from . import Task

OFFICIAL = "official_"
POST = "post_"


@dataclass
class Network:
    """Arcs of capacity `capacities` between nodes that supply what `supplies` says."""

    supplies: list[int]
    tails: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    capacities: list[int] = field(default_factory=list)
    costs: list[int] = field(default_factory=list)

    def add_node(self, supply: int) -> int:
        """A node that supplies, or takes, `supply` units; its number."""
        self.supplies.append(supply)
        return len(self.supplies) - 1

    def add_arc(self, tail: int, head: int, capacity: int, cost: int) -> None:
        """An arc at `cost` a unit."""
        self.tails.append(tail)
        self.heads.append(head)
        self.capacities.append(capacity)
        self.costs.append(cost)


def solve(task: Task, trace: Trace) -> None:
    """Solves the network of the file; no gap and no limit: it is exact and quick."""
    network = network_of(mps.read(task.mps))
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(
        np.array(network.tails),
        np.array(network.heads),
        np.array(network.capacities),
        np.array(network.costs),
    )
    flow.set_nodes_supplies(np.arange(len(network.supplies)), np.array(network.supplies))
    trace.loaded()
    status = flow.solve()
    if status == flow.OPTIMAL:
        trace.point(flow.optimal_cost(), flow.optimal_cost())
    trace.end(status.name, version("ortools"))


def network_of(program: mps.Program) -> Network:
    """The officials' and the posts' rows of the program; node 0 is the bench."""
    network = Network(supplies=[0])
    officials: dict[int, int] = {}
    posts: dict[int, int] = {}
    for row, name in enumerate(program.rows):
        side = program.row_upper[row] or 0
        if name.startswith(OFFICIAL):
            officials[row] = network.add_node(side)
        elif name.startswith(POST):
            posts[row] = network.add_node(-side)
    network.supplies[0] = -sum(network.supplies)
    for column in range(len(program.columns)):
        rows = [row for row, _ in program.entries(column)]
        tail = next((officials[row] for row in rows if row in officials), 0)
        head = next((posts[row] for row in rows if row in posts), 0)
        if tail != head:
            network.add_arc(tail, head, program.upper[column] or 0, program.costs[column])
    return network
