# SPDX-License-Identifier: GPL-2.0-or-later
"""What differs between databases, and the little that the store needs of a connection. Everything above speaks this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import Template
from typing import Any, Protocol


@dataclass(frozen=True)
class Dialect:
    """``types`` fills the names of column types into table definitions; statements are written with ``?``. ``protect_…`` makes tables
    append-only, ``rights`` say who may do what where the database knows accounts.
    """

    name: str
    placeholder: str
    types: Mapping[str, str]
    protect_log: tuple[str, ...]
    unprotect_log: tuple[str, ...]
    protect_tables: tuple[str, ...]
    rights: tuple[str, ...] = ()

    def statement(self, sql: str) -> str:
        """A statement with this database's placeholders. No statement of the store has a ``?`` of its own."""
        return sql if self.placeholder == "?" else sql.replace("?", self.placeholder)

    def definition(self, sql: str) -> str:
        """A table's definition with this database's types."""
        return Template(sql).substitute(self.types)


class Connection(Protocol):
    """An open database. Every method raises a `StoreError` with words, never the driver's own error."""

    dialect: Dialect

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One statement."""

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """One statement for many rows."""

    def begin(self) -> None:
        """Start a transaction that nobody else can write beside."""

    def commit(self) -> None:
        """Make it last: when this returns, a crash or a power cut no longer takes it away."""

    def rollback(self) -> None:
        """Undo the transaction, if there is one."""

    def forget_erased(self) -> None:
        """See to it that what was overwritten is gone from the files too."""

    def close(self) -> None:
        """Let go of the file."""


SQLITE = Dialect(
    name="sqlite",
    placeholder="?",
    types={"auto": "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", "real": "REAL", "blob": "BLOB"},
    protect_log=(
        # An insert may neither leave a gap nor take the place of a row, which INSERT OR REPLACE would do without asking the other triggers.
        """CREATE TRIGGER event_insert BEFORE INSERT ON event
        WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM event)
          OR EXISTS (SELECT 1 FROM event WHERE event_id = NEW.event_id OR (cycle_id = NEW.cycle_id AND position = NEW.position))
        BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END""",
        "CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        # The one way to change a text is to blank it, in the name of an event that says so.
        """CREATE TRIGGER personal_update BEFORE UPDATE ON personal
        WHEN NEW.id IS NOT OLD.id OR NEW.event_id IS NOT OLD.event_id OR NEW.field IS NOT OLD.field
          OR NEW.text IS NOT NULL OR NEW.salt IS NOT NULL
          OR NOT EXISTS (SELECT 1 FROM event WHERE event_id = NEW.erased_by AND kind = 'erased')
        BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END""",
        """CREATE TRIGGER personal_insert BEFORE INSERT ON personal
        WHEN EXISTS (SELECT 1 FROM personal WHERE id = NEW.id OR (event_id = NEW.event_id AND field = NEW.field))
        BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END""",
        "CREATE TRIGGER personal_delete BEFORE DELETE ON personal BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
    ),
    unprotect_log=(
        "DROP TRIGGER IF EXISTS event_insert",
        "DROP TRIGGER IF EXISTS event_update",
        "DROP TRIGGER IF EXISTS event_delete",
        "DROP TRIGGER IF EXISTS personal_update",
        "DROP TRIGGER IF EXISTS personal_insert",
        "DROP TRIGGER IF EXISTS personal_delete",
    ),
    protect_tables=(
        "CREATE TRIGGER run_update BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER run_delete BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER observation_update BEFORE UPDATE ON observation BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER observation_delete BEFORE DELETE ON observation BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER stage_event_update BEFORE UPDATE ON stage_event BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER stage_event_delete BEFORE DELETE ON stage_event BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER estimate_update BEFORE UPDATE ON estimate BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
        "CREATE TRIGGER estimate_delete BEFORE DELETE ON estimate BEGIN SELECT RAISE(ABORT, 'the Smart Cycle store is append-only'); END",
    ),
)
