# SPDX-License-Identifier: GPL-2.0-or-later
"""What an evaluation says in the log and on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.impact.effect import Effect
    from ...smartcity_plugin.analysis.impact.evaluate import Evaluation
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

_COLOURS = {"effective": "#1b7837", "no_useful_effect": "#8a918d", "worse": "#b2182b", "inconclusive": "#e08214", "no_control": "#6e6e6e"}


def verdict_words(verdict: str) -> str:
    """A verdict as it is shown."""
    return {
        "effective": tr("It worked"),
        "no_useful_effect": tr("No useful effect"),
        "worse": tr("It got worse"),
        "inconclusive": tr("Inconclusive"),
        "no_control": tr("No control"),
    }[verdict]


def note_evaluation(found: Evaluation, notes: Notes) -> None:
    """Warnings and remarks of a run."""
    for warning in found.warnings:
        notes.warn(warning.said(tr))
    notes.remark(found.reason.said(tr))
    notes.remark(_way(found))
    for rung in found.rungs:
        allowed = tr("allowed") if rung.allowed else tr("not allowed")
        notes.remark(tr("Method {method}: {allowed} – {why}.").format(method=rung.method, allowed=allowed, why=rung.why.said(tr)))
    if found.trend is not None:
        notes.remark(
            tr("Before the treatment the groups moved apart by {change:+.1f} % a week (p = {p:.2f}).").format(
                change=100.0 * (float(np.exp(7.0 * found.trend.per_day)) - 1.0), p=found.trend.p
            )
        )
    if found.placebos:
        false = sum(one.effect.p < 0.05 for one in found.placebos)
        notes.remark(
            tr("At {n} dates before, when nothing was done, the same comparison finds an effect {false} times (p < 0.05).").format(
                n=len(found.placebos), false=false
            )
        )
    notes.remark(_chart_words(found))


def _chart_words(found: Evaluation) -> str:
    chart = found.chart
    return tr(
        "Run chart of the treated places: longest run on one side of the median {run} (chance: up to {longest}), crossings {crossings} (chance: at least {fewest}): {verdict}."
    ).format(
        run=chart.longest_run,
        longest=chart.longest_allowed,
        crossings=chart.crossings,
        fewest=chart.fewest_allowed,
        verdict=tr("the series changed") if chart.signal else tr("no more than noise"),
    )


def _way(found: Evaluation) -> str:
    one = found.effect
    return {
        "pooled": tr(
            "Interval: how much places change by themselves was learned from all {clusters} blocks, as few are treated (Ferman & Pinto 2019); t with {freedom:.0f} degrees of freedom."
        ),
        "cr2": tr("Interval: clustered by block, bias-reduced (CR2), Satterthwaite's {freedom:.1f} degrees of freedom; {clusters} blocks."),
        "cr1": tr("Interval: clustered by block (CR1), {clusters} blocks."),
        "exact": tr("Nothing was caught at treated places afterwards: exact interval, widened for the variation of {clusters} blocks."),
        "counts": tr(
            "Interval: from the counts as a whole, their variance times the dispersion; how blocks differ by chance is not in it."
        ),
        "none": tr("No interval by blocks was made."),
    }[one.way].format(clusters=one.clusters, freedom=one.freedom)


def impact_report(
    title: str, question: str, found: Evaluation, notes: Notes, left_out: LeftOut, parameters: dict[str, Any], figures: dict[str, Any]
) -> Report:
    """The page that a sceptic reads."""
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .impact_pictures import picture

    relevant = float(parameters.get("RELEVANT_REDUCTION", 30.0))
    said = left_out.sentences()
    reason = found.reason.said(tr)
    return Report(
        title=title,
        question=question,
        answer=f"{verdict_words(found.verdict)}. {reason}" if found.verdict not in ("inconclusive", "no_control") else reason,
        picture=picture(found, relevant),
        picture_alt=tr("Counts of treated and control places over time, and the reduction by day; the figures are in the tables"),
        class_headings=(tr("Reduction"), tr("95 % interval"), "p", tr("Blocks (treated)")),
        classes=_rows(found),
        figures=_figures(found, figures, relevant),
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in said and remark != reason],
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=_method(found),
    )


def _rows(found: Evaluation) -> list[ClassRow]:
    from ...smartcity_plugin.qgis_bridge.report import ClassRow

    names = {
        "cr2": tr("Clustered by block only (CR2)"),
        "level_adjusted": tr("Among places equally high before"),
        "without_last": tr("Without the period just before"),
        "negative_binomial": tr("Negative binomial"),
        "randomisation": tr("If the labels were dealt by lot"),
        "ring": tr("Beside the treated places"),
    }
    rows = [ClassRow(_COLOURS[found.verdict], tr("The effect"), _cells(found.effect))]
    rows += [ClassRow("#2166ac", names[check.name], _cells(check.effect)) for check in found.checks]
    rows += [
        ClassRow("#d9dbd6", tr("Nothing done, {days} days before").format(days=placebo.days), _cells(placebo.effect))
        for placebo in found.placebos
    ]
    return rows


def _cells(one: Effect) -> tuple[str, ...]:
    interval = f"{one.low:.0f} … {one.high:.0f} %" if one.known else "–"
    return (_percent(one.reduction), interval, _p(one.p), f"{one.clusters} ({one.treated})")


def _p(value: float) -> str:
    return "–" if np.isnan(value) else "< 0.001" if value < 0.001 else f"{value:.3f}"


def _percent(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.1f} %"


def _figures(found: Evaluation, figures: dict[str, Any], relevant: float) -> list[tuple[str, str]]:
    one = found.effect
    lines = [
        (tr("Verdict"), f"{verdict_words(found.verdict)} ({found.verdict})"),
        (tr("Reduction"), _percent(one.reduction)),
        (tr("95 % interval"), _cells(one)[1]),
        (tr("Worth having"), f"{relevant:g} %"),
        (tr("Would be noticed four times in five"), _percent(one.mde)),
        (tr("Henderson–Tilton of the totals"), _percent(figures["HENDERSON_TILTON"])),
        (tr("Treatments compared"), f"{found.n_events}"),
        (tr("Blocks, of them treated"), f"{one.clusters}, {one.treated}"),
        (tr("Dispersion (1: chance alone)"), "–" if np.isnan(one.dispersion) else f"{one.dispersion:.1f}"),
    ]
    if found.next_day is not None or (found.verdict == "effective" and found.after):
        lines.append((tr("Effect had worn off on"), str(found.next_day) if found.next_day is not None else tr("not within the data")))
    if found.displacement is not None:
        moved = found.displacement
        lines.append(
            (
                tr("Weighted displacement difference"),
                f"{moved.difference:,.0f} ({moved.low:,.0f} … {moved.high:,.0f})"
                if moved.offered
                else tr("not offered: its conditions do not hold"),
            )
        )
    lines += [
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
    ]
    return lines


def _method(found: Evaluation) -> str:
    return {
        "did": tr(
            "Method: Poisson or negative-binomial regression with effort as offset and effects of place and period; treatments stacked with clean controls (Cengiz et al. 2019). Chance by blocks: "
            "Ferman & Pinto (2019), or CR2 with Satterthwaite's degrees of freedom (Pustejovsky & Tipton 2018). Equally high places: Ding & Li (2019). 1 - exp(effect) equals Henderson & Tilton (1955) in a balanced panel."
        ),
        "its": tr(
            "Method: interrupted time series (Bernal et al. 2017), Newey–West errors; with control places, log-link comparison with a trend of its own for the treated."
        ),
        "wdd": tr("Method: weighted displacement difference (Wheeler & Ratcliffe 2018), its variance times the dispersion."),
        "run_chart": tr("Method: run chart (Anhøj & Olesen 2014) with XmR limits (Wheeler 1993)."),
    }[found.method]
