# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:start_cycle, the first entry of a Smart Cycle: its problem, its sources, its metrics, its layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMatrix,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.opening import Opening
    from ...smartcity_plugin.cycle.subject import LayerAttached, Metric, Source

AREAS = [
    "pest",
    "flood",
    "elderly",
    "childcare",
    "parking",
    "vehicle_tax",
    "utilities",
    "bus",
    "service_centres",
    "programmes",
    "safety",
    "fire",
    "other",
]
_METRIC = ("name", "objective", "unit", "direction", "baseline", "target")
_RETENTION = ("title", "purpose", "keep until", "personal")
_SOURCE = ("title", "agency", "date", "legal_basis", "holder", "quality")


class StartCycle(SmartCycleAlgorithm):
    """Declares, reads what is known of the problem, makes the store where there is none, and writes it all at once."""

    ID = "start_cycle"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Start a cycle")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,evidence,iteration,problem,metric,baseline,target,PDCA,evaluation").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Starts a Smart Cycle: collect, analyse, administer a first solution, evaluate, revise and administer again, with the evidence of every round kept in one file.\n\n"
            "The problem says what, where, how much, and how it may be solved. At least one metric says what becomes easier for citizens and one what becomes easier for the "
            "administration; without any, those of the area are taken, still without baseline and target. What is missing can be added later; MISSING says what."
        )

    def declare(self) -> None:
        """STORE (made where there is none), the problem, sources and metrics."""
        self.add_store()
        self.add_text("TITLE", tr("Title"), tr("What the cycle is called in lists and reports."), needed=True)
        self.add(
            QgsProcessingParameterEnum("AREA", tr("Functional area"), AREAS, False, "other", False, True),
            tr("Which metrics a cycle starts with where none are given."),
        )
        self.add_text(
            "CYCLE",
            tr("Id of the cycle"),
            tr("Letters, digits, - and _. Empty: one is made. Needed where a model names the cycle again later."),
        )
        self.add(
            QgsProcessingParameterMapLayer("LAYER", tr("Layer the cycle belongs to"), None, True),
            tr("The layer whose problem it is. Runs of Smart City on it, and on what they made of it, are recorded in the cycle."),
        )
        self.add_text("WHAT", tr("The problem: what?"), tr("What is the matter, in a sentence."))
        self.add_text("WHERE", tr("The problem: where?"), tr("Which neighbourhoods, streets, places."))
        self.add_text("HOW_MUCH", tr("The problem: how much?"), tr("How many, how often, how long."))
        self.add_text("HOW_SOLVED", tr("The problem: how may it be solved?"), tr("What could be done about it."))
        self.add(
            QgsProcessingParameterMatrix("METRICS", tr("Metrics"), 0, False, list(_METRIC), [], True),
            tr(
                "One row for each: name; convenience (for citizens) or efficiency (for the administration); unit; lower or higher (which is better); what it is today; what it should become."
            ),
        )
        self.add(
            QgsProcessingParameterMatrix("SOURCES", tr("Sources of data"), 0, False, list(_SOURCE), [], True),
            tr("One row for each: title, agency, date of the data, legal basis, who holds them, how good they are."),
        )
        self.add(
            QgsProcessingParameterMatrix("RETENTION", tr("Purpose and retention of the sources"), 0, False, list(_RETENTION), [], True),
            tr(
                "One row for each source: its title as above, what its data are for, until which day they may be kept (a reminder comes then), yes where they are about persons."
            ),
            advanced=True,
        )
        self.add_person()
        self.add(
            QgsProcessingParameterBoolean("SINGLE_HANDED", tr("One person both proposes and approves"), False),
            tr("Said for ever in the cycle. Otherwise nobody approves their own decision."),
            advanced=True,
        )
        self.add_text("FOLLOWS", tr("Cycle that this one takes up again"), tr("The id of an earlier cycle, closed or not."))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Open or make the store, write the beginning."""
        from ...smartcity_plugin.qgis_bridge.store_connections import open_or_create, open_store

        opening = self._opening(parameters, context)
        named = self.text(parameters, "STORE", context)
        with open_or_create(named) if named else open_store(self.address(parameters, context)) as store:
            events = opening.events(self.actor(parameters, context, store), self.text(parameters, "CYCLE", context), tr)
            cycle_id = events[0].cycle_id
            store.append_all(events)
            if self._attached is not None:
                self.record(store, cycle_id, events[0].actor, self._attached)
            self.say_notices(store, feedback)
            self._made_in = (named, store.store_id)
            return self.standing(parameters, context, store, cycle_id)

    def prepareAlgorithm(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bool:  # noqa: N802
        """Look at the layer in its own thread."""
        from ...smartcity_plugin.qgis_bridge.cycle_layers import attached

        layer = self.parameterAsLayer(parameters, "LAYER", context)
        self._attached: LayerAttached | None = None if layer is None else attached(layer, context.project())
        self._made_in = ("", "")
        return super().prepareAlgorithm(parameters, context, feedback)

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:  # noqa: N802
        """A project without a store has one now; the controller, where there is a window, finds the layer by it."""
        from ...smartcity_plugin.cycle.address import file_of, is_postgres
        from ...smartcity_plugin.cycle.errors import CycleError
        from ...smartcity_plugin.qgis_bridge import cycle_links
        from ...smartcity_plugin.qgis_bridge.cycle_watch import store_named

        address, store_id = self._made_in
        project = context.project()
        if address and project is not None and self._attached is not None and not cycle_links.kept_address(project):
            try:
                cycle_links.keep_address(project, address if is_postgres(address) else str(file_of(address)), store_id)
                store_named(project)
            except CycleError:
                feedback.pushWarning(tr("Save the project, then open the store in it: an unsaved project cannot remember its store."))
        return {}

    def _opening(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Opening:
        from ...smartcity_plugin.cycle.opening import Opening, template_metrics
        from ...smartcity_plugin.cycle.subject import Area, Problem

        area = Area(self.parameterAsEnumString(parameters, "AREA", context))
        said = [self.text(parameters, name, context) for name in ("WHAT", "WHERE", "HOW_MUCH", "HOW_SOLVED")]
        metrics = tuple(_metric(row) for row in self._table(parameters, "METRICS", context, len(_METRIC)))
        return Opening(
            self.text(parameters, "TITLE", context),
            area,
            self.parameterAsBool(parameters, "SINGLE_HANDED", context),
            self.text(parameters, "FOLLOWS", context),
            Problem(*said) if any(said) else None,
            self._sources(parameters, context),
            metrics or template_metrics(area, tr),
        )

    def _sources(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[Source, ...]:
        """The sources, with what RETENTION says of them."""
        from dataclasses import replace

        found = [_source(row) for row in self._table(parameters, "SOURCES", context, len(_SOURCE))]
        for title, purpose, until, personal in self._table(parameters, "RETENTION", context, len(_RETENTION)):
            if title not in [one.title for one in found]:
                raise QgsProcessingException(tr("RETENTION names the source “{title}”, which SOURCES does not have.").format(title=title))
            is_personal = personal.lower() in ("yes", "true", "1", "y")
            found = [
                replace(one, purpose=purpose, retention=until, personal_data=is_personal) if one.title == title else one for one in found
            ]
        return tuple(found)

    def _table(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, columns: int) -> list[list[str]]:
        """The rows of a matrix; empty ones are passed over."""
        cells = ["" if cell is None else str(cell).strip() for cell in self.parameterAsMatrix(parameters, name, context)]
        if len(cells) % columns:
            raise QgsProcessingException(
                tr("“{parameter}” has {n} cells, which is not a multiple of its {columns} columns. Fill in whole rows.").format(
                    parameter=name, n=len(cells), columns=columns
                )
            )
        rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
        return [row for row in rows if any(row)]


def _metric(row: list[str]) -> Metric:
    from ...smartcity_plugin.cycle.events import new_id
    from ...smartcity_plugin.cycle.moments import today
    from ...smartcity_plugin.cycle.subject import Direction, Metric, Objective

    name, objective, unit, direction, baseline, target = row
    if objective not in {one.value for one in Objective} or direction not in {one.value for one in Direction}:
        raise QgsProcessingException(
            tr("The metric “{name}” needs convenience or efficiency in its second column, and lower or higher in its fourth.").format(
                name=name
            )
        )
    given = [_figure(name, text) for text in (baseline, target)]
    return Metric(new_id(), name, Objective(objective), unit, Direction(direction), given[0], today() if baseline else "", given[1])


def _figure(name: str, text: str) -> float | None:
    from math import isnan

    from ...smartcity_plugin.analysis.written_numbers import written_number

    if not text:
        return None
    value = written_number(text)
    if isnan(value):
        raise QgsProcessingException(tr("“{text}” is not a number (metric “{name}”).").format(text=text, name=name))
    return value


def _source(row: list[str]) -> Source:
    from ...smartcity_plugin.cycle.events import new_id
    from ...smartcity_plugin.cycle.subject import Source

    title, agency, date, legal_basis, holder, quality = row
    return Source(new_id(), title, agency, date, legal_basis, holder, quality)
