# SPDX-License-Identifier: GPL-2.0-or-later
"""An effect: taken from a run of an evaluation, or written down from elsewhere; or the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...cycle.events import Record, new_id
from ...cycle.evidence import Estimate, NoEstimate, Verdict
from ...qgis_bridge.translation import tr
from ..words import first_line, number, verdict_name
from .fields import Choice, Figure, Line, NotFilled, Paragraph, Several
from .form import Form


class EstimateForm(Form):
    """Records an estimate."""

    KIND = "estimate"

    def title(self) -> str:
        """What stands above."""
        return tr("Record an estimate of the effect")

    def build(self) -> None:
        """Metric, figures, control, verdict; ``about`` is the run that it comes from."""
        metrics = [(name, f"{one.name} ({one.unit})") for name, one in self.state.active_metrics.items()]
        self.add("metric_id", tr("Metric"), Choice(metrics), needed=True)
        self.add("method", tr("Method"), Line(tr("difference in differences")), needed=True)
        self.add("effect", tr("Effect (positive: fewer)"), Figure(), needed=True)
        self.add("low", tr("Lower end of the interval"), Figure(), needed=True)
        self.add("high", tr("Upper end of the interval"), Figure(), needed=True)
        self.add("unit", tr("Unit"), Line("%"), needed=True).set_value("%")
        self.add(
            "control",
            tr("Compared with"),
            Line(tr("six similar blocks across the river")),
            tr("Empty: no control, and it will say so wherever it is shown."),
        )
        self.add("verdict", tr("Verdict"), Choice([(one.value, verdict_name(one)) for one in Verdict]))
        self.add("displacement", tr("What happened around"), Line(tr("no rise within 300 m")))
        done = [(name, first_line(kept.record.what, 60)) for name, kept in self.state.interventions.items()]
        if done:
            now = [name for name, kept in self.state.interventions.items() if kept.iteration == self.state.iteration]
            self.add("intervention_ids", tr("It is the effect of"), Several(done)).set_value(now)
        self.add("note", tr("Why: what the verdict rests on"), Paragraph(lines=2))

    def known(self) -> dict[str, Any]:
        """What the run found, where its figures have the names of `evaluate_impact`."""
        run = self.state.runs.get(self.about)
        if run is None:
            return {"verdict": Verdict.INCONCLUSIVE.value}
        figures = {str(name).lower(): value for name, value in (run.record.figures or {}).items()}
        found = {
            "effect": "reduction",
            "low": "ci_low",
            "high": "ci_high",
            "verdict": "verdict",
            "method": "method_used",
            "note": "verdict_reason",
        }
        values = {name: figures[other] for name, other in found.items() if figures.get(other) not in (None, "")}
        blocks, treated = figures.get("n_clusters") or 0, figures.get("n_treated") or 0
        if blocks > treated and values.get("verdict") != Verdict.NO_CONTROL.value:
            values["control"] = tr("{n} blocks where nothing was done").format(n=int(blocks - treated))
        if None not in (moved := [figures.get(name) for name in ("wdd", "wdd_low", "wdd_high")]):
            values["displacement"] = tr("weighted displacement difference {wdd} ({low} to {high})").format(
                wdd=number(moved[0]), low=number(moved[1]), high=number(moved[2])
            )
        return values

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The estimate."""
        self.need(values, "metric_id", "method", "effect", "low", "high", "unit")
        if not values["low"] <= values["effect"] <= values["high"]:
            raise NotFilled(tr("The effect must lie between the ends of its interval."))
        values |= {"verdict": Verdict(values["verdict"]), "intervention_ids": tuple(values.get("intervention_ids", ()))}
        reason = values.pop("note")
        return [Estimate(new_id(), reason=reason, run_id=self.about if self.about in self.state.runs else "", **values)]


class NoEstimateForm(Form):
    """Says why there is no estimate."""

    KIND = "no_estimate"

    def title(self) -> str:
        """What stands above."""
        return tr("Why is there no estimate?")

    def build(self) -> None:
        """The reason."""
        self.add("reason", tr("Reason"), Paragraph(lines=3), tr("It stays for ever."), needed=True)

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The reason."""
        self.need(values, "reason")
        return [NoEstimate(values["reason"])]
