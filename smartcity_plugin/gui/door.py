# SPDX-License-Identifier: GPL-2.0-or-later
"""What the views read of the project's cycles, and how forms record: reading never raises, writing says in words why it could not."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..cycle.errors import CycleError, NotAllowed
from ..cycle.events import Record, Recorded
from ..cycle.people import person_in
from ..cycle.summaries import Made, ObservedValue, RunSummary, SavingSummary, Snapshot
from ..qgis_bridge.cycle_project import Condition, CycleProject
from ..qgis_bridge.layer_origins import unknown_layers
from ..qgis_bridge.translation import explain, tr

if TYPE_CHECKING:
    from ..cycle.evidence import Run
    from ..cycle.state import CycleState, Kept
    from ..cycle.store import Store

T = TypeVar("T")


class Door(QObject):
    """One for all docks. ``changed``: look again; ``trouble_changed``: the sentence that says why nothing can be read or written, or nothing."""

    changed = pyqtSignal()
    trouble_changed = pyqtSignal(str)

    def __init__(self, cycles: CycleProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cycles = cycles
        self._said = ""
        self._reported = ""
        self.since = time.time()  # when the project was opened: files that are younger look like outputs
        cycles.project.readProject.connect(self._opened)
        self._unknown_when: tuple[object, ...] = ()
        self._unknown: list[str] = []
        self._made: dict[str, str] = {}
        self._not_made: dict[str, int] = {}
        self._people: dict[str, str] = {}
        cycles.storeChanged.connect(self._store_changed)
        for signal in (cycles.storeChanged, cycles.cyclesChanged, cycles.layers.linksChanged):
            signal.connect(self._look_again)

    def stop(self) -> None:
        """Let go of the controller, which may live on."""
        self.cycles.project.readProject.disconnect(self._opened)
        self.cycles.storeChanged.disconnect(self._store_changed)
        for signal in (self.cycles.storeChanged, self.cycles.cyclesChanged, self.cycles.layers.linksChanged):
            signal.disconnect(self._look_again)

    # --- whether all is well -----------------------------------------------------------------------------------------------------------

    @property
    def trouble(self) -> str:
        """Why nothing can be read or written now; empty where all is well."""
        if self.cycles.condition is Condition.READ_ONLY:
            return tr("The store of this project can only be read here: nothing new will be recorded.")
        return self.cycles.problem or self._said

    @property
    def has_store(self) -> bool:
        """Whether the project's store is open."""
        return self.cycles.store is not None

    @property
    def writable(self) -> bool:
        """Whether something can be recorded."""
        return self.cycles.writable

    def _opened(self, _document: object) -> None:
        self.since = time.time()

    def _store_changed(self) -> None:
        """Another store knows other layers."""
        self._made.clear()
        self._not_made.clear()
        if self.cycles.condition is not Condition.OFFLINE:
            self._people = {}

    def _look_again(self) -> None:
        self._said = ""
        self.changed.emit()
        self._report()

    def _report(self) -> None:
        if self.trouble != self._reported:
            self._reported = self.trouble
            self.trouble_changed.emit(self.trouble)

    # --- reading -----------------------------------------------------------------------------------------------------------------------

    def _ask(self, question: Callable[[Store], T], otherwise: T) -> T:
        store = self.cycles.store
        if store is None or self.cycles.condition is Condition.OFFLINE:
            return otherwise
        try:
            return question(store)
        except CycleError as error:
            self._said = explain(error)
            self._report()
            return otherwise

    def cycle_of(self, layer: QgsMapLayer | None) -> str:
        """The id of the layer's cycle: the one it belongs to, else the one with a run that made it; empty where there is none."""
        if layer is None:
            return ""
        return self.cycles.layers.cycle_of(layer.id()) or self._made_in(layer.id())

    def _made_in(self, layer_id: str) -> str:
        """The cycle of the run that made a layer. What was found once stays true; what was not is looked for again when there is something new."""
        if layer_id in self._made:
            return self._made[layer_id]
        seq = self._ask(lambda store: store.latest(), -1)
        if self._not_made.get(layer_id) != seq:
            self._not_made[layer_id] = seq
            nothing: dict[str, Made] = {}
            found = self._ask(lambda store: store.made(), nothing).get(layer_id)
            if found is not None:
                self._made[layer_id] = found.cycle_id
        return self._made.get(layer_id, "")

    def layer_of(self, cycle_id: str) -> QgsMapLayer | None:
        """A layer of the project that belongs to the cycle."""
        layers = (self.cycles.project.mapLayer(one.layer_id) for one in self.cycles.layers.links() if one.cycle_id == cycle_id)
        return next((layer for layer in layers if layer is not None), None)

    def unknown_layers(self) -> list[QgsMapLayer]:
        """Layers that look like outputs, and nobody knows of which run."""
        layers = self.cycles.project.mapLayers()
        key = (self._ask(lambda store: store.latest(), -1), *sorted(layers))
        if key != self._unknown_when:
            nothing: list[QgsMapLayer] = []
            found = self._ask(lambda store: unknown_layers(self.cycles, self.since), nothing)
            self._unknown_when, self._unknown = key, [layer.id() for layer in found]
        return [layers[one] for one in self._unknown if one in layers]

    def snapshot(self) -> Snapshot:
        """All cycles of the store."""
        return self.cycles.snapshot()

    def state(self, cycle_id: str) -> CycleState | None:
        """A cycle as it stands, None where it cannot be read."""
        if not cycle_id:
            return None
        if self.cycles.condition is Condition.OFFLINE:
            return self.cycles.known_state(cycle_id)
        return self._ask(lambda store: self.cycles.state(cycle_id), None)

    def runs(self, cycle_id: str, limit: int, offset: int) -> list[RunSummary]:
        """Runs of a cycle, the latest first."""
        return self._ask(lambda store: store.runs(cycle_id, limit=limit, offset=offset), [])

    def run(self, run_id: str) -> Kept[Run] | None:
        """One run whole."""
        return self._ask(lambda store: store.run(run_id), None)

    def observations(self, cycle_id: str, metric_id: str) -> list[ObservedValue]:
        """A metric's observations in the order of time."""
        return self._ask(lambda store: store.observations(cycle_id, metric_id), [])

    def savings(self) -> list[SavingSummary]:
        """The savings of all cycles."""
        return self._ask(lambda store: store.savings(), [])

    def people(self) -> dict[str, str]:
        """Names by person id, as last known while a database is away."""
        self._people = self._ask(lambda store: store.people(), self._people)
        return self._people

    def me(self) -> str:
        """The id of whoever works here where the store knows them already; empty otherwise. Looking never writes."""
        name = self.cycles.person()
        return next((one for one, called in self.people().items() if called == name), "") if name else ""

    # --- writing -----------------------------------------------------------------------------------------------------------------------

    def record(self, cycle_id: str, records: Sequence[Record], expected_position: int | None = None, actor: str = "") -> list[Recorded]:
        """Record together, all or none, in the name of ``actor`` or whoever works here; nothing is returned where they wait for a database.

        Raises:
            CycleError: with words for the user; `Conflict` where somebody else wrote since ``expected_position``.

        """
        if self.cycles.condition is not Condition.OFFLINE:
            self._open()
        done = self.cycles.record_all(cycle_id, records, expected_position, actor)
        self.cycles.look()
        return done

    def name_person(self, name: str) -> str:
        """The id of a person, named in the store where it does not know them yet. Raises CycleError."""
        return person_in(self._open(), name)

    def _open(self) -> Store:
        if self.cycles.store is None:
            raise NotAllowed(tr("The store of this project is not open, so nothing can be recorded now. What you typed stays here."))
        return self.cycles.store
