# SPDX-License-Identifier: GPL-2.0-or-later
"""Which analyses were run: when, by whom, with what; whether their inputs are known."""

from __future__ import annotations

import html
import json
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QHBoxLayout, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from ...cycle.evidence import Origin, Run, RunAnnotated
from ...cycle.state import CycleState, Kept
from ...cycle.summaries import RunSummary
from ...qgis_bridge.translation import tr
from ..comments import comment_button, remarks, remarks_html
from ..door import Door
from ..plain import button, note, table
from ..table_model import Column, PagedModel
from ..words import algorithm_name, moment, number, origin_name, person

_NAMED = 3  # layers of unknown origin that are named
_LONGEST = 400  # characters of a parameter that are shown


def run_icon(run: RunSummary) -> QIcon:
    """How a run stands: failed, of unknown origin, without digests, or well."""
    if not run.succeeded:
        return QgsApplication.getThemeIcon("/mIconCritical.svg")
    if run.origin is Origin.UNKNOWN:
        return QgsApplication.getThemeIcon("/mActionHelpContents.svg")
    return QgsApplication.getThemeIcon("/mIconSuccess.svg" if run.hashed else "/mIconWarning.svg")


def run_state(run: RunSummary) -> str:
    """The same in words."""
    if not run.succeeded:
        return tr("failed")
    if run.origin is Origin.UNKNOWN:
        return tr("origin unknown")
    return tr("inputs known") if run.hashed else tr("inputs not known")


class EvidenceTab(QWidget):
    """The list of runs and one of them whole."""

    cite_wanted = pyqtSignal(str)
    repeat_wanted = pyqtSignal(str)
    keep_wanted = pyqtSignal(str)
    declare_wanted = pyqtSignal(str)
    estimate_wanted = pyqtSignal(str)
    comment_wanted = pyqtSignal(str)

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_tab_evidence")
        self._door = door
        self._state: CycleState | None = None
        self._people: dict[str, str] = {}
        self.model = PagedModel(
            [
                Column(tr("Analysis"), lambda run: algorithm_name(run.algorithm), icon=run_icon, more=self._more),
                Column(tr("When"), lambda run: moment(run.at), key=lambda run: run.at),
                Column(tr("State"), run_state),
            ],
            lambda run: run.run_id,
            self,
        )
        self.view = table(self.model, tr("Runs"), "smartcity_runs", samples={1: moment("2026-12-28T20:58:58.000Z")})
        self.view.setColumnHidden(2, True)
        self.detail = QTextBrowser()
        self.detail.setObjectName("smartcity_run_detail")
        self.detail.setAccessibleName(tr("The chosen run"))
        self.detail.setOpenLinks(False)
        self.detail.setTabChangesFocus(True)
        self.detail.anchorClicked.connect(_choose_layer)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.view)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(splitter, 1)
        self.unknown = note("")
        self.unknown.setObjectName("smartcity_unknown_origin")
        layout.addWidget(self.unknown)
        layout.addLayout(self._make_buttons())
        self.view.selectionModel().currentChanged.connect(lambda now, before: self._show_run())
        self.model.modelReset.connect(self._show_run)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._cite = button(
            tr("Cite"), "smartcity_cite", lambda: self.cite_wanted.emit(self.chosen), tr("Propose a decision that rests on this run")
        )
        self._repeat = button(
            tr("Run again"), "smartcity_repeat", lambda: self.repeat_wanted.emit(self.chosen), tr("With the same parameters and inputs")
        )
        self._keep = button(
            tr("Keep"), "smartcity_keep", lambda: self.keep_wanted.emit(self.chosen), tr("Keep its temporary outputs as evidence")
        )
        self._declare = button(
            tr("Declare…"), "smartcity_declare", lambda: self.declare_wanted.emit(self.chosen), tr("Say where an output came from")
        )
        for one in (self._cite, self._repeat, self._keep, self._declare):
            one.setMinimumWidth(1)
            row.addWidget(one)
        self._comment = comment_button("run")
        self._comment.clicked.connect(lambda _=False: self.comment_wanted.emit(self.chosen))
        row.addWidget(self._comment)
        row.addStretch(1)
        return row

    @property
    def chosen(self) -> str:
        """The id of the chosen run, empty where none is."""
        index = self.view.currentIndex()
        return self.model.record(index.row()).run_id if index.isValid() else ""

    def show_state(self, state: CycleState) -> None:
        """Read the runs of this cycle anew; the chosen one stays chosen."""
        chosen, other = self.chosen, self._state is None or self._state.cycle_id != state.cycle_id
        self._state, self._people = state, self._door.people()
        if other:
            self.model.set_records([])
        self.model.read_from(lambda limit, offset: self._door.runs(state.cycle_id, limit, offset))
        self.choose(chosen if not other and chosen else "")
        names = [layer.name() for layer in self._door.unknown_layers()]
        shown = ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
        self.unknown.setText(tr("Origin unknown: {layers}. Nobody saw the run; declare it.").format(layers=shown))
        self.unknown.setVisible(bool(names))

    def choose(self, run_id: str) -> None:
        """Go to a run, reading on until it is found; to the latest where it is not named."""
        row = self.model.find(run_id) if run_id else 0
        if 0 <= row < self.model.rowCount():
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        self._show_run()

    def _more(self, run: RunSummary) -> str:
        return tr("{algorithm}\n{when}, {who}\n{state}").format(
            algorithm=run.algorithm, when=moment(run.at), who=person(self._people, run.actor), state=run_state(run)
        )

    def _show_run(self) -> None:
        kept = self._door.run(self.chosen) if self.chosen else None
        for one in (self._cite, self._repeat, self._keep):
            one.setEnabled(kept is not None)
        self._comment.setEnabled(kept is not None and self._door.writable)
        if kept is None:
            self.detail.setHtml(
                _paragraph(tr("No analysis was run yet. Runs on the layers of this cycle appear here by themselves."))
                if not self.chosen
                else ""
            )
            return
        later = self._state.annotations.get(self.chosen, ()) if self._state else ()
        said = remarks(self._door, self._state, self.chosen) if self._state else []
        comments = _heading(tr("Comments")) + remarks_html(said) if said else ""
        self.detail.setHtml(run_html(kept, self._people) + annotations_html(later) + comments)


