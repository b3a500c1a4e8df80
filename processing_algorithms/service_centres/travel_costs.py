# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:travel_costs, what it costs to get from places to places, and whether the roads can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import network_parameters
from .allocation_parameters import layer_problem, optional

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.network.tying import Tied
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .allocation_reading import Side

_NUMERIC, _ANY = Qgis.ProcessingFieldParameterDataType.Numeric, Qgis.ProcessingFieldParameterDataType.Any
_WALK_SPEED = 4.8 / 3.6


class TravelCosts(SmartCityAlgorithm):
    """Declares, reads places and roads, calls `analysis.network`, writes the table and the trust report."""

    ID = "travel_costs"
    GROUP_ID = "service_centres"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Travel costs (how far is it, and are the roads right?)")

    def group(self) -> str:
        """The family."""
        return tr("Service centres")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("od matrix,origin destination,network,shortest path,isochrone,walking,driving,distance matrix").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Makes a table of what it costs to get from each origin to each destination: metres or seconds, along roads or in a straight line. Only pairs that can be reached are written; how many each "
            "origin reaches, and why one reaches none, is in the second output.\n\n"
            "The report says first whether the roads can be trusted: how far places are from them, islands of the network, one-way roads that lead into a trap, and gaps that look like slips of the hand."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        for name, what, key, names, text in (
            (
                "ORIGINS",
                tr("Origins"),
                "ORIGIN_KEY",
                tr("Field that names the origins"),
                tr("Where ways begin: homes, blocks, neighbourhoods. Areas count at their centre."),
            ),
            (
                "DESTINATIONS",
                tr("Destinations"),
                "DEST_KEY",
                tr("Field that names the destinations"),
                tr("Where ways lead: sites, centres, stops. Areas count at their centre."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(
                    name, what, [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
                ),
                text,
            )
            self.add(
                QgsProcessingParameterField(key, names, None, name, _ANY, False, True),
                tr("Written to the table. Empty: the feature ids."),
                advanced=True,
            )
        self.add(
            QgsProcessingParameterField("WEIGHT", tr("Field with the people at the origins"), None, "ORIGINS", _NUMERIC, False, True),
            tr("For the report: how many people cannot reach any destination."),
            advanced=True,
        )
        network_parameters.add_roads(self, advanced=False)
        network_parameters.add_cutoff(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Travel costs"), QgsProcessing.SourceType.TypeVector),
            tr("One line per pair that can be reached: origin_id, dest_id, cost."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "ORIGIN_STATUS", tr("Origins with what they reach"), QgsProcessing.SourceType.TypeVectorPoint, None, True
            ),
            tr(
                "How far each origin is from the road (snap_m), on which island of the network (component, 0 is the largest), how many destinations it reaches, and its status."
            ),
        )
        self.add_report()
        self.add_numbers(
            ("N_PAIRS", tr("Pairs written")),
            ("N_UNREACHED", tr("Origins that reach no destination")),
            ("N_ISLANDS", tr("Islands of the network")),
            ("N_GAPS", tr("Probable gaps in the roads")),
            ("N_TRAPS", tr("Junctions behind one-way traps")),
            ("PEOPLE_UNREACHED", tr("People at origins that reach no destination")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        for name in ("ORIGINS", "DESTINATIONS"):
            if problem := layer_problem(self, parameters, name, context):
                return problem
        for name, layer in (("WEIGHT", "ORIGINS"), ("ORIGIN_KEY", "ORIGINS"), ("DEST_KEY", "DESTINATIONS")):
            source = self.parameterAsSource(parameters, layer, context)
            if problem := without_field(source, self.parameterAsString(parameters, name, context), numeric=name == "WEIGHT"):
                return problem
        return network_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, measure, write, report."""
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .allocation_reading import read_side, working_crs_of

        progress, notes = watch(feedback), Notes(feedback)
        origins_source = self.parameterAsSource(parameters, "ORIGINS", context)
        working = working_crs_of(origins_source, context, notes, by_table=False)
        weight = self.parameterAsString(parameters, "WEIGHT", context)
        numbers = [weight] if weight else []
        origins = read_side(self, parameters, context, origins_source, working, numbers, "ORIGIN_KEY", [], False, part(progress, 0.0, 0.1))
        destinations = read_side(
            self,
            parameters,
            context,
            self.parameterAsSource(parameters, "DESTINATIONS", context),
            working,
            [],
            "DEST_KEY",
            [],
            False,
            part(progress, 0.1, 0.15),
        )
        for side in (origins, destinations):
            for sentence in side.left_out.sentences():
                notes.warn(tr("“{layer}”: {sentence}").format(layer=side.source.sourceName(), sentence=sentence))
            if not side.usable.any():
                raise AnalysisError(mark("Nothing usable is left in “{layer}”."), layer=side.source.sourceName())
        measured = _measure(self, parameters, context, origins, destinations, working, notes, part(progress, 0.15, 0.8))
        return self._write(parameters, context, origins, destinations, measured, working, weight, notes, part(progress, 0.8, 1.0))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        origins: Side,
        destinations: Side,
        measured: Measured,
        working: QgsCoordinateReferenceSystem,
        weight: str,
        notes: Notes,
        progress: Progress,
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .travel_costs_layers import status_columns, table_columns, write_status
        from .travel_costs_report import travel_report

        status = status_columns(origins, measured)
        unreached = status.reached == 0
        people = float(np.nansum(origins.number(weight)[unreached])) if weight else float(unreached.sum())
        if unreached.any():
            notes.warn(tr("{n:,} of {all:,} origins reach no destination.").format(n=int(unreached.sum()), all=unreached.size))
        trust = measured.trust
        figures: dict[str, Any] = {
            **origins.counts(),
            "N_PAIRS": len(measured.cost),
            "N_UNREACHED": int(unreached.sum()),
            "N_ISLANDS": 0 if trust is None else len(trust.component_length),
            "N_GAPS": 0 if trust is None else len(trust.gaps),
            "N_TRAPS": 0 if trust is None else int(np.union1d(trust.trapped, trust.closed_off).size),
            "PEOPLE_UNREACHED": people,
        }
        output = OutputLayer(self, "OUTPUT", parameters, context)
        written = [output]
        results: dict[str, Any] = dict(figures)
        picture = None
        try:
            output.write(*table_columns(origins, destinations, measured), part(progress, 0.0, 0.6))
            results["OUTPUT"] = output.destination
            if parameters.get("ORIGIN_STATUS"):
                layer = OutputLayer(self, "ORIGIN_STATUS", parameters, context)
                written.append(layer)
                write_status(layer, origins, status, part(progress, 0.6, 0.8))
                results["ORIGIN_STATUS"] = layer.destination
                picture = layer
        except Cancelled:
            for one in written:
                one.discard()
            raise
        used = self.used_parameters(parameters, context)
        results["REPORT_JSON"] = report_json(used, figures, notes.warnings)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = travel_report(origins, destinations, measured, status, notes, used, figures)
            if picture is not None:
                report.picture = picture.picture(working)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


class Measured:
    """Pairs by the numbers of used origins and destinations, and what is known of the roads (None in a straight line)."""

    def __init__(self, origin: NDArray[np.int64], destination: NDArray[np.int64], cost: NDArray[np.float64], unit: str) -> None:
        self.origin, self.destination, self.cost, self.unit = origin, destination, cost, unit
        self.tied: Tied | None = None
        self.tied_destinations: Tied | None = None
        self.trust: Any = None
        self.component: NDArray[np.int64] | None = None
        self.n_edges = 0


def _measure(
    algorithm: TravelCosts,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    origins: Side,
    destinations: Side,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    progress: Progress,
) -> Measured:
    """Over the roads with the trust report first, or in a straight line."""
    from ...smartcity_plugin.analysis.network.shortest_paths import costs_between
    from ...smartcity_plugin.analysis.network.straight import straight_pairs
    from ...smartcity_plugin.analysis.network.trust import examine

    cutoff = optional(algorithm, parameters, "CUTOFF", context)
    most = np.inf if cutoff is None else cutoff
    if not parameters.get("ROADS"):
        seconds = algorithm.parameterAsEnumString(parameters, "COST", context) == "seconds"
        twice = 2.0 if algorithm.parameterAsEnumString(parameters, "DIRECTION", context) == "round" else 1.0
        factor = twice / _WALK_SPEED if seconds else twice
        origin, destination, metres = straight_pairs(origins.points, destinations.points, most / factor, progress)
        return Measured(origin, destination, metres * factor, tr("s") if seconds else tr("m"))
    roads = network_parameters.read_roads(algorithm, parameters, context, working, notes, part(progress, 0.0, 0.3))
    trust = examine(roads.network)
    _note_trust(trust, notes)
    here = network_parameters.tie_places(roads, origins.points, tr("Origins"), notes, part(progress, 0.3, 0.4))
    there = network_parameters.tie_places(roads, destinations.points, tr("Destinations"), notes, part(progress, 0.4, 0.5))
    direction = algorithm.parameterAsEnumString(parameters, "DIRECTION", context)
    found = costs_between(roads.network, here, there, direction, most, part(progress, 0.5, 1.0))
    measured = Measured(found.origin, found.destination, found.cost, roads.unit)
    measured.tied, measured.tied_destinations, measured.trust, measured.n_edges = here, there, trust, roads.network.n_edges
    node = roads.network.start[np.maximum(here.edge, 0)]
    measured.component = np.where(here.edge >= 0, trust.component[node], -1)
    return measured


def _note_trust(trust: Any, notes: Notes) -> None:
    islands = len(trust.component_length) - 1
    if islands:
        share = float(trust.component_length[1:].sum() / trust.component_length.sum())
        notes.warn(
            tr("The roads fall into {n:,} islands that are not joined; outside the largest lie {share:.1%} of their length.").format(
                n=islands + 1, share=share
            )
        )
    if len(trust.gaps):
        notes.warn(
            tr(
                "{n:,} dead ends stop within 5 m of another road without meeting it, probably by a slip of the hand. The first at x {x:.1f}, y {y:.1f}."
            ).format(n=len(trust.gaps), x=trust.gaps[0, 0], y=trust.gaps[0, 1])
        )
    if trust.trapped.size:
        notes.warn(tr("{n:,} junctions can be driven into but not out of: one-way roads lead into a trap.").format(n=trust.trapped.size))
    if trust.closed_off.size:
        notes.warn(tr("{n:,} junctions can be left but not reached: one-way roads lead only away.").format(n=trust.closed_off.size))
