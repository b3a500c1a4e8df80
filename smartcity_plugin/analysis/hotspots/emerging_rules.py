# SPDX-License-Identifier: GPL-2.0-or-later
"""What a place's history of hot and cold periods amounts to: ArcGIS' seventeen categories, as rules of which exactly one holds.

Source of the names: Esri, "How Emerging Hot Spot Analysis works". Its definitions overlap in places; the table in docs/hotspots.md says how that is decided here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

KINDS = ("new", "consecutive", "intensifying", "persistent", "diminishing", "sporadic", "oscillating", "historical")
NO_PATTERN = "no_pattern"
CATEGORIES = (*(f"{kind}_hot" for kind in KINDS), *(f"{kind}_cold" for kind in KINDS), NO_PATTERN)


@dataclass(frozen=True)
class History:
    """What the rules look at, per unit (n,), seen from one side (hot, or cold as its mirror).

    now: the last step is of this side; nowhere: the last step is of neither; mostly: at least 90 % of the steps are of this side; once: one step is; one_run: its
    steps follow each other without a break up to the last one; crossed: some step is of the other side; stronger, weaker: the trend leads further into this side, or out of it.
    """

    now: NDArray[np.bool_]
    nowhere: NDArray[np.bool_]
    mostly: NDArray[np.bool_]
    once: NDArray[np.bool_]
    one_run: NDArray[np.bool_]
    crossed: NDArray[np.bool_]
    stronger: NDArray[np.bool_]
    weaker: NDArray[np.bool_]


def history(bins: NDArray[np.int64], trend: NDArray[np.int64], side: int) -> History:
    """History of the ``side`` (1 hot, -1 cold). bins (n, T): above 0 hot, below 0 cold; trend (n,): 1 rising, -1 falling, 0 neither."""
    own, other = bins * side > 0, bins * side < 0
    steps = bins.shape[1]
    number = own.sum(axis=1)
    # Length of the run that ends at the last step: where, counted from the end, the first step is not of this side.
    broken = ~own[:, ::-1]
    run = np.where(broken.any(axis=1), broken.argmax(axis=1), steps)
    return History(
        now=own[:, -1],
        nowhere=bins[:, -1] == 0,
        mostly=10 * number >= 9 * steps,
        once=number == 1,
        one_run=own[:, -1] & (run == number),
        crossed=other.any(axis=1),
        stronger=trend == side,
        weaker=trend == -side,
    )


#: The decision table of docs/hotspots.md. The rules exclude each other and stand in no order.
RULES: dict[str, Callable[[History], NDArray[np.bool_]]] = {
    "new": lambda h: h.now & h.once & ~h.mostly,
    "consecutive": lambda h: h.now & ~h.once & ~h.mostly & h.one_run,
    "intensifying": lambda h: h.now & h.mostly & h.stronger,
    "persistent": lambda h: h.now & h.mostly & ~h.stronger & ~h.weaker,
    "diminishing": lambda h: h.now & h.mostly & h.weaker,
    "sporadic": lambda h: h.now & ~h.mostly & ~h.one_run & ~h.crossed,
    "oscillating": lambda h: h.now & ~h.mostly & ~h.one_run & h.crossed,
    "historical": lambda h: h.nowhere & h.mostly,
}


def no_pattern(hot: History, cold: History) -> NDArray[np.bool_]:
    """The rule of the seventeenth category: neither hot nor cold now, nor nearly always before."""
    return hot.nowhere & ~hot.mostly & ~cold.mostly


def memberships(bins: NDArray[np.int64], trend: NDArray[np.int64]) -> dict[str, NDArray[np.bool_]]:
    """For each of the seventeen categories, for which units (n,) its rule holds."""
    hot, cold = history(bins, trend, 1), history(bins, trend, -1)
    found = {f"{kind}_hot": rule(hot) for kind, rule in RULES.items()}
    found |= {f"{kind}_cold": rule(cold) for kind, rule in RULES.items()}
    found[NO_PATTERN] = no_pattern(hot, cold)
    return found


def categories(bins: NDArray[np.int64], trend: NDArray[np.int64]) -> NDArray[np.object_]:
    """The category of each unit (n,), one of `CATEGORIES`. bins (n, T), T >= 2: above 0 hot, below 0 cold; trend (n,): 1 rising, -1 falling, 0 neither."""
    result = np.full(len(bins), NO_PATTERN, dtype=object)
    for name, members in memberships(bins, trend).items():
        result[members] = name
    return result
