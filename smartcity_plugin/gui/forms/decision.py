# SPDX-License-Identifier: GPL-2.0-or-later
"""A decision is proposed with the runs it rests on, and answered by somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ...cycle.actions import Decision, DecisionAnswered, DecisionState
from ...cycle.events import Record, new_id
from ...cycle.state import CycleState
from ...qgis_bridge.translation import tr
from ..door import Door
from ..plain import note, plain_label, selectable
from ..words import algorithm_name, moment, person
from .fields import Choice, NotFilled, Paragraph, Several
from .form import Form

_SHOWN = 100  # runs that can be cited from the form; older ones from the tab of evidence


class DecisionForm(Form):
    """Proposes a decision."""

    KIND = "decision"

    def __init__(self, door: Door, state: CycleState, cites: Sequence[str] = (), parent: QWidget | None = None) -> None:
        self._cites = list(cites)
        super().__init__(door, state, "", parent)

    def title(self) -> str:
        """What stands above."""
        return tr("Propose a decision")

    def build(self) -> None:
        """The text and the runs it cites."""
        self.add(
            "text",
            tr("What is to be done, and why"),
            Paragraph(tr("Larvicide in the three hottest blocks, because …"), lines=5),
            needed=True,
        )
        runs = [*self._cites, *(name for name in reversed(self.state.runs) if name not in self._cites)][:_SHOWN]
        names = [(name, self._run_name(name)) for name in runs if name in self.state.runs]
        cited = self.add(
            "run_ids", tr("It rests on these runs"), Several(names), tr("A decision without a run it rests on does not open the gate.")
        )
        cited.set_value(self._cites or [name for name, _ in names[:1]])
        if not names:
            self.add_widget(
                note(tr("There is no run yet. Analyse the layer first, or propose now and cite a run later with a new proposal."))
            )

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The proposal. Its author is whoever works here."""
        self.need(values, "text")
        return [Decision(new_id(), values["text"], tuple(values["run_ids"]))]

    def _run_name(self, run_id: str) -> str:
        kept = self.state.runs[run_id]
        return tr("{algorithm}, {when}").format(algorithm=algorithm_name(kept.record.algorithm), when=moment(kept.at))


class AnswerForm(Form):
    """Approves, rejects or withdraws a proposal."""

    KIND = "answer"

    def title(self) -> str:
        """What stands above."""
        return tr("Answer the proposal")

    def build(self) -> None:
        """The proposal to read, the answer, the reason, and who answers."""
        kept = self.state.decisions[self.about]
        people = self.door.people()
        self.add_widget(selectable(plain_label(kept.record.text)))
        self.add_widget(note(tr("Proposed by {name}, {when}").format(name=person(people, kept.author), when=moment(kept.at))))
        choices = [(DecisionState.APPROVED.value, tr("Approve")), (DecisionState.REJECTED.value, tr("Reject"))]
        if self.door.me() == kept.author:
            choices.append((DecisionState.WITHDRAWN.value, tr("Withdraw")))
        self.add("state", tr("Answer"), Choice(choices))
        self.add("reason", tr("Reason"), Paragraph(lines=3))
        named = [(one, name) for one, name in people.items() if one in self.state.roles]
        answerer = self.add("actor", tr("Answered by"), Choice(named), self._who_may(kept.author))
        answerer.set_value(self._best_answerer(kept.author))

    def _who_may(self, author: str) -> str:
        if self.state.single_handed:
            return tr("This cycle is single-handed: its author may also approve, and reports say so.")
        return tr("Not its author: the owner or an approver. In a file this is a declaration that the log keeps, not a lock.")

    def _best_answerer(self, author: str) -> str:
        others = [one for one in self.state.roles if self.state.single_handed or one != author]
        me = self.door.me()
        return me if me in others else next(iter(others), "")

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The answer."""
        if not values["actor"]:
            raise NotFilled(tr("Nobody else has a role in this cycle. Name an approver first (menu of the cycle, People and roles)."))
        return [DecisionAnswered(self.about, DecisionState(values["state"]), values["reason"])]

    def actor(self) -> str:
        """Whoever answers, who need not be the one who types."""
        return str(self.field("actor").value() or "")

    def original(self, state: CycleState) -> Any:
        """The proposal with its answer: somebody else may have answered meanwhile."""
        return state.decisions.get(self.about)

    def known(self) -> dict[str, Any]:
        """A fresh answer."""
        return {}
