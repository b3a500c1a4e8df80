# SPDX-License-Identifier: GPL-2.0-or-later
"""A camera that looks straight down: what it sees from a height, and how far apart lines and photos may be.

Wolf, Dewitt & Wilkinson (2014), Elements of Photogrammetry, chapters 6 and 18. Sensors are given in millimetres; databases confuse them with pixels, so a sensor that cannot be is refused.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..errors import AnalysisError, tr

LIST = Path(__file__).parents[3] / "resources" / "cameras.csv"
_LARGEST_SENSOR = 60.0
_SMALLEST_PIXEL, _LARGEST_PIXEL = 0.5, 60.0
"""Micrometres: from phones to uncooled thermal sensors."""
_MOST_UNEQUAL = 1.15
_LEAST_FOCAL, _MOST_FOCAL = 0.5, 1000.0


@dataclass(frozen=True)
class Camera:
    """Sensor in mm, focal length in mm, image in pixels; width lies across the flight. ``least_interval``: seconds between photos at least."""

    sensor_w: float
    sensor_h: float
    focal: float
    pixels_w: int
    pixels_h: int
    least_interval: float = 0.0
    name: str = ""

    def __post_init__(self) -> None:
        _check(self)

    def gsd(self, height: float) -> float:
        """Ground sample distance (m) from a height (m): across the flight."""
        return height * self.sensor_w / (self.focal * self.pixels_w)

    def height(self, gsd: float) -> float:
        """Height (m) for a ground sample distance (m)."""
        return gsd * self.pixels_w * self.focal / self.sensor_w

    def footprint(self, height: float) -> tuple[float, float]:
        """Width across and length along the flight (m) of a photo on level ground: its pixels, each one GSD wide and long, as QGroundControl reckons."""
        return self.gsd(height) * self.pixels_w, self.gsd(height) * self.pixels_h

    def spacing(self, height: float, side: float, front: float) -> tuple[float, float]:
        """Metres between lines and between photos for a side and a front overlap, shares of 0 to below 1."""
        for share in (side, front):
            if not 0.0 <= share < 1.0:
                raise AnalysisError(tr("An overlap of {share} % cannot be flown. Give 0 to 95 %."), share=round(100 * share))
        across, along = self.footprint(height)
        return across * (1.0 - side), along * (1.0 - front)

    def fastest(self, photo_distance: float) -> float:
        """Speed (m/s) above which photos at that distance come faster than the camera takes them; infinity where no interval is known."""
        return photo_distance / self.least_interval if self.least_interval > 0 else math.inf


@lru_cache(maxsize=1)
def cameras() -> dict[str, Camera]:
    """The list that comes with the plugin, by name."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return {
            row["name"]: Camera(
                float(row["sensor_w_mm"]),
                float(row["sensor_h_mm"]),
                float(row["focal_mm"]),
                int(row["pixels_w"]),
                int(row["pixels_h"]),
                float(row["least_interval_s"] or 0.0),
                row["name"],
            )
            for row in csv.DictReader(file)
        }


def _check(camera: Camera) -> None:
    figures = (camera.sensor_w, camera.sensor_h, camera.focal, camera.pixels_w, camera.pixels_h)
    if not all(math.isfinite(one) and one > 0 for one in figures):
        raise AnalysisError(tr("The camera is not complete: sensor, focal length and image size must be above 0."))
    if max(camera.sensor_w, camera.sensor_h) > _LARGEST_SENSOR:
        raise AnalysisError(
            tr("A sensor of {w} × {h} mm cannot be: the largest that fly are about 54 × 40 mm. Are these pixels?"),
            w=camera.sensor_w,
            h=camera.sensor_h,
        )
    if not _LEAST_FOCAL <= camera.focal <= _MOST_FOCAL:
        raise AnalysisError(tr("A focal length of {focal} mm cannot be. Give the real one, not the 35 mm equivalent."), focal=camera.focal)
    pitch_w, pitch_h = 1000.0 * camera.sensor_w / camera.pixels_w, 1000.0 * camera.sensor_h / camera.pixels_h
    for pitch in (pitch_w, pitch_h):
        if not _SMALLEST_PIXEL <= pitch <= _LARGEST_PIXEL:
            raise AnalysisError(
                tr("Pixels of {pitch} µm cannot be: sensor size and image size do not belong to one camera. Check both."),
                pitch=round(pitch, 2),
            )
    if max(pitch_w, pitch_h) > _MOST_UNEQUAL * min(pitch_w, pitch_h):
        raise AnalysisError(
            tr("The pixels would be {w} × {h} µm, far from square: width and height of the sensor or of the image are mixed up."),
            w=round(pitch_w, 2),
            h=round(pitch_h, 2),
        )
