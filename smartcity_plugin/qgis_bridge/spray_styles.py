# SPDX-License-Identifier: GPL-2.0-or-later
"""How spraying plans look: blocks by urgency, what is kept clear hatched, routes in colours with arrows, hours in green and red that all eyes tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

from .styles import LegendEntry, style_by_class
from .translation import tr

if TYPE_CHECKING:
    from .outputs import OutputLayer

_ROUTES = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7b3294", "#8c510a")
"""Okabe & Ito's and two more; routes beyond the eighth begin again."""


def target_legend() -> list[LegendEntry]:
    """Values of urgency, most urgent first (ColorBrewer YlOrRd, told apart with any colour vision)."""
    return [
        LegendEntry(3, "#bd0026", tr("Spray first: the third of the area with most benefit per m²")),
        LegendEntry(2, "#fd8d3c", tr("Spray next")),
        LegendEntry(1, "#fed976", tr("Spray last")),
    ]


def style_blocks(output: OutputLayer, name: str) -> None:
    """By urgency, in a thick dark line: blocks lie on a map of risk that has the same colours."""

    def draw(layer: QgsVectorLayer) -> None:
        categories = []
        for entry in target_legend():
            look = {"color": entry.colour, "outline_color": "#1a1a1a", "outline_width": "0.5", "joinstyle": "round"}
            categories.append(QgsRendererCategory(entry.value, QgsFillSymbol.createSimple(look), entry.label))
        layer.setRenderer(QgsCategorizedSymbolRenderer("urgency", categories))

    output.style_with(draw, name)


def left_out_legend() -> list[LegendEntry]:
    """Reasons why ground is not sprayed."""
    return [
        LegendEntry("exclusion", "#2166ac", tr("Kept clear: an exclusion with its buffer")),
        LegendEntry("narrow", "#7b3294", tr("Too narrow to be delivered")),
        LegendEntry("too_small", "#8a918d", tr("Cut off, and too small for a block")),
    ]


def style_left_out(output: OutputLayer, name: str) -> None:
    """By reason, hatched."""

    def draw(layer: QgsVectorLayer) -> None:
        categories = []
        for entry in left_out_legend():
            look = {"style": "b_diagonal", "color": entry.colour, "outline_color": entry.colour, "outline_width": "0.15"}
            categories.append(QgsRendererCategory(entry.value, QgsFillSymbol.createSimple(look), entry.label))
        layer.setRenderer(QgsCategorizedSymbolRenderer("reason", categories))

    output.style_with(draw, name)


def route_colour(number: int) -> str:
    """Colour of the route with this number, from 1."""
    return _ROUTES[(number - 1) % len(_ROUTES)]


def style_routes(output: OutputLayer, name: str, routes: int) -> None:
    """By route: sprayed ways thick, the others thin and dashed, with arrows."""

    def draw(layer: QgsVectorLayer) -> None:
        categories = []
        for number in range(1, routes + 1):
            for action, label in (("spray", tr("Route {n}, spraying")), ("drive", tr("Route {n}, way"))):
                categories.append(
                    QgsRendererCategory(f"{number} {action}", _way(route_colour(number), action == "spray"), label.format(n=number))
                )
        layer.setRenderer(
            QgsCategorizedSymbolRenderer("\"route_id\" || ' ' || CASE WHEN \"action\" = 'spray' THEN 'spray' ELSE 'drive' END", categories)
        )

    output.style_with(draw, name)


def check_legend() -> list[LegendEntry]:
    """Values of verdict."""
    return [
        LegendEntry("passed", "#4393c3", tr("All checks passed")),
        LegendEntry("failed", "#b2182b", tr("A check failed, or could not be made")),
    ]


def style_checks(output: OutputLayer, name: str) -> None:
    """Blocks by whether all their checks passed."""
    output.style_with(lambda layer: style_by_class(layer, "verdict", check_legend()), name)


def _way(colour: str, spraying: bool) -> QgsLineSymbol:
    look = {"color": colour, "width": "0.9" if spraying else "0.3", **({} if spraying else {"line_style": "dash"})}
    symbol = QgsLineSymbol.createSimple(look)
    arrows = QgsMarkerLineSymbolLayer(True, 16.0)
    arrows.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "filled_arrowhead", "color": colour, "size": "2.6" if spraying else "1.6", "outline_style": "no"}
        )
    )
    symbol.appendSymbolLayer(arrows)
    return symbol
