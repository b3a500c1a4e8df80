# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools by the question that a planner asks. A question whose algorithm is not there is not shown."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsApplication, QgsMapLayer, QgsProcessingAlgorithm, QgsProcessingUtils, QgsProject

from ..qgis_bridge.translation import tr


class Question(NamedTuple):
    """A question, the algorithm that answers it, the parameter that takes the active layer, and its picture."""

    words: str
    tip: str
    algorithm: str
    parameter: str
    icon: str
    object_name: str


def questions() -> list[Question]:
    """All questions in the order in which work goes."""
    return [
        Question(
            tr("Where does it concentrate?"),
            tr("Find hot spots on the active layer"),
            "smartcity:hot_spots",
            "INPUT",
            "hotspots",
            "smartcity_hot_spots",
        ),
        Question(
            tr("Where do we put it?"),
            tr("Find the best places for service centres"),
            "smartcity:allocate_centres",
            "DEMAND",
            "service_centres",
            "smartcity_allocate",
        ),
        Question(
            tr("Where do we spray?"),
            tr("Choose the blocks where spraying helps most"),
            "smartcity:spray_targets",
            "RISK",
            "spraying",
            "smartcity_spray",
        ),
        Question(
            tr("Plan a flight"),
            tr("Plan the survey flight of a drone over the active layer"),
            "smartcity:survey_flight",
            "AREA",
            "flights",
            "smartcity_flight",
        ),
        Question(
            tr("Did it work?"),
            tr("Estimate the effect of what was done"),
            "smartcity:evaluate_impact",
            "INPUT",
            "effect",
            "smartcity_effect",
        ),
    ]


def answerable() -> list[Question]:
    """The questions whose algorithms are there."""
    registry = QgsApplication.processingRegistry()
    return [one for one in questions() if registry.algorithmById(one.algorithm) is not None]


def parameters_for(question: Question, layer: QgsMapLayer | None) -> dict[str, str]:
    """The active layer as the parameter's value, where it is of a kind that the algorithm takes."""
    algorithm: QgsProcessingAlgorithm | None = QgsApplication.processingRegistry().algorithmById(question.algorithm)
    definition = algorithm.parameterDefinition(question.parameter) if algorithm is not None else None
    if definition is None or layer is None:
        return {}
    project = QgsProject.instance()
    if not hasattr(definition, "dataTypes"):
        fitting = QgsProcessingUtils.compatibleRasterLayers(project)
    else:
        fitting = QgsProcessingUtils.compatibleVectorLayers(project, definition.dataTypes())
    return {question.parameter: layer.id()} if layer in fitting else {}
