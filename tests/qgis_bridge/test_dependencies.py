# SPDX-License-Identifier: GPL-2.0-or-later
"""What is missing, too old, and how it is installed where."""

from __future__ import annotations

import pytest
from smartcity.smartcity_plugin.qgis_bridge import dependencies
from smartcity.smartcity_plugin.qgis_bridge.dependencies import Package, State, how_to_install, missing_text, packages, state_of, unusable


def test_requirements_are_read_with_their_tier():
    found = {package.name: package for package in packages()}
    assert found["shapely"] == Package("shapely", "2.0", "0b")
    assert {"libpysal", "esda", "rasterio", "highspy", "psycopg2"} <= {name for name, package in found.items() if package.tier == "1"}


def test_what_is_there_is_usable_without_being_imported(qgis_app):
    import sys

    before = set(sys.modules)
    states = [state_of(package.name) for package in packages()]
    assert all(state.usable for state in states), [state for state in states if not state.usable]
    assert not {"rasterio", "highspy", "esda"} & (set(sys.modules) - before)


def test_missing_and_old_are_told_apart_in_words(monkeypatch):
    states = {"shapely": None, "pandas": "1.5.3", "geopandas": "1.0.1"}
    monkeypatch.setattr(dependencies, "state_of", lambda name: State(next(one for one in packages() if one.name == name), states[name]))
    bad = unusable(("shapely", "pandas", "geopandas"))
    text = missing_text(bad)
    assert "shapely (version 2.0 or newer) is not installed" in text
    assert "pandas is version 1.5.3; 2.0 or newer is needed" in text
    assert "geopandas" not in text
    assert missing_text([]) == ""


def test_an_algorithm_whose_package_is_missing_stays_visible_and_refuses(monkeypatch, provider):
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    class Needy(type(provider.algorithm("hot_spots"))):
        PACKAGES = ("esda",)

    monkeypatch.setattr(dependencies, "state_of", lambda name: State(next(one for one in packages() if one.name == name), None))
    needy = Needy()
    needy.initAlgorithm()
    can, why = needy.canExecute()
    assert not can
    assert "esda" in why
    with pytest.raises(QgsProcessingException, match="esda"):
        needy.processAlgorithm({}, QgsProcessingContext(), QgsProcessingFeedback(False))


@pytest.mark.parametrize(
    ("platform", "name", "command"),
    [
        ("win32", "esda", "OSGeo4W Shell"),
        ("darwin", "esda", "QGIS.app"),
        ("linux", "shapely", "apt install python3-shapely"),
        ("linux", "esda", "pip install --user"),
    ],
)
def test_every_platform_has_its_way(platform, name, command):
    assert command in how_to_install(name, platform)
    assert name in how_to_install(name, platform)
