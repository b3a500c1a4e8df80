# SPDX-License-Identifier: GPL-2.0-or-later
"""What the public reads of a text: nobody's name, address or number, also of a text that is long."""

from __future__ import annotations

import time

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.hotspots.suppression import audit
from smartcity.smartcity_plugin.cycle.evidence import Observation, Observations
from smartcity.smartcity_plugin.cycle.publishing import HIDDEN_NAME, Reader, published
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.successive import Row, parts_after, published_in_parts, to_be_noted

PUBLIC = Reader(public=True, names=("Kim Minji", "김민지"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ask a.b-c+d@city.go.kr", "ask […]"),
        ("call 010-1234-5678 or +82 10 1234 5678", "call […] or […]"),
        ("minji KIM, MINJI, 민지가", "minji […], […], […]가"),
        ("2025-05-03, 12 345 cells", "2025-05-03, 12 345 cells"),
    ],
)
def test_names_and_numbers_of_people(written, read):
    assert PUBLIC.words(written) == read.replace("[…]", HIDDEN_NAME)
    assert Reader(names=PUBLIC.names).words(written) == written, "the department reads it as it was written"


@pytest.mark.parametrize("text", ["a" * 100_000, "+1" * 50_000, "0-" * 50_000, "+1 23 " * 20_000])
def test_long_words_take_no_time(text):
    started = time.process_time()
    said = PUBLIC.words(f"{text} ask kim@city.example")
    assert time.process_time() - started < 2.0, "time grows with the length, not with its square"
    assert said.endswith(f" ask {HIDDEN_NAME}")


PLACES = ("Harbour", "Mill lane", "Old market", "River street")


def calls(random, month, position):
    """A month's calls at four places, in one entry of the log; few at the market."""
    counts = random.poisson((25, 18, 1, 22))
    return [Row(f"2026-{month:02d}-15", float(one), place, position) for one, place in zip(counts, PLACES, strict=True)]


def _lines(now, before, period):
    """By place and by month: how a row is named, what is shown now, and what was before."""
    return (
        (lambda one: one.place, now.places, before and before.places),
        (lambda one: one.at[: period or None], now.times, before and before.times),
    )


def test_the_first_public_report_shows_what_it_would_without_a_memory():
    random = np.random.default_rng(5)
    for k in (2, 5, 12):
        for months in (1, 4, 9):
            rows = [row for month in range(1, months + 1) for row in calls(random, month, month)]
            parts = parts_after(rows, "calls", "calls", k, ())
            assert published_in_parts(rows, k, parts) == published(rows, "calls", Reader(True, k))
            assert parts_after(rows, "calls", "calls", k, parts) == parts, "said again, nothing is new"


def test_the_difference_of_two_public_reports_gives_no_small_count_away():
    """A reader keeps every report and subtracts: by place, by month and in all, what came between two of them is a table of counts of its own."""
    random = np.random.default_rng(11)
    n_compared = 0
    for _ in range(40):
        rows, parts, before, k = [], (), None, 5
        for month in range(1, 9):
            rows += calls(random, month, month)
            if random.random() < 0.3:  # a few late ones, of an earlier month
                rows += [Row(f"2026-{max(1, month - 1):02d}-15", float(random.integers(1, 4)), "Mill lane", month)]
            parts = parts_after(rows, "calls", "calls", k, parts)
            now = published_in_parts(rows, k, parts)
            news = [one for one in rows if (before[1] if before else 0) < one.position <= parts[-1].position]
            for name_of, line, earlier in _lines(now, before[0] if before else None, parts[0].period):
                assert all(value == 0 or value >= k for _, value in line.shown)
                if earlier is None or not news:
                    continue
                known, gone = dict(earlier.shown), {name for name, value in earlier.sums if value is None}
                names = sorted({name_of(one) for one in news})
                counts = np.array([sum(one.value for one in news if name_of(one) == name) for name in names])
                hidden = np.array([name in gone or dict(line.sums)[name] is None for name in names])
                for name, count in zip(np.array(names)[~hidden], counts[~hidden], strict=True):
                    assert dict(line.shown)[name] - known.get(name, 0) == count and (count == 0 or count >= k), (name, count)
                if hidden.any() and now.total is not None:
                    assert (audit(counts, hidden).width >= k).all(), (counts, hidden)
                    n_compared += 1
            before = (now, parts[-1].position)
    assert n_compared > 30


def test_few_newer_observations_wait_and_a_smaller_k_opens_what_it_may():
    random = np.random.default_rng(2)
    rows = [row for month in range(1, 3) for row in calls(random, month, month)]
    parts = parts_after(rows, "calls", "calls", 5, ())
    first = published_in_parts(rows, 5, parts)
    assert first.places.n_hidden >= 2 and not first.waiting
    more = [*rows, Row("2026-05-02", 3.0, "Harbour", 9)]
    assert parts_after(more, "calls", "calls", 5, parts) == parts
    waits = published_in_parts(more, 5, parts)
    assert (waits.times, waits.places, waits.total, waits.waiting) == (first.times, first.places, first.total, True)
    assert {3.0, first.total + 3} <= waits.withheld
    quiet = published_in_parts(none := [*rows, Row("2026-05-02", 0.0, "Harbour", 9)], 5, parts_after(none, "calls", "calls", 5, parts))
    assert ("2026-05-02", 0.0) in quiet.times.sums and not quiet.waiting, "that nothing came in may be said"
    opened = parts_after(more, "calls", "calls", 1, parts)
    everything = published_in_parts(more, 1, opened)
    assert not everything.waiting and not everything.places.n_hidden and everything.total == first.total + 3
    assert parts_after(more, "calls", "calls", 5, opened) == opened, "what was shown cannot be taken back"
    hidden_again = published_in_parts(more, 5, opened)
    assert all(value == 0 or value >= 5 for _, value in (*hidden_again.times.shown, *hidden_again.places.shown))


def test_what_was_published_is_in_the_log(walk):
    walk.to_evaluation()
    walk.say(Observations("calls", tuple(Observation(f"2026-0{one}-01", 9.0 * one) for one in (4, 5, 6))))
    shown = to_be_noted(walk.state, walk.store.events(walk.cycle_id), 5)
    walk.say(shown, "")
    assert walk.state.published == {"calls": shown.parts} and to_be_noted(walk.state, walk.store.events(walk.cycle_id), 5) is None
    walk.move(Stage.CLOSED, learned="it works")
    assert walk.store.verify().valid
