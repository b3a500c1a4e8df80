# SPDX-License-Identifier: GPL-2.0-or-later
"""A project whose store is in a database that QGIS has a connection to: opened by its name, away and back again."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsDataSourceUri, QgsProject, QgsProviderRegistry, QgsSettings
from smartcity.smartcity_plugin.cycle.errors import BadValue, StoreUnreachable
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.opening import Opening
from smartcity.smartcity_plugin.cycle.postgres import PostgresConnection
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import Comment
from smartcity.smartcity_plugin.qgis_bridge.cycle_project import Condition, CycleProject
from smartcity.smartcity_plugin.qgis_bridge.store_connections import connection_names, connection_of, open_or_create, open_store


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
    (said,) = late.state(cycle_id).comments
    assert said.record.text == "typed in the field" and late.store.people()[said.actor] == "Kim Minji"
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


def test_what_is_recorded_after_the_server_is_back_stands_behind_what_waited(cycles, server, connection):
    """The window has not looked yet: the server answers again, and two entries wait."""
    cycles.create_store(f"pg:{connection}")
    cycle_id = cycles.start(Opening("Mosquitoes"))
    cycles._timer.stop()
    server.stop()
    try:
        cycles.record(cycle_id, Comment("first"))
    finally:
        server.start()
    assert cycles.record(cycle_id, Comment("second")) is None and len(cycles.waiting()) == 2
    cycles.look()
    assert [one.record.text for one in cycles.state(cycle_id).comments] == ["first", "second"]


def test_a_server_that_does_not_answer_does_not_stop_the_window(cycles, server, connection, monkeypatch):
    """Each question to it may take seconds: while it is away, nothing but a look now and then asks it, and slow looks become rare."""
    cycles.create_store(f"pg:{connection}")
    cycle_id = cycles.start(Opening("Mosquitoes"))
    cycles._timer.stop()
    cycles.state(cycle_id), cycles.snapshot()
    server.stop()
    try:
        assert cycles.record(cycle_id, Comment("waits")) is None
        connects = []
        monkeypatch.setattr(PostgresConnection, "_connect", lambda self: connects.append(time.sleep(0.3)) or self._fail())
        monkeypatch.setattr(PostgresConnection, "_fail", lambda self: (_ for _ in ()).throw(StoreUnreachable("no answer")), raising=False)
        assert cycles.state(cycle_id).title == "Mosquitoes" and cycle_id in cycles.snapshot().cycles and cycles.me()
        cycles.record(cycle_id, Comment("waits too"))
        assert not connects
        cycles._look_now_and_then()
        assert len(connects) == 1 and cycles._timer.interval() >= 20 * 300
        monkeypatch.undo()
    finally:
        server.start()
    cycles._look_now_and_then()
    assert cycles.condition is Condition.OPEN and cycles.waiting() == []


def test_a_password_in_an_address_is_refused_before_anything_keeps_it(cycles, server, tmp_path):
    for address in (
        f"pg:host={server.folder} dbname=postgres user=boss password=geheim",
        f"pg:host={server.folder} dbname=postgres user=boss PASSWORD = 'geheim'#parks",
        "pg:postgresql://boss:geheim@localhost/postgres",
        "pg:postgresql:///postgres?user=boss&password=geheim",
    ):
        for call in (cycles.create_store, cycles.open_store, open_store):
            with pytest.raises(BadValue, match="must not hold a password") as told:
                call(address)
            assert "geheim" not in str(told.value)
    cycles.create_store(f"pg:host={server.folder} dbname=postgres user=boss")
    assert cycles.condition is Condition.OPEN and "boss" not in cycles.store.name
    cycles.project.write()
    assert b"geheim" not in b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())


@pytest.fixture
def authentication(qgis_app, server):
    """A connection whose user and password are in QGIS's authentication store."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("master", True), "the tests' own profile has a fresh authentication store"
    kept = QgsAuthMethodConfig("Basic")
    kept.setName("city")
    kept.setConfigMap({"username": "boss", "password": "geheim"})
    assert manager.storeAuthenticationConfig(kept)[0]
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    uri = f"host='{server.folder}' dbname='postgres' authcfg={kept.id()}"
    metadata.saveConnection(metadata.createConnection(uri, {}), "Town hall")
    yield "Town hall"
    metadata.deleteConnection("Town hall")
    manager.removeAuthenticationConfig(kept.id())


def test_user_and_password_in_the_authentication_store(cycles, server, authentication, tmp_path, monkeypatch):
    said = []
    cycles.noticed.connect(said.append)
    server.sql("DROP SCHEMA IF EXISTS smart_cycle CASCADE")
    assert "password='geheim'" in connection_of(authentication)
    cycles.create_store(f"pg:{authentication}")
    cycle_id = cycles.start(Opening("Mosquitoes"))
    cycles.project.write()
    server.stop()
    try:
        cycles.record(cycle_id, Comment("during the outage"))
    finally:
        server.start()
    cycles.look()
    assert cycles.condition is Condition.OPEN and cycles.waiting() == []
    settings = {key: str(QgsSettings().value(key)) for key in QgsSettings().allKeys() if "City hall" not in key}
    assert not any("geheim" in one for one in [*settings.values(), *said, cycles.problem])
    assert b"geheim" not in b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    assert server.sql("SELECT count(*) FROM smart_cycle.event WHERE payload LIKE '%geheim%'") == [(0,)]
    monkeypatch.setattr(QgsDataSourceUri, "connectionInfo", lambda self, expand: f"host=x authcfg={'a' * 7}")
    with pytest.raises(BadValue, match="master password"):
        connection_of(authentication)


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
