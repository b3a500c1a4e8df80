# SPDX-License-Identifier: GPL-2.0-or-later
"""How flights look: a colour per sortie with arrows in the direction of flight, waypoints by what is done there, what cannot be flown hatched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from .styles import LegendEntry, style_by_class
from .translation import tr

if TYPE_CHECKING:
    from .outputs import OutputLayer

_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7b3294", "#8c510a")
"""Okabe & Ito's and two more; sorties beyond the eighth begin again."""


RALLY = {"name": "star", "color": "#ffffff", "outline_color": "#1d2321", "outline_width": "0.5", "size": "5.5"}
"""The look of rally points."""


def sortie_colour(number: int) -> str:
    """Colour of the sortie with this number, from 0."""
    return _COLOURS[number % len(_COLOURS)]


def style_paths(output: OutputLayer, name: str, sorties: int, *, thick: bool) -> None:
    """By the field ``sortie``, with arrows."""

    def draw(layer: QgsVectorLayer) -> None:
        categories = [
            QgsRendererCategory(number + 1, _path(sortie_colour(number), thick), tr("Sortie {n}").format(n=number + 1))
            for number in range(sorties)
        ]
        layer.setRenderer(QgsCategorizedSymbolRenderer("sortie", categories))

    output.style_with(draw, name)


def style_waypoints(output: OutputLayer, name: str) -> None:
    """By what is done there."""
    entries = [
        LegendEntry("takeoff", "#1d2321", tr("Take-off")),
        LegendEntry("photo_start", "#2166ac", tr("Photos begin")),
        LegendEntry("photo_stop", "#92c5de", tr("Photos end")),
        LegendEntry("photo", "#2166ac", tr("Photo")),
        LegendEntry("spray_on", "#b2182b", tr("Spraying begins")),
        LegendEntry("spray_off", "#f4a582", tr("Spraying ends")),
        LegendEntry("waypoint", "#d9dbd6", tr("Waypoint")),
        LegendEntry("hover", "#e69f00", tr("Stays")),
        LegendEntry("rtl", "#1d2321", tr("Return home")),
    ]
    output.style_with(lambda layer: style_by_class(layer, "action", entries), name)


def style_photos(output: OutputLayer, name: str) -> None:
    """Outlines, so that overlaps can be counted."""

    def draw(layer: QgsVectorLayer) -> None:
        look = {"color": "86,180,233,18", "outline_color": "#56b4e9", "outline_width": "0.1"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(look)))

    output.style_with(draw, name)


def style_visits(output: OutputLayer, name: str) -> None:
    """By whether a place is visited in time."""
    entries = [
        LegendEntry("ok", "#009e73", tr("Visited in time")),
        LegendEntry("left_out", "#d55e00", tr("Left: not all fit")),
        LegendEntry("unreachable", "#1d2321", tr("Cannot be reached in time")),
    ]
    output.style_with(lambda layer: style_by_class(layer, "status", entries), name)


def draw_rally(layer: QgsVectorLayer) -> None:
    """Stars, large enough to be found."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(RALLY)))


def style_rally(output: OutputLayer, name: str) -> None:
    """A layer of rally points: proposed by a plan or a check, or held by a file."""
    output.style_with(draw_rally, name)


def style_unflyable(output: OutputLayer, name: str) -> None:
    """By reason, hatched."""

    def draw(layer: QgsVectorLayer) -> None:
        categories = []
        for reason, colour, label in (
            ("forbidden", "#b2182b", tr("In a no-fly zone, its buffer or the clearance")),
            ("narrow", "#e69f00", tr("Too narrow for the drone")),
            ("cut_off", "#7b3294", tr("Cut off from every pad")),
            ("too_far", "#2166ac", tr("Farther off than a battery reaches")),
        ):
            look = {"style": "b_diagonal", "color": colour, "outline_color": colour, "outline_width": "0.2"}
            categories.append(QgsRendererCategory(reason, QgsFillSymbol.createSimple(look), label))
        layer.setRenderer(QgsCategorizedSymbolRenderer("reason", categories))

    output.style_with(draw, name)


def _path(colour: str, thick: bool) -> QgsLineSymbol:
    symbol = QgsLineSymbol.createSimple({"color": colour, "width": "0.5" if thick else "0.25", **({} if thick else {"line_style": "dash"})})
    arrows = QgsMarkerLineSymbolLayer(True, 14.0)
    arrows.setSubSymbol(
        QgsMarkerSymbol.createSimple(
            {"name": "filled_arrowhead", "color": colour, "size": "2.4" if thick else "1.8", "outline_style": "no"}
        )
    )
    symbol.appendSymbolLayer(arrows)
    return symbol
