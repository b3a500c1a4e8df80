# SPDX-License-Identifier: GPL-2.0-or-later
"""How a flight check looks: failed checks red, tracks by sortie with arrows, volumes as rings around them, rasters from too little to plenty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

from .flight_styles import sortie_colour
from .rasters import RasterClass
from .translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .outputs import OutputLayer

PASSED, FAILED = "#2166ac", "#b2182b"


def draw_checks(layer: QgsVectorLayer) -> None:
    """By ``passed``: a red cross where something fails, a small blue ring where it is worst but kept."""
    failed = QgsMarkerSymbol.createSimple(
        {"name": "cross2", "color": FAILED, "outline_color": FAILED, "outline_width": "0.9", "size": "4.2"}
    )
    kept = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "255,255,255,0", "outline_color": PASSED, "outline_width": "0.4", "size": "2.2"}
    )
    categories = [
        QgsRendererCategory(False, failed, tr("Failed: worst place")),
        QgsRendererCategory(True, kept, tr("Passed: nearest to the limit")),
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("passed", categories))


def style_checks(output: OutputLayer, name: str) -> None:
    """The layer of checks."""
    output.style_with(draw_checks, name)


def draw_track(layer: QgsVectorLayer, sorties: list[int]) -> None:
    """A colour per sortie, arrows in the direction of flight."""
    categories = []
    for at, sortie in enumerate(sorties):
        colour = sortie_colour(at)
        symbol = QgsLineSymbol.createSimple({"color": colour, "width": "0.4"})
        arrows = QgsMarkerLineSymbolLayer(True, 16.0)
        arrows.setSubSymbol(
            QgsMarkerSymbol.createSimple({"name": "filled_arrowhead", "color": colour, "size": "2.2", "outline_style": "no"})
        )
        symbol.appendSymbolLayer(arrows)
        categories.append(QgsRendererCategory(sortie, symbol, tr("Sortie {n}").format(n=sortie)))
    layer.setRenderer(QgsCategorizedSymbolRenderer("sortie", categories))


def style_track(output: OutputLayer, name: str, sorties: list[int]) -> None:
    """The layer of tracks."""
    output.style_with(lambda layer: draw_track(layer, sorties), name)


def draw_volumes(layer: QgsVectorLayer) -> None:
    """Ground risk buffer light and dashed, contingency volume inside it (EASA's colours: red outside, yellow inside)."""
    looks = {
        "ground_risk": (
            {"color": "215,25,28,26", "outline_color": "#d7191c", "outline_style": "dash", "outline_width": "0.3"},
            tr("Ground risk buffer (1:1)"),
        ),
        "contingency": ({"color": "255,196,0,30", "outline_color": "#b8860b", "outline_width": "0.3"}, tr("Contingency volume")),
    }
    categories = [QgsRendererCategory(value, QgsFillSymbol.createSimple(look), label) for value, (look, label) in looks.items()]
    layer.setRenderer(QgsCategorizedSymbolRenderer("volume", categories))


def style_volumes(output: OutputLayer, name: str) -> None:
    """The layer of volumes."""
    output.style_with(draw_volumes, name)


def style_fence(output: OutputLayer, name: str) -> None:
    """Green around what must not be left, red and hatched over what must not be entered."""
    inside = QgsFillSymbol.createSimple({"color": "0,0,0,0", "outline_color": "#009e73", "outline_width": "0.6"})
    outside = QgsFillSymbol.createSimple({"style": "b_diagonal", "color": FAILED, "outline_color": FAILED, "outline_width": "0.4"})
    categories = [QgsRendererCategory(True, inside, tr("Must not be left")), QgsRendererCategory(False, outside, tr("Must not be entered"))]
    output.style_with(lambda layer: layer.setRenderer(QgsCategorizedSymbolRenderer("inclusion", categories)), name)


def overlap_classes() -> list[RasterClass]:
    """None red, one orange, then deeper green (told apart with any colour vision by lightness)."""
    steps = (
        (0.5, "#b2182b", tr("not seen")),
        (1.5, "#f4a582", tr("1 photo")),
        (2.5, "#fee8c8", tr("2 photos")),
        (4.5, "#d9f0d3", tr("3 to 4 photos")),
    )
    more = ((8.5, "#7fbf7b", tr("5 to 8 photos")), (np.inf, "#1b7837", tr("9 photos and more")))
    return [RasterClass(*one) for one in (*steps, *more)]


def gsd_classes(values: NDArray[np.floating[Any]]) -> list[RasterClass]:
    """Five classes from fine (dark) to coarse (light), by share of the area."""
    known = values[np.isfinite(values)]
    if not known.size:
        return [RasterClass(np.inf, "#eeeeea", tr("not seen"))]
    colours = ("#08306b", "#2171b5", "#6baed6", "#c6dbef", "#f7fbff")
    ends = np.unique(np.round(100.0 * np.quantile(known, (0.2, 0.4, 0.6, 0.8)), 2))
    found, low = [], float(100.0 * known.min())
    for end, colour in zip([*ends.tolist(), float("inf")], colours, strict=False):
        upper = end if np.isfinite(end) else float(100.0 * known.max())
        found.append(RasterClass(end / 100.0, colour, tr("{low:.2f} to {high:.2f} cm").format(low=low, high=upper)))
        low = upper
    return found
