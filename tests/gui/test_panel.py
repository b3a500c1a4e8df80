# SPDX-License-Identifier: GPL-2.0-or-later
"""The inside of the dock, without QGIS's window: what it shows at each stage, what its forms record, and what happens when something goes wrong."""

from __future__ import annotations

import sqlite3
import time

import pytest
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from smartcity.smartcity_plugin.cycle.actions import Decision, DecisionState, Intervention, StageMoved
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.next_step import Step
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment, Direction, Metric, Objective, Problem
from smartcity.smartcity_plugin.gui.compare import compare
from smartcity.smartcity_plugin.gui.forms import drafts
from smartcity.smartcity_plugin.gui.forms.decision import AnswerForm, DecisionForm
from smartcity.smartcity_plugin.gui.forms.intervention import InterventionForm
from smartcity.smartcity_plugin.gui.forms.metric import MetricForm
from smartcity.smartcity_plugin.gui.forms.move import MoveForm
from smartcity.smartcity_plugin.gui.forms.observation import ObservationForm
from smartcity.smartcity_plugin.gui.forms.problem import ProblemForm
from smartcity.smartcity_plugin.gui.forms.saving import SavingForm
from smartcity.smartcity_plugin.gui.portfolio import PortfolioPanel
from smartcity.smartcity_plugin.gui.run_chart import ChartView, run_chart_of
from smartcity.smartcity_plugin.qgis_bridge.cycle_project import Condition


def shown(panel):
    """The page that is seen."""
    return panel.pages.currentWidget()


def fill(form, **values):
    """Type into fields, as a user does."""
    for name, value in values.items():
        field = form.field(name)
        field.set_value(value)
        field.edited.emit()


