# SPDX-License-Identifier: GPL-2.0-or-later
"""A store in a real database, one database per test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from postgres_server import Server
from smartcity.smartcity_plugin.cycle.postgres import create_postgres
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
def store(database) -> Iterator[Store]:
    """In place of the GeoPackage of the other tests, so that `walk` walks here."""
    with create_postgres(database.string, "city") as made:
        yield made
