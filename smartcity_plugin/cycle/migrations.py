# SPDX-License-Identifier: GPL-2.0-or-later
"""Older stores are brought forward, one version at a time, in one transaction. The log's lines are never touched.

Version 1 could not erase texts and had no tables of reminders and savings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..analysis.errors import tr
from .dialect import Connection
from .errors import StoreError, StoreReadOnly, StoreTooNew
from .events import Event
from .housekeeping import STORE_STREAM, StoreMigrated
from .intake import payload_of
from .log import read_all, recorded, write
from .projections import write_rows
from .schema import VERSION, read_version, replace_indexes, write_fact
from .state import CycleState, apply


def bring_up_to_date(connection: Connection, name: str, writable: bool, tables_changed: Callable[[], None]) -> None:
    """Migrate an older store, called ``name``; ``tables_changed`` is called where there were steps to do.

    Raises:
        StoreTooNew, StoreReadOnly. StoreError: it does not say which version it has.

    """
    version = read_version(connection)
    if version > VERSION:
        raise StoreTooNew(
            tr("“{file}” was written by a newer version of the plugin (store version {found}, known here: {known}). Update the plugin."),
            file=name,
            found=version,
            known=VERSION,
        )
    if version == VERSION:
        return
    if version < 1:
        raise StoreError(tr("The store “{file}” does not say which version it has."), file=name)
    if not writable:
        raise StoreReadOnly(
            tr(
                "“{file}” is of an older version and has to be brought up to date, but it can only be read here. Copy it to where you may write."
            ),
            file=name,
        )
    connection.begin()
    try:
        version = read_version(connection)  # somebody else may have been faster
        if version < VERSION:
            migrate(connection, version)
            tables_changed()
            said = StoreMigrated(version, VERSION)
            write(connection, Event(STORE_STREAM, said), payload_of(said), said.ERASABLE)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def migrate(connection: Connection, version: int) -> None:
    """Bring the tables from ``version`` to the present one, inside a transaction of the caller."""
    for step in range(version, VERSION):
        _STEPS[step](connection)
    rebuild(connection)
    write_fact(connection, "schema_version", str(VERSION))


def rebuild(connection: Connection) -> None:
    """Make the tables beside the log anew from the log, inside a transaction of the caller."""
    replace_indexes(connection)
    states: dict[str, CycleState] = {}
    for lines, texts in read_all(connection):
        for line in lines:
            if line.cycle_id != STORE_STREAM:
                state = states.setdefault(line.cycle_id, CycleState(line.cycle_id))
                event = recorded(line, texts)
                apply(state, event)
                write_rows(connection, state, event)


def _from_1(connection: Connection) -> None:
    for sql in connection.dialect.unprotect_log:
        connection.run(sql)
    connection.run("ALTER TABLE personal ADD COLUMN erased_by TEXT")
    for sql in connection.dialect.protect_log:
        connection.run(sql)


_STEPS: Mapping[int, Callable[[Connection], None]] = {1: _from_1}
