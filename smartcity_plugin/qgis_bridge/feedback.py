# SPDX-License-Identifier: GPL-2.0-or-later
"""Progress and cancelling, from an analysis to QGIS and back; the warnings that also go into the report."""

from __future__ import annotations

from qgis.core import QgsFeedback, QgsProcessingFeedback

from ..analysis.errors import Cancelled
from ..analysis.progress import Progress


def watch(feedback: QgsFeedback) -> Progress:
    """A progress for analyses that moves QGIS's bar and raises `Cancelled` when the user asked to stop."""

    def report(share: float) -> None:
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(100.0 * share)

    return report


class Notes:
    """What a planner should know about a run: shown in the log at once and kept for the report."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self.warnings: list[str] = []
        self.remarks: list[str] = []

    def warn(self, text: str) -> None:
        """Something that may change what the result means."""
        self.warnings.append(text)
        self._feedback.pushWarning(text)

    def remark(self, text: str) -> None:
        """Something that explains the result."""
        self.remarks.append(text)
        self._feedback.pushInfo(text)
