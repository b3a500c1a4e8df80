# SPDX-License-Identifier: GPL-2.0-or-later
"""“Keep as evidence”: a copy of an output beside the store, before a temporary layer goes with QGIS or a file is overwritten."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsVectorFileWriter, QgsVectorLayer

from ..analysis.errors import tr as mark
from ..cycle.errors import NotAllowed, StoreFull, StoreUnreachable
from ..cycle.evidence import OutputTable, RunAnnotated
from .cycle_layers import source_of
from .cycle_project import CycleProject
from .table_digest import UNREADABLE, content_of, file_of

SUFFIX = "_evidence"


def keep_as_evidence(cycles: CycleProject, layer: QgsMapLayer, store_file: Path) -> Path:
    """Copy an output of a recorded run to ``…_evidence.gpkg`` (rasters: a folder) beside the store, and record where it is; the copy's file.

    Raises:
        NotAllowed: no run of this store made the layer; declare it first. StoreUnreachable, StoreFull: it could not be copied.

    """
    store = cycles.store
    made = None if store is None else store.made().get(layer.id()) or store.made().get(source_of(layer, cycles.project))
    if store is None or made is None:
        raise NotAllowed(mark("No run that is recorded made “{layer}”. Declare the run first, then keep its output."), layer=layer.name())
    name = f"{made.name.lower() or 'output'}_{made.run_id[:12]}"
    place, kept = (
        _copy_vector(layer, store_file, name, cycles.project) if isinstance(layer, QgsVectorLayer) else _copy_file(layer, store_file, name)
    )
    content = content_of(layer)
    digest = UNREADABLE if content is None else content.digest()
    address = kept.relative_to(store_file.parent).as_posix() + place
    output = OutputTable(made.name, layer.id(), source_of(layer, cycles.project), digest.text, digest.features, kept=address)
    cycles.record(made.cycle_id, RunAnnotated(made.run_id, {"kept_as_evidence": address}, (output,)))
    return kept


def _copy_vector(layer: QgsVectorLayer, store_file: Path, name: str, project: QgsProject) -> tuple[str, Path]:
    """A table in the evidence file; its name is new where there is one of it."""
    target = store_file.with_name(store_file.stem + SUFFIX + ".gpkg")
    taken = {one.split("|layername=")[-1] for one in _tables(target)}
    table = _free(re.sub(r"\W", "_", name), taken)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    options.driverName = "GPKG"
    action = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = action.CreateOrOverwriteLayer if target.exists() else action.CreateOrOverwriteFile
    error, reason, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), project.transformContext(), options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise StoreUnreachable(mark("“{layer}” could not be copied: {reason}"), layer=layer.name(), reason=reason)
    return f"|layername={table}", target


def _copy_file(layer: QgsMapLayer, store_file: Path, name: str) -> tuple[str, Path]:
    source = file_of(layer)
    if source is None:
        raise NotAllowed(mark("“{layer}” is not in a file, so it cannot be copied."), layer=layer.name())
    folder = store_file.with_name(store_file.stem + SUFFIX)
    try:
        folder.mkdir(exist_ok=True)
        target = folder / (_free(name, {one.stem for one in folder.iterdir()}) + source.suffix)
        shutil.copy2(source, target)
    except OSError as error:
        kind = StoreFull if error.errno == 28 else StoreUnreachable
        raise kind(mark("“{layer}” could not be copied: {reason}"), layer=layer.name(), reason=error.strerror or str(error)) from error
    return "", target


def _tables(path: Path) -> list[str]:
    from qgis.core import QgsProviderRegistry

    return [one.name() for one in QgsProviderRegistry.instance().querySublayers(str(path))] if path.exists() else []


def _free(name: str, taken: set[str]) -> str:
    return name if name not in taken else next(one for number in range(2, 10_000) if (one := f"{name}_{number}") not in taken)
