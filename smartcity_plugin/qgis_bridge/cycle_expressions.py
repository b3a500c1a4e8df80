# SPDX-License-Identifier: GPL-2.0-or-later
"""``cycle_stage(@layer)`` and ``cycle_metric(@layer, …)`` for labels and layouts.

Labels are drawn in other threads, so both answer from a snapshot that never changes; the window's thread puts a new one in its place.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionFunction, QgsMapLayer
from qgis.PyQt import sip

from ..cycle.stages import STAGE_NAMES
from ..cycle.summaries import EMPTY, CycleSummary, MetricSummary, Snapshot
from .translation import tr

GROUP = "Smart City"


class CycleExpressions:
    """Registers the functions and holds what they answer from."""

    def __init__(self) -> None:
        self._snapshot = EMPTY
        self._links: dict[str, str] = {}
        self._functions: list[QgsExpressionFunction] = [_Stage(self), _Metric(self)]
        for one in self._functions:
            QgsExpression.registerFunction(one)
            # Never deleted: expressions that were read before, of symbols say, go on asking for them after `stop`, a map that is being drawn in its own thread.
            sip.transferto(one, None)

    def stop(self) -> None:
        """Take the functions away again; expressions that were read before get NULL."""
        for one in reversed(
            self._functions
        ):  # expressions know functions by their place in QGIS's list, where the last one leaves the others as they are
            QgsExpression.unregisterFunction(one.name())
        self._functions = []
        self.use(EMPTY, {})

    def use(self, snapshot: Snapshot, cycle_by_layer: dict[str, str]) -> None:
        """Answer from this from now on."""
        self._snapshot, self._links = snapshot, dict(cycle_by_layer)

    def cycle(self, layer: object) -> CycleSummary | None:
        """The cycle of a layer, given as the layer, its id, or the id of the cycle."""
        name = layer.id() if isinstance(layer, QgsMapLayer) else str(layer or "")
        snapshot = self._snapshot
        return snapshot.cycles.get(self._links.get(name, name)) or snapshot.of_layer(name)

    def metric(self, layer: object, name: str) -> MetricSummary | None:
        """A metric of the layer's cycle, by its name or id."""
        summary = self.cycle(layer)
        return self._snapshot.metric(summary.cycle_id, name) if summary else None


class _Stage(QgsExpressionFunction):
    def __init__(self, answers: CycleExpressions) -> None:
        parameters = [QgsExpressionFunction.Parameter("layer"), QgsExpressionFunction.Parameter("in_words", True, False)]
        super().__init__("cycle_stage", parameters, GROUP, _stage_help())
        self._answers = answers

    def func(self, values: list[Any], context: QgsExpressionContext, parent: QgsExpression, node: object) -> object:
        """Called by QGIS in any thread."""
        summary = self._answers.cycle(values[0])
        if summary is None:
            return None
        return tr(STAGE_NAMES[summary.stage]) if len(values) > 1 and values[1] else summary.stage.value


class _Metric(QgsExpressionFunction):
    def __init__(self, answers: CycleExpressions) -> None:
        parameters = [
            QgsExpressionFunction.Parameter("layer"),
            QgsExpressionFunction.Parameter("metric"),
            QgsExpressionFunction.Parameter("what", True, "value"),
        ]
        super().__init__("cycle_metric", parameters, GROUP, _metric_help())
        self._answers = answers

    def func(self, values: list[Any], context: QgsExpressionContext, parent: QgsExpression, node: object) -> object:
        """Called by QGIS in any thread."""
        metric = self._answers.metric(values[0], str(values[1]))
        what = str(values[2]) if len(values) > 2 and values[2] else "value"
        if metric is None:
            return None
        known: dict[str, object] = {
            "value": metric.last_value,
            "baseline": metric.baseline,
            "target": metric.target,
            "unit": metric.unit,
            "date": metric.last_at or None,
            "observations": metric.observations,
        }
        if what not in known:
            parent.setEvalErrorString(tr("cycle_metric knows {known}, not “{what}”.").format(known=", ".join(known), what=what))
            return None
        return known[what]


def _stage_help() -> str:
    return tr(
        "<h3>cycle_stage(layer, in_words)</h3><p>Where the Smart Cycle of a layer stands: collect, analyse, administer, evaluate or closed; NULL without a cycle. With in_words = true in the language of QGIS.</p><p>cycle_stage(@layer) → 'analyse'</p>"
    )


def _metric_help() -> str:
    return tr(
        "<h3>cycle_metric(layer, metric, what)</h3><p>A metric of the layer's Smart Cycle, by its name: its latest value, or its baseline, target, unit, date or number of observations.</p><p>cycle_metric(@layer, 'Complaints about pests') → 22</p><p>cycle_metric(@layer, 'Complaints about pests', 'target') → 20</p>"
    )
