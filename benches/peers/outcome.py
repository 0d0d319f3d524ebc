"""What one run gave: the line that is kept, and that tables and checks are made from."""

from dataclasses import asdict, dataclass
from typing import Any

from . import trace
from .trace import Point


@dataclass
class Outcome:
    """One run of one solver on one case.

    `value` is what its best plan is worth, counted anew in whole numbers from the MPS file where
    that could be done (`checked`), else as the solver claims; `broken` is what the plan breaks.
    """

    solver: str
    gap: float
    status: str
    failed: bool
    seconds: float | None
    read_seconds: float | None
    peak_bytes: int
    version: str
    claimed: float | None
    bound: float | None
    points: list[Point]
    value: float | None = None
    checked: bool = False
    broken: list[str] | None = None

    def usable(self) -> bool:
        """Whether its plan stands, as far as that could be checked."""
        return self.value is not None and not self.broken

    def to_json(self) -> dict[str, Any]:
        """Plain values for a line of JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, line: dict[str, Any]) -> "Outcome":
        """The outcome that `to_json` wrote."""
        return cls(**line | {"points": [Point(**point) for point in line["points"]]})

    def time_to(self, asked: float) -> float | None:
        """Seconds until its own bound proved its own plan to the asked gap."""
        return trace.time_to(self.points, asked)
