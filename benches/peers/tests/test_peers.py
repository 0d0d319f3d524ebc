"""Each peer on instances with a published optimum; a peer that is not installed is left out."""

import importlib.util
import json
import sys
import tempfile
import unittest
from pathlib import Path

from peers import process
from peers.outcome import Outcome
from peers.runner import check_plan, run_peer
from peers.solvers import PEERS, Task
from peers.tests.programs import generalised_assignment, published_optimum

INSTANCE = "gap1-0"
SOLVERS = [name for name, peer in PEERS.items() if not peer.clock]

# Two officials, two posts; by price alone O1 takes P2 and O2 takes P1, for -7 - 4. A rule, which
# the flow ignores, forbids the first.
TWO_BY_TWO = """\
NAME flow
ROWS
 N objective
 E official_O1
 E official_O2
 E post_P1
 E post_P2
 L rule
COLUMNS
 x_O1_P1 objective -5 official_O1 1
 x_O1_P1 post_P1 1
 x_O1_P2 objective -7 official_O1 1
 x_O1_P2 post_P2 1 rule 1
 x_O2_P1 objective -4 official_O2 1
 x_O2_P1 post_P1 1
 u_O1 objective 1 official_O1 1
 u_O2 official_O2 1
 v_P1 post_P1 1
 v_P2 objective 2 post_P2 1
RHS
 RHS official_O1 1 official_O2 1
 RHS post_P1 1 post_P2 1
BOUNDS
 UP BOUND x_O1_P1 1
 UP BOUND x_O1_P2 1
 UP BOUND x_O2_P1 1
 UP BOUND u_O1 1
 UP BOUND u_O2 1
 UP BOUND v_P1 1
 UP BOUND v_P2 1
ENDATA
"""


def run(name: str, program: str) -> Outcome:
    """The peer on the program, to the optimum."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.mps"
        file.write_text(program, encoding="utf-8")
        task = Task(file, Path(folder) / "solution.txt", 0.0, 60.0, 1, 2)
        return run_peer(PEERS[name], task, Path(folder))


class Published(unittest.TestCase):
    """A classical instance, to the optimum that its authors publish."""

    def test_every_peer_proves_the_published_optimum(self) -> None:
        program = generalised_assignment(INSTANCE)
        optimum = published_optimum(INSTANCE)
        for name in SOLVERS:
            with self.subTest(name):
                outcome = run(name, program)
                if "ModuleNotFoundError" in outcome.status:
                    self.skipTest(outcome.status)
                self.assertEqual((outcome.value, outcome.broken), (optimum, []))
                self.assertTrue(outcome.checked)
                self.assertIsNotNone(outcome.time_to(0.0), outcome)

    def test_the_flow_takes_pairs_at_their_price_and_no_rules(self) -> None:
        outcome = run("flow", TWO_BY_TWO)
        if "ModuleNotFoundError" in outcome.status:
            self.skipTest(outcome.status)
        self.assertEqual(outcome.value, -11)

    @unittest.skipUnless(importlib.util.find_spec("highspy"), "HiGHS completes the plan")
    def test_a_plan_of_pairs_is_completed_and_counted(self) -> None:
        """O1 in P1 for -5; O2 without a post costs nothing, the empty P2 costs 2."""
        lines = [{"official_id": "O1", "post_id": "P1"}, {"official_id": "O2", "post_id": None}]
        outcome = run("flow", TWO_BY_TWO)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            program, plan = folder / "program.mps", folder / "plan.json"
            program.write_text(TWO_BY_TWO, encoding="utf-8")
            plan.write_text(json.dumps({"candidates": [{"assignments": lines}]}))
            check_plan(outcome, ["plan", str(program), str(plan)], folder)
        self.assertEqual((outcome.value, outcome.broken, outcome.checked), (-3, [], True))

    def test_a_crash_is_an_outcome(self) -> None:
        outcome = run("flow", TWO_BY_TWO.replace("ENDATA", ""))
        self.assertTrue(outcome.failed)
        self.assertRegex(outcome.status, "exit code 1: .*(ENDATA|No module)")


class Measuring(unittest.TestCase):
    """What is known of a program that was run."""

    def run_python(self, code: str, patience: float) -> process.Ended:
        """Runs Python code as a solver would be run."""
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder) / "out", Path(folder) / "err"
            return process.run([sys.executable, "-c", code], out, err, patience)

    def test_peak_memory_is_the_largest_of_what_was_started(self) -> None:
        grandchild = "x = bytearray(300 * 2**20)"
        code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{grandchild}'])"
        ended = self.run_python(code, 60.0)
        self.assertEqual(ended.exit_code, 0)
        self.assertGreaterEqual(ended.peak_bytes, 300 * 2**20)
        self.assertLess(self.run_python("pass", 60.0).peak_bytes, 300 * 2**20)

    def test_one_that_never_ends_is_killed(self) -> None:
        ended = self.run_python("import time; time.sleep(600)", 0.1)
        self.assertTrue(ended.killed)
        self.assertIn("killed", ended.failure())

    def test_the_last_words_of_a_crash(self) -> None:
        ended = self.run_python("raise ValueError('so it is')", 60.0)
        self.assertEqual(ended.failure(), "exit code 1: ValueError: so it is")


if __name__ == "__main__":
    unittest.main()
