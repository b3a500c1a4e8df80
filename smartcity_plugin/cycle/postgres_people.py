# SPDX-License-Identifier: GPL-2.0-or-later
"""Whose name may stand in an entry, as far as a database can know it: who approves, and which person an account belongs to.

An administrator gives people accounts (`give_account`). From then on nobody else's account records in their name, and theirs in no other. People without one
may be named by any account that has none either: a shared account of the counter, say. What comes from another store keeps the names of its authors, up to the
link that the entry of its arrival announces; somebody with an account of their own signs for it.
"""

from __future__ import annotations

PROTECT_PEOPLE = (
    "CREATE TABLE IF NOT EXISTS account (person_id TEXT PRIMARY KEY NOT NULL, login TEXT NOT NULL)",
    # `session_user`: whoever logged in, whatever role was taken on since.
    # All ids of one name are one person: a cycle from a file may bring the id under which that file knew them.
    """CREATE FUNCTION give_account(called text, account_name text) RETURNS bigint LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    DECLARE
        given bigint;
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = account_name) THEN
            RAISE EXCEPTION 'there is no account “%”', account_name;
        END IF;
        INSERT INTO account SELECT person, account_name FROM (
            SELECT DISTINCT ON (payload::json ->> 'person_id') payload::json ->> 'person_id' AS person, text AS name
            FROM event JOIN personal USING (event_id) WHERE kind = 'person_named' AND field = 'name'
            ORDER BY payload::json ->> 'person_id', seq DESC) AS named WHERE name = called
        ON CONFLICT (person_id) DO UPDATE SET login = account_name;
        GET DIAGNOSTICS given = ROW_COUNT;
        IF given = 0 THEN
            RAISE EXCEPTION 'nobody is called “%” in this store', called;
        END IF;
        RETURN given;
    END $body$""",
    """CREATE FUNCTION comes_from_elsewhere(entry event) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $body$
    SELECT COALESCE((SELECT entry.position < last OR (entry.position = last AND entry.chain = link) FROM (
        SELECT (payload::json ->> 'position')::integer AS last, payload::json ->> 'chain' AS link FROM event
        WHERE cycle_id = 'store' AND kind = 'cycle_received' AND payload::json ->> 'cycle_id' = entry.cycle_id
        ORDER BY seq DESC LIMIT 1) AS announced), false) $body$""",
    """CREATE FUNCTION check_name() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    DECLARE
        theirs text;
    BEGIN
        SELECT login INTO theirs FROM account WHERE person_id = NEW.actor;
        IF NEW.kind = 'cycle_received' AND theirs IS DISTINCT FROM session_user AND EXISTS (SELECT 1 FROM account) THEN
            RAISE EXCEPTION 'a cycle from elsewhere is received by somebody with an account of their own, in their own name';
        END IF;
        IF NEW.kind = 'person_named' AND EXISTS (SELECT 1 FROM account WHERE person_id = NEW.payload::json ->> 'person_id')
            AND NOT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = 'account'::regclass), 'MEMBER') THEN
            RAISE EXCEPTION 'the name of somebody with an account of their own is changed by the administrator';
        END IF;
        IF NEW.actor = '' OR theirs = session_user OR comes_from_elsewhere(NEW) THEN
            RETURN NEW;
        END IF;
        IF theirs IS NOT NULL THEN
            RAISE EXCEPTION 'it is in the name of somebody who has an account of their own';
        END IF;
        IF EXISTS (SELECT 1 FROM account WHERE login = session_user) THEN
            RAISE EXCEPTION 'your account records in your own name only';
        END IF;
        RETURN NEW;
    END $body$""",
    """CREATE FUNCTION check_decision() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $body$
    DECLARE
        said json := NEW.payload::json;
        approver boolean := pg_has_role(session_user, 'smartcity_approver', 'MEMBER');
        single_handed boolean := COALESCE((SELECT (payload::json ->> 'single_handed')::boolean FROM event
            WHERE cycle_id = NEW.cycle_id AND kind IN ('cycle_started', 'way_of_working') ORDER BY position DESC LIMIT 1), false);
    BEGIN
        IF NEW.kind = 'way_of_working' AND (said ->> 'single_handed')::boolean AND NOT approver THEN
            RAISE EXCEPTION 'only accounts with the role smartcity_approver may let one person both propose and approve';
        END IF;
        IF NEW.kind = 'decision_proposed' AND NEW.actor = '' THEN
            RAISE EXCEPTION 'a decision needs an author';
        END IF;
        IF NEW.kind <> 'decision_answered' OR single_handed THEN
            RETURN NEW;
        END IF;
        IF said ->> 'state' = 'approved' AND NOT approver THEN
            RAISE EXCEPTION 'only accounts with the role smartcity_approver may approve a decision';
        END IF;
        IF said ->> 'state' IN ('approved', 'rejected') AND EXISTS (SELECT 1 FROM event WHERE cycle_id = NEW.cycle_id
            AND kind = 'decision_proposed' AND actor = NEW.actor AND payload::json ->> 'decision_id' = said ->> 'decision_id') THEN
            RAISE EXCEPTION 'nobody approves or rejects their own decision';
        END IF;
        RETURN NEW;
    END $body$""",
    "CREATE TRIGGER event_insert_name BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION check_name()",
    """CREATE TRIGGER event_insert_decision BEFORE INSERT ON event FOR EACH ROW
    WHEN (NEW.kind IN ('decision_proposed', 'decision_answered', 'way_of_working')) EXECUTE FUNCTION check_decision()""",
)
UNPROTECT_PEOPLE = (
    "DROP TRIGGER IF EXISTS event_insert_name ON event",
    "DROP TRIGGER IF EXISTS event_insert_decision ON event",
    "DROP FUNCTION IF EXISTS check_name()",
    "DROP FUNCTION IF EXISTS check_decision()",
    "DROP FUNCTION IF EXISTS comes_from_elsewhere(event)",
    "DROP FUNCTION IF EXISTS give_account(text, text)",
)
