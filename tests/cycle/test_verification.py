# SPDX-License-Identifier: GPL-2.0-or-later
"""Whoever alters, removes or reorders anything in the file is found out, and texts can still be erased."""

from __future__ import annotations

import json
import random
import sqlite3

import pytest
from smartcity.smartcity_plugin.analysis.errors import Cancelled
from smartcity.smartcity_plugin.cycle import log
from smartcity.smartcity_plugin.cycle.canonical import canonical_json, sha256
from smartcity.smartcity_plugin.cycle.chain import Head, link, store_link
from smartcity.smartcity_plugin.cycle.erasable import ERASED
from smartcity.smartcity_plugin.cycle.errors import BadValue, NotAllowed, StoreError
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.housekeeping import STORE_STREAM, Erased
from smartcity.smartcity_plugin.cycle.schema import SHOWN
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment, CycleStarted


@pytest.fixture
def filled(walk):
    """A store with two cycles, closed, and the walk through the first."""
    walk.to_evaluation()
    walk.store.append(Event("parking", CycleStarted("Parking"), walk.me))
    walk.say(Comment("Mrs Park of house 7 called again"))
    walk.store.append(Event("parking", Comment("nothing yet"), walk.me))
    walk.heads = walk.store.heads()
    walk.store.close()
    return walk


