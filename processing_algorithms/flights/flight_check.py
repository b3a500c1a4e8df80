# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:flight_check, is a mission fit to be flown: zones, heights, the way home, terrain, sight, risk, photos, batteries, wind; and the briefing page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import check_parameters

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.rasters import OutputRaster
    from .check_judgement import Judgement
    from .check_reading import Scene


class FlightCheck(SmartCityAlgorithm):
    """Declares, reads the mission and what is around it, calls `analysis.flights.checks`, writes checks, layers, rasters and the briefing page."""

    ID = "flight_check"
    GROUP_ID = "flights"
    PACKAGES = ("shapely",)

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Flight check (before a mission is flown)")

    def group(self) -> str:
        """The family."""
        return tr("Drone flights")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr(
            "drone,mission,check,safety,briefing,no-fly,height limit,failsafe,return to home,terrain,line of sight,vlos,sora,ground risk,coverage,gsd,battery,wind"
        ).split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Looks at a planned flight, or at a mission file of any of the usual ground stations, before it is flown: distance to no-fly zones, height above ground, the straight way home after a loss of contact, clearance over terrain, trees and roofs, "
            "lines of sight from pilot stations, contingency volume and ground risk buffer, what the photos see, time, battery and wind. Each check has its limit, its value and the place where it is worst.\n\n"
            "What is not given is not checked, and the page says so. Where the way home is not free, rally points are proposed. The report is a page for the briefing. Nothing here is an authorisation."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        check_parameters.add_inputs(self)
        check_parameters.add_limits(self)
        check_parameters.add_camera(self)
        check_parameters.add_outputs(self)

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        from .check_reading import scene_problem

        return scene_problem(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, judge, write, report."""
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .check_judgement import Judge
        from .check_reading import read_scene

        progress, notes = watch(feedback), Notes(feedback)
        scene = read_scene(self, parameters, context, notes)
        progress(0.1)
        found = Judge(self, parameters, context, scene).judge(part(progress, 0.1, 0.85))
        _note(scene, found, notes)
        for text in found.not_checked:
            feedback.pushInfo(tr("Not checked: {what}").format(what=text))
        return self._write(parameters, context, scene, found, notes, part(progress, 0.85, 1.0))

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, scene: Scene, found: Judgement, notes: Notes, progress: Progress
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .check_layers import write_checks, write_rally, write_rasters, write_track, write_volumes
        from .check_report import briefing

        writers: dict[str, Callable[[OutputLayer], None]] = {
            "VOLUMES": lambda layer: write_volumes(layer, scene, found, progress),
            "RALLY_PROPOSED": lambda layer: write_rally(layer, scene, found, progress),
            "TRACK": lambda layer: write_track(layer, scene, found, progress),
            "OUTPUT": lambda layer: write_checks(layer, scene, found, progress),
        }
        figures = _figures(scene, found)
        results: dict[str, Any] = dict(figures)
        layers: dict[str, OutputLayer] = {}
        rasters: dict[str, OutputRaster] = {}
        try:
            for name, write in writers.items():
                if parameters.get(name):
                    layers[name] = OutputLayer(self, name, parameters, context)
                    write(layers[name])
                    results[name] = layers[name].destination
            results |= write_rasters(self, parameters, context, scene, found, rasters, notes, progress)
        except Cancelled:
            for layer in layers.values():
                layer.discard()
            for raster in rasters.values():
                raster.discard()
            raise
        used = self.used_parameters(parameters, context)
        results["REPORT_JSON"] = report_json(used, figures, notes.warnings)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            briefing(scene, found, notes, used, context).save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _figures(scene: Scene, found: Judgement) -> dict[str, Any]:
    rows = sum(len(one.mission.waypoints) for one in scene.missions)
    return {
        "N_READ": scene.n_read,
        "N_USED": rows,
        "N_SKIPPED": scene.n_read - rows,
        "PASSED": int(found.passed),
        "N_CHECKS": len(found.checks),
        "N_FAILED": sum(not one.passed for one in found.checks),
        **found.figures,
        "N_RALLY": len(found.rally),
    }


def _note(scene: Scene, found: Judgement, notes: Notes) -> None:
    from .check_words import sentence

    notes.warn(tr("This is not an authorisation: zones, heights, people below and the weather are the pilot's duty to check."))
    for one in found.checks:
        if not one.passed:
            notes.warn(tr("Failed: {what}").format(what=sentence(one)))
    if len(found.rally):
        notes.warn(
            tr(
                "{n} rally points are proposed from which the way back is free from more of the track. Look at each place before you use it."
            ).format(n=len(found.rally))
        )
    if found.rally_kept:
        notes.remark(
            tr("{n} of the proposed rally points are those that were given: the layer is the whole set to use.").format(n=found.rally_kept)
        )
    for x, y in found.rally_harmful.tolist():
        lon, lat = scene.degrees(x, y)
        notes.warn(
            tr(
                "Do not use the rally point at {lat:.6f}, {lon:.6f} (latitude, longitude): drones would return to it from places from which the way there is not free; without it, more of the track has a free way back."
            ).format(lat=lat, lon=lon)
        )
