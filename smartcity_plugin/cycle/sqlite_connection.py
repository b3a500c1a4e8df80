# SPDX-License-Identifier: GPL-2.0-or-later
"""A connection to SQLite that speaks in the store's errors."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import quote

from ..analysis.errors import tr
from .dialect import SQLITE, Dialect
from .errors import StoreDamaged, StoreError, StoreFull, StoreLocked, StoreMissing, StoreReadOnly, StoreUnreachable

_DAMAGED = tr("“{file}” is damaged and cannot be read. Restore it from a copy; verifying the copy says whether it is whole.")
_PRIMARY_CODE = 0xFF
_ALMOST_NOTHING = 1_000_000  # bytes; SQLite reports some full disks as failures of reading or writing
# SQLite's own constant texts, for Python 3.10, whose errors carry no code.
_CODES = {
    "database is locked": 5,
    "database table is locked": 6,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}


class SqliteConnection:
    """One connection for the life of a store. Transactions are begun and ended by the store, never by the driver."""

    def __init__(self, path: Path, mode: str, timeout: float) -> None:
        """``mode`` is rw, ro, or immutable (a file that nobody writes to); ``timeout`` is how many seconds a lock is waited for."""
        self.dialect: Dialect = SQLITE
        self.path = path
        self._timeout = timeout
        self._wait = Template("PRAGMA busy_timeout = $ms").substitute(ms=round(1000 * timeout))
        how = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
        with self._in_words():
            self._connection = sqlite3.connect(
                f"{file_uri(path)}?{how}", uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
            )

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """See `Connection`."""
        with self._in_words():
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """See `Connection`."""
        with self._in_words():
            self._connection.execute(sql, values)

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """See `Connection`."""
        with self._in_words():
            self._connection.executemany(sql, values)

    def begin(self) -> None:
        """See `Connection`. The write lock is taken at once, so that two writers queue instead of failing half-way.

        SQLite's own waiting looks every 0.1 s; beside somebody who writes without a pause it would never find the moment between two transactions.
        """
        deadline = time.monotonic() + self._timeout
        self.run("PRAGMA busy_timeout = 0")
        try:
            while True:
                try:
                    self.run("BEGIN IMMEDIATE")
                    return
                except StoreLocked:
                    if time.monotonic() >= deadline:
                        raise
                # Two who wait must not look in step.
                time.sleep(0.0005 + time.perf_counter_ns() % 3_500 / 1e6)
        finally:
            self.run(self._wait)

    def commit(self) -> None:
        """See `Connection`."""
        self.run("COMMIT")

    def rollback(self) -> None:
        """See `Connection`."""
        if self._connection.in_transaction:
            self.run("ROLLBACK")

    def forget_erased(self) -> None:
        """See `Connection`. Overwritten pages are zeroed (secure_delete); here the write-ahead log, which still has the old ones, is emptied."""
        busy = self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]
        if busy:
            raise StoreLocked(
                tr("The text is erased, but another program still reads an older state of “{file}”. Close it and erase again."),
                file=self.path.name,
            )

    def close(self) -> None:
        """See `Connection`."""
        self._connection.close()

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            raise in_words(problem, self.path) from problem
        except UnicodeDecodeError as problem:
            raise StoreDamaged(_DAMAGED, file=self.path.name) from problem


def file_uri(path: Path) -> str:
    """``path`` as SQLite's URI, whatever its letters; a Windows share keeps its server in the path."""
    whole = path.absolute().as_posix()
    return "file://" + ("" if whole.startswith("/") else "/") + quote(whole)


def in_words(problem: sqlite3.Error, path: Path) -> StoreError:
    """The driver's error as the store's."""
    code = getattr(problem, "sqlite_errorcode", None)
    code = _CODES.get(str(problem), 0) if code is None else code & _PRIMARY_CODE
    file = {"file": path.name, "folder": str(path.parent)}
    if code in {5, 6}:
        return StoreLocked(
            tr(
                "“{file}” is being written to by another program. Nothing was lost; wait a moment and try again, or close the other program."
            ),
            **file,
        )
    if code == 8:
        return StoreReadOnly(
            tr("“{file}” can only be read. Ask for the right to write into “{folder}”, or copy the store to where you have it."), **file
        )
    if code == 13 or (code == 10 and _nothing_free(path)):
        return StoreFull(
            tr(
                "The disk that holds “{file}” is full. The last entry was not written; everything before it is safe. Free some space and try again."
            ),
            **file,
        )
    if code in {11, 26}:
        return StoreDamaged(_DAMAGED, **file)
    if not path.exists():
        return StoreMissing(tr("The store “{file}” is not in “{folder}”. If it was moved, show where it is now."), **file)
    if code in {10, 14}:
        return StoreUnreachable(
            tr("“{file}” cannot be reached: reading or writing failed. Check the drive or the network and try again."), **file
        )
    return StoreError(tr("The store “{file}” refused: {detail}."), detail=str(problem), **file)


def _nothing_free(path: Path) -> bool:
    return path.parent.exists() and shutil.disk_usage(path.parent).free < _ALMOST_NOTHING
