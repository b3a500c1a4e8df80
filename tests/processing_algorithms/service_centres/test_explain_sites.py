# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:explain_sites on a plan made by hand and on one made by allocate_centres."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer


@pytest.fixture
def homes(points_of):
    """Ten people at 0, twenty at 1 km, forty at 5 km."""
    return points_of([(0, {"people": 10.0}), (1_000, {"people": 20.0}), (5_000, {"people": 40.0})], "field=people:double")


@pytest.fixture
def candidates(points_of):
    rows = [(0, "west"), (1_000, "inner"), (4_900, "almost"), (5_000, "east")]
    return points_of(((x, {"key": key, "status": "candidate"}) for x, key in rows), "field=key:string&field=status:string")


@pytest.fixture
def plan(table_of):
    """inner and east: 10 x 1000 m = 10 000."""
    return table_of([("west", 0), ("inner", 1), ("almost", 0), ("east", 1)], "field=site_id:string&field=chosen:integer", "plan")


@pytest.fixture
def given(homes, candidates, plan):
    return {
        "DEMAND": homes,
        "WEIGHT": "people",
        "CANDIDATES": candidates,
        "SITE_KEY": "key",
        "SITES": plan,
        "DRAWS": 5,
        "OUTPUT": "memory:",
    }


def by_site(columns):
    names = [name for name in columns if name != "site_id"]
    return {site: {name: columns[name][at] for name in names} for at, site in enumerate(columns["site_id"])}


def test_by_hand(run, given, columns_of):
    """Without inner: 10 x 5000 + 20 x 4000 = 130 000, loss 120 000. Without east: 40 x 4000 more, 160 000. Instead of inner, west: 20 x 1000 = 20 000, 10 000 worse. Instead of east, almost: 40 x 100 = 4 000 worse."""
    result = run("explain_sites", **given)
    out = by_site(columns_of(result["OUTPUT"]))
    assert result["OBJECTIVE"] == pytest.approx(10_000)
    assert (out["inner"]["new_served"], out["east"]["new_served"]) == (30, 40)
    assert (out["inner"]["loss"], out["east"]["loss"]) == (pytest.approx(120_000), pytest.approx(160_000))
    assert (out["inner"]["substitute"], out["east"]["substitute"]) == ("west", "almost")
    assert out["inner"]["subst_cost"] == pytest.approx(10_000)
    assert out["east"]["subst_cost"] == pytest.approx(4_000)
    assert (out["almost"]["rank_rej"], out["west"]["rank_rej"]) == (1, 2)
    assert np.isnan(out["inner"]["rank_rej"])
    assert result["CLOSEST_REJECTED"] == "almost"
    assert (result["N_PLANS"], result["COMPLETE"], result["N_CORE"]) == (1, 1, 2)
    assert (out["inner"]["frequency"], out["west"]["frequency"]) == (1, 0)
    assert (result["STABLE"], result["N_DRAWS"]) == (1, 5)
    assert out["east"]["role"] == "core"
    assert out["east"]["sentence"].startswith("Newly serves 40. Without it, the ways of all together grow by 1600.00 %.")


@pytest.mark.filterwarnings("error::UserWarning")  # a legend too wide for its figure leaves the axes no room
def test_nearly_as_good_plans_and_the_core(run, given, columns_of, tmp_path):
    page, path = tmp_path / "왜.html", tmp_path / "설명.gpkg"
    result = run("explain_sites", NEAR=0.5, REPORT=str(page), **(given | {"OUTPUT": str(path)}))
    layer = QgsVectorLayer(str(path), "again", "ogr")
    out = by_site(columns_of(layer))
    assert (result["N_PLANS"], result["COMPLETE"], result["N_CORE"]) == (2, 1, 1)
    assert [out[site]["role"] for site in ("west", "inner", "almost", "east")] == [None, "core", "close", "chosen"]
    assert layer.renderer().classAttribute() == "role"
    text = page.read_text(encoding="utf-8")
    assert "1 of 2 sites are in all plans that are nearly as good (2)" in text
    assert "inner: Newly serves 30." in text


