# SPDX-License-Identifier: GPL-2.0-or-later
"""A store in a real database, one database per test."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg2
import pytest
from postgres_server import Server
from smartcity.smartcity_plugin.cycle import log
from smartcity.smartcity_plugin.cycle.canonical import canonical_json, plain, sha256
from smartcity.smartcity_plugin.cycle.chain import link, store_link
from smartcity.smartcity_plugin.cycle.events import Record, new_id
from smartcity.smartcity_plugin.cycle.moments import now
from smartcity.smartcity_plugin.cycle.postgres import PostgresConnection, create_postgres
from smartcity.smartcity_plugin.cycle.store import Store


class Database:
    """One database of the server, with accounts for each role."""

    def __init__(self, server, name: str) -> None:
        self.server, self.name = server, name
        self.string = server.connection_string(name)

    def as_(self, user: str) -> str:
        """How ``user`` reaches it."""
        return self.server.connection_string(self.name, user)

    def sql(self, text: str, user: str = "boss") -> list[tuple]:
        """See `Server.sql`."""
        return self.server.sql(text, self.name, user)

    def account(self, user: str, role: str = "") -> str:
        """Make an account; its connection string."""
        if not self.sql(f"SELECT 1 FROM pg_roles WHERE rolname = '{user}'"):
            self.sql(f"CREATE ROLE {user} LOGIN")
        if role:
            self.sql(f"GRANT {role} TO {user}")
        return self.as_(user)


@pytest.fixture(scope="session")
def server():
    one = Server()
    yield one
    one.end()


@pytest.fixture
def database(server, request) -> Database:
    name = f"city{abs(hash(request.node.nodeid)) % 10**9}"
    server.sql(f"CREATE DATABASE {name}")
    return Database(server, name)


@pytest.fixture
def as_entry(database):
    """Put a record at the end of the log as somebody who writes SQL does: well formed, in whose name they like, without asking the program's rules."""

    def put(user: str, cycle_id: str, record: Record, actor: str) -> None:
        connection = PostgresConnection(database.account(user), "smart_cycle", 5.0)
        payload = canonical_json(plain(record))
        seq, before, _ = log.latest(connection)
        _, position, link_before = log.head(connection, cycle_id)
        event_id, at, digest = new_id(), now(), sha256(payload)
        chain = link(link_before, event_id, cycle_id, position + 1, record.KIND, at, actor, digest)
        values = (
            seq + 1,
            event_id,
            cycle_id,
            position + 1,
            record.KIND,
            at,
            actor,
            payload,
            digest,
            chain,
            store_link(before, seq + 1, chain),
        )
        connection.close()
        raw = psycopg2.connect(database.as_(user))
        with raw, raw.cursor() as cursor:
            cursor.execute(
                """INSERT INTO smart_cycle.event (seq, event_id, cycle_id, position, kind, at, actor, payload, digest, chain, store_chain)
                VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)""",
                values,
            )

    return put


@pytest.fixture
def store(database) -> Iterator[Store]:
    """In place of the GeoPackage of the other tests, so that `walk` walks here."""
    with create_postgres(database.string, "city") as made:
        yield made
