# SPDX-License-Identifier: GPL-2.0-or-later
"""What the README tells a planner to click, done once: a fresh profile, the zip, no network. QGIS is started once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from .conftest import NO_NETWORK

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_readme.py."""
    if subprocess.run([*NO_NETWORK, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody take the network away from a program")
    return walk(Path(__file__).parent / "walk_readme.py", installed=False)


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail


def test_nothing_was_there_before(walked):
    assert walked["fresh"] == {"active": False, "interfaces": ["lo"], "reached": False}


def test_installed_from_the_zip(walked):
    seen = walked["install"]
    assert any("installed successfully" in one for one in seen["said"]) and str(seen["kept"]).lower() == "true" and seen["bars"] == []
    assert (walked.plugin / "metadata.txt").is_file()


def test_sample_question_docks_options(walked):
    seen = walked["sample_project"]
    assert seen["layers"] >= 2 and seen["broken"] == [] and seen["asked"] == [] and seen["bars"] == []
    assert "hot spots" in walked["question"]
    assert list(walked["docks"]["titles"].values()) == ["Smart Cycle", "All Smart Cycles", "Workshop"] and walked["docks"]["bars"] == []
    assert walked["options"] >= 3