def tamper(path, *statements):
    """What somebody with a SQLite browser can do: triggers off first."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for one in statements:
        connection.execute(*one) if isinstance(one, tuple) else connection.execute(one)
    connection.commit()
    connection.close()


def checked(path, heads=()):
    with Store.open(path) as store:
        return store.verify(heads)


def test_an_untouched_store_is_valid(filled, store_path):
    found = checked(store_path, filled.heads)
    assert found.valid and found.first_broken == 0 and found.remarks == ()
    assert list(found.heads) == filled.heads


@pytest.mark.parametrize("table", ["event", "personal", "run", "observation", "stage_event", "estimate"])
def test_the_file_itself_refuses_changes(filled, store_path, table):
    connection = sqlite3.connect(store_path)
    for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = rowid + 100"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(sql)
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT OR REPLACE INTO event SELECT seq, event_id, cycle_id, position, kind, at, 'me', payload, digest, chain, store_chain FROM event WHERE seq = 3",
        "INSERT INTO event SELECT seq + 1000, 'x', cycle_id, position + 1000, kind, at, actor, payload, digest, chain, store_chain FROM event WHERE seq = 3",
        "INSERT OR REPLACE INTO personal SELECT id, event_id, field, 'other', salt, NULL FROM personal LIMIT 1",
        "UPDATE personal SET text = NULL, salt = NULL",
        "UPDATE personal SET text = NULL, salt = NULL, erased_by = 'somebody'",
        "UPDATE personal SET text = 'other', erased_by = NULL",
    ],
)
def test_the_file_refuses_the_ways_around(filled, store_path, sql):
    connection = sqlite3.connect(store_path)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(sql)
    connection.close()


COLUMNS = {
    "event_id": "'other'",
    "cycle_id": "'elsewhere'",
    "position": "position + 50",
    "kind": "'comment_added'",
    "at": "'2020-01-01T00:00:00.000Z'",
    "actor": "'somebody'",
    "payload": "replace(payload, '{', '{\"x\":1,')",
    "digest": "'0' || substr(digest, 2)",
    "chain": "'z' || substr(chain, 2)",
    "store_chain": "'z' || substr(store_chain, 2)",
}


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_of_every_event(filled, store_path, column):
    with sqlite3.connect(store_path) as connection:
        n = connection.execute("SELECT MAX(seq) FROM event").fetchone()[0]
    connection.close()
    whole = store_path.read_bytes()
    for seq in range(1, n + 1):
        store_path.write_bytes(whole)
        tamper(store_path, f"UPDATE event SET {column} = {COLUMNS[column]} WHERE seq = {seq} AND {column} <> {COLUMNS[column]}")
        if store_path.read_bytes() == whole or unchanged(store_path, whole, seq, column):
            continue
        found = checked(store_path)
        assert not found.valid, (seq, column)
        if column not in {"event_id", "cycle_id"}:
            assert found.first_broken == seq, (seq, column)


def unchanged(path, whole, seq, column):
    other = path.with_name("whole.gpkg")
    other.write_bytes(whole)
    values = []
    for one in (path, other):
        connection = sqlite3.connect(one)
        values.append(connection.execute(f"SELECT {column} FROM event WHERE seq = {seq}").fetchone())
        connection.close()
    return values[0] == values[1]


def test_any_removed_event(filled, store_path):
    whole = store_path.read_bytes()
    last = sum(head.position for head in filled.heads)
    for seq in range(1, last + 1):
        store_path.write_bytes(whole)
        tamper(store_path, f"DELETE FROM event WHERE seq = {seq}")
        found = checked(store_path, filled.heads)
        assert not found.valid
        if seq < last:
            assert found.first_broken == seq + 1
            with Store.open(store_path) as store:
                assert "missing" in str(store.notices[0])
    assert "cut off" in " ".join(str(one.phrase) for one in found.findings), "the end is missed only because the report has its head"


def test_a_removed_event_whose_followers_were_renumbered(filled, store_path):
    tamper(
        store_path,
        "DELETE FROM event WHERE seq = 8",
        "UPDATE event SET seq = -seq WHERE seq > 8",
        "UPDATE event SET seq = -seq - 1 WHERE seq < 0",
    )
    assert not checked(store_path).valid


def test_a_whole_cycle_cut_out_and_the_rest_renumbered(filled, store_path):
    connection = sqlite3.connect(store_path)
    seqs = [one for (one,) in connection.execute("SELECT seq FROM event WHERE cycle_id <> 'parking' ORDER BY seq")]
    connection.close()
    moves = [(f"UPDATE event SET seq = {-new} WHERE seq = {old}",) for new, old in enumerate(seqs, start=1)]
    tamper(
        store_path,
        "DELETE FROM event WHERE cycle_id = 'parking'",
        "DELETE FROM cycle WHERE cycle_id = 'parking'",
        "DELETE FROM iteration WHERE cycle_id = 'parking'",
        *moves,
        "UPDATE event SET seq = -seq",
    )
    found = checked(store_path)
    assert "store_chain" in {one.code for one in found.findings}


def test_two_events_of_different_cycles_swapped(filled, store_path):
    last = sum(head.position for head in filled.heads)
    tamper(
        store_path,
        f"UPDATE event SET seq = -1 WHERE seq = {last}",
        f"UPDATE event SET seq = {last} WHERE seq = {last - 1}",
        f"UPDATE event SET seq = {last - 1} WHERE seq = -1",
    )
    assert {one.code for one in checked(store_path).findings} == {"store_chain"}


@pytest.mark.parametrize("table", [one for one in SHOWN if one not in {"event", "reminder", "saving"}])
def test_every_table_beside_the_log(filled, store_path, table):
    whole = store_path.read_bytes()
    connection = sqlite3.connect(store_path)
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")][1:]
    connection.close()
    changes = [f"UPDATE {table} SET {one} = '999' WHERE id = (SELECT MIN(id) FROM {table})" for one in columns]
    for sql in [*changes, f"DELETE FROM {table} WHERE id = (SELECT MAX(id) FROM {table})"]:
        store_path.write_bytes(whole)
        tamper(store_path, sql)
        with Store.open(store_path) as store:
            found = store.verify()
            assert {one.code for one in found.findings} == {"table"}, sql
            assert found.first_broken == 0, "the log itself is whole"
            store.rebuild()
            assert store.verify().valid, "and mends the table"


@pytest.mark.parametrize("sql", ["DROP TABLE observation", "ALTER TABLE observation RENAME COLUMN value TO worth"])
def test_a_table_that_is_gone_or_has_another_form_is_a_finding_not_a_failure(filled, store_path, sql):
    tamper(store_path, sql)
    found = checked(store_path)
    assert not found.valid and found.first_broken == 0
    assert ["observation" in one.phrase.said(str) for one in found.findings] == [True]


def test_a_text_changed_added_or_gone(filled, store_path):
    whole = store_path.read_bytes()
    for sql, words in (
        ("UPDATE personal SET text = 'nothing was wrong' WHERE id = 3", "changed"),
        ("UPDATE personal SET salt = 'x' WHERE id = 3", "changed"),
        ("DELETE FROM personal WHERE id = 3", "nothing says who"),
        ("UPDATE personal SET text = NULL, salt = NULL, erased_by = 'x' WHERE id = 3", "nothing says who"),
        ("INSERT INTO personal (event_id, field, text, salt) SELECT event_id, 'more', 'text', 'x' FROM personal WHERE id = 3", "added"),
    ):
        store_path.write_bytes(whole)
        tamper(store_path, sql)
        found = checked(store_path)
        assert [one.code for one in found.findings] == ["text"]
        assert words in str(found.findings[0].phrase)


def test_a_log_written_anew_is_found_by_the_head_that_was_printed(filled, store_path):
    """Somebody who knows the format can forge a whole chain; the paper in the file of the department cannot be forged with it."""
    connection = sqlite3.connect(store_path)
    lines = [log.Line(*one) for one in connection.execute("SELECT * FROM event ORDER BY seq")]
    store_id = connection.execute("SELECT value FROM store WHERE key = 'store_id'").fetchone()[0]
    connection.close()
    forged, ends, store_end = [], {}, store_id
    for line in lines:
        payload = json.loads(line.payload)
        if line.kind == "estimate_recorded":
            payload["effect"] = 45
        body = canonical_json(payload)
        chain = link(ends.get(line.cycle_id, ""), line.event_id, line.cycle_id, line.position, line.kind, line.at, line.actor, sha256(body))
        ends[line.cycle_id] = chain
        store_end = store_link(store_end, line.seq, chain)
        forged.append(
            (
                "UPDATE event SET payload = ?, digest = ?, chain = ?, store_chain = ? WHERE seq = ?",
                (body, sha256(body), chain, store_end, line.seq),
            )
        )
    tamper(store_path, *forged, "UPDATE estimate SET effect = 45")
    assert checked(store_path).valid
    found = checked(store_path, [head.text for head in filled.heads])
    assert {one.code for one in found.findings} == {"head"}
    assert "after the report was printed" in str(found.findings[0].phrase)


def test_an_entry_that_today_would_not_be_let_in_is_remarked(filled, store_path):
    with Store.open(store_path) as store:
        store._connection.begin()
        from smartcity.smartcity_plugin.cycle.actions import DecisionAnswered, DecisionState

        store._write(Event(filled.cycle_id, DecisionAnswered("d-1", DecisionState.REJECTED), filled.me))
        store._connection.commit()
        store.rebuild()
        found = store.verify()
    assert found.valid
    assert "answered already" in str(found.remarks[0].phrase)


def test_heads_are_read_as_people_copy_them(filled, store_path):
    head = next(one for one in filled.heads if one.cycle_id == filled.cycle_id)
    printed = f"{head.cycle_id}: {head.position} :\n{head.chain[:20].upper()} "
    assert checked(store_path, [printed]).valid
    with pytest.raises(BadValue, match="chain head"):
        Head.read("abc")
    found = checked(store_path, [f"nobody:3:{head.chain}"])
    assert [one.code for one in found.findings] == ["cut"]


def test_random_bytes_in_the_file_never_go_unnoticed_or_crash(filled, store_path):
    whole, dice = store_path.read_bytes(), random.Random(7)
    noticed = 0
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(40):
            damaged[dice.randrange(100, len(damaged))] = dice.randrange(256)
        store_path.write_bytes(damaged)
        try:
            with Store.open(store_path) as store:
                noticed += not store.verify().valid
        except StoreError as problem:
            assert str(problem)
            noticed += 1
    assert noticed > 30, "most places of the file matter; the rest is empty pages"


def test_verifying_can_be_stopped_and_says_how_far_it_is(filled, store_path):
    shares = []
    with Store.open(store_path) as store:
        store.verify(progress=shares.append)
        assert shares == sorted(shares) and shares[-1] == pytest.approx(1)

        def stop(share):
            raise Cancelled

        with pytest.raises(Cancelled):
            store.verify(progress=stop)
        assert store.verify().valid


# --- erasing ------------------------------------------------------------------------------------------------------------------------------


def test_erasing_a_text_keeps_the_chain_and_leaves_no_trace(walk, store_path):
    walk.to_evaluation()
    comment = walk.say(Comment("Mrs Park of house 7 called again"))
    head = walk.store.head(walk.cycle_id)
    walk.store.erase([comment.event_id], "asked for by the person concerned", walk.me)
    assert walk.state.comments[0].record.text == ERASED
    assert walk.store.verify([head]).valid
    before = walk.state
    everything = b"".join(one.read_bytes() for one in store_path.parent.iterdir())
    assert b"house 7" not in everything, "neither in the file nor in its write-ahead log"
    walk.store.close()
    with Store.open(store_path) as again:
        assert again.cycle(walk.cycle_id) == before
        again.rebuild()
        assert again.verify([head]).valid


def test_erasing_never_reopens_a_gate(walk):
    walk.start().describe()
    problem = next(one for one in walk.store.events(walk.cycle_id) if one.kind == "problem_stated")
    walk.store.erase([problem.event_id], "names a household", walk.me)
    assert walk.state.problem.what == ERASED
    walk.move(Stage.ANALYSE)


def test_a_name_is_erased_everywhere_at_once(walk, store_path):
    walk.to_evaluation()
    walk.store.name_person("Kim M.", walk.me)
    walk.store.erase_person(walk.me, "left the city", walk.boss)
    assert walk.store.people() == {walk.me: ERASED, walk.boss: "Lee Jun"}
    assert walk.state.owner == walk.me, "what the person did stays"
    walk.store.close()
    assert b"Kim M" not in store_path.read_bytes()
    assert checked(store_path).valid


def test_another_program_forgets_what_was_erased(walk, store_path):
    walk.start()
    comment = walk.say(Comment("Mrs Park"))
    with Store.open(store_path) as other:
        assert other.cycle(walk.cycle_id).comments[0].record.text == "Mrs Park"
        walk.store.erase([comment.event_id], "asked for", walk.me)
        assert other.cycle(walk.cycle_id).comments[0].record.text == ERASED


def test_erasing_needs_a_reason_and_a_known_entry(walk):
    walk.start()
    comment = walk.say(Comment("text"))
    with pytest.raises(BadValue, match="why"):
        walk.store.erase([comment.event_id], " ")
    with pytest.raises(NotAllowed, match="no entry"):
        walk.store.erase(["nothing"], "reason")
    with pytest.raises(NotAllowed, match="erase"):
        walk.say(Erased((comment.event_id,), "without erasing"))
    named = walk.store.events(STORE_STREAM)[-1]
    with pytest.raises(BadValue, match="why"):
        walk.store.erase([named.event_id], "")
    assert walk.state.comments[0].record.text == "text"
    assert walk.store.verify().valid
