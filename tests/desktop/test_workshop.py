# SPDX-License-Identifier: GPL-2.0-or-later
"""The first start and the workshop in a real window. QGIS is started once."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_workshop.py."""
    return walk(Path(__file__).parent / "walk_workshop.py")


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail


def test_one_bar_at_the_first_start_and_never_again(walked):
    seen = walked["first_start"]
    assert [title for title, _ in seen["bars"]] == ["Smart City"] and seen["buttons"] == 1 and seen["left"] == 0
    assert seen["project"].endswith("sample_city.qgz") and "/plugins/" not in seen["project"] and seen["bad"] == []
    assert walked["narrow_and_korean"]["welcomed_again"] == 0


def test_the_first_step_by_hand(walked):
    seen = walked["exercise"]
    assert seen["listed"] >= 6 and seen["bad"] == ""
    assert seen["too_early"].startswith("Not yet:") and "has not been run yet" in seen["too_early"]
    assert seen["right"].startswith("That is right.") and "step 2 of 3" in seen["head"] and seen["bad_bars"] == []


def test_the_table_of_the_class(walked):
    seen = walked["class_table"]
    assert seen["rows"] == 1 and "1 of 3 steps" in seen["done"] and seen["cut"] == []


@pytest.mark.parametrize("language", ["english", "korean"])
def test_the_dock_fits_360_pixels(walked, language):
    seen = walked["narrow_and_korean"][language]
    assert seen["width"] <= 361 and seen["cut"] == []
    hangul = any("가" <= letter <= "힣" for letter in seen["head"])
    assert hangul == (language == "korean")
