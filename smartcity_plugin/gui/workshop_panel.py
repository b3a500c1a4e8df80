# SPDX-License-Identifier: GPL-2.0-or-later
"""The workshop: a list of exercises, and one exercise step by step. What is right and wrong is known by `workshop`, not here. No clock is shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..cycle.errors import CycleError
from ..qgis_bridge.exercise_desk import ExerciseDesk
from ..qgis_bridge.translation import explain, tr, user_language
from ..workshop.exercise import Step, in_language
from ..workshop.loading import load_all
from ..workshop.markdown import to_html
from ..workshop.progress import Progress, read_progress, write_progress
from ..workshop.runner import Runner
from .plain import button, plain_label

if TYPE_CHECKING:
    from .class_table import ClassTable

_ROOT = Path(__file__).parents[2]
EXERCISES = _ROOT / "resources" / "exercises"
SAMPLE_DATA = _ROOT / "resources" / "sample_data"


def workshop_folder() -> Path:
    """Where exercises are worked on and progress is kept: in the user's profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "workshop"


class WorkshopPanel(QStackedWidget):
    """What is inside the workshop's dock."""

    algorithm_wanted = pyqtSignal(str, dict)
    dock_wanted = pyqtSignal(str)
    project_wanted = pyqtSignal(str)

    def __init__(self, exercises: Path = EXERCISES, folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_workshop_panel")
        self.setMinimumWidth(240)
        self._folder = folder or workshop_folder()
        self._language = user_language()
        self.exercises, self.bad = load_all(exercises)
        self.runner: Runner | None = None
        self.desk: ExerciseDesk | None = None
        self.step: Step | None = None
        self.addWidget(self._list_page())
        self.addWidget(self._exercise_page())
        self.show_list()

    # --- the list ------------------------------------------------------------------------------------------------------------------------

    def _list_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(plain_label(tr("Exercises"), bold=True))
        layout.addWidget(plain_label(tr("Each works on its own copy of a sample city and needs no network. Choose one.")))
        self.list = QListWidget()
        self.list.setObjectName("smartcity_workshop_list")
        self.list.setAccessibleName(tr("Exercises"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(lambda item: self.begin(item.data(Qt.ItemDataRole.UserRole)))
        layout.addWidget(self.list, 1)
        start = button(
            tr("Begin"), "smartcity_workshop_begin", self._begin_chosen, tr("Open the exercise's sample project and its first step")
        )
        start.setMinimumHeight(start.fontMetrics().height() * 2)
        layout.addWidget(start)
        layout.addWidget(
            button(
                tr("Table of the class…"),
                "smartcity_workshop_class",
                self.open_class_table,
                tr("For the facilitator: who took part and how far each came, as CSV"),
            )
        )
        self.bad_words = plain_label("")
        self.bad_words.setObjectName("smartcity_workshop_bad")
        layout.addWidget(self.bad_words)
        return page

    def show_list(self) -> None:
        """All exercises with how far each is."""
        progress = self._progress()
        self.list.clear()
        for one in self.exercises:
            done = sum(progress.of(one.exercise_id, step.step_id).done for step in one.steps)
            text = tr("{number}. {title}\n{done} of {all} steps").format(
                number=one.number, title=in_language(one.title, self._language), done=done, all=len(one.steps)
            )
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, one.exercise_id)
            self.list.addItem(item)
        if self.exercises:
            self.list.setCurrentRow(0)
        self.bad_words.setText("\n".join(explain(one) for one in self.bad))
        self.bad_words.setVisible(bool(self.bad))
        self.setCurrentIndex(0)

    def _begin_chosen(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.begin(item.data(Qt.ItemDataRole.UserRole))

    def open_class_table(self) -> ClassTable:
        """The facilitator's table, in a window of its own that does not wait."""
        from .class_table import ClassTable

        dialog = ClassTable(self.exercises, self._folder / "progress.json", self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    # --- one exercise --------------------------------------------------------------------------------------------------------------------

    def _exercise_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        top = QHBoxLayout()
        top.addWidget(button(tr("All exercises"), "smartcity_workshop_back", self.show_list))
        top.addStretch(1)
        top.addWidget(button(tr("Begin anew"), "smartcity_workshop_reset", self.reset, tr("A fresh copy of the data, and no step done")))
        layout.addLayout(top)
        self.head = plain_label("", bold=True)
        layout.addWidget(self.head)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(tr("Steps done"))
        layout.addWidget(self.bar)
        self.text = QTextBrowser()
        self.text.setObjectName("smartcity_workshop_text")
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("What to do"))
        line = self.text.fontMetrics().lineSpacing()
        self.text.setMinimumHeight(8 * line)
        layout.addWidget(self.text, 3)
        self.answer = plain_label("")
        self.answer.setObjectName("smartcity_workshop_answer")
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(self.answer)
        area.setMinimumHeight(4 * line)
        layout.addWidget(area, 2)
        self.open = button(tr("Open the tool"), "smartcity_workshop_open", self.open_tool)
        self.check_button = button(
            tr("Check"), "smartcity_workshop_check", self.check, tr("See whether this step is done, and what still differs")
        )
        self.check_button.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addWidget(self.check_button)
        layout.addLayout(row)
        row = QHBoxLayout()
        self.hint_button = button(tr("Hint"), "smartcity_workshop_hint", self.hint)
        self.solve_button = button(
            tr("Show the solution"), "smartcity_workshop_solve", self.solve, tr("Runs the step for you; it still has to be checked")
        )
        row.addWidget(self.hint_button)
        row.addWidget(self.solve_button)
        layout.addLayout(row)
        return page

    def begin(self, exercise_id: str) -> None:
        """Open an exercise at its first step that is not done."""
        exercise = next((one for one in self.exercises if one.exercise_id == exercise_id), None)
        if exercise is None:
            return
        self.runner = Runner(exercise, self._progress(), self._keep)
        self.desk = ExerciseDesk(exercise, SAMPLE_DATA, self._folder, QgsProject.instance())
        try:
            project = self.desk.lay_out()
        except OSError as problem:
            self._say(
                tr("The sample city cannot be copied to “{folder}”: {reason}.").format(
                    folder=self._folder, reason=problem.strerror or str(problem)
                )
            )
            return
        self.setCurrentIndex(1)
        if not self.desk.is_open:
            self.project_wanted.emit(str(project))
        self.show_step()

    def show_step(self) -> None:
        """The step that is next, or that all is done."""
        if self.runner is None:
            return
        exercise = self.runner.exercise
        self.step = self.runner.current
        done = sum(self.runner.is_done(one) for one in exercise.steps)
        self.bar.setMaximum(len(exercise.steps))
        self.bar.setValue(done)
        title = in_language(exercise.title, self._language)
        for one in (self.open, self.check_button, self.hint_button, self.solve_button):
            one.setEnabled(self.step is not None)
        if self.step is None:
            self.head.setText(tr("{title}: done").format(title=title))
            self.text.setHtml(to_html(in_language(exercise.about, self._language)))
            self._say(tr("All steps are done. Choose the next exercise."))
            return
        number = exercise.steps.index(self.step) + 1
        self.head.setText(tr("{title}: step {n} of {all}").format(title=title, n=number, all=len(exercise.steps)))
        about = to_html(in_language(exercise.about, self._language)) if number == 1 else ""
        heading = in_language(self.step.title, self._language)
        self.text.setHtml(about + to_html("## " + heading) + to_html(in_language(self.step.text, self._language)))
        self.open.setEnabled(bool(self.step.opens.algorithm or self.step.opens.dock))
        self._show_hints()
        self._say("\n\n".join(in_language(one, self._language) for one in self.runner.hints_shown(self.step)))

    def open_tool(self) -> None:
        """Open what the step asks for, with what it fills in."""
        if self.step is None or self.desk is None:
            return
        if self.step.opens.dock:
            self.dock_wanted.emit(self.step.opens.dock)
            return
        try:
            given = self.desk.values(self.step.opens.parameters)
        except CycleError as problem:
            self._say(explain(problem))
            return
        self.algorithm_wanted.emit(self.step.opens.algorithm, given)

    def check(self) -> None:
        """Look whether the step is done."""
        if self.runner is None or self.step is None or self.desk is None:
            return
        if not self.desk.is_open:
            self._say(tr("Another project is open. Go back to all exercises and begin this one again: what is done stays done."))
            return
        outcome = self.runner.check(self.step, self.desk)
        if outcome.passed:
            self.show_step()
            if self.step is not None:
                self._say(tr("That is right. Here is the next step."))
            return
        said = dict.fromkeys(_as_dialogs_call_it(one.said(tr)) for one in outcome.problems)
        self._say(tr("Not yet:") + "\n" + "\n".join(f"• {one}" for one in said))

    def hint(self) -> None:
        """One hint more."""
        if self.runner is None or self.step is None:
            return
        self.runner.hint(self.step)
        self._show_hints()
        self._say("\n\n".join(in_language(one, self._language) for one in self.runner.hints_shown(self.step)))

    def solve(self) -> None:
        """Run the step's solution."""
        if self.runner is None or self.step is None or self.desk is None or not self.desk.is_open:
            return
        try:
            self.runner.solve(self.step, self.desk.run)
        except CycleError as problem:
            self._say(explain(problem))
        except QgsProcessingException as problem:
            self._say(str(problem))
        else:
            self._say(tr("Done for you. Look at what was made, then press Check."))

    def reset(self) -> None:
        """Begin the exercise anew."""
        if self.runner is None or self.desk is None:
            return
        QgsProject.instance().clear()
        self.runner.reset()
        self.project_wanted.emit(str(self.desk.clear()))
        self.show_step()

    def _show_hints(self) -> None:
        if self.runner is None or self.step is None:
            return
        left = len(self.step.hints) - len(self.runner.hints_shown(self.step))
        self.hint_button.setText(tr("Hint ({n} left)").format(n=left))
        self.hint_button.setEnabled(left > 0)

    def _say(self, words: str) -> None:
        self.answer.setText(words)

    def _progress(self) -> Progress:
        return read_progress(self._folder / "progress.json")

    def _keep(self, progress: Progress) -> None:
        try:
            write_progress(self._folder / "progress.json", progress)
        except OSError as problem:
            self._say(tr("Your progress cannot be kept: {reason}.").format(reason=problem.strerror or str(problem)))


def _as_dialogs_call_it(text: str) -> str:
    """Ids in quotation marks, of an algorithm or of what it makes, by the names that a learner sees in the dialogs."""

    def name(found: re.Match[str]) -> str:
        algorithm = QgsApplication.processingRegistry().algorithmById(found[1])
        if algorithm is None:
            return found[0]
        made = algorithm.parameterDefinition(found[2]) if found[2] else None
        return f"“{algorithm.displayName()}”" if made is None else f"“{algorithm.displayName()}: {made.description()}”"

    return re.sub(r"“([a-z]+:[a-z0-9_]+)(?:\.([A-Z0-9_]+))?”", name, text)
