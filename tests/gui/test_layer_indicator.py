# SPDX-License-Identifier: GPL-2.0-or-later
"""The ring beside a layer: there while its place in the tree is, and nowhere after. QGIS remembers rings by the place's address, which is used again."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeLayer, QgsLayerTreeModel, QgsVectorLayer
from qgis.gui import QgsLayerTreeView
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from smartcity.smartcity_plugin.gui.layer_indicator import LayerIndicators


def settle():
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Tree:
    """``view``; ``indicators``; ``left``, how many rings each place still had when it was about to go."""

    def __init__(self, office) -> None:
        self.view = QgsLayerTreeView()
        self.model = QgsLayerTreeModel(office.project.layerTreeRoot())
        self.view.setModel(self.model)
        self.indicators = LayerIndicators(self.view, office.door)
        self.root = office.project.layerTreeRoot()
        self.left: list[int] = []
        self.root.willRemoveChildren.connect(self._look)
        settle()

    def _look(self, node, first, last):
        for child in node.children()[first : last + 1]:
            places = [child] if isinstance(child, QgsLayerTreeLayer) else child.findLayers()
            self.left += [len(self.view.indicators(place)) for place in places]

    def rings(self, layer):
        return [len(self.view.indicators(place)) for place in self.root.findLayers() if place.layerId() == layer.id()]

    def close(self) -> None:
        self.root.willRemoveChildren.disconnect(self._look)
        self.view.setModel(None)
        self.view.deleteLater()
        self.model.deleteLater()
        settle()


@pytest.fixture
def tree(office):
    made = Tree(office)
    yield made
    made.indicators.stop()
    made.close()


def test_a_ring_beside_the_layer_with_a_cycle_only(office, tree):
    other = QgsVectorLayer("Point?crs=EPSG:4326", "Other", "memory")
    office.project.addMapLayer(other)
    settle()
    assert tree.rings(office.layer) == [1] and tree.rings(other) == [0]


def test_a_layer_that_goes_takes_its_ring_along(office, tree):
    office.project.removeMapLayer(office.layer.id())
    settle()
    assert tree.left == [0]


def test_a_project_that_is_closed_and_opened_again(office, tree):
    path = office.project.fileName()
    office.project.write()
    for _ in range(3):
        office.project.clear()
        office.project.read(path)
        settle()
        office.layer = office.project.mapLayersByName("Calls")[0]
        assert tree.rings(office.layer) == [1]
    assert tree.left and set(tree.left) == {0}


def test_moves_into_a_group_and_with_a_group(office, tree):
    root = tree.root
    inner = root.addGroup("A").addGroup("B")
    place = root.findLayer(office.layer.id())
    inner.addChildNode(place.clone())  # as the tree does it: first the copy, then the old place goes
    settle()
    root.removeChildNode(place)
    settle()
    assert tree.rings(office.layer) == [1] and tree.left == [0]
    office.project.layerTreeRoot().removeChildNode(root.findGroup("A"))
    settle()
    assert set(tree.left) == {0} and tree.rings(office.layer) == []
