# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS: leads the window through steps as a user would, with the mouse, and keeps a record of what was seen.

A step is a generator. It yields a condition, and goes on when the condition holds, or a number of seconds, and goes on after them; what it
returns is its record. QGIS's own event loop runs in between, also in dialogs that keep their caller waiting.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu, QWidget
from qgis.utils import iface
from watch import MESSAGES

Step = Generator[Callable[[], Any] | float, None, Any]

PATIENCE = 30.0  # seconds until a condition that does not come true fails the walk
TICK = 40  # milliseconds between two looks at a condition
_leading: list[_Leader] = []  # a timer does not keep alive whose method it calls


def lead(steps: list[Callable[[], Step]]) -> None:
    """Take the steps one after the other, write the record, and leave QGIS as a user would."""
    _leading.append(_Leader(steps))
    _leading[-1].tick()


class _Leader:
    def __init__(self, steps: list[Callable[[], Step]]) -> None:
        self._steps = iter(steps)
        self._record: dict[str, Any] = {}
        self._seconds: dict[str, float] = {}
        self._name = ""
        self._step: Step | None = None
        self._waits_for: Callable[[], Any] = lambda: True
        self._since = self._began = time.monotonic()

    def tick(self) -> None:
        """One look: go on if what is waited for has come."""
        try:
            over = self._go_on() if self._waits_for() else self._be_patient()
        except Exception:
            self._record["failure"] = f"Step '{self._name}' failed:\n{traceback.format_exc()}"
            picture(f"failed_{self._name}")
            self._write()
            os._exit(1)  # a dialog may be open that would keep QGIS from ending
        if over:
            del self._record["failure"]
            self._write()
            QgsProject.instance().clear()  # or QGIS asks what to do with temporary layers
            QTimer.singleShot(0, iface.actionExit().trigger)
        else:
            QTimer.singleShot(TICK, self.tick)

    def _go_on(self) -> bool:
        if self._step is None:
            function = next(self._steps, None)
            if function is None:
                return True
            self._name, self._step, self._began = function.__name__, function(), time.monotonic()
            self._record["failure"] = f"QGIS ended, or was ended, in the step '{self._name}'"  # stays if there is no time to say more
            self._write()
        try:
            waited = next(self._step)
        except StopIteration as end:
            self._record[self._name] = end.value
            self._seconds[self._name] = round(time.monotonic() - self._began, 2)
            self._step, waited = None, 0.0
        self._since = time.monotonic()
        if callable(waited):
            self._waits_for = waited
        else:
            until = self._since + waited
            self._waits_for = lambda: time.monotonic() >= until
        return False

    def _be_patient(self) -> bool:
        if time.monotonic() - self._since > PATIENCE:
            raise TimeoutError(f"nothing came of it within {PATIENCE:.0f} s; windows: {[window.windowTitle() for window in windows()]}")
        return False

    def _write(self) -> None:
        record = self._record | {"messages": MESSAGES, "seconds": self._seconds}
        Path(os.environ["SMARTCITY_RECORD"]).write_text(json.dumps(record, indent=1, default=str), encoding="utf-8")


def windows() -> list[QWidget]:
    """The windows that are seen."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def window_of(kind: type[QWidget] | str) -> Any:
    """The window of a class, or with an object name, that is seen; None where there is none."""
    if isinstance(kind, str):
        return next((window for window in windows() if window.objectName() == kind), None)
    return next((window for window in windows() if isinstance(window, kind)), None)


def click(widget: QWidget, where: QPoint | None = None) -> None:
    """Press the mouse on a widget, by way of the screen: what covers the widget gets the click instead, as it would a user's."""
    point = widget.mapToGlobal(widget.rect().center() if where is None else where)
    subprocess.run(["xdotool", "mousemove", str(point.x()), str(point.y()), "click", "1"], check=True)


def press(key: str) -> None:
    """Press a key."""
    subprocess.run(["xdotool", "key", key], check=True)


def answer(key: str) -> Step:
    """Answer everything that QGIS asks at the moment with a key; the titles and texts of what it asked. Use with ``yield from``."""
    asked = []
    while others := [window for window in windows() if window is not iface.mainWindow()]:
        if len(asked) == 10:
            raise RuntimeError(f"QGIS does not stop asking: {asked}")
        asked.append(": ".join(filter(None, (others[0].windowTitle(), getattr(others[0], "text", str)()))))
        press(key)
        yield 0.7
    return asked


def click_menu(*path: str) -> Step:
    """Open menus from the menu bar by their object names and click the last name, an action. Use with ``yield from``."""
    bar = iface.mainWindow().menuBar()
    menu = iface.mainWindow().findChild(QMenu, path[0])
    click(bar, bar.actionGeometry(menu.menuAction()).center())
    for name in path[1:]:
        yield menu.isVisible
        yield 0.3  # the menu is drawn a little after it is there
        holder, menu = menu, menu.findChild(QMenu, name) or iface.mainWindow().findChild(QMenu, name)
        action = iface.mainWindow().findChild(QAction, name) if menu is None else menu.menuAction()
        click(holder, holder.actionGeometry(action).center())


def picture(name: str) -> str:
    """Keep the whole screen, pixel by pixel, and return the file's name."""
    path = Path(os.environ["SMARTCITY_PICTURES"]) / f"{name}.png"
    subprocess.run(["import", "-window", "root", str(path)], check=False)
    return path.name


def portrait(name: str) -> str:
    """Keep QGIS's window alone, without the screen around it, and return the file's name. Nothing may lie on it."""
    path = Path(os.environ["SMARTCITY_PICTURES"]) / f"{name}.png"
    subprocess.run(["import", "-window", str(int(iface.mainWindow().winId())), str(path)], check=True)
    return path.name


def map_is_drawn() -> bool:
    """Whether the map has been drawn to the end."""
    return not iface.mapCanvas().isDrawing()


def message_bar() -> list[str]:
    """What the bar above the map says at the moment, warnings and errors only."""
    bad = (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)
    return [f"{item.title()}: {item.text()}" for item in iface.messageBar().items() if item.level() in bad]
