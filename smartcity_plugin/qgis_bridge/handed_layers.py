# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers of a cycle on their way to somebody else: copied without personal fields, styled, and put into a project that holds nothing else.

The project is made anew on both sides, from the tables, the styles and a list: a project file from outside may hold macros, actions and paths, which nobody needs.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingModelAlgorithm,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..analysis.errors import tr as mark
from ..cycle.errors import NotAStore, StoreUnreachable
from ..cycle.sqlite_connection import file_uri
from . import cycle_links
from .harmless import is_raster, is_style, is_table
from .personal_fields import fields_to_keep_back
from .table_digest import file_of, table_of

if TYPE_CHECKING:
    from ..cycle.state import CycleState

TABLES = "layers/"
LIST = "layers.json"
PROJECT = "project.qgs"


@dataclass(frozen=True)
class Handed:
    """One layer of a package. ``file`` is below the package's folder, ``table`` the one in it; ``left_out`` the personal fields that stayed behind."""

    layer_id: str
    name: str
    file: str
    table: str = ""
    style: str = ""
    left_out: tuple[str, ...] = ()
    in_cycle: bool = True
    subset: str = ""


def layers_of(state: CycleState, project: QgsProject | None, given: Sequence[QgsMapLayer]) -> list[QgsMapLayer]:
    """The layers the cycle belongs to, those its runs read and made (or the copies that were kept of them), and ``given`` ones, each once."""
    found: dict[str, QgsMapLayer] = {one.id(): one for one in given}
    wanted = [(one.layer_id, one.source, one.name) for one in state.layers.values()]
    for kept in state.runs.values():
        wanted += [(one.layer_id, one.source, one.name) for one in kept.record.inputs]
        wanted += [(one.layer_id, one.source, one.name) for one in kept.record.outputs]
    beside = Path(project.absolutePath()) if project is not None else Path()  # where copies lie that were kept as evidence
    for later in state.annotations.values():
        wanted += [(one.layer_id, str(beside / one.kept), one.name) for kept in later for one in kept.record.outputs if one.kept]
    for layer_id, source, name in wanted:
        layer = (project.mapLayer(layer_id) if project is not None else None) or _from_file(source, name)
        if layer is not None and layer.isValid() and not _is_there(layer, found.values()):
            found[layer.id()] = layer
    return list(found.values())


def _from_file(source: str, name: str) -> QgsMapLayer | None:
    path = Path(source.split("|", maxsplit=1)[0]) if source else Path()
    if not (path.is_absolute() and path.is_file()) or path.suffix.lower() in (".html", ".htm", ".zip", ".pdf"):
        return None
    vector = QgsVectorLayer(source, name or path.stem, "ogr")
    return vector if vector.isValid() else QgsRasterLayer(source, name or path.stem)


def _is_there(layer: QgsMapLayer, others: Iterable[QgsMapLayer]) -> bool:
    return any(layer.id() == one.id() or layer.source() == one.source() for one in others)


def pack_layers(layers: Iterable[QgsMapLayer], state: CycleState, folder: Path, project: QgsProject) -> list[Handed]:
    """Copy layers, styles and the list of them into ``folder``. Raises StoreUnreachable."""
    handed: list[Handed] = []
    for number, layer in enumerate(layers):
        if isinstance(layer, QgsVectorLayer):
            handed.append(_pack_table(layer, number, state, folder, project))
        elif (file := file_of(layer)) is not None:
            name, style = _pack_raster(file, number, folder), _pack_style(layer, number, folder)
            handed.append(Handed(layer.id(), layer.name(), name, style=style, in_cycle=layer.id() in state.layers))
    (folder / LIST).write_text(json.dumps([asdict(one) for one in handed], ensure_ascii=False, indent=1), encoding="utf-8")
    return handed


def _pack_raster(file: Path, number: int, folder: Path) -> str:
    """The file as it is; one that only tells where its pixels are (a VRT) as a GeoTIFF that has them."""
    (folder / "rasters").mkdir(exist_ok=True)
    own = is_raster(file)
    name = f"rasters/{number}_{_plain_name(file.stem)}{file.suffix.lower() if own else '.tif'}"
    if own:
        shutil.copyfile(file, folder / name)
        return name
    from osgeo import gdal

    if gdal.Translate(str(folder / name), str(file), creationOptions=["COMPRESS=DEFLATE"]) is None:
        raise StoreUnreachable(mark("“{layer}” could not be copied: {reason}"), layer=file.name, reason=gdal.GetLastErrorMsg())
    return name


def _pack_table(layer: QgsVectorLayer, number: int, state: CycleState, folder: Path, project: QgsProject) -> Handed:
    personal = fields_to_keep_back(layer)
    # A style holds values of the field it shows: classes, filters of rules, value maps.
    style = "" if personal else _pack_style(layer, number, folder)
    file = f"layers/{number}_{_plain_name(layer.name())}.gpkg"
    (folder / "layers").mkdir(exist_ok=True)
    source, table = table_of(layer)
    subset = layer.subsetString()
    if source is not None and source.suffix.lower() == ".gpkg" and not personal and not layer.isModified() and re.fullmatch(r"\w+", table):
        _copy_table(source, table, folder / file)
    else:
        table, subset = _plain_name(layer.name()), ""
        _write_table(layer, table, folder / file, personal, project)
    return Handed(layer.id(), layer.name(), file, table, style, personal, layer.id() in state.layers, subset)


