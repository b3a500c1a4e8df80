# SPDX-License-Identifier: GPL-2.0-or-later
"""Both groups over time, and the effect by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.impact.evaluate import Evaluation

_LOWEST = -400.0
"""Percent below which an interval is cut off: one wild day would flatten all others."""


def picture(found: Evaluation, relevant: float) -> bytes | None:
    """The run chart, and below it the effect by day where there is one."""
    from ...smartcity_plugin.qgis_bridge.charts import draw_below

    plots = [(lambda axes: _run_chart(axes, found), tr("Counts per effort, period by period"), "", tr("Count per effort"))]
    if found.before or found.after:
        plots.append(
            (
                lambda axes: _course(axes, found, relevant),
                tr("Reduction against the controls: before the treatment it should lie around 0"),
                tr("Days since the treatment"),
                tr("Reduction (%)"),
            )
        )
    return draw_below(plots)


def _run_chart(axes: Any, found: Evaluation) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    from ...smartcity_plugin.qgis_bridge.charts import ACCENT, INK, MAIN, QUIET

    line, limits = found.series, found.limits
    day = line.day.astype("datetime64[D]").astype(object)
    treated, control = line.effort_treated > 0, line.effort_control > 0
    if control.any():
        axes.plot(day[control], line.control_rate[control], color=QUIET, linewidth=1.6, marker="s", markersize=3.5, label=tr("control"))
    axes.plot(day[treated], line.treated_rate[treated], color=MAIN, linewidth=2.0, marker="o", markersize=4.5, label=tr("treated"))
    axes.axhline(found.chart.median, color=MAIN, linewidth=1.0, linestyle="--", label=tr("median of the treated before"))
    if np.isfinite(limits.high) and (~line.after & treated).sum() > 4:
        axes.axhspan(limits.low, limits.high, color=MAIN, alpha=0.07, linewidth=0, label=tr("what they vary by themselves (XmR)"))
    if line.after.any():
        start = day[np.flatnonzero(line.after)[0]]
        axes.axvline(start, color=ACCENT, linewidth=1.4)
        axes.annotate(
            tr("treatment"),
            (start, 1.0),
            xycoords=("data", "axes fraction"),
            xytext=(4, -4),
            textcoords="offset points",
            va="top",
            fontsize=9,
            color=ACCENT,
        )
    locator = AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.set_ylim(bottom=0)
    axes.margins(y=0.2)
    axes.legend(frameon=False, fontsize=8.5, ncols=4, loc="upper center", bbox_to_anchor=(0.5, -0.14), labelcolor=INK)


def _course(axes: Any, found: Evaluation, relevant: float) -> None:
    from ...smartcity_plugin.qgis_bridge.charts import ACCENT, INK, MAIN, QUIET

    for points, colour in ((found.before, QUIET), (found.after, MAIN)):
        if not points:
            continue
        x = np.array([point.middle for point in points])
        y = np.array([point.effect.reduction for point in points])
        low = np.array([point.effect.low for point in points])
        high = np.array([point.effect.high for point in points])
        known = np.isfinite(low) & np.isfinite(high)
        axes.vlines(x[known], np.maximum(low[known], _LOWEST), high[known], color=colour, linewidth=1.6, alpha=0.6)
        axes.plot(x, np.maximum(y, _LOWEST), color=colour, marker="o", markersize=4.5, linewidth=0)
    axes.axhline(0.0, color=INK, linewidth=1.0)
    axes.axhline(relevant, color=QUIET, linewidth=1.0, linestyle="--")
    axes.annotate(
        tr("worth having: {relevant:g} %").format(relevant=relevant),
        (1.0, relevant),
        xycoords=("axes fraction", "data"),
        xytext=(-3, -3),
        textcoords="offset points",
        ha="right",
        va="top",
        fontsize=8.5,
        color=INK,
    )
    axes.axvline(-0.5, color=ACCENT, linewidth=1.4)
    lowest = min((point.effect.low for point in (*found.before, *found.after) if np.isfinite(point.effect.low)), default=0.0)
    axes.set_ylim(max(_LOWEST, min(lowest, -20.0)) * 1.05, 108.0)
