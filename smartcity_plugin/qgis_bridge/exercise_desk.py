# SPDX-License-Identifier: GPL-2.0-or-later
"""Where an exercise is worked on: a copy of the sample project with its data, the world that checks look at, and the running of a solution.

Each exercise has a folder of its own in the user's profile. Solutions write there and nowhere else.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt

from ..analysis.errors import tr as mark
from ..cycle.location import store_beside
from ..cycle.store import Store
from ..workshop.errors import NotThere
from ..workshop.world import RunSeen, Table
from . import session_runs

if TYPE_CHECKING:
    from ..cycle.state import CycleState
    from ..workshop.exercise import Action, Exercise

DATA = ("sample_city.gpkg", "sample_city_terrain.tif")
_AROUND = 1.6  # what is looked at fills the map but for a margin


class ExerciseDesk:
    """One exercise's copy of the sample city. ``project`` is the project that the learner works in."""

    def __init__(self, exercise: Exercise, sample_data: Path, folder: Path, project: QgsProject) -> None:
        self.exercise = exercise
        self.project = project
        self._sample_data = sample_data
        self._folder = folder / exercise.exercise_id
        self._since = session_runs.latest()

    @property
    def project_file(self) -> Path:
        """The exercise's own project."""
        return self._folder / self.exercise.project

    @property
    def is_open(self) -> bool:
        """Whether the learner has the exercise's project open."""
        return Path(self.project.absoluteFilePath() or ".") == self.project_file

    def lay_out(self) -> Path:
        """Put a fresh copy of the data on the desk, unless one lies there; the project file to open."""
        if not self.project_file.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            for name in (self.exercise.project, *DATA):
                shutil.copy(self._sample_data / name, self._folder / name)
            if self.exercise.theme or self.exercise.looks_at:
                _arrange(self.project_file, self.exercise.theme, self.exercise.looks_at)
        return self.project_file

    def clear(self) -> Path:
        """Throw away what was made and begin anew; the project file to open. The project must not be open."""
        if self._folder.exists():
            shutil.rmtree(self._folder)
        self._since = session_runs.latest()
        return self.lay_out()

    # --- what checks see (`World`) -------------------------------------------------------------------------------------------------------

    def table(self, place: str) -> Table | None:
        """See `World`."""
        layer = self.layer(place)
        if layer is None or not layer.isValid():
            return None
        names = [field.name() for field in layer.fields()]
        columns: dict[str, list[Any]] = {name: [] for name in names}
        n = 0
        for feature in layer.getFeatures():
            n += 1
            for name, value in zip(names, feature.attributes(), strict=True):
                columns[name].append(_plain(value))
        crs = layer.crs()
        return Table(layer.name(), columns, n, crs.authid(), crs.isValid() and crs.mapUnits() == Qgis.DistanceUnit.Meters)

    def runs(self, algorithm: str) -> Sequence[RunSeen]:
        """See `World`."""
        return [RunSeen(one.algorithm, one.parameters, one.results) for one in session_runs.runs_after(self._since, algorithm)]

    def distance(self, one: str, other: str, where: Mapping[str, Any]) -> float | None:
        """See `World`."""
        first, second = self.layer(one), self.layer(other)
        if first is None or second is None:
            return None
        near = _all_of(first, where)
        far = _all_of(second, {})
        if near is None or far is None:
            return None
        far.transform(QgsCoordinateTransform(second.crs(), first.crs(), self.project.transformContext()))
        distance = near.distance(far)
        return distance if math.isfinite(distance) and distance >= 0.0 else None

    def file(self, place: str) -> str | None:
        """See `World`."""
        found = self._result(place)
        path = Path(str(found)) if found else None
        if path is None or not path.is_file():
            return None
        return path.read_text(encoding="utf-8", errors="replace")

    def cycle(self) -> CycleState | None:
        """See `World`. The one that was started last."""
        path = self.store_path
        if not path.is_file():
            return None
        with Store.open(path, read_only=True) as store:
            known = store.cycles()
            return store.cycle(known[-1].cycle_id) if known else None

    @property
    def store_path(self) -> Path:
        """Where the exercise's store is, or will be."""
        return store_beside(str(self.project_file))

    def layer(self, place: str) -> QgsVectorLayer | None:
        """The layer that a place names; of several with one name the one that was added last."""
        if place.startswith("layer:"):
            found = [one for one in self.project.mapLayersByName(place[len("layer:") :]) if isinstance(one, QgsVectorLayer)]
            return found[-1] if found else None
        value = self._result(place)
        if isinstance(value, QgsVectorLayer):
            return value
        if not isinstance(value, str) or not value:
            return None
        context = QgsProcessingContext()
        context.setProject(self.project)
        layer = QgsProcessingUtils.mapLayerFromString(value, context)
        if not isinstance(layer, QgsVectorLayer):
            return None
        # A layer that the context loaded goes with it.
        return layer if self.project.mapLayer(layer.id()) is not None else layer.clone()

    def _result(self, place: str) -> Any:
        algorithm, _, output = place[len("result:") :].rpartition(".")
        runs = session_runs.runs_after(self._since, algorithm)
        return runs[-1].results.get(output) if runs else None

    # --- solutions -----------------------------------------------------------------------------------------------------------------------

    def run(self, action: Action) -> dict[str, Any]:
        """Run one step of a solution and put the layers that it makes into the project. Raises QgsProcessingException as any run does."""
        import processing

        algorithm = QgsApplication.processingRegistry().algorithmById(action.algorithm)
        if algorithm is None:
            raise NotThere(mark("The algorithm “{id}” is not there."), id=action.algorithm)
        given = self.values(action.parameters)
        for definition in algorithm.destinationParameterDefinitions():
            optional = bool(definition.flags() & Qgis.ProcessingParameterFlag.Optional)
            if definition.name() not in given and not optional:
                given[definition.name()] = "TEMPORARY_OUTPUT"
        context = QgsProcessingContext()
        context.setProject(self.project)
        results: dict[str, Any] = processing.run(action.algorithm, given, context=context, feedback=QgsProcessingFeedback(False))
        for definition in algorithm.destinationParameterDefinitions():
            layer = results.get(definition.name())
            if isinstance(layer, QgsMapLayer):
                layer.setName(definition.description())
                self.project.addMapLayer(layer)
        if not action.algorithm.startswith("smartcity:"):  # ours have noted themselves
            session_runs.note(
                action.algorithm, given, {name: value.id() if isinstance(value, QgsMapLayer) else value for name, value in results.items()}
            )
        return results

    def values(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """Parameters with the layers, results and files that they name. Raises NotThere where one is not there."""
        return {name: self._value(value) for name, value in parameters.items()}

    def _value(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(one) for one in value]
        if not isinstance(value, str):
            return value
        if value == "exercise:store":
            return str(self.store_path)
        if value == "exercise:cycle":
            state = self.cycle()
            return state.cycle_id if state else ""
        if value == "new":
            return "TEMPORARY_OUTPUT"
        if value.startswith("file:"):
            return str(self._folder / value[len("file:") :])
        if value.startswith("layer:"):
            return self._map_layer(value[len("layer:") :])
        if value.startswith("result:"):
            found = self._result(value)
            if found is None:
                raise NotThere(mark("“{name}” has not been made yet."), name=value[len("result:") :])
            return found
        return value

    def _map_layer(self, name: str) -> str:
        found = self.project.mapLayersByName(name)
        if not found:
            raise NotThere(
                mark("The layer “{layer}” is not in the project. Open the exercise's project, or reset the exercise."), layer=name
            )
        return str(found[-1].id())


def _arrange(file: Path, theme: str, looks_at: str) -> None:
    """Let a project file open with a map theme and with a layer that fills the map. What it does not have is passed over."""
    project = QgsProject()
    if not project.read(str(file)):
        return
    root, themes = project.layerTreeRoot(), project.mapThemeCollection()
    if themes.hasMapTheme(theme):
        themes.applyTheme(theme, root, QgsLayerTreeModel(root))
    for layer in project.mapLayersByName(looks_at[len("layer:") :]):
        box = QgsRectangle(layer.extent())
        box.scale(_AROUND)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(box, layer.crs()))
    project.write(str(file))
    project.clear()


def _plain(value: Any) -> Any:
    """A cell as a check compares it: NULL as None, dates as text."""
    if isinstance(value, (int, float, str, bool)):
        return value
    if isinstance(value, (QDate, QDateTime)):
        return value.toString(Qt.DateFormat.ISODate) if value.isValid() else None
    return None


def _all_of(layer: QgsVectorLayer, where: Mapping[str, Any]) -> QgsGeometry | None:
    """Geometries of the features with these values as one, None where there is none. A field that is not there has no value."""
    fields = {layer.fields().lookupField(name): value for name, value in where.items()}
    parts = [
        feature.geometry()
        for feature in layer.getFeatures()
        if feature.hasGeometry() and all(at >= 0 and _plain(feature[at]) == value for at, value in fields.items())
    ]
    return QgsGeometry.collectGeometry(parts) if parts else None
