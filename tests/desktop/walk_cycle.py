# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_cycle.py: the whole first cycle by mouse and keyboard, the second begun; then whatever may happen to a window."""

import random
import shutil
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import qgis.utils
from in_window import click, lead, map_is_drawn, message_bar, picture, press, window_of
from qgis.core import (
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsSettings,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QDate, QMetaType, QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QApplication,
    QDialogButtonBox,
    QDockWidget,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QToolBar,
    QWidget,
)
from qgis.utils import iface

FOLDER = Path(tempfile.mkdtemp())
SAMPLE = Path(qgis.utils.pluginDirectory("smartcity")) / "resources" / "sample_data" / "namyangju.gpkg"
CALLS, COUNTS = "Calls about mosquitoes", "Weekly counts"
main_window = iface.mainWindow()


# --- the office --------------------------------------------------------------------------------------------------------------------------


def office():
    """A project with villages and synthetic calls, and weekly counts at twelve places of which six are treated later."""
    main_window.showMaximized()
    yield lambda: main_window.isMaximized() and main_window.isActiveWindow()
    QgsSettings().setValue("smartcity/person", "Kim Minji")
    chance = random.Random(7)
    shutil.copy(SAMPLE, FOLDER / "villages.gpkg")
    villages = QgsVectorLayer(f"{FOLDER / 'villages.gpkg'}|layername=namyangju_villages", "villages", "ogr")
    calls = QgsVectorLayer("MultiPolygon?crs=" + villages.crs().authid(), "calls", "memory")
    calls.dataProvider().addAttributes([QgsField("name", QMetaType.Type.QString), QgsField("calls", QMetaType.Type.Int)])
    calls.updateFields()
    centre = villages.extent().center()
    for village in villages.getFeatures():
        distance = village.geometry().centroid().asPoint().distance(centre)
        feature = QgsFeature(calls.fields())
        feature.setGeometry(village.geometry())
        expected = 40 * 2.718 ** (-((distance / (villages.extent().width() / 6)) ** 2)) + 4
        feature.setAttributes([f"{village['emd']} {village['ri'] or ''}".strip(), max(0, round(chance.gauss(expected, expected**0.5)))])
        calls.dataProvider().addFeature(feature)
    write(calls, "calls.gpkg")
    write(weekly_counts(calls, chance), "counts.gpkg")
    project = QgsProject.instance()
    for name, file in ((CALLS, "calls.gpkg"), (COUNTS, "counts.gpkg")):
        layer = QgsVectorLayer(str(FOLDER / file), name, "ogr")
        project.addMapLayer(layer)
    project.layerTreeRoot().findLayer(project.mapLayersByName(COUNTS)[0]).setItemVisibilityChecked(False)
    project.setCrs(calls.crs())
    project.write(str(FOLDER / "city.qgz"))
    iface.setActiveLayer(named(CALLS))
    iface.zoomToActiveLayer()
    yield map_is_drawn
    return {"layers": [layer.name() for layer in project.mapLayers().values()]}


def write(layer, file):
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(FOLDER / file), QgsProject.instance().transformContext(), options)


def weekly_counts(calls, chance):
    """Counts of mosquitoes; from July on forty per cent fewer at the treated places."""
    layer = QgsVectorLayer("Point?crs=" + calls.crs().authid(), "counts", "memory")
    fields = [
        QgsField("place", QMetaType.Type.QString),
        QgsField("day", QMetaType.Type.QDate),
        QgsField("mosquitoes", QMetaType.Type.Int),
        QgsField("treated", QMetaType.Type.Int),
    ]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    for number, village in enumerate(list(calls.getFeatures())[:12]):
        for week in range(16):
            day = date(2026, 5, 11) + timedelta(weeks=week)
            after = day >= date(2026, 7, 6)
            expected = 60 * (0.6 if after and number < 6 else 1.0)
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(village.geometry().centroid().asPoint()))
            feature.setAttributes(
                [f"P{number}", QDate(day.year, day.month, day.day), max(0, round(chance.gauss(expected, expected**0.5))), int(number < 6)]
            )
            layer.dataProvider().addFeature(feature)
    return layer


def named(name):
    return QgsProject.instance().mapLayersByName(name)[0]


def dock(name="smartcity_cycle_dock"):
    return main_window.findChild(QDockWidget, name)


def panel():
    return dock().widget()


