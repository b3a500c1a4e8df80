# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_label_check: passes what the label allows and nothing else, says why for every hour, keeps the ledger whole, bad input in words."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import shapely
from qgis.core import QgsProcessingException

X, Y = 1e6, 2e6
RECORD = {
    "registration": "12345-6",
    "active_ingredient": "permethrin",
    "concentration": "100",
    "label_date": "2024-03-01",
    "methods": "ULV truck",
    "max_rate": "0.5",
    "yearly_max": "120",
    "yearly_count": "3",
    "interval": "3",
    "wind_min": "none",
    "wind_max": "4.5",
    "temp_min": "10",
    "temp_max": "30",
    "time_start": "19:00",
    "time_end": "06:00",
    "buffers": "none",
    "reentry": "12",
}


@pytest.fixture
def product(tmp_path):
    """A record as a CSV file of one row."""

    def make(name="product.csv", without="", **changes):
        values = {key: value for key, value in (RECORD | changes).items() if key != without}
        (tmp_path / name).write_text(",".join(values) + "\n" + ",".join(f'"{one}"' for one in values.values()) + "\n", encoding="utf-8")
        return str(tmp_path / name)

    return make


@pytest.fixture
def forecast(tmp_path):
    """Hours from 18:00: (wind, temperature), None for a gap."""

    def make(hours=((2.0, 20.0),) * 6, day="2026-06-01"):
        lines = ["time,wind,temp"]
        start = np.datetime64(f"{day}T18:00", "m")
        lines += [f"{start + np.timedelta64(60 * at, 'm')},{one[0]},{one[1]}" for at, one in enumerate(hours) if one is not None]
        (tmp_path / "forecast.csv").write_text("\n".join(lines).replace("T", " ") + "\n", encoding="utf-8")
        return str(tmp_path / "forecast.csv")

    return make


@pytest.fixture
def blocks(layer_of):
    rows = [(shapely.box(X + 300 * i, Y, X + 300 * i + 200, Y + 200).wkt, {"block_id": i + 1}) for i in range(3)]
    return layer_of(rows, "Polygon", fields="field=block_id:integer")


@pytest.fixture
def ledger(layer_of):
    def make(rows, crs="EPSG:5179"):
        fields = "field=date:string&field=ai_g:double&field=active:string&field=caller:string"
        return layer_of([(shape.wkt, {"caller": "홍길동"} | values) for shape, values in rows], "Polygon", crs, fields, "ledger")

    return make


def first_block(i=0):
    return shapely.box(X + 300 * i, Y, X + 300 * i + 200, Y + 200)


def lines(result, **wanted):
    return [
        {
            name: row[name] if not hasattr(row[name], "isNull") else None
            for name in ("block_id", "check", "limit", "value", "passed", "reason", "verdict")
        }
        for row in result["OUTPUT"].getFeatures()
        if all(row[name] == value for name, value in wanted.items())
    ]


GIVEN = {"RATE": 0.3, "ALLOW_NO_LEDGER": True}


def test_a_good_plan_passes(run, blocks, product, forecast, tmp_path):
    result = run(
        "spray_label_check",
        BLOCKS=blocks,
        PRODUCT=product(),
        FORECAST=forecast(),
        OUTPUT="memory:",
        HOURS="memory:",
        REPORT=str(tmp_path / "r.html"),
        **GIVEN,
    )
    assert result["PASSED"] == 1 and result["N_FAILED"] == 0 and (result["N_HOURS"], result["N_ALLOWED"]) == (6, 5)
    hours = [(row["time"].toString("HH:mm"), row["allowed"], row["reason"]) for row in result["HOURS"].getFeatures()]
    assert hours[0] == ("18:00", False, "outside the hours of the label") and hours[1][:2] == ("19:00", True) and "allowed" in hours[1][2]
    assert {row["check"] for row in result["OUTPUT"].getFeatures()} >= {
        "record",
        "method",
        "rate",
        "yearly_max",
        "yearly_count",
        "interval",
        "hours",
        "label_date",
    }
    assert lines(result, check="rate", block_id=2)[0] == {
        "block_id": 2,
        "check": "rate",
        "limit": 0.5,
        "value": 0.3,
        "passed": True,
        "reason": "Litres of product a hectare.",
        "verdict": "passed",
    }
    assert lines(result, check="yearly_max", block_id=1)[0]["value"] == pytest.approx(30.0)
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    for words in (
        "Passed: all 3 blocks",
        "label is the law",
        "Drift of ULV and fog is not modelled",
        "Keep people out for 12 hours",
        "data:image/png",
        "outside the hours",
    ):
        assert words in text, words


