# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a store is, as one line of text: a file's path, or ``pg:`` and the name of a connection. The one door through which all stores are opened."""

from __future__ import annotations

from pathlib import Path

from ..analysis.errors import tr
from .errors import BadValue, StoreError, StoreMissing
from .store import Store

POSTGRES = "pg:"


def is_postgres(address: str) -> bool:
    """Whether ``address`` names a connection to PostgreSQL."""
    return address.strip().lower().startswith(POSTGRES)


def open_store(address: str, *, timeout: float = 5.0, read_only: bool = False, store_id: str = "") -> Store:
    """The store at ``address``. Raises as `Store.open`; `StoreError` for databases, which are not available yet; `BadValue` where it is empty."""
    return Store.open(file_of(address), timeout=timeout, read_only=read_only, store_id=store_id)


def create_store(address: str) -> Store:
    """A new store at ``address``. Raises as `Store.create`, and as `open_store`."""
    return Store.create(file_of(address))


def open_or_create(address: str, *, timeout: float = 5.0) -> Store:
    """The store at ``address``, made where there is none yet."""
    try:
        return open_store(address, timeout=timeout)
    except StoreMissing:
        return create_store(address)


def file_of(address: str) -> Path:
    """The file that ``address`` names; ``.gpkg`` is added where it has no ending.

    Raises:
        BadValue: nothing is named. StoreError: it names a database.

    """
    if is_postgres(address):
        name = address.strip()[len(POSTGRES) :].strip()
        raise StoreError(
            tr("Stores in a PostgreSQL database are not available yet (“{name}”). Give the path of a file: city_smart_cycle.gpkg."),
            name=name or POSTGRES,
        )
    if not address.strip():
        raise BadValue(tr("Name the store: the path of a file that ends in .gpkg."))
    path = Path(address.strip().split("|layername=")[0])
    return path if path.suffix else path.with_suffix(".gpkg")
