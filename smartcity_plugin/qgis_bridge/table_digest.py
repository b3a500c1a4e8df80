# SPDX-License-Identifier: GPL-2.0-or-later
"""A digest of a layer's data: the same data give the same digest on any computer, any other data another.

Three ways, named in front of the digest, because digests of different ways cannot be compared:

- ``rows``: the rows of a table of a GeoPackage or SpatiaLite file, read by SQLite itself, which is three times faster than by features;
- ``features``: attributes and geometries as QGIS reads them, in any order: everything else, and layers with edits that are not saved, because Processing reads those too;
- ``file``: the bytes of a file: rasters and tables without a layer.

`content_of` is called in the layer's own thread and remembers what is to be read; ``digest`` may then be called in any other.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from string import Template
from threading import Lock
from typing import NamedTuple, Protocol

from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, Qt, QTime

from ..analysis.progress import Progress, no_progress
from ..cycle.sqlite_connection import file_uri

_SQLITE = (".gpkg", ".sqlite", ".db")
_AT_ONCE = 1_000
_POLL = 2_000
_CHUNK = 1 << 20
_KEPT = 256
_MOMENT = 2.0  # seconds
_ATTEMPTS = 3


class TableDigest(NamedTuple):
    """``text`` is the way and the digest, empty where the data could not be read; ``features`` how many there were, None for files."""

    text: str
    features: int | None


UNREADABLE = TableDigest("", None)
Stamp = tuple[tuple[int, int], ...]


class Content(Protocol):
    """Data that can be hashed."""

    def digest(self, progress: Progress = no_progress) -> TableDigest:
        """The digest now; `UNREADABLE` where the data cannot be read, or change while they are. ``progress`` may raise `Cancelled`."""


class Rows:
    """A table of a SQLite file. Cached by time and size of the file and of its write-ahead log, which changes where the file does not."""

    _cache: dict[tuple[str, str], tuple[Stamp, TableDigest]] = {}  # noqa: RUF012 (shared on purpose, guarded by the lock)
    _lock = Lock()

    def __init__(self, path: Path, table: str) -> None:
        self.path, self.table = path, table
        self._stamp, self._looked = stamp_of(path), time.monotonic()

    def digest(self, progress: Progress = no_progress) -> TableDigest:
        """See `Content`. Empty also where the file was changed some time after `content_of` looked at it: what was read then is no longer there.

        Changes within a moment are SQLite's own: it moves the write-ahead log into the file when another program closes it.
        """
        before = stamp_of(self.path)
        if before != self._stamp and time.monotonic() - self._looked > _MOMENT:
            return UNREADABLE
        key, last = (str(self.path), self.table), UNREADABLE
        with self._lock:
            known = self._cache.get(key)
        if known is not None and known[0] == before:
            return known[1]
        for _ in range(_ATTEMPTS):
            try:
                found = self._read(progress)
            except (sqlite3.Error, UnicodeDecodeError):
                return UNREADABLE
            after = stamp_of(self.path)
            if after == before or found == last:
                self._keep(key, after, found)
                return found
            before, last = after, found
        return UNREADABLE

    def _keep(self, key: tuple[str, str], stamp: Stamp, found: TableDigest) -> None:
        with self._lock:
            while len(self._cache) >= _KEPT:
                self._cache.pop(next(iter(self._cache)))
            self._cache[key] = (stamp, found)

    def _read(self, progress: Progress) -> TableDigest:
        connection = sqlite3.connect(f"{file_uri(self.path)}?mode=ro", uri=True, isolation_level=None)
        try:
            known = connection.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?", (self.table,)
            ).fetchone()
            if known is None:
                return UNREADABLE
            cursor = connection.execute(Template('SELECT * FROM "$table"').substitute(table=known[0].replace('"', '""')))
            digest = hashlib.sha256(ascii([column[0] for column in cursor.description]).encode("ascii"))
            count = 0
            while rows := cursor.fetchmany(_AT_ONCE):
                count += len(rows)
                # ascii() of numbers, texts and bytes is the same in every version of Python.
                digest.update(ascii(rows).encode("ascii"))
                progress(0.5)
        finally:
            connection.close()
        return TableDigest(f"rows:{digest.hexdigest()}", count)


class Features:
    """Features as QGIS reads them, with the edits that are not saved yet. Their order and ids do not count: databases promise neither."""

    def __init__(self, source: QgsVectorLayerFeatureSource, names: list[str], count: int) -> None:
        self._source, self._names, self._count = source, names, count

    def digest(self, progress: Progress = no_progress) -> TableDigest:
        """See `Content`."""
        found: list[bytes] = []
        iterator = self._source.getFeatures(QgsFeatureRequest())
        for feature in iterator:
            if len(found) % _POLL == 0:
                progress(min(1.0, len(found) / max(1, self._count)))
            geometry = feature.geometry()
            row = (*map(_plain, feature.attributes()), b"" if geometry.isNull() else bytes(geometry.asWkb()))
            found.append(hashlib.sha256(ascii(row).encode("ascii")).digest())
        if not iterator.isValid():
            return UNREADABLE
        whole = hashlib.sha256(ascii(self._names).encode("ascii"))
        for one in sorted(found):
            whole.update(one)
        return TableDigest(f"features:{whole.hexdigest()}", len(found))


class File:
    """The bytes of a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def digest(self, progress: Progress = no_progress) -> TableDigest:
        """See `Content`."""
        whole = hashlib.sha256()
        try:
            with self.path.open("rb") as file:
                while part := file.read(_CHUNK):
                    whole.update(part)
                    progress(0.5)
        except OSError:
            return UNREADABLE
        return TableDigest(f"file:{whole.hexdigest()}", None)


