# SPDX-License-Identifier: GPL-2.0-or-later
"""Re-run: a recorded run once more, and whether it reads the same and makes the same.

It is refused where the state it ran in cannot be restored; data that have changed are no reason to refuse, they are the finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..analysis.errors import tr as mark
from ..cycle.errors import NotAllowed
from ..cycle.events import Event, new_id
from ..cycle.evidence import EditState, InputTable, Origin, OutputTable, Run, RunAnnotated
from ..cycle.intake import is_shortened
from ..cycle.moments import now
from ..cycle.redaction import HIDDEN
from ..cycle.store import Store
from .cycle_layers import source_of
from .run_inputs import Asked, hash_all, pending
from .run_recording import figures_of, outputs_of, versions, words_of
from .table_digest import selection_digest, way_of

_PAGES = (".html", ".htm")  # a report carries the time it was made at


@dataclass(frozen=True)
class Comparison:
    """What a re-run found. ``inputs`` and ``outputs`` name those that differ, ``unknown`` those that cannot be compared, ``figures`` are (name, then, now)."""

    run_id: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    unknown: tuple[str, ...]
    figures: tuple[tuple[str, Any, Any], ...]

    @property
    def same_inputs(self) -> bool:
        """Whether what was read is what was read then."""
        return not self.inputs

    @property
    def same_outputs(self) -> bool:
        """Whether what was made is what was made then."""
        return not self.outputs and not self.figures


def rerun(
    store: Store, cycle_id: str, run_id: str, project: QgsProject, actor: str = "", feedback: QgsProcessingFeedback | None = None
) -> Comparison:
    """Run again what ``run_id`` ran, into temporary outputs, record it as a repetition, and compare.

    Raises:
        NotAllowed: the run is unknown or was in place, a layer is gone, or its selection, filter or subset cannot be restored.

    """
    kept = store.cycle(cycle_id).runs.get(run_id)
    if kept is None:
        raise NotAllowed(mark("There is no run “{run}” in this cycle."), run=run_id)
    old = kept.record
    algorithm = _algorithm(old)
    layers = [(table, _restored(table, project)) for table in old.inputs]
    parameters = _parameters(old, algorithm, layers)
    asked = [Asked(table.parameter, layer, table.selected_only, table.filter) for table, layer in layers]
    inputs = hash_all(pending(asked, project))
    context = QgsProcessingContext()
    context.setProject(project)
    started = now()
    results, good = algorithm.run(parameters, context, feedback or QgsProcessingFeedback(False))
    outputs = outputs_of(results, context, project, words_of(algorithm)) if good else ()
    new = _record(
        store,
        cycle_id,
        old,
        Run(
            new_id(),
            old.algorithm,
            old.parameters,
            inputs,
            outputs,
            versions(),
            figures_of(results),
            Origin.ALGORITHM,
            started,
            None,
            good,
            run_id,
        ),
        results,
        actor,
    )
    found = _compare(old, inputs, outputs, figures_of(results), new)
    facts = {
        "repeats": run_id,
        "inputs_differ": list(found.inputs),
        "outputs_differ": list(found.outputs),
        "not_comparable": list(found.unknown),
    }
    store.append(Event(cycle_id, RunAnnotated(new, facts), actor))
    return found


def _record(store: Store, cycle_id: str, old: Run, new: Run, results: dict[str, Any], actor: str) -> str:
    """The id of the repetition: our own algorithms have recorded it, others have not."""
    if own := results.get("RUN_ID"):
        return str(own)
    store.append(Event(cycle_id, new, actor))
    return new.run_id


def _algorithm(run: Run) -> QgsProcessingAlgorithm:
    if run.origin is Origin.IN_PLACE:
        raise NotAllowed(mark("A run in place changed its own input, so what it read is no longer there. It cannot be run again."))
    found = QgsApplication.processingRegistry().createAlgorithmById(run.algorithm)
    if found is None:
        raise NotAllowed(mark("QGIS has no algorithm “{algorithm}” now. Install its provider, then try again."), algorithm=run.algorithm)
    return found


def _restored(table: InputTable, project: QgsProject) -> QgsMapLayer:
    """The layer in the state it had. Raises NotAllowed where it has another that cannot be restored."""
    figures = {"layer": table.name or table.source}
    layer = project.mapLayer(table.layer_id) or next(
        (one for one in project.mapLayers().values() if source_of(one, project) == table.source), None
    )
    if layer is None or not layer.isValid():
        raise NotAllowed(mark("The layer “{layer}” is not in the project any more, so the run cannot be repeated."), **figures)
    if table.filter_hidden:
        raise NotAllowed(
            mark("The filter on “{layer}” looked at personal data and was not kept, so the run cannot be repeated."), **figures
        )
    if isinstance(layer, QgsVectorLayer):
        _check_state(layer, table, figures)
    return layer


def _check_state(layer: QgsVectorLayer, table: InputTable, figures: dict[str, str]) -> None:
    if layer.subsetString() != table.subset:
        raise NotAllowed(
            mark("“{layer}” had the filter “{then}” and has “{now}” now. Set it as it was, then try again."),
            then=table.subset or "–",
            now=layer.subsetString() or "–",
            **figures,
        )
    if table.selected_only and selection_digest(layer.selectedFeatureIds()) != table.selection_digest:
        raise NotAllowed(
            mark("The run read {n} selected features of “{layer}”, and others are selected now. Select the same, then try again."),
            n=table.selected,
            **figures,
        )
    if table.edit_state is EditState.UNSAVED and not layer.isModified():
        raise NotAllowed(mark("The run read edits of “{layer}” that were not saved then. That state cannot be restored."), **figures)


def _parameters(run: Run, algorithm: QgsProcessingAlgorithm, layers: list[tuple[InputTable, QgsMapLayer]]) -> dict[str, Any]:
    """The parameters of then, with layers in place of their names, and temporary outputs of the same kind."""
    if not run.parameters:
        raise NotAllowed(mark("The run was recorded without its parameters, so it cannot be repeated."))
    for name, value in run.parameters.items():
        if is_shortened(value) or HIDDEN in str(value):
            raise NotAllowed(
                mark("The parameter “{name}” was too large or too personal to be kept, so the run cannot be repeated."), name=name
            )
    made = dict(run.parameters)
    by_parameter: dict[str, list[tuple[InputTable, QgsMapLayer]]] = {}
    for table, layer in layers:
        by_parameter.setdefault(table.parameter, []).append((table, layer))
    for name, found in by_parameter.items():
        values = [_source(table, layer) for table, layer in found]
        definition = algorithm.parameterDefinition(name)
        made[name] = values if definition is not None and definition.type() == "multilayer" else values[0]
    for definition in algorithm.destinationParameterDefinitions():
        if made.get(definition.name()):
            made[definition.name()] = _destination(run, definition.name(), str(made[definition.name()]))
    return made


def _source(table: InputTable, layer: QgsMapLayer) -> Any:
    if table.selected_only or table.filter:
        return QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=table.selected_only, filterExpression=table.filter)
    return layer.id()


def _destination(run: Run, name: str, then: str) -> str:
    """Rows of a table are compared with rows of a table, features with features."""
    output = next((one for one in run.outputs if one.name == name), None)
    way = way_of(output.digest) if output else ""
    if way == "features" or then in ("memory:", "TEMPORARY_OUTPUT"):
        return "memory:"
    suffix = ".gpkg" if way == "rows" else Path(then.split("|", maxsplit=1)[0]).suffix or ".gpkg"
    return str(QgsProcessingUtils.generateTempFilename(f"again{suffix}"))


def _compare(old: Run, inputs: tuple[InputTable, ...], outputs: tuple[OutputTable, ...], figures: dict[str, Any], new: str) -> Comparison:
    unknown: list[str] = []
    differing = [
        then.name or then.parameter
        for then, there in zip(old.inputs, inputs, strict=True)
        if _differs(then.digest, there.digest, then.name, unknown)
    ]
    by_name = {one.name: one for one in outputs}
    changed = [
        one.name
        for one in old.outputs
        if not one.source.lower().endswith(_PAGES)
        and _differs(one.digest, by_name[one.name].digest if one.name in by_name else "", one.name, unknown)
    ]
    other = tuple(
        (name, value, figures.get(name))
        for name, value in old.figures.items()
        if isinstance(value, (int, float)) and value != figures.get(name)
    )
    return Comparison(new, tuple(differing), tuple(changed), tuple(unknown), other)


def _differs(then: str, there: str, name: str, unknown: list[str]) -> bool:
    if not then or not there or way_of(then) != way_of(there):
        unknown.append(name)
        return False
    return then != there
