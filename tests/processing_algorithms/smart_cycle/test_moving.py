# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle moves from a planner's file to the department's database and back by algorithms alone: ids, chain, erased texts and files stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.qgis_bridge.store_connections import open_store


def log_of(store):
    return [(one.position, one.event_id, one.kind, one.at, one.actor, one.chain, one.record) for one in store.events("pests-2026")]


def test_from_the_file_to_the_database_and_back(drive, server):
    drive.to_evaluate()
    drive("record_comment", TEXT="private remark", PERSON="Lee Jun")
    evidence = drive.folder / "city_smart_cycle_evidence.gpkg"
    evidence.write_bytes(Path(drive.layer).read_bytes())
    database = f"pg:host={server.folder} dbname=postgres user=boss"
    with Store.open(drive.store) as store:
        before, head, files = log_of(store), store.head("pests-2026").text, evidence.read_bytes()
    moved = drive("move_cycle", TO=database, PERSON="Kim Minji")
    assert moved["N_NEW"] == len(before) == moved["N_EVENTS"] and moved["HEAD"] == head
    with open_store(database) as store:
        assert log_of(store) == before and set(store.people().values()) == {"Kim Minji", "Lee Jun"}
    with pytest.raises(QgsProcessingException, match="goes on there"):
        drive("record_observation", METRIC="Complaints", VALUE=3)
    with pytest.raises(QgsProcessingException, match="already moved"):
        drive("move_cycle", TO=database)
    assert drive("record_observation", STORE=database, METRIC="Complaints", VALUE=3, PERSON="Lee Jun")["N_OBSERVATIONS"] == 1
    drive("erase_texts", STORE=database, ENTRIES=f"E{len(before)}", REASON="asked for")
    back = drive("move_cycle", STORE=database, TO=drive.store)
    assert (
        back["N_NEW"] == 2 and drive("verify_store", HEADS=head)["VALID"] == drive("verify_store", STORE=database, HEADS=head)["VALID"] == 1
    )
    with Store.open(drive.store) as store:
        assert [one[1] for one in log_of(store)][: len(before)] == [one[1] for one in before]
    assert drive("record_observation", METRIC="Complaints", VALUE=4)["N_EVENTS"] == len(before) + 3
    assert b"private remark" not in Path(drive.store).read_bytes() and evidence.read_bytes() == files


def test_nowhere_and_itself(drive):
    drive.start()
    for to, words in (("", "TO|Name the store"), (drive.store, "already in this store"), ("pg:nowhere", "no PostgreSQL connection")):
        with pytest.raises(QgsProcessingException, match=words):
            drive("move_cycle", TO=to)


def test_a_cycle_that_is_not_there_leaves_no_store_behind(drive, tmp_path):
    drive.start()
    with pytest.raises(QgsProcessingException, match="no cycle “pest”"):
        drive("move_cycle", CYCLE="pest", TO=str(tmp_path / "department.gpkg"))
    assert not (tmp_path / "department.gpkg").exists()
