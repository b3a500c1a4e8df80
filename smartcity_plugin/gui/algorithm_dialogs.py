# SPDX-License-Identifier: GPL-2.0-or-later
"""Processing's dialogs of our algorithms, before the providers go: an algorithm asks its provider for its name, and QGIS deletes a provider that is removed."""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic

from qgis.core import QgsProcessingProvider
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop
from qgis.PyQt.QtWidgets import QApplication

_PATIENCE = 10.0  # seconds until a run that was cancelled has ended; they look whether they are five times a second
_SLICE = 100  # milliseconds


def close_dialogs(providers: Iterable[QgsProcessingProvider]) -> None:
    """Close the dialogs of the providers' algorithms. What runs is cancelled first, and waited for."""
    kinds = {type(algorithm) for one in providers for algorithm in one.algorithms()}
    for one in _running(kinds):
        one.cancelButton().click()
    until = monotonic() + _PATIENCE
    while _running(kinds) and monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _SLICE)
    for one in _dialogs(kinds):
        one.close()


def _running(kinds: set[type]) -> list[QgsProcessingAlgorithmDialogBase]:
    """Those whose button to cancel can be pressed: from the start of a run until its results have been handled."""
    return [one for one in _dialogs(kinds) if one.cancelButton().isEnabled()]


def _dialogs(kinds: set[type]) -> list[QgsProcessingAlgorithmDialogBase]:
    """Those that are there now; a dialog may go by itself when its run ends.

    Told by the class of the algorithm: dialogs that were closed may be there still, and the provider of their algorithm is not.
    """
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QgsProcessingAlgorithmDialogBase)]
    return [one for one in dialogs if type(one.algorithm()) in kinds]
