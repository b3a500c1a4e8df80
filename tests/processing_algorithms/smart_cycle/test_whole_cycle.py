# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole cycle driven by algorithms: what each records, what each refuses, what the page and the package say."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsProcessingException, QgsProject
from smartcity.smartcity_plugin.cycle.evidence import Origin
from smartcity.smartcity_plugin.cycle.store import Store

HANGUL = '모기 ‘민원’ 😀 "강가"'


def opened(drive):
    return Store.open(drive.store)


def test_a_whole_cycle_and_its_next_round(drive):
    started = drive.start()
    assert (started["CYCLE_ID"], started["ITERATION"], started["STAGE"], started["MISSING"]) == ("pests-2026", 1, "collect", "")
    assert drive("move_stage", TO="analyse", PERSON="Kim Minji")["STAGE"] == "analyse"
    run_id = drive("record_run", ALGORITHM="smartcity:hot_spots", INPUTS=[drive.layer], PERSON="Kim Minji")["RUN_ID"]
    assert drive("move_stage", TO="administer", PERSON="Kim Minji")["STAGE"] == "administer"
    decided = drive("record_decision", TEXT="Larvicide in three blocks", RUN_IDS="all", PERSON="Kim Minji", APPROVER="Lee Jun")
    done = drive(
        "record_intervention",
        WHAT="larvicide",
        INPUT=drive.layer,
        START="2026-07-01",
        END="2026-07-14",
        DOSE=12.5,
        DOSE_UNIT="litres",
        PERSON="Kim Minji",
    )
    assert done["N_USED"] == 100 and done["MISSING"] == ""
    drive("move_stage", TO="evaluate", PERSON="Kim Minji")
    calls = drive.weekly()
    seen = drive("record_observation", METRIC="Complaints", INPUT=calls, TIME_FIELD="day", FIELD="calls", STEP="week")
    assert seen["N_OBSERVATIONS"] == 17 and "no effect was estimated" in seen["MISSING"]
    drive(
        "record_estimate",
        METRIC="Complaints",
        METHOD="did",
        EFFECT=31,
        LOW=12,
        HIGH=46,
        VERDICT="effective",
        CONTROL="six blocks across the river",
    )
    saved = drive(
        "record_saving",
        TITLE="Fewer inspections",
        PARTS=["hours", 10, 14, 18, "hours", "wage", 21000, 24000, 27000, "won per hour"],
        CURRENCY="KRW",
        BASIS_TEXT="time sheets",
        PERSON="Kim Minji",
    )
    assert (saved["LOW"], saved["CENTRAL"], saved["HIGH"]) == (210_000, 336_000, 486_000)
    revised = drive("move_stage", TO="collect", LEARNED="the river bank matters most", PERSON="Kim Minji")
    assert (revised["ITERATION"], revised["STAGE"]) == (2, "collect")
    with opened(drive) as store:
        state = store.cycle("pests-2026")
        assert state.decisions[decided["DECISION_ID"]].record.run_ids == (run_id,)
        run = state.runs[run_id].record
        assert run.origin is Origin.DECLARED and run.hashed and run.inputs[0].features == 100
        place = QgsGeometry()
        intervention = state.interventions[done["INTERVENTION"]].record
        place.fromWkb(intervention.geometry)
        assert place.constGet().numGeometries() >= 100 and intervention.crs == "EPSG:4326"
        assert set(state.active_metrics) == set(state.metrics), "metrics are carried over"
        assert store.verify().valid
        assert set(store.people().values()) == {"Kim Minji", "Lee Jun"}


def test_a_gate_says_what_is_missing_and_can_be_passed_with_a_reason(drive):
    drive("start_cycle", TITLE="Parking", CYCLE="parking")
    with pytest.raises(QgsProcessingException, match=r"does not say what it is.*no source of data.*for citizens"):
        drive("move_stage", TO="analyse")
    moved = drive("move_stage", TO="analyse", OVERRIDE="the mayor wants it now")
    assert moved["STAGE"] == "analyse"
    report = drive("cycle_report", REPORT=str(drive.folder / "r.html"))
    assert report["N_OVERRIDES"] == 1 and "the mayor wants it now" in Path(report["REPORT"]).read_text(encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="does not move"):
        drive("move_stage", TO="evaluate")


def test_templates_give_metrics_of_the_area(drive):
    drive("start_cycle", TITLE="Flood", AREA="flood", CYCLE="f")
    with opened(drive) as store:
        objectives = {one.record.objective.value for one in store.cycle("f").metrics.values()}
        assert objectives == {"convenience", "efficiency"}


