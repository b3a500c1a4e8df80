# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates as they arrive, and the periods they fall into."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.dates import STEPS, period_of, read_dates, start_of
from smartcity.smartcity_plugin.analysis.errors import AnalysisError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-05-03", "2025-05-03T00:00:00"),
        ("2025/5/3", "2025-05-03T00:00:00"),
        ("2025.05.03", "2025-05-03T00:00:00"),
        ("2025. 5. 3.", "2025-05-03T00:00:00"),
        ("20250503", "2025-05-03T00:00:00"),
        ("20250503143000", "2025-05-03T14:30:00"),
        ("2025년 5월 3일", "2025-05-03T00:00:00"),
        ("2025년 5월 3일 오후 2시 30분", "2025-05-03T14:30:00"),
        ("2025-05-03 오전 12:10", "2025-05-03T00:10:00"),
        ("2025-05-03T14:30:05", "2025-05-03T14:30:05"),
        ("2025-05-03 14:30:05.123", "2025-05-03T14:30:05"),
        ("2025-05-03T14:30:05+09:00", "2025-05-03T14:30:05"),
        ("2025-05-03 02:30 PM", "2025-05-03T14:30:00"),
        ("  2025-05-03  ", "2025-05-03T00:00:00"),
    ],
)
def test_usual_forms(text, expected):
    assert read_dates([text]).times[0] == np.datetime64(expected)


@pytest.mark.parametrize("text", ["", "yesterday", "2025-13-01", "2025-02-30", "12", None, 7, "2025-05", "2025-05-03 25:00", "1/2"])
def test_what_is_no_date_is_missing(text):
    assert np.isnat(read_dates([text]).times[0])


def test_one_row_decides_day_or_month_for_the_whole_column():
    found = read_dates(["03/04/2025", "25/04/2025"])
    assert found.day_first is True
    assert found.times.tolist() == np.array(["2025-04-03", "2025-04-25"], dtype="datetime64[s]").tolist()
    american = read_dates(["03/04/2025", "04/25/2025"])
    assert american.day_first is False
    assert american.times[0] == np.datetime64("2025-03-04")


def test_ambiguous_and_mixed_columns_are_refused():
    with pytest.raises(AnalysisError, match="no row decides"):
        read_dates(["03/04/2025", "05/06/2025"])
    with pytest.raises(AnalysisError, match="mixed: 1 rows can only be day/month/year and 2"):
        read_dates(["25/04/2025", "04/25/2025", "04/26/2025"])


def test_offsets_are_kept_as_written_or_converted():
    texts = ["2025-05-03T23:30:00+09:00", "2025-05-03T14:30:00Z", "2025-05-03T10:00:00"]
    plain = read_dates(texts)
    assert plain.offsets == (0.0, 9.0)
    assert str(plain.times[1]) == "2025-05-03T14:30:00"
    seoul = read_dates(texts, "Asia/Seoul")
    assert [str(one) for one in seoul.times] == ["2025-05-03T23:30:00", "2025-05-03T23:30:00", "2025-05-03T10:00:00"]
    with pytest.raises(AnalysisError, match="not a known time zone"):
        read_dates(texts, "Namyangju")


@pytest.mark.parametrize(
    ("step", "starts"),
    [
        ("week", ["2024-12-30", "2024-12-30", "2025-01-06", "2025-03-31"]),
        ("month", ["2024-12-01", "2025-01-01", "2025-01-01", "2025-04-01"]),
        ("quarter", ["2024-10-01", "2025-01-01", "2025-01-01", "2025-04-01"]),
        ("year", ["2024-01-01", "2025-01-01", "2025-01-01", "2025-01-01"]),
        ("day", ["2024-12-31", "2025-01-05", "2025-01-06", "2025-04-01"]),
    ],
)
def test_calendar_periods(step, starts):
    times = np.array(["2024-12-31T23:59:59", "2025-01-05T12:00:00", "2025-01-06T00:00:00", "2025-04-01T00:00:00"], dtype="datetime64[s]")
    assert start_of(period_of(times, step), step).astype("datetime64[D]").astype(str).tolist() == starts


@given(
    seconds=st.lists(st.integers(0, 2_000_000_000), min_size=1, max_size=20),
    step=st.sampled_from(STEPS),
    anchor=st.one_of(st.none(), st.integers(0, 2_000_000_000)),
)
@settings(max_examples=200, deadline=None)
def test_every_time_lies_in_its_period(seconds, step, anchor):
    times = np.array(seconds, dtype="datetime64[s]")
    fixed = None
    if anchor is not None:
        # the 29th to 31st do not exist in every month
        fixed = np.datetime64(anchor, "s")
        fixed = fixed.astype("datetime64[M]").astype("datetime64[s]") + np.timedelta64(anchor % (28 * 86_400), "s")
        assert period_of(np.array([fixed]), step, fixed)[0] == 0
    number = period_of(times, step, fixed)
    assert np.all(start_of(number, step, fixed) <= times)
    assert np.all(times < start_of(number + 1, step, fixed))


def test_missing_times_have_no_period():
    assert period_of(np.array(["NaT"], dtype="datetime64[s]"), "month")[0] == np.iinfo(np.int64).min
