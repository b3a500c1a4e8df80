# SPDX-License-Identifier: GPL-2.0-or-later
"""The Smart Cycles of a project: which store it has, how things stand with it, and what is recorded there and read while somebody works.

A controller without widgets. How docks, menus and indicators use it::

    from ..qgis_bridge.cycle_project import CycleProject, Condition

    cycles = CycleProject(QgsProject.instance())          # one for the window; `stop()` when the plugin is unloaded
    cycles.storeChanged.connect(...)                      # opened, closed, or its condition changed: look at condition, problem, notices
    cycles.cyclesChanged.connect(...)                     # something was recorded, here or by somebody else: ask snapshot() again
    cycles.noticed.connect(message_bar)                   # a sentence for the message bar, translated

    cycles.condition                                      # Condition.NONE, OPEN, READ_ONLY, or why not: MISSING, LOCKED, UNSAVED, OFFLINE, FAILED
    cycles.create_store()                                 # beside the project; CycleError explains (ProjectNotSaved: ask to save first)
    cycles.open_store("city_smart_cycle.gpkg" or "pg:city")
    cycles.close_store()                                  # the project forgets it; the file stays
    cycles.retry()                                        # after LOCKED or MISSING

    cycles.set_person("Kim Minji")                        # who works here; kept in the user's settings, named in the store when first needed
    cycle_id = cycles.start(opening, layer)               # opening: cycle.opening.Opening; the layer is attached
    cycles.record(cycle_id, Problem(...))                 # -> Recorded, or None where it waits for the database; raises CycleError: show explain(error)
    cycles.waiting(); cycles.refused()                    # what waits while OFFLINE; what was delivered later and not let in, with the reason
    cycles.snapshot()                                     # immutable, any thread; empty without a store
    cycles.state(cycle_id)                                # CycleState, for forms and gates
    cycles.layers                                         # which layer belongs to which cycle: see project_layers
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtXml import QDomDocument

from ..analysis.errors import tr as mark
from ..cycle.address import is_postgres
from ..cycle.errors import CycleError, ProjectNotSaved, StoreError, StoreLocked, StoreMissing, StoreUnreachable
from ..cycle.events import Event, Record, Recorded
from ..cycle.location import store_beside
from ..cycle.opening import Opening
from ..cycle.people import person_in
from ..cycle.retention import retention_reminders
from ..cycle.store import Store
from ..cycle.subject import Source
from ..cycle.summaries import EMPTY, Snapshot
from . import cycle_links
from .last_known import LastKnown
from .project_layers import ProjectLayers
from .store_connections import create_store, open_store, outbox_of
from .translation import explain, tr

if TYPE_CHECKING:
    from ..cycle.outbox import Refused
    from ..cycle.state import CycleState

_PERSON = "smartcity/person"
_LOOK = 2_000  # milliseconds between two looks at whether somebody else has written
_REST = 20  # a look that took long is followed by a rest that many times as long: a server that does not answer must not stop the window
_PATIENCE = 1.0  # seconds for which the window may wait for another writer


class Condition(str, Enum):
    """How things stand with the project's store."""

    NONE = "none"
    OPEN = "open"
    READ_ONLY = "read_only"
    MISSING = "missing"
    LOCKED = "locked"
    UNSAVED = "unsaved"
    OFFLINE = "offline"  # a database that does not answer: what is recorded waits, what is shown is what was known last
    FAILED = "failed"


