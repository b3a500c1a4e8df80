# SPDX-License-Identifier: GPL-2.0-or-later
"""A project whose store is in a database that QGIS has a connection to: opened by its name, away and back again."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsProviderRegistry, QgsSettings
from smartcity.smartcity_plugin.cycle.errors import BadValue
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.opening import Opening
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import Comment
from smartcity.smartcity_plugin.qgis_bridge.cycle_project import Condition, CycleProject
from smartcity.smartcity_plugin.qgis_bridge.store_connections import connection_names, connection_of, open_or_create, open_store

_SPEC = importlib.util.spec_from_file_location("postgres_server", Path(__file__).parents[1] / "postgres_server.py")
postgres_server = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(postgres_server)


@pytest.fixture(scope="module")
def server():
    one = postgres_server.Server()
    yield one
    one.end()


@pytest.fixture
def connection(qgis_app, server):
    """A connection of QGIS, as its browser makes it."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    made = metadata.createConnection(
        f"host='{server.folder}' dbname='postgres' user='boss' password='geheim'", {"saveUsername": True, "savePassword": True}
    )
    metadata.saveConnection(made, "City hall")
    yield "City hall"
    metadata.deleteConnection("City hall")


@pytest.fixture
def cycles(qgis_app, connection, server, tmp_path):
    server.sql("DROP SCHEMA IF EXISTS smart_cycle CASCADE")
    QgsSettings().setValue("smartcity/person", "Kim Minji")
    project = QgsProject()
    project.write(str(tmp_path / "city.qgz"))
    one = CycleProject(project)
    yield one
    one.stop()
    QgsSettings().remove("smartcity/person")


def test_connections_are_qgis_own(connection):
    assert connection in connection_names()
    assert "user='boss'" in connection_of(connection) and connection_of("service=city") == "service=city"
    with pytest.raises(BadValue, match="City hall"):
        connection_of("elsewhere")


def test_an_outage_in_mid_session(cycles, server, connection, tmp_path):
    said = []
    cycles.noticed.connect(said.append)
    cycles.create_store(f"pg:{connection}")
    assert cycles.condition is Condition.OPEN
    cycle_id = cycles.start(Opening("Mosquitoes"))
    before = cycles.state(cycle_id).position
    assert cycle_id in cycles.snapshot().cycles
    server.stop()
    try:
        assert cycles.record(cycle_id, Comment("during the outage")) is None
        assert cycles.record(cycle_id, Comment("and one more")) is None
        assert cycles.condition is Condition.OFFLINE and cycles.writable and "cannot be reached" in cycles.problem
        assert len(cycles.waiting()) == 2 and "2 entries wait" in said[-1]
        assert cycles.state(cycle_id).position == before and cycle_id in cycles.snapshot().cycles, "what was known last is shown"
        cycles.look()
        assert cycles.condition is Condition.OFFLINE
    finally:
        server.start()
    cycles.look()
    assert cycles.condition is Condition.OPEN and cycles.waiting() == []
    assert [one.record.text for one in cycles.state(cycle_id).comments] == ["during the outage", "and one more"]
    assert any("2 entries that waited" in text for text in said)
    assert not any("geheim" in text for text in said)
    assert "geheim" not in (tmp_path / "city.qgz").read_bytes().decode("latin-1")


def test_opened_while_the_server_is_away(cycles, server, connection, tmp_path):
    cycles.create_store(f"pg:{connection}")
    cycle_id = cycles.start(Opening("Parking"))
    cycles.project.write()
    server.stop()
    try:
        project = QgsProject()
        project.read(str(tmp_path / "city.qgz"))
        late = CycleProject(project)
        assert late.condition is Condition.OFFLINE and late.snapshot().cycles == {}
        assert late.record(cycle_id, Comment("typed in the field")) is None
        late.look()
        assert late.condition is Condition.OFFLINE
    finally:
        server.start()
    late.look()
    assert late.condition is Condition.OPEN and late.waiting() == []
    assert [one.record.text for one in late.state(cycle_id).comments] == ["typed in the field"]
    late.stop()


def test_an_entry_that_no_longer_fits_is_kept_and_said(cycles, server, connection):
    said = []
    cycles.noticed.connect(said.append)
    cycles.create_store(f"pg:{connection}")
    cycle_id = cycles.start(Opening("Trees"))
    server.stop()
    try:
        from smartcity.smartcity_plugin.cycle.actions import StageMoved

        assert cycles.record(cycle_id, StageMoved(Stage.ANALYSE)) is None
    finally:
        server.start()
    cycles.look()
    assert any("was not let in" in text for text in said)
    assert [one.event.cycle_id for one in cycles.refused()] == [cycle_id]


def test_algorithms_find_the_store_by_the_connections_name(connection, server):
    server.sql("DROP SCHEMA IF EXISTS smart_cycle CASCADE")
    with open_or_create(f"pg:{connection}") as store:
        store.append(Event("c", Opening("Bus").events("", "c")[0].record))
    with open_store(f"pg:{connection}") as again:
        assert [one.title for one in again.cycles()] == ["Bus"]


def test_forms_are_kept_too(cycles, server, connection):
    from smartcity.smartcity_plugin.gui.door import Door

    cycles.create_store(f"pg:{connection}")
    cycle_id = cycles.start(Opening("Mosquitoes"))
    door = Door(cycles)
    assert door.state(cycle_id).title == "Mosquitoes" and cycle_id in door.snapshot().cycles
    server.stop()
    try:
        assert door.record(cycle_id, [Comment("one"), Comment("two")], door.state(cycle_id).position) == []
        assert "cannot be reached" in door.trouble and door.writable
        assert door.state(cycle_id).title == "Mosquitoes" and cycle_id in door.snapshot().cycles
        assert door.record(cycle_id, [Comment("three")]) == []
    finally:
        server.start()
    cycles.look()
    assert [one.record.text for one in door.state(cycle_id).comments] == ["one", "two", "three"] and door.trouble == ""
    door.stop()
