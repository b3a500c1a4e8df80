# SPDX-License-Identifier: GPL-2.0-or-later
"""One whole Smart Cycle in the sample city, headless, by qgis_process alone: collect, analyse, administer, evaluate, revise; its report, package and verification.

The boundaries are real; people, calls and traps of the sample city are synthetic, and the report says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from demo_parts import Plugin

START = "2025-07-29"


def whole_cycle(plugin: Plugin, out: Path) -> list[str]:
    """Run the cycle and return what a planner would ask for, line by line."""
    for old in out.glob("cycle*"):
        old.unlink()
    city = f"{plugin.sample('sample_city.gpkg')}|layername="
    store = {"STORE": str(out / "cycle_store.gpkg"), "CYCLE": "mosquitoes-2025", "PERSON": "Planner"}

    def run(algorithm: str, **given: Any) -> dict[str, Any]:
        return plugin.run(algorithm, given)

    def step(algorithm: str, **given: Any) -> dict[str, Any]:
        return run(algorithm, **store, **given)

    step(
        "start_cycle",
        TITLE="Mosquitoes in the sample city",
        AREA="pest",
        LAYER=city + "calls_mosquitoes",
        WHAT="Residents are bitten in their gardens from June to September",
        WHERE="Blocks around the breeding places of stream and reservoir",
        HOW_MUCH="About 60 insects a trap-night in July, 15 elsewhere",
        HOW_SOLVED="Spray B twice in eight blocks, twenty blocks untouched to compare with",
        METRICS=[
            "Insects in traps",
            "convenience",
            "insects a trap-night",
            "lower",
            60,
            30,
            "Hours of spraying",
            "efficiency",
            "hours a week",
            "lower",
            60,
            45,
        ],
        SOURCES=[
            "Calls and trap nights",
            "Sample city",
            "2025-09-30",
            "none: synthetic data",
            "this plugin",
            "SYNTHETIC, with a planted truth",
        ],
    )
    step("move_stage", TO="analyse")
    found = run("hot_spots", INPUT=city + "calls_mosquitoes", PERMUTATIONS=999, OUTPUT=str(out / "cycle_hot.gpkg"))
    declared = step(
        "record_run",
        ALGORITHM="smartcity:hot_spots",
        INPUTS=[city + "calls_mosquitoes"],
        OUTPUTS=[str(out / "cycle_hot.gpkg")],
        RESULT=found["REPORT_JSON"],
    )
    step("move_stage", TO="administer")
    decided = step(
        "record_decision",
        TEXT="Spray B in the eight blocks of the plan, from 29 July; twenty blocks stay untouched",
        RUN_IDS=declared["RUN_ID"],
        APPROVER="Head of parks",
    )
    step(
        "record_comment", TEXT="The stream floods in August: look at the traps again before the second visit.", ABOUT=decided["DECISION_ID"]
    )
    step(
        "record_intervention",
        WHAT="spray B",
        INPUT=city + "blocks|subset=spray = 'B'",
        START=START,
        END="2025-09-30",
        DOSE=36.5,
        DOSE_UNIT="litres",
    )
    step("move_stage", TO="evaluate")
    traps = city + "trap_nights_2025"
    step(
        "record_observation",
        METRIC="Insects in traps",
        INPUT=traps + "|subset=treated = 1",
        TIME_FIELD="date",
        FIELD="count",
        STEP="week",
        AGGREGATE="mean",
        NOTE="treated traps",
    )
    effect = step(
        "evaluate_impact",
        METRIC="Insects in traps",
        INPUT=traps,
        COUNT="count",
        EFFORT="nights",
        DATE="date",
        TREATED="treated",
        CLUSTER="block",
        UNIT_FIELD="trap",
        START=START,
        OUTPUT=str(out / "cycle_effect.gpkg"),
    )
    step(
        "record_saving",
        TITLE="Fewer inspections after complaints",
        PARTS=["hours saved", 120, 180, 240, "hours a season", "wage", 21, 24, 27, "EUR per hour"],
        CURRENCY="EUR",
        PERIOD="season 2025",
        BASIS_TEXT="time sheets (invented, as the city is)",
    )
    revised = step("move_stage", TO="collect", LEARNED="Spray B works where spray A did not; the blocks along the stream are next.")
    report = step("cycle_report", REPORT=str(out / "cycle.html"))
    package = step("export_cycle", FILE=str(out / "cycle.zip"))
    checked = run("verify_store", STORE=store["STORE"], HEADS=report["HEAD"])
    return [
        f"effect                {effect['REDUCTION']:.0f} % fewer insects ({effect['CI_LOW']:.0f} to {effect['CI_HIGH']:.0f}), {effect['VERDICT']}, by {effect['METHOD_USED']}",
        f"next                  iteration {revised['ITERATION']:.0f} is open; {report['N_EVENTS']:.0f} entries in the log",
        f"store                 {'as it was written' if checked['VALID'] else 'CHANGED'}; package {Path(package['FILE']).name}",
        f"head of the chain     {report['HEAD'][:44]}…",
    ]
