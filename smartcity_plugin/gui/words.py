# SPDX-License-Identifier: GPL-2.0-or-later
"""The Smart Cycle's own words, figures and dates in the user's language, and texts made safe for places that would read them as markup."""

from __future__ import annotations

import html
from datetime import date

from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, Qt

from ..cycle.actions import DecisionState
from ..cycle.evidence import Estimate, Origin, Verdict
from ..cycle.next_step import NextStep, Step
from ..cycle.savings import Range
from ..cycle.stages import STAGE_NAMES, Stage
from ..cycle.state import CycleState
from ..cycle.subject import Area, Direction, Metric, Objective
from ..cycle.templates import TEMPLATES
from ..qgis_bridge.translation import tr


def stage_name(stage: Stage) -> str:
    """Collect, Analyse …"""
    return tr(STAGE_NAMES[stage])


def area_name(area: Area) -> str:
    """The functional area."""
    return tr(TEMPLATES[area].name) if area in TEMPLATES else tr("Other area")


def objective_name(objective: Objective) -> str:
    """Whom a metric speaks for."""
    return {Objective.CONVENIENCE: tr("For citizens"), Objective.EFFICIENCY: tr("For the administration")}[objective]


def direction_name(direction: Direction) -> str:
    """Which way is better."""
    return {Direction.LOWER: tr("lower is better"), Direction.HIGHER: tr("higher is better")}[direction]


def origin_name(origin: Origin) -> str:
    """How a run became known."""
    return {
        Origin.ALGORITHM: tr("recorded itself"),
        Origin.DIALOG: tr("run in its dialog"),
        Origin.IN_PLACE: tr("edited in place"),
        Origin.DECLARED: tr("declared by hand"),
        Origin.UNKNOWN: tr("origin unknown"),
    }[origin]


def decision_state_name(state: DecisionState) -> str:
    """Where a decision stands."""
    return {
        DecisionState.PROPOSED: tr("waits for an answer"),
        DecisionState.APPROVED: tr("approved"),
        DecisionState.REJECTED: tr("rejected"),
        DecisionState.WITHDRAWN: tr("withdrawn"),
    }[state]


def verdict_name(verdict: Verdict) -> str:
    """A verdict in words that a council understands."""
    return {
        Verdict.EFFECTIVE: tr("It worked"),
        Verdict.NO_USEFUL_EFFECT: tr("No effect worth having"),
        Verdict.WORSE: tr("It got worse"),
        Verdict.INCONCLUSIVE: tr("Cannot be told yet"),
        Verdict.NO_CONTROL: tr("Changed, but compared with nothing"),
    }[verdict]


def verdict_sentence(estimate: Estimate) -> str:
    """What an estimate says, in a sentence; without a control it says so, whatever the figures are."""
    shown = {
        "effect": rounded(estimate.effect, estimate.unit),
        "low": rounded(estimate.low, estimate.unit),
        "high": rounded(estimate.high, estimate.unit),
        "level": number(100 * estimate.level),
        "control": estimate.control,
    }
    if not estimate.control.strip():
        return tr(
            "The estimate is {effect} ({low} to {high}, {level} % interval), but with no control: places are picked because they were bad, and get better by themselves."
        ).format(**shown)
    return tr("The estimate is {effect} ({low} to {high}, {level} % interval), compared with {control}.").format(**shown)


def step_name(step: NextStep) -> str:
    """The words on the button of the next step."""
    if step.step is Step.MOVE_ON and step.to is not None:
        return tr("Go on to “{stage}”").format(stage=stage_name(step.to))
    return {
        Step.STATE_PROBLEM: tr("State the problem"),
        Step.REGISTER_SOURCE: tr("Register a source of data"),
        Step.COMPLETE_SOURCE: tr("Complete the source"),
        Step.DEFINE_METRIC: tr("Define a metric"),
        Step.COMPLETE_METRIC: tr("Complete the metric"),
        Step.ANALYSE: tr("Analyse the layer"),
        Step.PROPOSE: tr("Propose a decision"),
        Step.APPROVE: tr("Answer the proposal"),
        Step.INTERVENE: tr("Record what was done"),
        Step.COMPLETE_INTERVENTION: tr("Complete what was done"),
        Step.OBSERVE: tr("Record observations"),
        Step.ESTIMATE: tr("Estimate the effect"),
        Step.MOVE_ON: tr("Go on"),
        Step.REVISE: tr("Revise and begin the next round"),
        Step.FOLLOW: tr("Start a cycle that follows this one"),
    }[step.step]


