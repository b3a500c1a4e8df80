# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle with everything that belongs to it, packed for a successor, and taken over elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from qgis.core import QgsMapLayer, QgsProject

from ..analysis.errors import tr as mark
from ..cycle.address import file_of, is_postgres
from ..cycle.crate import METADATA, crate_of, digests_of, sha256_of
from ..cycle.errors import NotAStore
from ..cycle.handover import receive
from ..cycle.location import store_beside
from ..cycle.package import texts_of, verify_package, write_package
from ..cycle.store import Store
from ..cycle.unpacking import unpack
from .cycle_report_files import Edition, write_report
from .handed_layers import LIST, PROJECT, TABLES, Handed, layers_of, make_project, pack_layers, pack_models, read_list
from .store_connections import open_or_create
from .translation import tr


class Parcel(NamedTuple):
    """What goes into a package besides the log: further layers, model files; whether people are named; k of the public report; the licence."""

    layers: Sequence[QgsMapLayer] = ()
    models: Sequence[str] = ()
    names: bool = True
    k: int = 5
    license: str = ""


class Taken(NamedTuple):
    """What was taken over: the cycle, how many entries were new in the store, how many layers, the project's file, the store's address."""

    cycle_id: str
    entries: int
    layers: int
    project: Path
    store: str


def hand_over(store: Store, cycle_id: str, project: QgsProject | None, parcel: Parcel, path: Path) -> list[Handed]:
    """Write the package to ``path``; its layers. Raises OSError, StoreError."""
    state = store.cycle(cycle_id)
    there = project or QgsProject.instance()
    with TemporaryDirectory(prefix="smartcity_package_") as name:
        folder = Path(name)
        layers = layers_of(state, project, parcel.layers)
        handed = pack_layers(layers, state, folder, there)
        models = pack_models(state, parcel.models, folder)
        make_project(folder, handed, state.title, cycle_id)
        found = store.verify()
        for public in (False, True) if parcel.names else (True,):
            file = folder / ("report_public.html" if public else "report.html")
            write_report(
                store,
                cycle_id,
                found,
                Edition(public, parcel.k),
                project,
                layers if public else _without_personal(layers, handed),
                str(file),
            )
        files = {
            one.relative_to(folder).as_posix(): one
            for one in sorted(folder.rglob("*"))
            if one.is_file() and not one.name.endswith(("-wal", "-shm"))
        }
        for place, text in texts_of(store, cycle_id, personal=True, names=parcel.names).items():
            (folder / place).write_text(text, encoding="utf-8")
        told = {one: (folder / one, _about(one, models)) for one in (*texts_of(store, cycle_id, personal=True), *files)}
        people = store.people() if parcel.names else {}
        (folder / METADATA).write_text(
            crate_of(
                state,
                told,
                people,
                store.head(cycle_id).text,
                parcel.license or tr("All rights reserved; ask the agency that holds the data."),
            ),
            encoding="utf-8",
        )
        write_package(store, cycle_id, path, personal=True, names=parcel.names, files=files | {METADATA: folder / METADATA})
    return handed


def _without_personal(layers: Sequence[QgsMapLayer], handed: Sequence[Handed]) -> list[QgsMapLayer]:
    """Layers without personal fields: the labels of a map may show such a field."""
    bare = {one.layer_id for one in handed if one.left_out}
    return [one for one in layers if one.id() not in bare]


def _about(name: str, models: Sequence[str]) -> str:
    if name in models:
        return tr("A model of the work")
    if name.startswith(TABLES):
        return tr("A layer, without personal fields")
    if name.startswith("styles/"):
        return tr("The style of a layer")
    if name.startswith("rasters/"):
        return tr("A raster layer")
    return tr(_ABOUT.get(name, "")) or name


_ABOUT = {
    LIST: mark("Which layer is which"),
    PROJECT: mark("A QGIS project with the layers"),
    "report.html": mark("The report for the department"),
    "report_public.html": mark("The report for the public"),
    "log.json": mark("The store of the cycle: every entry with its digest and its link of the chain"),
    "head.txt": mark("The head of the chain"),
    "README.txt": mark("What is what"),
}


def take_over(package: Path, folder: Path, store: str = "", head: str = "", person: str = "") -> Taken:
    """Unpack ``package`` into ``folder``, which must be new or empty, and take its cycle into ``store`` (empty: a new one beside the project) in the
    name of ``person``.

    Raises:
        NotAStore: it is no package of `hand_over`, hostile, damaged, or its chain is not what it was. StoreExists, Conflict, BadValue.

    """
    found = verify_package(package, [head] if head else [])
    if not found.valid:
        raise NotAStore(
            mark("“{file}” is not as it was written, so it was not taken over: {why}"), file=package.name, why=found.findings[0].phrase
        )
    written = unpack(package, folder)
    try:
        _check_files(folder, written, package.name)
        handed = read_list(folder)
    except NotAStore:
        for one in written:
            one.unlink(missing_ok=True)
        raise
    address = store or str(store_beside(str(folder / PROJECT)))
    with open_or_create(address) as opened:
        received = receive(package, opened, person)
        kept = address if is_postgres(address) else str(file_of(address).absolute())
        title = opened.cycle(received.cycle_id).title
        project = make_project(folder, handed, title, received.cycle_id, (kept, opened.store_id))
    return Taken(received.cycle_id, received.entries, len(handed), project, kept)


def _check_files(folder: Path, written: Sequence[Path], name: str) -> None:
    """Every file must be the one that the metadata tell of."""
    try:
        digests = digests_of((folder / METADATA).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise NotAStore(mark("“{file}” is not a package made by Hand over a cycle."), file=name) from problem
    for one in written:
        place = one.relative_to(folder).as_posix()
        if place != METADATA and digests.get(place) != sha256_of(one):
            raise NotAStore(mark("“{part}” in “{file}” is not the file that was packed."), part=place, file=name)
