# SPDX-License-Identifier: GPL-2.0-or-later
"""The Smart Cycles of a project: which store it has, which layer belongs to which cycle, and what happens to both while somebody works.

A controller without widgets. How docks, menus and indicators use it::

    from ..qgis_bridge.cycle_project import CycleProject, Condition, Answer

    cycles = CycleProject(QgsProject.instance())          # one for the window; `stop()` when the plugin is unloaded
    cycles.storeChanged.connect(...)                      # opened, closed, or its condition changed: look at condition, problem, notices
    cycles.cyclesChanged.connect(...)                     # something was recorded, here or by somebody else: ask snapshot() again
    cycles.linksChanged.connect(...)                      # a layer was attached, detached, renamed, re-sourced, removed: look at links()
    cycles.questionRaised.connect(ask)                    # two layers claim one cycle: a LinkQuestion, to be answered with answer()
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
    cycles.attach(layer, cycle_id); cycles.detach(layer_id, why)
    cycles.cycle_of(layer_id)                             # '' where it belongs to none
    cycles.links()                                        # [Link]: layer, cycle, whether the layer is there, gone, or without its data

What the project file keeps (`cycle_links`) is the truth about layers. Attaching is recorded in the store at once; a new name, a new source and a removed layer are
recorded when the project is saved, because until then they may be taken back by closing the project.
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
from ..cycle.subject import LayerAttached, LayerDetached, Source
from ..cycle.summaries import EMPTY, Snapshot
from . import cycle_links
from .cycle_layers import Answer, LayerIs, Link, LinkQuestion, attached, source_of
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
    linksChanged = pyqtSignal()  # noqa: N815
    questionRaised = pyqtSignal(object)  # noqa: N815
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
        self._last_states: dict[str, CycleState] = {}
        self._people: dict[str, str] = {}
        self._links: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._watched: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look_now_and_then)
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.timeout.connect(self._put_hints_right)
        self._connections: tuple[tuple[Any, Any], ...] = (
            (project.readProject, self._on_read),
            (project.aboutToBeCleared, self._on_clear),
            (project.writeProject, self._on_write),
            (project.projectSaved, self._on_saved),
            (project.layersAdded, self._on_added),
            (project.layersRemoved, self._on_removed),
        )
        for signal, slot in self._connections:
            signal.connect(slot)
        self._follow_project()

    def stop(self) -> None:
        """Let go of the project and the store."""
        self._timer.stop()
        self._tidy.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()
        for layer_id in list(self._watched):
            self._unwatch(layer_id)
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
        self._links = {}
        cycle_links.forget(self.project)
        self._is(Condition.NONE)
        self.linksChanged.emit()

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
            self._take_in()
            self.cyclesChanged.emit()

    def _take_in(self) -> None:
        """Layers that an algorithm attached: the store knows them, the project not yet."""
        by_layer = self.snapshot().by_layer
        for layer_id, layer in self.project.mapLayers().items():
            if layer_id in by_layer and layer_id not in self._links:
                self._meet(layer)

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
        self._links = cycle_links.links(self.project)
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
        unnamed = any(
            not event.actor for event in outbox.waiting()
        )  # typed while nobody could say by which id the store knows who works here
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
        self._reconcile()
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
        name = self.person()
        if self.condition is Condition.OFFLINE and name in self._people:
            return self._people[name]
        try:
            self._people[name] = person_in(self._open(), name)
        except CycleError as error:
            if not self._is_away(error) or name not in self._people:
                raise
        return self._people[name]

    def start(self, opening: Opening, layer: QgsMapLayer | None = None, cycle_id: str = "") -> str:
        """Start a cycle, with its layer; its id. Raises CycleError, and then nothing was written."""
        store = self._open()
        made = opening.events(self.me(), cycle_id, tr)
        store.append_all(made)
        started = made[0].cycle_id
        self.cyclesChanged.emit()
        if layer is not None:
            self.attach(layer, started)
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
            who = actor or self._people.get(self.person(), "")
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
            if self._store is not None:
                self._last_snapshot = self._store.snapshot()
            else:
                self._last_snapshot = EMPTY
        except StoreError as error:
            if not self._is_away(error):
                return EMPTY
        return self._last_snapshot

    def state(self, cycle_id: str) -> CycleState:
        """One cycle whole, as last known while a database is away. Raises CycleError."""
        if self.condition is Condition.OFFLINE and cycle_id in self._last_states:
            return self._last_states[cycle_id]
        try:
            self._last_states[cycle_id] = self._open().cycle(cycle_id)
        except CycleError as error:
            if not self._is_away(error) or cycle_id not in self._last_states:
                raise
        return self._last_states[cycle_id]

    def known_state(self, cycle_id: str) -> CycleState | None:
        """One cycle as it was read last, None where it never was. Asks nobody."""
        return self._last_states.get(cycle_id)

    def _open(self) -> Store:
        if self._store is None:
            raise self._error or StoreMissing(mark("This project has no Smart Cycle yet. Make a store for it, or open one."))
        return self._store

    # --- layers --------------------------------------------------------------------------------------------------------------------------

    def cycle_of(self, layer_id: str) -> str:
        """The cycle that the layer belongs to, empty where there is none."""
        return self._links.get(layer_id, "")

    def links(self) -> list[Link]:
        """Every layer that belongs to a cycle, those that are gone too."""
        return [Link(layer_id, cycle_id, self._name_of(layer_id), self._layer_is(layer_id)) for layer_id, cycle_id in self._links.items()]

    def attach(self, layer: QgsMapLayer, cycle_id: str) -> None:
        """The layer belongs to the cycle from now on, and to no other. Raises CycleError."""
        before = self.cycle_of(layer.id())
        if before and before != cycle_id:
            self.detach(layer.id(), "moved")
        self._links[layer.id()] = cycle_id
        try:
            self.record(cycle_id, attached(layer, self.project))
        except CycleError:
            del self._links[layer.id()]
            raise
        self._keep()
        self._watch(layer)
        self._set_hint(layer)

    def detach(self, layer_id: str, why: str = "") -> None:
        """The layer belongs to no cycle any more. Raises CycleError."""
        cycle_id = self._links.pop(layer_id, "")
        layer = self.project.mapLayer(layer_id)
        if layer is not None:
            self._set_hint(layer)
        self._keep()
        if cycle_id and self._knows(cycle_id, layer_id):
            self.record(cycle_id, LayerDetached(layer_id, why))

    def answer(self, question: LinkQuestion, answer: Answer) -> None:
        """What the user said to a `LinkQuestion`. Raises CycleError."""
        layer = self.project.mapLayer(question.layer_id)
        if layer is None:
            return
        if answer is Answer.LEAVE:
            self._set_hint(layer)
            return
        if answer is Answer.MOVE:
            for one in question.held_by:
                self.detach(one, "moved")
        self.attach(layer, question.cycle_id)

    def _name_of(self, layer_id: str) -> str:
        layer = self.project.mapLayer(layer_id)
        return layer.name() if layer is not None else self._names.get(layer_id, layer_id)

    def _layer_is(self, layer_id: str) -> LayerIs:
        layer = self.project.mapLayer(layer_id)
        if layer is None:
            return LayerIs.GONE
        return LayerIs.HERE if layer.isValid() else LayerIs.WITHOUT_DATA

    def _knows(self, cycle_id: str, layer_id: str) -> bool:
        summary = self.snapshot().cycles.get(cycle_id)
        return summary is not None and layer_id in summary.layers

    def _keep(self) -> None:
        cycle_links.keep_links(self.project, self._links)
        self.linksChanged.emit()

    # --- what happens in the project -----------------------------------------------------------------------------------------------------

    def _on_read(self, _document: QDomDocument) -> None:
        self._let_go()
        self._follow_project()
        self.linksChanged.emit()

    def _on_clear(self) -> None:
        self._let_go()
        for layer_id in list(self._watched):
            self._unwatch(layer_id)
        self._links, self._names = {}, {}
        self._is(Condition.NONE)
        self.linksChanged.emit()

    def _on_write(self, _document: QDomDocument) -> None:
        """A project that is saved elsewhere reaches its store by another path."""
        if self._store is None or not cycle_links.kept_address(self.project):
            return
        try:
            cycle_links.keep_address(self.project, self._address, self._store.store_id)
        except CycleError as error:
            self.noticed.emit(explain(error))

    def _on_saved(self) -> None:
        """Renamed, re-sourced and removed layers are facts now."""
        gone = {one: cycle for one, cycle in self._links.items() if self.project.mapLayer(one) is None}
        for layer_id in gone:
            self._links.pop(layer_id)
        if gone:
            cycle_links.keep_links(self.project, self._links)
        if self.writable:
            self._say_quietly(
                [(cycle, LayerDetached(one, "removed")) for one, cycle in gone.items() if self._knows(cycle, one)]
                + [(self._links[one.layer_id], one) for one in self._changed_layers()]
            )
        if gone:
            self.linksChanged.emit()

    def _changed_layers(self) -> list[LayerAttached]:
        """Layers whose name or source is not what the store knows last."""
        known = self.snapshot().cycles
        found = []
        for layer_id, cycle_id in self._links.items():
            layer = self.project.mapLayer(layer_id)
            if layer is None or cycle_id not in known:
                continue
            now = attached(layer, self.project)
            if self.state(cycle_id).layers.get(layer_id) != now:
                found.append(now)
        return found

    def _say_quietly(self, said: list[tuple[str, Record]]) -> None:
        for cycle_id, record in said:
            try:
                self.record(cycle_id, record)
            except CycleError as error:
                self.noticed.emit(explain(error))

    def _on_added(self, layers: list[QgsMapLayer]) -> None:
        if self._store is None:
            return
        for layer in layers:
            self._meet(layer)
        self.linksChanged.emit()

    def _on_removed(self, layer_ids: list[str]) -> None:
        for layer_id in layer_ids:
            self._watched.discard(layer_id)
        if any(layer_id in self._links for layer_id in layer_ids):
            self.linksChanged.emit()

    def _reconcile(self) -> None:
        """Compare what the project, the layers and the store say of each other."""
        snapshot = self.snapshot()
        for layer_id, cycle_id in list(self._links.items()):
            if cycle_id not in snapshot.cycles:
                self.noticed.emit(
                    tr("The layer “{layer}” belongs to a cycle that this store does not have. Detach it, or open the right store.").format(
                        layer=self._name_of(layer_id)
                    )
                )
        for layer in self.project.mapLayers().values():
            self._meet(layer)
        self.linksChanged.emit()

    def _meet(self, layer: QgsMapLayer) -> None:
        """A layer that was just added or loaded: does it belong to a cycle?"""
        self._watch(layer)
        snapshot, layer_id = self.snapshot(), layer.id()
        if layer_id in self._links:
            self._set_hint(layer)
            return
        if known := snapshot.of_layer(layer_id):
            # The store knows this very layer: the project was closed without being saved after it was attached.
            self._links[layer_id] = known.cycle_id
            self._keep()
            self._set_hint(layer)
            return
        hint = cycle_links.hint_of(layer)
        if not hint or hint not in snapshot.cycles:
            return
        held_by = tuple(one for one, cycle in self._links.items() if cycle == hint and self.project.mapLayer(one) is not None)
        if not held_by and self._same_data(layer, hint):
            self._take_back(layer, hint)
            return
        self.questionRaised.emit(LinkQuestion(layer_id, layer.name(), hint, snapshot.cycles[hint].title, held_by))

    def _same_data(self, layer: QgsMapLayer, cycle_id: str) -> bool:
        source = source_of(layer, self.project)
        return any(one.source == source for one in self.state(cycle_id).layers.values())

    def _take_back(self, layer: QgsMapLayer, cycle_id: str) -> None:
        """The only layer with the hint, and its data are the cycle's: it was removed and added again."""
        gone = [one for one, cycle in self._links.items() if cycle == cycle_id and self.project.mapLayer(one) is None]
        try:
            self.attach(layer, cycle_id)
            for one in gone:
                self.detach(one, "replaced")
        except CycleError as error:
            self.noticed.emit(explain(error))

    def _watch(self, layer: QgsMapLayer) -> None:
        self._names[layer.id()] = layer.name()
        if layer.id() in self._watched:
            return
        self._watched.add(layer.id())
        layer.nameChanged.connect(self._on_layer)
        layer.dataSourceChanged.connect(self._on_layer)
        layer.styleChanged.connect(self._on_style)
        layer.styleManager().currentStyleChanged.connect(self._on_style)

    def _unwatch(self, layer_id: str) -> None:
        self._watched.discard(layer_id)
        layer = self.project.mapLayer(layer_id)
        if layer is None:
            return
        layer.nameChanged.disconnect(self._on_layer)
        layer.dataSourceChanged.disconnect(self._on_layer)
        layer.styleChanged.disconnect(self._on_style)
        layer.styleManager().currentStyleChanged.disconnect(self._on_style)

    def _on_layer(self) -> None:
        """A layer has another name or other data."""
        for layer_id in self._watched:
            layer = self.project.mapLayer(layer_id)
            if layer is not None:
                self._names[layer_id] = layer.name()
        self.linksChanged.emit()

    def _on_style(self) -> None:
        """Another style, whether chosen, pasted, loaded or brought by a map theme, comes with another hint or with none. QGIS writes it after it says so."""
        self._tidy.start(0)

    def _put_hints_right(self) -> None:
        """The mapping decides what the hints are."""
        for layer_id in list(self._watched):
            layer = self.project.mapLayer(layer_id)
            if layer is not None:
                self._set_hint(layer)

    def _set_hint(self, layer: QgsMapLayer) -> None:
        cycle_links.set_hint(layer, self.cycle_of(layer.id()))
