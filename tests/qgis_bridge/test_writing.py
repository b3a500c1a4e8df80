# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays into layers, into every format that planners use."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer


@pytest.mark.parametrize("suffix", [".gpkg", ".fgb", ".shp", ".geojson", ".csv", ".sqlite", ".xlsx"])
def test_formats(run, sample_data, tmp_path, suffix):
    path = tmp_path / f"hot{suffix}"
    run(
        "hot_spots",
        INPUT=str(sample_data / "north_carolina_sids.gpkg"),
        FIELD="SID74",
        NEIGHBOURS="knn",
        PERMUTATIONS=999,
        KEEP_FIELDS=["NAME"],
        OUTPUT=str(path),
    )
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert layer.featureCount() == 100
    names = [name.lower() for name in layer.fields().names()]
    assert {"src_id", "gi_z", "gi_p", "gi_q", "gi_bin", "neighbours", "unstable", "name"} <= set(names)
    z = np.array([float(feature["gi_z"]) for feature in layer.getFeatures()])
    assert np.isfinite(z).all()


def test_a_second_table_in_the_same_geopackage(run, sample_data, tmp_path):
    path = tmp_path / "city.gpkg"
    for name in ("one", "two"):
        run(
            "hot_spots",
            INPUT=str(sample_data / "north_carolina_sids.gpkg"),
            FIELD="SID74",
            NEIGHBOURS="knn",
            PERMUTATIONS=999,
            OUTPUT=f"ogr:dbname='{path}' table=\"{name}\" (geom)",
        )
    for name in ("one", "two"):
        layer = QgsVectorLayer(f"{path}|layername={name}", "", "ogr")
        assert layer.featureCount() == 100
        assert layer.renderer().type() == "categorizedSymbol"
