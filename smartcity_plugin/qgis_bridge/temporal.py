# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers that QGIS's temporal controller plays period by period."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsVectorLayer


@dataclass(frozen=True)
class Periods:
    """Fields (date and time) with the first and the last second of each feature's period.

    The last second, not the beginning of the next period: providers compare dates as text, in which a period that ends when the next begins is shown together with it.
    """

    start: str
    end: str


def play_by_period(layer: QgsVectorLayer, periods: Periods) -> None:
    """Each feature is shown during its own period, whatever the length of the controller's steps."""
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    temporal.setStartField(periods.start)
    temporal.setEndField(periods.end)
    temporal.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginIncludeEnd)
    temporal.setIsActive(True)
