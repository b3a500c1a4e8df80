# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures: targets, routes, label check."""

from __future__ import annotations

import pytest
import shapely

CASES = {
    "spray_targets": ("OUTPUT", ["OBJECTIVE", "BOUND", "EXCLUDED_M2", "N_BLOCKS"]),
    "spray_route": ("OUTPUT", ["OBJECTIVE", "BOUND", "N_ROUTES", "SPRAY_M"]),
    "spray_label_check": ("OUTPUT", ["PASSED", "N_FAILED", "N_ALLOWED", "AI_AFTER_G"]),
}
X, Y = 1e6, 2e6
PRODUCT = (
    "registration,active_ingredient,concentration,label_date,methods,max_rate,yearly_max,yearly_count,interval,wind_min,wind_max,temp_min,temp_max,time_start,time_end,buffers,reentry\n"
    "12345-6,permethrin,100,2024-03-01,ULV truck,0.5,120,3,3,none,4.5,10,30,19:00,06:00,none,12\n"
)


@pytest.fixture
def given(run, layer_of, tmp_path):
    """Parameters of each algorithm on a small town in files."""
    import processing

    def saved(layer, name):
        return processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": str(tmp_path / f"{name}.gpkg")})["OUTPUT"]

    cells = [
        (
            shapely.box(X + 100 * i, Y + 100 * j, X + 100 * i + 100, Y + 100 * j + 100).wkt,
            {"mean": 1.0 + i * j % 5, "people": 7.0 * (i % 4)},
        )
        for i in range(8)
        for j in range(8)
    ]
    risk = saved(layer_of(cells, "Polygon", fields="field=mean:double&field=people:double"), "risk")
    school = saved(layer_of([(shapely.Point(X + 400, Y + 330).wkt, {"buffer_m": 60.0})], "Point", fields="field=buffer_m:double"), "school")
    rows = [(shapely.box(X + 300 * i, Y, X + 300 * i + 200, Y + 200).wkt, {"block_id": i + 1}) for i in range(3)]
    blocks = saved(layer_of(rows, "Polygon", fields="field=block_id:integer"), "blocks")
    (tmp_path / "product.csv").write_text(PRODUCT, encoding="utf-8")
    (tmp_path / "forecast.csv").write_text("time,wind,temp\n2026-06-01 20:00,2,20\n2026-06-01 21:00,9,20\n", encoding="utf-8")
    (tmp_path / "ledger.csv").write_text("block_id,date,ai_g\n1,2026-05-01,50\n", encoding="utf-8")
    ways = [((X + 100 * i, Y - 50), (X + 100 * i, Y + 250)) for i in range(-1, 10)] + [
        ((X - 100, Y + 100 * j), (X + 900, Y + 100 * j)) for j in range(3)
    ]
    texts = [
        (shapely.LineString(shapely.get_coordinates(shapely.segmentize(shapely.LineString(one), 50.0))).wkt, {"name": "street"})
        for one in ways
    ]
    return {
        "spray_route": {
            "BLOCKS": blocks,
            "ROADS": saved(layer_of(texts, "LineString", fields="field=name:string"), "roads"),
            "DEPOTS": saved(layer_of([(shapely.Point(X - 100, Y).wkt, {"v": 1.0})]), "depot"),
            "CAPACITY": 3.0,
            "SHIFT": 7200.0,
            "RATE": 0.5,
        },
        "spray_label_check": {
            "BLOCKS": blocks,
            "PRODUCT": str(tmp_path / "product.csv"),
            "FORECAST": str(tmp_path / "forecast.csv"),
            "LEDGER": str(tmp_path / "ledger.csv"),
            "RATE": 0.3,
        },
        "spray_targets": {
            "RISK": risk,
            "VALUE_FIELD": "mean",
            "POPULATION_FIELD": "people",
            "EXCLUSIONS": school,
            "BUFFER_FIELD": "buffer_m",
            "BUDGET": 150_000.0,
            "BUDGET_UNIT": "m2",
            "MIN_AREA": 20_000.0,
        },
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(given, same_four_ways, name):
    same_four_ways(name, given[name], *CASES[name])
