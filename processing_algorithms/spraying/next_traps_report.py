# SPDX-License-Identifier: GPL-2.0-or-later
"""How the next traps look on the map, and what a run of next_traps says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.spraying.trap_design import NextTraps
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report

_LISTED = 30
_LITTLE = 0.02


def draw_next_traps(layer: QgsVectorLayer) -> None:
    """A blue pin with its rank."""
    look = {"name": "circle", "color": "#2166ac", "size": "3.4", "outline_color": "#ffffff", "outline_width": "0.5"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(look)))
    text = QgsTextFormat()
    text.setSize(9)
    text.setForcedBold(True)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = "rank"
    settings.dist = 1.2
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def picture(risk: QgsVectorLayer | None, traps: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> bytes:
    """The traps on the map of risk."""
    from ...smartcity_plugin.qgis_bridge.map_image import map_png
    from ...smartcity_plugin.qgis_bridge.styles import count_legend, style_by_class

    if risk is None:
        return map_png(traps, crs, context.transformContext())
    below = risk.clone()
    if below.fields().lookupField("risk_class") >= 0:  # a layer opened from its file comes without its colours
        style_by_class(below, "risk_class", count_legend([""] * 6, ""))
    return map_png([traps, below], crs, context.transformContext())


def next_traps_report(found: NextTraps, notes: Notes, left_out: list[str], parameters: dict[str, Any], figures: dict[str, Any]) -> Report:
    """The page."""
    from ...smartcity_plugin.qgis_bridge.report import Report, Section

    fall = 1.0 - found.after / found.before[0]
    last = float((found.before[-1] - found.after[-1]) / found.before[0])
    if last < _LITTLE:
        notes.remark(tr("The last of them takes only {share:.1f} % off: more traps here would tell little.").format(share=100 * last))
    curve = _curve(found)
    lines = [(tr("Variance of log-risk before"), f"{found.before[0]:.4g}")]
    lines += [
        (tr("after trap {rank}").format(rank=rank), tr("{variance:.4g} ({share:.1f} % less)").format(variance=after, share=100 * share))
        for rank, (after, share) in enumerate(zip(found.after[:_LISTED], fall, strict=False), start=1)
    ]
    lines += [
        (tr("Places read"), f"{figures['N_READ']:,}"),
        (tr("Places on the map"), f"{figures['N_USED']:,}"),
        (tr("Places left out"), f"{figures['N_SKIPPED']:,}"),
    ]
    return Report(
        title=tr("Next traps"),
        question=tr("Where does one more trap tell most?"),
        answer=tr("{k} traps take {share:.0f} % of the uncertainty off the map; the first alone {first:.0f} %.").format(
            k=found.chosen.size, share=100 * fall[-1], first=100 * fall[0]
        ),
        picture_alt=tr("The next traps on the map of risk"),
        sections=[Section(tr("Uncertainty left"), picture=curve, picture_alt=tr("Uncertainty left after each trap"))] if curve else [],
        figures=lines,
        warnings=[one for one in notes.warnings if not any(one.endswith(sentence) for sentence in left_out)],
        remarks=notes.remarks,
        left_out=left_out,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr("Method: greedy reduction of the posterior variance of the risk model (Krause, Singh & Guestrin 2008)."),
    )


def _curve(found: NextTraps) -> bytes | None:
    from ...smartcity_plugin.qgis_bridge.charts import line_chart

    left = 100 * np.concatenate([[1.0], found.after / found.before[0]])
    return line_chart(range(left.size), left.tolist(), x_label=tr("Traps more"), y_label=tr("Uncertainty left (%)"))
