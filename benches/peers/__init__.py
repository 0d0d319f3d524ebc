"""Runs general solvers and luan on the same cases, one at a time, and compares the results."""
