# SPDX-License-Identifier: GPL-2.0-or-later
"""What the views show, without any window: tables, pages, filters, words."""

from __future__ import annotations

import time

import pytest
from qgis.PyQt.QtCore import QModelIndex, Qt
from smartcity.smartcity_plugin.cycle.actions import Reminder, Saving
from smartcity.smartcity_plugin.cycle.events import Event, new_id
from smartcity.smartcity_plugin.cycle.evidence import Estimate, InputTable, Run, Verdict
from smartcity.smartcity_plugin.cycle.opening import Opening
from smartcity.smartcity_plugin.cycle.savings import Basis
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Area
from smartcity.smartcity_plugin.gui import words
from smartcity.smartcity_plugin.gui.portfolio import CycleFilter
from smartcity.smartcity_plugin.gui.table_model import RECORD_ROLE, SORT_ROLE, Column, PagedModel, TableModel

pytestmark = pytest.mark.usefixtures("qgis_app")


def pages(n, asked=None):
    """A list of n numbers read page by page; ``asked`` keeps what was asked for."""

    def read(limit, offset):
        if asked is not None:
            asked.append((limit, offset))
        return [str(one) for one in range(offset, min(n, offset + limit))]

    return read


def test_a_long_list_is_read_as_it_is_scrolled():
    model = PagedModel([Column("n", str)], str)
    asked = []
    model.read_from(pages(1_000, asked))
    assert (model.rowCount(), asked) == (100, [(100, 0)])
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 200 and model.index(199, 0).data() == "199"
    assert model.find("950") == 950 and model.rowCount() == 1_000
    assert model.find("no such") == -1 and not model.canFetchMore(QModelIndex())


@pytest.mark.parametrize("n", [0, 1, 99, 100, 101])
def test_the_last_page_ends_the_list(n):
    model = PagedModel([Column("n", str)], str)
    model.read_from(pages(n))
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [model.record(row) for row in range(model.rowCount())] == [str(one) for one in range(n)]


def test_reading_anew_keeps_as_many_rows_as_were_scrolled_to():
    model = PagedModel([Column("n", str)], str)
    model.read_from(pages(1_000))
    model.fetchMore(QModelIndex())
    model.read_from(pages(1_000))
    assert model.rowCount() == 200


def test_texts_that_look_like_markup_are_shown_as_text():
    model = TableModel([Column("name", str)], str)
    model.set_records(["<b>bold</b> & <img src=x>"])
    assert model.index(0, 0).data() == "<b>bold</b> & <img src=x>"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<p>&lt;b&gt;bold&lt;/b&gt; &amp; &lt;img src=x&gt;</p>"


def test_the_same_records_reset_nothing(qgis_app):
    model = TableModel([Column("n", str)], str)
    model.set_records(["1"])
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_records(["1"])
    assert resets == []
    model.set_records(["2"])
    assert resets == [1]


@pytest.fixture(scope="module")
def big_store(tmp_path_factory):
    """200 cycles, the first with 10 000 runs."""
    with Store.create(tmp_path_factory.mktemp("store") / "big.gpkg") as store:
        me = store.name_person("Kim Minji")
        areas = list(Area)
        events = []
        for number in range(200):
            opening = Opening(f"Cycle {number}", areas[number % len(areas)])
            made = opening.events(me, f"c{number}")
            events += made
            if number % 4 == 0:
                events.append(Event(f"c{number}", Reminder("r", "2020-01-01" if number % 8 == 0 else "2999-01-01", "look"), me))
            if number < 10:
                events.append(
                    Event(f"c{number}", Saving("s", "hours", 1, 2, 4, "KRW" if number % 2 else "EUR", Basis.HOURS, "rosters"), me)
                )
        table = InputTable("INPUT", "layer", "Calls", digest="d")
        events += [Event("c0", Run(new_id(), f"native:buffer{number % 7}", {"DISTANCE": number}, (table,)), me) for number in range(10_000)]
        store.append_all(events)
        yield store


