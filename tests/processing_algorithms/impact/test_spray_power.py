# SPDX-License-Identifier: GPL-2.0-or-later
"""spray_power as a planner calls it."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from spray_rounds import FIRST


@pytest.fixture
def wanted(traps, rows, blocks):
    return {
        "TRAPS": traps(rows),
        "COUNT": "count",
        "EFFORT": "nights",
        "DATE": "day",
        "SITE": "trap",
        "BLOCKS": blocks,
        "BLOCK_FIELD": "name",
        "CLEARANCE": 150.0,
        "CONTROLS": "TEMPORARY_OUTPUT",
    }


def test_power_controls_and_plans(run, wanted, columns_of, tmp_path):
    results = run("spray_power", **wanted, REDUCTION=60.0, PLANS="TEMPORARY_OUTPUT", REPORT=str(tmp_path / "power.html"))
    assert 0.0 < results["POWER"] < 1.0
    assert 0.0 < results["MDE_PCT"] < 100.0
    assert (results["POWER"] >= 0.8) == (results["MDE_PCT"] <= 60.0)
    assert results["N_TREATED"] == 5
    controls = columns_of(results["CONTROLS"])
    assert set(controls["block"]) == {f"B{number}" for number in range(5)}
    assert set(controls["control"]) == {"matched"}
    assert all(controls["weight"][controls["block"] == one].sum() == pytest.approx(1.0) for one in set(controls["block"]))
    assert not set(controls["trap"]) & {f"T{number}" for number in range(5)}
    assert results["N_CONTROLS_USED"] == len(set(controls["trap"]))
    plans = columns_of(results["PLANS"])
    assert plans["power"][0] < plans["power"][-1]
    page = Path(results["REPORT"]).read_text(encoding="utf-8")
    assert "of 100 such rounds" in page
    again = run("spray_power", **wanted, REDUCTION=60.0)
    assert again["POWER"] == results["POWER"]
    assert run("spray_power", **wanted, REDUCTION=60.0, SEED=2)["POWER"] == pytest.approx(results["POWER"], abs=0.03)


def test_blocks_held_out_are_controls(run, wanted, columns_of):
    results = run("spray_power", **wanted, HOLD_OUT=2)
    controls = columns_of(results["CONTROLS"])
    assert (results["N_TREATED"], results["N_HELD_OUT"]) == (3, 2)
    assert (controls["control"] == "hold_out").sum() == 2
    assert len(set(controls["block"])) == 5
    few = run("spray_power", **wanted, HOLD_OUT=3)
    assert few["POWER"] == 0.0
    assert few["MDE_PCT"] is None
    with pytest.raises(QgsProcessingException, match="at least one must be sprayed"):
        run("spray_power", **wanted, HOLD_OUT=5)


def test_a_short_history_makes_the_planned_round_short(run, wanted, traps, rows):
    short = traps([row for row in rows if row[1]["day"] < str(FIRST + 35)])
    unasked = {name: value for name, value in wanted.items() if not name.startswith("PERIODS")} | {"TRAPS": short}
    assert 0.0 <= run("spray_power", **unasked)["POWER"] <= 1.0
    assert "5 periods only" in run.feedback.log
    with pytest.raises(QgsProcessingException, match="Plan fewer"):
        run("spray_power", **unasked, PERIODS_BEFORE=6)


def test_bad_input(run, wanted, traps, rows, layer_of):
    far = layer_of([("POLYGON((0 0, 0 9, 9 9, 9 0, 0 0))", {"name": "x"})], "Polygon", fields="field=name:string")
    with pytest.raises(QgsProcessingException, match="No trap lies in any block"):
        run("spray_power", **(wanted | {"BLOCKS": far}))
    with pytest.raises(QgsProcessingException, match="There is no control"):
        run("spray_power", **(wanted | {"CLEARANCE": 50_000.0}))
    with pytest.raises(QgsProcessingException, match="13 periods"):
        run("spray_power", **wanted, PERIODS_BEFORE=20)
    with pytest.raises(QgsProcessingException, match="DATE"):
        run("spray_power", **(wanted | {"DATE": None}))
    with pytest.raises(QgsProcessingException, match=r"SIMULATIONS|Incorrect parameter"):
        run("spray_power", **wanted, SIMULATIONS=100)
    dirty = [*rows, (rows[0][0], rows[0][1] | {"count": -3, "day": "2025-06-04"})]
    run("spray_power", **(wanted | {"TRAPS": traps(dirty)}))
    assert "negative" in run.feedback.log
    whole = layer_of([("POLYGON EMPTY", {"name": "x"})], "Polygon", fields="field=name:string")
    with pytest.raises(QgsProcessingException, match="no polygon"):
        run("spray_power", **(wanted | {"BLOCKS": whole}))
