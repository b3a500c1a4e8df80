# SPDX-License-Identifier: GPL-2.0-or-later
"""Observations typed, pasted and taken from a layer: what becomes a record, and what is said of what cannot."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QMetaType
from smartcity.smartcity_plugin.cycle.evidence import Observation
from smartcity.smartcity_plugin.qgis_bridge.observation_rows import FromLayer, cells_from_layer, cells_from_text, observations

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-01\t22\n2026-07-08\t19",
        "date\tvalue\n2026-07-01\t22\n2026-07-08\t19",
        "value,date\n22,2026-07-01\n19,2026-07-08",
        "22;01.07.2026\n19;18.07.2026".replace("18.07", "08.07").replace("19;", "19;"),
        "날짜\t건수\n2026년 7월 1일\t22\n2026년 7월 8일\t19",
        "Week of\tCalls in our district\n2026/07/01\t22\n2026/07/08\t19\n\n",
        "20260701\t22\r\n20260708\t19\r\n",
    ],
)
def test_what_a_spreadsheet_gives(text):
    if "01.07.2026" in text:
        text += "\n20;25.07.2026"  # one day above 12 decides
    rows, problems = observations(cells_from_text(text))
    assert problems == []
    assert rows[:2] == [Observation("2026-07-01", 22.0), Observation("2026-07-08", 19.0)]


def test_effort_and_place_come_along():
    rows, problems = observations(cells_from_text("place\teffort\tcount\tdate\nblock <3>\t7\t12\t2026-07-01 06:30"))
    assert problems == [] and rows == [Observation("2026-07-01T06:30:00", 12.0, 7.0, "block <3>")]


@pytest.mark.parametrize(
    ("cells", "row", "column", "words"),
    [
        (["someday", "1", "", ""], 0, 0, "“someday” is not a date"),
        (["2026-02-30", "1", "", ""], 0, 0, "is not a date"),
        (["2026-07-01", "many", "", ""], 0, 1, "“many” is not a number"),
        (["2026-07-01", "", "", ""], 0, 1, "is not a number"),
        (["2026-07-01", "nan", "", ""], 0, 1, "is not a number"),
        (["2026-07-01", "inf", "", ""], 0, 1, "is not a number"),
        (["2026-07-01", "1", "0", ""], 0, 2, "above zero"),
        (["2026-07-01", "1", "some", ""], 0, 2, "above zero"),
    ],
)
def test_what_cannot_be_recorded_is_named(cells, row, column, words):
    rows, problems = observations([cells, ["2026-07-08", "19", "", ""]])
    assert rows == [Observation("2026-07-08", 19.0)]
    assert [(one.row, one.column) for one in problems] == [(row, column)] and words in problems[0].words


def test_day_and_month_that_cannot_be_told_apart_are_not_guessed():
    rows, problems = observations([["03/04/2026", "1", "", ""], ["05/06/2026", "2", "", ""]])
    assert rows == [] and len(problems) == 1 and problems[0].row == -1


def test_nothing_pasted_gives_nothing():
    assert cells_from_text("") == [] and cells_from_text("\n \n") == [] and observations([]) == ([], [])


@pytest.fixture
def calls(qgis_app):
    """Five calls in three weeks, none in the second; one without a date."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "calls", "memory")
    fields = [
        QgsField("day", QMetaType.Type.QDate),
        QgsField("size", QMetaType.Type.Double),
        QgsField("nights", QMetaType.Type.Int),
        QgsField("trap", QMetaType.Type.QString),
    ]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    for day, size, nights, trap in (
        (QDate(2026, 7, 6), 2.0, 1, "A"),
        (QDate(2026, 7, 7), 4.0, 2, "B"),
        (QDate(2026, 7, 20), 6.0, 3, "A"),
        (QDate(2026, 7, 21), None, 1, "A"),
        (None, 9.0, 1, "A"),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([day, size, nights, trap])
        layer.dataProvider().addFeature(feature)
    return layer


def test_each_feature_of_a_layer(calls):
    cells, left_out = cells_from_layer(calls, FromLayer("day", "size", "nights", "trap"))
    assert left_out == 2
    rows, problems = observations(cells)
    assert problems == [] and rows[0] == Observation("2026-07-06", 2.0, 1.0, "A") and len(rows) == 3


def test_counts_by_week_are_zero_where_nothing_happened(calls):
    cells, left_out = cells_from_layer(calls, FromLayer("day", step="week"))
    assert left_out == 1
    assert [(row[0], row[1]) for row in cells] == [("2026-07-06", "2"), ("2026-07-13", "0"), ("2026-07-20", "2")]


def test_sums_and_means_by_week(calls):
    sums, _ = cells_from_layer(calls, FromLayer("day", "size", "nights", step="week"))
    means, _ = cells_from_layer(calls, FromLayer("day", "size", step="week", mean=True))
    assert [row[1:3] for row in sums] == [["6", "3"], ["0", ""], ["6", "3"]]
    assert [(row[0], row[1]) for row in means] == [("2026-07-06", "3"), ("2026-07-20", "6")]


def test_selected_features_only(calls):
    calls.selectByIds([1])
    cells, left_out = cells_from_layer(calls, FromLayer("day", selected_only=True))
    assert (len(cells), left_out) == (1, 0)


def test_an_empty_layer_gives_nothing(qgis_app):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=day:date", "none", "memory")
    assert cells_from_layer(layer, FromLayer("day", step="month")) == ([], 0)
