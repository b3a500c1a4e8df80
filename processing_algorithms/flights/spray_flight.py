# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_flight, blocks of a spraying plan treated from the air."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.progress import Progress, no_progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from . import flight_parameters
from .flight_algorithm import Flight, FlightAlgorithm
from .flight_parameters import number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.flights.flyable import Flyable
    from ...smartcity_plugin.analysis.flights.sorties import Battery
    from ...smartcity_plugin.analysis.flights.spraying import Spraying
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .flight_reading import Place
    from .flight_report import Words

_DOUBLE = Qgis.ProcessingNumberParameterType.Double
_HEIGHT, _SPEED, _SWATH, _TANK = 3.0, 5.0, 5.0, 10.0


class SprayFlight(FlightAlgorithm):
    """Declares, reads blocks with rate and product, calls `analysis.flights.spraying`, writes the mission's layers and reports."""

    ID = "spray_flight"
    INPUT = "BLOCKS"
    BATTERY_S = 600.0

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spraying flight (treat blocks from the air)")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("drone,uav,spraying,larvicide,adulticide,mosquito,vector control,swath,tank,refill,dose,flight plan,no-fly").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Plans lines over the blocks of a spraying plan, one swath apart. The sprayer is on only inside the blocks and off on every turn and way; the drone is at speed where spraying begins, so that the dose is "
            "right from the first metre. Each sortie ends when battery or tank does, whichever is first, and carries one product. Lines and ways keep out of no-fly zones.\n\n"
            "Check the label with Spray label check before you spray. A plan is not a permission to fly or to spray."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        self.add(
            QgsProcessingParameterFeatureSource("BLOCKS", tr("Blocks"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("What is to be treated, for example the output of Spray targets: what must not be sprayed is cut out of it already."),
        )
        self.add(
            QgsProcessingParameterNumber("SWATH", tr("Swath in metres"), _DOUBLE, _SWATH, False, 0.1, 200.0),
            tr("Width that one pass treats, as measured with your nozzles, height and speed."),
        )
        self.add(
            QgsProcessingParameterExpression("RATE", tr("Rate in litres per hectare"), None, "BLOCKS"),
            tr("From the label, as mixed. One number for all blocks, or a field with a rate for each."),
        )
        self.add(
            QgsProcessingParameterNumber("TANK", tr("Tank in litres"), _DOUBLE, _TANK, False, 0.01, 10_000.0),
            tr("What is filled in for one sortie."),
        )
        self.add(
            QgsProcessingParameterField(
                "PRODUCT_FIELD", tr("Product"), None, "BLOCKS", Qgis.ProcessingFieldParameterDataType.Any, False, True
            ),
            tr("Field with the product of each block. Blocks of different products are flown in different sorties. Empty: one for all."),
        )
        self.add_metres(
            "HEIGHT",
            tr("Height above ground in metres"),
            tr("Above the ground, or above the plants where the terrain is a surface with plants."),
            default=_HEIGHT,
        )
        flight_parameters.add_direction(self)
        flight_parameters.add_flight(self, speed=_SPEED, battery=self.BATTERY_S)
        self.add_results(
            tr("Where the sprayer is on, piece by piece, with block, product, litres and flow."),
            (
                ("LITRES", tr("Litres that are sprayed")),
                ("FLOW_LPM", tr("Most litres per minute: rate × swath × speed")),
                ("N_PRODUCTS", tr("Products")),
                ("SPRAYED_M2", tr("Square metres of blocks that are sprayed")),
            ),
            footprints=False,
        )

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, plan, write, report."""
        from ...smartcity_plugin.analysis.flights.flyable import flyable
        from ...smartcity_plugin.analysis.flights.kinematics import Kinematics
        from ...smartcity_plugin.analysis.flights.reach import Reach, planned_within
        from ...smartcity_plugin.analysis.flights.sorties import least_piece
        from ...smartcity_plugin.analysis.flights.spraying import flow, plan_spraying, run_up
        from ...smartcity_plugin.analysis.flights.transits import Router
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .flight_reading import read_blocks

        progress, notes = watch(feedback), Notes(feedback)
        speed, swath = number(self, parameters, "SPEED", context, _SPEED), number(self, parameters, "SWATH", context, _SWATH)
        height, tank = number(self, parameters, "HEIGHT", context, _HEIGHT) or _HEIGHT, number(self, parameters, "TANK", context, _TANK)
        battery = self.battery(parameters, context)
        blocks = read_blocks(self, parameters, context, notes, part(progress, 0.0, 0.2))
        forbidden = self.forbidden(parameters, context, blocks.place)
        pads = blocks.place.pads_for(forbidden, notes)
        free = flyable(blocks.place.area, forbidden, pads)
        angle = number(self, parameters, "ANGLE", context, float("nan"))
        kinematics = Kinematics(speed)
        least = least_piece(0.0) + 2.0 * run_up(kinematics)
        flows = np.array([flow(float(one), swath, speed) for one in blocks.rates])

        def planned(battery: Battery, progress: Progress = no_progress) -> Flight:
            def flown(reached: Flyable) -> Flight:
                plan = plan_spraying(
                    blocks.shapes,
                    blocks.rates,
                    blocks.products,
                    swath,
                    tank,
                    reached,
                    pads,
                    kinematics,
                    battery,
                    height,
                    None if np.isnan(angle) else angle,
                    self.drones(parameters, context),
                    progress,
                )
                figures = {
                    "LITRES": plan.litres,
                    "FLOW_LPM": float(flows.max()),
                    "N_PRODUCTS": len({one.product for one in plan.sorties}),
                    "SPRAYED_M2": float(plan.covered * reached.area.area),
                }
                flight = Flight(plan.sorties, reached, plan.covered, pads, height, speed, aim="spray", figures=figures)
                flight.more_of_lines = _more_of_lines(plan, blocks.ids, blocks.products, blocks.rates * swath / 10_000.0, flows)
                flight.more_of_sorties = _more_of_sorties(plan)
                flight.more_layers["FOOTPRINTS"] = _swaths(plan, swath)
                flight.say = lambda notes: _note(flight, notes)
                return flight

            reach = Reach(pads, Router(forbidden), kinematics, battery, height, least, run_up(kinematics) + swath / 2.0)
            return planned_within(free, reach, flown)

        flight = planned(battery, part(progress, 0.2, 0.7))
        if len(set(flows.round(6))) > 1:
            notes.warn(tr("The blocks have different rates: set the flow of each line as the layer LINES says (flow_lpm)."))
        return self.finish(parameters, context, blocks.place, flight, notes, part(progress, 0.7, 1.0), _words, planned)


def _note(flight: Flight, notes: Notes) -> None:
    notes.remark(
        tr("{litres:.2f} litres in {n} fillings; the nozzles give {flow:.3f} litres per minute at {speed} m/s.").format(
            litres=flight.figures["LITRES"], n=len(flight.sorties), flow=flight.figures["FLOW_LPM"], speed=flight.speed
        )
    )


def _more_of_lines(plan: Spraying, ids: list[Any], products: list[str], per_metre: NDArray[np.float64], flows: NDArray[np.float64]) -> Any:
    def columns(lines: NDArray[np.int64], metres: NDArray[np.float64]) -> list[Column]:
        from ...smartcity_plugin.qgis_bridge.writing import Column

        block = plan.block[lines]
        return [
            Column("block_id", "text", [str(ids[one]) for one in block]),
            Column("product", "text", [products[one] or None for one in block]),
            Column("litres", "float", per_metre[block] * metres),
            Column("flow_lpm", "float", flows[block]),
        ]

    return columns


def _more_of_sorties(plan: Spraying) -> list[Column]:
    from ...smartcity_plugin.qgis_bridge.writing import Column

    return [
        Column("litres", "float", np.array([one.litres for one in plan.sorties])),
        Column("product", "text", [one.product or None for one in plan.sorties]),
    ]


def _swaths(plan: Spraying, swath: float) -> Any:
    def write(layer: OutputLayer, place: Place, progress: Progress) -> None:
        from .flight_layers import write_swaths

        write_swaths(layer, place, plan.sorties, swath, progress)

    return write


def _words(flight: Flight, figures: dict[str, Any]) -> Words:
    """The page of this kind of flight."""
    from .flight_report import Words, minutes

    return Words(
        title=tr("Spraying flight"),
        question=tr("How are the blocks treated, and what does it take?"),
        answer=tr(
            "{litres:,.1f} litres in {n} fillings, {time} from the first take-off to the last landing; {covered:.1f} % of what can be flown of the blocks is sprayed."
        ).format(litres=figures["LITRES"], n=figures["N_SORTIES"], time=minutes(figures["TIME_S"]), covered=figures["COVERED_PCT"]),
        figures=[
            (tr("Litres"), f"{figures['LITRES']:,.2f}"),
            (tr("Litres per minute, at most"), f"{figures['FLOW_LPM']:.3f}"),
            (tr("Square metres sprayed"), f"{figures['SPRAYED_M2']:,.0f}"),
            (tr("Products"), f"{figures['N_PRODUCTS']}"),
        ],
        method=tr(
            "Method: lines one swath apart, switched where the middle of the swath crosses the border of the block, with a run-up to be at speed there; ways around zones by visibility graph; flow = rate × swath × speed."
        ),
    )
