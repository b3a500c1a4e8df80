# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS lives on whatever is opened, reloaded, removed and closed in whatever order. QGIS is started once."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_stress.py. SMARTCITY_STRESS_SEED and SMARTCITY_STRESS_SECONDS ask for another one, or a longer."""
    return walk(Path(__file__).parent / "walk_stress.py")


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0 and "Traceback" not in walked.output, walked.tail


def test_whatever_comes(walked):
    seen = walked["whatever_comes"]
    assert seen["raised"] == [] and seen["done"] > 5 and seen["cycles"] == 1 and walked["left"] == []
