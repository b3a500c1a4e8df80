# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs never take away what is read, nor one another."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

CALL = {"FIELD": "SID74", "NEIGHBOURS": "queen", "PERMUTATIONS": 99}


@pytest.fixture
def counties(sample_data, tmp_path):
    return shutil.copy(sample_data / "north_carolina_sids.gpkg", tmp_path / "counties.gpkg")


def forms(path):
    """The input as a path, a source with a limit, a layer."""
    layer = QgsVectorLayer(str(path), "counties", "ogr")
    return {"path": str(path), "source": QgsProcessingFeatureSourceDefinition(str(path), False, 50), "layer": layer}


@pytest.mark.parametrize("form", ["path", "source", "layer"])
@pytest.mark.parametrize("definition", [False, True])
def test_the_input_is_not_overwritten(run, counties, form, definition):
    output = QgsProcessingOutputLayerDefinition(str(counties), QgsProject.instance()) if definition else str(counties)
    with pytest.raises(QgsProcessingException, match="OUTPUT would overwrite the layer of INPUT"):
        run("hot_spots", INPUT=forms(counties)[form], OUTPUT=output, **CALL)
    assert "SID74" in QgsVectorLayer(str(counties), "", "ogr").fields().names()


def test_nor_is_its_table_but_another_table_of_the_file_may_be_written(run, counties):
    layer = QgsVectorLayer(str(counties), "", "ogr")
    table = layer.dataProvider().subLayers()[0].split("!!::!!")[1]
    source = f"{counties}|layername={table}"
    for one in (source, str(counties)):
        with pytest.raises(QgsProcessingException, match="would overwrite"):
            run("hot_spots", INPUT=one, OUTPUT=f"ogr:dbname='{counties}' table=\"{table}\" (geom)", **CALL)
    run("hot_spots", INPUT=source, OUTPUT=f"ogr:dbname='{counties}' table=\"hot\" (geom)", **CALL)
    assert QgsVectorLayer(f"{counties}|layername=hot", "", "ogr").featureCount() == 100
    assert QgsVectorLayer(source, "", "ogr").featureCount() == 100


def test_an_older_result_may_be_overwritten(run, counties, tmp_path):
    for _ in range(2):
        run("hot_spots", INPUT=str(counties), OUTPUT=str(tmp_path / "hot.gpkg"), **CALL)
    assert QgsVectorLayer(str(tmp_path / "hot.gpkg"), "", "ogr").featureCount() == 100


def test_two_outputs_need_two_places(run, tmp_path, qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:5179&field=when:string", "calls", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1e6, 2e6)))
    layer.dataProvider().addFeature(feature)
    call = {"INPUT": layer, "TIME_FIELD": "when", "SIZE": 100}
    same = str(tmp_path / "same.gpkg")
    with pytest.raises(QgsProcessingException, match="OUTPUT and BINS would be written to the same place"):
        run("emerging_hot_spots", OUTPUT=same, BINS=same, **call)
    with pytest.raises(QgsProcessingException, match="same place"):
        run("emerging_hot_spots", OUTPUT=f"ogr:dbname='{same}' table=\"a\" (geom)", BINS=same, **call)
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_is_read_as_text_is_not_overwritten(run, counties, tmp_path):
    table = tmp_path / "records.csv"
    table.write_text("code,what\n37001,a\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="UNMATCHED would overwrite the layer of TABLE"):
        run(
            "locate_records",
            TABLE=str(table),
            CODE_FIELD="code",
            ZONES=str(counties),
            ZONE_FIELD="FIPS",
            OUTPUT="memory:",
            UNMATCHED=str(table),
        )
    assert table.read_text(encoding="utf-8").startswith("code,what")
