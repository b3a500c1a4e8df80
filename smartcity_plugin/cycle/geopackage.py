# SPDX-License-Identifier: GPL-2.0-or-later
"""The store as a GeoPackage: a file that QGIS, GDAL and any SQLite browser open. OGC 12-128r18, GeoPackage 1.3.

No table is spatial: interventions may be in different coordinate systems, so their geometry is WKB beside the name of its system, as in
PostgreSQL, and no spatial index needs functions that plain SQLite lacks.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from ..analysis.errors import tr
from .errors import NotAStore, StoreError, StoreExists, StoreLocked, StoreMissing, StoreReadOnly, StoreUnreachable
from .network_share import on_network, synced_by
from .phrases import Phrase
from .schema import SHOWN
from .sqlite_connection import SqliteConnection

_MAGIC = b"SQLite format 3\x00"

_CATALOGUE = (
    """CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,
        definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
        srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    # Empty, but GDAL opens no GeoPackage read-only that lacks it.
    """CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
        m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
)
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],'
    'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_SYSTEMS = (
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid"),
    ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined cartesian coordinate reference system"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
)


class Opened(NamedTuple):
    """An open file, whether it can be written, and what the user should know about where it lies."""

    connection: SqliteConnection
    writable: bool
    notices: tuple[Phrase, ...]


def write_catalogue(connection: SqliteConnection) -> None:
    """What makes a SQLite file a GeoPackage, inside a transaction of the caller."""
    connection.run("PRAGMA application_id = 1196444487")
    connection.run("PRAGMA user_version = 10300")
    for sql in _CATALOGUE:
        connection.run(sql)
    connection.run_many(
        """INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description)
        VALUES (?, ?, ?, ?, ?, ?)""",
        _SYSTEMS,
    )
    list_tables(connection)


def list_tables(connection: SqliteConnection) -> None:
    """Tell other programs of the tables there are now."""
    connection.run("DELETE FROM gpkg_contents")
    connection.run_many(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", [(name, name) for name in SHOWN]
    )


def reserve(path: Path) -> Path:
    """Claim ``path`` for a new store, and a name beside it to make the store under. A crash leaves an empty file, never half a store.

    Raises:
        StoreExists, StoreMissing (no such folder), StoreReadOnly.

    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError as problem:
        raise StoreExists(tr("There is already a file “{file}”. Open it, or choose another name."), file=path.name) from problem
    except FileNotFoundError as problem:
        raise StoreMissing(tr("There is no folder “{folder}”. Make it first, or choose another."), folder=str(path.parent)) from problem
    except PermissionError as problem:
        raise StoreReadOnly(tr("Nothing can be written into “{folder}”. Choose another folder."), folder=str(path.parent)) from problem
    except OSError as problem:
        raise StoreUnreachable(tr("“{file}” cannot be made in “{folder}”."), file=path.name, folder=str(path.parent)) from problem
    return path.with_name(path.name + ".new")


def connect(path: Path, timeout: float, read_only: bool) -> Opened:
    """Open an existing file with the settings its place allows.

    Raises:
        StoreMissing, NotAStore, StoreReadOnly, StoreUnreachable, StoreDamaged.

    """
    _look_at(path)
    writable = not read_only and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    if not writable:
        return _connect_to_read(path, timeout, () if read_only else (_only_read(path),))
    connection = SqliteConnection(path, "rw", timeout)
    try:
        notices = _settings(connection, path)
        _check_tables(connection, path)
    except StoreReadOnly:
        connection.close()
        return _connect_to_read(path, timeout, (_only_read(path),))
    except StoreError:
        connection.close()
        raise
    return Opened(connection, True, notices)


def _only_read(path: Path) -> Phrase:
    return Phrase(tr("“{file}” can only be read here: nothing new will be recorded."), {"file": path.name})


def _look_at(path: Path) -> None:
    if not path.is_file():
        raise StoreMissing(
            tr("The store “{file}” is not in “{folder}”. If it was moved, show where it is now."), file=path.name, folder=str(path.parent)
        )
    try:
        with path.open("rb") as file:
            beginning = file.read(len(_MAGIC))
    except OSError as problem:
        raise StoreUnreachable(
            tr("“{file}” cannot be reached: reading or writing failed. Check the drive or the network and try again."), file=path.name
        ) from problem
    if not beginning:
        raise NotAStore(
            tr("“{file}” is empty: making the store was interrupted. Delete the file and make the store again."), file=path.name
        )
    if beginning != _MAGIC:
        raise NotAStore(tr("“{file}” is not a GeoPackage. Choose the store of your project."), file=path.name)


def _settings(connection: SqliteConnection, path: Path) -> tuple[Phrase, ...]:
    """Journal, durability, erasing. SQLite's write-ahead log needs shared memory, which no network share has: there the older journal is used."""
    notices = []
    folder = path.parent.resolve()
    network = on_network(folder)
    if network:
        notices.append(
            Phrase(
                tr("“{file}” lies on a network drive. One person at a time is safe; for several, use a database server or take turns."),
                {"file": path.name},
            )
        )
    elif synced := synced_by(folder):
        notices.append(
            Phrase(
                tr(
                    "“{file}” lies in a folder that is copied by “{program}”. If two computers write to it at once, one of the two copies is lost."
                ),
                {"file": path.name, "program": synced},
            )
        )
    try:
        connection.rows("PRAGMA journal_mode = DELETE" if network else "PRAGMA journal_mode = WAL")
    except StoreLocked:
        # Somebody else is writing in the mode the file is in; that mode is as safe, only slower.
        notices.append(Phrase(tr("“{file}” is in use by another program; writing may take a little longer."), {"file": path.name}))
    connection.run("PRAGMA synchronous = FULL")
    connection.run("PRAGMA secure_delete = ON")
    return tuple(notices)


def _connect_to_read(path: Path, timeout: float, notices: tuple[Phrase, ...]) -> Opened:
    connection = SqliteConnection(path, "ro", timeout)
    try:
        _check_tables(connection, path)
        return Opened(connection, False, notices)
    except (StoreUnreachable, StoreReadOnly):
        connection.close()
    # A file in write-ahead mode wants its side files, which cannot be made here. Without a log of its own it can be read as it is.
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise StoreReadOnly(
            tr("The latest entries of “{file}” are still in “{log}”, which cannot be used here. Copy both files to where you may write."),
            file=path.name,
            log=log.name,
        )
    connection = SqliteConnection(path, "immutable", timeout)
    _check_tables(connection, path)
    return Opened(connection, False, notices)


def _check_tables(connection: SqliteConnection, path: Path) -> None:
    found = {name for (name,) in connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"event", "personal", "store"} <= found:
        raise NotAStore(tr("“{file}” holds no Smart Cycle. It may be a data layer; choose the store of your project."), file=path.name)
