# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give: every case ends in a result that says what it left out, or in a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsCoordinateTransformContext, QgsProcessingContext, QgsProcessingException, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

GIVEN = {"TIME_FIELD": "when", "SIZE": 200, "NEIGHBOURS": "queen", "PERMUTATIONS": 199, "OUTPUT": "memory:"}
NUMBER = 600


def refused(run, **parameters) -> str:
    """The sentence with which a run is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run("emerging_hot_spots", **(GIVEN | parameters))
    text = str(caught.value)
    assert "Traceback" not in text
    return text


def places(number=NUMBER, seed=1):
    return (np.random.default_rng(seed).uniform(0, 2_000, (number, 2)) + [1e6, 2e6]).tolist()


def days(number=NUMBER, first="2024-01-01", length=366, seed=2):
    return np.datetime64(first) + np.sort(np.random.default_rng(seed).integers(0, length, number)).astype("timedelta64[D]")


def calls(layer_of, whens, kind="string", **options):
    return layer_of(
        (((x, y), {"when": when}) for (x, y), when in zip(places(len(whens)), whens, strict=True)), fields=f"field=when:{kind}", **options
    )


def year(layer_of, **options):
    return calls(layer_of, [str(day) for day in days()], **options)


# -- the family's own: dates


@pytest.mark.parametrize(
    "form", ["%Y-%m-%d", "%Y.%m.%d", "%Y%m%d", "%Y년 %m월 %d일", "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S+09:00"]
)
def test_dates_as_text_in_any_usual_form(run, layer_of, columns_of, form):
    dates = days().astype("datetime64[s]").tolist()
    found = run("emerging_hot_spots", INPUT=calls(layer_of, [date.strftime(form) for date in dates]), BINS="memory:", **GIVEN)
    assert (found["N_USED"], found["N_STEPS"]) == (NUMBER, 12)
    bins = columns_of(found["BINS"])
    per_month = bins["count"].reshape(12, -1).sum(axis=1)
    assert per_month.tolist() == np.bincount([date.month - 1 for date in dates]).tolist()


def test_dates_and_times_of_qgis(run, layer_of):
    dates = days().tolist()
    for kind, values in (
        ("date", [QDate(date.year, date.month, date.day) for date in dates]),
        ("datetime", [QDateTime(QDate(date.year, date.month, date.day), QDateTime.currentDateTime().time()) for date in dates]),
    ):
        assert run("emerging_hot_spots", INPUT=calls(layer_of, values, kind), **GIVEN)["N_STEPS"] == 12


def test_day_and_month_mixed_or_undecided(run, layer_of):
    assert "Dates are mixed" in refused(run, INPUT=calls(layer_of, ["25/03/2024", "03/25/2024"] * 40))
    assert "can be read as day/month or as month/day" in refused(run, INPUT=calls(layer_of, ["05/03/2024", "06/04/2024"] * 40))


def test_offsets_are_told_and_time_zones_convert(run, layer_of, columns_of):
    dates = [f"{day}T20:00:00{'+00:00' if number % 2 else '+09:00'}" for number, day in enumerate(days())]
    layer = calls(layer_of, dates)
    run("emerging_hot_spots", INPUT=layer, **GIVEN)
    assert any("different UTC offsets" in warning for warning in run.feedback.warnings)
    run("emerging_hot_spots", INPUT=layer, TIME_ZONE="Asia/Seoul", **GIVEN)
    assert not any("different UTC offsets" in warning for warning in run.feedback.warnings)
    assert "not a known time zone" in refused(run, INPUT=layer, TIME_ZONE="Korea")


def test_no_dates_at_all(run, layer_of):
    assert "“when” is NULL or no date" in refused(run, INPUT=calls(layer_of, [NULL] * 50))
    assert "50 rows left out" in refused(run, INPUT=calls(layer_of, ["soon", "later"] * 25))
    assert "50 rows left out" in refused(run, INPUT=calls(layer_of, [20240101] * 50, "int"))
    assert "has no field “absent”" in refused(run, INPUT=year(layer_of), TIME_FIELD="absent")


@pytest.mark.parametrize(("length", "periods"), [(20, 1), (50, 2)])
def test_too_few_periods(run, layer_of, length, periods):
    whens = ["2024-01-01", *(str(day) for day in days(length=length)), str(np.datetime64("2024-01-01") + length - 1)]
    assert f"cover {periods} periods; a history needs at least 3" in refused(run, INPUT=calls(layer_of, whens))


def test_few_periods_are_warned_about(run, layer_of):
    run("emerging_hot_spots", INPUT=calls(layer_of, [str(day) for day in days(length=121)]), **GIVEN)
    assert any("4 periods are few" in warning for warning in run.feedback.warnings)


def test_too_many_bins(run, layer_of):
    text = refused(run, INPUT=calls(layer_of, ["1024-01-01", *(str(day) for day in days())]), STEP="hour")
    assert "bins; at most 5,000,000 are tested" in text
    assert "check the first and the last date" in text


def test_gaps_in_time_count_zero_and_are_told(run, layer_of, columns_of):
    whens = [str(day) for day in days(300, length=60)] + [str(day) for day in days(300, first="2024-08-01", length=153)]
    found = run("emerging_hot_spots", INPUT=calls(layer_of, whens), BINS="memory:", **GIVEN)
    bins = columns_of(found["BINS"])
    assert found["N_STEPS"] == 12
    assert bins["count"].reshape(12, -1).sum(axis=1).tolist()[2:7] == [0, 0, 0, 0, 0]
    assert np.isnan(bins["gi_bin"].reshape(12, -1)[2:7]).all()
    assert any("periods have no incident at all" in warning for warning in run.feedback.warnings)
    assert any("all units have the same count" in warning for warning in run.feedback.warnings)
    cube = columns_of(run("emerging_hot_spots", INPUT=calls(layer_of, whens), BINS="memory:", GLOBAL_WINDOW="cube", **GIVEN)["BINS"])
    assert np.isfinite(cube["gi_z"]).all()


def test_an_incomplete_last_month_is_warned_about(run, layer_of):
    run("emerging_hot_spots", INPUT=calls(layer_of, [str(day) for day in days(first="2024-01-11", length=345)]), **GIVEN)
    assert any("first period begins on 2024-01-01, but the data only on 2024-01-1" in warning for warning in run.feedback.warnings)
    assert any("last period lasts until 2025-01-01, but the data end on 2024-12-" in warning for warning in run.feedback.warnings)
    run("emerging_hot_spots", INPUT=year(layer_of), **GIVEN)
    assert not any("period begins" in warning or "period lasts" in warning for warning in run.feedback.warnings)


def test_an_anchor_moves_the_periods(run, layer_of, columns_of):
    found = run(
        "emerging_hot_spots",
        INPUT=year(layer_of),
        BINS="memory:",
        ANCHOR=QDateTime.fromString("2024-01-15T00:00:00", Qt.DateFormat.ISODate),
        **GIVEN,
    )
    starts = {feature["t_start"].toString("dd HH:mm") for feature in found["BINS"].getFeatures()}
    assert starts == {"15 00:00"}


def test_hours_from_days_are_warned_about(run, layer_of):
    run("emerging_hot_spots", INPUT=calls(layer_of, [str(day) for day in days(length=5)]), STEP="hour", **GIVEN)
    assert any("no time of day" in warning for warning in run.feedback.warnings)


def test_more_past_periods_than_there_are(run, layer_of):
    assert "TIME_NEIGHBOURS is 12" in refused(run, INPUT=year(layer_of), TIME_NEIGHBOURS=12)


def test_thousands_of_points_on_one_spot(run, layer_of, columns_of):
    rows = [((x, y), {"when": str(day)}) for (x, y), day in zip(places(), days(), strict=True)]
    rows += [((1_001_000.0, 2_001_000.0), {"when": str(day)}) for day in days(5_000)]
    found = run("emerging_hot_spots", INPUT=layer_of(rows, fields="field=when:string"), BINS="memory:", **GIVEN)
    assert columns_of(found["BINS"])["count"].sum() == 5_600
    text = refused(run, INPUT=layer_of((((1e6, 2e6), {"when": str(day)}) for day in days()), fields="field=when:string"))
    assert "needs at least 3" in text


def test_a_hundred_thousand_rows_with_rubbish_among_them(run, layer_of):
    number = 100_000
    rng = np.random.default_rng(3)
    whens = [str(day) for day in days(number)]
    rows = [(place, {"when": when}) for place, when in zip(places(number), whens, strict=True)]
    rubbish = [
        (None, "2024-05-05"),
        ("POINT EMPTY", "2024-05-05"),
        ((1e6, 2e6), NULL),
        ((1e6, 2e6), "30.2.2024"),
        ((1e6, 2e6), "?"),
        ((float("nan"), 1.0), "2024-05-05"),
    ]
    for number_of_bad, position in enumerate(rng.choice(number, number // 10, replace=False).tolist()):
        place, when = rubbish[number_of_bad % len(rubbish)]
        rows[position] = (place, {"when": when})
    found = run("emerging_hot_spots", INPUT=layer_of(rows, fields="field=when:string"), **GIVEN)
    assert (found["N_READ"], found["N_USED"], found["N_SKIPPED"]) == (100_000, 90_000, 10_000)
    assert "no geometry" in run.feedback.log
    assert "“when” is NULL or no date" in run.feedback.log
    assert found["N_STEPS"] == 12


# -- what all of the family meet


def test_no_features(run, layer_of):
    assert "has no features" in refused(run, INPUT=layer_of([], fields="field=when:string"))


def test_polygons(run, square_layer):
    assert "has no points" in refused(run, INPUT=square_layer(np.eye(3)), TIME_FIELD="v")


def test_degrees_web_mercator_and_no_crs(run, layer_of):
    rng = np.random.default_rng(6)
    xy = rng.uniform([127.1, 37.55], [127.13, 37.57], (NUMBER, 2)).tolist()
    layer = layer_of(
        (((x, y), {"when": str(day)}) for (x, y), day in zip(xy, days(), strict=True)), crs="EPSG:4326", fields="field=when:string"
    )
    found = run("emerging_hot_spots", INPUT=layer, **GIVEN)
    assert "is not in metres" in run.feedback.log
    assert found["OUTPUT"].crs().authid() == "EPSG:4326"
    run("emerging_hot_spots", INPUT=year(layer_of, crs="EPSG:3857"), **GIVEN)
    assert any("Web Mercator" in warning for warning in run.feedback.warnings)
    assert "Set Layer CRS" in refused(run, INPUT=year(layer_of, crs=""))


def test_one_unit_and_a_grid_of_too_many(run, layer_of):
    assert "needs at least 3" in refused(run, INPUT=year(layer_of), SIZE=100_000)
    assert "cells; at most 1,000,000" in refused(run, INPUT=year(layer_of), SIZE=0.5)
    assert "greater than 0" in refused(run, INPUT=year(layer_of), SIZE=0)


def test_every_place_and_month_alike(run, layer_of):
    rows = [
        ((1e6 + 200 * i, 2e6 + 200 * j), {"when": f"2024-{month:02d}-10"}) for month in range(1, 13) for i in range(4) for j in range(4)
    ]
    zones = [
        f"POLYGON(({x} {y},{x + 200} {y},{x + 200} {y + 200},{x} {y + 200},{x} {y}))"
        for x in 1e6 + 200 * np.arange(4) - 100
        for y in 2e6 + 200 * np.arange(4) - 100
    ]
    layer = layer_of(rows, fields="field=when:string")
    polygons = layer_of(((wkt, {}) for wkt in zones), "Polygon")
    assert "Every unit has 1 incidents in every period" in refused(run, INPUT=layer, ZONES=polygons)


def test_broken_and_missing_zones(run, layer_of, columns_of):
    zones = layer_of(
        [
            ("POLYGON((1000000 2000000,1001000 2001000,1001000 2000000,1000000 2001000,1000000 2000000))", {}),
            ("POLYGON((1001000 2000000,1002000 2000000,1002000 2001000,1001000 2001000,1001000 2000000))", {}),
            ("POLYGON((1000000 2001000,1001000 2001000,1001000 2002000,1000000 2002000,1000000 2001000))", {}),
            ("POLYGON((1001000 2001000,1002000 2001000,1002000 2002000,1001000 2002000,1001000 2001000))", {}),
            ("POLYGON((1009000 2001000,1010000 2001000,1010000 2002000,1009000 2002000,1009000 2001000))", {}),
            (None, {}),
        ],
        "Polygon",
    )
    out = columns_of(run("emerging_hot_spots", INPUT=year(layer_of), ZONES=zones, BINS="memory:", **GIVEN)["OUTPUT"])
    assert out["status"].tolist() == ["ok"] * 4 + ["island", "no_data"]
    assert out["category"][4:].tolist() == [None, None]
    assert np.isnan(out["mk_p"][4:]).all()
    assert np.isnan(out["n_steps"][4:]).all()
    assert "units have no neighbour" in run.feedback.log
    assert "in no zone" in refused(run, INPUT=year(layer_of), ZONES=layer_of([("POLYGON((0 0,1 0,1 1,0 0))", {})], "Polygon"))


def test_nobody_has_a_neighbour(run, layer_of):
    assert "No unit has a neighbour within 5 m" in refused(run, INPUT=year(layer_of), NEIGHBOURS="band", BAND=5)


def test_hangul_paths_and_fields(run, layer_of, tmp_path):
    memory = layer_of((((x, y), {"접수일": str(day)}) for (x, y), day in zip(places(), days(), strict=True)), fields="field=접수일:string")
    folder = tmp_path / "남양주 시청 — 2026"
    folder.mkdir()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        memory, str(folder / "민원.gpkg"), QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    given = GIVEN | {
        "TIME_FIELD": "접수일",
        "OUTPUT": str(folder / "변화.gpkg"),
        "BINS": str(folder / "칸.gpkg"),
        "REPORT": str(folder / "보고서.html"),
    }
    found = run("emerging_hot_spots", INPUT=str(folder / "민원.gpkg"), **given)
    units = QgsVectorLayer(str(folder / "변화.gpkg"), "", "ogr").featureCount()
    assert QgsVectorLayer(str(folder / "칸.gpkg"), "", "ogr").featureCount() == units * found["N_STEPS"]
    assert "접수일" in (folder / "보고서.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to(run, layer_of, tmp_path):
    """A folder below /proc can be written to by nobody, root included. The first layer is taken back when the second cannot be written."""
    assert "/proc/self/hot.gpkg" in refused(run, INPUT=year(layer_of), OUTPUT="/proc/self/hot.gpkg")
    assert "/proc/self/bins.gpkg" in refused(run, INPUT=year(layer_of), OUTPUT=str(tmp_path / "out.gpkg"), BINS="/proc/self/bins.gpkg")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("share", [1, 20, 50, 73, 76, 90])
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share):
    layer = calls(layer_of, [str(day) for day in days(20_000)])
    stopper.share = share
    context = QgsProcessingContext()
    given = GIVEN | {
        "INPUT": layer,
        "SIZE": 40,
        "PERMUTATIONS": 9_999,
        "OUTPUT": str(tmp_path / "half.gpkg"),
        "BINS": str(tmp_path / "bins.gpkg"),
    }
    results, _ = provider.algorithm("emerging_hot_spots").create().run(given, context, stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []
    assert not context.layersToLoadOnCompletion()
