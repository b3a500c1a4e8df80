# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:accessibility from layer to layer: the scenario worked by hand, before and after, tables and roads."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

# Along a line, in metres: villages at 0, 1500 and 4000 with 1000, 2000 and 3000 people; clinic A at 500 with 3 doctors, clinic B at 2500 with 6.
# Within 2000 m A is reached by villages 0 (500 m) and 1 (1000 m): 3 / 3000; B by 1 (1000 m) and 2 (1500 m): 6 / 5000.
VILLAGES, PEOPLE = (0, 1500, 4000), (1000.0, 2000.0, 3000.0)
GIVEN = {"WEIGHT": "people", "CAPACITY": "doctors", "LIMIT": 2000.0, "OUTPUT": "memory:"}


@pytest.fixture
def villages(points_of):
    return points_of(
        ((x, {"people": n, "name": f"마을{i}"}) for i, (x, n) in enumerate(zip(VILLAGES, PEOPLE))), "field=people:double&field=name:string"
    )


@pytest.fixture
def clinics(points_of):
    return points_of(
        [(500, {"doctors": 3.0, "chosen": 1}), (2500, {"doctors": 6.0, "chosen": 1}), (4000, {"doctors": 5.0, "chosen": 0})],
        "field=doctors:double&field=chosen:integer",
    )


def test_by_hand(run, villages, clinics, columns_of):
    result = run("accessibility", DEMAND=villages, SUPPLY=clinics, CHOSEN_FIELD="chosen", KEEP_FIELDS=["name"], **GIVEN)
    out = columns_of(result["OUTPUT"])
    np.testing.assert_allclose(out["access"], [0.001, 0.0022, 0.0012])
    assert out["n_centres"].tolist() == [1, 2, 1]
    np.testing.assert_allclose(out["nearest"], [500, 1000, 1500])
    assert out["name"].tolist() == ["마을0", "마을1", "마을2"]
    assert set(out["status"]) == {"ok"}
    assert np.isnan(out["before"]).all() and np.isnan(out["difference"]).all(), "without centres before there is no difference"
    assert result["MEAN_ACCESS"] == pytest.approx(9 / 6000)
    assert (result["WITHOUT"], result["UNUSED"], result["N_USED"]) == (0, 0, 3)
    assert json.loads(result["REPORT_JSON"])["figures"]["MEAN_ACCESS"] == pytest.approx(9 / 6000)
    assert "2 of 3 centres" in run.feedback.log


def test_zones_and_gravity(run, villages, clinics, columns_of):
    """Zones of 666.7 m. A: 1000 x 1 + 2000 x 0.68 = 2360. B: 2000 x 0.68 (1000 m) + 3000 x 0.22 (1500 m) = 2020."""
    given = GIVEN | {"DEMAND": villages, "SUPPLY": clinics, "CHOSEN_FIELD": "chosen"}
    out = columns_of(run("accessibility", METHOD="e2sfca", **given)["OUTPUT"])
    a, b = 3 / 2360, 6 / 2020
    np.testing.assert_allclose(out["access"], [a, 0.68 * a + 0.68 * b, 0.22 * b])
    out = columns_of(run("accessibility", METHOD="gravity", **(given | {"LIMIT": None}))["OUTPUT"])
    weight = 1.0 / np.abs(np.subtract.outer(VILLAGES, [500, 2500]))
    expected = weight @ (np.array([3, 6]) / (weight.T @ np.array(PEOPLE)))
    np.testing.assert_allclose(out["access"], expected)


def test_before_and_after_a_plan(run, villages, clinics, points_of, columns_of, tmp_path):
    """Before: A alone, with 3. After: A with 3, B with 6."""
    before = points_of([(500, {"doctors": 3.0})], "field=doctors:double")
    path, page = tmp_path / "전후.gpkg", tmp_path / "보고서.html"
    result = run(
        "accessibility",
        DEMAND=villages,
        SUPPLY=clinics,
        CHOSEN_FIELD="chosen",
        BEFORE_SUPPLY=before,
        BEFORE_CAPACITY="doctors",
        REPORT=str(page),
        **(GIVEN | {"OUTPUT": str(path)}),
    )
    layer = QgsVectorLayer(str(path), "again", "ogr")
    out = columns_of(layer)
    np.testing.assert_allclose(out["before"], [0.001, 0.001, 0.0])
    np.testing.assert_allclose(out["difference"], [0.0, 0.0012, 0.0012], atol=1e-15)
    assert out["diff_class"].tolist() == [0, 2, 2]
    assert (result["WITHOUT"], result["WITHOUT_BEFORE"]) == (0, 3000)
    assert layer.renderer().classAttribute() == "diff_class"
    assert len(layer.renderer().categories()) == 6
    text = page.read_text(encoding="utf-8")
    assert "83 % of the people have better access than before, 0 % worse; 0 reach no centre, before 3,000." in text
    assert "Luo &amp; Wang (2003)" in text


def test_a_table_of_costs_takes_the_place_of_distances(run, villages, clinics, table_of, columns_of):
    table = table_of(
        [("마을0", 1, 5.0), ("마을1", 1, 15.0), ("마을1", 2, 10.0), ("마을2", 1, 40.0), ("마을2", 2, 25.0)],
        "field=origin_id:string&field=dest_id:integer&field=cost:double",
    )
    result = run(
        "accessibility",
        DEMAND=villages,
        SUPPLY=clinics,
        CHOSEN_FIELD="chosen",
        COSTS=table,
        DEMAND_KEY="name",
        **(GIVEN | {"LIMIT": 30.0}),
    )
    out = columns_of(result["OUTPUT"])
    np.testing.assert_allclose(out["access"], [0.001, 0.0022, 0.0012])
    assert out["src_id"].tolist() == ["마을0", "마을1", "마을2"]


def test_along_roads(run, villages, clinics, line_layer, columns_of):
    """One straight road gives the straight distances; without the middle piece nobody reaches across."""
    given = GIVEN | {"DEMAND": villages, "SUPPLY": clinics, "CHOSEN_FIELD": "chosen"}
    whole = line_layer([[(0, 0), (4000, 0)]])
    np.testing.assert_allclose(columns_of(run("accessibility", ROADS=whole, **given)["OUTPUT"])["access"], [0.001, 0.0022, 0.0012])
    broken = line_layer([[(0, 0), (1000, 0)], [(1400, 0), (4000, 0)]])
    out = columns_of(run("accessibility", ROADS=broken, **given)["OUTPUT"])
    np.testing.assert_allclose(out["access"], [0.003, 0.0012, 0.0012])


def test_a_field_chosen_that_is_not_named_is_pointed_out(run, villages, clinics):
    run("accessibility", DEMAND=villages, SUPPLY=clinics, **GIVEN)
    assert any("CHOSEN_FIELD" in warning for warning in run.feedback.warnings)


def test_sites_that_nobody_reaches_and_places_that_reach_none(run, villages, points_of, columns_of):
    far = points_of([(500, {"doctors": 3.0}), (90_000, {"doctors": 4.0})], "field=doctors:double")
    result = run("accessibility", DEMAND=villages, SUPPLY=far, **GIVEN)
    out = columns_of(result["OUTPUT"])
    assert out["status"].tolist() == ["ok", "ok", "unreachable"]
    assert out["acc_class"][2] == 0
    assert (result["WITHOUT"], result["UNUSED"]) == (3000, 4)
    assert any("reached by nobody" in warning for warning in run.feedback.warnings)
