# SPDX-License-Identifier: GPL-2.0-or-later
"""A picture of sites among the demand that they serve, for reports: dots for people, marks for sites, thin lines to who is served."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DEMAND, _LINES = "#9aa5a0", "#c3cbc7"
_MOST_LINES = 3_000
_WIDTH = 7.2
_RING = "#4d5653"
_LEGEND = 8.5
_MARK = 4.5
"""Letters' widths that the mark of a legend's entry, and the space around it, take."""


@dataclass(frozen=True)
class Marks:
    """Sites drawn alike: places (k, 2), their colour, size in points, text beside each (empty: none)."""

    places: NDArray[np.float64]
    colour: str
    size: float
    label: str = ""
    names: tuple[str, ...] = ()
    hollow: bool = False
    """A ring, for sites that are not chosen: not to be taken for the people's dots."""


def site_picture(
    demand: NDArray[np.float64], weights: NDArray[np.float64], marks: list[Marks], served_from: NDArray[np.float64] | None = None
) -> bytes | None:
    """PNG of demand (n, 2) with weights (n,), and sites drawn in the order of ``marks``; ``served_from`` (n, 2): where each is served, NaN where nowhere. None without matplotlib or places."""
    from ...smartcity_plugin.qgis_bridge.charts import draw

    there = np.isfinite(demand).all(axis=1)
    shown = [one for one in marks if np.isfinite(one.places).all() and len(one.places)]
    if not there.any() or not shown:
        return None
    everything = np.vstack([demand[there], *(one.places for one in shown)])
    span = np.ptp(everything, axis=0)
    height = float(np.clip(_WIDTH * span[1] / max(span[0], 1e-9), 3.4, 7.6)) + 0.6

    def plot(axes: Any) -> None:
        from matplotlib.collections import LineCollection

        if served_from is not None:
            rows = np.flatnonzero(there & np.isfinite(served_from).all(axis=1))
            rows = rows[:: max(1, -(-rows.size // _MOST_LINES))]
            axes.add_collection(
                LineCollection(np.stack([demand[rows], served_from[rows]], axis=1), colors=_LINES, linewidths=0.5, zorder=1)
            )
        largest = float(weights[there].max(initial=0.0)) or 1.0
        crowd = np.sqrt(300.0 / max(int(there.sum()), 300))
        axes.scatter(
            *demand[there].T, s=(2.0 + 22.0 * weights[there] / largest) * crowd, c=_DEMAND, linewidths=0, zorder=2, label=tr("Demand")
        )
        for order, one in enumerate(shown):
            fill, edge = ("white", _RING) if one.hollow else (one.colour, "white")
            axes.scatter(*one.places.T, s=one.size, c=fill, edgecolors=edge, linewidths=0.8, zorder=3 + order, label=one.label or None)
            for name, place in zip(one.names, one.places.tolist(), strict=False):
                axes.annotate(name, place, textcoords="offset points", xytext=(6, 4), fontsize=8.5, zorder=20)
        axes.set_aspect("equal", adjustable="datalim")
        axes.set_xticks([])
        axes.set_yticks([])
        axes.grid(visible=False)
        axes.spines[["left", "bottom"]].set_visible(False)
        if any(one.label for one in shown):
            handles, labels = (one[::-1] for one in axes.get_legend_handles_labels())  # what is drawn last matters most
            look = {"frameon": False, "fontsize": _LEGEND, "handletextpad": 0.3}
            axes.legend(
                handles, labels, loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=legend_columns(labels, _WIDTH, _LEGEND), **look
            )

    return draw(plot, width=_WIDTH, height=height)


def legend_columns(labels: list[str], width: float, size: float) -> int:
    """The most columns in which labels of ``size`` points fit into ``width`` inches; entries run down the columns, as in matplotlib. A wider legend would leave the axes no room at all."""
    reach = [(sum(1.0 if east_asian_width(letter) in "WF" else 0.56 for letter in one) + _MARK) * size / 72.0 for one in labels]
    for columns in range(len(reach), 1, -1):
        short, longer = divmod(len(reach), columns)
        ends = np.cumsum([0] + [short + 1] * longer + [short] * (columns - longer)).tolist()
        if sum(max(reach[first:last]) for first, last in pairwise(ends)) <= width:
            return columns
    return 1