def test_a_layer_and_its_project_learn_of_the_cycle(drive, tmp_path, sample_data):
    from qgis.core import QgsVectorLayer
    from smartcity.smartcity_plugin.qgis_bridge import cycle_links

    project = QgsProject.instance()
    project.clear()
    layer = QgsVectorLayer(drive.layer, "Calls", "ogr")
    project.addMapLayer(layer)
    project.write(str(tmp_path / "city.qgz"))
    drive("start_cycle", **drive.OPENING | {"LAYER": layer.id()})
    assert cycle_links.kept_address(project) == "city_smart_cycle.gpkg"
    with opened(drive) as store:
        assert list(store.cycle("pests-2026").layers) == [layer.id()]
    # From now on the project's store is meant where none is named, and runs on the layer are recorded.
    made = drive("hot_spots", INPUT=layer, FIELD="SID74", NEIGHBOURS="queen", PERMUTATIONS=99, OUTPUT="memory:")
    assert made["RUN_ID"]
    assert drive("cycle_report", STORE="", REPORT=str(tmp_path / "r.html"))["N_RUNS"] == 1
    project.clear()


@pytest.mark.parametrize(
    ("given", "values"),
    [
        ({"FIELD": "calls", "STEP": "week", "AGGREGATE": "sum"}, 56 * 6 + 56 * 3),
        ({"STEP": "month"}, 112),
        ({"FIELD": "calls"}, 56 * 6 + 56 * 3),
    ],
)
def test_observations_from_a_table(drive, given, values):
    drive.start()
    drive("record_observation", METRIC="Complaints", INPUT=drive.weekly(), TIME_FIELD="day", **given)
    with opened(drive) as store:
        metric = next(name for name, one in store.cycle("pests-2026").metrics.items() if one.record.name == "Complaints")
        rows = store.observations("pests-2026", metric)
    assert sum(one.value for one in rows) == values
    assert len(rows) == {"week": 17, "month": 4, None: 112}[given.get("STEP")]


def test_effort_and_place_are_kept_and_bad_rows_named(drive):
    drive.start()
    path = drive.folder / "traps.csv"
    path.write_text(
        "at,n,nights,trap\n2026-07-01T10:00:00+09:00,5,2,강-1\nnever,5,2,x\n2026-07-02,,2,x\n2026-07-03,4,0,x\n2026-07-04,7,1,강-2\n",
        encoding="utf-8",
    )
    given = {"INPUT": str(path), "TIME_FIELD": "at", "FIELD": "n", "EFFORT_FIELD": "nights", "PLACE_FIELD": "trap"}
    found = drive("record_observation", METRIC="Complaints", TIME_ZONE="Asia/Seoul", **given)
    assert (found["N_READ"], found["N_USED"], found["N_SKIPPED"]) == (5, 2, 3)
    assert "no date" in drive.feedback.log and "not above zero" in drive.feedback.log and "NULL" in drive.feedback.log
    with opened(drive) as store:
        metric = next(iter(store.cycle("pests-2026").metrics))
        rows = store.observations("pests-2026", metric)
    assert [(one.at, one.value, one.effort, one.place) for one in rows] == [
        ("2026-07-01T10:00:00", 5, 2, "강-1"),
        ("2026-07-04", 7, 1, "강-2"),
    ]


def test_one_value_by_hand_and_a_page_with_a_single_value(drive):
    drive.start()
    drive("record_observation", METRIC="Spraying", VALUE=52.5, AT="2026-07-20")
    page = Path(drive("cycle_report", REPORT=str(drive.folder / "r.html"))["REPORT"]).read_text(encoding="utf-8")
    assert "52.5" in page and page.count("<circle") == 1 and ">nan" not in page


def test_an_effect_without_control_says_so_on_the_page(drive):
    drive.to_evaluate()
    with pytest.raises(QgsProcessingException, match="without a control"):
        drive("record_estimate", METRIC="Complaints", METHOD="before and after", EFFECT=31, LOW=12, HIGH=46, VERDICT="effective")
    drive("record_estimate", METRIC="Complaints", METHOD="before and after", EFFECT=31, LOW=12, HIGH=46, VERDICT="no_control")
    report = drive("cycle_report", REPORT=str(drive.folder / "r.html"))
    page = Path(report["REPORT"]).read_text(encoding="utf-8")
    assert "<span class='no-control'>no control</span>" in page and "without a control: " in report["WARNINGS"]


