# SPDX-License-Identifier: GPL-2.0-or-later
"""The record of a product, the board of hours, and a ledger that loses nothing."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.hours import Forecast, board_of, forecast_of, in_hours, longest_run
from smartcity.smartcity_plugin.analysis.spraying.label import NAMES, Product, buffers_of, hour_of_day, product_of, same_method
from smartcity.smartcity_plugin.analysis.spraying.ledger import Applications, cells_of, history_of, in_year_of

RECORD = {
    "registration": "12345-6",
    "active_ingredient": "permethrin",
    "concentration": 100.0,
    "label_date": "2024-03-01",
    "methods": "ULV truck; ULV backpack",
    "max_rate": 0.5,
    "yearly_max": 200.0,
    "yearly_count": 5,
    "interval": 3,
    "wind_min": 0.5,
    "wind_max": 4.5,
    "temp_min": 10.0,
    "temp_max": 30.0,
    "time_start": "19:00",
    "time_end": "06:00",
    "buffers": "water 30; apiary: 100 ft",
    "reentry": 12,
}


def record(**changes):
    values = {name: value for name, value in (RECORD | changes).items() if value is not ...}
    return product_of(list(values), list(values.values()))


def test_a_whole_record():
    product = record()
    assert product.missing == () and product.registration == "12345-6" and product.methods == ("ULV truck", "ULV backpack")
    assert product.buffers == {"water": 30.0, "apiary": pytest.approx(30.48)} and (product.time_start, product.time_end) == (19.0, 6.0)
    assert str(product.label_date)[:10] == "2024-03-01" and product.concentration == 100.0


@pytest.mark.parametrize(("name", "state"), [(name, state) for name in RECORD for state in (..., None, "", "   ", float("nan"))])
def test_each_field_is_missed(name, state):
    canonical = next(key for key, names in NAMES.items() if name in names)
    assert record(**{name: state}).missing == (canonical,)


@pytest.mark.parametrize("name", ["max_rate", "concentration", "wind_max", "yearly_count", "temp_max", "interval", "buffers", "time_end"])
def test_what_cannot_be_read_is_missing_not_guessed(name):
    assert len(record(**{name: "see label"}).missing) == 1


def test_no_limit_is_not_missing_but_a_label_without_a_rate_is():
    product = record(wind_min="none", yearly_count="없음", temp_min="-")
    assert product.missing == () and product.wind_min is None and product.yearly_count is None
    assert record(max_rate="none").missing == ("max_rate",)


@pytest.mark.parametrize("end", ["wind_min", "wind_max", "temp_min", "temp_max"])
def test_a_label_with_one_end_says_none_of_the_other(end):
    """A heading that is not there may have been forgotten; only a word says that there is no limit."""
    assert record(**{end: "none"}).missing == ()
    assert record(**{end: ...}).missing == (end,)


ENDS = ("wind_min", "wind_max", "temp_min", "temp_max", "time_start", "time_end")


@pytest.mark.parametrize(
    ("wind", "temperature", "hours"),
    [("0.5-4.5", "10-30", "19:00-06:00"), ("0.5 to 4.5", "10..30", "7 pm to 6 am"), ("0.5 – 4.5", "10~30", "19:00 – 06:00")],
)
def test_limits_in_one_column(wind, temperature, hours):
    both = dict.fromkeys(ENDS, ...)
    product = record(**both, wind_limits=wind, temperature_limits=temperature, hours=hours)
    assert (
        product.missing == ()
        and (product.wind_min, product.wind_max) == (0.5, 4.5)
        and (product.temp_min, product.temp_max) == (10.0, 30.0)
    )
    assert (product.time_start, product.time_end) == (19.0, 6.0)
    alone = record(**both, wind_limit_mph=10, temp_limits="-5-30", time_limits="none")
    assert alone.wind_max == pytest.approx(4.4704) and alone.temp_min == -5.0 and alone.missing == ()
    assert set(record(**both, wind_limits="4.5", temp_limits="10", hours="19:00-06:00").missing) == {"temp_min", "temp_max"}


def test_units_in_headings():
    names = [
        "Registration No",
        "Active ingredient",
        "Concentration (lb/gal)",
        "Label date",
        "Methods",
        "Max rate (fl oz/ac)",
        "Yearly max (lb/ac)",
        "Max count",
        "Interval (h)",
    ]
    names += ["Min wind (mph)", "Max wind (mph)", "Min temp (F)", "Max temp (F)", "Start time", "End time", "Buffers", "Re-entry (h)"]
    product = product_of(names, ["1-2", "x", 1.0, "2025-01-31", "ulv", 3.0, 0.1, 25, 48, 1, 10, 50, 95, "8 PM", "06:30", "none", 0])
    assert product.missing == () and product.concentration == pytest.approx(119.8264, rel=1e-6)
    assert product.max_rate == pytest.approx(0.219233, rel=1e-5) and product.yearly_max == pytest.approx(112.085, rel=1e-5)
    assert product.interval == 2.0 and product.wind_max == pytest.approx(4.4704) and product.temp_max == pytest.approx(35.0)
    assert product.time_start == 20.0 and product.time_end == 6.5 and product.buffers == {} and product.reentry == 0.0


def test_small_readers():
    assert buffers_of("50") == {"*": 50.0} and buffers_of("organic farm 25 ft; 10") == {"organic farm": pytest.approx(7.62), "*": 10.0}
    assert buffers_of("ask the office") is None and hour_of_day("dusk") is None and hour_of_day("12 am") == 0.0
    assert same_method("ULV-Truck", "ulv truck")


def moments(*texts):
    return np.array(texts, dtype="datetime64[s]")


def test_hours_each_with_all_its_reasons():
    time = moments("2026-06-01T18:00", "2026-06-01T19:00", "2026-06-01T21:00", "2026-06-01T22:00", "2026-06-01T23:00", "2026-06-01T23:00")
    forecast = Forecast(
        time,
        np.array([2.0, 2.0, 6.0, np.nan, 2.0, 3.0]),
        np.array([np.nan, np.nan, np.nan, np.nan, np.nan, np.nan]),
        np.array([20.0, 20.0, 31.0, 20.0, 20.0, 20.0]),
        np.full(6, np.nan),
    )
    board = board_of(forecast, record())
    assert [[one.code for one in hour] for hour in board.reasons] == [
        ["time"],
        [],
        ["gap"],
        ["wind_high", "temp_high"],
        ["wind_missing"],
        ["two_forecasts"],
    ]
    assert list(board.allowed) == [False, True, False, False, False, False] and board.gaps == 1
    assert board.reasons[3][0].value == 6.0 and board.reasons[3][0].limit == 4.5
    assert not board_of(forecast, record(reentry=None)).allowed.any()


def test_gusts_and_rain_count_where_they_are_known():
    one = moments("2026-06-01T22:00")
    gusty = Forecast(one, np.array([2.0]), np.array([9.0]), np.array([20.0]), np.array([1.0]))
    assert [reason.code for reason in board_of(gusty, record()).reasons[0]] == ["gust_high"]
    assert [reason.code for reason in board_of(gusty, record(rain_max_mm=0.2)).reasons[0]] == ["gust_high", "rain"]


def test_hours_over_midnight_and_whole_hours_only():
    assert in_hours(moments("2026-06-01T23:00")[0], 19.0, 6.0) and in_hours(moments("2026-06-02T05:00")[0], 19.0, 6.0)
    assert not in_hours(moments("2026-06-02T05:00")[0], 19.0, 5.5) and not in_hours(moments("2026-06-02T06:00")[0], 19.0, 6.0)
    assert in_hours(moments("2026-06-02T12:00")[0], None, None) and not in_hours(moments("2026-06-02T18:00")[0], 6.0, 18.5)
    assert longest_run(np.array([True, False, True, True])) == 2


def test_columns_of_forecasts():
    times = moments("2026-06-01T22:00")
    forecast = forecast_of(["time", "Wind (mph)", "Temp F"], [["x"], ["10"], ["86"]], times)
    assert forecast.wind[0] == pytest.approx(4.4704) and forecast.temp[0] == pytest.approx(30.0)
    with pytest.raises(AnalysisError, match="no column “wind”"):
        forecast_of(["time", "temp"], [["x"], ["20"]], times)
    with pytest.raises(AnalysisError, match="no row with a time"):
        board_of(Forecast(moments("NaT"), np.ones(1), np.ones(1), np.ones(1), np.ones(1)), Product())


@pytest.mark.parametrize("seed", range(10))
def test_the_ledger_loses_nothing(seed):
    rng = np.random.default_rng(seed)
    n = 25
    centres = rng.random((n, 2)) * 800
    shapes = np.array([shapely.convex_hull(shapely.multipoints(one + rng.normal(0, 90, (7, 2)))) for one in centres], dtype=object)
    shapes[3], shapes[4] = shapes[2], shapely.MultiPolygon([shapely.box(0, 0, 50, 50), shapely.box(400, 400, 450, 460)])
    shapes[5] = shapely.box(10.0, 10.0, 200.0, 10.0 + 1e-6)  # a line that somebody drew as an area
    grams = rng.gamma(2.0, 500.0, n)
    cells = cells_of(Applications(shapes, np.full(n, np.datetime64("2026-05-01", "s")), grams))
    assert cells.grams.sum() == pytest.approx(grams.sum(), rel=1e-9, abs=0)
    by_application = np.bincount(cells.application, cells.share, minlength=n)
    assert by_application == pytest.approx(np.ones(n), rel=1e-9)
    assert cells.area.sum() == pytest.approx(shapely.union_all(shapes).area, rel=1e-6)
    inside = shapely.point_on_surface(cells.shapes)
    real = np.flatnonzero(cells.real)
    counted = np.array([shapely.contains(shapes, inside[at]).sum() for at in real])
    assert (counted == cells.count[real]).all()


def test_limits_are_checked_where_ground_was_treated_most():
    day = np.datetime64("2026-06-10", "s")
    left, right, thin = shapely.box(0, 0, 60, 100), shapely.box(40, 0, 100, 100), shapely.box(99.9, 0, 300, 100)
    earlier = Applications(
        np.array([left, right, thin], dtype=object), moments("2026-05-01", "2026-06-05", "2026-06-09"), np.array([60.0, 60.0, 1e4])
    )
    planned = Applications(np.array([shapely.box(0, 0, 100, 100)], dtype=object), np.array([day]), np.array([100.0]))
    together = earlier.and_those(planned)
    history = history_of(0, 3, cells_of(together), together, earlier, day)
    assert history.count == 3  # twice before where the two overlap; the sliver of the third is a slip of drawing
    assert history.grams == pytest.approx(100.0 + 2 * 60.0 / 0.6)
    assert history.days == 5.0
    assert history_of(0, 3, cells_of(together), together, earlier.only(earlier.time > earlier.time[1]), day).days == np.inf


def test_years():
    day = np.datetime64("2026-02-01", "s")
    times = moments("2025-12-20", "2026-01-05", "2025-01-20", "2026-03-01")
    assert list(in_year_of(times, day, False)) == [False, True, False, True]
    assert list(in_year_of(times, day, True)) == [True, True, False, False]
