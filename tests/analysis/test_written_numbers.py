# SPDX-License-Identifier: GPL-2.0-or-later
"""Numbers as offices write them."""

from __future__ import annotations

import math

import pytest
from smartcity.smartcity_plugin.analysis.written_numbers import means_either, written_number, written_numbers


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (3, 3.0),
        (2.5, 2.5),
        (" 12 ", 12.0),
        ("-0.5", -0.5),
        ("1e3", 1000.0),
        ("1,234", 1234.0),
        ("1,234,567.5", 1_234_567.5),
        ("0,5", 0.5),
        ("12,25", 12.25),
        ("0,500", 0.5),
        ("1 234", 1234.0),
        ("1\u00a0234,5", 1234.5),
    ],
)
def test_numbers(written, meant):
    assert written_number(written) == meant


@pytest.mark.parametrize(
    "written", [None, "", "many", "1,2,3", "12,34,567", "1.2.3", "nan", "inf", "1_000", "٣", "0x10", "5 mg", "1e999", "9" * 400]
)
def test_what_is_none(written):
    assert math.isnan(written_number(written))


def test_what_means_either():
    assert [means_either(one) for one in ("1,200", "0,200", "1,2", "1,200.0", "1200", 1200)] == [True, False, False, False, False, False]
    assert written_numbers(["1", None, 2.5])[[0, 2]].tolist() == [1.0, 2.5]
