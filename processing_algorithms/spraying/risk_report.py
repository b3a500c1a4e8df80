# SPDX-License-Identifier: GPL-2.0-or-later
"""Classes of risk, what a planner must know about a run of spray_risk, and what it says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from .spray_risk import Risk

_STEEP = 0.3
_Z90 = 1.6449


def class_edges(mean: NDArray[np.float64]) -> list[float]:
    """Upper ends of all classes but the last, rounded: a fifth of the cells each."""
    edges: list[float] = []
    for share in (0.2, 0.4, 0.6, 0.8):
        edge = float(f"{np.quantile(mean, share):.2g}")
        if mean.min() < edge < mean.max() and (not edges or edge > edges[-1]):
            edges.append(edge)
    return edges


def risk_classes(mean: NDArray[np.float64], edges: list[float]) -> NDArray[np.float64]:
    """1 and up."""
    return 1.0 + np.searchsorted(np.array(edges), mean, side="left")


def unit_of(risk: Risk) -> str:
    """What the mean is a number of."""
    if risk.fit.data.traps is not None:
        return tr("per trap-night")
    return tr("calls per 1,000 people") if risk.setting.people is not None else tr("calls per cell")


def risk_legend(risk: Risk) -> list[LegendEntry]:
    """In words, light to dark."""
    from ...smartcity_plugin.qgis_bridge.styles import count_legend

    unit = unit_of(risk)
    words = [""]
    for low, high in zip([None, *risk.edges], [*risk.edges, None], strict=True):
        if high is None:
            words.append(tr("More than {low:,.3g} {unit}").format(low=low or 0.0, unit=unit))
        elif low is None:
            words.append(tr("Up to {high:,.3g} {unit}").format(high=high, unit=unit))
        else:
            words.append(tr("{low:,.3g} to {high:,.3g} {unit}").format(low=low, high=high, unit=unit))
    return [entry for entry in count_legend(words, tr("No data")) if entry.value not in (0, None)]


def note_risk(risk: Risk, gap: float, notes: Notes) -> None:
    """What the map rests on."""
    fit, found = risk.fit, risk.map
    n = found.mean.size
    alone = int(np.count_nonzero(found.basis == "calls_only"))
    if fit.data.calls is not None:
        if fit.corrected and fit.propensity is not None:
            notes.remark(
                tr(
                    "Who calls was measured by the calls about another nuisance: readiness goes from {low:.2g} to {high:.2g} times the average (90 % of the cells). It was taken out."
                ).format(low=float(np.quantile(fit.propensity, 0.05)), high=float(np.quantile(fit.propensity, 0.95)))
            )
        elif found.band_low is not None and found.band_high is not None:
            notes.warn(
                tr(
                    "Nothing says who calls (REFERENCE_CALLS is empty), and calls alone cannot tell risk from readiness to call. If people of a place call {gap:g} times as readily as others, or as rarely, the mean there is up to {factor:.2g} times too high or too low: see mean_low and mean_high."
                ).format(gap=gap, factor=float(np.sqrt(np.max(found.band_high / found.band_low))))
            )
    if alone and fit.data.traps is not None:
        notes.warn(
            tr(
                "{n:,} cells ({share:.1f} %) rest on calls alone (basis calls_only): no trap is near enough. Trap there before spraying there."
            ).format(n=alone, share=100 * alone / n)
        )
    if fit.data.traps is None:
        notes.warn(
            tr(
                "There are no traps: the map shows calls, {unit}, not insects. A threshold of insects per trap-night means nothing here."
            ).format(unit=unit_of(risk))
        )
    elif fit.data.calls is not None and fit.numbers.slope < _STEEP:
        notes.warn(
            tr("Calls hardly rise where traps catch more (slope {slope:.2f}): they are of little help here.").format(
                slope=fit.numbers.slope
            )
        )
    if fit.numbers.range_m <= 1.6 * fit.field.spacing:
        notes.warn(
            tr("Risk changes within less than {metres:,.0f} m, which is as fine as the map can follow: peaks are smoothed.").format(
                metres=fit.numbers.range_m
            )
        )
    notes.remark(
        tr("Risk reaches {range:,.0f} m: so far from a trap its catch tells little. Log-risk has a spread of {sd:.2f}.").format(
            range=fit.numbers.range_m, sd=fit.numbers.sd
        )
    )
    if fit.field.spacing > 1.01 * risk.setting.lattice.size:
        notes.remark(
            tr("The surface is computed on nodes {spacing:,.0f} m apart and read off between them.").format(spacing=fit.field.spacing)
        )


def risk_report(risk: Risk, legend: list[LegendEntry], notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]) -> Report:
    """The page."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report, Section

    found, people = risk.map, risk.setting.people
    classes = risk_classes(found.mean, risk.edges)
    rows = []
    for entry in reversed(legend):
        here = classes == entry.value
        cells = [f"{int(here.sum()):,}"]
        if people is not None:
            cells.append(f"{people[here].sum():,.0f}")
        cells += [
            f"{100 * found.p_over[here].mean():.0f} %" if here.any() else "–",
            f"{100 * np.mean(found.basis[here] == 'calls_only'):.0f} %" if here.any() else "–",
        ]
        rows.append(ClassRow(entry.colour, entry.label, tuple(cells)))
    headings = (tr("Cells"), *([tr("People")] if people is not None else []), tr("Chance above the threshold"), tr("On calls alone"))
    said = risk.setting.left_out
    band = _band(risk)
    return Report(
        title=tr("Spray risk"),
        question=tr("Where are the insects, and how sure is that?"),
        answer=_answer(risk),
        picture_alt=tr("Map of risk"),
        sections=[Section(tr("How sure it is"), picture=band, picture_alt=tr("Cells from low to high risk with their uncertainty"))]
        if band
        else [],
        class_headings=headings,
        classes=rows,
        figures=_figures(risk, figures),
        warnings=[one for one in notes.warnings if one not in said and not any(one.endswith(sentence) for sentence in said)],
        remarks=notes.remarks,
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: counts around a Matérn field (Lindgren, Rue & Lindström 2011) by Laplace's approximation with penalised-complexity priors (Rue, Martino & Chopin 2009; Fuglstad et al. 2019); p_over from the predictive distribution of a count."
        ),
    )


