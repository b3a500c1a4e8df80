# SPDX-License-Identifier: GPL-2.0-or-later
"""Date fields of every type QGIS has."""

from __future__ import annotations

import numpy as np
from qgis.core import NULL
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QTimeZone
from smartcity.smartcity_plugin.qgis_bridge.times import column_times


def test_dates_times_text_and_nothing(qgis_app):
    values = [QDate(2025, 5, 3), QDateTime(QDate(2025, 5, 3), QTime(14, 30)), "2025.5.3", NULL, None, QDateTime(), 20250503]
    times = column_times(values).times
    assert [str(one) for one in times] == ["2025-05-03T00:00:00", "2025-05-03T14:30:00", "2025-05-03T00:00:00", "NaT", "NaT", "NaT", "NaT"]


def test_a_column_of_dates_is_taken_as_it_is(qgis_app):
    values = [QDateTime(QDate(2025, 5, 3), QTime(0, 0, second)) for second in range(3)]
    np.testing.assert_array_equal(
        column_times(values).times, np.array(["2025-05-03T00:00:00", "2025-05-03T00:00:01", "2025-05-03T00:00:02"], dtype="datetime64[s]")
    )


def test_times_with_an_offset_are_converted_when_a_zone_is_given(qgis_app):
    utc = QDateTime(QDate(2025, 5, 3), QTime(20, 0), QTimeZone.utc())
    local = QDateTime(QDate(2025, 5, 3), QTime(20, 0))
    assert [str(one) for one in column_times([utc, local]).times] == ["2025-05-03T20:00:00"] * 2
    assert [str(one) for one in column_times([utc, local], "Asia/Seoul").times] == ["2025-05-04T05:00:00", "2025-05-03T20:00:00"]
