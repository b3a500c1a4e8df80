# SPDX-License-Identifier: GPL-2.0-or-later
"""Roads beside QGIS's own network analysis, in one run of QGIS's Python: making the topology with places tied to it, and shortest paths from many sources. Prints JSON rows."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

import numpy as np  # noqa: E402
from lattice import NODES, PATHS, SOURCES, paths, row, sources, streets  # noqa: E402
from measure import measure  # noqa: E402
from qgis.analysis import QgsGraphAnalyzer, QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector  # noqa: E402
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer  # noqa: E402

from smartcity_plugin.analysis.network.topology import Network, build  # noqa: E402
from smartcity_plugin.analysis.network.tying import tie  # noqa: E402

SIDE = 296
"""Junctions on a side: 2 x 296 x 295 = 174 640 streets."""
PLACES = 1_000


def places(side: int) -> np.ndarray:
    return np.random.default_rng(1).uniform(0, 100.0 * (side - 1), (PLACES, 2))


def ours(lines: np.ndarray) -> Network:
    network = build(np.arange(len(lines) + 1) * 3, lines.reshape(-1, 2))
    tie(network, places(SIDE))
    return network


def layer_of(lines: np.ndarray) -> QgsVectorLayer:
    layer = QgsVectorLayer("LineString?crs=EPSG:5179", "streets", "memory")
    features = []
    for line in lines.tolist():
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in line]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def theirs(layer: QgsVectorLayer, points: list[QgsPointXY]):
    director = QgsVectorLayerDirector(layer, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(layer.crs(), False, 0.0)
    tied = director.makeGraph(builder, points)
    return builder.graph(), tied


def main() -> list[dict]:
    """Topology first, then paths."""
    application = QgsApplication([], False)
    application.initQgis()
    points = [QgsPointXY(*one) for one in places(SIDE).tolist()]
    topology = "topology of 174,640 streets, 1,000 places tied"
    rows = [
        row("Smart City", topology, measure(ours, lambda: streets(SIDE), repeat=3)),
        row("QGIS makeGraph", topology, measure(lambda layer: theirs(layer, points), lambda: layer_of(streets(SIDE)))),
    ]
    starts, lines = sources(), streets(NODES)

    def by_qgis(given) -> None:
        made, _ = given
        for source in starts[:25].tolist():
            QgsGraphAnalyzer.dijkstra(made, source, 0)

    rows += paths("Smart City")
    cost = measure(by_qgis, lambda: theirs(layer_of(lines), []))
    # 25 sources take long enough; each costs the same.
    scaled = type(cost)(cost.cpu * SOURCES / 25, cost.wall * SOURCES / 25, cost.peak)
    rows.append(row("QgsGraphAnalyzer.dijkstra", PATHS, scaled))
    application.exitQgis()
    return rows


if __name__ == "__main__":
    print(json.dumps(main()))
