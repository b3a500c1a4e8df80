# SPDX-License-Identifier: GPL-2.0-or-later
"""Led inside QGIS by test_hotspot_family.py: look at the dialog of every hot spot algorithm, run two of them, play the bins over time."""

import os
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import processing
from in_window import answer, click, lead, map_is_drawn, message_bar, picture, window_of
from qgis.core import QgsDateTimeRange, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtWidgets import QAction, QDialogButtonBox, QDockWidget, QGroupBox, QLabel, QScrollArea, QTextEdit
from qgis.utils import iface

FAMILY = (
    "locate_records",
    "aggregate_incidents",
    "hot_spots",
    "clusters_and_outliers",
    "emerging_hot_spots",
    "scan_clusters",
    "density_surface",
    "autocorrelation",
    "concentrations",
)
BINS = Path(os.environ["SMARTCITY_RECORD"]).with_name("bins.gpkg")
REPORT = BINS.with_name("report.html")
main_window = iface.mainWindow()


def calls():
    """Complaints of one year in a town of 5 km: the same everywhere, but for a quarter that gets worse every month. Seeded."""
    rng = np.random.default_rng(11)
    layer = QgsVectorLayer("Point?crs=EPSG:5179&field=when:date", "Complaints", "memory")
    features = []
    for month in range(12):
        places = [rng.uniform(0, 5_000, (250, 2)), rng.normal((3_200, 1_800), 350, (8 * month, 2))]
        for x, y in np.vstack(places) + [960_000, 1_950_000]:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
            feature["when"] = (date(2025, month + 1, 1) + timedelta(days=int(rng.integers(0, 28)))).isoformat()
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def started():
    """The town on the map."""
    main_window.showMaximized()
    yield lambda: main_window.isMaximized() and main_window.isActiveWindow()
    QgsProject.instance().addMapLayer(calls())
    yield 0.5
    yield map_is_drawn
    return {"bars": message_bar()}


def dialogs():
    """Every dialog of the family: from its beginning, with the advanced parameters open, to its end."""
    record = {}
    for name in FAMILY:
        dialog = yield from open_dialog(name)
        area = dialog.mainWidget().findChild(QScrollArea)
        record[name] = {"title": dialog.windowTitle(), "cut": cut_labels(area), "sideways": area.horizontalScrollBar().maximum()}
        picture(f"dialog_{name}")
        advanced = area.findChild(QGroupBox, "grpAdvanced")
        if advanced is not None:
            area.ensureWidgetVisible(advanced)
            yield 0.2
            click(advanced, QPoint(12, 10))
            yield 0.3
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        yield 0.3
        picture(f"dialog_{name}_end")
        dialog.close()
        yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    return record


def emerging():
    """Emerging hot spots by the Run button, with the bins in a GeoPackage."""
    given = {
        "INPUT": "Complaints",
        "TIME_FIELD": "when",
        "STEP": "month",
        "SIZE": 500,
        "PERMUTATIONS": 9_999,
        "BINS": str(BINS),
        "REPORT": str(REPORT),
    }
    record, layers = yield from run("emerging_hot_spots", given)
    picture("emerging_hot_spots")
    bins = next(layer for layer in layers if layer.fields().lookupField("t_start") >= 0)
    return record | {"bins": bins.featureCount(), "temporal": bins.temporalProperties().isActive()}


def temporal_controller():
    """The bins alone on the map, opened anew from their file; the temporal controller at the second and at the last month."""
    QgsProject.instance().removeAllMapLayers()
    QTimer.singleShot(0, lambda: iface.addVectorLayer(str(BINS), "bins", "ogr"))
    yield 3.0
    picture("temporal_opened")
    asked = yield from answer("Return")
    yield lambda: QgsProject.instance().mapLayers()
    (layer,) = QgsProject.instance().mapLayers().values()
    record = {"asked": asked, "active_when_opened": layer.temporalProperties().isActive(), "renderer": layer.renderer().type()}
    if not record["active_when_opened"]:
        layer.loadDefaultStyle()
    main_window.findChild(QAction, "mActionTemporalController").trigger()
    dock = next(one for one in main_window.findChildren(QDockWidget) if "emporal" in one.objectName())
    yield dock.isVisible
    canvas = iface.mapCanvas()
    canvas.setExtent(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
    first, last = layer.minimumValue(layer.fields().lookupField("t_start")), layer.maximumValue(layer.fields().lookupField("t_end"))
    record["range"] = [first.toString("yyyy-MM-dd"), last.toString("yyyy-MM-dd")]
    for name, month in (("second", 2), ("last", 12)):
        begin = first.addMonths(month - 1)
        canvas.setTemporalRange(QgsDateTimeRange(begin, begin.addMonths(1), True, False))
        canvas.refresh()
        yield 1.0
        yield map_is_drawn
        yield 0.3
        record[name] = picture(f"temporal_{name}")
    record["bars"] = message_bar()
    return record


def density():
    """A surface of the density by the Run button."""
    QgsProject.instance().removeAllMapLayers()
    QgsProject.instance().addMapLayer(calls())
    record, layers = yield from run("density_surface", {"INPUT": "Complaints", "REPORT": str(REPORT)})
    picture("density_surface")
    return record | {"renderers": [type(layer.renderer()).__name__ for layer in layers]}


def run(name, given):
    """Open the dialog with values, click Run, wait, close; what it printed, and the layers that came. Use with ``yield from``."""
    dialog = yield from open_dialog(name, given)
    before = set(QgsProject.instance().mapLayers())
    click(dialog.runButton())
    yield lambda: set(QgsProject.instance().mapLayers()) - before and dialog.runButton().isEnabled()
    yield 0.5
    picture(f"log_{name}")
    log = "\n".join(text.toPlainText() for text in dialog.findChildren(QTextEdit))
    click(dialog.buttonBox().button(QDialogButtonBox.StandardButton.Close))
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase) is None
    yield 0.5
    yield map_is_drawn
    yield 0.5
    project = QgsProject.instance()
    layers = [project.mapLayer(one) for one in set(project.mapLayers()) - before]
    return {"log": log, "layers": sorted(layer.name() for layer in layers), "bars": message_bar()}, layers


def open_dialog(name, given=None):
    """The dialog of Processing, as the toolbox opens it."""
    dialog = processing.createAlgorithmDialog(f"smartcity:{name}", given or {})
    dialog.show()
    yield lambda: window_of(QgsProcessingAlgorithmDialogBase)
    dialog.raise_()
    dialog.activateWindow()
    yield dialog.isActiveWindow
    yield 0.5
    return dialog


def cut_labels(area):
    """Labels of the parameters that are wider than what is seen of them."""
    labels = [label for label in area.findChildren(QLabel) if label.isVisible() and label.text()]
    return [label.text() for label in labels if label.sizeHint().width() > label.width() + 1 and not label.wordWrap()]


lead([started, dialogs, emerging, temporal_controller, density])
