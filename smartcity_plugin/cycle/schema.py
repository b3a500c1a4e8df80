# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of a store, version 2.

``event`` and ``personal`` are the truth; everything else is an index over them that can be rebuilt at any time. The log never changes its
form: a new version changes the tables beside it and rebuilds them from it.
"""

from __future__ import annotations

from .dialect import Connection

VERSION = 2

TRUTH = (
    "CREATE TABLE store (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY NOT NULL, event_id TEXT NOT NULL UNIQUE, cycle_id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
        at TEXT NOT NULL, actor TEXT NOT NULL, payload TEXT NOT NULL, digest TEXT NOT NULL, chain TEXT NOT NULL, store_chain TEXT NOT NULL,
        UNIQUE (cycle_id, position))""",
    """CREATE TABLE personal (
        id $auto, event_id TEXT NOT NULL, field TEXT NOT NULL, text TEXT, salt TEXT, erased_by TEXT, UNIQUE (event_id, field))""",
)

INDEXES_OVER_THE_LOG = (
    """CREATE TABLE cycle (
        id $auto, cycle_id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, area TEXT NOT NULL, stage TEXT NOT NULL, iteration INTEGER NOT NULL,
        owner TEXT NOT NULL, single_handed INTEGER NOT NULL, overrides INTEGER NOT NULL, layers TEXT NOT NULL, follows TEXT NOT NULL,
        started_at TEXT NOT NULL, changed_at TEXT NOT NULL, position INTEGER NOT NULL)""",
    """CREATE TABLE iteration (
        id $auto, cycle_id TEXT NOT NULL, number INTEGER NOT NULL, opened_at TEXT NOT NULL, follows INTEGER NOT NULL, carried_over TEXT NOT NULL,
        UNIQUE (cycle_id, number))""",
    """CREATE TABLE stage_event (
        id $auto, event_id TEXT NOT NULL UNIQUE, cycle_id TEXT NOT NULL, iteration INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
        from_stage TEXT NOT NULL, to_stage TEXT NOT NULL, override TEXT NOT NULL, missing TEXT NOT NULL)""",
    """CREATE TABLE run (
        id $auto, cycle_id TEXT NOT NULL, run_id TEXT NOT NULL, iteration INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
        algorithm TEXT NOT NULL, origin TEXT NOT NULL, succeeded INTEGER NOT NULL, hashed INTEGER NOT NULL, seconds $real,
        parameters TEXT NOT NULL, inputs TEXT NOT NULL, outputs TEXT NOT NULL, versions TEXT NOT NULL, UNIQUE (cycle_id, run_id))""",
    "CREATE INDEX run_by_id ON run (run_id)",
    """CREATE TABLE intervention (
        id $auto, cycle_id TEXT NOT NULL, intervention_id TEXT NOT NULL, iteration INTEGER NOT NULL, decision_id TEXT NOT NULL, what TEXT NOT NULL,
        crs TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, dose $real, dose_unit TEXT NOT NULL, wkb $blob, UNIQUE (cycle_id, intervention_id))""",
    """CREATE TABLE metric (
        id $auto, cycle_id TEXT NOT NULL, metric_id TEXT NOT NULL, name TEXT NOT NULL, objective TEXT NOT NULL, unit TEXT NOT NULL,
        direction TEXT NOT NULL, baseline $real, target $real, active INTEGER NOT NULL, observations INTEGER NOT NULL, last_at TEXT NOT NULL,
        last_value $real, UNIQUE (cycle_id, metric_id))""",
    """CREATE TABLE observation (
        id $auto, event_id TEXT NOT NULL, item INTEGER NOT NULL, cycle_id TEXT NOT NULL, metric_id TEXT NOT NULL, iteration INTEGER NOT NULL,
        at TEXT NOT NULL, value $real NOT NULL, effort $real, place TEXT NOT NULL, UNIQUE (event_id, item))""",
    "CREATE INDEX observation_by_metric ON observation (cycle_id, metric_id, at)",
    """CREATE TABLE estimate (
        id $auto, cycle_id TEXT NOT NULL, estimate_id TEXT NOT NULL, iteration INTEGER NOT NULL, metric_id TEXT NOT NULL, at TEXT NOT NULL,
        method TEXT NOT NULL, effect $real NOT NULL, low $real NOT NULL, high $real NOT NULL, level $real NOT NULL, unit TEXT NOT NULL,
        verdict TEXT NOT NULL, control TEXT NOT NULL, displacement TEXT NOT NULL, UNIQUE (cycle_id, estimate_id))""",
    """CREATE TABLE decision (
        id $auto, cycle_id TEXT NOT NULL, decision_id TEXT NOT NULL, iteration INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL,
        run_ids TEXT NOT NULL, state TEXT NOT NULL, answered_by TEXT NOT NULL, answered_at TEXT NOT NULL, UNIQUE (cycle_id, decision_id))""",
    """CREATE TABLE reminder (
        id $auto, cycle_id TEXT NOT NULL, reminder_id TEXT NOT NULL, iteration INTEGER NOT NULL, due TEXT NOT NULL, done_at TEXT NOT NULL,
        about TEXT NOT NULL, UNIQUE (cycle_id, reminder_id))""",
    """CREATE TABLE saving (
        id $auto, cycle_id TEXT NOT NULL, saving_id TEXT NOT NULL, iteration INTEGER NOT NULL, title TEXT NOT NULL, low $real NOT NULL,
        central $real NOT NULL, high $real NOT NULL, currency TEXT NOT NULL, period TEXT NOT NULL, basis TEXT NOT NULL, basis_text TEXT NOT NULL,
        parts TEXT NOT NULL, UNIQUE (cycle_id, saving_id))""",
)

