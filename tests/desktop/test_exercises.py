# SPDX-License-Identifier: GPL-2.0-or-later
"""Whole exercises in a real window, with what their texts say and nothing else. QGIS is started once."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop
STEPS = {"retired_residents": 3, "mosquitoes": 4, "service_centre": 4, "drone_block": 2, "flood": 3, "report": 5}


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_exercises.py."""
    return walk(Path(__file__).parent / "walk_exercises.py", longest=300)


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail


@pytest.mark.parametrize("name", STEPS)
def test_the_texts_lead_to_the_end(walked, name):
    seen = walked[name]
    assert len(seen["told"]) == STEPS[name] and seen["head"].endswith(": done") and seen["bad"] == []


def test_points_are_not_hidden_by_areas(walked):
    order = walked["service_centre"]["order"]
    assert order.index("Sites") < order.index("Assignments") < order.index("Catchments")
