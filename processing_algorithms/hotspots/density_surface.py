# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:density_surface, kernel density of points, and its ratio to the density of people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import explain, tr
from ..base import SmartCityAlgorithm
from .unit_parameters import source_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.density import Density, Weighted
    from ...smartcity_plugin.analysis.hotspots.pixels import PixelGrid
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut

_LAYERS = {"INPUT": "WEIGHT", "POPULATION_POINTS": "POPULATION_WEIGHT", "STUDY_AREA": ""}


class DensitySurface(SmartCityAlgorithm):
    """Declares, reads points, calls `analysis.hotspots.density`, writes a GeoTIFF and reports."""

    ID = "density_surface"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Density surface (how densely does it happen?)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("kernel density,heatmap,kde,raster,bandwidth,search radius,dual kernel,relative risk,edge correction").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Makes a raster of how densely points lie, in points (or their weights) per square kilometre: a picture of where something happens, not a test of whether that is "
            "more than chance. For a test take Hot spots.\n\n"
            "With a layer of people, the density of points is divided by the density of people: points per person, wherever enough people live.\n\n"
            "Near the border of a study area part of each kernel lies outside, where nothing was recorded; the correction makes up for it.\n\n"
            "The raster is in a coordinate system in metres; its pixels lie at fixed places, so that rasters of one pixel size can be compared from round to round. Its style is saved in a "
            ".qml file beside it."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        from ...smartcity_plugin.analysis.hotspots.density import EDGES, RULES
        from ...smartcity_plugin.analysis.hotspots.kernels import KERNELS

        points, polygons = [QgsProcessing.SourceType.TypeVectorPoint], [QgsProcessing.SourceType.TypeVectorPolygon]
        numeric = Qgis.ProcessingFieldParameterDataType.Numeric
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Points"), points),
            tr("Incidents, calls, cases: each is one point, or has a weight."),
        )
        self.add(
            QgsProcessingParameterField("WEIGHT", tr("Field with the weight"), None, "INPUT", numeric, False, True),
            tr("For example the number of cases at the point. Empty: each point counts as one. Rows with a negative weight are left out."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("POPULATION_POINTS", tr("Points with the people at risk"), points, None, True),
            tr(
                "Homes, addresses, centres of blocks. With them the result is the density of points divided by that of people (dual kernel density)."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "POPULATION_WEIGHT", tr("Their field with the number of people"), None, "POPULATION_POINTS", numeric, False, True
            ),
            tr("Empty: each point is one person."),
        )
        self.add_metres(
            "BANDWIDTH",
            tr("Bandwidth in metres"),
            tr(
                "How far a point is spread: the radius of the kernel, for the gaussian its standard deviation. Larger is smoother. Empty: found by the rule; the log says what was "
                "found. Compare rounds with one and the same bandwidth."
            ),
        )
        self.add(
            QgsProcessingParameterEnum("KERNEL", tr("Kernel"), list(KERNELS), False, "quartic", False, True),
            tr(
                "The shape of the spread. quartic, epanechnikov, triangular and uniform end at the bandwidth; gaussian fades out. The bandwidth matters far more."
            ),
            advanced=True,
        )
        self.add_metres(
            "PIXEL",
            tr("Pixel size in metres"),
            tr(
                "Empty: a tenth of the bandwidth, rounded, coarser where that would give more than four million pixels. At most 50 million are made."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource("STUDY_AREA", tr("Study area"), polygons, None, True),
            tr(
                "Where points can be at all. Points outside are left out, pixels outside have no value, and density near the border is corrected."
            ),
        )
        self.add(
            QgsProcessingParameterEnum("RULE", tr("Rule for an empty bandwidth"), list(RULES), False, "robust", False, True),
            tr(
                "robust: 0.9 min(standard distance, 1.2 median distance) n^-0.2, the default search radius of ArcGIS. scott: σ n^(-1/6), smoother. Other kernels get the bandwidth "
                "that smooths alike."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "EDGE", tr("Correction at the border of the study area"), list(EDGES), False, "uniform", False, True
            ),
            tr(
                "uniform: each pixel is divided by the share of its kernel inside (Diggle 1985), right where density is even. diggle: each point is divided by the share of its kernel "
                "inside (Jones 1993), so that the sum over the area stays that of the points. none: density falls towards the border."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "POPULATION_FLOOR", tr("Least people per km² for a ratio"), Qgis.ProcessingNumberParameterType.Double, None, True, 0.0
            ),
            tr(
                "Where fewer live, the ratio would be noise and is left empty. Empty: as many as make five points expected under the kernel at the overall rate."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", tr("Density surface")),
            tr("A GeoTIFF (.tif), with its style in a .qml file beside it."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("BANDWIDTH_USED", tr("Bandwidth in metres")))
        self.addOutput(QgsProcessingOutputNumber("PIXEL_USED", tr("Pixel size in metres")))
        self.addOutput(QgsProcessingOutputNumber("DENSITY_MAX", tr("Largest value")))
        self.addOutput(QgsProcessingOutputNumber("FLOOR_USED", tr("People per km² below which there is no ratio")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """What can be known before the run."""
        ok, message = super().checkParameterValues(parameters, context)
        if ok:
            message = self._problem(parameters, context)
        return not message, message

    def _problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong with the parameters; empty if nothing."""
        from ...smartcity_plugin.qgis_bridge.rasters import is_geotiff

        for name, weight in _LAYERS.items():
            source = source_of(self, parameters, name, context)
            if source is None:
                if name == "INPUT" or parameters.get(name):
                    return tr("The input layer cannot be read. Check that its file still exists.")
                continue
            if not source.sourceCrs().isValid():
                return tr(
                    "The layer “{layer}” has no coordinate system, so distances in metres are unknown. Set it first: right-click the layer ▸ Layer CRS ▸ Set Layer CRS."
                ).format(layer=source.sourceName())
            if source.featureCount() == 0:
                return tr("The layer “{layer}” has no features. If a filter or selection is set, loosen it.").format(
                    layer=source.sourceName()
                )
            if weight and (problem := _field_problem(source, self.parameterAsString(parameters, weight, context))):
                return problem
        for name in ("BANDWIDTH", "PIXEL"):
            metres = self._metres(parameters, name, context)
            if metres is not None and not (np.isfinite(metres) and metres > 0):
                return tr("{name} must be greater than 0 m. Leave it empty to have it found.").format(name=name)
        destination = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        if destination and not is_geotiff(destination):
            return tr("Rasters are written as GeoTIFF: choose a file name that ends in .tif, not “{name}”.").format(name=destination)
        return self._too_many_pixels(parameters, context)

    def _too_many_pixels(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        from ...smartcity_plugin.analysis.hotspots.pixels import cover
        from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs

        pixel = self._metres(parameters, "PIXEL", context)
        source = source_of(self, parameters, "STUDY_AREA", context) or self.parameterAsSource(parameters, "INPUT", context)
        extent = source.sourceExtent()
        if pixel is None or extent.isNull() or not extent.isFinite():
            return ""
        working = metric_crs(source.sourceCrs(), extent, context.transformContext())
        box = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()).transformBoundingBox(extent)
        try:
            cover((box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()), pixel)
        except AnalysisError as error:
            return explain(error)
        return ""

    def _metres(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        return self.parameterAsDouble(parameters, name, context) if parameters.get(name) is not None else None

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, smooth, write, report."""
        from ...smartcity_plugin.analysis.hotspots.density import density_surface, frame
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.rasters import OutputRaster
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .density_report import density_classes, density_report
        from .units import working_crs

        progress, notes, left_out = watch(feedback), Notes(feedback), LeftOut()
        if problem := self._problem(parameters, context):
            raise QgsProcessingException(problem)
        source = self.parameterAsSource(parameters, "INPUT", context)
        anchor = source_of(self, parameters, "STUDY_AREA", context) or source
        working = working_crs(source, anchor, context, notes, raster=True)
        area = self._area(parameters, context, working)
        points, n_read = self._points(parameters, "INPUT", context, working, area, left_out, part(progress, 0.0, 0.4))
        for sentence in left_out.sentences():
            notes.remark(sentence)
        if not points.weights.sum() > 0:
            raise AnalysisError(
                mark("No point is left to make a surface of. {reasons}"), reasons=" ".join(left_out.sentences()) or tr("All weights are 0.")
            )
        people = self._people(parameters, context, working, area, notes, part(progress, 0.4, 0.55))

        kernel = self.parameterAsEnumString(parameters, "KERNEL", context)
        bandwidth = self._bandwidth(parameters, context, points, notes)
        grid = frame(points, area, kernel, bandwidth, self._metres(parameters, "PIXEL", context))
        _note_frame(grid, bandwidth, notes)
        edge = self.parameterAsEnumString(parameters, "EDGE", context)
        floor = self.parameterAsDouble(parameters, "POPULATION_FLOOR", context) if parameters.get("POPULATION_FLOOR") is not None else None
        result = density_surface(
            points, kernel, bandwidth, grid, area=area, edge=edge, population=people, floor=floor, progress=part(progress, 0.55, 0.85)
        )
        _note_result(result, people, area is not None, edge, notes)

        overall = float(points.weights.sum() / people.weights.sum()) if people is not None else None
        classes = density_classes(result.values, overall)
        output = OutputRaster(self, "OUTPUT", parameters, context)
        try:
            output.write(
                result.values,
                grid.corner,
                grid.pixel,
                working,
                name=tr("points per person") if people is not None else tr("points per km²"),
                unit="1" if people is not None else "1/km2",
                progress=part(progress, 0.85, 0.99),
            )
        except Cancelled:
            output.discard()
            raise
        output.style(classes)
        figures = {
            "N_READ": n_read,
            "N_USED": n_read - left_out.total,
            "N_SKIPPED": left_out.total,
            "BANDWIDTH_USED": bandwidth,
            "PIXEL_USED": grid.pixel,
            "DENSITY_MAX": float(np.nanmax(result.values)) if np.isfinite(result.values).any() else None,
            "FLOOR_USED": None if people is None else result.floor,
        }
        used = self.used_parameters(parameters, context, BANDWIDTH=bandwidth, PIXEL=grid.pixel)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = density_report(result, classes, points, overall, notes, left_out, used, figures)
            report.picture = output.picture(working)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _area(
        self, parameters: dict[str, Any], context: QgsProcessingContext, working: QgsCoordinateReferenceSystem
    ) -> NDArray[np.object_] | None:
        from ...smartcity_plugin.qgis_bridge.reading import read_rows

        source = source_of(self, parameters, "STUDY_AREA", context)
        if source is None:
            return None
        self.require("shapely")
        rows = read_rows(source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()))
        there = [one for one in ([] if rows.polygons is None else rows.polygons) if one is not None]
        if not there:
            raise AnalysisError(mark("The study area is empty: it has no polygon. Choose a layer with polygons, or none."))
        area = np.empty(len(there), dtype=object)
        area[:] = there
        return area

    def _points(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        working: QgsCoordinateReferenceSystem,
        area: NDArray[np.object_] | None,
        left_out: LeftOut,
        progress: Progress,
    ) -> tuple[Weighted, int]:
        """Points with their weights, and how many rows were read."""
        from ...smartcity_plugin.analysis.hotspots.counting import locate_in_zones
        from ...smartcity_plugin.analysis.hotspots.density import Weighted
        from ...smartcity_plugin.qgis_bridge.reading import read_rows

        source = self.parameterAsSource(parameters, name, context)
        weight = self.parameterAsString(parameters, _LAYERS[name], context)
        transform = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
        rows = read_rows(source, transform, numbers=[weight] if weight else [], progress=part(progress, 0.0, 0.8))
        usable = np.ones(len(rows), dtype=bool)

        def drop(bad: NDArray[np.bool_], reason: str) -> None:
            left_out.add(reason, rows.ids[bad & usable])
            usable[bad] = False

        drop(~np.isfinite(rows.points).all(axis=1), tr("no geometry, or none that has a place"))
        weights = np.ones(len(rows))
        if weight:
            weights = rows.numbers[weight]
            drop(np.isnan(weights), tr("“{field}” is NULL or no number").format(field=weight))
            drop(np.isinf(weights), tr("“{field}” is infinite").format(field=weight))
            drop(weights < 0, tr("“{field}” is negative").format(field=weight))
        if area is not None:
            outside = np.zeros(len(rows), dtype=bool)
            outside[usable] = locate_in_zones(area, rows.points[usable], part(progress, 0.8, 1.0)) < 0
            drop(outside, tr("outside the study area"))
        return Weighted(rows.points[usable], weights[usable]), len(rows)

    def _people(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        working: QgsCoordinateReferenceSystem,
        area: NDArray[np.object_] | None,
        notes: Notes,
        progress: Progress,
    ) -> Weighted | None:
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut

        source = source_of(self, parameters, "POPULATION_POINTS", context)
        if source is None:
            return None
        left_out = LeftOut()
        people, _ = self._points(parameters, "POPULATION_POINTS", context, working, area, left_out, progress)
        for sentence in left_out.sentences():
            notes.warn(tr("People, layer “{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
        if not people.weights.sum() > 0:
            raise AnalysisError(mark("The layer of people has nobody in it (within the study area), so there is nothing to divide by."))
        return people

    def _bandwidth(self, parameters: dict[str, Any], context: QgsProcessingContext, points: Weighted, notes: Notes) -> float:
        from ...smartcity_plugin.analysis.hotspots.density import rule_bandwidth

        given = self._metres(parameters, "BANDWIDTH", context)
        if given is not None:
            return given
        kernel = self.parameterAsEnumString(parameters, "KERNEL", context)
        rule = self.parameterAsEnumString(parameters, "RULE", context)
        found = rule_bandwidth(points, rule, kernel)
        if rule == "robust":
            sentence = tr(
                "Bandwidth {metres:,.0f} m, found by the rule 0.9 min(standard distance, 1.2 median distance) n^-0.2 for the kernel {kernel}."
            )
        else:
            sentence = tr("Bandwidth {metres:,.0f} m, found by Scott's rule σ n^(-1/6) for the kernel {kernel}.")
        notes.remark(sentence.format(metres=found, kernel=kernel) + " " + tr("Set it yourself when you compare rounds."))
        return found


def _field_problem(source: QgsProcessingFeatureSource, column: str) -> str:
    if not column:
        return ""
    position = source.fields().lookupField(column)
    if position < 0:
        return tr("The layer “{layer}” has no field “{field}”.").format(layer=source.sourceName(), field=column)
    if not source.fields().at(position).isNumeric():
        return tr(
            'The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real("{field}").'
        ).format(field=column, layer=source.sourceName())
    return ""


def _note_frame(grid: PixelGrid, bandwidth: float, notes: Notes) -> None:
    notes.remark(
        tr("The raster has {columns:,} × {rows:,} pixels of {pixel:g} m, at whole multiples of that size from the origin.").format(
            columns=grid.columns, rows=grid.rows, pixel=grid.pixel
        )
    )
    if bandwidth < 3 * grid.pixel:
        notes.warn(
            tr(
                "A pixel ({pixel:g} m) is more than a third of the bandwidth ({bandwidth:g} m): the surface is coarse. Choose smaller pixels."
            ).format(pixel=grid.pixel, bandwidth=bandwidth)
        )


def _note_result(result: Density, people: Weighted | None, bounded: bool, edge: str, notes: Notes) -> None:
    if people is None:
        notes.warn(tr("This shows where points lie densely, not whether that is more than chance: for that take Hot spots."))
    else:
        notes.warn(tr("This shows where points are many per person, not whether that is more than chance: for that take Hot spots."))
    if not bounded:
        notes.remark(tr("No study area was given: density falls towards the outer points, because nothing is known beyond them."))
    elif edge == "none":
        notes.warn(tr("No correction at the border of the study area: density near it comes out too low."))
    if people is None:
        return
    notes.remark(
        tr(
            "Both densities were made with the same kernel and bandwidth. Where fewer than {floor:.3g} people live per km² there is no ratio ({n:,} pixels)."
        ).format(floor=result.floor, n=result.below_floor)
    )
    if not np.isfinite(result.values).any():
        raise AnalysisError(
            mark("Nowhere do enough people live for a ratio ({floor:.3g} per km²). Choose a larger bandwidth, or lower POPULATION_FLOOR."),
            floor=result.floor,
        )
