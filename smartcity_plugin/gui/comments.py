# SPDX-License-Identifier: GPL-2.0-or-later
"""What people said about a record, below it: who, when, the newest last; and the button with which one says more."""

from __future__ import annotations

import html
from typing import NamedTuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QToolButton, QVBoxLayout, QWidget

from ..cycle.state import CycleState
from ..cycle.subject import Comment
from ..qgis_bridge.translation import tr
from .door import Door
from .plain import clear_layout, note, plain_label, selectable
from .words import moment, person

_MOST = 50  # comments that are shown below a record


class Remark(NamedTuple):
    """A comment as it is shown: the line about it, and its text."""

    about: str
    text: str


def remarks(door: Door, state: CycleState, about: str) -> list[Remark]:
    """The comments on a record (on the cycle where ``about`` is empty), and behind them those that still wait for the database."""
    people = door.people()
    said = [
        Remark(tr("{name}, {when}").format(name=person(people, one.actor), when=moment(one.at)), one.record.text)
        for one in state.comments_on(about)
    ]
    known = {one.event_id for one in state.comments}
    for event in door.cycles.waiting():
        if (
            isinstance(event.record, Comment)
            and (event.cycle_id, event.record.about) == (state.cycle_id, about)
            and event.event_id not in known
        ):
            said.append(Remark(tr("{when}, waits for the database").format(when=moment(event.at)), event.record.text))
    if len(said) > _MOST:
        earlier = Remark("", tr("{n} earlier comments are in the internal report.").format(n=len(said) - _MOST))
        return [earlier, *said[-_MOST:]]
    return said


def remarks_html(said: list[Remark]) -> str:
    """The same for a place that shows markup."""
    return "".join(f"<p><i>{html.escape(one.about)}</i><br>{html.escape(one.text)}</p>".replace("\n", "<br>") for one in said)


class Thread(QWidget):
    """The comments on one record, and (``with_button``) the button for one more."""

    comment_wanted = pyqtSignal(str)

    def __init__(self, door: Door, name: str, *, with_button: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"smartcity_comments_{name}")
        self._door, self._about = door, ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._said = QVBoxLayout()
        self._said.setSpacing(1)
        layout.addLayout(self._said)
        self._more = comment_button(name, tr("Comment…")) if with_button else None
        if self._more is not None:
            self._more.clicked.connect(lambda _=False: self.comment_wanted.emit(self._about))
            layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_comments(self, state: CycleState, about: str) -> None:
        """Show what was said about this record."""
        self._about = about
        clear_layout(self._said)
        for one in remarks(self._door, state, about):
            self._said.addWidget(note(one.about))
            self._said.addWidget(selectable(plain_label(one.text)))
        if self._more is not None:
            self._more.setEnabled(self._door.writable)


def comment_button(name: str, words: str = "") -> QToolButton:
    """A quiet button with which somebody says something; only a picture where there is no room for ``words``."""
    made = QToolButton()
    made.setObjectName(f"smartcity_comment_{name}")
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setIcon(QgsApplication.getThemeIcon("/mMessageLogRead.svg"))
    made.setText(words)
    made.setAccessibleName(words or tr("Comment…"))
    made.setToolTip(tr("Say something about this; it stays in the log with your name"))
    return made
