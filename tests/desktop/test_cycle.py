# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole Smart Cycle in a real window, by mouse and keyboard, and what may happen to a window meanwhile. QGIS is started once."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_cycle.py."""
    return walk(Path(__file__).parent / "walk_cycle.py", longest=240)


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail
