# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports for the department and for the public: citations, what the public must not see, the layout and its template, languages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsPrintLayout, QgsProcessingException, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument
from smartcity.smartcity_plugin.analysis.hotspots.suppression import audit
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import Observation, Observations
from smartcity.smartcity_plugin.cycle.publishing import Reader, published
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.qgis_bridge.cycle_story import Drawn, Said, Teller
from smartcity.smartcity_plugin.qgis_bridge.report_template import SHIPPED

SECRETS = (
    "Kim Minji",
    "Minji",
    "Lee Jun",
    "010-1234-5678",
    "hong@example.kr",
    "900101-1234567",
    "along the river",
    "Larvicide in three",
    "the lady at no. 7",
    "her gate is locked",
)
#: Calls by month at four places. Small ones are planted, and ones that a sum would give away.
PLANTED = {"Harbour": [31, 28, 26, 3], "Mill lane": [17, 19, 2, 16], "Old market": [1, 0, 2, 0], "River street": [22, 24, 23, 21]}
MONTHS = ("2026-04", "2026-05", "2026-06", "2026-07")


class Words(HTMLParser):
    """What a reader sees, piece by piece, and the pictures' numbers."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._style = False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self._style = tag == "style"
        self.pieces += [value for name, value in attrs if name in ("alt", "title", "aria-label")]

    def handle_endtag(self, tag):
        self._style = False

    def handle_data(self, data):
        if not self._style:
            self.pieces.append(data)


@pytest.fixture
def planted(drive):
    """A cycle whose record is full of what the public must not see."""
    drive.start(
        METRICS=[*drive.METRICS[:4], "3", "2", *drive.METRICS[6:]],
        SOURCES=["Calls", "Call centre", "2026-06-30", "§ 12", "the lady at no. 7", "x"],
    )
    drive("move_stage", TO="analyse", PERSON="Kim Minji")
    run_id = drive("record_run", ALGORITHM="smartcity:hot_spots", INPUTS=[drive.layer], NOTE="her gate is locked", PERSON="Kim Minji")[
        "RUN_ID"
    ]
    drive("move_stage", TO="administer", PERSON="Kim Minji")
    drive("record_decision", TEXT="Larvicide in three blocks, says Lee Jun", RUN_IDS=run_id, PERSON="Kim Minji", APPROVER="Lee Jun")
    drive(
        "record_intervention",
        WHAT="larvicide (ask 010-1234-5678)",
        INPUT=drive.layer,
        START="2026-06-01",
        DOSE=3,
        DOSE_UNIT="houses",
        NOTE="her gate is locked",
    )
    drive("move_stage", TO="evaluate", PERSON="Kim Minji")
    with Store.open(drive.store) as store:
        metric = next(name for name, one in store.cycle("pests-2026").metrics.items() if one.record.name == "Complaints")
        rows = [
            Observation(f"{month}-15", float(counts[number]), None, place)
            for place, counts in PLANTED.items()
            for number, month in enumerate(MONTHS)
        ]
        store.append(Event("pests-2026", Observations(metric, tuple(rows), note="hong@example.kr")))
    drive(
        "record_estimate",
        METRIC="Complaints",
        METHOD="did",
        EFFECT=31,
        LOW=12,
        HIGH=46,
        VERDICT="effective",
        CONTROL="blocks that hong@example.kr and Minji chose, 900101-1234567",
    )
    drive(
        "record_saving",
        TITLE="Hours",
        PARTS=["hours", 10, 14, 18, "hours", "wage", 20, 24, 27, "EUR"],
        CURRENCY="EUR",
        BASIS_TEXT="sheets of Lee Jun",
    )
    return drive


def report(drive, **more):
    done = drive("cycle_report", REPORT=str(drive.folder / "r.html"), **more)
    return done, Path(done["REPORT"]).read_text(encoding="utf-8")


def test_every_sentence_with_a_figure_cites_its_run_or_entry(planted):
    for public in (False, True):
        with Store.open(planted.store) as store:
            story = Teller(store, "pests-2026", public=public).story()
            last, n_runs = store.cycle("pests-2026").position, len(store.cycle("pests-2026").runs)
        told = [one for part in story.parts if part.kind != "runs" for one in part.items]
        sentences = [one.caption if isinstance(one, Drawn) else one for one in told]
        with_figures = [one for one in sentences if re.search(r"\d", one.text)]
        assert len(with_figures) > 8
        for one in with_figures:
            assert one.cites, one
            for name in one.cites:
                for part in name.split("–"):
                    assert 1 <= int(part[1:]) <= (n_runs if part[0] == "R" else last), one
    decision = next(one for part in story.parts for one in part.items if isinstance(one, Said) and one.label.startswith("Decision"))
    assert decision.cites == ("R1",)


def test_the_internal_version_says_who_and_what(planted):
    done, page = report(planted)
    assert "Kim Minji" in page and "Larvicide in three" in page and "Old market 3" in page
    assert done["HEAD"] in page and "31 %" in page and "12 %" in page and "effective" in page and "sheets of Lee Jun" in page
    assert "href='#R1'" in page and "id='R1'" in page


def test_the_public_version_names_nobody_and_gives_no_small_count_away(planted):
    k = 5
    done, page = report(planted, VERSION="public", K_SUPPRESS=k)
    for secret in SECRETS:
        assert secret not in page, secret
    assert done["HEAD"] in page and "31 %" in page
    words = " ".join(Words(page).pieces)
    for unit in ("calls", "houses"):
        assert all(float(one.replace(",", "")) >= k for one in re.findall(rf"(?<!fewer than )(?<![\d.,])([\d.,]*\d) {unit}", words)), unit
    assert f"fewer than {k} calls a week" in words and f"fewer than {k} houses" in words
    # What the page shows of the counts, read back from it, and what can be derived from that.
    by_place = re.search(r"By place\s+(.*?)\s*\[", words)[1].split(" · ")
    shown = {name.rsplit(" ", 1)[0] if not name.endswith("not shown") else name[: -len(" not shown")]: name for name in by_place}
    counts = np.array([sum(one) for one in PLANTED.values()])
    hidden = np.array([shown[place].endswith("not shown") for place in PLANTED])
    assert hidden[list(PLANTED).index("Old market")] and hidden.sum() >= 2, "one hidden count alone is the total less the rest"
    assert [float(shown[place].rsplit(" ", 1)[1]) for place, gone in zip(PLANTED, hidden, strict=True) if not gone] == list(counts[~hidden])
    assert (audit(counts, hidden).width >= k).all()
    # No value of a hidden cell stands anywhere among the figures of the metric.
    assert not {f" {one}" for one in counts[hidden]} & set(re.findall(r" \d+(?= ·)", " ".join(by_place)))


def test_series_in_which_nothing_can_be_derived():
    random = np.random.default_rng(3)
    for _ in range(60):
        n = int(random.integers(2, 15))
        counts = random.poisson(random.choice([0.5, 4.0, 20.0]), n)
        rows = [
            Observation(f"2026-{month + 1:02d}-01" if month < 12 else f"2027-{month - 11:02d}-01", float(one))
            for month, one in enumerate(counts)
        ]
        found = published(rows, "calls", Reader(True, 5))
        length = len(found.times.sums[0][0])
        sums: dict[str, int] = {}
        for one in rows:
            sums[one.at[:length]] = sums.get(one.at[:length], 0) + int(one.value)
        table, gone = np.array([sums[name] for name, _ in found.times.sums]), np.array([value is None for _, value in found.times.sums])
        assert all(value == 0 or value >= 5 for _, value in found.times.shown)
        if gone.any() and found.total is not None:
            assert (audit(table, gone).width >= 5).all(), (table, gone)
        if found.total is None:
            assert gone.all() and 0 < table.sum() < 5


@pytest.mark.parametrize(
    ("unit", "shown"),
    [
        ("hours a week", True),
        ("%", True),
        ("EUR", True),
        ("분", True),
        ("calls a week", False),
        ("명", False),
        ("houses", False),
        ("", False),
    ],
)
def test_counts_and_measures_are_told_apart(unit, shown):
    assert Reader(True, 5).may_show(3, unit) is shown
    assert Reader(False, 5).may_show(3, unit) and Reader(True, 5).may_show(5, unit) and Reader(True, 5).may_show(0, unit)


def test_means_and_rates_are_shown_unless_small(drive):
    rows = [Observation("2026-01-01", 7.25), Observation("2026-02-01", 0.5), Observation("2026-03-01", 9.5)]
    assert [value for _, value in published(rows, "calls a week", Reader(True, 5)).times.sums] == [7.25, None, 9.5]


def test_a_pdf_with_text_as_text_and_the_users_template(planted):
    done, _ = report(planted, PDF=str(planted.folder / "r.pdf"))
    content = Path(done["PDF"]).read_bytes()
    assert content.startswith(b"%PDF") and content.count(b"/ToUnicode") >= 2 and b"/FontFile" in content and done["N_PAGES"] >= 2
    layout, document = QgsPrintLayout(QgsProject.instance()), QDomDocument()
    document.setContent(SHIPPED.read_text(encoding="utf-8"))
    layout.loadFromTemplate(document, QgsReadWriteContext())
    page = layout.itemById("body_more")
    for name in ("head_0", "map"):
        layout.removeLayoutItem(layout.itemById(name))
    from qgis.core import QgsLayoutSize

    page.attemptResize(QgsLayoutSize(174, 60))
    mine = planted.folder / "mine.qpt"
    assert layout.saveAsTemplate(str(mine), QgsReadWriteContext())
    again, _ = report(planted, PDF=str(planted.folder / "m.pdf"), TEMPLATE=str(mine))
    assert again["N_PAGES"] > done["N_PAGES"], "less room on further pages, more pages"
    layout.removeLayoutItem(layout.itemById("body"))
    assert layout.saveAsTemplate(str(mine), QgsReadWriteContext())
    with pytest.raises(QgsProcessingException, match="no item with the id “body”"):
        report(planted, PDF=str(planted.folder / "m.pdf"), TEMPLATE=str(mine))
    mine.write_text("<html>", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="not a template"):
        report(planted, PDF=str(planted.folder / "m.pdf"), TEMPLATE=str(mine))
    del layout, page


def test_the_shipped_template_is_what_the_code_makes(qgis_app, tmp_path):
    from smartcity.smartcity_plugin.qgis_bridge.report_template import save_template

    save_template(tmp_path / "t.qpt")
    ids = [sorted(re.findall(r' id="([^"{]+)"', path.read_text(encoding="utf-8"))) for path in (SHIPPED, tmp_path / "t.qpt")]
    assert ids[0] == ids[1] and {"map", "body", "body_more"} <= set(ids[0])


def test_what_a_text_says_is_no_expression_of_the_layout(planted):
    planted("record_estimate", METRIC="Complaints", METHOD="[% 1+1 %]", EFFECT=1, LOW=0, HIGH=2, VERDICT="no_control")
    assert report(planted, PDF=str(planted.folder / "r.pdf"))[0]["N_PAGES"] >= 2


def test_in_english_whatever_qgis_speaks_and_in_korean_where_there_is_a_translation(planted):
    from smartcity.smartcity_plugin.qgis_bridge.cycle_report_files import TRANSLATIONS

    assert "<html lang='en'" in report(planted, LANGUAGE="en")[1]
    _, page = report(planted, LANGUAGE="ko")
    if (TRANSLATIONS / "smartcity_ko.qm").exists():
        assert "<html lang='ko'" in page and "지표" in page
    else:
        assert "no translation" in planted.feedback.log and "<html lang='en" in page
