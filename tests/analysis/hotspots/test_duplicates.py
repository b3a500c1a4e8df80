# SPDX-License-Identifier: GPL-2.0-or-later
"""Repeated calls of one caller: the first is kept, and what lies in the window of a kept one is not counted."""

from __future__ import annotations

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.errors import Cancelled
from smartcity.smartcity_plugin.analysis.hotspots.duplicates import repeated_calls


def by_definition(callers, times, xy, days, metres):
    """The rule, call by call against all kept ones."""
    order = sorted(range(len(callers)), key=lambda one: (times[one], one))
    kept, repeat = [], np.zeros(len(callers), dtype=bool)
    for one in order:
        near = [
            other
            for other in kept
            if callers[other] == callers[one]
            and (days is None or (times[one] - times[other]).astype(float) <= days * 86_400)
            and (metres is None or np.hypot(*(xy[one] - xy[other])) <= metres)
        ]
        if callers[one] in (None, "") or not near:
            kept.append(one)
        else:
            repeat[one] = True
    return repeat


@given(st.integers(0, 2**32 - 1), st.sampled_from([None, 0.0, 1.0, 10.0]), st.sampled_from([None, 0.0, 15.0, 40.0]))
@settings(max_examples=80, deadline=None)
def test_it_is_the_rule(seed, days, metres):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 40))
    callers = rng.choice(np.array(["a", "b", "", None], dtype=object), n).tolist()
    times = np.datetime64("2025-01-01T00:00:00") + rng.integers(0, 40, n) * np.timedelta64(12, "h")
    xy = rng.integers(0, 6, (n, 2)) * 10.0
    np.testing.assert_array_equal(
        repeated_calls(callers, times, xy, days=days, metres=metres), by_definition(callers, times, xy, days, metres)
    )


def test_repeats_do_not_extend_the_window():
    """Every day for 100 days, 30 days: kept on days 0, 31, 62 and 93."""
    times = np.datetime64("2025-01-01T00:00:00") + np.arange(100) * np.timedelta64(1, "D")
    found = repeated_calls(["a"] * 100, times, np.zeros((100, 2)), days=30, metres=0)
    assert np.flatnonzero(~found).tolist() == [0, 31, 62, 93]


def test_without_times_the_order_of_rows_counts():
    assert repeated_calls(["a", "b", "a"], None, np.zeros((3, 2)), days=30, metres=None).tolist() == [False, False, True]


def test_one_caller_with_a_hundred_thousand_calls_does_not_hang():
    rng = np.random.default_rng(0)
    times = np.datetime64("2025-01-01T00:00:00") + rng.integers(0, 365 * 86_400, 100_000) * np.timedelta64(1, "s")
    began = time.process_time()
    found = repeated_calls(["a"] * 100_000, times, rng.uniform(0, 5_000, (100_000, 2)), days=30, metres=50)
    assert time.process_time() - began < 5
    assert 0.1 < found.mean() < 0.9


def test_it_can_be_cancelled():
    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        repeated_calls(["a", "a"], None, np.zeros((2, 2)), days=1, metres=1, progress=stop)
