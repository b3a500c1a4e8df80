# SPDX-License-Identifier: GPL-2.0-or-later
"""OR-Library's capacitated p-median problems pmedcap1, 1 to 10 (Osman & Christofides 1994), single source, distances floored."""

from __future__ import annotations

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.allocation.capacitated import capacitated
from smartcity.smartcity_plugin.analysis.allocation.cost_lists import from_matrix

pytestmark = pytest.mark.reference_data


@pytest.mark.parametrize("number", range(1, 11))
def test_the_best_known_value_is_found_with_a_valid_bound(reference, number):
    words = (reference / "allocation" / "pmedcap" / f"pmedcap1_{number}.txt").read_text().split()
    _, optimum, n, p, capacity = (int(word) for word in words[:5])
    rows = np.array(words[5:], dtype=float).reshape(n, 4)
    table = np.floor(np.hypot(*(rows[:, None, 1:3] - rows[None, :, 1:3]).transpose(2, 0, 1)))
    hard = number in (7, 8, 10)
    plan = capacitated(from_matrix(table), p, np.full(n, float(capacity)), usage=rows[:, 3], time_limit=30.0 if hard else 60.0)
    assert plan.bound <= optimum
    assert plan.objective <= 1.01 * optimum
    assert hard or (plan.objective == optimum and plan.proven)
