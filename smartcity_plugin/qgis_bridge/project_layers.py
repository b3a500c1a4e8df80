# SPDX-License-Identifier: GPL-2.0-or-later
"""Which layers of a project belong to which Smart Cycle, and what happens to that while layers are added, renamed, re-sourced and removed.

The part `layers` of a `CycleProject`. How docks, menus and indicators use it::

    layers = cycles.layers
    layers.linksChanged.connect(...)                      # a layer was attached, detached, renamed, re-sourced, removed: look at links()
    layers.questionRaised.connect(ask)                    # two layers claim one cycle: a LinkQuestion, to be answered with answer()

    layers.attach(layer, cycle_id); layers.detach(layer_id, why)
    layers.cycle_of(layer_id)                             # '' where it belongs to none
    layers.links()                                        # [Link]: layer, cycle, whether the layer is there, gone, or without its data

What the project file keeps (`cycle_links`) is the truth about layers. Attaching is recorded in the store at once; a new name, a new source and a removed layer are
recorded when the project is saved, because until then they may be taken back by closing the project.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..cycle.errors import CycleError
from ..cycle.events import Record
from ..cycle.subject import LayerAttached, LayerDetached
from . import cycle_links
from .cycle_layers import Answer, LayerIs, Link, LinkQuestion, attached, source_of
from .translation import explain, tr

if TYPE_CHECKING:
    from .cycle_project import CycleProject


class ProjectLayers(QObject):
    """See the module. Lives in the window's thread."""

    linksChanged = pyqtSignal()  # noqa: N815 (Qt's way of naming, as below)
    questionRaised = pyqtSignal(object)  # noqa: N815

    def __init__(self, cycles: CycleProject) -> None:
        super().__init__(cycles)
        self._cycles = cycles
        self._project = project = cycles.project
        self._links: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._watched: set[str] = set()
        self._tidy = QTimer(self)
        self._tidy.setSingleShot(True)
        self._tidy.timeout.connect(self._put_hints_right)
        self._connections: tuple[tuple[Any, Any], ...] = (
            (project.projectSaved, self._on_saved),
            (project.layersAdded, self._on_added),
            (project.layersRemoved, self._on_removed),
        )
        for signal, slot in self._connections:
            signal.connect(slot)

    def stop(self) -> None:
        """Let go of the project and its layers."""
        self._tidy.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = ()
        self._unwatch_all()

    # --- which belongs to which ----------------------------------------------------------------------------------------------------------

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
            self._cycles.record(cycle_id, attached(layer, self._project))
        except CycleError:
            del self._links[layer.id()]
            raise
        self._keep()
        self._watch(layer)
        self._set_hint(layer)

    def detach(self, layer_id: str, why: str = "") -> None:
        """The layer belongs to no cycle any more. Raises CycleError."""
        cycle_id = self._links.pop(layer_id, "")
        layer = self._project.mapLayer(layer_id)
        if layer is not None:
            self._set_hint(layer)
        self._keep()
        if cycle_id and self._knows(cycle_id, layer_id):
            self._cycles.record(cycle_id, LayerDetached(layer_id, why))

    def answer(self, question: LinkQuestion, answer: Answer) -> None:
        """What the user said to a `LinkQuestion`. Raises CycleError."""
        layer = self._project.mapLayer(question.layer_id)
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
        layer = self._project.mapLayer(layer_id)
        return layer.name() if layer is not None else self._names.get(layer_id, layer_id)

    def _layer_is(self, layer_id: str) -> LayerIs:
        layer = self._project.mapLayer(layer_id)
        if layer is None:
            return LayerIs.GONE
        return LayerIs.HERE if layer.isValid() else LayerIs.WITHOUT_DATA

    def _knows(self, cycle_id: str, layer_id: str) -> bool:
        summary = self._cycles.snapshot().cycles.get(cycle_id)
        return summary is not None and layer_id in summary.layers

    def _keep(self) -> None:
        cycle_links.keep_links(self._project, self._links)
        self.linksChanged.emit()

    # --- with the store ------------------------------------------------------------------------------------------------------------------

    def read_links(self) -> None:
        """Take what the project file says."""
        self._links = cycle_links.links(self._project)

    def forget_links(self) -> None:
        """No layer belongs to a cycle any more; the project file is the caller's."""
        self._links = {}

    def let_go(self) -> None:
        """The project is about to be cleared: of its layers nothing is left."""
        self._unwatch_all()
        self._links, self._names = {}, {}

    def reconcile(self) -> None:
        """Compare what the project, the layers and the store say of each other."""
        snapshot = self._cycles.snapshot()
        for layer_id, cycle_id in list(self._links.items()):
            if cycle_id not in snapshot.cycles:
                self._cycles.noticed.emit(
                    tr("The layer “{layer}” belongs to a cycle that this store does not have. Detach it, or open the right store.").format(
                        layer=self._name_of(layer_id)
                    )
                )
        for layer in self._project.mapLayers().values():
            self._meet(layer)
        self.linksChanged.emit()

    def take_in(self) -> None:
        """Layers that an algorithm attached: the store knows them, the project not yet."""
        by_layer = self._cycles.snapshot().by_layer
        for layer_id, layer in self._project.mapLayers().items():
            if layer_id in by_layer and layer_id not in self._links:
                self._meet(layer)

    def _meet(self, layer: QgsMapLayer) -> None:
        """A layer that was just added or loaded: does it belong to a cycle?"""
        self._watch(layer)
        snapshot, layer_id = self._cycles.snapshot(), layer.id()
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
        held_by = tuple(one for one, cycle in self._links.items() if cycle == hint and self._project.mapLayer(one) is not None)
        if not held_by and self._same_data(layer, hint):
            self._take_back(layer, hint)
            return
        self.questionRaised.emit(LinkQuestion(layer_id, layer.name(), hint, snapshot.cycles[hint].title, held_by))

    def _same_data(self, layer: QgsMapLayer, cycle_id: str) -> bool:
        source = source_of(layer, self._project)
        return any(one.source == source for one in self._cycles.state(cycle_id).layers.values())

    def _take_back(self, layer: QgsMapLayer, cycle_id: str) -> None:
        """The only layer with the hint, and its data are the cycle's: it was removed and added again."""
        gone = [one for one, cycle in self._links.items() if cycle == cycle_id and self._project.mapLayer(one) is None]
        try:
            self.attach(layer, cycle_id)
            for one in gone:
                self.detach(one, "replaced")
        except CycleError as error:
            self._cycles.noticed.emit(explain(error))

    # --- what happens in the project -----------------------------------------------------------------------------------------------------

    def _on_saved(self) -> None:
        """Renamed, re-sourced and removed layers are facts now."""
        gone = {one: cycle for one, cycle in self._links.items() if self._project.mapLayer(one) is None}
        for layer_id in gone:
            self._links.pop(layer_id)
        if gone:
            cycle_links.keep_links(self._project, self._links)
        if self._cycles.writable:
            self._say_quietly(
                [(cycle, LayerDetached(one, "removed")) for one, cycle in gone.items() if self._knows(cycle, one)]
                + [(self._links[one.layer_id], one) for one in self._changed_layers()]
            )
        if gone:
            self.linksChanged.emit()

    def _changed_layers(self) -> list[LayerAttached]:
        """Layers whose name or source is not what the store knows last."""
        known = self._cycles.snapshot().cycles
        found = []
        for layer_id, cycle_id in self._links.items():
            layer = self._project.mapLayer(layer_id)
            if layer is None or cycle_id not in known:
                continue
            now = attached(layer, self._project)
            if self._cycles.state(cycle_id).layers.get(layer_id) != now:
                found.append(now)
        return found

    def _say_quietly(self, said: list[tuple[str, Record]]) -> None:
        for cycle_id, record in said:
            try:
                self._cycles.record(cycle_id, record)
            except CycleError as error:
                self._cycles.noticed.emit(explain(error))

    def _on_added(self, layers: list[QgsMapLayer]) -> None:
        if self._cycles.store is None:
            return
        for layer in layers:
            self._meet(layer)
        self.linksChanged.emit()

    def _on_removed(self, layer_ids: list[str]) -> None:
        for layer_id in layer_ids:
            self._watched.discard(layer_id)
        if any(layer_id in self._links for layer_id in layer_ids):
            self.linksChanged.emit()

    # --- what happens to a layer ---------------------------------------------------------------------------------------------------------

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
        layer = self._project.mapLayer(layer_id)
        if layer is None:
            return
        layer.nameChanged.disconnect(self._on_layer)
        layer.dataSourceChanged.disconnect(self._on_layer)
        layer.styleChanged.disconnect(self._on_style)
        layer.styleManager().currentStyleChanged.disconnect(self._on_style)

    def _unwatch_all(self) -> None:
        for layer_id in list(self._watched):
            self._unwatch(layer_id)

    def _on_layer(self) -> None:
        """A layer has another name or other data."""
        for layer_id in self._watched:
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                self._names[layer_id] = layer.name()
        self.linksChanged.emit()

    def _on_style(self) -> None:
        """Another style, whether chosen, pasted, loaded or brought by a map theme, comes with another hint or with none. QGIS writes it after it says so."""
        self._tidy.start(0)

    def _put_hints_right(self) -> None:
        """The mapping decides what the hints are."""
        for layer_id in list(self._watched):
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                self._set_hint(layer)

    def _set_hint(self, layer: QgsMapLayer) -> None:
        cycle_links.set_hint(layer, self.cycle_of(layer.id()))
