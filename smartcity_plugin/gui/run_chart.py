# SPDX-License-Identifier: GPL-2.0-or-later
"""The run chart of a metric: its values in time, baseline and target, what was done when; and the same in words, for whoever cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ..cycle.actions import Intervention
from ..cycle.moments import parsed
from ..cycle.state import CycleState
from ..cycle.subject import Metric
from ..cycle.summaries import ObservedValue
from ..qgis_bridge.charts import available, font_families
from ..qgis_bridge.translation import tr
from .plain import Ink, plain_label, selectable
from .words import amount, first_line, moment, number

MAIN, BASELINE, TARGET, DONE = "#0072b2", "#7a7a7a", "#009e73", "#e69f00"  # Okabe & Ito's, told apart with any colour vision
MAIN_DARK, BASELINE_DARK = "#56b4e9", "#b0b0b0"
_WORDS = 40  # values named one by one in the text; of more the first and last


@dataclass(frozen=True)
class RunChart:
    """What is drawn. ``done``: (from, to, what) of interventions; ``rounds``: where iterations begin, but for the first."""

    metric: Metric
    values: tuple[ObservedValue, ...]
    done: tuple[tuple[datetime, datetime, str], ...] = ()
    rounds: tuple[tuple[datetime, int], ...] = ()

    def text(self) -> str:
        """The chart in words."""
        one = self.metric
        lines = [
            tr("{metric}: baseline {baseline}, target {target}.").format(
                metric=one.name, baseline=amount(one.baseline, one.unit), target=amount(one.target, one.unit)
            )
        ]
        if not self.values:
            lines.append(tr("Nothing was observed yet."))
        shown = self.values if len(self.values) <= _WORDS else (*self.values[: _WORDS // 2], *self.values[-_WORDS // 2 :])
        for place, value in enumerate(shown):
            if len(self.values) > _WORDS and place == _WORDS // 2:
                lines.append(tr("… {n} values between …").format(n=len(self.values) - _WORDS))
            effort = tr(" (effort {effort})").format(effort=number(value.effort)) if value.effort is not None else ""
            where = f", {value.place}" if value.place else ""
            lines.append(f"{moment(value.at)}: {number(value.value)}{effort}{where}")
        for start, end, what in self.done:
            lines.append(
                tr("Done from {start} to {end}: {what}").format(
                    start=moment(start.date().isoformat()), end=moment(end.date().isoformat()), what=what
                )
            )
        return "\n".join(lines)


def run_chart_of(state: CycleState, metric_id: str, values: Sequence[ObservedValue]) -> RunChart:
    """The chart of one metric of a cycle."""
    done = [_span(kept.record) for kept in state.interventions.values() if kept.record.starts]
    rounds = [(_naive(one.opened_at), one.number) for one in state.iterations[1:]]
    return RunChart(state.metrics[metric_id].record, tuple(values), tuple(done), tuple(rounds))


def _span(record: Intervention) -> tuple[datetime, datetime, str]:
    start = _naive(record.starts)
    return start, _naive(record.ends) if record.ends else start, first_line(record.what, 40)


def _naive(text: str) -> datetime:
    """A kept moment as matplotlib takes it: in UTC, without saying so."""
    return parsed(text).astimezone(timezone.utc).replace(tzinfo=None)


class ChartView(QWidget):
    """Draws a chart when it is seen; shows its words where matplotlib is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("smartcity_chart")
        self._chart: RunChart | None = None
        self._drawn: object = None
        self._canvas: Any = None
        self._ink = Ink(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._words = selectable(plain_label(""))
        self._words.setObjectName("smartcity_chart_words")
        self._words.hide()
        layout.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_chart(self, chart: RunChart | None) -> None:
        """Show this chart; nothing is drawn before it is seen."""
        self._chart = chart
        self.setAccessibleName(tr("Run chart of {metric}").format(metric=chart.metric.name) if chart else tr("Run chart"))
        self.setAccessibleDescription(chart.text() if chart else "")
        if self.isVisible():
            self._draw()

    @property
    def text(self) -> str:
        """The chart in words."""
        return self._chart.text() if self._chart else ""

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        """Draw what is new since it was last seen."""
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: Any) -> None:  # noqa: N802
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            self._drawn = None
            self._draw()

    def _draw(self) -> None:
        key = (self._chart, self._ink.colour().name(), self.font().pointSizeF())
        if key == self._drawn:
            return
        self._drawn = key
        if self._chart is None or not available() or not self._chart.values:
            self._words.setText(self.text)
            self._words.show()
            if self._canvas is not None:
                self._canvas.hide()
            return
        self._words.hide()
        if self._canvas is None:
            self._canvas = _make_canvas()
            self.layout().addWidget(self._canvas)
        self._canvas.show()
        self._canvas.setFixedHeight(int(self.fontMetrics().lineSpacing() * 13))
        draw(self._canvas.figure, self._chart, self._ink.colour().name(), self._ink.on_dark(), self.font().pointSizeF())
        self._canvas.draw_idle()