#: The tables that another program is told of, so that it can open them.
SHOWN = (
    "event",
    "cycle",
    "iteration",
    "stage_event",
    "run",
    "intervention",
    "metric",
    "observation",
    "estimate",
    "decision",
    "reminder",
    "saving",
)

_REPLACED = (
    "DROP TABLE IF EXISTS cycle",
    "DROP TABLE IF EXISTS iteration",
    "DROP TABLE IF EXISTS stage_event",
    "DROP TABLE IF EXISTS run",
    "DROP TABLE IF EXISTS intervention",
    "DROP TABLE IF EXISTS metric",
    "DROP TABLE IF EXISTS observation",
    "DROP TABLE IF EXISTS estimate",
    "DROP TABLE IF EXISTS decision",
    "DROP TABLE IF EXISTS reminder",
    "DROP TABLE IF EXISTS saving",
)


def create_tables(connection: Connection) -> None:
    """All tables of an empty store, inside a transaction of the caller."""
    for sql in (*TRUTH, *INDEXES_OVER_THE_LOG):
        connection.run(connection.dialect.definition(sql))
    for sql in (*connection.dialect.protect_log, *connection.dialect.protect_tables, *connection.dialect.rights):
        connection.run(sql)


def replace_indexes(connection: Connection) -> None:
    """The tables beside the log, new and empty."""
    for sql in _REPLACED:
        connection.run(sql)
    for sql in INDEXES_OVER_THE_LOG:
        connection.run(connection.dialect.definition(sql))
    for sql in (*connection.dialect.protect_tables, *connection.dialect.rights):
        connection.run(sql)


def read_version(connection: Connection) -> int:
    """The version of the tables."""
    return int(read_fact(connection, "schema_version") or 0)


def read_fact(connection: Connection, key: str) -> str:
    """One entry of the table ``store``, empty where there is none."""
    found = connection.rows("SELECT value FROM store WHERE key = ?", (key,))
    return str(found[0][0]) if found else ""


def write_fact(connection: Connection, key: str, value: str) -> None:
    """Set one entry of the table ``store``."""
    connection.run("INSERT INTO store (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value))
