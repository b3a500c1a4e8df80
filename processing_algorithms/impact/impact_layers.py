# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables that an evaluation becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProcessingContext, QgsProcessingException

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.impact.effect import Effect
    from ...smartcity_plugin.analysis.impact.evaluate import Evaluation
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.writing import Column


def write_layers(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, found: Evaluation, progress: Progress
) -> dict[str, Any]:
    """OUTPUT, and CURVE and CHECKS where they are wanted; all or none. Returns their destinations."""
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer

    written: dict[str, OutputLayer] = {}
    try:
        for name, columns in (("OUTPUT", _effect_columns), ("CURVE", _curve_columns), ("CHECKS", _check_columns)):
            if name != "OUTPUT" and not parameters.get(name):
                continue
            table = columns(found)
            written[name] = OutputLayer(algorithm, name, parameters, context)
            rows = len(table[0].values)
            written[name].write(
                table, [], (QgsGeometry() for _ in range(rows)), Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem(), progress
            )
    except (Cancelled, QgsProcessingException):
        for output in written.values():
            output.discard()
        raise
    return {name: output.destination for name, output in written.items()}


def _effect_columns(found: Evaluation) -> list[Column]:
    from ...smartcity_plugin.qgis_bridge.writing import Column

    return [
        Column("method", "text", [found.method]),
        Column("verdict", "text", [found.verdict]),
        *_figures([found.effect]),
        Column("mde_pct", "float", np.array([found.effect.mde])),
        Column("n_events", "int", np.array([found.n_events])),
        Column("interval", "text", [found.effect.way]),
        Column("reason", "text", [found.reason.said(tr)]),
    ]


def _curve_columns(found: Evaluation) -> list[Column]:
    from ...smartcity_plugin.qgis_bridge.writing import Column

    points = [*found.before, *found.after]
    return [
        Column("day_from", "int", np.array([one.first for one in points], dtype=np.int64)),
        Column("day_to", "int", np.array([one.last for one in points], dtype=np.int64)),
        *_figures([one.effect for one in points]),
    ]


def _check_columns(found: Evaluation) -> list[Column]:
    from ...smartcity_plugin.qgis_bridge.writing import Column

    names = [one.name for one in found.checks] + ["placebo"] * len(found.placebos)
    days = [np.nan] * len(found.checks) + [float(-one.days) for one in found.placebos]
    return [
        Column("check", "text", list(names)),
        Column("day", "int", np.array(days, dtype=np.float64)),
        *_figures([one.effect for one in found.checks] + [one.effect for one in found.placebos]),
    ]


def _figures(effects: list[Effect]) -> list[Column]:
    """The fields of CONTRACT.md."""
    from ...smartcity_plugin.qgis_bridge.writing import Column

    def floats(name: str) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.array([getattr(one, name) for one in effects], dtype=np.float64)

    return [
        Column("reduction", "float", floats("reduction")),
        Column("ci_low", "float", floats("low")),
        Column("ci_high", "float", floats("high")),
        Column("p", "float", floats("p")),
        Column("n_clusters", "int", np.array([one.clusters for one in effects], dtype=np.int64)),
        Column("n_treated", "int", np.array([one.treated for one in effects], dtype=np.int64)),
    ]
