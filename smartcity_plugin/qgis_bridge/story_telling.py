# SPDX-License-Identifier: GPL-2.0-or-later
"""One cycle, told to one kind of reader: how its people, figures, texts and comments are said in every chapter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..analysis.errors import tr as mark
from ..cycle.publishing import Reader
from ..cycle.roles import Role
from .story import Drawn, Said
from .story_citations import Citations
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.state import CycleState

_ROLES = {
    Role.OWNER: mark("the owner"),
    Role.APPROVER: mark("an approver"),
    Role.ADVISER: mark("an adviser"),
    Role.ANALYST: mark("an analyst"),
}


class Telling:
    """What the chapters share. ``people``: names by person id."""

    def __init__(self, state: CycleState, reader: Reader, people: Mapping[str, str], cite: Citations) -> None:
        self.state, self.reader, self.cite = state, reader, cite
        self._people = people

    def words(self, text: str) -> str:
        """A text of the record, as this reader may see it."""
        return self.reader.words(text)

    def free(self, text: str) -> str:
        """A free text; empty where this reader may not see it."""
        return self.reader.free(text)

    def who(self, person_id: str) -> str:
        """A person: the name inside the department, outside what they are in the cycle."""
        if not self.reader.public:
            return self._people.get(person_id, "") or (tr("somebody") if person_id else tr("nobody named"))
        roles = self.state.roles.get(person_id, frozenset())
        return next((tr(words) for role, words in _ROLES.items() if role in roles), tr("a planner"))

    def amount(self, value: float | None, unit: str, withheld: frozenset[float] = frozenset()) -> str:
        """A figure with its unit; in words where it is small, or would give a small one away."""
        if value is None:
            return "–"
        if not self.reader.may_show(value, unit):
            return tr("fewer than {k} {unit}").format(k=self.reader.k, unit=self.words(unit))
        if value in withheld:
            return tr("not shown")
        return f"{value:,.6g} {self.words(unit)}".strip()

    def comments(self, about: str, number: int = 0) -> list[Said | Drawn]:
        """What was said about a record, or about the cycle in one of its rounds; inside the department only."""
        if self.reader.public:
            return []
        return [
            Said(
                tr("Comment"),
                tr("{who}, {date}: {text}").format(who=self.who(one.actor), date=one.at[:10], text=one.record.text),
                (self.cite.entry(one.event_id),),
            )
            for one in self.state.comments_on(about)
            if number in (0, one.iteration)
        ]