def form_name(kind: str) -> str:
    """What a form is about, in a sentence."""
    return {
        "problem": tr("the problem"),
        "source": tr("a source"),
        "metric": tr("a metric"),
        "decision": tr("a proposal"),
        "answer": tr("an answer"),
        "people": tr("a role"),
        "intervention": tr("what was done"),
        "observation": tr("observations"),
        "estimate": tr("an estimate"),
        "no_estimate": tr("a reason"),
        "saving": tr("a saving"),
        "reminder": tr("a reminder"),
        "comment": tr("a comment"),
        "move": tr("a move"),
    }.get(kind, kind)


def algorithm_name(algorithm: str) -> str:
    """The display name where QGIS knows the algorithm, else its id."""
    from qgis.core import QgsApplication

    known = QgsApplication.processingRegistry().algorithmById(algorithm)
    return known.displayName() if known is not None else algorithm


def person(people: dict[str, str], person_id: str) -> str:
    """A person's name; a dash where nobody is named."""
    return people.get(person_id) or ("–" if not person_id else tr("unknown person"))


def number(value: float | None) -> str:
    """A figure as people write it here: at most four digits behind the point, none that say nothing. A dash where there is none."""
    if value is None:
        return "–"
    text = QLocale().toString(float(value), "f", 4 if abs(value) < 10 else 2 if abs(value) < 1_000 else 0)
    point = QLocale().decimalPoint()
    return text.rstrip("0").rstrip(point) if point in text else text


def amount(value: float | None, unit: str) -> str:
    """A figure with its unit."""
    return f"{number(value)} {unit}".strip() if value is not None else "–"


def rounded(value: float, unit: str = "") -> str:
    """An estimate with three digits that count: more would pretend to know more."""
    return amount(float(f"{value:.3g}"), unit)


def money(one: Range, currency: str) -> str:
    """A range with its central value."""
    return tr("{central} {currency} ({low} to {high})").format(
        central=number(one.central), currency=currency, low=number(one.low), high=number(one.high)
    )


def metric_now(metric: Metric, last: float | None) -> str:
    """Baseline, latest value and target on one line."""
    return tr("baseline {baseline} → now {last} → target {target} {unit}").format(
        baseline=number(metric.baseline), last=number(last), target=number(metric.target), unit=metric.unit
    )


def moment(text: str) -> str:
    """A kept moment (UTC) in local time, a date as a date; what is neither stays as it is."""
    if len(text) == 10:
        day = QDate.fromString(text, Qt.DateFormat.ISODate)
        return QLocale().toString(day, QLocale.FormatType.ShortFormat) if day.isValid() else text
    at = QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs)
    return QLocale().toString(at.toLocalTime(), QLocale.FormatType.ShortFormat) if at.isValid() else text


def overdue(due: str) -> bool:
    """Whether a date has passed."""
    return bool(due) and due[:10] < date.today().isoformat()


def first_line(text: str, longest: int = 120) -> str:
    """The beginning of a text for a row of a table."""
    lines = text.strip().splitlines()
    line = lines[0] if lines else ""
    return line if len(line) <= longest and len(lines) < 2 else line[:longest].rstrip() + "…"


def tooltip(text: str) -> str:
    """A text for a tooltip, which Qt would read as markup if it looked like it."""
    return "<p>" + html.escape(text).replace("\n", "<br>") + "</p>" if text else ""


def escaped(text: str) -> str:
    """A text for a place that reads markup."""
    return html.escape(text)


def iteration_name(state: CycleState) -> str:
    """Which round it is."""
    return tr("Round {n}").format(n=state.iteration)