def _answer(risk: Risk) -> str:
    found, people = risk.map, risk.setting.people
    sure = found.p_over >= 0.5
    text = tr("In {share:.0f} % of the area a count above {threshold:,.3g} is more likely than not.").format(
        share=100 * float(sure.mean()), threshold=risk.threshold
    )
    if people is not None:
        text += " " + tr("{people:,.0f} people live there, {share:.0f} % of all.").format(
            people=float(people[sure].sum()), share=100 * float(people[sure].sum() / people.sum())
        )
    return text


def _figures(risk: Risk, figures: dict[str, Any]) -> list[tuple[str, str]]:
    found, fit = risk.map, risk.fit
    lines = [(tr("Threshold"), f"{risk.threshold:,.3g} {unit_of(risk)}"), (tr("Cells"), f"{figures['N_CELLS']:,}")]
    for basis, words in (
        ("traps", tr("resting on traps")),
        ("both", tr("resting on traps and calls")),
        ("calls_only", tr("resting on calls alone")),
    ):
        lines.append((words, f"{int(np.count_nonzero(found.basis == basis)):,}"))
    if found.band_low is not None and found.band_high is not None:
        lines.append(
            (
                tr("Sensitivity to who calls"),
                tr("÷ and × up to {factor:.2g}").format(factor=float(np.sqrt(np.max(found.band_high / found.band_low)))),
            )
        )
    lines += [
        (tr("How far risk reaches"), f"{fit.numbers.range_m:,.0f} m"),
        (tr("Spread of log-risk"), f"{fit.numbers.sd:.2f}"),
    ]
    if figures["TRAP_SIZE"]:
        lines.append((tr("Size of the negative binomial"), f"{figures['TRAP_SIZE']:,.3g}"))
    if fit.data.calls is not None and fit.data.traps is not None:
        lines.append((tr("Calls rise with risk to the power of"), f"{fit.numbers.slope:.2f}"))
    lines += [
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
    ]
    return lines


def _band(risk: Risk) -> bytes | None:
    """Cells from low to high risk: the expected count, where it is with 90 %, and, where nobody knows who calls, the band that this opens."""
    from ...smartcity_plugin.qgis_bridge import charts

    found, fit = risk.map, risk.fit
    order = np.argsort(found.mean, kind="stable")[np.unique(np.linspace(0, found.mean.size - 1, 400).astype(int))]
    share = np.linspace(0, 100, order.size)
    spread = _Z90 * np.sqrt(fit.log_variance[order])
    middle = np.exp(fit.log_mean[order])

    def plot(axes: Any) -> None:
        axes.fill_between(
            share,
            _smooth(middle * np.exp(-spread)),
            _smooth(middle * np.exp(spread)),
            color="#fdd9c4",
            label=tr("90 % for the expected count"),
        )
        if found.band_low is not None and found.band_high is not None:
            axes.plot(share, _smooth(found.band_low[order]), color=charts.MAIN, linewidth=1.2, linestyle="--")
            axes.plot(
                share,
                _smooth(found.band_high[order]),
                color=charts.MAIN,
                linewidth=1.2,
                linestyle="--",
                label=tr("if people call less or more readily"),
            )
        axes.plot(share, found.mean[order], color=charts.ACCENT, linewidth=2.0, label=tr("mean"))
        axes.axhline(max(risk.threshold, 1e-9), color=charts.QUIET, linewidth=1.0, linestyle=":", label=tr("threshold"))
        axes.set_yscale("log")
        axes.yaxis.set_major_formatter("{x:g}")
        axes.legend(frameon=False, fontsize=8.5, loc="upper left")

    return charts.draw(plot, x_label=tr("Share of the cells, from low to high risk (%)"), y_label=unit_of(risk).capitalize(), height=3.6)


def _smooth(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Median of 15 neighbours: single cells would make a comb of the border."""
    if values.size < 31:
        return values
    padded = np.pad(values, 7, mode="edge")
    return np.median(np.lib.stride_tricks.sliding_window_view(padded, 15), axis=1)
