# SPDX-License-Identifier: GPL-2.0-or-later
"""The classes in which counts and rates are drawn, and what a run of aggregate_incidents says on one page. Neither shows what is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from .aggregate_table import Table
    from .units import Units

_SHARES = (0.5, 0.75, 0.9, 0.97)
_MOST_PERIODS = 36


@dataclass(frozen=True)
class Classes:
    """expression: the class of a feature as QGIS computes it; of_last_period: the same, nothing for earlier periods; member (units, periods): the class, -1 unknown."""

    expression: str
    of_last_period: str
    legend: list[LegendEntry]
    member: NDArray[np.int64]


def classes_of(table: Table) -> Classes:
    """Up to five classes of the shown counts, or of smoothed rates where people are known; borders at half, three quarters, 90 and 97 % of those above zero."""
    from ...smartcity_plugin.qgis_bridge.styles import count_legend

    rates = table.population is not None
    values = table.smooth * 1_000.0 if rates else np.where(table.shown, table.counts.astype(np.float64), np.nan)
    field = '"rate_eb" * 1000' if rates else '"count"'
    positive = values[values > 0]
    borders: list[float] = []
    if positive.size:
        found = np.quantile(positive, _SHARES)
        rounded = [float(f"{one:.2g}") for one in found] if rates else np.floor(found).tolist()
        borders = [one for one in sorted(set(rounded)) if 0 < one < positive.max()]
    member = np.where(np.isnan(values), -1, np.where(values == 0, 0, 1 + np.searchsorted(borders, np.nan_to_num(values), side="left")))
    cases = "".join(f" WHEN {field} <= {border!r} THEN {place}" for place, border in enumerate(borders, start=1))
    expression = f"CASE WHEN {field} IS NULL THEN NULL WHEN {field} = 0 THEN 0{cases} ELSE {len(borders) + 1} END"
    labels = _rate_labels(borders) if rates else _count_labels(borders)
    unknown = tr("Hidden, to protect people, or no data") if table.suppression is not None else tr("No data")
    return Classes(
        expression, f'CASE WHEN "t_start" < maximum("t_start") THEN -1 ELSE {expression} END', count_legend(labels, unknown), member
    )


def _count_labels(borders: list[float]) -> list[str]:
    labels, low = [tr("None")], 1
    for border in borders:
        high = int(border)
        labels.append(f"{low:,}" if low == high else tr("{low:,} to {high:,}").format(low=low, high=high))
        low = high + 1
    return [*labels, tr("{low:,} or more").format(low=low)]


def _rate_labels(borders: list[float]) -> list[str]:
    if not borders:
        return [tr("None"), tr("Some")]
    labels = [tr("None"), tr("Up to {high:g} per 1,000 people").format(high=borders[0])]
    labels += [tr("{low:g} to {high:g} per 1,000").format(low=low, high=high) for low, high in pairwise(borders)]
    return [*labels, tr("More than {low:g} per 1,000").format(low=borders[-1])]


def aggregate_report(
    units: Units, table: Table, classes: Classes, timed: bool, notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    last = classes.member[:, -1]
    rows = []
    for entry in classes.legend:
        number = int(np.count_nonzero(last == (-1 if entry.value is None else entry.value)))
        if entry.value is None:
            number += len(units.usable) - len(last)
        rows.append(ClassRow(entry.colour, entry.label, (f"{number:,}",)))
    answer = tr("{n:,} incidents in {units:,} areas.").format(n=units.n_used, units=len(last))
    if timed:
        answer = tr("{n:,} incidents in {units:,} areas and {periods:,} periods, {first} to {last}.").format(
            n=units.n_used, units=len(last), periods=table.starts.size, first=_day(table.starts[0]), last=_day(table.starts[-1])
        )
    return Report(
        title=tr("Counts by area and period"),
        question=tr("How many, where and when?"),
        answer=answer,
        picture_alt=tr("Map of the last period") if timed else tr("Map of the counts"),
        class_headings=(tr("Areas, last period") if timed else tr("Areas"),),
        classes=rows,
        figures=[
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
            (tr("Repeated calls among them"), f"{figures['N_DUPLICATES']:,}"),
            (tr("Counts hidden"), f"{figures['N_SUPPRESSED']:,}"),
            *(_period_totals(table) if timed else []),
        ],
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in units.left_out.sentences()]
        + ([tr("The map shows the last period; the temporal controller of QGIS plays them all.")] if timed else []),
        left_out=units.left_out.sentences(),
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: rates smoothed by global empirical Bayes (Marshall 1991), each period by itself; cell suppression with primary and complementary cells (Cox 1980)."
        ),
    )


def _period_totals(table: Table) -> list[tuple[str, str]]:
    """How many in each of the last periods; a sum that would give a hidden count away is hidden too."""
    sums = table.counts.sum(axis=0)
    hidden = np.zeros(sums.size, dtype=bool)
    if table.suppression is not None and sums.size > 1:
        hidden = table.suppression.hidden_sums(0)
    pairs = [
        (tr("Incidents from {day}").format(day=_day(start)), tr("hidden") if out else f"{total:,}")
        for start, total, out in zip(table.starts, sums.tolist(), hidden.tolist(), strict=True)
    ]
    return pairs[-_MOST_PERIODS:]


def _day(moment: np.datetime64) -> str:
    text = str(moment)
    return text[:10] if text.endswith("T00:00:00") else text[:16].replace("T", " ")
