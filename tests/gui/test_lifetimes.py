# SPDX-License-Identifier: GPL-2.0-or-later
"""Nothing is asked after it is gone: what QGIS, Qt or another thread still knows of the plugin when a dock, a tool, a provider or the plugin itself goes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from qgis.core import QgsApplication, QgsProcessingProvider, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsMessageBar, QgsProcessingAlgorithmDialogBase, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QMainWindow
from smartcity.smartcity_plugin.cycle.next_step import NextStep, Step
from smartcity.smartcity_plugin.gui.algorithm_dialogs import close_dialogs
from smartcity.smartcity_plugin.gui.docks import Docks
from smartcity.smartcity_plugin.gui.draw_area import DrawTool
from smartcity.smartcity_plugin.gui.forms import intervention
from smartcity.smartcity_plugin.qgis_bridge.cycle_layers import LinkQuestion

ROOT = Path(__file__).parents[2]
BEGIN = """
import faulthandler, gc, importlib.util, sys
faulthandler.enable()
spec = importlib.util.spec_from_file_location("smartcity", "{root}/__init__.py", submodule_search_locations=["{root}"])
sys.modules["smartcity"] = module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
from qgis.core import QgsApplication, QgsExpressionContext, QgsProperty
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget
app = QgsApplication([], True, "{profile}")
app.initQgis()
"""
EXPRESSIONS = """
from smartcity.smartcity_plugin.qgis_bridge.cycle_expressions import CycleExpressions
functions = CycleExpressions()
read = [QgsProperty.fromExpression("cycle_stage('a')"), QgsProperty.fromExpression("cycle_metric('a', 'b')")]
context = QgsExpressionContext()
for one in read:
    one.prepare(context)
functions.stop()
del functions
gc.collect()
others = [bytearray(size) for size in range(16, 512, 8) for _ in range(200)]
print([one.value(context)[0] for one in read])
"""
DOCK = """
from smartcity.smartcity_plugin.gui.lazy_dock import LazyDock
dock = LazyDock("Cycle", "cycle", QWidget)
dock.ready(shown=True)
sip.delete(dock)
del dock
gc.collect()
for _ in range(3):
    QCoreApplication.processEvents()
print("gone")
"""

LANGUAGE = """
import time
from pathlib import Path
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsFeature, QgsGeometry, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsSettings, QgsVectorLayer
)
from smartcity.smartcity_plugin.qgis_bridge.translation import spoken, tr
faulthandler.dump_traceback_later(40, exit=True)
QgsSettings().setValue("locale/userLocale", "ko")
QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "Empty", "memory")
empty = QgsFeature()
empty.setGeometry(QgsGeometry.fromWkt("POLYGON EMPTY"))
layer.dataProvider().addFeatures([QgsFeature(empty) for _ in range(60_000)])
QgsProject.instance().addMapLayer(layer)
context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
context.setProject(QgsProject.instance())
asked = dict(INPUT=layer.id(), OUTPUT="TEMPORARY_OUTPUT")
task = QgsProcessingAlgRunnerTask(QgsApplication.processingRegistry().algorithmById("native:centroids"), asked, context, feedback)
QgsApplication.taskManager().addTask(task)
until, said = time.monotonic() + 3, set()
while time.monotonic() < until:
    with spoken("en", Path("/nowhere")):
        said.add(tr("Compare rounds"))
    QCoreApplication.processEvents()
print(*said, flush=True)
import os
os._exit(0)
"""


def settle():
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        pytest.param(EXPRESSIONS, "[None, None]", id="expressions that were read before the functions went"),
        pytest.param(LANGUAGE, "Compare rounds", id="another language while a task of QGIS speaks"),
        pytest.param(DOCK, "gone", id="a dock that is taken away as soon as it is shown"),
    ],
)
def test_qgis_lives_on(script, said, tmp_path):
    begin = BEGIN.format(root=ROOT.as_posix(), profile=tmp_path.as_posix())
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", begin + script], env=environment, capture_output=True, text=True, timeout=100, check=False, cwd=tmp_path
    )
    assert done.returncode == 0 and done.stdout.strip() == said, done.stderr[-2000:]


# --- Processing ------------------------------------------------------------------------------------------------------------------------


class Dialog(QgsProcessingAlgorithmDialogBase):
    """A dialog as Processing's; what runs in it ends when it is cancelled and events are taken."""

    def __init__(self, algorithm_id: str, *, running: bool = False) -> None:
        super().__init__()
        self.setAlgorithm(QgsApplication.processingRegistry().algorithmById(algorithm_id).create())
        self.cancelButton().setEnabled(running)
        self.cancelButton().clicked.connect(self._cancel)
        self.ended_as = ""
        self.show()

    def _cancel(self) -> None:
        from qgis.PyQt.QtCore import QTimer

        QTimer.singleShot(50, self._end)

    def _end(self) -> None:
        self.ended_as = self.algorithm().id()  # asks the provider, as loading the results does
        self.cancelButton().setEnabled(False)

    def runAlgorithm(self) -> None:
        """Nothing to do."""


@pytest.fixture
def dialogs(provider, qgis_processing):
    made = [Dialog("smartcity:hot_spots"), Dialog("smartcity:hot_spots", running=True), Dialog("native:centroids")]
    yield made
    made[-1].close()
    settle()


