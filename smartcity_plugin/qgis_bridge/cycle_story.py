# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle told in sentences, each with the run or the entry of the log it rests on. What a page and a printed layout show is the same story.

The chapters are rooms of their own: `story_warnings`, `story_metrics`, `story_iterations`, `story_savings`, `story_evidence`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cycle.publishing import Reader
from ..cycle.stages import STAGE_NAMES, Stage
from ..cycle.templates import TEMPLATES
from .story import Part, Said, Story
from .story_citations import Citations
from .story_evidence import chain, cited_runs
from .story_iterations import iteration
from .story_metrics import metrics
from .story_savings import savings
from .story_telling import Telling
from .story_warnings import warned
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.store import Store
    from ..cycle.verification import Verification

ORDER = (Stage.COLLECT, Stage.ANALYSE, Stage.ADMINISTER, Stage.EVALUATE)


class Teller:
    """Tells the story of one cycle as it stands now, to one kind of reader."""

    def __init__(self, store: Store, cycle_id: str, verification: Verification | None = None, *, public: bool = False, k: int = 5) -> None:
        self.state = store.cycle(cycle_id)
        self._head = store.head(cycle_id)
        self._store, self._verification = store, verification
        people = store.people()
        reader = Reader(public, k, tuple(people.values()))
        self._told = Telling(self.state, reader, people, Citations(self.state.runs, store.events(cycle_id)))

    def story(self) -> Story:
        """The whole story."""
        state = self.state
        area = tr(TEMPLATES[state.area].name) if state.area in TEMPLATES else ""
        warnings = Part(tr("Before you rely on it"), list(warned(self._told, self._verification)), kind="warnings")
        parts = [warnings, self._problem(), metrics(self._told, self._store)]
        for one in state.iterations:
            parts += iteration(self._told, one)
        parts += [savings(self._told), cited_runs(self._told), chain(self._told, self._store.name, self._verification)]
        return Story(
            self._told.words(state.title),
            " · ".join(one for one in (tr("Smart Cycle"), area) if one),
            self._facts(),
            self._steps(),
            [one for one in parts if one.items or one.level == 1],
            self._head.text,
            self._edition(),
        )

    def warnings(self) -> list[str]:
        """What a reader must know before relying on the cycle."""
        return [one.text for one in warned(self._told, self._verification)]

    def _edition(self) -> str:
        if not self._told.reader.public:
            return tr("Internal version: names and free texts inside. Not for publication.")
        return tr("Public version: no names, no free texts; counts below {k}, and those that would give them away, are not shown.").format(
            k=self._told.reader.k
        )

    def _steps(self) -> list[tuple[str, str]]:
        at = len(ORDER) if self.state.stage is Stage.CLOSED else ORDER.index(self.state.stage)
        kinds = ["done" if place < at else "now" if place == at else "" for place in range(len(ORDER))]
        steps = [(tr(STAGE_NAMES[one]), kind) for one, kind in zip(ORDER, kinds, strict=True)]
        return [*steps, (tr(STAGE_NAMES[Stage.CLOSED]), "now")] if self.state.stage is Stage.CLOSED else steps

    def _facts(self) -> str:
        state = self.state
        layers = ", ".join(self._told.words(one.name) for one in state.layers.values())
        parts = [
            tr("Iteration {n}").format(n=state.iteration),
            tr("started {date}").format(date=state.started_at[:10]),
            tr("last entry {date}").format(date=state.changed_at[:10]),
        ]
        if not self._told.reader.public:
            parts.append(tr("owner: {name}").format(name=self._told.who(state.owner)))
        if layers:
            parts.append(tr("layer: {names}").format(names=layers))
        if state.follows:
            parts.append(tr("takes up the cycle {id}").format(id=state.follows))
        return " · ".join(parts)

    def _problem(self) -> Part:
        part, problem = Part(tr("The problem"), kind="problem"), self.state.problem
        if problem is None:
            part.items.append(Said("", tr("The problem is not stated yet."), quiet=True))
        elif not self._told.reader.public:
            cites = (self._told.cite.problem(),)
            asked = (
                (tr("What"), problem.what),
                (tr("Where"), problem.where),
                (tr("How much"), problem.how_much),
                (tr("How it may be solved"), problem.how_solved),
            )
            part.items += [Said(name, text or "–", cites if text else ()) for name, text in asked]
        return part
