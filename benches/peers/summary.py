"""What a plan file of luan says about its search, in a process of its own: prints JSON.

python -m peers.summary PLAN.json
"""

import json
import sys
from pathlib import Path


def main(plan: Path) -> None:
    """Prints value, bound, how it ended and which version of what found it."""
    document = json.loads(plan.read_text(encoding="utf-8"))
    solver = document["solver"]
    summary = {
        "value": document["objective"],
        "bound": document["bound"],
        "status": _status(document["termination"], document["limit"]),
        "version": f"{document['luan']}, {solver['name']} {solver['version']} inside",
    }
    print(json.dumps(summary))


def _status(termination: str, limit: str | None) -> str:
    return f"{termination} ({limit})" if limit else termination


if __name__ == "__main__":
    main(Path(sys.argv[1]))