def button(widget, name):
    found = widget.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def texts(widget):
    """All texts of labels that are seen."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


# --- what is shown -----------------------------------------------------------------------------------------------------------------------


def test_a_layer_without_a_cycle_has_three_lines_and_start(office, panel):
    office.cycles.layers.detach(office.layer.id())
    assert shown(panel) is panel.start
    said = texts(panel.start)
    assert "“Calls” has no Smart Cycle yet." in said and said.count("\n1. ") + said.count("\n2. ") + said.count("\n3. ") == 3
    assert panel.start.start.isEnabled()


def test_no_layer_at_all(office, panel):
    panel.follow(None)
    assert shown(panel) is panel.start and not panel.start.start.isEnabled()
    assert "Choose a layer" in texts(panel.start)


def test_a_project_without_a_file_is_asked_to_be_saved(office, panel):
    from qgis.core import QgsVectorLayer

    office.project.clear()
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "fresh", "memory")
    office.project.addMapLayer(layer)
    panel.follow(layer)
    assert shown(panel) is panel.start and not panel.start.start.isEnabled()
    assert "Save the project first" in texts(panel.start)
    assert button(panel.start, "smartcity_save_project").isVisibleTo(panel.start)


def test_starting_a_cycle_by_its_form(office, panel):
    office.cycles.layers.detach(office.layer.id())
    panel.start.start.click()
    panel.start.person.set_value("")
    button(panel.start, "smartcity_start_go").click()
    assert "Give the cycle a title" in texts(panel.start)
    panel.start.title.set_value("Second <b>try</b>")
    button(panel.start, "smartcity_start_go").click()
    assert "Say who you are" in texts(panel.start)
    panel.start.person.set_value("Kim Minji")
    button(panel.start, "smartcity_start_go").click()
    assert shown(panel) is panel.view and panel.view.title.text() == "Second <b>try</b>"
    assert office.cycles.layers.cycle_of(office.layer.id()) == panel.view.state.cycle_id != office.cycle_id


def test_the_one_next_step_leads_through_the_whole_cycle(office, panel, monkeypatch):
    """Every form is opened by the one button, filled in, and saved; at the end a second round has begun."""
    monkeypatch.setattr(
        "smartcity.smartcity_plugin.gui.dock.EVALUATION", "smartcity:not_installed"
    )  # else its dialog is asked for instead of the form
    view = panel.view
    boss = office.door.name_person("Lee Jun")

    def press(step):
        assert view.step.step is step, view.step
        view.next.click()
        return panel.form

    def save(form, **values):
        fill(form, **values)
        button(form, "smartcity_form_save").click()
        assert panel.form is None, form.said

    save(press(Step.STATE_PROBLEM), what="mosquitoes", where="river", how_much="40 calls", how_solved="larvicide")
    save(
        press(Step.REGISTER_SOURCE),
        title="Calls",
        agency="Call centre",
        date="2026-06-30",
        legal_basis="Ordinance 12",
        holder="Parks",
        quality="good",
    )
    form = press(Step.DEFINE_METRIC)
    form.field("proposal").setCurrentIndex(1)
    form.field("proposal").activated.emit(1)
    assert form.field("name").value() == "Complaints about pests" and form.field("unit").value() == "calls a week"
    save(form, baseline="40", target="20")
    form = press(Step.DEFINE_METRIC)
    assert form.field("objective").value() == Objective.EFFICIENCY.value
    save(form, name="Hours", unit="hours a week", baseline="60")
    save(press(Step.COMPLETE_METRIC), target="45")
    save(press(Step.MOVE_ON))
    assert view.step.step is Step.ANALYSE and office.state.stage is Stage.ANALYSE
    office.analyse_only()
    save(press(Step.MOVE_ON))
    form = press(Step.PROPOSE)
    assert form.field("run_ids").value() == ["run-1"], "the latest run is cited unless it is unticked"
    save(form, text="Larvicide in three blocks")
    from smartcity.smartcity_plugin.cycle.roles import Role
    from smartcity.smartcity_plugin.cycle.subject import RoleGiven

    office.say(RoleGiven(boss, Role.APPROVER))
    form = press(Step.APPROVE)
    assert form.field("actor").value() == boss
    save(form, reason="agreed")
    form = press(Step.INTERVENE)
    save(form, what="Larvicide", starts="2026-07-01")
    form = press(Step.COMPLETE_INTERVENTION)
    save(form, place={"wkb": office.square(), "crs": "EPSG:4326"}, dose="12.5", dose_unit="litres")
    save(press(Step.MOVE_ON))
    form = press(Step.OBSERVE)
    form._grid.paste("2026-07-13\t27\n2026-07-20\t22")
    save(form)
    form = press(Step.ESTIMATE)
    save(form, method="did", effect="31", low="12", high="46", control="six blocks", verdict="effective")
    form = press(Step.REVISE)
    save(form, learned="it works, a little late")
    state = office.state
    assert (state.iteration, state.stage) == (2, Stage.COLLECT)
    assert state.iterations[0].learned == "it works, a little late" and len(state.active_metrics) == 2
    assert office.cycles.store.verify().valid
    assert [kept.state for kept in state.decisions.values()] == [DecisionState.APPROVED]
    assert drafts.of_cycle(office.cycle_id) == []


def test_tabs_show_what_is_there(office, panel):
    office.whole_cycle()
    view = panel.view
    for page in (view.evidence, view.indicators, view.decisions, view.effect, view.coming):
        view.go_to(page)
        QApplication.processEvents()
    assert view.evidence.model.rowCount() == 1 and "smartcity:hot_spots" in view.evidence.detail.toPlainText()
    assert "FIELD" in view.evidence.detail.toPlainText() and "100" in view.evidence.detail.toPlainText()
    assert [panel_.metric.count() for panel_ in view.indicators.panels.values()] == [1, 1]
    assert "baseline 40 → now 19 → target 20 calls a week" in texts(view.indicators)
    assert "approved by Lee Jun" in texts(view.decisions)
    assert "compared with six blocks across the river" in texts(view.effect) and "It worked" in texts(view.effect)
    assert "3,600,000 KRW (2,880,000 to 4,800,000)" in texts(view.coming)
    assert view.coming.reminders.index(0, 1).data().endswith("overdue")
    view.decisions.findChild(QAbstractButton, "smartcity_cited_run").click()
    assert view.tabs.currentWidget() is view.evidence and view.evidence.chosen == "run-1"


def test_the_stage_bar_says_what_each_gate_needs(office, panel):
    bar = panel.view.stages
    assert "the problem does not say what it is" in bar.words and "and 3 more" in bar.words
    button(bar, "smartcity_stage_administer").click()
    assert "no decision is written down" in bar.words
    assert "later, 2 missing" in button(bar, "smartcity_stage_administer").accessibleName()
    office.describe()
    assert "ready" in button(bar, "smartcity_stage_collect").accessibleName()


def test_a_gate_passed_with_a_reason_shows_for_ever(office, panel):
    panel.open_form(MoveForm, Stage.ANALYSE)
    button(panel.form, "smartcity_form_save").click()
    assert "Say why" in panel.form.said
    fill(panel.form, override="the season does not wait")
    button(panel.form, "smartcity_form_save").click()
    assert "the season does not wait" in panel.view.overridden.text()
    assert "passed with a reason" in button(panel.view.stages, "smartcity_stage_collect").accessibleName()


def test_two_rounds_are_compared(office, panel):
    office.whole_cycle().say(StageMoved(Stage.COLLECT, learned="earlier next year"))
    lines = {line.what: line for line in compare(office.state, 1, 2)}
    assert lines["Calls about mosquitoes, last value"].first == "19 calls a week"
    assert lines["Learned"].first == "earlier next year" and lines["Learned"].second == "–"
    assert "It worked" in lines["Calls about mosquitoes, effect"].first


def test_charts_have_their_words(office, panel, monkeypatch):
    office.whole_cycle()
    chart = run_chart_of(office.state, "calls", office.door.observations(office.cycle_id, "calls"))
    said = chart.text()
    assert "baseline 40 calls a week, target 20 calls a week" in said and "Larvicide" in said and said.count("\n") == 9
    monkeypatch.setattr("smartcity.smartcity_plugin.gui.run_chart.available", lambda: False)
    view = ChartView()
    view.show_chart(chart)
    view.show()
    assert view.accessibleDescription() == said
    words = view.findChild(QLabel, "smartcity_chart_words")
    assert words.text() == said and words.isVisibleTo(view)
    view.hide()


def test_the_portfolio_lists_finds_sums_and_opens(office, panel):
    office.whole_cycle()
    folio = PortfolioPanel(office.door)
    wanted = []
    folio.cycle_wanted.connect(wanted.append)
    folio.resize(360, 500)
    folio.show()
    assert folio.shown.rowCount() == 1 and "3,600,000 KRW (2,880,000 to 4,800,000). Basis: Hours × wage (1)" in folio.total.text()
    folio.search.setText("no such cycle")
    assert folio.shown.rowCount() == 0 and "No saving" in folio.total.text()
    folio.search.setText("river kim")
    assert folio.shown.rowCount() == 1
    folio.view.doubleClicked.emit(folio.shown.index(0, 0))
    assert wanted == [office.cycle_id]
    folio.hide()
    folio.deleteLater()


# --- forms -------------------------------------------------------------------------------------------------------------------------------


def test_what_was_typed_is_kept_until_it_is_saved_or_thrown_away(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="half a sentence")
    button(panel.form, "smartcity_form_back").click()
    assert shown(panel) is panel.view and "not saved yet: the problem" in texts(panel.view)
    panel.open_form(ProblemForm)
    assert panel.form.field("what").value() == "half a sentence" and "not saved yet" in panel.form.said
    button(panel.form, "smartcity_form_discard").click()
    panel.open_form(ProblemForm)
    assert panel.form.field("what").value() == "" and panel.form.said == ""
    assert office.state.problem is None


def test_looking_at_a_form_makes_no_draft(office, panel):
    for kind in (ProblemForm, MetricForm, SavingForm, DecisionForm):
        panel.open_form(kind)
        button(panel.form, "smartcity_form_back").click()
    assert drafts.of_cycle(office.cycle_id) == []


def test_drafts_outlive_the_dock(office, panel):
    panel.open_form(MetricForm)
    fill(panel.form, name="Complaints", baseline="not yet a number")
    panel.hide()
    assert drafts.kept(f"{office.cycle_id}/metric/new")["baseline"] == "not yet a number"
    panel.show()
    assert panel.form is not None and panel.form.field("name").value() == "Complaints"


@pytest.mark.parametrize("text", ["<b>bold</b> & 'quotes' $x^2$ {name} %s", "한글 😀 𠮷", "x" * 10_000, "line\nbreak\ttab"])
def test_any_text_is_text(office, panel, text):
    office.describe().say(Metric("odd", text[:200].replace("\n", " "), Objective.CONVENIENCE, text[:50], Direction.LOWER, 4, "", 2))
    panel.open_form(ProblemForm)
    fill(panel.form, what=text, where=text, how_much=text, how_solved=text)
    button(panel.form, "smartcity_form_save").click()
    assert panel.form is None and office.state.problem.what == text
    from smartcity.smartcity_plugin.cycle.evidence import Observation, Observations

    office.say(Observations("odd", (Observation("2026-07-01", 3), Observation("2026-07-02", 2))))
    panel.view.go_to(panel.view.indicators)
    choice = panel.view.indicators.panels[Objective.CONVENIENCE].metric
    choice.set_value("odd")
    choice.activated.emit(choice.currentIndex())
    QApplication.processEvents()
    for label in panel.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()
    assert panel.width() == 360, "a long word must not make the dock wide"


def test_a_figure_that_is_none_is_named(office, panel):
    panel.open_form(MetricForm)
    fill(panel.form, name="Calls", unit="a week", baseline="forty")
    button(panel.form, "smartcity_form_save").click()
    assert "Baseline" in panel.form.said and "“forty” is not a number" in panel.form.said
    assert panel.form.field("name").value() == "Calls" and office.state.metrics == {}


def test_what_the_rules_refuse_is_said_and_stays_typed(office, panel):
    office.describe().analyse().decide()
    panel.open_form(InterventionForm)
    fill(panel.form, what="Larvicide", starts="2026-07-14", ends="2026-07-01")
    button(panel.form, "smartcity_form_save").click()
    assert "ends (2026-07-01) before it starts" in panel.form.said and panel.form.field("what").value() == "Larvicide"


def test_nobody_approves_their_own_proposal(office, panel):
    office.describe().analyse().say(StageMoved(Stage.ADMINISTER), Decision("d", "spray", ("run-1",)))
    panel.open_form(AnswerForm, "d")
    fill(panel.form, actor=office.me)
    button(panel.form, "smartcity_form_save").click()
    assert "Nobody approves or rejects their own decision" in panel.form.said


def test_rows_that_cannot_be_recorded_are_marked(office, panel):
    office.describe()
    panel.open_form(ObservationForm, "calls")
    panel.form._grid.paste("2026-07-01\t22\nsomeday\t5\n2026-07-03\tmany")
    button(panel.form, "smartcity_form_save").click()
    assert "Row 2: “someday” is not a date" in panel.form.said and "2 cells in all" in panel.form.said
    grid = panel.form._grid.grid
    assert "not a date" in grid.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) and grid.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert office.state.observed == {}


def test_a_saving_is_worked_out_while_it_is_typed(office, panel):
    panel.open_form(SavingForm)
    fill(panel.form, title="Hours", currency="KRW", amount=[120, 150, 200], price=[24000, 24000, 24000], basis_text="rosters")
    assert "3,600,000 KRW (2,880,000 to 4,800,000)" in texts(panel.form)
    button(panel.form, "smartcity_form_save").click()
    assert [kept.record.central for kept in office.state.savings.values()] == [3.6e6]


# --- when something goes wrong -------------------------------------------------------------------------------------------------------------


def test_somebody_else_wrote_something_else(office, panel):
    """Another entry of the same cycle is no conflict: what was typed is recorded."""
    panel.open_form(ProblemForm)
    fill(panel.form, what="mine")
    with Store.open(office.folder / "city_smart_cycle.gpkg") as other:
        other.append(Event(office.cycle_id, Comment("hello"), "somebody"))
    button(panel.form, "smartcity_form_save").click()
    assert panel.form is None and office.state.problem.what == "mine" and len(office.state.comments) == 1


def test_two_versions_are_shown_side_by_side(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="mine")
    with Store.open(office.folder / "city_smart_cycle.gpkg") as other:
        other.append(Event(office.cycle_id, Problem("theirs", "", "", ""), "somebody"))
    button(panel.form, "smartcity_form_save").click()
    conflict = panel.form.findChild(QWidget, "smartcity_conflict")
    assert conflict.isVisibleTo(panel) and [tuple(row) for row in conflict.model._records] == [("What is it?", "mine", "theirs")]
    assert office.state.problem.what == "theirs", "nothing is overwritten"
    button(conflict, "smartcity_keep_mine").click()
    assert panel.form is None and office.state.problem.what == "mine"
    assert [one.record.what for one in office.cycles.store.events(office.cycle_id) if one.kind == "problem_stated"] == ["theirs", "mine"]


def test_their_version_can_be_taken(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="mine")
    with Store.open(office.folder / "city_smart_cycle.gpkg") as other:
        other.append(Event(office.cycle_id, Problem("theirs", "", "", ""), "somebody"))
    button(panel.form, "smartcity_form_save").click()
    button(panel.form, "smartcity_take_theirs").click()
    assert panel.form.field("what").value() == "theirs" and drafts.of_cycle(office.cycle_id) == []


def test_what_another_window_wrote_appears(office, panel):
    with Store.open(office.folder / "city_smart_cycle.gpkg") as other:
        other.append(Event(office.cycle_id, Problem("written next door", "", "", ""), "somebody"))
    until = time.monotonic() + 5
    while panel.view.problem.text() != "written next door" and time.monotonic() < until:
        QTest.qWait(50)
    assert panel.view.problem.text() == "written next door"


def test_the_store_is_locked_while_somebody_types(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="typed")
    blocker = sqlite3.connect(office.folder / "city_smart_cycle.gpkg", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    button(panel.form, "smartcity_form_save").click()
    assert panel.form is not None and panel.form.said and panel.form.field("what").value() == "typed"
    blocker.execute("ROLLBACK")
    blocker.close()
    button(panel.form, "smartcity_form_save").click()
    assert panel.form is None and office.state.problem.what == "typed"


def test_the_store_goes_away_while_somebody_types(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="typed")
    office.cycles.store.close()
    office.project.writeEntry("smartcity", "cycle/store", "gone.gpkg")
    office.cycles.retry()
    assert office.cycles.condition is Condition.MISSING
    assert "gone.gpkg" in texts(panel) and panel.form.field("what").value() == "typed"
    button(panel.form, "smartcity_form_save").click()
    assert "What you typed stays here" in panel.form.said
    office.project.writeEntry("smartcity", "cycle/store", "city_smart_cycle.gpkg")
    button(panel, "smartcity_retry").click()
    assert not panel.findChild(QWidget, "smartcity_trouble").isVisibleTo(panel)
    button(panel.form, "smartcity_form_save").click()
    assert panel.form is None and office.state.problem.what == "typed"


def test_the_layer_is_removed_while_its_dock_is_open(office, panel):
    layer_id = office.layer.id()
    office.layer = None
    office.project.removeMapLayer(layer_id)
    QApplication.processEvents()
    assert shown(panel) is panel.start and "No layer is chosen" in texts(panel.start)
    panel.pin(office.cycle_id)
    assert shown(panel) is panel.view and panel.view.title.text() == "Mosquitoes by the river"


def test_a_new_project_while_a_form_is_open(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="typed in the old project")
    office.layer = None
    QgsProject.instance().clear()
    QApplication.processEvents()
    assert panel.form is None and shown(panel) is panel.start
    assert drafts.kept(f"{office.cycle_id}/problem/new")["what"] == "typed in the old project"


def test_keyboard_reaches_everything_and_everything_has_a_name(office, panel):
    office.whole_cycle()
    view = panel.view
    for page in (view.evidence, view.indicators, view.decisions, view.effect, view.coming):
        view.go_to(page)
        QApplication.processEvents()
        for one in page.findChildren(QWidget):
            if isinstance(one, QAbstractButton) and one.isVisibleTo(page) and one.objectName().startswith("smartcity"):
                assert one.focusPolicy() & Qt.FocusPolicy.TabFocus, one.objectName()
                assert one.text() or one.accessibleName(), one.objectName()
    for kind, about in ((ProblemForm, ()), (MetricForm, ()), (InterventionForm, ()), (ObservationForm, ("calls",)), (SavingForm, ())):
        panel.open_form(kind, *about)
        for name, field in panel.form._fields.items():
            assert field.accessibleName(), name
            target = field.focusProxy() or field
            assert target.focusPolicy() & Qt.FocusPolicy.TabFocus, name
        panel.form.discard()


def test_escape_goes_back_and_control_return_saves(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="typed")
    QTest.keyClick(panel.form.field("where"), Qt.Key.Key_Escape)
    assert panel.form is None
    panel.open_form(ProblemForm)
    QTest.keyClick(panel.form.field("what"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.form is None and office.state.problem.what == "typed"


def test_what_may_be_kept_no_longer_is_reminded_of(office, panel):
    """A source with a retention that is over, typed in its form; its reminder stands in the dock, marked, until the source is registered anew."""
    from smartcity.smartcity_plugin.gui.forms.source import SourceForm

    panel.open_form(SourceForm)
    fill(panel.form, title="Calls", agency="Call centre", purpose="pest control", retention="2020-12-31")
    button(panel.form, "smartcity_form_save").click()
    view = panel.view
    view.go_to(view.coming)
    QApplication.processEvents()
    row = [view.coming.reminders.index(0, column).data() for column in (0, 1)]
    assert "“Calls”" in row[0] and row[1].endswith("overdue")
    panel.open_form(SourceForm, next(iter(office.state.sources)))
    fill(panel.form, retention="2999-12-31")
    button(panel.form, "smartcity_form_save").click()
    view.go_to(view.coming)
    QApplication.processEvents()
    open_ones = [one for one in office.state.reminders if one not in office.state.reminders_done]
    assert [office.state.reminders[one].record.due for one in open_ones] == ["2999-12-31"]


def test_settings_hold_no_draft_of_what_was_saved(office, panel):
    panel.open_form(ProblemForm)
    fill(panel.form, what="secret of a person")
    panel.form.keep_draft()
    button(panel.form, "smartcity_form_save").click()
    settings = QgsSettings()
    assert not any("secret of a person" in str(settings.value(key)) for key in settings.allKeys() if key.startswith("smartcity"))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_intervention_keeps_its_place_when_it_is_corrected(office, panel):
    office.describe().analyse().decide().intervene()
    panel.open_form(InterventionForm, "i-1")
    fill(panel.form, ends="2026-07-20")
    button(panel.form, "smartcity_form_save").click()
    kept = office.state.interventions["i-1"].record
    assert isinstance(kept, Intervention) and kept.ends == "2026-07-20" and kept.geometry and kept.crs == "EPSG:4326" and kept.dose == 12.5
