"""Reads an MPS file into whole numbers: what every exact check and two of the peers start from.

Free MPS, one objective to be minimised, every number a whole one, as `luan export` writes it.
A number with a fraction is refused: it could not be checked exactly.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


class MpsError(ValueError):
    """The file is not an MPS file of whole numbers."""


@dataclass
class Program:
    """Minimise the cost under rows with sides; columns by position, entries column by column."""

    columns: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    constant: int = 0
    costs: array[int] = field(default_factory=lambda: array("q"))
    lower: list[int | None] = field(default_factory=list)
    upper: list[int | None] = field(default_factory=list)
    row_lower: list[int | None] = field(default_factory=list)
    row_upper: list[int | None] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("q"))
    entry_rows: array[int] = field(default_factory=lambda: array("l"))
    entry_values: array[int] = field(default_factory=lambda: array("q"))

    def entries(self, column: int) -> Iterator[tuple[int, int]]:
        """The rows of a column with its coefficient in each."""
        for at in range(self.starts[column], self.starts[column + 1]):
            yield self.entry_rows[at], self.entry_values[at]


def read(path: Path) -> Program:
    """The program of the file at `path`."""
    with path.open(encoding="utf-8") as lines:
        return parse(lines)


def parse(lines: Iterable[str]) -> Program:
    """The program of an MPS file given line by line."""
    reader = _Reader()
    for number, line in enumerate(lines, start=1):
        try:
            reader.take(line)
        except (KeyError, IndexError, ValueError) as fault:
            raise MpsError(f"line {number}: {line.strip()!r}: {fault}") from fault
    if reader.section != "ENDATA":
        raise MpsError("the file ends before ENDATA")
    return reader.program


class _Reader:
    """What has to be remembered between lines."""

    def __init__(self) -> None:
        self.program = Program()
        self.program.starts.append(0)
        self.section = ""
        self.objective: str | None = None
        self.senses: list[str] = []
        self.row_at: dict[str, int] = {}
        self.column_at: dict[str, int] = {}
        self._handlers = {
            "ROWS": self._row,
            "COLUMNS": self._column,
            "RHS": self._side,
            "RANGES": self._range,
            "BOUNDS": self._bound,
        }
        self._take_words: Callable[[list[str]], None] = self._stranger

    def take(self, line: str) -> None:
        words = line.split()
        if not words or line[0] == "*":
            return
        if line[0].isspace():
            self._take_words(words)
        else:
            self.section = words[0]
            self._take_words = self._handlers.get(words[0], self._stranger)

    def _stranger(self, words: list[str]) -> None:
        raise ValueError(f"a line in the section {self.section!r}")

    def _row(self, words: list[str]) -> None:
        sense, name = words
        if sense == "N" and self.objective is None:
            self.objective = name
            return
        program = self.program
        self.row_at[name] = len(program.rows)
        program.rows.append(name)
        self.senses.append(sense)
        program.row_lower.append(0 if sense in "EG" else None)
        program.row_upper.append(0 if sense in "EL" else None)

    def _column(self, words: list[str]) -> None:
        if words[1] == "'MARKER'":
            return
        program = self.program
        if not program.columns or program.columns[-1] != words[0]:
            self._new_column(words[0])
        for row, value in _pairs(words[1:]):
            if row == self.objective:
                program.costs[-1] += value
            else:
                program.entry_rows.append(self.row_at[row])
                program.entry_values.append(value)
        program.starts[-1] = len(program.entry_rows)

    def _new_column(self, name: str) -> None:
        if name in self.column_at:
            raise ValueError("a column in two places")
        program = self.program
        self.column_at[name] = len(program.columns)
        program.columns.append(name)
        program.costs.append(0)
        program.lower.append(0)
        program.upper.append(None)
        program.starts.append(len(program.entry_rows))

    def _side(self, words: list[str]) -> None:
        for row, value in _pairs(words[1:]):
            if row == self.objective:
                self.program.constant = -value
                continue
            at = self.row_at[row]
            if self.program.row_lower[at] is not None:
                self.program.row_lower[at] = value
            if self.program.row_upper[at] is not None:
                self.program.row_upper[at] = value

    def _range(self, words: list[str]) -> None:
        lower, upper = self.program.row_lower, self.program.row_upper
        for row, value in _pairs(words[1:]):
            at = self.row_at[row]
            low, high = lower[at], upper[at]
            if low is not None and (self.senses[at] == "G" or value > 0):
                upper[at] = low + abs(value)
            elif high is not None:
                lower[at] = high - abs(value)

    def _bound(self, words: list[str]) -> None:
        kind, at = words[0], self.column_at[words[2]]
        lower, upper = self.program.lower, self.program.upper
        if kind in ("LO", "FX"):
            lower[at] = _whole(words[3])
        if kind in ("UP", "FX"):
            upper[at] = _whole(words[3])
        if kind in ("MI", "FR"):
            lower[at] = None
        if kind in ("PL", "FR"):
            upper[at] = None
        if kind == "BV":
            lower[at], upper[at] = 0, 1
        if kind not in ("LO", "UP", "FX", "MI", "FR", "PL", "BV"):
            raise ValueError(f"a bound of kind {kind}")


def _pairs(words: list[str]) -> Iterator[tuple[str, int]]:
    for at in range(0, len(words), 2):
        yield words[at], _whole(words[at + 1])


def _whole(word: str) -> int:
    try:
        return int(word)
    except ValueError:
        number = float(word)
    if not number.is_integer():
        raise ValueError(f"{word} is not a whole number")
    return int(number)
