# SPDX-License-Identifier: GPL-2.0-or-later
"""Digests of layers: the same data alike, any change another, nothing stale from the cache."""

from __future__ import annotations

import shutil
import sqlite3
import time

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRasterLayer, QgsVectorLayer
from smartcity.smartcity_plugin.qgis_bridge import table_digest
from smartcity.smartcity_plugin.qgis_bridge.personal_fields import personal_fields
from smartcity.smartcity_plugin.qgis_bridge.table_digest import UNREADABLE, content_of


@pytest.fixture
def layer(saved):
    return saved.layer


def digest(layer, way=""):
    return content_of(layer, way).digest()


def test_a_copy_of_the_file_is_the_same_data(saved, layer):
    other = QgsVectorLayer(str(saved.folder / "others.gpkg"), "o", "ogr")
    assert digest(layer) == digest(other) and digest(layer).features == 100
    assert digest(layer, "features") == digest(other, "features") != digest(layer)


@pytest.mark.parametrize(
    "sql", ["UPDATE {t} SET SID74 = SID74 + 1 WHERE fid = 50", "DELETE FROM {t} WHERE fid = 50", "UPDATE {t} SET NAME = '군' WHERE fid = 3"]
)
def test_any_change_is_another_digest_at_once(saved, layer, sql):
    before = digest(layer)
    connection = sqlite3.connect(saved.folder / "calls.gpkg")
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{trigger}"')
    connection.execute(sql.format(t="north_carolina_sids"))
    connection.commit()
    connection.close()
    assert digest(layer).text not in ("", before.text)


def test_edits_that_are_not_saved_are_seen_and_those_that_are_saved_too(layer):
    before, features_before = digest(layer), digest(layer, "features")
    layer.startEditing()
    feature = next(layer.getFeatures())
    layer.changeAttributeValue(feature.id(), layer.fields().lookupField("SID74"), 91)
    during = digest(layer)
    assert during.text.startswith("features:") and during != features_before
    layer.commitChanges()
    assert digest(layer).text.startswith("rows:") and digest(layer) != before
    assert digest(layer, "features") == during


def test_the_second_time_comes_from_the_cache(layer, monkeypatch):
    first = digest(layer)
    monkeypatch.setattr(table_digest.Rows, "_read", lambda *_: pytest.fail("read again"))
    assert digest(layer) == first


def test_a_file_changed_after_it_was_looked_at_has_no_digest(saved, layer, monkeypatch):
    content = content_of(layer)
    monkeypatch.setattr(table_digest, "_MOMENT", 0.0)
    connection = sqlite3.connect(saved.folder / "calls.gpkg")
    connection.execute("CREATE TABLE more (x)")
    connection.commit()
    connection.close()
    time.sleep(0.01)
    assert content.digest() == UNREADABLE


def test_the_order_and_ids_of_features_do_not_count():
    def made(order):
        one = QgsVectorLayer("Point?crs=EPSG:5186&field=n:int&field=t:string", "m", "memory")
        for number in order:
            feature = QgsFeature(one.fields())
            feature.setAttributes([number, f"한글 {number}"])
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(number, 0)))
            one.dataProvider().addFeature(feature)
        return one

    assert digest(made([1, 2, 3])) == digest(made([3, 1, 2])) != digest(made([1, 2, 4]))


def test_what_has_no_data(tmp_path):
    assert content_of(QgsVectorLayer("/nowhere.gpkg", "x", "ogr")) is None
    assert content_of(QgsRasterLayer("type=xyz&url=http://localhost:9/{z}/{x}/{y}.png", "tiles", "wms")) is None


def test_a_file_that_went_has_no_digest(saved, layer):
    content = content_of(layer)
    shutil.move(saved.folder / "calls.gpkg", saved.folder / "gone.gpkg")
    assert content.digest() == UNREADABLE


def test_two_tables_in_one_file(sample_data):
    crimes = QgsVectorLayer(f"{sample_data / 'geodanet.gpkg'}|layername=crimes", "c", "ogr")
    streets = QgsVectorLayer(f"{sample_data / 'geodanet.gpkg'}|layername=streets", "s", "ogr")
    assert (digest(crimes).features, digest(streets).features) == (287, 293)


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        ("caller_name", True),
        ("성명", True),
        ("전화번호", True),
        ("phone", True),
        ("NAME", True),
        ("street_length", False),
        ("calls", False),
        ("unit_code", False),
        ("telemetry", False),
    ],
)
def test_fields_that_say_they_are_personal(qgis_app, name, personal):
    assert (name in personal_fields(QgsVectorLayer(f"Point?field={name}:string", "m", "memory"))) is personal
