# SPDX-License-Identifier: GPL-2.0-or-later
"""What a scan found, in words, and on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.hotspots.scan import Cluster, Scan
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry
    from .scan_places import Places


def sentence(cluster: Cluster, places: Places) -> str:
    """One cluster: when, how many, how many are expected, and how often chance does that."""
    from ...smartcity_plugin.analysis.hotspots.scan_models import Permutation

    parts = []
    if places.calendar is not None:
        start, end = (_day(one, places.calendar.step == "hour") for one in places.moments(cluster.start, cluster.end))
        parts.append(tr("{start} to {end}:").format(start=start, end=end))
    expected = f"{cluster.expected:,.1f}" if cluster.expected >= 1 else f"{cluster.expected:.2g}"
    if np.isnan(cluster.relative_risk):
        words = tr("all {n:,} cases, where {e} are expected.")
    elif isinstance(places.model, Permutation):
        words = tr("{n:,} cases where {e} are expected: {rr} times as many.")
    else:
        words = tr("{n:,} cases where {e} are expected: the risk is {rr} times that elsewhere.")
    parts.append(words.format(n=cluster.observed, e=expected, rr=f"{cluster.relative_risk:,.3g}"))
    parts.append(chance(cluster.p_mc))
    return " ".join(parts)


def chance(p: float) -> str:
    """A p-value as a share of maps."""
    if p <= 0.1:
        return tr("Chance gives this in 1 of {n:,} maps.").format(n=round(1.0 / p))
    return tr("Chance gives this in {n:.0f} of 100 maps.").format(n=100.0 * p)


def _day(moment: np.datetime64, hours: bool) -> str:
    return str(moment.astype("datetime64[m]")).replace("T", " ") if hours else str(moment.astype("datetime64[D]"))


def scan_report(
    places: Places, found: Scan, legend: list[LegendEntry], notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    headings: tuple[str, ...] = (tr("Places"), tr("Radius"), "p", tr("p (Gumbel)"))
    prospective = parameters.get("WINDOW") == "prospective"
    if prospective:
        headings += (tr("Chance alarm once in"),)
    rows = []
    for entry, cluster in zip(legend, found.clusters, strict=False):
        cells: tuple[str, ...] = (f"{cluster.members.size:,}", _radius(cluster), f"{cluster.p_mc:.3g}", f"{cluster.p_gumbel:.2g}")
        if prospective:
            cells += (_days(places.step_days / cluster.p_mc),)
        rows.append(ClassRow(entry.colour, entry.label, cells))
    n = figures["N_CLUSTERS"]
    if n:
        answer = (
            tr("{n} clusters are more than chance. The strongest: {words}") if n > 1 else tr("One cluster is more than chance: {words}")
        )
        answer = answer.format(n=n, words=sentence(found.clusters[0], places))
    elif found.clusters:
        answer = tr("No cluster is more than chance. The strongest: {words}").format(words=sentence(found.clusters[0], places))
    else:
        answer = tr("No cluster: nowhere are there two cases and more than expected.")
    periods = places.model.cases.shape[1]
    facts = [
        (tr("Rows read"), f"{figures['N_READ']:,}"),
        (tr("Rows used"), f"{figures['N_USED']:,}"),
        (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
        (tr("Places"), f"{len(places.xy):,}"),
        (tr("Cases"), f"{places.model.total:,}"),
        (tr("Windows"), f"{found.windows:,}"),
        (tr("Maps drawn by chance"), f"{found.maxima.size:,}"),
    ]
    if places.calendar is not None:
        start, end = (_day(one, places.calendar.step == "hour") for one in places.moments(0, periods))
        facts.append((tr("Time"), tr("{start} to {end}, {n:,} periods").format(start=start, end=end, n=periods)))
    return Report(
        title=tr("Clusters"),
        question=tr("Where, and when, are there more cases than chance explains?"),
        answer=answer,
        picture_alt=tr("Map of the clusters"),
        class_headings=headings,
        classes=rows,
        figures=facts,
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in places.left_out.sentences()] + _how_to_read(found),
        left_out=places.left_out.sentences(),
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: Kulldorff (1997), Kulldorff et al. (2005, 2006); p by Monte Carlo, (b + 1) / (maps + 1), and by a Gumbel distribution after Abrams, Kleinman & Kulldorff (2010); secondary "
            "clusters are compared with the strongest windows of the random maps, which makes their p cautious."
        ),
    )


def _how_to_read(found: Scan) -> list[str]:
    if not found.clusters:
        return []
    return [
        tr(
            "A cluster's outline is approximate: the window with the highest ratio is shown, and slightly larger or smaller ones are nearly as likely. That there is one is sure to the "
            "degree that p says; which of its edge places belong to it is not."
        )
    ]


def _radius(cluster: Cluster) -> str:
    if cluster.radius == 0:
        return tr("one place")
    if cluster.ellipse.shape > 1:
        return f"{_length(cluster.radius)} × {_length(cluster.radius * cluster.ellipse.shape)}"
    return _length(cluster.radius)


def _length(metres: float) -> str:
    return tr("{km:,.1f} km").format(km=metres / 1_000.0) if metres >= 10_000 else tr("{metres:,.0f} m").format(metres=metres)


def _days(days: float) -> str:
    return tr("{n:,.1f} years").format(n=days / 365.25) if days > 730 else tr("{n:,.0f} days").format(n=days)
