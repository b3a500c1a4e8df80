# SPDX-License-Identifier: GPL-2.0-or-later
"""spray_effect and evaluate_impact as a planner calls them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException
from qgis.PyQt.QtCore import QDate
from spray_rounds import FIRST


@pytest.fixture(params=["spray_effect", "evaluate_impact"])
def name(request):
    return request.param


def only(layer):
    (feature,) = list(layer.getFeatures())
    return feature


def test_verdict_figures_and_layers(run, traps, rows, asked, name, columns_of, tmp_path):
    results = run(
        name, INPUT=traps(rows), **asked, CURVE="TEMPORARY_OUTPUT", CHECKS="TEMPORARY_OUTPUT", REPORT=str(tmp_path / "report.html")
    )
    assert results["VERDICT"] == "effective"
    assert f"{results['REDUCTION']:.0f} %" in results["VERDICT_REASON"]
    one = only(results["OUTPUT"])
    for field, output in (("reduction", "REDUCTION"), ("ci_low", "CI_LOW"), ("ci_high", "CI_HIGH"), ("p", "P"), ("mde_pct", "MDE_PCT")):
        assert one[field] == pytest.approx(results[output])
    assert (one["n_clusters"], one["n_treated"]) == (25, 5)
    assert results["CI_LOW"] < 75 < results["CI_HIGH"]
    assert results["N_READ"] == results["N_USED"] == 25 * 13
    assert results["METHOD_USED"] == "did"
    curve = columns_of(results["CURVE"])
    assert curve["day_from"].tolist() == [7 * week for week in range(-8, 5)]
    assert (curve["reduction"][8:] > 30).all()
    checks = columns_of(results["CHECKS"])
    assert {"cr2", "level_adjusted", "without_last", "placebo"} <= set(checks["check"])
    page = Path(results["REPORT"]).read_text(encoding="utf-8")
    assert "It worked" in page
    assert "data:image/png" in page
    assert json.loads(results["REPORT_JSON"])["figures"]["VERDICT"] == "effective"


def test_the_published_example_through_the_toolbox(run, traps, name):
    """Cb=40 Ca=60 Tb=50 Ta=5: 93.333 %, from one block each, so inconclusive."""
    rows = [
        (
            (0.0 if trap == "C" else 500.0, 0.0),
            {"count": count, "nights": 1.0, "day": day, "sprayed": int(trap == "T"), "block": trap, "trap": trap},
        )
        for trap, day, count in (("C", "2025-06-01", 40), ("C", "2025-06-15", 60), ("T", "2025-06-01", 50), ("T", "2025-06-15", 5))
    ]
    asked = {"COUNT": "count", "EFFORT": "nights", "DATE": "day", "TREATED": "sprayed", "CLUSTER": "block", "OUTPUT": "TEMPORARY_OUTPUT"}
    results = run(name, INPUT=traps(rows), **asked, START="2025-06-10")
    assert results["REDUCTION"] == pytest.approx(93.0 + 1 / 3, abs=1e-4)
    assert results["HENDERSON_TILTON"] == pytest.approx(93.0 + 1 / 3)
    assert results["VERDICT"] == "inconclusive"
    assert "too few blocks" in results["VERDICT_REASON"]
    again = run(name, INPUT=traps(rows), **asked, START=QDate(2025, 6, 10))
    assert again["REDUCTION"] == results["REDUCTION"]


def test_the_published_displacement_difference_through_the_toolbox(run, traps):
    counts = {"C": (308, 318), "T": (207, 110), "DC": (150, 140), "DT": (178, 157)}
    rows = [
        (
            (1000.0 * place, 0.0),
            {"count": pair[late], "nights": 1.0, "day": ("2024-12-31", "2025-12-31")[late], "sprayed": int(zone.endswith("T")), "block": zone, "trap": zone, "beside": int(zone[0] == "D")},
        )
        for place, (zone, pair) in enumerate(counts.items())
        for late in (0, 1)
    ]  # fmt: skip
    results = run(
        "evaluate_impact", INPUT=traps(rows), COUNT="count", DATE="day", TREATED="sprayed", CLUSTER="block", DISPLACED="beside", START="2025-01-01", METHOD="wdd", OUTPUT="TEMPORARY_OUTPUT"
    )  # fmt: skip
    assert results["WDD"] == -118.0
    assert results["WDD_SE"] == pytest.approx(np.sqrt(1568))
    assert round(results["WDD_Z"], 2) == -2.98
    assert (round(results["WDD_LOW"]), round(results["WDD_HIGH"])) == (-196, -40)
    assert results["VERDICT"] == "inconclusive"  # counts before differ by a third
    assert "differ by 33 %" in results["VERDICT_REASON"]
    assert results["WDD_OFFERED"] == 0
    effect = only(results["OUTPUT"])
    for field, output in (("reduction", "REDUCTION"), ("ci_low", "CI_LOW"), ("ci_high", "CI_HIGH"), ("p", "P"), ("mde_pct", "MDE_PCT")):
        assert results[output] is None and effect[field] == NULL  # what is not offered is no finding


def test_a_displacement_difference_that_cannot_be_computed_is_refused(run, traps, rows, asked):
    """Two dates of treatment: nothing is compared in silence by another method, least of all with “no control” where there are controls."""
    twice = [(place, values | {"when": "2025-07-27" if values["trap"] == "T0" else asked["START"]}) for place, values in rows]
    fields = "field=count:integer&field=nights:double&field=day:date&field=sprayed:integer&field=block:string&field=trap:string&field=beside:integer&field=when:string"
    with pytest.raises(QgsProcessingException, match="one date of treatment"):
        run("spray_effect", INPUT=traps(twice, fields), **(asked | {"START": None}), START_FIELD="when", METHOD="wdd")


def test_without_controls_no_method_claims_more_than_no_control(run, traps, rows, asked, name):
    alone = [row for row in rows if row[1]["sprayed"]]
    for method, used in (("auto", "its"), ("did", "its"), ("its", "its"), ("run_chart", "run_chart")):
        results = run(name, INPUT=traps(alone), **asked, METHOD=method)
        assert (results["VERDICT"], results["METHOD_USED"]) == ("no_control", used)
    without = asked | {"TREATED": None}
    assert run(name, INPUT=traps(alone), **without)["VERDICT"] == "no_control"


def test_ring_by_distance_and_dates_by_row_are_the_same_as_by_hand(run, traps, rows, asked, columns_of):
    results = run("evaluate_impact", INPUT=traps(rows), **asked, RING=310.0, CHECKS="TEMPORARY_OUTPUT")
    assert results["N_CLUSTERS"] == 25 - 6  # traps 5, 8 … 12 lie 300 m from a sprayed one
    assert "ring" in columns_of(results["CHECKS"])["check"]
    start = np.datetime64(asked["START"])
    by_row = [(place, values | {"sprayed": int(values["sprayed"] and np.datetime64(values["day"]) >= start)}) for place, values in rows]
    no_start = asked | {"START": None}
    first, second = (run("spray_effect", INPUT=traps(some), **one) for some, one in ((rows, asked), (by_row, no_start)))
    assert second["REDUCTION"] == pytest.approx(first["REDUCTION"])
    assert second["CI_LOW"] == pytest.approx(first["CI_LOW"])


def test_blocks_sprayed_again_and_on_different_days_are_stacked(run, traps):
    rng = np.random.default_rng(3)
    fields = "field=count:integer&field=nights:double&field=day:string&field=sprayed:integer&field=block:string&field=trap:string&field=when:string"
    day = FIRST + 7 * np.arange(30)
    rows = []
    for trap in range(40):
        weeks = [8 + trap % 3, 20 + trap % 3] if trap < 12 else []
        for week in range(30):
            fewer = any(start <= week < start + 2 for start in weeks)
            rows.append(
                (
                    (500.0 * trap, 0.0),
                    {"count": int(rng.poisson(30 * (0.3 if fewer else 1.0))), "nights": 1.0, "day": str(day[week]), "sprayed": int(trap < 12), "block": f"B{trap}", "trap": f"T{trap}", "when": "; ".join(str(day[one]) for one in weeks)},
                )
            )  # fmt: skip
    results = run(
        "spray_effect", INPUT=traps(rows, fields), COUNT="count", EFFORT="nights", DATE="day", TREATED="sprayed", CLUSTER="block", START_FIELD="when", WINDOW=14, OUTPUT="TEMPORARY_OUTPUT"
    )  # fmt: skip
    assert results["N_EVENTS"] == 6
    assert results["HENDERSON_TILTON"] is None  # has one date
    assert results["CI_LOW"] < 70 < results["CI_HIGH"]
    assert results["VERDICT"] == "effective"


# -- bad input


def test_duplicates_negative_counts_and_missing_efforts_are_named(run, traps, rows, asked):
    clean = run("spray_effect", INPUT=traps(rows), **asked)
    dirty = [*rows, *rows[:7]]
    dirty.append(((0.0, 0.0), rows[0][1] | {"count": -4, "day": "2025-06-03"}))
    dirty.append(((0.0, 0.0), rows[0][1] | {"nights": 0.0, "day": "2025-06-03"}))
    dirty.append(((0.0, 0.0), {name: value for name, value in rows[0][1].items() if name != "nights"} | {"day": "2025-06-04"}))
    dirty.append(((0.0, 0.0), {name: value for name, value in rows[0][1].items() if name != "count"}))
    dirty.append((None, rows[0][1] | {"day": "2025-06-05"}))
    results = run("spray_effect", INPUT=make_points(traps, dirty), **asked)
    assert results["N_DUPLICATES"] == 7
    assert results["N_SKIPPED"] == 7 + 5
    assert results["REDUCTION"] == pytest.approx(clean["REDUCTION"])
    for words in ("7 rows are there twice", "“count” is negative", "“nights” is 0", "“nights” is NULL", "“count” is NULL", "no geometry"):
        assert words in run.feedback.log
    assert any("“nights” is NULL" in one for one in json.loads(results["REPORT_JSON"])["warnings"])


def make_points(traps, rows):
    """Rows without a place are allowed."""
    layer = traps([(place or (0.0, 0.0), values) for place, values in rows])
    from qgis.core import QgsGeometry

    nowhere = [feature.id() for feature, (place, _) in zip(layer.getFeatures(), rows, strict=True) if place is None]
    layer.dataProvider().changeGeometryValues({one: QgsGeometry() for one in nowhere})
    return layer


def test_dates_that_could_be_either_are_refused_and_others_read(run, traps, rows, asked):
    fields = "field=count:integer&field=nights:double&field=day:string&field=sprayed:integer&field=block:string&field=trap:string&field=beside:integer"

    def written(form):
        return [(place, values | {"day": np.datetime64(values["day"]).astype(object).strftime(form)}) for place, values in rows]

    results = run("spray_effect", INPUT=traps(written("%d/%m/%Y"), fields), **asked)
    assert results["VERDICT"] == "effective"
    assert "day/month/year" in run.feedback.log
    mixed = written("%d/%m/%Y")
    mixed[3] = (mixed[3][0], mixed[3][1] | {"day": "06/23/2025"})
    with pytest.raises(QgsProcessingException, match=r"(?i)day|month"):
        run("spray_effect", INPUT=traps(mixed, fields), **asked)


def test_a_treatment_outside_the_data_and_an_end_before_it(run, traps, rows, asked):
    for start in ("2024-06-01", "2026-06-01"):
        with pytest.raises(QgsProcessingException, match="outside the data"):
            run("spray_effect", INPUT=traps(rows), **(asked | {"START": start}))
    by_row = [(place, values | {"sprayed": int(values["sprayed"] and values["day"] >= asked["START"])}) for place, values in rows]
    with pytest.raises(QgsProcessingException, match="outside the data"):
        run("spray_effect", INPUT=traps(by_row), **(asked | {"START": "2030-01-01"}))
    with pytest.raises(QgsProcessingException, match="lies before START"):
        run("spray_effect", INPUT=traps(rows), **asked, END="2025-06-10")
    with pytest.raises(QgsProcessingException, match="When was it treated"):
        run("spray_effect", INPUT=traps(rows), **(asked | {"START": None}))


def test_treated_that_is_control_too(run, traps, rows, asked):
    both = [*rows, *((place, values | {"sprayed": 1 - values["sprayed"], "count": values["count"] + 1}) for place, values in rows[:13])]
    with pytest.raises(QgsProcessingException, match="both treated and control"):
        run("spray_effect", INPUT=traps(both), **asked)
    nobody = [(place, values | {"sprayed": 0}) for place, values in rows]
    with pytest.raises(QgsProcessingException, match="No place was treated"):
        run("spray_effect", INPUT=traps(nobody), **asked)
    everybody = [(place, values | {"sprayed": 1}) for place, values in rows]
    assert run("spray_effect", INPUT=traps(everybody), **asked)["VERDICT"] == "no_control"


def test_rows_that_differ_in_the_treatment_alone_are_no_duplicates(run, traps, rows, asked):
    both = [(place, values | {"sprayed": sprayed}) for place, values in rows for sprayed in (0, 1)]
    with pytest.raises(QgsProcessingException, match="both treated and control on the same date"):
        run("spray_effect", INPUT=traps(both), **asked)


def test_traps_that_moved_and_positions_that_jitter(run, traps, rows, asked):
    moved = [
        ((place[0] + 400.0, place[1] + 4000.0) if values["trap"] == "T20" and values["day"] > "2025-08-01" else place, values)
        for place, values in rows
    ]
    results = run("spray_effect", INPUT=traps(moved), **asked, UNIT_FIELD="trap")
    assert "1 traps were moved" in run.feedback.log
    assert results["VERDICT"] == "effective"
    rng = np.random.default_rng(1)
    shaky = [((place[0] + rng.normal(0, 5), place[1] + rng.normal(0, 5)), values) for place, values in rows]
    with pytest.raises(QgsProcessingException, match="UNIT_FIELD"):
        run("spray_effect", INPUT=traps(shaky), **asked)
    assert run("spray_effect", INPUT=traps(shaky), **asked, UNIT_FIELD="trap")["VERDICT"] == "effective"


def test_effort_counts_and_its_absence_is_said(run, traps, rows, asked):
    longer = [
        (place, values | {"count": values["count"] * 2, "nights": 2.0} if values["trap"] in ("T3", "T9") else values)
        for place, values in rows
    ]
    results = run("spray_effect", INPUT=traps(longer), **asked)
    assert results["VERDICT"] == "effective"
    run("spray_effect", INPUT=traps(rows), **(asked | {"EFFORT": None}))
    assert "No effort is given" in run.feedback.log


def test_tables_without_positions(run, table_of, rows, asked, sample_data):
    fields = "field=count:integer&field=nights:double&field=day:string&field=sprayed:integer&field=block:string&field=trap:string"
    names = ("count", "nights", "day", "sprayed", "block", "trap")
    table = table_of([[values.get(name) for name in names] for _, values in rows], fields)
    assert run("spray_effect", INPUT=table, **asked, UNIT_FIELD="trap")["VERDICT"] == "effective"
    with pytest.raises(QgsProcessingException, match="no positions"):
        run("spray_effect", INPUT=table, **(asked | {"CLUSTER": None}))
    with pytest.raises(QgsProcessingException, match="no ring can be drawn"):
        run("spray_effect", INPUT=table, **asked, UNIT_FIELD="trap", RING=100.0)


@pytest.mark.reference_data
def test_a_csv_of_a_district(run, reference, tmp_path):
    """Numbers in a CSV are text; VectorSurv's sample has a row per species, so they are further counts of a place on a date."""
    import csv

    with (reference / "spraying" / "sample_collections.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["surv_year"] in ("2017", "2018")]
    with (tmp_path / "catches.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["site", "day", "caught", "nights", "treated"])
        writer.writerows(
            [row["site_code"], row["collection_date"], row["num_count"], row["trap_nights"], int(int(row["site_code"]) % 4 == 0)]
            for row in rows
        )
    found = run(
        "spray_effect", INPUT=str(tmp_path / "catches.csv"), COUNT="caught", EFFORT="nights", DATE="day", TREATED="treated", UNIT_FIELD="site", START="2018-07-01", END="2018-10-31", OUTPUT="TEMPORARY_OUTPUT"
    )  # fmt: skip
    assert found["N_READ"] == len(rows) > 1000
    assert found["N_USED"] > 0.9 * len(rows)
    assert found["VERDICT"] in ("inconclusive", "no_useful_effect", "effective", "worse")
    assert "further counts of a place" in run.feedback.log
    assert found["N_TREATED"] >= 3


def test_fields_that_are_not_there_or_hold_text(run, traps, rows, asked):
    for change, words in (({"COUNT": "trap"}, "no number"), ({"COUNT": "nothing"}, "no field"), ({"TREATED": "nothing"}, "no field")):
        with pytest.raises(QgsProcessingException, match=words):
            run("spray_effect", INPUT=traps(rows), **(asked | change))
    with pytest.raises(QgsProcessingException, match="no features"):
        run("spray_effect", INPUT=traps([]), **asked)


def test_all_zero_and_nothing_caught_afterwards(run, traps, rows, asked):
    nothing = run("spray_effect", INPUT=traps([(place, values | {"count": 0}) for place, values in rows]), **asked)
    assert nothing["VERDICT"] == "inconclusive"
    assert nothing["REDUCTION"] is nothing["CI_LOW"] is nothing["MDE_PCT"] is None
    assert json.loads(nothing["REPORT_JSON"])["figures"]["REDUCTION"] is None
    gone = [(place, values | {"count": 0} if values["sprayed"] and values["day"] >= asked["START"] else values) for place, values in rows]
    results = run("spray_effect", INPUT=traps(gone), **asked)
    assert results["REDUCTION"] == results["CI_HIGH"] == 100.0
    assert 50 < results["CI_LOW"] < 100
    assert results["VERDICT"] == "effective"


def test_degrees_and_no_coordinate_system(run, traps, rows, asked):
    degrees = [((place[0] / 1e5 + 127.0 - 1e6, place[1] / 1e5 + 37.0 - 2e6), values) for place, values in rows]
    near = run("spray_effect", INPUT=traps(degrees, crs="EPSG:4326"), **asked, RING=340.0)
    assert near["N_CLUSTERS"] == 25 - 6
    nowhere = run("spray_effect", INPUT=traps(degrees, crs=""), **asked)
    assert nowhere["N_CLUSTERS"] == 25
    with pytest.raises(QgsProcessingException, match="no coordinate system"):
        run("spray_effect", INPUT=traps(degrees, crs=""), **asked, RING=340.0)


def test_hangul_names_and_paths(run, traps, rows, asked, tmp_path):
    fields = "field=마리수:integer&field=nights:double&field=채집일:string&field=방제:string&field=구역:string&field=trap:string"
    korean = [
        (
            place,
            {"마리수": values["count"], "nights": 1.0, "채집일": values["day"].replace("-", "."), "방제": "방제" if values["sprayed"] else "대조", "구역": values.get("block")}
            | {"trap": values["trap"]},
        )
        for place, values in rows
    ]  # fmt: skip
    korean = [(place, {name: value for name, value in values.items() if value is not None}) for place, values in korean]
    inputs = asked | {
        "COUNT": "마리수",
        "DATE": "채집일",
        "TREATED": "방제",
        "CLUSTER": "구역",
        "OUTPUT": str(tmp_path / "효과 '한글'.gpkg"),
    }
    results = run("spray_effect", INPUT=traps(korean, fields), **inputs, REPORT=str(tmp_path / "보고서.html"))
    assert results["VERDICT"] == "effective"
    assert Path(results["OUTPUT"].split("|")[0]).exists()


def test_a_place_that_cannot_be_written_to(run, traps, rows, asked):
    with pytest.raises(QgsProcessingException):
        run("spray_effect", INPUT=traps(rows), **(asked | {"OUTPUT": "/proc/nowhere/effect.gpkg"}))


@pytest.mark.parametrize("share", [5, 40])
def test_cancelling_leaves_nothing(provider, stopper, traps, rows, asked, tmp_path, share):
    import time

    from qgis.core import QgsProcessingContext

    path = tmp_path / "half.gpkg"
    stopper.at(share)
    results, _ = (
        provider.algorithm("spray_effect")
        .create()
        .run(asked | {"INPUT": traps(rows), "OUTPUT": str(path)}, QgsProcessingContext(), stopper.feedback)
    )
    assert stopper.when is not None
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
