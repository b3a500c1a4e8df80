# SPDX-License-Identifier: GPL-2.0-or-later
"""The hot spot algorithms in a real window: their dialogs, two of them by the Run button, the bins in the temporal controller. QGIS is started once."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

pytestmark = pytest.mark.desktop
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_family.py."""
    return walk(Path(__file__).parent / "walk_family.py")


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail


def test_no_dialog_cuts_its_words(walked):
    for name, seen in walked["dialogs"].items():
        assert seen["cut"] == [] and seen["sideways"] == 0, name
    assert len(walked["dialogs"]) == 9


def test_emerging_hot_spots_by_hand(walked):
    seen = walked["emerging"]
    assert "Traceback" not in seen["log"] and "N_HOT" in seen["log"]
    assert len(seen["layers"]) == 2 and seen["temporal"] and seen["bars"] == []


def test_bins_from_their_file_play_by_themselves(walked):
    """QGIS loads the default style of a GeoPackage, and with it the time."""
    seen = walked["temporal_controller"]
    assert seen["active_when_opened"] and seen["renderer"] == "categorizedSymbol"
    assert seen["range"] == ["2025-01-01", "2025-12-31"] and seen["bars"] == []


def test_months_differ_on_the_map(walked):
    """The quarter that gets worse is not hot in the second month and dark red in the last."""
    red = {}
    for name in ("second", "last"):
        image = QImage(str(PICTURES / walked["temporal_controller"][name]))
        map_only = [image.pixelColor(x, y).name() for x in range(400, image.width(), 4) for y in range(250, image.height() - 100, 4)]
        red[name] = map_only.count("#b2182b")
    assert red["last"] > 50 and red["last"] > 3 * red["second"]


def test_density_by_hand(walked):
    seen = walked["density"]
    assert "Traceback" not in seen["log"] and seen["bars"] == []
    assert seen["renderers"] == ["QgsSingleBandPseudoColorRenderer"]
