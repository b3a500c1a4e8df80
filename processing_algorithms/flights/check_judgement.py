# SPDX-License-Identifier: GPL-2.0-or-later
"""All checks of a scene, one after the other, with the figures that belong to them and what could not be looked at."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsProcessingContext

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.flights.checks.check import Check
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from .flight_parameters import CLEARANCE, OWN, camera_of, number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.flights.camera import Camera
    from ...smartcity_plugin.analysis.flights.checks.flown import Samples
    from ...smartcity_plugin.analysis.flights.checks.seen import Cells, Photos, Seen
    from ...smartcity_plugin.analysis.flights.checks.volumes import Volumes
    from ..base import SmartCityAlgorithm
    from .check_reading import Scene

_EVERY = 10.0
_LEAST_STEP = 1.0
_MOST_SAMPLES = 1_000_000
_PER_PHOTO = 20
_MOST_CELLS = 1_000_000
_MOST_PHOTOS = 30_000
_SHARE = 95.0


@dataclass
class Judgement:
    """The checks in order, figures for outputs, things that were not looked at and why, and what layers and the page show."""

    samples: Samples
    checks: list[Check] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)
    not_checked: list[str] = field(default_factory=list)
    volumes: Volumes | None = None
    rally: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    """The whole set that is proposed; the first ``rally_kept`` of them were given."""
    rally_kept: int = 0
    rally_harmful: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    """Given rally points that should not be used."""
    return_height: float = 0.0
    """Metres above home or rally point at which a drone returns; 0: as high as it is."""
    cells: Cells | None = None
    seen: Seen | None = None
    inside: NDArray[np.bool_] | None = None

    @property
    def passed(self) -> bool:
        """Whether nothing failed."""
        return all(one.passed for one in self.checks)


class Judge:
    """Looks at a scene with a run's limits."""

    def __init__(self, algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, scene: Scene) -> None:
        self._algorithm, self._parameters, self._context, self._scene = algorithm, parameters, context, scene

    def judge(self, progress: Progress) -> Judgement:
        """All of it."""
        from ...smartcity_plugin.analysis.flights.checks.flown import sampled

        scene = self._scene
        length = sum(float(np.hypot(*np.diff(one.xy, axis=0).T).sum()) for one in scene.flights)
        step = min([_EVERY, *(max(_LEAST_STEP, one.step) for one in (scene.ground, scene.surface) if one is not None)])
        step = max(step, length / _MOST_SAMPLES)
        samples = sampled(scene.flights, None if scene.ground is None else scene.ground.heights, step)
        found = Judgement(samples)
        found.figures |= {"N_FLIGHTS": len(scene.flights), "LENGTH_M": length}
        away = self._zones(found)
        self._heights(found)
        self._failsafe(found, part(progress, 0.1, 0.4))
        self._sight(found, part(progress, 0.4, 0.5))
        self._volumes(found, away)
        self._photos(found, part(progress, 0.5, 0.95))
        self._endurance(found)
        progress(1.0)
        return found

    def _number(self, name: str, otherwise: float) -> float:
        return number(self._algorithm, self._parameters, name, self._context, otherwise)

    def _zones(self, found: Judgement) -> NDArray[np.float64]:
        from ...smartcity_plugin.analysis.flights.checks.zones import distances, fence_check, zone_checks

        scene = self._scene
        found.checks += fence_check(scene.fences, found.samples, scene.flights)
        if scene.zones is None:
            found.not_checked.append(tr("No-fly zones: none were given."))
            return np.full(len(found.samples.z), np.inf)
        away = distances(scene.zones, found.samples, scene.ground is not None)
        found.checks += zone_checks(
            away, found.samples, scene.flights, self._number("NO_FLY_BUFFER", 0.0), self._number("CLEARANCE", CLEARANCE)
        )
        nearest = float(away.min(initial=np.inf))
        found.figures["ZONE_M"] = nearest if math.isfinite(nearest) else math.nan
        return away

    def _heights(self, found: Judgement) -> None:
        from ...smartcity_plugin.analysis.flights.checks.height_rules import RULES
        from ...smartcity_plugin.analysis.flights.checks.heights import above_ground, height_limit, terrain_clearance
        from ...smartcity_plugin.analysis.flights.mission import Heights

        scene, samples = self._scene, found.samples
        rule = RULES[self._algorithm.parameterAsEnumString(self._parameters, "HEIGHT_RULE", self._context) or "korea"]
        own = self._number("MAX_HEIGHT", math.nan)
        limit, below = (own, False) if own > 0 else (rule.metres, rule.below)
        if scene.ground is None and any(one.mission.heights is Heights.AMSL for one in scene.missions):
            found.not_checked.append(tr("Height above ground: the mission's heights are above the sea, and there is no terrain."))
        else:
            checks = height_limit(samples, scene.flights, limit, below)
            found.checks += checks
            if checks:
                found.figures["HIGHEST_M"] = float(np.nanmax(above_ground(samples)))
        if scene.surface is None:
            found.not_checked.append(tr("Clearance over ground, trees and roofs: neither terrain nor surface was given."))
            return
        checks = terrain_clearance(samples, scene.flights, scene.surface.heights, self._number("MIN_CLEARANCE", 10.0))
        found.checks += checks
        found.figures["CLEARANCE_M"] = next((one.value for one in checks if one.name == "terrain"), math.nan)

    def _failsafe(self, found: Judgement, progress: Progress) -> None:
        from ...smartcity_plugin.analysis.flights.checks.flown import sampled
        from ...smartcity_plugin.analysis.flights.checks.way_back import failsafe
        from ...smartcity_plugin.analysis.flights.failsafe import EVERY, Surface
        from ...smartcity_plugin.analysis.flights.flyable import forbidden_area

        scene = self._scene
        if scene.zones is None and scene.surface is None:
            found.not_checked.append(tr("The way home after a loss of contact: neither zones nor terrain were given."))
            return
        shapes = None if scene.zones is None else scene.zones.shapes[scene.zones.hold_on(found.samples, scene.ground is not None)]
        margin = self._number("CLEARANCE", CLEARANCE)
        found.return_height = self._number("RTL_HEIGHT", 0.0)
        surface = None if scene.surface is None else Surface(scene.surface.heights, max(_LEAST_STEP, scene.surface.step))
        result = failsafe(
            scene.flights,
            sampled(scene.flights, None if scene.ground is None else scene.ground.heights, EVERY),
            forbidden_area(shapes, self._number("NO_FLY_BUFFER", 0.0), margin),
            surface,
            found.return_height,
            scene.rally,
            scene.zones is not None,
            progress,
        )
        found.checks += result.checks
        found.rally, found.rally_kept, found.rally_harmful = result.proposed, result.kept, result.harmful
        found.figures["FAILSAFE_PCT"] = 100.0 * result.share

    def _sight(self, found: Judgement, progress: Progress) -> None:
        from ...smartcity_plugin.analysis.flights.checks.sight import sight, sight_checks

        scene = self._scene
        if scene.pilots is None:
            found.not_checked.append(tr("Sight: no pilot stations were given."))
            return
        farthest = self._number("MAX_SIGHT", 500.0)
        surface = scene.surface
        step = _EVERY if surface is None else max(_LEAST_STEP, surface.step)
        result = sight(found.samples, scene.pilots, None if surface is None else surface.heights, step, farthest, progress)
        found.checks += sight_checks(result, found.samples, scene.flights, farthest)
        hidden = ~np.isfinite(result.seen)
        total = float(found.samples.metres.sum())
        found.figures["SIGHT_PCT"] = (
            100.0 * (1.0 - float(found.samples.metres[hidden].sum()) / total) if total > 0 else 100.0 * float(not hidden.any())
        )

    def _volumes(self, found: Judgement, away: NDArray[np.float64]) -> None:
        from ...smartcity_plugin.analysis.flights.checks.volumes import volume_checks, volumes

        scene = self._scene
        found.volumes = volumes(found.samples, scene.flights, self._number("SIZE", 1.0))
        found.checks += volume_checks(found.volumes, away, found.samples, scene.flights, scene.people)
        found.figures |= {"CONTINGENCY_M2": found.volumes.contingency.area, "GROUND_RISK_M2": found.volumes.ground_risk.area}

    def _camera(self) -> Camera | None:
        given = [self._parameters.get(one) not in (None, "", "NULL") for one in ("CAMERA", *OWN)]
        return camera_of(self._algorithm, self._parameters, self._context) if any(given) else None

    def _photos(self, found: Judgement, progress: Progress) -> None:
        from ...smartcity_plugin.analysis.flights.checks.flown import photos_of
        from ...smartcity_plugin.analysis.flights.checks.photo_checks import photo_interval
        from ...smartcity_plugin.analysis.flights.checks.seen import Photos

        scene, camera = self._scene, self._camera()
        heights = None if scene.ground is None else scene.ground.heights
        parts = [photos_of(one, heights) for one in scene.flights]
        photos = Photos(*(np.concatenate([one[at] for one in parts]) for at in range(3)))
        found.figures["N_PHOTOS"] = len(photos.places)
        if not len(photos.places):
            found.not_checked.append(tr("Photos: the mission takes none."))
            return
        least = self._number("PHOTO_S", camera.least_interval if camera is not None else 0.0)
        found.checks += photo_interval(scene.flights, least)
        if least <= 0:
            found.not_checked.append(tr("Time between photos: how fast the camera is, is not known."))
        if camera is not None:
            self._seen(found, photos, camera, progress)
        elif scene.area is not None:
            self._strips(found)
        else:
            found.not_checked.append(tr("Coverage: neither an area nor a camera was given."))

    def _seen(self, found: Judgement, photos: Photos, camera: Camera, progress: Progress) -> None:
        import shapely

        from ...smartcity_plugin.analysis.flights.checks.check import at_least, at_most
        from ...smartcity_plugin.analysis.flights.checks.seen import seen

        if len(photos.places) > _MOST_PHOTOS:
            raise AnalysisError(
                mark("The mission takes {n} photos; at most {most} are looked at. Check sortie by sortie, or without a camera."),
                n=len(photos.places),
                most=_MOST_PHOTOS,
            )
        found.cells = self._cells(photos, camera)
        result = seen(found.cells, photos, camera, progress)
        area = self._wanted(found)
        rows, columns = (one.ravel() for one in np.indices(result.count.shape))
        inside = np.isfinite(found.cells.surface)
        if area is not None:
            centres = found.cells.centres(rows, columns)
            shapely.prepare(area)
            inside &= shapely.contains_xy(area, centres[:, 0], centres[:, 1]).reshape(result.count.shape)
        found.seen, found.inside = result, inside
        if area is None or not inside.any():
            found.not_checked.append(tr("Coverage: no area was given, or none of it lies outside no-fly zones."))
            found.figures["GSD_MEAN"] = float(np.nanmean(result.gsd)) if np.isfinite(result.gsd).any() else math.nan
            return
        count, gsd = result.count[inside], result.gsd[inside]
        found.figures["COVERED_PCT"] = 100.0 * float((count > 0).mean())
        found.figures["GSD_MEAN"] = float(np.nanmean(gsd)) if np.isfinite(gsd).any() else math.nan
        spot = self._worst_cell(found, inside & (result.count == 0))
        found.checks.append(at_least("coverage", self._number("MIN_COVERAGE", 99.0), found.figures["COVERED_PCT"], "%", spot))
        few = float(np.percentile(count, 100.0 - _SHARE, method="lower"))
        found.checks.append(
            at_least("overlap", self._number("MIN_PHOTOS", 2.0), few, "", self._worst_cell(found, inside & (result.count <= few)))
        )
        coarsest = self._number("MAX_GSD", math.nan)
        if coarsest > 0:
            coarse = float(np.nanpercentile(gsd, _SHARE)) if np.isfinite(gsd).any() else math.inf
            found.checks.append(at_most("gsd", coarsest, coarse, "m", self._worst_cell(found, inside & (result.gsd >= coarse))))

    def _strips(self, found: Judgement) -> None:
        import shapely

        from ...smartcity_plugin.analysis.flights.checks.check import at_least
        from ...smartcity_plugin.analysis.flights.checks.photo_checks import strips

        seen, area = strips(self._scene.flights), self._wanted(found)
        if seen is None or area is None or not area.area > 0:
            found.not_checked.append(tr("Coverage: no camera was given, and there are no lines beside each other to judge it by."))
            return
        share = 100.0 * float(shapely.intersection(area, seen).area / area.area)
        found.figures["COVERED_PCT"] = share
        found.checks.append(at_least("coverage", self._number("MIN_COVERAGE", 99.0), share, "%"))

    def _wanted(self, found: Judgement) -> Any:
        """The area outside no-fly zones with their margins."""
        import shapely

        from ...smartcity_plugin.analysis.flights.flyable import forbidden_area

        scene = self._scene
        if scene.area is None or scene.zones is None or not len(scene.zones.shapes):
            return scene.area
        shapes = scene.zones.shapes[scene.zones.hold_on(found.samples, scene.ground is not None)]
        return shapely.difference(
            scene.area, forbidden_area(shapes, self._number("NO_FLY_BUFFER", 0.0), self._number("CLEARANCE", CLEARANCE))
        )

    def _cells(self, photos: Photos, camera: Camera) -> Cells:
        from ...smartcity_plugin.analysis.flights.checks.seen import Cells

        scene = self._scene
        ground = np.zeros(len(photos.places)) if scene.surface is None else scene.surface.heights(photos.places[:, :2])
        above = photos.places[:, 2] - np.where(np.isfinite(ground), ground, np.nanmin(photos.places[:, 2]) - 50.0)
        width, length = camera.footprint(float(np.median(np.maximum(above, 1.0))))
        if scene.area is not None:
            west, south, east, north = scene.area.bounds
        else:
            (west, south), (east, north) = photos.places[:, :2].min(axis=0) - width, photos.places[:, :2].max(axis=0) + width
        size = self._number("PIXEL", 0.0) or max(
            min(width, length) / _PER_PHOTO, math.sqrt((east - west) * (north - south) / _MOST_CELLS), 0.05
        )
        columns, rows = max(1, math.ceil((east - west) / size)), max(1, math.ceil((north - south) / size))
        if columns * rows > 4 * _MOST_CELLS:
            raise AnalysisError(
                mark("The raster would have {n} cells; at most {most} are made. Give a larger cell."),
                n=columns * rows,
                most=4 * _MOST_CELLS,
            )
        cells = Cells(west, north, size, np.zeros((rows, columns)))
        if scene.surface is None:
            return cells
        row, column = (one.ravel() for one in np.indices((rows, columns)))
        return Cells(west, north, size, scene.surface.heights(cells.centres(row, column)).reshape(rows, columns))

    def _worst_cell(self, found: Judgement, bad: NDArray[np.bool_]) -> Any:
        """A place in the middle of the largest run of bad cells: the bad cell that is farthest from good ones."""
        from scipy.ndimage import distance_transform_edt

        from ...smartcity_plugin.analysis.flights.checks.check import Spot

        if found.cells is None or not bad.any():
            return Spot()
        row, column = np.unravel_index(int(np.argmax(distance_transform_edt(np.pad(bad, 1))[1:-1, 1:-1])), bad.shape)
        x, y = found.cells.centres(np.array([row]), np.array([column]))[0]
        return Spot(float(x), float(y), float(found.cells.surface[row, column]))

    def _endurance(self, found: Judgement) -> None:
        from ...smartcity_plugin.analysis.flights.checks.endurance import Wind, endurance_checks

        wind = Wind(self._number("WIND", 0.0), self._number("WIND_FROM", math.nan))
        battery = self._number("BATTERY_S", 1500.0)
        reserve = self._number("RESERVE", 0.2)
        if not battery > 0 or not 0.0 <= reserve < 1.0:
            raise AnalysisError(mark("The battery needs seconds above 0 and a reserve from 0 to below 1."))
        found.checks += endurance_checks(self._scene.flights, battery, reserve, wind, self._number("MAX_AIRSPEED", 15.0))
        found.figures["TIME_S"] = next(one.value for one in found.checks if one.name == "time")
        if wind.speed <= 0:
            found.not_checked.append(tr("Wind: none was given."))