def _make_canvas() -> Any:
    """matplotlib's canvas for whichever Qt is running."""
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

    canvas = FigureCanvasQTAgg(Figure(layout="constrained"))
    canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    canvas.setMinimumWidth(1)
    canvas.setStyleSheet("background-color: transparent;")  # the ground is that of the dock, in every theme
    canvas.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return canvas


def draw(figure: Any, chart: RunChart, ink: str, dark: bool, points: float) -> None:
    """Draw into a matplotlib figure: texts in ``ink``, on a dark or a light ground, as large as ``points`` says."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.text import Text

    main, quiet = (MAIN_DARK, BASELINE_DARK) if dark else (MAIN, BASELINE)
    size = max(7.0, points * 0.85)
    figure.clear()
    figure.set_facecolor("none")
    axes = figure.add_subplot(facecolor="none")
    times = [_naive(one.at) for one in chart.values]
    for start, end, _ in chart.done:
        axes.axvspan(start, end, color=DONE, alpha=0.35, linewidth=2)
    for start, _ in chart.rounds:
        axes.axvline(start, color=quiet, linewidth=0.8, linestyle=":")
    metric = chart.metric
    for level, colour, style in ((metric.baseline, quiet, "--"), (metric.target, TARGET, "-.")):
        if level is not None:
            axes.axhline(level, color=colour, linewidth=1.4, linestyle=style)
    many = len(times) > 60
    axes.plot(times, [one.value for one in chart.values], color=main, linewidth=1.6, marker="" if many else "o", markersize=4)
    axes.margins(y=0.12)
    if metric.baseline is not None and min(one.value for one in chart.values) >= 0 and metric.baseline >= 0:
        axes.set_ylim(bottom=0)
    locator = AutoDateLocator(maxticks=5)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))
    axes.yaxis.set_major_formatter("{x:,g}")
    axes.set_ylabel(_safe(metric.unit), color=ink)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(quiet)
    axes.tick_params(colors=ink)
    _legend(axes, chart, (main, quiet), ink)
    families = list(font_families())
    for text in figure.findobj(Text):
        text.set_fontfamily(families)
        text.set_fontsize(size)
        if text.get_color() not in (ink,):
            text.set_color(ink)


def _legend(axes: Any, chart: RunChart, colours: tuple[str, str], ink: str) -> None:
    """A legend above the axes: labels beside the lines would run into each other on a narrow dock."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    main, quiet = colours
    shown = [Line2D([], [], color=main, marker="o", markersize=4, label=tr("observed"))]
    if chart.metric.baseline is not None:
        words = tr("baseline {value}").format(value=number(chart.metric.baseline))
        shown.append(Line2D([], [], color=quiet, linestyle="--", label=_safe(words)))
    if chart.metric.target is not None:
        shown.append(
            Line2D([], [], color=TARGET, linestyle="-.", label=_safe(tr("target {value}").format(value=number(chart.metric.target))))
        )
    if chart.done:
        shown.append(Patch(color=DONE, alpha=0.35, label=tr("what was done")))
    place = {"loc": "lower left", "bbox_to_anchor": (0.0, 1.0), "ncol": 2, "borderaxespad": 0.2, "columnspacing": 1.2, "handlelength": 1.8}
    axes.legend(handles=shown, frameon=False, labelcolor=ink, **place)


def _safe(text: str) -> str:
    """Text that matplotlib does not take for a formula."""
    return text.replace("$", r"\$")
