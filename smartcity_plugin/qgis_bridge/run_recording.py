# SPDX-License-Identifier: GPL-2.0-or-later
"""Our own algorithms record themselves where a cycle is tracked. Without a store this costs the reading of one entry of the project.

Three moments: `begin` in the thread of the layers, `RunRecording.before` and `RunRecording.after` in the thread of the run. What goes wrong with recording is said, and never
fails the run.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingUtils,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

if TYPE_CHECKING:
    from ..cycle.evidence import InputTable, OutputTable
    from ..cycle.store import Store
    from .run_inputs import PendingInput

_ENTRY = ("smartcity", "cycle/store")
_NOT_FIGURES = {"REPORT_JSON", "RUN_ID"}
_WORDS = (QgsProcessingOutputString, QgsProcessingOutputNumber, QgsProcessingOutputBoolean)


def is_tracked(project: QgsProject | None) -> bool:
    """Whether the project has a store."""
    return project is not None and bool(project.readEntry(*_ENTRY, "")[0])


def begin(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> RunRecording | None:
    """Look at the inputs before a run. None where nothing is tracked."""
    project = context.project()
    if not is_tracked(project):
        return None
    from ..cycle.errors import CycleError
    from . import cycle_links
    from .run_inputs import kept_parameters, layers_asked, pending, plain_parameters

    inputs = pending(layers_asked(algorithm, parameters, context), project)
    personal = [name for one in inputs for name in one.personal]
    try:
        address = cycle_links.store_address(project)
    except CycleError:
        return None  # the project's controller has said that the store is not there
    return RunRecording(
        algorithm.id(),
        kept_parameters(plain_parameters(algorithm, parameters, context), personal),
        inputs,
        address,
        cycle_links.expected_store(project),
        cycle_links.links(project),
        project,
        words_of(algorithm),
    )


@dataclass
class RunRecording:
    """One run while it goes on."""

    algorithm: str
    parameters: dict[str, Any]
    inputs: list[PendingInput]
    address: str
    store_id: str
    links: dict[str, str]
    project: QgsProject
    words: frozenset[str] = frozenset()
    hashed: tuple[InputTable, ...] = ()
    cycles: tuple[str, ...] = ()
    started: str = ""
    began: float = 0.0
    problems: list[str] = field(default_factory=list)

    def before(self, feedback: QgsProcessingFeedback) -> None:
        """Hash what will be read."""
        from ..cycle.errors import CycleError
        from ..cycle.moments import now
        from .translation import explain

        try:
            with self._store() as store:
                self.cycles = cycles_of(store, [one.table for one in self.inputs], self.links)
        except CycleError as error:
            feedback.pushWarning(explain(error))
        if self.cycles:
            from .run_inputs import hash_all

            self.hashed = hash_all(self.inputs, _polling(feedback))
        self.inputs = []  # lets go of the layers
        self.started, self.began = now(), time.monotonic()

    def after(
        self, results: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback, *, succeeded: bool = True
    ) -> str:
        """Record the run in each of its cycles; its id, empty where it is in none."""
        if not self.cycles:
            return ""
        from ..cycle.errors import CycleError
        from ..cycle.events import Event, new_id
        from ..cycle.evidence import Run
        from ..cycle.people import person_in
        from .translation import explain

        run = Run(
            new_id(),
            self.algorithm,
            self.parameters,
            self.hashed,
            outputs_of(results, context, self.project, self.words) if succeeded else (),
            versions(),
            figures_of(results),
            started=self.started,
            seconds=round(time.monotonic() - self.began, 3),
            succeeded=succeeded,
        )
        try:
            with self._store() as store:
                person = person_in(store, str(QgsSettings().value("smartcity/person", "") or ""))
                store.append_all([Event(cycle_id, run, person) for cycle_id in self.cycles])
        except CycleError as error:
            feedback.pushWarning(explain(error))
            return ""
        return run.run_id

    def _store(self) -> Store:
        from .store_connections import open_store

        return open_store(self.address, store_id=self.store_id)


def cycles_of(store: Store, tables: list[InputTable], links: dict[str, str]) -> tuple[str, ...]:
    """The open cycles that a run on these tables belongs to: those of its layers, and of the runs that made its layers."""
    from ..cycle.stages import Stage

    made, sources = store.made(), store.sources()
    found: dict[str, None] = {}
    for one in tables:
        # A model run in the background, and qgis_process, read the data of a layer without the layer: its source tells.
        if cycle_id := links.get(one.layer_id) or sources.get(one.source):
            found[cycle_id] = None
        elif came := made.get(one.layer_id) or made.get(one.source):
            found[came.cycle_id] = None
    known = store.snapshot().cycles
    return tuple(one for one in found if one in known and known[one].stage is not Stage.CLOSED)


def words_of(algorithm: QgsProcessingAlgorithm | None) -> frozenset[str]:
    """The outputs that an algorithm declares to be words or numbers."""
    return frozenset(one.name() for one in algorithm.outputDefinitions() if isinstance(one, _WORDS)) if algorithm else frozenset()


def outputs_of(
    results: dict[str, Any], context: QgsProcessingContext, project: QgsProject, words: frozenset[str], most: int | None = None
) -> tuple[OutputTable, ...]:
    """What a run has written, with digests: layers, and files.

    words: outputs that are no layers: QGIS would try to open a verdict as a file, and say that it could not. Layers with more than ``most`` features are not hashed: so the window does not wait.
    """
    from ..cycle.evidence import OutputTable
    from .cycle_layers import source_of
    from .table_digest import UNREADABLE, File, content_of

    found = []
    for name, value in results.items():
        if not isinstance(value, str) or not value or name in _NOT_FIGURES:
            continue
        layer = None if name in words else QgsProcessingUtils.mapLayerFromString(value, context)
        if layer is not None and layer.isValid():
            large = most is not None and isinstance(layer, QgsVectorLayer) and layer.featureCount() > most
            content = None if large else content_of(layer)
            digest = content.digest() if content else UNREADABLE
            stored = project.mapLayer(layer.id()) is not None or context.temporaryLayerStore().mapLayer(layer.id()) is not None
            features = digest.features if digest.text or not isinstance(layer, QgsVectorLayer) else layer.featureCount()
            found.append(OutputTable(name, layer.id() if stored else "", source_of(layer, project), digest.text, features))
        elif _is_file(value):
            found.append(OutputTable(name, source=project.pathResolver().writePath(value), digest=File(Path(value)).digest().text))
    return tuple(found)


def figures_of(results: dict[str, Any]) -> dict[str, Any]:
    """The numbers and short words that a run returned; what is not finite is left out."""
    import math

    def is_figure(value: object) -> bool:
        if isinstance(value, str):
            return len(value) <= 200 and not _is_file(value) and "|layername=" not in value
        return isinstance(value, (bool, int)) or (isinstance(value, float) and math.isfinite(value))

    return {name: value for name, value in results.items() if name not in _NOT_FIGURES and is_figure(value)}


def versions() -> dict[str, str]:
    """What a run rests on."""
    import platform
    from importlib import metadata

    found = {"qgis": Qgis.version(), "smartcity": _own_version(), "python": platform.python_version()}
    for name in ("numpy", "scipy"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def _own_version() -> str:
    text = (Path(__file__).parents[2] / "metadata.txt").read_text(encoding="utf-8")
    return next((line.partition("=")[2].strip() for line in text.splitlines() if line.startswith("version=")), "")


def _is_file(value: str) -> bool:
    try:
        return Path(value).is_file()
    except (OSError, ValueError):
        return False


def _polling(feedback: QgsProcessingFeedback) -> Any:
    from ..analysis.errors import Cancelled

    def poll(share: float) -> None:
        if feedback.isCanceled():
            raise Cancelled

    return poll
