# SPDX-License-Identifier: GPL-2.0-or-later
"""METRIC: which metric of a cycle is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProcessingException

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.state import CycleState


def metric_of(state: CycleState, wanted: str) -> str:
    """The id of the metric with this id or name; the only one where nothing is said. Raises QgsProcessingException where none or several fit."""
    metrics = state.active_metrics
    if wanted in metrics:
        return wanted
    fitting = [name for name, one in metrics.items() if not wanted or one.name == wanted]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(f"“{one.name}”" for one in metrics.values()) or "–"
    if fitting:
        raise QgsProcessingException(tr("Say which metric is meant: the cycle has {known}.").format(known=known))
    raise QgsProcessingException(tr("The cycle has no metric “{metric}”. It has: {known}.").format(metric=wanted, known=known))
