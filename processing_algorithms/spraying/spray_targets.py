# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_targets: which blocks to spray under a budget, with everything that must be kept clear cut out first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .targets_parameters import add_parameters, check, field_of, number_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.spraying.blocks import Blocks
    from ...smartcity_plugin.analysis.spraying.ground import Ground
    from ...smartcity_plugin.analysis.spraying.targets import Targets
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .exclusion_reading import Exclusions
    from .targets_reading import Cells

_WIDTH = 10.0
_ASSUMED_RATE, _ASSUMED_WORK = 1.0, 20.0
_BROKEN = -0.01


class SprayTargets(SmartCityAlgorithm):
    """Declares, reads risk and exclusions, calls `analysis.spraying`, measures the written blocks again, reports."""

    ID = "spray_targets"
    GROUP_ID = "spraying"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spray targets (where to spray, and where not)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("mosquito,vector,pesticide,ulv,fogging,adulticide,exclusion,no spray,buffer,apiary,school,budget,blocks").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Chooses blocks so that risk times residents reached is largest under a budget of area, product or hours.\n\n"
            "Exclusions with their own buffers are cut out first; buffers are drawn around the true circle, and the written blocks are measured again: none is nearer to an exclusion than its buffer. "
            "Without exclusions the plan is refused unless ALLOW_NO_EXCLUSIONS says so.\n\n"
            "Blocks are contiguous, no smaller than MIN_AREA and no thinner than such a patch, without slivers. Small cases are solved exactly; large ones greedily, with a bound that no plan can exceed "
            "(GAP says how far from it).\n\n"
            "This is decision support. The label is the law."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        add_parameters(self)
        self.add_report()
        self.add_numbers(
            ("OBJECTIVE", tr("Benefit of the plan: risk times residents")),
            ("BOUND", tr("Benefit that no plan can exceed")),
            ("GAP", tr("How far the plan may be from the best")),
            ("PROVEN", tr("1 where no plan is better")),
            ("EXCLUDED_M2", tr("Square metres kept clear by exclusions")),
            ("AREA_M2", tr("Square metres to spray")),
            ("N_BLOCKS", tr("Blocks")),
            ("N_EXCLUSIONS", tr("Exclusions used")),
            ("LEAST_SPARE_M", tr("Metres by which the nearest block is farther than the buffer")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, cut out, choose, write, measure, report."""
        from ...smartcity_plugin.analysis.spraying.blocks import blocks_of
        from ...smartcity_plugin.analysis.spraying.exclusions import zones_around
        from ...smartcity_plugin.analysis.spraying.ground import ground_of
        from ...smartcity_plugin.analysis.spraying.patches import deliverable, patches_of
        from ...smartcity_plugin.analysis.spraying.targets import choose_targets
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.metric_crs import largest_scale
        from .exclusion_reading import read_exclusions
        from .safety import note_safety
        from .targets_reading import note_far, read_cells

        progress, notes = watch(feedback), Notes(feedback)
        fields = (field_of(self, parameters, "VALUE_FIELD", context), field_of(self, parameters, "POPULATION_FIELD", context))
        cells = read_cells(self, parameters, context, fields, notes, part(progress, 0.0, 0.1))
        exclusions = read_exclusions(self, parameters, context, cells.working, notes, part(progress, 0.1, 0.15))
        overridden = self._without_exclusions(parameters, context, exclusions)
        note_safety(self, parameters, context, notes, overridden)
        scale = max(1.0, largest_scale(cells.working, cells.extent, context.transformContext()))
        zones = zones_around(exclusions.shapes, exclusions.buffers, scale)
        note_far(cells, zones, notes)
        least = number_of(self, parameters, "MIN_AREA", context, 0.0)
        most = number_of(self, parameters, "MAX_AREA", context, np.inf)
        width = number_of(self, parameters, "MIN_WIDTH", context, _WIDTH)
        ground = ground_of(cells.shapes, cells.benefit, zones, width, part(progress, 0.15, 0.5))
        _note_ground(ground, cells, notes)
        kept = deliverable(ground, least)
        if not kept.any():
            raise AnalysisError(
                mark("Exclusions leave no piece of ground of {least} m² that hangs together. Lower MIN_AREA, or look at the buffers."),
                least=round(least),
            )
        usable = ground.only(kept)
        centres = _centres(usable.shapes)
        patches = patches_of(usable, centres, least, part(progress, 0.5, 0.6))
        area = self._area(parameters, context, notes)
        limit = number_of(self, parameters, "TIME_LIMIT", context, 10.0)
        seed = self.parameterAsInt(parameters, "SEED", context)
        targets = choose_targets(usable.benefit, usable.area, patches, area, limit, seed, part(progress, 0.6, 0.85))
        blocks = blocks_of(usable, targets.chosen, centres, least, most if most > 0 else np.inf)
        people = self._people(parameters, context, cells, usable, blocks)
        plan = Plan(cells, exclusions, ground, kept, usable, targets, blocks, people, scale, area)
        return self._write(parameters, context, plan, notes, part(progress, 0.85, 1.0))

    def _without_exclusions(self, parameters: dict[str, Any], context: QgsProcessingContext, exclusions: Exclusions) -> list[str]:
        """What is overridden where there are none. Raises AnalysisError where that is not allowed."""
        if exclusions.n_used:
            return []
        if not self.parameterAsBool(parameters, "ALLOW_NO_EXCLUSIONS", context):
            raise AnalysisError(
                mark("No exclusion has a place on the map, so nothing would be kept clear. Repair the layer, or set ALLOW_NO_EXCLUSIONS.")
            )
        return [tr("the plan keeps nothing clear, because ALLOW_NO_EXCLUSIONS is set.")]

    def _area(self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes) -> float:
        """m² that the budget pays for."""
        from ...smartcity_plugin.analysis.spraying.effort import budget_area

        unit = self.parameterAsEnumString(parameters, "BUDGET_UNIT", context)
        budget = self.parameterAsDouble(parameters, "BUDGET", context)
        rate = number_of(self, parameters, "RATE", context, 0.0)
        work = number_of(self, parameters, "WORK_RATE", context, 0.0)
        if unit == "litres" and not rate:
            rate = _ASSUMED_RATE
            notes.warn(
                tr("RATE was not given: {rate:g} litre per hectare was assumed to plan with. The label says which.").format(rate=rate)
            )
        if unit == "hours" and not work:
            work = _ASSUMED_WORK
            notes.warn(
                tr("WORK_RATE was not given: {rate:g} hectares an hour were assumed. Take the figure of your own crew.").format(rate=work)
            )
        return budget_area(budget, unit, rate, work)

    def _people(
        self, parameters: dict[str, Any], context: QgsProcessingContext, cells: Cells, ground: Ground, blocks: Blocks
    ) -> NDArray[np.float64]:
        """Residents in each block (m,), NaN where they are not known."""
        import shapely

        if not cells.has_people:
            return np.full(len(blocks.area), np.nan)
        share = ground.area / shapely.area(cells.shapes)[ground.cell]
        inside = blocks.block >= 0
        inhabitants = (cells.people[ground.cell] * share)[inside]
        return np.bincount(blocks.block[inside], inhabitants, minlength=len(blocks.area)).astype(np.float64)

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, plan: Plan, notes: Notes, progress: Progress
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .targets_layers import measured_again, write_blocks, write_excluded
        from .targets_report import note_targets, targets_report

        back = QgsCoordinateTransform(plan.cells.working, plan.cells.crs, context.transformContext())
        rate, work = (number_of(self, parameters, name, context, np.nan) for name in ("RATE", "WORK_RATE"))
        output = OutputLayer(self, "OUTPUT", parameters, context)
        written = [output]
        results: dict[str, Any] = {}
        try:
            write_blocks(output, plan, rate, work, back, part(progress, 0.0, 0.4))
            spare = measured_again(output, plan, context)
            if np.isnan(spare):
                notes.warn(
                    tr(
                        "The file of the blocks keeps no places, so nobody can spray by it, and distances could not be measured again as written. Write it as GeoPackage."
                    )
                )
            if spare < _BROKEN:
                raise AnalysisError(
                    mark(
                        "The written blocks come {metres} m too near to an exclusion, so nothing was kept. Write them as GeoPackage, and report this."
                    ),
                    metres=round(-spare, 3),
                )
            progress(0.5)
            if parameters.get("EXCLUDED"):
                layer = OutputLayer(self, "EXCLUDED", parameters, context)
                written.append(layer)
                write_excluded(layer, plan, back, part(progress, 0.4, 0.8))
                results["EXCLUDED"] = layer.destination
            progress(0.9)
        except (Cancelled, AnalysisError):
            for one in written:
                one.discard()
            raise
        figures: dict[str, Any] = {
            "N_READ": plan.cells.n_read,
            "N_USED": len(plan.cells.shapes),
            "N_SKIPPED": plan.cells.n_read - len(plan.cells.shapes),
            "OBJECTIVE": plan.targets.objective,
            "BOUND": plan.targets.bound,
            "GAP": plan.targets.gap,
            "PROVEN": int(plan.targets.proven),
            "EXCLUDED_M2": plan.ground.excluded,
            "AREA_M2": float(plan.blocks.area.sum()),
            "N_BLOCKS": len(plan.blocks.area),
            "N_EXCLUSIONS": plan.exclusions.n_used,
            "LEAST_SPARE_M": spare if np.isfinite(spare) else None,
        }
        note_targets(plan, figures, notes)
        used = self.used_parameters(parameters, context)
        results |= {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            from ...smartcity_plugin.qgis_bridge.map_image import map_png

            report = targets_report(plan, figures, notes, used)
            report.picture = map_png([one.layer() for one in written], plan.cells.working, context.transformContext())
            report.save(path)
            results["REPORT"] = path
        return results


@dataclass(frozen=True)
class Plan:
    """Everything that is written and reported."""

    cells: Cells
    exclusions: Exclusions
    ground: Ground
    kept: NDArray[np.bool_]
    """Pieces of ground that hang together with enough others."""
    usable: Ground
    targets: Targets
    blocks: Blocks
    people: NDArray[np.float64]
    scale: float
    affordable: float
    """m² that the budget pays for."""


def _centres(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    import shapely

    return shapely.get_coordinates(shapely.centroid(shapes))


def _note_ground(ground: Ground, cells: Cells, notes: Notes) -> None:
    if ground.overlap > 0:
        notes.warn(
            tr(
                "Cells overlap by {area:,.0f} m² in all: their benefit and area are counted twice there. Use cells that do not overlap."
            ).format(area=ground.overlap)
        )
    if not (cells.benefit > 0).any():
        raise AnalysisError(mark("Risk times residents is 0 in every cell: there is nothing to spray for."))
