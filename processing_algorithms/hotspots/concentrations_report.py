# SPDX-License-Identifier: GPL-2.0-or-later
"""Segments in words, and what a run of concentrations says on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.concentrations import Quotients
    from ...smartcity_plugin.analysis.hotspots.segments import Segments
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut
    from ...smartcity_plugin.qgis_bridge.report import Report
    from ...smartcity_plugin.qgis_bridge.styles import LegendEntry


def pooled(
    counts: NDArray[np.float64], totals: NDArray[np.float64], overall: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Quotients (groups,) of units taken together, and their classes."""
    from ...smartcity_plugin.analysis.hotspots.concentrations import quotient_classes, wilson

    people = np.array([totals.sum()])
    share = counts.sum(axis=0) / people
    low, high = wilson(share, people)
    with np.errstate(invalid="ignore", divide="ignore"):
        lq = share / overall
        return lq, quotient_classes(lq, low / overall, high / overall)


def words(labels: list[str], lq: NDArray[np.float64], classes: NDArray[np.float64]) -> str:
    """Which groups are many and which few, strongest first, with how many times the overall share."""
    many = [position for position in np.argsort(-lq).tolist() if classes[position] > 0]
    few = [position for position in np.argsort(lq).tolist() if classes[position] < 0]
    parts = []
    for title, positions in ((tr("many: {groups}"), many), (tr("few: {groups}"), few)):
        if positions:
            first, *others = positions
            named = [tr("{group} ({times:.1f} times the overall share)").format(group=labels[first], times=lq[first])]
            named += [f"{labels[other]} ({lq[other]:.1f})" for other in others]
            parts.append(title.format(groups=", ".join(named)))
    return "; ".join(parts) if parts else tr("about the overall shares")


def concentrations_report(
    labels: list[str],
    counts: NDArray[np.float64],
    totals: NDArray[np.float64],
    found: Quotients,
    segments: Segments | None,
    texts: list[str],
    open_units: NDArray[np.bool_],
    focus: int,
    legend: list[LegendEntry],
    notes: Notes,
    left_out: LeftOut,
    parameters: dict[str, Any],
    figures: dict[str, Any],
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    rows = []
    for entry in legend:
        if segments is not None:
            members = np.zeros(open_units.size, dtype=bool)
            members[open_units] = segments.members == entry.value
            if entry.value is None:
                members = ~open_units
        else:
            classes = found.classes[:, focus]
            members = np.isnan(classes) if entry.value is None else classes == entry.value
        cells = [f"{int(members.sum()) + (figures['N_SKIPPED'] if entry.value is None else 0):,}"]
        hidden = entry.value is None or not members.any()
        cells.append("–" if hidden else f"{totals[members].sum():,.0f}")
        for position in range(len(labels)):
            # of a class that holds units with hidden numbers no sum is shown: it could give them away
            secret = hidden or bool(found.hidden[members, position].any())
            cells.append("–" if secret else f"{counts[members, position].sum() / totals[members].sum() / found.overall[position]:.2f}")
        rows.append(ClassRow(entry.colour, entry.label, tuple(cells)))
    said = left_out.sentences()
    return Report(
        title=tr("Concentrations of residents"),
        question=tr("Who lives where?"),
        answer=_answer(labels[focus], counts[:, focus], found, focus, figures),
        picture_alt=tr("Map of the segments") if segments is not None else tr("Map of the concentration"),
        class_headings=(tr("Units"), tr("Residents"), *(tr("{group}, times overall").format(group=label) for label in labels)),
        classes=rows,
        figures=[
            *(
                (tr("Overall share: {group}").format(group=label), "–" if np.isnan(share) else f"{100 * share:.1f} %")
                for label, share in zip(labels, found.overall.tolist(), strict=True)
            ),
            (tr("Rows read"), f"{figures['N_READ']:,}"),
            (tr("Rows used"), f"{figures['N_USED']:,}"),
            (tr("Rows left out"), f"{figures['N_SKIPPED']:,}"),
            (tr("Units with something hidden"), f"{figures['N_SUPPRESSED']:,}"),
        ],
        warnings=notes.warnings,
        remarks=[remark for remark in notes.remarks if remark not in said] + _where(labels[focus], counts[:, focus], found, focus),
        left_out=said,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: location quotient with Wilson's (1927) interval of the share; k-means (k-means++ starts) or Ward (1963) on standard scores of the shares; silhouette after Rousseeuw "
            "(1987)."
        ),
    )


def _answer(label: str, counts: NDArray[np.float64], found: Quotients, focus: int, figures: dict[str, Any]) -> str:
    if not figures["N_MANY"]:
        return tr("{group}: no unit has clearly more than the overall share.").format(group=label)
    many = found.classes[:, focus] > 0
    return tr("{group}: {n} of {all} units have clearly more than the overall share; {share:.0f} % of the group live there.").format(
        group=label, n=figures["N_MANY"], all=figures["N_USED"], share=100.0 * counts[many].sum() / counts.sum()
    )


def _where(label: str, counts: NDArray[np.float64], found: Quotients, focus: int) -> list[str]:
    """How far the group can be reached through the units where most of it lives, of which nothing is hidden."""
    shown = np.sort(counts[~found.hidden[:, focus]])[::-1]
    if np.isnan(found.overall[focus]) or not shown.size:
        return []
    enough = int(np.searchsorted(np.cumsum(shown), counts.sum() / 2.0)) + 1
    if enough > shown.size:
        return []
    return [
        tr(
            "Half of the group ({group}) live in the {n} units that rank first by their number; a concentration is not always where most live."
        ).format(group=label, n=enough)
    ]
