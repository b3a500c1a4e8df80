# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample city is what its generator makes, says that it is synthetic, and holds what was planted in it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer

ROOT = Path(__file__).parents[1]
DATA = ROOT / "resources" / "sample_data"


@pytest.fixture(scope="module")
def made():
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        from sample_city import make
    finally:
        sys.path.pop(0)
    return make(gpd.read_file(DATA / "namyangju.gpkg", layer="namyangju_units"))


@pytest.fixture(scope="module")
def truth():
    return json.loads((DATA / "sample_city_truth.json").read_text(encoding="utf-8"))


def test_the_same_seed_makes_the_same_city(made, truth):
    layers, planted, terrain, _ = made
    assert json.loads(json.dumps(planted)) == truth
    for name, frame in layers.items():
        kept = gpd.read_file(DATA / "sample_city.gpkg", layer=name)
        assert len(kept) == len(frame), name
        for column in frame.columns.drop("geometry"):
            if frame[column].dtype.kind in "if":
                assert np.allclose(frame[column], kept[column]), (name, column)
    raster = QgsRasterLayer(str(DATA / "sample_city_terrain.tif"), "")
    assert (raster.width(), raster.height()) == terrain.shape[::-1]
    block = raster.dataProvider().block(1, raster.extent(), raster.width(), raster.height())
    assert block.value(20, 30) == pytest.approx(float(terrain[20, 30]))


def test_what_was_planted_is_there(made, truth):
    homes = made[0]["neighbourhoods"]
    old = homes["code"].isin(truth["old_neighbourhoods"])
    share = homes["retired"] / homes["residents"]
    assert share[old].mean() == pytest.approx(truth["retired_share_old_quarters"], abs=0.02)
    assert share[~old].mean() == pytest.approx(truth["retired_share_elsewhere"], abs=0.02)
    nights = pd.concat([made[0]["trap_nights_2024"], made[0]["trap_nights_2025"]])
    late = nights["date"].str[5:] >= "07-29"
    rate = (
        nights.assign(late=late, spray=nights["block"].str.extract(r"(A|B|control)")[0])
        .groupby(["year", "spray", "late"])[["count", "nights"]]
        .sum()
    )
    rate = rate["count"] / rate["nights"]

    def left(year, spray):
        return (rate[year, spray, True] / rate[year, spray, False]) / (rate[year, "control", True] / rate[year, "control", False])

    assert left(2024, "A") == pytest.approx(1.0, abs=0.15), "the spray of adults did nothing"
    assert 1.0 - left(2025, "B") == pytest.approx(truth["effect_of_spray_b"], abs=0.1)
    calls = made[0]["calls_noise"].sjoin(homes[["emd", "residents", "geometry"]], how="inner")
    noise = calls.groupby("emd").size() / homes.groupby("emd")["residents"].sum()
    assert noise[truth["new_town"]] / noise.drop(truth["new_town"]).mean() == pytest.approx(truth["reporting_gap"], rel=0.15)


def test_every_layer_says_what_it_is(qgis_app, sample_data):
    project = QgsProject()
    assert project.read(str(sample_data / "sample_city.qgz"))
    layers = project.mapLayers().values()
    assert len(layers) == 18 and all(layer.isValid() for layer in layers)
    for layer in layers:
        assert " · " in layer.name()
        if isinstance(layer, QgsVectorLayer):
            assert layer.metadata().abstract().startswith("Real" if "법정동" in layer.name() else "Synthetic")
    project.clear()
