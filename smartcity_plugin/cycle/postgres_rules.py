# SPDX-License-Identifier: GPL-2.0-or-later
"""What the database itself sees to: the log is append-only, and three roles may read, plan or approve.

A GeoPackage belongs to whoever holds the file; here the server holds the tables, and a planner's account cannot change or delete an entry, whatever
program it uses. The owner of the schema and superusers stand above every rule of a database; what they do shows when the chain is verified.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from .postgres_people import PROTECT_PEOPLE, UNPROTECT_PEOPLE

READER, PLANNER, APPROVER = "smartcity_reader", "smartcity_planner", "smartcity_approver"

#: Tables whose rows follow what is recorded. The others take new rows only.
_CHANGING = ("cycle", "intervention", "metric", "decision", "reminder", "saving")
_GROWING = ("iteration", "stage_event", "run", "observation", "estimate")
_FROZEN = ("stage_event", "run", "observation", "estimate")


class _Asks(Protocol):
    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """All rows of a query."""


# `SET search_path`: the functions see the store's own tables, whatever tables of the same names an account makes for itself.
PROTECT_LOG = (
    """CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    BEGIN RAISE EXCEPTION 'the Smart Cycle store is append-only'; END $body$""",
    """CREATE FUNCTION hex_digest(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $body$
    SELECT encode(sha256(convert_to(words, 'UTF8')), 'hex') $body$""",
    # The links as `chain` makes them: nobody, whatever program is used, adds an entry that does not fit, which no later entry could mend.
    """CREATE FUNCTION check_entry() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    DECLARE
        before text;
        store_before text;
        place integer;
    BEGIN
        IF NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM event) THEN
            RAISE EXCEPTION 'the Smart Cycle store is append-only';
        END IF;
        SELECT chain, position INTO before, place FROM event WHERE cycle_id = NEW.cycle_id ORDER BY position DESC LIMIT 1;
        store_before := COALESCE((SELECT store_chain FROM event WHERE seq = NEW.seq - 1), (SELECT value FROM store WHERE key = 'store_id'));
        IF NEW.position <> COALESCE(place, 0) + 1 OR NEW.digest <> hex_digest(NEW.payload)
            OR NEW.chain <> hex_digest('["smartcity cycle",' || to_json(COALESCE(before, '')) || ',' || to_json(NEW.event_id) || ','
                || to_json(NEW.cycle_id) || ',' || NEW.position || ',' || to_json(NEW.kind) || ',' || to_json(NEW.at) || ','
                || to_json(NEW.actor) || ',' || to_json(NEW.digest) || ']')
            OR NEW.store_chain <> hex_digest('["smartcity store",' || to_json(store_before) || ',' || NEW.seq || ',' || to_json(NEW.chain) || ']')
        THEN
            RAISE EXCEPTION 'the entry does not fit the chain';
        END IF;
        RETURN NEW;
    END $body$""",
    """CREATE FUNCTION check_text() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    BEGIN
        IF NEW.text IS NOT NULL AND hex_digest(NEW.salt || chr(31) || NEW.text) IS DISTINCT FROM
            (SELECT payload::json -> NEW.field ->> '$erasable' FROM event WHERE event_id = NEW.event_id) THEN
            RAISE EXCEPTION 'the text is not the one of the entry';
        END IF;
        RETURN NEW;
    END $body$""",
    # The one way to change a text is to blank it, in the name of an event that names its entry.
    """CREATE FUNCTION check_erasing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    BEGIN
        IF NEW.id <> OLD.id OR NEW.event_id <> OLD.event_id OR NEW.field <> OLD.field OR NEW.text IS NOT NULL OR NEW.salt IS NOT NULL
            OR NOT EXISTS (SELECT 1 FROM event WHERE event_id = NEW.erased_by AND kind = 'erased'
                AND payload::jsonb -> 'event_ids' @> to_jsonb(OLD.event_id)) THEN
            RAISE EXCEPTION 'the Smart Cycle store is append-only';
        END IF;
        RETURN NEW;
    END $body$""",
    "CREATE TRIGGER event_insert BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION check_entry()",
    "CREATE TRIGGER event_change BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER event_empty BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER personal_insert BEFORE INSERT ON personal FOR EACH ROW EXECUTE FUNCTION check_text()",
    "CREATE TRIGGER personal_update BEFORE UPDATE ON personal FOR EACH ROW EXECUTE FUNCTION check_erasing()",
    "CREATE TRIGGER personal_delete BEFORE DELETE ON personal FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER personal_empty BEFORE TRUNCATE ON personal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    *PROTECT_PEOPLE,
)
UNPROTECT_LOG = (
    *UNPROTECT_PEOPLE,
    "DROP TRIGGER IF EXISTS event_insert ON event",
    "DROP TRIGGER IF EXISTS event_change ON event",
    "DROP TRIGGER IF EXISTS event_empty ON event",
    "DROP TRIGGER IF EXISTS personal_insert ON personal",
    "DROP TRIGGER IF EXISTS personal_update ON personal",
    "DROP TRIGGER IF EXISTS personal_delete ON personal",
    "DROP TRIGGER IF EXISTS personal_empty ON personal",
    "DROP FUNCTION IF EXISTS check_entry()",
    "DROP FUNCTION IF EXISTS check_text()",
    "DROP FUNCTION IF EXISTS hex_digest(text)",
    "DROP FUNCTION IF EXISTS check_erasing()",
    "DROP FUNCTION IF EXISTS refuse_change() CASCADE",
)
PROTECT_TABLES = tuple(
    f"CREATE TRIGGER {table}_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()" for table in _FROZEN
)


def roles(connection: _Asks) -> Iterator[str]:
    """Statements that make the three roles, which belong to the whole server, where they are not there yet."""
    there = {name for (name,) in connection.rows("SELECT rolname FROM pg_roles")}
    for role, above in ((READER, ""), (PLANNER, READER), (APPROVER, PLANNER)):
        if role not in there:
            yield f"CREATE ROLE {role} NOLOGIN" + (f" IN ROLE {above}" if above else "")


def _rights() -> Iterator[str]:
    """Each role has the rights of the one before it."""
    for table in ("store", "event", "personal", "account", *_CHANGING, *_GROWING):
        yield f"GRANT SELECT ON {table} TO {READER}"
    for table in ("event", "personal", *_CHANGING, *_GROWING):
        yield f"GRANT INSERT ON {table} TO {PLANNER}"
    for table in _CHANGING:
        yield f"GRANT UPDATE ON {table} TO {PLANNER}"
    yield f"GRANT UPDATE (text, salt, erased_by) ON personal TO {PLANNER}"


RIGHTS = tuple(_rights())
