# SPDX-License-Identifier: GPL-2.0-or-later
"""What somebody has to say about a run, a decision, an intervention, an estimate, or the cycle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...cycle.events import Record
from ...cycle.subject import Comment
from ...qgis_bridge.translation import tr
from ..comments import Thread
from ..plain import note
from ..words import algorithm_name, first_line
from .fields import Line, Paragraph
from .form import Form


class CommentForm(Form):
    """Adds a comment below those that are there. Whoever works here says it; nobody needs a role to speak."""

    KIND = "comment"

    def title(self) -> str:
        """What stands above."""
        return tr("Comment")

    def build(self) -> None:
        """What it is about, what was said so far, and the text."""
        self.add_widget(note(self._subject()))
        thread = Thread(self.door, "form", with_button=False)
        thread.show_comments(self.state, self.about)
        self.add_widget(thread)
        self.add("text", tr("Your comment"), Paragraph(lines=4), needed=True)
        if not self.door.cycles.person():
            self.add("name", tr("Your name"), Line(), needed=True)

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The comment, in the name of whoever works here."""
        self.need(values, *values)
        if "name" in values:
            self.door.cycles.set_person(values["name"])
        return [Comment(values["text"], self.about)]

    def _subject(self) -> str:
        """What the comment is about, in a line."""
        state, about = self.state, self.about
        if about in state.runs:
            return tr("On the run: {what}").format(what=algorithm_name(state.runs[about].record.algorithm))
        if about in state.decisions:
            return tr("On the decision: {what}").format(what=first_line(state.decisions[about].record.text))
        if about in state.interventions:
            return tr("On what was done: {what}").format(what=first_line(state.interventions[about].record.what))
        if about in state.estimates:
            metric = state.metrics.get(state.estimates[about].record.metric_id)
            return tr("On the effect: {what}").format(what=metric.record.name if metric else about)
        return tr("On the cycle: {what}").format(what=first_line(state.title))
