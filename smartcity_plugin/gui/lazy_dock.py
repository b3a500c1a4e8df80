# SPDX-License-Identifier: GPL-2.0-or-later
"""A dock whose inside is made when it is first seen, so that QGIS starts as fast as without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget


class LazyDock(QgsDockWidget):
    """QGIS shows a dock at the moment it is added; before `ready` that makes nothing."""

    first_shown = pyqtSignal()

    def __init__(self, title: str, name: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self._make = make
        self._ready = False
        self._told = QTimer(self)  # goes with the dock, which may be taken away before it fires
        self._told.setSingleShot(True)
        self._told.timeout.connect(self.first_shown)

    def ready(self, shown: bool) -> None:
        """From now on what is inside is made when it is seen; seen or not seen to begin with."""
        self._ready = True
        self.setVisible(shown)
        if shown and self.isVisible():
            self._make_inside()  # it was shown when it was added, so no event tells of it

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """The first time, make what is inside."""
        if self._ready:
            self._make_inside()
        super().showEvent(event)

    def _make_inside(self) -> None:
        if self.widget() is None:
            self.setWidget(self._make())
            self._told.start(0)
