"""Programs for the tests: two by hand, one family from tests/data."""

from pathlib import Path

# Three things into a bag of 5; the best are a and c, worth 9.
KNAPSACK = """\
NAME bag
ROWS
 N objective
 L weight
COLUMNS
 MARKER 'MARKER' 'INTORG'
 a objective -5
 a weight 3
 b objective -6
 b weight 4
 c objective -4
 c weight 2
 MARKER 'MARKER' 'INTEND'
RHS
 RHS weight 5
BOUNDS
 UP BOUND a 1
 UP BOUND b 1
 UP BOUND c 1
ENDATA
"""

# Every kind of side and bound that the format has.
SIDES = """\
* a remark
NAME sides
ROWS
 N objective
 N free
 G least
 L most
 E up
 E down
 E plain
COLUMNS
 v objective 1 least 1
 w objective 1 most 1
 x up 1
 y down 1
 z plain 1
RHS
 RHS objective -10
 RHS least 2 most 9
 RHS up 4
 RHS down 4
RANGES
 RANGE least 3 most 5
 RANGE up 3
 RANGE down -3
BOUNDS
 LO BOUND v 1
 UP BOUND v 8
 FR BOUND w
 BV BOUND x
 FX BOUND y 3
 PL BOUND z
ENDATA
"""

GAP_FOLDER = Path(__file__).parents[3] / "tests" / "data" / "gap"


def generalised_assignment(name: str) -> str:
    """An instance of tests/data/gap, to be minimised, as an MPS file."""
    numbers = iter(map(int, (GAP_FOLDER / name).read_text(encoding="utf-8").split()))
    agents, jobs = next(numbers), next(numbers)
    costs = [[next(numbers) for _ in range(jobs)] for _ in range(agents)]
    loads = [[next(numbers) for _ in range(jobs)] for _ in range(agents)]
    capacities = [next(numbers) for _ in range(agents)]
    lines = ["NAME gap", "ROWS", " N objective"]
    lines += [f" E job_{job}" for job in range(jobs)]
    lines += [f" L agent_{agent}" for agent in range(agents)]
    lines += ["COLUMNS", " MARKER 'MARKER' 'INTORG'"]
    names = [(f"x_{agent}_{job}", agent, job) for agent in range(agents) for job in range(jobs)]
    for column, agent, job in names:
        lines.append(f" {column} objective {costs[agent][job]} job_{job} 1")
        lines.append(f" {column} agent_{agent} {loads[agent][job]}")
    lines += [" MARKER 'MARKER' 'INTEND'", "RHS", *(f" RHS job_{job} 1" for job in range(jobs))]
    lines += [f" RHS agent_{agent} {most}" for agent, most in enumerate(capacities)]
    lines += ["BOUNDS", *(f" UP BOUND {column} 1" for column, _, _ in names), "ENDATA"]
    return "\n".join(lines) + "\n"


def published_optimum(name: str) -> int:
    """The optimum of an instance as a minimisation, from optima.csv."""
    lines = (GAP_FOLDER / "optima.csv").read_text(encoding="utf-8").splitlines()
    found = next(line for line in lines if line.startswith(f"{name},"))
    return int(found.split(",")[3])
