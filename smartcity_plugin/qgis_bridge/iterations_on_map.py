# SPDX-License-Identifier: GPL-2.0-or-later
"""The rounds of a cycle on the map: a map theme for each, and steps of the temporal controller from one to the next."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsLayerTreeModel, QgsMapThemeCollection, QgsProject
from qgis.PyQt.QtCore import QDateTime, QObject, Qt

from ..cycle.moments import now
from ..cycle.state import CycleState
from .cycle_links import SCOPE
from .translation import tr


def theme_of(project: QgsProject, cycle_id: str, number: int) -> str:
    """The map theme kept for a round, empty where there is none."""
    name = str(project.readEntry(SCOPE, f"themes/{cycle_id}/{number}", "")[0])
    return name if name and project.mapThemeCollection().hasMapTheme(name) else ""


def keep_theme(project: QgsProject, model: QgsLayerTreeModel, state: CycleState, number: int) -> str:
    """Keep which layers are seen now, and how, as the map of a round; the theme's name."""
    name = theme_of(project, state.cycle_id, number) or _free_name(
        project, tr("{title}, round {n}").format(title=state.title[:60], n=number)
    )
    record = QgsMapThemeCollection.createThemeFromCurrentState(project.layerTreeRoot(), model)
    collection = project.mapThemeCollection()
    if collection.hasMapTheme(name):
        collection.update(name, record)
    else:
        collection.insert(name, record)
    project.writeEntry(SCOPE, f"themes/{state.cycle_id}/{number}", name)
    return name


def _free_name(project: QgsProject, name: str) -> str:
    """A name that no theme of somebody else has."""
    taken = project.mapThemeCollection().mapThemes()
    found, number = name, 2
    while found in taken:
        found, number = f"{name} ({number})", number + 1
    return found


def apply_theme(project: QgsProject, model: QgsLayerTreeModel, cycle_id: str, number: int) -> bool:
    """Show the map of a round; False where none was kept."""
    name = theme_of(project, cycle_id, number)
    if name:
        project.mapThemeCollection().applyTheme(name, project.layerTreeRoot(), model)
    return bool(name)


def spans(state: CycleState) -> list[QgsDateTimeRange]:
    """From the opening of each round to that of the next; the last goes on until now."""
    opened = [QDateTime.fromString(one.opened_at, Qt.DateFormat.ISODateWithMs) for one in state.iterations]
    end = QDateTime.fromString(now(), Qt.DateFormat.ISODateWithMs)
    ends = [*opened[1:], max(end, opened[-1].addSecs(1))]
    return [QgsDateTimeRange(start, stop, True, False) for start, stop in zip(opened, ends, strict=True)]


class IterationSteps(QObject):
    """While it lives, a step of the temporal controller is a round, and each step shows the map that was kept for it."""

    def __init__(self, controller: Any, model: QgsLayerTreeModel, state: CycleState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller, self._model, self._cycle_id = controller, model, state.cycle_id
        self._spans = spans(state)
        controller.setAvailableTemporalRanges(self._spans)
        controller.setTemporalExtents(QgsDateTimeRange(self._spans[0].begin(), self._spans[-1].end()))
        controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.IrregularStep))
        controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        controller.updateTemporalRange.connect(self._show)
        controller.setCurrentFrameNumber(0)

    def stop(self) -> None:
        """Leave the controller to others."""
        self._controller.updateTemporalRange.disconnect(self._show)

    def _show(self, shown: QgsDateTimeRange) -> None:
        for number, span in enumerate(self._spans, start=1):
            if span.begin() == shown.begin():
                apply_theme(QgsProject.instance(), self._model, self._cycle_id, number)
