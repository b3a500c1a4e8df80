# SPDX-License-Identifier: GPL-2.0-or-later
"""A form: fields under each other, Save and Cancel. What was typed is kept until it is recorded or thrown away.

Where somebody else recorded another version meanwhile, both are shown side by side and nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields, is_dataclass
from typing import Any, ClassVar

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...cycle.errors import Conflict, CycleError
from ...cycle.events import Record
from ...cycle.state import CycleState
from ...qgis_bridge.translation import explain, said, tr
from ..door import Door
from ..plain import note, plain_label
from . import drafts
from .conflict import ConflictPanel
from .fields import NotFilled

_KEEP_AFTER = 400  # milliseconds of rest after a key


class Form(QWidget):
    """Asks for one record, or several that belong together. A subclass adds its fields in `build` and makes the records in `records`."""

    KIND: ClassVar[str] = ""

    left = pyqtSignal(bool)  # whether something was recorded

    def __init__(self, door: Door, state: CycleState, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door, self.state, self.about = door, state, about
        self._fields: dict[str, Any] = {}
        self._labels: dict[str, str] = {}
        self._touched = False
        self._filling = True  # what a form fills in by itself is no draft
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_KEEP_AFTER)
        self._rest.timeout.connect(self.keep_draft)
        self.setObjectName(f"smartcity_form_{self.KIND}")
        self._lay_out()
        self.build()
        self._body.addStretch(1)
        self.fill(self.known())
        self._filling = False
        self._take_draft()
        self._chain_tabs()

    # --- for the forms themselves ------------------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Add the fields."""
        raise NotImplementedError

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The records that the values make. Raises NotFilled."""
        raise NotImplementedError

    def original(self, state: CycleState) -> Any:
        """The record that is corrected, as it stands in ``state``; None for a new one."""
        return None

    def known(self) -> dict[str, Any]:
        """The values to begin with: those of the record that is corrected."""
        record = self.original(self.state)
        return {one.name: getattr(record, one.name) for one in fields(record)} if is_dataclass(record) else {}

    def title(self) -> str:
        """What stands above the form."""
        raise NotImplementedError

    def actor(self) -> str:
        """In whose name it is recorded; empty for whoever works here."""
        return ""

    def add(self, name: str, label: str, field: Any, help_text: str = "", *, needed: bool = False) -> Any:
        """Add a field below the others. ``label`` is its name to all readers, also those that read out loud."""
        text = label + (" *" if needed else "")
        self._labels[name] = label
        if label:
            head = plain_label(text)
            head.setBuddy(field)
            self._body.addWidget(head)
        field.setObjectName(f"smartcity_field_{name}")
        field.setAccessibleName(label or field.accessibleName() or name)
        if help_text:
            field.setAccessibleDescription(help_text)
        self._body.addWidget(field)
        if help_text:
            self._body.addWidget(note(help_text))
        field.edited.connect(self._edited)
        self._fields[name] = field
        return field

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is not a field of its own."""
        self._body.addWidget(widget)

    # --- values ------------------------------------------------------------------------------------------------------------------------

    def field(self, name: str) -> Any:
        """A field by its name."""
        return self._fields[name]

    def fill(self, values: dict[str, Any]) -> None:
        """Show these values; fields that they do not name stay as they are."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].set_value(value)

    def values(self) -> dict[str, Any]:
        """What stands in the fields. Raises NotFilled, naming the field."""
        found = {}
        for name, field in self._fields.items():
            try:
                found[name] = field.value()
            except NotFilled as problem:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                raise NotFilled(f"{self._labels[name]}: {problem}" if self._labels[name] else str(problem)) from None
        return found

    def as_typed(self) -> dict[str, Any]:
        """What stands in the fields, also where it is not (yet) what it should be."""
        found = {}
        for name, field in self._fields.items():
            try:
                found[name] = _plain(field.value())
            except NotFilled:
                found[name] = field.text() if hasattr(field, "text") else None
        return found

    def need(self, values: dict[str, Any], *names: str) -> None:
        """Raise NotFilled for the first of these fields that is empty, and go there."""
        for name in names:
            if values[name] in ("", None, []):
                self._fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
                raise NotFilled(tr("“{field}” is empty.").format(field=self._labels[name]))

    # --- drafts ------------------------------------------------------------------------------------------------------------------------

    @property
    def draft_key(self) -> str:
        """Where the draft of this form is kept."""
        return f"{self.state.cycle_id}/{self.KIND}/{self.about or 'new'}"

    def keep_draft(self) -> None:
        """Keep what was typed; called after each rest, when the form is hidden and before it goes."""
        self._rest.stop()
        if self._touched:
            drafts.keep(self.draft_key, self.as_typed())

    def _take_draft(self) -> None:
        draft = drafts.kept(self.draft_key)
        if draft:
            self._filling = True
            self.fill(draft)
            self._filling = False
            self._touched = True
            self.say(tr("This is what you typed earlier and have not saved yet."), trouble=False)

    def _edited(self) -> None:
        if self._filling:
            return
        self._touched = True
        self._rest.start()

    # --- saving ------------------------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Record what was asked for; where that is not possible, say why and keep what was typed."""
        self._conflict.hide()
        try:
            records = list(self.records(self.values()))
        except (NotFilled, CycleError) as problem:
            self.say(said(problem))
            return
        self._record(records, self.state.position)

    def _record(self, records: list[Record], position: int) -> None:
        try:
            self.door.record(self.state.cycle_id, records, position, self.actor())
        except Conflict as problem:
            self._look_at_conflict(records, explain(problem))
        except CycleError as problem:
            self._touched = True
            self.keep_draft()
            self.say(explain(problem))
        else:
            self._touched = False
            drafts.drop(self.draft_key)
            self.left.emit(True)

    def _look_at_conflict(self, records: list[Record], said: str) -> None:
        """Somebody else wrote to the cycle. Where it was something else, go on; where it was this record, show both."""
        now = self.door.state(self.state.cycle_id)
        if now is None:
            self.say(self.door.trouble or said)
            return
        before, theirs = self.original(self.state), self.original(now)
        self.state = now
        if before == theirs:
            self._record(records, now.position)
            return
        self._touched = True
        self.keep_draft()
        mine = self.as_typed()
        others = {one: _plain(getattr(theirs, one, None)) for one in self._fields}
        self._conflict.show_both({self._labels[one] or one: (mine[one], others[one]) for one in self._fields if mine[one] != others[one]})
        self.say(tr("Somebody else saved another version in the meantime. Nothing was overwritten. Choose below."))

    def _keep_mine(self) -> None:
        self.say("")
        self.save()

    def _take_theirs(self) -> None:
        self._conflict.hide()
        drafts.drop(self.draft_key)
        self._filling = True
        self.fill(self.known())
        self._filling = self._touched = False
        self.say(tr("This is the version that somebody else saved."), trouble=False)

    def cancel(self) -> None:
        """Leave. What was typed stays as a draft."""
        self.keep_draft()
        self.left.emit(False)

    def discard(self) -> None:
        """Throw away what was typed, and leave."""
        self._touched = False
        self._rest.stop()
        drafts.drop(self.draft_key)
        self.left.emit(False)

    def say(self, text: str, trouble: bool = True) -> None:
        """Say something above the buttons."""
        self._said.setText(text)
        self._said.setProperty("trouble", trouble)
        self._said.setVisible(bool(text))
        self._said.setAccessibleName(text)
        self._discard.setVisible(self._touched)

    @property
    def said(self) -> str:
        """What is said at the moment."""
        return self._said.text() if not self._said.isHidden() else ""

    # --- inside ------------------------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        heading = plain_label(self.title(), bold=True)
        heading.setObjectName("smartcity_form_title")
        outer.addWidget(heading)
        inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 0, 6, 0)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        outer.addWidget(self._scroll, 1)
        self._conflict = ConflictPanel()
        self._conflict.mine_chosen.connect(self._keep_mine)
        self._conflict.theirs_chosen.connect(self._take_theirs)
        self._conflict.hide()
        outer.addWidget(self._conflict)
        self._said = plain_label("")
        self._said.setObjectName("smartcity_form_said")
        self._said.hide()
        outer.addWidget(self._said)
        self._buttons(outer)

    def _buttons(self, outer: QVBoxLayout) -> None:
        row = QHBoxLayout()
        self._discard = QPushButton(tr("Discard"))
        self._discard.setObjectName("smartcity_form_discard")
        self._discard.setToolTip(tr("Throw away what was typed"))
        self._discard.clicked.connect(self.discard)
        self._discard.hide()
        self._cancel = QPushButton(tr("Back"))
        self._cancel.setObjectName("smartcity_form_back")
        self._cancel.setToolTip(tr("Back to the cycle; what you typed is kept"))
        self._cancel.clicked.connect(self.cancel)
        self._save = QPushButton(tr("Save"))
        self._save.setObjectName("smartcity_form_save")
        self._save.setDefault(True)
        self._save.clicked.connect(self.save)
        row.addWidget(self._cancel)
        row.addWidget(self._discard)
        row.addStretch(1)
        row.addWidget(self._save)
        outer.addLayout(row)

    def _chain_tabs(self) -> None:
        last: QWidget | None = None
        for widget in [*self._fields.values(), self._cancel, self._discard, self._save]:
            if last is not None and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                QWidget.setTabOrder(last, widget)
            last = widget

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """The first field is ready to be typed into."""
        super().showEvent(event)
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: Any) -> None:  # noqa: N802
        """Nothing is lost when the dock is closed."""
        self.keep_draft()
        super().hideEvent(event)

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802
        """Escape goes back, Ctrl+Return saves, from every field."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: Any) -> None:  # noqa: N802
        """A larger font makes paragraphs higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()


def _plain(value: Any) -> Any:
    """A value as a draft can keep it."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, bytes):
        return value.hex()
    return getattr(value, "value", value) if not isinstance(value, (str, int, float, bool, type(None))) else _bare(value)


def _bare(value: Any) -> Any:
    """An enum that is a text as its text: drafts are JSON."""
    return str(value.value) if isinstance(value, str) and hasattr(value, "value") else value
