# SPDX-License-Identifier: GPL-2.0-or-later
"""Wakes the Smart Cycle when a project has one, or when somebody asks for it; until then nothing of it is imported, so that QGIS starts as fast as without.

The plugin holds one `CycleWatch`; docks, menus and indicators are given it::

    watch.made.connect(...)        # the CycleProject, once it is there
    watch.cycles()                 # the CycleProject, made if need be: when a dock is opened, a cycle started
    watch.existing()               # the CycleProject, or None: for what only shows something where there is something to show
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakSet

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtXml import QDomDocument

if TYPE_CHECKING:
    from .cycle_project import CycleProject
    from .history_recorder import HistoryRecorder


_watching: WeakSet[CycleWatch] = WeakSet()


def store_named(project: QgsProject) -> None:
    """Tell that ``project`` has a store now that it had not before: an algorithm made one."""
    for one in list(_watching):
        one.wake(project)


class CycleWatch(QObject):
    """See the module."""

    made = pyqtSignal(object)

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._cycles: CycleProject | None = None
        self._recorder: HistoryRecorder | None = None
        project.readProject.connect(self._on_read)
        _watching.add(self)
        self._look()

    def existing(self) -> CycleProject | None:
        """The controller, None while nobody needed it."""
        return self._cycles

    def cycles(self) -> CycleProject:
        """The controller."""
        if self._cycles is None:
            from .cycle_project import CycleProject

            self._cycles = CycleProject(self._project)
            self._recorder = self._new_recorder(self._cycles)
            self.made.emit(self._cycles)
        return self._cycles

    def stop(self) -> None:
        """When the plugin is unloaded."""
        _watching.discard(self)
        self._project.readProject.disconnect(self._on_read)
        if self._recorder is not None:
            self._recorder.stop()
            self._recorder = None
        if self._cycles is not None:
            self._cycles.stop()
            self._cycles = None

    def _new_recorder(self, cycles: CycleProject) -> HistoryRecorder:
        from .history_recorder import HistoryRecorder

        return HistoryRecorder(cycles)

    def wake(self, project: QgsProject) -> None:
        """Open the store that the project was just given."""
        if project is self._project and self._cycles is not None and self._cycles.store is None:
            self._cycles.retry()
        elif project is self._project:
            self._look()

    def _on_read(self, _document: QDomDocument) -> None:
        self._look()

    def _look(self) -> None:
        if self._cycles is None and self._project.readEntry("smartcity", "cycle/store", "")[0]:
            self.cycles()