class CycleProject(QObject):
    """See the module. Lives in the window's thread."""

    storeChanged = pyqtSignal()  # noqa: N815 (Qt's way of naming, as below)
    cyclesChanged = pyqtSignal()  # noqa: N815
    noticed = pyqtSignal(str)

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.condition = Condition.NONE
        self.problem = ""
        self._error: CycleError | None = None
        self._store: Store | None = None
        self._address = ""
        self._seen = 0
        self._last_snapshot = EMPTY
        self._states = LastKnown(lambda cycle_id: self._open().cycle(cycle_id), self._is_away)
        self._people = LastKnown(lambda name: person_in(self._open(), name), self._is_away)
        self.layers = ProjectLayers(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look_now_and_then)
        self._connections: tuple[tuple[Any, Any], ...] = (
            (project.readProject, self._on_read),
            (project.aboutToBeCleared, self._on_clear),
            (project.writeProject, self._on_write),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self._follow_project()

    def stop(self) -> None:
        """Let go of the project and the store."""
        self._timer.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()
        self.layers.stop()
        self._let_go()

    # --- the store -----------------------------------------------------------------------------------------------------------------------

    @property
    def store(self) -> Store | None:
        """The open store, None where the condition says why there is none."""
        return self._store

    @property
    def writable(self) -> bool:
        """Whether something can be recorded now, be it to wait."""
        return self.condition is Condition.OFFLINE or (self._store is not None and self._store.writable)

    def notices(self) -> list[str]:
        """What the user should know about where the store lies: network drive, read-only, clock."""
        return [notice.said(tr) for notice in self._store.notices] if self._store else []

    def create_store(self, address: str = "") -> Store:
        """Make the project's store, beside the project unless told otherwise. Raises CycleError; ProjectNotSaved asks to save first."""
        beside = str(store_beside(cycle_links.saved_as(self.project)))
        create_store(address or beside).close()
        return self._adopt(open_store(address or beside, timeout=_PATIENCE), address or beside)

    def open_store(self, address: str) -> Store:
        """Use a store that is there already. Raises CycleError."""
        store_beside(cycle_links.saved_as(self.project))  # the project must have a file that can remember the store
        return self._adopt(open_store(address, timeout=_PATIENCE), address)

    def close_store(self) -> None:
        """The project has no cycles any more. The store itself stays as it is."""
        self._let_go()
        self.layers.forget_links()
        cycle_links.forget(self.project)
        self._is(Condition.NONE)
        self.layers.linksChanged.emit()

    def retry(self) -> None:
        """Open the project's store again, after what stood in the way is gone."""
        self._let_go()
        self._follow_project()

    def _look_now_and_then(self) -> None:
        started = monotonic()
        self.look()
        self._timer.setInterval(max(_LOOK, round(1_000 * _REST * (monotonic() - started))))

    def look(self) -> None:
        """Whether somebody else has written, and whether a database that was away is back."""
        if self._store is None:
            if self.condition is Condition.OFFLINE:
                self._follow_project()
            return
        try:
            latest = self._store.latest()
        except StoreLocked:
            return  # busy now; the next look will tell
        except StoreError as error:
            if self._is_away(error):
                self._go_offline(error)
                return
            self._let_go()
            self._fail(error)
            return
        if self.condition is Condition.OFFLINE:
            self._is(Condition.OPEN if self._store.writable else Condition.READ_ONLY)
            self._deliver()
        if latest != self._seen:
            self._seen = latest
            self.layers.take_in()
            self.cyclesChanged.emit()

    def _adopt(self, store: Store, address: str) -> Store:
        self._let_go()
        try:
            cycle_links.keep_address(self.project, address, store.store_id)
        except CycleError:
            store.close()
            raise
        self._use(store, address)
        return store

    def _follow_project(self) -> None:
        """Open what the project names."""
        self.layers.read_links()
        try:
            address = cycle_links.store_address(self.project)
            if not address:
                self._is(Condition.NONE)
                return
            store = open_store(address, timeout=_PATIENCE, store_id=cycle_links.expected_store(self.project))
        except CycleError as error:
            self._address = cycle_links.kept_address(self.project)
            if self._is_away(error):
                self._go_offline(error)
                self._timer.start()
            else:
                self._fail(error)
            return
        self._use(store, address)

    def _is_away(self, error: CycleError) -> bool:
        return isinstance(error, StoreUnreachable) and is_postgres(self._address)

    def _go_offline(self, error: CycleError) -> None:
        """The database does not answer. Said once; `look` tries again."""
        if self.condition is Condition.OFFLINE:
            return
        self._is(Condition.OFFLINE, error)
        self.noticed.emit(self.problem)

    def _deliver(self) -> None:
        """Send what waited, and say what became of it."""
        if self._store is None or not self._store.writable:
            return
        outbox = outbox_of(self._store.store_id)
        # Typed while nobody could say by which id the store knows who works here.
        unnamed = any(not event.actor for event in outbox.waiting())
        done = outbox.deliver(self._store, self.me() if unnamed else "")
        if done.delivered:
            self.noticed.emit(tr("{n} entries that waited for the database were delivered.").format(n=len(done.delivered)))
        for one in done.refused:
            self.noticed.emit(tr("An entry that waited was not let in: {why}").format(why=one.why))
        if done.delivered or done.refused:
            self.cyclesChanged.emit()

    def _use(self, store: Store, address: str) -> None:
        self._store, self._address = store, address
        try:
            name = self.project.baseName() or self.project.title()
            store.attach_project(cycle_links.project_id(self.project), name)
            self._seen = store.latest()
        except CycleError as error:
            self.noticed.emit(explain(error))
        self._timer.start()
        self._is(Condition.OPEN if store.writable else Condition.READ_ONLY)
        for notice in self.notices():
            self.noticed.emit(notice)
        self._deliver()
        self.layers.reconcile()
        self.cyclesChanged.emit()

    def _let_go(self) -> None:
        self._timer.stop()
        if self._store is not None:
            self._store.close()
            self._store = None

    def _fail(self, error: CycleError) -> None:
        kinds = ((StoreMissing, Condition.MISSING), (StoreLocked, Condition.LOCKED), (ProjectNotSaved, Condition.UNSAVED))
        self._is(next((condition for kind, condition in kinds if isinstance(error, kind)), Condition.FAILED), error)
        self.noticed.emit(self.problem)

    def _is(self, condition: Condition, error: CycleError | None = None) -> None:
        self.condition, self._error = condition, error
        self.problem = explain(error) if error else ""
        self.storeChanged.emit()

    # --- recording and reading -----------------------------------------------------------------------------------------------------------

    def person(self) -> str:
        """The name of who works here, as the user gave it; empty where nobody said."""
        return str(QgsSettings().value(_PERSON, "") or "")

    def set_person(self, name: str) -> None:
        """Say who works here."""
        QgsSettings().setValue(_PERSON, name.strip())

    def me(self) -> str:
        """The id by which the store knows who works here; named there when first needed, empty where nobody said."""
        return self._people.get(self.person(), offline=self.condition is Condition.OFFLINE)

    def start(self, opening: Opening, layer: QgsMapLayer | None = None, cycle_id: str = "") -> str:
        """Start a cycle, with its layer; its id. Raises CycleError, and then nothing was written."""
        store = self._open()
        made = opening.events(self.me(), cycle_id, tr)
        store.append_all(made)
        started = made[0].cycle_id
        self.cyclesChanged.emit()
        if layer is not None:
            self.layers.attach(layer, started)
        return started

    def record(self, cycle_id: str, record: Record, expected_position: int | None = None) -> Recorded | None:
        """Record one thing in the name of who works here; None where it waits, because the database does not answer. Raises CycleError."""
        done = self.record_all(cycle_id, [record], expected_position)
        return done[0] if done else None

    def record_all(self, cycle_id: str, records: Sequence[Record], expected_position: int | None = None, actor: str = "") -> list[Recorded]:
        """Record together, all or none, in the name of ``actor`` or of who works here; nothing is returned where they wait. Raises CycleError."""
        n, events = len(records), list[Event]()
        records = [*records, *self._reminders(cycle_id, records)]
        try:
            if self.condition is Condition.OFFLINE and self._error is not None:
                raise self._error  # behind what waits already, or the order would be lost
            who = actor or self.me()
            events = [Event(cycle_id, one, who) for one in records]
            done = self._open().append_all(events, expected_position)
        except CycleError as error:
            if not self._is_away(error):
                raise
            who = actor or self._people.known(self.person()) or ""
            self._wait(events or [Event(cycle_id, one, who) for one in records], error)
            return []
        self._seen = max([self._seen, *(one.seq for one in done)])
        self.cyclesChanged.emit()
        return done[:n]

    def _reminders(self, cycle_id: str, records: Sequence[Record]) -> list[Record]:
        """Of the retention of sources, recorded together with them."""
        sources = [one for one in records if isinstance(one, Source)]
        if not sources:
            return []
        try:
            state = self.state(cycle_id)
        except CycleError:
            state = None
        return [reminder for one in sources for reminder in retention_reminders(one, state, tr)]

    def _wait(self, events: Sequence[Event], error: CycleError) -> None:
        """Keep events until the database answers. They have their ids already, so they are recorded once even if they had arrived."""
        outbox = outbox_of(self._store_id())
        for event in events:
            outbox.put(event)
        self._go_offline(error)
        self.noticed.emit(
            tr("The database does not answer. {n} entries wait on this computer and are delivered by themselves.").format(
                n=len(self.waiting())
            )
        )
        self.storeChanged.emit()

    def waiting(self) -> list[Event]:
        """What was recorded while the database did not answer."""
        return outbox_of(self._store_id()).waiting() if is_postgres(self._address) else []

    def refused(self) -> list[Refused]:
        """What waited and was not let in, until somebody has seen it: `outbox_of(store_id).forget(event_id)`."""
        return outbox_of(self._store_id()).refused() if is_postgres(self._address) else []

    def _store_id(self) -> str:
        return self._store.store_id if self._store is not None else cycle_links.expected_store(self.project)

    def snapshot(self) -> Snapshot:
        """All cycles for lists and expressions, as last known while a database is away; an empty one without a store."""
        if self.condition is Condition.OFFLINE:
            return self._last_snapshot
        try:
            self._last_snapshot = self._store.snapshot() if self._store is not None else EMPTY
        except StoreError as error:
            if not self._is_away(error):
                return EMPTY
        return self._last_snapshot

    def state(self, cycle_id: str) -> CycleState:
        """One cycle whole, as last known while a database is away. Raises CycleError."""
        return self._states.get(cycle_id, offline=self.condition is Condition.OFFLINE)

    def known_state(self, cycle_id: str) -> CycleState | None:
        """One cycle as it was read last, None where it never was. Asks nobody."""
        return self._states.known(cycle_id)

    def _open(self) -> Store:
        if self._store is None:
            raise self._error or StoreMissing(mark("This project has no Smart Cycle yet. Make a store for it, or open one."))
        return self._store

    # --- what happens to the project ----------------------------------------------------------------------------------------------------

    def _on_read(self, _document: QDomDocument) -> None:
        self._let_go()
        self._follow_project()
        self.layers.linksChanged.emit()

    def _on_clear(self) -> None:
        self._let_go()
        self.layers.let_go()
        self._is(Condition.NONE)
        self.layers.linksChanged.emit()

    def _on_write(self, _document: QDomDocument) -> None:
        """A project that is saved elsewhere reaches its store by another path."""
        if self._store is None or not cycle_links.kept_address(self.project):
            return
        try:
            cycle_links.keep_address(self.project, self._address, self._store.store_id)
        except CycleError as error:
            self.noticed.emit(explain(error))
