# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a metre is a metre."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.qgis_bridge.metric_crs import describe, is_web_mercator, metric_crs, transform_coordinates, true_metric_crs

TRANSFORMS = QgsProject.instance().transformContext


def crs(code: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(code)


def test_a_metric_crs_stays(qgis_app):
    for code in ("EPSG:5179", "EPSG:5186", "EPSG:32652"):
        assert metric_crs(crs(code), QgsRectangle(0, 0, 1, 1), TRANSFORMS()) == crs(code)


@pytest.mark.parametrize(
    ("code", "extent"), [("EPSG:4326", (127.0, 37.4, 127.4, 37.8)), ("EPSG:3857", (14137575, 4493000, 14182103, 4550000))]
)
def test_lengths_in_the_local_projection_are_true(qgis_app, code, extent):
    """Geodesic lengths across a city, by an ellipsoidal distance calculation of QGIS, to 0.1 %."""
    from qgis.core import QgsDistanceArea

    source = crs(code)
    box = QgsRectangle(*extent)
    local = metric_crs(source, box, TRANSFORMS())
    assert local != source
    area = QgsDistanceArea()
    area.setSourceCrs(source, TRANSFORMS())
    area.setEllipsoid("WGS84")
    corners = np.array([[extent[0], extent[1]], [extent[2], extent[3]], [extent[2], extent[1]]])
    there = transform_coordinates(corners, QgsCoordinateTransform(source, local, TRANSFORMS()))
    for i, j in ((0, 1), (1, 2), (0, 2)):
        true = area.measureLine(QgsPointXY(*corners[i]), QgsPointXY(*corners[j]))
        assert np.hypot(*(there[i] - there[j])) == pytest.approx(true, rel=1e-3)


def test_the_next_rounds_data_get_the_same_projection(qgis_app):
    first = metric_crs(crs("EPSG:4326"), QgsRectangle(127.05, 37.4, 127.4, 37.8), TRANSFORMS())
    later = metric_crs(crs("EPSG:4326"), QgsRectangle(127.04, 37.39, 127.41, 37.83), TRANSFORMS())
    assert first.toProj() == later.toProj()
    assert "latitude 38, longitude 127" in describe(first)


def test_a_place_on_both_sides_of_the_antimeridian_is_measured_there(qgis_app):
    """Two places in Fiji 0.02 degrees apart, one on each side of 180 degrees; a whole world keeps its middle."""
    both = np.array([[179.99, -16.8], [-179.99, -16.8]])
    local = metric_crs(crs("EPSG:4326"), QgsRectangle(-179.99, -17.0, 179.99, -16.6), TRANSFORMS())
    there = transform_coordinates(both, QgsCoordinateTransform(crs("EPSG:4326"), local, TRANSFORMS()))
    assert np.hypot(*(there[0] - there[1])) == pytest.approx(np.radians(0.02) * 6_378_137 * np.cos(np.radians(16.8)), rel=1e-3)
    assert "+lon_0=0 " in metric_crs(crs("EPSG:4326"), QgsRectangle(-179, -60, 179, 80), TRANSFORMS()).toProj()


def test_feet_are_not_metres(qgis_app):
    feet = crs("EPSG:2223")
    local = metric_crs(feet, QgsRectangle(690000, 900000, 700000, 910000), TRANSFORMS())
    assert "+units=m" in local.toProj()


def test_web_mercator_is_known_by_what_it_is(qgis_app):
    assert is_web_mercator(crs("EPSG:3857"))
    assert not is_web_mercator(crs("EPSG:5179"))


def test_a_round_trip_returns_to_the_millimetre_for_many_points_at_once(qgis_app):
    rng = np.random.default_rng(0)
    xy = rng.uniform([126.5, 37.0], [127.5, 38.0], (10_000, 2))
    there = QgsCoordinateTransform(crs("EPSG:4326"), crs("EPSG:5179"), TRANSFORMS())
    back = QgsCoordinateTransform(crs("EPSG:5179"), crs("EPSG:4326"), TRANSFORMS())
    np.testing.assert_allclose(transform_coordinates(transform_coordinates(xy, there), back), xy, atol=1e-8)
    one = there.transform(QgsPointXY(*xy[17]))
    np.testing.assert_allclose(transform_coordinates(xy, there)[17], (one.x(), one.y()), atol=1e-6)
    assert transform_coordinates(np.empty((0, 2)), there).shape == (0, 2)


def test_coordinates_that_are_not_what_the_layer_says_are_refused_in_words(qgis_app):
    """Metres in a layer that claims to be in degrees."""
    wrong = QgsCoordinateTransform(crs("EPSG:4326"), crs("EPSG:5179"), TRANSFORMS())
    with pytest.raises(AnalysisError, match="coordinate system that the layer states"):
        transform_coordinates(np.array([[950_000.0, 1_950_000.0]]), wrong)


@pytest.mark.parametrize(
    ("code", "degrees", "stays"),
    [
        ("EPSG:32652", (129.0, 37.5), True),
        ("EPSG:32631", (5.99, 0.0), True),  # at the border of its zone
        ("EPSG:5179", (127.3, 37.5), True),
        ("EPSG:2154", (3.0, 46.5), True),
        ("EPSG:32652", (140.0, 37.5), False),  # far outside of its zone
        ("EPSG:3395", (10.0, 60.0), False),  # World Mercator: twice too long
        ("EPSG:6933", (20.0, 60.0), False),  # equal areas, but not lengths
        ("EPSG:3408", (10.0, 50.0), False),  # on a sphere
        ("EPSG:3857", (10.0, 60.0), False),
        ("EPSG:4326", (10.0, 60.0), False),
    ],
)
def test_only_crs_with_true_lengths_stay_where_lengths_must_be_true(qgis_app, code, degrees, stays):
    here = QgsCoordinateTransform(crs("EPSG:4326"), crs(code), TRANSFORMS()).transform(QgsPointXY(*degrees))
    size = 0.005 if code == "EPSG:4326" else 500.0
    box = QgsRectangle(here.x(), here.y(), here.x() + size, here.y() + size)
    chosen = true_metric_crs(crs(code), box, TRANSFORMS())
    assert (chosen == crs(code)) is stays
    assert stays or f"latitude {round(degrees[1])}, longitude {round(degrees[0])}" in describe(chosen)
