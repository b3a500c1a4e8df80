# SPDX-License-Identifier: GPL-2.0-or-later
"""The problem in four fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...cycle.events import Record
from ...cycle.state import CycleState
from ...cycle.subject import Problem
from ...cycle.templates import TEMPLATES
from ...qgis_bridge.translation import tr
from ..plain import note
from .fields import Paragraph
from .form import Form


class ProblemForm(Form):
    """What, where, how much, and how it may be solved."""

    KIND = "problem"

    def title(self) -> str:
        """What stands above."""
        return tr("What is the problem?")

    def build(self) -> None:
        """Four paragraphs, with the hint of the functional area above them."""
        if self.state.area in TEMPLATES:
            self.add_widget(note(tr(TEMPLATES[self.state.area].hint)))
        self.add("what", tr("What is it?"), Paragraph(tr("Mosquitoes bite people on the river path"), lines=2), needed=True)
        self.add("where", tr("Where is it?"), Paragraph(tr("Along the river, districts 3 and 4"), lines=2), needed=True)
        self.add("how_much", tr("How much is it?"), Paragraph(tr("40 calls a week, 180 mosquitoes a trap night"), lines=2), needed=True)
        self.add(
            "how_solved", tr("How may it be solved?"), Paragraph(tr("Larvicide in the catch basins, source removal"), lines=2), needed=True
        )

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The problem; fields may be filled one after the other, so empty ones are allowed and the gate asks for them."""
        return [Problem(values["what"], values["where"], values["how_much"], values["how_solved"])]

    def original(self, state: CycleState) -> Problem | None:
        """The problem as it was stated last."""
        return state.problem
