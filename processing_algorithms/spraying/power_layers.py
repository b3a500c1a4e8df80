# SPDX-License-Identifier: GPL-2.0-or-later
"""The controls and the plans as layers, and what a run says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessingContext

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.impact.planning import Plan
    from ...smartcity_plugin.analysis.impact.power import Power
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .power_reading import Design

_ENOUGH = 0.8


def write_controls(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, design: Design, progress: Progress
) -> str:
    """One point per block and control trap, and the traps of blocks held out; returns the destination."""
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from ...smartcity_plugin.qgis_bridge.writing import Column, point_geometries

    held = np.flatnonzero(np.isin(design.block, design.held_out))
    trap = np.concatenate([design.matches.trap, held])
    block = np.concatenate([design.matches.block, design.block[held]])
    kind = ["matched"] * design.matches.trap.size + ["hold_out"] * held.size
    nothing = np.full(held.size, np.nan)
    columns = [
        Column("src_id", "int", design.feature_ids[trap]),
        Column("status", "text", ["ok"] * trap.size),
        Column("block", "text", [design.block_names[one] for one in block]),
        Column("control", "text", list(kind)),
        Column("weight", "float", np.concatenate([design.matches.weight, np.ones(held.size)])),
        Column("distance", "float", np.concatenate([design.matches.distance, nothing])),
        Column("log_level", "float", design.past.level[trap]),
        Column("log_trend", "float", design.past.trend[trap]),
        Column("trap", "text", [design.names[one] for one in trap]),
    ]
    output = OutputLayer(algorithm, "CONTROLS", parameters, context)
    try:
        output.write(columns, [], point_geometries(design.places[trap]), Qgis.WkbType.Point, design.crs, progress)
    except Cancelled:
        output.discard()
        raise
    output.style(
        "control",
        [LegendEntry("matched", "#2166ac", tr("matched control")), LegendEntry("hold_out", "#b2182b", tr("in a block held out"))],
        tr("Controls"),
    )
    return output.destination


def write_plans(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    plans: tuple[Plan, ...],
    reduction: float,
    progress: Progress,
) -> str:
    """One row per number of blocks; returns the destination."""
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.writing import Column

    columns = [
        Column("n_treated", "int", np.array([one.treated for one in plans])),
        Column("n_control", "int", np.array([one.control for one in plans])),
        Column("reduction", "float", np.full(len(plans), reduction)),
        Column("power", "float", np.array([one.power.power for one in plans])),
    ]
    output = OutputLayer(algorithm, "PLANS", parameters, context)
    try:
        output.write(columns, [], (QgsGeometry() for _ in plans), Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem(), progress)
    except Cancelled:
        output.discard()
        raise
    return output.destination


def power_report(
    title: str, design: Design, found: Power, plans: tuple[Plan, ...], notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]
) -> Report:
    """The page on which a round is decided."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    reduction, relevant = float(parameters["REDUCTION"]), float(parameters["RELEVANT_REDUCTION"])
    few, many = _by_controls(plans)
    rows = [
        ClassRow(
            "#2166ac" if one.power.power >= _ENOUGH else "#67a9cf" if other.power.power >= _ENOUGH else "#d9dbd6",
            tr("{n} sprayed blocks").format(n=one.treated),
            (f"{100 * one.power.power:.0f} %", f"{100 * other.power.power:.0f} %"),
        )
        for one, other in zip(few, many, strict=True)
    ]
    return Report(
        title=title,
        question=tr("Will we see whether it works?"),
        answer=_answer(design, found, plans, reduction, relevant),
        picture=_picture(plans, reduction),
        picture_alt=tr("Power by number of sprayed blocks; the same figures are in the table"),
        class_headings=(tr("Power with {n} controls").format(n=few[0].control), tr("with {n}").format(n=many[0].control)),
        classes=rows,
        figures=[
            (
                tr("Power at a reduction of {percent:g} %").format(percent=reduction),
                f"{100 * found.power:.1f} % (± {196 * found.error:.1f})",
            ),
            (tr("Seen and worth having"), f"{100 * found.judged_effective:.1f} %"),
            (tr("Smallest reduction seen four times in five"), "–" if np.isnan(found.mde) else f"{found.mde:.0f} %"),
            (tr("Sprayed blocks with traps"), f"{figures['N_TREATED']}"),
            (tr("Control traps and blocks"), f"{figures['N_CONTROLS_USED']}"),
            (tr("Blocks held out by lot"), ", ".join(design.block_names[one] for one in design.held_out) or "–"),
            (
                tr("What a trap changes by itself (standard deviation)"),
                f"{100 * (np.exp(np.sqrt(design.planned.nature.between)) - 1):.0f} %",
            ),
            (tr("Simulated rounds"), f"{found.simulations:,}"),
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
        ],
        warnings=notes.warnings,
        remarks=notes.remarks,
        left_out=design.left_out,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: each simulated round is drawn from what the traps caught and how much they changed by themselves so far, and judged like the real one by Spray effect (log-link comparison, chance by blocks). "
            "Controls by the smallest distance in level and trend before, each in standard deviations; blocks held out by lot with the seed that is given."
        ),
    )


