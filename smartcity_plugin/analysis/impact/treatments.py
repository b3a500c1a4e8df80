# SPDX-License-Identifier: GPL-2.0-or-later
"""When which cluster was treated, from a date, from dates in a field, or from a field that says for each row whether the treatment was on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from ..dates import read_dates
from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

Starts = dict[int, "NDArray[np.datetime64]"]
_YES = {"1", "true", "t", "yes", "y", "treated", "treatment", "sprayed", "예", "처리", "살포", "방제"}
_NO = {"0", "false", "f", "no", "n", "control", "untreated", "unsprayed", "아니오", "아니요", "대조", "무처리", "미처리"}


def flag(value: object) -> float:
    """1 for treated, 0 for not, NaN for what says neither."""
    if isinstance(value, bool):
        return float(value)
    if isinstance(value, (int, float)):
        return float(value) if value in (0, 1) else np.nan
    text = str(value).strip().lower() if isinstance(value, str) else ""
    return 1.0 if text in _YES else 0.0 if text in _NO else np.nan


def constant_by_unit(treated: NDArray[np.bool_], unit: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each row's unit (n,) has the same flag in all of its rows."""
    share = np.bincount(unit, treated) / np.maximum(np.bincount(unit), 1)
    return np.asarray(((share == 0) | (share == 1))[unit], dtype=bool)


def require_one_side(treated: NDArray[np.bool_], unit: NDArray[np.int64], day: NDArray[np.datetime64]) -> None:
    """Raise AnalysisError where a unit is said to be treated and control on the same day."""
    key = np.column_stack([unit, day.astype(np.int64)])
    code = np.ravel(np.unique(key, axis=0, return_inverse=True)[1])
    share = np.bincount(code, treated) / np.bincount(code)
    both = np.unique(unit[((share > 0) & (share < 1))[code]])
    if both.size:
        raise AnalysisError(
            tr(
                "{n} places are both treated and control on the same date. A control is a place where nothing was done: correct the field of treatment."
            ),
            n=both.size,
        )


def one_start(start: np.datetime64, clusters: NDArray[np.int64]) -> Starts:
    """All treated clusters (k,) on one day."""
    return {int(one): np.array([start]) for one in np.unique(clusters)}


def switched_on(
    treated: NDArray[np.bool_], cluster: NDArray[np.int64], day: NDArray[np.datetime64], start: np.datetime64 | None = None
) -> Starts:
    """The days on which a cluster's rows go from untreated to treated. ``start``: the day itself, where the switch happened between two counts around it."""
    found: Starts = {}
    for one in np.unique(cluster[treated]):
        rows = cluster == one
        days, code = np.unique(day[rows], return_inverse=True)
        on = np.bincount(code, treated[rows]) > 0
        first = np.flatnonzero(on & ~np.concatenate([[False], on[:-1]]))
        starts = days[first]
        if start is not None:
            for place, at in enumerate(first):
                if start <= days[at] and (at == 0 or start > days[at - 1]):
                    starts[place] = start
        found[int(one)] = np.sort(starts)
    return found


def from_field(values: list[object], cluster: NDArray[np.int64], treated: NDArray[np.bool_]) -> tuple[Starts, int]:
    """Days written in a field, one or several in a cell (separated by ; , or |), of treated rows; and how many cells of treated rows hold no date."""
    cells: list[tuple[int, str]] = []
    empty = 0
    for row in np.flatnonzero(treated):
        value = values[row]
        parts = [part.strip() for part in re.split(r"[;,|]", value) if part.strip()] if isinstance(value, str) else [value]
        texts = [str(part)[:10] if not isinstance(part, str) else part for part in parts if part is not None]
        empty += not texts
        cells += [(int(cluster[row]), text) for text in texts]
    dates = read_dates([text for _, text in cells]).times.astype("datetime64[D]")
    starts: dict[int, set[np.datetime64]] = {}
    for (one, _), date in zip(cells, dates, strict=True):
        if np.isnat(date):
            empty += 1
        else:
            starts.setdefault(one, set()).add(date)
    return {one: np.array(sorted(days)) for one, days in starts.items()}, empty
