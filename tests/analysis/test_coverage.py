# SPDX-License-Identifier: GPL-2.0-or-later
"""Periods that the data cover only in part."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.coverage import only_days, partly_covered

START, LAST, END = (np.datetime64(one, "s") for one in ("2024-01-01", "2024-12-01", "2025-01-01"))


def moments(first, last, number, seed=0, unit="s"):
    first, last = np.datetime64(first, "s"), np.datetime64(last, "s")
    inside = first + (np.random.default_rng(seed).random(number - 2) * (last - first).astype(int)).astype("timedelta64[s]")
    return np.concatenate([[first], inside, [last]]).astype(f"datetime64[{unit}]").astype("datetime64[s]")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-01-01T03:00", "2024-12-31T22:00", (False, False)),
        ("2024-01-15", "2024-12-31T22:00", (True, False)),
        ("2024-01-01", "2024-12-11", (False, True)),
        ("2024-01-20", "2024-12-11", (True, True)),
    ],
)
@pytest.mark.parametrize("unit", ["s", "D"])
def test_ends(first, last, expected, unit):
    assert partly_covered(moments(first, last, 2_000, unit=unit), START, LAST, END) == expected


def test_few_incidents_are_no_proof_of_missing_data():
    assert partly_covered(moments("2024-01-15", "2024-12-15", 20), START, LAST, END) == (False, False)
    assert partly_covered(np.array([START]), START, LAST, END) == (False, False)


def test_dates_reach_until_midnight():
    days = np.arange("2024-01-01", "2025-01-01", dtype="datetime64[D]").astype("datetime64[s]").repeat(50)
    assert only_days(days)
    assert not only_days(days + np.timedelta64(1, "s"))
    assert partly_covered(days, START, np.datetime64("2024-12-30", "s"), END) == (False, False)
