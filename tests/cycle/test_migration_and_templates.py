# SPDX-License-Identifier: GPL-2.0-or-later
"""A store of version 1 is brought forward with every entry as it was; templates start every area with both kinds of metrics; savings are ranges."""

from __future__ import annotations

import sqlite3

import pytest
from smartcity.smartcity_plugin.cycle.errors import BadValue, StoreReadOnly
from smartcity.smartcity_plugin.cycle.opening import Opening, template_metrics
from smartcity.smartcity_plugin.cycle.savings import Part, Range, range_of, totals
from smartcity.smartcity_plugin.cycle.schema import VERSION
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Area, Objective
from smartcity.smartcity_plugin.cycle.templates import TEMPLATES


def back_to_version_1(path):
    """As the first version wrote it: no texts could be erased, no tables of reminders and savings, nothing of what came later."""
    connection = sqlite3.connect(path, isolation_level=None)
    for kind, name in connection.execute("SELECT type, name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP {kind} "{name}"')
    connection.execute("DROP TABLE reminder")
    connection.execute("DROP TABLE saving")
    connection.execute("ALTER TABLE personal DROP COLUMN erased_by")
    connection.execute("DELETE FROM gpkg_contents WHERE table_name IN ('reminder', 'saving')")
    connection.execute("UPDATE store SET value = '1' WHERE key = 'schema_version'")
    connection.close()


@pytest.fixture
def old(walk, store_path):
    """A store of version 1 with a whole iteration, its state and heads."""
    walk.to_evaluation()
    state, heads = walk.state, walk.store.heads()
    walk.store.close()
    back_to_version_1(store_path)
    return store_path, state, heads


def test_brought_forward_with_every_entry_as_it_was(old, walk):
    path, state, heads = old
    with Store.open(path) as store:
        assert store.cycle(walk.cycle_id) == state
        found = store.verify([one for one in heads if one.cycle_id != "store"])
        assert found.valid and found.remarks == ()
        migrated = [one.record for one in store.events("store") if one.kind == "store_migrated"]
        assert [(one.from_version, one.to_version) for one in migrated] == [(1, VERSION)]
        first = store.events(walk.cycle_id)[2]
        store.erase([first.event_id], "asked for")
        assert store.verify().valid, "texts can be erased now"
    with Store.open(path) as again:
        assert len([one for one in again.events("store") if one.kind == "store_migrated"]) == 1, "once"


def test_an_old_store_that_may_only_be_read_is_left_as_it_is(old):
    path, *_ = old
    before = path.read_bytes()
    with pytest.raises(StoreReadOnly, match="older version"):
        Store.open(path, read_only=True)
    assert path.read_bytes() == before


def test_a_crash_while_it_is_brought_forward_changes_nothing(old, monkeypatch):
    path, *_ = old
    from smartcity.smartcity_plugin.cycle import migrations

    def crash(connection):
        raise KeyboardInterrupt

    monkeypatch.setattr(migrations, "rebuild", crash)
    with pytest.raises(KeyboardInterrupt):
        Store.open(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT value FROM store WHERE key = 'schema_version'").fetchone() == ("1",)
    connection.close()
    monkeypatch.undo()
    with Store.open(path) as store:
        assert store.verify().valid


@pytest.mark.parametrize("area", [one for one in Area if one is not Area.OTHER])
def test_every_area_starts_with_both_kinds_of_metrics(store, area):
    assert area in TEMPLATES
    metrics = template_metrics(area, str)
    assert {one.objective for one in metrics} == set(Objective)
    events = Opening("A", area, metrics=metrics).events("")
    store.append_all(events)
    assert list(store.cycle(events[0].cycle_id).metrics.values())


def test_savings_are_ranges_with_a_basis():
    hours = Part("hours", 10, 14, 18, "hours")
    assert range_of(hours, Part("wage", 20, 24, 27, "EUR")) == Range(200, 336, 486)
    assert range_of(Part("loss", -5, -4, -1, "hours"), Part("wage", 20, 24, 27, "EUR")) == Range(-135, -96, -20), (
        "the worst case is the dearest"
    )
    assert totals([("EUR", Range(1, 2, 3)), ("EUR", Range(10, 20, 30)), ("KRW", Range(1, 1, 1))]) == {
        "EUR": Range(11, 22, 33),
        "KRW": Range(1, 1, 1),
    }
    with pytest.raises(BadValue, match="not in this order"):
        range_of(Part("hours", 3, 2, 1, "h"), hours)
