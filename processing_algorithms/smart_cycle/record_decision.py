# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_decision: what is to be done, the runs it rests on, who proposed and who approved it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProcessingOutputString

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.state import CycleState
    from ...smartcity_plugin.cycle.store import Store


class RecordDecision(SmartCycleAlgorithm):
    """Proposes, and approves where an approver is named."""

    ID = "record_decision"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Record a decision")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,decision,approval,cite,run,evidence").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes down what is to be done, the runs it rests on, and who proposed it. With an approver it is approved at once; the approver is the cycle's owner or gets the role, "
            "and is somebody else than the author unless the cycle is single-handed."
        )

    def declare(self) -> None:
        """The text, the runs, the people."""
        self.add_cycle()
        self.add_text("TEXT", tr("Decision"), tr("What is to be done, where, by whom."), needed=True, lines=True)
        self.add_text(
            "RUN_IDS",
            tr("Runs it rests on"),
            tr("RUN_ID of one or more runs, with commas between them. “all”: every run of this iteration that succeeded."),
        )
        self.add_person()
        self.add_text("APPROVER", tr("Approver"), tr("Who approves it. Empty: it stays a proposal."))
        self.addOutput(QgsProcessingOutputString("DECISION_ID", tr("Id of the decision")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Propose, approve."""
        from ...smartcity_plugin.cycle.actions import Decision, DecisionAnswered, DecisionState
        from ...smartcity_plugin.cycle.events import Event, new_id

        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            state = store.cycle(cycle_id)
            author = self.actor(parameters, context, store)
            if not author:
                raise QgsProcessingException(tr("A decision needs an author: fill in “Person”."))
            decision = Decision(new_id(), self.text(parameters, "TEXT", context), _runs(self.text(parameters, "RUN_IDS", context), state))
            events = [Event(cycle_id, decision, author)]
            if name := self.text(parameters, "APPROVER", context):
                approver = self.named(store, name)
                events += [Event(cycle_id, one, state.owner) for one in self._role_for(approver, state)]
                events.append(Event(cycle_id, DecisionAnswered(decision.decision_id, DecisionState.APPROVED), approver))
            store.append_all(events)
            self.say_notices(store, feedback)
            return self.standing(parameters, context, store, cycle_id, DECISION_ID=decision.decision_id)

    def named(self, store: Store, name: str) -> str:
        """The id of a person with this name."""
        from ...smartcity_plugin.cycle.people import person_in

        return person_in(store, name)

    def _role_for(self, person: str, state: CycleState) -> list[Any]:
        from ...smartcity_plugin.cycle.roles import MAY_APPROVE, Role
        from ...smartcity_plugin.cycle.subject import RoleGiven

        if MAY_APPROVE & state.roles.get(person, frozenset()):
            return []
        return [RoleGiven(person, Role.APPROVER, "" if state.owner else "named as approver of a decision; the cycle has no owner")]


def _runs(text: str, state: CycleState) -> tuple[str, ...]:
    if text.lower() == "all":
        return tuple(name for name, kept in state.runs.items() if kept.iteration == state.iteration and kept.record.succeeded)
    return tuple(dict.fromkeys(part.strip() for part in text.replace(";", ",").split(",") if part.strip()))
