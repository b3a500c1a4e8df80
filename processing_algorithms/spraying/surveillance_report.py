# SPDX-License-Identifier: GPL-2.0-or-later
"""Classes of abundance, and what a run of surveillance_indices says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.dates import Step
    from ...smartcity_plugin.analysis.spraying.abundance import Abundance
    from ...smartcity_plugin.analysis.spraying.action_levels import Levels, Measure
    from ...smartcity_plugin.analysis.spraying.infection_rates import Rate
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from .trap_reading import TrapTable

_MOST_SPECIES = 6
_MOST_RATES = 40


def abundance_levels(values: NDArray[np.float64]) -> list[float]:
    """Upper ends of the classes above 0, rounded: a fifth of the rows with a catch in each, fewer where values repeat."""
    there = values[values > 0]
    if not there.size:
        return []
    edges: list[float] = []
    for share in (0.2, 0.4, 0.6, 0.8):
        edge = float(f"{np.quantile(there, share):.2g}")
        if edge < there.max() and (not edges or edge > edges[-1]):
            edges.append(edge)
    return edges


def abundance_classes(values: NDArray[np.float64], edges: list[float]) -> NDArray[np.float64]:
    """0 for none, then 1 and up."""
    return np.where(values > 0, 1.0 + np.searchsorted(np.array(edges), values, side="left"), 0.0)


def abundance_legend(edges: list[float]) -> list[LegendEntry]:
    """In words."""
    from ...smartcity_plugin.qgis_bridge.styles import count_legend

    words = [tr("None caught")]
    for low, high in zip([0.0, *edges], [*edges, None], strict=True):
        if high is None:
            words.append(tr("More than {low:,.3g} per trap-night").format(low=low))
        elif low == 0.0:
            words.append(tr("Up to {high:,.3g} per trap-night").format(high=high))
        else:
            words.append(tr("{low:,.3g} to {high:,.3g} per trap-night").format(low=low, high=high))
    return count_legend(words, tr("No data"))


def surveillance_report(
    table: TrapTable,
    found: Abundance,
    whole: Abundance,
    change: NDArray[np.float64],
    step: Step,
    rates: list[Rate],
    levels: dict[Measure, Levels],
    legend: list[LegendEntry],
    edges: list[float],
    notes: Notes,
    parameters: dict[str, Any],
    figures: dict[str, Any],
) -> Report:
    """The page."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    classes = abundance_classes(found.abundance, edges)
    rows = []
    for entry in legend:
        if entry.value is None:
            continue
        here = classes == entry.value
        rows.append(ClassRow(entry.colour, entry.label, (f"{int(here.sum()):,}", f"{found.count[here].sum():,.0f}")))
    said = table.left_out.sentences()
    return Report(
        title=tr("Surveillance indices"),
        question=tr("How many insects are there, and how many are infected?"),
        answer=_answer(figures, whole, change, rates),
        picture=_curve(table, whole, step),
        picture_alt=tr("Insects per trap-night by period"),
        class_headings=(tr("Trap, species and period"), tr("Insects")),
        classes=rows,
        figures=_figures(figures, rates),
        warnings=[one for one in notes.warnings if not any(one.endswith(sentence) for sentence in said)],
        remarks=notes.remarks,
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: catch per trap-night; pooled rates by maximum likelihood (Walter et al. 1980), Gart (1991) and Firth (Hepworth & Biggerstaff 2017), intervals by the score (Gart & Nam 1988); vector index after CDC's West Nile guidelines."
        ),
    )


def _answer(figures: dict[str, Any], whole: Abundance, change: NDArray[np.float64], rates: list[Rate]) -> str:
    text = tr("{abundance:,.3g} insects per trap-night.").format(abundance=figures["ABUNDANCE"])
    finite = change[np.isfinite(change)]
    if finite.size:
        text += " " + tr("In {share:.0f} % of the comparisons it is more than in earlier years.").format(
            share=100 * float((finite > 0).mean())
        )
    together = [one for one in rates if one.species == "all"]
    if together:
        # Of the last period, the pathogen that was found most often, or looked for most often.
        last = max((one for one in together if one.period == together[-1].period), key=lambda one: (one.rate.n_positive, one.rate.n_pools))
        text += " " + tr("Infected in {period}: {rate:.2f} per 1,000 ({low:.2f} to {high:.2f}).").format(
            period=" ".join(part for part in (last.period, last.target) if part),
            rate=1000 * last.rate.firth,
            low=1000 * last.rate.low,
            high=1000 * last.rate.high,
        )
    return text


def _figures(figures: dict[str, Any], rates: list[Rate]) -> list[tuple[str, str]]:
    lines = [
        (tr("Insects per trap-night"), f"{figures['ABUNDANCE']:,.4g}"),
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
        (tr("of them exact duplicates"), f"{figures['N_DUPLICATES']:,}"),
    ]
    if figures["N_POOLS"]:
        lines += [(tr("Pools tested"), f"{figures['N_POOLS']:,}"), (tr("Pools positive"), f"{figures['N_POSITIVE']:,}")]
    for one in [rate for rate in rates if rate.species == "all"][-_MOST_RATES:]:
        name = " ".join(part for part in (one.period, one.target) if part)
        text = tr("{mle:.2f} per 1,000 ({low:.2f} to {high:.2f})").format(
            mle=1000 * one.rate.mle, low=1000 * one.rate.low, high=1000 * one.rate.high
        )
        if np.isfinite(one.vector_index):
            text += tr("; vector index {index:.3g}").format(index=one.vector_index)
        lines.append((tr("Infected, {group}").format(group=name), text))
    return lines


def _curve(table: TrapTable, whole: Abundance, step: Step) -> bytes | None:
    """Insects per trap-night by period, the commonest species one line each."""
    from ...smartcity_plugin.analysis.dates import start_of
    from ...smartcity_plugin.qgis_bridge import charts

    if np.isnat(table.day).any():
        return None
    totals = np.bincount(whole.species, weights=whole.count)
    chosen = np.argsort(-totals, kind="stable")[:_MOST_SPECIES]
    colours = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")

    def plot(axes: Any) -> None:
        for colour, kind in zip(colours, chosen, strict=False):
            here = whole.species == kind
            order = np.argsort(whole.period[here])
            start = start_of(whole.period[here][order], step).astype("datetime64[D]")
            name = table.species_names[kind] or tr("All insects")
            axes.plot(start, whole.abundance[here][order], color=colour, linewidth=1.8, marker="o", markersize=3.0, label=name)
        axes.set_ylim(bottom=0.0)
        axes.legend(frameon=False, fontsize=8.5, ncols=2)

    return charts.draw(plot, y_label=tr("Insects per trap-night"), height=3.6)
