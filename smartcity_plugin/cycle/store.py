# SPDX-License-Identifier: GPL-2.0-or-later
"""The store of Smart Cycles. See the package for how it is used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..analysis.errors import tr
from . import geopackage, housekeeping, log, summaries
from .canonical import clean_text
from .chain import Head
from .dialect import Connection
from .erasable import ERASED
from .errors import AlreadyRecorded, Conflict, NotAllowed, StoreReadOnly, WrongStore
from .events import Event, Recorded, new_id
from .evidence import Run
from .folded_states import FoldedStates
from .intake import payload_of
from .migrations import bring_up_to_date, rebuild
from .moments import parsed, utc
from .phrases import Phrase
from .projections import write_rows
from .rules import admitted, admitted_to_the_store
from .schema import VERSION, create_tables, read_fact, write_fact
from .sqlite_connection import SqliteConnection
from .state import CycleState, Kept, apply
from .verification import Verification, verify
from .whereabouts import Whereabouts

_CLOCK_TOLERANCE = 60  # seconds by which clocks of two computers may differ without a word


class Store:
    """Cycles and their events over a connection. One store may be used from several threads; ``notices`` are for the user."""

    def __init__(self, connection: Connection, name: str, writable: bool = True, notices: Iterable[Phrase] = ()) -> None:
        self.name = name
        self.writable = writable
        self.notices: list[Phrase] = list(notices)
        self._connection = connection
        self._lock = threading.RLock()
        self._states = FoldedStates(connection)
        self._whereabouts = Whereabouts(connection)
        self._snapshot = summaries.EMPTY
        self.store_id = read_fact(connection, "store_id")

    # --- opening -------------------------------------------------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: str | Path) -> Store:
        """Make a new store as a GeoPackage at ``path``, which must not exist.

        Raises:
            StoreExists, StoreMissing (no folder), StoreReadOnly, StoreFull.

        """
        path = Path(path)
        making = geopackage.reserve(path)
        try:
            making.unlink(missing_ok=True)
            connection = SqliteConnection(making, "rwc", 5.0)
            try:
                connection.begin()
                geopackage.write_catalogue(connection)
                create_tables(connection)
                cls.begin(connection, path.name)
                connection.commit()
            finally:
                connection.close()
            making.replace(path)
        except BaseException:
            making.unlink(missing_ok=True)
            path.unlink(missing_ok=True)
            raise
        return cls.open(path)

    @classmethod
    def open(cls, path: str | Path, *, timeout: float = 5.0, read_only: bool = False, store_id: str = "") -> Store:
        """Open the store at ``path``; an older one is brought up to date. ``timeout`` is how many seconds another writer is waited for;
        ``store_id`` is the one the project expects.

        Raises:
            StoreMissing, NotAStore, StoreDamaged, StoreLocked, StoreTooNew, StoreReadOnly, StoreUnreachable, WrongStore.

        """
        path = Path(path)
        connection, writable, notices = geopackage.connect(path, timeout, read_only)
        try:
            return cls.on(
                connection,
                path.name,
                writable=writable,
                notices=notices,
                store_id=store_id,
                tables_changed=lambda: geopackage.list_tables(connection),
            )
        except BaseException:
            connection.close()
            raise

    @classmethod
    def on(
        cls,
        connection: Connection,
        name: str,
        *,
        writable: bool = True,
        notices: Iterable[Phrase] = (),
        store_id: str = "",
        tables_changed: Callable[[], None] = lambda: None,
    ) -> Store:
        """The store behind an open connection, an older one brought up to date, after which ``tables_changed`` is called.

        Raises:
            StoreTooNew, StoreReadOnly, WrongStore.

        """
        bring_up_to_date(connection, name, writable, tables_changed)
        store = cls(connection, name, writable, notices)
        if store_id and store.store_id != store_id:
            raise WrongStore(
                tr("“{file}” is the store of another project. Choose the one that belongs to this project, or attach this one anew."),
                file=name,
            )
        store._look_at_the_end()
        return store

    @classmethod
    def begin(cls, connection: Connection, name: str) -> None:
        """The first entry of a store whose tables were just made, inside a transaction of the caller."""
        store_id = new_id()
        write_fact(connection, "store_id", store_id)
        write_fact(connection, "schema_version", str(VERSION))
        cls(connection, name)._write(Event(housekeeping.STORE_STREAM, housekeeping.StoreCreated(store_id, VERSION)))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- writing -------------------------------------------------------------------------------------------------------------------------

    def append(self, event: Event, expected_position: int | None = None) -> Recorded:
        """Record one event. When this returns it is on the disk.

        An event that was recorded before (same id) is returned as it was. With ``expected_position`` nothing is written unless the cycle
        still stands there.

        Raises:
            NotAllowed (`GateNotMet`, `AlreadyRecorded`), BadValue, Conflict, StoreReadOnly, StoreLocked, StoreFull, StoreUnreachable.

        """
        return self.append_all([event], expected_position)[0]

    def append_all(self, events: Iterable[Event], expected_position: int | None = None) -> list[Recorded]:
        """Record several events, all or none. Raises as `append`; ``expected_position`` is that of the first event's cycle."""
        events = list(events)
        if any(isinstance(event.record, housekeeping.Erased) for event in events):
            raise NotAllowed(tr("Texts are erased with “erase”, which also removes them."))
        with self._writing():
            if expected_position is not None and events:
                self._expect(events[0].cycle_id, expected_position)
            return [self._append(event) for event in events]

    def erase(self, event_ids: Iterable[str], reason: str, actor: str = "") -> list[Recorded]:
        """Erase the free text of events for ever, for a reason that stays. The chain stays valid. Copies of the file made earlier still
        have the text.

        Raises:
            NotAllowed: an id is unknown. BadValue: no reason. StoreLocked: erased, but another program keeps an old state open.

        """
        with self._lock:
            with self._writing():
                by_cycle: dict[str, list[str]] = {}
                for event_id in event_ids:
                    event = log.find(self._connection, event_id)
                    if event is None:
                        raise NotAllowed(tr("There is no entry “{id}” in this store."), id=event_id)
                    by_cycle.setdefault(event.cycle_id, []).append(event_id)
                done = []
                for cycle_id, ids in by_cycle.items():
                    done.append(self._append(Event(cycle_id, housekeeping.Erased(tuple(ids), reason), actor)))
                    for event_id in ids:
                        log.erase(self._connection, event_id, done[-1].event_id)
            self._states.forget()
            self._connection.forget_erased()
        return done

    def name_person(self, name: str, person_id: str = "", actor: str = "") -> str:
        """Name a person, new or known; the id by which events know them."""
        person_id = person_id or new_id()
        self.append(Event(housekeeping.STORE_STREAM, housekeeping.PersonNamed(person_id, name), actor))
        return person_id

    def erase_person(self, person_id: str, reason: str, actor: str = "") -> list[Recorded]:
        """Erase a person's name everywhere. Raises as `erase`."""
        named = [one.event_id for one in self._people() if one.record.person_id == person_id and one.record.name != ERASED]
        return self.erase(named, reason, actor)

    def attach_project(self, project_id: str, name: str) -> tuple[str, ...]:
        """Say that a project uses this store; the names of other projects that do, about which ``notices`` has a word too."""
        with self._lock:
            known = {
                one.record.project_id: one.record.name for one in self.events(housekeeping.STORE_STREAM) if one.kind == "project_attached"
            }
            if self.writable and known.get(project_id) != name:
                self.append(Event(housekeeping.STORE_STREAM, housekeeping.ProjectAttached(project_id, name)))
            others = tuple(other for one, other in known.items() if one != project_id)
            if others:
                self._note(
                    Phrase(tr("This store is also used by: {projects}. Cycles of all of them are shown."), {"projects": ", ".join(others)})
                )
            return others

    def take_over(self, received: Event, lines: Iterable[log.Line], texts: Iterable[log.KeptText]) -> int:
        """Take in a cycle of another store, all of it or nothing, behind the entry that says so; how many entries were new here. See
        `transfer.move_cycle`, which checks first.
        """
        by_event: dict[str, list[log.KeptText]] = {}
        for one in texts:
            by_event.setdefault(one.event_id, []).append(one)
        n = 0
        with self._writing():
            self._append(received)
            for line in lines:
                state = self._states.now(line.cycle_id)
                if line.position <= state.position:
                    continue
                taken = log.take_over(self._connection, line, by_event.get(line.event_id, []))
                if isinstance(taken.record, housekeeping.Erased):
                    for event_id in taken.record.event_ids:
                        log.erase(self._connection, event_id, taken.event_id)
                apply(state, taken)
                write_rows(self._connection, state, taken)
                n += 1
        self._states.forget()
        return n

    def rebuild(self) -> None:
        """Make the tables beside the log anew from the log, where `verify` found that somebody changed them."""
        with self._writing():
            rebuild(self._connection)
        self._states.forget()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection, for whoever reads tables as they are; nobody else uses it meanwhile."""
        with self._lock:
            yield self._connection

    # --- reading -------------------------------------------------------------------------------------------------------------------------

    def cycle(self, cycle_id: str) -> CycleState:
        """The state of a cycle now.

        Raises:
            NotAllowed: there is no such cycle.

        """
        with self._lock:
            state = self._states.now(cycle_id)
            if not state.position:
                raise NotAllowed(tr("There is no cycle with the id “{cycle}” in this store. Start it first."), cycle=cycle_id)
            return state.copy()

    def cycles(self) -> list[summaries.CycleSummary]:
        """All cycles in the order in which they were started."""
        return list(self.snapshot().cycles.values())

    def snapshot(self) -> summaries.Snapshot:
        """All cycles, metrics and layers as they are now, for lists and expression functions. Cheap where nothing has changed."""
        with self._lock:
            seq = self.latest()
            if seq != self._snapshot.seq:
                self._snapshot = summaries.read_snapshot(self._connection, seq)
            return self._snapshot

    def runs(
        self, cycle_id: str = "", iteration: int = 0, algorithm: str = "", limit: int = 1_000, offset: int = 0
    ) -> list[summaries.RunSummary]:
        """Runs, the latest first; empty and 0 mean all."""
        with self._lock:
            return summaries.read_runs(self._connection, cycle_id, iteration, algorithm, limit, offset)

    def run(self, run_id: str) -> Kept[Run] | None:
        """One run whole, by its ``RUN_ID``, in whichever cycle it is."""
        with self._lock:
            found = self._connection.rows("SELECT cycle_id FROM run WHERE run_id = ?", (run_id,))
            return self._states.now(found[0][0]).runs[run_id] if found else None

    def made(self) -> dict[str, summaries.Made]:
        """What runs have made: by layer id, source, and place of a kept copy."""
        with self._lock:
            return summaries.read_made(self._connection)

    def sources(self) -> dict[str, str]:
        """Cycle ids by the data source of the layers that belong to them, as the projects keep sources."""
        with self._lock:
            return summaries.read_sources(self._connection, self.snapshot().by_layer)

    def observations(self, cycle_id: str, metric_id: str, iteration: int = 0) -> list[summaries.ObservedValue]:
        """A metric's observations in the order of time; iteration 0 means all."""
        with self._lock:
            return summaries.read_observations(self._connection, cycle_id, metric_id, iteration)

    def savings(self) -> list[summaries.SavingSummary]:
        """The savings of all cycles."""
        with self._lock:
            return summaries.read_savings(self._connection)

    def events(self, cycle_id: str, after: int = 0) -> list[Recorded]:
        """The log of a cycle (or of the store itself, `STORE_STREAM`) behind position ``after``."""
        with self._lock:
            return log.read_cycle(self._connection, cycle_id, after)

    def elsewhere(self, cycle_id: str) -> str:
        """The id of the store that a cycle moved to; empty where it is here."""
        with self._lock:
            return self._whereabouts.elsewhere(cycle_id)

    def people(self) -> dict[str, str]:
        """Names by person id, as last given; `ERASED` where a name was erased."""
        return {one.record.person_id: one.record.name for one in self._people()}

    def latest(self) -> int:
        """The number of the last event: when it has grown, somebody wrote."""
        with self._lock:
            return log.latest(self._connection)[0]

    def head(self, cycle_id: str) -> Head:
        """The end of a cycle's chain, to be printed in reports."""
        with self._lock:
            return log.head(self._connection, cycle_id)

    def heads(self) -> list[Head]:
        """The ends of all chains."""
        with self._lock:
            return log.heads(self._connection)

    def verify(self, heads: Iterable[Head | str] = (), progress: Callable[[float], None] | None = None) -> Verification:
        """Check every entry, and that the chain still contains the ``heads`` that reports print. ``progress`` may raise `Cancelled`."""
        known = [Head.read(one) if isinstance(one, str) else one for one in heads]
        with self._lock:
            return verify(self._connection, known, progress or (lambda share: None))

    # --- inside --------------------------------------------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self.writable:
            raise StoreReadOnly(tr("“{file}” can only be read here: nothing new will be recorded."), file=self.name)
        with self._lock:
            self._connection.begin()
            try:
                yield
                self._connection.commit()
            except BaseException:
                self._states.forget()
                self._whereabouts.forget()
                self._connection.rollback()
                raise

    def _expect(self, cycle_id: str, position: int) -> None:
        now = log.head(self._connection, cycle_id).position
        if now != position:
            raise Conflict(
                tr("Somebody else wrote to this cycle in the meantime ({n} entries). Look at them, then save again."), n=abs(now - position)
            )

    def _append(self, event: Event) -> Recorded:
        event = replace(event, at=utc(parsed(event.at)), actor=clean_text(event.actor))
        if known := log.find(self._connection, event.event_id):
            if (known.cycle_id, known.kind, known.at, known.actor) == (event.cycle_id, event.record.KIND, event.at, event.actor):
                return known
            raise AlreadyRecorded(tr("“{name}” has already been recorded in this cycle."), name=event.event_id)
        if event.cycle_id == housekeeping.STORE_STREAM:
            return self._write(replace(event, record=admitted_to_the_store(event.record)))
        state = self._states.now(event.cycle_id)
        if moved_to := self.elsewhere(event.cycle_id):
            raise NotAllowed(
                tr("The cycle “{title}” has moved to another store ({store}) and goes on there. Open that store."),
                title=state.title,
                store=moved_to,
            )
        recorded = self._write(replace(event, record=admitted(state, event)))
        apply(state, recorded)
        write_rows(self._connection, state, recorded)
        return recorded

    def _write(self, event: Event) -> Recorded:
        last = log.latest(self._connection)[2]
        if last and (parsed(last) - parsed(event.at)).total_seconds() > _CLOCK_TOLERANCE:
            self._note(
                Phrase(
                    tr(
                        "An entry is dated {at}, before the one that was written before it ({last}). Its place in the log is right all the same; check the clock of this computer."
                    ),
                    {"at": event.at, "last": last},
                )
            )
        return log.write(self._connection, event, payload_of(event.record), event.record.ERASABLE)

    def _people(self) -> list[Recorded]:
        return [one for one in self.events(housekeeping.STORE_STREAM) if one.kind == housekeeping.PersonNamed.KIND]

    def _note(self, notice: Phrase) -> None:
        if all(notice.template != one.template for one in self.notices):
            self.notices.append(notice)

    def _look_at_the_end(self) -> None:
        """A glance at each open: whether events are missing, and the last one is whole. `verify` looks at all."""
        count, last = self._connection.rows("SELECT COUNT(*), COALESCE(MAX(seq), 0) FROM event")[0]
        if count != last:
            self._note(
                Phrase(
                    tr("Entries are missing from “{file}”: somebody removed them from the log. Verify the store to see which."),
                    {"file": self.name},
                )
            )
