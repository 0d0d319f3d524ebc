"""Reading MPS files and counting solutions, on programs small enough to count by hand."""

import tempfile
import unittest
from pathlib import Path

from peers import evaluate, mps
from peers.tests.programs import KNAPSACK, SIDES


class Reading(unittest.TestCase):
    """What the sections of a file mean."""

    def test_sides_and_ranges_of_every_sense(self) -> None:
        program = mps.parse(SIDES.splitlines(keepends=True))
        sides = zip(program.rows, program.row_lower, program.row_upper)
        self.assertEqual(
            list(sides),
            [
                ("free", None, None),
                ("least", 2, 5),
                ("most", 4, 9),
                ("up", 4, 7),
                ("down", 1, 4),
                ("plain", 0, 0),
            ],
        )

    def test_bounds_of_every_kind(self) -> None:
        program = mps.parse(SIDES.splitlines(keepends=True))
        self.assertEqual(program.lower, [1, None, 0, 3, 0])
        self.assertEqual(program.upper, [8, None, 1, 3, None])

    def test_a_constant_is_the_objective_side_with_its_sign_turned(self) -> None:
        program = mps.parse(SIDES.splitlines(keepends=True))
        self.assertEqual(evaluate.judge(program, {}).value, 10)

    def test_what_cannot_be_counted_exactly_is_refused(self) -> None:
        for spoilt in ("1.5", "x"):
            with self.assertRaisesRegex(mps.MpsError, "line 8"):
                mps.parse(KNAPSACK.replace("a weight 3", f"a weight {spoilt}").splitlines(True))

    def test_a_cut_file_is_refused(self) -> None:
        with self.assertRaisesRegex(mps.MpsError, "ENDATA"):
            mps.parse(KNAPSACK.replace("ENDATA\n", "").splitlines(True))


class Counting(unittest.TestCase):
    """Value and broken rows of a solution."""

    def setUp(self) -> None:
        self.program = mps.parse(KNAPSACK.splitlines(keepends=True))

    def test_a_feasible_solution(self) -> None:
        # a and c weigh 3 + 2 of 5, and are worth 5 + 4.
        verdict = evaluate.judge(self.program, {"a": 1, "c": 1})
        self.assertEqual(verdict, evaluate.Verdict(-9, []))

    def test_a_row_broken_by_one(self) -> None:
        verdict = evaluate.judge(self.program, {"b": 1, "c": 1})
        self.assertEqual(verdict.broken, ["weight is 6, at most 5 allowed"])

    def test_a_bound_broken_and_a_column_unknown(self) -> None:
        verdict = evaluate.judge(self.program, {"c": 2, "d": 1})
        self.assertEqual(
            verdict.broken, ["column d is not in the program", "c is 2, at most 1 allowed"]
        )

    def test_a_solution_survives_its_file(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "solution.txt"
            evaluate.write_solution(path, {"a": 0.9999999, "b": 1e-9, "c": 2.0})
            self.assertEqual(evaluate.read_solution(path), {"a": 1, "c": 2})


if __name__ == "__main__":
    unittest.main()
