# SPDX-License-Identifier: GPL-2.0-or-later
"""An outage in the middle of the work: nothing is lost, nothing arrives twice, what no longer fits is kept for its author."""

from __future__ import annotations

import pytest
from smartcity.smartcity_plugin.cycle.errors import BadValue, StoreError, StoreUnreachable
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.outbox import Outbox
from smartcity.smartcity_plugin.cycle.postgres import open_postgres
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import Comment, Direction, Metric, Objective


@pytest.fixture
def outbox(tmp_path) -> Outbox:
    return Outbox(tmp_path / "profile" / "outbox.sqlite")


def test_what_is_recorded_during_an_outage_arrives_later_once_and_in_order(walk, database, server, outbox):
    walk.start().describe()
    server.stop()
    typed = [Event(walk.cycle_id, Comment(f"entry {n} “한글” %s"), walk.me) for n in range(5)]
    try:
        for event in typed:
            with pytest.raises(StoreUnreachable):
                walk.store.append(event)
            outbox.put(event)
        assert [one.event_id for one in outbox.waiting()] == [one.event_id for one in typed]
        gone = outbox.deliver(walk.store)
        assert (gone.delivered, gone.left) == ((), 5) and "cannot be reached" in gone.stopped.said(str)
    finally:
        server.start()
    with open_postgres(database.string, "city") as colleague:
        colleague.append(Event(walk.cycle_id, Comment("meanwhile"), walk.boss))
        colleague.append(typed[2])  # had arrived, but the answer was lost with the connection
    done = Outbox(outbox._path).deliver(walk.store)
    assert len(done.delivered) == 5 and not done.refused and done.left == 0
    assert outbox.waiting() == [] and outbox.deliver(walk.store).delivered == ()
    texts = [one.record.text for one in walk.state.comments]
    assert sorted(texts) == sorted(["meanwhile", *(one.record.text for one in typed)])
    assert texts.index("entry 0 “한글” %s") > texts.index("meanwhile"), "the place in the chain is that of the delivery"
    assert {one.event_id: one.at for one in walk.store.events(walk.cycle_id)}[typed[0].event_id] == typed[0].at
    assert walk.store.verify().valid


def test_what_the_rules_no_longer_let_in_is_kept_with_the_reason(walk, outbox):
    walk.start().describe()
    late = Event(walk.cycle_id, Metric("calls2", "Calls", Objective.CONVENIENCE, "calls", Direction.LOWER), walk.me)
    outbox.put(late)
    outbox.put(Event(walk.cycle_id, Comment("fits"), walk.me))
    walk.move(Stage.CLOSED, override="abandoned", learned="nothing")
    done = outbox.deliver(walk.store)
    assert [one.event.event_id for one in done.refused] == [late.event_id] and done.refused[0].why
    assert [one.event.record.name for one in outbox.refused()] == ["Calls"] and outbox.waiting() == []
    assert outbox.deliver(walk.store) == ((), (), 0, None)
    outbox.forget(late.event_id)
    assert outbox.refused() == []


def test_bad_values_are_refused_when_they_are_typed_and_a_full_profile_is_said(walk, outbox, tmp_path):
    with pytest.raises(BadValue):
        outbox.put(Event(walk.cycle_id, Comment("x" * 100_001), walk.me))
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be kept"):
        Outbox(tmp_path / "file" / "outbox.sqlite").put(Event(walk.cycle_id, Comment("x"), walk.me))