@pytest.mark.parametrize(("labels", "columns"), [(["a", "b", "c"], 3), (["x" * 40] * 5, 2), (["가" * 40] * 5, 1), (["x" * 500], 1)])
def test_a_legend_is_never_wider_than_its_figure(labels, columns):
    from smartcity.processing_algorithms.service_centres.site_picture import legend_columns

    assert legend_columns(labels, 7.2, 8.5) == columns


def test_existing_sites_serve_nobody_newly(run, given, points_of, columns_of):
    rows = [(0, "west", ""), (1_000, "inner", "existing"), (4_900, "almost", ""), (5_000, "east", "")]
    given["CANDIDATES"] = points_of(
        ((x, {"key": key, "status": status}) for x, key, status in rows), "field=key:string&field=status:string"
    )
    out = by_site(columns_of(run("explain_sites", SITE_STATUS="status", **given)["OUTPUT"]))
    assert (out["inner"]["new_served"], out["east"]["new_served"]) == (0, 0)
    assert out["inner"]["sentence"].startswith("Open today.")
    limited = run("explain_sites", SITE_STATUS="status", LIMIT=2_000.0, **given)
    out = by_site(columns_of(limited["OUTPUT"]))
    assert (out["inner"]["new_served"], out["east"]["new_served"]) == (0, 40)
    assert out["east"]["lost_serv"] == 40


@pytest.mark.parametrize(
    ("model", "more"),
    [("p_center", {}), ("max_coverage", {"LIMIT": 500.0}), ("set_cover", {"LIMIT": 1_500.0}), ("equity", {"KAPPA": 0.001})],
)
def test_every_model(run, given, columns_of, model, more):
    out = by_site(columns_of(run("explain_sites", MODEL=model, **more, **given)["OUTPUT"]))
    loss = {
        "p_center": 5_000 - 1_000,
        "max_coverage": 20,
        "set_cover": 30,
        "equity": (np.log((10 * np.exp(5) + 20 * np.exp(4) + 40) / 70) - np.log((10 * np.exp(1) + 60) / 70)) / 0.001,
    }[model]
    assert out["inner"]["loss"] == pytest.approx(loss)


def test_capacities_are_kept(run, given, points_of, columns_of):
    """West holds 30, inner 30, almost 40, east 40: only west for inner and almost for east can hold the demand."""
    rows = [(0, "west", 30.0), (1_000, "inner", 30.0), (4_900, "almost", 40.0), (5_000, "east", 40.0)]
    given["CANDIDATES"] = points_of(((x, {"key": key, "room": room}) for x, key, room in rows), "field=key:string&field=room:double")
    out = by_site(columns_of(run("explain_sites", MODEL="capacitated", CAPACITY="room", **(given | {"DRAWS": 2}))["OUTPUT"]))
    assert out["inner"]["substitute"] == "west"
    assert out["east"]["substitute"] == "almost"
    assert out["east"]["subst_cost"] == pytest.approx(4_000)


def test_a_plan_of_allocate_centres(run, provider, given, columns_of):
    if provider.algorithm("allocate_centres") is None:
        pytest.skip("allocate_centres is not there")
    same = {name: given[name] for name in ("DEMAND", "WEIGHT", "CANDIDATES", "SITE_KEY")} | {"P": 2}
    made = run("allocate_centres", SITES="memory:", **same)
    explained = run("explain_sites", **(given | same | {"SITES": made["SITES"]}))
    assert explained["OBJECTIVE"] == pytest.approx(made["OBJECTIVE"])


def test_a_plan_that_is_not_the_best_is_said_to_be_so(run, given, table_of):
    given["SITES"] = table_of([("west", 1), ("inner", 0), ("almost", 0), ("east", 1)], "field=site_id:string&field=chosen:integer")
    run("explain_sites", **given)
    assert any("inner in the place of west would be 50.00 % better" in warning for warning in run.feedback.warnings)