def form():
    return panel().form


def the(name, kind=QWidget, inside=None):
    """A widget by its name that is seen."""
    found = (inside or main_window).findChildren(kind, name)
    return next((one for one in found if one.isVisible()), None)


def press_button(name, inside=None):
    """Click a button of the dock as soon as it is there."""
    yield lambda: the(name, QAbstractButton, inside) is not None
    one = the(name, QAbstractButton, inside)
    area = one.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(one)
        yield 0.05
    click(one)
    yield 0.08


def type_into(name, text):
    """Click a field of the form that is open, and type."""
    field = form().field(name) if form() is not None else the(f"smartcity_start_{name}")
    if form() is not None:
        form()._scroll.ensureWidgetVisible(field)
        yield 0.05
    click(field, QPoint(min(40, field.width() // 2), min(12, field.height() // 2)))
    yield 0.06
    subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)
    yield 0.06


def fill(**values):
    """Type into the first text field, set the others, choose dates and entries."""
    typed = False
    for name, value in values.items():
        field = form().field(name)
        if isinstance(value, str) and hasattr(field, "setPlaceholderText") and not typed:
            typed = True
            yield from type_into(name, value)
        else:
            field.set_value(value)
            field.edited.emit()


def save():
    """Save the form, which then is gone."""
    yield from press_button("smartcity_form_save")
    yield lambda: form() is None or form().said
    if form() is not None:
        raise RuntimeError(f"{form().objectName()}: {form().said}")
    yield 0.15


def next_step():
    yield from press_button("smartcity_next_step")


def cycle():
    return panel().view.state


def cut_labels(widget):
    """Labels that are too small for their text, and buttons that are too narrow for theirs."""
    cut = [
        one.text()[:60]
        for one in widget.findChildren(QLabel)
        if one.isVisible() and one.wordWrap() and one.height() + 2 < one.heightForWidth(one.width())
    ]
    narrow = [
        one.text()
        for one in widget.findChildren(QAbstractButton)
        if one.isVisible()
        and one.text()
        and one.objectName().startswith("smartcity")
        and one.objectName() != "smartcity_cited_run"
        and one.width() + 2 < one.fontMetrics().horizontalAdvance(one.text().replace("&", ""))
    ]
    return cut + narrow


# --- the first cycle ---------------------------------------------------------------------------------------------------------------------


def start():
    """The dock by its button in the toolbar; three lines; Start."""
    toolbar = main_window.findChild(QToolBar, "smartcity_toolbar")
    click(toolbar.widgetForAction(main_window.findChild(QAction, "smartcity_show_cycle")))
    yield lambda: dock().isVisible() and panel() is not None
    main_window.resizeDocks([dock()], [360], Qt.Orientation.Horizontal)
    yield 0.4
    picture("cycle_01_start")
    width = dock().width()
    yield from press_button("smartcity_start")
    yield from type_into("title", "Mosquitoes by the river")
    panel().start.area.set_value("pest")
    yield from press_button("smartcity_start_go")
    yield lambda: panel().pages.currentWidget() is panel().view
    yield 0.4
    picture("cycle_02_collect")
    return {
        "width": width,
        "gate": panel().view.stages.words,
        "next": panel().view.next.text(),
        "cut": cut_labels(panel()),
        "bars": message_bar(),
        "store": (FOLDER / "city_smart_cycle.gpkg").exists(),
    }


def collect():
    """Problem, source, two metrics, each by the one button."""
    yield from next_step()
    yield from fill(
        what="Mosquitoes bite people on the river path",
        where="Eup and myeon along the river",
        how_much="40 calls a week, 60 mosquitoes a trap night",
    )
    yield from fill(how_solved="Larvicide in catch basins")
    yield 0.2
    picture("cycle_03_problem")
    cut = cut_labels(form())
    yield from save()
    yield from next_step()
    yield from fill(
        title="Calls 2024-26",
        agency="City call centre",
        date="2026-06-30",
        legal_basis="Public Data Act 17",
        holder="Health centre",
        quality="complete",
    )
    yield from save()
    yield from next_step()
    form().field("proposal").setCurrentIndex(1)
    form().field("proposal").activated.emit(1)
    yield from fill(baseline="40", target="20")
    yield 0.2
    picture("cycle_04_metric")
    cut += cut_labels(form())
    yield from save()
    yield from next_step()
    yield from fill(name="Staff hours", unit="hours a week", baseline="60", target="45")
    yield from save()
    yield from next_step()
    yield from save()
    return {"stage": cycle().stage.value, "cut": cut}


def analyse():
    """The question from the button, the dialog, Run; the run appears by itself."""
    yield from next_step()
    yield lambda: window_of("smartcity_questions")
    menu = window_of("smartcity_questions")
    yield 0.3
    picture("cycle_05_questions")
    asked = [one.text() for one in menu.actions()]
    click(menu, menu.actionGeometry(menu.actions()[0]).center())
    dialog = yield from dialog_of("smartcity:hot_spots")
    wrappers = dialog.mainWidget().wrappers
    shown = wrappers["INPUT"].parameterValue()
    wrappers["FIELD"].wrappedWidget().setField("calls")
    yield from run(dialog)
    yield lambda: panel().view.evidence.model.rowCount() == 1
    yield map_is_drawn
    iface.messageBar().clearWidgets()  # README shows this picture
    yield 0.5
    picture("cycle_06_evidence")
    one = cycle().runs[panel().view.evidence.chosen].record
    return {
        "asked": asked,
        "input": shown,
        "algorithm": one.algorithm,
        "hashed": one.hashed,
        "features": [table.features for table in one.inputs],
        "detail": panel().view.evidence.detail.toPlainText(),
        "cut": cut_labels(panel()),
    }


def dialog_of(algorithm):
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    dialog = window_of(QgsProcessingAlgorithmDialogBase)
    yield dialog.isActiveWindow
    yield 0.4
    if dialog.algorithm().id() != algorithm:
        raise RuntimeError(dialog.algorithm().id())
    return dialog


def run(dialog):
    click(dialog.runButton())
    yield lambda: "REPORT_JSON" in "".join(text.toPlainText() for text in dialog.findChildren(QTextEdit)) and dialog.runButton().isEnabled()
    for one in main_window.findChildren(QDockWidget):
        if one.windowTitle() == "Results Viewer":
            one.hide()  # the report is another test's
    click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Close))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    yield 0.2


