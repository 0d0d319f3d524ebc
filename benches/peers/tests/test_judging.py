"""Gaps, times to a gap, and when solvers contradict each other."""

import dataclasses
import json
import math
import tempfile
import unittest
from pathlib import Path

from peers import trace
from peers.agree import contradictions
from peers.outcome import Outcome
from peers.store import Key, Store
from peers.table import Row, render
from peers.trace import Point, Trace

POINTS = [
    Point(1.0, None, -1100.0),
    Point(2.0, -1000.0, -1100.0),
    Point(3.0, -1000.0, -1010.0),
    Point(4.0, -1000.0, -1000.4),
]


def outcome(solver: str, value: float, bound: float, gap: float = 0.0001) -> Outcome:
    """A run whose plan was counted and is worth what was claimed."""
    points = [dataclasses.replace(point) for point in POINTS]
    return Outcome(
        solver=solver,
        gap=gap,
        status="optimal",
        failed=False,
        seconds=4.0,
        read_seconds=0.5,
        peak_bytes=2**30,
        version="1",
        claimed=value,
        bound=bound,
        points=points,
        value=value,
        checked=True,
        broken=[],
    )


class Gaps(unittest.TestCase):
    """How far a plan can be from the optimum."""

    def test_a_bound_on_whole_numbers_is_rounded_up(self) -> None:
        self.assertEqual(trace.whole_bound(-1000.4), -1000)
        self.assertEqual(trace.whole_bound(12.1), 13)
        # Within a solver's tolerance of 12, it proves no more than 12.
        self.assertEqual(trace.whole_bound(12.000001), 12)

    def test_gap_is_a_share_of_the_plan(self) -> None:
        self.assertAlmostEqual(trace.gap(-1000.0, -1010.0), 0.01)
        self.assertAlmostEqual(trace.gap(200.0, 199.0), 0.005)
        self.assertEqual(trace.gap(0.0, 0.0), 0.0)
        self.assertEqual(trace.gap(0.0, -1.0), math.inf)
        self.assertEqual(trace.gap(None, -1.0), math.inf)

    def test_time_to_a_gap_is_the_first_moment_of_proof(self) -> None:
        self.assertEqual(trace.time_to(POINTS, 0.1), 2.0)
        self.assertEqual(trace.time_to(POINTS, 0.01), 3.0)
        self.assertEqual(trace.time_to(POINTS, 0.0001), 4.0)
        self.assertIsNone(trace.time_to(POINTS[:3], 0.0001))

    def test_a_trace_keeps_the_best_and_survives_a_kill(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "trace.jsonl"
            with path.open("w", encoding="utf-8") as out:
                teller = Trace(out)
                teller.loaded()
                teller.point(1e20, -50.0)
                teller.point(-40.0, -60.0)
                teller.point(-30.0, None)
            record = trace.read(path)
        known = [(point.incumbent, point.bound) for point in record.points]
        self.assertEqual(known, [(None, -50.0), (-40.0, -50.0)])
        self.assertIsNone(record.status)


class Agreement(unittest.TestCase):
    """No bound above anybody's plan."""

    def test_one_optimum_found_by_two(self) -> None:
        runs = [outcome("a", -1000, -1000), outcome("b", -1000, -1000.05)]
        self.assertEqual(list(contradictions(runs)), [])

    def test_two_proven_optima_that_differ(self) -> None:
        runs = [outcome("a", -1000, -1000), outcome("b", -1001, -1001)]
        (found,) = contradictions(runs)
        self.assertRegex(found, "a .* nothing is below -1000, but b has a plan of -1001")

    def test_a_bound_is_only_as_good_as_its_gap(self) -> None:
        # A solver asked for 1 % may stop at -1000 with -1005 as its bound and miss -1009.
        runs = [outcome("a", -1000, -1005, gap=0.01), outcome("b", -1009, -1009)]
        self.assertEqual(list(contradictions(runs)), [])

    def test_a_plan_worth_less_than_claimed(self) -> None:
        run = dataclasses.replace(outcome("a", -1000, -1000), claimed=-1001.0)
        (found,) = contradictions([run])
        self.assertRegex(found, "a claims -1001, but its plan is worth -1000")

    def test_a_plan_that_breaks_a_row_is_told_and_proves_nothing(self) -> None:
        spoilt = dataclasses.replace(outcome("a", -2000, -2000), broken=["row is 2"])
        (found,) = contradictions([spoilt, outcome("b", -1000, -1000)])
        self.assertRegex(found, "a gives a plan that breaks the program: row is 2")


class Keeping(unittest.TestCase):
    """Runs that are kept, and the table they make."""

    def test_a_run_survives_its_line_and_only_under_its_key(self) -> None:
        key = Key("mps", "a", "1", 0.01, 60.0, 1, 2)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.jsonl"
            Store(path, resume=False).put(key, outcome("a", -1000, -1000))
            kept = Store(path, resume=True)
            self.assertEqual(kept.get(key), outcome("a", -1000, -1000))
            self.assertIsNone(kept.get(dataclasses.replace(key, seed=2)))
            self.assertIsNone(Store(path, resume=False).get(key))
            json.loads(path.read_text(encoding="utf-8"))

    def test_ratios_are_against_our_time_to_the_same_gap(self) -> None:
        quick = dataclasses.replace(
            outcome("luan", -1000, -1000), points=[Point(0.5, -1000, -1000)]
        )
        ours = Row("luan", [quick])
        table = render([ours, Row("peer", [outcome("peer", -1000, -1000)])], [0.01, 0.0001], ours)
        self.assertIn("| peer | 3 s (6x) | 4 s (8x) | 0.5 s | 4 s | -1000 | -1000 | 0 % |", table)
        self.assertIn("- To 1 %: luan 0.5 s; the fastest peer is peer, 3 s, 6 times ours.", table)

    def test_a_gap_that_was_missed_says_in_what_time(self) -> None:
        slow = dataclasses.replace(outcome("peer", -1000, -1010), points=POINTS[:3])
        ours = Row("luan", [outcome("luan", -1000, -1000)])
        table = render([ours, Row("peer", [slow])], [0.0001], ours)
        self.assertIn("| peer | not in 4 s (over 1x) |", table)
        self.assertIn("no peer gets there", table)


if __name__ == "__main__":
    unittest.main()
