# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers to test algorithms with, and their columns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

X0, Y0 = 1e6, 2e6


@pytest.fixture(autouse=True)
def every_field_is_in_the_guide(monkeypatch) -> Iterator[None]:
    """Whatever a test has written: the user guide names each field in the section of the algorithm and the layer."""
    from documented import documented
    from smartcity.smartcity_plugin.qgis_bridge.outputs import OutputLayer

    plain, unknown = OutputLayer.write, set()

    def write(self, columns, *rest):
        algorithm = self._algorithm
        known = documented(algorithm.groupId(), algorithm.name()).fields(self._name)
        unknown.update(f"{algorithm.name()} {self._name}: {one.name}" for one in columns if not known.fullmatch(one.name))
        plain(self, columns, *rest)

    monkeypatch.setattr(OutputLayer, "write", write)
    yield
    assert not unknown, "not in the user guide"


def make_layer(rows: Iterable[tuple[Any, dict[str, Any]]], geometry: str, crs: str, fields: str, name: str) -> QgsVectorLayer:
    """A memory layer from (WKT, (x, y) or None; {field: value}) rows."""
    layer = QgsVectorLayer(f"{geometry}?{f'crs={crs}&' if crs else ''}{fields}", name, "memory")
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    features = []
    for place, values in rows:
        feature = QgsFeature(layer.fields())
        if isinstance(place, str):
            feature.setGeometry(QgsGeometry.fromWkt(place))
        elif place is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        for field, value in values.items():
            feature[field] = value
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


@pytest.fixture
def layer_of(qgis_app) -> Callable[..., QgsVectorLayer]:
    """`make_layer`, for tests."""

    def make(rows, geometry="Point", crs="EPSG:5179", fields="field=v:double", name="layer"):
        return make_layer(rows, geometry, crs, fields, name)

    return make


@pytest.fixture
def points_of(layer_of) -> Callable[..., QgsVectorLayer]:
    """Points from (metres east, or (east, north), {field: value}) rows, in Korea's unified CRS."""

    def make(rows, fields="field=v:double", **options):
        places = (((x, 0.0) if np.isscalar(x) else x, values) for x, values in rows)
        return layer_of((((X0 + x, Y0 + y), values) for (x, y), values in places), fields=fields, **options)

    return make


@pytest.fixture
def line_layer(layer_of) -> Callable[..., QgsVectorLayer]:
    """Roads from lists of (east, north) in metres."""

    def make(lines, fields="field=name:string", values=None, **options):
        texts = [f"LINESTRING({','.join(f'{X0 + x} {Y0 + y}' for x, y in line)})" for line in lines]
        return layer_of(zip(texts, values or [{}] * len(texts), strict=True), "LineString", fields=fields, **options)

    return make


@pytest.fixture
def table_of(qgis_app) -> Callable[..., QgsVectorLayer]:
    """A table without geometry from rows of values."""

    def make(rows, fields, name="table"):
        layer = QgsVectorLayer(f"None?{fields}", name, "memory")
        features = []
        for row in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        return layer

    return make


@pytest.fixture
def columns_of() -> Callable[[QgsVectorLayer], dict[str, np.ndarray]]:
    """A layer's columns; NULL as None (object) or NaN."""

    def table(layer):
        columns: dict[str, list[Any]] = {field.name(): [] for field in layer.fields()}
        for feature in layer.getFeatures():
            for name, cells in columns.items():
                value = feature[name]
                cells.append(value if isinstance(value, (int, float, str, bool)) else None)
        return {
            name: np.array([np.nan if cell is None else cell for cell in cells])
            if all(not isinstance(cell, str) for cell in cells)
            else np.array(cells, dtype=object)
            for name, cells in columns.items()
        }

    return table


class Stopper:
    """Cancels a run when the bar has reached a share, and remembers when."""

    def __init__(self, recorder: Any) -> None:
        self.feedback, self.share, self.when = recorder, 0.0, None
        recorder.progressChanged.connect(self.look)

    def at(self, share: float) -> Stopper:
        """Cancel at this share."""
        self.share = share
        return self

    def look(self, share: float) -> None:
        """Called by the bar."""
        if share >= self.share and self.when is None:
            self.when = time.monotonic()
            self.feedback.cancel()


@pytest.fixture
def stopper(recorder) -> Iterator[Stopper]:
    """A `Stopper` on a recorder."""
    one = Stopper(recorder)
    yield one
    recorder.progressChanged.disconnect(one.look)  # or the two hold each other beyond the end of QGIS


@pytest.fixture
def same_four_ways(provider, run, qgis_process, tmp_path) -> Callable[..., list[Path]]:
    """Toolbox call, batch, ``.model3`` and ``qgis_process`` with one set of inputs: the ``figures`` and ``words`` that they return are the same. Returns the four files that they wrote."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
    )

    def compare(
        name: str, inputs: dict[str, Any], output: str, figures: Iterable[str], words: Iterable[str] = (), suffix: str = ".gpkg"
    ) -> list[Path]:
        places = {way: tmp_path / f"{way}{suffix}" for way in ("toolbox", "batch", "model", "process")}
        expected = run(name, **inputs, **{output: str(places["toolbox"])})

        def assert_same(results):
            for figure in figures:
                assert results[figure] == pytest.approx(expected[figure], rel=1e-9), figure
            assert [results[word] for word in words] == [expected[word] for word in words]

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"smartcity:{name}")
        results, good = algorithm.create().run(
            inputs | {output: str(places["batch"])}, QgsProcessingContext(), QgsProcessingFeedback(False)
        )
        assert good
        assert_same(results)
        child = QgsProcessingModelChildAlgorithm(f"smartcity:{name}")
        child.setChildId("one")
        for parameter, value in inputs.items():
            child.addParameterSources(parameter, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
        kept = QgsProcessingModelOutput("result", "result")
        kept.setChildOutputName(output)
        kept.setChildId("one")
        child.setModelOutputs({"result": kept})
        model = QgsProcessingModelAlgorithm(name, "tests")
        model.addChildAlgorithm(child)
        model.updateDestinationParameters()
        assert model.toFile(str(tmp_path / "one.model3"))
        again = QgsProcessingModelAlgorithm()
        assert again.fromFile(str(tmp_path / "one.model3"))
        destination = again.destinationParameterDefinitions()[0].name()
        results, good = again.run({destination: str(places["model"])}, QgsProcessingContext(), QgsProcessingFeedback(False))
        assert good
        assert_same(results["CHILD_RESULTS"]["one"])
        given = inputs | {output: str(places["process"])}
        assert_same(qgis_process("run", f"smartcity:{name}", "--json", "-", inputs=given)["results"])
        return list(places.values())

    return compare
