# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:density_surface, kernel density of points, and its ratio to the density of people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .density_parameters import add_parameters, check, metres_of
from .unit_parameters import source_of

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.hotspots.density import Density, Weighted
    from ...smartcity_plugin.analysis.hotspots.pixels import PixelGrid
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.rasters import OutputRaster


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
        add_parameters(self)

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, smooth, write, report."""
        from ...smartcity_plugin.analysis.hotspots.density import density_surface, frame
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .density_reading import people_points, weighted_points
        from .density_report import density_classes, density_report
        from .study_area import study_area, working_crs

        progress, notes, left_out = watch(feedback), Notes(feedback), LeftOut()
        source = self.parameterAsSource(parameters, "INPUT", context)
        anchor = source_of(self, parameters, "STUDY_AREA", context) or source
        working = working_crs(source, anchor, context, notes, raster=True)
        area = study_area(self, parameters, context, working)
        points, n_read = weighted_points(self, parameters, "INPUT", context, working, area, left_out, part(progress, 0.0, 0.4))
        for sentence in left_out.sentences():
            notes.remark(sentence)
        if not points.weights.sum() > 0:
            raise AnalysisError(
                mark("No point is left to make a surface of. {reasons}"), reasons=" ".join(left_out.sentences()) or tr("All weights are 0.")
            )
        people = people_points(self, parameters, context, working, area, notes, part(progress, 0.4, 0.55))

        kernel = self.parameterAsEnumString(parameters, "KERNEL", context)
        bandwidth = self._bandwidth(parameters, context, points, notes)
        grid = frame(points, area, kernel, bandwidth, metres_of(self, parameters, "PIXEL", context))
        _note_frame(grid, bandwidth, notes)
        edge = self.parameterAsEnumString(parameters, "EDGE", context)
        floor = metres_of(self, parameters, "POPULATION_FLOOR", context)
        result = density_surface(
            points, kernel, bandwidth, grid, area=area, edge=edge, population=people, floor=floor, progress=part(progress, 0.55, 0.85)
        )
        _note_result(result, people, area is not None, edge, notes)

        overall = float(points.weights.sum() / people.weights.sum()) if people is not None else None
        classes = density_classes(result.values, overall)
        output = self._write(parameters, context, result, grid, working, people is not None, part(progress, 0.85, 0.99))
        output.style(classes)
        figures = _figures(result, grid, bandwidth, n_read, left_out.total, people is not None)
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

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        result: Density,
        grid: PixelGrid,
        working: QgsCoordinateReferenceSystem,
        per_person: bool,
        progress: Progress,
    ) -> OutputRaster:
        """The GeoTIFF of OUTPUT, in the CRS that was measured in."""
        from ...smartcity_plugin.qgis_bridge.rasters import OutputRaster

        name, unit = (tr("points per person"), "1") if per_person else (tr("points per km²"), "1/km2")
        output = OutputRaster(self, "OUTPUT", parameters, context)
        try:
            output.write(result.values, grid.corner, grid.pixel, working, name=name, unit=unit, progress=progress)
        except Cancelled:
            output.discard()
            raise
        return output

    def _bandwidth(self, parameters: dict[str, Any], context: QgsProcessingContext, points: Weighted, notes: Notes) -> float:
        from ...smartcity_plugin.analysis.hotspots.density import rule_bandwidth

        given = metres_of(self, parameters, "BANDWIDTH", context)
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


def _figures(result: Density, grid: PixelGrid, bandwidth: float, n_read: int, n_skipped: int, per_person: bool) -> dict[str, Any]:
    """The numbers that the algorithm returns."""
    return {
        "N_READ": n_read,
        "N_USED": n_read - n_skipped,
        "N_SKIPPED": n_skipped,
        "BANDWIDTH_USED": bandwidth,
        "PIXEL_USED": grid.pixel,
        "DENSITY_MAX": float(np.nanmax(result.values)) if np.isfinite(result.values).any() else None,
        "FLOOR_USED": result.floor if per_person else None,
    }


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