def decide():
    """On to administering, a proposal that cites the run, an approver named, approved."""
    yield from next_step()
    yield from save()
    yield from next_step()
    yield from fill(text="Larvicide in the villages of the hot spot, because it has stayed there since May")
    yield 0.2
    picture("cycle_07_propose")
    yield from save()
    yield from choose_from_menu("People and roles…")
    yield lambda: form() is not None
    yield from fill(name="Lee Jun, head of the health centre")
    yield from save()
    yield from next_step()
    yield from fill(reason="agreed")
    yield 0.2
    picture("cycle_08_approve")
    cut = cut_labels(form())
    yield from save()
    decision = next(iter(cycle().decisions.values()))
    return {
        "cites": len(decision.record.run_ids),
        "state": decision.state.value,
        "own": decision.answered_by == decision.author,
        "cut": cut,
    }


def choose_from_menu(words):
    click(the("smartcity_cycle_menu"))
    menu = panel().view.menu
    yield menu.isVisible
    yield 0.25
    action = next(one for one in menu.actions() if one.text() == words)
    click(menu, menu.actionGeometry(action).center())
    yield 0.2


def intervene():
    """The place from the selection; a second one drawn on the map."""
    hot = QgsProject.instance().mapLayersByName("Hot spots")[0]
    hot.selectByExpression('"gi_bin" > 0')
    yield from next_step()
    iface.setActiveLayer(hot)
    yield 0.2
    stayed = form() is not None
    yield from fill(what="Larvicide in catch basins")
    yield from press_button("smartcity_place_selection")
    words = the("smartcity_place_words", QLabel).text()
    yield from fill(starts="2026-07-06", ends="2026-07-12", dose="12.5", dose_unit="litres")
    yield 0.2
    picture("cycle_09_intervention")
    cut = cut_labels(form())
    yield from save()
    iface.setActiveLayer(named(CALLS))
    yield lambda: panel().pages.currentWidget() is panel().view
    panel().view.go_to(panel().view.decisions)
    yield 0.2
    yield from press_button("smartcity_intervene")
    yield from fill(what="Source removal")
    yield from press_button("smartcity_place_draw")
    canvas = iface.mapCanvas()
    for x, y in ((0.4, 0.4), (0.6, 0.4), (0.5, 0.6)):
        click(canvas, QPoint(int(canvas.width() * x), int(canvas.height() * y)))
        yield 0.3
    press("Return")
    yield lambda: form().field("place").value() is not None
    drawn = the("smartcity_place_words", QLabel).text()
    picture("cycle_10_drawn")
    yield from fill(starts="2026-07-06", dose="6", dose_unit="hours")
    yield from save()
    yield from press_button("smartcity_show_done")
    yield map_is_drawn
    yield 0.4
    picture("cycle_11_decisions")
    return {"stayed": stayed, "selection": words, "drawn": drawn, "done": len(cycle().interventions), "cut": cut + cut_labels(panel())}


