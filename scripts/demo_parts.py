# SPDX-License-Identifier: GPL-2.0-or-later
"""What the demos share: the packaged plugin in a throw-away profile, and words on a sheet."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from qgis.core import QgsLayoutItemLabel, QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


class Plugin:
    """The zip, unpacked under ``folder`` and enabled; its algorithms are run by qgis_process."""

    def __init__(self, zip_path: Path, folder: Path) -> None:
        self._folder, plugins = folder, folder / "plugins"
        with zipfile.ZipFile(zip_path) as archive:
            archive.extractall(plugins)
        self._data = plugins / "smartcity" / "resources" / "sample_data"
        self._environment = os.environ | {"HOME": str(folder), "QGIS_PLUGINPATH": str(plugins), "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(["qgis_process", "plugins", "enable", "smartcity"], env=self._environment, check=True, capture_output=True)

    def sample(self, name: str) -> Path:
        """A copy of a sample file: opening a GeoPackage writes to it."""
        copy = self._folder / name
        if not copy.exists():
            shutil.copy(self._data / name, copy)
        return copy

    def run(self, algorithm: str, inputs: dict[str, Any]) -> dict[str, Any]:
        """Results of one run; ends the demo with what qgis_process said where it failed."""
        done = subprocess.run(
            ["qgis_process", "run", f"smartcity:{algorithm}", "--json", "-"],
            check=False,
            env=self._environment,
            input=json.dumps({"inputs": inputs}),
            capture_output=True,
            text=True,
        )
        if done.returncode:
            sys.exit(f"demo: qgis_process failed:\n{done.stdout}\n{done.stderr}")
        return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def label(layout: QgsPrintLayout, text: str, x: float, y: float, width: float, height: float, size: float, *, bold: bool = False) -> None:
    """A line of text on the sheet."""
    item = QgsLayoutItemLabel(layout)
    item.setText(text)
    style = QgsTextFormat.fromQFont(QFont("DejaVu Sans", round(size), QFont.Weight.Bold if bold else QFont.Weight.Normal))
    style.setSize(size)
    style.setColor(QColor("#1d2321" if bold else "#5b6460"))
    item.setTextFormat(style)
    item.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    item.attemptMove(QgsLayoutPoint(x, y, MM))
    item.attemptResize(QgsLayoutSize(width, height, MM))
    layout.addLayoutItem(item)
