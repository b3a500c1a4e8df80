# SPDX-License-Identifier: GPL-2.0-or-later
"""A metric: what success is measured by, for citizens or for the administration."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ...cycle.events import Record, new_id
from ...cycle.state import CycleState
from ...cycle.subject import Direction, Metric, Objective
from ...cycle.templates import TEMPLATES
from ...qgis_bridge.translation import tr
from ..door import Door
from ..words import direction_name, objective_name
from .fields import Choice, Day, Figure, Line
from .form import Form


class MetricForm(Form):
    """Defines a metric, or corrects one. Proposals of the functional area fill it in with one click."""

    KIND = "metric"

    def __init__(
        self, door: Door, state: CycleState, about: str = "", objective: Objective | None = None, parent: QWidget | None = None
    ) -> None:
        self._objective = objective
        super().__init__(door, state, about, parent)

    @property
    def draft_key(self) -> str:
        """A draft for each objective, so that both may be begun."""
        return super().draft_key + (f"_{self._objective.value}" if self._objective else "")

    def title(self) -> str:
        """What stands above."""
        return tr("Correct a metric") if self.about else tr("Define a metric")

    def build(self) -> None:
        """A proposal, then the metric itself."""
        self._proposals = []
        if not self.about and self.state.area in TEMPLATES:
            self._proposals = [one for one in TEMPLATES[self.state.area].metrics if self._objective in (None, one.objective)]
        if self._proposals:
            names = [(-1, tr("Choose a proposal, or define your own"))]
            names += [(row, f"{tr(one.name)} ({tr(one.unit)})") for row, one in enumerate(self._proposals)]
            self.add("proposal", tr("Proposals for this area"), Choice(names)).activated.connect(self._take_proposal)
        self.add("name", tr("Name"), Line(tr("Calls about mosquitoes")), needed=True)
        choices = [(one.value, objective_name(one)) for one in Objective]
        self.add("objective", tr("Whom it speaks for"), Choice(choices), tr("Every cycle needs at least one metric of each kind."))
        self.add("unit", tr("Unit"), Line(tr("calls a week")), needed=True)
        self.add("direction", tr("Which way is better"), Choice([(one.value, direction_name(one)) for one in Direction]))
        self.add("baseline", tr("Baseline: what it is today"), Figure(), needed=True)
        self.add("baseline_date", tr("Date of the baseline"), Day())
        self.add("target", tr("Target: what it should become"), Figure(), needed=True)
        self.add("target_date", tr("Date of the target"), Day())

    def known(self) -> dict[str, Any]:
        """The metric as it is, or the objective that the gate asks for."""
        return super().known() or ({"objective": self._objective.value} if self._objective else {})

    def fill(self, values: dict[str, Any]) -> None:
        """Enums are shown by their value."""
        super().fill({name: getattr(value, "value", value) for name, value in values.items()})

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The metric; baseline and target may come later, the gate asks for them."""
        self.need(values, "name", "unit")
        values.pop("proposal", None)
        values |= {"objective": Objective(values["objective"]), "direction": Direction(values["direction"])}
        return [Metric(self.about or new_id(), **values)]

    def original(self, state: CycleState) -> Metric | None:
        """The metric as it was defined last."""
        return state.metrics[self.about].record if self.about in state.metrics else None

    def _take_proposal(self, row: int) -> None:
        if row < 1:
            return
        one = self._proposals[row - 1]
        self.fill({"name": tr(one.name), "unit": tr(one.unit), "objective": one.objective, "direction": one.direction})
        self.field("baseline").setFocus()