def _copy_table(source: Path, table: str, target: Path) -> None:
    """The table as it is, row by row the same, so that the digests of what runs read stay true; nothing else of its file, deleted rows neither."""
    import sqlite3

    from osgeo import ogr

    connection = sqlite3.connect(f"{file_uri(source)}?mode=ro", uri=True)
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()
    data = ogr.Open(str(target), 1)
    names = [data.GetLayer(place).GetName() for place in range(data.GetLayerCount())]
    others = [one for one in names if one != table]
    for one in others:
        data.DeleteLayer(one)
    data.ExecuteSQL("DROP TABLE IF EXISTS layer_styles")
    data.ExecuteSQL("VACUUM")
    del data


def _write_table(layer: QgsVectorLayer, table: str, target: Path, personal: Sequence[str], project: QgsProject) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", table
    options.attributes = [at for at, name in enumerate(layer.fields().names()) if name not in personal]
    options.skipAttributeCreation = not options.attributes
    error, reason, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), project.transformContext(), options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise StoreUnreachable(mark("“{layer}” could not be copied: {reason}"), layer=layer.name(), reason=reason)


def _pack_style(layer: QgsMapLayer, number: int, folder: Path) -> str:
    name = f"styles/{number}.qml"
    (folder / "styles").mkdir(exist_ok=True)
    document = QDomDocument()
    layer.exportNamedStyle(
        document,
        QgsReadWriteContext(),
        QgsMapLayer.StyleCategories(QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling),
    )
    (folder / name).write_text(document.toString(), encoding="utf-8")
    return name


def pack_models(state: CycleState, given: Sequence[str], folder: Path) -> list[str]:
    """The models that runs used and QGIS knows, and ``given`` files; their paths in the package."""
    from qgis.core import QgsApplication

    found = []
    (folder / "models").mkdir(exist_ok=True)
    for algorithm_id in sorted({kept.record.algorithm for kept in state.runs.values()}):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if isinstance(algorithm, QgsProcessingModelAlgorithm):
            name = f"models/{_plain_name(algorithm.name())}.model3"
            algorithm.toFile(str(folder / name))
            found.append(name)
    for one in given:
        name = f"models/{_plain_name(Path(one).stem)}.model3"
        shutil.copyfile(one, folder / name)
        found.append(name)
    return sorted(set(found))


def read_list(folder: Path) -> list[Handed]:
    """The layers of a package that was unpacked. Raises NotAStore."""
    try:
        rows = json.loads((folder / LIST).read_text(encoding="utf-8"))
        handed = [Handed(**row | {"left_out": tuple(row["left_out"])}) for row in rows]
        good = all(
            isinstance(text, str)
            for one in handed
            for text in (one.layer_id, one.name, one.file, one.table, one.style, one.subset, *one.left_out)
        )
        inside = all(_inside(folder, name) for one in handed for name in (one.file, one.style) if name)
        good = good and inside and all((is_table if one.table else is_raster)(folder / one.file) for one in handed)
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise NotAStore(mark("“{file}” is not a package of a Smart Cycle, or it is damaged."), file=folder.name) from problem
    if not good or any(not re.fullmatch(r"\w*", one.table) for one in handed):
        raise NotAStore(mark("“{file}” is not a package of a Smart Cycle, or it is damaged."), file=folder.name)
    return handed


def make_project(folder: Path, handed: Iterable[Handed], title: str, cycle_id: str, store: tuple[str, str] | None = None) -> Path:
    """Write the project of a package: its layers under their ids, attached to the cycle. ``store``: address and id, where there is one already."""
    project = QgsProject()
    path = folder / PROJECT
    project.setFileName(str(path))
    project.setTitle(title)
    kept = []
    for one in handed:
        layer = _layer(folder, one)
        if layer.isValid():
            layer.setId(one.layer_id)
            project.addMapLayer(layer)
            kept.append(one)
    attached = {one.layer_id: cycle_id for one in kept if one.in_cycle}
    cycle_links.keep_links(project, attached)
    for layer_id in attached:
        cycle_links.set_hint(project.mapLayer(layer_id), cycle_id)
    if kept:
        project.setCrs(project.mapLayer(kept[0].layer_id).crs())
    if store is not None:
        cycle_links.keep_address(project, *store)
    if not project.write():
        raise StoreUnreachable(mark("The project could not be written: {reason}"), reason=project.error())
    # QGIS signs projects with the name of the computer's user.
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'\s(saveUser|saveUserFull)="[^"]*"', "", text)
    text = re.sub(r"<(author|identifier)>[^<]*</\1>", "", text)
    path.write_text(text, encoding="utf-8")
    return path


def _layer(folder: Path, one: Handed) -> QgsMapLayer:
    path = folder / one.file
    layer: QgsMapLayer = (
        QgsVectorLayer(f"{path}|layername={one.table}", one.name, "ogr") if one.table else QgsRasterLayer(str(path), one.name)
    )
    if (
        one.style
        and (folder / one.style).is_file()
        and is_style(text := (folder / one.style).read_text(encoding="utf-8", errors="replace"))
    ):
        document = QDomDocument()
        document.setContent(text)
        categories = QgsMapLayer.StyleCategories(QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling)
        layer.importNamedStyle(document, categories)
    if isinstance(layer, QgsVectorLayer):
        layer.actions().clearActions()
        if one.subset:
            layer.setSubsetString(one.subset)
        form = layer.editFormConfig()
        form.setInitCodeSource(Qgis.AttributeFormPythonInitCodeSource.NoSource)
        layer.setEditFormConfig(form)
    return layer


def _inside(folder: Path, name: str) -> bool:
    return (folder / name).resolve().is_relative_to(folder.resolve())


def _plain_name(text: str) -> str:
    return re.sub(r"\W+", "_", text).strip("_")[:40] or "layer"
