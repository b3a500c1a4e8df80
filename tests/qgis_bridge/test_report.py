# SPDX-License-Identifier: GPL-2.0-or-later
"""The report page: complete, safe, alone."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from smartcity.smartcity_plugin.qgis_bridge.report import ClassRow, Report, report_json

VOID = {"meta", "img", "br", "hr", "link", "input"}


class Balanced(HTMLParser):
    """Fails where a tag is closed that was not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_a_full_page_is_well_formed_and_shows_every_part(qgis_app):
    report = Report(
        title="t",
        question="question?",
        answer="answer & <b>more</b>",
        picture=b"\x89PNG",
        picture_alt='a "map"',
        class_headings=("Units", "Sum"),
        classes=[ClassRow("#ff0000", "hot <i>", ("1", "2"))],
        figures=[("figure", "3")],
        warnings=["warning"],
        remarks=["remark"],
        left_out=["left out"],
        parameters=[("P", "</table><script>")],
        method="method",
    )
    page = report.html()
    parser = Balanced()
    parser.feed(page)
    assert parser.open == []
    for part in ("question?", "answer & <b>more</b>", "hot <i>", "figure", "warning", "remark", "left out", "</table><script>", "method"):
        assert part in parser.text
    assert "<script>" not in page
    assert "<b>" not in page


def test_json_of_a_run_has_no_nan_and_keeps_hangul():
    text = report_json({"FIELD": "민원", "SIZE": float("nan")}, {"N_HOT": 3, "SCALE": float("nan")}, ["조심"])
    assert "민원" in text
    assert json.loads(text) == {"parameters": {"FIELD": "민원", "SIZE": None}, "figures": {"N_HOT": 3, "SCALE": None}, "warnings": ["조심"]}
