# SPDX-License-Identifier: GPL-2.0-or-later
"""How results look: palettes that colour-blind readers can tell apart, legends in words."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .translation import tr

_QUIET = (0, "ns", "no_pattern", None)
"""Values of classes where nothing was found: points of them are drawn small."""


@dataclass(frozen=True)
class LegendEntry:
    """A class of a map: the value in the field (None: NULL), its colour, its meaning."""

    value: int | str | None
    colour: str
    label: str


def hot_spot_legend() -> list[LegendEntry]:
    """Classes of gi_bin, hottest first. Red to blue over grey (ColorBrewer RdBu), told apart with any colour vision."""
    return [
        LegendEntry(3, "#b2182b", tr("Hot spot, 99 % confidence")),
        LegendEntry(2, "#ef8a62", tr("Hot spot, 95 % confidence")),
        LegendEntry(1, "#fddbc7", tr("Hot spot, 90 % confidence")),
        LegendEntry(0, "#eeeeea", tr("No significant concentration")),
        LegendEntry(-1, "#d1e5f0", tr("Cold spot, 90 % confidence")),
        LegendEntry(-2, "#67a9cf", tr("Cold spot, 95 % confidence")),
        LegendEntry(-3, "#2166ac", tr("Cold spot, 99 % confidence")),
        LegendEntry(None, "#ffffff", tr("Not tested")),
    ]


def emerging_legend() -> list[LegendEntry]:
    """The classes of emerging hot spots: warm colours for hot, blue and violet for cold, darker where it is stronger now, dull where it is over."""
    return [
        LegendEntry("new_hot", "#ffc400", tr("New hot spot: now for the first time")),
        LegendEntry("consecutive_hot", "#fd8d1d", tr("Consecutive hot spot: without a break up to now, not before")),
        LegendEntry("intensifying_hot", "#730015", tr("Intensifying hot spot: nearly always hot, and rising")),
        LegendEntry("persistent_hot", "#d7191c", tr("Persistent hot spot: nearly always hot, no trend")),
        LegendEntry("diminishing_hot", "#ee8f94", tr("Diminishing hot spot: nearly always hot, but falling")),
        LegendEntry("sporadic_hot", "#f8cfae", tr("Sporadic hot spot: now, and on and off before")),
        LegendEntry("oscillating_hot", "#b5651d", tr("Oscillating hot spot: now, but cold at times before")),
        LegendEntry("historical_hot", "#a08d80", tr("Historical hot spot: nearly always hot, but not now")),
        LegendEntry("new_cold", "#2ce0d2", tr("New cold spot: now for the first time")),
        LegendEntry("consecutive_cold", "#1f9fb8", tr("Consecutive cold spot: without a break up to now, not before")),
        LegendEntry("intensifying_cold", "#0b1f5c", tr("Intensifying cold spot: nearly always cold, and more and more so")),
        LegendEntry("persistent_cold", "#2b6fc4", tr("Persistent cold spot: nearly always cold, no trend")),
        LegendEntry("diminishing_cold", "#8fb4e3", tr("Diminishing cold spot: nearly always cold, but less and less so")),
        LegendEntry("sporadic_cold", "#cbdcf0", tr("Sporadic cold spot: now, and on and off before")),
        LegendEntry("oscillating_cold", "#7460ad", tr("Oscillating cold spot: now, but hot at times before")),
        LegendEntry("historical_cold", "#8592a3", tr("Historical cold spot: nearly always cold, but not now")),
        LegendEntry("no_pattern", "#eeeeea", tr("No pattern")),
        LegendEntry(None, "#ffffff", tr("Not tested (no data or no neighbour)")),
    ]


def cluster_legend(statistic: str, first: str, second: str) -> list[LegendEntry]:
    """Classes of quadrant: clusters dark, outliers light, red to blue over grey. ``first`` and ``second`` name the two variables of moran_bivariate."""
    if statistic == "join_count":
        return [
            LegendEntry("HH", "#b2182b", tr("Has it, and more neighbours have it than by chance")),
            LegendEntry("ns", "#e8c48a", tr("Has it, its neighbours no more than by chance")),
            LegendEntry(None, "#ffffff", tr("Does not have it, or not tested")),
        ]
    if statistic == "moran_bivariate":
        words = [tr("{first} high, {second} around it high"), tr("{first} low, {second} around it low")]
        words += [tr("{first} high, {second} around it low"), tr("{first} low, {second} around it high")]
        words = [one.format(first=first, second=second) for one in words]
    else:
        words = [tr("Cluster: high among high"), tr("Cluster: low among low")]
        words += [tr("Outlier: high among low"), tr("Outlier: low among high")]
    colours = {"HH": "#b2182b", "LL": "#2166ac", "HL": "#fdae61", "LH": "#92c5de"}
    return [
        *(LegendEntry(value, colour, label) for (value, colour), label in zip(colours.items(), words, strict=True)),
        LegendEntry("ns", "#eeeeea", tr("No significant pattern")),
        LegendEntry(None, "#ffffff", tr("Not tested")),
    ]


def count_legend(labels: list[str], unknown: str) -> list[LegendEntry]:
    """Classes 0, 1, 2 … of counts or rates, light to dark (ColorBrewer YlOrRd, told apart with any colour vision), and NULL. labels: of none first, at most six."""
    colours = ["#f2f2ee", "#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"]
    entries = [LegendEntry(place, colour, label) for place, (colour, label) in enumerate(zip(colours, labels, strict=False))]
    return [*entries, LegendEntry(None, "#ffffff", unknown)]


def scan_legend(clusters: list[tuple[int, str, bool]]) -> list[LegendEntry]:
    """Clusters by number: their words, and a colour of their own where they are more than chance (Okabe & Ito's, which all eyes tell apart); then places in none."""
    colours = ("#d55e00", "#0072b2", "#cc79a7", "#009e73", "#e69f00", "#56b4e9", "#7b3294", "#8c510a")
    entries = [
        LegendEntry(number, colours[(number - 1) % len(colours)] if sure else "#a6a69e", f"{number}. {words}")
        for number, words, sure in clusters
    ]
    return [*entries, LegendEntry(0, "#eeeeea", tr("In no cluster")), LegendEntry(None, "#ffffff", tr("Not scanned (no data)"))]


def style_by_class(layer: QgsVectorLayer, field: str, legend: list[LegendEntry]) -> None:
    """Give ``layer`` a categorised renderer on ``field``. Many small cells get no outlines, which would drown their colours."""
    crowded = layer.featureCount() > 5_000
    categories = [QgsRendererCategory(entry.value, _symbol(layer, entry, crowded), entry.label) for entry in legend]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def _symbol(layer: QgsVectorLayer, entry: LegendEntry, crowded: bool) -> QgsSymbol:
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
        size = "1.0" if crowded else "2.6"
        outline = "no" if crowded else "solid"
        if entry.value in _QUIET:
            size = "0.6" if crowded else "1.8"
        return QgsMarkerSymbol.createSimple(
            {
                "name": "circle",
                "color": entry.colour,
                "size": size,
                "outline_style": outline,
                "outline_color": "#6e6e6e",
                "outline_width": "0.15",
            }
        )
    look = {"color": entry.colour, "outline_color": "#9a9a9a", "outline_width": "0.1", "outline_style": "no" if crowded else "solid"}
    if entry.value is None:
        look |= {"style": "b_diagonal", "color": "#b8b8b8"}
    return QgsFillSymbol.createSimple(look)


def save_style(layer: QgsVectorLayer, name: str) -> None:
    """Store the layer's style in its GeoPackage as the default, so that whoever opens the file sees it. Other formats: nothing to do."""
    if layer.storageType() == "GPKG":
        layer.saveStyleToDatabase(name, "", True, "")


_KINDS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442", "#332288", "#882255", "#999933")
"""Okabe & Ito (2008) and three of Tol's: ten kinds without order, told apart with any colour vision."""


def segment_legend(words: list[str]) -> list[LegendEntry]:
    """Kinds of units 1, 2 ..., each with its words; at most ten."""
    entries = [LegendEntry(number, _KINDS[number - 1], word) for number, word in enumerate(words, start=1)]
    return [*entries, LegendEntry(None, "#ffffff", tr("Not shown (no data, or too few people)"))]


def concentration_legend(group: str) -> list[LegendEntry]:
    """Classes of conc_class for one group of residents, most first. Orange to purple over grey (ColorBrewer PuOr)."""
    return [
        LegendEntry(2, "#b35806", tr("{group}: twice the overall share or more").format(group=group)),
        LegendEntry(1, "#fdb863", tr("{group}: clearly more than overall (1.25 times or more)").format(group=group)),
        LegendEntry(0, "#eeeeea", tr("About the overall share, or not clearly different")),
        LegendEntry(-1, "#b2abd2", tr("{group}: clearly fewer than overall (0.8 times or less)").format(group=group)),
        LegendEntry(-2, "#542788", tr("{group}: half the overall share or less").format(group=group)),
        LegendEntry(None, "#ffffff", tr("Not shown (no data, or too few people)")),
    ]
