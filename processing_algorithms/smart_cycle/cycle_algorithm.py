# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms of the Smart Cycle share: the store, the cycle, the person, and the outputs that say where the cycle stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsSettings,
)

from ...smartcity_plugin.qgis_bridge.translation import explain, tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.events import Record
    from ...smartcity_plugin.cycle.store import Store


class SmartCycleAlgorithm(SmartCityAlgorithm):
    """Writes into a cycle or reads from it. Subclasses do their work inside ``with self.opened(...) as store``."""

    GROUP_ID = "smart_cycle"
    RECORDED = False

    def group(self) -> str:
        """The family."""
        return tr("Smart Cycle")

    def add_store(self) -> None:
        """STORE."""
        self.add(
            QgsProcessingParameterFile("STORE", tr("Store of the Smart Cycle"), optional=True, fileFilter=tr("All files") + " (*)"),
            tr(
                "The file that keeps the cycles, for example city_smart_cycle.gpkg, or “pg:” and the name of a PostgreSQL connection. Empty: the store of the project."
            ),
        )

    def add_cycle(self) -> None:
        """STORE and CYCLE, of a cycle that is there."""
        self.add_store()
        self.add(
            QgsProcessingParameterString("CYCLE", tr("Cycle"), "", False, True),
            tr("Its id (CYCLE_ID of Start a cycle) or its title. Empty: the only cycle that is not closed."),
        )

    def add_person(self) -> None:
        """PERSON."""
        self.add(
            QgsProcessingParameterString("PERSON", tr("Person"), "", False, True),
            tr("Who does this. Empty: who works here, as the Smart Cycle's settings say."),
        )

    def add_text(
        self, name: str, description: str, help_text: str, *, needed: bool = False, lines: bool = False, default: str = ""
    ) -> None:
        """A text."""
        self.add(QgsProcessingParameterString(name, description, default, lines, not needed), help_text)

    def declare_standing(self) -> None:
        """The outputs that say where the cycle stands."""
        for name, description in (
            ("CYCLE_ID", tr("Id of the cycle")),
            ("STAGE", tr("Stage: collect, analyse, administer, evaluate, closed")),
            ("MISSING", tr("What the present stage still asks for")),
            ("HEAD", tr("Head of the cycle's chain, to be checked by Verify a store")),
        ):
            self.addOutput(QgsProcessingOutputString(name, description))
        self.add_numbers(("ITERATION", tr("Number of the iteration")), ("N_EVENTS", tr("Entries in the cycle's log")))

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """A text as it was given, without blanks around it. A dialog writes NULL for an empty one."""
        value = self.parameterAsString(parameters, name, context).strip()
        return "" if value == "NULL" else value

    def number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """A number that may be left out."""
        return None if parameters.get(name) in (None, "", "NULL") else self.parameterAsDouble(parameters, name, context)

    def address(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Where the store is. Raises QgsProcessingException where nothing says so, CycleError where the project's own is not there."""
        from ...smartcity_plugin.qgis_bridge import cycle_links

        given = self.text(parameters, "STORE", context)
        if given:
            return given
        project = context.project()
        kept = cycle_links.store_address(project) if project is not None else ""
        if not kept:
            raise QgsProcessingException(
                tr("Name the store: the project has none. Choose a file, or run Start a cycle with the name of a new one.")
            )
        return kept

    @contextmanager
    def opened(self, parameters: dict[str, Any], context: QgsProcessingContext, *, read_only: bool = False) -> Iterator[Store]:
        """The store, closed afterwards."""
        from ...smartcity_plugin.qgis_bridge.store_connections import open_store

        with open_store(self.address(parameters, context), read_only=read_only) as store:
            yield store

    def cycle_id(self, parameters: dict[str, Any], context: QgsProcessingContext, store: Store) -> str:
        """The cycle that is meant. Raises QgsProcessingException where none or several are."""
        from ...smartcity_plugin.cycle.stages import Stage

        wanted = self.text(parameters, "CYCLE", context)
        cycles = store.snapshot().cycles
        if wanted in cycles:
            return wanted
        fitting = (
            [one for one in cycles.values() if one.title == wanted]
            if wanted
            else [one for one in cycles.values() if one.stage is not Stage.CLOSED]
        )
        if len(fitting) == 1:
            return fitting[0].cycle_id
        known = ", ".join(f"{one.cycle_id} (“{one.title}”)" for one in cycles.values()) or "–"
        if wanted and not fitting:
            raise QgsProcessingException(
                tr("There is no cycle “{cycle}” in “{store}”. There are: {known}.").format(cycle=wanted, store=store.name, known=known)
            )
        raise QgsProcessingException(tr("Say which cycle is meant; “{store}” has: {known}.").format(store=store.name, known=known))

    def actor(self, parameters: dict[str, Any], context: QgsProcessingContext, store: Store, name: str = "PERSON") -> str:
        """The id of the person, empty where nobody is named."""
        from ...smartcity_plugin.cycle.people import person_in

        return person_in(store, self.person(parameters, context, name))

    def person(self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = "PERSON") -> str:
        """The name of the person, empty where nobody is named."""
        return self.text(parameters, name, context) or str(QgsSettings().value("smartcity/person", "") or "")

    def record(self, store: Store, cycle_id: str, actor: str, *records: Record) -> None:
        """Record together, or not at all."""
        from ...smartcity_plugin.cycle.events import Event

        store.append_all([Event(cycle_id, one, actor) for one in records])

    def note_publication(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: Any, k: int) -> None:
        """Put into the log what a public report is about to show for the first time, so that no later one gives away what it hides."""
        from ...smartcity_plugin.cycle.errors import CycleError
        from ...smartcity_plugin.cycle.events import Event
        from ...smartcity_plugin.cycle.successive import to_be_noted

        try:
            with self.opened(parameters, context) as store:
                cycle_id = self.cycle_id(parameters, context, store)
                if shown := to_be_noted(store.cycle(cycle_id), store.events(cycle_id), k):
                    store.append(Event(cycle_id, shown))
        except CycleError as error:
            feedback.pushWarning(
                tr(
                    "What this report publishes could not be noted in the store ({reason}). The next one may give away what it hides."
                ).format(reason=explain(error))
            )

    def standing(
        self, parameters: dict[str, Any], context: QgsProcessingContext, store: Store, cycle_id: str, **more: Any
    ) -> dict[str, Any]:
        """The outputs of `declare_standing`, with ``more``."""
        from ...smartcity_plugin.cycle.gates import missing_at
        from ...smartcity_plugin.qgis_bridge.report import report_json

        state = store.cycle(cycle_id)
        figures: dict[str, Any] = {"N_READ": 0, "N_USED": 0, "N_SKIPPED": 0} | {
            "CYCLE_ID": cycle_id,
            "ITERATION": state.iteration,
            "STAGE": state.stage.value,
            "N_EVENTS": state.position,
            "MISSING": "; ".join(one.phrase.said(tr) for one in missing_at(state, state.stage)),
            "HEAD": store.head(cycle_id).text,
            **more,
        }
        warnings = [notice.said(tr) for notice in store.notices]
        return figures | {"REPORT_JSON": report_json(self.used_parameters(parameters, context), figures, warnings)}

    def say_notices(self, store: Store, feedback: Any) -> None:
        """Tell what the user should know about where the store lies."""
        for notice in store.notices:
            feedback.pushWarning(notice.said(tr))
