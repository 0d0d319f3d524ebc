"""Counts a plan anew from the MPS file, in a process of its own; prints JSON.

    python -m peers.recount solution MPS SOLUTION     a peer's solution, column by column
    python -m peers.recount plan MPS PLAN.json        a plan of luan, from its assignments

A plan of luan says who serves where, not how short each elastic row falls: HiGHS fills in those
columns, with every pair held fixed, and the result is counted like any other.
"""

import json
import re
import sys
from pathlib import Path

from . import evaluate, mps

# As many broken rows are named; the number of all is said.
NAMED = 3
PAIR = "x_"


def main(kind: str, program_file: Path, plan: Path) -> None:
    """Prints value and broken rows."""
    program = mps.read(program_file)
    if kind == "solution":
        values = evaluate.read_solution(plan)
    else:
        values = complete(program_file, program, chosen_pairs(plan))
    verdict = evaluate.judge(program, values)
    broken = verdict.broken[:NAMED]
    if len(verdict.broken) > NAMED:
        broken.append(f"and {len(verdict.broken) - NAMED} more")
    print(json.dumps({"value": verdict.value, "broken": broken}))


def chosen_pairs(plan: Path) -> set[str]:
    """The columns that the first candidate of a plan file sets to 1."""
    document = json.loads(plan.read_text(encoding="utf-8"))
    return {
        f"{PAIR}{_plain(at['official_id'])}_{_plain(at['post_id'])}"
        for at in document["candidates"][0]["assignments"]
        if at["post_id"] is not None
    }


def _plain(identifier: str) -> str:
    """An identifier as the export writes it into names."""
    return re.sub(r"[^A-Za-z0-9-]", ".", identifier)


def complete(program_file: Path, program: mps.Program, pairs: set[str]) -> dict[str, int]:
    """The cheapest solution of the program with exactly these pairs."""
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.readModel(str(program_file))
    for at, name in enumerate(program.columns):
        if name.startswith(PAIR):
            fixed = float(name in pairs)
            solver.changeColBounds(at, fixed, fixed)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise SystemExit("no solution of the MPS file has these pairs")
    found = dict(zip(program.columns, map(round, solver.getSolution().col_value), strict=True))
    return found | {name: 1 for name in pairs}


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
