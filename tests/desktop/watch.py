# SPDX-License-Identifier: GPL-2.0-or-later
"""Watches QGIS from the moment it is imported, which is before there is a window: nothing of the window is imported here."""

import os
import sys

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QTextEdit

MESSAGES: list[dict[str, str | bool]] = []
_SERIOUS = (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical)


def _keep(text: str, tag: str, level: Qgis.MessageLevel) -> None:
    """Keep a message of the log."""
    MESSAGES.append({"text": text, "tag": tag, "serious": level in _SERIOUS})


def _look_for_a_dialog() -> None:
    """A plugin that cannot be loaded makes QGIS show a dialog and wait, before any walk begins: print what it says, and end."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        print(dialog.windowTitle(), *(text.toPlainText() for text in dialog.findChildren(QTextEdit)), sep="\n", flush=True)
        os._exit(1)
    if "in_window" not in sys.modules:  # a walk has begun when this is imported, and expects dialogs
        QTimer.singleShot(500, _look_for_a_dialog)


QgsApplication.messageLog().messageReceived.connect(_keep)
QTimer.singleShot(500, _look_for_a_dialog)
