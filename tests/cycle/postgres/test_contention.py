# SPDX-License-Identifier: GPL-2.0-or-later
"""Two processes write to one database as fast as they can: every event of both is there, once, and the chain holds."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from smartcity.smartcity_plugin.cycle.postgres import open_postgres

ROOT = Path(__file__).parents[3]
WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from smartcity_plugin.cycle.errors import Conflict
from smartcity_plugin.cycle.events import Event
from smartcity_plugin.cycle.postgres import open_postgres
from smartcity_plugin.cycle.subject import Comment

who, cycle, n = sys.argv[3], sys.argv[4], int(sys.argv[5])
conflicts = 0
with open_postgres(sys.argv[2], "city", timeout=30) as store:
    for number in range(n):
        event = Event(cycle, Comment(f"{who} {number}"))
        while True:
            try:
                store.append(event, store.head(cycle).position if number % 2 else None)
                break
            except Conflict:
                conflicts += 1
print(conflicts)
"""


def hammer(walk, database, n):
    walk.start()
    accounts = [database.account(f"hammer{one}", "smartcity_planner") for one in (1, 2)]
    started = time.perf_counter()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(ROOT), account, who, walk.cycle_id, str(n)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for account, who in zip(accounts, "ab", strict=True)
    ]
    answers = [writer.communicate(timeout=300) for writer in writers]
    assert all(writer.returncode == 0 for writer in writers), answers
    seconds = time.perf_counter() - started
    with open_postgres(database.string, "city") as store:
        texts = [one.record.text for one in store.cycle(walk.cycle_id).comments]
        assert len(texts) == 2 * n and set(texts) == {f"{who} {number}" for who in "ab" for number in range(n)}
        for who in "ab":
            assert [text for text in texts if text[0] == who] == [f"{who} {number}" for number in range(n)], "each writer's own order"
        assert store.verify().valid
    return seconds, sum(int(out) for out, _ in answers)


def test_two_processes(walk, database):
    hammer(walk, database, 100)


@pytest.mark.validate
def test_two_processes_with_a_thousand_each(walk, database, capsys):
    seconds, conflicts = hammer(walk, database, 1000)
    with capsys.disabled():
        print(f"\nPostgreSQL, 2 x 1 000 events: {seconds:.1f} s, {conflicts} conflicts said and tried again, none lost, chain valid")