def content_of(layer: QgsMapLayer, way: str = "") -> Content | None:
    """What a layer holds now; None where there is nothing that can be read (map services, meshes, a layer without its data).

    ``way`` asks for rows or features where both are possible, to compare with a digest of that kind.
    """
    if not layer.isValid():
        return None
    if isinstance(layer, QgsRasterLayer):
        path = file_of(layer)
        return None if path is None else File(path)
    if not isinstance(layer, QgsVectorLayer):
        return None
    if way != "features" and not layer.isModified():
        path, table = table_of(layer)
        if path is not None:
            return Rows(path, table)
    return None if way == "rows" else Features(QgsVectorLayerFeatureSource(layer), layer.fields().names(), layer.featureCount())


def way_of(digest: str) -> str:
    """How a digest was made; empty for none."""
    return digest.partition(":")[0] if ":" in digest else ""


def file_of(layer: QgsMapLayer) -> Path | None:
    """The file that a layer's data are in, None where they are not in one."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(str(parts.get("path") or ""))
    return path if parts.get("path") and path.is_file() else None


def table_of(layer: QgsVectorLayer) -> tuple[Path | None, str]:
    """The SQLite file and table of a layer; None where its data are elsewhere, or the table cannot be told."""
    path = file_of(layer)
    if path is None or path.suffix.lower() not in _SQLITE or layer.providerType() not in {"ogr", "spatialite"}:
        return None, ""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if name := str(parts.get("layerName") or ""):
        return path, name
    # Without a name in its source, a layer is the only one of its file, or the one with this number.
    names = [one.name() for one in QgsProviderRegistry.instance().querySublayers(str(path))]
    number = parts.get("layerId")
    place = int(number) if number is not None else 0
    return (path, names[place]) if place < len(names) and (number is not None or len(names) == 1) else (None, "")


def stamp_of(path: Path) -> Stamp:
    """Time and size of a file and its write-ahead log; zeros for what is not there."""
    return tuple(_stat(one) for one in (path, path.with_name(path.name + "-wal")))


def selection_digest(feature_ids: list[int]) -> str:
    """A digest of which features are selected."""
    return "ids:" + hashlib.sha256(ascii(sorted(feature_ids)).encode("ascii")).hexdigest()


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    # An empty write-ahead log comes into being when somebody looks at the file.
    return (found.st_mtime_ns, found.st_size) if found.st_size else (0, 0)


_PLAIN: dict[type, Callable[..., object]] = {
    QDateTime: lambda value: value.toString(Qt.DateFormat.ISODateWithMs),
    QDate: lambda value: value.toString(Qt.DateFormat.ISODate),
    QTime: lambda value: value.toString(Qt.DateFormat.ISODateWithMs),
    QByteArray: bytes,
}


def _plain(value: object) -> object:
    """A value of an attribute as Python writes it alike everywhere."""
    if value is None or value == NULL:
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)  # an edit buffer holds what was typed: 91, where the file then has 91.0
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return sorted((str(name), ascii(_plain(one))) for name, one in value.items())
    make = _PLAIN.get(type(value))
    return make(value) if make else value if isinstance(value, (bool, int, float, str, bytes)) else str(value)
