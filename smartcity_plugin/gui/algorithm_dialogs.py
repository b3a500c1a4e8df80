# SPDX-License-Identifier: GPL-2.0-or-later
"""Processing's dialogs of our algorithms, before the providers go: an algorithm asks its provider for its name, and QGIS deletes a provider that is removed."""

from __future__ import annotations

from collections.abc import Collection
from time import monotonic

from qgis.core import QgsProcessingProvider
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop
from qgis.PyQt.QtWidgets import QApplication

_PATIENCE = 10.0  # seconds until a run that was cancelled has ended; they look whether they are five times a second
_SLICE = 100  # milliseconds


def close_dialogs(providers: Collection[QgsProcessingProvider]) -> None:
    """Close the dialogs of the providers' algorithms. What runs is cancelled first, and waited for."""
    for one in _running(providers):
        one.cancelButton().click()
    until = monotonic() + _PATIENCE
    while _running(providers) and monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE)
    for one in _dialogs(providers):
        one.close()


def _running(providers: Collection[QgsProcessingProvider]) -> list[QgsProcessingAlgorithmDialogBase]:
    """Those whose button to cancel can be pressed: from the start of a run until its results have been handled."""
    return [one for one in _dialogs(providers) if one.cancelButton().isEnabled()]


def _dialogs(providers: Collection[QgsProcessingProvider]) -> list[QgsProcessingAlgorithmDialogBase]:
    """Those that are there now; a dialog may go by itself when its run ends."""
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QgsProcessingAlgorithmDialogBase)]
    return [one for one in dialogs if one.algorithm() is not None and one.algorithm().provider() in providers]
