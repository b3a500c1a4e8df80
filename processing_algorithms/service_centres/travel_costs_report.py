# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of travel_costs says on one page: can the roads be trusted, and how far is it?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .allocation_reading import Side
    from .travel_costs import Measured
    from .travel_costs_layers import Status


def travel_report(
    origins: Side, destinations: Side, measured: Measured, status: Status, notes: Notes, parameters: dict[str, Any], figures: dict[str, Any]
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from .travel_costs_layers import status_legend

    n = status.reached.size
    classes = []
    for entry in status_legend():
        number = figures["N_SKIPPED"] if entry.value == "no_data" else int((status.status == entry.value).sum())
        if number or entry.value != "no_data":
            classes.append(ClassRow(entry.colour, entry.label, (f"{number:,}", f"{number / max(figures['N_READ'], 1):.1%}")))
    rows = [
        (tr("Origins"), f"{n:,}"),
        (tr("Destinations"), f"{int(destinations.usable.sum()):,}"),
        (tr("Pairs written"), f"{figures['N_PAIRS']:,}"),
    ]
    nearest = np.full(n, np.inf)
    np.minimum.at(nearest, measured.origin, measured.cost)
    reached = nearest[np.isfinite(nearest)]
    if reached.size:
        rows += [
            (tr("Nearest destination, median"), f"{np.median(reached):,.0f} {measured.unit}"),
            (tr("Nearest destination, farthest origin"), f"{reached.max():,.0f} {measured.unit}"),
        ]
    if measured.trust is not None and measured.tied is not None and measured.tied_destinations is not None:
        for name, tied in ((tr("Origins to the road"), measured.tied), (tr("Destinations to the road"), measured.tied_destinations)):
            finite = tied.distance[np.isfinite(tied.distance)]
            rows.append(
                (
                    name,
                    tr("median {median:,.0f} m, largest {largest:,.0f} m").format(median=np.median(finite), largest=finite.max())
                    if finite.size
                    else "–",
                )
            )
        lengths = measured.trust.component_length
        rows += [
            (tr("Edges of the network"), f"{measured.n_edges:,}"),
            (tr("Length of roads"), tr("{km:,.1f} km").format(km=lengths.sum() / 1000.0)),
            (tr("Islands"), f"{figures['N_ISLANDS']:,}"),
            (tr("Length outside the largest island"), f"{lengths[1:].sum() / max(lengths.sum(), 1e-9):.1%}"),
            (tr("Junctions behind one-way traps"), f"{figures['N_TRAPS']:,}"),
            (tr("Probable gaps"), f"{figures['N_GAPS']:,}"),
        ]
    return Report(
        title=tr("Travel costs"),
        question=tr("How far is it, and can the roads be trusted?"),
        answer=_answer(figures, n),
        picture_alt=tr("Map of origins by what they reach"),
        class_headings=(tr("Origins"), tr("Share")),
        classes=classes,
        figures=rows,
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: places tied to the nearest point of the nearest usable edge; shortest paths after Dijkstra (1959). The way from a place to the road is not part of the cost."
        ),
    )


def _answer(figures: dict[str, Any], n: int) -> str:
    doubts = figures["N_ISLANDS"] > 1 or figures["N_GAPS"] or figures["N_TRAPS"]
    if not figures["N_UNREACHED"] and not doubts:
        return tr("All {n:,} origins reach a destination, and nothing odd was found in the roads.").format(n=n)
    if not figures["N_UNREACHED"]:
        return tr("All {n:,} origins reach a destination, but look at the roads first: see below.").format(n=n)
    return tr("{unreached:,} of {n:,} origins reach no destination. Look at the roads first: see below.").format(
        unreached=figures["N_UNREACHED"], n=n
    )
