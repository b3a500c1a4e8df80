# SPDX-License-Identifier: GPL-2.0-or-later
"""What other families are tested with too: Hangul everywhere, feet, one cell, heights, places that cannot be written, layers that would be overwritten, a wish to stop."""

from __future__ import annotations

import time

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

X, Y = 1e6, 2e6
CELLS = "field=위험도:double&field=people:double"
GIVEN = {"VALUE_FIELD": "위험도", "POPULATION_FIELD": "people", "BUFFER": 60.0, "BUDGET": 200_000.0, "TIME_LIMIT": 1.0}


@pytest.fixture
def cells(layer_of):
    def make(side=8, size=100.0, crs="EPSG:5179", x=X, y=Y, **options):
        rng = np.random.default_rng(3)
        rows = [
            (
                shapely.box(x + size * i, y + size * j, x + size * (i + 1), y + size * (j + 1)).wkt,
                {"위험도": float(rng.gamma(2, 1)), "people": 20.0},
            )
            for i in range(side)
            for j in range(side)
        ]
        return layer_of(rows, "Polygon", crs, CELLS, "위험 지도", **options)

    return make


@pytest.fixture
def school(layer_of):
    return layer_of([(shapely.Point(X + 430, Y + 410).wkt, {"v": 1.0})], "Point")


def saved(layer, path):
    import processing

    return processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(path)})["OUTPUT"]


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".geojson", ".fgb"])
def test_hangul_paths_and_fields_in_every_format(run, cells, school, tmp_path, suffix):
    folder = tmp_path / "방역 계획"
    folder.mkdir()
    risk, exclusions = saved(cells(), folder / "위험.gpkg"), saved(school, folder / "학교.gpkg")
    output = folder / f"구역{suffix}"
    result = run("spray_targets", RISK=risk, EXCLUSIONS=exclusions, OUTPUT=str(output), REPORT=str(folder / "보고.html"), **GIVEN)
    layer = QgsVectorLayer(str(output))
    assert layer.isValid() and layer.featureCount() == result["N_BLOCKS"] and (result["LEAST_SPARE_M"] or 0.0) >= -0.01
    assert {"block_id", "area_m2", "benefit", "priority"} <= set(layer.fields().names())


def test_feet_are_measured_in_metres(run, layer_of, school):
    """California zone 3 in US feet: 60 m stay 60 m."""
    foot = 0.3048006096
    rows = [
        (shapely.box(6e6 + 400 * i, 2e6 + 400 * j, 6e6 + 400 * i + 400, 2e6 + 400 * j + 400).wkt, {"위험도": 1.0 + i, "people": 5.0})
        for i in range(6)
        for j in range(6)
    ]
    there = layer_of([(shapely.Point(6e6 + 1200, 2e6 + 1200).wkt, {"v": 1.0})], "Point", "EPSG:2227")
    result = run("spray_targets", RISK=layer_of(rows, "Polygon", "EPSG:2227", CELLS), EXCLUSIONS=there, OUTPUT="memory:", **GIVEN)
    shapes = [shapely.from_wkb(bytes(row.geometry().asWkb())) for row in result["OUTPUT"].getFeatures()]
    assert shapely.distance(shapes, shapely.Point(6e6 + 1200, 2e6 + 1200)).min() * foot >= 60.0 - 0.01
    assert sum(one.area for one in shapes) * foot**2 == pytest.approx(result["AREA_M2"], rel=2e-3)


def test_one_cell_and_cells_with_heights(run, layer_of, school):
    one = layer_of([(shapely.box(X, Y, X + 200, Y + 200).wkt, {"위험도": 2.0, "people": 5.0})], "Polygon", fields=CELLS)
    result = run("spray_targets", RISK=one, EXCLUSIONS=school, OUTPUT="memory:", **GIVEN)
    assert result["OBJECTIVE"] == pytest.approx(10.0) and result["N_BLOCKS"] == 1 and result["PROVEN"] == 1
    high = f"POLYGON Z(({X} {Y} 5,{X + 200} {Y} 5,{X + 200} {Y + 200} 5,{X} {Y + 200} 5,{X} {Y} 5))"
    layer = layer_of([(high, {"위험도": 2.0, "people": 5.0})], "PolygonZ", fields=CELLS)
    assert run("spray_targets", RISK=layer, EXCLUSIONS=school, OUTPUT="memory:", **GIVEN)["OBJECTIVE"] == pytest.approx(10.0)


def test_a_hole_in_an_exclusion_is_only_as_open_as_its_buffer_leaves(run, cells, layer_of):
    ring = shapely.Point(X + 400, Y + 400).buffer(350).difference(shapely.Point(X + 400, Y + 400).buffer(250))
    layer = layer_of([(ring.wkt, {"v": 1.0})], "Polygon")
    result = run("spray_targets", RISK=cells(), EXCLUSIONS=layer, OUTPUT="memory:", **GIVEN)
    shapes = [shapely.from_wkb(bytes(row.geometry().asWkb())) for row in result["OUTPUT"].getFeatures()]
    assert shapely.distance(shapes, ring).min() >= 59.99 and any(one.distance(shapely.Point(X + 400, Y + 400)) < 150 for one in shapes)


