# SPDX-License-Identifier: GPL-2.0-or-later
"""Observations as somebody types them, pastes them from a spreadsheet, or has them in a layer: as cells to be looked at first, then as records."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QLocale

from ..analysis.dates import Step, period_of, read_dates, start_of
from ..analysis.errors import AnalysisError
from ..cycle.evidence import Observation
from .times import column_times
from .translation import explain, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

AT, VALUE, EFFORT, PLACE = range(4)
Cells = list[str]

_NAMES = (
    ("date", "at", "time", "day", "week", "month", "날짜", "일자", "일시", "시간"),
    ("value", "count", "number", "n", "값", "건수", "수"),
    ("effort", "nights", "trap nights", "hours", "노력", "시간수"),
    ("place", "site", "trap", "id", "where", "장소", "지점"),
)
_MOST_PERIODS = 12_000  # more periods than this are a wrong date, not a long history


class CellProblem(NamedTuple):
    """What is wrong with one cell; column -1 for the whole row."""

    row: int
    column: int
    words: str


class FromLayer(NamedTuple):
    """How a layer is read. ``value`` empty: features are counted; ``step`` empty: each feature is one observation; ``mean``: the mean of a period, else its sum."""

    date: str
    value: str = ""
    effort: str = ""
    place: str = ""
    step: Step | None = None
    mean: bool = False
    selected_only: bool = False


def cells_from_text(text: str) -> list[Cells]:
    """Rows of four cells (date, value, effort, place) from what a spreadsheet puts on the clipboard, or from text with commas or semicolons.

    A heading says which column is which; without one the first column that looks like a date is the date, and the others follow in their order.
    """
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if line.strip()]
    if not lines:
        return []
    separator = next((one for one in "\t;|" if one in lines[0]), "," if lines[0].count(",") and not _is_decimal_comma(lines[0]) else "\t")
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO("\n".join(lines)), delimiter=separator)]
    order = _order_by_heading(rows[0])
    if order is not None:
        rows = rows[1:]
    else:
        order = _order_by_content(rows[0])
    return [[row[place] if 0 <= place < len(row) else "" for place in order] for row in rows]


def _is_decimal_comma(line: str) -> bool:
    return "." not in line and line.count(",") == 1 and line.replace(",", "").strip().isdigit()


def _order_by_heading(first: Cells) -> list[int] | None:
    names = [cell.casefold() for cell in first]
    found = [next((names.index(one) for one in known if one in names), -1) for known in _NAMES]
    return found if found[AT] >= 0 and found[VALUE] >= 0 else _order_after(first)


def _order_after(first: Cells) -> list[int] | None:
    """A heading in words that are not known is passed over; what has a figure or a date is no heading."""
    if any(_number(cell) is not None or _is_date(cell) for cell in first) or len(first) < 2:
        return None
    return [0, 1, 2, 3]


def _order_by_content(first: Cells) -> list[int]:
    date = next((place for place, cell in enumerate(first) if _is_date(cell)), 0)
    others = [place for place in range(len(first)) if place != date]
    return [date, *others, -1, -1, -1][:4]


def _is_date(text: str) -> bool:
    if "-" not in text and "." not in text and "/" not in text and "년" not in text and not (text.isdigit() and len(text) == 8):
        return False
    try:
        return not bool(np.isnat(read_dates([text]).times[0]))
    except AnalysisError:
        return True  # a date whose day and month cannot be told apart by itself; the whole column will tell


def _number(text: str) -> float | None:
    value, good = QLocale().toDouble(text)
    if not good:
        value, good = QLocale.c().toDouble(text.replace(" ", ""))
    return value if good and np.isfinite(value) else None


def observations(cells: Sequence[Cells]) -> tuple[list[Observation], list[CellProblem]]:
    """The records of the rows that are not empty, and what is wrong with any of them."""
    rows = [(number, row) for number, row in enumerate(cells) if any(cell.strip() for cell in row)]
    problems: list[CellProblem] = []
    try:
        times = read_dates([row[AT] for _, row in rows]).times
    except AnalysisError as error:
        return [], [CellProblem(-1, AT, explain(error))]
    found = []
    for (number, row), time in zip(rows, times, strict=True):
        value, effort = _number(row[VALUE]), _number(row[EFFORT])
        if np.isnat(time):
            problems.append(CellProblem(number, AT, tr("“{text}” is not a date. Write 2026-07-01.").format(text=row[AT][:40])))
        elif value is None:
            problems.append(CellProblem(number, VALUE, tr("“{text}” is not a number.").format(text=row[VALUE][:40])))
        elif row[EFFORT].strip() and (effort is None or effort <= 0):
            problems.append(CellProblem(number, EFFORT, tr("“{text}” is not an effort above zero.").format(text=row[EFFORT][:40])))
        else:
            found.append(Observation(_iso(time), value, effort, row[PLACE].strip()))
    return found, problems


def _iso(time: np.datetime64) -> str:
    text = str(time.astype("datetime64[s]"))
    return text[:10] if text.endswith("T00:00:00") else text


def cells_from_layer(layer: QgsVectorLayer, how: FromLayer) -> tuple[list[Cells], int]:
    """Rows of four cells from a layer's features, by the date; and how many features were passed over because date or value is missing.

    Counts and sums of a step are zero where a period between the first and the last has no feature: nothing happened then, which is an observation.

    Raises:
        AnalysisError: dates whose day and month cannot be told apart.

    """
    fields = layer.fields()
    names = [name for name in (how.date, how.value, how.effort, how.place) if name]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(names, fields)
    features = layer.getSelectedFeatures(request) if how.selected_only else layer.getFeatures(request)
    read = [[one[name] if name else None for name in (how.date, how.value, how.effort, how.place)] for one in features]
    times = column_times([row[AT] for row in read]).times
    values = np.array([1.0 if not how.value else _as_float(row[VALUE]) for row in read], dtype=float)
    efforts = np.array([_as_float(row[EFFORT]) for row in read], dtype=float)
    usable = ~np.isnat(times) & np.isfinite(values)
    passed_over = int((~usable).sum())
    if how.step is None:
        order = np.flatnonzero(usable)[np.argsort(times[usable], kind="stable")]
        return [_cells(times[i], values[i], efforts[i], _as_text(read[i][PLACE])) for i in order], passed_over
    return _by_period(times[usable], values[usable], efforts[usable], how), passed_over


def _by_period(times: NDArray[np.datetime64], values: NDArray[np.float64], efforts: NDArray[np.float64], how: FromLayer) -> list[Cells]:
    if not times.size or how.step is None:
        return []
    periods = period_of(times, how.step)
    first, last = int(periods.min()), int(periods.max())
    gaps_count = not how.mean and last - first <= _MOST_PERIODS
    everything = np.arange(first, last + 1) if gaps_count else np.unique(periods)
    place = np.searchsorted(everything, periods)
    counts = np.bincount(place, minlength=everything.size)
    sums = np.bincount(place, weights=values, minlength=everything.size)
    effort = np.bincount(place, weights=np.nan_to_num(efforts), minlength=everything.size)
    shown = sums / np.maximum(counts, 1) if how.mean else sums
    starts = start_of(everything, how.step)
    return [_cells(starts[i], shown[i], effort[i] if effort[i] > 0 else np.nan, "") for i in range(everything.size)]


def _cells(time: np.datetime64, value: float, effort: float, place: str) -> Cells:
    return [_iso(time), _plain(value), "" if not np.isfinite(effort) or effort <= 0 else _plain(effort), place]


def _plain(value: float) -> str:
    return f"{value:.10g}".replace(".", QLocale().decimalPoint())


def _as_float(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return float("nan")


def _as_text(value: object) -> str:
    return "" if value is None or str(value) == "NULL" else str(value)
