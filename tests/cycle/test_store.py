# SPDX-License-Identifier: GPL-2.0-or-later
"""What the store promises to those who call it."""

from __future__ import annotations

import threading

import pytest
from smartcity.smartcity_plugin.cycle.actions import StageMoved
from smartcity.smartcity_plugin.cycle.errors import AlreadyRecorded, Conflict, GateNotMet
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import ROWS_AT_ONCE, Observation, Run, in_batches
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.state import fold
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment, CycleStarted, Problem

AWKWARD = [
    "😀🦟",
    "한글과 𠮷",
    "‘quotes’ \"and\" 'more' `ones`",
    "'; DROP TABLE event; --",
    "{name} %s ? $auto",
    "line\nbreak\ttab",
    "\x00 \ud800 e\u0301",
]


def test_what_was_written_is_read_again_by_another(walk, store_path):
    walk.to_evaluation()
    with Store.open(store_path) as other:
        assert other.cycle(walk.cycle_id) == walk.state
        assert other.store_id == walk.store.store_id
        assert set(other.people().values()) == {"Kim Minji", "Lee Jun"}


def test_replaying_the_log_gives_the_state(walk):
    walk.to_evaluation().move(Stage.COLLECT)
    assert fold(walk.cycle_id, walk.store.events(walk.cycle_id)) == walk.state


def test_a_state_that_was_handed_out_does_not_change(walk):
    before = walk.start().state
    walk.describe().analyse()
    assert before.metrics == {} and before.runs == {} and before.position == 2


@pytest.mark.parametrize("text", AWKWARD)
def test_any_text_in_any_field(walk, store_path, text):
    walk.start().describe()
    walk.say(Problem(text, text, text, text))
    walk.say(Run("r", text, {text: text, "list": [text, {text: None}]}, note=text))
    walk.store.name_person(text, "somebody")
    kept = text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    with Store.open(store_path) as again:
        state = again.cycle(walk.cycle_id)
        assert state.problem == Problem(kept, kept, kept, kept)
        assert state.runs["r"].record.parameters == {kept: kept, "list": [kept, {kept: None}]}
        assert again.people()["somebody"] == kept
        assert again.verify().valid


def test_several_events_together_or_none(walk):
    walk.start()
    before = walk.store.latest()
    with pytest.raises(GateNotMet):
        walk.store.append_all([Event(walk.cycle_id, Comment("one"), walk.me), Event(walk.cycle_id, StageMoved(Stage.ANALYSE), walk.me)])
    assert walk.store.latest() == before
    assert walk.state.comments == []


def test_an_event_delivered_twice_is_kept_once(walk):
    walk.start()
    event = Event(walk.cycle_id, Comment("from the queue"), walk.me)
    first = walk.store.append(event)
    walk.say(Comment("in between"))
    again = walk.store.append(event)
    assert again == first
    assert [one.record.text for one in walk.state.comments] == ["from the queue", "in between"]
    with pytest.raises(AlreadyRecorded):
        walk.store.append(Event(walk.cycle_id, Comment("another"), walk.boss, event_id=event.event_id))


def test_somebody_else_was_faster(walk, store_path):
    position = walk.start().state.position
    with Store.open(store_path) as colleague:
        colleague.append(Event(walk.cycle_id, Comment("faster"), walk.boss))
    with pytest.raises(Conflict, match="Somebody else"):
        walk.store.append(Event(walk.cycle_id, Comment("slower"), walk.me), expected_position=position)
    assert [one.record.text for one in walk.state.comments] == ["faster"]
    walk.store.append(Event(walk.cycle_id, Comment("slower"), walk.me), expected_position=position + 1)


def test_what_another_program_wrote_is_seen(walk, store_path):
    walk.start()
    snapshot = walk.store.snapshot()
    assert walk.store.snapshot() is snapshot, "nothing changed, nothing is read"
    with Store.open(store_path) as colleague:
        colleague.append(Event("other", CycleStarted("Parking"), walk.boss))
    assert [one.title for one in walk.store.cycles()] == ["Mosquitoes by the river", "Parking"]


def test_many_observations_in_batches(walk):
    walk.start().describe()
    rows = [Observation(f"2026-07-{1 + n % 28:02d}", float(n), place=f"trap {n % 7}") for n in range(ROWS_AT_ONCE * 2 + 1)]
    walk.store.append_all(Event(walk.cycle_id, part, walk.me) for part in in_batches("calls", rows, note="traps"))
    read = walk.store.observations(walk.cycle_id, "calls")
    assert len(read) == len(rows)
    assert [one.at for one in read] == sorted(one.at for one in read)
    assert walk.store.observations(walk.cycle_id, "calls", iteration=2) == []
    assert walk.state.observed["calls"][1].n == len(rows)


