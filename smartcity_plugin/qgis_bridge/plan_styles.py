# SPDX-License-Identifier: GPL-2.0-or-later
"""How plans look: centres that stand out from candidates, thin lines to those they serve, pale catchments in colours that differ between neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from .translation import tr

if TYPE_CHECKING:
    from .outputs import OutputLayer

PALE = ("#dbe9f6", "#fde4cf", "#dff0d8", "#efe0ef", "#fff3c4", "#d5efec")
"""Fills of catchments: pale, so that centres and streets can be read on them."""


def style_sites(output: OutputLayer, name: str) -> None:
    """Chosen centres large and dark, those open before with a ring, candidates small."""
    output.style_with(_draw_sites, name)


def style_assignments(output: OutputLayer, name: str) -> None:
    """Thin lines; many of them thinner still."""

    def draw(layer: QgsVectorLayer) -> None:
        width = "0.08" if layer.featureCount() > 2_000 else "0.2"
        layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": "95,103,99,150", "width": width})))

    output.style_with(draw, name)


def style_catchments(output: OutputLayer, name: str) -> None:
    """Neighbours in different colours, by the field ``colour``; one entry in the legend, since a colour means nothing by itself."""

    def draw(layer: QgsVectorLayer) -> None:
        symbol = QgsFillSymbol.createSimple({"color": PALE[0], "outline_color": "#8a918d", "outline_width": "0.25"})
        colours = ", ".join(f"'{colour}'" for colour in PALE)
        fill = QgsProperty.fromExpression(f'array_get(array({colours}), "colour")')
        symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.FillColor, fill)
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))

    output.style_with(draw, name)


def _draw_sites(layer: QgsVectorLayer) -> None:
    white = {"outline_color": "#ffffff", "outline_width": "0.4"}
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, label, look in (
        (
            '"chosen" AND "site_stat" = \'existing\'',
            tr("Centre that exists"),
            {"name": "diamond", "color": "#4d4d4d", "size": "4.6", **white},
        ),
        ('"chosen" AND "site_stat" <> \'existing\'', tr("New centre"), {"name": "diamond", "color": "#b2182b", "size": "4.6", **white}),
        (
            'NOT "chosen" AND "site_stat" <> \'forbidden\'',
            tr("Candidate, not chosen"),
            {"name": "circle", "color": "#67a9cf", "size": "1.6", "outline_color": "#2166ac", "outline_width": "0.2"},
        ),
        (
            "\"site_stat\" = 'forbidden'",
            tr("Forbidden site"),
            {"name": "cross2", "color": "#8a918d", "size": "1.8", "outline_color": "#8a918d", "outline_width": "0.3"},
        ),
    ):
        rule = QgsRuleBasedRenderer.Rule(QgsMarkerSymbol.createSimple(look))
        rule.setFilterExpression(condition)
        rule.setLabel(label)
        root.appendChild(rule)
    layer.setRenderer(QgsRuleBasedRenderer(root))
