# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a store is, as one line of text: a file's path, or ``pg:`` and the name of a connection. The one door through which all stores are opened."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from ..analysis.errors import tr
from .errors import BadValue, StoreMissing
from .postgres import DEFAULT_SCHEMA, create_postgres, open_postgres
from .redaction import clean_source
from .store import Store

POSTGRES = "pg:"
_PASSWORD = re.compile(r"(?i)password\s*=|://[^/@\s]*:[^/@\s]*@")


def is_postgres(address: str) -> bool:
    """Whether ``address`` names a connection to PostgreSQL."""
    return address.strip().lower().startswith(POSTGRES)


def as_written(name: str) -> str:
    """A connection that is written out: libpq's own string (``service=city`` or ``host=… dbname=…``)."""
    return name


def open_store(
    address: str,
    *,
    timeout: float = 5.0,
    read_only: bool = False,
    store_id: str = "",
    connection_of: Callable[[str], str] = as_written,
) -> Store:
    """The store at ``address``; ``connection_of`` gives the connection string, password and all, that belongs to a connection's name.

    Raises as `Store.open` and `open_postgres`; `BadValue` where nothing is named.
    """
    if not is_postgres(address):
        return Store.open(file_of(address), timeout=timeout, read_only=read_only, store_id=store_id)
    name, schema = connection_and_schema(address)
    return open_postgres(connection_of(name), clean_source(name), schema=schema, timeout=timeout, read_only=read_only, store_id=store_id)


def create_store(address: str, *, connection_of: Callable[[str], str] = as_written) -> Store:
    """A new store at ``address``. Raises as `Store.create` and `create_postgres`."""
    if not is_postgres(address):
        return Store.create(file_of(address))
    name, schema = connection_and_schema(address)
    return create_postgres(connection_of(name), clean_source(name), schema=schema)


def open_or_create(address: str, *, timeout: float = 5.0, connection_of: Callable[[str], str] = as_written) -> Store:
    """The store at ``address``, made where there is none yet."""
    try:
        return open_store(address, timeout=timeout, connection_of=connection_of)
    except StoreMissing:
        return create_store(address, connection_of=connection_of)


def connection_and_schema(address: str) -> tuple[str, str]:
    """The connection's name and the schema that ``pg:name`` or ``pg:name#schema`` name.

    Raises:
        BadValue: no connection is named, or a password stands in it: projects, models and histories would keep it.

    """
    name, _, schema = address.strip()[len(POSTGRES) :].partition("#")
    if not name.strip():
        raise BadValue(tr("Name the database connection: pg: and its name, as QGIS's browser lists it under PostgreSQL."))
    if _PASSWORD.search(address):
        raise BadValue(
            tr(
                "A store's address must not hold a password: projects, models and histories would keep it. Make a connection in QGIS's browser under PostgreSQL, and write pg: and its name."
            )
        )
    return name.strip(), schema.strip() or DEFAULT_SCHEMA


def file_of(address: str) -> Path:
    """The file that ``address`` names; ``.gpkg`` is added where it has no ending.

    Raises:
        BadValue: nothing is named, or a folder.

    """
    if not address.strip():
        raise BadValue(tr("Name the store: the path of a file that ends in .gpkg."))
    path = Path(address.strip().split("|layername=")[0])
    if path.is_dir():
        raise BadValue(
            tr("“{folder}” is a folder. Name the file of the store in it, for example {example}."),
            folder=path,
            example=path / "city_smart_cycle.gpkg",
        )
    return path if path.suffix else path.with_suffix(".gpkg")
