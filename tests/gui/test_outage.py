# SPDX-License-Identifier: GPL-2.0-or-later
"""The server of a department's store stops while somebody works in the dock: the dock says so, what is typed waits, and arrives once, in its place."""

from __future__ import annotations

import pytest
from qgis.core import QgsProviderRegistry, QgsSettings
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QWidget
from smartcity.smartcity_plugin.cycle.opening import Opening
from smartcity.smartcity_plugin.cycle.subject import Area
from smartcity.smartcity_plugin.gui.forms.comment import CommentForm
from smartcity.smartcity_plugin.gui.forms.problem import ProblemForm
from smartcity.smartcity_plugin.qgis_bridge.cycle_project import Condition


@pytest.fixture
def at_the_department(office, panel, server):
    """The office with its store in a database, and the dock on a cycle there."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    where = f"host='{server.folder}' dbname='postgres' user='boss' password='geheim'"
    metadata.saveConnection(metadata.createConnection(where, {"saveUsername": True, "savePassword": True}), "City hall")
    server.sql("DROP SCHEMA IF EXISTS smart_cycle CASCADE")
    office.cycles.layers.detach(office.layer.id())
    office.cycles.create_store("pg:City hall")
    office.cycle_id = office.cycles.start(Opening("Mosquitoes by the river", Area.PEST), office.layer)
    office.cycles._timer.stop()  # the test says when to look
    yield office
    metadata.deleteConnection("City hall")


def test_connections_of_qgis_are_offered(at_the_department, panel, monkeypatch):
    from types import SimpleNamespace

    from smartcity.smartcity_plugin.gui import docks

    offered, used = [], []
    window = SimpleNamespace(_iface=SimpleNamespace(mainWindow=lambda: panel), _choose_file=lambda checked=False: used.append("file"))
    window._use_store = lambda address, checked=False: used.append(address)

    def choose(menu, *_):
        offered.extend(one.text() for one in menu.actions() if one.text())
        next(one for one in menu.actions() if "City hall" in one.text()).trigger()

    monkeypatch.setattr(docks.QMenu, "exec", choose)
    docks.Docks._choose_store(window)
    assert offered == ["A file…", "Database “City hall”"] and used == ["pg:City hall"]


def type_and_save(panel, kind, **values):
    panel.open_form(kind)
    for name, value in values.items():
        panel.form.field(name).set_value(value)
        panel.form.field(name).edited.emit()
    panel.form.findChild(QAbstractButton, "smartcity_form_save").click()
    assert panel.form is None, panel.form.said


def test_the_server_stops_in_mid_session(at_the_department, panel, server):
    office, said = at_the_department, []
    office.cycles.noticed.connect(said.append)
    trouble = panel.findChild(QWidget, "smartcity_trouble")
    assert panel.pages.currentWidget() is panel.view and not trouble.isVisibleTo(panel)
    type_and_save(panel, CommentForm, text="before")
    server.stop()
    try:
        type_and_save(panel, CommentForm, text="during the outage")
        assert office.cycles.condition is Condition.OFFLINE
        assert trouble.isVisibleTo(panel) and "cannot be reached" in panel.findChild(QLabel, "smartcity_trouble_words").text()
        type_and_save(panel, ProblemForm, what="mosquitoes", where="river", how_much="40", how_solved="larvicide")
        assert panel.pages.currentWidget() is panel.view and panel.view.title.text() == "Mosquitoes by the river", (
            "what was known last is shown"
        )
        panel.open_form(CommentForm)
        thread = panel.form.findChild(QWidget, "smartcity_comments_form")
        words = [one.text() for one in thread.findChildren(QLabel)]
        assert words[1::2] == ["before", "during the outage"] and "waits for the database" in words[2] and "waits" not in words[0]
        panel.form.cancel()
        waiting = [one.event_id for one in office.cycles.waiting()]
        assert len(waiting) == 2 and "2 entries wait" in said[-1]
    finally:
        server.start()
    position = server.sql("SELECT MAX(position) FROM smart_cycle.event WHERE cycle_id = '" + office.cycle_id + "'")[0][0]
    panel.findChild(QAbstractButton, "smartcity_retry").click()
    assert not trouble.isVisibleTo(panel) and office.cycles.condition is Condition.OPEN and office.cycles.waiting() == []
    for _ in range(3):
        office.cycles.look()
        office.cycles.retry()
    events = office.cycles.store.events(office.cycle_id)
    assert [one.event_id for one in events[-2:]] == waiting, "in order, and once"
    assert [one.position for one in events[-2:]] == [position + 1, position + 2], "their place in the chain is given on delivery"
    assert office.cycles.store.verify().valid and office.state.problem.what == "mosquitoes"
    assert [one.record.text for one in office.state.comments] == ["before", "during the outage"]
    everything = b"".join(one.read_bytes() for one in office.folder.rglob("*") if one.is_file())
    assert b"geheim" not in everything and not any("geheim" in one for one in said)
    assert "geheim" not in str({key: QgsSettings().value(key) for key in QgsSettings().allKeys() if key.startswith("smartcity")})
