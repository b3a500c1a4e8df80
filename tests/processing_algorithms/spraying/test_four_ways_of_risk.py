# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures: surveillance, risk and next traps."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsVectorFileWriter

CASES = {
    "surveillance_indices": ["ABUNDANCE", "N_USED", "N_DUPLICATES"],
    "spray_risk": ["RANGE_M", "N_CELLS", "TRAP_SIZE"],
    "next_traps": ["VAR_BEFORE", "VAR_AFTER", "N_USED"],
}


@pytest.fixture
def given(points_of, tmp_path):
    """Files with traps of a small town, and what each algorithm is asked."""
    rng = np.random.default_rng(4)

    def stored(layer, name):
        options = QgsVectorFileWriter.SaveVectorOptions()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / name), QgsProcessingContext().transformContext(), options)
        return str(tmp_path / name)

    places = rng.random((30, 2)) * 2_000
    rows = [(tuple(place), {"n": int(rng.poisson(3 + place[0] / 200)), "day": f"2024-07-{day:02d}"}) for place in places for day in (3, 10)]
    traps = stored(points_of(rows, "field=n:integer&field=day:string"), "traps.gpkg")
    asked = {"TRAPS": traps, "COUNT": "n"}
    cells = [((x * 200.0, y * 200.0), {"mean": 4.0, "sd": 1.0 + x / 5}) for x in range(10) for y in range(10)]
    risk = stored(points_of(cells, "field=mean:double&field=sd:double"), "risk.gpkg")
    places = stored(points_of([(tuple(place), {"v": 0.0}) for place in rng.random((12, 2)) * 1_700]), "places.gpkg")
    return {
        "surveillance_indices": asked | {"DATE": "day", "STEP": "week"},
        "spray_risk": asked | {"SIZE": 150.0, "THRESHOLD": 5.0},
        "next_traps": {"RISK": risk, "CANDIDATES": places, "K": 3},
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(given, same_four_ways, name):
    same_four_ways(name, given[name], "OUTPUT", CASES[name])
