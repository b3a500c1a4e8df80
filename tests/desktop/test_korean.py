# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS in Korean, as its users set it: every dock, a form, a dialog of each family, a report and the options. QGIS is started once."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

pytestmark = pytest.mark.desktop
ROOT = Path(__file__).parents[2]
KOREAN_QGIS = "\n[locale]\nuserLocale=ko\noverrideFlag=true\n"
DOCKS = ("started", "workshop", "smart_cycle", "options")
FAMILIES = ("hot_spots", "allocate_centres", "spray_targets", "survey_flight", "start_cycle")
HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_korean.py."""
    return walk(Path(__file__).parent / "walk_korean.py", added=KOREAN_QGIS)


@pytest.fixture(scope="module")
def english():
    """Every text that has a translation which differs."""
    messages = ET.parse(ROOT / "i18n" / "smartcity_ko.ts").iter("message")
    pairs = ((one.findtext("source"), one.findtext("translation")) for one in messages)
    return {source for source, translated in pairs if translated and translated != source}


def seen(walked, part):
    return walked["dialogs"][part] if part in FAMILIES else walked[part]


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail
    assert walked["workshop"]["bad"] == [] and walked["smart_cycle"]["form"] == [True]


@pytest.mark.parametrize("part", DOCKS + FAMILIES)
def test_nothing_is_left_in_english(walked, english, part):
    texts = seen(walked, part)["texts"]
    assert sum(bool(HANGUL.search(one)) for one in texts) >= 5, texts
    # QGIS adds “[optional]” in its own language to the label of a parameter.
    assert {re.sub(r" \[[^\]]+\]$", "", one) for one in texts} & english == set()


@pytest.mark.parametrize("part", DOCKS + FAMILIES)
def test_no_words_are_cut(walked, part):
    assert seen(walked, part)["cut"] == []


@pytest.mark.parametrize("part", DOCKS + FAMILIES)
def test_every_letter_has_a_glyph(walked, part):
    assert seen(walked, part)["boxes"] == []


def test_the_report_is_korean(walked, english):
    page = re.sub(r"<(style|script).*?</\1>", "", walked["workshop"]["report"], flags=re.DOTALL)
    pieces = {one.strip() for one in re.sub(r"<[^>]+>", "\n", page).splitlines() if one.strip()}
    assert pieces & {one for one in english if len(one) > 3} == set()
    assert sum(bool(HANGUL.search(one)) for one in pieces) > 30