def test_why_there_is_no_estimate_opens_the_gate(drive):
    drive.to_evaluate()
    drive("record_estimate", REASON="the contractor sprayed elsewhere")
    closed = drive("move_stage", TO="closed", LEARNED="contracts need maps")
    assert closed["STAGE"] == "closed"
    with pytest.raises(QgsProcessingException, match="closed"):
        drive("record_observation", CYCLE="pests-2026", METRIC="Complaints", VALUE=1)


def test_nobody_approves_their_own_decision(drive):
    run_id = drive.to_administer()
    with pytest.raises(QgsProcessingException, match="own decision"):
        drive("record_decision", TEXT="spray", RUN_IDS=run_id, PERSON="Kim Minji", APPROVER="Kim Minji")
    with opened(drive) as store:
        assert not store.cycle("pests-2026").decisions, "all or nothing"


def test_a_decision_must_cite_runs_that_are_there(drive):
    drive.to_administer()
    with pytest.raises(QgsProcessingException, match="no record of it"):
        drive("record_decision", TEXT="spray", RUN_IDS="made-up", PERSON="Kim Minji")


def test_hangul_quotes_and_emoji_in_every_text(drive):
    texts = dict.fromkeys(("WHAT", "WHERE", "HOW_MUCH", "HOW_SOLVED", "TITLE", "PERSON"), HANGUL)
    metrics = [HANGUL, "convenience", HANGUL, "lower", "4", "2", HANGUL + "2", "efficiency", HANGUL, "lower", "6", "4"]
    drive("start_cycle", CYCLE="한글-순환", METRICS=metrics, SOURCES=[HANGUL, HANGUL, "2026-06-30", HANGUL, HANGUL, HANGUL], **texts)
    drive("move_stage", TO="analyse", PERSON=HANGUL)
    drive("record_run", ALGORITHM=HANGUL, INPUTS=[drive.layer], NOTE=HANGUL)
    page = Path(drive("cycle_report", REPORT=str(drive.folder / "보고.html"))["REPORT"]).read_text(encoding="utf-8")
    assert "모기 ‘민원’ 😀 &quot;강가&quot;" in page and '모기 ‘민원’ 😀 "강가"<' not in page
    assert drive("verify_store")["VALID"] == 1
    assert Path(drive("export_cycle", FILE=str(drive.folder / "꾸러미.zip"))["FILE"]).is_file()


def test_a_run_with_its_result_json(drive):
    drive.start()
    made = drive("hot_spots", INPUT=drive.layer, FIELD="SID74", NEIGHBOURS="queen", PERMUTATIONS=99, OUTPUT=str(drive.folder / "hot.gpkg"))
    run_id = drive(
        "record_run", ALGORITHM="smartcity:hot_spots", INPUTS=[drive.layer], OUTPUTS=[made["OUTPUT"]], RESULT=made["REPORT_JSON"]
    )["RUN_ID"]
    with opened(drive) as store:
        run = store.run(run_id).record
    assert run.parameters["FIELD"] == "SID74" and run.figures["N_USED"] == 100 and run.outputs[0].features == 100
    with pytest.raises(QgsProcessingException, match="not JSON"):
        drive("record_run", ALGORITHM="x", INPUTS=[drive.layer], RESULT="{")


# --- verify and export -------------------------------------------------------------------------------------------------------------------


def test_verify_finds_what_was_changed_and_where(drive):
    drive.to_evaluate()
    head = drive("verify_store")["CHAIN_HEADS"]
    assert drive("verify_store", HEADS=head)["VALID"] == 1
    connection = sqlite3.connect(drive.store)
    connection.execute("DROP TRIGGER event_update")
    connection.execute("UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 7")
    connection.commit()
    connection.close()
    found = drive("verify_store", REPORT=str(drive.folder / "v.html"))
    assert (found["VALID"], found["FIRST_BROKEN"]) == (0, 7) and "Entry 7" in found["FINDINGS"]
    assert "entry 7" in Path(found["REPORT"]).read_text(encoding="utf-8")
    report = drive("cycle_report", CYCLE="pests-2026", REPORT=str(drive.folder / "r.html"))
    assert (report["VALID"], report["FIRST_BROKEN"]) == (0, 7) and "was changed after it was written" in report["WARNINGS"]


