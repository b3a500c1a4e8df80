# SPDX-License-Identifier: GPL-2.0-or-later
"""What a store in a database promises beyond what every store does: two accounts, rights that the server enforces, outages."""

from __future__ import annotations

import psycopg2
import pytest
from smartcity.smartcity_plugin.cycle.actions import Decision, DecisionAnswered, DecisionState
from smartcity.smartcity_plugin.cycle.address import create_store, open_or_create, open_store
from smartcity.smartcity_plugin.cycle.errors import (
    BadValue,
    Conflict,
    NotAllowed,
    StoreExists,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    StoreUnreachable,
    WrongStore,
)
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.housekeeping import STORE_STREAM, CycleReceived, PersonNamed
from smartcity.smartcity_plugin.cycle.postgres import create_postgres, open_postgres
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.state import fold
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment, CycleStarted, Problem, WayOfWorking
from smartcity.smartcity_plugin.cycle.transfer import move_cycle


def test_a_whole_cycle_is_read_again_by_another_account(walk, database):
    walk.to_evaluation().move(Stage.COLLECT)
    reader = database.account("clerk", "smartcity_reader")
    with open_postgres(reader, "city") as other:
        assert not other.writable
        assert other.cycle(walk.cycle_id) == walk.state == fold(walk.cycle_id, walk.store.events(walk.cycle_id))
        assert other.store_id == walk.store.store_id
        assert set(other.people().values()) == {"Kim Minji", "Lee Jun"}
        assert other.verify([walk.store.head(walk.cycle_id)]).valid
        assert other.cycles() == walk.store.cycles()
        assert other.runs() == walk.store.runs()
        assert other.observations(walk.cycle_id, "calls") == walk.store.observations(walk.cycle_id, "calls")
        assert other.run("run-1").record.algorithm == "smartcity:hot_spots"
        with pytest.raises(StoreReadOnly):
            other.append(Event(walk.cycle_id, Comment("no"), walk.me))


def test_no_postgis_is_needed(walk, database):
    """A place that was drawn is kept and read again, in a database without PostGIS."""
    walk.to_evaluation()
    drawn = walk.state.interventions["i-1"].record
    with open_postgres(database.account("clerk", "smartcity_reader"), "city") as other:
        read = other.cycle(walk.cycle_id).interventions["i-1"].record
        assert drawn.geometry and (read.geometry, read.crs) == (drawn.geometry, "EPSG:4326") and other.verify().valid
    assert [bytes(wkb) for (wkb,) in database.sql("SELECT wkb FROM smart_cycle.intervention")] == [drawn.geometry]
    created = {name for (name,) in database.sql("SELECT extname FROM pg_extension")}
    assert created == {"plpgsql"}, "no extension but the language that every database has"


@pytest.mark.parametrize(
    "text", ["😀🦟", "한글과 𠮷", "‘quotes’ \"and\" 'more'", "'; DROP TABLE event; --", "100 % {name} %s ? $auto", "\x00 \ud800"]
)
def test_any_text(walk, text):
    walk.start()
    walk.say(Problem(text, text, text, text))
    kept = text.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert walk.state.problem == Problem(kept, kept, kept, kept)
    assert walk.store.verify().valid


def test_several_events_together_or_none_and_somebody_faster(walk, database):
    position = walk.start().state.position
    with open_postgres(database.account("planner1", "smartcity_planner"), "city") as colleague:
        colleague.append(Event(walk.cycle_id, Comment("faster"), walk.boss))
        with pytest.raises(Conflict, match="Somebody else"):
            walk.store.append(Event(walk.cycle_id, Comment("slower"), walk.me), expected_position=position)
        with pytest.raises(NotAllowed):
            colleague.append_all([Event(walk.cycle_id, Comment("one")), Event("other", Comment("no such cycle"))])
    assert [one.record.text for one in walk.state.comments] == ["faster"]


def test_a_lock_is_waited_for_and_then_said(walk, database):
    walk.start()
    walk.store._connection.begin()
    try:
        with open_postgres(database.string, "city", timeout=0.3) as other, pytest.raises(StoreLocked, match="Somebody else is writing"):
            other.append(Event(walk.cycle_id, Comment("later")))
    finally:
        walk.store._connection.rollback()


