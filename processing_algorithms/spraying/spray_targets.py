# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_targets: which blocks to spray under a budget, with everything that must be kept clear cut out first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsRectangle,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.analysis.spraying.effort import UNITS
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .exclusion_reading import add_exclusions, exclusion_problem
from .safety import add_safety

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.spraying.blocks import Blocks
    from ...smartcity_plugin.analysis.spraying.ground import Ground
    from ...smartcity_plugin.analysis.spraying.targets import Targets
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .exclusion_reading import Exclusions

_DOUBLE, _NUMERIC = Qgis.ProcessingNumberParameterType.Double, Qgis.ProcessingFieldParameterDataType.Numeric
_MIN_AREA, _WIDTH = 10_000.0, 10.0
_ASSUMED_RATE, _ASSUMED_WORK = 1.0, 20.0
_FAR = 20_000.0
_BROKEN = -0.01
_MOST_CELLS = 300_000


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
        self.add(
            QgsProcessingParameterFeatureSource("RISK", tr("Risk by cell"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("Cells or areas with the risk, as Spray risk writes them. They should not overlap."),
        )
        self.add(
            QgsProcessingParameterField("VALUE_FIELD", tr("Field with the risk"), "mean", "RISK", _NUMERIC, False, True),
            tr("What is expected in a cell for each resident: mosquitoes, or a chance. Empty: the field “mean”."),
        )
        self.add(
            QgsProcessingParameterField("POPULATION_FIELD", tr("Field with the residents"), None, "RISK", _NUMERIC, False, True),
            tr("Benefit is risk times residents. Empty: the risk itself counts, which favours ground where nobody lives."),
        )
        add_exclusions(self, with_buffers=True)
        self.add(
            QgsProcessingParameterBoolean("ALLOW_NO_EXCLUSIONS", tr("Plan although there are no exclusions"), False, True),
            tr("A plan without any exclusion is nearly always a mistake, and refused. Say so here if it is not."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("BUDGET", tr("Budget"), _DOUBLE, None, False, 0.0),
            tr("How much can be sprayed, in the unit below."),
        )
        self.add(
            QgsProcessingParameterEnum("BUDGET_UNIT", tr("Unit of the budget"), list(UNITS), False, "m2", False, True),
            tr("m2: square metres. litres: of product, at RATE. hours: of work, at WORK_RATE."),
        )
        self.add(
            QgsProcessingParameterNumber("RATE", tr("Litres of product per hectare"), _DOUBLE, None, True, 0.0),
            tr("As the label allows. Needed for a budget in litres."),
        )
        self.add(
            QgsProcessingParameterNumber("WORK_RATE", tr("Hectares treated in an hour"), _DOUBLE, None, True, 0.0),
            tr("Ways and refilling included. Needed for a budget in hours."),
        )
        self.add(
            QgsProcessingParameterNumber("MIN_AREA", tr("Smallest block in m²"), _DOUBLE, _MIN_AREA, True, 0.0),
            tr("Smaller blocks are not worth sending a crew. Blocks are put together from patches of this size."),
        )
        self.add(
            QgsProcessingParameterNumber("MAX_AREA", tr("Largest block in m²"), _DOUBLE, None, True, 0.0),
            tr("Larger ones are cut across, for example to what one tank or one evening does. Empty: they stay whole."),
            advanced=True,
        )
        self.add_metres(
            "MIN_WIDTH",
            tr("Narrowest strip in metres"),
            tr("What exclusions leave between them and is narrower is not sprayed. Empty: 10 m."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber("TIME_LIMIT", tr("Seconds for the exact search"), _DOUBLE, 10.0, True, 0.0),
            tr("Where a case is small enough for it. The best plan so far is kept, with its gap."),
            advanced=True,
        )
        self.add_seed()
        add_safety(self)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Blocks to spray"), polygon),
            tr("In the order in which they are worth most per m² (priority 1 first)."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("EXCLUDED", tr("Ground that is not sprayed"), polygon, None, True, False),
            tr("What was cut out of the cells: exclusions with their buffers, what is too narrow, what is too small for a block."),
        )
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
        source = self.parameterAsSource(parameters, "RISK", context)
        if source is None:
            return unreadable()
        if problem := without_crs(source) or without_features(source):
            return problem
        for name in ("VALUE_FIELD", "POPULATION_FIELD"):
            if problem := without_field(source, self._field(parameters, name, context)):
                return problem
        if problem := exclusion_problem(self, parameters, context):
            return problem
        if not self.parameterAsBool(parameters, "ALLOW_NO_EXCLUSIONS", context):
            if not parameters.get("EXCLUSIONS"):
                return tr(
                    "There are no exclusions: schools, hospitals, apiaries, water and registrants must be kept clear. Choose their layer in EXCLUSIONS, or set ALLOW_NO_EXCLUSIONS and say why in OVERRIDES."
                )
            exclusions = self.parameterAsSource(parameters, "EXCLUSIONS", context)
            if exclusions.featureCount() == 0:
                return tr(
                    "The layer of exclusions “{layer}” is empty, so nothing would be kept clear. Look at its filter, or set ALLOW_NO_EXCLUSIONS and say why in OVERRIDES."
                ).format(layer=exclusions.sourceName())
        for name in ("BUDGET", "RATE", "WORK_RATE"):
            if parameters.get(name) not in (None, "", "NULL") and not self.parameterAsDouble(parameters, name, context) > 0:
                return tr("{name} must be above 0.").format(name=name)
        return ""

    def _field(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        given = self.parameterAsString(parameters, name, context)
        return given or ("mean" if name == "VALUE_FIELD" else "")

    def _number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, otherwise: float) -> float:
        empty = parameters.get(name) in (None, "", "NULL") and self.parameterDefinition(name).defaultValue() is None
        return otherwise if empty else self.parameterAsDouble(parameters, name, context)

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

        progress, notes = watch(feedback), Notes(feedback)
        cells = self._cells(parameters, context, notes, part(progress, 0.0, 0.1))
        exclusions = read_exclusions(self, parameters, context, cells.working, notes, part(progress, 0.1, 0.15))
        overridden = self._without_exclusions(parameters, context, exclusions)
        note_safety(self, parameters, context, notes, overridden)
        scale = max(1.0, largest_scale(cells.working, cells.extent, context.transformContext()))
        zones = zones_around(exclusions.shapes, exclusions.buffers, scale)
        _note_far(cells, zones, notes)
        least = self._number(parameters, "MIN_AREA", context, 0.0)
        most = self._number(parameters, "MAX_AREA", context, np.inf)
        width = self._number(parameters, "MIN_WIDTH", context, _WIDTH)
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
        limit = self._number(parameters, "TIME_LIMIT", context, 10.0)
        seed = self.parameterAsInt(parameters, "SEED", context)
        targets = choose_targets(usable.benefit, usable.area, patches, area, limit, seed, part(progress, 0.6, 0.85))
        blocks = blocks_of(usable, targets.chosen, centres, least, most if most > 0 else np.inf)
        people = self._people(parameters, context, cells, usable, blocks)
        plan = Plan(cells, exclusions, ground, kept, usable, targets, blocks, people, scale, area)
        return self._write(parameters, context, plan, notes, part(progress, 0.85, 1.0))

    def _cells(self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress) -> Cells:
        from ...smartcity_plugin.qgis_bridge.metric_crs import describe, metric_crs
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows
        from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

        source = self.parameterAsSource(parameters, "RISK", context)
        if source.featureCount() > _MOST_CELLS:
            raise AnalysisError(
                mark("{n} cells are too many, at most {most}. Make them larger."), n=source.featureCount(), most=_MOST_CELLS
            )
        working = metric_crs(source.sourceCrs(), source.sourceExtent(), context.transformContext())
        if working != source.sourceCrs():
            notes.remark(tr("Distances and areas were computed in: {crs}.").format(crs=describe(working)))
        value, residents = (self._field(parameters, name, context) for name in ("VALUE_FIELD", "POPULATION_FIELD"))
        transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
        rows = read_rows(source, transform, numbers=[one for one in (value, residents) if one], progress=progress)
        left_out = LeftOut()
        usable = UsableRows(rows, left_out)
        usable.drop_without_place()
        risk = usable.numbers(value)
        people = usable.numbers(residents) if residents else np.ones(len(rows))
        usable.note_repairs(notes)
        for sentence in left_out.sentences():
            notes.warn(sentence)
        if not usable.mask.any() or rows.polygons is None:
            raise AnalysisError(mark("No usable cell is left: all rows lack an area, a risk or residents."))
        if not residents:
            notes.warn(tr("No field with residents was chosen: the plan counts risk alone, also where nobody lives."))
        extent = QgsRectangle(*_bounds(rows.polygons[usable.mask]))
        shapes = rows.polygons[usable.mask]
        return Cells(
            shapes,
            (risk * people)[usable.mask],
            people[usable.mask],
            bool(residents),
            source.sourceCrs(),
            working,
            extent,
            len(rows),
        )

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
        rate = self._number(parameters, "RATE", context, 0.0)
        work = self._number(parameters, "WORK_RATE", context, 0.0)
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
        rate, work = (self._number(parameters, name, context, np.nan) for name in ("RATE", "WORK_RATE"))
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
class Cells:
    """The usable cells (n,) in the working CRS."""

    shapes: NDArray[np.object_]
    benefit: NDArray[np.float64]
    people: NDArray[np.float64]
    has_people: bool
    crs: QgsCoordinateReferenceSystem
    working: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    n_read: int


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


def _bounds(shapes: NDArray[np.object_]) -> list[float]:
    import shapely

    return shapely.total_bounds(shapes).tolist()


def _centres(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    import shapely

    return shapely.get_coordinates(shapely.centroid(shapes))


def _note_far(cells: Cells, zones: NDArray[np.object_], notes: Notes) -> None:
    """Exclusions that lie nowhere near the cells are probably in a coordinate system that their layer does not state."""
    import shapely

    if not len(zones):
        return
    near = QgsRectangle(cells.extent)
    box = shapely.box(near.xMinimum() - _FAR, near.yMinimum() - _FAR, near.xMaximum() + _FAR, near.yMaximum() + _FAR)
    inside = int(shapely.intersects(zones, box).sum())
    if not inside:
        notes.warn(
            tr(
                "None of the {n} exclusions lies within {km:.0f} km of the cells, so nothing was cut out. Is the coordinate system of their layer right?"
            ).format(n=len(zones), km=_FAR / 1000.0)
        )


def _note_ground(ground: Ground, cells: Cells, notes: Notes) -> None:
    if ground.overlap > 0:
        notes.warn(
            tr(
                "Cells overlap by {area:,.0f} m² in all: their benefit and area are counted twice there. Use cells that do not overlap."
            ).format(area=ground.overlap)
        )
    if not (cells.benefit > 0).any():
        raise AnalysisError(mark("Risk times residents is 0 in every cell: there is nothing to spray for."))
