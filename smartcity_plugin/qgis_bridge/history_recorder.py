# SPDX-License-Identifier: GPL-2.0-or-later
"""Records what is run from Processing's dialogs on layers of a cycle, seen through QGIS's history.

Runs from a dialog and in place write an entry before they run and complete it afterwards; nothing else does, so batch, iterate, `processing.run` and scripts cannot be seen
(`layer_origins` says what came of them, `record_run` declares them). Our own algorithms record themselves: their entry is only matched with their record, by RUN_ID.

Inputs are looked at when the entry is added, before the run, and hashed in a task. The record is written when both the run and the hashing are over.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProcessingContext, QgsProject, QgsTask, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal, pyqtSlot

from ..analysis.errors import Cancelled
from ..cycle.errors import CycleError
from ..cycle.events import Event, new_id
from ..cycle.evidence import InputTable, Origin, OutputTable, Run, RunAnnotated
from ..cycle.moments import now
from .cycle_project import CycleProject
from .history_entries import HistoryRun, read_entry
from .run_inputs import Asked, PendingInput, hash_all, kept_parameters, pending
from .run_recording import cycles_of, figures_of, outputs_of, versions, words_of
from .translation import explain, tr

if TYPE_CHECKING:
    from ..cycle.store import Store

_OURS = "smartcity:"
_PROVIDER = "processing"
_LOOKS, _PAUSE = 5, 200  # how often, and after how many milliseconds, the project is asked again for outputs
_MOST = 20_000  # features of an output that are hashed while the window waits: less than 0.1 s


@dataclass
class _Running:
    """A run between its entry and its record."""

    run: HistoryRun
    cycles: tuple[str, ...]
    personal: tuple[str, ...]
    origin: Origin
    started: str = field(default_factory=now)
    began: float = field(default_factory=time.monotonic)
    inputs: tuple[InputTable, ...] | None = None
    ended: tuple[bool, tuple[OutputTable, ...], dict[str, Any], float] | None = None
    task: _HashTask | None = None


class HistoryRecorder(QObject):
    """See the module. Lives in the window's thread, as long as its `CycleProject`."""

    recorded = pyqtSignal(str)
    """The id of a run that was just recorded."""

    def __init__(self, cycles: CycleProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cycles = cycles
        self._running: dict[int, _Running] = {}
        self._registry = QgsGui.historyProviderRegistry()
        self._registry.entryAdded.connect(self._on_added)
        self._registry.entryUpdated.connect(self._on_updated)

    def stop(self) -> None:
        """When the plugin is unloaded. What is being hashed is given up."""
        self._registry.entryAdded.disconnect(self._on_added)
        self._registry.entryUpdated.disconnect(self._on_updated)
        for one in self._running.values():
            if one.task is not None:
                one.task.cancel()
        self._running.clear()

    # PyQt cannot convert the third argument of these signals: only slots with these very signatures are ever called.
    @pyqtSlot("qlonglong")  # type: ignore[untyped-decorator]
    def _on_added(self, entry_id: int) -> None:
        if not self._cycles.writable:
            return
        entry, known = self._registry.entry(entry_id)
        run = read_entry(dict(entry.entry)) if known and entry.providerId == _PROVIDER else None
        if run is not None and not run.algorithm.startswith(_OURS):
            self._begin(entry_id, run)

    @pyqtSlot("qlonglong", "QVariantMap")  # type: ignore[untyped-decorator]
    def _on_updated(self, entry_id: int, entry: dict[str, Any]) -> None:
        results = dict(entry.get("results") or {})
        if run_id := results.get("RUN_ID"):
            self._match(entry_id, str(run_id))
        elif entry_id in self._running:
            self._end(entry_id, results)

    def _begin(self, entry_id: int, run: HistoryRun) -> None:
        store, project = self._cycles.store, self._cycles.project
        inputs = pending(_asked(run, project), project)
        if store is None or not inputs:
            return
        try:
            cycles = cycles_of(store, [one.table for one in inputs], {link.layer_id: link.cycle_id for link in self._cycles.layers.links()})
        except CycleError as error:
            self._cycles.noticed.emit(explain(error))
            return
        if not cycles:
            return
        personal = tuple(name for one in inputs for name in one.personal)
        running = _Running(run, cycles, personal, Origin.IN_PLACE if _is_in_place(run) else Origin.DIALOG)
        running.task = _HashTask(inputs, lambda tables: self._hashed(entry_id, tables))
        self._running[entry_id] = running
        QgsApplication.taskManager().addTask(running.task)

    def _end(self, entry_id: int, results: dict[str, Any]) -> None:
        seconds = round(time.monotonic() - self._running[entry_id].began, 3)
        self._look_for_outputs(entry_id, results, seconds, _LOOKS)

    def _look_for_outputs(self, entry_id: int, results: dict[str, Any], seconds: float, looks: int) -> None:
        """The dialog brings its outputs into the project only after it has completed the entry."""
        if entry_id not in self._running:
            return
        context = QgsProcessingContext()
        context.setProject(self._cycles.project)
        words = words_of(QgsApplication.processingRegistry().algorithmById(self._running[entry_id].run.algorithm))
        outputs = outputs_of(results, context, self._cycles.project, words, _MOST)
        texts = {
            name for name, value in results.items() if name not in words and isinstance(value, str) and value and not value.startswith("<")
        }
        if looks and texts - {one.name for one in outputs}:
            QTimer.singleShot(_PAUSE, lambda: self._look_for_outputs(entry_id, results, seconds, looks - 1))
            return
        # A failed run has no results.
        self._running[entry_id].ended = (bool(results), outputs, figures_of(results), seconds)
        self._write(entry_id)

    def _hashed(self, entry_id: int, tables: tuple[InputTable, ...]) -> None:
        if entry_id in self._running:
            self._running[entry_id].inputs = tables
            self._running[entry_id].task = None  # QGIS deletes it now
            self._write(entry_id)

    def _write(self, entry_id: int) -> None:
        """Write the record once both are known: what was read, and what came of it."""
        running, store = self._running[entry_id], self._cycles.store
        if running.inputs is None or running.ended is None:
            return
        del self._running[entry_id]
        succeeded, outputs, figures, seconds = running.ended
        run = Run(
            new_id(),
            running.run.algorithm,
            kept_parameters(running.run.parameters, running.personal),
            running.inputs,
            outputs,
            versions(),
            figures,
            running.origin,
            running.started,
            seconds,
            succeeded,
        )
        self._append(store, [Event(cycle_id, run, self._me()) for cycle_id in running.cycles], run.run_id)

    def _match(self, entry_id: int, run_id: str) -> None:
        """Our own run, which is in the store already: say which entry of the history it is, once."""
        store = self._cycles.store
        if store is None or not self._cycles.writable:
            return
        try:
            cycles = {one.cycle_id for one in store.runs(limit=200) if one.run_id == run_id}
            known = {
                cycle
                for cycle in cycles
                if any("history_entry" in kept.record.facts for kept in store.cycle(cycle).annotations.get(run_id, ()))
            }
        except CycleError as error:
            self._cycles.noticed.emit(explain(error))
            return
        facts = RunAnnotated(run_id, {"history_entry": entry_id, "origin": Origin.DIALOG.value})
        self._append(store, [Event(one, facts, self._me()) for one in sorted(cycles - known)], run_id)

    def _append(self, store: Store | None, events: list[Event], run_id: str) -> None:
        if store is None or not events:
            return
        try:
            store.append_all(events)
        except CycleError as error:
            self._cycles.noticed.emit(tr("A run could not be recorded: {reason}").format(reason=explain(error)))
            return
        self._cycles.look()
        self.recorded.emit(run_id)

    def _me(self) -> str:
        try:
            return self._cycles.me()
        except CycleError:
            return ""


class _HashTask(QgsTask):
    """Hashes in the background and hands the result over in the window's thread."""

    def __init__(self, inputs: list[PendingInput], done: Callable[[tuple[InputTable, ...]], None]) -> None:
        super().__init__(tr("Hashing what a run reads"), QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._inputs, self._done = inputs, done
        self._tables: tuple[InputTable, ...] = tuple(one.table for one in inputs)

    def run(self) -> bool:
        """In the background."""
        try:
            self._tables = hash_all(self._inputs, self._poll)
        except Cancelled:
            return False
        return True

    def finished(self, _good: bool) -> None:
        """In the window's thread. Without digests where it was cancelled or failed: the run is recorded all the same."""
        done, self._inputs = self._done, []
        done(self._tables)

    def _poll(self, share: float) -> None:
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100.0 * share)


def _asked(run: HistoryRun, project: QgsProject) -> list[Asked]:
    """The project's layers that a run names, by id, name or source."""
    algorithm = QgsApplication.processingRegistry().algorithmById(run.algorithm)
    destinations = {one.name() for one in algorithm.destinationParameterDefinitions()} if algorithm is not None else {"OUTPUT"}
    found = []
    for source in run.sources:
        layer = None if source.parameter in destinations else _layer_named(source.layer, project)
        if layer is not None:
            # In place, what is selected is changed; everything where nothing is.
            chosen = source.selected_only or (_is_in_place(run) and isinstance(layer, QgsVectorLayer) and layer.selectedFeatureCount() > 0)
            found.append(Asked(source.parameter, layer, chosen, source.filter))
    return found


def _layer_named(text: str, project: QgsProject) -> QgsMapLayer | None:
    layer = project.mapLayer(text)
    if layer is not None:
        return layer
    return next((one for one in project.mapLayers().values() if one.source() == text), None)


def _is_in_place(run: HistoryRun) -> bool:
    """A run in place writes this word, which the dialogs' own temporary outputs do not."""
    return run.parameters.get("OUTPUT") == "memory:"