@pytest.mark.parametrize("column", [True, False], ids=["empty", "no column"])
@pytest.mark.parametrize("name", RECORD)
def test_a_record_with_a_field_missing_never_passes(run, blocks, product, forecast, name, column):
    result = run(
        "spray_label_check",
        BLOCKS=blocks,
        PRODUCT=product(**{name: ""}) if column else product(without=name),
        FORECAST=forecast(),
        METHOD="ULV truck",
        OUTPUT="memory:",
        HOURS="memory:",
        **GIVEN,
    )
    assert result["PASSED"] == 0 and result["N_MISSING"] == 1 and result["N_FAILED"] == 3 and result["N_ALLOWED"] == 0
    assert "A plan with a field missing is not passed" in run.feedback.log
    assert all("not complete" in row["reason"] for row in result["HOURS"].getFeatures())


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ({"RATE": 0.6}, "rate"),
        ({"METHOD": "aerial"}, "method"),
        ({"DATE": "2024-02-01"}, "label_date"),
        ({"RATE": 0.3, "SWATH": 91.44, "SPEED": 16.09344, "FLOW": 1.5}, "flow"),
        ({"FLOW": 0.7}, "flow"),
        ({"ALLOW_NO_LEDGER": False}, "yearly_count"),
        ({"PRODUCT": {"buffers": "water 30"}}, "buffer water"),
        ({"PRODUCT": {"yearly_max": "20"}}, "yearly_max"),
        ({"PRODUCT": {"wind_max": "1"}}, "hours"),
    ],
)
def test_each_check_can_fail(run, blocks, product, forecast, change, check):
    change = dict(change)
    record = product(**change.pop("PRODUCT", {}))
    result = run("spray_label_check", BLOCKS=blocks, PRODUCT=record, FORECAST=forecast(), OUTPUT="memory:", **(GIVEN | change))
    assert result["PASSED"] == 0 and check in {one["check"] for one in lines(result, passed=False)}
    assert "NOT passed" in run.feedback.log