def comment():
    """On the decision, on the run, on the cycle from its menu; each is read where it was made."""
    yield from press_tab(panel().view.decisions)
    yield from press_button("smartcity_comment_decision")
    yield from fill(text="Why not two weeks earlier?")
    yield from save()
    yield from press_button("smartcity_comment_decision")
    yield from fill(text="The budget was decided in June.")
    yield 0.1
    picture("cycle_11_comment")
    cut = cut_labels(form())
    yield from save()
    thread = the("smartcity_comments_decision")
    on_the_decision = [one.text() for one in thread.findChildren(QLabel)]
    picture("cycle_11_comments")
    cut += cut_labels(panel())
    yield from press_tab(panel().view.evidence)
    yield from press_button("smartcity_comment_run")
    yield from fill(text="With the calls of May.")
    yield from save()
    on_the_run = panel().view.evidence.detail.toPlainText()
    yield from choose_from_menu("Comment on the cycle…")
    yield lambda: form() is not None
    yield from fill(text="Well done so far.")
    yield from save()
    header = the("smartcity_comment_cycle").text()
    picture("cycle_11_comments_on_run_and_cycle")
    about = [one.record.about for one in cycle().comments]
    return {
        "on_the_decision": on_the_decision,
        "on_the_run": on_the_run,
        "header": header,
        "kinds": ["decision" if one in cycle().decisions else "run" if one in cycle().runs else one for one in about],
        "cut": cut + cut_labels(panel()),
    }


def observe():
    """On to evaluating; rows copied from a spreadsheet."""
    yield from next_step()
    yield from save()
    yield from next_step()
    rows = [
        f"{date(2026, 5, 11) + timedelta(weeks=week)}\t{value}"
        for week, value in enumerate((38, 41, 40, 42, 39, 40, 41, 40, 31, 27, 24, 22, 21, 19, 20, 18))
    ]
    QgsApplication.clipboard().setText("week\tcalls\n" + "\n".join(rows))
    yield from press_button("smartcity_paste")
    yield 0.2
    picture("cycle_12_observations")
    cut = cut_labels(form())
    yield from save()
    yield from press_tab(panel().view.indicators)
    yield from press_button("smartcity_observe_efficiency")
    QgsApplication.clipboard().setText("2026-05-31\t61\n2026-06-30\t59\n2026-07-31\t50\n2026-08-31\t46")
    yield from press_button("smartcity_paste")
    yield from save()
    yield 0.6
    picture("cycle_13_indicators")
    return {"observed": [one.n for by_round in cycle().observed.values() for one in by_round.values()], "cut": cut + cut_labels(panel())}


def press_tab(page):
    bar = panel().view.tabs.tabBar()
    click(bar, bar.tabRect(panel().view.tabs.indexOf(page)).center())
    yield lambda: panel().view.tabs.currentWidget() is page
    yield 0.2


