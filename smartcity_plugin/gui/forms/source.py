# SPDX-License-Identifier: GPL-2.0-or-later
"""A source of data: who holds it, on which legal basis, how good it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...cycle.events import Record, new_id
from ...cycle.state import CycleState
from ...cycle.subject import Source
from ...qgis_bridge.translation import tr
from .fields import Day, Line, Paragraph, Tick
from .form import Form


class SourceForm(Form):
    """Registers a source, or completes one."""

    KIND = "source"

    def title(self) -> str:
        """What stands above."""
        return tr("Correct a source of data") if self.about else tr("Register a source of data")

    def build(self) -> None:
        """What the gate of collecting asks for, then purpose and retention."""
        self.add("title", tr("Title"), Line(tr("Calls about mosquitoes, 2024–26")), needed=True)
        self.add("agency", tr("Agency"), Line(tr("City call centre")), needed=True)
        self.add("date", tr("Date of the data"), Day(), needed=True)
        self.add("legal_basis", tr("Legal basis"), Line(tr("Public Data Act, article 17")), needed=True)
        self.add("holder", tr("Who holds it"), Line(tr("Team or post, with an extension number")), needed=True)
        self.add(
            "quality", tr("Quality"), Paragraph(tr("Complete since 2024; addresses geocoded, 3 % without a place"), lines=2), needed=True
        )
        self.add("purpose", tr("Purpose"), Line())
        self.add("retention", tr("May be kept until"), Day())
        self.add("personal_data", "", Tick(tr("Contains personal data")))

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The source; what else is missing, the gate asks for."""
        self.need(values, "title")
        return [Source(self.about or new_id(), **values)]

    def original(self, state: CycleState) -> Source | None:
        """The source as it was registered."""
        return state.sources[self.about].record if self.about in state.sources else None
