# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give to aggregate_incidents: a result that says what it left out, or a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsVectorLayer

SQUARE = "POLYGON((1000000 2000000,1001000 2000000,1001000 2001000,1000000 2001000,1000000 2000000))"
FIELDS = "field=when:string&field=who:string"


def refused(run, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run("aggregate_incidents", **({"OUTPUT": "memory:"} | parameters))
    text = str(caught.value)
    assert "Traceback" not in text
    return text


@pytest.fixture
def area(layer_of):
    return layer_of([(SQUARE, {"people": 100.0, "t": "x"})], "Polygon", fields="field=people:double&field=t:string", name="구역")


def points(layer_of, dates, **options):
    rng = np.random.default_rng(1)
    xy = rng.uniform(0, 1_000, (len(dates), 2)) + [1e6, 2e6]
    return layer_of([((x, y), {"when": when}) for (x, y), when in zip(xy.tolist(), dates, strict=True)], **({"fields": FIELDS} | options))


def test_no_features(run, layer_of):
    assert "has no features" in refused(run, INPUT=layer_of([], name="신고"), SIZE=100)


def test_no_coordinate_system(run, layer_of, area):
    assert "Set Layer CRS" in refused(run, INPUT=points(layer_of, ["2025-01-01"], crs=""), ZONES=area)


def test_no_date_can_be_read(run, layer_of, area):
    text = refused(run, INPUT=points(layer_of, [NULL, "", "yesterday"]), ZONES=area, TIME_FIELD="when")
    assert "No incident can be counted" in text and "3 rows left out: “when” is NULL or no date" in text


def test_dates_in_several_forms_and_time_zones(run, layer_of, area, columns_of):
    dates = [
        "2025-01-05",
        "2025.1.6",
        "20250107",
        "2025년 1월 8일 오후 2시 30분",
        "2025-01-31T23:30:00+09:00",
        "2025-01-31T15:30:00Z",
        "rubbish",
    ]
    given = {"INPUT": points(layer_of, dates), "ZONES": area, "TIME_FIELD": "when", "OUTPUT": "memory:"}
    result = run("aggregate_incidents", **given)
    assert columns_of(result["OUTPUT"])["count"].tolist() == [6]
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (7, 6, 1)
    assert any("different UTC offsets" in one for one in run.feedback.warnings)
    seoul = run("aggregate_incidents", TIME_ZONE="Asia/Seoul", **given)
    assert columns_of(seoul["OUTPUT"])["count"].tolist() == [5, 1]
    assert "not a known time zone" in refused(run, TIME_ZONE="Moon", **given)


def test_ambiguous_dates_are_refused(run, layer_of, area):
    assert "no row decides" in refused(run, INPUT=points(layer_of, ["03/04/2025", "05/06/2025"]), ZONES=area, TIME_FIELD="when")


def test_gaps_are_zeros_and_said(run, layer_of, area, columns_of):
    result = run(
        "aggregate_incidents", INPUT=points(layer_of, ["2025-01-05", "2025-04-05"]), ZONES=area, TIME_FIELD="when", OUTPUT="memory:"
    )
    assert columns_of(result["OUTPUT"])["count"].tolist() == [1, 0, 0, 1]
    assert "2 periods between the first and the last have no incident" in run.feedback.log


def test_a_stray_year_makes_too_many_rows(run, layer_of, area):
    text = refused(run, INPUT=points(layer_of, ["0201-01-01", "2025-01-01"]), ZONES=area, TIME_FIELD="when", STEP="hour")
    assert "periods" in text and "0201-01-01" in text
    text = refused(run, INPUT=points(layer_of, ["2024-01-01", "2025-01-01"] * 9), SIZE=30, TIME_FIELD="when", STEP="hour")
    assert "rows; at most 5,000,000 are made" in text


def test_rows_that_cannot_be_placed_are_left_out_and_listed(run, layer_of, area):
    rows = [
        (None, {}),
        ("POINT EMPTY", {}),
        ((float("nan"), 2e6), {}),
        ((float("inf"), 2e6), {}),
        ((5e6, 5e6), {}),
        ((1_000_500.0, 2_000_500.0), {}),
    ]
    result = run("aggregate_incidents", INPUT=layer_of(rows), ZONES=area, OUTPUT="memory:")
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (6, 1, 5)
    assert "no geometry" in run.feedback.log and "in no zone" in run.feedback.log
    assert "No incident can be counted" in refused(run, INPUT=layer_of(rows[:-1]), ZONES=area)


def test_zones_without_geometry_are_kept_as_no_data(run, layer_of, columns_of):
    zones = layer_of(
        [(SQUARE, {"people": 9.0}), (None, {"people": 9.0}), ("POLYGON((0 0,1 1,0 0))", {"people": 9.0})],
        "Polygon",
        fields="field=people:double",
    )
    out = columns_of(
        run("aggregate_incidents", INPUT=points(layer_of, ["a"] * 12), ZONES=zones, POPULATION="people", K_SUPPRESS=5, OUTPUT="memory:")[
            "OUTPUT"
        ]
    )
    assert out["status"].tolist() == ["ok", "no_data", "no_data"]
    assert out["count"][0] == 12 and np.isnan(out["count"][1:]).all() and np.isnan(out["rate_eb"][1:]).all()


def test_people_that_are_few_none_or_no_number(run, layer_of, columns_of):
    half = "POLYGON(({0} 2000000,{1} 2000000,{1} 2001000,{0} 2001000,{0} 2000000))"
    zones = layer_of(
        [
            (half.format(1_000_000 + 200 * i, 1_000_200 + 200 * i), {"people": people})
            for i, people in enumerate((3.0, 0.0, NULL, -5.0, float("inf")))
        ],
        "Polygon",
        fields="field=people:double",
    )
    out = columns_of(
        run("aggregate_incidents", INPUT=points(layer_of, ["a"] * 100), ZONES=zones, POPULATION="people", OUTPUT="memory:")["OUTPUT"]
    )
    assert np.isfinite(out["rate"]).tolist() == [True, False, False, False, False]
    assert "1 counts are larger than the number of people" in run.feedback.log
    assert "missing, negative or no number in 3 zones" in run.feedback.log


def test_fields_that_are_wrong(run, layer_of, area):
    layer = points(layer_of, ["2025-01-01"], name="민원")
    assert "“민원” has no field “absent”" in refused(run, INPUT=layer, ZONES=area, TIME_FIELD="absent")
    assert "“민원” has no field “absent”" in refused(run, INPUT=layer, ZONES=area, DUPLICATE_KEY="absent")
    assert "“구역” has no field “absent”" in refused(run, INPUT=layer, ZONES=area, POPULATION="absent")
    assert "“구역” has no field “absent”" in refused(run, INPUT=layer, SIZE=100, POPULATION_LAYER=area, POPULATION_FIELD="absent")
    assert "holds text" in refused(run, INPUT=layer, ZONES=area, POPULATION="t")
    assert "there are none" in refused(run, INPUT=layer, SIZE=100, POPULATION="people")
    assert "once" in refused(run, INPUT=layer, ZONES=area, POPULATION="people", POPULATION_LAYER=area, POPULATION_FIELD="people")
    assert "DOMINANCE needs" in refused(run, INPUT=layer, ZONES=area, K_SUPPRESS=5, DOMINANCE=0.8)


def test_too_few_to_show_anything(run, layer_of, area):
    layer = points(layer_of, ["2025-01-01"] * 3)
    assert "only 3 records in all, fewer than 5" in refused(run, INPUT=layer, ZONES=area, K_SUPPRESS=5)


def test_one_period_and_thousands_on_one_spot(run, layer_of, area, columns_of):
    layer = layer_of((((1_000_500.0, 2_000_500.0), {"when": "2025-01-01"}) for _ in range(5_000)), fields=FIELDS)
    out = columns_of(run("aggregate_incidents", INPUT=layer, ZONES=area, TIME_FIELD="when", K_SUPPRESS=5, OUTPUT="memory:")["OUTPUT"])
    assert out["count"].tolist() == [5_000] and not out["suppressed"].any()
    assert "Set the cell size" in refused(run, INPUT=layer)
    assert columns_of(run("aggregate_incidents", INPUT=layer, SIZE=100, OUTPUT="memory:")["OUTPUT"])["count"].tolist() == [5_000]


def test_degrees_and_web_mercator(run, layer_of, columns_of):
    rng = np.random.default_rng(4)
    xy = rng.uniform([127.1, 37.55], [127.3, 37.75], (60, 2))
    result = run(
        "aggregate_incidents", INPUT=layer_of([((x, y), {}) for x, y in xy.tolist()], crs="EPSG:4326"), SIZE=5_000, OUTPUT="memory:"
    )
    assert "is not in metres" in run.feedback.log
    assert columns_of(result["OUTPUT"])["count"].sum() == 60
    mercator = layer_of([((14_150_000 + 100 * i, 4_520_000), {}) for i in range(9)], crs="EPSG:3857")
    run("aggregate_incidents", INPUT=mercator, SIZE=500, OUTPUT="memory:")
    assert any("Web Mercator" in one for one in run.feedback.warnings)


def test_an_empty_study_area_and_too_many_cells(run, layer_of):
    layer = points(layer_of, ["2025-01-01"] * 9)
    assert "study area is empty" in refused(run, INPUT=layer, SIZE=100, STUDY_AREA=layer_of([(None, {})], "Polygon"))
    assert "at most 1,000,000" in refused(run, INPUT=layer, SIZE=0.5)


def test_cells_where_nobody_can_be_are_not_made(run, layer_of, columns_of):
    half = "POLYGON((1000000 2000000,1000500 2000000,1000500 2001000,1000000 2001000,1000000 2000000))"
    layer = points(layer_of, ["2025-01-01"] * 60)
    whole = columns_of(run("aggregate_incidents", INPUT=layer, SIZE=100, OUTPUT="memory:")["OUTPUT"])
    result = run("aggregate_incidents", INPUT=layer, SIZE=100, STUDY_AREA=layer_of([(half, {})], "Polygon"), OUTPUT="memory:")
    out = columns_of(result["OUTPUT"])
    assert 0 < len(out["count"]) < 0.8 * len(whole["count"])
    assert result["N_SKIPPED"] > 10 and "outside the study area" in run.feedback.log


def test_hangul_paths_and_a_folder_that_cannot_be_written_to(run, layer_of, area, tmp_path):
    folder = tmp_path / "남양주 시청"
    folder.mkdir()
    layer = points(layer_of, ["2025-01-01"] * 9)
    run("aggregate_incidents", INPUT=layer, ZONES=area, OUTPUT=str(folder / "집계.shp"), REPORT=str(folder / "보고.html"))
    assert QgsVectorLayer(str(folder / "집계.shp"), "", "ogr").featureCount() == 1
    assert (folder / "보고.html").stat().st_size > 3_000
    assert "/proc/self/x.gpkg" in refused(run, INPUT=layer, ZONES=area, OUTPUT="/proc/self/x.gpkg")


def test_a_hundred_thousand_points_with_a_tenth_of_rubbish(run, layer_of, area, columns_of):
    rng = np.random.default_rng(2)
    xy = (rng.uniform(0, 1_000, (100_000, 2)) + [1e6, 2e6]).tolist()
    rows = [
        ((x, y) if i % 20 else None, {"when": "2025-03-01" if i % 20 != 10 else "?", "who": f"{i % 60_000}"}) for i, (x, y) in enumerate(xy)
    ]
    layer = layer_of(rows, fields=FIELDS)
    began = time.process_time()
    result = run("aggregate_incidents", INPUT=layer, SIZE=100, STUDY_AREA=area, TIME_FIELD="when", DUPLICATE_KEY="who", OUTPUT="memory:")
    assert time.process_time() - began < 10
    assert result["N_SKIPPED"] == 10_000 + result["N_DUPLICATES"]
    assert columns_of(result["OUTPUT"])["count"].sum() == result["N_USED"]


@pytest.mark.parametrize("share", [1, 40, 75])
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share):
    rng = np.random.default_rng(0)
    layer = layer_of(
        [((x, y), {"when": f"2025-{1 + i % 12:02d}-01"}) for i, (x, y) in enumerate((rng.uniform(0, 5_000, (20_000, 2)) + 1e6).tolist())],
        fields=FIELDS,
    )
    stopper.at(share)
    # hiding takes part of the bar only where it is asked for; writing is stopped without it
    row = {
        "INPUT": layer,
        "SIZE": 250,
        "TIME_FIELD": "when",
        "K_SUPPRESS": 5 if share < 60 else None,
        "OUTPUT": str(tmp_path / "half.gpkg"),
    }
    results, _ = provider.algorithm("aggregate_incidents").create().run(row, QgsProcessingContext(), stopper.feedback)
    assert stopper.when is not None and time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