def evaluate():
    """The counts belong to the cycle too; did it work?"""
    iface.setActiveLayer(named(COUNTS))
    yield 0.3
    picture("cycle_14_other_layer")
    yield from press_button("smartcity_add_to_cycle")
    yield lambda: window_of("smartcity_cycles_menu")
    yield 0.2
    menu = window_of("smartcity_cycles_menu")
    click(menu, menu.actionGeometry(menu.actions()[0]).center())
    yield lambda: panel().pages.currentWidget() is panel().view
    yield from next_step()
    dialog = yield from dialog_of("smartcity:evaluate_impact")
    wrappers = dialog.mainWidget().wrappers
    for name, value in (
        ("COUNT", "mosquitoes"),
        ("DATE", "day"),
        ("TREATED", "treated"),
        ("UNIT_FIELD", "place"),
        ("CLUSTER", "place"),
        ("START", "2026-07-06"),
    ):
        widget = wrappers[name].wrappedWidget()
        if hasattr(widget, "setField"):
            widget.setField(value)
        else:
            wrappers[name].setParameterValue(value, dialog.processingContext() if hasattr(dialog, "processingContext") else None)
    yield 0.2
    yield from run(dialog)
    yield lambda: any(kept.record.algorithm == "smartcity:evaluate_impact" for kept in cycle().runs.values())
    yield from next_step()
    yield lambda: form() is not None
    yield 0.2
    picture("cycle_15_estimate")
    seen = form().as_typed()
    yield from save()
    yield from press_tab(panel().view.effect)
    yield 0.3
    picture("cycle_16_effect")
    yield from press_button("smartcity_show_effect")
    yield map_is_drawn
    yield 0.3
    picture("cycle_16_on_the_map")
    shown = [item.text() for item in iface.messageBar().items()]
    return {
        "form": seen,
        "verdict": the("smartcity_verdict", QLabel).text(),
        "shown": shown,
        "sentence": the("smartcity_verdict_sentence", QLabel).text(),
        "cut": cut_labels(panel()),
    }


def come_next():
    """A reminder, a saving."""
    yield from press_tab(panel().view.coming)
    yield from press_button("smartcity_remind")
    yield from fill(text="Empty the traps and count", due="2026-01-15")
    yield from save()
    yield from press_button("smartcity_claim")
    yield from fill(
        title="Fewer hours of spraying",
        amount=[120.0, 150.0, 200.0],
        price=[24000.0] * 3,
        unit="hours a year",
        currency="KRW",
        basis_text="Duty rosters",
    )
    yield 0.1
    picture("cycle_17_saving")
    yield from save()
    yield 0.2
    picture("cycle_18_next")
    return {"total": the("smartcity_saving_total", QLabel).text(), "cut": cut_labels(panel())}


def revise():
    """The map of the first round is kept; the second round begins; both are compared and flipped."""
    yield from choose_from_menu("Keep this map for this round")
    yield from next_step()
    yield from fill(learned="Larvicide works; begin two weeks earlier")
    yield 0.1
    picture("cycle_19_revise")
    yield from save()
    QgsProject.instance().layerTreeRoot().findLayer(named(CALLS)).setItemVisibilityChecked(False)
    yield from choose_from_menu("Keep this map for this round")
    yield from choose_from_menu("Compare rounds…")
    yield lambda: window_of("smartcity_compare")
    yield 0.3
    picture("cycle_20_compare")
    window = window_of("smartcity_compare")
    visible = []
    for _ in range(2):
        click(the("smartcity_flip", QAbstractButton, window))
        yield 0.5
        visible.append(QgsProject.instance().layerTreeRoot().findLayer(named(CALLS)).itemVisibilityChecked())
    click(the("smartcity_steps", QAbstractButton, window))
    yield 0.3
    controller = iface.mapCanvas().temporalController()
    frames = controller.totalFrameCount()
    controller.setCurrentFrameNumber(0)
    yield 0.2
    at_first = QgsProject.instance().layerTreeRoot().findLayer(named(CALLS)).itemVisibilityChecked()
    window.close()
    yield lambda: window_of("smartcity_compare") is None
    return {
        "round": cycle().iteration,
        "stage": cycle().stage.value,
        "flipped": visible,
        "frames": frames,
        "first_step": at_first,
        "themes": QgsProject.instance().mapThemeCollection().mapThemes(),
    }


# --- what may happen to a window -----------------------------------------------------------------------------------------------------------


def portfolio():
    """All cycles, opened by a double click."""
    toolbar = main_window.findChild(QToolBar, "smartcity_toolbar")
    click(toolbar.widgetForAction(main_window.findChild(QAction, "smartcity_show_portfolio")))
    yield lambda: the("smartcity_portfolio") is not None
    yield 0.4
    picture("cycle_21_portfolio")
    seen = {"total": the("smartcity_portfolio_total", QLabel).text(), "cut": cut_labels(dock("smartcity_portfolio_dock").widget())}
    iface.setActiveLayer(named("Hot spots"))
    yield 0.2
    view = the("smartcity_portfolio")
    box = view.visualRect(view.model().index(0, 0))
    point = view.viewport().mapToGlobal(box.center())
    subprocess.run(["xdotool", "mousemove", str(point.x()), str(point.y()), "click", "--repeat", "2", "--delay", "60", "1"], check=True)
    yield lambda: dock().isVisible() and not dock().visibleRegion().isEmpty()
    yield 0.2
    return seen | {"layer": iface.activeLayer().name(), "title": panel().view.title.text()}


