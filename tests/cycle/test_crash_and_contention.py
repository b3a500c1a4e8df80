# SPDX-License-Identifier: GPL-2.0-or-later
"""Killed in the middle of writing, hammered by two processes, and large: the figures are those of docs/reliability.md.

`SMARTCITY_RELIABILITY=full` runs them at full size (200 kills, 2 × 1 000 events, 10 000 runs, 200 cycles, 100 000 observations) and prints what it measured.
"""

from __future__ import annotations

import os
import random
import signal
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import InputTable, Observation, Run, in_batches
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment, CycleStarted, Direction, Metric, Objective

ROOT = Path(__file__).parents[2]
FULL = os.environ.get("SMARTCITY_RELIABILITY") == "full"
KILLS, EVENTS, RUNS, CYCLES, OBSERVATIONS = (200, 1_000, 10_000, 200, 100_000) if FULL else (12, 100, 1_000, 20, 10_000)

#: Says on its standard output what is on the disk, as soon as `append` has returned.
WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from smartcity_plugin.cycle.events import Event
from smartcity_plugin.cycle.evidence import Run
from smartcity_plugin.cycle.store import Store
from smartcity_plugin.cycle.subject import Comment
who, n = sys.argv[3], int(sys.argv[4])
with Store.open(sys.argv[2], timeout=60) as store:
    for number in range(n):
        record = Comment(f"{who} {number}") if number % 2 else Run(f"{who}-{number}", "native:x", {"WKT": "x" * 5000})
        event = Event("cycle", record, who)
        store.append(event)
        print(event.event_id, flush=True)
"""


@pytest.fixture
def path(tmp_path):
    with Store.create(tmp_path / "store.gpkg") as store:
        store.append(Event("cycle", CycleStarted("Hammered")))
    return tmp_path / "store.gpkg"


def writer(path, who, n):
    return subprocess.Popen([sys.executable, "-c", WRITER, str(ROOT), str(path), who, str(n)], stdout=subprocess.PIPE, text=True)


def events_in(store):
    return [one.event_id for one in store.events("cycle")]


def test_killed_in_the_middle_of_writing(path):
    chance = random.Random(7)
    told, slowest = [], 0.0
    for number in range(KILLS):
        process = writer(path, f"w{number}", 10_000)
        first = process.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.12))
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
        process.wait()
        told += [line for line in (first + rest).split("\n") if len(line) == 32]
        began = time.perf_counter()
        with Store.open(path) as store:
            slowest = max(slowest, time.perf_counter() - began)
            there = events_in(store)
        assert set(told) <= set(there), "what was said to be on the disk is on the disk"
    with Store.open(path) as store:
        found = store.verify([store.head("cycle")])
        there = events_in(store)
    assert found.valid and found.remarks == () and len(set(there)) == len(there)
    assert len(told) >= KILLS
    print(
        f"\nkills {KILLS}, events committed {len(there) - 1}, told of before the kill {len(told)}, lost 0, slowest opening afterwards {slowest:.3f} s"
    )


def test_two_processes_on_one_file(path):
    began = time.perf_counter()
    writers = [writer(path, who, EVENTS) for who in "ab"]
    told = [line for one in writers for line in one.communicate()[0].split()]
    seconds = time.perf_counter() - began
    assert [one.returncode for one in writers] == [0, 0]
    with Store.open(path) as store:
        there = events_in(store)[1:]
        assert store.verify().valid
    assert len(told) == 2 * EVENTS and sorted(told) == sorted(there)
    actors = [one.actor for one in _rows(path)]
    switches = sum(one != two for one, two in pairwise(actors))
    assert switches >= (3 if FULL else 1), "they did write at the same time"
    print(f"\n2 × {EVENTS} events in {seconds:.1f} s ({2 * EVENTS / seconds:.0f} a second), lost 0, turns taken {switches}")


def _rows(path):
    with Store.open(path) as store:
        return store.events("cycle")[1:]


def test_a_large_store_opens_and_takes_entries_fast(tmp_path):
    path = tmp_path / "large.gpkg"
    with Store.create(path) as store:
        for number in range(CYCLES):
            cycle = f"cycle-{number}"
            events = [Event(cycle, CycleStarted(f"Cycle {number}"))]
            events.append(Event(cycle, Metric("m", "Calls", Objective.CONVENIENCE, "calls", Direction.LOWER, 40, "", 20)))
            for run in range(RUNS // CYCLES):
                inputs = (InputTable("INPUT", f"layer-{number}", "Calls", digest="rows:" + "0" * 64, features=1_000),)
                events.append(
                    Event(cycle, Run(f"{number}-{run}", "smartcity:hot_spots", {"FIELD": "calls", "K": 8, "NEIGHBOURS": "auto"}, inputs))
                )
            rows = [
                Observation(f"2026-07-{1 + one % 28:02d}", float(one % 90), place=f"trap {one % 7}")
                for one in range(OBSERVATIONS // CYCLES)
            ]
            events += [Event(cycle, part) for part in in_batches("m", rows)]
            store.append_all(events)
    opened, appended = [], []
    for _ in range(5):
        began = time.perf_counter()
        with Store.open(path) as store:
            assert len(store.cycles()) == CYCLES
        opened.append(time.perf_counter() - began)
    with Store.open(path) as store:
        assert len(store.runs(limit=RUNS + 1)) == RUNS
        for number in range(60):
            began = time.perf_counter()
            store.append(Event(f"cycle-{number % CYCLES}", Comment("one more")))
            appended.append(time.perf_counter() - began)
        began = time.perf_counter()
        found = store.verify()
        verified = time.perf_counter() - began
    assert found.valid
    megabytes = path.stat().st_size / 1e6
    median_open, median_append = statistics.median(opened), statistics.median(appended)
    print(
        f"\n{RUNS:,} runs, {CYCLES} cycles, {OBSERVATIONS:,} observations: {megabytes:.0f} MB, open with the list of cycles {median_open:.3f} s, "
        f"append {1000 * median_append:.1f} ms (median of {len(appended)}), verify {verified:.1f} s"
    )
    assert median_open <= 0.3
    assert median_append <= (0.02 if FULL else 0.1), "the disk of a shared machine may be slow; the full run holds the 20 ms"
