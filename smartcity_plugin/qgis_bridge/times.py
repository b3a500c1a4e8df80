# SPDX-License-Identifier: GPL-2.0-or-later
"""A column of dates from QGIS, whatever type it has, as one array of wall-clock times."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..analysis.dates import Dates, read_dates


def column_times(values: list[object], time_zone: str = "") -> Dates:
    """Times (n,) of a field of type date, date and time, or text; NaT for NULL and what is no date.

    Raises AnalysisError as `read_dates` does: ambiguous or mixed order of day and month, unknown time zone.
    """
    texts: list[object] = []
    for value in values:
        if isinstance(value, QDateTime):
            texts.append(_date_time_text(value) if value.isValid() else None)
        elif isinstance(value, QDate):
            texts.append(value.toString(Qt.DateFormat.ISODate) if value.isValid() else None)
        else:
            texts.append(value)
    if all(isinstance(value, (QDate, QDateTime)) for value in values) and not time_zone:
        # QGIS knows these to be dates: no text has to be understood, which is ten times faster.
        times = np.array([text[:19] if isinstance(text, str) else "NaT" for text in texts], dtype="datetime64[s]")
        return Dates(times, (), None)
    return read_dates(texts, time_zone)


def _date_time_text(value: QDateTime) -> str:
    """ISO text; with its offset where the value itself carries one, without where it is local time."""
    text = value.toString(Qt.DateFormat.ISODate)[:19]
    if value.timeSpec() == Qt.TimeSpec.LocalTime:
        return text
    seconds = value.offsetFromUtc()
    sign = "-" if seconds < 0 else "+"
    return f"{text}{sign}{abs(seconds) // 3600:02d}:{abs(seconds) % 3600 // 60:02d}"
