# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle goes from a file to the database and back: ids, times, chain and printed heads stay true, and it is worked on in one place only."""

from __future__ import annotations

import pytest
from smartcity.smartcity_plugin.cycle.errors import Conflict, NotAllowed
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment
from smartcity.smartcity_plugin.cycle.transfer import move_cycle


@pytest.fixture
def file(tmp_path):
    with Store.create(tmp_path / "planner.gpkg") as made:
        yield made


def log_of(store, cycle_id):
    return [(one.position, one.event_id, one.kind, one.at, one.actor, one.chain, one.record) for one in store.events(cycle_id)]


def test_there_and_back(store, file, walk_in):
    walk = walk_in(file).to_evaluation()
    walk.say(Comment("private remark"))
    remark = file.events(walk.cycle_id)[-1].event_id
    printed, before = file.head(walk.cycle_id), log_of(file, walk.cycle_id)
    moved = move_cycle(file, store, walk.cycle_id, walk.me)
    assert moved.entries == len(before) and moved.people == 2
    assert log_of(store, walk.cycle_id) == before and store.head(walk.cycle_id) == printed
    assert store.cycle(walk.cycle_id) == walk.state
    assert set(store.people().values()) == {"Kim Minji", "Lee Jun"}
    assert store.verify([printed]).valid and file.verify([printed]).valid
    assert file.elsewhere(walk.cycle_id) == store.store_id

    with pytest.raises(NotAllowed, match="goes on there"):
        walk.say(Comment("in the old place"))
    with pytest.raises(NotAllowed, match="already moved"):
        move_cycle(file, store, walk.cycle_id)
    store.append(Event(walk.cycle_id, Comment("in the department"), walk.boss))
    store.erase([remark], "was private", walk.me)

    back = move_cycle(store, file, walk.cycle_id)
    assert back.entries == 2 and file.elsewhere(walk.cycle_id) == ""
    walk.say(Comment("home again"))
    assert [one.record.text for one in walk.state.comments][-2:] == ["in the department", "home again"]
    assert "private remark" not in [one.record.text for one in walk.state.comments]
    found = file.verify([printed, store.head(walk.cycle_id)])
    assert found.valid, found.findings
    assert file.cycle(walk.cycle_id).position == store.cycle(walk.cycle_id).position + 1


def test_interrupted_between_the_stores_it_is_done_again(store, file, walk_in, monkeypatch):
    walk = walk_in(file).start().describe()
    original = Store.append

    def fails(self, event, *args):
        if event.record.KIND == "cycle_handed_over":
            raise RuntimeError("power cut")
        return original(self, event, *args)

    monkeypatch.setattr(Store, "append", fails)
    with pytest.raises(RuntimeError):
        move_cycle(file, store, walk.cycle_id)
    monkeypatch.undo()
    assert move_cycle(file, store, walk.cycle_id).entries == 0
    assert file.elsewhere(walk.cycle_id) and store.verify().valid and file.verify().valid


def test_two_histories_of_one_cycle_are_not_mixed(store, file, walk_in, tmp_path):
    walk = walk_in(file).start()
    file.close()
    (tmp_path / "copy.gpkg").write_bytes((tmp_path / "planner.gpkg").read_bytes())
    with Store.open(tmp_path / "planner.gpkg") as one, Store.open(tmp_path / "copy.gpkg") as other:
        one.append(Event(walk.cycle_id, Comment("mine"), walk.me))
        other.append(Event(walk.cycle_id, Comment("another"), walk.me))
        move_cycle(one, store, walk.cycle_id)
        with pytest.raises(Conflict, match="another history"):
            move_cycle(other, store, walk.cycle_id)
        assert not other.elsewhere(walk.cycle_id)
    with pytest.raises(NotAllowed, match="already in this store"):
        move_cycle(store, store, walk.cycle_id)
