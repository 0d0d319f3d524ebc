"""Tests of the comparison itself: `make bench-peers-test`."""