ATTEMPTS = (
    "UPDATE smart_cycle.event SET payload = '{}' WHERE seq = 2",
    "DELETE FROM smart_cycle.event WHERE seq = 2",
    "TRUNCATE smart_cycle.event",
    "UPDATE smart_cycle.personal SET text = 'another'",
    "UPDATE smart_cycle.personal SET text = NULL, salt = NULL, erased_by = event_id",
    "DELETE FROM smart_cycle.personal",
    "UPDATE smart_cycle.run SET algorithm = 'better'",
    "DELETE FROM smart_cycle.cycle",
    "UPDATE smart_cycle.store SET value = '9'",
    "DROP TABLE smart_cycle.event",
    "DROP TRIGGER event_change ON smart_cycle.event",
    "ALTER TABLE smart_cycle.event DISABLE TRIGGER ALL",
    "CREATE TABLE smart_cycle.mine (a int)",
    "DROP SCHEMA smart_cycle CASCADE",
    "ALTER TABLE smart_cycle.event DROP COLUMN chain",
    "ALTER TABLE smart_cycle.event RENAME TO gone",
    "ALTER TABLE smart_cycle.event OWNER TO CURRENT_USER",
    "ALTER TABLE smart_cycle.event DISABLE TRIGGER event_change",
    "SET session_replication_role = replica; DELETE FROM smart_cycle.event",
    "CREATE OR REPLACE FUNCTION smart_cycle.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
    "CREATE RULE mine AS ON INSERT TO smart_cycle.event DO INSTEAD NOTHING",
    "CREATE TRIGGER mine BEFORE INSERT ON smart_cycle.event FOR EACH ROW EXECUTE FUNCTION smart_cycle.refuse_change()",
    "COPY smart_cycle.event FROM PROGRAM 'cat /dev/null'",
    "COPY smart_cycle.event (seq, position, event_id, cycle_id, kind, at, actor, payload, digest, chain, store_chain) FROM '/tmp/entries'",
    "INSERT INTO smart_cycle.event SELECT * FROM smart_cycle.event WHERE seq = 2 ON CONFLICT (seq) DO UPDATE SET payload = '{}'",
    "WITH gone AS (DELETE FROM smart_cycle.event RETURNING seq) SELECT * FROM gone",
    "BEGIN; LOCK TABLE smart_cycle.event IN ACCESS EXCLUSIVE MODE",
    "GRANT ALL ON smart_cycle.event TO CURRENT_USER; DELETE FROM smart_cycle.event",
    "CREATE TEMP VIEW mine AS SELECT * FROM smart_cycle.event; DELETE FROM mine",
    "CREATE TEMP VIEW mine AS SELECT * FROM smart_cycle.event WHERE seq = 2; UPDATE mine SET payload = '{}'",
    "DO $$ BEGIN EXECUTE 'UPDATE smart_cycle.event SET actor = actor'; END $$",
    "CREATE FUNCTION pg_temp.gone() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM smart_cycle.event'; SELECT pg_temp.gone()",
    "PREPARE gone AS DELETE FROM smart_cycle.event; EXECUTE gone",
    "EXPLAIN ANALYZE DELETE FROM smart_cycle.event",
    "COPY (DELETE FROM smart_cycle.event RETURNING seq) TO STDOUT",
    "MERGE INTO smart_cycle.event USING (SELECT 2 AS n) AS s ON seq = n WHEN MATCHED THEN DELETE",
    "SELECT * FROM smart_cycle.event FOR UPDATE",
    "SET ROLE boss; DELETE FROM smart_cycle.event",
    "SET SESSION AUTHORIZATION boss; DELETE FROM smart_cycle.event",
    "SET search_path = pg_temp; CREATE TEMP TABLE event (seq int); DELETE FROM smart_cycle.event",
    "REASSIGN OWNED BY boss TO CURRENT_USER",
    "ALTER FUNCTION smart_cycle.check_entry() OWNER TO CURRENT_USER",
    "CREATE TABLE pg_temp.mine () INHERITS (smart_cycle.event)",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "DELETE FROM pg_catalog.pg_trigger",
    "INSERT INTO smart_cycle.account VALUES ('x', SESSION_USER)",
    "DROP FUNCTION smart_cycle.check_decision() CASCADE",
)


