# SPDX-License-Identifier: GPL-2.0-or-later
"""One whole Smart Cycle, headless, by qgis_process alone: collect, analyse, administer, evaluate, revise; its report, its package, its verification.

The people and places are real (North Carolina's counties); the complaints by week are made by a seeded generator and labelled synthetic.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
from demo_parts import Plugin
from qgis.core import QgsVectorLayer

TREATED, CONTROL, WEEKS, START = 8, 16, 24, 12
FIRST = date(2026, 4, 6)


def whole_cycle(plugin: Plugin, out: Path) -> list[str]:
    """Run the cycle and return what a planner would ask for, line by line."""
    for old in out.glob("cycle*"):
        old.unlink()
    store = {"STORE": str(out / "cycle_store.gpkg"), "CYCLE": "pests-2026", "PERSON": "Planner"}
    layer = plugin.sample("north_carolina_sids.gpkg")

    def run(algorithm: str, **given: object) -> dict:
        return plugin.run(algorithm, given)

    run(
        "start_cycle",
        **store,
        TITLE="Mosquito complaints along the river (demonstration)",
        AREA="pest",
        LAYER=str(layer),
        WHAT="Complaints about mosquitoes have doubled since 2024",
        WHERE="Eight blocks along the river",
        HOW_MUCH="About 12 calls a week and block in early summer",
        HOW_SOLVED="Larvicide in standing water, and source removal with residents",
        METRICS=[
            "Calls about mosquitoes",
            "convenience",
            "calls a week and block",
            "lower",
            12,
            7,
            "Hours of spraying",
            "efficiency",
            "hours a week",
            "lower",
            60,
            45,
        ],
        SOURCES=[
            "Calls of residents",
            "Call centre",
            "2026-06-30",
            "Ordinance 12",
            "Parks office",
            "complete; SYNTHETIC in this demonstration",
        ],
    )
    run("move_stage", **store, TO="analyse")
    found = run(
        "hot_spots",
        INPUT=str(layer),
        FIELD="SID74",
        POPULATION="BIR74",
        NEIGHBOURS="queen",
        PERMUTATIONS=999,
        OUTPUT=str(out / "cycle_hot.gpkg"),
    )
    declared = run(
        "record_run",
        **store,
        ALGORITHM="smartcity:hot_spots",
        INPUTS=[str(layer)],
        OUTPUTS=[str(out / "cycle_hot.gpkg")],
        RESULT=found["REPORT_JSON"],
    )
    run("move_stage", **store, TO="administer")
    decided = run(
        "record_decision",
        **store,
        TEXT="Larvicide twice in the eight blocks with most calls; sixteen similar blocks wait until September",
        RUN_IDS=declared["RUN_ID"],
        APPROVER="Head of parks",
    )
    treated = _blocks(layer)
    run(
        "record_intervention",
        **store,
        WHAT="larvicide",
        INPUT=str(treated),
        START=str(FIRST + timedelta(weeks=START)),
        END=str(FIRST + timedelta(weeks=START + 2)),
        DOSE=36.5,
        DOSE_UNIT="litres",
        DECISION_ID=decided["DECISION_ID"],
    )
    run("move_stage", **store, TO="evaluate")
    table = _calls(out / "cycle_calls.csv")
    run(
        "record_observation",
        **store,
        METRIC="Calls about mosquitoes",
        INPUT=str(_treated_only(table)),
        TIME_FIELD="day",
        FIELD="calls",
        STEP="week",
        AGGREGATE="mean",
        NOTE="synthetic",
    )
    effect = run(
        "evaluate_impact",
        **store,
        METRIC="Calls about mosquitoes",
        INPUT=str(table),
        COUNT="calls",
        DATE="day",
        TREATED="treated",
        CLUSTER="block",
        START=str(FIRST + timedelta(weeks=START)),
        OUTPUT=str(out / "cycle_effect.gpkg"),
    )
    run(
        "record_saving",
        **store,
        TITLE="Fewer spraying rounds",
        PARTS=["hours saved", 120, 180, 240, "hours a season", "wage", 21, 24, 27, "EUR per hour"],
        CURRENCY="EUR",
        PERIOD="season 2026",
        BASIS_TEXT="time sheets of the spraying team",
    )
    revised = run(
        "move_stage",
        **store,
        TO="collect",
        LEARNED="Two rounds are enough where residents empty their rain barrels; the sixteen blocks are next.",
    )
    report = run("cycle_report", **store, REPORT=str(out / "cycle.html"))
    package = run("export_cycle", **store, FILE=str(out / "cycle.zip"))
    checked = run("verify_store", STORE=store["STORE"], HEADS=report["HEAD"])
    return [
        f"iteration             {revised['ITERATION']} is open, {report['N_EVENTS']:.0f} entries in the log",
        f"effect                {effect['REDUCTION']:.0f} % fewer calls ({effect['CI_LOW']:.0f} to {effect['CI_HIGH']:.0f}), {effect['VERDICT']}, by {effect['METHOD_USED']} against {CONTROL} blocks",
        f"store                 {'as it was written' if checked['VALID'] else 'CHANGED'}; package {Path(package['FILE']).name}",
        f"head of the chain     {report['HEAD'][:40]}…",
    ]


def _blocks(layer: Path) -> Path:
    """The first counties stand for the treated blocks."""
    copy = layer.with_name("treated.geojson")
    found = QgsVectorLayer(str(layer), "all", "ogr")
    lines = [
        f'{{"type":"Feature","properties":{{}},"geometry":{feature.geometry().asJson()}}}'
        for feature in list(found.getFeatures())[:TREATED]
    ]
    copy.write_text('{"type":"FeatureCollection","features":[' + ",".join(lines) + "]}", encoding="utf-8")
    return copy


def _calls(path: Path) -> Path:
    """Weekly calls by block, seeded: a season's rise, and 35 % fewer in treated blocks from the first round on."""
    chance = np.random.Generator(np.random.PCG64(2026))
    level = chance.gamma(30.0, 0.4, TREATED + CONTROL)
    lines = ["block,treated,day,calls"]
    for week in range(WEEKS):
        season = 0.7 + 0.5 * np.sin(np.pi * (week + 4) / 30)
        for block in range(TREATED + CONTROL):
            is_treated = block < TREATED
            expected = level[block] * season * (0.65 if is_treated and week >= START else 1.0)
            lines.append(f"B{block:02d},{int(is_treated)},{FIRST + timedelta(weeks=week)},{chance.poisson(expected)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    path.with_suffix(".csvt").write_text('"String","Integer","Date","Integer"\n', encoding="utf-8")
    return path


def _treated_only(table: Path) -> Path:
    rows = table.read_text(encoding="utf-8").splitlines()
    path = table.with_name("cycle_calls_treated.csv")
    path.write_text("\n".join([rows[0], *(row for row in rows[1:] if row.split(",")[1] == "1")]) + "\n", encoding="utf-8")
    path.with_suffix(".csvt").write_text('"String","Integer","Date","Integer"\n', encoding="utf-8")
    return path
