# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle that is driven by algorithms alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

METRICS = ["Complaints", "convenience", "calls a week", "lower", "40", "20", "Spraying", "efficiency", "hours a week", "lower", "60", "45"]
SOURCES = ["Calls", "Call centre", "2026-06-30", "Ordinance 12", "Park", "complete since 2024"]
OPENING = {
    "TITLE": "Mosquitoes by the river",
    "AREA": "pest",
    "CYCLE": "pests-2026",
    "WHAT": "mosquitoes",
    "WHERE": "along the river",
    "HOW_MUCH": "40 calls a week",
    "HOW_SOLVED": "larvicide",
    "METRICS": METRICS,
    "SOURCES": SOURCES,
    "PERSON": "Kim Minji",
}


def weekly(folder: Path) -> Path:
    """Calls by day, as a table with a time: 8 weeks before and 8 after the first of July."""
    path = folder / "calls.csv"
    lines = ["day,calls,nights,trap"]
    for day in range(112):
        month, inside = (5, day + 6) if day < 26 else (6, day - 25) if day < 56 else (7, day - 55) if day < 87 else (8, day - 86)
        lines.append(f"2026-{month:02d}-{inside:02d},{6 if day < 56 else 3},2,T{day % 3}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class Drive:
    """Runs the algorithms of a cycle one after the other."""

    OPENING = OPENING
    METRICS = METRICS

    def __init__(self, run: Any, folder: Path, sample: Path) -> None:
        self._run, self.folder, self.sample = run, folder, sample
        self.store = str(folder / "city_smart_cycle.gpkg")
        self.feedback: Any = None

    def __call__(self, algorithm: str, **given: Any) -> dict[str, Any]:
        results = self._run(algorithm, **({"STORE": self.store} | given))
        self.feedback = self._run.feedback
        return results

    def weekly(self) -> str:
        return str(weekly(self.folder))

    @property
    def layer(self) -> str:
        return str(self.sample / "north_carolina_sids.gpkg")

    def start(self, **more: Any) -> dict[str, Any]:
        return self("start_cycle", **OPENING | more)

    def to_administer(self) -> str:
        """Until the decision; the id of the run."""
        self.start()
        self("move_stage", TO="analyse", PERSON="Kim Minji")
        run_id = self("record_run", ALGORITHM="smartcity:hot_spots", INPUTS=[self.layer], PERSON="Kim Minji")["RUN_ID"]
        self("move_stage", TO="administer", PERSON="Kim Minji")
        return run_id

    def to_evaluate(self) -> None:
        run_id = self.to_administer()
        self("record_decision", TEXT="Larvicide in three blocks", RUN_IDS=run_id, PERSON="Kim Minji", APPROVER="Lee Jun")
        self(
            "record_intervention",
            WHAT="larvicide",
            INPUT=self.layer,
            START="2026-07-01",
            END="2026-07-14",
            DOSE=12.5,
            DOSE_UNIT="litres",
            PERSON="Kim Minji",
        )
        self("move_stage", TO="evaluate", PERSON="Kim Minji")


@pytest.fixture
def drive(run, tmp_path, sample_data):
    """See `Drive`."""
    return Drive(run, tmp_path, sample_data)
