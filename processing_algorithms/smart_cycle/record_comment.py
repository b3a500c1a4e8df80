# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_comment: what somebody has to say about a run, a decision, what was done, an estimate, or the whole cycle."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingOutputString

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class RecordComment(SmartCycleAlgorithm):
    """Adds a comment to the log, also of a closed cycle."""

    ID = "record_comment"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Record a comment")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,comment,remark,note,discussion,adviser").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes down what somebody has to say about a run, a decision, what was done, an estimate, or the cycle as a whole. It needs no role, and a closed cycle takes comments too. "
            "Comments stand in the dock and in the internal report below what they are about, never in the public report. Their text can be erased."
        )

    def declare(self) -> None:
        """The text, what it is about, who says it."""
        self.add_cycle()
        self.add_text("TEXT", tr("Comment"), tr("What you have to say."), needed=True, lines=True)
        self.add_text(
            "ABOUT",
            tr("What it is about"),
            tr("RUN_ID, DECISION_ID, INTERVENTION or ESTIMATE_ID, as the other algorithms return them. Empty: the cycle."),
        )
        self.add_person()
        self.addOutput(QgsProcessingOutputString("COMMENT_ID", tr("Id of the comment's entry")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Record it."""
        from ...smartcity_plugin.cycle.events import Event
        from ...smartcity_plugin.cycle.subject import Comment

        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            author = self.actor(parameters, context, store)
            if not author:
                raise QgsProcessingException(tr("A comment needs an author: fill in “Person”."))
            comment = Comment(self.text(parameters, "TEXT", context), self.text(parameters, "ABOUT", context))
            done = store.append(Event(cycle_id, comment, author))
            self.say_notices(store, feedback)
            return self.standing(parameters, context, store, cycle_id, COMMENT_ID=done.event_id)
