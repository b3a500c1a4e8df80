# SPDX-License-Identifier: GPL-2.0-or-later
"""The facilitator's table: who took part and how far each came, from the progress files of a class, as CSV. Names only where the class agreed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFileDialog, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from ..qgis_bridge.translation import tr
from ..workshop.exercise import Exercise
from ..workshop.progress import Learner, Progress, class_table, understood
from .plain import button, plain_label


class ClassTable(QDialog):
    """Files of progress with a name for each, and the agreement of the class. ``own`` is the file of this computer."""

    def __init__(self, exercises: Sequence[Exercise], own: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_class_table")
        self.setWindowTitle(tr("Table of the class"))
        self._steps = {one.exercise_id: tuple(step.step_id for step in one.steps) for one in exercises}
        self._progress: list[Progress] = []
        layout = QVBoxLayout(self)
        layout.addWidget(
            plain_label(
                tr(
                    "Collect the file progress.json of each learner (in the profile folder, under smartcity/workshop) and add the files here. "
                    "The table says how many steps each has done, with how many hints; no times."
                )
            )
        )
        self.list = QTableWidget(0, 2)
        self.list.setHorizontalHeaderLabels([tr("File"), tr("Name")])
        self.list.verticalHeader().setVisible(False)
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setAccessibleName(tr("Learners"))
        layout.addWidget(self.list, 1)
        layout.addWidget(button(tr("Add progress files…"), "smartcity_class_add", self._choose))
        self.agreed = QCheckBox(tr("The class has agreed that names are written down"))
        self.agreed.setObjectName("smartcity_class_agreed")
        self.agreed.setToolTip(tr("Without it learners are numbers, also where names stand above."))
        layout.addWidget(self.agreed)
        self.said = plain_label("")
        self.said.setObjectName("smartcity_class_said")
        layout.addWidget(self.said)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(button(tr("Save as CSV…"), "smartcity_class_save", self._choose_target), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(520, 420)
        if own.exists():
            self.add([own], tr("This computer"))

    def add(self, paths: Sequence[Path], title: str = "") -> None:
        """Add learners, one for each file. What is no file of progress is named and left out."""
        bad = []
        for path in paths:
            progress = understood(path)
            if progress is None:
                bad.append(path.name)
                continue
            # Files are all called progress.json: learners are told apart by the folder or by how the facilitator renamed the file.
            name = path.parent.name if path.stem == "progress" else path.stem
            row = self.list.rowCount()
            self.list.insertRow(row)
            shown = QTableWidgetItem(title or f"{path.parent.name}/{path.name}")
            shown.setFlags(shown.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.list.setItem(row, 0, shown)
            self.list.setItem(row, 1, QTableWidgetItem("" if title else name))
            self._progress.append(progress)
        self.list.resizeColumnToContents(0)
        self.said.setText(tr("No file of progress, left out: {files}.").format(files=", ".join(bad)) if bad else "")

    def save(self, path: Path) -> bool:
        """Write the table; whether that went well."""
        names = [self.list.item(row, 1).text().strip() for row in range(self.list.rowCount())]
        learners = [Learner(name, progress) for name, progress in zip(names, self._progress, strict=True)]
        text = class_table(learners, self._steps, names_agreed=self.agreed.isChecked())
        try:
            path.write_text(text, encoding="utf-8-sig", newline="")  # the mark by which spreadsheets know that names are UTF-8
        except OSError as problem:
            self.said.setText(tr("“{file}” cannot be written: {reason}.").format(file=path.name, reason=problem.strerror or str(problem)))
            return False
        self.said.setText(tr("Saved: {file}, {n} learners.").format(file=path.name, n=len(learners)))
        return True

    def _choose(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, tr("Add progress files…"), "", tr("Progress (*.json)"))
        if files:
            self.add([Path(one) for one in files])

    def _choose_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as CSV…"), "class.csv", tr("CSV (*.csv)"))
        if name:
            path = Path(name)
            self.save(path if path.suffix else path.with_suffix(".csv"))