@pytest.mark.parametrize("role", ["smartcity_reader", "smartcity_planner", "smartcity_approver"])
def test_no_account_changes_an_entry_by_sql(walk, database, role):
    walk.start().describe().move(Stage.ANALYSE).analyse()
    account = "a_" + role
    database.account(account, role)
    before = database.sql("SELECT * FROM smart_cycle.event ORDER BY seq"), database.sql("SELECT * FROM smart_cycle.personal ORDER BY id")
    for statement in ATTEMPTS:
        with pytest.raises(psycopg2.Error, match=r"permission denied|must be (owner|superuser)|append-only") as told:
            database.sql(statement, account)
            raise AssertionError(statement)
        assert told.value.pgcode in ("42501", "P0001"), (statement, told.value)
    after = database.sql("SELECT * FROM smart_cycle.event ORDER BY seq"), database.sql("SELECT * FROM smart_cycle.personal ORDER BY id")
    assert after == before and walk.store.verify().valid


ENTRY = """INSERT INTO smart_cycle.event (seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain)
    SELECT seq + 1, {event_id}, cycle_id, position + 1, kind, at, {actor}, {payload}, {digest}, {chain}, {store_chain}
    FROM smart_cycle.event ORDER BY seq DESC LIMIT 1"""
AS_IT_WAS = {"event_id": "'x'", "actor": "actor", "payload": "payload", "digest": "digest", "chain": "chain", "store_chain": "store_chain"}


def test_nobody_adds_by_sql_what_does_not_fit_the_chain(walk, database):
    """An entry that is wrong could never be mended: the log is append-only, and verification would name it for ever."""
    walk.start().describe()
    walk.say(Comment('a text “한글” \t "quoted" \\ /', ""))
    database.account("forger", "smartcity_planner")
    ours = "encode(sha256(convert_to({}, 'UTF8')), 'hex')"
    for more in (
        {},
        {"digest": ours.format("'{}'"), "payload": "'{}'"},
        {"actor": f"'{walk.boss}'"},
        {"chain": ours.format("chain"), "store_chain": ours.format("store_chain")},
    ):
        with pytest.raises(psycopg2.Error, match="does not fit the chain"):
            database.sql(ENTRY.format(**AS_IT_WAS | more), "forger")
    for field, text in (("text", "another"), ("unknown", "more")):
        with pytest.raises(psycopg2.Error, match=r"not the one of the entry|duplicate key"):
            database.sql(
                f"INSERT INTO smart_cycle.personal (event_id, field, text, salt) SELECT event_id, '{field}', '{text}', 'x' FROM smart_cycle.event",
                "forger",
            )
    walk.say(Comment("goes on"))
    assert walk.store.verify().valid


def test_only_an_approver_approves_whatever_tables_somebody_makes(walk, database):
    walk.start().describe().move(Stage.ANALYSE).analyse().move(Stage.ADMINISTER)
    walk.say(Decision("d-1", "Larvicide", ("run-1",)))
    planner, approver = database.account("planner2", "smartcity_planner"), database.account("approver2", "smartcity_approver")
    answer = Event(walk.cycle_id, DecisionAnswered("d-1", DecisionState.APPROVED, "agreed"), walk.boss)
    with open_postgres(planner, "city") as store:
        store._connection.run("CREATE TEMPORARY TABLE event (LIKE smart_cycle.event)")
        with pytest.raises(NotAllowed, match="smartcity_approver"):
            store.append(answer)
        store.append(Event(walk.cycle_id, Comment("still working"), walk.me))
    with open_postgres(approver, "city") as store:
        store.append(answer)
    assert walk.state.decisions["d-1"].state is DecisionState.APPROVED
    assert walk.store.verify().valid


def test_nobody_approves_their_own_decision_by_sql(walk, database, as_entry):
    """Also where the program's rules are passed by: not as its author, not by putting another author over it, not by declaring the cycle single-handed."""
    walk.start().describe().move(Stage.ANALYSE).analyse().move(Stage.ADMINISTER)
    walk.say(Decision("d-1", "Larvicide", ("run-1",)))
    database.account("approver5", "smartcity_approver")
    database.account("planner5", "smartcity_planner")
    for state in ("approved", "rejected"):
        with pytest.raises(psycopg2.Error, match="their own decision"):
            as_entry("approver5", walk.cycle_id, DecisionAnswered("d-1", DecisionState(state)), walk.me)
    as_entry("approver5", walk.cycle_id, Decision("d-1", "", ("run-1",)), walk.boss)
    for actor in (walk.me, walk.boss):
        with pytest.raises(psycopg2.Error, match="their own decision"):
            as_entry("approver5", walk.cycle_id, DecisionAnswered("d-1", DecisionState.APPROVED), actor)
    with pytest.raises(psycopg2.Error, match="needs an author"):
        as_entry("planner5", walk.cycle_id, Decision("d-2", "", ("run-1",)), "")
    with pytest.raises(psycopg2.Error, match="both propose and approve"):
        as_entry("planner5", walk.cycle_id, WayOfWorking(True, "alone"), walk.me)
    as_entry("approver5", walk.cycle_id, WayOfWorking(True, "alone"), walk.boss)
    as_entry("planner5", walk.cycle_id, DecisionAnswered("d-1", DecisionState.APPROVED), walk.me)
    assert {one.code for one in walk.store.verify().findings} == {"table"}, "the chain is whole; SQL did not write the tables beside it"