def test_runs_are_listed_latest_first_and_found_by_id(walk):
    walk.start()
    for n in range(5):
        walk.analyse(f"run-{n}")
    walk.say(Run("other", "native:buffer"))
    assert [one.run_id for one in walk.store.runs()] == ["other", *(f"run-{n}" for n in (4, 3, 2, 1, 0))]
    assert [one.run_id for one in walk.store.runs(algorithm="smartcity:hot_spots", limit=2, offset=1)] == ["run-3", "run-2"]
    assert walk.store.runs("nobody") == []
    assert walk.store.run("run-2").record.parameters == {"FIELD": "calls", "K": 8}
    assert walk.store.run("nobody") is None


def test_threads_share_a_store(walk):
    walk.start()
    problems = []

    def work(name):
        try:
            for n in range(50):
                walk.say(Comment(f"{name} {n}"))
                assert walk.state.position
                walk.store.snapshot()
        except Exception as problem:
            problems.append(problem)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert problems == []
    assert len(walk.state.comments) == 150
    assert walk.store.verify().valid


def test_a_10_mb_parameter_is_kept_as_its_beginning_and_digest(walk):
    from smartcity.smartcity_plugin.cycle.canonical import sha256
    from smartcity.smartcity_plugin.cycle.intake import is_shortened

    walk.start()
    huge = "0123456789" * 1_000_000
    walk.say(Run("r", "native:x", {"WKT": huge, "ROWS": list(range(100_000)), "K": 3}))
    kept = walk.store.run("r").record.parameters
    assert kept["K"] == 3
    assert kept["WKT"] == {"$truncated": {"beginning": huge[:1000], "length": 10_000_000, "sha256": sha256(huge)}}
    assert is_shortened(kept["ROWS"]) and not is_shortened(kept["K"])
    assert walk.store.latest() < 10
    assert walk.store.verify().valid


def test_a_passing_clock_is_kept_and_told_of(walk):
    walk.start()
    walk.store.append(Event(walk.cycle_id, Comment("late"), walk.me, at="2030-01-01T00:00:00Z"))
    assert walk.store.notices == []
    walk.store.append(Event(walk.cycle_id, Comment("clock set back"), walk.me, at="2020-01-01T09:00:00+09:00"))
    assert "clock" in str(walk.store.notices[0])
    walk.say(Comment("once more"))
    assert len(walk.store.notices) == 1, "said once"
    assert [one.record.text for one in walk.state.comments] == ["late", "clock set back", "once more"]
    assert walk.state.comments[1].at == "2020-01-01T00:00:00.000Z"
    assert walk.store.verify().valid


def test_two_projects_on_one_store(walk, store_path):
    assert walk.store.attach_project("p1", "Mosquitoes") == ()
    assert walk.store.attach_project("p1", "Mosquitoes") == ()
    with Store.open(store_path) as other:
        assert other.attach_project("p2", "Parking") == ("Mosquitoes",)
        assert "Mosquitoes" in str(other.notices[0])
    assert walk.store.attach_project("p1", "Mosquitoes") == ("Parking",)


def test_secrets_never_reach_the_file(walk, store_path):
    walk.start()
    source = "dbname='city' host=db port=5432 user='kim' password='s3cr3t-word' key='id' table=\"public\".\"calls\""
    from smartcity.smartcity_plugin.cycle.evidence import InputTable, OutputTable, RunAnnotated
    from smartcity.smartcity_plugin.cycle.subject import LayerAttached

    walk.say(LayerAttached("l", "Calls", source))
    walk.say(
        Run(
            "r",
            "x",
            {"INPUT": source, "NESTED": {"a": [source], "password": "s3cr3t-word"}},
            (InputTable("I", source=source),),
            (OutputTable("O", source=source),),
        )
    )
    walk.say(RunAnnotated("r", {"python_command": f"processing.run('x', {{'INPUT': \"{source}\"}})"}))
    walk.store.close()
    everything = b"".join(one.read_bytes() for one in store_path.parent.iterdir())
    assert b"s3cr3t-word" not in everything
    assert b"'kim'" not in everything
    assert b"calls" in everything
