# SPDX-License-Identifier: GPL-2.0-or-later
"""A real PostgreSQL server in a temporary folder, reached through a socket file only; stopped and started by the tests that ask what an outage does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg2


class Server:
    """One server. ``admin`` is a connection string of its superuser."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="smartcity-pg-"))
        self.folder.chmod(0o777)  # the server does not run as root
        self._bin = _programs()
        self._as = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
        self._call("initdb", "-D", str(self.folder / "data"), "-U", "boss", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-o", options, "-l", str(self.folder / "log"), "-w", "start")

    def stop(self) -> None:
        """Stop it at once, as a power cut of the machine it runs on would: connections break."""
        self._call("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")

    def end(self) -> None:
        """Stop it and leave nothing."""
        subprocess.run(
            [*self._as, str(self._bin / "pg_ctl"), "-D", str(self.folder / "data"), "-m", "immediate", "stop"],
            capture_output=True,
            check=False,
        )
        shutil.rmtree(self.folder, ignore_errors=True)

    def connection_string(self, database: str = "postgres", user: str = "boss") -> str:
        """How to reach a database as somebody."""
        return f"host={self.folder} dbname={database} user={user}"

    def sql(self, text: str, database: str = "postgres", user: str = "boss") -> list[tuple]:
        """Run a statement; its rows where it has any."""
        connection = psycopg2.connect(self.connection_string(database, user))
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                cursor.execute(text)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    def _call(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [*self._as, str(self._bin / program), *arguments], capture_output=True, text=True, check=False, cwd=self.folder
        )
        assert done.returncode == 0, done.stdout + done.stderr


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(re.sub(r"\D", "", path.parts[-3])))
    if found:
        return found[-1].parent
    there = shutil.which("initdb")
    assert there, "no PostgreSQL server is installed; run `make setup`"
    return Path(there).parent