def test_a_cut_tail_shows_against_a_printed_head(drive):
    started = drive.start()
    head = drive("move_stage", TO="analyse")["HEAD"]
    assert head != started["HEAD"]
    connection = sqlite3.connect(drive.store)
    connection.execute("DROP TRIGGER event_delete")
    connection.execute("DROP TRIGGER stage_event_delete")
    connection.execute("DELETE FROM event WHERE seq = (SELECT MAX(seq) FROM event)")
    connection.execute("DELETE FROM stage_event")
    connection.commit()
    connection.close()
    with Store.open(drive.store) as store:
        store.rebuild()
    assert drive("verify_store")["VALID"] == 1, "a log that was cut is consistent in itself"
    found = drive("verify_store", HEADS=head)
    assert found["VALID"] == 0 and "cut off" in found["FINDINGS"]
    with pytest.raises(QgsProcessingException, match="not a chain head"):
        drive("verify_store", HEADS="nonsense")


def test_a_package_is_checked_without_the_store_and_keeps_people_out(drive):
    drive.to_evaluate()
    drive("record_observation", METRIC="Complaints", VALUE=19, AT="2026-07-20")
    said = drive("record_comment", TEXT="=the gate at no. 7 is locked", PERSON="Lee Jun")
    exported = drive("export_cycle", FILE=str(drive.folder / "cycle.zip"))
    with zipfile.ZipFile(exported["FILE"]) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(archive.read("observations.csv").decode("utf-8-sig"))))
    for one in ("Kim Minji", "Lee Jun", "along the river", "Larvicide in three", "the gate"):
        assert one not in everything
    assert f"\n{said['COMMENT_ID']},1," in everything and "[erased]" in everything
    assert rows[0]["metric"] == "Complaints" and rows[0]["value"] == "19.0"
    found = drive("verify_store", STORE=exported["FILE"], HEADS=exported["HEAD"])
    assert found["VALID"] == 1 and found["N_EVENTS"] == exported["N_EVENTS"]
    whole = drive("export_cycle", FILE=str(drive.folder / "whole.zip"), PERSONAL=True)
    with zipfile.ZipFile(whole["FILE"]) as archive:
        assert "Kim Minji" in archive.read("log.json").decode()
        (comment,) = csv.DictReader(io.StringIO(archive.read("comments.csv").decode("utf-8-sig")))
    assert comment["text"] == "'=the gate at no. 7 is locked" and comment["comment_id"] == said["COMMENT_ID"], (
        "no formula for a spreadsheet"
    )
    assert drive("verify_store", STORE=whole["FILE"])["VALID"] == 1


@pytest.mark.parametrize("change", ["payload", "at", "cut", "swap", "text"])
def test_a_changed_package_is_found(drive, change):
    drive.to_evaluate()
    exported = drive("export_cycle", FILE=str(drive.folder / "cycle.zip"), PERSONAL=True)
    with zipfile.ZipFile(exported["FILE"]) as archive:
        content = json.loads(archive.read("log.json"))
    log = content["log"]
    if change == "payload":
        log[3]["payload"] = log[3]["payload"].replace("a", "b", 1)
    elif change == "at":
        log[3]["at"] = "2020-01-01T00:00:00.000Z"
    elif change == "cut":
        log.pop()
    elif change == "swap":
        log[3], log[4] = log[4], log[3]
    else:
        event, fields = next(iter(content["texts"].items()))
        content["texts"][event] = {name: ["other", pair[1]] for name, pair in fields.items()}
    with zipfile.ZipFile(drive.folder / "changed.zip", "w") as archive:
        archive.writestr("log.json", json.dumps(content))
    found = drive("verify_store", STORE=str(drive.folder / "changed.zip"), HEADS=exported["HEAD"])
    assert found["VALID"] == 0 and found["FIRST_BROKEN"] > 0