def in_the_tree():
    """The ring beside the layer, before and after the layer is moved into a group; and what expressions say."""
    view, root = iface.layerTreeView(), QgsProject.instance().layerTreeRoot()
    before = len(view.indicators(root.findLayer(named(CALLS))))
    group = root.insertGroup(0, "Policies")
    node = root.findLayer(named(CALLS))
    clone = node.clone()
    group.addChildNode(clone)
    node.parent().removeChildNode(node)
    yield 0.4
    after = [one.toolTip() for one in view.indicators(root.findLayer(named(CALLS)))]
    picture("cycle_22_group")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(named(CALLS)))
    said = [
        QgsExpression(text).evaluate(context)
        for text in (
            "cycle_stage(@layer)",
            "cycle_stage(@layer, true)",
            "cycle_metric(@layer, 'Complaints about pests')",
            "cycle_metric(@layer, 'Complaints about pests', 'target')",
            "cycle_stage('nothing')",
        )
    ]
    return {"before": before, "after": after, "said": said}


def question():
    """The layer is duplicated: its copy says that it has the cycle too, and QGIS asks above the map."""
    bar = iface.messageBar()
    bar.clearWidgets()
    copy = named(CALLS).clone()
    copy.setName("A copy")
    QgsProject.instance().addMapLayer(copy)
    yield lambda: bar.currentItem() is not None and bar.currentItem().findChildren(QPushButton)
    yield 0.4
    picture("cycle_22_question")
    item = bar.currentItem()
    asked = {
        "text": item.findChild(QLabel, "smartcity_sentence").text(),
        "cut": cut_labels(item),
        "answers": [one.text() for one in item.findChildren(QPushButton)],
    }
    click(item.findChildren(QPushButton)[-1])
    yield lambda: bar.currentItem() is not item
    left = panel().door.cycles.layers.cycle_of(copy.id())
    QgsProject.instance().removeMapLayer(copy.id())
    yield 0.2
    return asked | {"left": left}


def unsaved():
    """Half a sentence is typed; the plugin is reloaded, the project closed and opened: it is still there."""
    iface.setActiveLayer(named(CALLS))
    yield 0.2
    yield from choose_from_menu("Problem…")
    yield lambda: form() is not None
    form().field("what").selectAll()
    yield from type_into("how_much", "HALF A SENTENCE ")
    typed = form().field("how_much").value()
    QgsProject.instance().write()
    qgis.utils.reloadPlugin("smartcity")
    yield lambda: dock() is not None and dock().isVisible() and panel() is not None
    yield lambda: the("smartcity_cycle_menu") is not None
    yield 0.3
    picture("cycle_23_reloaded")
    told = the("smartcity_drafts", QLabel)
    told = told.text() if told is not None else ""
    yield from choose_from_menu("Problem…")
    yield lambda: form() is not None
    after_reload = form().field("how_much").value()
    iface.newProject(False)
    yield 0.4
    closed = panel().pages.currentWidget() is panel().start
    picture("cycle_24_new_project")
    iface.addProject(str(FOLDER / "city.qgz"))
    yield lambda: QgsProject.instance().mapLayersByName(CALLS)
    iface.setActiveLayer(named(CALLS))
    yield lambda: panel().pages.currentWidget() is panel().view
    yield from choose_from_menu("Problem…")
    yield lambda: form() is not None
    after_open = form().field("how_much").value()
    yield from press_button("smartcity_form_back")
    return {
        "typed": typed,
        "told": told,
        "after_reload": after_reload,
        "closed": closed,
        "after_open": after_open,
        "indicators": len(iface.layerTreeView().indicators(QgsProject.instance().layerTreeRoot().findLayer(named(CALLS)))),
        "problem": cycle().problem.how_much,
    }


