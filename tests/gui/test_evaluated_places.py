# SPDX-License-Identifier: GPL-2.0-or-later
"""Which places an evaluation compared: each once, in the map's coordinates, those within the ring apart."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from smartcity.smartcity_plugin.cycle.evidence import InputTable, Run
from smartcity.smartcity_plugin.qgis_bridge.evaluated_places import places_of

CRS = QgsCoordinateReferenceSystem("EPSG:5186")
ROWS = (
    (200_000, "1", 0),
    (200_000, "1", 0),
    (200_100, "0", 0),
    (200_100, "1", 0),  # treated later
    (200_250, "no", 0),
    (205_000, "0", 0),
    (206_000, "false", 1),
    (207_000, None, 0),
)


@pytest.fixture
def counts(qgis_app):
    """Counts at six places, some with two rows."""
    layer = QgsVectorLayer("Point?crs=EPSG:5186&field=treated:string&field=beside:int", "counts", "memory")
    for x, treated, beside in ROWS:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(f"POINT({x} 550000)"))
        feature.setAttributes([treated, beside])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def run_on(layer, **parameters):
    return Run("r", "smartcity:evaluate_impact", {"TREATED": "treated"} | parameters, (InputTable("INPUT", layer.id()),))


def xs(points):
    return sorted(round(point.x()) for point in points)


def test_each_place_once(counts):
    found = places_of(run_on(counts), QgsProject.instance(), CRS)
    assert xs(found.treated) == [200_000, 200_100] and xs(found.control) == [200_250, 205_000, 206_000, 207_000] and found.around == []


def test_places_beside_by_field_and_by_ring(counts):
    found = places_of(run_on(counts, DISPLACED="beside", RING=300), QgsProject.instance(), CRS)
    assert xs(found.around) == [200_250, 206_000] and xs(found.control) == [205_000, 207_000]


def test_in_the_coordinates_of_the_map(counts):
    found = places_of(run_on(counts), QgsProject.instance(), QgsCoordinateReferenceSystem("EPSG:4326"))
    assert all(126 < point.x() < 128 and 37 < point.y() < 38 for point in found.treated)


@pytest.mark.parametrize("parameters", [{"TREATED": "gone"}, {"TREATED": None}])
def test_without_the_field_nothing_is_claimed(counts, parameters):
    assert places_of(run_on(counts, **parameters), QgsProject.instance(), CRS) is None


def test_without_the_layer_nothing_is_claimed(counts):
    run = run_on(counts)
    QgsProject.instance().removeMapLayer(counts.id())
    assert places_of(run, QgsProject.instance(), CRS) is None