def test_ten_thousand_runs_and_two_hundred_cycles_without_a_stall(big_store, qgis_app):
    """No step of scrolling to the end of 10 000 runs, nor of filtering 200 cycles, takes 100 ms of the processor, during which the window would wait."""
    from smartcity.smartcity_plugin.gui.plain import table

    model = PagedModel(
        [Column("Analysis", lambda run: words.algorithm_name(run.algorithm)), Column("When", lambda run: words.moment(run.at))],
        lambda run: run.run_id,
    )
    model.read_from(lambda limit, offset: big_store.runs("c0", limit=limit, offset=offset))
    view = table(model, "Runs", "runs", samples={1: "25 Nov 2026 17:08"})
    view.resize(340, 400)
    view.show()
    longest = 0.0
    while model.canFetchMore(QModelIndex()):
        began = time.process_time()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        qgis_app.processEvents()
        longest = max(longest, time.process_time() - began)
    assert model.rowCount() == 10_000
    cycles = TableModel(
        [Column("Cycle", lambda one: one.title), Column("Area", lambda one: words.area_name(one.area))], lambda one: one.cycle_id
    )
    shown = CycleFilter()
    shown.setSourceModel(cycles)
    cycles.set_records(list(big_store.snapshot().cycles.values()))
    for typed in ("c", "cy", "cycle", "cycle 1", "pest"):
        began = time.process_time()
        shown.set(typed, None, None, False)
        longest = max(longest, time.process_time() - began)
    view.hide()
    print(f"longest step: {longest * 1e3:.0f} ms")
    assert longest < 0.1


def test_cycles_are_found_by_words_area_stage_and_what_is_overdue(big_store):
    model = TableModel(
        [Column("Cycle", lambda one: one.title), Column("Area", lambda one: words.area_name(one.area))], lambda one: one.cycle_id
    )
    model.set_records(list(big_store.snapshot().cycles.values()))
    shown = CycleFilter()
    shown.setSourceModel(model)

    def titles():
        return {shown.index(row, 0).data() for row in range(shown.rowCount())}

    shown.set("CYCLE pest", None, None, False)
    assert titles() == {f"Cycle {number}" for number in range(0, 200, 13)}
    shown.set("", Area.FLOOD, None, False)
    assert titles() == {f"Cycle {number}" for number in range(1, 200, 13)}
    shown.set("", None, Stage.ANALYSE, False)
    assert titles() == set()
    shown.set("", None, None, True)
    assert titles() == {f"Cycle {number}" for number in range(0, 200, 8)}


def test_cycles_sort_by_date_not_by_text(big_store):
    column = Column("Due", lambda one: words.moment(one.due) if one.due else "–", key=lambda one: one.due or "9999")
    model = TableModel([column], lambda one: one.cycle_id)
    model.set_records(list(big_store.snapshot().cycles.values()))
    shown = CycleFilter()
    shown.setSourceModel(model)
    shown.sort(0)
    keys = [shown.index(row, 0).data(SORT_ROLE) for row in range(shown.rowCount())]
    assert keys == sorted(keys) and keys[0] == "2020-01-01"
    assert shown.index(0, 0).data(RECORD_ROLE).due == "2020-01-01"


def test_savings_of_all_cycles_are_listed(big_store):
    found = big_store.savings()
    assert len(found) == 10 and {one.currency for one in found} == {"KRW", "EUR"}
    assert found[0].range == (1, 2, 4) and found[0].basis is Basis.HOURS and found[0].cycle_id == "c0"


def test_an_effect_without_control_says_so_whatever_it_found():
    with_control = Estimate("e", "m", "did", 31, 12, 46, Verdict.EFFECTIVE, control="six blocks")
    without = Estimate("e", "m", "before and after", 31, 12, 46, Verdict.NO_CONTROL)
    assert "compared with six blocks" in words.verdict_sentence(with_control)
    assert "no control" in words.verdict_sentence(without) and "get better by themselves" in words.verdict_sentence(without)


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (0, "0"), (12.5, "12.5"), (0.12345, "0.1235"), (1234567.891, "1,234,568"), (-40, "-40"), (999.994, "999.99")],
)
def test_figures_as_people_write_them(value, text):
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    try:
        assert words.number(value) == text
    finally:
        QLocale.setDefault(before)


def test_every_kind_has_its_words():
    from smartcity.smartcity_plugin.cycle.actions import DecisionState
    from smartcity.smartcity_plugin.cycle.evidence import Origin
    from smartcity.smartcity_plugin.cycle.next_step import NextStep, Step
    from smartcity.smartcity_plugin.cycle.subject import Direction, Objective

    for kinds, name in (
        (Area, words.area_name),
        (Stage, words.stage_name),
        (Objective, words.objective_name),
        (Direction, words.direction_name),
        (Origin, words.origin_name),
        (DecisionState, words.decision_state_name),
        (Verdict, words.verdict_name),
    ):
        assert len({name(one) for one in kinds}) == len(list(kinds))
    steps = {words.step_name(NextStep(one, Stage.ANALYSE)) for one in Step}
    assert len(steps) == len(list(Step)) and all(steps)
