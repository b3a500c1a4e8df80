# SPDX-License-Identifier: GPL-2.0-or-later
"""Reports for the department and for the public: citations, what the public must not see, the layout and its template, languages."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsPrintLayout, QgsProcessingException, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument
from smartcity.smartcity_plugin.analysis.hotspots.suppression import audit
from smartcity.smartcity_plugin.cycle.errors import StoreReadOnly
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import Observation, Observations
from smartcity.smartcity_plugin.cycle.publishing import Reader, published
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.qgis_bridge.cycle_story import Teller
from smartcity.smartcity_plugin.qgis_bridge.report_template import SHIPPED
from smartcity.smartcity_plugin.qgis_bridge.story import Drawn, Said

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
    "Mrs Park of house 7",
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
    drive("record_comment", TEXT="Mrs Park of house 7 says 3 is too few", ABOUT=run_id, PERSON="Lee Jun")
    drive("record_comment", TEXT="Mrs Park of house 7 asks why", PERSON="Lee Jun")
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
    for text in ("says 3 is too few", "asks why"):
        (said,) = re.findall(
            rf"<div class='said'><b>Comment</b><p>Lee Jun, \d{{4}}-\d\d-\d\d: Mrs Park of house 7 {text} <cite>\[E\d+\]", page
        )


def test_an_erased_comment_is_in_no_report_and_no_package(planted, tmp_path):
    with Store.open(planted.store) as store:
        numbers = [one.position for one in store.events("pests-2026") if one.kind == "comment_added"]
        head = store.head("pests-2026").text
    first, last = f"E{numbers[0]}", f"E{numbers[-1]}"
    done = planted("erase_texts", ENTRIES=f"[{first}–{last}, {first}]", NAME="Lee  Jun", REASON="asked for", PERSON="Kim Minji")
    assert done["N_ERASED"] == 3 and planted("verify_store", HEADS=head)["VALID"] == 1
    _, page = report(planted)
    package = planted("hand_over", FILE=str(tmp_path / "p.zip"))["FILE"]
    content = [page.encode(), Path(planted.store).read_bytes()]
    with zipfile.ZipFile(package) as archive:
        content += [archive.read(name) for name in archive.namelist()]
    for one in content:
        assert b"Mrs Park" not in one and b"asks why" not in one
    assert page.count("[erased]") >= 4, "two texts, and the name at each"


def test_a_saving_that_rests_on_few_is_not_shown_in_public(planted):
    """Three households times a price that everybody knows: the sum of money gives the three away."""
    planted(
        "record_saving",
        TITLE="Visits",
        PARTS=["households", 2, 3, 4, "households", "visit", 73, 73, 73, "EUR"],
        CURRENCY="EUR",
        BASIS_TEXT="price list",
    )
    _, page = report(planted)
    assert "146 to 292 EUR" in page and "Together" in page
    _, page = report(planted, VERSION="public")
    for one in ("146", "219", "292", "Together", "73"):
        assert not re.search(rf"(?<![\w.,-]){one}(?![\w.,-])", " ".join(Words(page).pieces)), one
    assert "it rests on a small number" in page and "200 to 486 EUR" in page


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("민지 씨가 고른 구역", "[…] 씨가 고른 구역"),
        ("김민지가 골랐다", "[…]가 골랐다"),
        ("LEE JUN, lee jun and Jun", "[…], […] and […]"),
        ("in June, by Leeds", "in June, by Leeds"),
        ("+82 10-1234-5678", "[…]"),
        ("010‑1234‑5678 or 01012345678", "[…] or […]"),
        ("900101 2345678", "[…]"),
        ("2026-07-01 to 2026-07-31, 12 345.5 calls, § 1234", "2026-07-01 to 2026-07-31, 12 345.5 calls, § 1234"),
    ],
)
def test_names_and_numbers_of_people_however_they_are_written(text, read):
    reader = Reader(True, 5, ("김민지", "Lee Jun"))
    assert reader.words(text) == read and reader.words(unicodedata.normalize("NFD", text)) == read
    assert Reader(False, 5, reader.names).words(text) == text


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


def figures_by_place(page):
    """What the page shows of each place and in all; None where it does not."""
    by_place = re.search(r"By place\s+(.*?)\s*\[", " ".join(Words(page).pieces))[1].split(" · ")
    return {
        re.sub(r" (not shown|[\d.,]+)$", "", one): None if one.endswith("not shown") else float(one.rsplit(" ", 1)[1].replace(",", ""))
        for one in by_place
    }


def observe(drive, month, counts, at=15):
    with Store.open(drive.store) as store:
        metric = next(name for name, one in store.cycle("pests-2026").metrics.items() if one.record.name == "Complaints")
        rows = [Observation(f"2026-{month:02d}-{at}", float(count), None, place) for place, count in zip(PLANTED, counts, strict=True)]
        store.append(Event("pests-2026", Observations(metric, tuple(rows))))


def test_two_public_reports_cannot_be_subtracted(planted, tmp_path):
    """What came between them is a table of counts of its own: a few calls wait, enough of them are added where all that is new may be shown."""
    done, page = report(planted, VERSION="public")
    first, again = figures_by_place(page), report(planted, VERSION="public")
    assert again[0]["N_EVENTS"] == done["N_EVENTS"] and figures_by_place(again[1]) == first and done["HEAD"] in page
    observe(planted, 8, [2, 0, 1, 0])
    few, page = report(planted, VERSION="public")
    assert figures_by_place(page) == first and "Newer observations follow" in page
    assert few["N_EVENTS"] == done["N_EVENTS"] + 1, "the observations; nothing new was published"
    package = planted("hand_over", FILE=str(tmp_path / "p.zip"))["FILE"]
    with zipfile.ZipFile(package) as archive:
        assert figures_by_place(archive.read("report_public.html").decode()) == first
    observe(planted, 8, [19, 23, 0, 27], at=16)
    _, page = report(planted, VERSION="public")
    grown = figures_by_place(page)
    assert grown["together"] == first["together"] + 72 and "Newer observations follow" not in page
    steps = {place: value - first[place] for place, value in grown.items() if value is not None}
    assert steps and all(step == 0 or step >= 5 for step in steps.values())
    assert all(grown[place] is None for place, value in first.items() if value is None), "what was hidden stays hidden"
    _, page = report(planted)
    assert figures_by_place(page)["together"] == grown["together"], "inside the department all is shown"
    _, page = report(planted, VERSION="public", K_SUPPRESS=1)
    assert None not in figures_by_place(page).values(), "whoever lowers k shows what it covered"
    assert planted("verify_store")["VALID"] == 1


def test_what_a_read_only_store_publishes_is_said_not_to_be_noted(planted, monkeypatch):
    original = Store.append

    def refuses(self, event, *more):
        if event.record.KIND == "report_published":
            raise StoreReadOnly("only to be read")
        return original(self, event, *more)

    monkeypatch.setattr(Store, "append", refuses)
    _, page = report(planted, VERSION="public")
    assert "could not be noted" in planted.feedback.log and figures_by_place(page)["Old market"] is None


def from_the_pdf(text):
    """A text as it can be compared with another: without the spaces that lines and columns make; some fonts have one sign for all dashes."""
    return re.sub("[‐-―\xad]", "-", "".join(text.split()))


@pytest.mark.oracle
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_public_pdf_is_read_as_a_reader_does(planted, oracle, language, monkeypatch):
    """PDFium reads the printed report: its text is text, and holds no name, no small count and nothing that gives one away."""
    from smartcity.smartcity_plugin.qgis_bridge.cycle_report_files import TRANSLATIONS
    from smartcity.smartcity_plugin.qgis_bridge.story_layout import _whole
    from smartcity.smartcity_plugin.qgis_bridge.translation import spoken, tr

    if language == "ko" and not (TRANSLATIONS / "smartcity_ko.qm").exists():
        pytest.skip("the translation is not built; run `make package`")
    monkeypatch.setattr("smartcity.smartcity_plugin.qgis_bridge.story_evidence.now", lambda: "2026-09-01T10:00:00.000Z")
    k = 5
    done, _ = report(planted, VERSION="public", K_SUPPRESS=k, LANGUAGE=language, PDF=str(planted.folder / "p.pdf"))
    with spoken(language, TRANSLATIONS):
        heading = tr("Head of the chain")
    assert bool(re.search("[가-힣]", heading)) is (language == "ko")
    read = oracle("pdf_text", pdf=done["PDF"], words=np.array(["Mosquitoes by the river", "Old market", heading, *SECRETS]))
    texts, found = [str(one) for one in read["texts"]], read["found"]
    whole = " ".join(texts)
    assert len(texts) == done["N_PAGES"] >= 2 and found[0].all() and found[1].any() and found[2].any(), (
        "text is text, and can be searched for"
    )
    assert not found[3:].any() and not any(secret in whole for secret in SECRETS)
    assert not any(word in str(read["metadata"]) for word in ("Author", *SECRETS)) and read["attachments"] == 0
    assert all(from_the_pdf(done["HEAD"]) in from_the_pdf(one) for one in texts), "the head of the chain stands on every page"
    # Every sentence of the story is there with what it cites, and no figure stands outside of a sentence.
    with spoken(language, TRANSLATIONS), Store.open(planted.store) as store:
        story = Teller(store, "pests-2026", store.verify(), public=True, k=k).story()
    items = [one for part in story.parts for one in part.items]
    sentences = [one.caption if isinstance(one, Drawn) else one for one in items]
    left = from_the_pdf(whole)
    for one in sorted((_whole(one) for one in sentences), key=len, reverse=True):
        assert from_the_pdf(one) in left, one
        left = left.replace(from_the_pdf(one), "|", 1)
    cited = [one for one in sentences if re.search(r"\d", one.text) and one.label not in {f"R{n}" for n in range(1, 99)}]
    assert len(cited) > 8 and all(re.search(r"\[[ER]\d+", _whole(one)) for one in cited)
    around = [*(one.label for one in items), story.title, story.edition, story.facts, story.head, *(part.title for part in story.parts)]
    for one in sorted(around, key=len, reverse=True):
        left = left.replace(from_the_pdf(one), "|") if one else left
    for number in range(1, len(texts) + 1):
        left = left.replace(f"{number}/{len(texts)}", "|")
    charts = [one.chart for one in items if isinstance(one, Drawn)]
    for mark in sorted({mark for one in charts for mark in re.findall(r">([^<>]*\d[^<>]*)</text>", one.svg())}, key=len, reverse=True):
        left = left.replace(from_the_pdf(mark), "|")
    assert not re.search(r"\d", left), left
    # What can be derived from the sums that are printed.
    line = next(one.text for one in sentences if "Harbour" in one.text)
    shown = {place: re.search(rf"{place} ([\d,]+)", line) for place in PLANTED}
    counts, hidden = np.array([sum(one) for one in PLANTED.values()]), np.array([one is None for one in shown.values()])
    assert hidden[list(PLANTED).index("Old market")] and (audit(counts, hidden).width >= k).all()
    assert [float(one[1].replace(",", "")) for one in shown.values() if one] == list(counts[~hidden])
    months = {month: sum(one[number] for one in PLANTED.values()) for number, month in enumerate(MONTHS)}
    printed = {at[:7] for one in charts for at, _ in one.values}
    gone = np.array([month not in printed for month in months])
    assert not gone.any() or (audit(np.array(list(months.values())), gone).width >= k).all()


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
    from smartcity.smartcity_plugin.qgis_bridge.report_template import make_template

    assert make_template().saveAsTemplate(str(tmp_path / "t.qpt"), QgsReadWriteContext()), "as the layout designer saves it"
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
