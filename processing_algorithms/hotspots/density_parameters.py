# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of density_surface, and what can be known to be wrong with them before the run."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import explain, tr
from ..base import SmartCityAlgorithm
from .unit_parameters import source_of

WEIGHTS = {"INPUT": "WEIGHT", "POPULATION_POINTS": "POPULATION_WEIGHT", "STUDY_AREA": ""}
"""Layers, and the parameter of each that names the field of weights."""


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare all parameters and outputs."""
    _add_points(algorithm)
    _add_smoothing(algorithm)
    _add_rules(algorithm)
    algorithm.add(
        QgsProcessingParameterRasterDestination("OUTPUT", tr("Density surface")),
        tr("A GeoTIFF (.tif), with its style in a .qml file beside it."),
    )
    algorithm.add_report()
    algorithm.add_numbers(
        ("BANDWIDTH_USED", tr("Bandwidth in metres")),
        ("PIXEL_USED", tr("Pixel size in metres")),
        ("DENSITY_MAX", tr("Largest value")),
        ("FLOOR_USED", tr("People per km² below which there is no ratio")),
    )


def _add_points(algorithm: SmartCityAlgorithm) -> None:
    points, numeric = [QgsProcessing.SourceType.TypeVectorPoint], Qgis.ProcessingFieldParameterDataType.Numeric
    algorithm.add(
        QgsProcessingParameterFeatureSource("INPUT", tr("Points"), points),
        tr("Incidents, calls, cases: each is one point, or has a weight."),
    )
    algorithm.add(
        QgsProcessingParameterField("WEIGHT", tr("Field with the weight"), None, "INPUT", numeric, False, True),
        tr("For example the number of cases at the point. Empty: each point counts as one. Rows with a negative weight are left out."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("POPULATION_POINTS", tr("Points with the people at risk"), points, None, True),
        tr(
            "Homes, addresses, centres of blocks. With them the result is the density of points divided by that of people (dual kernel density)."
        ),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "POPULATION_WEIGHT", tr("Their field with the number of people"), None, "POPULATION_POINTS", numeric, False, True
        ),
        tr("Empty: each point is one person."),
    )


def _add_smoothing(algorithm: SmartCityAlgorithm) -> None:
    """How far points are spread, in which shape, on which pixels, and where they can be at all."""
    from ...smartcity_plugin.analysis.hotspots.kernels import KERNELS

    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.add_metres(
        "BANDWIDTH",
        tr("Bandwidth in metres"),
        tr(
            "How far a point is spread: the radius of the kernel, for the gaussian its standard deviation. Larger is smoother. Empty: found by the rule; the log says what was "
            "found. Compare rounds with one and the same bandwidth."
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum("KERNEL", tr("Kernel"), list(KERNELS), False, "quartic", False, True),
        tr(
            "The shape of the spread. quartic, epanechnikov, triangular and uniform end at the bandwidth; gaussian fades out. The bandwidth matters far more."
        ),
        advanced=True,
    )
    algorithm.add_metres(
        "PIXEL",
        tr("Pixel size in metres"),
        tr(
            "Empty: a tenth of the bandwidth, rounded, coarser where that would give more than four million pixels. At most 50 million are made."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("STUDY_AREA", tr("Study area"), polygons, None, True),
        tr(
            "Where points can be at all. Points outside are left out, pixels outside have no value, and density near the border is corrected."
        ),
    )


def _add_rules(algorithm: SmartCityAlgorithm) -> None:
    """What is done where nothing is given, at the border, and where few people live."""
    from ...smartcity_plugin.analysis.hotspots.density import EDGES, RULES

    algorithm.add(
        QgsProcessingParameterEnum("RULE", tr("Rule for an empty bandwidth"), list(RULES), False, "robust", False, True),
        tr(
            "robust: 0.9 min(standard distance, 1.2 median distance) n^-0.2, the default search radius of ArcGIS. scott: σ n^(-1/6), smoother. Other kernels get the bandwidth "
            "that smooths alike."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum("EDGE", tr("Correction at the border of the study area"), list(EDGES), False, "uniform", False, True),
        tr(
            "uniform: each pixel is divided by the share of its kernel inside (Diggle 1985), right where density is even. diggle: each point is divided by the share of its kernel "
            "inside (Jones 1993), so that the sum over the area stays that of the points. none: density falls towards the border."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "POPULATION_FLOOR", tr("Least people per km² for a ratio"), Qgis.ProcessingNumberParameterType.Double, None, True, 0.0
        ),
        tr(
            "Where fewer live, the ratio would be noise and is left empty. Empty: as many as make five points expected under the kernel at the overall rate."
        ),
        advanced=True,
    )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """What is wrong with the parameters; empty if nothing."""
    from ...smartcity_plugin.qgis_bridge.rasters import is_geotiff

    for name, weight in WEIGHTS.items():
        source = source_of(algorithm, parameters, name, context)
        if source is None:
            if name == "INPUT" or parameters.get(name):
                return unreadable()
            continue
        column = algorithm.parameterAsString(parameters, weight, context) if weight else ""
        if problem := without_crs(source) or without_features(source) or without_field(source, column):
            return problem
    for name in ("BANDWIDTH", "PIXEL"):
        metres = metres_of(algorithm, parameters, name, context)
        if metres is not None and not (np.isfinite(metres) and metres > 0):
            return tr("{name} must be greater than 0 m. Leave it empty to have it found.").format(name=name)
    destination = algorithm.parameterAsOutputLayer(parameters, "OUTPUT", context)
    if destination and not is_geotiff(destination):
        return tr("Rasters are written as GeoTIFF: choose a file name that ends in .tif, not “{name}”.").format(name=destination)
    return _too_many_pixels(algorithm, parameters, context)


def _too_many_pixels(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    from ...smartcity_plugin.analysis.hotspots.pixels import cover
    from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs

    pixel = metres_of(algorithm, parameters, "PIXEL", context)
    source = source_of(algorithm, parameters, "STUDY_AREA", context) or algorithm.parameterAsSource(parameters, "INPUT", context)
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


def metres_of(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
    """A distance or number that may be empty."""
    return algorithm.parameterAsDouble(parameters, name, context) if parameters.get(name) is not None else None
