# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters by which a user says what the units under test are, and what can be known to be wrong with them before the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterPoint,
    QgsWkbTypes,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import explain, tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.hotspots.grids import Kind

GRIDS = ["hexagon", "square"]


def add_parameters(algorithm: SmartCityAlgorithm) -> None:
    """Declare INPUT, FIELD, the population, and how incidents are counted."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "INPUT",
            tr("Areas or points with a value, or incident points"),
            [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint],
        ),
        tr(
            "Areas or points with a numeric field are tested as they are. Points without a field are incidents: they are counted into a grid or into zones first."
        ),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "FIELD", tr("Field with the value"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Numeric, False, True
        ),
        tr("The value to look for, for example the number of complaints. Empty for incident points: then each point counts as one."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "POPULATION", tr("Field with the people at risk"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Numeric, False, True
        ),
        tr("With it, rates are tested instead of counts: is it more than the number of people explains?"),
    )
    add_places(algorithm)
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "POPULATION_LAYER",
            tr("Layer with the people at risk (for counted points)"),
            [*polygons, QgsProcessing.SourceType.TypeVectorPoint],
            None,
            True,
        ),
        tr(
            "Points are summed into the cells or zones that hold them; areas are shared out by the part of their area in each. May be the layer of zones itself."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterField(
            "POPULATION_FIELD",
            tr("Its field with the number of people"),
            None,
            "POPULATION_LAYER",
            Qgis.ProcessingFieldParameterDataType.Numeric,
            False,
            True,
        ),
        tr("Empty for points: each point is one person."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterField(
            "KEEP_FIELDS", tr("Fields to pass on"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Any, True, True
        ),
        tr("Fields of the input, such as names, that the output should carry too. With zones, all fields of the zones are passed on."),
        advanced=True,
    )


def add_places(algorithm: SmartCityAlgorithm) -> None:
    """Declare how incidents are counted: GRID, SIZE, ZONES, STUDY_AREA and GRID_ORIGIN."""
    polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
    algorithm.add(
        QgsProcessingParameterEnum("GRID", tr("Count points into a grid of"), GRIDS, False, None, True, True),
        tr("The shape of the cells. Empty: hexagons for incident points, no grid for points with a value field."),
    )
    algorithm.add_metres(
        "SIZE",
        tr("Cell size in metres"),
        tr("Side of a square; distance between opposite sides of a hexagon. Empty: two points per cell on average, rounded."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("ZONES", tr("Count points into these zones"), polygons, None, True),
        tr("Neighbourhoods, districts, blocks. Used instead of a grid."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("STUDY_AREA", tr("Study area"), polygons, None, True),
        tr(
            "Where incidents can happen at all. Cells outside (forest, lakes, the next city) are not made; units whose centre is outside are not tested."
        ),
    )
    algorithm.add(
        QgsProcessingParameterPoint("GRID_ORIGIN", tr("Origin of the grid"), None, True),
        tr(
            "The centre of one cell, in the coordinate system in which is computed (the log names it). Empty: 0, 0, so that grids of one size always lie on each other and rounds can be compared."
        ),
        advanced=True,
    )


def source_of(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> QgsProcessingFeatureSource | None:
    """The source of an optional parameter, None where it is not set."""
    return algorithm.parameterAsSource(parameters, name, context) if parameters.get(name) else None


def is_point(source: QgsProcessingFeatureSource) -> bool:
    """Whether a source holds points."""
    return QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PointGeometry


def are_counted(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, source: QgsProcessingFeatureSource
) -> bool:
    """Whether points are counted into cells or zones rather than tested as they are."""
    asked = bool(parameters.get("ZONES")) or bool(algorithm.parameterAsEnumString(parameters, "GRID", context))
    return is_point(source) and (asked or not algorithm.parameterAsString(parameters, "FIELD", context))


def grid_kind(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Kind:
    """The shape of the cells; hexagons unless squares are asked for."""
    return "square" if algorithm.parameterAsEnumString(parameters, "GRID", context) == "square" else "hexagon"


def cell_size(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> float | None:
    """SIZE in metres, None where it is left to the data."""
    return algorithm.parameterAsDouble(parameters, "SIZE", context) if parameters.get("SIZE") is not None else None


def check(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    numeric: tuple[str, ...] = ("FIELD", "POPULATION"),
) -> str:
    """What can be known to be wrong before the run; empty if nothing. ``numeric``: parameters that name numeric fields of INPUT."""
    source = algorithm.parameterAsSource(parameters, "INPUT", context)
    if source is None:
        return unreadable()
    for name in ("INPUT", "ZONES", "STUDY_AREA", "POPULATION_LAYER"):
        layer = source_of(algorithm, parameters, name, context)
        if layer is not None and (problem := without_crs(layer)):
            return problem
    for name in numeric:
        if problem := without_field(source, algorithm.parameterAsString(parameters, name, context)):
            return problem
    if problem := without_features(source):
        return problem
    if smoothed := _smoothed(algorithm, parameters, context):
        return smoothed
    counts = are_counted(algorithm, parameters, context, source)
    if not counts and not algorithm.parameterAsString(parameters, "FIELD", context):
        return tr("Choose the field with the value to look for; only points can be counted without one.")
    if counts and algorithm.parameterAsString(parameters, "POPULATION", context):
        return tr(
            "Counted points have no people of their own. Give the layer with the people at risk in POPULATION_LAYER, not a field of the incidents."
        )
    if not counts and parameters.get("POPULATION_LAYER"):
        return tr("POPULATION_LAYER is for counted points. This layer is tested as it is: choose its own field in POPULATION.")
    return _check_grid(algorithm, parameters, context, source) if counts and not parameters.get("ZONES") else ""


def _smoothed(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """Refuse rates that are smoothed for display: a test takes the smoothing for a pattern."""
    if algorithm.parameterAsString(parameters, "FIELD", context).lower() != "rate_eb":
        return ""
    return tr(
        "“rate_eb” is a rate smoothed for display and must not be tested. Choose the field of counts and give the people at risk: then rates are tested rightly."
    )


def _check_grid(
    algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, source: QgsProcessingFeatureSource
) -> str:
    """Refuse a grid that would have too many cells, with the number, before anything is read."""
    from ...smartcity_plugin.analysis.hotspots.grids import Lattice
    from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs

    size = cell_size(algorithm, parameters, context)
    area = source_of(algorithm, parameters, "STUDY_AREA", context) or source
    extent = area.sourceExtent()
    if size is None or extent.isNull() or not extent.isFinite():
        return ""
    working = metric_crs(area.sourceCrs(), extent, context.transformContext())
    box = QgsCoordinateTransform(area.sourceCrs(), working, context.transformContext()).transformBoundingBox(extent)
    try:
        Lattice(grid_kind(algorithm, parameters, context), size).require_room(
            (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        )
    except AnalysisError as error:
        return explain(error)
    return ""
