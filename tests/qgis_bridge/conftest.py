# SPDX-License-Identifier: GPL-2.0-or-later
"""A saved project with one layer, its store, and its controller."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


class Saved:
    """A project in ``folder`` with the layer ``calls``; ``cycles`` is its controller, ``said`` and ``asked`` what it told and asked."""

    def __init__(self, folder: Path, sample: Path) -> None:
        from qgis.core import QgsProject, QgsVectorLayer
        from smartcity.smartcity_plugin.qgis_bridge.cycle_project import CycleProject

        self.folder = folder
        shutil.copy(sample / "north_carolina_sids.gpkg", folder / "calls.gpkg")
        shutil.copy(sample / "north_carolina_sids.gpkg", folder / "others.gpkg")
        self.project = QgsProject.instance()
        self.project.clear()
        self.layer = QgsVectorLayer(str(folder / "calls.gpkg"), "Calls", "ogr")
        assert self.layer.isValid()
        self.project.addMapLayer(self.layer)
        self.project.write(str(folder / "city.qgz"))
        self.cycles = CycleProject(self.project)
        self.said: list[str] = []
        self.asked: list[object] = []
        self.cycles.noticed.connect(self.said.append)
        self.cycles.layers.questionRaised.connect(self.asked.append)

    def started(self) -> str:
        """A store beside the project, and a cycle of the layer."""
        from smartcity.smartcity_plugin.cycle.opening import Opening
        from smartcity.smartcity_plugin.cycle.subject import Area

        self.cycles.create_store()
        return self.cycles.start(Opening("Mosquitoes", Area.PEST), self.layer)

    def events(self, cycle_id: str, kind: str = "") -> list[object]:
        """What the store has of a cycle, of one kind."""
        return [one.record for one in self.cycles.store.events(cycle_id) if kind in ("", one.kind)]

    def reopen(self, path: Path | None = None) -> None:
        """Read the project again, as QGIS does."""
        assert self.project.read(str(path or self.folder / "city.qgz"))
        layers = self.project.mapLayersByName("Calls")
        self.layer = layers[0] if layers else None

    def close(self) -> None:
        """As when QGIS ends."""
        self.cycles.stop()
        self.layer = None
        self.project.clear()


@pytest.fixture
def saved(qgis_app, sample_data, tmp_path):
    """See `Saved`."""
    made = Saved(tmp_path, sample_data)
    yield made
    made.close()