def test_flow_is_rate_times_swath_times_speed(run, blocks, product, forecast):
    given = GIVEN | {"SWATH": 91.44, "SPEED": 16.09344}
    result = run("spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=forecast(), OUTPUT="memory:", **given)
    assert result["FLOW_L_MIN"] == pytest.approx(0.3 * 6.0606060606 * 0.40468564224)  # 6.06 acres a minute
    good = run(
        "spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=forecast(), OUTPUT="memory:", FLOW=result["FLOW_L_MIN"], **given
    )
    assert lines(good, check="flow")[0]["passed"] and good["PASSED"] == 1


def test_the_ledger_counts_where_it_lies_and_is_kept_whole(run, blocks, product, forecast, ledger, tmp_path, columns_of):
    rows = [
        (first_block(), {"date": "2026-05-20", "ai_g": 200.0, "active": "permethrin"}),
        (shapely.box(X + 100, Y, X + 400, Y + 200), {"date": "2026-05-31", "ai_g": 360.0, "active": "Permethrin"}),
        (first_block(2), {"date": "2025-05-20", "ai_g": 500.0, "active": "permethrin"}),
        (first_block(2), {"date": "2026-05-20", "ai_g": 9000.0, "active": "malathion"}),
        (shapely.box(X, Y + 5000, X + 100, Y + 5100), {"date": "2026-04-01", "ai_g": 77.0, "active": ""}),
    ]
    given = {"BLOCKS": blocks, "PRODUCT": product(yearly_count="2"), "FORECAST": forecast(), "LEDGER": ledger(rows), "RATE": 0.3}
    result = run(
        "spray_label_check",
        **given,
        OUTPUT="memory:",
        LEDGER_OUT="memory:",
        CELLS=str(tmp_path / "c.gpkg"),
        REPORT=str(tmp_path / "r.html"),
    )
    assert (
        lines(result, check="yearly_count", block_id=1)[0]["value"] == 3
        and not lines(result, check="yearly_count", block_id=1)[0]["passed"]
    )
    assert (
        lines(result, check="yearly_max", block_id=1)[0]["value"] == pytest.approx(50.0 + 60.0 + 30.0)
        and not lines(result, check="yearly_max", block_id=1)[0]["passed"]
    )
    assert (
        lines(result, check="interval", block_id=1)[0]["value"] == pytest.approx(1.0)
        and not lines(result, check="interval", block_id=1)[0]["passed"]
    )
    assert (
        lines(result, check="yearly_count", block_id=2)[0]["value"] == 2
        and lines(result, check="yearly_count", block_id=3)[0]["value"] == 1
    )
    assert lines(result, check="interval", block_id=3)[0]["passed"]
    before = 200.0 + 360.0 + 500.0 + 77.0
    plan = 3 * 4.0 * 0.3 * 100.0
    assert result["AI_BEFORE_G"] == pytest.approx(before, rel=1e-12) and result["AI_PLAN_G"] == pytest.approx(plan, rel=1e-12)
    assert result["AI_AFTER_G"] == pytest.approx(before + plan, rel=1e-9)
    import qgis.core as q

    cells = columns_of(q.QgsVectorLayer(str(tmp_path / "c.gpkg")))
    assert cells["ai_g"].sum() == pytest.approx(before + plan, rel=1e-9) and set(cells["year"]) == {2025, 2026}
    assert (cells["g_ha"] * cells["area_m2"] / 1e4).sum() == pytest.approx(before + plan, rel=1e-9)
    after = columns_of(result["LEDGER_OUT"])
    assert list(after["state"]) == ["done"] * 5 + ["planned"] * 3 and after["ai_g"].sum() == pytest.approx(before + plan + 9000.0)
    text = (tmp_path / "r.html").read_text(encoding="utf-8") + result["REPORT_JSON"] + run.feedback.log
    assert "홍길동" not in text and "caller" not in {field.name() for field in result["LEDGER_OUT"].fields()}


def test_the_written_ledger_is_the_next_rounds_ledger(run, blocks, product, forecast, tmp_path):
    path = str(tmp_path / "ledger.gpkg")
    first = run("spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=forecast(), OUTPUT="memory:", LEDGER_OUT=path, **GIVEN)
    again = run(
        "spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=forecast(day="2026-06-08"), LEDGER=path, OUTPUT="memory:", RATE=0.3
    )
    assert first["PASSED"] == 1 and again["PASSED"] == 1 and again["AI_BEFORE_G"] == pytest.approx(first["AI_PLAN_G"])
    assert lines(again, check="interval", block_id=1)[0]["value"] == pytest.approx(7.0)
    assert lines(again, check="yearly_count", block_id=1)[0]["value"] == 2


def test_hours_of_another_day_do_not_count_for_a_planned_day(run, blocks, product, forecast):
    """From 18:00 on 1 June to 05:00 on 3 June: a storm until the second evening, calm from then on."""
    hours = [(9.0, 20.0)] * 24 + [(2.0, 20.0)] * 12
    given = {"BLOCKS": blocks, "PRODUCT": product(), "FORECAST": forecast(hours), "OUTPUT": "memory:", **GIVEN}
    said = {}
    for day in ("2026-06-01", "2026-06-02", ""):
        result = run("spray_label_check", **given, DATE=day)
        (line,) = lines(result, check="hours")
        said[day] = (line["value"], line["passed"], result["PASSED"])
    assert said == {"2026-06-01": (0.0, False, 0), "2026-06-02": (11.0, True, 1), "": (11.0, True, 1)}


def test_a_clock_of_another_place_is_said(run, blocks, product, forecast, tmp_path):
    text = Path(forecast()).read_text(encoding="utf-8")
    (tmp_path / "utc.csv").write_text(text.replace(":00,", ":00Z,"), encoding="utf-8")
    run("spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=str(tmp_path / "utc.csv"), OUTPUT="memory:", **GIVEN)
    assert "the offset UTC+0: they were taken as written" in run.feedback.log


def test_what_is_planned_for_the_days_after_keeps_the_interval_too(run, blocks, product, forecast, ledger):
    rows = [(first_block(), {"date": "2026-06-02", "ai_g": 40.0, "active": "permethrin"})]
    given = {"BLOCKS": blocks, "PRODUCT": product(), "FORECAST": forecast(), "LEDGER": ledger(rows), "RATE": 0.3}
    result = run("spray_label_check", **given, OUTPUT="memory:")
    assert lines(result, check="interval", block_id=1)[0]["value"] == pytest.approx(1.0)
    assert not lines(result, check="interval", block_id=1)[0]["passed"] and lines(result, check="interval", block_id=2)[0]["passed"]


def test_an_amount_that_means_either_is_no_amount(run, blocks, product, forecast, tmp_path):
    """1,200 is a thousand times more in Seoul than in Berlin."""
    (tmp_path / "l.csv").write_text('block_id,date,ai_g\n1,2026-05-20,"1,200"\n2,2026-05-20,"0,5"\n', encoding="utf-8")
    given = {"BLOCKS": blocks, "PRODUCT": product(), "FORECAST": forecast(), "LEDGER": str(tmp_path / "l.csv"), "RATE": 0.3}
    result = run("spray_label_check", **given, OUTPUT="memory:")
    assert not lines(result, check="yearly_max", block_id=1)[0]["passed"] and "state no amount" in run.feedback.log
    assert lines(result, check="yearly_max", block_id=2)[0]["value"] == pytest.approx(30.0 + 0.5 / 4.0)
    missing = run("spray_label_check", **given | {"PRODUCT": product(yearly_max="1,200")}, OUTPUT="memory:")
    assert missing["N_MISSING"] == 1


def test_duplicates_rows_without_a_date_and_without_an_amount(run, blocks, product, forecast, ledger):
    same = {"date": "2026-05-20", "ai_g": 40.0, "active": "permethrin"}
    rows = [
        (first_block(), same),
        (first_block(), same),
        (first_block(1), {"active": "permethrin", "ai_g": 40.0}),
        (first_block(2), {"date": "2026-05-20", "active": ""}),
    ]
    given = {"BLOCKS": blocks, "PRODUCT": product(), "FORECAST": forecast(), "LEDGER": ledger(rows), "RATE": 0.3}
    result = run("spray_label_check", **given, OUTPUT="memory:")
    assert (
        "1 rows of the ledger are exact duplicates" in run.feedback.log
        and "have no date" in run.feedback.log
        and "state no amount" in run.feedback.log
    )
    assert (
        lines(result, check="yearly_count", block_id=1)[0]["value"] == 3
        and lines(result, check="yearly_count", block_id=2)[0]["value"] == 2
    )
    assert (
        not lines(result, check="yearly_max", block_id=3)[0]["passed"]
        and "missing" in lines(result, check="yearly_max", block_id=3)[0]["reason"]
    )


def test_a_ledger_by_block_and_in_another_coordinate_system(run, blocks, product, forecast, tmp_path, ledger):
    (tmp_path / "l.csv").write_text("block_id,date,litres\n1,2026-05-20,2\n9,2026-05-21,2\n", encoding="utf-8")
    result = run(
        "spray_label_check",
        BLOCKS=blocks,
        PRODUCT=product(),
        FORECAST=forecast(),
        LEDGER=str(tmp_path / "l.csv"),
        OUTPUT="memory:",
        RATE=0.3,
    )
    assert lines(result, check="yearly_max", block_id=1)[0]["value"] == pytest.approx(30.0 + 2 * 100 / 4.0)
    assert "not in this plan" in run.feedback.log


def test_buffers_of_the_label_against_exclusions(run, blocks, product, forecast, layer_of):
    near = layer_of(
        [(shapely.Point(X - 40, Y + 100).wkt, {"kind": "Apiary"}), (shapely.Point(X - 20, Y + 100).wkt, {"kind": "school"})],
        "Point",
        fields="field=kind:string",
    )
    given = {
        "BLOCKS": blocks,
        "PRODUCT": product(buffers="apiary 50; school 15; hospital 5"),
        "FORECAST": forecast(),
        "EXCLUSIONS": near,
        "KIND_FIELD": "kind",
    }
    result = run("spray_label_check", **given, OUTPUT="memory:", **GIVEN)
    apiary = lines(result, check="buffer apiary", block_id=1)[0]
    assert apiary["value"] == pytest.approx(40.0) and not apiary["passed"] and lines(result, check="buffer apiary", block_id=2)[0]["passed"]
    assert lines(result, check="buffer school", block_id=1)[0]["passed"]
    assert (
        not lines(result, check="buffer hospital", block_id=1)[0]["passed"]
        and "nothing of the kind" in lines(result, check="buffer hospital", block_id=1)[0]["reason"]
    )


def test_drift_is_said_for_booms_and_refused_for_fog(run, blocks, product, forecast):
    boom = product(methods="ground boom", buffers="water 30.48")
    run("spray_label_check", BLOCKS=blocks, PRODUCT=boom, FORECAST=forecast(), DRIFT="ground_low_fmc", OUTPUT="memory:", **GIVEN)
    assert "0.44% of the rate" in run.feedback.log and "Drift of ULV and fog is not modelled" in run.feedback.log
    run("spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=forecast(), DRIFT="ground_low_fmc", OUTPUT="memory:", **GIVEN)
    assert "not valid for ULV or fog" in run.feedback.log


def test_a_forecast_with_gaps(run, blocks, product, forecast):
    hours = [(2.0, 20.0), (2.0, 20.0), None, ("", 20.0), (2.0, 20.0)]
    result = run(
        "spray_label_check", BLOCKS=blocks, PRODUCT=product(), FORECAST=forecast(hours), OUTPUT="memory:", HOURS="memory:", **GIVEN
    )
    reasons = [row["reason"] for row in result["HOURS"].getFeatures()]
    assert result["N_GAPS"] == 1 and "no row for this hour" in reasons[2] and "nothing of wind" in reasons[3] and result["N_ALLOWED"] == 2
    assert "The forecast has gaps" in run.feedback.log


def test_products_as_a_list_and_several_in_one_table(run, blocks, forecast, tmp_path):
    (tmp_path / "list.csv").write_text("field,value\n" + "\n".join(f'{name},"{value}"' for name, value in RECORD.items()), encoding="utf-8")
    result = run("spray_label_check", BLOCKS=blocks, PRODUCT=str(tmp_path / "list.csv"), FORECAST=forecast(), OUTPUT="memory:", **GIVEN)
    assert result["PASSED"] == 1
    several = (
        ",".join(RECORD)
        + "\n"
        + "\n".join(",".join(f'"{one}"' for one in (RECORD | {"registration": number}).values()) for number in ("7", "8"))
    )
    (tmp_path / "several.csv").write_text(several, encoding="utf-8")
    given = {"BLOCKS": blocks, "PRODUCT": str(tmp_path / "several.csv"), "FORECAST": forecast(), "OUTPUT": "memory:"} | GIVEN
    assert run("spray_label_check", REGISTRATION="8", **given)["PASSED"] == 1
    with pytest.raises(QgsProcessingException, match="holds 2 products"):
        run("spray_label_check", **given)
    with pytest.raises(QgsProcessingException, match="no registration “9”"):
        run("spray_label_check", REGISTRATION="9", **given)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"BLOCKS": "empty"}, "has no features"),
        ({"BLOCKS": "no_crs"}, "has no coordinate system"),
        ({"BLOCKS": "nothing"}, "no block with an area"),
        ({"PRODUCT": "name,value\n"}, "is empty: there is no label"),
        ({"FORECAST": "when,wind,temp\n2026-06-01 20:00,1,20\n"}, "no column “time”"),
        ({"FORECAST": "time,wind\n2026-06-01 20:00,1\n"}, "no column “temp”"),
        ({"FORECAST": "time,wind,temp\nsoon,1,20\n"}, "no row with a time"),
        ({"FORECAST": "time,wind,temp\n03/04/2026 20:00,1,20\n"}, "day/month or as month/day"),
        ({"LEDGER": "block_id,when\n1,2026-05-01\n"}, "no column “date”"),
        ({"LEDGER": "name,date\nx,2026-05-01\n"}, "neither areas nor a column"),
        ({"LEDGER": "block_id,date,ai_g\n1,2026-05-01,-5\n"}, "negative amount"),
        ({"DATE": "soon"}, "is no date"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, blocks, product, forecast, layer_of, tmp_path, change, said):
    made = {
        "empty": lambda: layer_of([], "Polygon", fields="field=block_id:integer"),
        "no_crs": lambda: layer_of([(first_block().wkt, {"block_id": 1})], "Polygon", crs="", fields="field=block_id:integer"),
        "nothing": lambda: layer_of([(None, {"block_id": 1})], "Polygon", fields="field=block_id:integer"),
    }
    given = {"BLOCKS": blocks, "PRODUCT": product(), "FORECAST": forecast(), "OUTPUT": "memory:", **GIVEN}
    for name, value in change.items():
        if "\n" in value:
            (tmp_path / f"{name}_bad.csv").write_text(value, encoding="utf-8")
            given[name] = str(tmp_path / f"{name}_bad.csv")
        else:
            given[name] = made[value]() if value in made else value
    with pytest.raises(QgsProcessingException, match=said):
        run("spray_label_check", **given)


def test_fields_of_the_blocks_stand_in_for_parameters(run, layer_of, product, forecast):
    rows = [(first_block(i).wkt, {"block_id": f"가{i}", "method": "ulv-truck", "litres": 1.2, "date": "2026-06-01"}) for i in range(2)]
    layer = layer_of(rows, "Polygon", fields="field=block_id:string&field=method:string&field=litres:double&field=date:string")
    result = run(
        "spray_label_check",
        BLOCKS=layer,
        PRODUCT=product(methods="ULV truck; aerial"),
        FORECAST=forecast(),
        OUTPUT="memory:",
        ALLOW_NO_LEDGER=True,
    )
    assert result["PASSED"] == 1 and lines(result, check="rate", block_id="가1")[0]["value"] == pytest.approx(0.3)
    warnings = json.loads(result["REPORT_JSON"])["warnings"]
    assert any("ALLOW_NO_LEDGER" in one for one in warnings)
