# SPDX-License-Identifier: GPL-2.0-or-later
"""Older stores are brought forward, one version at a time, in one transaction. The log's lines are never touched.

Version 1 could not erase texts and had no tables of reminders and savings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .dialect import Connection
from .housekeeping import STORE_STREAM
from .log import read_all, recorded
from .projections import write_rows
from .schema import VERSION, replace_indexes, write_fact
from .state import CycleState, apply


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