def test_an_entry_in_the_name_of_somebody_with_an_account_is_theirs(walk, database, as_entry):
    walk.start().describe()
    kim, lee = database.account("kim", "smartcity_planner"), database.account("lee", "smartcity_approver")
    counter = database.account("counter", "smartcity_planner")
    with pytest.raises(psycopg2.Error, match="nobody is called “Park”"):
        database.sql("SELECT smart_cycle.give_account('Park', 'kim')")
    with pytest.raises(psycopg2.Error, match="no account “park”"):
        database.sql("SELECT smart_cycle.give_account('Kim Minji', 'park')")
    with pytest.raises(psycopg2.Error, match="permission denied"):
        database.sql("SELECT smart_cycle.give_account('Lee Jun', 'kim')", "kim")
    database.sql("SELECT smart_cycle.give_account('Kim Minji', 'kim')")
    database.sql("SELECT smart_cycle.give_account('Lee Jun', 'lee')")
    for account in ("kim", "counter"):
        with pytest.raises(psycopg2.Error, match="has an account of their own"):
            as_entry(account, walk.cycle_id, Comment(""), walk.boss)
        with pytest.raises(psycopg2.Error, match="changed by the administrator"):
            as_entry(account, STORE_STREAM, PersonNamed(walk.me, ""), "")
        with pytest.raises(psycopg2.Error, match="in their own name"):
            as_entry(account, STORE_STREAM, CycleReceived(walk.cycle_id, "elsewhere", 1_000, "x"), walk.boss)
    with pytest.raises(psycopg2.Error, match="in their own name"):
        as_entry("counter", STORE_STREAM, CycleReceived(walk.cycle_id, "elsewhere", 1_000, "x"), "")
    for account, person in ((kim, walk.me), (lee, walk.boss)):
        with open_postgres(account, "city") as store:
            store.append(Event(walk.cycle_id, Comment("in my own name"), person))
            with pytest.raises(NotAllowed, match=r"in the name of somebody|own name only"):
                store.append(Event(walk.cycle_id, Comment("forged"), walk.boss if person == walk.me else walk.me))
            park = store.name_person("Park Sora")
            with pytest.raises(NotAllowed, match="own name only"):
                store.append(Event(walk.cycle_id, Comment("forged"), park))
    with open_postgres(counter, "city") as store:
        store.append(Event(walk.cycle_id, Comment("from the counter"), park))
    assert walk.store.verify().valid and "forged" not in [one.record.text for one in walk.state.comments]


def test_a_cycle_that_moves_in_keeps_the_names_of_its_authors(walk, database, walk_in, tmp_path):
    """The file knows Kim by another id; what it brings is let in to the last entry, and nothing behind it."""
    walk.start()
    kim = database.account("kim6", "smartcity_approver")
    database.account("lee6", "smartcity_approver")
    for name, account in (("Kim Minji", "kim6"), ("Lee Jun", "lee6")):
        database.sql(f"SELECT smart_cycle.give_account('{name}', '{account}')")
    with Store.create(tmp_path / "planner.gpkg") as file:
        moved = walk_in(file, "moved").to_evaluation()
        with open_postgres(kim, "city") as store:
            with pytest.raises(NotAllowed, match="account of their own"):
                move_cycle(file, store, "moved")
            assert store.head("moved").position == 0, "nothing of it"
            assert move_cycle(file, store, "moved", moved.me).entries == moved.state.position
            assert store.events(STORE_STREAM)[-1].actor == walk.me, "Kim, by the id that the database knows"
            with pytest.raises(NotAllowed, match="own name only"):
                store.append(Event("moved", Comment("behind it"), moved.boss))
            assert store.verify().valid
        assert database.sql("SELECT smart_cycle.give_account('Lee Jun', 'lee6')") == [(2,)], "all ids of one name"