def test_dialogs_go_before_their_provider(provider, dialogs):
    close_dialogs([provider])
    assert dialogs[1].ended_as == "smartcity:hot_spots"  # waited for, while its provider was there
    settle()
    assert [one for one in dialogs if not sip.isdeleted(one) and one.isVisible()] == [dialogs[2]]


def test_a_dialog_that_was_closed_is_not_asked_for_its_provider(provider, dialogs):
    from smartcity.processing_algorithms.provider import SmartCityProvider

    class Earlier(SmartCityProvider):
        """The provider of a plugin that was reloaded."""

        def id(self) -> str:
            return "earlier"

    registry = QgsApplication.processingRegistry()
    made = Earlier()
    registry.addProvider(made)
    dialog = Dialog("earlier:hot_spots")
    close_dialogs([made])
    registry.removeProvider(made)  # at once, while the dialog waits to be deleted
    close_dialogs([provider])
    assert sip.isdeleted(dialog) or not dialog.isVisible()
    settle()


def test_a_provider_without_dialogs(dialogs):
    class Other(QgsProcessingProvider):
        """Has no dialog open."""

        def id(self) -> str:
            return "other"

    close_dialogs([Other()])
    assert all(one.isVisible() for one in dialogs)
    close_dialogs([dialogs[0].algorithm().provider()])


# --- drawing ---------------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def canvas(qgis_app, monkeypatch):
    made = QgsMapCanvas()
    pan = QgsMapToolPan(made)
    made.setMapTool(pan)
    made.pan = pan
    monkeypatch.setattr(intervention, "iface", SimpleNamespace(mapCanvas=lambda: made))
    yield made
    made.unsetMapTool(made.mapTool())
    made.deleteLater()
    settle()


def left_over(canvas):
    """Tools for drawing, and rubber bands, that the canvas keeps."""
    return [
        one
        for one in (*canvas.children(), *canvas.scene().items())
        if isinstance(one, (DrawTool, QgsRubberBand)) and not sip.isdeleted(one)
    ]


def test_nothing_is_left_of_drawing(canvas):
    field = intervention.PlaceField()
    field.show()
    before = len(left_over(canvas))
    for _ in range(3):  # the button may be pressed while a place is being drawn
        field.draw()
    assert isinstance(canvas.mapTool(), DrawTool)
    field.hide()
    settle()
    assert canvas.mapTool() is canvas.pan and len(left_over(canvas)) == before


def test_drawing_that_another_tool_broke_off_does_not_come_back(canvas):
    field = intervention.PlaceField()
    field.show()
    before = len(left_over(canvas))
    field.draw()
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    field.hide()
    settle()
    assert canvas.mapTool() is other and len(left_over(canvas)) == before
    canvas.setMapTool(canvas.pan)


def test_the_tool_before_has_gone_with_its_plugin(canvas):
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    tool = DrawTool(canvas)
    canvas.setMapTool(tool)
    sip.delete(other)
    tool.end()
    settle()
    assert canvas.mapTool() is None
    canvas.setMapTool(canvas.pan)


# --- docks -----------------------------------------------------------------------------------------------------------------------------


class Window(QMainWindow):
    """As much of QGIS's interface as the docks ask for."""

    def __init__(self) -> None:
        from qgis.core import QgsLayerTreeModel
        from qgis.gui import QgsLayerTreeView

        super().__init__()
        self.bar = QgsMessageBar(self)
        self.tree = QgsLayerTreeView(self)
        self.tree.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), self.tree))
        self.tree.currentLayerChanged.connect(lambda _: None)
        self.currentLayerChanged = self.tree.currentLayerChanged

    def mainWindow(self):
        return self

    def messageBar(self):
        return self.bar

    def layerTreeView(self):
        return self.tree

    def activeLayer(self):
        return None

    def addDockWidget(self, area, dock):
        super().addDockWidget(area, dock)


@pytest.fixture
def window(qgis_app):
    made = Window()
    yield made
    made.deleteLater()
    settle()


@pytest.fixture
def docks(office, window):
    from smartcity.smartcity_plugin.qgis_bridge.cycle_watch import CycleWatch

    watch = CycleWatch(QgsProject.instance())
    made = Docks(window, watch, lambda algorithm, parameters: None)
    yield made
    if made._door is not None:
        made.stop()
    watch.stop()
    settle()


def test_a_question_goes_with_the_plugin(docks, window):
    docks.door().cycles.layers.questionRaised.emit(LinkQuestion("copy", "Copy", "cycle", "Mosquitoes", ("layer",)))
    assert len(window.bar.items()) == 1
    docks.stop()
    settle()
    assert not window.bar.items()


def test_the_window_that_compares_goes_with_the_plugin(docks, office, window):
    from smartcity.smartcity_plugin.gui.compare import CompareWindow

    for _ in range(2):  # the second closes the first
        docks._open_compare(office.state)
        settle()
    assert len(window.findChildren(CompareWindow)) == 1
    docks.stop()
    settle()
    assert not window.findChildren(CompareWindow)


def test_a_layer_that_was_removed_is_no_longer_followed(office, panel):
    office.whole_cycle()
    other = QgsVectorLayer("Point?crs=EPSG:4326", "Other", "memory")
    office.project.addMapLayer(other)
    panel.follow(other)
    panel.pin(office.cycle_id)
    office.project.removeMapLayer(other.id())
    panel._fill_menu()
    panel.take_step(NextStep(Step.OBSERVE))
    assert panel.form is not None