def _answer(design: Design, found: Power, plans: tuple[Plan, ...], reduction: float, relevant: float) -> str:
    if design.planned.n_treated < 3 or design.planned.n_control < 3:
        return tr(
            "No: with {treated} sprayed blocks and {control} controls the verdict will be “inconclusive”, whatever happens. Three of each are the least."
        ).format(treated=design.planned.n_treated, control=design.planned.n_control)
    chance = tr("A reduction of {percent:g} % would be seen in {power:.0f} of 100 such rounds.").format(
        percent=reduction, power=100 * found.power
    )
    if found.power >= _ENOUGH:
        return tr("Yes. {chance}").format(chance=chance)
    for some in _by_controls(plans):
        enough = next((one for one in some if one.power.power >= _ENOUGH), None)
        if enough is not None:
            return tr("Hardly. {chance} {blocks} sprayed blocks and {controls} controls would do for four in five.").format(
                chance=chance, blocks=enough.treated, controls=enough.control
            )
    return tr(
        "Hardly. {chance} Even 30 blocks like these and three times the controls would not do: more traps in each, or more visits, would help."
    ).format(chance=chance)


def _by_controls(plans: tuple[Plan, ...]) -> tuple[list[Plan], list[Plan]]:
    """The plans with the controls that there are, and those with more."""
    least = min(one.control for one in plans)
    return [one for one in plans if one.control == least], [one for one in plans if one.control > least]


def _picture(plans: tuple[Plan, ...], reduction: float) -> bytes | None:
    from ...smartcity_plugin.qgis_bridge.charts import INK, MAIN, QUIET, draw

    def plot(axes: Any) -> None:
        for some, colour in zip(_by_controls(plans), (MAIN, QUIET), strict=True):
            x, y = [one.treated for one in some], [100.0 * one.power.power for one in some]
            axes.plot(x, y, color=colour, linewidth=2.0, marker="o", markersize=4.5, label=tr("{n} controls").format(n=some[0].control))
        axes.axhline(80.0, color=QUIET, linewidth=1.0, linestyle="--")
        axes.annotate(
            tr("four in five"),
            (0.0, 80.0),
            xycoords=("axes fraction", "data"),
            xytext=(3, 3),
            textcoords="offset points",
            fontsize=8.5,
            color=INK,
        )
        axes.set_ylim(0, 104)
        axes.legend(frameon=False, fontsize=9, loc="lower right", labelcolor=INK)

    return draw(
        plot, x_label=tr("Sprayed blocks like the planned ones"), y_label=tr("Power at {percent:g} % (%)").format(percent=reduction)
    )
