# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:erase_texts: free texts of entries, or somebody's name, are erased for ever; the chain stays valid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.events import Recorded
    from ...smartcity_plugin.cycle.store import Store


class EraseTexts(SmartCycleAlgorithm):
    """Erases what somebody asked to have erased; that it was done, and why, stays."""

    ID = "erase_texts"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Erase texts of a cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,erase,privacy,personal data,right to be forgotten,name,GDPR,PIPA").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Erases the free texts of entries (problem, decisions, comments, notes, reasons), or a person's name everywhere in the store. It cannot be undone. The log keeps that something was erased, when, "
            "by whom and why; the chain and every printed head stay valid. Reasons for passing a gate are part of the chain and cannot be erased.\n\n"
            "Copies of the store, packages and reports that were made before still have the text."
        )

    def declare(self) -> None:
        """Which texts, whose name, why."""
        self.add_cycle()
        self.add_text(
            "ENTRIES",
            tr("Entries"),
            tr("Their numbers as the internal report prints them (E17, E19–E21), or ids such as COMMENT_ID, with commas between them."),
        )
        self.add_text(
            "NAME", tr("Name of a person"), tr("As the store has it. It is erased in all cycles of the store; what the person did stays.")
        )
        self.add_text("REASON", tr("Reason"), tr("Why; it stays for ever. Do not repeat the text in it."), needed=True)
        self.add_person()
        self.add_numbers(("N_ERASED", tr("Entries whose texts were erased")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Find all of it, then erase."""
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            events = _named(self.text(parameters, "ENTRIES", context), store.events(cycle_id))
            person = _person(self.text(parameters, "NAME", context), store)
            if not events and not person:
                raise QgsProcessingException(tr("Say which entries, or whose name, are to be erased."))
            reason, actor = self.text(parameters, "REASON", context), self.actor(parameters, context, store)
            n = len(events)
            if events:
                store.erase([one.event_id for one in events], reason, actor)
            if person:
                n += sum(len(one.record.event_ids) for one in store.erase_person(person, reason, actor))
            self.say_notices(store, feedback)
            return self.standing(parameters, context, store, cycle_id, N_ERASED=n)


def _named(text: str, events: list[Recorded]) -> list[Recorded]:
    """The entries that ``text`` names, each once. Raises QgsProcessingException for one that is not there or has nothing to erase."""
    by_number, by_id = {one.position: one for one in events}, {one.event_id: one for one in events}
    found: dict[str, Recorded] = {}
    for name in filter(None, re.split(r"[,;\s]+", re.sub(r"\s*[–-]\s*", "–", text.strip("[] ")))):
        span = re.fullmatch(r"[Ee]?(\d{1,9})(?:–[Ee]?(\d{1,9}))?", name)
        numbers = range(int(span[1]), int(span[2] or span[1]) + 1) if span else range(0)
        if name in by_id:
            some = [by_id[name]]
        elif len(numbers) <= len(events):  # a span of a thousand million is not walked through
            some = [by_number[one] for one in numbers if one in by_number]
        else:
            some = []
        if not some or (name not in by_id and len(some) != len(numbers)):
            raise QgsProcessingException(tr("The cycle has no entry “{name}”.").format(name=name))
        for one in some:
            if not any(getattr(one.record, field) for field in one.record.ERASABLE):
                raise QgsProcessingException(tr("The entry E{number} holds no text that can be erased.").format(number=one.position))
            found[one.event_id] = one
    return list(found.values())


def _person(name: str, store: Store) -> str:
    """The id of the person with this name, empty where none is given."""
    wanted = " ".join(name.split())
    if not wanted:
        return ""
    found = next((person for person, called in store.people().items() if called == wanted), "")
    if not found:
        raise QgsProcessingException(tr("The store knows nobody by the name “{name}”.").format(name=wanted))
    return found