def test_a_text_is_blanked_by_the_entry_that_names_it(walk, database):
    walk.start().describe()
    walk.say(Comment("first"))
    first = walk.store.events(walk.cycle_id)[-1].event_id
    walk.store.erase([first], "private", walk.me)
    erased = walk.store.events(walk.cycle_id)[-1].event_id
    database.account("eraser", "smartcity_planner")
    with pytest.raises(psycopg2.Error, match="append-only"):
        database.sql(f"UPDATE smart_cycle.personal SET text = NULL, salt = NULL, erased_by = '{erased}' WHERE text IS NOT NULL", "eraser")
    assert walk.state.problem.where == "along the river"


def test_a_planner_may_erase_in_the_name_of_an_entry(walk, database):
    walk.start().describe()
    with open_postgres(database.account("planner3", "smartcity_planner"), "city") as store:
        store.erase_person(walk.boss, "left the city", walk.me)
        assert store.verify().valid
    assert "Lee Jun" not in walk.store.people().values()
    assert database.sql("SELECT count(*) FROM smart_cycle.personal WHERE text LIKE '%Lee Jun%'") == [(0,)]


def test_what_the_owner_does_behind_the_chain_shows(walk, database):
    walk.to_evaluation()
    head = walk.store.head(walk.cycle_id)
    database.sql(
        "ALTER TABLE smart_cycle.event DISABLE TRIGGER ALL; UPDATE smart_cycle.event SET payload = replace(payload, '40', '41') WHERE kind = 'metric_defined'"
    )
    found = walk.store.verify([head])
    assert not found.valid and found.first_broken
    database.sql("DELETE FROM smart_cycle.event WHERE seq = (SELECT MAX(seq) FROM smart_cycle.event)")
    assert any(one.code == "cut" for one in walk.store.verify([head]).findings)


def test_the_server_goes_and_comes_back(walk, server):
    walk.start()
    server.stop()
    try:
        with pytest.raises(StoreUnreachable, match="cannot be reached"):
            walk.say(Comment("lost?"))
    finally:
        server.start()
    walk.say(Comment("back"))
    assert [one.record.text for one in walk.state.comments] == ["back"]
    assert walk.store.verify().valid


def test_made_once_opened_by_address(database):
    address = f"pg:{database.string}"
    with pytest.raises(StoreMissing, match="no Smart Cycle yet"):
        open_store(address)
    with open_or_create(address) as made:
        store_id = made.store_id
    with pytest.raises(StoreExists):
        create_store(address)
    with open_or_create(address) as again:
        assert again.store_id == store_id
    with pytest.raises(WrongStore):
        open_store(address, store_id="another")
    with create_store(address + "#parks") as other:
        assert other.store_id != store_id
        other.append(Event("c", CycleStarted("Trees")))
    with open_store(address) as first:
        assert first.cycles() == []
    with pytest.raises(BadValue, match="schema"):
        open_store(address + "#a; drop")
    with pytest.raises(BadValue, match="Name the database"):
        open_store("pg:")


def test_no_rights_no_server_no_database(database, server):
    stranger = database.account("stranger")
    with pytest.raises(StoreReadOnly, match="administrator"):
        create_postgres(stranger, "city")
    with create_postgres(database.string, "city"), pytest.raises(StoreReadOnly, match="Ask its administrator"):
        open_postgres(stranger, "city")
    with pytest.raises(StoreUnreachable) as told:
        open_postgres("host=/nowhere dbname=x user=y password=geheim", "city", timeout=1)
    assert "geheim" not in str(told.value) and told.value.__cause__ is None
    with pytest.raises(StoreMissing, match="no such database"):
        open_postgres(server.connection_string("nothing_here"), "city")
    with pytest.raises(StoreUnreachable, match="does not let you in"):
        open_postgres(server.connection_string(database.name, "nobody_known"), "city")


def test_a_spoiled_table_is_found_and_made_anew(walk, database):
    walk.to_evaluation()
    database.sql("UPDATE smart_cycle.metric SET target = 1")
    assert {one.code for one in walk.store.verify().findings} == {"table"}
    assert {one.code for one in walk.store.verify().findings} == {"table"}, "the chain is whole; SQL did not write the tables beside it"
    with open_postgres(database.account("planner4", "smartcity_planner"), "city") as planner:
        planner.append(Event(walk.cycle_id, Comment("goes on")))
        with pytest.raises(StoreReadOnly):
            planner.rebuild()
