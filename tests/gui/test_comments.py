# SPDX-License-Identifier: GPL-2.0-or-later
"""Comments in the dock: made where they belong, shown there with who and when, the newest last, kept while they are typed."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from smartcity.smartcity_plugin.cycle.actions import StageMoved
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Comment
from smartcity.smartcity_plugin.gui.forms import drafts
from smartcity.smartcity_plugin.gui.forms.comment import CommentForm
from smartcity.smartcity_plugin.gui.words import person

LONG = "A long text 한글 " * 40


def press(widget, name):
    found = widget.findChild(QAbstractButton, name)
    assert found is not None and found.isVisibleTo(widget) and found.isEnabled(), name
    found.click()


def labels(widget, name):
    """What is read below a record, from the top."""
    QApplication.processEvents()  # widgets that were just added are shown in the next turn
    thread = widget.findChild(QWidget, name)
    return [one.text() for one in thread.findChildren(QLabel) if one.isVisibleTo(thread)]


def say(panel, text):
    assert isinstance(panel.form, CommentForm)
    field = panel.form.field("text")
    field.set_value(text)
    press(panel.form, "smartcity_form_save")
    assert panel.form is None, panel.form.said


def page(panel, name):
    view = panel.view
    view.go_to({"run": view.evidence, "estimate": view.effect}.get(name, view.decisions))
    return view.tabs.currentWidget()


@pytest.mark.parametrize(("name", "about"), [("run", "run-1"), ("decision", "d-1"), ("intervention", "i-1"), ("estimate", "e-1")])
def test_on_a_record(office, panel, name, about):
    office.whole_cycle()
    seen = page(panel, name)
    press(seen, f"smartcity_comment_{name}")
    assert panel.form.about == about and ": " in panel.form.findChildren(QLabel)[1].text()
    say(panel, "Why so <b>late</b>?")
    with Store.open(office.folder / "city_smart_cycle.gpkg") as other:
        other.append(Event(office.cycle_id, Comment("Because of the rain", about), office.boss))
    office.cycles.look()
    assert [one.record.about for one in office.state.comments] == [about] * 2
    if name == "run":
        shown = [one for one in seen.detail.toPlainText().split("\n") if one]
        shown = shown[shown.index("Comments") + 1 :]
    else:
        shown = labels(seen, f"smartcity_comments_{name}")
    assert [shown[1], shown[3]] == ["Why so <b>late</b>?", "Because of the rain"], "the newest last, as text"
    assert shown[0].startswith("Kim Minji, ") and shown[2].startswith("Lee Jun, ")
    press(seen, f"smartcity_comment_{name}")
    assert labels(panel.form, "smartcity_comments_form")[1::2] == ["Why so <b>late</b>?", "Because of the rain"], "read before one answers"


def test_another_decision_has_its_own(office, panel):
    office.describe().analyse().decide().say(Comment("on the first", "d-1"))
    from smartcity.smartcity_plugin.cycle.actions import Decision

    office.say(Decision("d-2", "Another"))
    tab = page(panel, "decision")
    tab._choose(tab.view, tab.decisions.row_of("d-2"))
    assert labels(tab, "smartcity_comments_decision") == []
    tab._choose(tab.view, tab.decisions.row_of("d-1"))
    assert labels(tab, "smartcity_comments_decision")[1] == "on the first"


def test_on_the_cycle_from_its_menu_then_by_the_count_in_the_header(office, panel):
    view = panel.view
    assert not view.comments.isVisibleTo(view)
    panel._fill_menu()
    next(one for one in view.menu.actions() if one.text() == "Comment on the cycle…").trigger()
    say(panel, LONG)
    assert view.comments.isVisibleTo(view) and view.comments.text() == "Comments on the cycle: 1"
    assert "Kim Minji" in view.comments.toolTip() and len(view.comments.toolTip()) < 300
    view.comments.click()
    assert labels(panel.form, "smartcity_comments_form")[1] == LONG.strip()
    panel.form.cancel()
    assert panel.minimumSizeHint().width() <= 360


def test_a_long_discussion_shows_its_end(office, panel):
    office.whole_cycle()
    office.say(*(Comment(f"remark {number}", "d-1") for number in range(130)))
    shown = labels(page(panel, "decision"), "smartcity_comments_decision")
    assert "80 earlier comments" in shown[1] and shown[-1] == "remark 129" and "remark 80" in shown and "remark 79" not in shown


def test_a_closed_cycle_takes_comments(office, panel):
    office.whole_cycle().say(StageMoved(Stage.CLOSED, learned="begin earlier"))
    press(page(panel, "decision"), "smartcity_comment_decision")
    say(panel, "Well done")
    assert office.state.comments[0].record.text == "Well done"


def test_what_is_typed_is_kept_for_each_record(office, panel):
    office.whole_cycle()
    for about, text in (("d-1", "on the decision"), ("", "on the cycle")):
        panel.open_form(CommentForm, about)
        panel.form.field("text").set_value(text)
        panel.form.field("text").edited.emit()
        panel.form.cancel()
    assert drafts.of_cycle(office.cycle_id) == ["comment"] and "a comment" in panel.view.findChild(QLabel, "smartcity_drafts").text()
    panel.open_form(CommentForm, "d-1")
    assert panel.form.field("text").value() == "on the decision"
    press(panel.form, "smartcity_form_save")
    panel.open_form(CommentForm)
    assert panel.form.field("text").value() == "on the cycle"


def test_whoever_said_nothing_is_told_so_and_who_is_unknown_is_asked(office, panel):
    QgsSettings().remove("smartcity/person")
    panel.open_form(CommentForm)
    press(panel.form, "smartcity_form_save")
    assert "“Your comment” is empty" in panel.form.said
    panel.form.field("text").set_value("I live there")
    press(panel.form, "smartcity_form_save")
    assert "“Your name” is empty" in panel.form.said
    panel.form.field("name").set_value("Choi Yuna")
    press(panel.form, "smartcity_form_save")
    assert panel.form is None and person(office.door.people(), office.state.comments[0].actor) == "Choi Yuna"


def test_a_store_that_can_only_be_read_takes_none(office, panel):
    office.whole_cycle()
    office.cycles.store.writable = False
    panel.refresh()
    tab = page(panel, "decision")
    tab.show_state(panel.view.state)
    assert not tab.findChild(QAbstractButton, "smartcity_comment_decision").isEnabled()
