# SPDX-License-Identifier: GPL-2.0-or-later
"""Stores by their address, with QGIS's own PostgreSQL connections: user names and passwords stay in QGIS's settings and authentication store."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsApplication, QgsDataSourceUri, QgsProviderRegistry

from ..analysis.errors import tr as mark
from ..cycle import address
from ..cycle.errors import BadValue
from ..cycle.outbox import Outbox


def connection_names() -> list[str]:
    """The PostgreSQL connections that QGIS knows, as its browser lists them."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    return sorted(metadata.connections()) if metadata is not None else []


def connection_of(name: str) -> str:
    """The connection string of a connection, with the credentials that QGIS keeps for it.

    Raises:
        BadValue: QGIS has no connection of this name, or its authentication store was not opened.

    """
    if "=" in name or name.startswith("postgresql://"):
        return name  # written out
    if name not in connection_names():
        known = ", ".join(connection_names())
        raise BadValue(
            mark("QGIS has no PostgreSQL connection “{name}”. It knows: {known}. Add it in the browser under PostgreSQL ▸ New Connection."),
            name=name,
            known=known or "–",
        )
    found = QgsProviderRegistry.instance().providerMetadata("postgres").findConnection(name)
    made = str(QgsDataSourceUri(found.uri()).connectionInfo(True))
    if "authcfg=" in made:
        raise BadValue(
            mark(
                "The connection “{name}” keeps its password in QGIS's authentication store, which is locked. Enter the master password, then try again."
            ),
            name=name,
        )
    return made


open_store = partial(address.open_store, connection_of=connection_of)
create_store = partial(address.create_store, connection_of=connection_of)
open_or_create = partial(address.open_or_create, connection_of=connection_of)


def outbox_of(store_id: str) -> Outbox:
    """Where this user's entries wait while the store cannot be reached."""
    return Outbox(Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "waiting" / f"{store_id}.sqlite")