def keyboard():
    """From the one button a form, typed into, saved, without the mouse."""
    panel().view.next.setFocus()
    yield 0.1
    press("space")
    yield lambda: form() is not None
    kind = form().objectName()
    yield 0.2
    press("Escape")
    yield lambda: form() is None
    focused = QApplication.focusWidget().objectName()
    reached = set()
    for _ in range(60):
        press("Tab")
        yield 0.03
        widget = QApplication.focusWidget()
        if widget is None or (widget.objectName() in reached and len(reached) > 25):
            break
        reached.add(widget.objectName())
    picture("cycle_25_focus")
    return {"form": kind, "focused": focused, "reached": sorted(name for name in reached if name)}


def looks():
    """Dark, with a larger font, and with Hangul."""
    from smartcity.smartcity_plugin.cycle.subject import CycleRenamed, Problem

    door = panel().door
    door.record(
        cycle().cycle_id,
        [CycleRenamed("한강 산책로의 모기"), Problem("강변 산책로에서 모기에 물린다는 민원이 많다", "3·4 구역", "주 40건", "유충 구제")],
    )
    for page, name in ((panel().view.indicators, "indicators"), (panel().view.decisions, "decisions")):
        panel().view.go_to(page)
        yield 0.4
        picture(f"cycle_26_hangul_{name}")
    sheet, size = QApplication.instance().styleSheet(), panel().font().pointSizeF()
    QApplication.instance().setStyleSheet(f"{sheet}\n* {{ font-size: {1.25 * size}pt; }}")
    main_window.resizeDocks([dock()], [360], Qt.Orientation.Horizontal)
    yield 0.5
    cut = {}
    for page, name in (
        (panel().view.evidence, "evidence"),
        (panel().view.indicators, "indicators"),
        (panel().view.decisions, "decisions"),
        (panel().view.effect, "effect"),
        (panel().view.coming, "next"),
    ):
        panel().view.go_to(page)
        yield 0.3
        picture(f"cycle_28_large_{name}")
        cut[name] = cut_labels(panel())
    width = dock().width()
    QApplication.instance().setStyleSheet(sheet)
    yield 0.3
    cut |= yield from in_korean()
    QgsApplication.setUITheme("Night Mapping")
    yield 0.4
    for page, name in ((panel().view.indicators, "indicators"), (panel().view.effect, "effect"), (panel().view.evidence, "evidence")):
        panel().view.go_to(page)
        yield 0.4
        picture(f"cycle_27_dark_{name}")
    return {"cut": cut, "width": width, "korean": cut.pop("words")}


def in_korean():
    """The same in Korean: the plugin is loaded anew, as when QGIS starts in another language."""
    language = QgsSettings().value("locale/userLocale")
    cut = {}
    for chosen in ("ko", language):
        QgsSettings().setValue("locale/userLocale", chosen)
        qgis.utils.reloadPlugin("smartcity")
        yield lambda: the("smartcity_cycle_menu") is not None
        if chosen != "ko":
            break
        cut["words"] = [panel().view.tabs.tabText(place) for place in range(5)]
        for page, name in ((panel().view.evidence, "evidence"), (panel().view.indicators, "indicators"), (panel().view.effect, "effect")):
            panel().view.go_to(page)
            yield 0.3
            picture(f"cycle_30_korean_{name}")
            cut[f"korean_{name}"] = cut_labels(panel())
        panel().open_form(sys.modules["smartcity.smartcity_plugin.gui.forms.metric"].MetricForm)
        yield 0.3
        picture("cycle_30_korean_form")
        cut["korean_form"] = cut_labels(form())
        form().discard()
    return cut


def gone():
    """The layer is removed while its dock is open; then a form is left open and QGIS ends."""
    QgsProject.instance().removeMapLayer(named(CALLS).id())
    yield 0.4
    picture("cycle_29_layer_removed")
    said = panel().start._head.text()
    iface.setActiveLayer(named(COUNTS))
    yield lambda: panel().pages.currentWidget() is panel().view
    yield from choose_from_menu("Problem…")
    yield lambda: form() is not None
    yield from type_into("where", "UNSAVED AT THE END ")
    key = f"smartcity/drafts/{form().draft_key}"
    yield 0.6
    return {"said": said, "draft": QgsSettings().value(key, "")}


lead(
    [
        office,
        start,
        collect,
        analyse,
        decide,
        intervene,
        comment,
        observe,
        evaluate,
        come_next,
        revise,
        portfolio,
        in_the_tree,
        question,
        unsaved,
        keyboard,
        looks,
        gone,
    ]
)