def run_html(kept: Kept[Run], people: dict[str, str]) -> str:
    """A run whole; every text that comes from outside is escaped."""
    run = kept.record
    parts = [f"<h3>{html.escape(algorithm_name(run.algorithm))}</h3>"]
    about = [
        (tr("Id"), run.run_id),
        (tr("Algorithm"), run.algorithm),
        (tr("When"), moment(kept.at)),
        (tr("Run by"), person(people, kept.actor)),
    ]
    about += [
        (tr("How it became known"), origin_name(run.origin)),
        (tr("Took"), tr("{n} s").format(n=number(run.seconds)) if run.seconds is not None else "–"),
    ]
    about += [(tr("Outcome"), tr("succeeded") if run.succeeded else tr("failed"))]
    about += [(tr("Repeats"), run.repeats)] if run.repeats else []
    parts.append(_rows(about))
    if run.inputs:
        parts.append(_heading(tr("Inputs")))
        parts += [_rows(_input_rows(one)) for one in run.inputs]
    if run.outputs:
        parts.append(_heading(tr("Outputs")))
        parts += [_rows(_output_rows(one)) for one in run.outputs]
    for title, table_of in ((tr("Parameters"), run.parameters), (tr("Figures"), run.figures), (tr("Versions"), run.versions)):
        if table_of:
            parts.append(_heading(title))
            parts.append(_rows([(name, _short(value)) for name, value in table_of.items()]))
    if run.note:
        parts += [_heading(tr("Note")), _paragraph(run.note)]
    return "".join(parts)


def annotations_html(annotations: tuple[Kept[RunAnnotated], ...]) -> str:
    """What became known about a run later: that it repeats another, whether anything differs, where an output was kept."""
    names = {
        "repeats": tr("Repeats"),
        "inputs_differ": tr("Inputs that differ"),
        "outputs_differ": tr("Outputs that differ"),
        "not_comparable": tr("Not comparable"),
        "kept_as_evidence": tr("Kept in"),
    }
    order = list(names)
    facts = [
        sorted(one.record.facts.items(), key=lambda fact: order.index(fact[0]) if fact[0] in names else len(order)) for one in annotations
    ]
    rows = [(names.get(name, name), _listed(value)) for some in facts for name, value in some]
    return _heading(tr("Later")) + _rows(rows) if rows else ""


def _listed(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(one) for one in value) or tr("none")
    return _short(value)


def _input_rows(one: Any) -> list[tuple[str, str]]:
    rows = [(one.parameter, one.name or one.layer_id), (tr("Features"), number(one.features))]
    rows.append((tr("Digest"), one.digest[:16] + "…" if one.digest else tr("not known: a change would not be noticed")))
    if one.selected_only:
        rows.append((tr("Selection"), tr("{n} selected features only").format(n=number(one.selected))))
    rows += [(name, text) for name, text in ((tr("Filter"), one.filter), (tr("Layer filter"), one.subset)) if text]
    if one.edit_state.value != "none":
        rows.append(
            (tr("Editing"), tr("edits that were not saved were read too") if one.edit_state.value == "unsaved" else tr("in edit mode"))
        )
    return rows


def _output_rows(one: Any) -> list[tuple[str, str]]:
    rows = [
        (one.name, tr("temporary layer") if one.source.startswith("memory?") else one.source or one.layer_id),
        (tr("Features"), number(one.features)),
    ]
    return [*rows, (tr("Kept in"), one.kept)] if one.kept else rows


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _rows(pairs: list[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td style='padding-right:8px'><b>{html.escape(name)}</b></td><td>{html.escape(str(text))}</td></tr>" for name, text in pairs
    )
    return f"<table cellspacing='2'>{cells}</table>"


def _heading(text: str) -> str:
    return f"<p style='margin-top:8px'><b>{html.escape(text)}</b></p>"


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text)}</p>"


def _choose_layer(url: QUrl) -> None:
    """A link to a layer makes it the active one."""
    from qgis.utils import iface

    layer = QgsProject.instance().mapLayer(url.path())
    if layer is not None and iface is not None:
        iface.setActiveLayer(layer)
