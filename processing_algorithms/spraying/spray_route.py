# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_route: in which order vehicles or walkers spray the blocks and their streets, tank by tank and shift by shift."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from ..service_centres import network_parameters
from .block_parameter import add_blocks
from .safety import add_safety

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.network.topology import Network
    from ...smartcity_plugin.analysis.spraying.spray_rounds import Rounds, Work
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .label_reading import PlannedBlocks

_DOUBLE = Qgis.ProcessingNumberParameterType.Double
_SPRAYING = {"car": 16.0, "walk": 3.0}
_DRIVING = {"car": 30.0, "walk": 4.8}
_REACH = {"car": 90.0, "walk": 30.0}
_SWATH, _ASSUMED_RATE, _LEAST_SHIFT = 10.0, 1.0, 60.0


class SprayRoute(SmartCityAlgorithm):
    """Declares, reads blocks, roads and depots, calls `analysis.spraying.spray_rounds`, writes steps, routes and GPX, reports."""

    ID = "spray_route"
    GROUP_ID = "spraying"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spray route (who drives where, in which order)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("routing,vehicle,truck,walker,tank,shift,depot,gpx,order,streets,postman,vrp").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Puts blocks and their streets into an order, for vehicles or people on foot, from depots and back, along the roads. A route is one tank; routes of a depot are put into shifts.\n\n"
            "Streets are cut where a block ends: nothing is sprayed outside. One-way streets are driven in their direction. A block that takes more than a tank is shared out among routes; one without a street is "
            "walked from the nearest road.\n\n"
            "Each step is a line with its length, time and litres. The GPX file holds a track for each route and a waypoint for each block. BOUND says what no set of routes can undercut."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        point, line = QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorLine
        add_blocks(self, tr("As Spray targets writes them. A field litres counts where RATE is empty."))
        self.add(
            QgsProcessingParameterFeatureSource("DEPOTS", tr("Depots"), [point]),
            tr("Where tanks are filled, and where routes begin and end."),
        )
        network_parameters.add_roads(self, costs=False)
        roads = self.parameterDefinition("ROADS")
        roads.setHelp(tr("Lines that meet where they share a vertex, as in OpenStreetMap. What of them lies in a block is sprayed."))
        roads.setFlags(roads.flags() & ~Qgis.ProcessingParameterFlag.Optional)
        self.add(
            QgsProcessingParameterNumber("CAPACITY", tr("Litres a tank holds"), _DOUBLE, None, False, 0.0),
            tr("A route does not take more."),
        )
        self.add(
            QgsProcessingParameterNumber("SHIFT", tr("Length of a shift in seconds"), _DOUBLE, 14_400.0, False, 0.0),
            tr("Ways, spraying and filling together. 14400 are four hours."),
        )
        self.add(
            QgsProcessingParameterNumber("RATE", tr("Litres per hectare"), _DOUBLE, None, True, 0.0),
            tr("Of what is in the tank. Empty: the field litres of the blocks."),
        )
        for name, what, text in (
            (
                "SPRAY_SPEED",
                tr("Speed while spraying, in km/h"),
                tr("Along streets. Empty: 16 (10 mph) for vehicles, 3 on foot. The label may say which."),
            ),
            ("DRIVE_SPEED", tr("Speed on the way, in km/h"), tr("Where SPEED_FIELD does not say it. Empty: 30 for vehicles, 4.8 on foot.")),
            ("SWATH", tr("Swath on foot in metres"), tr("For blocks without a street, which are walked. Empty: 10.")),
            (
                "REACH",
                tr("Metres that are treated from a street"),
                tr("Blocks whose streets leave much of them out are named. Empty: 90 (300 ft) for vehicles, 30 on foot."),
            ),
            ("LOAD_S", tr("Seconds to fill the tank"), tr("Before each route. Empty: 0.")),
            ("TIME_LIMIT", tr("Seconds for the search"), tr("How long better routes are looked for. Empty: 5 seconds.")),
        ):
            self.add(QgsProcessingParameterNumber(name, what, _DOUBLE, None, True, 0.0), text, advanced=True)
        add_safety(self)
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Steps"), line),
            tr("What is done, in order: drive, spray, area (walked), return."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("ROUTES", tr("Routes"), line, None, True, False),
            tr("One line for each tank: depot, shift, blocks, length, time, litres."),
        )
        self.add(
            QgsProcessingParameterFileDestination("GPX", tr("GPX for the field"), tr("GPX files (*.gpx)"), None, True),
            tr("For receivers and phones: a track for each route, a waypoint where each block begins."),
        )
        self.add_report()
        self.add_numbers(
            ("N_ROUTES", tr("Routes (tanks)")),
            ("N_SHIFTS", tr("Shifts")),
            ("OBJECTIVE", tr("Seconds of all routes, without filling")),
            ("BOUND", tr("Seconds that no set of routes can undercut, with the streets of each block in this order")),
            ("GAP", tr("How far the routes may be from the best")),
            ("LENGTH_M", tr("Metres of all routes")),
            ("SPRAY_M", tr("Metres sprayed")),
            ("LITRES", tr("Litres of all routes")),
            ("N_UNREACHED", tr("Blocks that cannot be reached")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        for name in ("BLOCKS", "DEPOTS"):
            source = self.parameterAsSource(parameters, name, context)
            if source is None:
                return unreadable(name)
            if problem := without_crs(source) or without_features(source):
                return problem
        if not self.parameterAsDouble(parameters, "CAPACITY", context) > 0:
            return tr("{name} must be above 0.").format(name="CAPACITY")
        if not self.parameterAsDouble(parameters, "SHIFT", context) >= _LEAST_SHIFT:
            return tr("SHIFT is in seconds: four hours are 14400.")
        if not parameters.get("ROADS"):
            return tr("Routes need ROADS: choose the layer of streets.")
        return network_parameters.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.spraying.spray_rounds import plan_rounds
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .label_reading import read_blocks
        from .safety import note_safety

        progress, notes = watch(feedback), Notes(feedback)
        note_safety(self, parameters, context, notes, [])
        blocks = read_blocks(self, parameters, context, notes, part(progress, 0.0, 0.05))
        litres = self._litres(parameters, context, blocks, notes)
        depots = self._depots(parameters, context, blocks, notes)
        network, snap = self._network(parameters, context, blocks, notes, part(progress, 0.05, 0.3))
        work = self._work(parameters, context, snap)
        rounds = plan_rounds(network, blocks.shapes, litres, depots, work, part(progress, 0.3, 0.8))
        return self._write(parameters, context, Routed(blocks, litres, rounds, work), notes, part(progress, 0.8, 1.0))

    def _optional(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, otherwise: float) -> float:
        return self.parameterAsDouble(parameters, name, context) if parameters.get(name) not in (None, "", "NULL") else otherwise

    def _litres(
        self, parameters: dict[str, Any], context: QgsProcessingContext, blocks: PlannedBlocks, notes: Notes
    ) -> NDArray[np.float64]:
        """Litres of each block: by rate, else by its field, else assumed."""
        rate = self._optional(parameters, "RATE", context, 0.0)
        if rate > 0:
            return blocks.area / 1e4 * rate
        unknown = np.isnan(blocks.litres)
        if unknown.any():
            notes.warn(
                tr(
                    "RATE was not given and {n} blocks state no litres: {rate:g} litre per hectare was assumed to plan with. The label says which."
                ).format(n=int(unknown.sum()), rate=_ASSUMED_RATE)
            )
        if (blocks.litres < 0).any():
            raise AnalysisError(mark("{n} blocks have negative litres. Correct them first."), n=int((blocks.litres < 0).sum()))
        return np.where(unknown, blocks.area / 1e4 * _ASSUMED_RATE, blocks.litres)

    def _depots(
        self, parameters: dict[str, Any], context: QgsProcessingContext, blocks: PlannedBlocks, notes: Notes
    ) -> NDArray[np.float64]:
        from qgis.core import QgsCoordinateTransform

        from ...smartcity_plugin.qgis_bridge.reading import read_rows

        source = self.parameterAsSource(parameters, "DEPOTS", context)
        rows = read_rows(source, QgsCoordinateTransform(source.sourceCrs(), blocks.working, context.transformContext()))
        there = np.isfinite(rows.points).all(axis=1)
        if not there.any():
            raise AnalysisError(mark("“{layer}” has no depot with a place."), layer=source.sourceName())
        if not there.all():
            notes.warn(tr("{n} depots have no place and were left out.").format(n=int((~there).sum())))
        return rows.points[there]

    def _network(
        self, parameters: dict[str, Any], context: QgsProcessingContext, blocks: PlannedBlocks, notes: Notes, progress: Progress
    ) -> tuple[Network, float]:
        """The roads, with costs in seconds, and how far blocks and depots may be from them."""
        from ...smartcity_plugin.analysis.spraying.street_network import with_speed

        by_field = bool(self.parameterAsString(parameters, "SPEED_FIELD", context)) and not parameters.get("DRIVE_SPEED")
        roads = network_parameters.read_roads(self, parameters, context, blocks.working, notes, progress, seconds=by_field)
        if by_field:
            return roads.network, roads.most_snap
        mode = self.parameterAsEnumString(parameters, "MODE", context)
        speed = self._optional(parameters, "DRIVE_SPEED", context, _DRIVING[mode])
        if not speed > 0:
            raise AnalysisError(mark("The speed on the way must be above 0."))
        return with_speed(roads.network, speed / 3.6), roads.most_snap

    def _work(self, parameters: dict[str, Any], context: QgsProcessingContext, snap: float) -> Work:
        from ...smartcity_plugin.analysis.spraying.depot_routes import Limits
        from ...smartcity_plugin.analysis.spraying.spray_rounds import Work

        mode = self.parameterAsEnumString(parameters, "MODE", context)
        spraying = self._optional(parameters, "SPRAY_SPEED", context, _SPRAYING[mode])
        swath = self._optional(parameters, "SWATH", context, _SWATH)
        if not spraying > 0 or not swath > 0:
            raise AnalysisError(mark("Speed while spraying and swath must be above 0."))
        on_foot = min(spraying, _SPRAYING["walk"]) / 3.6 * swath
        limits = Limits(
            self.parameterAsDouble(parameters, "CAPACITY", context),
            self.parameterAsDouble(parameters, "SHIFT", context),
            self._optional(parameters, "LOAD_S", context, 0.0),
        )
        reach = self._optional(parameters, "REACH", context, _REACH[mode])
        return Work(spraying / 3.6, on_foot, limits, snap, self._optional(parameters, "TIME_LIMIT", context, 5.0), reach)

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, done: Routed, notes: Notes, progress: Progress
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .route_layers import save_gpx, write_routes, write_steps
        from .route_report import note_routes, route_report

        written: list[OutputLayer] = []
        results: dict[str, Any] = {}
        try:
            for name, write in (("OUTPUT", write_steps), ("ROUTES", write_routes)):
                if parameters.get(name):
                    written.append(OutputLayer(self, name, parameters, context))
                    write(written[-1], done, context, progress)
                    results[name] = written[-1].destination
            progress(0.8)
        except Cancelled:
            for one in written:
                one.discard()
            raise
        if path := self.parameterAsFileOutput(parameters, "GPX", context):
            save_gpx(path, done, context)
            results["GPX"] = path
        figures = done.figures()
        note_routes(done, figures, notes)
        used = self.used_parameters(parameters, context)
        results |= {**figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        if path := self.parameterAsFileOutput(parameters, "REPORT", context):
            report = route_report(done, figures, notes, used)
            report.picture = written[0].picture(done.blocks.working)
            report.save(path)
            results["REPORT"] = path
        return results


@dataclass(frozen=True)
class Routed:
    """Everything that is written and reported."""

    blocks: PlannedBlocks
    litres: NDArray[np.float64]
    rounds: Rounds
    work: Work

    def figures(self) -> dict[str, Any]:
        """The numbers that are outputs."""
        rounds = self.rounds
        objective, bound = rounds.work + rounds.way, rounds.work + rounds.bound
        n = len(self.blocks.names)
        return {
            "N_READ": self.blocks.n_read,
            "N_USED": n - len(rounds.unreached),
            "N_SKIPPED": self.blocks.n_read - n + len(rounds.unreached),
            "N_ROUTES": len(rounds.depots),
            "N_SHIFTS": int(rounds.shifts.max(initial=0)),
            "OBJECTIVE": objective,
            "BOUND": bound,
            "GAP": abs(objective - bound) / objective if objective else 0.0,
            "LENGTH_M": float(sum(one.metres for one in rounds.steps)),
            "SPRAY_M": float(sum(one.metres for one in rounds.steps if one.action == "spray")),
            "LITRES": float(rounds.litres.sum()),
            "N_UNREACHED": len(rounds.unreached),
        }
