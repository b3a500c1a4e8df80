# SPDX-License-Identifier: GPL-2.0-or-later
"""What a set of routes says on one page: how many tanks and shifts, which blocks when, and what cannot be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .spray_route import Routed

_MOST_ROUTES, _MOST_NAMES = 40, 12
_ENOUGH = 0.75


def note_routes(done: Routed, figures: dict[str, Any], notes: Notes) -> None:
    """What cannot be reached, what is walked, and how good the routes are."""
    names = done.blocks.names
    if len(done.rounds.unreached):
        listed = ", ".join(str(names[one]) for one in done.rounds.unreached[:20])
        notes.warn(
            tr("{n} blocks cannot be reached over the roads and are in no route: {blocks}.").format(
                n=len(done.rounds.unreached), blocks=listed
            )
        )
    if len(done.rounds.on_foot):
        listed = ", ".join(str(names[one]) for one in done.rounds.on_foot[:20])
        notes.warn(
            tr("{n} blocks have no street inside and are walked from the nearest road: {blocks}.").format(
                n=len(done.rounds.on_foot), blocks=listed
            )
        )
    thin = np.flatnonzero(done.rounds.reached < _ENOUGH)
    if thin.size:
        listed = ", ".join(f"{names[one]} ({done.rounds.reached[one]:.0%})" for one in thin[:20])
        notes.warn(
            tr(
                "{n} blocks are hardly reached from their streets (share of the area within {metres:g} m): {blocks}. The product of the whole block would land on little of it, above the label's rate: treat the rest on foot, or plan it smaller."
            ).format(n=thin.size, metres=done.work.reach, blocks=listed)
        )
    if done.rounds.lost > 1.0:
        notes.warn(
            tr(
                "{metres:,.0f} m of street in the blocks are not sprayed: one-way roads or gaps leave no way from a depot to them and back."
            ).format(metres=done.rounds.lost)
        )
    notes.remark(
        tr(
            "All routes take {hours:.1f} hours of ways and work; with the streets of each block in this order none can take less than {bound:.1f} (gap {gap:.1%})."
        ).format(hours=figures["OBJECTIVE"] / 3600.0, bound=figures["BOUND"] / 3600.0, gap=figures["GAP"])
    )
    notes.remark(
        tr(
            "Product is spread over the streets of a block by their length. Streets are cut where the block ends: nothing is sprayed outside."
        )
    )


def route_report(done: Routed, figures: dict[str, Any], notes: Notes, parameters: dict[str, Any]) -> Report:
    """The page for the crews."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from ...smartcity_plugin.qgis_bridge.spray_styles import route_colour

    rounds = done.rounds
    rows = []
    for number in range(1, min(len(rounds.depots), _MOST_ROUTES) + 1):
        blocks = list(dict.fromkeys(one.block for one in rounds.steps if one.route == number and one.block >= 0))
        listed = ", ".join(str(done.blocks.names[one]) for one in blocks[:_MOST_NAMES]) + (" …" if len(blocks) > _MOST_NAMES else "")
        rows.append(
            ClassRow(
                route_colour(number),
                tr("Route {n}, depot {depot}").format(n=number, depot=rounds.depots[number - 1] + 1),
                (
                    str(rounds.shifts[number - 1]),
                    listed,
                    f"{rounds.litres[number - 1]:,.2f} l",
                    tr("{minutes:.0f} min").format(minutes=rounds.seconds[number - 1] / 60.0),
                ),
            )
        )
    return Report(
        title=tr("Spray route"),
        question=tr("Who drives where, in which order?"),
        answer=tr("{routes} tanks in {shifts} shifts: {litres:,.1f} l on {km:,.1f} km of street, {all:,.1f} km driven in all.").format(
            routes=figures["N_ROUTES"],
            shifts=figures["N_SHIFTS"],
            litres=figures["LITRES"],
            km=figures["SPRAY_M"] / 1e3,
            all=figures["LENGTH_M"] / 1e3,
        ),
        picture_alt=tr("Map of the routes"),
        class_headings=(tr("Shift"), tr("Blocks"), tr("Litres"), tr("Time")),
        classes=rows,
        figures=[
            (tr("Blocks in routes"), f"{figures['N_USED']:,}"),
            (tr("Blocks that cannot be reached"), f"{figures['N_UNREACHED']:,}"),
            (tr("Time of ways and work"), f"{figures['OBJECTIVE'] / 3600.0:,.2f} h"),
            (tr("… that no set of routes can undercut"), f"{figures['BOUND'] / 3600.0:,.2f} h"),
            (tr("Gap"), f"{figures['GAP']:.1%}"),
            (tr("Way that is not sprayed"), f"{(figures['LENGTH_M'] - figures['SPRAY_M']) / 1e3:,.1f} km"),
        ],
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: streets of each block as a rural postman tour; savings (Clarke & Wright 1964) and local search over tanks and shifts; bounds by assignment and by the way to each block (Haimovich & Rinnooy Kan 1985)."
        ),
    )
