# SPDX-License-Identifier: GPL-2.0-or-later
"""The second picture of the demo: central Helsinki, five service points on foot, proven; who goes where, and what one more or one less changes.

The question: from which five public places are the people in 450 buildings (by floor area) served best, along the streets that are?
"""

from __future__ import annotations

from pathlib import Path

from demo_parts import MM, Plugin, label
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)

CENTRES = 5
CRS = "EPSG:3067"


def service_centres(plugin: Plugin, out: Path) -> list[str]:
    """Run the algorithms, draw the sheet, and say in lines what was found."""
    city = f"{plugin.sample('helsinki.gpkg')}|layername=helsinki_"
    for old in out.glob("centres_*.gpkg*"):
        old.unlink()
    ways = {"ROADS": city + "roads", "MODE": "walk", "SPEED_FIELD": "highway", "LEVEL_FIELD": "level", "MIN_ISLAND": 200}
    trust = plugin.run(
        "travel_costs",
        ways
        | {
            "ORIGINS": city + "buildings",
            "DESTINATIONS": city + "places",
            "COST": "seconds",
            "OUTPUT": str(out / "centres_costs.gpkg"),
            "ORIGIN_STATUS": str(out / "centres_status.gpkg"),
            "REPORT": str(out / "roads.html"),
        },
    )
    asked = ways | {"DEMAND": city + "buildings", "WEIGHT": "floor_m2", "CANDIDATES": city + "places"}
    layers = {name: str(out / f"centres_{name.lower()}.gpkg") for name in ("SITES", "ASSIGNMENTS", "CATCHMENTS")}
    plan = plugin.run("allocate_centres", asked | layers | {"P": CENTRES, "REPORT": str(out / "centres.html")})
    curve = plugin.run(
        "tradeoff_curve", asked | {"P_MIN": 1, "P_MAX": 12, "OUTPUT": str(out / "centres_curve.gpkg"), "REPORT": str(out / "curve.html")}
    )
    _chart(out)
    _sheet(layers, f"{plugin.sample('helsinki.gpkg')}|layername=helsinki_roads", plan, out)
    proof = "proven: no better plan exists" if plan["PROVEN"] else f"at most {plan['GAP']:.2%} above the best possible"
    return [
        f"mean way on foot      {plan['MEAN_COST']:,.0f} m, longest {plan['LARGEST_COST']:,.0f} m; {proof}",
        f"knee of the curve     {curve['KNEE']:.0f} centres",
        f"the roads             {trust['N_UNREACHED']:.0f} buildings reach nothing, {trust['N_GAPS']:.0f} probable gaps",
    ]


def _chart(out: Path) -> None:
    """The picture of the curve, taken out of its report."""
    import base64

    page = (out / "curve.html").read_text(encoding="utf-8")
    picture = page.split("data:image/png;base64,", 1)[1].split("'", 1)[0]
    (out / "centres_curve.png").write_bytes(base64.b64decode(picture))


def _sheet(layers: dict[str, str], roads: str, plan: dict, out: Path) -> None:
    """Map on the left, curve on the right."""
    project = QgsProject.instance()
    project.clear()
    crs = QgsCoordinateReferenceSystem(CRS)
    project.setCrs(crs)
    streets = QgsVectorLayer(roads, "streets", "ogr")
    streets.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple({"color": "#b9bfbb", "width": "0.2"})))
    shown = [QgsVectorLayer(layers[name], name, "ogr") for name in ("SITES", "ASSIGNMENTS", "CATCHMENTS")]
    for layer in [*shown, streets]:
        project.addMapLayer(layer)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(280, 190, MM))
    sheet = QgsLayoutItemMap(layout)
    sheet.attemptMove(QgsLayoutPoint(6, 28, MM))
    sheet.attemptResize(QgsLayoutSize(120, 152, MM))
    sheet.setCrs(crs)
    sheet.setLayers([shown[0], shown[1], streets, shown[2]])
    extent = shown[2].extent()
    extent.scale(1.04)
    sheet.zoomToExtent(extent)
    layout.addLayoutItem(sheet)
    label(layout, "Five service points for central Helsinki, and who goes where", 6, 6, 268, 10, 17, bold=True)
    label(layout, "450 buildings by floor area · 56 public places to choose from · on foot along real streets", 6, 16, 268, 7, 10)
    picture = QgsLayoutItemPicture(layout)
    picture.setPicturePath(str(out / "centres_curve.png"))
    picture.attemptMove(QgsLayoutPoint(132, 34, MM))
    picture.attemptResize(QgsLayoutSize(142, 68, MM))
    layout.addLayoutItem(picture)
    proof = "Proven: no five of these places serve better." if plan["PROVEN"] else f"At most {plan['GAP']:.2%} above the best possible."
    words = (
        f"Mean way {plan['MEAN_COST']:,.0f} m, longest {plan['LARGEST_COST']:,.0f} m.",
        proof,
        "Above: the mean way for one to twelve centres; the band between plan and bound is where a better plan could be.",
        "Red: chosen centre. Blue: place that was not chosen. Grey lines: who goes where. Colours: catchments.",
    )
    top = 108.0
    for row, line in enumerate(words):
        height = 7.0 if row < 2 else 10.0
        label(layout, line, 132, top, 142, height, 9, bold=row == 1)
        top += height + 1.0
    label(layout, "Data: © OpenStreetMap contributors (ODbL) · made with Smart City for QGIS", 6, 182, 190, 6, 8)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(sheet)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
    bar.setUnitLabel("m")
    small = QgsTextFormat()
    small.setSize(8)
    bar.setTextFormat(small)
    bar.setUnitsPerSegment(250)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.attemptMove(QgsLayoutPoint(132, 166, MM))
    layout.addLayoutItem(bar)
    QgsLayoutExporter(layout).renderPageToImage(0, dpi=150).save(str(out / "centres.png"))
    project.clear()
