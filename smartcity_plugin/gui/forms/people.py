# SPDX-License-Identifier: GPL-2.0-or-later
"""Who has which part in the cycle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...cycle.events import Record
from ...cycle.roles import ROLE_NAMES, Role
from ...cycle.subject import RoleGiven
from ...qgis_bridge.translation import tr
from ..plain import note
from ..words import person
from .fields import Choice, Line
from .form import Form


class PeopleForm(Form):
    """Gives a person a role."""

    KIND = "people"

    def title(self) -> str:
        """What stands above."""
        return tr("People and roles")

    def build(self) -> None:
        """Who is there, then one more."""
        people = self.door.people()
        for one, parts in self.state.roles.items():
            roles = ", ".join(tr(ROLE_NAMES[part]) for part in sorted(parts, key=list(Role).index))
            self.add_widget(note(tr("{name}: {roles}").format(name=person(people, one), roles=roles)))
        self.add("name", tr("Name"), Line(tr("Lee Jun, head of the health centre")), needed=True)
        choices = [(one.value, tr(ROLE_NAMES[one])) for one in (Role.APPROVER, Role.ANALYST, Role.ADVISER, Role.OWNER)]
        self.add(
            "role", tr("Role"), Choice(choices), tr("A new owner replaces the old one. Approvers answer proposals that are not their own.")
        )
        self.add("reason", tr("Reason"), Line(), tr("Needed where neither the owner nor an approver gives the role. It stays for ever."))

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The role; a name that is not known yet is made known first."""
        self.need(values, "name")
        known = {name: one for one, name in self.door.people().items()}
        person_id = known.get(values["name"]) or self.door.name_person(values["name"])
        return [RoleGiven(person_id, Role(values["role"]), values["reason"])]
