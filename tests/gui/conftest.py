# SPDX-License-Identifier: GPL-2.0-or-later
"""An office: a saved project with a layer and its store, the door to it, and a planner who walks through a cycle."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from smartcity.smartcity_plugin.cycle.actions import (
    Decision,
    DecisionAnswered,
    DecisionState,
    Intervention,
    Reminder,
    Saving,
    StageMoved,
)
from smartcity.smartcity_plugin.cycle.evidence import Estimate, InputTable, Observation, Observations, Run, Verdict
from smartcity.smartcity_plugin.cycle.opening import Opening
from smartcity.smartcity_plugin.cycle.roles import Role
from smartcity.smartcity_plugin.cycle.savings import Basis, Part
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import Area, Direction, Metric, Objective, Problem, RoleGiven, Source

SQUARE = "POLYGON((-80 35, -79 35, -79 36, -80 36, -80 35))"


class Office:
    """``cycles`` is the controller, ``door`` what docks read and write through, ``me`` and ``boss`` two people."""

    def __init__(self, folder: Path, sample: Path) -> None:
        from qgis.core import QgsProject, QgsVectorLayer
        from smartcity.smartcity_plugin.gui.door import Door
        from smartcity.smartcity_plugin.qgis_bridge.cycle_project import CycleProject

        self.folder = folder
        shutil.copy(sample / "north_carolina_sids.gpkg", folder / "calls.gpkg")
        self.project = QgsProject.instance()
        self.project.clear()
        self.layer = QgsVectorLayer(str(folder / "calls.gpkg"), "Calls", "ogr")
        self.project.addMapLayer(self.layer)
        self.project.write(str(folder / "city.qgz"))
        self.cycles = CycleProject(self.project)
        self.cycles.set_person("Kim Minji")
        self.cycles.create_store()
        self.cycle_id = self.cycles.start(Opening("Mosquitoes by the river", Area.PEST), self.layer)
        self.door = Door(self.cycles)
        self.me = self.door.me()

    @property
    def state(self):
        return self.door.state(self.cycle_id)

    def say(self, *records, actor=""):
        self.door.record(self.cycle_id, records, actor=actor)
        return self

    def describe(self):
        self.boss = self.door.name_person("Lee Jun")
        return self.say(
            RoleGiven(self.boss, Role.APPROVER),
            Problem("Mosquitoes bite people on the river path", "Districts 3 and 4", "40 calls a week", "Larvicide in catch basins"),
            Source("s", "Calls", "Call centre", "2026-06-30", "Ordinance 12", "Parks", "complete since 2024"),
            Metric("calls", "Calls about mosquitoes", Objective.CONVENIENCE, "calls a week", Direction.LOWER, 40, "2026-06-30", 20),
            Metric("hours", "Staff hours", Objective.EFFICIENCY, "hours a week", Direction.LOWER, 60, "2026-06-30", 45),
        )

    def analyse(self, run_id="run-1", **more):
        self.say(StageMoved(Stage.ANALYSE))
        return self.analyse_only(run_id, **more)

    def analyse_only(self, run_id="run-1", **more):
        table = InputTable("INPUT", self.layer.id(), "Calls", "calls.gpkg", "d1" * 16, 100)
        return self.say(
            Run(run_id, "smartcity:hot_spots", {"FIELD": "calls", "K": 8}, (table,), figures={"N_HOT": 12}, seconds=1.5, **more)
        )

    def decide(self):
        self.say(
            StageMoved(Stage.ADMINISTER),
            Decision("d-1", "Larvicide in the three hottest blocks, because the hot spot stays there", ("run-1",)),
        )
        return self.say(DecisionAnswered("d-1", DecisionState.APPROVED, "agreed"), actor=self.boss)

    def square(self):
        """WKB of a square, in hexadecimal."""
        from qgis.core import QgsGeometry

        return bytes(QgsGeometry.fromWkt(SQUARE).asWkb()).hex()

    def intervene(self):
        wkb = bytes.fromhex(self.square())
        return self.say(Intervention("i-1", "d-1", "Larvicide", wkb, "EPSG:4326", "2026-07-01", "2026-07-14", 12.5, "litres"))

    def observe(self):
        self.say(StageMoved(Stage.EVALUATE))
        weeks = [
            Observation(f"2026-{month:02d}-{day:02d}", value)
            for month, day, value in ((5, 4, 38), (5, 18, 42), (6, 1, 39), (6, 15, 41), (6, 29, 40), (7, 13, 27), (7, 27, 22), (8, 10, 19))
        ]
        hours = [Observation("2026-06-01", 61), Observation("2026-07-01", 58), Observation("2026-08-01", 47)]
        self.say(Observations("calls", tuple(weeks)), Observations("hours", tuple(hours)))
        return self.say(
            Estimate(
                "e-1",
                "calls",
                "difference in differences",
                31,
                12,
                46,
                Verdict.EFFECTIVE,
                control="six blocks across the river",
                displacement="no rise within 300 m",
                intervention_ids=("i-1",),
            ),
            Reminder("r-1", "2020-05-01", "Empty the traps"),
            Reminder("r-2", "2999-05-01", "Order larvicide"),
            Saving(
                "s-1",
                "Fewer hours of spraying",
                2.88e6,
                3.6e6,
                4.8e6,
                "KRW",
                Basis.HOURS,
                "duty rosters",
                (Part("hours", 120, 150, 200, "hours"), Part("wage", 24000, 24000, 24000, "KRW")),
            ),
        )

    def whole_cycle(self):
        return self.describe().analyse().decide().intervene().observe()

    def close(self) -> None:
        self.door.stop()
        self.cycles.stop()
        self.layer = None
        self.project.clear()


@pytest.fixture
def office(qgis_app, sample_data, tmp_path):
    """See `Office`."""
    from qgis.core import QgsSettings

    QgsSettings().remove("smartcity/drafts")
    made = Office(tmp_path, sample_data)
    yield made
    made.close()
    for left in ("smartcity/drafts", "smartcity/person"):
        QgsSettings().remove(left)


@pytest.fixture
def panel(office):
    """The inside of the dock, shown (offscreen) and following the layer."""
    from qgis.PyQt.QtCore import QCoreApplication, QEvent
    from smartcity.smartcity_plugin.gui.dock import CyclePanel

    made = CyclePanel(office.door, lambda: [("Where does it concentrate?", "smartcity:hot_spots")])
    made.resize(360, 760)
    made.show()
    made.follow(office.layer)
    yield made
    made.keep_drafts()
    made.hide()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
