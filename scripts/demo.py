# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's main job on real data, headless: the packaged zip in a throw-away profile, qgis_process, a styled GeoPackage, a report, a map.

The question: where in North Carolina did sudden infant deaths concentrate in 1974-78, more than the number of births explains?
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from demo_centres import service_centres
from demo_cycle import whole_cycle
from demo_flights import drone_flights
from demo_parts import MM, Plugin, label
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QFont

ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "demo"


def main(zip_path: Path) -> None:
    """Run the demo and print what a planner would ask for."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="smartcity-demo-") as folder:
        plugin = Plugin(zip_path, Path(folder))
        results = hot_spots(plugin)
        cycle = whole_cycle(plugin, OUT)
        centres = service_centres(plugin, OUT)
        flights = drone_flights(plugin, OUT)
    figures = json.loads(results["REPORT_JSON"])
    layer = QgsVectorLayer(f"{OUT / 'hot_spots.gpkg'}|layername=hot_spots", "Hot spots", "ogr")
    picture(layer, OUT / "map.png")
    rows = sorted((feature for feature in layer.getFeatures()), key=lambda row: -row["gi_z"])
    hottest = ", ".join(row["NAME"] for row in rows if row["gi_bin"] and row["gi_bin"] > 0) or "none"
    coldest = ", ".join(row["NAME"] for row in reversed(rows) if row["gi_bin"] == -3) or "none"
    print("\nSudden infant deaths, North Carolina 1974–78: where are rates higher or lower than chance explains?")
    print(f"  counties tested       {results['N_USED']} of {results['N_READ']}")
    print(f"  distance looked at    {results['SCALE'] / 1000:,.0f} km, found from the data")
    print(f"  hot spots             {results['N_HOT']} ({hottest})")
    print(f"  cold spots            {results['N_COLD']} (99 %: {coldest})")
    for warning in figures["warnings"]:
        print(f"  careful               {warning}")
    print("\nCentral Helsinki: five service points for the people in 450 buildings, on foot along real streets")
    for line in centres:
        print(f"  {line}")
    print("\nDeokso-ri, Namyangju: a village photographed from the air (real boundary; hills and zone are invented)")
    for line in flights:
        print(f"  {line}")
    print("\nA whole Smart Cycle in the sample city (synthetic): calls, hot spots, a decision, spraying, its effect")
    for line in cycle:
        print(f"  {line}")
    print("\nLook at:")
    for name, what in (
        ("map.png", "the map"),
        ("report.html", "one page to show to others"),
        ("hot_spots.gpkg", "the layer, styled, for QGIS"),
        ("centres.png", "chosen centres, their catchments, and the curve"),
        ("centres.html", "the plan on one page, with its proof"),
        ("curve.html", "how many centres are needed?"),
        ("roads.html", "can the roads be trusted?"),
        ("cycle.html", "the whole cycle on one page, with the head of its chain"),
        ("flights.png", "sorties over hills, around a no-fly zone"),
        ("briefing.html", "the flight check on one page, to print and sign"),
    ):
        print(f"  build/demo/{name:<16} {what}")


def hot_spots(plugin: Plugin) -> dict:
    """Where did they concentrate?"""
    for old in OUT.glob("hot_spots.gpkg*"):
        old.unlink()
    given = {
        "INPUT": str(plugin.sample("north_carolina_sids.gpkg")),
        "FIELD": "SID74",
        "POPULATION": "BIR74",
        "NEIGHBOURS": "auto",
        "KEEP_FIELDS": ["NAME"],
        "OUTPUT": str(OUT / "hot_spots.gpkg"),
        "REPORT": str(OUT / "report.html"),
    }
    return plugin.run("hot_spots", given)


def picture(layer: QgsVectorLayer, path: Path) -> None:
    """A map sheet with title, legend, scale and source, styled by what the GeoPackage itself says."""
    project = QgsProject.instance()
    project.addMapLayer(layer)
    lambert = QgsCoordinateReferenceSystem("EPSG:32119")  # North Carolina's own state plane, metres
    project.setCrs(lambert)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(280, 150, MM))
    sheet = QgsLayoutItemMap(layout)
    sheet.attemptMove(QgsLayoutPoint(6, 28, MM))
    sheet.attemptResize(QgsLayoutSize(268, 92, MM))
    sheet.setCrs(lambert)
    extent = QgsCoordinateTransform(layer.crs(), lambert, project).transformBoundingBox(layer.extent())
    extent.scale(1.02)
    sheet.zoomToExtent(extent)
    layout.addLayoutItem(sheet)
    label(layout, "Where did sudden infant deaths concentrate, more than births explain?", 6, 6, 268, 10, 17, bold=True)
    label(
        layout,
        "North Carolina, 100 counties, 1974–78 · Gi* of standardised rates, 99 999 permutations, false discoveries held to the stated level",
        6,
        16,
        268,
        7,
        10,
    )
    label(layout, "Data: Cressie (1993), via libpysal · made with Smart City for QGIS", 6, 142, 190, 6, 8)
    legend = QgsLayoutItemLegend(layout)
    legend.setTitle("")
    legend.setLinkedMap(sheet)
    legend.setColumnCount(4)
    legend.setSplitLayer(True)
    legend.setEqualColumnWidth(True)
    legend.model().rootGroup().children()[0].setCustomProperty("legend/title-style", "hidden")
    legend.attemptMove(QgsLayoutPoint(6, 121, MM))
    small = QgsTextFormat.fromQFont(QFont("DejaVu Sans"))
    small.setSize(8)
    symbol_style = legend.style(QgsLegendStyle.Style.SymbolLabel)
    symbol_style.setTextFormat(small)
    legend.setStyle(QgsLegendStyle.Style.SymbolLabel, symbol_style)
    legend.setColumnSpace(6)
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(sheet)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setUnitsPerSegment(50)
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.attemptMove(QgsLayoutPoint(20, 100, MM))
    layout.addLayoutItem(bar)
    # A picture for people: rendered and saved, not exported with a georeference that PNG cannot hold.
    QgsLayoutExporter(layout).renderPageToImage(0, dpi=150).save(str(path))


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    main(ROOT / sys.argv[1])
    QgsProject.instance().clear()
    application.exitQgis()