def test_all_the_same_benefit(run, layer_of, school):
    rows = [(shapely.box(X + 100 * i, Y, X + 100 * i + 100, Y + 100).wkt, {"위험도": 1.0, "people": 1.0}) for i in range(30)]
    result = run(
        "spray_targets", RISK=layer_of(rows, "Polygon", fields=CELLS), EXCLUSIONS=school, OUTPUT="memory:", MIN_AREA=30_000.0, **GIVEN
    )
    assert result["OBJECTIVE"] == pytest.approx(20.0) and result["GAP"] <= 1e-6


def test_a_place_that_cannot_be_written_to(run, cells, school):
    with pytest.raises(QgsProcessingException):
        run("spray_targets", RISK=cells(), EXCLUSIONS=school, OUTPUT="/nowhere/at/all.gpkg", **GIVEN)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_blocks_without_a_place_are_said_to_be_of_no_use(run, cells, school, tmp_path, suffix):
    result = run("spray_targets", RISK=cells(), EXCLUSIONS=school, OUTPUT=str(tmp_path / f"blocks{suffix}"), **GIVEN)
    assert result["LEAST_SPARE_M"] is None and "keeps no places" in result["REPORT_JSON"]


def test_blocks_are_measured_as_they_stand_in_a_file_of_degrees(run, cells, school, tmp_path):
    plain, degrees = (
        run("spray_targets", RISK=cells(), EXCLUSIONS=school, OUTPUT=str(tmp_path / f"b.{kind}"), **GIVEN | {"BUDGET": 1e7})
        for kind in ("gpkg", "kml")
    )
    assert 0.0 <= plain["LEAST_SPARE_M"] < 1.0 and degrees["LEAST_SPARE_M"] == pytest.approx(plain["LEAST_SPARE_M"], abs=0.01)


def test_a_filter_that_is_no_expression_is_refused(run, cells, school, tmp_path):
    path = saved(cells(), tmp_path / "cells.gpkg")
    source = QgsProcessingFeatureSourceDefinition(path, filterExpression='"people" > (')
    with pytest.raises(QgsProcessingException, match=r"The filter .* cannot be read"):
        run("spray_targets", RISK=source, EXCLUSIONS=school, OUTPUT="memory:", **GIVEN)


def test_a_file_that_cannot_be_written_is_a_sentence(run, cells, school, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"cannot be read or written: Is a directory\. Close it where it is open"):
        run("spray_targets", RISK=cells(), EXCLUSIONS=school, OUTPUT="memory:", REPORT=str(tmp_path), **GIVEN)


def test_metres_in_a_system_of_degrees_are_refused(run, cells, school):
    with pytest.raises(
        QgsProcessingException, match=r"states the coordinate system EPSG:4326, but its coordinates .* lie nowhere on earth"
    ):
        run("spray_targets", RISK=cells(crs="EPSG:4326"), EXCLUSIONS=school, OUTPUT="memory:", **GIVEN)


def test_inputs_are_not_overwritten(run, cells, school, tmp_path):
    risk = saved(cells(), tmp_path / "risk.gpkg")
    with pytest.raises(QgsProcessingException, match="overwrite"):
        run("spray_targets", RISK=risk, EXCLUSIONS=school, OUTPUT=risk, **GIVEN)
    assert QgsVectorLayer(risk).featureCount() == 64


@pytest.mark.parametrize("share", [12.0, 40.0, 65.0, 80.0])
def test_cancelling_ends_soon_and_leaves_nothing(provider, cells, layer_of, tmp_path, share):
    rng = np.random.default_rng(1)
    many = layer_of([(shapely.Point(X + x, Y + y).wkt, {"v": 1.0}) for x, y in rng.random((400, 2)) * 5000], "Point")

    class Stopper(QgsProcessingFeedback):
        """Cancels once the bar has passed a share."""

        when = None

        def setProgress(self, at):
            if at >= share and self.when is None:
                self.when = time.perf_counter()
                self.cancel()

    feedback = Stopper(False)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:spray_targets")
    given = {
        "RISK": cells(50),
        "EXCLUSIONS": many,
        "OUTPUT": str(tmp_path / "b.gpkg"),
        **GIVEN,
        "BUDGET": 2e6,
        "MIN_AREA": 40_000.0,
        "TIME_LIMIT": 5.0,
    }
    results, _ = algorithm.create().run(given, QgsProcessingContext(), feedback)
    assert feedback.when is not None and not results and not (tmp_path / "b.gpkg").exists()
    assert time.perf_counter() - feedback.when < 5.0
