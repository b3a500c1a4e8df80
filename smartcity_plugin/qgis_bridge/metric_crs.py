# SPDX-License-Identifier: GPL-2.0-or-later
"""A CRS in which a metre is a metre, and whole arrays carried into it and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark
from .translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WGS84 = "EPSG:4326"
_POLE, _ROUND = 90.0 + 1e-6, 360.0 + 1e-6
"""Degrees; some longitudes are counted from 0 to 360."""
_HALF_ROUND, _LOW = 180.0, 20.0
"""Degrees of longitude, and of latitude."""
_STRETCH = 1_000.0
"""Metres over which a scale is measured."""
_TRUE = 0.002
"""By how much a scale may differ from 1 where lengths must be true: UTM's is 0.9996 in the middle of its zone and 1.0010 at its borders."""


def is_web_mercator(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether lengths are those of web maps, too long by 1 / cos(latitude)."""
    return "+proj=merc" in crs.toProj() and "+lat_ts=0" in crs.toProj()


def is_on_earth(point: QgsPointXY, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext) -> bool:
    """Whether a point in ``crs`` has a longitude and a latitude."""
    try:
        place = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_WGS84), transforms).transform(point)
    except QgsCsException:
        return False
    return abs(place.y()) <= _POLE and abs(place.x()) <= _ROUND  # so NaN and infinity are not


def metric_crs(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, transforms: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """``crs`` itself where its lengths are true metres, else an equal-area projection centred on ``extent`` (given in ``crs``).

    The centre is rounded to whole degrees: the next round's data, a few hundred metres wider, get the same projection and so the same grid. Within
    200 km of the centre lengths are true to 0.1 %.
    """
    if crs.mapUnits() == Qgis.DistanceUnit.Meters and not crs.isGeographic() and not is_web_mercator(crs):
        return crs
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_WGS84), transforms)
    centre = to_degrees.transform(extent.center())
    if _has_the_antimeridian(crs, extent):
        centre.setX(centre.x() + 180.0)
    return equal_area_around(centre)


def true_metric_crs(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, transforms: QgsCoordinateTransformContext
) -> QgsCoordinateReferenceSystem:
    """As `metric_crs`, for lengths that must be true and not only comparable, as between flight lines or around zones: a CRS in metres stays only where all scales over ``extent`` are 1 to 0.2 %.

    UTM stays within its zone; World Mercator, equal-area maps of the globe, or UTM far outside its zone do not.
    """
    chosen = metric_crs(crs, extent, transforms)
    if chosen != crs:
        return chosen
    scales = _scales(crs, extent, transforms)
    if scales and all(abs(scale - 1.0) <= _TRUE for scale in scales):  # on some spheres none can be measured
        return crs
    to_degrees = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(_WGS84), transforms)
    return equal_area_around(to_degrees.transform(extent.center()))


def equal_area_around(degrees: QgsPointXY) -> QgsCoordinateReferenceSystem:
    """The equal-area projection centred on the whole degrees nearest to a longitude and latitude."""
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={round(degrees.y())} +lon_0={round(degrees.x())} +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs"
    )


def _has_the_antimeridian(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> bool:
    """Whether an extent in degrees is that of a place on both sides of 180 degrees, such as Fiji, and its middle on the other side of the earth: more than half way round, and low."""
    return crs.isGeographic() and crs.mapUnits() == Qgis.DistanceUnit.Degrees and extent.width() > _HALF_ROUND and extent.height() < _LOW


def describe(crs: QgsCoordinateReferenceSystem) -> str:
    """A name for the log: the CRS' own, or what the local projection is."""
    if crs.authid():
        return crs.userFriendlyIdentifier()
    parts = dict(part.split("=") for part in crs.toProj().replace("+", "").split() if "=" in part)
    return tr("equal-area projection in metres centred on latitude {lat}, longitude {lon}").format(
        lat=parts.get("lat_0", "?"), lon=parts.get("lon_0", "?")
    )


def largest_scale(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, transforms: QgsCoordinateTransformContext) -> float:
    """How long a metre on the ground is in ``crs``, at most, north or east, at the corners and the centre of ``extent`` (given in ``crs``)."""
    return max(_scales(crs, extent, transforms), default=1.0)


def _scales(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, transforms: QgsCoordinateTransformContext) -> list[float]:
    """How long a metre on the ground is in ``crs``, north and east, at the corners and the centre of ``extent``."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    middle = extent.center()
    corners = [(x, y) for x in (extent.xMinimum(), extent.xMaximum()) for y in (extent.yMinimum(), extent.yMaximum())]
    scales = []
    for x, y in [(middle.x(), middle.y()), *corners]:
        here = QgsPointXY(x, y)
        for there in (QgsPointXY(x + _STRETCH, y), QgsPointXY(x, y + _STRETCH)):
            ground = measure.measureLine(here, there)
            if ground > 0:
                scales.append(_STRETCH / ground)
    return scales


def transform_coordinates(xy: NDArray[np.float64], transform: QgsCoordinateTransform) -> NDArray[np.float64]:
    """Coordinates (n, 2) carried through ``transform`` in one call. Raises AnalysisError where the projection has no answer."""
    if transform.isShortCircuited() or len(xy) == 0:
        return xy
    # One line string holds all of them: PROJ is called once, not once per point.
    line = QgsGeometry()
    line.fromWkb(_line_wkb(xy))
    try:
        line.transform(transform)
    except QgsCsException as error:
        raise AnalysisError(
            mark("Coordinates cannot be projected from {source} to {target}. Are they in the coordinate system that the layer states?"),
            source=transform.sourceCrs().authid(),
            target=transform.destinationCrs().authid() or transform.destinationCrs().toProj(),
        ) from error
    return np.frombuffer(bytes(line.asWkb()), dtype="<f8", offset=9).reshape(-1, 2).copy()


def _line_wkb(xy: NDArray[np.float64]) -> bytes:
    header = b"\x01\x02\x00\x00\x00" + np.uint32(len(xy)).astype("<u4").tobytes()
    return header + np.ascontiguousarray(xy, dtype="<f8").tobytes()
