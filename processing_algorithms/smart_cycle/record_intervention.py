# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_intervention: what was done on the ground, where, when, and how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.state import CycleState

_DOUBLE = Qgis.ProcessingNumberParameterType.Double


class RecordIntervention(SmartCycleAlgorithm):
    """Reads the place from a layer and records it with dates and dose."""

    ID = "record_intervention"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Record an intervention")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,intervention,treatment,dose,spraying,measure,place,date").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes down what was done, with the place (all geometries of the layer, or of its selection, as one), the dates and the dose: litres, doors, patrol hours, seats. "
            "Without these three no effect can be measured, and the gate to Evaluate says so."
        )

    def declare(self) -> None:
        """What, where, when, how much."""
        self.add_cycle()
        self.add_text("WHAT", tr("What was done"), tr("For example larvicide, a new centre, a patrol."), needed=True)
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Where"), [QgsProcessing.SourceType.TypeVectorAnyGeometry], None, True),
            tr("Points, lines or areas; kept in the layer's own coordinate system."),
        )
        self.add(
            QgsProcessingParameterDateTime("START", tr("From"), Qgis.ProcessingDateTimeParameterDataType.Date, None, True),
            tr("The first day on which it was done."),
        )
        self.add(
            QgsProcessingParameterDateTime("END", tr("To"), Qgis.ProcessingDateTimeParameterDataType.Date, None, True),
            tr("Last day; empty while it goes on."),
        )
        self.add(
            QgsProcessingParameterNumber("DOSE", tr("How much"), _DOUBLE, None, True, 0.0),
            tr("A figure in the unit below, for the whole place and time."),
        )
        self.add_text("DOSE_UNIT", tr("Unit"), tr("What the dose is counted in, for example litres, hours, doors or seats."))
        self.add_text("DECISION_ID", tr("Decision it carries out"), tr("DECISION_ID of Record a decision. Empty: the latest approved one."))
        self.add_text(
            "INTERVENTION_ID",
            tr("Id of the intervention"),
            tr("Only to correct or complete one that was recorded before. Empty: a new one."),
        )
        self.add_text("NOTE", tr("Note"), tr("Anything else that should be known."), lines=True)
        self.add_person()
        self.addOutput(QgsProcessingOutputString("INTERVENTION", tr("Id of the intervention")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read the place, record."""
        from ...smartcity_plugin.cycle.actions import Intervention
        from ...smartcity_plugin.cycle.events import new_id

        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None and parameters.get("INPUT") not in (None, ""):
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        geometry, crs, read, used = (b"", "", 0, 0) if source is None else _place(source)
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            intervention = Intervention(
                self.text(parameters, "INTERVENTION_ID", context) or new_id(),
                self.text(parameters, "DECISION_ID", context) or _latest_decision(store.cycle(cycle_id)),
                self.text(parameters, "WHAT", context),
                geometry,
                crs,
                self._day(parameters, "START", context),
                self._day(parameters, "END", context),
                self.number(parameters, "DOSE", context),
                self.text(parameters, "DOSE_UNIT", context),
                self.text(parameters, "NOTE", context),
            )
            self.record(store, cycle_id, self.actor(parameters, context, store), intervention)
            self.say_notices(store, feedback)
            return self.standing(
                parameters,
                context,
                store,
                cycle_id,
                INTERVENTION=intervention.intervention_id,
                N_READ=read,
                N_USED=used,
                N_SKIPPED=read - used,
            )

    def _day(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        if parameters.get(name) in (None, "", "NULL"):
            return ""
        moment = self.parameterAsDateTime(parameters, name, context)
        if not moment.isValid():
            raise QgsProcessingException(
                tr("“{text}” is not a date. Write it as year-month-day, for example 2026-07-01.").format(text=parameters[name])
            )
        return str(moment.date().toString("yyyy-MM-dd"))


def _place(source: QgsProcessingFeatureSource) -> tuple[bytes, str, int, int]:
    """All geometries as one, in WKB; the coordinate system; rows read and used."""
    if not source.sourceCrs().isValid():
        raise QgsProcessingException(
            tr(
                "The layer “{layer}” has no coordinate system, so nobody knows where it is. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."
            ).format(layer=source.sourceName())
        )
    flag = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    geometries = [feature.geometry() for feature in source.getFeatures(QgsFeatureRequest().setNoAttributes(), flag)]
    there = [one for one in geometries if not one.isNull() and not one.isEmpty()]
    if not there:
        raise QgsProcessingException(tr("The layer “{layer}” has no place in it.").format(layer=source.sourceName()))
    whole = QgsGeometry.collectGeometry(there)
    return bytes(whole.asWkb()), source.sourceCrs().authid() or source.sourceCrs().toWkt(), len(geometries), len(there)


def _latest_decision(state: CycleState) -> str:
    from ...smartcity_plugin.cycle.actions import DecisionState

    approved = [name for name, kept in state.decisions.items() if kept.state is DecisionState.APPROVED]
    if not approved:
        raise QgsProcessingException(tr("No decision of this cycle is approved yet: record one first, or give its DECISION_ID."))
    return approved[-1]
