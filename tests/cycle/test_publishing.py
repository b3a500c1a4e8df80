# SPDX-License-Identifier: GPL-2.0-or-later
"""What the public reads of a text: nobody's name, address or number, also of a text that is long."""

from __future__ import annotations

import time

import pytest
from smartcity.smartcity_plugin.cycle.publishing import HIDDEN_NAME, Reader

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
