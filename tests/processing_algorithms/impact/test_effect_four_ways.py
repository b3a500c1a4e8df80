# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsVectorFileWriter,
)

CASES = {
    "spray_effect": ("OUTPUT", ["REDUCTION", "CI_LOW", "CI_HIGH", "P", "N_CLUSTERS"], ["VERDICT", "METHOD_USED"]),
    "spray_power": ("CONTROLS", ["POWER", "MDE_PCT", "N_TREATED", "N_CONTROLS_USED"], []),
    "evaluate_impact": ("OUTPUT", ["REDUCTION", "CI_LOW", "CI_HIGH", "P", "N_CLUSTERS"], ["VERDICT", "METHOD_USED"]),
}


@pytest.fixture
def given(traps, rows, blocks, asked, tmp_path):
    """Parameters of each algorithm, the layer in a file."""
    path = tmp_path / "traps.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(traps(rows), str(path), QgsProcessingContext().transformContext(), options)[0] == 0
    usual = {name: value for name, value in asked.items() if name != "OUTPUT"} | {"INPUT": str(path)}
    assert (
        QgsVectorFileWriter.writeAsVectorFormatV3(
            blocks, str(tmp_path / "blocks.gpkg"), QgsProcessingContext().transformContext(), options
        )[0]
        == 0
    )
    power = {
        "TRAPS": str(path),
        "COUNT": "count",
        "EFFORT": "nights",
        "DATE": "day",
        "SITE": "trap",
        "BLOCKS": str(tmp_path / "blocks.gpkg"),
        "REDUCTION": 80.0,
    }
    return {"spray_effect": usual, "evaluate_impact": usual | {"RING": 310.0}, "spray_power": power | {"CLEARANCE": 100.0}}


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(given, same_four_ways, name):
    same_four_ways(name, given[name], *CASES[name])
