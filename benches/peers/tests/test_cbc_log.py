"""What CBC's log tells; lines as the pinned version of its package writes them."""

import unittest

try:
    from peers.solvers import cbc
except ModuleNotFoundError as missing:
    raise unittest.SkipTest(str(missing)) from missing

PUMP = "Feasibility pump (29 fractional)"
CUTS = "Cut generation (root node)"
TREE = "Branch and bound"


class CbcLog(unittest.TestCase):
    """Incumbent and bound that a line tells, in the section that it stands in."""

    def tells(self, section: str, line: str, value: float | None, bound: float | None) -> None:
        """Asserts what a line tells."""
        self.assertEqual(cbc.knowledge(section, line), (value, bound))

    def test_the_relaxation_is_a_bound(self) -> None:
        self.tells("Root LP", "✔ LP Optimal — Frac: 17 (0.3%)   Obj: -2222   Iters: 3", None, -2222)
        self.tells(CUTS, "     1     1191        0     29       14.5   -1921     3.56", None, -1921)

    def test_only_a_starred_line_of_the_pump_is_a_plan(self) -> None:
        self.tells(PUMP, "      2      3      9       4.5000 oscillating        2.97", None, None)
        self.tells(
            PUMP, " ★    2      2      9       4.5000 b&b solution  -1910  2.96", -1910, None
        )
        self.tells("", "✔ Root node heuristics — best -1914 in 1.24s", -1914, None)

    def test_the_tree_tells_both(self) -> None:
        self.tells(
            TREE, " ★    0    0   0    -1919 DiveCoefficient  -1919  0.00%  3.61", -1919, -1919
        )
        self.tells(
            TREE, "        58   33   18    -17189    -17989    4.65%      5.53", -17189, -17989
        )

    def test_the_end_tells_both_or_that_there_is_no_plan(self) -> None:
        self.tells(TREE, "✔ Optimal — Obj: -2218   Bound: -2218   Gap: 0.00%", -2218, -2218)
        self.tells("", "✔ Stopped (time limit) — No integer solution   Bound: -15", None, -15)

    def test_a_number_that_the_log_rounds_may_not_gain(self) -> None:
        # -17988.2 stands for anything from -17988.25 to -17988.15, and so on.
        self.tells(TREE, "✔ Stopped — BestSol: -17189   Bound: -17988.2   Gap", -17189, -17988.25)
        self.tells(TREE, "✔ Stopped — BestSol: -1.7e+06   Bound: -1.8e+06", -1650000, -1850000)


if __name__ == "__main__":
    unittest.main()
