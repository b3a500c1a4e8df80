# SPDX-License-Identifier: GPL-2.0-or-later
"""No rule ever guesses: what is matched says the same as its place, and what is not is listed."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.hotspots.place_names import MOST_COMPARED, PlaceIndex, plain, plain_code
from smartcity.smartcity_plugin.analysis.tables import decode, unique_names

SYLLABLES = st.text(alphabet="가나다와부읍음면동리", min_size=1, max_size=4)


@given(st.lists(SYLLABLES, min_size=1, max_size=12), SYLLABLES)
@settings(max_examples=150, deadline=None)
def test_a_name_matches_only_its_equal(names, name):
    found = PlaceIndex(names).match([name, unicodedata.normalize("NFD", name), f" {name}\u3000"])
    for one in found:
        if names.count(name) == 1:
            assert one.zone == names.index(name)
        else:
            assert one.zone == -1
            assert one.reason == ("ambiguous" if name in names else "unknown")
            assert all(names[place] == name for place in one.candidates) or name not in names


@given(st.lists(st.integers(10_000_000, 99_999_999), min_size=1, max_size=20, unique=True), st.integers(0, 9_999_999_999))
@settings(max_examples=150, deadline=None)
def test_a_code_matches_only_itself_its_finer_and_its_zeros(codes, code):
    match = PlaceIndex([str(one) for one in codes]).match([code])[0]
    if match.zone >= 0:
        zone, text = str(codes[match.zone]), str(code)
        assert text.lstrip("0") == zone or text.startswith(zone.rstrip("0")) or f"0{text}".startswith(zone)


def test_the_nearest_is_the_one_that_differs_least():
    index = PlaceIndex(["와부읍", "진접읍", "화도읍", "수동면"])
    match = index.match(["화도움"])[0]
    assert match.candidates == (2,) and match.similarity == pytest.approx(5 / 7), "two letters of seven"
    assert PlaceIndex(["abc"]).match(["와부"])[0].candidates == ()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (4136025021, "4136025021"),
        (4136025021.0, "4136025021"),
        ("4136-0250", "41360250"),
        (None, ""),
        (float("nan"), ""),
        ("1,234", "1234"),
        (True, ""),
    ],
)
def test_codes_in_one_form(value, code):
    assert plain_code(value) == code


def test_names_in_one_form():
    assert plain("\ufeff'와부읍' ") == "와부읍"
    assert plain("ＡＢ１") == "AB1"


def test_many_unknown_values_end():
    names = [f"동네{i}" for i in range(2_000)]
    began = time.process_time()
    found = PlaceIndex(names).match([f"없는곳{i}" for i in range(MOST_COMPARED + 1_000)])
    assert time.process_time() - began < 15
    assert found[-1].reason == "unknown" and found[-1].candidates == ()


def test_decoding_replaces_nothing():
    assert decode("가".encode("cp949"), "auto", "x") == ("가", "cp949")
    assert decode("가".encode("utf-8-sig"), "auto", "x") == ("가", "utf-8")
    with pytest.raises(AnalysisError, match="not in UTF-16"):
        decode(b"\xff\xfe\x00\xd8\x00", "auto", "x")


def test_columns_have_one_name_each():
    assert unique_names(["a", " A ", "", "a"]) == (["a", "A_2", "column_3", "a_3"], ["A_2", "a_3"])
