# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:phased_plan from layer to layer: nested plans, budgets, closing, what the report says."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

PHASES = "field=phase:string&field=p:integer&field=budget:double&field=weight:double&field=start:string"


@pytest.fixture
def towns(points_of):
    """Three towns in a row at 0, 10 and 20 km with 3, 2 and 2 homes of 100; one more person at 10 km."""
    rows = [(x + 10 * i, {"people": 100.0}) for x, n in ((0, 3), (10_000, 2), (20_000, 2)) for i in range(n)]
    return points_of([*rows, (10_050, {"people": 1.0})], "field=people:double")


@pytest.fixture
def sites(points_of):
    """One site in each town, and one between each two."""
    rows = [(0, "a", "candidate"), (5_000, "ab", None), (10_000, "b", "candidate"), (15_000, "bc", "candidate"), (20_000, "c", "candidate")]
    return points_of(
        ((x, {"key": key, "status": status, "price": 10.0}) for x, key, status in rows),
        "field=key:string&field=status:string&field=price:double",
    )


@pytest.fixture
def given(towns, sites):
    return {"DEMAND": towns, "WEIGHT": "people", "CANDIDATES": sites, "SITE_KEY": "key", "SITES": "memory:", "TIME_LIMIT": 10.0}


def by_name(columns):
    return {name: (o, c) for name, o, c in zip(columns["site_id"], columns["opens"], columns["closes"])}


def test_a_centre_that_was_opened_stays_open(run, given, table_of, columns_of):
    phases = table_of([("2026", 1, None, None, "2026-01-01"), ("2028", 2, None, None, "2028-01-01"), ("2030", 3, None, None, None)], PHASES)
    result = run("phased_plan", PHASES=phases, **given)
    out = columns_of(result["SITES"])
    opened = [set(out["site_id"][out["opens"] <= number]) for number in (1, 2, 3)]
    assert [len(one) for one in opened] == [1, 2, 3]
    assert opened[2] == {"a", "b", "c"}
    assert result["PROVEN"] == 1
    assert result["GAP"] == pytest.approx(0.0, abs=1e-6)
    assert result["BOUND"] <= result["OBJECTIVE"]
    assert result["PRICE_OF_PHASING"] >= 0
    assert np.isnan(out["closes"]).all()
    assert out["opens_in"][list(out["site_id"]).index(next(iter(opened[0])))] == "2026 (2026-01-01)"
    lines = json.loads(result["REPORT_JSON"])["figures"]["PHASES"]
    assert [line["centres"] for line in lines] == [1, 2, 3]
    assert all(line["objective"] >= line["alone"] - 1e-6 for line in lines)


def test_phasing_costs_what_it_costs(run, given, table_of, columns_of):
    """One centre for all is best at b; of two, a and c or a and bc. With the last phase counting a thousand times, its best plan decides what opens first."""
    free = run("phased_plan", PHASES=table_of([("only", 2, None, 1.0, "")], PHASES), **given)
    assert free["PRICE_OF_PHASING"] == 0
    late = run("phased_plan", PHASES=table_of([("1", 1, None, 1.0, ""), ("2", 2, None, 1000.0, "")], PHASES), **given)
    both = set(columns_of(free["SITES"])["site_id"][columns_of(free["SITES"])["opens"] == 1])
    out = columns_of(late["SITES"])
    assert set(out["site_id"][out["opens"] >= 1]) == both
    assert late["PRICE_OF_PHASING"] >= 0


def test_budgets_limit_what_opens_in_each_phase(run, given, sites, table_of, columns_of):
    phases = table_of([("1", None, 10.0, None, ""), ("2", None, 25.0, None, "")], PHASES)
    result = run("phased_plan", PHASES=phases, OPENING_COST="price", **given)
    out = columns_of(result["SITES"])
    assert (np.sum(out["opens"] == 1), np.sum(out["opens"] == 2)) == (1, 2)
    lines = json.loads(result["REPORT_JSON"])["figures"]["PHASES"]
    assert [line["spent"] for line in lines] == [10.0, 20.0]
    # BUDGET stands in where the table names none
    again = run("phased_plan", PHASES=table_of([("1", None, None, None, "")], PHASES), OPENING_COST="price", BUDGET=20.0, **given)
    assert np.sum(columns_of(again["SITES"])["opens"] == 1) == 2


def test_existing_centres_stay_unless_closing_is_allowed(run, given, points_of, table_of, columns_of):
    rows = [(0, "a", "candidate"), (5_000, "ab", "existing"), (10_000, "b", "candidate"), (20_000, "c", "candidate")]
    given["CANDIDATES"] = points_of(
        ((x, {"key": key, "status": status}) for x, key, status in rows), "field=key:string&field=status:string"
    )
    phases = table_of([("1", 2, None, None, ""), ("2", 3, None, None, "")], PHASES)
    kept = by_name(columns_of(run("phased_plan", PHASES=phases, SITE_STATUS="status", **given)["SITES"]))
    assert kept["ab"][0] == 0
    assert np.isnan(kept["ab"][1])
    freer = run("phased_plan", PHASES=phases, SITE_STATUS="status", ALLOW_CLOSE=True, **given)
    given_up = by_name(columns_of(freer["SITES"]))
    assert given_up["ab"] == (0, 1) or given_up["ab"] == (0, 2)
    assert {name for name, (o, c) in given_up.items() if o >= 1} == {"a", "b", "c"}


def test_coverage_by_phase(run, given, table_of, columns_of, tmp_path):
    page, path = tmp_path / "보고서.html", tmp_path / "단계.gpkg"
    phases = table_of([("first", 1, None, None, ""), ("second", 2, None, None, "")], PHASES)
    result = run("phased_plan", PHASES=phases, MODEL="max_coverage", LIMIT=500.0, REPORT=str(page), **(given | {"SITES": str(path)}))
    assert result["OBJECTIVE"] == 300 + 501
    assert result["BOUND"] == pytest.approx(801)
    assert result["UNCOVERED"] == 2
    layer = QgsVectorLayer(str(path), "again", "ogr")
    assert layer.renderer().classAttribute() == "phase_cls"
    assert [category.label() for category in layer.renderer().categories()] == ["Opens in first", "Opens in second", "Not chosen"]
    text = page.read_text(encoding="utf-8")
    assert "phasing costs nothing" in text
    assert "served by no centre" in text
    assert "Phase “first”: open a." in text


def test_phases_from_a_csv(run, given, columns_of, tmp_path):
    path = tmp_path / "단계.csv"
    path.write_text("phase,p,budget\n1단계,1,\n2단계,2,\n", encoding="cp949")
    out = columns_of(run("phased_plan", PHASES=str(path), **given)["SITES"])
    assert np.sum(out["opens"] >= 1) == 2
    assert "1단계" in set(out["opens_in"])