# --- bad input ---------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("algorithm", "given", "words"),
    [
        ("cycle_report", {"STORE": "nowhere.gpkg", "REPORT": "r.html"}, "is not in"),
        ("cycle_report", {"STORE": "pg:city", "REPORT": "r.html"}, "no PostgreSQL connection “city”"),
        ("cycle_report", {"STORE": "", "REPORT": "r.html"}, "Name the store"),
        ("cycle_report", {"CYCLE": "nothing", "REPORT": "r.html"}, "There is no cycle “nothing”.*pests-2026"),
        ("start_cycle", {"TITLE": "again", "CYCLE": "pests-2026"}, "already been started"),
        ("start_cycle", {"TITLE": "bad id", "CYCLE": "a:b"}, "cannot be the id"),
        ("start_cycle", {"TITLE": "m", "METRICS": ["a", "b", "c", "d", "1", "2"]}, "convenience or efficiency"),
        ("start_cycle", {"TITLE": "m", "METRICS": ["a", "convenience"]}, "whole rows"),
        ("start_cycle", {"TITLE": "m", "METRICS": ["a", "convenience", "u", "lower", "many", ""]}, "not a number"),
        ("start_cycle", {"TITLE": "m", "FOLLOWS": "x", "STORE": "/nowhere/at/all.gpkg"}, "no folder"),
        ("record_observation", {"METRIC": "Complaints"}, "a layer with observations, or one value"),
        ("record_observation", {"METRIC": "Weather", "VALUE": 1}, "no metric “Weather”.*“Complaints”"),
        ("record_observation", {"VALUE": 1}, "Say which metric"),
        ("record_observation", {"METRIC": "Complaints", "INPUT": "{layer}"}, "holds the date"),
        ("record_observation", {"METRIC": "Complaints", "INPUT": "{layer}", "TIME_FIELD": "nope"}, "no field “nope”"),
        ("record_observation", {"METRIC": "Complaints", "INPUT": "{layer}", "TIME_FIELD": "SID74"}, "Nothing was recorded"),
        (
            "record_observation",
            {"METRIC": "Complaints", "INPUT": "{layer}", "TIME_FIELD": "SID74", "FIELD": "NAME"},
            "Nothing was recorded",
        ),
        ("record_run", {"ALGORITHM": "x", "INPUTS": ["/nowhere.gpkg"]}, "“/nowhere.gpkg” of .* cannot be read"),
        ("record_decision", {"TEXT": "spray", "RUN_IDS": ""}, "needs an author"),
        ("record_intervention", {"WHAT": "spray", "START": "2026-07-01"}, "No decision of this cycle is approved"),
        ("record_estimate", {"METRIC": "Complaints"}, "Give an estimate"),
        ("record_estimate", {"METRIC": "Complaints", "METHOD": "did", "EFFECT": 1}, "both ends"),
        ("record_saving", {"TITLE": "s", "PARTS": ["a", 3, 2, 1, "u"], "CURRENCY": "KRW", "BASIS_TEXT": "x"}, "not in this order"),
        ("record_saving", {"TITLE": "s", "PARTS": ["a", "b"], "CURRENCY": "KRW", "BASIS_TEXT": "x"}, "one row"),
        ("record_comment", {"TEXT": "who says so?"}, "needs an author"),
        ("record_comment", {"TEXT": "x", "ABOUT": "no such run"}, "needs an author"),
        ("erase_texts", {"REASON": "asked for"}, "Say which entries"),
        ("erase_texts", {"ENTRIES": "E3-E99", "REASON": "asked for"}, "no entry “E3–E99”"),
        ("erase_texts", {"ENTRIES": "E3-E999999999", "REASON": "asked for"}, "no entry “E3–E999999999”"),
        ("erase_texts", {"ENTRIES": "someday", "REASON": "asked for"}, "no entry “someday”"),
        ("erase_texts", {"ENTRIES": "E1", "REASON": "asked for"}, "E1 holds no text"),
        ("erase_texts", {"NAME": "Nobody", "REASON": "asked for"}, "nobody by the name"),
        ("erase_texts", {"ENTRIES": "E2", "REASON": " "}, "Say why|REASON|Reason"),
        ("move_stage", {"TO": "closed", "OVERRIDE": "enough"}, "what was learned"),
        ("verify_store", {"STORE": "{layer}"}, "holds no Smart Cycle"),
        ("export_cycle", {"FILE": "/nowhere/at/all.zip"}, "could not be written|does not exist"),
    ],
)
def test_bad_input_is_said_in_words_and_records_nothing(drive, algorithm, given, words):
    QgsProject.instance().clear()
    drive.start()
    with opened(drive) as store:
        before = store.latest()
    filled = {name: value.replace("{layer}", drive.layer) if isinstance(value, str) else value for name, value in given.items()}
    if filled.get("REPORT"):
        filled["REPORT"] = str(drive.folder / filled["REPORT"])
    with pytest.raises(QgsProcessingException, match=words):
        drive(algorithm, **filled)
    with opened(drive) as store:
        assert store.latest() == before


def test_a_store_of_a_newer_version_and_a_locked_one(drive):
    drive.start()
    connection = sqlite3.connect(drive.store, isolation_level=None)
    connection.execute("UPDATE store SET value = '99' WHERE key = 'schema_version'")
    with pytest.raises(QgsProcessingException, match="newer version"):
        drive("record_observation", METRIC="Complaints", VALUE=1)
    connection.execute("UPDATE store SET value = '2' WHERE key = 'schema_version'")
    connection.close()
    assert drive("record_observation", METRIC="Complaints", VALUE=1)["N_OBSERVATIONS"] == 1
    assert len(drive.METRICS) == 12
