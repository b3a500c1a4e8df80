# SPDX-License-Identifier: GPL-2.0-or-later
"""The recorder in a real window: what is recorded of each way to run something is what the user guide says. QGIS is started once."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_recorder.py."""
    return walk(Path(__file__).parent / "walk_recorder.py")


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0 and "Traceback" not in walked.output, walked.tail


def test_a_store_beside_the_project(walked):
    assert walked["started"] == {"condition": "open", "layers": 100}


def test_a_run_from_the_dialog(walked):
    seen = walked["from_the_dialog"]
    assert (seen["algorithm"], seen["origin"], seen["succeeded"], seen["hashed"]) == ("native:centroids", "dialog", True, True)
    assert seen["inputs"] == [["Calls", 100, True, 5, "none"]] and seen["outputs"] == [["OUTPUT", 5]]


def test_a_run_in_place(walked):
    seen = walked["in_place"]
    assert (seen["algorithm"], seen["origin"], seen["succeeded"], seen["hashed"]) == ("native:translategeometry", "in_place", True, True)
    assert seen["inputs"][0][:4] == ["Calls", 100, True, 2]


def test_a_batch_run_is_not_seen_and_its_output_is_of_unknown_origin(walked):
    assert walked["by_batch"] == {"runs": 2, "features": 100, "origin": "unknown"}


def test_our_algorithm_from_python(walked):
    seen = walked["ours_from_python"]
    assert seen["known"] and seen["runs"] == 3 and (seen["algorithm"], seen["origin"]) == ("smartcity:hot_spots", "algorithm")
    assert seen["inputs"][0][:2] == ["Calls", 100] and seen["hashed"]


def test_our_algorithm_from_the_dialog_is_recorded_once(walked):
    seen = walked["ours_from_the_dialog"]
    assert seen["runs"] == 4 and seen["algorithm"] == "smartcity:hot_spots" and seen["valid"]
    assert [sorted(one) for one in seen["facts"]] == [["history_entry", "origin"]]
